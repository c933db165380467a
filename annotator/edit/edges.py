"""Verbs on the edges of the target: a selection's or the active span's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Range, Span
from annotator.core.changes import Change, Transaction
from annotator.core.edges import apply_edges
from annotator.core.graphemes import next_boundary, previous_boundary
from annotator.core.message import excerpt, message
from annotator.core.state import Cursor
from annotator.core.text_objects import (
    UNITS,
    word_end_after,
    word_end_before,
    word_start_after,
    word_start_before,
)
from annotator.edit.common import quoted, transaction, with_kind

if TYPE_CHECKING:
    from annotator.core.labels import LabelSet
    from annotator.core.state import Stamp, State


def resize(state: State, labels: LabelSet, span_id: str, range_: Range, stamp: Stamp) -> Transaction | None:
    """Give a span new edges; id, relations and attributes stay. None where nothing differs or another span has them."""
    span = state.annotations.spans.get(span_id)
    if span is None or not range_ or span.range == range_:
        return None
    if state.annotations.spans.same(range_.start, range_.end, span.label):
        return None
    changed = replace(span, start=range_.start, end=range_.end, anchor="", modified=stamp.now)
    changed = with_kind(state, labels, changed, span)
    cursor = Cursor.at(range_.start if range_.end == span.end else range_.end, span_id)
    said = message("New edges for {label}: {text}", label=span.label, text=quoted(state, changed))
    return transaction(state, labels, (Change(span, changed),), cursor, said)


def move_end(
    state: State, labels: LabelSet, stamp: Stamp, *, forward: bool, character: bool = False
) -> Transaction | None:
    """Move the target's end by one word, or one character, right or left; it never meets the start."""
    text, target = state.article.text, _target_range(state)
    if target is None:
        return None
    end: int | None
    if character:
        end = next_boundary(text, target.end) if forward else previous_boundary(text, target.end)
    else:
        end = word_end_after(text, target.end) if forward else word_end_before(text, target.end)
    return _with_range(state, labels, target.start, end, stamp)


def move_start(
    state: State, labels: LabelSet, stamp: Stamp, *, forward: bool, character: bool = False
) -> Transaction | None:
    """Move the target's start by one word, or one character, right or left; it never meets the end."""
    text, target = state.article.text, _target_range(state)
    if target is None:
        return None
    start: int | None
    if character:
        start = next_boundary(text, target.start) if forward else previous_boundary(text, target.start)
    else:
        start = word_start_after(text, target.start) if forward else word_start_before(text, target.start)
    return _with_range(state, labels, start, target.end, stamp)


def end_at_sentence(state: State, labels: LabelSet, stamp: Stamp) -> Transaction | None:
    """Move the target's end to the end of its sentence, or of the next one where it is there already.

    The label's edge rule says whether the final full stop belongs to it; a selection keeps it.
    """
    target, text = _target_range(state), state.article.text
    if target is None:
        return None
    sentence = UNITS["sentence"].at(text, max(target.start, target.end - 1))
    if sentence is not None and (end := _ruled_end(state, labels, target.start, sentence.end)) > target.end:
        return _with_range(state, labels, target.start, end, stamp)
    following = UNITS["sentence"].after(text, target.end)
    end = _ruled_end(state, labels, target.start, following.end) if following else target.end
    return _with_range(state, labels, target.start, end, stamp)


def _ruled_end(state: State, labels: LabelSet, start: int, end: int) -> int:
    active = state.active
    if active is None:
        return end
    return apply_edges(labels.get(active.label).edges, state.article.text, Range(start, end)).end


def end_at_comma(state: State, labels: LabelSet, stamp: Stamp) -> Transaction | None:
    """Move the target's end to just before the next comma of its line; None where there is none."""
    target, text = _target_range(state), state.article.text
    if target is None:
        return None
    line = UNITS["line"].at(text, max(target.start, target.end - 1))
    comma = _COMMA.search(text, target.end + 1, line.end) if line else None
    return _with_range(state, labels, target.start, comma.start(), stamp) if comma else None


_COMMA = re.compile(r",(?!\d)|(?<!\d),")
"""A comma that is not inside a number."""


def _target_range(state: State) -> Range | None:
    target = state.target
    return target.range if isinstance(target, Span) else target


def _with_range(state: State, labels: LabelSet, start: int | None, end: int | None, stamp: Stamp) -> Transaction | None:
    target = _target_range(state)
    if target is None or start is None or end is None or start >= end or Range(start, end) == target:
        return None
    if state.active is not None:
        return resize(state, labels, state.active.id, Range(start, end), stamp)
    backwards = state.cursor.caret < state.cursor.anchor
    cursor = Cursor(end, start) if backwards else Cursor(start, end)
    return Transaction((), cursor, message("Selected: {text}", text=excerpt(state.article.text[start:end])))
