"""Opening what is dropped on the window: a folder of articles, or one article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent

from annotator.core.message import SILENCE, Message, message
from annotator.storage.file_bytes import shown

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

ENTERED = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class Dropping(QObject):
    """Takes local files and folders that are dragged over a window; `dropped` carries the first one's path.

    `notice` carries a sentence while something is dragged that would be opened, and an empty one when it is not.
    """

    dropped = Signal(object)
    notice = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what can be opened, as a copy: the file stays where it is."""
        if event.type() == QEvent.Type.DragLeave:
            self.notice.emit(SILENCE)
        if not isinstance(event, QDropEvent):
            return False
        path = _path_in(event.mimeData())
        if path is None:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.DragEnter:
            self.notice.emit(_offer(path))
        elif event.type() == QEvent.Type.Drop:
            self.notice.emit(SILENCE)
            self.dropped.emit(path)
        return True


def _path_in(dragged: QMimeData) -> Path | None:
    """The first local file or folder of what is dragged."""
    paths = (url.toLocalFile() for url in dragged.urls() if url.isLocalFile())
    return next((Path(path) for path in paths if path), None)


def _offer(path: Path) -> Message:
    return message("Drop it to open {name}.", name=shown(path.name or str(path)))
