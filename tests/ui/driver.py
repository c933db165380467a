"""The window as a person uses it: open, select, press, look; real key and mouse events, offscreen."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTableView

from annotator.core.annotations import Range
from annotator.core.state import Stamp
from annotator.settings import Folders
from annotator.storage.sidecar import sidecar_path
from annotator.ui.main_window import MainWindow
from annotator.ui.status_line import StatusLine
from tests.ui.files import CUSTOMER, NOW, SEEDS, copy_of_seeds, prepare

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from annotator.core.annotations import Span
    from annotator.core.state import State
    from annotator.ui.article_view.drawing import Shown

__all__ = ["CTRL", "CUSTOMER", "LEFT", "NONE", "NOW", "SEEDS", "Driver", "copy_of_seeds", "prepare"]

PERSON = "a0001"
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
TIMEOUT_MS = 10_000


class Driver:
    """One window on one folder; clock, ids and person are fixed."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        home: Path,
        size: tuple[int, int] | None = (1600, 1000),
        theme: str | None = "light",
    ) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.home = Folders(home / "config", home / "state", home / "log")
        ids = count(1)
        self.window = MainWindow(self.home, theme, lambda: Stamp(NOW, PERSON, lambda: f"id{next(ids):08}"))
        if size:
            self.window.resize(*size)
        # No test ends in a question.
        qtbot.addWidget(self.window, before_close_func=lambda _: self.answering("Leave without saving"))
        self.window.show()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def wait(self, condition: Callable[[], bool]) -> Driver:
        """Let the window work until the condition holds."""
        self.qtbot.waitUntil(condition, timeout=TIMEOUT_MS)
        return self

    # -- files ---------------------------------------------------------------------------------------------------

    def open(self, path: Path | str | None = None) -> Driver:
        """Open a path, a name in the folder, or the folder; wait until it was read."""
        target = self.folder / path if path is not None else self.folder
        if target.is_file() and target.parent == self.window.opening.folder:
            # Its folder is not read again.
            self.wait(lambda: not self.window.opening.loader.is_reading)
            self.window.opening.open_path(target)
            return self
        with self.qtbot.waitSignal(self.window.opening.loader.finished, timeout=TIMEOUT_MS):
            self.window.opening.open_path(target)
        self.window.view.setFocus()
        return self

    def sidecar_path(self, name: str | None = None) -> Path:
        """Where the sidecar of the open or the named article lies."""
        return sidecar_path(self.folder / (name or self.state.article.name))

    def sidecar_bytes(self, name: str | None = None) -> bytes:
        """The sidecar on disk once everything is saved."""
        self.wait_saved()
        return self.sidecar_path(name).read_bytes()

    def sidecar(self, name: str | None = None) -> dict[str, Any]:
        """The sidecar on disk once everything is saved, read as JSON."""
        found: dict[str, Any] = json.loads(self.sidecar_bytes(name))
        return found

    def wait_saved(self) -> Driver:
        """Wait until the window says that all is saved."""
        return self.wait(lambda: self.window.workspace.save_state == "saved")

    # -- looking -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """The open article's state."""
        state = self.window.workspace.state
        assert state is not None
        return state

    @property
    def name(self) -> str:
        """The open article's name."""
        return self.state.article.name

    @property
    def text(self) -> str:
        """The open article's text."""
        return self.state.article.text

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self.state.cursor.caret

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
        spans = self.state.annotations.spans
        (found,) = [one for one in spans if (one.label, self.text[one.start : one.end]) == (label, text)]
        return found

    def status_line(self) -> StatusLine:
        """The last line."""
        line = self.window.findChild(StatusLine, "statusLine")
        assert isinstance(line, StatusLine)
        return line

    def last_line(self) -> str:
        """The sentence in the last line."""
        return self.status_line().message

    def facts(self) -> list[str]:
        """What the last line says of the article: saved or not, its status, its encoding, read-only."""
        return [part.text for part in self.status_line().parts() if part.kind == "fact"]

    def hints(self) -> list[tuple[str, str]]:
        """The keys that the last line shows, and what they do."""
        return [(part.key, part.text) for part in self.status_line().parts() if part.kind == "hint"]

    def label_text(self, name: str) -> str:
        """What the text label of that object name shows; "" where it is hidden."""
        label = self.window.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text() if label.isVisible() else ""

    def table(self, name: str) -> QTableView:
        """The list of that object name."""
        table = self.window.findChild(QTableView, name)
        assert isinstance(table, QTableView)
        return table

    def rows(self, name: str) -> list[str]:
        """What a screen reader reads of each row of a list."""
        model = self.table(name).model()
        return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]

    def field(self, name: str) -> QLineEdit:
        """The text field of that object name."""
        field = self.window.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        return field

    def button(self, name: str) -> QAbstractButton:
        """The button with that accessible name or text."""
        buttons = self.window.findChildren(QAbstractButton)
        (found,) = [one for one in buttons if name in (one.accessibleName(), one.text())]
        return found

    def action(self, id_: str) -> QAction:
        """The action of that id."""
        action = self.window.findChild(QAction, id_)
        assert isinstance(action, QAction)
        return action

    def decoration(self, kind: str, label: str, nth: int = 0) -> Shown:
        """The nth decoration of that kind and label in view: a "bar", "name", "bracket" or "handle"."""
        drawn = self.window.view.decorations_in_view()
        return [one for one in drawn if (one.kind, one.label) == (kind, label)][nth]

    # -- the mouse -----------------------------------------------------------------------------------------------

    def place(self, text: str, nth: int = 0) -> int:
        """Where the nth occurrence of `text` starts."""
        at = -1
        for _ in range(nth + 1):
            at = self.text.index(text, at + 1)
        return at

    def point(self, position: int) -> QPoint:
        """A point on the character at `position`, in the view's coordinates; it is scrolled into view first."""
        self.window.view.reveal(Range(position, position + 1))
        rect = self.window.view.rect_of(position)
        return QPoint(rect.left() + 2, rect.center().y())

    def click_at(self, point: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> Driver:
        """Click on the page, at a point of the view."""
        QTest.mouseClick(self._handle(), LEFT, modifiers, self._in_window(point))
        return self

    def click(self, text: str, nth: int = 0) -> Driver:
        """Click on the first character of `text`."""
        return self.click_at(self.point(self.place(text, nth)))

    def double_click(self, text: str, nth: int = 0) -> Driver:
        """Double click into `text`."""
        point = self.point(self.place(text, nth) + len(text) // 2)
        QTest.mouseDClick(self._handle(), LEFT, NONE, self._in_window(point))
        return self

    def triple_click(self, text: str, nth: int = 0) -> Driver:
        """Click three times into `text`."""
        point = self.point(self.place(text, nth) + len(text) // 2)
        self.double_click(text, nth)
        return self.click_at(point)

    def drag(self, start: int, end: int, modifiers: Qt.KeyboardModifier = NONE) -> Driver:
        """Drag with the left button from before the character at `start` to before the one at `end`."""
        self.point(end)
        self.point(start)
        first, last = (self.window.view.rect_of(position) for position in (start, end))
        return self.drag_points(
            QPoint(first.left() + 1, first.center().y()), QPoint(last.left(), last.center().y()), modifiers
        )

    def drag_over(self, text: str, nth: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> Driver:
        """Drag over the nth occurrence of `text`."""
        start = self.place(text, nth)
        return self.drag(start, start + len(text), modifiers)

    def drag_handle(
        self, at_start: bool, position: int, modifiers: Qt.KeyboardModifier = NONE, pressing: str = ""
    ) -> Driver:
        """Drag the active span's first or last handle to before the character at `position`."""
        active = self.state.active
        assert active is not None
        knobs = self.decoration("handle", active.label).rectangles
        there = self.window.view.rect_of(position)
        return self.drag_points(
            knobs[0 if at_start else -1].center(), QPoint(there.left(), there.center().y()), modifiers, pressing
        )

    def drag_points(
        self, first: QPoint, last: QPoint, modifiers: Qt.KeyboardModifier = NONE, pressing: str = ""
    ) -> Driver:
        """Drag with the left button from one point of the view to another."""
        return self.drag_in_window(self._in_window(first), self._in_window(last), modifiers, pressing)

    def drag_in_window(
        self, first: QPoint, last: QPoint, modifiers: Qt.KeyboardModifier = NONE, pressing: str = ""
    ) -> Driver:
        """Drag with the left button from one point of the window to another; a key pressed before it is released."""
        window = self._handle()
        QTest.mousePress(window, LEFT, modifiers, first)
        for point in ((first + last) / 2, last):
            # QTest.mouseMove knows no modifiers.
            self._move(window, point, modifiers)
        if pressing:
            self.press(pressing)
            self._move(window, (first + last) / 2, modifiers)
        QTest.mouseRelease(window, LEFT, modifiers, last)
        return self

    def click_row(self, name: str, row: int, modifiers: Qt.KeyboardModifier = NONE) -> Driver:
        """Click on a row of a list."""
        table = self.table(name)
        middle = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(self._handle(), LEFT, modifiers, table.viewport().mapTo(self.window, middle))
        return self

    def click_button(self, name: str) -> Driver:
        """Click on a button."""
        QTest.mouseClick(self.button(name), LEFT)
        return self

    def _focus_window(self) -> QWindow:
        if QGuiApplication.focusWindow() is None:
            # A desktop gives the focus back when a dialog closes; offscreen nobody does.
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)
        window = QGuiApplication.focusWindow()
        assert window is not None
        return window

    def _handle(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def _in_window(self, point: QPoint) -> QPoint:
        return self.window.view.viewport().mapTo(self.window, point)

    def _move(self, window: QWindow, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers:
            QTest.mouseEvent(QTest.MouseAction.MouseMove, window, LEFT, modifiers, point)
        else:
            QTest.mouseMove(window, point)
        QApplication.processEvents()

    # -- the keyboard --------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> Driver:
        """Press keys where the focus is, each as a person does: `3`, `Ctrl+Z`, `Shift+Tab`."""
        for key in keys:
            qt_key, modifiers = _combination(key)
            QTest.keyClick(self._focus_window(), qt_key, modifiers)
        return self

    def hold(self, key: str, times: int) -> Driver:
        """Hold a key down until it has come `times` times."""
        qt_key, modifiers = _combination(key)
        text = chr(qt_key).lower() if 32 < qt_key < 127 else ""
        for nth in range(times):
            QTest.simulateEvent(self._focus_window(), True, qt_key, modifiers, text, nth > 0)
        QTest.simulateEvent(self._focus_window(), False, qt_key, modifiers, text, False)
        return self

    def press_place(
        self, scan_code: int, key: int, text: str, modifiers: Qt.KeyboardModifier = NONE, repeated: bool = False
    ) -> Driver:
        """Press the key at a place of the keyboard that gives `key` and `text` in the layout of the moment."""
        target = QApplication.focusWidget() or self.window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, modifiers, scan_code, 0, 0, text, repeated)
            QCoreApplication.sendEvent(target, event)
        return self

    def type(self, text: str) -> Driver:
        """Type text where the focus is."""
        for character in text:
            key = QTest.asciiToKey(ord(character)) if character.isascii() else Qt.Key.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, self._focus_window(), key, character, NONE)
        return self

    def go(self, position: int) -> Driver:
        """Put the caret at `position` by keys alone; the line there is read from the left."""
        self.press("Ctrl+Home")
        self._step("Down", "Up", position)
        self._step("Ctrl+Right", "Ctrl+Left", position)
        self._step("Right", "Left", position)
        assert self.caret == position
        return self

    def select(self, text: str, nth: int = 0) -> Driver:
        """Select exactly the nth occurrence of `text` by keys alone."""
        start = self.place(text, nth)
        self.go(start)
        self._step("Ctrl+Shift+Right", "Ctrl+Shift+Left", start + len(text))
        self._step("Shift+Right", "Shift+Left", start + len(text))
        assert self.selected() == text
        return self

    def _step(self, key: str, back: str, position: int) -> None:
        while self.caret < position:
            before = self.caret
            self.press(key)
            assert self.caret > before
        if self.caret > position:
            self.press(back)

    # -- the window ----------------------------------------------------------------------------------------------

    def answering(self, button: str, asked: Callable[[str], object] = lambda text: None) -> None:
        """Have the next question answered by that button; `asked` is given what the question says."""
        timer = QTimer(self.window, interval=10)

        def look() -> None:
            box = QApplication.activeModalWidget()
            buttons = box.findChildren(QAbstractButton) if box else []
            for one in buttons:
                if one.text() == button:
                    timer.stop()
                    asked(" ".join(label.text() for label in box.findChildren(QLabel)) if box else "")
                    QTest.mouseClick(one, LEFT)
                    return

        timer.timeout.connect(look)
        timer.start()

    def close(self) -> bool:
        """Close the window; False where it stayed open."""
        return self.window.close()


def _combination(key: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
    # What a keyboard gives for Shift+Tab.
    qt_key = Qt.Key.Key_Backtab if key.endswith("Shift+Tab") else combination.key()
    return qt_key, combination.keyboardModifiers()
