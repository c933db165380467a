"""Opening what is dropped on the window: a folder of articles, or one article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from annotator.core.message import SILENCE, Message, message
from annotator.storage.file_bytes import shown
from annotator.ui.openable import refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget


class Dropping(QObject):
    """Takes local files and folders that are dragged over a window; `dropped` carries the first that can be opened.

    `notice` carries a sentence while something is dragged, and an empty one when it is not any more. Where none of it
    can be opened the sentence says why and stays, and the drop is refused.
    """

    dropped = Signal(object)
    notice = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._path: Path | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what can be opened, as a copy: the file stays where it is."""
        if event.type() == QEvent.Type.DragLeave and self._path is not None:
            self._path = None
            self.notice.emit(SILENCE)
        if not isinstance(event, QDropEvent) or not (paths := _paths_in(event.mimeData())):
            return False
        if isinstance(event, QDragEnterEvent):
            self._look_at(paths)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self._path is not None)
        if event.type() == QEvent.Type.Drop and self._path is not None:
            path, self._path = self._path, None
            self.notice.emit(SILENCE)
            self.dropped.emit(path)
        return True

    def _look_at(self, paths: Sequence[Path]) -> None:
        self._path = next((path for path in paths if refusal(path) is None), None)
        self.notice.emit(_offer(self._path, len(paths)) if self._path else refusal(paths[0]))


def is_of_files(dragged: QMimeData) -> bool:
    """Whether local files or folders are dragged: they are for the window to open, not for a field to take as text."""
    return bool(_paths_in(dragged))


def _paths_in(dragged: QMimeData) -> list[Path]:
    """The local files and folders of what is dragged."""
    found = (url.toLocalFile() for url in dragged.urls() if url.isLocalFile())
    return [Path(path) for path in found if path]


def _offer(path: Path, count: int) -> Message:
    name = shown(path.name or str(path))
    if count == 1:
        return message("Drop it to open {name}.", name=name)
    return message("One is opened at a time: drop them to open {name}.", name=name)
