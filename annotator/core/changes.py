"""The one kind of edit: a change of one subject (span, relation, header, lost span, entry, unknown key)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.annotations import (
    MOST_SPANS,
    Annotations,
    Entry,
    Header,
    InvalidAnnotationsError,
    LostSpan,
    Relation,
    Span,
    UnknownKey,
)
from annotator.core.message import AnnotatorError, Message, message

if TYPE_CHECKING:
    from annotator.core.state import Cursor

Subject = Span | Relation | Header | LostSpan | Entry | UnknownKey


class StaleChangeError(AnnotatorError):
    """A change whose `before` is not what stands in the annotations, or whose result could not stand."""


@dataclass(frozen=True, slots=True)
class Change:
    """One subject before and after: add is `(None, s)`, delete `(s, None)`, edit `(s, s')`; both have one id.

    A span that is lost or placed again is two changes: of the span and of the lost span, the one that goes first.
    """

    before: Subject | None
    after: Subject | None

    def __post_init__(self) -> None:
        one, two = self.before, self.after
        if one is None and two is None:
            raise ValueError("a change of nothing")
        if (one is None or two is None) and (isinstance(one, Header) or isinstance(two, Header)):
            raise ValueError("a header is never added or deleted")
        if one is not None and two is not None and (type(one) is not type(two) or _id(one) != _id(two)):
            raise ValueError("a change keeps its subject's kind and id")

    def inverted(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


def _id(subject: Subject) -> str:
    if isinstance(subject, LostSpan):
        return subject.span.id
    if isinstance(subject, Entry):
        return f"{subject.list} {subject.at}"
    if isinstance(subject, UnknownKey):
        return f"{subject.place} {subject.name}"
    return "" if isinstance(subject, Header) else subject.id


@dataclass(frozen=True, slots=True)
class Transaction:
    """The changes one act makes to one article, the cursor it leaves, and its name for the person.

    Without changes it only moves the cursor and is no step of the history.
    """

    changes: tuple[Change, ...]
    cursor: Cursor
    description: Message


def invert(transaction: Transaction, cursor: Cursor) -> Transaction:
    """The transaction that takes this one back and leaves `cursor`."""
    back = tuple(change.inverted() for change in reversed(transaction.changes))
    return Transaction(back, cursor, transaction.description)


def apply(annotations: Annotations, changes: tuple[Change, ...]) -> Annotations:
    """The annotations after the changes, in their order.

    StaleChangeError where a `before` is not what stands there, where a relation would point to nothing, or where one
    range would have one label twice; nothing is applied then.
    """
    changed = annotations
    try:
        for change in changes:
            changed = _applied(changed, change)
    except (ValueError, KeyError, InvalidAnnotationsError) as error:
        why = str(error).rstrip(".")
        raise StaleChangeError(message("The edit does not fit the annotations: {why}.", why=why)) from error
    for change in changes:
        _check(changed, change)
    count, before = (len(one.spans) + len(one.lost) for one in (changed, annotations))
    if count > max(MOST_SPANS, before):
        # It could be saved, but never read again.
        raise StaleChangeError(message("An article has at most {most} spans.", most=f"{MOST_SPANS:,}"))
    return changed


def _applied(annotations: Annotations, change: Change) -> Annotations:
    before, after = change.before, change.after
    subject = after if after is not None else before
    if isinstance(subject, Header):
        if annotations.header != before:
            raise ValueError("the header is not as expected")
        assert isinstance(after, Header)
        return replace(annotations, header=after)
    if isinstance(subject, Span):
        return _with_spans_changed(annotations, change)
    return _with(_without(annotations, before), after)


def _without(annotations: Annotations, before: Subject | None) -> Annotations:
    if isinstance(before, Relation):
        if annotations.relations.get(before.id) != before:
            raise ValueError(f"the relation {before.id} is not as expected")
        return annotations.without_relation(before)
    if isinstance(before, LostSpan):
        return annotations.without_lost(before)
    if isinstance(before, Entry):
        return annotations.without_entry(before)
    return annotations.without_key(before) if isinstance(before, UnknownKey) else annotations


def _with(annotations: Annotations, after: Subject | None) -> Annotations:
    if isinstance(after, Relation):
        if annotations.spans.get(after.id) is not None or annotations.lost_span(after.id):
            raise ValueError(f"the id {after.id} is taken")
        return annotations.with_relation(after)
    if isinstance(after, LostSpan):
        return annotations.with_lost(after)
    if isinstance(after, Entry):
        return annotations.with_entry(after)
    return annotations.with_key(after) if isinstance(after, UnknownKey) else annotations


def _with_spans_changed(annotations: Annotations, change: Change) -> Annotations:
    before, after = change.before, change.after
    spans = annotations.spans
    if isinstance(before, Span):
        spans = spans.remove(before)
    if isinstance(after, Span):
        if annotations.relations.get(after.id) is not None or annotations.lost_span(after.id):
            raise ValueError(f"the id {after.id} is taken")
        spans = spans.add(after)
    return replace(annotations, spans=spans)


def _check(annotations: Annotations, change: Change) -> None:
    before, after = change.before, change.after
    if isinstance(before, Span | LostSpan) and change.after is None:
        id_ = _id(before)
        stands = annotations.spans.get(id_) is not None or annotations.lost_span(id_) is not None
        if not stands and annotations.relations_of(id_):
            raise StaleChangeError(message("A relation still points to the span {id}.", id=id_))
    if isinstance(after, Span):
        same = annotations.spans.same(after.start, after.end, after.label)
        if same is not None and annotations.spans.has_twin(same):
            raise StaleChangeError(message("The same range would be labelled {label} twice.", label=after.label))
