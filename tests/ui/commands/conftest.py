"""A small window with actions of its own: what runs is written down, with where the focus was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from annotator.actions import Action
from annotator.core.message import Message, message
from annotator.keys import Keys
from annotator.ui.commands.menu import CommandMenu
from annotator.ui.commands.sheet import KeySheet
from annotator.ui.theme import apply_theme, light_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

HOSTILE = "<b>x</b> & <img src='y'>"


class Stage:
    """A window with a page and a field, a command menu and a key sheet over it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.ran: list[tuple[str, str]] = []
        self.said: list[str] = []
        self.reasons: dict[str, Message] = {"span.delete": message("No span is active: <i>click</i> one.")}
        self.stored: Any = {}
        self.heard: list[Any] = []
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.page, self.other = QWidget(), QLineEdit()
        self.page.setObjectName("page")
        self.other.setObjectName("other")
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.other)
        self.window.setCentralWidget(whole)
        theme = light_theme()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, theme)
        self.shortcuts: list[str] = []
        for key in ("Ctrl+O", "F9", "W", "Tab", "Ctrl+Z", "Down"):
            self._shortcut(key)
        self.menu = CommandMenu(self.window, self, self.listed, self.keys_of, self.page, theme)  # type: ignore[arg-type]
        self.sheet = KeySheet(self.window, self.listed, lambda: self.stored, self.page, theme)
        self.sheet.keysChanged.connect(self._take_keys)
        for model in (self.menu.model, self.sheet.model):
            QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
        self.window.resize(1024, 700)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.page.setFocus()

    def _shortcut(self, key: str) -> None:
        action = QAction(key, self.window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: self.shortcuts.append(key))
        self.window.addAction(action)

    def _take_keys(self, stored: Any) -> None:
        self.stored = stored
        self.heard.append(stored)

    def say(self, text: Message, *, warning: bool = False) -> None:
        """As the window says it."""
        self.said.append(str(text))

    def listed(self) -> tuple[Action, ...]:
        """The actions, in the order of the menus."""
        made = (
            self._action("corpus.open", "Open folder…", ("Ctrl+O",), "File"),
            self._action("app.quit", "Quit", ("Ctrl+Q",), "File"),
            self._action("edit.redo.it", "Redo it", ("Ctrl+Shift+Z", "Ctrl+Y"), "Edit"),
            self._action("label.x", "Label {label}", ("1",), "Label", label=HOSTILE),
            self._action("span.next", "Next span", ("Tab",), "Span"),
            self._action("span.delete", "Remove span", ("Delete", "Backspace"), "Span"),
            self._action("article.done", "Done, and on to the next", ("Ctrl+Enter", "Ctrl+Return"), "Article"),
            self._action("view.larger", "Larger text", ("Ctrl++", "Ctrl+="), "View"),
            self._action("view.dark", "Dark theme", (), "View"),
            *(self._action(f"view.more.{number}", f"More {number}", (), "View") for number in range(12)),
            self._action("help.commands", "All commands", ("Ctrl+K",), "Help"),
            self._action("help.keys", "Keys", ("F1", "?"), "Help"),
        )
        return tuple(replace(action, run=self._runs(action.id)) for action in made)

    def _action(self, id_: str, text: str, keys: tuple[str, ...], menu: str, **values: str) -> Action:
        return Action(id_, message(text, **values), keys, menu, print, lambda _: self.reasons.get(id_))

    def _runs(self, id_: str) -> Any:
        def run(_: object) -> None:
            focused = QApplication.focusWidget()
            self.ran.append((id_, focused.objectName() if focused else ""))

        return run

    def keys_of(self, action: Action) -> tuple[str, ...]:
        """The keys the person gave it."""
        return Keys.read(self.listed(), self.stored).of(action)


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(qtbot)
    yield made
    made.window.close()
