"""Deciding differences between two people's annotations: properties of the two verbs."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.article import Article
from annotator.core.changes import apply, invert
from annotator.core.kept import undecided
from annotator.core.span_pairs import differences
from annotator.core.state import Cursor, Stamp, State
from annotator.edit.deciding import keep_both, keep_mine, take_theirs
from annotator.storage.label_file import packaged_labels
from tests.core.values import LENGTH, some_annotations

LABELS = packaged_labels()
TEXT = "x" * LENGTH


def stamp() -> Stamp:
    numbers = count(1)
    return Stamp("2026-11-22T09:13:40Z", "a0001", lambda: f"n{next(numbers):09}")


def state_of(annotations: Annotations) -> State:
    return State(Article("a.txt", TEXT), annotations)


@given(some_annotations(), some_annotations())
def test_taking_everything_of_theirs_leaves_no_difference_but_in_links(mine: Annotations, theirs: Annotations) -> None:
    state, made = state_of(mine), stamp()
    for _ in range(40):
        todo = [one for one in differences(state.annotations, theirs) if one.aspects != ("links",)]
        step = next((step for one in todo if (step := take_theirs(state, LABELS, one, theirs, made))), None)
        if step is None:
            break
        state = State(state.article, apply(state.annotations, step.changes), state.clamped(step.cursor))
    assert [one for one in differences(state.annotations, theirs) if one.aspects != ("links",)] == []


@given(some_annotations(), some_annotations(), st.data())
def test_each_decision_can_be_taken_back(mine: Annotations, theirs: Annotations, data: st.DataObject) -> None:
    state = state_of(mine)
    found = differences(mine, theirs)
    for verb in (take_theirs, keep_both, keep_mine):
        if found and (step := verb(state, LABELS, data.draw(st.sampled_from(found)), theirs, stamp())):
            changed = apply(mine, step.changes)
            assert changed != mine
            assert apply(changed, invert(step, Cursor()).changes) == mine


@given(some_annotations(), some_annotations())
def test_keeping_all_of_mine_leaves_nothing_to_decide_and_changes_no_span(
    mine: Annotations, theirs: Annotations
) -> None:
    state, made = state_of(mine), stamp()
    found = differences(mine, theirs)
    for nth, one in enumerate(found):
        assert undecided(found, TEXT, state.annotations, theirs) == list(range(nth, len(found)))
        step = keep_mine(state, LABELS, one, theirs, made)
        assert step is not None
        state = State(state.article, apply(state.annotations, step.changes), state.clamped(step.cursor))
        assert keep_mine(state, LABELS, one, theirs, made) is None
    assert undecided(found, TEXT, state.annotations, theirs) == []
    assert (state.annotations.spans, state.annotations.relations) == (mine.spans, mine.relations)


def test_their_span_keeps_my_id_and_brings_its_speaker() -> None:
    mine = Annotations.build(
        [Span("q", "quote", 0, 10), Span("s", "speaker", 20, 25), Span("t", "speaker", 30, 33)],
        [Relation("r", "speaker", "q", "s")],
    )
    theirs = Annotations.build(
        [Span("1", "quote", 0, 12, {"kind": "direct"}), Span("2", "speaker", 20, 25), Span("3", "speaker", 30, 33)],
        [Relation("4", "speaker", "1", "3", by="ion")],
    )
    (difference,) = differences(mine, theirs)
    step = take_theirs(state_of(mine), LABELS, difference, theirs, stamp())
    assert step is not None
    changed = apply(mine, step.changes)
    assert differences(changed, theirs) == ()
    span = changed.spans.get("q")
    assert span is not None
    assert (span.end, dict(span.attributes), span.modified) == (12, {"kind": "direct"}, "2026-11-22T09:13:40Z")
    assert [(one.source, one.target, one.by) for one in changed.relations.values()] == [("q", "t", "ion")]


def test_both_adds_theirs_beside_mine_and_only_where_it_is_another_place_or_label() -> None:
    mine = Annotations.build([Span("q", "quote", 0, 10), Span("s", "speaker", 20, 25)])
    theirs = Annotations.build([Span("q", "quote", 0, 12), Span("2", "speaker", 20, 25, note="who")])
    edges, note = differences(mine, theirs)
    step = keep_both(state_of(mine), LABELS, edges, theirs, stamp())
    assert step is not None
    changed = apply(mine, step.changes)
    assert [(one.id, one.end) for one in changed.spans if one.label == "quote"] == [("n000000001", 12), ("q", 10)]
    assert keep_both(state_of(mine), LABELS, note, theirs, stamp()) is None


def test_what_they_say_of_the_article_is_one_change() -> None:
    mine, theirs = (
        Annotations(header=Header("new", "mine")),
        Annotations(header=Header("done", "theirs", language="ro")),
    )
    (difference,) = differences(mine, theirs)
    step = take_theirs(state_of(mine), LABELS, difference, theirs, stamp())
    assert step is not None
    assert len(step.changes) == 1
    assert apply(mine, step.changes).header == Header("in_progress", "theirs", language="ro", labels=LABELS.id)
