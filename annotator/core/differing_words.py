"""Which words of two versions of a text differ, and a text cut down to those words and what stands around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.annotations import Range
from annotator.core.graphemes import ceiling, floor, is_boundary, next_boundary, snap
from annotator.core.message import excerpt
from annotator.core.words import words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Pairs = list[tuple[Range, Range]]

MOST_COMPARED = 12_000
"""Where more than so many characters lie between the first and the last difference, all of it counts as one."""
_LONG_WORD = 40
_NEAR = 10
_VISIBLE = str.maketrans({" ": "·", "\u00a0": "°", "\t": "→", "\n": "¶", "\r": "¶"})
_UP_TO_BLANK = re.compile(r"(?s:.*)\s")
_BLANK = re.compile(r"\s")
_INK = re.compile(r"\S")


class Piece(NamedTuple):
    """A piece of a text on one line, and whether it differs; an empty one that differs is what the text lacks."""

    text: str
    differs: bool = False


def differing_words(one: str, two: str) -> Pairs:
    """The ranges on which two texts differ, in order, in code points of each: whole words and graphemes.

    Where a text lacks something its range is empty. White space counts only where the words are all the same.
    """
    if one == two:
        return []
    low, tail = _alike_at_ends(one, two)
    parts = one[low : len(one) - tail], two[low : len(two) - tail]
    if max(map(len, parts)) > MOST_COMPARED:
        found = [(Range(0, len(parts[0])), Range(0, len(parts[1])))]
    else:
        tokens = [list(_tokens(part)) for part in parts]
        found = list(_by_words(parts, tokens)) or list(_by_white_space(parts, tokens))
    return [(_placed(one, a, low), _placed(two, b, low)) for a, b in found]


def _placed(text: str, range_: Range, low: int) -> Range:
    return snap(text, Range(range_.start + low, range_.end + low))


def _alike_at_ends(one: str, two: str) -> tuple[int, int]:
    """How many characters are the same at the start and at the end, up to the end of a word before white space."""
    most = min(len(one), len(two))
    same = _most(most, lambda size: one[:size] == two[:size])
    blank = _UP_TO_BLANK.match(one, 0, same)
    low = len(one[: blank.end()].rstrip()) if blank else 0
    tail = _most(most - low, lambda size: one.endswith(two[len(two) - size :]))
    after = _BLANK.search(one, len(one) - tail)
    inks = (ink.start() for ink in _INK.finditer(one, after.start())) if after else ()
    return low, len(one) - next((ink for ink in inks if is_boundary(one, ink)), len(one))


def _most(most: int, holds: Callable[[int], bool]) -> int:
    """The greatest size up to `most` that holds, where all smaller ones do."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if holds(middle) else (low, middle - 1)
    return low


def _tokens(text: str) -> Iterator[Range]:
    """Words, and each other grapheme that is no white space."""
    place = 0
    for word in words_in(text):
        yield from _graphemes(text, place, word.start)
        yield word
        place = word.end
    yield from _graphemes(text, place, len(text))


def _graphemes(text: str, start: int, end: int) -> Iterator[Range]:
    while start < end:
        after = next_boundary(text, start)
        if not text[start:after].isspace():
            yield Range(start, after)
        start = after


def _by_words(parts: tuple[str, str], tokens: Sequence[list[Range]]) -> Iterator[tuple[Range, Range]]:
    said = [[part[one.start : one.end] for one in own] for part, own in zip(parts, tokens, strict=True)]
    for (a, b), (c, d) in _changes(*said):
        ranges = _covered(tokens[0], a, b), _covered(tokens[1], c, d)
        yield _within_a_word(parts, ranges) if b - a == d - c == 1 else ranges


