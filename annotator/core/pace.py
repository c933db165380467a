"""How fast somebody labels: spans by the time spent on them, without the pauses."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_GAP = 120
"""Seconds: a longer time between two spans is a pause, and no work."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many spans were made in how many seconds of work; `timed` of them came after another without a pause."""

    spans: int = 0
    seconds: int = 0
    timed: int = 0

    @property
    def per_minute(self) -> float | None:
        """Spans a minute; None where no time can be told: single spans with pauses around them."""
        return 60 * self.timed / self.seconds if self.seconds else None

    def __add__(self, other: Pace) -> Pace:
        """The pace of two people together, or of two times."""
        return Pace(self.spans + other.spans, self.seconds + other.seconds, self.timed + other.timed)


def pace(seconds: Iterable[int]) -> Pace:
    """The pace of one person's spans, given by the second in which each was made, in any order."""
    moments = sorted(seconds)
    worked = [gap for gap in (later - earlier for earlier, later in pairwise(moments)) if gap <= LONGEST_GAP]
    return Pace(len(moments), sum(worked), len(worked))
