"""Work off the window's thread: a task yields results, which arrive on the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QThread, QTimer, Signal

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


class Waiting(Generic[T]):
    """A task that runs in a thread from now on, and is waited for while the window goes on painting."""

    def __init__(self, task: Callable[[], T]) -> None:
        self._results: list[T] = []
        self._errors: list[BaseException] = []
        self._loop = QEventLoop()
        self._job = Job(task() for _ in range(1))
        self._job.produced.connect(self._results.append)
        self._job.failed.connect(self._errors.append)
        self._job.finished.connect(self._loop.quit)
        self._job.start()

    @property
    def _is_done(self) -> bool:
        # What it gave has arrived too, unlike where the thread has just ended.
        return bool(self._results or self._errors)

    def wait(self, milliseconds: int) -> bool:
        """Wait so long at most, without any input; whether it is done."""
        timer = QTimer(singleShot=True, interval=milliseconds)
        timer.timeout.connect(self._loop.quit)
        timer.start()
        if not self._is_done:
            self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return self._is_done

    def wait_on(self, *, takes_input: bool = True) -> None:
        """Wait until it is done."""
        flags = QEventLoop.ProcessEventsFlag
        while not self._is_done:
            self._loop.exec(flags.AllEvents if takes_input else flags.ExcludeUserInputEvents)

    def result(self) -> T:
        """What the task gave, once it is done; raises what the task raised."""
        self._job.wait()
        if self._errors:
            raise self._errors[0]
        return self._results[0]


def run_aside(task: Callable[[], object], done: Callable[[], object], parent: QObject) -> Callable[[], None]:
    """Run the task in a thread, then `done` on this one: when the event loop comes to it, or when the answer is called.

    `done` is called once. What the task raises is raised before it.
    """
    errors: list[Exception] = []
    waiting = [done]
    job = Job((task() for _ in range(1)), parent)

    def finish() -> None:
        if waiting:
            job.wait()
            call = waiting.pop()
            job.deleteLater()
            if errors:
                raise errors[0]
            call()

    job.failed.connect(errors.append, Qt.ConnectionType.DirectConnection)
    job.finished.connect(finish)
    job.start()
    return finish


def run_waiting(task: Callable[[], T], shows_after_ms: int, show: Callable[[bool], None]) -> T:
    """The task's result, while the window goes on painting but takes no input.

    `show(True)` is called once it takes longer than `shows_after_ms`, and `show(False)` at the end; raises what the
    task raises.
    """
    waiting = Waiting(task)
    if not waiting.wait(shows_after_ms):
        show(True)
        waiting.wait_on(takes_input=False)
    show(False)
    return waiting.result()
