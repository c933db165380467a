"""Alignment: where a piece with its context stands in a changed text, by its words and then letter by letter."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.page_words import folded, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rapidfuzz.distance import Opcodes

    from annotator.core.page_words import PageWords

LEAST = 0.6
"""How alike the folded text, and one side of its context, must be at the least."""
LONG_ENOUGH = 40
"""A piece of as many characters is told by its text alone."""
_SLACK = 12
_COMMON, _SOME = 40, 5
_RAREST = 8
_MOST_PLACES = 3
_LEAST_SHARE, _ENOUGH = 0.1, 12
_SURE = 0.9
_ALIKE = 0.8
_NEAR = 0.5
_SHORT_SIDE = 8
_EDGE = 200
_COMPARED = 20_000
_AROUND = 400


@dataclass(frozen=True, slots=True)
class Piece:
    """The folded text looked for, between its folded context; `size` is the length of the text before folding."""

    prefix: str
    text: str
    suffix: str
    size: int

    @staticmethod
    def of(text: str, prefix: str, suffix: str) -> Piece:
        """The piece of a span's own text and context."""
        before, inner, after = folded(prefix), folded(text), folded(suffix)
        # A run of white space is one blank, across the edges too.
        inner = inner[1:] if before.endswith(" ") and inner.startswith(" ") else inner
        after = after[1:] if inner.endswith(" ") and after.startswith(" ") else after
        return Piece(before, inner, after, len(text))

    @property
    def whole(self) -> str:
        """Prefix, text and suffix."""
        return self.prefix + self.text + self.suffix


class Match(NamedTuple):
    """Where a piece stands, in spots, and how alike (0 to 1) its text and both sides of its context are there."""

    start: int
    end: int
    text: float
    left: float
    right: float

    @property
    def score(self) -> float:
        """Higher is better."""
        return 2 * self.text + self.left + self.right


def exact_matches(page: PageWords, piece: Piece) -> list[int]:
    """The spots where the folded text stands with its whole folded context."""
    if not (piece.prefix or piece.suffix):
        return []
    whole = piece.whole
    before = len(piece.prefix)
    return [spot + before for spot in page.spots_of(whole, words_of(whole))]


def match_at(page: PageWords, piece: Piece, expected: int) -> Match | None:
    """The folded text itself about at the spot `expected`, where both sides of its context are nearly the same."""
    before = len(piece.prefix)
    if before + len(piece.suffix) and page.folded.startswith(piece.whole, expected - before) and expected >= before:
        return Match(expected, expected + len(piece.text), 1, 1, 1)
    found = _exact_near(page, piece, expected)
    return found if found and min(found.left, found.right) >= _ALIKE else None


def near_match(page: PageWords, piece: Piece, expected: int) -> Match | None:
    """The piece about at the spot `expected`, a little changed, with nearly the same context."""
    if len(piece.text) > 4 * _EDGE:
        return None
    found = _exact_near(page, piece, expected) or _aligned(page, piece, expected)
    return found if found and found.text >= LEAST and min(found.left, found.right) >= _ALIKE else None


def best_match(page: PageWords, piece: Piece, expected: int) -> Match | None:
    """Where the piece stands best, rather about at the spot `expected`; None where nothing is alike enough."""
    if len(piece.text) > 4 * _EDGE:
        return _long_match(page, piece, expected)
    best: tuple[float, Match] | None = None
    for spot in _likely(page, piece, expected):
        found = _exact_near(page, piece, spot) or _aligned(page, piece, spot)
        if found and accepted(found, piece.size):
            score = found.score + (_NEAR if abs(found.start - expected) <= 2 * _SLACK else 0)
            best = max(best or (score, found), (score, found))
            if found.text >= _SURE and min(found.left, found.right) >= LEAST:
                break
    return best[1] if best else None


def accepted(found: Match, size: int) -> bool:
    """Whether it is alike enough to be taken for the same."""
    return found.text >= LEAST and (max(found.left, found.right) >= LEAST or size >= LONG_ENOUGH)


def _likely(page: PageWords, piece: Piece, expected: int) -> Iterator[int]:
    """Where the piece's text may start, the likeliest first: where the most and rarest of its words say so."""
    before, words = len(piece.prefix), words_of(piece.whole)
    known = [(page.words[word], len(word), offset) for word, offset in words if word in page.words]
    known.sort(key=lambda one: (len(one[0]), -one[1]))
    votes = [
        (spot - offset + before, size, len(spots))
        for spots, size, offset in known[:_RAREST]
        for spot in _nearest(spots, expected + offset - before)
    ]
    least = min(_ENOUGH, _LEAST_SHARE * sum(len(word) for word, _ in words))
    groups = _grouped(sorted(votes), expected, least)
    for _, _, spot in groups[:_MOST_PLACES]:
        yield max(0, spot)
    if not groups:
        yield expected