def _changes(one: list[str], two: list[str]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The fewest changes that make the words of `two` of those of `one`; neighbours are one change."""
    if one == two:
        return
    if min(len(one), len(two)) <= 1 and not set(one) & set(two):
        yield (0, len(one)), (0, len(two))
        return
    # Imported late: 80 ms, which a single changed word need not cost.
    from rapidfuzz.distance import Levenshtein

    last: tuple[int, int, int, int] | None = None
    for step in Levenshtein.opcodes(one, two):
        if step.tag == "equal":
            if last is not None:
                yield last[:2], last[2:]
            last = None
        elif last is None:
            last = step.src_start, step.src_end, step.dest_start, step.dest_end
        else:
            last = last[0], step.src_end, last[2], step.dest_end
    if last is not None:
        yield last[:2], last[2:]


def _covered(tokens: Sequence[Range], first: int, after: int) -> Range:
    """From the first to the last token; without one an empty range behind the token before."""
    if first < after:
        return Range(tokens[first].start, tokens[after - 1].end)
    place = tokens[first - 1].end if first else tokens[0].start if tokens else 0
    return Range(place, place)


def _within_a_word(parts: tuple[str, str], ranges: tuple[Range, Range]) -> tuple[Range, Range]:
    """Of a very long word, as in writing without blanks, only from the first to the last letters that differ."""
    if max(map(len, ranges)) <= _LONG_WORD:
        return ranges
    words = [part[one.start : one.end] for part, one in zip(parts, ranges, strict=True)]
    one, two = words
    most = min(map(len, words))
    low = _most(most, lambda size: one[:size] == two[:size])
    low = min(floor(word, low) for word in words)
    tail = _most(most - low, lambda size: one.endswith(two[len(two) - size :]))
    made = [Range(each.start + low, each.end - tail) for each in ranges]
    return made[0], made[1]


def _by_white_space(parts: tuple[str, str], tokens: Sequence[list[Range]]) -> Iterator[tuple[Range, Range]]:
    for one, two in zip(_gaps(parts[0], tokens[0]), _gaps(parts[1], tokens[1]), strict=True):
        if parts[0][one.start : one.end] != parts[1][two.start : two.end]:
            yield one, two


def _gaps(part: str, tokens: list[Range]) -> Iterator[Range]:
    ends = [0, *(one.end for one in tokens)]
    starts = [*(one.start for one in tokens), len(part)]
    yield from (Range(end, start) for end, start in zip(ends, starts, strict=True))


def cut_to(text: str, differing: Sequence[Range], around: int, most: int, count: int | None = None) -> list[Piece]:
    """The text on one line, cut down to what differs with about `around` characters on each side.

    The rest is an ellipsis. Of a differing range of more than `most` characters the first and last words are shown;
    only the first `count` ranges are. Without any, the first and last words of the text.
    """
    shown = differing[:count]
    if not shown:
        return [Piece(excerpt(text, most))]
    made: list[Piece] = []
    place = 0
    for nth, one in enumerate(shown):
        before = _start_of(text, max(place, one.start - around), one.start) if one.start - around > place else place
        if before - place < _NEAR:
            before = place
        last = nth + 1 == len(shown)
        bound = len(text) if nth + 1 == len(differing) else differing[nth + 1].start
        after = _end_of(text, one.end, one.end + around) if one.end + around < bound else bound
        after = bound if bound - after < _NEAR and (not last or bound == len(text)) else after
        made += _same(text, place, before, one.start)
        made.append(_different(text[one.start : one.end], most))
        made.append(Piece(_flat(text[one.end : after])))
        place = after
    if place < len(text):
        made.append(Piece(" …"))
    return [piece for piece in made if piece.text or piece.differs]


def _same(text: str, place: int, before: int, start: int) -> Iterator[Piece]:
    """What is the same before a difference, from `place`, where nothing before `before` is shown."""
    if before > place:
        yield Piece(" … " if place else "… ")
    yield Piece(_flat(text[before:start]))


def _different(text: str, most: int) -> Piece:
    if text and text.isspace():
        return Piece(excerpt(text.replace("\r\n", "\n").translate(_VISIBLE), most), differs=True)
    return Piece(excerpt(text, most), differs=True)


def _flat(text: str) -> str:
    """The text with each run of white space as one blank, also at its edges."""
    return re.sub(r"\s+", " ", text)


def _start_of(text: str, low: int, start: int) -> int:
    """The first start of a word from `low` on; in writing without blanks a grapheme."""
    found = _BLANK.search(text, low, start)
    return found.end() if found else min(start, ceiling(text, low))


def _end_of(text: str, end: int, high: int) -> int:
    """The last end of a word up to `high`; in writing without blanks a grapheme."""
    found = _UP_TO_BLANK.match(text, end, high)
    return found.end() - 1 if found and found.end() - 1 > end else max(end, floor(text, high))
