"""What there is in a corpus, in numbers: the same ones in `annotator stats`, the dataset card and the window."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import STATUSES
from annotator.core.check_rules import Case, quotes, quotes_without_speaker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.core.annotations import Annotations, Span
    from annotator.core.labels import LabelSet


@dataclass(frozen=True, slots=True)
class Lengths:
    """The lengths of some spans in code points: the shortest, the median (the lower of two), the longest, the mean."""

    shortest: int = 0
    median: int = 0
    longest: int = 0
    mean: float = 0.0

    @staticmethod
    def of(counts: Mapping[int, int]) -> Lengths:
        """Those of spans counted by their length."""
        total = sum(counts.values())
        if not total:
            return Lengths()
        ordered = sorted(counts)
        passed = 0
        for length in ordered:
            passed += counts[length]
            if 2 * passed >= total:
                break
        mean = sum(length * count for length, count in counts.items()) / total
        return Lengths(ordered[0], length, ordered[-1], round(mean, 1))


@dataclass(slots=True)
class Statistics:
    """Counts over articles, which can be added up; every Counter holds only what occurs.

    `statuses` counts articles by state, `languages` by language ("" where nobody said), `spans` spans by label,
    `lengths` by (label, length in code points), `days` by (person, UTC day), `origins` by origin; `attributes` counts
    theirs by (name, Python's type of the value), `relations` those between placed spans by type. `nested` counts pairs
    of spans of which one holds the other, `crossing` pairs that share some characters only. `quotes` are spans that
    may be given to a speaker, `speakerless` those of them whose speaker is not settled.
    """

    statuses: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    spans: Counter[str] = field(default_factory=Counter)
    lengths: Counter[tuple[str, int]] = field(default_factory=Counter)
    relations: Counter[str] = field(default_factory=Counter)
    days: Counter[tuple[str, str]] = field(default_factory=Counter)
    origins: Counter[str] = field(default_factory=Counter)
    attributes: Counter[tuple[str, str]] = field(default_factory=Counter)
    characters: int = 0
    nested: int = 0
    crossing: int = 0
    quotes: int = 0
    speakerless: int = 0
    unsure: int = 0
    lost: int = 0

    def add(self, text: str, annotations: Annotations, labels: LabelSet) -> None:
        """Count one more article."""
        spans = tuple(annotations.spans)
        self.statuses[annotations.header.status] += 1
        self.languages[annotations.header.language] += 1
        self.characters += len(text)
        self.lost += len(annotations.lost)
        if not spans:
            return
        self.spans.update(annotations.spans.counts)
        self.lengths.update([(one.label, one.end - one.start) for one in spans])
        self.days.update([(one.by, one.created[:10]) for one in spans])
        self.origins.update([one.origin for one in spans])
        self.attributes.update(
            [(name, type(value).__name__) for one in spans for name, value in one.attributes.items()]
        )
        placed = annotations.spans.get
        self.relations.update(
            [one.type for one in annotations.relations.values() if placed(one.source) and placed(one.target)]
        )
        self.unsure += sum(one.unsure for one in spans)
        nested, crossing = pairs(spans)
        self.nested += nested
        self.crossing += crossing
        case = Case.of(text, annotations, labels)
        self.quotes += sum(1 for _ in quotes(case))
        self.speakerless += sum(1 for _ in quotes_without_speaker(case))

    def take(self, other: Statistics) -> None:
        """Count what `other` has counted."""
        for one in fields(self):
            mine, theirs = getattr(self, one.name), getattr(other, one.name)
            if isinstance(mine, Counter):
                mine.update(theirs)
            else:
                setattr(self, one.name, mine + theirs)

    @property
    def articles(self) -> int:
        """How many articles were counted."""
        return self.statuses.total()

    def names(self, labels: LabelSet) -> tuple[str, ...]:
        """The labels in their set's order, then those that it does not know and that occur."""
        known = [label.name for label in labels.labels]
        return (*known, *sorted(name for name in self.spans if name not in labels.by_name))

    def lengths_of(self, label: str) -> Lengths:
        """The lengths of the label's spans."""
        return Lengths.of({length: count for (name, length), count in self.lengths.items() if name == label})

    def as_json(self, labels: LabelSet) -> dict[str, Any]:
        """Everything as plain values in one order, for JSON."""
        return {
            "articles": {"total": self.articles, **{name: self.statuses[name] for name in STATUSES}},
            "characters": self.characters,
            "languages": dict(sorted(self.languages.items())),
            "spans": {
                "total": self.spans.total(),
                "labels": {name: self._label(name) for name in self.names(labels)},
                "nested_pairs": self.nested,
                "crossing_pairs": self.crossing,
                "unsure": self.unsure,
                "lost": self.lost,
                "origins": dict(sorted(self.origins.items())),
            },
            "relations": dict(sorted(self.relations.items())),
            "quotes": {"total": self.quotes, "without_speaker": self.speakerless},
            "days": [{"by": by, "day": day, "spans": count} for (by, day), count in sorted(self.days.items())],
        }

    def _label(self, name: str) -> dict[str, Any]:
        found = self.lengths_of(name)
        lengths = {"shortest": found.shortest, "median": found.median, "longest": found.longest, "mean": found.mean}
        return {"count": self.spans[name], "length": lengths}


def pairs(spans: Iterable[Span]) -> tuple[int, int]:
    """How many pairs of the spans, which are in text order, are nested (or of one range) and how many cross."""
    nested = crossing = 0
    # The ends of the spans before that reach past this one's start, in order.
    ends: list[int] = []
    for span in spans:
        del ends[: bisect_right(ends, span.start)]
        shorter = bisect_right(ends, span.end - 1)
        crossing += shorter
        nested += len(ends) - shorter
        insort(ends, span.end)
    return nested, crossing
