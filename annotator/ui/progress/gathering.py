"""Reading what the progress shows from the articles' sidecars, off the window's thread."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from time import monotonic
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError
from annotator.core.pace import Pace, pace
from annotator.core.statistics import Statistics
from annotator.storage.labelled_corpus import read_labelled
from annotator.ui.find.background import is_wanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.core.annotations import Annotations
    from annotator.core.labels import LabelSet

EVERY_SECONDS = 0.2
MADE_BY_HAND = "manual"


@dataclass(frozen=True, slots=True)
class Made:
    """A span made by hand: who made it, and when, in the time of this place."""

    by: str
    at: datetime


@dataclass(slots=True)
class Gathered:
    """What was read so far: counts, the spans made by hand, and how many articles could not be read."""

    statistics: Statistics = field(default_factory=Statistics)
    made: list[Made] = field(default_factory=list)
    read: int = 0
    unreadable: int = 0

    def people(self) -> list[str]:
        """Everybody who made spans, the busiest first."""
        return [person for person, _ in Counter(one.by for one in self.made).most_common()]

    def of(self, person: str | None) -> list[Made]:
        """The spans that a person made; None for everybody's."""
        return [one for one in self.made if person is None or one.by == person]


@dataclass(frozen=True, slots=True)
class Figures:
    """Spans and pace of today, of the week since Monday, and in all."""

    today: Pace
    week: Pace
    whole: Pace

    @staticmethod
    def of(made: Iterable[Made], today: date) -> Figures:
        """Those of these spans, on that day."""
        spans = tuple(made)
        monday = today - timedelta(days=today.weekday())
        return Figures(
            _pace(one for one in spans if one.at.date() == today),
            _pace(one for one in spans if monday <= one.at.date() <= today),
            _pace(spans),
        )


def _pace(made: Iterable[Made]) -> Pace:
    return pace((one.by, int(one.at.timestamp())) for one in made)


def days(made: Iterable[Made], today: date, count: int) -> list[tuple[date, int]]:
    """How many of the spans were made on each of the last `count` days, today the last."""
    found = Counter(one.at.date() for one in made)
    return [(day, found[day]) for day in (today - timedelta(days=back) for back in range(count - 1, -1, -1))]


def gathering(folder: Path, names: Iterable[str], labels: LabelSet) -> Iterator[Gathered]:
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
            gathered.made += _made(annotations)
        gathered.read += 1
        if monotonic() - told > EVERY_SECONDS:
            yield gathered
            told = monotonic()
    yield gathered


def _made(annotations: Annotations) -> Iterator[Made]:
    for span in annotations.spans:
        if span.origin == MADE_BY_HAND and (at := _local(span.created)) is not None:
            yield Made(span.by, at)


def _local(created: str) -> datetime | None:
    try:
        return datetime.fromisoformat(created).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
