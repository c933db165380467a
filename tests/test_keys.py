"""The keys of actions: one way to write each, defaults overlaid with changes, no key twice, nothing lost."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.actions import ACTIONS, label_actions
from annotator.core.message import Message, message
from annotator.keys import MODIFIERS, NAMED, Keys, cap, effective_keys, fixed, normal, normals, refusal
from annotator.settings import Folders, Settings
from annotator.storage.label_file import packaged_labels

if TYPE_CHECKING:
    from pathlib import Path

ALL = (*ACTIONS, *label_actions(packaged_labels()))

THING = message("Thing")


@dataclass(frozen=True, slots=True)
class Thing:
    """An action as far as keys go."""

    id: str
    keys: tuple[str, ...]
    text: Message = THING


UNDO, REDO, WORD = Thing("undo", ("Ctrl+Z",)), Thing("redo", ("Ctrl+Shift+Z", "Ctrl+Y")), Thing("word", ("W",))
DONE, NONE, LABEL = Thing("done", ("Ctrl+Enter", "Ctrl+Return")), Thing("none", ()), Thing("label.claim", ("1",))
TABLE = (UNDO, REDO, WORD, DONE, NONE, LABEL)
FREE = ("F2", "Ctrl+J", "Ctrl+Shift+Z", "W", "Ctrl+Z", "Del", "Ctrl+Enter", "?", "Ctrl+Y", "Shift+W")

names = st.one_of(st.sampled_from(NAMED), st.characters(codec="utf-8", exclude_categories=("C", "Z")))
written = st.builds(lambda held, name: "+".join((*sorted(held), name)), st.sets(st.sampled_from(MODIFIERS)), names)
edits = st.lists(st.tuples(st.sampled_from(TABLE[:-1]), st.lists(st.sampled_from(FREE), max_size=3)), max_size=8)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("ctrl+shift+z", "Ctrl+Shift+Z"),
        ("Shift + Alt + Ctrl + x", "Ctrl+Alt+Shift+X"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+Shift++", "Ctrl++"),
        ("+", "+"),
        ("Shift+?", "?"),
        ("Shift+1", "1"),
        ("Shift+space", "Shift+Space"),
        ("Shift+Backtab", "Shift+Tab"),
        ("Backtab", "Shift+Tab"),
        ("Return", "Enter"),
        ("Ctrl+Return", "Ctrl+Enter"),
        ("Delete", "Del"),
        ("PageDown", "PgDown"),
        ("Escape", "Esc"),
        ("f12", "F12"),
        ("ă", "Ă"),
        ("ß", "ß"),
    ],
)
def test_each_key_is_written_in_one_way(key: str, expected: str) -> None:
    assert normal(key) == expected


@pytest.mark.parametrize(
    "key", ["", " ", "Ctrl", "Ctrl+", "Ctrl+K, Ctrl+S", "Ctrl+K Ctrl+S", "F25", "Hyper+A", "AB", "\t", "\x00", "Num+5"]
)
def test_what_is_not_one_key_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="is not a key"):
        normal(key)


@given(written)
def test_a_normal_form_is_its_own(key: str) -> None:
    once = normal(key)
    assert normal(once) == once
    assert cap(once)


def test_caps_say_what_keyboards_say() -> None:
    assert [cap(key) for key in ("Del", "Alt+Left", "Ctrl+PgDown", "Ctrl+Shift+Z")] == [
        "Delete",
        "Alt+←",
        "Ctrl+PgDn",
        "Ctrl+Shift+Z",
    ]


def test_no_two_actions_have_the_same_key_by_default() -> None:
    keys = [key for action in ALL for key in normals(action.keys)]
    assert sorted(keys) == sorted(set(keys))


def test_every_default_key_can_be_had_by_its_action() -> None:
    for action in ALL:
        assert fixed(action) or all(refusal(action, key) is None for key in action.keys)


@pytest.mark.parametrize(
    ("key", "why"),
    [
        *((key, "labels.toml") for key in ("1", "9", "Ctrl+1", "Alt+5", "Ctrl+Shift+2", "Shift+3")),
        *((key, "desktops take it") for key in ("Ctrl+Alt+T", "Meta+L", "Ctrl+Alt+1", "Ctrl+Alt+Shift+F1")),
        *((key, "with Alt") for key in ("Alt+F", "Alt+Shift+X", "Alt+F4", "Alt+Tab", "Alt+Space", "Alt+Enter")),
        *((key, "caret") for key in ("Left", "Shift+Home", "PgDown", "Ctrl+Left", "Ctrl+Shift+End")),
        ("Esc", "leaves"),
        ("Enter", "takes"),
        ("Shift+Return", "takes"),
    ],
)
def test_keys_that_are_not_to_be_had_say_why(key: str, why: str) -> None:
    assert why in str(refusal(NONE, key))


@pytest.mark.parametrize(
    "key", ["J", "F2", "Ctrl+J", "Alt+Left", "Alt+0", "0", "Ctrl+0", "Alt+.", "?", "Del", "Backspace", "Tab", "Ctrl+Up"]
)
def test_other_keys_can_be_had(key: str) -> None:
    assert refusal(NONE, key) is None


def test_an_action_may_have_its_own_default_again_and_a_label_nothing_else() -> None:
    clear = Thing("edit.clear", ("Esc",))
    assert refusal(clear, "Esc") is None
    assert "labels.toml" in str(refusal(LABEL, "F2"))
    assert str(refusal(LABEL, "1")) == str(fixed(LABEL))


def test_effective_keys_are_the_changed_ones_else_the_defaults() -> None:
    assert effective_keys(REDO, {}) == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert effective_keys(REDO, {"redo": ("F4",), "undo": ()}) == ("F4",)
    assert effective_keys(UNDO, {"undo": ()}) == ()
    assert effective_keys(DONE, {}) == ("Ctrl+Enter", "Ctrl+Return")
    assert effective_keys(WORD, {"word": ("Ctrl+Shift+Enter",)}) == ("Ctrl+Shift+Enter", "Ctrl+Shift+Return")


def test_what_is_stored_is_read_and_what_does_not_fit_is_passed_over() -> None:
    stored = {
        "undo": ["f4", "F4", "no such key", 5],
        "redo": "Ctrl+J",
        "word": ["Left", "Alt+F"],
        "done": ["Ctrl+Return"],
        "none": [],
        "label.claim": ["F2"],
        "not.known": ["F2"],
    }
    keys = Keys.read(TABLE, stored)
    assert dict(keys.changed) == {"undo": ("F4",)}
    assert keys.stored(stored) == {"undo": ["F4"], "not.known": ["F2"]}


@pytest.mark.parametrize("nonsense", [None, [], "keys", 5, {"undo": None}, {"undo": {}}, {"undo": [["Ctrl+J"]]}])
def test_nonsense_changes_nothing(nonsense: object) -> None:
    assert not Keys.read(TABLE, nonsense).changed


def test_an_empty_list_takes_the_key_away() -> None:
    keys = Keys.read(TABLE, {"undo": []})
    assert keys.of(UNDO) == ()
    assert keys.is_changed(UNDO)
    assert keys.stored({}) == {"undo": []}


def test_a_stored_key_is_taken_from_whoever_has_it_by_default() -> None:
    keys = Keys.read(TABLE, {"word": ["Ctrl+Y"], "none": ["Ctrl+Y", "Ctrl+Z"]})
    assert [keys.of(thing) for thing in TABLE] == [
        (),
        ("Ctrl+Shift+Z",),
        ("Ctrl+Y",),
        ("Ctrl+Enter",),
        ("Ctrl+Z",),
        ("1",),
    ]


def test_a_clash_names_who_has_the_key() -> None:
    keys = Keys(TABLE)
    assert keys.holders(WORD, ("Ctrl+Z", "W", "Ctrl+Y")) == (("Ctrl+Z", UNDO), ("Ctrl+Y", REDO))
    assert keys.holders(UNDO, ("Ctrl+Z",)) == ()


def test_a_key_taken_away_comes_back_with_a_reset() -> None:
    keys = Keys(TABLE).with_keys(WORD, ("Ctrl+Y",))
    assert dict(keys.changed) == {"redo": ("Ctrl+Shift+Z",), "word": ("Ctrl+Y",)}
    assert keys.holders(REDO, REDO.keys) == (("Ctrl+Y", WORD),)
    back = keys.with_keys(REDO, REDO.keys)
    assert dict(back.changed) == {"word": ()}
    assert not back.with_keys(WORD, WORD.keys).changed


@given(edits)
def test_whatever_is_changed_no_key_is_had_twice_and_all_is_kept(changes: list[tuple[Thing, list[str]]]) -> None:
    keys = Keys(TABLE)
    for thing, wanted in changes:
        keys = keys.with_keys(thing, wanted)
        assert keys.of(thing) == normals(wanted) or set(wanted) == set(normals(thing.keys))
        had = list(chain.from_iterable(keys.of(one) for one in TABLE))
        assert len(had) == len(set(had))
    assert Keys.read(TABLE, json.loads(json.dumps(keys.stored({})))) == keys
    assert all(keys.is_changed(one) == (set(keys.of(one)) != set(normals(one.keys))) for one in TABLE)
    for thing in TABLE:
        keys = keys.with_keys(thing, thing.keys)
    assert not keys.changed


@given(st.dictionaries(st.sampled_from([one.id for one in TABLE]), st.lists(st.one_of(written, st.text(max_size=4)))))
def test_whatever_is_stored_no_key_is_had_twice(stored: dict[str, list[str]]) -> None:
    keys = Keys.read(TABLE, stored)
    had = list(chain.from_iterable(keys.of(one) for one in TABLE))
    assert len(had) == len(set(had))
    assert keys.of(LABEL) == LABEL.keys
    assert Keys.read(TABLE, keys.stored(stored)) == keys


def test_changed_keys_live_in_the_settings_beside_those_of_other_versions(tmp_path: Path) -> None:
    folders = Folders(tmp_path / "config", tmp_path / "state", tmp_path / "log")
    Settings(folders).set("keys", {"later.action": ["F2"], "undo": ["F4"]})
    stored = Settings(folders)["keys"]
    keys = Keys.read(TABLE, stored)
    assert keys.of(UNDO) == ("F4",)
    Settings(folders).set("keys", keys.with_keys(UNDO, UNDO.keys).stored(stored))
    assert json.loads((folders.config / "settings.json").read_bytes()) == {"keys": {"later.action": ["F2"]}}
