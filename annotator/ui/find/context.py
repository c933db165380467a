"""A hit with the words around it, on one line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.message import excerpt
from annotator.core.newlines import NEWLINE_CHARACTERS

if TYPE_CHECKING:
    from annotator.core.annotations import Range

BEFORE, AFTER, LONGEST = 80, 240, 400
"""How many characters of the article are kept before a hit, behind it, and of the hit."""
_WHITE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Context:
    """The hit and what stands before and behind it, each on one line; `¶` stands for newlines."""

    before: str
    hit: str
    after: str

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return f"{self.before[-30:]}{excerpt(self.hit, 80)}{self.after[:30]}".strip()


def context_of(text: str, range_: Range) -> Context:
    """The context of a range of an article's text."""
    before = _flat(text[max(0, range_.start - BEFORE) : range_.start]).lstrip()
    hit = _flat(text[range_.start : min(range_.end, range_.start + LONGEST)])
    return Context(before, hit, _flat(text[range_.end : range_.end + AFTER]).rstrip())


def _flat(piece: str) -> str:
    return _WHITE.sub(lambda white: " ¶ " if set(white[0]) & set(NEWLINE_CHARACTERS) else " ", piece)
