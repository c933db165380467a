"""Values of a time expression by what stands around it: a list to choose from, the first one filled in.

A first value of "" says that none is sure enough to be filled in: a month or season without a year, a weekend.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from annotator.core.date_expressions import DATE
from annotator.core.sentences import sentence_at
from annotator.core.time_words import time_tokens
from annotator.core.word_lists import fold
from annotator.date_values.counting import month_token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TIME = re.compile(r"T\d\d(?::\d\d)*(?:/T\d\d(?::\d\d)*)?")
_WEEK = timedelta(days=7)
_NEAR = 20
_NOON = re.compile(r"\b(?:pranz\w*|amiaza|noon|midday)\b")
_FUTURE = frozenset(("va", "vor", "vom", "voi", "veti", "vei", "urmeaza", "will", "shall", "won't", "'ll"))
_SAID = re.compile(r"(?:a|au|am)|said|says|told|spus")
_REPEATED = re.compile(r"\b(?:EVERY|SET[DWMY]|H\d)\b")
_SEASON_MONTHS = {"Sp": 3, "Su": 6, "Au": 9, "Wi": 12}
_WORD = re.compile(r"'?[^\W\d_]+(?:'t)?")


def values_around(
    text: str, value: str, published: date | None, before: str, after: str, valued: Callable[[str], str] = lambda _: ""
) -> list[str]:
    """The likely values of the expression `text`, whose own value is `value`, "" where it has none by itself.

    `before` and `after` are what stands around it, a sentence or more; `valued` gives another expression's own value.
    """
    if published is None:
        return [value] if value else []
    found = list(dict.fromkeys(_values(text, value, published, before, after, valued)))
    return found if any(found) else []


def _values(
    text: str, value: str, published: date, before: str, after: str, valued: Callable[[str], str]
) -> Iterator[str]:
    row = " ".join(time_tokens(text))
    if _TIME.fullmatch(value):
        yield from _on_day_before(value, before, valued)
        yield from _times(value, published, before, text, after)
    elif found := re.fullmatch(r"(?:CLOCK\S+ )?D(\d)(?: PART| CLOCK\S+)*", row):
        yield from _weekday(value, published, int(found[1]), _words_before(before))
        if value and _NOON.search(fold(text)):
            yield f"{value[:10]}T12"
    elif value:
        yield value
    elif found := re.fullmatch(r"(?:(?:EDGE|o\d HALF|o\d) )*(?:u[MD] )*M(\d\d)(?: uM)?", row):
        yield ""
        yield from _months(published, int(found[1]))
    elif found := re.fullmatch(r"(?:EDGE )?(Sp|Su|Au|Wi)", row):
        yield ""
        yield from _years(published, _SEASON_MONTHS[found[1]])
    elif re.fullmatch(r"(?:EDGE )?WEEKEND", row):
        yield ""
        saturday = published + timedelta(days=6 - published.isoweekday())
        yield from (f"{day}/{day + timedelta(days=1)}" for day in (saturday, saturday - _WEEK))
    elif found := re.fullmatch(r"(?:that|acel|acelasi|same|the same) (?:year|an)|anul acela|acelasi an", fold(text)):
        years = re.findall(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)", before)
        yield from years[-1:]
    elif re.fullmatch(r"PART|uD", row):
        yield ""
        yield published.isoformat()


def _on_day_before(value: str, before: str, valued: Callable[[str], str]) -> Iterator[str]:
    """The time on the day that the sentence has named: `luni, 20 februarie, între orele 10 și 14`."""
    sentence = sentence_at(f"{before}x", len(before))
    start = sentence.start if sentence else 0
    found = DATE.before(before, len(before))
    if found is None or found.start < start or len(before) - found.end > _NEAR:
        return
    day = valued(before[found.start : found.end])
    if re.fullmatch(r"\d{4}-\d\d-\d\d", day):
        yield "/".join(f"{day}{time}" for time in value.split("/"))


def _times(value: str, published: date, before: str, text: str, after: str) -> Iterator[str]:
    """A stamp that begins an entry has the day of publication; in what is every day's it has none."""
    first, _, last = value.partition("/")
    dated = [f"{published}{first}" + (f"/{published}{last}" if last else "")]
    start = len(before)
    whole = before + text + after
    sentence = sentence_at(whole, start)
    here = whole[sentence.start : sentence.end] if sentence else text
    habitual = _REPEATED.search(" ".join(time_tokens(here[:160]))) is not None
    begins = sentence is not None and sentence.start == start
    if not last and not habitual and (begins or ":" not in first):
        yield from (*dated, value)
    else:
        yield from (value, *dated)


def _weekday(value: str, published: date, number: int, words: list[str]) -> Iterator[str]:
    """The latest such day, the next one where the words before speak of what is to come; then the other."""
    if not value:
        return
    ahead = published + timedelta(days=(number - published.isoweekday()) % 7 or 7)
    later = f"{ahead}{value[10:]}"
    to_come = next((word in _FUTURE for word in reversed(words) if word in _FUTURE or _SAID.fullmatch(word)), False)
    # "publicat vineri": what was done, whatever will come of it.
    done = words[-1:] and re.search("(?:at|ata|ate|ati|ut|it|ed)$", words[-1])
    to_come = to_come and not done
    yield from (later, value) if to_come else (value, later)


def _words_before(before: str) -> list[str]:
    """The folded words of the sentence up to the expression."""
    sentence = sentence_at(f"{before}x", len(before))
    return [fold(word) for word in _WORD.findall(before[sentence.start :] if sentence else before)]


def _months(published: date, month: int) -> Iterator[str]:
    """That month of the years around the publication, the nearest first."""
    years = (published.year, published.year - 1, published.year + 1)
    near = sorted(years, key=lambda year: abs((year - published.year) * 12 + month - published.month))
    yield from (month_token(year, month).removeprefix("YM") for year in near[:2])


def _years(published: date, month: int) -> Iterator[str]:
    """The years of a season that begins in that month, the nearest first."""
    years = (published.year, published.year - 1, published.year + 1)
    near = sorted(years, key=lambda year: abs((year - published.year) * 12 + month + 1 - published.month))
    yield from (str(year) for year in near[:2])
