"""Drawing the window into a picture, after anything that a person could do in it."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QPoint,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from annotator.settings import Folders
from annotator.ui.app import application_of_program, first_path
from annotator.ui.language import use_language
from annotator.ui.main_window import MainWindow
from annotator.ui.status_line import StatusLine
from annotator.ui.warming import ICONS

READ_WITHIN_MS = 20_000
UNSUPPORTED = "This plugin does not support "
"""The offscreen platform says so of every window with a smallest size, and of every menu."""
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
    """Draw the window into a PNG file, with the menus and questions that are open over it.

    2 and a sentence on stderr, and no picture, where there is nothing to open, an action is not known, the window was
    closed by what was done, or the picture cannot be written.
    """
    qInstallMessageHandler(_heard)
    with tempfile.TemporaryDirectory() as folder:
        if QApplication.instance() is None:
            os.environ["QT_QPA_PLATFORM"] = _screen_of(picture.size, Path(folder))
        application = application_of_program()
        for module in ICONS:
            import_module(module)
        use_language(application, picture.language)
        folders = Folders(Path(folder), Path(folder), Path(folder))
        window = MainWindow(folders, picture.theme)
        window.resize(*picture.size)
        window.show()
        window.activateWindow()
        opened = picture.path or first_path(folders)
        if opened:
            window.opening.open_path(opened)
        _wait_until_read(window)
        problem = _unopened(window, bool(opened)) or _Play(window, picture).run()
        _close(window)
    if problem:
        print(f"annotator: {problem}", file=sys.stderr)
    return 2 if problem else 0


def _screen_of(size: tuple[int, int], folder: Path) -> str:
    """The platform without a display, its screen as large as the picture: menus stay within it."""
    width, height = size
    screen = {"name": "picture", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1,
              "logicalDpi": 96, "logicalBaseDpi": 96}  # fmt: skip
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return f"offscreen:configfile={file}"


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


class _Play:
    """Does the acts one after the other, waiting for what each leads to, and draws the window.

    What an act opens may wait in a loop of its own, as questions do: the next act goes into it, and the last one ends
    it.
    """

    def __init__(self, window: MainWindow, picture: Picture) -> None:
        self._window, self._out, self._acts = window, picture.out, list(picture.acts)
        self._loop = QEventLoop()
        self._problem = ""

    def run(self) -> str:
        """Do all of it; the sentence that says what cannot be done, else ""."""
        QTimer.singleShot(0, self._window, self._go_on)
        self._loop.exec()
        return self._problem

    def _go_on(self) -> None:
        if not self._acts:
            self._end(_saved(self._window, self._out))
            return
        kind, what = self._acts.pop(0)
        action = self._window.findChild(QAction, what) if kind == "do" else None
        if kind == "do" and not isinstance(action, QAction):
            self._end(_unknown(self._window, what))
            return
        QTimer.singleShot(SETTLE_MS, self._window, self._go_on)
        if isinstance(action, QAction):
            action.trigger()
        else:
            _type(what)

    def _end(self, problem: str) -> None:
        self._problem = problem
        _dismiss()
        self._loop.quit()


def _type(text: str) -> None:
    for letter in text:
        if (place := QApplication.focusWidget()) is not None:
            for event in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(place, QKeyEvent(event, 0, Qt.KeyboardModifier.NoModifier, letter))


def _dismiss() -> None:
    """Take away the menus and questions that are open, as Esc does."""
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog):
            one.reject()
        elif one.windowType() == Qt.WindowType.Popup:
            one.close()


def _close(window: MainWindow) -> None:
    """Close the window; nobody is there to answer what it may ask."""
    answering = QTimer(window, interval=SETTLE_MS)
    answering.timeout.connect(lambda: _dismiss())  # noqa: PLW0108
    answering.start()
    window.close()
    answering.stop()


def _unknown(window: MainWindow, what: str) -> str:
    """Says that there is no such action, and which are called nearly so."""
    ids = [action.objectName() for action in window.findChildren(QAction) if "." in action.objectName()]
    near = get_close_matches(what, ids, cutoff=0.4) or ["find.open", "help.commands", "view.progress"]
    return f"there is no action “{what}”; there are {', '.join(near)} and others."


def _heard(_: QtMsgType, __: QMessageLogContext, text: str) -> None:
    if not text.startswith(UNSUPPORTED):
        print(text, file=sys.stderr)


def _saved(window: MainWindow, out: Path) -> str:
    """Save the picture; the sentence that says why it could not be, "" where it is there."""
    if not window.isVisible():
        return "what was done has closed the window; there is nothing to draw."
    if not _drawn(window).save(str(out), "PNG"):
        return f"{out} could not be written; is its folder there, and may you write in it?"
    return ""


def _drawn(window: MainWindow) -> QPixmap:
    """The window, and over it what has a window of its own: menus, questions."""
    picture, corner = window.grab(), window.mapToGlobal(QPoint(0, 0))
    with QPainter(picture) as painter:
        for one in QApplication.topLevelWidgets():
            if one is not window and one.isVisible():
                painter.drawPixmap(one.mapToGlobal(QPoint(0, 0)) - corner, one.grab())
    return picture
