"""The fields of a sidecar: which there are, what each may hold, and how a span or relation is read from them."""

from __future__ import annotations

from operator import is_
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import ANCHORS, ORIGINS, STATUSES, LostSpan, Relation, Span
from annotator.core.article import NEWLINE_STYLES
from annotator.core.message import phrase
from annotator.storage.strict_json import Fault, check_depth, inside

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Fields = dict[str, type]

FORMAT = "article-annotations"
VERSION = 1

MOST = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly."""

TOP: Fields = {
    "format": str,
    "version": int,
    "source": dict,
    "article": dict,
    "labels": str,
    "status": str,
    "note": str,
    "spans": list,
    "relations": list,
    "lost": list,
    "rejected": list,
    "dismissed": list,
    "conflicts": list,
}
TOP_NEEDED = ("format", "version", "source", "spans", "relations")
SOURCE: Fields = {"file": str, "sha256": str, "encoding": str, "bom": bool, "newline": str, "length": int}
ARTICLE: Fields = {"title": str, "language": str, "published": str}
SPAN: Fields = {
    "id": str,
    "label": str,
    "start": int,
    "end": int,
    "text": str,
    "prefix": str,
    "suffix": str,
    "attributes": dict,
    "unsure": bool,
    "note": str,
    "anchor": str,
    "by": str,
    "origin": str,
    "suggester": str,
    "created": str,
    "modified": str,
}
SPAN_NEEDED = ("id", "label", "start", "end", "text")
RELATION: Fields = {
    "id": str,
    "type": str,
    "from": str,
    "to": str,
    "by": str,
    "origin": str,
    "created": str,
    "modified": str,
}
RELATION_NEEDED = ("id", "type", "from", "to")
REJECTED: Fields = {"label": str, "start": int, "end": int, "text": str, "suggester": str}
DISMISSED: Fields = {"check": str, "start": int, "end": int, "text": str}
CONFLICT: Fields = {"mine": object, "theirs": object}

_CHOICES = {"status": STATUSES, "origin": ORIGINS, "anchor": ANCHORS, "newline": NEWLINE_STYLES}
_FILLED = {"id", "label", "type", "from", "to", "check"}
_PLAIN = {str, bool, int}
_WRONG = {
    str: phrase("{file} cannot be used: {place} must be text."),
    int: phrase("{file} cannot be used: {place} must be a whole number."),
    bool: phrase("{file} cannot be used: {place} must be true or false."),
    dict: phrase("{file} cannot be used: {place} must be an object."),
    list: phrase("{file} cannot be used: {place} must be a list."),
}


def unknown(raw: Mapping[str, Any], fields: Fields) -> dict[str, Any]:
    """The members that no field describes, in their order."""
    return {key: value for key, value in raw.items() if key not in fields}


def check(raw: Any, place: str, fields: Fields, needed: Sequence[str] = ()) -> None:
    """Fault with the exact place where `raw` is no object, lacks a needed field or holds one that is not as it must."""
    if type(raw) is not dict:
        raise Fault(_WRONG[dict], place)
    for key in needed:
        if key not in raw:
            raise Fault("{file} cannot be used: {place} is missing.", inside(place, key))
    for key, value in raw.items():
        _check_field(key, value, inside(place, key), fields.get(key, object))
    if "start" in fields and raw["start"] >= raw["end"]:
        raise Fault("{file} cannot be used: {place} must be greater than the start.", inside(place, "end"))


def _check_field(key: str, value: Any, place: str, kind: type) -> None:
    # Not isinstance: true is no number.
    if kind is not object and type(value) is not kind:
        raise Fault(_WRONG[kind], place)
    if kind is object or key == "attributes":
        check_depth(value, place)
    elif kind is int and not 0 <= value <= MOST:
        raise Fault("{file} cannot be used: {place} must be from 0 to {most}.", place, most=MOST)
    elif key in _FILLED and not value:
        raise Fault("{file} cannot be used: {place} must not be empty.", place)
    elif key in _CHOICES and value not in _CHOICES[key]:
        choices = ", ".join(choice for choice in _CHOICES[key] if choice)
        raise Fault("{file} cannot be used: {place} must be one of {choices}.", place, choices=choices)


def check_list(raws: list[Any], place: str, fields: Fields, needed: Sequence[str]) -> tuple[Mapping[str, Any], ...]:
    """The objects of a list, each checked."""
    for at, raw in enumerate(raws):
        check(raw, inside(place, at), fields, needed)
    return tuple(map(MappingProxyType, raws))


def read_span(raw: Any, place: str, at: int) -> Span:
    """The span that stands at `place[at]`; Fault where it cannot be one."""
    extra = None
    if not _is_common_span(raw):
        check(raw, inside(place, at), SPAN, SPAN_NEEDED)
        extra = unknown(raw, SPAN)
    get = raw.get
    return Span(
        raw["id"],
        raw["label"],
        raw["start"],
        raw["end"],
        get("attributes", {}),
        get("unsure", False),
        get("note", ""),
        get("anchor", ""),
        get("by", ""),
        get("origin", "manual"),
        get("suggester", ""),
        get("created", ""),
        get("modified", ""),
        extra or {},
    )


def _is_common_span(raw: Any) -> bool:
    """Whether the span has known fields only and nothing wrong: a quick answer, never wrongly true."""
    try:
        return (
            type(raw) is dict
            and all(map(is_, map(type, raw.values()), map(SPAN.get, raw)))
            and 0 <= raw["start"] < raw["end"] <= MOST
            and "" not in (raw["id"], raw["label"])
            and "text" in raw
            and raw.get("origin", "manual") in ORIGINS
            and raw.get("anchor", "") in ANCHORS
            and _PLAIN.issuperset(map(type, raw.get("attributes", {}).values()))
        )
    except KeyError:
        return False


def read_lost(raw: Any, place: str, at: int) -> LostSpan:
    """The lost span that stands at `place[at]`."""
    return LostSpan(read_span(raw, place, at), raw["text"], raw.get("prefix", ""), raw.get("suffix", ""))


def read_relation(raw: Any, place: str, at: int) -> Relation:
    """The relation that stands at `place[at]`; its ends are not looked up."""
    place = inside(place, at)
    check(raw, place, RELATION, RELATION_NEEDED)
    if raw["from"] == raw["to"]:
        text = phrase("{file} cannot be used: {place} must be another span than the relation's start.")
        raise Fault(text, f"{place}.to")
    get = raw.get
    return Relation(
        raw["id"],
        raw["type"],
        raw["from"],
        raw["to"],
        get("by", ""),
        get("origin", "manual"),
        get("created", ""),
        get("modified", ""),
        unknown(raw, RELATION),
    )
