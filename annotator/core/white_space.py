"""White space: the one definition of what the edges of a span leave out."""

from __future__ import annotations

import re
from functools import cache

from annotator.core.annotations import Range
from annotator.core.graphemes import ceiling, floor

# Unicode's white space (NBSP and newlines among it), and two invisible characters that web pages leave behind.
WHITE = r"\s\u200b\ufeff"
INK = f"[^{WHITE}]"


def is_white(character: str) -> bool:
    """Whether the character is white space: Unicode's, U+200B and U+FEFF; a soft hyphen is not."""
    return character.isspace() or character in "\u200b\ufeff"


def trim(text: str, range_: Range, also: str = "") -> Range:
    """`range_` without its outer white space, and without the outer characters of `also`; empty where all of it goes.

    A blank that carries a combining mark stays: the new edges are on grapheme boundaries if the old ones were.
    """
    leading, trailing = _patterns(also)
    found = leading.search(text, range_.start, range_.end)
    if found is None:
        return Range(range_.start, range_.start)
    start = max(range_.start, floor(text, found.start()))
    last = trailing.match(text, start, range_.end)
    return Range(start, min(range_.end, ceiling(text, last.end())) if last else range_.end)


@cache
def _patterns(also: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    ink = f"[^{WHITE}{re.escape(also)}]"
    # Without a reverse search in the library: take everything, then give back until the last character fits.
    return re.compile(ink), re.compile(f"(?s:.*){ink}")
