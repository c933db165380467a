"""Persistent collections behind Annotations: an edit copies one chunk and one bucket, the rest is shared."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import chain, pairwise
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from annotator.core.annotations import Span

CHUNK = 512
BUCKETS = 512
MANY = 16
"""Where more than one in so many spans is changed at once, building the index anew is quicker."""
V = TypeVar("V")
Key = tuple[int, int, str, str]
_NO_BUCKETS: tuple[dict[str, object], ...] = ({},) * BUCKETS


def order(span: Span) -> Key:
    """The text order of spans: by start, longer first, then label and id."""
    return (span.start, -span.end, span.label, span.id)


class IdMap(Generic[V]):
    """A persistent map from ids to values; `set` and `remove` give a new map and copy one of 512 buckets."""

    __slots__ = ("_buckets", "_count")

    def __init__(self) -> None:
        self._buckets: tuple[dict[str, V], ...] = _NO_BUCKETS  # type: ignore[assignment]
        self._count = 0

    @staticmethod
    def build(items: Iterable[tuple[str, V]]) -> IdMap[V]:
        """A map of all items; a later one replaces an earlier one of the same id."""
        # Most buckets of a small map are empty, and may all be the same one: nothing ever changes a bucket later.
        buckets: list[dict[str, V]] = list(_NO_BUCKETS)  # type: ignore[arg-type]
        used = []
        for id_, value in items:
            at = hash(id_) % BUCKETS
            if buckets[at]:
                buckets[at][id_] = value
            else:
                buckets[at] = {id_: value}
                used.append(at)
        made: IdMap[V] = IdMap()
        if used:
            made._buckets, made._count = tuple(buckets), sum([len(buckets[at]) for at in used])
        return made

    def get(self, id_: str) -> V | None:
        """The value of the id, or None."""
        return self._buckets[hash(id_) % BUCKETS].get(id_)

    def set(self, id_: str, value: V) -> IdMap[V]:
        """This map with the id set to the value."""
        bucket = self._buckets[hash(id_) % BUCKETS]
        return self._with(id_, {**bucket, id_: value}, self._count + (id_ not in bucket))

    def remove(self, id_: str) -> IdMap[V]:
        """This map without the id; KeyError where it is not in it."""
        bucket = dict(self._buckets[hash(id_) % BUCKETS])
        del bucket[id_]
        return self._with(id_, bucket, self._count - 1)

    def _with(self, id_: str, bucket: dict[str, V], count: int) -> IdMap[V]:
        at = hash(id_) % BUCKETS
        made: IdMap[V] = IdMap()
        made._buckets, made._count = (*self._buckets[:at], bucket, *self._buckets[at + 1 :]), count
        return made

    def values(self) -> Iterator[V]:
        """Every value, in no order."""
        return chain.from_iterable(map(dict.values, filter(None, self._buckets)))

    def changed_since(self, old: IdMap[V]) -> tuple[list[V], list[V]]:
        """The values that `old` has and this map has not, and those that have come; cheap where one was made of the
        other. Values are the same where they are one object: equal ones may be in both answers."""
        parts = [pair for pair in zip(old._buckets, self._buckets, strict=True) if pair[0] is not pair[1]]
        gone = [value for before, after in parts for id_, value in before.items() if after.get(id_) is not value]
        come = [value for before, after in parts for id_, value in after.items() if before.get(id_) is not value]
        return gone, come

    def __len__(self) -> int:
        return self._count

    def __eq__(self, other: object) -> bool:
        return isinstance(other, IdMap) and (self is other or self._buckets == other._buckets)

    __hash__ = None  # type: ignore[assignment]


class _Run:
    """The spans of one length class in text order, as a tuple of chunks."""

    __slots__ = ("chunks", "firsts")

    def __init__(self, chunks: tuple[tuple[Span, ...], ...], firsts: tuple[Key, ...]) -> None:
        self.chunks = chunks
        self.firsts = firsts

    def replaced(self, at: int, parts: tuple[tuple[Span, ...], ...]) -> _Run:
        firsts = tuple(order(part[0]) for part in parts)
        return _Run(
            (*self.chunks[:at], *parts, *self.chunks[at + 1 :]), (*self.firsts[:at], *firsts, *self.firsts[at + 1 :])
        )

    def add(self, span: Span) -> _Run:
        key = order(span)
        at = max(0, bisect_right(self.firsts, key) - 1)
        chunk = self.chunks[at]
        place = bisect_left(chunk, key, key=order)
        grown = (*chunk[:place], span, *chunk[place:])
        parts = (grown,) if len(grown) <= 2 * CHUNK else (grown[:CHUNK], grown[CHUNK:])
        return self.replaced(at, parts)

    def remove(self, span: Span) -> _Run:
        key = order(span)
        at = max(0, bisect_right(self.firsts, key) - 1)
        chunk = self.chunks[at]
        place = bisect_left(chunk, key, key=order)
        shrunk = (*chunk[:place], *chunk[place + 1 :])
        return self.replaced(at, (shrunk,) if shrunk else ())

    def from_key(self, key: tuple[object, ...]) -> Iterator[Span]:
        """Every span whose key is at least `key`, which may be shorter than a whole one."""
        at = max(0, bisect_right(self.firsts, key) - 1)
        if at < len(self.chunks):
            chunk = self.chunks[at]
            place = bisect_left(chunk, key, key=order)
            yield from chunk[place:]
            yield from chain.from_iterable(self.chunks[at + 1 :])

    def before_key(self, key: Key) -> Span | None:
        """The last span whose key is less than `key`."""
        at = bisect_left(self.firsts, key) - 1
        if at < 0:
            return None
        chunk = self.chunks[at]
        return chunk[bisect_left(chunk, key, key=order) - 1]


class SpanIndex:
    """A persistent set of spans, found by id, by place and in text order.

    Spans are grouped by the bit length of their length, so that one document-long span does not slow the search for
    short ones: within a class no span reaches further back than the class's size.
    """

    __slots__ = ("_counts", "_ids", "_ordered", "_runs")

    def __init__(self) -> None:
        self._ids: IdMap[Span] = IdMap()
        self._runs: dict[int, _Run] = {}
        self._counts: dict[str, int] = {}
        # What `build` was given is gone through in order several times before the first edit; an edit forgets it.
        self._ordered: tuple[Span, ...] | None = None

    @staticmethod
    def build(spans: Iterable[Span]) -> SpanIndex:
        """An index of the spans; ValueError where an id, or a range with the same label, stands twice."""
        made = SpanIndex()
        classes: dict[int, list[Span]] = {}
        counts = made._counts
        for span in spans:
            classes.setdefault((span.end - span.start).bit_length(), []).append(span)
            counts[span.label] = counts.get(span.label, 0) + 1
        for size, members in classes.items():
            members.sort(key=order)
            for one, two in pairwise(members):
                if one.start == two.start and one.end == two.end and one.label == two.label:
                    raise ValueError(f"the spans {one.id} and {two.id} have the same range and label")
            chunks = tuple(tuple(members[at : at + CHUNK]) for at in range(0, len(members), CHUNK))
            made._runs[size] = _Run(chunks, tuple(order(chunk[0]) for chunk in chunks))
        made._ids = IdMap.build((span.id, span) for span in chain.from_iterable(classes.values()))
        if len(made._ids) != sum(map(len, classes.values())):
            raise ValueError("an id stands twice")
        made._ordered = tuple(made._in_order())
        return made

    @property
    def counts(self) -> Mapping[str, int]:
        """How many spans there are of each label that has any."""
        return MappingProxyType(self._counts)

    def get(self, id_: str) -> Span | None:
        """The span of the id, or None."""
        return self._ids.get(id_)

    def add(self, span: Span) -> SpanIndex:
        """This index with one more span; ValueError where its id is taken."""
        if self.get(span.id) is not None:
            raise ValueError(f"the id {span.id} is taken")
        size = (span.end - span.start).bit_length()
        run = self._runs.get(size)
        grown = run.add(span) if run else _Run(((span,),), (order(span),))
        return self._with(self._ids.set(span.id, span), size, grown, span.label, 1)

    def remove(self, span: Span) -> SpanIndex:
        """This index without the span; ValueError where exactly this span is not in it."""
        if self.get(span.id) != span:
            raise ValueError(f"the span {span.id} is not as expected")
        size = (span.end - span.start).bit_length()
        return self._with(self._ids.remove(span.id), size, self._runs[size].remove(span), span.label, -1)

    def changed(self, gone: Sequence[Span], come: Sequence[Span]) -> SpanIndex:
        """This index without some of its spans and with others; ValueError as in `add`, `remove` and `build`."""
        made = self
        if len(gone) + len(come) > len(self) // MANY:
            ids = {span.id for span in gone}
            return SpanIndex.build(chain((span for span in self if span.id not in ids), come))
        for span in gone:
            made = made.remove(span)
        for span in come:
            made = made.add(span)
        return made

    def _with(self, ids: IdMap[Span], size: int, run: _Run, label: str, step: int) -> SpanIndex:
        made = SpanIndex()
        made._ids = ids
        made._counts = {**self._counts, label: self._counts.get(label, 0) + step}
        if not made._counts[label]:
            del made._counts[label]
        made._runs = {**self._runs, size: run}
        if not run.chunks:
            del made._runs[size]
        return made

    def overlapping(self, start: int, end: int) -> list[Span]:
        """Every span that shares a character with `start, end`, in text order."""
        found: list[Span] = []
        if start >= end:
            return found
        for size, run in self._runs.items():
            for span in run.from_key((start - (1 << size) + 1,)):
                if span.start >= end:
                    break
                if span.end > start:
                    found.append(span)
        found.sort(key=order)
        return found

    def same(self, start: int, end: int, label: str) -> Span | None:
        """The span with exactly this range and label, or None."""
        run = self._runs.get((end - start).bit_length())
        span = next(run.from_key((start, -end, label)), None) if run else None
        return span if span and (span.start, span.end, span.label) == (start, end, label) else None

    def has_twin(self, span: Span) -> bool:
        """Whether another span follows with the range and label of `span`, the first of them in text order."""
        following = self.next_after(order(span))
        return following is not None and order(following)[:3] == order(span)[:3]

    def next_after(self, key: tuple[object, ...]) -> Span | None:
        """The first span in text order whose `order` is greater than `key` (which may be shorter than a whole one)."""
        firsts = (next((s for s in run.from_key(key) if order(s) > key), None) for run in self._runs.values())
        return min((span for span in firsts if span is not None), key=order, default=None)

    def last_before(self, key: Key) -> Span | None:
        """The last span in text order whose `order` is less than `key`."""
        found = (run.before_key(key) for run in self._runs.values())
        return max((span for span in found if span is not None), key=order, default=None)

    def __iter__(self) -> Iterator[Span]:
        """Every span in text order."""
        return iter(self._in_order() if self._ordered is None else self._ordered)

    def _in_order(self) -> list[Span]:
        # Each run is in text order and a larger class holds only longer spans, so a stable sort by start is the order.
        runs = (chain.from_iterable(self._runs[size].chunks) for size in sorted(self._runs, reverse=True))
        return sorted(chain.from_iterable(runs), key=attrgetter("start"))

    def unordered(self) -> Iterator[Span]:
        """Every span in no order, for counting."""
        return self._ids.values()

    def changed_since(self, old: SpanIndex) -> tuple[list[Span], list[Span]]:
        """The spans that `old` has and this index has not, and those that have come; cheap where one was made of the
        other. Spans are the same where they are one object: equal ones may be in both answers."""
        before, after = ({id(chunk): chunk for chunk in index._chunks()} for index in (old, self))
        gone = {id(span): span for key in before.keys() - after.keys() for span in before[key]}
        all_new = (span for key in after.keys() - before.keys() for span in after[key])
        come = [span for span in all_new if gone.pop(id(span), None) is None]
        return list(gone.values()), come

    def _chunks(self) -> Iterator[tuple[Span, ...]]:
        return chain.from_iterable(run.chunks for run in self._runs.values())

    def __len__(self) -> int:
        return len(self._ids)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SpanIndex) and (self is other or self._ids == other._ids)

    __hash__ = None  # type: ignore[assignment]
