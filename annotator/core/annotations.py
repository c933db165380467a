"""Annotations: everything a person decided about one article, as values."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.message import AnnotatorError, message
from annotator.core.span_index import IdMap, SpanIndex

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
            if self.spans.get(end) is None and all(lost.span.id != end for lost in self.lost):
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
            and (self.header, self.lost, self.extra) == (other.header, other.lost, other.extra)
            and (self.rejected, self.dismissed, self.conflicts) == (other.rejected, other.dismissed, other.conflicts)
        )

    __hash__ = None  # type: ignore[assignment]
