"""What every key has in common: it needs its target, is one update and one step, and keeps what it does not change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.actions import ACTIONS, label_actions
from annotator.core.state import Cursor
from annotator.storage.label_file import packaged_labels
from tests.session.fakes import NOW, PERSON, corpus
from tests.session.key_table import CARET_IN_DATE, NAME, SAID_BY, UNKNOWN, active, over, start

if TYPE_CHECKING:
    from pathlib import Path

TARGET_KEYS = (
    [modifier + digit for modifier in ("", "Alt+", "Ctrl+") for digit in "12345"]
    + [modifier + letter for modifier in ("", "Shift+", "Ctrl+", "Ctrl+Shift+") for letter in "EB"]
    + [".", ",", "Delete", "Backspace", "Shift+Delete", "Ctrl+C"]
)


@pytest.mark.parametrize("key", TARGET_KEYS)
def test_a_key_without_its_target_changes_nothing_and_says_so(key: str, tmp_path: Path) -> None:
    made = start(tmp_path / "corpus")
    made.workspace.move(Cursor.at(CARET_IN_DATE))
    old, updates = made.state, len(made.updates)
    made.app.press(key)
    assert made.state is old
    assert len(made.updates) == updates
    assert len(made.desk.said) == 1
    assert made.desk.said[0].strip()
    assert not made.app.copied
    assert not made.workspace.history.done


@pytest.mark.parametrize("cursor", [Cursor.at(3), over("Moscova"), active("s")], ids=["nothing", "selection", "active"])
def test_moves_are_one_update_and_no_step(cursor: Cursor, tmp_path: Path) -> None:
    made = start(tmp_path / "corpus")
    made.workspace.move(cursor)
    annotations = made.state.annotations
    for key in ("Tab", "Shift+Tab", "A", "Esc", "Ctrl+A"):
        old, seen = made.state, len(made.updates)
        made.app.press(key)
        fresh = made.updates[seen:]
        assert [(one.kind, one.old, one.new, one.transaction) for one in fresh] == (
            [("move", old, made.state, None)] if made.state != old else []
        )
    assert made.state.annotations is annotations
    assert not made.workspace.history.done
    assert not made.desk.waiting


def test_an_edit_is_one_update_named_in_the_last_line(tmp_path: Path) -> None:
    made = start(tmp_path / "corpus")
    for cursor, key in ((over("Moscova"), "3"), (active("s"), "4"), (active("q"), "E"), (active("c"), "Delete")):
        made.workspace.move(cursor)
        made.desk.said.clear()
        old, seen = made.state, len(made.updates)
        made.app.press(key)
        (update,) = made.updates[seen:]
        assert (update.kind, update.old, update.new) == ("edit", old, made.state)
        assert update.transaction is not None
        assert len(made.desk.said) == 1
        assert made.desk.said[0] == str(update.transaction.description)


def test_a_new_span_says_who_made_it_and_when(tmp_path: Path) -> None:
    made = start(tmp_path / "corpus")
    made.workspace.move(over("Moscova"))
    made.app.press("3")
    span = made.state.active
    assert span is not None
    assert (span.by, span.created, span.modified, span.origin) == (PERSON, NOW, "", "manual")


def test_new_edges_keep_everything_else(tmp_path: Path) -> None:
    made = start(tmp_path / "corpus")
    old = made.state.annotations.spans.get("s")
    made.workspace.move(over("Lavrov, ministrul"))
    made.app.press("3")
    span = made.state.active
    assert old is not None
    assert span is not None
    assert (span.id, span.attributes, span.created) == (old.id, old.attributes, old.created)
    assert span.modified == NOW
    assert made.state.annotations.relations.get("r") == SAID_BY


def test_a_relabel_drops_what_the_new_label_cannot_have_in_one_step(tmp_path: Path) -> None:
    made = start(tmp_path / "corpus")
    expected = {
        ("q", "1"): {"mood": "calm"},
        ("s", "4"): {},
        ("d", "3"): {},
        ("c", "2"): {},
    }
    before = made.state.annotations
    for (id_, key), attributes in expected.items():
        made.workspace.move(active(id_))
        made.app.press(key)
        span = made.state.active
        assert span is not None
        kind = made.workspace.labels.get(span.label).attribute("kind")
        assert kind is not None
        # A kind may be set by form; one of the old label's never stays.
        assert span.attributes.get("kind") in (None, *kind.choices)
        assert (span.id, {**span.attributes, "kind": None}) == (id_, {**attributes, "kind": None})
        assert len(made.workspace.history.done) == 1
        made.app.press("Ctrl+Z")
        assert made.state.annotations == before


def test_a_relation_that_the_new_label_can_have_stays(tmp_path: Path) -> None:
    made = start(tmp_path / "corpus")
    made.workspace.move(active("k"))
    made.app.press("1")
    assert made.state.annotations.relations.get("u") == UNKNOWN
    made.workspace.move(active("s"))
    made.app.press("1")
    assert made.state.annotations.relations.get("r") is None
    made.app.press("Ctrl+Z")
    assert made.state.annotations.relations.get("r") == SAID_BY


@pytest.mark.parametrize("cursor", [over("Serghei Lavrov"), active("s")], ids=["selection", "active"])
def test_copying_takes_the_exact_text(cursor: Cursor, tmp_path: Path) -> None:
    made = start(tmp_path / "corpus")
    made.workspace.move(cursor)
    made.app.press("Ctrl+C")
    assert made.app.copied == ["Serghei Lavrov"]
    assert made.state.cursor == cursor


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\n", "\u200b", "\ufeff", " \u200b\n"], ids=ascii)
@pytest.mark.parametrize("key", ["1", "2", "3", "4", "5"])
def test_white_space_alone_is_never_labelled(blank: str, key: str, tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {NAME: f"unu{blank}doi"})
    made.workspace.open(NAME)
    made.workspace.move(Cursor(3, 3 + len(blank)))
    made.app.press(key)
    assert made.spans() == []
    assert made.desk.said


def test_held_down_keys_repeat_only_for_moves_edges_and_undo() -> None:
    repeating = {
        key for action in (*ACTIONS, *label_actions(packaged_labels())) if action.repeats for key in action.keys
    }
    edges = {modifier + letter for modifier in ("", "Shift+", "Ctrl+", "Ctrl+Shift+") for letter in "EB"}
    assert repeating >= edges | {"Ctrl+Z"}
    never = {
        "Delete",
        "Backspace",
        ".",
        ",",
        "Esc",
        "A",
        "Ctrl+Return",
        "Ctrl+Shift+Return",
        *"12345",
        "U",
        "R",
        "K",
        "V",
    }
    assert not repeating & never
