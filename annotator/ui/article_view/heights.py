"""Heights of an article's chunks: estimated at first, corrected one by one, summed fast."""

from __future__ import annotations

from itertools import accumulate

BLOCK = 512


class Heights:
    """A list of heights in whole logical pixels with fast sums.

    Sums are kept for blocks of 512, so that building and summing run at the speed of `sum()` over slices: 100,000
    heights are built in about a millisecond, changed in constant time, summed and searched in a few microseconds,
    which beats a Fenwick tree written in Python at each of these.
    """

    def __init__(self, heights: list[int]) -> None:
        self._heights = heights
        self._blocks = [sum(heights[at : at + BLOCK]) for at in range(0, len(heights), BLOCK)]
        self.total = sum(self._blocks)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> int:
        return self._heights[index]

    def set(self, index: int, height: int) -> None:
        """Correct one height."""
        change = height - self._heights[index]
        if change:
            self._heights[index] = height
            self._blocks[index // BLOCK] += change
            self.total += change

    def before(self, index: int) -> int:
        """The sum of the heights before `index`, which may be the number of heights."""
        block = index // BLOCK
        return sum(self._blocks[:block]) + sum(self._heights[block * BLOCK : index])

    def find(self, y: int) -> tuple[int, int]:
        """The index whose height holds `y`, and the pixels into it; outside, the first or last with what is over."""
        if not self._heights:
            return 0, y
        block = 0
        for block, above in enumerate(accumulate(self._blocks)):  # noqa: B007
            if y < above:
                break
        index = block * BLOCK
        left = y - sum(self._blocks[:block])
        last = min(index + BLOCK, len(self._heights)) - 1
        while index < last and left >= self._heights[index]:
            left -= self._heights[index]
            index += 1
        return index, left
