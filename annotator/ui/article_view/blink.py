"""The caret's blinking, at the desktop's pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


class Blink:
    """Whether the caret is drawn now; calls `changed` at every change while it blinks."""

    def __init__(self, owner: QObject, changed: Callable[[], None]) -> None:
        self.on = False
        self._changed = changed
        self._timer = QTimer(owner)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Draw the caret, and blink from now on if the desktop does."""
        self.on = True
        period = QApplication.cursorFlashTime()
        if period > 1:
            self._timer.start(period // 2)
        else:
            self._timer.stop()
        self._changed()

    def stop(self) -> None:
        """Draw no caret."""
        self.on = False
        self._timer.stop()
        self._changed()

    def _turn(self) -> None:
        self.on = not self.on
        self._changed()
