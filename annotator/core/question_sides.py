"""A side of a merge's open question, as the sidecar holds it, read as a value; tolerant: what is unknown is None."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from annotator.core.annotations import Header, LostSpan, Relation, Span, UnknownKey

PLAIN_KEYS = {
    "id", "label", "start", "end", "text", "prefix", "suffix", "attributes", "unsure", "note", "anchor", "by",
    "origin", "suggester", "created", "modified",
}  # fmt: skip
LINK_KEYS = {"id", "type", "from", "to", "by", "origin", "created", "modified"}
HEADER_KEYS = tuple(one.name for one in fields(Header))

# What a sidecar has at each place: none of these can be an unknown key.
KNOWN_KEYS = {
    "": frozenset(
        ("format", "version", "source", "article", "labels", "status", "note", "spans", "relations", "lost", "rejected",
         "dismissed", "conflicts")
    ),
    "source": frozenset(("file", "sha256", "encoding", "bom", "newline", "length")),
    "article": frozenset(("title", "language", "published")),
}  # fmt: skip

HeaderField = tuple[str, str]
Side = Span | LostSpan | Relation | HeaderField | None
"""A span, a lost one, a relation, a field of the header with its value, or nothing that this program knows."""


def side_of(plain: object) -> Side:
    """A side of a question, which the sidecar holds as it was written there; None where it is nothing known."""
    if not isinstance(plain, Mapping):
        return None
    lost = plain.get("lost")
    try:
        if isinstance(lost, Mapping) and len(plain) == 1:
            return LostSpan(_span(lost), *(_text(lost, key) for key in ("text", "prefix", "suffix")))
        if "start" in plain:
            return _span(plain)
        if "from" in plain:
            return _relation(plain)
        return _header_field(plain)
    except (TypeError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class KeySides:
    """What both sides of a question have of one key that this program does not know; None for a side without it."""

    place: str
    name: str
    mine: UnknownKey | None
    theirs: UnknownKey | None


def key_sides(mine: object, theirs: object) -> KeySides | None:
    """The sides of a question about an unknown key, as a merge writes them; None where it is about anything else."""
    if not isinstance(mine, Mapping) or not isinstance(theirs, Mapping):
        return None
    place, pieces = "", (mine, theirs)
    names = {*mine, *theirs}
    if names in ({"source"}, {"article"}):
        place = names.pop()
        pieces = tuple(side.get(place, {}) for side in (mine, theirs))
        if not all(isinstance(one, Mapping) for one in pieces):
            return None
        names = {*pieces[0], *pieces[1]}
    if len(names) != 1 or not names.isdisjoint(KNOWN_KEYS[place]):
        return None
    (name,) = names
    one, two = (UnknownKey(place, name, piece[name]) if name in piece else None for piece in pieces)
    return KeySides(place, name, one, two)


def _text(plain: Mapping[str, Any], key: str, absent: str = "") -> str:
    value = plain.get(key, absent)
    if not isinstance(value, str):
        raise TypeError(key)
    return value


def _span(plain: Mapping[str, Any]) -> Span:
    start, end, unsure = plain.get("start"), plain.get("end"), plain.get("unsure", False)
    attributes = plain.get("attributes", {})
    if (
        type(start) is not int
        or type(end) is not int
        or type(unsure) is not bool
        or not isinstance(attributes, Mapping)
    ):
        raise TypeError
    return Span(
        _text(plain, "id"),
        _text(plain, "label"),
        start,
        end,
        dict(attributes),
        unsure,
        _text(plain, "note"),
        _text(plain, "anchor"),
        _text(plain, "by"),
        _text(plain, "origin", "manual"),
        _text(plain, "suggester"),
        _text(plain, "created"),
        _text(plain, "modified"),
        {key: value for key, value in plain.items() if key not in PLAIN_KEYS},
    )


def _relation(plain: Mapping[str, Any]) -> Relation:
    return Relation(
        _text(plain, "id"),
        _text(plain, "type"),
        _text(plain, "from"),
        _text(plain, "to"),
        _text(plain, "by"),
        _text(plain, "origin", "manual"),
        _text(plain, "created"),
        _text(plain, "modified"),
        {key: value for key, value in plain.items() if key not in LINK_KEYS},
    )


def _header_field(plain: Mapping[str, Any]) -> HeaderField | None:
    article = plain.get("article")
    inner = article if isinstance(article, Mapping) and len(plain) == 1 else plain
    if len(inner) != 1:
        return None
    ((name, value),) = inner.items()
    if name not in HEADER_KEYS or not isinstance(value, str):
        return None
    # Refuses a status that is none.
    Header(**{name: value})
    return name, value
