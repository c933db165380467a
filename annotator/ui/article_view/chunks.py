"""Chunks: an article's text cut into pieces small enough to lay out one at a time."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from annotator.core import graphemes
from annotator.core.article import TITLE_LENGTH
from annotator.core.newlines import NEWLINE, NEWLINE_CHARACTERS
from annotator.core.white_space import is_white

LONGEST = 8_192
_TITLE_REACH = 400


class Chunks:
    """Where each chunk starts and ends, in code points of the article's text.

    A chunk is a line without its newline, or a piece of at most `LONGEST` characters of a longer line, cut after a
    space or else between graphemes; then its end is the next one's start. There is always at least one.
    """

    __slots__ = ("ends", "starts", "text", "title")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts, self.ends = _lines(text)
        if any(end - start > LONGEST for start, end in zip(self.starts, self.ends, strict=True)):
            self._cut()
        self.title = self._title()

    def __len__(self) -> int:
        return len(self.starts)

    def at(self, position: int) -> int:
        """The chunk a caret at `position` stands in; at a cut the later one, inside a newline the one before it."""
        return max(0, bisect_right(self.starts, position) - 1)

    def stop(self, index: int) -> int:
        """Where the chunk's own characters stop, its newline included."""
        return self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)

    def string(self, index: int) -> str:
        """The chunk's text."""
        return self.text[self.starts[index] : self.ends[index]]

    def line_start(self, index: int) -> int:
        """The first chunk of the line that the chunk is a piece of."""
        while index > 0 and self.ends[index - 1] == self.starts[index]:
            index -= 1
        return index

    def _cut(self) -> None:
        starts, ends = [], []
        for line_start, line_end in zip(self.starts, self.ends, strict=True):
            start = line_start
            while line_end - start > LONGEST:
                cut = _cut_after(self.text, start)
                starts.append(start)
                ends.append(cut)
                start = cut
            starts.append(start)
            ends.append(line_end)
        self.starts, self.ends = starts, ends

    def _title(self) -> int | None:
        """The chunk that is the title: the first line that is not blank, if it is short enough for one."""
        for index, (start, end) in enumerate(zip(self.starts, self.ends, strict=True)):
            line = self.text[start : min(end, start + _TITLE_REACH)]
            if any(not is_white(character) for character in line):
                short = end - start <= TITLE_LENGTH and end < len(self.text)
                return index if short else None
            if end > _TITLE_REACH * 10:
                return None
        return None


def _lines(text: str) -> tuple[list[int], list[int]]:
    if any(other in text for other in NEWLINE_CHARACTERS if other != "\n"):
        newlines = [found.span() for found in NEWLINE.finditer(text)]
        return [0, *(end for _, end in newlines)], [*(start for start, _ in newlines), len(text)]
    # One kind of newline is the rule; splitting at it is four times as fast as any pattern.
    lengths = list(map(len, text.split("\n")))
    starts = list(accumulate((length + 1 for length in lengths), initial=0))
    starts.pop()
    return starts, [start + length for start, length in zip(starts, lengths, strict=True)]


def _cut_after(text: str, start: int) -> int:
    space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
    if space >= 0 and graphemes.is_boundary(text, space + 1):
        return space + 1
    cut = graphemes.floor(text, start + LONGEST)
    return cut if cut > start else graphemes.ceiling(text, start + LONGEST)
