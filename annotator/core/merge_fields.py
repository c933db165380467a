"""Three-way merging of fields, whatever they belong to, and what a question holds of either side."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from annotator.core.annotations import LostSpan, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Key = tuple[str, str]
Fields = dict[Key, Any]
Member = Span | LostSpan
Texts = tuple[str, str, str]
M = TypeVar("M", Span, LostSpan, Member, Relation)

PLACE, LABEL, LINK = ("place", ""), ("label", ""), ("link", "")
PROVENANCE, MODIFIED = ("provenance", ""), ("modified", "")
UNSURE, NOTE, ANCHOR = ("unsure", ""), ("note", ""), ("anchor", "")
ATTRIBUTE, EXTRA = "attribute", "extra"
NEW_SPAN: Fields = {UNSURE: False, NOTE: "", ANCHOR: "", PROVENANCE: ("", "manual", "", ""), MODIFIED: ""}
NEW_RELATION: Fields = {PROVENANCE: ("", "manual", ""), MODIFIED: ""}
_ABSENT = object()
_PLAIN = (str, bool, int)


def canonical(value: object) -> str:
    """One text for each JSON value: true is no 1 here, and the order of keys says nothing."""
    return json.dumps(value, sort_keys=True, default=dict)


def alike(one: object, two: object) -> bool:
    """Whether two values are the same, true and 1 being different."""
    if one is two:
        return True
    if one != two:
        return False
    if isinstance(one, LostSpan) and isinstance(two, LostSpan):
        return alike(one.span, two.span)
    if isinstance(one, Span) and isinstance(two, Span):
        return alike(one.attributes, two.attributes) and alike(one.extra, two.extra)
    if isinstance(one, Relation) and isinstance(two, Relation):
        return alike(one.extra, two.extra)
    return _is_plain(one, two) or canonical(one) == canonical(two)


def _is_plain(one: object, two: object) -> bool:
    """Whether equal values are surely the same: a quick answer, never wrongly true."""
    if isinstance(one, Mapping) and isinstance(two, Mapping):
        return all(type(value) in _PLAIN and type(two[key]) is type(value) for key, value in one.items())
    return type(one) in _PLAIN and type(one) is type(two)


def three_way(base: Fields, mine: Fields, theirs: Fields) -> tuple[Fields, Fields | None]:
    """The fields with what either side changed, and, where both changed one differently, the same as theirs has it.

    Mine stays in the first answer; the second is None where there is nothing to ask. Of MODIFIED the later one stays.
    """
    stays: Fields = {}
    other: Fields = {}
    asked = False
    for key in [*base, *sorted((mine.keys() | theirs.keys()) - base.keys())]:
        before, one, two = (fields.get(key, _ABSENT) for fields in (base, mine, theirs))
        if key == MODIFIED:
            one = two = max(one, two)
        elif alike(before, one):
            one = two
        elif alike(before, two):
            two = one
        elif not alike(one, two):
            asked = True
        for fields, value in ((stays, one), (other, two)):
            if value is not _ABSENT:
                fields[key] = value
    return stays, other if asked else None


def span_fields(member: Member) -> Fields:
    """The fields of a span; where it stands, lost or not, is one, and so is where it came from."""
    span = member.span if isinstance(member, LostSpan) else member
    place: tuple[Any, ...] = (span.start, span.end)
    if isinstance(member, LostSpan):
        place = (*place, member.text, member.prefix, member.suffix)
    return {
        PLACE: place,
        LABEL: span.label,
        UNSURE: span.unsure,
        NOTE: span.note,
        ANCHOR: span.anchor,
        PROVENANCE: (span.by, span.origin, span.suggester, span.created),
        MODIFIED: span.modified,
        **{(ATTRIBUTE, name): value for name, value in span.attributes.items()},
        **{(EXTRA, name): value for name, value in span.extra.items()},
    }


def span_of(id_: str, fields: Fields) -> Member:
    """The span that has these fields."""
    by, origin, suggester, created = fields[PROVENANCE]
    place = fields[PLACE]
    span = Span(
        id_,
        fields[LABEL],
        place[0],
        place[1],
        _named(fields, ATTRIBUTE),
        fields[UNSURE],
        fields[NOTE],
        fields[ANCHOR],
        by,
        origin,
        suggester,
        created,
        fields[MODIFIED],
        _named(fields, EXTRA),
    )
    return LostSpan(span, *place[2:]) if len(place) > 2 else span


def relation_fields(relation: Relation) -> Fields:
    """The fields of a relation; its type and ends are one, so that no mixture of two sides' can arise."""
    return {
        LINK: (relation.type, relation.source, relation.target),
        PROVENANCE: (relation.by, relation.origin, relation.created),
        MODIFIED: relation.modified,
        **{(EXTRA, name): value for name, value in relation.extra.items()},
    }


def relation_of(id_: str, fields: Fields) -> Relation:
    """The relation that has these fields."""
    type_, source, target = fields[LINK]
    by, origin, created = fields[PROVENANCE]
    return Relation(id_, type_, source, target, by, origin, created, fields[MODIFIED], _named(fields, EXTRA))


def _named(fields: Fields, group: str) -> dict[str, Any]:
    return {key[1]: value for key, value in fields.items() if key[0] == group}


def united(
    base: tuple[Mapping[str, Any], ...],
    mine: tuple[Mapping[str, Any], ...],
    theirs: tuple[Mapping[str, Any], ...],
    key: Callable[[Mapping[str, Any]], str] = canonical,
) -> tuple[Mapping[str, Any], ...]:
    """What either side has, without what a side took away; a list that only one side changed is that side's."""
    olds, ones, twos = ([key(entry) for entry in entries] for entries in (base, mine, theirs))
    if twos in (olds, ones):
        return mine
    if ones == olds:
        return theirs
    found = dict(zip([*ones, *twos], [*mine, *theirs], strict=True))
    gone = {one for one in olds if one not in ones or one not in twos}
    return tuple(found[one] for one in sorted(found.keys() - gone))


def question_key(entry: Mapping[str, Any]) -> str:
    """One text for a question, whichever side is called mine."""
    return canonical([*sorted((canonical(entry["mine"]), canonical(entry["theirs"]))), canonical(_rest(entry))])


def _rest(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in ("mine", "theirs")}


def plain_span(member: Member, texts: Texts | None) -> dict[str, Any]:
    """The span as the sidecar holds it; a lost one stands under "lost"."""
    if isinstance(member, LostSpan):
        return {"lost": plain_span(member.span, (member.text, member.prefix, member.suffix))}
    span = member
    made: dict[str, Any] = {"id": span.id, "label": span.label, "start": span.start, "end": span.end}
    if texts is not None:
        made |= zip(("text", "prefix", "suffix"), texts, strict=True)
    made["attributes"] = dict(span.attributes)
    said = (("unsure", span.unsure), ("note", span.note), ("anchor", span.anchor), ("by", span.by))
    came = (("origin", span.origin), ("suggester", span.suggester))
    return made | _filled((*said, *came)) | _times(span) | dict(span.extra)


def plain_relation(relation: Relation) -> dict[str, Any]:
    """The relation as the sidecar holds it."""
    made = {"id": relation.id, "type": relation.type, "from": relation.source, "to": relation.target}
    said = _filled((("by", relation.by), ("origin", relation.origin)))
    return made | said | _times(relation) | dict(relation.extra)


def _times(member: Span | Relation) -> dict[str, Any]:
    return _filled((("created", member.created), ("modified", member.modified)))


def _filled(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {name: value for name, value in pairs if value}
