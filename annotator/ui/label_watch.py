"""The corpus's label file: opened in the person's editor, read again once saved, its new names offered to spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from annotator.batch.renaming import count_renamed, rename_labels
from annotator.core.labels import renamed
from annotator.core.message import Message, message
from annotator.storage.atomic_file import WriteError, write_bytes
from annotator.storage.file_bytes import stands
from annotator.storage.label_file import FILE, PACKAGED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from annotator.batch.lines import Prepared
    from annotator.ui.opening import Opening
    from annotator.workspace import Workspace

SETTLE_MS = 250
"""Editors write a file in several steps; it is read once they have been quiet for so long."""
COPIED = message("{file} lies beside the articles now; change it in the editor and save it.")
OPENED = message("{file} opens in the editor; saving it changes the labels here.")
NO_EDITOR = message("Nothing opens {file} on this system: open it in a text editor, saving it changes the labels here.")


class LabelWatch(QObject):
    """Watches the label file of the open folder. `changed` says that the workspace has other labels now.

    `run(task, doing)` runs a task off the window's thread; `notice` carries a sentence for the last line.
    """

    changed = Signal()
    notice = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        opening: Opening,
        window: QWidget,
        run: Callable[[Callable[[], Prepared], Message], Prepared],
    ) -> None:
        super().__init__(window)
        self._workspace, self._window, self._run = workspace, window, run
        self._watcher = QFileSystemWatcher(self)
        self._stamp: tuple[int, int] | None = None
        self._is_asking = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._wait)
        self._watcher.directoryChanged.connect(self._wait)
        opening.folderOpened.connect(self.follow)
        opening.folderClosed.connect(self.follow)
        self.follow()
        # The file may have been saved since its folder was opened.
        self._stamp = None
        self._settle.start()

    def follow(self) -> None:
        """Watch the folder that is open now, and no other."""
        self._settle.stop()
        if watched := self._watcher.directories() + self._watcher.files():
            self._watcher.removePaths(watched)
        file = self._file()
        if file is None:
            return
        self._stamp = _stamp_of(file)
        # The folder too: editors put a new file in the old one's place, and there may be none yet.
        self._watcher.addPath(str(file.parent))
        self._watch_file(file)

    def open_file(self) -> None:
        """Open the label file in the person's editor; where there is none, first put the packaged one there."""
        file = self._file()
        if file is None:
            return
        is_new = not stands(file)
        if is_new:
            try:
                write_bytes(file, PACKAGED.read_bytes())
            except WriteError as error:
                self.notice.emit(error.message)
                return
            self._look()
            # The labels are the same, but the folder's own now.
            self.changed.emit()
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
        said = NO_EDITOR if not opened else COPIED if is_new else OPENED
        self.notice.emit(Message(said.template, {"file": file}))

    def _file(self) -> Path | None:
        folder = self._workspace.folder
        return folder / FILE if folder else None

    def _watch_file(self, file: Path) -> None:
        if stands(file) and str(file) not in self._watcher.files():
            self._watcher.addPath(str(file))

    def _wait(self) -> None:
        self._settle.start()

    def _look(self) -> None:
        """Read the file again if it is another one; the folder changes with every sidecar that is written."""
        file = self._file()
        if file is None:
            return
        if self._is_asking:
            # One question after the other.
            self._settle.start()
            return
        self._watch_file(file)
        stamp = _stamp_of(file)
        if stamp == self._stamp:
            return
        came_or_went = (stamp is None) != (self._stamp is None)
        self._stamp = stamp
        before = self._workspace.read_labels_again()
        if before is None:
            if came_or_went:
                # The labels are the same, but the folder's own now, or no longer.
                self.changed.emit()
            return
        self.changed.emit()
        self.notice.emit(message("The labels are those of {file} now.", file=FILE))
        if found := renamed(before, self._workspace.labels):
            self._is_asking = True
            try:
                self._offer(found)
            finally:
                self._is_asking = False

    def _offer(self, renames: Mapping[str, str]) -> None:
        """Offer to give the new names to the spans that have the old ones."""
        workspace = self._workspace
        folder = workspace.folder
        assert folder is not None
        names, labels, stamp = list(workspace.names), workspace.labels, workspace.stamp()
        opened = workspace.state
        doing = message("Looking for spans with the old names")
        prepared = self._run(lambda: rename_labels(folder, names, renames, labels, stamp, opened), doing)
        left = prepared.said_left_out
        if prepared.pending is not None:
            from annotator.ui.messages import ask_renaming

            spans, articles = count_renamed(prepared), len(prepared.pending.transactions)
            if not ask_renaming(self._window, renames, spans, articles):
                return
            if not workspace.do_everywhere(prepared.pending):
                return
        if left is not None:
            self.notice.emit(left)


def _stamp_of(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
