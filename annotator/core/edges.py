"""Edge rules: where a new span of a label really starts and ends, after the label set's table.

All rules leave out outer white space, stay on grapheme boundaries, and change nothing when applied to their own result.
A range of white space alone stays as it is, and no other range becomes empty.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.graphemes import is_boundary, snap
from annotator.core.newlines import NEWLINE, line_bounds
from annotator.core.quotation_marks import (
    ALL_CLOSERS,
    closing_outside,
    mark_at,
    mark_before,
    opening_outside,
    unpaired,
)
from annotator.core.sentences import keeps_full_stop
from annotator.core.text_objects import WORD
from annotator.core.white_space import INK, trim
from annotator.core.word_lists import fold, folded_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

COMMAS = ",\u060c\u3001\uff0c"
# What belongs to the sentence around a quotation where it follows the closing mark.
_AFTER_CLOSER = COMMAS + ";:\u061b\uff1b\uff1a"
_INK = re.compile(INK)
# A preposition is one short word: whatever is longer need not be folded and looked up.
_LONGEST_PREPOSITION = 12


def apply_edges(rule: str, text: str, range_: Range) -> Range:
    """`range_` with its edges moved by the rule, one of RULES; first out to grapheme boundaries.

    Raises ValueError for an unknown rule and IndexError for a range outside of the text.
    """
    if rule not in _RULES:
        raise ValueError(f"edge rule {rule!r} is none of {', '.join(sorted(RULES))}")
    trimmed = trim(text, snap(text, range_))
    return _RULES[rule](text, trimmed) if len(trimmed) else range_


def _trimmed(_text: str, range_: Range) -> Range:
    return range_


def _statement(text: str, range_: Range) -> Range:
    """Without its final full stop."""
    while _ends_in_full_stop(text, range_):
        range_ = trim(text, Range(range_.start, range_.end - 1))
    return range_


def _ends_in_full_stop(text: str, range_: Range) -> bool:
    """Whether a single full stop ends the range: no ellipsis, no decimal point, no abbreviation's or initials' own."""
    stop = range_.end - 1
    if len(range_) < 2 or text[stop] != "." or not is_boundary(text, stop):
        return False
    before, after = text[stop - 1], text[stop + 1 : stop + 2]
    if before in ".…" or after in (".", "…") or (before.isdecimal() and after.isdecimal()):
        return False
    return not keeps_full_stop(text, stop)


def _quotation(text: str, range_: Range) -> Range:
    """With the marks around it, without commas after them; without marks (an indirect quotation) no final full stop."""
    while (with_marks := _with_marks(text, range_)) is None and _ends_outside(text, range_):
        opening, _ = unpaired(text, range_.start, range_.end)
        # A quotation that runs on into the next paragraph has no closing mark: the stop is its own.
        if opening is not None:
            break
        range_ = trim(text, Range(range_.start, range_.end - 1))
    return with_marks or range_


def _ends_outside(text: str, range_: Range) -> bool:
    """Whether the last character is not the quotation's: a full stop, or a comma or colon after a closing mark."""
    if _ends_in_full_stop(text, range_):
        return True
    stop = range_.end - 1
    if text[stop] not in _AFTER_CLOSER or not is_boundary(text, stop):
        return False
    before = trim(text, Range(range_.start, stop))
    if mark_before(text, range_.end) is not None or not len(before):
        return False
    closing = mark_before(text, before.end)
    return closing is not None and closing.start >= range_.start and closing.text in ALL_CLOSERS


def _with_marks(text: str, range_: Range) -> Range | None:
    """The range from mark to mark: as it is, with one mark added, or with both; None where there is no such pair."""
    first, last = mark_at(text, range_.start), mark_before(text, range_.end)
    if first is not None and last is not None and first.end <= last.start and first.is_closed_by(last):
        return range_
    opening, closing = unpaired(text, range_.start, range_.end)
    if opening is None:
        outside = opening_outside(text, range_.start)
        if outside is None or (closing is not None and not outside.is_closed_by(closing)):
            return None
        opening = outside
    elif closing is not None:
        return None
    closing = closing or closing_outside(text, range_.end, opening)
    if closing is None:
        return None
    start, end = min(opening.start, range_.start), max(closing.end, range_.end)
    return Range(start, end) if is_boundary(text, start) and is_boundary(text, end) else None


def _name(text: str, range_: Range) -> Range:
    """Without outer commas."""
    name = trim(text, range_, COMMAS)
    return name if len(name) else range_


def _date(text: str, range_: Range) -> Range:
    """Without one leading preposition, of several in a row (`până în ianuarie`) the first; `în urmă` is none."""
    end = _preposition_end(text, range_.start)
    if end is None or end >= range_.end or _follows_preposition(text, range_.start):
        return range_
    rest = trim(text, Range(end, range_.end))
    return rest if len(rest) else range_


def _preposition_end(text: str, pos: int) -> int | None:
    """The end of the preposition that starts at `pos` and has white space, but no newline, after it."""
    word = WORD.at(text, pos)
    if word is None or word.start != pos or len(word) > _LONGEST_PREPOSITION:
        return None
    ink = _INK.search(text, word.end)
    if ink is None or ink.start() == word.end or NEWLINE.search(text, word.end, ink.start()):
        return None
    preposition = fold(text[word.start : word.end])
    if preposition not in folded_words("date_prepositions"):
        return None
    following = WORD.at(text, ink.start())
    if following is not None and len(following) <= _LONGEST_PREPOSITION:
        phrase = f"{preposition} {fold(text[following.start : following.end])}"
        return None if phrase in folded_words("date_directions") else word.end
    return word.end


def _follows_preposition(text: str, pos: int) -> bool:
    word = WORD.before(text, pos)
    if word is None or len(trim(text, Range(word.end, pos))):
        return False
    return _preposition_end(text, word.start) is not None


def _lines(text: str, range_: Range) -> Range:
    """Whole lines if it touches two or covers all words of its line, without outer white space."""
    start, end = line_bounds(text, range_.start), line_bounds(text, range_.end)
    whole = trim(text, Range(start.start, end.end))
    if start == end:
        first, last = WORD.after(text, whole.start), WORD.before(text, whole.end)
        if first is not None and last is not None and first.start < last.end:
            return whole if range_.start <= first.start and last.end <= range_.end else range_
    return whole


_RULES: Mapping[str, Callable[[str, Range], Range]] = MappingProxyType(
    {
        "statement": _statement,
        "quotation": _quotation,
        "name": _name,
        "date": _date,
        "lines": _lines,
        "trim": _trimmed,
    }
)
RULES: frozenset[str] = frozenset(_RULES)