def _nearest(spots: list[int], expected: int) -> list[int]:
    """The spots of a word, of a common one only some about the place where it is expected."""
    if len(spots) <= _COMMON:
        return spots
    at = bisect_left(spots, expected)
    return spots[max(0, at - _SOME) : at + _SOME]


def _grouped(votes: list[tuple[int, int, int]], expected: int, least: float) -> list[tuple[float, int, int]]:
    """The votes for about the same place joined: weight (the less the heavier), distance from `expected`, and spot.

    A vote is a spot, the size of the word that says so, and how often that stands. Those for whom words of less than
    `least` letters in all speak are left out.
    """
    groups = []
    at = 0
    while at < len(votes):
        first, total, most, spot, letters = votes[at][0], 0.0, 0.0, 0, 0
        while at < len(votes) and votes[at][0] <= first + _SLACK:
            place, size, times = votes[at]
            letters += size
            total += size / times
            if size / times > most:
                spot, most = place, size / times
            at += 1
        distance = abs(spot - expected)
        if letters >= least:
            groups.append((-2 * total if distance <= _SLACK else -total, distance, spot))
    return sorted(groups)


def _side(kept: str, new: str, at_end: bool) -> float:
    """How alike one side of the context is; a short one says something only at the same end of the text."""
    from rapidfuzz.distance import Levenshtein

    if len(kept) < _SHORT_SIDE and not at_end:
        return 0.0
    return Levenshtein.normalized_similarity(kept, new) if kept else 1.0


def _sides(page: PageWords, piece: Piece, start: int, end: int) -> tuple[float, float]:
    text = page.folded
    left = _side(piece.prefix, text[max(0, start - len(piece.prefix)) : start], start <= len(piece.prefix))
    after = end + len(piece.suffix)
    return left, _side(piece.suffix, text[end:after], after >= len(text))


def _exact_near(page: PageWords, piece: Piece, spot: int) -> Match | None:
    """The folded text itself, near the spot, where its context is most alike."""
    low, high = max(0, spot - _SLACK), spot + len(piece.text) + _SLACK
    best: tuple[float, int, Match] | None = None
    at = page.folded.find(piece.text, low, high)
    while at >= 0:
        found = Match(at, at + len(piece.text), 1.0, *_sides(page, piece, at, at + len(piece.text)))
        key = (found.score, -abs(at - spot), found)
        best = key if best is None or key > best else best
        at = page.folded.find(piece.text, at + 1, high)
    return best[2] if best and accepted(best[2], piece.size) else None


def _aligned(page: PageWords, piece: Piece, spot: int) -> Match | None:
    """Near the spot, by the alignment of text and context that changes the fewest letters."""
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.fuzz import partial_ratio_alignment

    whole, before = piece.whole, len(piece.prefix)
    pad = _SLACK + len(whole) // 4
    low = max(0, spot - before - pad)
    window = page.folded[low : spot - before + len(whole) + pad]
    if not window:
        return None
    start, end = 0, len(window)
    if len(window) > len(whole):
        found = partial_ratio_alignment(whole, window)
        if found is None:
            return None
        start, end = found.dest_start, found.dest_end
    steps = Levenshtein.opcodes(whole, window[start:end])
    first = low + start + _edge(steps, before, is_end=False)
    last = low + start + _edge(steps, before + len(piece.text), is_end=True)
    if first >= last:
        return None
    alike = Levenshtein.normalized_similarity(piece.text, page.folded[first:last])
    return Match(first, last, alike, *_sides(page, piece, first, last))


def _edge(steps: Opcodes, at: int, *, is_end: bool) -> int:
    """Where the edge `at` went; what was inserted directly at it is left outside."""
    for step in steps:
        if step.src_start < at <= step.src_end if is_end else step.src_start <= at < step.src_end:
            return step.dest_start if step.tag == "delete" else step.dest_start + at - step.src_start
    return steps[-1].dest_end if at and len(steps) else 0


def _long_match(page: PageWords, piece: Piece, expected: int) -> Match | None:
    """A long piece by both of its ends, so that the cost is not that of its length times itself."""
    from rapidfuzz.distance import Levenshtein

    head = Piece(piece.prefix, piece.text[:_EDGE], piece.text[_EDGE : _EDGE + 32], _EDGE)
    tail = Piece(piece.text[-_EDGE - 32 : -_EDGE], piece.text[-_EDGE:], piece.suffix, _EDGE)
    first = best_match(page, head, expected)
    last = best_match(page, tail, (first.start if first else expected) + len(piece.text) - _EDGE)
    if first is None or last is None or not len(piece.text) // 2 <= last.end - first.start <= 2 * len(piece.text):
        return None
    alike = min(first.text, last.text)
    if len(piece.text) <= _COMPARED:
        alike = Levenshtein.normalized_similarity(piece.text, page.folded[first.start : last.end], score_cutoff=LEAST)
    return Match(first.start, last.end, alike, first.left, last.right) if alike >= LEAST else None
