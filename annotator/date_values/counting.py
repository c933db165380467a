"""Counting in the calendar: years, months, weeks and days as ISO 8601 tokens around a publication date."""

from __future__ import annotations

from datetime import date, timedelta

_WEEK = timedelta(days=7)


def day_token(day: date) -> str:
    """DATE2021-12-21."""
    return f"DATE{day.isoformat()}"


def week_token(day: date) -> str:
    """W2021-W51: the ISO week that holds the day."""
    year, week, _ = day.isocalendar()
    return f"W{year:04}-W{week:02}"


def month_token(year: int, month: int) -> str:
    """YM2021-12; `month` may run over the year's ends: 13 is the next year's January."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"YM{year:04}-{month:02}"


def year_token(year: int) -> str:
    """Y2021."""
    return f"Y{year:04}"


def shifted(day: date, unit: str, count: int) -> str | None:
    """The token of the day, week, month, year or decade that is `count` units (D W M Y 2W 10Y) away; None otherwise."""
    try:
        if unit == "D":
            return day_token(day + timedelta(days=count))
        if unit in ("W", "2W"):
            return week_token(day + _WEEK * (count * (2 if unit == "2W" else 1)))
    except OverflowError:
        return None
    if unit == "M":
        token = month_token(day.year, day.month + count)
        return token if 1 <= int(token[2:6]) <= 9999 and len(token) == 9 else None
    year = day.year + count * (10 if unit == "10Y" else 1)
    return year_token(year) if unit in ("Y", "10Y") and 1 <= year <= 9999 else None


def weekday_of_week(week: date, weekday: int) -> date:
    """The day of that number (1 is Monday) in the ISO week that holds `week`."""
    return week + timedelta(days=weekday - week.isoweekday())


def latest_weekday(published: date, weekday: int) -> date:
    """The latest day of that number up to and including the publication date."""
    return published - timedelta(days=(published.isoweekday() - weekday) % 7)


def nearest_day(published: date, month: int, day: int, weekday: int | None) -> date | None:
    """The day of the year that lies nearest to the publication date, on that weekday if one is given; else None."""
    found = [
        one
        for year in range(published.year - 4 * (month == 2 and day == 29) - 1, published.year + 2)
        if (one := real_day(year, month, day)) is not None and weekday in (None, one.isoweekday())
    ]
    return min(found, key=lambda one: abs(one - published), default=None)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The first, second … (1, 2 …) or last (-1) day of that number in the month."""
    days = [
        one for day in range(1, 32) if (one := real_day(year, month, day)) is not None and one.isoweekday() == weekday
    ]
    return days[nth - 1 if nth > 0 else nth] if nth <= len(days) else None


def real_day(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
