"""A date's value in ISO 8601."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from annotator.core.message import Message, message, said_day, spoken_date
from annotator.ui.panels.fields.text import TextField

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

EXPECTED = message("Write it as 2022, 2022-01, 2022-01-14, T10:30 or P2D.")
DAY_EXPECTED = message("Write year, month and day: 2022-01-14.")


class DateField(TextField):
    """A line for a date: any value the sidecar may hold, or with `day` only a whole day; "" for none."""

    def __init__(self, name: str, theme: Theme, *, day: bool = False) -> None:
        super().__init__(name, theme, _no_day if day else _no_date)


def _no_date(text: str) -> Message | None:
    # Not at start-up: values of dates bring their word lists with them.
    from annotator.date_values import valid_date

    return None if valid_date(text) else EXPECTED


def _no_day(text: str) -> Message | None:
    return None if not text or spoken_date(text) != text else DAY_EXPECTED


def spoken_time(stamp: str) -> str:
    """A moment as day and minute in this place, "22 December 2021, 11:05"; any other value as it is.

    `stamp` is ISO 8601, in UTC where it names no zone, as sidecars hold it.
    """
    try:
        moment = datetime.fromisoformat(stamp)
        here = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone()
    except (ValueError, OverflowError, OSError):
        return stamp
    return f"{said_day(here.date())}, {here:%H:%M}"
