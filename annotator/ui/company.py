"""Telling a person that others on this machine have the same folder open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator.core.message import message
from annotator.storage.presence import Presence
from annotator.ui.status_line import StatusLine

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from annotator.ui.main_window import MainWindow

LOOK_AFTER_MS = 700
TOLD = message("Another window has this folder open too: what is labelled there comes in by itself.")


class Company(QObject):
    """Says once that others are here, after a folder was opened and whenever the window gets the focus.

    Nothing more important is taken out of the last line for it: it is said the next time.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._presence = Presence()
        self._is_told = False
        self._later = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._later.timeout.connect(self._look)
        window.opening.folderOpened.connect(self._enter)
        window.opening.folderClosed.connect(self.stop)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._follow_focus)

    def stop(self) -> None:
        """Be in no folder."""
        self._later.stop()
        self._presence.leave()

    def _enter(self) -> None:
        folder = self._window.workspace.folder
        if folder is not None:
            self._presence.enter(folder)
            self._is_told = False
            self._later.start()

    def _follow_focus(self, focused: QWindow | None) -> None:
        if focused is not None and focused is self._window.windowHandle():
            self._later.start()

    def _look(self) -> None:
        others = self._presence.others()
        line = self._window.findChild(StatusLine, "statusLine")
        if not others:
            self._is_told = False
        elif not self._is_told and isinstance(line, StatusLine) and not line.message:
            self._is_told = True
            self._window.say(TOLD)
