"""Rules that reduce the tokens of a time expression to absolute ones: days, weeks, months, years, times.

A rule is a pattern over the tokens with blanks between them, and a function of what it found and the publication date
that gives the tokens to stand there instead; None leaves them, and what is not absolute at the end has no value.
Absolute tokens: `DATE2021-12-21`, `W2021-W51`, `YM2021-12`, `Y2021`, `DEC1980`, `CLOCK10:30`, `WEEKEND2021-12-18`
(its Saturday), `SPAN…` (a whole value).
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from annotator.date_values import counting

if TYPE_CHECKING:
    from collections.abc import Callable

    Reduce: TypeAlias = Callable[[re.Match[str], date], str | None]
    Rule: TypeAlias = tuple[re.Pattern[str], Reduce]

_STEPS = {"LAST": -1, "THIS": 0, "NEXT": 1}
_REL = "LAST|NEXT|THIS"
# "peste zece ani" is as often "for more than ten years" as "in ten years".
_LONG_YEARS = 10
_SEASONS = {"Sp": (3, 5), "Su": (6, 8), "Au": (9, 11)}


def reduced(row: str, published: date | None) -> str:
    """The tokens after every rule that applies; without a publication date only the absolute rules do."""
    row = _applied(_ABSOLUTE, row, date.min)
    if published is None:
        return row
    row = _applied(_NEAR_UNITS, row, published)
    row = _applied(_ABSOLUTE, row, published)
    return _applied(_RELATIVE, row, published)


def _applied(rules: tuple[Rule, ...], row: str, published: date) -> str:
    for pattern, reduce in rules:
        row = pattern.sub(lambda found, one=reduce: _or_same(one(found, published), found), row)  # type: ignore[misc]
    return row


def _or_same(tokens: str | None, found: re.Match[str]) -> str:
    return found[0] if tokens is None else tokens


# ------------------------------------------------------------------------------------------------ absolute


def _day(found: re.Match[str], _: date) -> str | None:
    day = counting.real_day(int(found["year"]), int(found["month"]), int(found["day"]))
    return counting.day_token(day) if day else None


def _clock(found: re.Match[str], _: date) -> str | None:
    minute = found["minute"]
    return f"CLOCK{int(found['hour']):02}" + (f":{minute}" if minute else "")


def _decade(found: re.Match[str], _: date) -> str | None:
    """`anii '80` and `the 1980s`; with two digits only from '30 on, which no later century can mean yet."""
    digits = found[1] if len(found[1]) == 4 else f"19{found[1]}" if found[1] >= "30" else ""
    return f"DEC{digits}" if digits.endswith("0") else None


def _part_of_year(found: re.Match[str], _: date) -> str | None:
    months = 3 if found["unit"] == "QTR" else 6
    nth, year = int(found["nth"]), found["year"]
    if not 1 <= nth <= 12 // months:
        return None
    return f"SPAN{year}-{months * (nth - 1) + 1:02}/{year}-{months * nth:02}"


# ------------------------------------------------------------------------------------------------ relative


def _near_unit(found: re.Match[str], published: date) -> str | None:
    return counting.shifted(published, found[2], _STEPS[found[1]])


def _this_unit(found: re.Match[str], published: date) -> str | None:
    return counting.shifted(published, found[1], 0)


def _near_month(found: re.Match[str], published: date) -> str | None:
    """`ianuarie trecut`: the latest January before this month; `viitor`: the first one after it."""
    month = int(found[2])
    earlier = found[1] == "LAST" and month >= published.month
    later = found[1] == "NEXT" and month <= published.month
    return counting.month_token(published.year - earlier + later, month)


def _near_weekday(found: re.Match[str], published: date) -> str | None:
    """`marțea trecută`, `marțea viitoare`: Tuesday of the week before, of the next week."""
    week = published + timedelta(days=7 * _STEPS[found[1]])
    return counting.day_token(counting.weekday_of_week(week, int(found[2])))


def _near_weekend(found: re.Match[str], published: date) -> str | None:
    week = published + timedelta(days=7 * _STEPS[found[1]])
    return f"WEEKEND{counting.weekday_of_week(week, 6)}"


def _near_season(found: re.Match[str], published: date) -> str | None:
    """The year of the season, where it cannot be this year's as well as last year's."""
    first, last = _SEASONS[found[2]]
    if found[1] == "THIS":
        return counting.year_token(published.year)
    if found[1] == "LAST":
        return counting.year_token(published.year - 1) if published.month <= last else None
    return counting.year_token(published.year + 1) if published.month >= first else None


def _weekday_of_week(found: re.Match[str], _: date) -> str | None:
    week = date.fromisocalendar(int(found["year"]), int(found["week"]), 1)
    return counting.day_token(counting.weekday_of_week(week, int(found["weekday"])))


def _nth_weekday(found: re.Match[str], published: date) -> str | None:
    year, month = (int(found[3]), int(found[4])) if found[3] else (published.year, published.month)
    day = counting.nth_weekday(year, month, int(found[2]), int(found[1] or -1))
    return counting.day_token(day) if day else None


def _nearest(found: re.Match[str], published: date) -> str | None:
    weekday = int(found["weekday"]) if found["weekday"] else None
    day = counting.nearest_day(published, int(found["month"]), int(found["day"]), weekday)
    return counting.day_token(day) if day else None


