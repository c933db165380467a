"""How far two people agree: exact and overlap F1 of spans by label, and Krippendorff's alpha over words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from annotator.core.span_pairs import pair_spans
from annotator.core.words import words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from annotator.core.annotations import Annotations, Range, Span

V = TypeVar("V")
Labels = frozenset[str]
Values = Counter[tuple[Labels, Labels]]
NONE: Labels = frozenset()


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two people agree on one label, or on all.

    `mine` and `theirs` count spans; `exact` pairs of one range and label; `overlapping` pairs of one label that share
    text, the exact ones among them, each span in one pair at most. `alpha` is over words.
    """

    mine: int
    theirs: int
    exact: int
    overlapping: int
    alpha: float | None

    @property
    def exact_f1(self) -> float | None:
        """Twice the exact pairs by the spans of both; the same whoever counts as right. None where there are none."""
        return _f1(self.exact, self.mine + self.theirs)

    @property
    def overlap_f1(self) -> float | None:
        """Twice the pairs that share text by the spans of both; None where there are none."""
        return _f1(self.overlapping, self.mine + self.theirs)


def _f1(pairs: int, spans: int) -> float | None:
    return 2 * pairs / spans if spans else None


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts that agreement is made from; those of several articles are added up with `+`.

    `words` counts how often the two gave a word each pair of label sets.
    """

    mine: Counter[str] = field(default_factory=Counter)
    theirs: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    overlapping: Counter[str] = field(default_factory=Counter)
    words: Values = field(default_factory=Counter)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.mine + other.mine,
            self.theirs + other.theirs,
            self.exact + other.exact,
            self.overlapping + other.overlapping,
            self.words + other.words,
        )

    def labels(self) -> tuple[str, ...]:
        """The labels that either used, by name."""
        return tuple(sorted({*self.mine, *self.theirs}))

    def of(self, label: str) -> Agreement:
        """The agreement on one label; its alpha asks of each word only whether it has the label."""
        values: Counter[tuple[bool, bool]] = Counter()
        for (one, two), number in self.words.items():
            values[label in one, label in two] += number
        alpha = krippendorff(values, lambda one, two: float(one != two))
        counts = (self.mine[label], self.theirs[label], self.exact[label], self.overlapping[label])
        return Agreement(*counts, alpha)

    def total(self) -> Agreement:
        """The agreement on all labels together; its alpha compares each word's sets of labels, see `set_distance`."""
        counts = (self.mine.total(), self.theirs.total(), self.exact.total(), self.overlapping.total())
        return Agreement(*counts, krippendorff(self.words, set_distance))


def tally(text: str, mine: Annotations, theirs: Annotations) -> Tally:
    """The counts of one article's two annotations."""
    pairs = pair_spans(mine, theirs)
    exact = Counter(one.label for one, _ in pairs.exact)
    overlapping = exact + Counter(one.label for one, _ in pairs.overlapping)
    words = list(words_in(text))
    values = Counter(zip(word_labels(words, mine.spans), word_labels(words, theirs.spans), strict=True))
    return Tally(Counter(mine.spans.counts), Counter(theirs.spans.counts), exact, overlapping, values)


def word_labels(words: Sequence[Range], spans: Iterable[Span]) -> list[Labels]:
    """The labels of each word: those of the spans that share at least one code point with it."""
    starts, ends = [word.start for word in words], [word.end for word in words]
    found = [NONE] * len(words)
    single: dict[tuple[Labels, str], Labels] = {}
    for span in spans:
        for at in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
            key = (found[at], span.label)
            if key not in single:
                single[key] = key[0] | {span.label}
            found[at] = single[key]
    return found


def set_distance(one: AbstractSet[str], two: AbstractSet[str]) -> float:
    """Jaccard's distance: the part of the labels that only one gave; 0 where both gave none."""
    return 1 - len(one & two) / len(one | two) if one | two else 0.0


def krippendorff(values: Mapping[tuple[V, V], int], distance: Callable[[V, V], float]) -> float | None:
    """Krippendorff's alpha of two coders who gave every unit a value: 1 - observed by expected disagreement.

    `values` counts the pairs. None where it is not defined: without units, or where all values are one.
    """
    single: Counter[V] = Counter()
    for (one, two), number in values.items():
        single[one] += number
        single[two] += number
    total = single.total()
    observed = sum(number * distance(one, two) for (one, two), number in values.items()) * 2 / total if total else 0.0
    expected = sum(
        first * second * distance(one, two) for one, first in single.items() for two, second in single.items()
    )
    if not expected:
        return None
    return 1 - observed * total * (total - 1) / expected
