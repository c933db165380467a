"""Selecting units, linking, attributes, doubts and open points: each key in each of the three states, by the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.actions import ACTIONS, label_actions
from annotator.core.annotations import Range
from annotator.core.state import Cursor
from annotator.storage.label_file import packaged_labels
from tests.session import selecting_table as table
from tests.session import test_edit_table as edit_table
from tests.session.fakes import corpus
from tests.session.key_table import NAME, built, standing, start
from tests.session.selecting_table import NOTHING, Said, state_of
from tests.session.test_edit_rules import TARGET_KEYS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.session.fakes import Corpus

TABLED = ("Select", "Span", "Label", "Edit")


def check_annotations(made: Corpus, case: Said) -> None:
    """The spans, links, attributes and doubts are those of the case, and no others."""
    annotations = made.state.annotations
    old = built(case.extra).spans
    before = {span.id: (span.label, span.range) for span in old}
    assert standing(made) == {**before, **case.spans}
    links = [(one.type, one.source, one.target) for one in annotations.relations.values()]
    assert sorted(links) == sorted(case.links)
    attributes = {span.id: dict(span.attributes) for span in annotations.spans if span.id in before}
    assert attributes == {span.id: dict(case.attributes.get(span.id, span.attributes)) for span in old}
    assert {span.id for span in annotations.spans if span.unsure} == set(case.unsure)


@pytest.mark.parametrize("case", table.CASES.values(), ids=list(table.CASES))
def test_key(case: Said, tmp_path: Path) -> None:
    made = start(tmp_path / "corpus", case.extra)
    before = made.state.annotations
    made.workspace.move(case.start)
    for key in case.keys.split():
        made.desk.said.clear()
        made.app.press(key)
    check_annotations(made, case)
    cursor = made.state.cursor
    assert cursor.active == case.active
    assert cursor.selection == (case.selection or Range(cursor.caret, cursor.caret))
    if case.caret is not None:
        assert cursor.caret == case.caret
    assert (tuple(made.app.asked), tuple(made.app.copied)) == (case.verbs, case.copied)
    steps = case.steps if case.steps is not None else int(made.state.annotations != before)
    assert len(made.workspace.history.done) == steps
    assert not made.desk.warned
    if (made.state.annotations, cursor, case.verbs, case.quiet) == (before, case.start, (), False):
        assert made.desk.said, "where a key changes nothing, the last line says so"


@pytest.mark.parametrize(("words", "keys", "expected"), table.ROLE_GROWTH)
def test_names_grow_to_the_role_and_quotations_to_the_enclosing_one(
    words: str, keys: str, expected: str, tmp_path: Path
) -> None:
    made = corpus(tmp_path / "corpus", {NAME: table.ROLE_TEXT})
    assert made.workspace.open(NAME)
    made.workspace.move(Cursor.at(table.ROLE_TEXT.index(words) + 1))
    for key in keys.split():
        made.app.press(key)
    selection = made.state.cursor.selection
    assert table.ROLE_TEXT[selection.start : selection.end] == expected
    assert made.state.cursor.caret == selection.end


def test_every_key_that_edits_or_selects_has_a_case_in_each_state() -> None:
    cases = [*table.CASES.values(), *edit_table.CASES.values()]
    tabled = {(case.keys.split()[0], state_of(case.start)) for case in cases}
    tabled |= {(key, NOTHING) for key in TARGET_KEYS}
    keys = {
        key for action in (*ACTIONS, *label_actions(packaged_labels())) if action.menu in TABLED for key in action.keys
    }
    missing = {(key, state) for key in keys for state in (NOTHING, table.SELECTION, table.ACTIVE)} - tabled
    assert not missing, sorted(missing)
