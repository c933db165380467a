"""Reading the corpus off the window's thread: first all names, then each article's title, status and counts."""

from __future__ import annotations

from itertools import islice
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from annotator.storage.corpus import CorpusError, find_articles
from annotator.storage.entry import Entry, has_sidecar, read_entry, read_title
from annotator.storage.orphans import digests_of
from annotator.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.message import Message

BATCH = 4000
FIRST_BATCH = 50
FIRST_NAMES, MORE_NAMES = 2_000, 10_000
AT_ONCE = 5_000
"""Of so many articles sidecars are read together with titles; of more, all titles are read before their sidecars."""
ENTRIES_AFTER_MS = 100


class Names(NamedTuple):
    """The next articles' names, in the corpus's natural order; `last` where there are no more."""

    names: list[str]
    last: bool


class Entries(NamedTuple):
    """What was read of some articles; `whole` where that is all, not only their titles."""

    entries: list[Entry]
    whole: bool = True


class Orphans(NamedTuple):
    """The sidecars whose article is gone, each with the digest of its text."""

    found: list[tuple[str, str]]


def reading(folder: Path, go_on: Event) -> Iterator[Names | Entries | Orphans | Message]:
    """Names first; once `go_on` is set, entries: a small batch for the part in view, then thousands."""
    problems: list[Message] = []
    thread = QThread.currentThread()
    names: list[str] = []
    orphans: list[str] = []
    given = 0
    for name in find_articles(folder, problems, lambda: not thread.isInterruptionRequested(), orphans):
        names.append(name)
        if len(names) - given == (MORE_NAMES if given else FIRST_NAMES):
            yield Names(names[given:], last=False)
            given = len(names)
    yield Names(names[given:], last=True)
    if problems:
        yield problems[0]
    go_on.wait()
    if orphans:
        yield Orphans(list(digests_of(folder, orphans)))
    first, rest = names[:AT_ONCE], names[AT_ONCE:]
    yield from (Entries(batch) for batch in _batches((read_entry(folder, name) for name in first), FIRST_BATCH))
    titled: list[str] = []
    yield from (Entries(batch, whole=False) for batch in _batches(_titles(folder, rest, titled), BATCH))
    known = set(titled)
    # What is left: all that has a sidecar too, or is no plain text.
    unread = (name for name in rest if name not in known or has_sidecar(folder, name))
    yield from (Entries(batch) for batch in _batches((read_entry(folder, name) for name in unread), BATCH))


def _titles(folder: Path, names: list[str], titled: list[str]) -> Iterator[Entry]:
    """Entries by their titles; the names of those that have one are put on `titled`."""
    for name in names:
        entry = read_title(folder, name)
        if entry is not None:
            titled.append(name)
            yield entry


def _batches(entries: Iterator[Entry], size: int) -> Iterator[list[Entry]]:
    while batch := list(islice(entries, size)):
        yield batch
        size = BATCH


class CorpusLoader(QObject):
    """Reads one corpus at a time; starting another ends the one before."""

    named = Signal(object)
    """Names"""
    read = Signal(object)
    """Entries"""
    failed = Signal(object)
    noticed = Signal(object)
    """A Message: a subfolder was left out."""
    orphaned = Signal(object)
    """Orphans"""
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._go_on = Event()

    def start(self, folder: Path) -> None:
        """Read `folder`; its names and entries arrive as signals."""
        self.stop()
        self._go_on = Event()
        job = Job(reading(folder, self._go_on), self)
        job.produced.connect(lambda value: self._take(job, value))
        job.failed.connect(lambda error: self._fail(job, error))
        job.finished.connect(lambda: self._end(job))
        self._job = job
        job.start()

    def stop(self) -> None:
        """End the reading under way."""
        if self._job is not None:
            job, self._job = self._job, None
            self._go_on.set()
            job.cancel()
            job.deleteLater()

    @property
    def is_reading(self) -> bool:
        """Whether a corpus is still being read."""
        return self._job is not None

    def _take(self, job: Job, value: Names | Entries | Orphans | Message) -> None:
        if job is not self._job:
            return
        if isinstance(value, Names):
            self.named.emit(value)
            if not value.last:
                return
            # Once the window has painted: reading competes with it for the interpreter.
            # A lambda, since Qt's timer does not keep the object of a bound method alive.
            go_on = self._go_on
            QTimer.singleShot(ENTRIES_AFTER_MS, self, lambda: go_on.set())  # noqa: PLW0108
        elif isinstance(value, Entries):
            self.read.emit(value)
        elif isinstance(value, Orphans):
            self.orphaned.emit(value.found)
        else:
            self.noticed.emit(value)

    def _fail(self, job: Job, error: Exception) -> None:
        if job is self._job:
            if not isinstance(error, CorpusError):
                raise error
            self.failed.emit(error.message)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            job.deleteLater()
            self.finished.emit()
