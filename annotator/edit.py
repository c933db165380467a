"""The verbs: what a person does to the annotations, as pure functions from a state to a transaction.

Each returns None where it does not apply. A transaction without changes only moves the cursor.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Range, Relation, Span
from annotator.core.changes import Change, Transaction
from annotator.core.edges import apply_edges
from annotator.core.graphemes import next_boundary, previous_boundary
from annotator.core.message import Message, excerpt, message
from annotator.core.state import Cursor
from annotator.core.text_objects import (
    UNITS,
    word_end_after,
    word_end_before,
    word_start_after,
    word_start_before,
)

if TYPE_CHECKING:
    from annotator.core.labels import Label, LabelSet
    from annotator.core.state import Stamp, State


def label(
    state: State, labels: LabelSet, name: str, stamp: Stamp, *, exact: bool = False, new: bool = False
) -> Transaction | None:
    """Label the target `name`: a selection becomes a span, an active span takes the label.

    `exact` leaves the selection's edges as they are, instead of applying the label's rule. `new` always makes a new
    span; otherwise a selection that overlaps exactly one span of that label gives it the new edges. The same range
    with the same label is never made twice: the span that has it becomes active.
    """
    target = state.target
    if isinstance(target, Span):
        return _copied(state, labels, target, name, stamp) if new else _relabelled(state, labels, target, name, stamp)
    if target is None:
        return None
    chosen = labels.get(name)
    range_ = target if exact else apply_edges(chosen.edges, state.article.text, target)
    if not range_:
        return None
    if same := state.annotations.spans.same(range_.start, range_.end, name):
        return _activated(state, same)
    overlapped = [span for span in state.annotations.spans.overlapping(range_.start, range_.end) if span.label == name]
    if not new and len(overlapped) == 1:
        return resize(state, labels, overlapped[0].id, range_, stamp)
    return _added(state, labels, range_, name, stamp)


def _added(state: State, labels: LabelSet, range_: Range, name: str, stamp: Stamp) -> Transaction:
    span = Span(stamp.new_id(), name, range_.start, range_.end, by=stamp.by, created=stamp.now)
    said = message("Labelled {label}: {text}", label=name, text=quoted(state, span))
    return _transaction(state, labels, (Change(None, span),), _after(span), said)


def _copied(state: State, labels: LabelSet, span: Span, name: str, stamp: Stamp) -> Transaction:
    if same := state.annotations.spans.same(span.start, span.end, name):
        return _activated(state, same)
    return _added(state, labels, span.range, name, stamp)


def _relabelled(state: State, labels: LabelSet, span: Span, name: str, stamp: Stamp) -> Transaction:
    if same := state.annotations.spans.same(span.start, span.end, name):
        return _activated(state, same)
    kept = {
        key: value
        for key, value in span.attributes.items()
        if _may_keep(labels.get(span.label), labels.get(name), key, value)
    }
    changed = replace(span, label=name, attributes=kept, modified=stamp.now)
    misfits = [
        relation for relation in state.annotations.relations_of(span.id) if not _fits(state, labels, relation, changed)
    ]
    changes = (*(Change(relation, None) for relation in misfits), Change(span, changed))
    said = message("Relabelled {old} as {label}: {text}", old=span.label, label=name, text=quoted(state, span))
    return _transaction(state, labels, changes, _after(changed), said)


def _may_keep(old: Label, new: Label, key: str, value: object) -> bool:
    attribute = new.attribute(key)
    if attribute is None:
        return old.attribute(key) is None
    return attribute.type != "choice" or value in attribute.choices


def _fits(state: State, labels: LabelSet, relation: Relation, changed: Span) -> bool:
    if not any(one.type == relation.type for one in labels.relations):
        return True
    ends = (_label_at(state, changed, relation.source), _label_at(state, changed, relation.target))
    return labels.may_join(relation.type, *ends)


def _label_at(state: State, changed: Span, end: str) -> str:
    if end == changed.id:
        return changed.label
    span = state.annotations.spans.get(end)
    return span.label if span else next(lost.span.label for lost in state.annotations.lost if lost.span.id == end)


def _activated(state: State, span: Span) -> Transaction:
    said = message("Already labelled {label}: {text}", label=span.label, text=quoted(state, span))
    return Transaction((), _after(span), said)


def resize(state: State, labels: LabelSet, span_id: str, range_: Range, stamp: Stamp) -> Transaction | None:
    """Give a span new edges; id, relations and attributes stay. None where nothing differs or another span has them."""
    span = state.annotations.spans.get(span_id)
    if span is None or not range_ or span.range == range_:
        return None
    if state.annotations.spans.same(range_.start, range_.end, span.label):
        return None
    changed = replace(span, start=range_.start, end=range_.end, anchor="", modified=stamp.now)
    cursor = Cursor.at(range_.start if range_.end == span.end else range_.end, span_id)
    said = message("New edges for {label}: {text}", label=span.label, text=quoted(state, changed))
    return _transaction(state, labels, (Change(span, changed),), cursor, said)


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
    comma = text.find(",", target.end + 1, line.end) if line else -1
    return _with_range(state, labels, target.start, comma, stamp) if comma >= 0 else None


def _target_range(state: State) -> Range | None:
    target = state.target
    return target.range if isinstance(target, Span) else target


def _with_range(
    state: State, labels: LabelSet, start: int | None, end: int | None, stamp: Stamp
) -> Transaction | None:
    target = _target_range(state)
    if target is None or start is None or end is None or start >= end or Range(start, end) == target:
        return None
    if state.active is not None:
        return resize(state, labels, state.active.id, Range(start, end), stamp)
    backwards = state.cursor.caret < state.cursor.anchor
    cursor = Cursor(end, start) if backwards else Cursor(start, end)
    return Transaction((), cursor, message("Selected: {text}", text=excerpt(state.article.text[start:end])))


def remove(state: State, labels: LabelSet, stamp: Stamp) -> Transaction | None:
    """Remove the active span with its relations, the caret at its start; with a selection, only clear that."""
    target = state.target
    if isinstance(target, Range):
        return Transaction((), Cursor.at(state.cursor.caret), message("Nothing selected"))
    if target is None:
        return None
    relations = tuple(Change(relation, None) for relation in state.annotations.relations_of(target.id))
    said = message("Removed {label}: {text}", label=target.label, text=quoted(state, target))
    return _transaction(state, labels, (*relations, Change(target, None)), Cursor.at(target.start), said)


def set_status(state: State, labels: LabelSet, status: str) -> Transaction | None:
    """Say how far the article is: new, in_progress, done or skipped."""
    header = state.annotations.header
    if header.status == status:
        return None
    said = message("{status}: {file}", status=STATUS_WORDS[status], file=state.article.file)
    change = Change(header, replace(header, status=status, labels=labels.id))
    return Transaction((change,), state.cursor, said)


STATUS_WORDS = {"new": "New", "in_progress": "In progress", "done": "Done", "skipped": "Skipped"}


def quoted(state: State, span: Span) -> str:
    """The first and last words of the span's text in marks, for a sentence."""
    return f"“{excerpt(state.article.text[span.start : span.end])}”"


def _after(span: Span) -> Cursor:
    return Cursor.at(span.end, span.id)


def _transaction(
    state: State, labels: LabelSet, changes: tuple[Change, ...], cursor: Cursor, description: Message
) -> Transaction:
    header = state.annotations.header
    status = "in_progress" if header.status == "new" else header.status
    edited = replace(header, status=status, labels=labels.id)
    if edited != header:
        changes = (*changes, Change(header, edited))
    return Transaction(changes, cursor, description)
