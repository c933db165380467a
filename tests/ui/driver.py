"""The window as a person uses it: open, select, press, look; real key and mouse events, offscreen."""

from __future__ import annotations

import json
import shutil
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from annotator.core.state import Cursor, Stamp
from annotator.settings import Folders
from annotator.storage.sidecar import sidecar_path
from annotator.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from annotator.core.annotations import Span
    from annotator.core.state import State

SEEDS = Path(__file__).parents[2] / "seeds"
CUSTOMER = "000_a693e22d446df271.txt"
NOW = "2026-11-22T09:00:00Z"
PERSON = "a0001"


class Driver:
    """One window on one folder; clock, ids and person are fixed."""

    def __init__(self, qtbot: QtBot, folder: Path, home: Path, size: tuple[int, int] = (1600, 1000)) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.home = Folders(home / "config", home / "state", home / "log")
        ids = count(1)
        self.window = MainWindow(self.home, "light", lambda: Stamp(NOW, PERSON, lambda: f"id{next(ids):08}"))
        self.window.resize(*size)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()

    # -- files ---------------------------------------------------------------------------------------------------

    def open(self, path: Path | str | None = None) -> Driver:
        """Open a path, a name in the folder, or the folder; wait until it was read."""
        target = self.folder / path if path is not None else self.folder
        with self.qtbot.waitSignal(self.window.loader.finished, timeout=10_000):
            self.window.open_path(target)
        self.window.view.setFocus()
        return self

    def sidecar(self, name: str | None = None) -> dict[str, Any]:
        """The sidecar on disk once everything is saved."""
        self.wait_saved()
        path = sidecar_path(self.folder / (name or self.state.article.name))
        found: dict[str, Any] = json.loads(path.read_bytes())
        return found

    def wait_saved(self) -> None:
        """Wait until the window says that all is saved."""
        self.qtbot.waitUntil(lambda: self.window.workspace.save_state == "saved", timeout=5_000)

    # -- looking -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """The open article's state."""
        state = self.window.workspace.state
        assert state is not None
        return state

    @property
    def text(self) -> str:
        """The open article's text."""
        return self.state.article.text

    def spans(self) -> list[tuple[str, str]]:
        """Label and text of every span, in text order."""
        return [(span.label, self.text[span.start : span.end]) for span in self.state.annotations.spans]

    def active(self) -> tuple[str, str] | None:
        """Label and text of the active span."""
        span = self.state.active
        return (span.label, self.text[span.start : span.end]) if span else None

    def selected(self) -> str:
        """The selected text."""
        range_ = self.state.cursor.selection
        return self.text[range_.start : range_.end]

    def span(self, label: str, text: str) -> Span:
        """The one span with that label and text."""
        (found,) = [
            span
            for span in self.state.annotations.spans
            if span.label == label and self.text[span.start : span.end] == text
        ]
        return found

    def last_line(self) -> str:
        """The sentence in the last line."""
        line = self.window.findChild(QWidget, "statusLine")
        return str(line.message()) if line else ""

    def table(self, name: str) -> QTableView:
        """The list of that object name."""
        table = self.window.findChild(QTableView, name)
        assert isinstance(table, QTableView)
        return table

    def rows(self, name: str) -> list[str]:
        """What a screen reader reads of each row of a list."""
        model = self.table(name).model()
        return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]

    def action(self, id_: str) -> QAction:
        """The action of that id."""
        action = self.window.findChild(QAction, id_)
        assert isinstance(action, QAction)
        return action

    # -- doing ---------------------------------------------------------------------------------------------------

    def place(self, text: str, nth: int = 0) -> int:
        """Where the nth occurrence of `text` starts."""
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(text, at + 1)
        return at

    def select(self, text: str, nth: int = 0) -> Driver:
        """Select exactly the nth occurrence of `text` by keys alone."""
        start = self.place(text, nth)
        self.window.workspace.move(Cursor.at(start))
        while self.state.cursor.caret < start + len(text):
            before = self.state.cursor.caret
            self.press("Shift+Right")
            assert self.state.cursor.caret > before
        assert self.selected() == text
        return self

    def caret(self, position: int) -> Driver:
        """Put the caret there by a click."""
        self.window.view.reveal_position(position) if hasattr(self.window.view, "reveal_position") else None
        self.click_at(self.point(position))
        return self

    def point(self, position: int) -> QPoint:
        """A point on the character at `position`, in the view's coordinates; it is scrolled into view first."""
        from annotator.core.annotations import Range

        self.window.view.reveal(Range(position, position + 1))
        rect = self.window.view.rect_of(position)
        return QPoint(rect.left() + 2, rect.center().y())

    def click_at(self, point: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Driver:
        """Click on the page."""
        QTest.mouseClick(self.window.view.viewport(), Qt.MouseButton.LeftButton, modifiers, point)
        return self

    def click(self, text: str, nth: int = 0) -> Driver:
        """Click on the first character of `text`."""
        return self.click_at(self.point(self.place(text, nth)))

    def double_click(self, text: str, nth: int = 0) -> Driver:
        """Double click into `text`."""
        point = self.point(self.place(text, nth) + len(text) // 2)
        view = self.window.view.viewport()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)
        QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=point)
        return self

    def drag(
        self,
        start: int,
        end: int,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> Driver:
        """Drag with the left button from before the character at `start` to before the one at `end`."""
        self.point(start)
        view, window = self.window.view, self.window.windowHandle()
        first, last = (view.rect_of(position) for position in (start, end))
        points = [QPoint(rect.left() + (1 if rect is first else 0), rect.center().y()) for rect in (first, last)]
        there = [view.viewport().mapTo(self.window, point) for point in points]
        between = QPoint((there[0].x() + there[1].x()) // 2, (there[0].y() + there[1].y()) // 2)
        QTest.mousePress(window, Qt.MouseButton.LeftButton, modifiers, there[0])
        for point in (between, there[1]):
            QTest.mouseMove(window, point)
            QApplication.processEvents()
        QTest.mouseRelease(window, Qt.MouseButton.LeftButton, modifiers, there[1])
        return self

    def press(self, *keys: str) -> Driver:
        """Press keys where the focus is, each as a person does: `3`, `Ctrl+Z`, `Shift+Tab`."""
        for key in keys:
            combination = QKeySequence(key)[0]
            target = QApplication.focusWidget() or self.window
            qt_key = combination.key()
            if key.startswith("Shift+Tab"):
                qt_key = Qt.Key.Key_Backtab
            QTest.keyClick(target, qt_key, combination.keyboardModifiers())
        return self

    def type(self, text: str) -> Driver:
        """Type text where the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        return self

    def close(self) -> bool:
        """Close the window; False where it stayed open."""
        return self.window.close()


def copy_of_seeds(folder: Path, *names: str) -> Path:
    """A folder with copies of seed articles, all or those named, without sidecars."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in SEEDS.iterdir():
        if path.suffix in (".txt", ".md") and (not names or path.name in names):
            shutil.copyfile(path, folder / path.name)
    return folder
