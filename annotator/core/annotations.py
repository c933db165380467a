"""Annotations: everything a person decided about one article, as values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.message import AnnotatorError, message
from annotator.core.span_index import IdMap, SpanIndex, order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

EMPTY: Mapping[str, Any] = MappingProxyType({})


def _empty() -> Mapping[str, Any]:
    return EMPTY


STATUSES = ("new", "in_progress", "done", "skipped")
ORIGINS = ("manual", "suggestion", "import")
ANCHORS = ("", "moved", "fuzzy")


class InvalidAnnotationsError(AnnotatorError):
    """Values that cannot stand together: a duplicate id, a relation to nothing, the same span twice."""


def _freeze(owner: object, *names: str) -> None:
    for name in names:
        value = getattr(owner, name)
        if value is not EMPTY and type(value) is not MappingProxyType:
            object.__setattr__(owner, name, MappingProxyType(dict(value)) if value else EMPTY)


@dataclass(frozen=True, slots=True)
class Range:
    """A half-open range `start, end` in code points of the article's exact text; may be empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"range {self.start}–{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.end


@dataclass(frozen=True, slots=True)
class Span:
    """A labelled, non-empty range with its provenance; times are UTC in ISO 8601, `extra` holds unknown keys."""

    id: str
    label: str
    start: int
    end: int
    attributes: Mapping[str, Any] = field(default_factory=_empty, hash=False)
    unsure: bool = False
    note: str = ""
    anchor: str = ""
    by: str = ""
    origin: str = "manual"
    suggester: str = ""
    created: str = ""
    modified: str = ""
    extra: Mapping[str, Any] = field(default_factory=_empty, hash=False)

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span {self.start}–{self.end} is empty or swapped")
        if not self.id or not self.label:
            raise ValueError("a span needs an id and a label")
        _freeze(self, "attributes", "extra")

    @property
    def range(self) -> Range:
        """Its range."""
        return Range(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Relation:
    """A directed, typed link between two spans, by their ids."""

    id: str
    type: str
    source: str
    target: str
    by: str = ""
    origin: str = "manual"
    created: str = ""
    modified: str = ""
    extra: Mapping[str, Any] = field(default_factory=_empty, hash=False)

    def __post_init__(self) -> None:
        if not (self.id and self.type and self.source and self.target):
            raise ValueError("a relation needs an id, a type and two ends")
        if self.source == self.target:
            raise ValueError("a relation needs two different ends")
        _freeze(self, "extra")


@dataclass(frozen=True, slots=True)
class Header:
    """What a person said of the article as a whole; "" means not said. `labels` is NAME/VERSION when last edited."""

    status: str = "new"
    note: str = ""
    title: str = ""
    language: str = ""
    published: str = ""
    labels: str = ""

    def __post_init__(self) -> None:
        if self.status not in STATUSES:
            raise ValueError(f"status {self.status!r}")


@dataclass(frozen=True, slots=True)
class LostSpan:
    """A span that could not be placed again: its range is the last known one, its text and context are kept."""

    span: Span
    text: str
    prefix: str = ""
    suffix: str = ""


MOST_SPANS = 200_000
"""How many spans one article may have, lost ones counted too: more is a mistake or an attack."""
ENTRY_LISTS = ("rejected", "dismissed", "conflicts")


@dataclass(frozen=True, slots=True)
class Entry:
    """One of what `Annotations` keeps as the sidecar holds it: the list it is in, its place there, and itself."""

    list: str
    at: int
    value: Mapping[str, Any] = field(hash=False)

    def __post_init__(self) -> None:
        if self.list not in ENTRY_LISTS or self.at < 0:
            raise ValueError(f"no entry {self.at} of {self.list!r}")
        _freeze(self, "value")


PLACES = ("", "source", "article")
"""The places of a sidecar whose unknown keys `Annotations.extra` keeps."""


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """A key that this program does not know, with what the sidecar holds there: its place, its name, its content."""

    place: str
    name: str
    content: Any = field(hash=False)

    def __post_init__(self) -> None:
        if self.place not in PLACES:
            raise ValueError(f"no place {self.place!r}")


@dataclass(frozen=True, slots=True)
class Annotations:
    """Everything a person decided about one article; a persistent value, shared between versions.

    `rejected`, `dismissed` and `conflicts` are kept as the sidecar holds them. `extra` maps a place of the sidecar
    ("", "source", "article") to the unknown keys found there.
    """

    spans: SpanIndex = field(default_factory=SpanIndex)
    relations: IdMap[Relation] = field(default_factory=IdMap)
    links: IdMap[tuple[str, ...]] = field(default_factory=IdMap)
    header: Header = field(default_factory=Header)
    lost: tuple[LostSpan, ...] = ()
    rejected: tuple[Mapping[str, Any], ...] = field(default=(), hash=False)
    dismissed: tuple[Mapping[str, Any], ...] = field(default=(), hash=False)
    conflicts: tuple[Mapping[str, Any], ...] = field(default=(), hash=False)
    extra: Mapping[str, Mapping[str, Any]] = field(default_factory=_empty, hash=False)

    @staticmethod
    def build(spans: Iterable[Span] = (), relations: Iterable[Relation] = (), **fields: Any) -> Annotations:
        """Annotations of these spans and relations; InvalidAnnotationsError on a duplicate id or a missing end."""
        index = SpanIndex.build(spans)
        built = replace(Annotations(spans=index), **fields)
        known = {lost.span.id for lost in built.lost}
        if len(known) != len(built.lost) or any(index.get(id_) for id_ in known):
            raise InvalidAnnotationsError(message("The id of a lost span stands twice."))
        for relation in relations:
            if index.get(relation.id) or relation.id in known:
                raise InvalidAnnotationsError(message("The id {id} stands twice.", id=relation.id))
            built = built.with_relation(relation)
        return built

    def with_relation(self, relation: Relation) -> Annotations:
        """These annotations with one more relation; its ends must be spans or lost spans."""
        if self.relations.get(relation.id) is not None:
            raise InvalidAnnotationsError(message("The id {id} stands twice.", id=relation.id))
        for end in (relation.source, relation.target):
            if self.spans.get(end) is None and not self.lost_span(end):
                raise InvalidAnnotationsError(
                    message("The relation {id} points to {end}, which is no span.", id=relation.id, end=end)
                )
        links = self.links
        for end in (relation.source, relation.target):
            links = links.set(end, (*(links.get(end) or ()), relation.id))
        return replace(self, relations=self.relations.set(relation.id, relation), links=links)

    def without_relation(self, relation: Relation) -> Annotations:
        """These annotations without the relation."""
        links = self.links
        for end in (relation.source, relation.target):
            rest = tuple(id_ for id_ in links.get(end) or () if id_ != relation.id)
            links = links.set(end, rest) if rest else links.remove(end)
        return replace(self, relations=self.relations.remove(relation.id), links=links)

    def lost_span(self, id_: str) -> LostSpan | None:
        """The lost span of that id."""
        return next((one for one in self.lost if one.span.id == id_), None)

    def with_lost(self, lost: LostSpan) -> Annotations:
        """These annotations with one more lost span, in text order; InvalidAnnotationsError where its id is taken."""
        id_ = lost.span.id
        if self.spans.get(id_) is not None or self.relations.get(id_) is not None or self.lost_span(id_):
            raise InvalidAnnotationsError(message("The id {id} stands twice.", id=id_))
        return replace(self, lost=tuple(sorted((*self.lost, lost), key=lambda one: order(one.span))))

    def without_lost(self, lost: LostSpan) -> Annotations:
        """These annotations without the lost span; ValueError where it is not among them."""
        if lost not in self.lost:
            raise ValueError(f"the lost span {lost.span.id} is not as expected")
        return replace(self, lost=tuple(one for one in self.lost if one != lost))

    def with_entry(self, entry: Entry) -> Annotations:
        """These annotations with one more entry, at its place or, where the list is shorter, at its end."""
        kept = getattr(self, entry.list)
        return self._with_entries(entry.list, (*kept[: entry.at], entry.value, *kept[entry.at :]))

    def without_entry(self, entry: Entry) -> Annotations:
        """These annotations without the entry, the one nearest to its place; ValueError where there is none such."""
        kept = getattr(self, entry.list)
        found = [at for at, value in enumerate(kept) if value == entry.value]
        if not found:
            raise ValueError(f"the entry of {entry.list} is not there")
        at = min(found, key=lambda at: abs(at - entry.at))
        return self._with_entries(entry.list, (*kept[:at], *kept[at + 1 :]))

    def _with_entries(self, name: str, entries: tuple[Mapping[str, Any], ...]) -> Annotations:
        changed: dict[str, Any] = {name: entries}
        return replace(self, **changed)

    def unknown_key(self, place: str, name: str) -> UnknownKey | None:
        """The unknown key of that name, None where there is none."""
        keys = self.extra.get(place, EMPTY)
        return UnknownKey(place, name, keys[name]) if name in keys else None

    def with_key(self, key: UnknownKey) -> Annotations:
        """These annotations with one more unknown key; ValueError where its name is taken."""
        keys = self.extra.get(key.place, EMPTY)
        if key.name in keys:
            raise ValueError(f"the key {key.name} is there already")
        return self._with_keys(key.place, {**keys, key.name: key.content})

    def without_key(self, key: UnknownKey) -> Annotations:
        """These annotations without the unknown key; ValueError where it is not there, or with other content."""
        if self.unknown_key(key.place, key.name) != key:
            raise ValueError(f"the key {key.name} is not as expected")
        return self._with_keys(
            key.place, {name: one for name, one in self.extra[key.place].items() if name != key.name}
        )

    def _with_keys(self, place: str, keys: Mapping[str, Any]) -> Annotations:
        extra = {name: MappingProxyType(dict(one)) for name, one in {**self.extra, place: keys}.items() if one}
        return replace(self, extra=MappingProxyType(extra) if extra else EMPTY)

    def relations_of(self, span_id: str) -> tuple[Relation, ...]:
        """Every relation that starts or ends at the span, in the order they were made."""
        found = (self.relations.get(id_) for id_ in self.links.get(span_id) or ())
        return tuple(relation for relation in found if relation is not None)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Annotations):
            return NotImplemented
        return self is other or (
            self.spans == other.spans
            and self.relations == other.relations
            and (self.header, self.extra) == (other.header, other.extra)
            # Their order says nothing.
            and {one.span.id: one for one in self.lost} == {one.span.id: one for one in other.lost}
            and (self.rejected, self.dismissed, self.conflicts) == (other.rejected, other.dismissed, other.conflicts)
        )

    __hash__ = None  # type: ignore[assignment]
