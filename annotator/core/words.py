"""Words: the one definition of a word in the whole program.

A word is a run of letters, digits and their marks with at least one letter or digit. After Unicode's UAX #29, but:
- a hyphen is an edge (`și|-|a`), an apostrophe between letters or digits is not (`l’a`, `don't`);
- `.`, `,` and `:` between digits are not (`3,5`, `2.000`, `12:30`, `22.12.2021`);
- a full stop between letters is not, if a small letter follows or a single letter comes before (`hotnews.ro`, `S.U.A`);
- `_` inside a word is not, a middle dot between letters is not (`col·lega`);
- soft hyphens and other invisible joiners inside a word are part of it;
- each Chinese character and each hiragana is a word; emoji, `%` and currency signs are none.
The cost is that of the word, not of the text; of a word that is no plain run of letters and digits and reaches further
than `REACH` code points, only the part around the position is seen.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.graphemes import ceiling, floor, is_boundary, next_boundary

if TYPE_CHECKING:
    from collections.abc import Iterator

REACH = 5_000
_JOINERS = "\u00ad\u200c\u200d\u2060\ufeff"
_APOSTROPHES = "'\u2019_"
_CONNECTORS = _APOSTROPHES + ".,:\u00b7"
_ALONE = "\u3005-\u3007\u3041-\u3096\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_IS_ALONE = re.compile(f"[{_ALONE}]").match
_RUN = re.compile(rf"[^\W_{_ALONE}]+").match
_LAST_OUTSIDE_RUN = re.compile(rf"(?s:.*)[\W_{_ALONE}]").match
_FIRST_REACH = 64
# Marks and joiners between a letter and the place asked about: more than any writing has, and a bound to the cost.
_MOST_MARKS = 64

LETTER_OR_DIGIT = r"[^\W_]"
_SEARCH = re.compile(LETTER_OR_DIGIT).search


def word_at(text: str, pos: int) -> Range | None:
    """The word with start <= pos < end."""
    if not 0 <= pos < len(text):
        return None
    start, end = _start(text, pos), _end(text, pos + 1)
    return Range(start, end) if _SEARCH(text, start, end) else None


def words_in(text: str) -> Iterator[Range]:
    """Every word of the text, in order; they do not overlap."""
    place = 0
    while found := _SEARCH(text, place):
        word = word_at(text, found.start())
        assert word is not None
        yield Range(max(word.start, place), word.end)
        place = word.end


def _start(text: str, pos: int) -> int:
    place = pos
    while place > max(0, pos - REACH):
        place = _run_start(text, place)
        if not is_boundary(text, place):
            place = floor(text, place)
        elif _joined(text, place):
            place -= 1
        else:
            break
    return floor(text, place)


def _end(text: str, pos: int) -> int:
    place = pos
    while place < min(len(text), pos + REACH):
        run = _RUN(text, place - 1)
        place = run.end() if run else place
        if not is_boundary(text, place):
            place = next_boundary(text, place)
        elif _joined(text, place):
            place += 1
        else:
            break
    return ceiling(text, place)


def _run_start(text: str, place: int) -> int:
    """Back over letters and digits that need no closer look, if one stands on both sides of `place`."""
    if not (place < len(text) and _RUN(text, place)):
        return place
    reach = _FIRST_REACH
    while True:
        low = max(0, place - reach)
        outside = _LAST_OUTSIDE_RUN(text, low, place)
        if outside or low == 0:
            return outside.end() if outside else 0
        reach *= 8


def _joined(text: str, place: int) -> bool:
    """Whether the graphemes on both sides of the boundary `place` are parts of one word."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    if before.isspace() or after.isspace():
        return False
    if before in _CONNECTORS or after in _CONNECTORS:
        return _connects(text, place - 1 if before in _CONNECTORS else place)
    if not _is_base(_owner(text, place)):
        return False
    if after in _JOINERS:
        return _is_base(_next_after_joiners(text, place))
    return _is_base(after) or _is_mark(after)


def _connects(text: str, place: int) -> bool:
    """Whether the connector at `place` holds the characters on both sides together."""
    left, right = _owner(text, place), text[place + 1 : place + 2]
    if not (_is_base(left) and _is_base(right)):
        return False
    connector = text[place]
    if connector in _APOSTROPHES:
        return True
    if connector in ".,:" and left.isdecimal() and right.isdecimal():
        return True
    if not (left.isalpha() and right.isalpha()):
        return False
    if connector == ".":
        return right.islower() or not text[max(0, place - 2) : max(0, place - 1)].isalnum()
    return connector == "\u00b7"


def _owner(text: str, place: int) -> str:
    """The character before `place` that the marks and joiners directly before `place` belong to; "" if none."""
    for before in range(place - 1, max(-1, place - 1 - _MOST_MARKS), -1):
        if not (_is_mark(text[before]) or text[before] in _JOINERS):
            return text[before]
    return ""


def _next_after_joiners(text: str, place: int) -> str:
    for after in range(place, min(len(text), place + _MOST_MARKS)):
        if text[after] not in _JOINERS:
            return text[after]
    return ""


def _is_base(character: str) -> bool:
    return character.isalnum() and not _IS_ALONE(character)


def _is_mark(character: str) -> bool:
    return character >= "\u0300" and unicodedata.category(character)[0] == "M"
