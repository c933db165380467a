"""Graphemes: where a caret may stand.

One grapheme is what `\\X` of the `regex` library matches (Unicode's extended grapheme cluster), `\\r\\n` included.
Every function looks only at the surroundings of a position, so its cost does not grow with the text. That has one
price: in a run of more than `LIMIT` code points without a break that its nearest neighbours prove (a thousand
combining marks or flags in a row) there is a boundary at every multiple of `LIMIT`, the same one for every function.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from annotator.core.annotations import Range

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotator.core.annotations import Span

LIMIT = 1_024
_LOOK_AHEAD = 8
_MOST_EXTENDING = 32
_JOINING = re.compile("[^\x00-\x0c\x0e-\u02ff\u2010-\u2027]")
"""What may be one grapheme with its neighbour."""
_EXTENDING = r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{InCB=Linker}]"


def is_boundary(text: str, pos: int) -> bool:
    """Whether a grapheme starts or ends at `pos`, a code point position; both ends of the text are boundaries.

    Raises IndexError where `pos` is outside of the text.
    """
    if not 0 < pos < len(text):
        _check(text, pos)
        return True
    before, after = text[pos - 1], text[pos]
    if _is_plain(before) and _is_plain(after):
        return not (before == "\r" and after == "\n")
    verdict = _breaks_between(before, after) if pos % LIMIT else None
    return _grapheme(text, pos).start == pos if verdict is None else verdict


def next_boundary(text: str, pos: int) -> int:
    """The first boundary after `pos`; the end of the text at its end."""
    _check(text, pos)
    if pos + 1 >= len(text):
        return len(text)
    if text[pos] != "\r" and _is_plain(text[pos]) and _is_plain(text[pos + 1]):
        return pos + 1
    return _grapheme(text, pos).end


def previous_boundary(text: str, pos: int) -> int:
    """The last boundary before `pos`; 0 at the start of the text."""
    _check(text, pos)
    return floor(text, pos - 1) if pos else 0


def floor(text: str, pos: int) -> int:
    """The last boundary at or before `pos`."""
    return pos if is_boundary(text, pos) else _grapheme(text, pos).start


def ceiling(text: str, pos: int) -> int:
    """The first boundary at or after `pos`."""
    return pos if is_boundary(text, pos) else _grapheme(text, pos).end


def snap(text: str, range_: Range) -> Range:
    """The smallest range of whole graphemes that holds `range_`; an empty one stays empty, at the boundary before."""
    start = floor(text, range_.start)
    return Range(start, ceiling(text, range_.end) if len(range_) else start)


def cut_spans(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans with an edge inside a grapheme, in their order; those that end behind the text are left out."""
    # In most texts there is no such place, which is quicker to see than each edge.
    if _JOINING.search(text):
        for span in spans:
            if span.end <= len(text) and not (is_boundary(text, span.start) and is_boundary(text, span.end)):
                yield span


def _check(text: str, pos: int) -> None:
    if not 0 <= pos <= len(text):
        raise IndexError(f"position {pos} in a text of {len(text)}")


def _is_plain(character: str) -> bool:
    """Whether the character joins no other plain one but in `\\r\\n`; spares most texts the import of the library."""
    return character < "\u0300" or "\u2010" <= character <= "\u2027" or "\u0370" <= character <= "\u0482"


@cache
def _split() -> Callable[[str], list[str]]:
    import regex  # 30 ms, which starting the window must not pay

    return regex.compile(r"\X").findall


@lru_cache(maxsize=8_192)
def _breaks_between(before: str, after: str) -> bool | None:
    """Whether there is a boundary between two neighbours; None where that depends on what stands before them."""
    import regex

    both = before + after
    if regex.fullmatch(r"\p{RI}\p{RI}", both):
        return None
    if len(_split()(both)) == 1:
        return False
    # Two rules look back further: emoji joined by ZWJ and Indic conjuncts (GB11 and GB9c of UAX #29).
    return None if regex.fullmatch(rf"{_EXTENDING}[\p{{ExtPict}}\p{{InCB=Consonant}}]", both) else True


@lru_cache(maxsize=8_192)
def _extends(character: str) -> bool:
    import regex

    return regex.match(_EXTENDING, character) is not None


def _breaks_at(text: str, pos: int) -> bool | None:
    """Whether there is a boundary at `pos`; None where only looking back far tells."""
    verdict = _breaks_between(text[pos - 1], text[pos])
    if verdict is not None:
        return verdict
    # Both rules reach back to the first character that extends nothing.
    for base in range(pos - 1, max(-1, pos - 1 - _MOST_EXTENDING), -1):
        if not _extends(text[base]):
            return None if base == pos - 1 else len(_split()(text[base : pos + 1])[-1]) == 1
    return None


def _anchor(text: str, pos: int) -> int:
    """The last boundary at or before `pos` that can be told without looking back far."""
    grid = pos - pos % LIMIT
    for place in range(pos, max(grid - LIMIT, 0), -1):
        if _breaks_at(text, place):
            return place
    return grid


def _grapheme(text: str, pos: int) -> Range:
    """The grapheme with start <= pos < end."""
    anchor = _anchor(text, pos)
    # The first multiple of LIMIT at least LIMIT after the anchor: a boundary, unless there is one before.
    limit = min(len(text), ((anchor + LIMIT - 1) // LIMIT + 1) * LIMIT)
    reach = _LOOK_AHEAD
    while True:
        high = min(limit, pos + reach)
        start = anchor
        for grapheme in _split()(text[anchor:high]):
            end = start + len(grapheme)
            if end > pos and (end < high or high == limit):
                return Range(start, end)
            start = end
        reach *= 8
