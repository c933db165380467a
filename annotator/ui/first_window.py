"""One window for a folder: a second start on it brings the first one to the front, and opens its article there.

The window listens on a local socket (a named pipe on Windows) that only the same user may use; where it listens
follows from the user's state folder and the corpus. A line of JSON is asked, a line answered.
"""

from __future__ import annotations

import json
import os
import stat
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.storage.corpus import SUFFIXES
from annotator.ui.panels.fields import FieldBlock

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from annotator.settings import Folders
    from annotator.ui.main_window import MainWindow

LISTEN_AFTER_MS = 600
ANSWER_WITHIN_MS = 3000
LONGEST = 16_384
RAISED = b"raised\n"
TOKEN = "XDG_ACTIVATION_TOKEN"


def address(folders: Folders, folder: Path) -> str:
    """Where the window of this user that has `folder` open listens, whether one does or not."""
    key = f"{folders.state.absolute()}\n{os.path.realpath(folder)}"
    name = f"annotator-{zlib.crc32(os.fsencode(key)):08x}{zlib.adler32(os.fsencode(key)):08x}"
    if sys.platform == "win32":
        return name
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    place = runtime if runtime and Path(runtime).is_dir() else os.environ.get("TMPDIR") or "/tmp"
    return str(Path(place) / f"{name}-{os.getuid()}")


def hand_over(path: Path, folders: Folders) -> bool:
    """Have the window that has the path's folder open come to the front, and open the article if the path is one.

    False where there is no such window, or it does not answer: then a window of one's own is needed.
    """
    try:
        is_folder, is_article = path.is_dir(), path.is_file() and path.suffix.lower() in SUFFIXES
        folder = path if is_folder else path.parent
        where = address(folders, folder)
    except (OSError, ValueError):
        return False
    # Asked first: loading what speaks to it is paid at every start otherwise.
    if not (is_folder or is_article) or not _may_listen(where):
        return False
    asked = {"folder": os.path.realpath(folder), "article": "" if is_folder else path.name}
    return _answered(where, {**asked, "token": os.environ.get(TOKEN, "")})


def _may_listen(where: str) -> bool:
    """Whether a socket of this user stands there; another user's in a shared folder is not spoken to."""
    if sys.platform == "win32":
        return True
    try:
        found = Path(where).lstat()
    except OSError:
        return False
    return stat.S_ISSOCK(found.st_mode) and found.st_uid == os.getuid()


def _answered(where: str, asked: dict[str, str]) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(where)
    if not socket.waitForConnected(ANSWER_WITHIN_MS):
        return False
    socket.write(json.dumps(asked).encode() + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(ANSWER_WITHIN_MS):
            return False
    return bytes(socket.readLine().data()) == RAISED


class FirstWindow(QObject):
    """Listens for second starts on the folder that the window has open; begins after the first painting."""

    def __init__(self, window: MainWindow, folders: Folders) -> None:
        super().__init__(window)
        self._window, self._folders = window, folders
        self._server: QLocalServer | None = None
        self._later = QTimer(self, singleShot=True, interval=LISTEN_AFTER_MS)
        self._later.timeout.connect(self._listen)
        window.opening.folderOpened.connect(self._later.start)
        window.opening.folderClosed.connect(self.stop)

    @property
    def is_listening(self) -> bool:
        """Whether a second start would be heard."""
        return self._server is not None and self._server.isListening()

    def stop(self) -> None:
        """Listen no more."""
        self._later.stop()
        if self._server is not None:
            self._server.close()

    def _listen(self) -> None:
        from PySide6.QtNetwork import QAbstractSocket, QLocalServer

        folder = self._window.workspace.folder
        if folder is None:
            return
        if self._server is None:
            self._server = QLocalServer(self)
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
            self._server.newConnection.connect(self._take)
        self._server.close()
        where = address(self._folders, folder)
        if self._server.listen(where):
            return
        taken = self._server.serverError() == QAbstractSocket.SocketError.AddressInUseError
        # What a window left there that was killed; one that lives keeps its place, and both label side by side.
        if taken and _may_listen(where) and not self._lives(where):
            QLocalServer.removeServer(where)
            self._server.listen(where)

    def _lives(self, where: str) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(where)
        return socket.waitForConnected(ANSWER_WITHIN_MS)

    def _take(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        """Answer one second start; one that says nothing for long, or too much, is not waited for."""

        def read() -> None:
            if socket.canReadLine():
                socket.write(RAISED if self._raised(bytes(socket.readLine().data())) else b"no\n")
                socket.flush()
                socket.disconnectFromServer()
            elif socket.bytesAvailable() > LONGEST:
                socket.abort()

        socket.readyRead.connect(read)
        socket.disconnected.connect(lambda: socket.deleteLater())  # noqa: PLW0108
        QTimer.singleShot(ANSWER_WITHIN_MS, socket, lambda: socket.abort())  # noqa: PLW0108
        read()

    def _raised(self, line: bytes) -> bool:
        try:
            asked: Any = json.loads(line)
            folder, article, token = (str(asked[key]) for key in ("folder", "article", "token"))
        except (ValueError, TypeError, KeyError, RecursionError):
            return False
        here = self._window.workspace.folder
        if here is None or os.path.realpath(here) != folder:
            return False
        # After the answer: opening may ask, and the second start need not wait for that.
        QTimer.singleShot(0, self, lambda: self._show(article, token))
        return True

    def _show(self, article: str, token: str) -> None:
        window = self._window
        if token:
            # How Wayland knows that the person asked for this.
            os.environ[TOKEN] = token
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if article and Path(article).name == article and QApplication.activeModalWidget() is None:
            if block := FieldBlock.with_focus():
                block.take()
            window.opening.open_article(article)
