"""Menu, sheet and keys as the real window has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.commands.menu import CommandMenu
from annotator.ui.commands.sheet import KeySheet
from annotator.ui.commands.sheet_model import SheetRole

if TYPE_CHECKING:
    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

CTRL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def sheet_of(app: Driver) -> KeySheet:
    found = app.window.findChild(KeySheet)
    assert isinstance(found, KeySheet)
    return found


def test_ctrl_k_runs_a_command_on_the_selection(start: Start) -> None:
    app = start().open()
    app.double_click("Lavrov")
    press(Qt.Key.Key_K, CTRL)
    menu = app.window.findChild(CommandMenu)
    assert isinstance(menu, CommandMenu)
    assert menu.is_open()
    QTest.keyClicks(menu.field, "label speaker")
    press(Qt.Key.Key_Return)
    assert app.spans() == [("speaker", "Lavrov")]
    assert app.window.view.hasFocus()
    press(Qt.Key.Key_K, CTRL)
    press(Qt.Key.Key_K, CTRL)
    assert not menu.is_open()
    assert app.window.view.hasFocus()


def test_f1_and_question_mark_open_the_sheet(start: Start) -> None:
    app = start().open()
    press(Qt.Key.Key_F1)
    assert sheet_of(app).is_open()
    press(Qt.Key.Key_F1)
    assert not sheet_of(app).is_open()
    press(Qt.Key.Key_Question)
    assert sheet_of(app).is_open()


def test_a_changed_key_holds_at_once_and_in_the_next_window(start: Start) -> None:
    app = start().open()
    press(Qt.Key.Key_F1)
    sheet = sheet_of(app)
    QTest.keyClicks(sheet.field, "select everything")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F4)
    assert sheet.table.currentIndex().data(SheetRole.KEYS) == ("F4",)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_A, CTRL)
    assert app.selected() == ""
    press(Qt.Key.Key_F4)
    assert app.selected() == app.text
    app.window.close()
    other = start().open()
    press(Qt.Key.Key_F4)
    assert other.selected() == other.text


def test_enter_on_the_only_action_that_is_left_waits_for_its_keys_and_the_last_line_says_how_to_leave(
    start: Start,
) -> None:
    app = start().open()
    press(Qt.Key.Key_F1)
    sheet = sheet_of(app)
    QTest.keyClicks(sheet.field, "unsure")
    assert ("Enter", "change") in app.hints()
    press(Qt.Key.Key_Return)
    assert sheet.is_waiting
    assert app.hints() == [("Esc", "leave them")]
    press(Qt.Key.Key_Escape)
    assert not sheet.is_waiting
    assert ("Enter", "change") in app.hints()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F12)
    assert [sheet.model.data(index, SheetRole.KEYS) for index in sheet.model.in_order()] == [("F12",)]


def test_enter_with_several_actions_left_goes_to_the_first(start: Start) -> None:
    app = start().open()
    press(Qt.Key.Key_F1)
    sheet = sheet_of(app)
    QTest.keyClicks(sheet.field, "span")
    press(Qt.Key.Key_Return)
    assert not sheet.is_waiting
    assert sheet.table.currentIndex() == sheet.model.in_order()[0]
