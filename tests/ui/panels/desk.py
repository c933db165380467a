"""Blocks of fields beside a stand-in for the article, in one window with the window's actions on keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator import edit
from annotator.core.state import Stamp
from annotator.ui.panels.fields import ChoiceField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from pytestqt.qtbot import QtBot

    from annotator.core.changes import Transaction
    from annotator.ui.panels.fields import FieldBlock

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
STAMP = Stamp("2026-11-22T10:00:00Z", "Ana", lambda: "new")


class Desk:
    """The block in a window; what it emits is noted, and `left` gives the focus to the article as the window does."""

    def __init__(self, qtbot: QtBot, block: FieldBlock, *signals: str) -> None:
        self.qtbot = qtbot
        self.block = block
        self.told: list[tuple[Any, ...]] = []
        self.fired: list[str] = []
        self.window = QWidget()
        self.article = QPushButton("article")
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.article)
        layout.addWidget(block, 1)
        self.window.resize(320, 700)
        block.left.connect(self.article.setFocus)
        for name in signals:
            signal: SignalInstance = getattr(block, name)
            signal.connect(lambda *values, name=name: self.told.append((name, *values)))
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.article.setFocus()
        qtbot.waitUntil(self.article.hasFocus)

    def on_key(self, keys: str, run: Callable[[], object] | None = None) -> None:
        """An action of the window on a key."""
        shortcut = QShortcut(QKeySequence(keys), self.window)
        shortcut.activated.connect(lambda: self.fired.append(keys))
        if run:
            shortcut.activated.connect(run)

    def heard(self) -> list[tuple[Any, ...]]:
        """What was emitted since this was asked the last time."""
        told, self.told = self.told, []
        return told

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            QTest.keyClick(self.focused(), key, modifier)

    def write(self, text: str) -> None:
        """Type text where the focus is."""
        QTest.keyClicks(self.focused(), text)

    def focused(self) -> QWidget:
        """The widget with the focus."""
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def place(self) -> str:
        """The accessible name of the widget with the focus, "article" when that has it."""
        return "article" if self.article.hasFocus() else self.focused().accessibleName()

    def click(self, widget: QWidget) -> None:
        """Click in the middle of a widget, on what stands there."""
        at = QPoint(widget.width() // 2, widget.height() // 2)
        inner = widget.childAt(at)
        if inner is not None:
            QTest.mouseClick(inner, LEFT, pos=inner.mapFrom(widget, at))
        else:
            QTest.mouseClick(widget, LEFT, pos=at)

    def click_article(self) -> None:
        """Leave for the article by the mouse."""
        self.article.setFocus(Qt.FocusReason.MouseFocusReason)

    def _shown(self, kind: type[Any], name: str) -> Any:
        found = [one for one in self.window.findChildren(kind) if one.accessibleName() == name and one.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def line(self, name: str) -> QLineEdit:
        found: QLineEdit = self._shown(QLineEdit, name)
        return found

    def note(self) -> QPlainTextEdit:
        found: QPlainTextEdit = self._shown(QPlainTextEdit, "Note")
        return found

    def button(self, name: str) -> QAbstractButton:
        found: QAbstractButton = self._shown(QAbstractButton, name)
        return found

    def choice(self, name: str) -> QWidget:
        """A choice."""
        found: QWidget = self._shown(ChoiceField, name)
        return found

    def chosen(self) -> list[str]:
        """The segments that are chosen."""
        return [one.accessibleName() for one in self.window.findChildren(QRadioButton) if one.isChecked()]

    def proposals(self) -> list[str]:
        """The proposals shown."""
        tables = [one for one in self.window.findChildren(QTableView) if one.isVisible()]
        return [str(table.model().index(row, 0).data()) for table in tables for row in range(table.model().rowCount())]

    def click_proposal(self, row: int) -> None:
        """Click a proposal."""
        table = next(one for one in self.window.findChildren(QTableView) if one.isVisible())
        at = table.visualRect(table.model().index(row, 0)).center()
        QTest.mouseClick(table.viewport(), LEFT, pos=at)


def do(editor: Any, transaction: Transaction | None) -> None:
    """Make the transaction a step, as the workspace would."""
    if transaction:
        pairs = [(change.before, change.after) for change in transaction.changes]
        editor.change(*pairs, active=transaction.cursor.active)


def obey(editor: Any, block: Any, labels: Any) -> None:
    """Have the editor do what the inspector asks for."""

    def verb(made: Callable[..., Transaction | None]) -> Callable[..., None]:
        return lambda *values: do(editor, made(editor.state, labels, *values, STAMP))

    block.attributeSet.connect(verb(edit.set_attribute))
    block.unsureSet.connect(verb(edit.set_unsure))
    block.noteSet.connect(verb(edit.set_note))
