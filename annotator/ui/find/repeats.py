"""Regular expressions that would take too long even to read: those that repeat a lot by number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.core.message import message
from annotator.core.search import SearchError

if TYPE_CHECKING:
    from annotator.core.search import Query

MOST_PARTS = 50_000
"""Written out, an expression of so many characters is read in a tenth of a second."""
_PART = re.compile(
    r"\\(?:[pPNgkx]\{[^}]*\}|.)|\{(?P<least>\d+)(?:,\d*)?\}|(?P<open>\()|(?P<close>\))|(?P<set>\[)|(?P<mark>[?*+|])|.",
    re.DOTALL | re.ASCII,
)
_IN_SET = re.compile(r"\\.|(?P<open>\[)|(?P<close>\])|[^\\\[\]]+", re.DOTALL)


def refuse_vast(query: Query) -> None:
    """SearchError where the query is an expression that is vast once its counted repeats are written out."""
    if query.regex and parts_of(query.text) > MOST_PARTS:
        raise SearchError(message("The expression repeats too much; make the numbers in braces smaller."))


def parts_of(expression: str) -> int:
    """About how many characters the expression has with `a{3}` written as `aaa`; a wrong one has any number."""
    groups, last, place = [0], 0, 0
    while found := _PART.match(expression, place):
        place = found.end()
        kind = found.lastgroup
        if kind == "least":
            times = int(found["least"][:9])
            groups[-1] += last * (times - 1)
            last *= times
        elif kind == "open":
            groups.append(0)
        elif kind == "close" and len(groups) > 1:
            last = groups.pop()
            groups[-1] += last
        elif kind != "mark":
            place = _end_of_set(expression, place) if kind == "set" else place
            last = 1
            groups[-1] += 1
    return sum(groups)


def _end_of_set(expression: str, place: int) -> int:
    """Where the set ends that begins before `place`; a `]` that comes first in it is one of its characters."""
    place += expression.startswith("^", place)
    place += expression.startswith("]", place)
    depth = 1
    while depth and (found := _IN_SET.match(expression, place)):
        place = found.end()
        depth += (found.lastgroup == "open") - (found.lastgroup == "close")
    return place
