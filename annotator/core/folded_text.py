"""Folded text: a text as searching compares it, with the way back to the exact places in the original.

Folded away are case, diacritics and combining marks, compatibility forms (`ﬁ`, `…`), and whatever is invisible (soft
hyphens, joiners, marks of direction). Typographic quotation marks, apostrophes and dashes are the plain ones, a run of
white space (NBSP and newlines among it) is one blank. So NFC and NFD fold to the same.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.graphemes import ceiling, floor, is_boundary

if TYPE_CHECKING:
    from collections.abc import Iterator

CHUNK = 32_768
"""About how many code points are folded at once; a text is folded no further than it was searched."""
_REACH = 256
# Two code points that Unicode sets aside for a program's own use stand for "nothing" and "several".
_NOTHING, _SEVERAL, _OTHER = "\ufdd0", "\ufdd1", "\ufdd2"
_QUOTES = dict.fromkeys("„“”‟«»″〝〞〟", '"') | dict.fromkeys("‘’‚‛‹›′ʼ`´", "'")
_PLAIN = str.maketrans(_QUOTES | dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys((_NOTHING, _SEVERAL), _OTHER))
_INVISIBLE_MARKS = re.compile("[\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_SPECIAL = re.compile(f"{_NOTHING}+|{_SEVERAL}| (?:{_NOTHING}* )+")
_SOLID = re.compile(f"[^ {_NOTHING}]")


def _is_nothing(character: str) -> bool:
    return (
        unicodedata.combining(character) > 0
        or unicodedata.category(character) == "Cf"
        or _INVISIBLE_MARKS.match(character) is not None
    )


def _without_marks(text: str) -> str:
    return "".join(character for character in text if not _is_nothing(character))


def fold_character(character: str) -> str:
    """What one code point folds to: nothing, one character or several."""
    if character.isspace():
        return " "
    if plain := _PLAIN.get(ord(character)):
        return plain
    parts = unicodedata.normalize("NFKD", character)
    if any(part.isspace() for part in parts):
        # An accent standing alone, such as `¨`, is a blank with an accent to Unicode.
        parts = unicodedata.normalize("NFD", character)
    folded = unicodedata.normalize("NFD", _without_marks(parts).casefold())
    return _without_marks(folded).translate(_PLAIN)


class _Several(dict[int, str]):
    """What the code points that fold to several characters fold to, once they have been met."""


class _Flat(dict[int, str]):
    """For `str.translate`: one character for each code point, so that positions stay."""

    def __init__(self, several: _Several) -> None:
        super().__init__()
        self._several = several

    def __missing__(self, code: int) -> str:
        folded = fold_character(chr(code))
        if len(folded) > 1:
            self._several[code] = folded
            folded = _SEVERAL
        self[code] = folded or _NOTHING
        return self[code]


_EXPANSIONS = _Several()
_FLAT = _Flat(_EXPANSIONS)


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A folded piece of a text, made of parts: `starts` in `folded`, `places` and `ends` in the text.

    In a part whose end is 0 each character is one code point; any other part is one unit, from its place to its end.
    """

    folded: str
    starts: list[int]
    places: list[int]
    ends: list[int]

    def unit(self, at: int) -> tuple[int, int, bool, bool]:
        """Start and end in the text of what became the character `at`; whether it is the first, the last of that."""
        part = bisect_right(self.starts, at) - 1
        start, place, end = self.starts[part], self.places[part], self.ends[part]
        if not end:
            return place + at - start, place + at - start + 1, True, True
        following = self.starts[part + 1] if part + 1 < len(self.starts) else len(self.folded)
        return place, end, at == start, at + 1 == following


def _fold_chunk(text: str, start: int, end: int) -> _Chunk:
    flat = text[start:end].translate(_FLAT)
    pieces: list[str] = []
    starts, places, ends = [], [], []
    size = last = 0

    def add(piece: str, place: int, unit_end: int) -> None:
        nonlocal size
        if piece:
            starts.append(size)
            places.append(start + place)
            ends.append(unit_end and start + unit_end)
            pieces.append(piece)
            size += len(piece)

    for found in _SPECIAL.finditer(flat):
        place, after = found.span()
        add(flat[last:place], last, 0)
        if flat[place] == _SEVERAL:
            add(_EXPANSIONS[ord(text[start + place])], place, after)
        elif flat[place] == " ":
            add(" ", place, after)
        last = after
    add(flat[last:], last, 0)
    return _Chunk("".join(pieces), starts, places, ends)


class FoldedText:
    """An article's text, folded chunk by chunk as it is searched, and kept: the second search is as fast as `find`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._cuts = [0]
        self._chunks: dict[int, _Chunk] = {}

    @property
    def count(self) -> int:
        """How many chunks there are; the last ones may be empty."""
        return max(1, -(-len(self.text) // CHUNK))

    def folded(self) -> str:
        """All of it."""
        return "".join(self._chunk(number).folded for number in range(self.count))

    def find_in_chunk(self, needle: str, number: int) -> Iterator[Range]:
        """Every range that starts in the chunk and folds to `needle`, which is folded and not empty.

        It is of whole graphemes, of which the outer ones are not folded away, and of whole runs of white space.
        """
        chunk = self._chunk(number)
        searched = chunk.folded + self._head(number + 1, len(needle) - 1) if chunk.folded else ""
        at = searched.find(needle)
        while 0 <= at < len(chunk.folded):
            start, _, is_first, _ = chunk.unit(at)
            end, is_last = self._end_of(number, at + len(needle) - 1)
            if is_first and is_last and (found := self._of_graphemes(start, end)):
                yield found
            at = searched.find(needle, at + 1)

    def _end_of(self, number: int, at: int) -> tuple[int, bool]:
        while at >= (size := len(self._chunk(number).folded)):
            at, number = at - size, number + 1
        _, end, _, is_last = self._chunk(number).unit(at)
        return end, is_last

    def _of_graphemes(self, start: int, end: int) -> Range | None:
        """The range with what is folded away at its edges but belongs to the same graphemes; None if more does."""
        first, last = floor(self.text, start), ceiling(self.text, end)
        if (first < start and fold(self.text[first:start])) or (end < last and fold(self.text[end:last])):
            return None
        return Range(first, last)

    def _head(self, number: int, size: int) -> str:
        """The first `size` folded characters from a chunk on; fewer at the end of the text."""
        head = ""
        while len(head) < size and number < self.count:
            head += self._chunk(number).folded
            number += 1
        return head[:size]

    def _chunk(self, number: int) -> _Chunk:
        chunk = self._chunks.get(number)
        if chunk is None:
            while len(self._cuts) <= number + 1:
                self._cuts.append(self._next_cut(len(self._cuts)))
            chunk = self._chunks[number] = _fold_chunk(self.text, self._cuts[number], self._cuts[number + 1])
        return chunk

    def _next_cut(self, number: int) -> int:
        """The first place from about there on that is no white space and nothing invisible behind, and no grapheme."""
        text, place = self.text, number * CHUNK
        if number >= self.count:
            return len(text)
        if self._cuts[-1] >= place:
            return self._cuts[-1]
        while place < len(text):
            for solid in _SOLID.finditer(text[place - 1 : place + _REACH].translate(_FLAT)):
                cut = place - 1 + solid.end()
                if is_boundary(text, cut):
                    return cut
            place += _REACH
        return len(text)


def fold(text: str) -> str:
    """The text folded; of use for a word or a query, while an article is folded chunk by chunk."""
    return FoldedText(text).folded() if text else ""
