"""Moves of the cursor against brute force: along the text, outwards and inwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from annotator.core import moves
from annotator.core.annotations import Annotations, Range, Span
from annotator.core.article import Article
from annotator.core.labels import Label, LabelSet
from annotator.core.state import Cursor, State
from tests.core.values import LABELS, LENGTH, some_annotations, text_order

if TYPE_CHECKING:
    from collections.abc import Iterable

ARTICLE = Article("a.txt", "x" * LENGTH)
SET = LabelSet("test", 1, tuple(Label(name) for name in LABELS))


@st.composite
def states(draw: st.DrawFn) -> State:
    """Annotations with a caret, a selection or an active span."""
    built = draw(some_annotations())
    caret = draw(st.integers(0, LENGTH))
    active = draw(st.sampled_from([None, *(span.id for span in built.spans)]))
    anchor = caret if active else draw(st.one_of(st.just(caret), st.integers(0, LENGTH)))
    return State(ARTICLE, built, Cursor(anchor, caret, active))


def walk(state: State, forward: bool, hidden: str) -> list[str]:
    """The ids met by pressing Tab, or Shift+Tab, until nothing happens."""
    step = moves.next_span if forward else moves.previous_span
    met: list[str] = []
    while (cursor := step(state, lambda span: span.label != hidden)) and len(met) < 100:
        state = state.moved(cursor)
        assert state.active is not None
        assert cursor == Cursor.at(state.active.start, state.active.id)
        met.append(state.active.id)
    return met


def ids(found: Iterable[Span]) -> list[str]:
    return [span.id for span in found]


@given(states(), st.sampled_from((*LABELS, "none of them")))
def test_tab_meets_every_shown_span_once_in_text_order(state: State, hidden: str) -> None:
    shown = [span for span in sorted(state.annotations.spans, key=text_order) if span.label != hidden]
    active, caret = state.active, state.cursor.caret
    if active:
        after = [span for span in shown if text_order(span) > text_order(active)]
        before = [span for span in shown if text_order(span) < text_order(active)]
    else:
        after = [span for span in shown if span.start >= caret]
        before = [span for span in shown if span.start < caret]
    assert walk(state, True, hidden) == ids(after)
    assert walk(state, False, hidden) == ids(before)[::-1]


@given(states(), st.integers(0, LENGTH - 1))
def test_inner_is_shorter_and_of_equal_ranges_the_higher_number(state: State, position: int) -> None:
    stack = moves.nesting(state, SET, position)
    assert set(ids(stack)) == {span.id for span in state.annotations.spans if span.start <= position < span.end}
    for at, inner in enumerate(stack):
        for outer in stack[at + 1 :]:
            assert not (inner.start <= outer.start and outer.end <= inner.end and inner.range != outer.range)
            if inner.range == outer.range:
                assert SET.number(inner.label) > SET.number(outer.label)


@given(states(), st.integers(0, LENGTH - 1))
def test_outwards_goes_through_all_and_inwards_comes_back(state: State, position: int) -> None:
    state = state.moved(Cursor.at(position))
    expected = ids(moves.nesting(state, SET, position))
    out: list[str] = []
    while (cursor := moves.outer_span(state, SET)) and len(out) < 100:
        assert cursor.caret == position
        state = state.moved(cursor)
        out.append(str(cursor.active))
    assert out == expected
    back: list[str] = []
    while (cursor := moves.inner_span(state, SET)) and len(back) < 100:
        state = state.moved(cursor)
        back.append(str(cursor.active))
    assert back == expected[::-1][1:]


def test_outwards_from_a_span_whose_end_holds_the_caret() -> None:
    inner, outer = Span("i", "date", 4, 8), Span("o", "quote", 2, 20)
    labelled = State(ARTICLE, Annotations.build([inner, outer]), Cursor.at(8, "i"))
    cursor = moves.outer_span(labelled, SET)
    assert cursor is not None
    assert cursor.active == "o"


@given(states())
def test_escape_leaves_the_caret_alone(state: State) -> None:
    cursor = moves.nothing_selected(state)
    if state.target is None:
        assert cursor is None
    else:
        assert cursor == Cursor.at(state.cursor.caret)


def test_everything_is_selected_with_the_caret_at_the_end() -> None:
    cursor = moves.whole_text(State(ARTICLE, Annotations()))
    assert cursor == Cursor.over(Range(0, LENGTH))
    assert moves.whole_text(State(Article("a.txt", ""), Annotations())) is None
