"""Sentences of Romanian and English news, told by full stops, what stands before them and what comes next.

A sentence has no outer white space and never crosses a newline. Closing quotation marks and brackets after its full
stop belong to it. A full stop ends no sentence where a small letter comes next, after an abbreviation or initials, in
a number, or in the numbering of a line (`1. Text`). Looks at most `REACH` code points each way: a longer sentence is
seen as the part of it around the position.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.graphemes import ceiling, floor, is_boundary
from annotator.core.newlines import NEWLINE_CHARACTERS, line_bounds
from annotator.core.white_space import INK, WHITE, trim
from annotator.core.word_lists import fold, folded_words, word_list
from annotator.core.words import word_at

if TYPE_CHECKING:
    from collections.abc import Mapping

REACH = 20_000
# Nearly every sentence starts this near; the long way back is only taken where none does.
_NEAR = 1_000
_TOKEN_REACH = 40

_STOPS = ".!?…‽؟۔।"
_WIDE_STOPS = "。！？｡"
_CLOSERS = "\"”“’'»«›)\\]}」』"
_CANDIDATE = re.compile(
    rf"(?<![{_STOPS}])(?P<stops>[{_STOPS}]+)(?P<closers>[{_CLOSERS}]*(?:\s[»”](?=[{WHITE}]))?)(?=[{WHITE}])"
    rf"|(?<![{_WIDE_STOPS}])(?P<wide>[{_WIDE_STOPS}]+)[{_CLOSERS}]*"
)
_INK = re.compile(INK)
_OPENERS = re.compile(rf"[{WHITE}„“”\"«»‹›'‘’‚(\[{{–—-]*")
_TOKEN = re.compile(rf"[^{WHITE}]*\Z")
_OUTER = "„“”\"«»‹›'‘’‚()[]{}–—"
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
_NUMBERING = re.compile(r"\d{1,3}|[^\W\d_]|[IVX]+")
_ROMAN = re.compile(r"[IVXLC]+\b")


def sentence_at(text: str, pos: int) -> Range | None:
    """The sentence with start <= pos < end; none in the white space between two."""
    if not 0 <= pos < len(text):
        return None
    line = line_bounds(text, pos, REACH)
    # A window that opens inside of a line must not open inside of a grapheme.
    line = Range(floor(text, line.start), ceiling(text, line.end))
    low = max(line.start, floor(text, max(0, pos - _NEAR)))
    start, end = _around(text, Range(low, line.end), pos)
    if start == low > line.start:
        start, end = _around(text, line, pos)
    sentence = trim(text, Range(start, end))
    return sentence if pos in sentence else None


def keeps_full_stop(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to the word before it: `etc.`, `dl.`, `S.U.A.`."""
    token = _token_before(text, stop)
    if _abbreviation_kind(token) in ("", "*"):
        return True
    return "." in token and _INITIALS.fullmatch(token) is not None


def _around(text: str, window: Range, pos: int) -> tuple[int, int]:
    start, end = window.start, window.end
    for found in _CANDIDATE.finditer(text, window.start, window.end):
        following = _INK.search(text, found.end(), window.end)
        if following is None:
            break
        if not _ends_sentence(text, found, window.end):
            continue
        # A blank that bears a combining mark is not white space, but the first letter of what follows.
        if found.end() > pos or floor(text, following.start()) > pos:
            end = found.end()
            break
        start = found.end()
    return start, end


def _ends_sentence(text: str, found: re.Match[str], end: int) -> bool:
    if found["wide"]:
        return is_boundary(text, found.end())
    opened = _OPENERS.match(text, found.end(), end)
    following = opened.end() if opened else found.end()
    first = text[following] if following < end else ""
    if first.islower():
        return False
    stops = found["stops"]
    if stops != ".":
        return "!" in stops or "?" in stops or not first.isdigit()
    if found["closers"]:
        return True
    return _full_stop_ends_sentence(text, found.start(), following, first)


def _full_stop_ends_sentence(text: str, stop: int, following: int, first: str) -> bool:
    token = _token_before(text, stop)
    kind = _abbreviation_kind(token)
    if kind == "9" and (first.isdigit() or _ROMAN.match(text, following)):
        return False
    if kind not in (None, "9"):
        return kind == "*" and not first.isdigit()
    if _NUMBERING.fullmatch(token) and _starts_line(text, stop - len(token)):
        return False
    if _INITIALS.fullmatch(token) and token[0].isupper():
        word = word_at(text, following)
        return word is not None and fold(text[word.start : word.end]) in folded_words("sentence_starters")
    return True


def _starts_line(text: str, pos: int) -> bool:
    return pos == 0 or text[pos - 1] in NEWLINE_CHARACTERS


def _token_before(text: str, stop: int) -> str:
    """What stands before the full stop back to white space, without marks and brackets around it."""
    found = _TOKEN.search(text, max(0, stop - _TOKEN_REACH), stop)
    return found[0].strip(_OUTER) if found else ""


@cache
def _abbreviations() -> Mapping[str, tuple[str, bool]]:
    """Folded abbreviation without its last full stop -> its mark ("", "*", "9"), whether it needs a capital."""
    entries = {}
    for entry in word_list("abbreviations"):
        mark = entry[-1] if entry[-1] in "*9" else ""
        word = entry.removesuffix(mark).strip().removesuffix(".")
        entries[fold(word).replace(" ", "")] = (mark, word[0].isupper())
    return entries


def _abbreviation_kind(token: str) -> str | None:
    """The mark of an abbreviation in the packaged list, "" for one without a mark; None for any other token."""
    mark, needs_capital = _abbreviations().get(fold(token), ("", None))
    if needs_capital is None or (needs_capital and not token[:1].isupper()):
        return None
    return mark
