"""The value of a time expression: one point, a time of a day, an interval or a duration."""

from __future__ import annotations

import re
from datetime import date, timedelta

from annotator.date_values.durations import duration
from annotator.date_values.iso import valid_date
from annotator.date_values.rules import reduced

_REL = "LAST|NEXT|THIS"
_NAMED = r"u[YMWD]|M\d\d|[DH]\d|WEEKEND|Sp|Su|Au|Wi|PART"
_TIME = r"(?:[up]H )?(?:CLOCK\S+|n\d{1,2}(?:\.\d\d)?)"


def value_of(tokens: tuple[str, ...], published: date | None) -> str:
    """The ISO 8601 value, "" where the tokens do not say one or a publication date would be needed."""
    row = _fixed(" ".join(tokens))
    return duration(row) or _interval(row, published) or _point(reduced(row, published))


def _fixed(row: str) -> str:
    """Without what other words repeat (`luna iunie`, `ziua de marți`), and with `LAST:uW` for both word orders."""
    # A time of the clock beside "in the evening" may be one of twelve hours or of twenty-four.
    if "PART" in row and re.search(r"CLOCK(?:0|10|11)|[up]H n", row):
        return "?"
    # Until a weekday: the next one or the latest, as the verb's tense says.
    if re.fullmatch(r"TO D\d(?: PART)?", row):
        return "?"
    row = re.sub(r"^(?:in|TO|IN(?= M| D| Y| t)) ", "", row)
    row = re.sub(r" in\b", "", row)
    row = re.sub(r"\buY (?=Y\d)", "", row)
    row = re.sub(r"\buM (?=M\d)|\buD (?=D\d|DATE|t-?\d|n\d+ M)|\b[up]H (?=CLOCK)", "", row)
    row = re.sub(r"\buW (?=n\d+ (?:TO|AND) n\d+ M)", "", row)
    row = re.sub(rf"\b({_NAMED}) ({_REL})\b(?! n| p| u[YMWD])", r"\2:\1", row)
    return re.sub(rf"\b({_REL}) (?=(?:{_NAMED})\b)", r"\1:", row)


def _point(row: str) -> str:
    value = ""
    if found := re.fullmatch(r"(?:DATE|YM?|W|SPAN)([^A-Z]\S*|\d{4}-W\d\d)", row):
        value = found[1]
    elif found := re.fullmatch(r"DEC(\d{3})0", row):
        value = f"{found[1]}0/{found[1]}9"
    elif found := re.fullmatch(r"WEEKEND(\S+)", row):
        saturday = date.fromisoformat(found[1])
        value = f"{saturday}/{saturday + timedelta(days=1)}"
    elif found := re.fullmatch(r"(?P<day>DATE\S+ )?CLOCK(?P<time>\S+)(?P<zone> Z)?(?P<after> DATE\S+)?", row):
        if found["day"] and found["after"]:
            return ""
        day = (found["day"] or found["after"] or "").strip().removeprefix("DATE")
        value = f"{day}T{found['time']}{(found['zone'] or '').strip()}"
    return value if valid_date(value) else ""


def _interval(row: str, published: date | None) -> str:
    """The value of `A TO B`; the month, year or day that only one side names counts for both."""
    if value := _times(row, published):
        return value
    if published and (found := re.fullmatch(r"Y(\d{4}) TO t0", row)):
        return f"{found[1]}/{published.year:04}"
    row = re.sub(r"\b(n\d+) (TO|AND) (n\d+) (M\d\d(?: Y\d{4})?)\b", r"\1 \4 \2 \3 \4", row)
    row = re.sub(r"\b(M\d\d) (n\d+) (TO|AND) (n\d+)((?: Y\d{4})?)$", r"\2 \1\5 \3 \4 \1\5", row)
    day = r"(?:n\d+ )?M\d\d(?: n\d+)?"
    row = re.sub(rf"^({day}) (TO|AND) ({day}) (Y\d{{4}})$", r"\1 \4 \2 \3 \4", row)
    row = re.sub(r"^Y(\d\d)(\d\d) TO n(\d\d)$", r"Y\1\2 TO Y\1\3", row)
    sides = re.split(" (?:TO|AND) ", row)
    # Two bare weekdays (`de luni până vineri`) are as often every week's.
    if len(sides) != 2 or all(re.fullmatch(r"[DH]\d", side) for side in sides):
        return ""
    return _joined([_point(reduced(side, published)) for side in sides])


def _times(row: str, published: date | None) -> str:
    found = re.fullmatch(rf"(?P<day>.*?) ?(?P<first>{_TIME}) (?:TO|AND) (?P<second>{_TIME})(?P<after>.*)", row)
    # "8-10 p.m." says only of the second which half of the day it is in.
    if not found or found["first"].startswith("n") or not re.search("[up]H |CLOCK", row):
        return ""
    day = reduced(f"{found['day']} {found['after']}".strip(), published)
    times = (reduced(re.sub("^(?:[up]H )?(?=n)", "uH ", found[name]), published) for name in ("first", "second"))
    return _joined([_point(f"{day} {time}".strip()) for time in times])


def _joined(values: list[str]) -> str:
    value = "/".join(values)
    return value if all(values) and value.count("/") == 1 and "P" not in value and valid_date(value) else ""
