"""Reading what the progress shows from the articles' sidecars, off the window's thread."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from time import monotonic
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError
from annotator.core.pace import Pace, pace
from annotator.core.statistics import Statistics
from annotator.storage.labelled_corpus import read_labelled
from annotator.ui.find.background import is_wanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from annotator.core.annotations import Annotations
    from annotator.core.labels import LabelSet

EVERY_SECONDS = 0.2
MADE_BY_HAND = "manual"
SHOWN_DAYS = 14
EASILY_SUMMED = 20_000
"""So many spans are summed up while the rest is still being read; more only in the end."""
_NO_PACE = Pace()


@dataclass(frozen=True, slots=True)
class Summary:
    """Spans and pace of today, of the week since Monday, and in all; and the spans of each of the last days."""

    today: Pace = _NO_PACE
    week: Pace = _NO_PACE
    whole: Pace = _NO_PACE
    days: tuple[tuple[date, int], ...] = ()

    @staticmethod
    def of(people: Iterable[Sequence[int]], today: date) -> Summary:
        """That of these people's spans, each given by the seconds (of the epoch) in which they were made."""
        made = [sorted(moments) for moments in people]
        monday = today - timedelta(days=today.weekday())
        shown = [today - timedelta(days=back) for back in range(SHOWN_DAYS - 1, -1, -1)]
        return Summary(
            _pace(_between(one, today, today) for one in made),
            _pace(_between(one, monday, today) for one in made),
            _pace(made),
            tuple((day, sum(len(_between(one, day, day)) for one in made)) for day in shown),
        )


def _pace(people: Iterable[Sequence[int]]) -> Pace:
    return sum(map(pace, people), _NO_PACE)


def _between(moments: list[int], first: date, last: date) -> list[int]:
    """The sorted moments on the days from `first` to `last`, as days begin in this place."""
    begin, end = (datetime.combine(day, time()).astimezone().timestamp() for day in (first, last + timedelta(days=1)))
    return moments[bisect_left(moments, begin) : bisect_left(moments, end)]


@dataclass(slots=True)
class Gathered:
    """What was read so far: counts, the seconds in which each person made spans by hand, and articles by outcome.

    `summaries` has one for each person, and for everybody under None.
    """

    statistics: Statistics = field(default_factory=Statistics)
    moments: defaultdict[str, array[int]] = field(default_factory=lambda: defaultdict(lambda: array("q")))
    read: int = 0
    unreadable: int = 0
    summaries: Mapping[str | None, Summary] = field(default_factory=dict)

    def people(self) -> list[str]:
        """Everybody of whom there is a summary, the busiest first."""
        known = [person for person in self.summaries if person is not None]
        return sorted(known, key=lambda person: -self.summaries[person].whole.spans)

    def copied(self) -> Gathered:
        """The counts of now, for another thread: these go on. The moments stay here."""
        statistics = Statistics()
        statistics.take(self.statistics)
        return Gathered(statistics, read=self.read, unreadable=self.unreadable, summaries=dict(self.summaries))

    def sum_up(self, today: date) -> None:
        """Bring the summaries up to date."""
        everybody = {None: Summary.of(self.moments.values(), today)}
        self.summaries = everybody | {person: Summary.of([made], today) for person, made in self.moments.items()}


def gathering(folder: Path, names: Iterable[str], labels: LabelSet, today: date) -> Iterator[Gathered]:
    """Read every article; a few times a second all that was read so far, and in the end."""
    gathered, told = Gathered(), monotonic()
    for name in names:
        if not is_wanted():
            return
        try:
            article, annotations = read_labelled(folder / name, name)
        except AnnotatorError:
            gathered.unreadable += 1
        else:
            gathered.statistics.add(article.text, annotations, labels)
            _note(gathered.moments, annotations)
        gathered.read += 1
        if monotonic() - told > EVERY_SECONDS:
            if gathered.statistics.spans.total() < EASILY_SUMMED:
                gathered.sum_up(today)
            yield gathered.copied()
            told = monotonic()
    gathered.sum_up(today)
    yield gathered


def _note(moments: defaultdict[str, array[int]], annotations: Annotations) -> None:
    for span in annotations.spans:
        if span.origin == MADE_BY_HAND and (second := _second(span.created)) is not None:
            moments[span.by].append(second)


def _second(created: str) -> int | None:
    try:
        moment = datetime.fromisoformat(created)
        return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    except (ValueError, OverflowError, OSError):
        return None
