"""Three-way merging of relations: they follow the spans that stay, and no span has more of a type than it may."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core import merge_fields as by_field
from annotator.core.merge_fields import alike

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from annotator.core.annotations import Annotations, Relation

    Ask = Callable[[object, object], None]


@dataclass(frozen=True, slots=True)
class Links:
    """What relations are merged from: three versions, the id that stays for each that went, and the spans' ids."""

    base: Annotations
    mine: Annotations
    theirs: Annotations
    stays: Mapping[str, str]
    members: Container[str]
    in_mine: Container[str]
    in_theirs: Container[str]

    def followed(self, relation: Relation) -> Relation | None:
        """The relation between the spans that stay; None where it would join one to itself."""
        source = self.stays.get(relation.source, relation.source)
        target = self.stays.get(relation.target, relation.target)
        if (source, target) == (relation.source, relation.target):
            return relation
        return None if source == target else replace(relation, source=source, target=target)

    def stands(self, relation: Relation) -> bool:
        """Whether both ends are there."""
        return all(self.stays.get(end, end) in self.members for end in (relation.source, relation.target))

    def of_one_side(self, group: list[Relation]) -> bool:
        """Whether all of them leave one span on one side already, so that merging did not bring them together."""
        for side in (self.mine, self.theirs):
            found = [side.relations.get(one.id) for one in group]
            if len({(one.source, one.type) for one in found if one}) == 1 and None not in found:
                return True
        return False


def merged_relations(links: Links, at_most: Mapping[str, int], ask: Ask) -> list[Relation]:
    """The relations of both sides between the spans that stay; `ask` is called with each question."""
    followed: dict[str, Relation] = {}
    for relation in _by_id(links, ask):
        if (one := links.followed(relation)) is not None:
            followed[one.id] = one
        elif links.mine.relations.get(relation.id) is not None:
            ask(relation, None)
        else:
            ask(None, relation)
    kept = _within_limits(links, _once(links, followed.values(), ask), at_most, ask)
    return _with_own_ids(kept, links.members)


def _by_id(links: Links, ask: Ask) -> Iterable[Relation]:
    mine, theirs = links.mine.relations, links.theirs.relations
    for id_ in sorted({one.id for side in (mine, theirs) for one in side.values()}):
        before, one, two = links.base.relations.get(id_), mine.get(id_), theirs.get(id_)
        if one is None or two is None:
            left = two if one is None else one
            assert left is not None
            without = links.in_mine if one is None else links.in_theirs
            if before is None or not alike(before, left) or _went_with_its_end(links, left, without):
                yield left
        elif alike(one, two) or alike(before, two):
            yield one
        elif alike(before, one):
            yield two
        else:
            yield _merged(links, before, one, two, ask)


def _went_with_its_end(links: Links, relation: Relation, without: Container[str]) -> bool:
    """Whether a side deleted the relation only because it deleted a span that now stays."""
    return links.stands(relation) and any(end not in without for end in (relation.source, relation.target))


def _merged(links: Links, before: Relation | None, one: Relation, two: Relation, ask: Ask) -> Relation:
    start = by_field.NEW_RELATION if before is None else by_field.relation_fields(before)
    stays, other = by_field.three_way(start, by_field.relation_fields(one), by_field.relation_fields(two))
    merged = by_field.relation_of(one.id, stays)
    if other is not None:
        asked = by_field.relation_of(one.id, other)
        ask(links.followed(merged) or merged, links.followed(asked) or asked)
    return merged


def _once(links: Links, relations: Iterable[Relation], ask: Ask) -> list[Relation]:
    """Each link once: of equal ones the smallest id stays with its provenance."""
    groups: dict[tuple[str, str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        groups[relation.source, relation.type, relation.target].append(relation)
    kept: list[Relation] = []
    for group in groups.values():
        if len(group) == 1 or links.of_one_side(group):
            kept += group
            continue
        first = min(group, key=lambda one: one.id)
        provenance = by_field.relation_fields(first)[by_field.PROVENANCE]
        ranked = sorted(group, key=lambda one: (links.mine.relations.get(one.id) is None, one.id))
        every = [{**by_field.relation_fields(one), by_field.PROVENANCE: provenance} for one in ranked]
        merged = every[0]
        for two in every[1:]:
            merged, other = by_field.three_way(by_field.NEW_RELATION, merged, two)
            if other is not None:
                ask(by_field.relation_of(first.id, merged), by_field.relation_of(first.id, other))
        kept.append(by_field.relation_of(first.id, merged))
    return kept


def _within_limits(links: Links, relations: list[Relation], at_most: Mapping[str, int], ask: Ask) -> Iterable[Relation]:
    """No more relations of a type from one span than it may have, unless a side had them already; mine stay."""
    groups: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        groups[relation.source, relation.type].append(relation)
    for (_, type_), group in groups.items():
        limit = at_most.get(type_, 0)
        if limit and len(group) > limit and not links.of_one_side(group):
            group.sort(key=lambda one: (links.mine.relations.get(one.id) is None, one.id))
            for one in group[limit:]:
                ask(group[limit - 1], one)
            yield from group[:limit]
        else:
            yield from group


def _with_own_ids(relations: Iterable[Relation], taken: Container[str]) -> list[Relation]:
    """The relations, renamed where the other side gave the id to a span: chance, but the file must stay valid."""
    every = list(relations)
    used = {one.id for one in every}
    named: list[Relation] = []
    for one in every:
        id_ = one.id
        while id_ in taken or (id_ != one.id and id_ in used):
            id_ += "x"
        used.add(id_)
        named.append(one if id_ == one.id else replace(one, id=id_))
    return named
