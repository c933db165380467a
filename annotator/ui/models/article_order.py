"""Which articles the list shows, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from annotator.core.annotations import STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from annotator.storage.corpus import Entry

NAME = "name"
_RANK = {status: rank for rank, status in enumerate(("in_progress", "new", "done", "skipped"))}
# The key of "name" is the place that the articles have anyway: their natural order.
KEYS: Mapping[str, Callable[[Entry], int]] = {
    NAME: lambda entry: 0,
    "state": lambda entry: _RANK[entry.status],
    "length": attrgetter("size"),
    "changed": attrgetter("changed"),
}
FALLING = ("length", "changed")
"""Orders that start with the largest: the longest, and the latest changed."""

OPEN = "open"
MARKS: Mapping[str, Callable[[Entry, str], bool]] = {
    "unsure": lambda entry, labels: entry.unsure > 0,
    "points": lambda entry, labels: entry.points > 0,
    "older": lambda entry, labels: entry.status == "done" and is_older(entry.labels, labels),
    "problem": lambda entry, labels: entry.problem is not None,
}


def is_older(labels: str, current: str) -> bool:
    """Whether NAME/VERSION is an older version than the current one, or another set; not where none is named."""
    name, _, version = labels.rpartition("/")
    own, _, newest = current.rpartition("/")
    if name == own and version.isdecimal() and newest.isdecimal():
        return int(version) < int(newest)
    return bool(labels) and labels != current


@dataclass(frozen=True, slots=True)
class Only:
    """Which articles are shown: of one status (or `open`: neither done nor skipped), with a label, with every mark."""

    status: str = ""
    label: str = ""
    marks: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if self.status not in ("", OPEN, *STATUSES) or not self.marks <= MARKS.keys():
            raise ValueError(f"there is no such kind of articles: {self}")

    def passes(self, entry: Entry, labels: str) -> bool:
        """Whether the article is one of them; `labels` is the corpus's label set, as NAME/VERSION."""
        if self.status == OPEN:
            if entry.status in ("done", "skipped"):
                return False
        elif self.status and entry.status != self.status:
            return False
        if self.label and not entry.counts.get(self.label):
            return False
        return all(MARKS[mark](entry, labels) for mark in self.marks)

    def passing(self, places: Iterable[int], entries: Sequence[Entry], labels: str) -> Iterable[int]:
        """Those of `places` whose entries pass: just what `passes` says of each, several times as quick."""
        if self.status:
            wanted = ("in_progress", "new") if self.status == OPEN else (self.status,)
            places = [at for at in places if entries[at].status in wanted]
        if self.label:
            label = self.label
            places = [at for at in places if entries[at].counts.get(label)]
        for mark in self.marks:
            has = MARKS[mark]
            places = [at for at in places if has(entries[at], labels)]
        return places


EVERY = Only()
