"""Building an article with its annotations from what another tool says of it; what cannot stand is noted as lost."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import STATUSES, Annotations, Header, Relation, Span
from annotator.core.article import Article
from annotator.core.message import excerpt, message
from annotator.exchange.items import Item
from annotator.exchange.reading.sources import NAMES
from annotator.storage.article_file import newline_style
from annotator.storage.label_file import packaged_labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotator.exchange.items import Losses

CONTINUES = "continues"
OWN_ID = re.compile("[0-9a-z]{10}")
HEADER = ("status", "note", "title", "language", "published", "labels")
OUTSIDE = message("spans that are outside of the text, empty or swapped")
OTHER_TEXT = message("spans whose text is not what stands at their place")
NO_LABEL = message("spans without a label")
TWICE = message("spans that had the range and label of another and were joined with it")
TWICE_SAID = message("attributes or notes of a span joined with another that said something else")
NO_END = message("relations whose end is missing")
TO_ITSELF = message("relations from a span to itself, or to the span it was joined with")
NO_OBJECT = message("entries of another form than expected")
SPLIT = message("splits of a dataset")
NO_TEXT = message("examples without text")
RELATION_TWICE = message("relations that stood twice")
HALF = message("half characters (lone surrogates), replaced by U+FFFD")
_TEXTS = ("id", "note", "by", "created", "modified")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SURROGATE = re.compile("[\ud800-\udfff]")


def whole(text: str) -> str:
    """The text with U+FFFD for each half character, so that places stay; no file can hold one."""
    return _SURROGATE.sub("\ufffd", text)


def identity(*parts: object) -> str:
    """An id of 10 base36 characters made from the parts: importing twice gives the same one."""
    number = int.from_bytes(hashlib.sha256("\0".join(map(str, parts)).encode("utf-8", "replace")).digest()[:8], "big")
    return "".join(_DIGITS[number // 36**place % 36] for place in range(10))


@dataclass(slots=True)
class Builder:
    """Collects what a tool says of one article; `item` is the result.

    `name` is the article's, as the tool has it; `losses` is told of everything that cannot be kept. Spans have a
    `key`, the tool's own name of them, for relations. All positions are code points of `text`.
    """

    name: str
    text: str
    losses: Losses
    encoding: str = "utf-8"
    bom: bool = False
    header: dict[str, str] = field(default_factory=dict)
    article_extra: dict[str, Any] = field(default_factory=dict)
    _spans: dict[str, Span] = field(default_factory=dict)
    _at: dict[tuple[int, int, str], str] = field(default_factory=dict)
    _first: dict[str, str] = field(default_factory=dict)
    _links: list[tuple[str, str, str, dict[str, Any]]] = field(default_factory=list)
    _ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        if half := len(_SURROGATE.findall(self.text)):
            self.lose(HALF, count=half)
            self.text = whole(self.text)

    @property
    def first_line(self) -> str:
        """What stands for a title where nobody gave one."""
        return Article(self.name, self.text).title

    def lose(self, what: Any, where: object = "", count: int = 1) -> None:
        """Note that something of this article is lost."""
        self.losses.add(what, whole(self.name), excerpt(whole(str(where))), count)

    def objects(self, value: Any, name: str) -> Iterator[dict[str, Any]]:
        """The objects of the list that `value` has under the name; what is there instead is noted as lost."""
        found = value.get(name) if isinstance(value, dict) else None
        for one in found if isinstance(found, list) else [found] if found else []:
            if isinstance(one, dict):
                yield one
            else:
                self.lose(NO_OBJECT, f"{name}: {one}")

    def meta(self, value: Mapping[str, Any]) -> None:
        """Keep what else the tool says of the article, under the unknown key `meta` of the sidecar's `article`."""
        if kept := {name: one for name, one in value.items() if one not in (None, "", [], {})}:
            self.article_extra["meta"] = cleaned(kept)

    def say(self, **said: object) -> None:
        """Say something of the article by the names in HEADER; "" says nothing, nor does a status that is none."""
        for name, value in said.items():
            if isinstance(value, str) and value and (name != "status" or value in STATUSES):
                self.header[name] = whole(value)

    def describe(self, *objects: Any, known: Iterable[str] = ()) -> None:
        """Say what the objects say of the article, and keep their other members, but for the `known` ones, as meta."""
        left_out = {*known, *NAMES, *HEADER, "sha256", "split"}
        rest: dict[str, Any] = {}
        for one in objects:
            if isinstance(one, dict):
                self.say(**{name: one.get(name) for name in HEADER})
                if split := one.get("split"):
                    self.lose(SPLIT, split)
                rest.update({name: value for name, value in one.items() if name not in left_out})
        self.meta(rest)

    def add(self, key: str, label: str, start: Any, end: Any, *, text: str | None = None, **said: Any) -> str | None:
        """Add a span; its id, or None where it is lost.

        `text` is what the tool says stands there. `said` are fields of Span; an `id` that is one of ours is kept.
        """
        if not label or not isinstance(label, str):
            self.lose(NO_LABEL, key)
            return None
        if not (type(start) is int and type(end) is int and 0 <= start < end <= len(self.text)):
            self.lose(OUTSIDE, f"{label} {start}–{end}")
            return None
        if text is not None and self.text[start:end] != text:
            self.lose(OTHER_TEXT, f"{label} {start}–{end}: {text}")
            return None
        said = _clean(said)
        label = whole(label)
        span = Span(self._new_id(said.pop("id", ""), "span", label, start, end), label, start, end, origin="import")
        span = replace(span, **said)
        id_ = self._kept(span)
        self._first[key] = id_
        return id_

    def add_pieces(self, key: str, label: str, pieces: Iterable[tuple[int, int]], **said: Any) -> None:
        """Add a span of several pieces: one span each, the later joined to the earlier by `continues`.

        What is said is said of the first piece.
        """
        added: list[str] = []
        for number, (start, end) in enumerate(sorted(pieces)):
            name = f"{key} {number}"
            if id_ := self.add(name, label, start, end, **({} if added else said)):
                if added:
                    self.link(CONTINUES, name, added[-1])
                else:
                    self._first[key] = id_
                added.append(name)

    def link(self, type_: str, source: str, target: str, **said: Any) -> None:
        """Add a relation between the spans of two keys, which may be added later; `said` are fields of Relation."""
        self._links.append((type_, source, target, said))

    def has(self, key: str) -> bool:
        """Whether a span of that key was added."""
        return key in self._first

    def tell(self, key: str, **said: Any) -> bool:
        """Say more of a span that was added: attributes are added to its own; False where there is none such."""
        span = self._spans.get(self._first.get(key, ""))
        if span is None:
            return False
        attributes = {**span.attributes, **said.pop("attributes", {})}
        self._spans[span.id] = replace(span, **_clean({**said, "attributes": attributes}))
        return True

    def item(self) -> Item:
        """The article with its annotations; its status, where none is said, is in progress if there is a span."""
        relations = self._relations()
        status = self.header.pop("status", "in_progress" if self._spans else "new")
        header = Header(status, **{name: self.header[name] for name in HEADER if name in self.header})
        extra = MappingProxyType({"article": MappingProxyType(self.article_extra)}) if self.article_extra else {}
        style = newline_style(self.text)
        article = Article(self.name, self.text, "", self.encoding, self.bom, style)
        made = Annotations.build(self._spans.values(), relations, header=header, extra=extra)
        return Item(article, made, packaged_labels())

    def _new_id(self, own: object, *parts: object) -> str:
        id_ = own if isinstance(own, str) and OWN_ID.fullmatch(own) else identity(self.name, *parts)
        number = 0
        while id_ in self._ids:
            number += 1
            id_ = identity(self.name, *parts, number)
        self._ids.add(id_)
        return id_

    def _kept(self, span: Span) -> str:
        """The id of the span, or of the one of its range and label that was there before, which takes what it said."""
        place = (span.start, span.end, span.label)
        if place not in self._at:
            self._at[place] = span.id
            self._spans[span.id] = span
            return span.id
        before = self._spans[self._at[place]]
        self.lose(TWICE, f"{span.label} {span.start}–{span.end}")
        attributes = {**span.attributes, **before.attributes}
        note = before.note or span.note
        differs = (bool(span.note) and span.note != note) or any(
            attributes[name] != value for name, value in span.attributes.items()
        )
        if differs:
            self.lose(TWICE_SAID, f"{span.label} {span.start}–{span.end}")
        unsure = before.unsure or span.unsure
        self._spans[before.id] = replace(before, attributes=attributes, note=note, unsure=unsure)
        return before.id

    def _relations(self) -> list[Relation]:
        made: dict[tuple[str, str, str], Relation] = {}
        for type_, source, target, said in self._links:
            # A relation leaves a span of several pieces at its first one and reaches it there.
            start, end = self._first.get(source), self._first.get(target)
            where = f"{type_} {source} → {target}"
            if start is None or end is None or not type_:
                self.lose(NO_END, where)
            elif start == end:
                self.lose(TO_ITSELF, where)
            elif (start, type_, end) in made:
                self.lose(RELATION_TWICE, where)
            else:
                fields = _clean(said)
                id_ = self._new_id(fields.pop("id", ""), "relation", type_, start, end)
                one = Relation(id_, whole(type_), start, end, origin="import")
                made[start, type_, end] = replace(one, **fields)
        return list(made.values())


def said_of(value: Mapping[str, Any], known: Iterable[str]) -> dict[str, Any]:
    """What a tool's span or relation says, as fields: id, attributes, note, unsure and provenance as we write them.

    Every other key but the `known` ones is an attribute.
    """
    own, known = value.get("attributes"), {*known, "attributes", "unsure", *_TEXTS}
    rest = {name: one for name, one in value.items() if name not in known and one is not None}
    said: dict[str, Any] = {name: value[name] for name in _TEXTS if isinstance(value.get(name), str)}
    if value.get("unsure") is True:
        said["unsure"] = True
    if attributes := {**rest, **(own if isinstance(own, dict) else {})}:
        said["attributes"] = attributes
    return said


def _clean(said: Mapping[str, Any]) -> dict[str, Any]:
    """What is said, without half characters; what says nothing is left out."""
    return {name: cleaned(value) for name, value in said.items() if value not in (None, "")}


def cleaned(value: Any) -> Any:
    """JSON with U+FFFD for each half character."""
    if isinstance(value, str):
        return whole(value)
    if isinstance(value, dict):
        return {whole(str(name)): cleaned(one) for name, one in value.items()}
    return [cleaned(one) for one in value] if isinstance(value, list | tuple) else value
