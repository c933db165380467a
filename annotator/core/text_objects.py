"""Text objects: the units around a caret that keys and the mouse select, and the ranges that a drag makes.

A unit of a text is a range on grapheme boundaries; units of one kind never overlap. `UNITS` holds them by name.
Positions are code points, the cost of a call is that of the units it meets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from annotator.core.annotations import Range
from annotator.core.graphemes import floor, snap
from annotator.core.newlines import line_bounds
from annotator.core.sentences import sentence_at
from annotator.core.white_space import INK, trim
from annotator.core.words import LETTER_OR_DIGIT, word_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Unit(Protocol):
    """One kind of text object."""

    def at(self, text: str, pos: int) -> Range | None:
        """The unit with start <= pos < end."""

    def after(self, text: str, pos: int) -> Range | None:
        """The first unit with start >= pos."""

    def before(self, text: str, pos: int) -> Range | None:
        """The last unit with end <= pos."""


@dataclass(frozen=True, slots=True)
class DenseUnit:
    """A unit that nearly every character matching `seed`, a one-character pattern, is part of.

    `find(text, pos)` is the unit that holds the position; every unit holds at least one match of the seed.
    """

    find: Callable[[str, int], Range | None]
    seed: re.Pattern[str]
    last_seed: re.Pattern[str]

    @classmethod
    def of(cls, find: Callable[[str, int], Range | None], seed: str) -> DenseUnit:
        """The unit with the patterns made from `seed`."""
        # Without a reverse search in the library: take everything, then give back until the seed fits.
        return cls(find, re.compile(seed), re.compile(f"(?s:.*)(?P<seed>{seed})"))

    def at(self, text: str, pos: int) -> Range | None:
        """The unit with start <= pos < end."""
        return self.find(text, pos)

    def after(self, text: str, pos: int) -> Range | None:
        """The first unit with start >= pos."""
        here = self.find(text, pos)
        low = here.end if here is not None and here.start < pos else pos
        place = low
        while found := self.seed.search(text, place):
            unit = self.find(text, found.start())
            if unit is not None and unit.end > low:
                # A unit seen through a window of bounded size may seem to start before the one that ended here.
                return unit if unit.start >= low else Range(low, unit.end)
            place = found.end()
        return None

    def before(self, text: str, pos: int) -> Range | None:
        """The last unit with end <= pos."""
        here = self.find(text, pos - 1)
        high = here.start if here is not None and here.end > pos else pos
        place = high
        while found := self.last_seed.match(text, 0, place):
            unit = self.find(text, found.start("seed"))
            if unit is not None and unit.start < high:
                return unit if unit.end <= high else Range(unit.start, high)
            place = found.start("seed")
        return None


def line_at(text: str, pos: int) -> Range | None:
    """The line with start <= pos < end, without its newline and outer white space; a blank line is none."""
    if not 0 <= pos < len(text):
        return None
    line = trim(text, line_bounds(text, pos))
    return line if pos in line else None


WORD: Unit = DenseUnit.of(word_at, LETTER_OR_DIGIT)
SENTENCE: Unit = DenseUnit.of(sentence_at, INK)
LINE: Unit = DenseUnit.of(line_at, INK)
UNITS: Mapping[str, Unit] = MappingProxyType({"word": WORD, "sentence": SENTENCE, "line": LINE})


def select(text: str, unit_name: str, pos: int) -> Range | None:
    """The unit of that name at `pos`, else the next one after it; KeyError for a name that is not in UNITS."""
    unit = UNITS[unit_name]
    here = unit.at(text, pos)
    return here if here is not None else unit.after(text, pos)


def select_previous(text: str, unit_name: str, pos: int) -> Range | None:
    """The last unit of that name that ends at or before `pos`; KeyError for a name that is not in UNITS."""
    return UNITS[unit_name].before(text, pos)


def word_start_after(text: str, pos: int) -> int | None:
    """The nearest start of a word strictly after `pos`."""
    word = WORD.after(text, pos + 1) if pos < len(text) else None
    return None if word is None else word.start


def word_start_before(text: str, pos: int) -> int | None:
    """The nearest start of a word strictly before `pos`."""
    word = (WORD.at(text, pos - 1) or WORD.before(text, pos)) if pos > 0 else None
    return None if word is None else word.start


def word_end_after(text: str, pos: int) -> int | None:
    """The nearest end of a word strictly after `pos`."""
    word = WORD.at(text, pos) or WORD.after(text, pos)
    return None if word is None else word.end


def word_end_before(text: str, pos: int) -> int | None:
    """The nearest end of a word strictly before `pos`."""
    word = WORD.before(text, pos - 1) if pos > 0 else None
    return None if word is None else word.end


def next_word_edge(text: str, pos: int) -> int:
    """Where Ctrl+Right goes: the start of the next word, else the end of the text."""
    start = word_start_after(text, pos)
    return len(text) if start is None else start


def previous_word_edge(text: str, pos: int) -> int:
    """Where Ctrl+Left goes: the start of the word before or around, else the start of the text."""
    return word_start_before(text, pos) or 0


def drag_range(text: str, anchor: int, caret: int, by_characters: bool = False) -> Range:
    """What a drag from `anchor` to `caret`, in either order, selects.

    Whole graphemes with `by_characters`. Otherwise without outer white space and, once it reaches into a second word,
    in whole words; a drag over white space alone is an empty range at the caret.
    """
    dragged = snap(text, Range(min(anchor, caret), max(anchor, caret)))
    if by_characters:
        return dragged
    range_ = trim(text, dragged)
    if not len(range_):
        place = floor(text, caret)
        return Range(place, place)
    first = WORD.at(text, range_.start) or WORD.after(text, range_.start)
    last = WORD.at(text, range_.end - 1) or WORD.before(text, range_.end)
    if first is None or last is None or first.start >= last.start:
        return range_
    return Range(min(range_.start, first.start), max(range_.end, last.end))