def _from_today(found: re.Match[str], published: date) -> str | None:
    return counting.shifted(published, "D", int(found[1]))


def _ago(found: re.Match[str], published: date) -> str | None:
    return counting.shifted(published, found["unit"], -int(found["count"]))


def _ahead(found: re.Match[str], published: date) -> str | None:
    if found["unit"] == "Y" and int(found["count"]) >= _LONG_YEARS:
        return None
    return counting.shifted(published, found["unit"], int(found["count"]))


def _latest_weekday(found: re.Match[str], published: date) -> str | None:
    return counting.day_token(counting.latest_weekday(published, int(found[1])))


def _short_year(found: re.Match[str], published: date) -> str | None:
    """`'71`: the latest such year that is not after the publication."""
    return counting.year_token(published.year - (published.year - int(found[1])) % 100)


def _rule(pattern: str, reduce: Reduce) -> Rule:
    return re.compile(pattern), reduce


_COUNT = r"n(?P<count>\d{1,4}) [up](?P<unit>10Y|2W|[YMWD])"
_WEEKDAY_OF = r"(?:D(?P<weekday>\d) )?"
_ABSOLUTE: tuple[Rule, ...] = (
    _rule(r"\b[up]H n(?P<hour>\d{1,2})(?:\.(?P<minute>\d\d))?(?!\S)(?: [up]H)?", _clock),
    _rule(r"\bn(?P<day>\d{1,2}) M(?P<month>\d\d) Y(?P<year>\d{4})\b", _day),
    _rule(r"\bM(?P<month>\d\d) n(?P<day>\d{1,2}) Y(?P<year>\d{4})\b", _day),
    _rule(r"\bM(\d\d) Y(\d{4})\b", lambda found, _: f"YM{found[2]}-{found[1]}"),
    _rule(r"\bpY (?:yy|n|DEC|Y)(\d\d(?:\d\d)?)\b", _decade),
    _rule(r"\bDEC(\d\d)\b", _decade),
    _rule(r"^o(?P<nth>\d) (?P<unit>QTR|SEM|HALF) (?:uY )?Y(?P<year>\d{4})$", _part_of_year),
    _rule(r"^(?P<unit>QTR|SEM) [on](?P<nth>\d) (?:uY )?Y(?P<year>\d{4})$", _part_of_year),
    _rule(r"^(?:o\d (?:HALF|SEM)|EDGE) (?=YM?\d|DEC\d{4}|DATE)", lambda _found, _: ""),
    _rule(r"^(?:Sp|Su|Au|Wi) (?=Y\d)", lambda _found, _: ""),
    _rule(r"\bD\d (?=DATE)", lambda _found, _: ""),
    _rule(r"(?<=\d) D\d$", lambda found, _: "" if found.string.startswith("DATE") else None),
)
_NEAR_UNITS: tuple[Rule, ...] = (
    _rule(rf"\b({_REL}):u([YMW])\b", _near_unit),
    _rule(r"(?<=^EDGE )u([YMW])$", _this_unit),
    _rule(rf"\b({_REL}):M(\d\d)\b", _near_month),
)
_RELATIVE: tuple[Rule, ...] = (
    _rule(r"(?:\bo([1-4]) |PAST |LAST:)D(\d) (?:uM|YM(\d{4})-(\d\d))\b", _nth_weekday),
    _rule(r"\bD(?P<weekday>\d) W(?P<year>\d{4})-W(?P<week>\d\d)\b", _weekday_of_week),
    _rule(r"\bW(?P<year>\d{4})-W(?P<week>\d\d) D(?P<weekday>\d)\b", _weekday_of_week),
    _rule(rf"\b({_REL}):[DH](\d)\b", _near_weekday),
    _rule(rf"\b({_REL}):WEEKEND\b", _near_weekend),
    _rule(rf"\b({_REL}):(Sp|Su|Au)\b", _near_season),
    _rule(rf"\b{_WEEKDAY_OF}n(?P<day>\d{{1,2}}) M(?P<month>\d\d)(?!\S)", _nearest),
    _rule(rf"\b{_WEEKDAY_OF}M(?P<month>\d\d) n(?P<day>\d{{1,2}})(?!\S)", _nearest),
    _rule(r"\bt(-?\d)\b", _from_today),
    _rule(r"\bTHIS:(?:PART|uD)\b", lambda _found, day: counting.day_token(day)),
    _rule(r"^LAST:PART$", lambda _found, day: counting.shifted(day, "D", -1)),
    _rule(rf"^AGO {_COUNT}$", _ago),
    _rule(rf"^{_COUNT} AGO$", _ago),
    _rule(rf"^IN {_COUNT}$", _ahead),
    _rule(r"(?<!:)\bD(\d)(?!\S)", _latest_weekday),
    _rule(r"^yy(\d\d)$", _short_year),
    _rule(r"\b(DATE\S+)(?: EDGE)? PART\b|(?:\bEDGE )?\bPART (DATE\S+)", lambda found, _: found[1] or found[2]),
    _rule(r"^EDGE (?=DATE|YM?\d|W\d)", lambda _found, _: ""),
)
