"""Places that another tool counted its own way, as code points of the text as it is.

JavaScript and Java count UTF-16 units; a browser shows a carriage return with its newline as one character.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import Any

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_CRLF = re.compile("\r\n")


class CodePoints:
    """Tells which places of a text are meant; the tool's own words at a place decide where it may count either way."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _wide(self) -> list[int]:
        """Where, in UTF-16 units, each character of two units ends."""
        return [found.end() + number for number, found in enumerate(_ASTRAL.finditer(self._text), 1)]

    @cached_property
    def _newlines(self) -> list[int]:
        """Where each `\\r\\n` ends, if it counts as one."""
        return [found.end() - number for number, found in enumerate(_CRLF.finditer(self._text), 1)]

    def of_utf16(self, unit: int) -> int:
        """The code point at a place in UTF-16 units; a place inside a character is that after it."""
        return unit - bisect_right(self._wide, unit)

    def of_browser(self, place: int) -> int:
        """The code point at a place where each `\\r\\n` counts as one."""
        return place + bisect_right(self._newlines, place)

    def place(self, start: Any, end: Any, words: Any) -> tuple[Any, Any] | None:
        """The range in code points: the first way to count by which `words` stand there; None where no way does.

        As given where there are no words to compare with, or no places.
        """
        if not (type(start) is int and type(end) is int and isinstance(words, str)):
            return start, end
        ways = (
            lambda place: place,
            self.of_utf16,
            self.of_browser,
            lambda place: self.of_utf16(self.of_browser(place)),
        )
        said = _flat(words)
        for way in ways:
            found = way(start), way(end)
            if 0 <= found[0] < found[1] and _flat(self._text[found[0] : found[1]]) == said:
                return found
        return None


def _flat(words: str) -> str:
    """The words with one form of newlines; some versions write them as two letters."""
    return words.replace("\r\n", "\n").replace("\r", "\n").replace("\\n", "\n")
