"""Carrying an edit over to annotations that others have changed meanwhile, field by field."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from annotator.core import merge_fields as by_field
from annotator.core.annotations import Entry, Header, LostSpan, Relation, Span, UnknownKey
from annotator.core.changes import Change

if TYPE_CHECKING:
    from annotator.core.annotations import Annotations
    from annotator.core.changes import Subject
    from annotator.core.merge_fields import Fields


def rebased(changes: tuple[Change, ...], annotations: Annotations) -> tuple[Change, ...] | None:
    """The changes made to what stands in `annotations`, keeping what others made of the fields that they leave alone.

    None where somebody changed what they change, or took it away. What they take away must be as they know it, but for
    the time it was modified.
    """
    carried = []
    for change in changes:
        one = _rebased(change, annotations)
        if one is None:
            return None
        carried.append(one)
    return tuple(carried)


def staying_begun(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes without one that makes the article new again: others have begun it too."""
    kept = []
    for change in changes:
        before, after = change.before, change.after
        if isinstance(before, Header) and isinstance(after, Header) and after.status == "new":
            stays = replace(after, status=before.status, labels=before.labels)
            if stays != before:
                kept.append(Change(before, stays))
        else:
            kept.append(change)
    return tuple(kept)


def _rebased(change: Change, annotations: Annotations) -> Change | None:
    before, after = change.before, change.after
    if before is None or isinstance(before, Entry):
        return change
    if isinstance(before, UnknownKey):
        return change if annotations.unknown_key(before.place, before.name) == before else None
    now = _standing(before, annotations)
    if now is None or isinstance(now, LostSpan) != isinstance(before, LostSpan):
        return None
    known, stands = _fields(before), _fields(now)
    if after is None:
        unchanged = {**known, by_field.MODIFIED: ""} == {**stands, by_field.MODIFIED: ""}
        return Change(now, None) if unchanged else None
    wanted = _fields(after)
    made, other = by_field.three_way(known, wanted, stands)
    if other is not None:
        return None
    if by_field.MODIFIED in wanted and known[by_field.MODIFIED] == stands[by_field.MODIFIED]:
        # Taking an edit back takes its time back.
        made[by_field.MODIFIED] = wanted[by_field.MODIFIED]
    return Change(now, _subject(after, made))


def _standing(subject: Subject, annotations: Annotations) -> Subject | None:
    if isinstance(subject, Header):
        return annotations.header
    if isinstance(subject, Relation):
        return annotations.relations.get(subject.id)
    if isinstance(subject, LostSpan):
        return annotations.lost_span(subject.span.id)
    assert isinstance(subject, Span)
    return annotations.spans.get(subject.id)


def _fields(subject: Subject) -> Fields:
    if isinstance(subject, Header):
        return {("", one.name): getattr(subject, one.name) for one in fields(Header)}
    if isinstance(subject, Relation):
        return by_field.relation_fields(subject)
    assert isinstance(subject, Span | LostSpan)
    return by_field.span_fields(subject)


def _subject(like: Subject, made: Fields) -> Subject:
    if isinstance(like, Header):
        return Header(**{name: value for (_, name), value in made.items() if name})
    if isinstance(like, Relation):
        return by_field.relation_of(like.id, made)
    assert isinstance(like, Span | LostSpan)
    return by_field.span_of(like.span.id if isinstance(like, LostSpan) else like.id, made)
