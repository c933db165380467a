"""Open points against brute force: every one is met once, forwards and backwards, in text order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Entry, Header, LostSpan, Span
from annotator.core.article import Article
from annotator.core.changes import Change, apply
from annotator.core.checks import Suspicion
from annotator.core.message import message
from annotator.core.points import KINDS, Point, is_kept, kept_count, next_point, points, previous_point
from annotator.core.state import Cursor, State
from tests.core.values import LENGTH, ranges, some_annotations

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TEXT = "abcde fghi" * (LENGTH // 10)
ARTICLE = Article("a.txt", TEXT)


@st.composite
def states(draw: st.DrawFn) -> State:
    """Annotations with spans to review, lost ones and questions; a caret or an active span."""
    built = draw(some_annotations(whole=True))
    for span in list(built.spans):
        anchor = draw(st.sampled_from(("", "", "moved", "fuzzy")))
        built = apply(built, (Change(span, replace(span, anchor=anchor)),))
    active = draw(st.sampled_from([None, *(span.id for span in built.spans)]))
    caret = draw(st.integers(0, LENGTH))
    chosen = built.spans.get(active) if active else None
    return State(ARTICLE, built, Cursor.at(chosen.start if chosen else caret, active))


@st.composite
def suspected(draw: st.DrawFn, state: State) -> list[Suspicion]:
    """Suspicions about spans and about ranges of the text, each once."""
    found: dict[tuple[object, ...], Suspicion] = {}
    for span in state.annotations.spans:
        if draw(st.booleans()):
            said = message("{id} is odd", id=span.id)
            found[span.id,] = Suspicion("odd", span.start, span.end, "", span.id, said)
    for start, end in draw(st.lists(ranges(), max_size=3)):
        found[start, end] = Suspicion("open", start, end, TEXT[start:end], None, message("open"))
    return list(found.values())


def walk(found: Sequence[Point], state: State, step: Callable[..., Point | None]) -> list[Point]:
    met: list[Point] = []
    here: Point | None = None
    while (here := step(found, state, here)) and len(met) < 200:
        state = state.moved(state.clamped(here.cursor))
        met.append(here)
    return met


@given(st.data())
def test_every_point_is_met_once_from_either_end(data: st.DataObject) -> None:
    state = data.draw(states())
    suspicions = data.draw(suspected(state))
    found = points(state, suspicions)
    assert len(found) == kept_count(state.annotations) + len(suspicions)
    assert [point.place for point in found] == sorted(point.place for point in found)
    before, after = state.moved(Cursor.at(0)), state.moved(Cursor.at(LENGTH))
    assert walk(found, before, next_point) == found
    there = walk(found, after, previous_point)
    assert there == [point for point in reversed(found) if point.start < LENGTH]


@given(st.data())
def test_a_span_made_active_by_hand_leads_to_what_is_suspected_of_it_and_not_to_itself(data: st.DataObject) -> None:
    state = data.draw(states())
    found = points(state, data.draw(suspected(state)))
    active = state.active
    step = next_point(found, state)
    if active is None or step is None:
        return
    own = [point for point in found if point.span == active and point.kind not in ("unsure", "moved")]
    assert step == own[0] if own else step.span != active
    back = previous_point(found, state)
    assert back is None or back.span != active


@given(states())
def test_counting_the_subjects_of_changes_counts_the_points(state: State) -> None:
    annotations = state.annotations
    subjects = [*annotations.spans, *annotations.lost]
    entries = [Entry("conflicts", at, one) for at, one in enumerate(annotations.conflicts)]
    entries += [Entry("dismissed", at, one) for at, one in enumerate(annotations.dismissed)]
    counted = sum(map(is_kept, (*subjects, *entries, Header())))
    assert counted == kept_count(annotations) == len(points(state))


def test_each_kind_says_what_it_is_and_where_it_is_looked_at() -> None:
    unsure = Span("s1", "claim", 0, 5, unsure=True, note="who says?")
    moved = Span("s2", "quote", 6, 10, anchor="fuzzy", unsure=True)
    lost = LostSpan(Span("s3", "date", LENGTH + 5, LENGTH + 9), "luni")
    question = {"mine": {"label": "claim", "text": "abcde", "id": "s1"}, "theirs": {"id": "s1", "label": "quote"}}
    header = {"mine": {"note": "a"}, "theirs": {"note": "b"}}
    annotations = Annotations.build([unsure, moved], lost=(lost,), conflicts=(question, header))
    doubt = Suspicion("x", 10, 14, TEXT[10:14], None, message("An open doubt."))
    found = points(State(ARTICLE, annotations), [doubt])
    assert [point.kind for point in found] == ["unsure", "question", "question", "moved", "suspicion", "lost"]
    assert set(KINDS) == {point.kind for point in found}
    assert [str(point.message) for point in found] == [
        "Unsure: claim “abcde” (who says?).",
        "The sides differ: label claim or quote?",
        "The sides differ about the article: note a or b?",
        "The quote “fghi” was found again in the changed text: is it the right place?",
        "An open doubt.",
        "Lost: the words of the date “luni” are no longer in the article.",
    ]
    cursors = [point.cursor for point in found]
    assert cursors == [
        Cursor.at(0, "s1"), Cursor.at(0, "s1"), Cursor.at(0), Cursor.at(6, "s2"), Cursor(10, 14), Cursor.at(LENGTH),
    ]  # fmt: skip


def test_words_in_marks_get_no_second_marks() -> None:
    span = Span("s1", "quote", 0, 6, unsure=True)
    (point,) = points(State(Article("a.txt", "„Nu!” a"), Annotations.build([span])))
    assert str(point.message) == "Unsure: quote „Nu!”."
