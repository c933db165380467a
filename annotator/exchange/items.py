"""What a format sees of a corpus: one article after the other, each with its annotations, never all at once."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from annotator.core.message import AnnotatorError, Message, message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from annotator.core.annotations import Annotations, Relation, Span
    from annotator.core.article import Article
    from annotator.core.labels import LabelSet

MOST_PLACES = 20


class ExchangeError(AnnotatorError):
    """A source that cannot be read, or a dataset that cannot or must not be written."""


@dataclass(frozen=True, slots=True)
class Item:
    """One article with its annotations and the label set they were made with.

    Exported, `article.sha256` is the digest of its file and every span stands in `article.text`; imported, the digest
    may be "". `split` is "train", "validation", "test", or "" where there are no splits.
    """

    article: Article
    annotations: Annotations
    labels: LabelSet
    split: str = ""

    @property
    def name(self) -> str:
        """The article's path in its corpus, with `/`."""
        return self.article.name

    @property
    def text(self) -> str:
        """The article's exact text."""
        return self.article.text

    def spans(self) -> tuple[Span, ...]:
        """The placed spans in text order."""
        return tuple(self.annotations.spans)

    def relations(self) -> tuple[Relation, ...]:
        """The relations between placed spans, by source, type, target and id; those of lost spans are left out."""
        spans = self.annotations.spans
        placed = (
            one
            for one in self.annotations.relations.values()
            if spans.get(one.source) is not None and spans.get(one.target) is not None
        )
        return tuple(sorted(placed, key=lambda one: (one.source, one.type, one.target, one.id)))


OTHERS = message("annotations of one task by further people")
"""What of a source was left out because it is another person's work."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was lost: the article, and a few words that find it there ("" where none are needed)."""

    article: str
    where: str = ""


@dataclass(slots=True)
class Losses:
    """What could not be kept, counted by what it is; the places of the first few, or of all where `most` is None."""

    most: int | None = MOST_PLACES
    counts: Counter[Message] = field(default_factory=Counter)
    places: dict[Message, list[Place]] = field(default_factory=dict)

    def add(self, what: Message, article: str, where: str = "", count: int = 1) -> None:
        """Note that `count` of `what` (a message without values: "spans that cross another") were lost."""
        if count < 1:
            return
        self.counts[what] += count
        kept = self.places.setdefault(what, [])
        if self.most is None or len(kept) < self.most:
            kept.append(Place(article, where))

    def rows(self) -> Iterator[tuple[str, str, str, int]]:
        """Everything as plain values that another process can be sent: (what, article, where, count)."""
        for what, count in self.counts.items():
            places = self.places[what]
            # The places that were not kept are counted with the first one.
            for at, place in enumerate(places):
                yield what.template, place.article, place.where, 1 if at else count - len(places) + 1

    def take_rows(self, rows: Iterable[tuple[str, str, str, int]]) -> None:
        """Note what `rows` of other losses gave."""
        for template, article, where, count in rows:
            self.add(message(template), article, where, count)

    def take(self, other: Losses) -> None:
        """Note everything that `other` has noted."""
        self.counts.update(other.counts)
        for what, places in other.places.items():
            kept = self.places.setdefault(what, [])
            kept += places if self.most is None else places[: max(0, self.most - len(kept))]


@dataclass(frozen=True, slots=True)
class Making:
    """What a writer is told: the label set, where to note what is lost, and whether texts may be written."""

    labels: LabelSet
    losses: Losses
    with_text: bool = True


class Writer(Protocol):
    """Writes one file or folder; memory must not grow with the number of items."""

    def add(self, item: Item) -> None:
        """Write one more article."""

    def close(self) -> None:
        """Finish what was begun; nothing is added afterwards."""


class Write(Protocol):
    """What a format's module has to write with: makes a Writer of a file or folder that is not there yet."""

    def __call__(self, target: Path, making: Making) -> Writer:
        """A writer of `target`."""


class Read(Protocol):
    """What a format's module has to read with: the articles of a file or folder, one after the other."""

    def __call__(self, source: Path, losses: Losses) -> Iterator[Item]:
        """The items of `source`, in its order; ExchangeError where it cannot be read."""


class ReadBy(Protocol):
    """The same where the format says who labelled what; `by` names the one person whose work is wanted."""

    def __call__(self, source: Path, losses: Losses, by: str | None = None) -> Iterator[Item]:
        """The items of `source`; of articles that others labelled only the texts."""


class People(Protocol):
    """Tells who labelled, for a format that says so."""

    def __call__(self, source: Path) -> Mapping[str, int]:
        """The people's names, each with the number of articles, the most first; ExchangeError as in reading."""
