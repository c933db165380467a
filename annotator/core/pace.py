"""How fast somebody labels: spans by the time spent on them, without the pauses."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_GAP = 120
"""Seconds: a longer time between two spans is a pause, and no work."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How many spans were made in how many seconds of work; `timed` of them ended one of its stretches."""

    spans: int = 0
    seconds: int = 0
    timed: int = 0

    @property
    def per_minute(self) -> float | None:
        """Spans a minute; None where no time can be told: single spans with pauses around them."""
        return 60 * self.timed / self.seconds if self.seconds else None


def pace(made: Iterable[tuple[str, int]]) -> Pace:
    """The pace of spans given as (person, second of making), in any order; each person's time is their own."""
    by_person: defaultdict[str, list[int]] = defaultdict(list)
    for person, second in made:
        by_person[person].append(second)
    spans = seconds = timed = 0
    for moments in by_person.values():
        spans += len(moments)
        gaps = [later - earlier for earlier, later in pairwise(sorted(moments))]
        worked = [gap for gap in gaps if gap <= LONGEST_GAP]
        seconds += sum(worked)
        timed += len(worked)
    return Pace(spans, seconds, timed)
