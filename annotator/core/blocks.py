"""Blocks: a text in pieces of bounded size, cut where nothing is torn apart, and units found block by block.

Where a block starts depends on the text around that place only, never on where one asks from. So a unit found in its
block is the one that a search through the whole text finds, at a cost that does not grow with the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.graphemes import ceiling, snap
from annotator.core.newlines import NEWLINE
from annotator.core.white_space import WHITE, trim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SENTENCE_GAP = re.compile(rf"[.!?…][»”“\"'’)\]]{{0,3}}[{WHITE}]+(?=[^{WHITE}a-zăâîșț])")
_WHITE = re.compile(f"[{WHITE}]+")
REACH = 200_000
"""How many code points are looked through for the next unit: a key may not wait for a text of megabytes."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """Blocks of less than twice `size` code points, but for longer graphemes.

    One starts after the first newline behind each multiple of `size`; where there is none before the next multiple, at
    the first place that a pattern of `gaps` ends, in this order; then after white space; else at a grapheme.
    """

    size: int
    gaps: tuple[re.Pattern[str], ...] = (SENTENCE_GAP,)

    def at(self, text: str, pos: int) -> Range:
        """The block with start <= pos < end; an empty one at the end of the text."""
        first = max(0, pos) // self.size
        while first and self._start(text, first) > pos:
            first -= 1
        start, last = self._start(text, first), first + 1
        # A grapheme may be longer than a block.
        while (end := self._start(text, last)) <= pos and end < len(text):
            last += 1
        return Range(start, end)

    def _start(self, text: str, index: int) -> int:
        return _block_start(text, index, self.size, self.gaps)


@dataclass(frozen=True, slots=True)
class BlockUnit:
    """A kind of text object that is found block by block.

    `find(text, block)` gives its units in the block, in order of their starts; each block with a unit holds a match of
    `seed`. Units may lie inside each other, but never overlap otherwise. Looking for the next or the last unit ends
    after `reach` code points of blocks that might have held one: beyond there is none.
    """

    blocks: Blocks
    find: Callable[[str, Range], Iterable[Range]]
    seed: re.Pattern[str]
    reach: int = REACH

    def at(self, text: str, pos: int) -> Range | None:
        """The innermost unit with start <= pos < end."""
        if not 0 <= pos < len(text):
            return None
        holding = [unit for unit in self._units(text, self.blocks.at(text, pos)) if pos in unit]
        return min(holding, key=len, default=None)

    def after(self, text: str, pos: int) -> Range | None:
        """The first unit with start >= pos, within reach."""
        place, looked = pos, 0
        while place < len(text) and looked < self.reach:
            block = self.blocks.at(text, place)
            units = self._units(text, block)
            looked += len(block)
            first = bisect_left(units, pos, key=_start)
            if first < len(units):
                return units[first]
            seed = self.seed.search(text, block.end)
            if seed is None:
                return None
            place = seed.start()
        return None

    def before(self, text: str, pos: int) -> Range | None:
        """The unit that ends last of those with end <= pos, within reach; of two with that end the longer one."""
        place, looked = min(pos, len(text)) - 1, 0
        while place >= 0 and looked < self.reach:
            block = self.blocks.at(text, place)
            units = self._units(text, block)
            looked += len(block) if self._has_seed(text, block) else 0
            ended = [unit for unit in units[: bisect_right(units, pos, key=_start)] if unit.end <= pos]
            if ended:
                return max(ended, key=_end_and_length)
            place = block.start - 1
        return None

    def holding(self, text: str, range_: Range, longer: bool = False) -> Range | None:
        """The smallest unit that holds the whole range; with `longer` not the range itself."""
        if range_.start >= len(text):
            return None
        units = self._units(text, self.blocks.at(text, range_.start))
        holding = (unit for unit in units if _holds(unit, range_) and not (longer and unit == range_))
        return min(holding, key=len, default=None)

    def _units(self, text: str, block: Range) -> tuple[Range, ...]:
        return _found(self.find, text, block) if self._has_seed(text, block) else ()

    def _has_seed(self, text: str, block: Range) -> bool:
        return self.seed.search(text, block.start, block.end) is not None


def whole(text: str, block: Range, ranges: Iterable[Range]) -> Iterator[Range]:
    """The ranges, in order, made whole graphemes without outer white space; an overlapping or empty one is left out."""
    last = block.start
    for range_ in ranges:
        unit = trim(text, snap(text, range_))
        if last <= unit.start < unit.end <= block.end:
            yield unit
            last = unit.end


@lru_cache(maxsize=4_096)
def _block_start(text: str, index: int, size: int, gaps: tuple[re.Pattern[str], ...]) -> int:
    place = index * size
    if index <= 0 or place >= len(text):
        return min(max(0, place), len(text))
    high = min(len(text), place + size - 1)
    for gap in (NEWLINE, *gaps, _WHITE):
        if found := gap.search(text, place, high):
            return ceiling(text, found.end())
    return ceiling(text, place)


@lru_cache(maxsize=1_024)
def _found(find: Callable[[str, Range], Iterable[Range]], text: str, block: Range) -> tuple[Range, ...]:
    return tuple(find(text, block))


def _start(unit: Range) -> int:
    return unit.start


def _end_and_length(unit: Range) -> tuple[int, int]:
    return unit.end, len(unit)


def _holds(unit: Range, range_: Range) -> bool:
    return unit.start <= range_.start and range_.end <= unit.end
