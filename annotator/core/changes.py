"""The one kind of edit: a change of one span, relation or header from before to after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations, Header, InvalidAnnotationsError, Relation, Span
from annotator.core.message import AnnotatorError, Message, message

if TYPE_CHECKING:
    from annotator.core.state import Cursor

Subject = Span | Relation | Header


class StaleChangeError(AnnotatorError):
    """A change whose `before` is not what stands in the annotations, or whose result could not stand."""


@dataclass(frozen=True, slots=True)
class Change:
    """One subject before and after: add is `(None, s)`, delete `(s, None)`, edit `(s, s')`; both have one id."""

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
        spans = annotations.spans
        if isinstance(before, Span):
            spans = spans.remove(before)
        if isinstance(after, Span):
            if annotations.relations.get(after.id) is not None or _is_lost(annotations, after.id):
                raise ValueError(f"the id {after.id} is taken")
            spans = spans.add(after)
        return replace(annotations, spans=spans)
    if isinstance(before, Relation):
        if annotations.relations.get(before.id) != before:
            raise ValueError(f"the relation {before.id} is not as expected")
        annotations = annotations.without_relation(before)
    if isinstance(after, Relation):
        if annotations.spans.get(after.id) is not None or _is_lost(annotations, after.id):
            raise ValueError(f"the id {after.id} is taken")
        annotations = annotations.with_relation(after)
    return annotations


def _is_lost(annotations: Annotations, id_: str) -> bool:
    return any(lost.span.id == id_ for lost in annotations.lost)


def _check(annotations: Annotations, change: Change) -> None:
    before, after = change.before, change.after
    if isinstance(before, Span) and annotations.spans.get(before.id) is None and annotations.relations_of(before.id):
        raise StaleChangeError(message("A relation still points to the span {id}.", id=before.id))
    if isinstance(after, Span):
        same = annotations.spans.same(after.start, after.end, after.label)
        if same is not None and annotations.spans.has_twin(same):
            raise StaleChangeError(message("The same range would be labelled {label} twice.", label=after.label))
