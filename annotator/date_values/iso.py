"""The forms of ISO 8601 that a date's value may have."""

from __future__ import annotations

import re
from datetime import date

_ZONE = r"(?:Z|[+-]\d\d(?::\d\d)?)?"
_CLOCK = rf"T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?)?{_ZONE}"
_POINT = re.compile(
    r"(?:(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?|-W(?P<week>\d\d)(?:-(?P<weekday>[1-7]))?)?)?"
    rf"(?P<clock>{_CLOCK})?",
    re.ASCII,
)
_N = r"\d+(?:[.,]\d+)?"
_DURATION = re.compile(
    rf"P(?=.)(?:{_N}W|(?:{_N}Y)?(?:{_N}M)?(?:{_N}D)?(?:T(?=.)(?:{_N}H)?(?:{_N}M)?(?:{_N}S)?)?)", re.ASCII
)


def valid_date(value: str) -> bool:
    """Whether `value` is "" or a year, month, week, day, time, day with a time, duration or interval of ISO 8601.

    2021, 2021-12, 2021-W51, 2021-W51-2, 2021-12-21, T10, T10:30, 2021-12-21T10:30Z, P2D, PT1H30M, and two of them
    around `/`: points of the same form, or a point and a duration.
    """
    if value == "":
        return True
    first, slash, second = value.partition("/")
    if not slash:
        return _is_point(first) or _is_duration(first)
    if _is_duration(first):
        return _is_point(second)
    if not _is_point(first):
        return False
    if _is_duration(second):
        return True
    return _is_point(second) and _shape(first) == _shape(second) and first <= second


def _is_duration(value: str) -> bool:
    return _DURATION.fullmatch(value) is not None


def _is_point(value: str) -> bool:
    found = _POINT.fullmatch(value)
    if not value or found is None:
        return False
    if found["clock"]:
        if found["year"] and not (found["day"] or found["weekday"]):
            return False
        if int(found["hour"]) > 23 or int(found["minute"] or 0) > 59 or int(found["second"] or 0) > 59:
            return False
    if not found["year"]:
        return True
    try:
        if found["week"]:
            date.fromisocalendar(int(found["year"]), int(found["week"]), int(found["weekday"] or 1))
        else:
            date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return False
    return True


def _shape(value: str) -> str:
    return re.sub(r"\d", "0", value)
