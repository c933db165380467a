"""Anchoring: the spans of an article placed again in its text after that was changed by someone else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.alignment import Match, Piece, best_match, exact_matches, match_at, near_match
from annotator.core.annotations import LostSpan, Range, Span
from annotator.core.graphemes import snap
from annotator.core.page_words import PageWords
from annotator.core.span_index import order
from annotator.core.white_space import is_white, trim

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SAME, _EXACT, _MOVED, _FUZZY = range(4)
_ANCHORS = ("", "", "moved", "fuzzy")
_NUDGE = 8
_FAR = 64
_HEALED = 2
_LEAST_CONTEXT = 8
_PERFECT, _TELLING, _LITTLE = 4.0, 3.0, 2.0


@dataclass(frozen=True, slots=True)
class Anchored:
    """What became of the spans: each is in `spans`, in text order, or in `lost`, once.

    `moved_ids` are the spans that were placed again, in text order, whether or not they are to be reviewed; those to
    be reviewed have an `anchor`.
    """

    spans: tuple[Span, ...]
    lost: tuple[LostSpan, ...]
    moved_ids: tuple[str, ...]


class _Kept(NamedTuple):
    """A span's text with its context, as the sidecar has them."""

    text: str
    prefix: str
    suffix: str

    @property
    def whole(self) -> str:
        return self.prefix + self.text + self.suffix

    def stands(self, text: str, start: int) -> bool:
        """Whether text and context stand there."""
        before = start - len(self.prefix)
        return before >= 0 and text.startswith(self.whole, before)


class _Placed(NamedTuple):
    """A place found; `score` tells apart what is equally sure."""

    range: Range
    certainty: int
    score: float


def reanchored(
    text: str,
    spans: Iterable[Span],
    texts: Mapping[str, tuple[str, str, str]],
    lost: Iterable[LostSpan] = (),
) -> Anchored:
    """The spans placed in `text`; `texts` holds the text, prefix and suffix of each id (KeyError where it does not).

    A span that stands at its range with equal context is the same value. One that stands elsewhere, exactly, with all
    of its context, and nowhere else, only has another range. Any other that can be placed has an anchor: "moved" where
    its text is exactly the same, else "fuzzy"; its edges are on grapheme boundaries. The rest is lost, with text and
    context. What was lost before comes back, as "moved", only where it stands exactly, with all of its context, once.
    Of two spans of one label that come to the same range, the surer one stays and the other is lost.
    """
    page = _Page(text)
    placed: list[tuple[Span, _Kept, _Placed]] = []
    gone: list[LostSpan] = []
    shift = 0
    for span in sorted(spans, key=order):
        kept = _Kept(*texts[span.id])
        found = page.place(span, kept, span.start + shift)
        if found is None:
            gone.append(LostSpan(span, *kept))
            continue
        placed.append((span, kept, found))
        shift = found.range.start - span.start if found.score >= _TELLING else shift
    for one in lost:
        kept = _Kept(one.text, one.prefix, one.suffix)
        back = page.come_back(kept)
        if back is None:
            gone.append(one)
        else:
            placed.append((one.span, kept, back))
    return _without_twins(placed, gone)


def _without_twins(placed: list[tuple[Span, _Kept, _Placed]], gone: list[LostSpan]) -> Anchored:
    """The result, with only the surest of those of one range and label."""
    taken: set[tuple[Range, str]] = set()
    stay: list[Span] = []
    moved: set[str] = set()
    for span, kept, found in sorted(placed, key=lambda one: (one[2].certainty, -one[2].score, one[0].id)):
        key = (found.range, span.label)
        if key in taken:
            gone.append(LostSpan(span, *kept))
            continue
        taken.add(key)
        if found.certainty == _SAME:
            stay.append(span)
            continue
        # What a person has not yet looked at since an earlier change is still to be looked at.
        anchor = "fuzzy" if "fuzzy" in (span.anchor, _ANCHORS[found.certainty]) else _ANCHORS[found.certainty]
        stay.append(replace(span, start=found.range.start, end=found.range.end, anchor=anchor or span.anchor))
        moved.add(span.id)
    stay.sort(key=order)
    gone.sort(key=lambda one: order(one.span))
    return Anchored(tuple(stay), tuple(gone), tuple(span.id for span in stay if span.id in moved))


