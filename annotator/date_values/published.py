"""When an article was published: proposed from the name of its file, or from a line that says so."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from annotator.core.newlines import NEWLINE
from annotator.core.time_words import month_words, time_tokens
from annotator.core.word_lists import fold, folded_words, word_list
from annotator.date_values.counting import real_day
from annotator.date_values.values import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_IN_NAME = (
    re.compile(r"(?<![0-9A-Za-z])(?P<year>\d{4})([-_./]?)(?P<month>\d\d)\2(?P<day>\d\d)(?![0-9A-Za-z]|[-_.]\d\d\d)"),
    re.compile(r"(?<![0-9A-Za-z])(?P<day>\d{1,2})([-_.])(?P<month>\d{1,2})\2(?P<year>\d{4})(?![0-9A-Za-z])"),
)
# The parts of an article where its date line stands: code points at the start and at the end.
_HEAD, _TAIL = 3_000, 2_000
_HEAD_LINES, _LONGEST_LINE = 12, 160
_SEPARATORS = ("|", "·", "•", "–", "—", "/")
_OF_TIME = ("Z", "CLOCK", "D", "uH", "pH", "n", "PART")


def published_proposals(file_name: str, text: str) -> str:
    """The publication date as YYYY-MM-DD from the file's name, else from a date line or byline; "" where neither says.

    A line that says "published" counts near the start and near the end, then one that says "updated"; a byline or a
    line that is nothing but a date only among the first lines. The day must be named with its year.
    """
    return _in_name(file_name) or _in_lines(text)


def _in_name(file_name: str) -> str:
    for pattern in _IN_NAME:
        for found in pattern.finditer(file_name):
            day = real_day(int(found["year"]), int(found["month"]), int(found["day"]))
            if day is not None and _FIRST_YEAR <= day.year <= _LAST_YEAR:
                return day.isoformat()
    return ""


def _in_lines(text: str) -> str:
    head = [line for line in NEWLINE.split(text[:_HEAD]) if line.strip()]
    tail = [line for line in NEWLINE.split(text[max(_HEAD, len(text) - _TAIL) :]) if line.strip()]
    for words in ("published_words", "updated_words"):
        for line in (*head, *tail):
            said = None if _is_sentence(line) else _said(words).search(folded := fold(line))
            value = (next(_days(folded[said.end() :]), "") or next(_days(folded), "")) if said else ""
            if value:
                return value
    lines = (line for line in head[:_HEAD_LINES] if not _is_sentence(line))
    return next((value for line in lines if (value := _of_date_line(line))), "")


def _is_sentence(line: str) -> bool:
    return len(line) > _LONGEST_LINE or line.rstrip('*_ )”"').endswith((".", "!", "?"))


@cache
def _said(words: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(fold(word))}\b" for word in word_list(words)))


@cache
def _day_pattern() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, month_words()), key=len, reverse=True))
    return re.compile(
        rf"(?<!\d)\d{{1,2}} (?:{month})\b\.?,? \d{{4}}(?!\d)"
        rf"|\b(?:{month})\b\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}(?!\d)"
        r"|(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}(?!\d)|(?<!\d)\d{4}-\d\d-\d\d(?!\d)"
    )


def _days(folded: str) -> Iterator[str]:
    for found in _day_pattern().finditer(" ".join(folded.split())):
        value = value_of(time_tokens(found[0]), None)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value) and _FIRST_YEAR <= int(value[:4]) <= _LAST_YEAR:
            yield value


def _of_date_line(text: str) -> str:
    """The day of a line that is nothing else, or where it stands beside a separator or ends a byline; no sentence."""
    line = " ".join(text.split()).strip(" *_#>")
    folded = fold(line)
    found = _day_pattern().search(folded)
    if not found:
        return ""
    before, after = folded[: found.start()].strip(), folded[found.end() :].strip()
    ends = after.startswith(_SEPARATORS) or all(token.startswith(_OF_TIME) for token in time_tokens(after))
    begins = before.endswith(_SEPARATORS) or all(token.startswith("D") for token in time_tokens(before))
    byline = begins or _is_byline(line.split()[: len(before.split())])
    return next(_days(found[0]), "") if ends and byline else ""


def _is_byline(words: list[str]) -> bool:
    """Whether the words are `De`, `By` and names: capitals but for small words between them."""
    first, names = fold(words[0]).strip(":"), words[1:]
    small = folded_words("byline_small_words")
    return first in folded_words("byline_words") and all(
        word[0].isupper() or fold(word.strip(",")) in small for word in names if word[0].isalpha()
    )
