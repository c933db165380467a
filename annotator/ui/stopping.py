"""Long work over many things: how far it is stands in the last line, and Esc stops it before the next one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.core.message import SILENCE, message, thousands
from annotator.ui.jobs import Waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.batch.applying import GoOn
    from annotator.core.message import Message

T = TypeVar("T")
TELL_EVERY_MS = 100
KIND = QEvent.Type
INPUT = frozenset(
    (
        *(KIND.KeyPress, KIND.KeyRelease, KIND.ShortcutOverride, KIND.Shortcut, KIND.InputMethod, KIND.ContextMenu),
        *(KIND.MouseButtonPress, KIND.MouseButtonRelease, KIND.MouseButtonDblClick, KIND.Wheel, KIND.Close),
        *(KIND.TouchBegin, KIND.TouchUpdate, KIND.TouchEnd, KIND.TabletPress, KIND.TabletMove, KIND.TabletRelease),
        *(KIND.DragEnter, KIND.DragMove, KIND.Drop, KIND.NativeGesture),
    )
)


@dataclass(slots=True)
class Progress:
    """How far the work is, written by its thread and read by the window's; `wanted` the other way round."""

    done: int = 0
    total: int = 0
    wanted: bool = True

    def go_on(self, done: int, total: int) -> bool:
        """Note how far it is; whether the person still wants it."""
        self.done, self.total = done, total
        return self.wanted


class OnlyEsc(QObject):
    """While it filters the application's events no input reaches a window; Esc is told to `stop`."""

    def __init__(self, stop: Callable[[], None]) -> None:
        super().__init__()
        self._stop = stop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take all input."""
        if event.type() not in INPUT:
            return False
        if event.type() == KIND.ShortcutOverride:
            # So that it comes as a key and runs no action.
            event.accept()
        elif event.type() == KIND.Close:
            event.ignore()
        elif isinstance(event, QKeyEvent) and event.type() == KIND.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._stop()
        return True


def run_over(
    task: Callable[[GoOn], T],
    doing: Message,
    shows_after_ms: int,
    say: Callable[[Message, bool], None],
    *,
    stops: bool = True,
) -> T:
    """The task's result; it is given the `go_on` that it asks before each thing. Raises what the task raises.

    Esc makes that False from then on, where it may be stopped at all.

    Once it takes longer than `shows_after_ms`, `say(sentence, aloud)` is called with how far it is, aloud only where
    it begins and where it is to stop, and with an empty sentence at the end.
    """
    progress = Progress()
    waiting = Waiting(lambda: task(progress.go_on))

    def tell(aloud: bool = False) -> None:
        told = {"what": doing, "done": thousands(progress.done), "total": thousands(progress.total)}
        going = message("{what}: {done} of {total}", **told)
        if stops:
            going = message("{what}: {done} of {total} · Esc stops", **told)
        say(going if progress.wanted else STOPPING, aloud)

    def stop() -> None:
        if stops and progress.wanted:
            progress.wanted = False
            tell(aloud=True)

    if not waiting.wait(shows_after_ms):
        only_esc, application = OnlyEsc(stop), QApplication.instance()
        assert application is not None
        timer = QTimer(interval=TELL_EVERY_MS)
        timer.timeout.connect(tell)
        timer.start()
        tell(aloud=True)
        application.installEventFilter(only_esc)
        try:
            waiting.wait_on()
        finally:
            application.removeEventFilter(only_esc)
            timer.stop()
        say(SILENCE, False)
    return waiting.result()


STOPPING = message("Stopping …")
