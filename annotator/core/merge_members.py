"""What merging looks at: the spans that are not the same on all sides, and how the rest stays as it is.

Versions made of one another share what was not changed, so that of very many spans few are looked at.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations, LostSpan, Relation, Span
from annotator.core.merge_fields import Member, alike
from annotator.core.span_index import order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Set


@dataclass(frozen=True, slots=True)
class There:
    """The ids of the spans of one side, lost ones too."""

    side: Annotations

    def __contains__(self, id_: object) -> bool:
        return isinstance(id_, str) and (self.side.spans.get(id_) is not None or self.side.lost_span(id_) is not None)


@dataclass(frozen=True, slots=True)
class Standing:
    """The ids of the spans that are merged: those looked at that stay, and all that nobody touched."""

    members: Mapping[str, Member]
    looked_at: Set[str]
    base: Annotations

    def __contains__(self, id_: object) -> bool:
        if id_ in self.looked_at:
            return id_ in self.members
        return isinstance(id_, str) and self.base.spans.get(id_) is not None


def touched_ids(base: Annotations, mine: Annotations, theirs: Annotations) -> set[str]:
    """The ids of the spans that are not one and the same on all three sides, and of all lost ones."""
    changed = (side.spans.changed_since(base.spans) for side in (mine, theirs))
    lost = {one.span.id for side in (base, mine, theirs) for one in side.lost}
    return lost | {span.id for pair in changed for spans in pair for span in spans}


def members_of(side: Annotations, ids: Set[str]) -> dict[str, Member]:
    """A side's spans of these ids, and its lost ones."""
    spans = {id_: span for id_ in ids if (span := side.spans.get(id_)) is not None}
    return {**spans, **{one.span.id: one for one in side.lost}}


def with_twins(
    members: dict[str, Member], mine: Annotations, touched: Set[str]
) -> tuple[dict[str, Member], dict[str, Member]]:
    """The members with the untouched spans that one of them has come to equal in range and label, and those alone."""
    spans = (one for one in members.values() if isinstance(one, Span))
    same = (mine.spans.same(one.start, one.end, one.label) for one in spans)
    twins: dict[str, Member] = {twin.id: twin for twin in same if twin is not None and twin.id not in touched}
    every = members | twins
    return ({id_: every[id_] for id_ in sorted(every)} if twins else members), twins


def linked(base: Annotations, side: Annotations) -> set[str]:
    """The ids of the spans that a side linked: a relation that it added or changed ends there."""
    _, come = side.relations.changed_since(base.relations)
    changed = (one for one in come if not alike(base.relations.get(one.id), one))
    return {end for relation in changed for end in (relation.source, relation.target)}


def with_members(
    mine: Annotations,
    members: dict[str, Member],
    looked_at: Set[str],
    lost: tuple[LostSpan, ...],
    relations: Iterable[Relation],
) -> Annotations:
    """Mine with these spans, lost ones and relations; InvalidAnnotationsError where a relation points to nothing."""
    wanted = {one.id: one for one in relations}
    made = mine
    for relation in list(mine.relations.values()):
        if wanted.get(relation.id) is not relation:
            made = made.without_relation(relation)
    before = {id_: span for id_ in looked_at if (span := mine.spans.get(id_)) is not None}
    after = {id_: one for id_, one in members.items() if isinstance(one, Span)}
    gone = [span for id_, span in before.items() if after.get(id_) is not span]
    come = [span for id_, span in after.items() if before.get(id_) is not span]
    made = replace(made, spans=mine.spans.changed(gone, come), lost=lost)
    for relation in wanted.values():
        if mine.relations.get(relation.id) is not relation:
            made = made.with_relation(relation)
    return made


def lost_of(members: dict[str, Member], mine: Annotations, theirs: Annotations) -> tuple[LostSpan, ...]:
    """The lost spans, in a side's order where they are just that side's."""
    found = {id_: one for id_, one in members.items() if isinstance(one, LostSpan)}
    for side in (mine, theirs):
        if found == {one.span.id: one for one in side.lost}:
            return tuple(found[one.span.id] for one in side.lost)
    return tuple(sorted(found.values(), key=lambda one: order(one.span)))
