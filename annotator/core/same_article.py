"""Whether labels were made for an earlier version of a text: most of their words stand in it, in the same order.

Two articles of one agency share names, dates, boilerplate and now and then a whole quotation. So a span counts only
with a part of what stood beside it, boilerplate not at all, and those found must come from all over the article.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.page_words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHARE = 0.8
FEWEST = 3
"""So many places of the article, and such a part of its spans, must be found again at the least."""
MOST_CLUES = 200
MOST_CHARACTERS = 500_000
"""A longer text is not looked at: folding it would keep the window waiting."""
_APART = 60
_SPREAD = 1 / 3
_LONGEST_RATIO = 2.0
_BESIDE, _LEAST_BESIDE = 16, 8
_LONG = 40
_MOST_PLACES = 50
_BEGINNING = 48


@dataclass(frozen=True, slots=True)
class Clue:
    """A span's folded text with the folded characters beside it, and where it started in its article."""

    start: int
    text: str
    before: str
    after: str


def clues_of(spans: Iterable[tuple[int, str, str, str]]) -> tuple[Clue, ...]:
    """Clues of spans given as start, text, prefix and suffix; of very many, some from all over the article."""
    every = sorted(spans, key=lambda one: one[0])
    chosen = every[:: max(1, -(-len(every) // MOST_CLUES))]
    return tuple(_clue(*one) for one in chosen)


def _clue(start: int, text: str, before: str, after: str) -> Clue:
    """Of a long span its beginning tells enough: the longer it is, the likelier somebody mended a letter in it."""
    long = len(text) > _BEGINNING
    return Clue(start, folded(text[:_BEGINNING]), folded(before)[-_BESIDE:], "" if long else folded(after)[:_BESIDE])


def share_found(clues: Sequence[Clue], length: int, text: str, folded_text: str) -> float:
    """What part of the clues stands in a text in their order, from 0 to 1; 0 where that proves nothing.

    `length` is that of the article that the clues are of, in code points; `folded_text` is `text` folded.
    """
    if len(clues) < FEWEST or not length / _LONGEST_RATIO <= len(text) <= length * _LONGEST_RATIO:
        return 0.0
    found = [(clue.start, place) for clue in clues if (place := _place_of(clue, folded_text)) is not None]
    in_order = _longest_in_order(found)
    share = len(in_order) / len(clues)
    return share if _places(in_order) >= FEWEST and in_order[-1] - in_order[0] >= _SPREAD * length else 0.0


def _place_of(clue: Clue, page: str) -> int | None:
    """Where the clue stands with both of its sides, else with one; None where it is nowhere."""
    fallback, at = None, page.find(clue.text) if clue.text.strip() else -1
    for _ in range(_MOST_PLACES):
        if at < 0:
            break
        end = at + len(clue.text)
        sides = _agrees(clue.before, page[max(0, at - _BESIDE) : at], at_end=True) + _agrees(
            clue.after, page[end : end + _BESIDE], at_end=False
        )
        if sides == 2:
            return at
        if fallback is None and (sides or len(clue.text) >= _LONG):
            fallback = at
        at = page.find(clue.text, at + 1)
    return fallback


def _agrees(kept: str, there: str, *, at_end: bool) -> bool:
    """Whether what stood beside the span stands there; too little of it says nothing."""
    if len(kept) < _LEAST_BESIDE:
        return False
    return there.endswith(kept) if at_end else there.startswith(kept)


def _longest_in_order(found: Sequence[tuple[int, int]]) -> list[int]:
    """The starts of the longest row of clues whose places do not go back; `found` are starts and places, by start."""
    ends: list[int] = []
    rows: list[tuple[int, int]] = []
    links: list[tuple[int, int]] = []
    for start, place in found:
        at = bisect_right(ends, place)
        before = rows[at - 1][1] if at else -1
        links.append((start, before))
        made = (place, len(links) - 1)
        if at == len(ends):
            ends.append(place)
            rows.append(made)
        else:
            ends[at], rows[at] = place, made
    starts: list[int] = []
    link = rows[-1][1] if rows else -1
    while link >= 0:
        start, link = links[link]
        starts.append(start)
    return starts[::-1]


def _places(starts: Sequence[int]) -> int:
    """How many of the starts are well apart from each other."""
    count, last = 0, None
    for start in starts:
        if last is None or start - last >= _APART:
            count, last = count + 1, start
    return count
