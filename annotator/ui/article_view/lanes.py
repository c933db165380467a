"""Lanes: which bar under the text a span gets, inner spans nearest the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort

LANES = 3


class _Lane:
    """Merged, disjoint ranges, so that asking for an overlap is one search."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def overlaps(self, start: int, end: int) -> bool:
        at = bisect_left(self._starts, end) - 1
        return at >= 0 and self._ends[at] > start

    def add(self, start: int, end: int) -> None:
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        if first < last:
            start = min(start, self._starts[first])
            end = max(end, self._ends[last - 1])
            del self._starts[first:last], self._ends[first:last]
        insort(self._starts, start)
        insort(self._ends, end)


def lanes(ranges: list[tuple[int, int]]) -> list[tuple[int, bool]]:
    """For each range, given innermost first, its lane (0 is nearest the text) and whether it shares the last one.

    A range lies below every range before it that it overlaps; from the fourth level on it shares the last lane.
    """
    levels = [_Lane() for _ in range(LANES)]
    found = []
    for start, end in ranges:
        level = LANES
        while level > 0 and not levels[level - 1].overlaps(start, end):
            level -= 1
        lane = level if level < LANES else LANES - 1
        levels[lane].add(start, end)
        found.append((lane, level == LANES))
    return found
