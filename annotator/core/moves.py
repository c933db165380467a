"""Moves of the cursor that need no layout: from span to span, and by units of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.span_index import order
from annotator.core.state import Cursor

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.core.state import State


def everything(span: Span) -> bool:
    """The filter that shows every span."""
    return True


def onto(span: Span) -> Cursor:
    """The span active, the caret at its start."""
    return Cursor.at(span.start, span.id)


def next_span(state: State, shown: Callable[[Span], bool] = everything) -> Cursor | None:
    """The next shown span in text order, from the active one, else from the caret; None after the last."""
    active = state.active
    key = order(active) if active else (state.cursor.caret,)
    span = state.annotations.spans.next_after(key)
    while span is not None and not shown(span):
        span = state.annotations.spans.next_after(order(span))
    return onto(span) if span else None


def previous_span(state: State, shown: Callable[[Span], bool] = everything) -> Cursor | None:
    """The previous shown span in text order, from the active one, else from the caret; None before the first."""
    active = state.active
    key = order(active) if active else (state.cursor.caret, -len(state.article.text), "", "")
    span = state.annotations.spans.last_before(key)
    while span is not None and not shown(span):
        span = state.annotations.spans.last_before(order(span))
    return onto(span) if span else None


def nesting(state: State, labels: LabelSet, position: int) -> list[Span]:
    """The spans that hold the character at `position`, innermost first.

    Inner means shorter; of equal length the one that starts later; of equal ranges the higher label number.
    """
    found = state.annotations.spans.overlapping(position, position + 1)
    return sorted(found, key=lambda span: (span.end - span.start, -span.start, -labels.number(span.label), span.id))


def _around(state: State, labels: LabelSet) -> tuple[list[Span], int, int]:
    """The spans at the caret (at the start of an active span elsewhere), which of them is active, and that position."""
    active = state.active
    here = active.start if active and not active.start <= state.cursor.caret < active.end else state.cursor.caret
    stack = nesting(state, labels, here)
    return stack, next((at for at, span in enumerate(stack) if active and span.id == active.id), -1), here


def outer_span(state: State, labels: LabelSet) -> Cursor | None:
    """The next span outwards at the caret (the innermost when none is active); None when there is none."""
    stack, at, here = _around(state, labels)
    return Cursor.at(here, stack[at + 1].id) if at + 1 < len(stack) else None


def inner_span(state: State, labels: LabelSet) -> Cursor | None:
    """The next span inwards at the caret; None when the innermost is active or none is."""
    stack, at, here = _around(state, labels)
    return Cursor.at(here, stack[at - 1].id) if at > 0 else None


def nothing_selected(state: State) -> Cursor | None:
    """The caret alone, without selection and active span; None where there is neither."""
    return Cursor.at(state.cursor.caret) if state.target is not None else None


def whole_text(state: State) -> Cursor | None:
    """Everything selected; None in an article without text."""
    return Cursor.over(Range(0, len(state.article.text))) if state.article.text else None
