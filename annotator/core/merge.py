"""Three-way merging of two people's annotations of one article, by id; nothing that a side did is dropped silently."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core import merge_fields as by_field
from annotator.core.annotations import EMPTY, Annotations, Header, LostSpan, Relation, Span
from annotator.core.merge_fields import Fields, Member, Texts, alike
from annotator.core.merge_links import Links, merged_relations
from annotator.core.merge_members import (
    Standing,
    There,
    linked,
    lost_of,
    members_of,
    touched_ids,
    with_members,
    with_twins,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.core.labels import LabelSet

IN_ARTICLE = ("title", "language", "published")
AT_MOST = {"speaker": 1, "continues": 1}
"""How many relations of a type may leave one span where no label set says so."""

Entry = MappingProxyType[str, Any]


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging gives: annotations that can stand, and the questions it raised, which are among their conflicts."""

    annotations: Annotations
    questions: tuple[Mapping[str, Any], ...] = field(default=(), hash=False)


def merge(
    base: Annotations,
    mine: Annotations,
    theirs: Annotations,
    labels: LabelSet | None = None,
    texts: Callable[[Span], Texts] | None = None,
) -> Merged:
    """Both sides' work on what was `base`, by id; where both changed one field differently mine stays and it is asked.

    A question is `{"mine": …, "theirs": …}`, each a piece of the sidecar: a span (a lost one under "lost"), a relation,
    or the header's or an unknown key as in `{"status": "done"}`; empty where a side has nothing. `texts` gives the
    text, prefix and suffix of a span for it. `labels` says how many relations of a type may leave a span.
    Spans that come to have equal range and label are one: the smaller id stays with its provenance, relations follow,
    what only one of them says is kept, what they say differently is asked.
    """
    questions = _Questions(texts)
    touched = touched_ids(base, mine, theirs)
    before, one, two = (members_of(side, touched) for side in (base, mine, theirs))
    members = _merged_members(before, one, two, linked(base, mine), linked(base, theirs), questions)
    members, twins = with_twins(members, mine, touched)
    members, stays = _joined(members, one | twins, two | twins, questions)
    there = Standing(members, touched | twins.keys(), base)
    relations = merged_relations(
        Links(base, mine, theirs, stays, there, There(mine), There(theirs)),
        AT_MOST if labels is None else {one.type: one.at_most for one in labels.relations},
        questions.ask,
    )
    header = _merged_header(base, mine, theirs, questions)
    extra = _merged_extra(base, mine, theirs, questions)
    asked = questions.entries(stays)
    merged = replace(
        with_members(mine, members, touched | twins.keys(), lost_of(members, mine, theirs), relations),
        header=header,
        rejected=by_field.united(base.rejected, mine.rejected, theirs.rejected),
        dismissed=by_field.united(base.dismissed, mine.dismissed, theirs.dismissed),
        conflicts=_conflicts(base, mine, theirs, asked),
        extra=extra,
    )
    return Merged(merged, asked)


class _Questions:
    """The questions as they arise; written down at the end, when it is known which ids stay."""

    def __init__(self, texts: Callable[[Span], Texts] | None) -> None:
        self._texts = texts
        self._asked: list[tuple[object, object]] = []

    def ask(self, mine: object, theirs: object) -> None:
        """Ask which of two members, relations or pieces of the sidecar is right; None where a side has nothing."""
        self._asked.append((mine, theirs))

    def entries(self, stays: Mapping[str, str]) -> tuple[Mapping[str, Any], ...]:
        """The questions as the sidecar holds them, each once."""
        found: dict[str, Mapping[str, Any]] = {}
        for pair in self._asked:
            mine, theirs = (self._plain(one, stays) for one in pair)
            entry = Entry({"mine": mine, "theirs": theirs})
            found.setdefault(by_field.question_key(entry), entry)
        return tuple(found.values())

    def _plain(self, one: object, stays: Mapping[str, str]) -> Any:
        if isinstance(one, LostSpan):
            return by_field.plain_span(_named(one, stays.get(one.span.id, one.span.id)), None)
        if isinstance(one, Span):
            texts = None if self._texts is None else self._texts(one)
            return by_field.plain_span(replace(one, id=stays.get(one.id, one.id)), texts)
        if isinstance(one, Relation):
            return by_field.plain_relation(one)
        return {} if one is None else one


def _merged_members(
    base: dict[str, Member],
    mine: dict[str, Member],
    theirs: dict[str, Member],
    linked_by_mine: set[str],
    linked_by_theirs: set[str],
    questions: _Questions,
) -> dict[str, Member]:
    merged: dict[str, Member] = {}
    for id_ in sorted(mine.keys() | theirs.keys()):
        before, one, two = base.get(id_), mine.get(id_), theirs.get(id_)
        if one is None or two is None:
            left = two if one is None else one
            linked = linked_by_theirs if one is None else linked_by_mine
            stays = left if before is None or not alike(before, left) or id_ in linked else None
        elif alike(one, two) or alike(before, two):
            stays = one
        elif alike(before, one):
            stays = two
        else:
            stays = _merged_member(id_, before, one, two, questions)
        if stays is not None:
            merged[id_] = stays
    return merged


