"""Work off the window's thread: a task yields results, which arrive on the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QThread, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")


class Job(QThread):
    """Runs an iterable in a thread: `produced` carries each of its values, `failed` the exception that ended it.

    `cancel()` ends it after the value at hand. Signals arrive on the thread that made the job.
    """

    produced = Signal(object)
    failed = Signal(object)

    def __init__(self, task: Iterable[object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task = task

    def run(self) -> None:
        """The thread's work."""
        try:
            for value in self._task:
                if self.isInterruptionRequested():
                    return
                self.produced.emit(value)
        except Exception as error:
            self.failed.emit(error)

    def cancel(self) -> None:
        """End the job and wait for that."""
        self.requestInterruption()
        self.wait()


def run_waiting(task: Callable[[], T], shows_after_ms: int, show: Callable[[bool], None]) -> T:
    """The task's result, while the window goes on painting but takes no input.

    `show(True)` is called once it takes longer than `shows_after_ms`, and `show(False)` at the end; raises what the
    task raises.
    """
    results: list[T] = []
    errors: list[BaseException] = []
    loop = QEventLoop()
    job = Job(task() for _ in range(1))
    job.produced.connect(results.append)
    job.failed.connect(errors.append)
    job.finished.connect(loop.quit)
    timer = QTimer(singleShot=True, interval=shows_after_ms)
    timer.timeout.connect(lambda: show(True))
    timer.start()
    job.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    timer.stop()
    show(False)
    job.wait()
    if errors:
        raise errors[0]
    return results[0]
