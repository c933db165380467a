"""Keeping the place while the window is open: after a crash the folder, the article and the caret come back too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

    from annotator.session import Update
    from annotator.workspace import Workspace

KEEP_AFTER_MS = 400


class PlaceKeeper(QObject):
    """Calls `keep` when an article is opened, and at most 400 ms after the caret or the scroll position changed.

    Not at each change: a held key moves the caret thirty times a second.
    """

    def __init__(
        self, window: QWidget, workspace: Workspace, view: QAbstractScrollArea, keep: Callable[[], object]
    ) -> None:
        super().__init__(window)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(lambda: keep())  # noqa: PLW0108
        workspace.listen(self.update_state)
        view.verticalScrollBar().valueChanged.connect(lambda: self._begin())  # noqa: PLW0108

    def update_state(self, update: Update) -> None:
        """Follow the workspace; where nothing is open there is no place to keep."""
        if update.new is None:
            self._soon.stop()
        elif update.kind == "open":
            self._soon.start(0)
        else:
            self._begin()

    def stop(self) -> None:
        """Keep no more."""
        self._soon.stop()

    def _begin(self) -> None:
        if not self._soon.isActive():
            self._soon.start(KEEP_AFTER_MS)
