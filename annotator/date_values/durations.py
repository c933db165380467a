"""How long: the ISO 8601 value of a duration, and of what comes back after one."""

from __future__ import annotations

import re
from fractions import Fraction

_ITEM = r"n(\d+(?:\.\d+)?) [up](Y|M|W|D|H|N|S|2W|10Y|100Y)"
_LONG = re.compile(rf"(?:(?:PAST|LAST|NEXT|THIS) )?({_ITEM}(?: (?:AND )?{_ITEM})*)( AND (?:n1 )?HALF)?")
_PART_OF_ONE = re.compile(r"(?:n1 )?(HALF|FOURTH) (?:n1 )?[up](Y|D|H|10Y)")
_EVERY = re.compile(r"EVERY (?:n(\d+) )?[up](Y|M|W|D|H|N|S)")
# "fiecare seară", "every evening this week"; "fiecare an, pe 1 octombrie".
_EVERY_PART = re.compile(r"EVERY (?:PART|u(D)|u(Y))(?: .*)?")
# "hour by hour"; "din doi în doi ani"; "the two-day meeting".
_BY = re.compile(r"(?:u(?P<one>[YMWDHN]) TO u(?P=one)|n(?P<count>\d+)(?: in)? n(?P=count) [pu](?P<unit>[YMWDHN]))")
_HYPHENED = re.compile(r"n(\d+) TO u([YMWDHN])")
_HALF_WITHIN = re.compile(r"\b(n\d+) AND (?:n1 )?HALF ([up]\w+)$")
_EVERY_ONE = {"SETD": "P1D", "SETW": "P1W", "SETM": "P1M", "SETY": "P1Y"}
_TIMES = {"2W": (2, "W"), "10Y": (10, "Y"), "100Y": (100, "Y")}
# Halves that are a whole number of a smaller unit; half a month or a week is none.
_SMALLER = {"Y": (12, "M"), "D": (24, "H"), "H": (60, "N"), "N": (60, "S"), "10Y": (10, "Y"), "100Y": (100, "Y")}
_ORDER = "YMWDHNS"


def duration(row: str) -> str:
    """`P2D` of `n2 pD`; also of `PAST n2 pW`, and the interval between times of `EVERY uD`; "" for anything else."""
    row = _HALF_WITHIN.sub(r"\1 \2 AND HALF", row)
    if every := _between(row):
        return every
    if found := _HYPHENED.fullmatch(row):
        return _iso({found[2]: Fraction(found[1])})
    if found := _PART_OF_ONE.fullmatch(row):
        return _iso(_part(found[2], Fraction(1, 2 if found[1] == "HALF" else 4)))
    if not (found := _LONG.fullmatch(row)):
        return ""
    items = re.findall(_ITEM, found[1])
    amounts: dict[str, Fraction] = {}
    for number, unit in items:
        factor, small = _TIMES.get(unit, (1, unit))
        amounts[small] = amounts.get(small, Fraction(0)) + factor * Fraction(number)
    if found[found.re.groups]:
        half = _part(items[-1][1], Fraction(1, 2))
        if not half:
            return ""
        for unit, amount in half.items():
            amounts[unit] = amounts.get(unit, Fraction(0)) + amount
    return _iso(amounts)


def _between(row: str) -> str:
    """The time from one to the next of what comes back; "" for anything else."""
    if row in _EVERY_ONE:
        return _EVERY_ONE[row]
    if found := _EVERY.fullmatch(row):
        return _iso({found[2]: Fraction(found[1] or 1)})
    if found := _EVERY_PART.fullmatch(row):
        return "P1Y" if found[2] else "P1D"
    if found := _BY.fullmatch(row):
        return _iso({found["one"] or found["unit"]: Fraction(found["count"] or 1)})
    return ""


def _part(unit: str, part: Fraction) -> dict[str, Fraction]:
    factor, small = _SMALLER.get(unit, (1, ""))
    amount = factor * part
    return {small: amount} if small and amount.denominator == 1 else {}


def _iso(amounts: dict[str, Fraction]) -> str:
    if "W" in amounts and len(amounts) > 1:
        amounts = {**amounts, "D": amounts.get("D", Fraction(0)) + 7 * amounts["W"]}
        del amounts["W"]
    pieces = [(unit, amounts[unit]) for unit in _ORDER if unit in amounts]
    days = "".join(f"{_written(amount)}{unit}" for unit, amount in pieces if unit in "YMWD")
    times = "".join(f"{_written(amount)}{'M' if unit == 'N' else unit}" for unit, amount in pieces if unit in "HNS")
    return f"P{days}" + (f"T{times}" if times else "") if days or times else ""


def _written(amount: Fraction) -> str:
    return str(amount.numerator) if amount.denominator == 1 else f"{float(amount):g}"
