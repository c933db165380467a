"""Drawing the window into a picture, after anything that a person could do in it."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QMessageLogContext, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.settings import Folders
from annotator.ui.app import application_of_program, first_path
from annotator.ui.language import use_language
from annotator.ui.main_window import MainWindow
from annotator.ui.status_line import StatusLine
from annotator.ui.warming import ICONS

READ_WITHIN_MS = 20_000
NO_HINTS = "This plugin does not support propagateSizeHints()"
"""The offscreen platform says so of every window with a smallest size."""
SETTLE_MS = 900
"""For what is searched, read or summed up off the window's thread after something was done."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What to draw: `path` opened in a window of `size` logical pixels, after `acts`.

    An act is ("do", the id of an action) or ("type", text for whatever has the focus).
    """

    path: Path | None
    out: Path
    size: tuple[int, int] = (1600, 1000)
    theme: str = "light"
    language: str = "en"
    acts: tuple[tuple[str, str], ...] = ()


def take_screenshot(picture: Picture) -> int:
    """Draw the window into a PNG file.

    2 and a sentence on stderr, and no picture, where there is nothing to open, an action is not known, or the picture
    cannot be written.
    """
    qInstallMessageHandler(_heard)
    application = application_of_program()
    for module in ICONS:
        import_module(module)
    use_language(application, picture.language)
    with tempfile.TemporaryDirectory() as folder:
        folders = Folders(Path(folder), Path(folder), Path(folder))
        window = MainWindow(folders, picture.theme)
        window.resize(*picture.size)
        window.show()
        window.activateWindow()
        opened = picture.path or first_path(folders)
        if opened:
            window.opening.open_path(opened)
        _wait_until_read(window)
        problem = _unopened(window, bool(opened)) or _act(window, picture.acts) or _saved(window, picture.out)
        window.close()
    if problem:
        print(f"annotator: {problem}", file=sys.stderr)
    return 2 if problem else 0


def _wait_until_read(window: MainWindow) -> None:
    loop = QEventLoop()
    window.opening.loader.finished.connect(loop.quit)
    QTimer.singleShot(READ_WITHIN_MS, loop, loop.quit)
    if window.opening.loader.is_reading:
        loop.exec()
    QApplication.processEvents()


def _unopened(window: MainWindow, opens: bool) -> str:
    """Why nothing is open although something should be, else ""."""
    if not opens or window.workspace.state is not None:
        return ""
    line = window.findChild(StatusLine, "statusLine")
    return line.message if isinstance(line, StatusLine) else ""


def _act(window: MainWindow, acts: tuple[tuple[str, str], ...]) -> str:
    """Do what is asked, waiting for what it leads to; the sentence that says what cannot be done, else ""."""
    for kind, what in acts:
        if kind == "do":
            action = window.findChild(QAction, what)
            if not isinstance(action, QAction):
                return _unknown(window, what)
            action.trigger()
        elif (place := QApplication.focusWidget()) is not None:
            for letter in what:
                for event in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(place, QKeyEvent(event, 0, Qt.KeyboardModifier.NoModifier, letter))
        loop = QEventLoop()
        QTimer.singleShot(SETTLE_MS, loop, loop.quit)
        loop.exec()
    return ""


def _unknown(window: MainWindow, what: str) -> str:
    """Says that there is no such action, and which are called nearly so."""
    ids = [action.objectName() for action in window.findChildren(QAction) if "." in action.objectName()]
    near = get_close_matches(what, ids, cutoff=0.4) or ["find.open", "help.commands", "view.progress"]
    return f"there is no action “{what}”; there are {', '.join(near)} and others."


def _heard(_: QtMsgType, __: QMessageLogContext, text: str) -> None:
    if text != NO_HINTS:
        print(text, file=sys.stderr)


def _saved(window: MainWindow, out: Path) -> str:
    """Save the picture; the sentence that says why it could not be, "" where it is there."""
    if not window.grab().save(str(out), "PNG"):
        return f"{out} could not be written; is its folder there, and may you write in it?"
    return ""
