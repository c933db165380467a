"""Verbs that label and remove spans."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Range, Relation, Span
from annotator.core.changes import Change, Transaction
from annotator.core.edges import apply_edges
from annotator.core.message import counted, message
from annotator.core.state import Cursor
from annotator.core.white_space import trim
from annotator.edit.common import after, quoted, transaction, with_kind
from annotator.edit.edges import resize

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    if not trim(state.article.text, range_):
        return None
    if same := state.annotations.spans.same(range_.start, range_.end, name):
        return _activated(state, same)
    overlapped = [span for span in state.annotations.spans.overlapping(range_.start, range_.end) if span.label == name]
    if not new and len(overlapped) == 1:
        resized = resize(state, labels, overlapped[0].id, range_, stamp)
        return resized and replace(resized, cursor=Cursor.at(range_.end, overlapped[0].id))
    return _added(state, labels, range_, name, stamp)


def _added(state: State, labels: LabelSet, range_: Range, name: str, stamp: Stamp) -> Transaction:
    span = Span(stamp.new_id(), name, range_.start, range_.end, by=stamp.by, created=stamp.now)
    span = with_kind(state, labels, span)
    said = message("Labelled {label}: {text}", label=name, text=quoted(state, span))
    return transaction(state, labels, (Change(None, span),), after(span), said)


def _copied(state: State, labels: LabelSet, span: Span, name: str, stamp: Stamp) -> Transaction:
    if same := state.annotations.spans.same(span.start, span.end, name):
        return _activated(state, same)
    return _added(state, labels, span.range, name, stamp)


def _relabelled(state: State, labels: LabelSet, span: Span, name: str, stamp: Stamp) -> Transaction:
    if same := state.annotations.spans.same(span.start, span.end, name):
        return _activated(state, same)
    changes = _relabelling(state, labels, span, name, stamp)
    changed = replace(span, label=name)
    said = message("Relabelled {old} as {label}: {text}", old=span.label, label=name, text=quoted(state, span))
    return transaction(state, labels, changes, after(changed), said)


def _relabelling(state: State, labels: LabelSet, span: Span, name: str, stamp: Stamp) -> tuple[Change, ...]:
    """The changes that relabel a span: what the new label cannot have goes, its kind is set by form."""
    old, new = labels.get(span.label), labels.get(name)
    kept = {key: value for key, value in span.attributes.items() if _may_keep(old, new, key, value)}
    changed = with_kind(state, labels, replace(span, label=name, attributes=kept, anchor="", modified=stamp.now), span)
    return (*(Change(relation, None) for relation in misfits(state, labels, changed)), Change(span, changed))


def misfits(state: State, labels: LabelSet, changed: Span) -> tuple[Relation, ...]:
    """The relations of a span that it cannot have any more once it is `changed`."""
    relations = state.annotations.relations_of(changed.id)
    return tuple(relation for relation in relations if not fits(state, labels, relation, changed))


def _may_keep(old: Label, new: Label, key: str, value: object) -> bool:
    attribute = new.attribute(key)
    if attribute is None:
        return old.attribute(key) is None
    return attribute.type != "choice" or value in attribute.choices


def fits(state: State, labels: LabelSet, relation: Relation, changed: Span) -> bool:
    """Whether the relation may stay once its end is `changed`; one of a type that the set does not know may."""
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
    return Transaction((), after(span), said)


def remove(state: State, labels: LabelSet, stamp: Stamp) -> Transaction | None:
    """Remove the active span with its relations, the caret at its start; with a selection, only clear that."""
    target = state.target
    if isinstance(target, Range):
        return Transaction((), Cursor.at(state.cursor.caret), message("Nothing selected"))
    if target is None:
        return None
    relations = tuple(Change(relation, None) for relation in state.annotations.relations_of(target.id))
    said = message("Removed {label}: {text}", label=target.label, text=quoted(state, target))
    return transaction(state, labels, (*relations, Change(target, None)), Cursor.at(target.start), said)


def relabel_all(state: State, labels: LabelSet, span_ids: Iterable[str], name: str, stamp: Stamp) -> Transaction | None:
    """Give several spans the label `name` in one step; one whose range has that label already is left as it is."""
    spans = [span for id_ in span_ids if (span := state.annotations.spans.get(id_)) and span.label != name]
    free: dict[tuple[int, int], Span] = {}
    for span in spans:
        if state.annotations.spans.same(span.start, span.end, name) is None:
            free.setdefault((span.start, span.end), span)
    changes = tuple(
        # A relation between two of them would go twice.
        dict.fromkeys(change for span in free.values() for change in _relabelling(state, labels, span, name, stamp))
    )
    changes = (*(one for one in changes if one.after is None), *(one for one in changes if one.after is not None))
    said = counted("Relabelled {count} spans as {label}", None, len(free), label=name)
    return transaction(state, labels, changes, state.cursor, said) if changes else None


def remove_all(state: State, labels: LabelSet, span_ids: Iterable[str]) -> Transaction | None:
    """Remove several spans with their relations in one step."""
    spans = [span for id_ in span_ids if (span := state.annotations.spans.get(id_))]
    if not spans:
        return None
    relations = {one.id: one for span in spans for one in state.annotations.relations_of(span.id)}
    changes = (*(Change(one, None) for one in relations.values()), *(Change(span, None) for span in spans))
    said = counted("Removed {count} spans", None, len(spans))
    return transaction(state, labels, changes, Cursor.at(spans[0].start), said)
