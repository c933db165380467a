"""What our own rules do not know: other languages and rare forms, read by dateparser, believed only where it is sure.

dateparser takes nearly anything for a date ("3 Tage" is three days ago, "the 1980s" a minute to midnight). Romanian and
English count only with day, month and year spelled out; other languages if the text names the year, or if two different
publication dates give the same day and month, or as one word without digits ("gestern").
"""

from __future__ import annotations

import re
import warnings
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from annotator.date_values.counting import nearest_day

if TYPE_CHECKING:
    from collections.abc import Callable

OWN_LANGUAGES = ("ro", "en")
_LONGEST = 60
_PERIODS = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
# Far enough to show whether day and month hang on the publication date; no whole number of weeks, months or years.
_OTHER = timedelta(days=45)


def parsed(text: str, published: date | None, language: str) -> str:
    """The value dateparser gives the text in that language, "" where it gives none that is sure."""
    own = language in OWN_LANGUAGES or not language
    year = re.search(r"(?<!\d)(?:1\d|20|21)\d\d(?!\d)", text)
    if len(text) > _LONGEST or (own and not year):
        return ""
    base = published or date(2000, 1, 1)
    languages = (language,) if language else OWN_LANGUAGES
    found = _parse(text, base, languages)
    if found is None:
        return ""
    day, period = found
    if own:
        return day.isoformat() if period in ("day", "time") and _is_spelled_out(day, text) else ""
    if year:
        return day.strftime(_PERIODS[period]) if int(year[0]) == day.year and period in _PERIODS else ""
    return _without_year(text, day, published, languages) if published and period == "day" else ""


def _without_year(text: str, day: date, published: date, languages: tuple[str, ...]) -> str:
    if not re.search(r"\d", text):
        return day.isoformat() if text.isalpha() else ""
    other = _parse(text, published + _OTHER, languages)
    same = other is not None and (other[0].month, other[0].day) == (day.month, day.day)
    near = nearest_day(published, day.month, day.day, None) if same else None
    return near.isoformat() if near else ""


def _is_spelled_out(day: date, text: str) -> bool:
    """Whether the text holds year and day as numbers, and the month as another one or a word."""
    numbers = [int(number) for number in re.findall(r"(?<!\d)\d{1,4}(?!\d)", text)]
    for part in (day.year, day.day):
        if part not in numbers:
            return False
        numbers.remove(part)
    return day.month in numbers or re.search(r"[^\W\d_]{3}", text) is not None


def _parse(text: str, base: date, languages: tuple[str, ...]) -> tuple[date, str] | None:
    settings = {
        "RELATIVE_BASE": datetime.combine(base, time()),
        "PREFER_DATES_FROM": "past",
        "PREFER_DAY_OF_MONTH": "first",
        "NORMALIZE": True,
        # Days only: the system's own may have a name that the library does not know and stops at.
        "TIMEZONE": "UTC",
    }
    # The library warns of its own use of the standard library; none of it is the person's concern.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            data = _parser()(languages=list(languages), settings=settings).get_date_data(text)
        except (ValueError, OverflowError):
            return None
    return (data.date_obj.date(), data.period) if data.date_obj else None


@cache
def _parser() -> Callable[..., Any]:
    # Takes 140 ms, and 100 ms more for the first text.
    from dateparser.date import DateDataParser  # type: ignore[import-untyped]

    return DateDataParser  # type: ignore[no-any-return]
