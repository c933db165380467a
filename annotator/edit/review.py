"""Verbs on what was placed again in a changed text, and on what could not be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.annotations import LostSpan, Span
from annotator.core.changes import Change, Transaction
from annotator.core.edges import apply_edges
from annotator.core.message import counted, message
from annotator.core.quotation_marks import in_marks
from annotator.core.state import Cursor
from annotator.core.white_space import trim
from annotator.edit.common import after, quoted, transaction

if TYPE_CHECKING:
    from collections.abc import Collection

    from annotator.core.annotations import Range
    from annotator.core.labels import LabelSet
    from annotator.core.state import Stamp, State


def keep(state: State, labels: LabelSet, span_id: str, stamp: Stamp) -> Transaction | None:
    """Say that a span that was placed again stands where it should; it becomes active. None where it need not be."""
    span = state.annotations.spans.get(span_id)
    if span is None or not span.anchor:
        return None
    kept = replace(span, anchor="", modified=stamp.now)
    cursor = state.cursor if state.active is span else Cursor.at(span.start, span.id)
    said = message("Kept {label}: {text}", label=span.label, text=quoted(state, span))
    return transaction(state, labels, (Change(span, kept),), cursor, said)


def keep_all(state: State, labels: LabelSet, span_ids: Collection[str], stamp: Stamp) -> Transaction | None:
    """Keep, in one step, those of the spans that were placed again; None where there is none."""
    wanted = (state.annotations.spans.get(id_) for id_ in span_ids)
    found = [span for span in wanted if span and span.anchor]
    changes = tuple(Change(span, replace(span, anchor="", modified=stamp.now)) for span in found)
    said = counted("Kept {count} spans whose words are the same", None, len(found))
    if len(found) == 1:
        said = message("Kept {label}: {text}", label=found[0].label, text=quoted(state, found[0]))
    return transaction(state, labels, changes, state.cursor, said) if found else None


def place(state: State, labels: LabelSet, span_id: str, range_: Range, stamp: Stamp) -> Transaction | None:
    """Put a lost span, or one that was placed again, on the range, its edges by the label's rule; it becomes active.

    Its id, relations, attributes and note stay. None where the range holds only white space; where the same words have
    that label already, that span becomes active and nothing changes.
    """
    lost = state.annotations.lost_span(span_id)
    span = lost.span if lost else state.annotations.spans.get(span_id)
    if span is None:
        return None
    ruled = apply_edges(labels.get(span.label).edges, state.article.text, range_)
    if not trim(state.article.text, ruled) or (not lost and not span.anchor and span.range == ruled):
        return None
    same = state.annotations.spans.same(ruled.start, ruled.end, span.label)
    if same is not None and same.id != span.id:
        said = message("Already labelled {label}: {text}", label=same.label, text=quoted(state, same))
        return Transaction((), after(same), said)
    placed = replace(span, start=ruled.start, end=ruled.end, anchor="", modified=stamp.now)
    changes = (Change(lost, None), Change(None, placed)) if lost else (Change(span, placed),)
    said = message("Placed {label}: {text}", label=span.label, text=quoted(state, placed))
    return transaction(state, labels, changes, after(placed), said)


def drop(state: State, labels: LabelSet, span_id: str, stamp: Stamp) -> Transaction | None:
    """Remove a lost span, or one that was placed again, with its relations; None where there is none of that id."""
    found: Span | LostSpan | None = state.annotations.lost_span(span_id) or state.annotations.spans.get(span_id)
    if found is None:
        return None
    relations = tuple(Change(relation, None) for relation in state.annotations.relations_of(span_id))
    if isinstance(found, LostSpan):
        span, text, cursor = found.span, in_marks(found.text), Cursor.at(state.cursor.caret)
    else:
        span, text, cursor = found, quoted(state, found), Cursor.at(found.start)
    said = message("Removed {label}: {text}", label=span.label, text=text)
    return transaction(state, labels, (*relations, Change(found, None)), cursor, said)
