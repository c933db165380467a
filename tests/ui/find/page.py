"""A page with what finds things in it, on a corpus of a few articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget

from annotator.ui.article_view import ArticleView
from annotator.ui.find.finding import Finding
from annotator.ui.find.hit_model import GroupRow, HitRow
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from annotator.ui.find.hit_model import HitModel
    from tests.session.fakes import Corpus

LINE = "CITEȘTE ȘI: Vremea de mâine"
ARTICLES: dict[str, str | bytes] = {
    "a.txt": f"Ştiri de luni\nEl a spus: „Știrile de luni\u00a0 vin.”\n{LINE}\nȘtirea 👍🏽 luni.\n{LINE}\n",
    "b.txt": f"Altă știre\r\n{LINE}\r\n",
    "c.txt": b"\0\1\2",
    "d.txt": f"Nimic\n{LINE}",
}
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


class Page:
    """The page of one workspace, driven by keys; everything a person sees of it."""

    def __init__(self, qtbot: QtBot, made: Corpus) -> None:
        self.qtbot = qtbot
        self.corpus = made
        workspace, theme = made.workspace, light_theme()
        self.window = QWidget()
        self.window.resize(900, 700)
        qtbot.addWidget(self.window)
        column = QVBoxLayout(self.window)
        self.view = ArticleView(theme, workspace.labels)
        column.addWidget(self.view, 1)
        self.finding = Finding(workspace, self.view, column, self.window, theme)
        workspace.listen(lambda update: self.view.show_state(update.new) if update.kind == "open" else None)
        workspace.listen(self.finding.update_state)
        self.said: list[str] = []
        self.finding.notice.connect(lambda said: self.said.append(str(said)))
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.open("a.txt")

    def open(self, name: str) -> None:
        """Open an article as the article list does."""
        assert self.corpus.workspace.open(name)
        self.view.setFocus()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            focused = QApplication.focusWidget()
            assert focused is not None
            QTest.keyClick(focused, key, modifiers)

    def type(self, words: str) -> None:
        """Type over what is selected in the field, as from a keyboard that has every letter."""
        focused = QApplication.focusWidget()
        assert focused is not None
        for letter in words:
            QTest.sendKeyEvent(QTest.KeyAction.Click, focused, KEY.Key_unknown, letter, NONE)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Let the window work until the condition holds."""
        self.qtbot.waitUntil(condition, timeout=10_000)

    def selected(self) -> str:
        """The selected text."""
        state = self.corpus.state
        chosen = state.cursor.selection
        return state.article.text[chosen.start : chosen.end]

    def start(self) -> int:
        """Where the selection starts."""
        return self.corpus.state.cursor.selection.start

    def label(self, name: str) -> str:
        """The whole text of a label, as a screen reader says it."""
        label = self.window.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.accessibleName()

    def button(self, name: str) -> QAbstractButton:
        """A button."""
        button = self.window.findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        return button

    def has_page(self) -> bool:
        """Whether the article has the focus."""
        return QApplication.focusWidget() is self.view


def rows(model: HitModel) -> list[str]:
    """The rows as a person reads them: a heading with its count, a hit in brackets among its words."""
    shown = []
    for number in range(model.rowCount()):
        row = model.row(number)
        if isinstance(row, GroupRow):
            shown.append(f"{row.name} {row.mark} {row.count}".replace("  ", " "))
        else:
            assert isinstance(row, HitRow)
            mark = "" if row.ticked else "- "
            shown.append(f"{mark}{row.context.before[-6:]}[{row.context.hit}]{row.context.after[:6]}")
    return shown
