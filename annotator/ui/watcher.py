"""Noticing that other programs changed the open article or its sidecar while the window is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QApplication

from annotator.storage.file_bytes import is_ordinary
from annotator.storage.sidecar import sidecar_path

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QWidget

    from annotator.session import Update
    from annotator.workspace import Workspace

BEGIN_AFTER_MS = 400
LOOK_AFTER_MS = 150


class Watcher(QObject):
    """Has the workspace look again soon after the system tells of a change, and whenever the window gets the focus.

    A folder is watched beside its files: replacing a file ends the watch on it. Where the system cannot watch (a
    network folder, no watches left) the focus is what is left. Begins after the article was painted; nothing is polled.
    """

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window, self._workspace = window, workspace
        self._watcher: QFileSystemWatcher | None = None
        self._begin = QTimer(self, singleShot=True, interval=BEGIN_AFTER_MS)
        self._begin.timeout.connect(self._watch)
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(self._look)
        workspace.listen(self.update_state)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._follow_focus)

    def update_state(self, update: Update) -> None:
        """Follow the workspace from article to article."""
        if update.kind == "open":
            self._soon.stop()
            self._begin.start()

    def stop(self) -> None:
        """Look no more."""
        self._begin.stop()
        self._soon.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def _follow_focus(self, focused: QWindow | None) -> None:
        if focused is not None and focused is self._window.windowHandle():
            self._change()

    def _change(self) -> None:
        # Not restarted, so that a folder in which much is written does not put it off for ever.
        if not self._soon.isActive():
            self._soon.start()

    def _watch(self) -> None:
        """Watch what is to be watched now, anew: a watch on a file that was replaced is one on what is gone."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._change)
            self._watcher.directoryChanged.connect(self._change)
        session = self._workspace.session
        wanted = self._paths(session.path) if session else []
        folders = self._watcher.directories()
        gone = [*self._watcher.files(), *(path for path in folders if path not in wanted)]
        if gone:
            self._watcher.removePaths(gone)
        new = [path for path in wanted if path not in folders]
        if new:
            self._watcher.addPaths(new)
        if session:
            # What happened since the article was read.
            self._workspace.look_again()

    def _paths(self, article: Path) -> list[str]:
        files = (article, sidecar_path(article))
        return [str(article.parent), *(str(path) for path in files if is_ordinary(path))]

    def _look(self) -> None:
        if QApplication.activeModalWidget() is not None:
            # A question is open; what it is about stays as it is meanwhile.
            self._soon.start()
        elif not self._begin.isActive():
            self._watch()
