"""A text folded for comparing with another version of itself, with its words and the way back to exact places.

The folding is that of searching (`folded_text.fold_character`): case, diacritics, kinds of quotation marks and dashes,
invisible characters and the extent of white space make no difference.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.folded_text import fold_character

if TYPE_CHECKING:
    from collections.abc import Iterator

# Code points that Unicode sets aside for a program's own use stand for "nothing" and "several characters".
_NOTHING, _SEVERAL = "\ufdd0", "\ufdd1"
_SPECIAL = re.compile(f"{_NOTHING}+|{_SEVERAL}| (?:{_NOTHING}* )+")
_WORD = re.compile(r"\w+")


class _Table(dict[int, str]):
    """For `str.translate`: one character for each, so that positions stay; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        self[code] = folded if len(folded) == 1 else _SEVERAL if folded else _NOTHING
        return self[code]


_TABLE = _Table()


def _unit(text: str, flat: str, place: int) -> str:
    """What the special place of `flat` becomes."""
    if flat[place] == _SEVERAL:
        return fold_character(text[place])
    return " " if flat[place] == " " else ""


def folded(text: str) -> str:
    """`text` folded, for a short one whose places do not matter."""
    flat = text.translate(_TABLE)
    return _SPECIAL.sub(lambda found: _unit(text, flat, found.start()), flat)


def words_of(folded_text: str) -> list[tuple[str, int]]:
    """The whole words of a cut-out of folded text, with their places; one at its edge may be a part and is left out."""
    last = len(folded_text)
    found = ((one.group(), one.start(), one.end()) for one in _WORD.finditer(folded_text))
    return [(word, start) for word, start, end in found if start and end < last]


class PageWords:
    """A text, folded once, with its words indexed once; positions in `folded` are called spots."""

    def __init__(self, text: str) -> None:
        self.text = text
        flat = text.translate(_TABLE)
        pieces: list[str] = []
        self._spots: list[int] = []
        self._places: list[int] = []
        # The end of what became one unit; 0 in a part where each spot is one code point.
        self._ends: list[int] = []
        size = last = 0
        for found in _SPECIAL.finditer(flat):
            place, after = found.span()
            for piece, start, end in ((flat[last:place], last, 0), (_unit(text, flat, place), place, after)):
                if piece:
                    self._add(size, start, end)
                    pieces.append(piece)
                    size += len(piece)
            last = after
        self._add(size, last, 0)
        self.folded = "".join((*pieces, flat[last:]))

    def _add(self, spot: int, place: int, end: int) -> None:
        self._spots.append(spot)
        self._places.append(place)
        self._ends.append(end)

    def range_of(self, start: int, end: int) -> Range:
        """The range in the text of the spots `start, end`, which are not empty."""
        first, last = bisect_right(self._spots, start) - 1, bisect_right(self._spots, end - 1) - 1
        place = self._places[first] + (0 if self._ends[first] else start - self._spots[first])
        return Range(place, self._ends[last] or self._places[last] + end - self._spots[last])

    def spot_of(self, place: int) -> int:
        """About the spot of a position in the text: exact where it was not folded away or joined with others."""
        at = max(0, bisect_right(self._places, place) - 1)
        spot = self._spots[at] + (0 if self._ends[at] else max(0, place - self._places[at]))
        return min(spot, len(self.folded))

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """The spots of each word."""
        found: dict[str, list[int]] = {}
        for one in _WORD.finditer(self.folded):
            found.setdefault(one.group(), []).append(one.start())
        return found

    @cached_property
    def _in_order(self) -> tuple[list[int], list[list[int]]]:
        """The spot of each word in text order, and with it the spots of all the same words."""
        pairs = sorted((spot, spots) for spots in self.words.values() for spot in spots)
        return [spot for spot, _ in pairs], [spots for _, spots in pairs]

    def stands_once(self, start: int, end: int) -> bool:
        """Whether the folded text at these spots stands nowhere else."""
        places, same = self._in_order
        # A word is whole and well inside if the next one starts inside too.
        first, last = bisect_right(places, start), bisect_left(places, end) - 1
        text = self.folded
        piece = text[start:end]
        if first >= last:
            at = text.find(piece)
            return at == start and text.find(piece, start + 1) < 0
        rarest = min(range(first, last), key=lambda at: len(same[at]))
        offset = places[rarest] - start
        return sum(spot >= offset and text.startswith(piece, spot - offset) for spot in same[rarest]) == 1

    def spots_of(self, needle: str, words: list[tuple[str, int]]) -> Iterator[int]:
        """Every spot of `needle`, whose whole words are `words`."""
        if words:
            word, offset = min(words, key=lambda one: len(self.words.get(one[0], ())))
            for spot in self.words.get(word, ()):
                if spot >= offset and self.folded.startswith(needle, spot - offset):
                    yield spot - offset
            return
        spot = self.folded.find(needle) if needle else -1
        while spot >= 0:
            yield spot
            spot = self.folded.find(needle, spot + 1)