class _Page:
    """The new text; it is folded only if something moved."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _words(self) -> PageWords:
        return PageWords(self.text)

    def place(self, span: Span, kept: _Kept, expected: int) -> _Placed | None:
        """Where the span stands now, about at `expected`; None where it cannot be said."""
        if len(kept.text) == span.end - span.start and kept.stands(self.text, span.start):
            return _Placed(span.range, _SAME, _PERFECT)
        if not kept.text:
            return None
        if expected >= 0 and kept.stands(self.text, expected):
            before, after = expected - len(kept.prefix), expected + len(kept.text) + len(kept.suffix)
            once = self._words.stands_once(self._words.spot_of(before), self._words.spot_of(after))
            return self._judged(Range(expected, expected + len(kept.text)), kept, _PERFECT, unique=once)
        return self._by_words(kept, expected) or self._only(kept)

    def come_back(self, kept: _Kept) -> _Placed | None:
        """Where a lost span stands exactly, with all of its context, once."""
        if not kept.text or len(kept.prefix) + len(kept.suffix) < _LEAST_CONTEXT:
            return None
        before = self.text.find(kept.whole)
        if before < 0 or self.text.find(kept.whole, before + 1) >= 0:
            return None
        start = before + len(kept.prefix)
        found = self._judged(Range(start, start + len(kept.text)), kept, _PERFECT, unique=False)
        return found if found.certainty == _MOVED else None

    def _by_words(self, kept: _Kept, expected: int) -> _Placed | None:
        piece = Piece.of(kept.text, kept.prefix, kept.suffix)
        if not piece.text.strip():
            return None
        spot = self._words.spot_of(max(0, expected))
        match = match_at(self._words, piece, spot)
        once = match is not None and self._stands_once(piece, match)
        if match is None or (match.score == _PERFECT and not once):
            match, once = self._exact(piece, spot)
        match = match or best_match(self._words, piece, spot)
        if match is None:
            return None
        found = self._nudged(self._words.range_of(match.start, match.end), kept)
        found = found if match.score == _PERFECT else self._healed(found, kept)
        return self._judged(found, kept, match.score, unique=once)

    def _exact(self, piece: Piece, spot: int) -> tuple[Match | None, bool]:
        """Where text and context stand exactly, nearest to the spot, and whether only there.

        A far one may be another passage with the same words: what stands at the spot, a little changed, goes before.
        """
        exact = exact_matches(self._words, piece)
        if not exact:
            return None, False
        start = min(exact, key=lambda start: abs(start - spot))
        near = near_match(self._words, piece, spot) if abs(start - spot) > _FAR else None
        return (near, False) if near else (Match(start, start + len(piece.text), 1, 1, 1), len(exact) == 1)

    def _stands_once(self, piece: Piece, match: Match) -> bool:
        """Whether the match is of the whole context too, and the only one of that."""
        if match.score < _PERFECT:
            return False
        return self._words.stands_once(match.start - len(piece.prefix), match.end + len(piece.suffix))

    def _only(self, kept: _Kept) -> _Placed | None:
        """The very characters with their context where they stand once, or without where it is too little to go by."""
        little = len(kept.prefix) + len(kept.suffix) < _LEAST_CONTEXT
        for wanted, before in ((kept.whole, len(kept.prefix)), (kept.text if little else "", 0)):
            at = self.text.find(wanted) if wanted else -1
            if at >= 0 and self.text.find(wanted, at + 1) < 0:
                return self._judged(Range(at + before, at + before + len(kept.text)), kept, _LITTLE, unique=False)
        return None

    def _nudged(self, range_: Range, kept: _Kept) -> Range:
        """The exact text instead, if it is there: folding does not see white space and invisible marks at its edges."""
        if self.text[range_.start : range_.end] == kept.text:
            return range_
        low = max(0, range_.start - _NUDGE)
        at = self.text.find(kept.text, low, range_.end + _NUDGE)
        return Range(at, at + len(kept.text)) if at >= 0 else range_

    def _healed(self, range_: Range, kept: _Kept) -> Range:
        """Without new outer white space, with the letters that a slip of the pen added to a word at an edge."""
        text = self.text
        if not (is_white(kept.text[0]) or is_white(kept.text[-1])):
            range_ = trim(text, range_) or range_
        start, end = range_.start, range_.end
        if not _inside_word(kept.prefix[-1:], kept.text[0]):
            start = next((at for at in range(start, start - _HEALED - 1, -1) if _is_edge(text, at)), start)
        if not _inside_word(kept.text[-1], kept.suffix[:1]):
            end = next((at for at in range(end, end + _HEALED + 1) if _is_edge(text, at)), end)
        return Range(start, end)

    def _judged(self, range_: Range, kept: _Kept, score: float, *, unique: bool) -> _Placed:
        whole = snap(self.text, range_)
        if self.text[whole.start : whole.end] != kept.text:
            return _Placed(whole, _FUZZY, score)
        exact = unique and kept.stands(self.text, whole.start)
        return _Placed(whole, _EXACT if exact else _MOVED, score)


def _inside_word(before: str, after: str) -> bool:
    return before.isalnum() and after.isalnum()


def _is_edge(text: str, at: int) -> bool:
    return at <= 0 or at >= len(text) or not _inside_word(text[at - 1], text[at])