def _merged_member(id_: str, before: Member | None, one: Member, two: Member, questions: _Questions) -> Member:
    start = by_field.NEW_SPAN if before is None else by_field.span_fields(before)
    stays, other = by_field.three_way(start, by_field.span_fields(one), by_field.span_fields(two))
    merged = by_field.span_of(id_, stays)
    if other is None:
        return merged
    asked = by_field.span_of(id_, other)
    questions.ask(merged, asked)
    # A place in the text is better than none, whoever found it.
    return asked if isinstance(merged, LostSpan) and isinstance(asked, Span) else merged


def _joined(
    members: dict[str, Member], mine: dict[str, Member], theirs: dict[str, Member], questions: _Questions
) -> tuple[dict[str, Member], dict[str, str]]:
    """The members with those of equal range and label joined, and which id stays for each that went."""
    places: dict[tuple[int, int, str], list[Span]] = defaultdict(list)
    for one in members.values():
        if isinstance(one, Span):
            places[one.start, one.end, one.label].append(one)
    joined = dict(members)
    stays: dict[str, str] = {}
    for place, twins in places.items():
        if len(twins) > 1:
            kept = _one_of(sorted(twins, key=lambda one: _rank(one, place, mine, theirs)), questions)
            for twin in twins:
                stays[twin.id] = kept.id
                del joined[twin.id]
            joined[kept.id] = kept
    return joined, stays


def _rank(twin: Span, place: tuple[int, int, str], mine: dict[str, Member], theirs: dict[str, Member]) -> Any:
    """The one that stands at the place in mine first, the one that does in theirs last."""

    def stands(side: dict[str, Member]) -> bool:
        found = side.get(twin.id)
        return isinstance(found, Span) and (found.start, found.end, found.label) == place

    return (not stands(mine), stands(theirs), twin.id)


def _one_of(twins: list[Span], questions: _Questions) -> Span:
    first = min(twins, key=lambda twin: twin.id)
    # Two people who agree have nothing to answer: who labelled it, and when, is as the one that stays has it.
    provenance = by_field.span_fields(first)[by_field.PROVENANCE]
    one: Fields = {**by_field.span_fields(twins[0]), by_field.PROVENANCE: provenance}
    for twin in twins[1:]:
        two = {**by_field.span_fields(twin), by_field.PROVENANCE: provenance}
        one, other = by_field.three_way(by_field.NEW_SPAN, one, two)
        if other is not None:
            questions.ask(by_field.span_of(first.id, one), by_field.span_of(first.id, other))
    kept = by_field.span_of(first.id, one)
    assert isinstance(kept, Span)
    return kept


def _named(lost: LostSpan, id_: str) -> LostSpan:
    return replace(lost, span=replace(lost.span, id=id_))


def _merged_header(base: Annotations, mine: Annotations, theirs: Annotations, questions: _Questions) -> Header:
    names = [one.name for one in fields(Header)]
    before, one, two = ({("", name): getattr(side.header, name) for name in names} for side in (base, mine, theirs))
    stays, other = by_field.three_way(before, one, two)
    for (_, name), value in (other or {}).items():
        kept = stays["", name]
        if kept != value and name in IN_ARTICLE:
            questions.ask({"article": {name: kept}}, {"article": {name: value}})
        elif kept != value:
            questions.ask({name: kept}, {name: value})
    return Header(**{name: stays["", name] for name in names})


def _merged_extra(
    base: Annotations, mine: Annotations, theirs: Annotations, questions: _Questions
) -> Mapping[str, Mapping[str, Any]]:
    if alike(base.extra, theirs.extra) or alike(mine.extra, theirs.extra):
        return mine.extra
    if alike(base.extra, mine.extra):
        return theirs.extra
    before, one, two = (
        {(place, key): value for place, keys in side.extra.items() for key, value in keys.items()}
        for side in (base, mine, theirs)
    )
    stays, other = by_field.three_way(before, one, two)
    for key in sorted((stays.keys() | other.keys()) if other is not None else ()):
        pieces = [{key[1]: side[key]} if key in side else {} for side in (stays, other or {})]
        if not alike(*pieces):
            questions.ask(*([{key[0]: piece} for piece in pieces] if key[0] else pieces))
    made: dict[str, dict[str, Any]] = {}
    for (place, name), value in stays.items():
        made.setdefault(place, {})[name] = value
    return MappingProxyType({place: MappingProxyType(keys) for place, keys in made.items()}) if made else EMPTY


def _conflicts(
    base: Annotations, mine: Annotations, theirs: Annotations, asked: tuple[Mapping[str, Any], ...]
) -> tuple[Mapping[str, Any], ...]:
    kept = by_field.united(base.conflicts, mine.conflicts, theirs.conflicts, by_field.question_key)
    known = set(map(by_field.question_key, kept))
    return (*kept, *(entry for entry in asked if by_field.question_key(entry) not in known))
