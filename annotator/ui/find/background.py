"""One task at a time off the window's thread, which can be dropped without waiting for it."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from annotator.core.message import AnnotatorError
from annotator.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_END = object()
# A thread that still runs must not be destroyed, not even with the widget that wanted its results.
_running: set[Job] = set()


def is_wanted() -> bool:
    """Asked by a task between two values: whether anyone still wants its results."""
    return not QThread.currentThread().isInterruptionRequested()


class Background(QObject):
    """Runs tasks; starting another drops the one before, whose values then arrive nowhere.

    `failed` carries the AnnotatorError that ended the task; any other exception is raised on the window's thread.
    """

    produced = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._job: Job | None = None

    @property
    def is_running(self) -> bool:
        """Whether a task is under way that has not been dropped."""
        return self._job is not None

    def start(self, task: Iterable[object]) -> None:
        """Run the task; each of its values is produced."""
        self.stop()
        job = Job(_numbered(self._number, task))
        job.produced.connect(self._take)
        job.failed.connect(self._raise)
        job.finished.connect(partial(_running.discard, job))
        _finish_at_quit()
        _running.add(job)
        self._job = job
        job.start()

    def stop(self) -> None:
        """Drop the task under way."""
        self._number += 1
        if self._job is not None:
            job, self._job = self._job, None
            job.requestInterruption()

    def _take(self, numbered: tuple[int, object]) -> None:
        number, value = numbered
        if number != self._number:
            return
        if value is _END or isinstance(value, AnnotatorError):
            self._job = None
        if isinstance(value, AnnotatorError):
            self.failed.emit(value)
        elif value is _END:
            self.finished.emit()
        else:
            self.produced.emit(value)

    def _raise(self, error: Exception) -> None:
        raise error


def finish_all() -> None:
    """End every task that still runs, and wait for that."""
    for job in tuple(_running):
        job.cancel()


@cache
def _finish_at_quit() -> None:
    application = QCoreApplication.instance()
    assert application is not None
    application.aboutToQuit.connect(finish_all)


def _numbered(number: int, task: Iterable[object]) -> Iterator[tuple[int, object]]:
    try:
        for value in task:
            yield number, value
    except AnnotatorError as error:
        yield number, error
    else:
        yield number, _END
