"""Reading the corpus off the window's thread: first all names, then each article's title, status and counts."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from annotator.storage.corpus import CorpusError, Entry, find_articles, read_entry
from annotator.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.message import Message

BATCH = 1000
FIRST_BATCH = 50
ENTRIES_AFTER_MS = 100


@dataclass(frozen=True, slots=True)
class Names:
    """Every article's name, in the corpus's order."""

    names: list[str]


@dataclass(frozen=True, slots=True)
class Entries:
    """What was read of some articles."""

    entries: list[Entry]


def reading(folder: Path, go_on: Event) -> Iterator[Names | Entries | Message]:
    """Names first; once `go_on` is set, entries in batches: a small one for the part in view, then 1,000 at a time."""
    problems: list[Message] = []
    thread = QThread.currentThread()
    names = list(find_articles(folder, problems, lambda: not thread.isInterruptionRequested()))
    yield Names(names)
    if problems:
        yield problems[0]
    go_on.wait()
    size, batch = FIRST_BATCH, []
    for name in names:
        batch.append(read_entry(folder, name))
        if len(batch) >= size:
            yield Entries(batch)
            size, batch = BATCH, []
    if batch:
        yield Entries(batch)


class CorpusLoader(QObject):
    """Reads one corpus at a time; starting another ends the one before."""

    named = Signal(object)
    read = Signal(object)
    failed = Signal(object)
    noticed = Signal(object)
    """A Message: a subfolder was left out."""
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

    def _take(self, job: Job, value: Names | Entries | Message) -> None:
        if job is not self._job:
            return
        if isinstance(value, Names):
            self.named.emit(value.names)
            # Once the window has painted: reading competes with it for the interpreter.
            # A lambda, since Qt's timer does not keep the object of a bound method alive.
            go_on = self._go_on
            QTimer.singleShot(ENTRIES_AFTER_MS, self, lambda: go_on.set())  # noqa: PLW0108
        elif isinstance(value, Entries):
            self.read.emit(value.entries)
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
