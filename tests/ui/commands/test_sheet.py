"""The key sheet: every key by menu, each changed on the spot, clashes told, changes taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotator.keys import Keys
from annotator.ui.commands.sheet_model import Heading, SheetRole, in_columns
from annotator.ui.commands.sheet_table import widest_cell
from annotator.ui.theme import light_theme
from tests.ui.commands.conftest import HOSTILE

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from tests.ui.commands.conftest import Stage

LEFT = Qt.MouseButton.LeftButton
NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


def cell(stage: Stage, text: str) -> QModelIndex:
    found = [index for index in stage.sheet.model.in_order() if index.data() == text]
    assert len(found) == 1
    return found[0]


def keys(stage: Stage, text: str) -> tuple[str, ...]:
    shown: tuple[str, ...] = cell(stage, text).data(SheetRole.KEYS)
    return shown


def changed(stage: Stage) -> list[str]:
    return [str(index.data()) for index in stage.sheet.model.in_order() if index.data(SheetRole.CHANGED)]


def line(stage: Stage) -> str:
    label = stage.sheet.footer.findChild(QLabel, "keyLine")
    assert isinstance(label, QLabel)
    assert label.textFormat() == Qt.TextFormat.PlainText
    return label.text()


def answer(stage: Stage, text: str) -> None:
    """Press the button with that text with the mouse."""
    button = next(button for button in stage.sheet.footer.buttons() if button.text() == text)
    QApplication.sendPostedEvents()
    QTest.mouseClick(stage.window.windowHandle(), LEFT, pos=button.mapTo(stage.window, button.rect().center()))


def click(stage: Stage, text: str, gutter: bool = False) -> None:
    table, index = stage.sheet.table, cell(stage, text)
    table.scrollTo(index)
    place = table.gutter_of(index).center().toPoint() if gutter else table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=place)


def press(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


@pytest.fixture
def opened(stage: Stage) -> Stage:
    stage.sheet.toggle()
    return stage


def test_it_shows_every_action_under_its_menu_once(opened: Stage) -> None:
    model, under = opened.sheet.model, []
    for column in range(model.columnCount()):
        heading = ""
        for row in range(model.rowCount()):
            index = model.index(row, column)
            if index.data(SheetRole.HEADING) and index.data():
                heading = index.data()
            elif index.data(SheetRole.HEADING) is False:
                under.append((heading, index.data()))
    assert under == [(action.menu, str(action.text)) for action in opened.listed()]
    assert keys(opened, "Redo it") == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert keys(opened, "Done, and on to the next") == ("Ctrl+Enter",)
    assert changed(opened) == []


groups = st.lists(st.lists(st.integers(), min_size=1, max_size=30), max_size=8)


@given(groups, st.integers(1, 5))
def test_columns_hold_all_groups_unbroken_in_order_and_as_low_as_can_be(made: list[list[Any]], count: int) -> None:
    columns = in_columns(made, count)
    assert len(columns) <= count
    found: list[Any] = [one for column in columns for one in column]
    assert [one for one in found if not isinstance(one, Heading)] == [one for group in made for one in group]
    assert all(column and not isinstance(column[0], Heading) for column in columns)
    if made:
        lowest = max(map(len, columns))
        assert lowest >= max(map(len, made))
        assert lowest <= sum(map(len, made)) + len(made) - 1
        assert count < len(made) or lowest == max(map(len, made))


def test_the_longest_column_is_as_short_as_can_be() -> None:
    columns = in_columns([["a"] * 4, ["b"] * 4, ["c"] * 4, ["d"] * 4], 2)  # type: ignore[list-item]
    assert [len(column) for column in columns] == [9, 9]


def test_it_has_as_many_columns_as_have_room_and_fits_the_window(opened: Stage) -> None:
    for width, height, count in ((1024, 700, 2), (1600, 1000, 4), (700, 400, 1)):
        opened.window.resize(width, height)
        panel = opened.sheet.panel.geometry()
        assert opened.sheet.model.columnCount() == count
        assert opened.window.rect().adjusted(32, 32, -32, -32).contains(panel)
        table = opened.sheet.table
        assert table.columnWidth(0) >= widest_cell(opened.listed(), Keys.read(opened.listed(), {}), light_theme())
        assert not table.horizontalScrollBar().maximum()
        table.go_to(cell(opened, "Keys"))
        assert table.viewport().rect().contains(table.visualRect(cell(opened, "Keys")))


def test_the_filter_finds_by_text_menu_and_keys(opened: Stage) -> None:
    def found(text: str) -> list[str]:
        opened.sheet.field.clear()
        QTest.keyClicks(opened.sheet.field, text)
        return [str(index.data()) for index in opened.sheet.model.in_order()]

    assert found("span") == ["Next span", "Remove span"]
    assert found("ctrl+y") == ["Redo it"]
    assert found("file") == ["Open folder…", "Quit"]
    assert found("?") == ["Keys"]
    assert found("xyzzy") == []
    assert len(found("")) == len(opened.listed())


def test_a_click_then_a_key_changes_it_and_tells_so(opened: Stage) -> None:
    click(opened, "Quit")
    assert line(opened) == "Press the new keys for “Quit”."
    press(Key.Key_J, CTRL)
    assert keys(opened, "Quit") == ("Ctrl+J",)
    assert opened.heard == [{"app.quit": ["Ctrl+J"]}]
    assert changed(opened) == ["Quit"]
    assert line(opened) == "“Quit” now has Ctrl+J."
    assert "By default: Ctrl+Q" in cell(opened, "Quit").data(Qt.ItemDataRole.ToolTipRole)
    assert opened.sheet.isVisible()


def test_by_keys_only(opened: Stage) -> None:
    QTest.keyClicks(opened.sheet.field, "larger")
    press(Key.Key_Down)
    press(Key.Key_Return)
    press(Key.Key_Tab, SHIFT)
    assert keys(opened, "Larger text") == ("Shift+Tab",)
    press(Key.Key_Plus)
    press(Key.Key_Delete)
    assert line(opened) == "Delete belongs to “Remove span”."
    press(Key.Key_Return)
    assert keys(opened, "Larger text") == ("Shift+Tab", "Del")
    press(Key.Key_Delete)
    assert keys(opened, "Larger text") == ()
    assert opened.stored == {"view.larger": [], "span.delete": ["Backspace"]}
    press(Key.Key_Backspace)
    assert keys(opened, "Larger text") == ("Ctrl++", "Ctrl+=")
    assert opened.stored == {"span.delete": ["Backspace"]}


def test_the_arrows_walk_through_all_cells(opened: Stage) -> None:
    texts = [str(index.data()) for index in opened.sheet.model.in_order()]
    press(Key.Key_Down)
    walked = [str(opened.sheet.table.currentIndex().data())]
    for _ in texts[1:]:
        press(Key.Key_Down)
        walked.append(str(opened.sheet.table.currentIndex().data()))
    assert walked == texts
    press(Key.Key_Home)
    assert opened.sheet.table.currentIndex().data() == texts[0]
    press(Key.Key_Right)
    assert opened.sheet.table.currentIndex().column() == 1
    press(Key.Key_Left)
    assert opened.sheet.table.currentIndex().data() == texts[0]
    press(Key.Key_End)
    assert opened.sheet.table.currentIndex().data() == texts[-1]


@pytest.mark.parametrize(
    ("key", "held", "expected"),
    [
        (Key.Key_Backspace, NONE, "Backspace"),
        (Key.Key_Tab, NONE, "Tab"),
        (Key.Key_Backtab, SHIFT, "Shift+Tab"),
        (Key.Key_Question, SHIFT, "?"),
        (Key.Key_Plus, CTRL | SHIFT, "Ctrl++"),
        (Key.Key_X, SHIFT, "Shift+X"),
        (Key.Key_Return, CTRL | SHIFT, "Ctrl+Shift+Enter"),
        (Key.Key_0, Qt.KeyboardModifier.KeypadModifier, "0"),
        (Key.Key_Left, ALT, "Alt+Left"),
        (Key.Key_F1, NONE, "F1"),
    ],
)
def test_any_key_can_be_pressed(opened: Stage, key: Qt.Key, held: Qt.KeyboardModifier, expected: str) -> None:
    click(opened, "Dark theme")
    press(key, held)
    if opened.sheet.footer.buttons()[0].text() == "Take it from there":
        answer(opened, "Take it from there")
    assert keys(opened, "Dark theme") == (expected,)


def test_esc_keeps_the_old_keys_and_a_modifier_alone_is_no_key(opened: Stage) -> None:
    click(opened, "Quit")
    press(Key.Key_Control, CTRL)
    press(Key.Key_Shift, SHIFT)
    assert opened.sheet.table.waiting
    press(Key.Key_Escape)
    assert not opened.sheet.table.waiting
    assert opened.sheet.isVisible()
    assert keys(opened, "Quit") == ("Ctrl+Q",)
    assert opened.heard == []
    press(Key.Key_Escape)
    assert not opened.sheet.isVisible()


def test_keys_that_cannot_be_had_say_why_and_it_goes_on_waiting(opened: Stage) -> None:
    click(opened, "Quit")
    for key, held, why in (
        (Key.Key_F, ALT, "Alt+F cannot be used: with Alt it belongs to the menus and the desktop."),
        (Key.Key_T, CTRL | ALT, "Ctrl+Alt+T cannot be used: desktops take it, or it types a character."),
        (Key.Key_Left, NONE, "← cannot be used: it moves the caret."),
    ):
        click(opened, "Quit")
        press(key, held)
        assert line(opened) == why
        assert opened.sheet.table.waiting
    press(Key.Key_7)
    assert "labels.toml" in line(opened)
    press(Key.Key_F7)
    assert opened.stored == {"app.quit": ["F7"]}


def test_a_key_without_a_name_is_no_key(opened: Stage) -> None:
    click(opened, "Quit")
    for key, said in ((Key.Key_AltGr, "Press the new keys for"), (Key.Key_Dead_Acute, "This key has no name")):
        QApplication.sendEvent(opened.sheet.table, QKeyEvent(QEvent.Type.KeyPress, key, NONE))
        assert line(opened).startswith(said)
        assert opened.sheet.table.waiting


def test_a_clash_is_told_at_once_and_can_be_left(opened: Stage) -> None:
    click(opened, "Quit")
    press(Key.Key_O, CTRL)
    assert line(opened) == "Ctrl+O belongs to “Open folder…”."
    assert opened.heard == []
    press(Key.Key_Escape)
    assert opened.heard == []
    assert opened.sheet.isVisible()
    assert opened.sheet.table.hasFocus()
    click(opened, "Quit")
    press(Key.Key_O, CTRL)
    answer(opened, "Cancel")
    assert keys(opened, "Quit") == ("Ctrl+Q",)
    assert opened.heard == []


def test_a_key_can_be_taken_from_another_action(opened: Stage) -> None:
    click(opened, "Quit")
    press(Key.Key_Y, CTRL)
    press(Key.Key_Return)
    assert keys(opened, "Quit") == ("Ctrl+Y",)
    assert keys(opened, "Redo it") == ("Ctrl+Shift+Z",)
    assert opened.stored == {"app.quit": ["Ctrl+Y"], "edit.redo.it": ["Ctrl+Shift+Z"]}
    assert changed(opened) == ["Quit", "Redo it"]


def test_its_own_key_again_is_no_clash_and_no_change(opened: Stage) -> None:
    click(opened, "Quit")
    press(Key.Key_Q, CTRL)
    assert opened.heard == []
    assert not opened.sheet.table.waiting


def test_the_arrow_resets_one_and_asks_where_another_has_its_key_now(opened: Stage) -> None:
    click(opened, "Quit")
    press(Key.Key_O, CTRL)
    press(Key.Key_Return)
    click(opened, "Open folder…", gutter=True)
    assert line(opened) == "Ctrl+O belongs to “Quit”."
    answer(opened, "Take it from there")
    assert opened.stored == {"app.quit": []}
    click(opened, "Quit", gutter=True)
    assert opened.stored == {}
    assert changed(opened) == []


def test_the_cross_takes_the_key_away(opened: Stage) -> None:
    click(opened, "Quit")
    click(opened, "Quit", gutter=True)
    assert opened.stored == {"app.quit": []}
    assert line(opened) == "“Quit” has no key now."
    click(opened, "Redo it")
    answer(opened, "No key")
    assert opened.stored == {"app.quit": [], "edit.redo.it": []}


def test_all_are_reset_and_that_too_can_be_taken_back(opened: Stage) -> None:
    button = opened.sheet.findChild(QPushButton, "resetAllKeys")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    for text, key in (("Quit", Key.Key_F2), ("Next span", Key.Key_F3)):
        click(opened, text)
        press(key)
    answer(opened, "Take back")
    assert opened.stored == {"app.quit": ["F2"]}
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)
    assert opened.stored == {}
    assert not button.isEnabled()
    answer(opened, "Take back")
    assert opened.stored == {"app.quit": ["F2"]}
    assert keys(opened, "Quit") == ("F2",)


def test_the_keys_of_labels_are_left_to_their_file(opened: Stage) -> None:
    text = f"Label {HOSTILE}"
    click(opened, text)
    assert "labels.toml" in line(opened)
    assert not opened.sheet.table.waiting
    press(Key.Key_Delete)
    press(Key.Key_Plus)
    assert keys(opened, text) == ("1",)
    assert opened.heard == []


def test_a_labels_name_is_shown_as_it_is(opened: Stage) -> None:
    index = cell(opened, f"Label {HOSTILE}")
    assert "<b>" not in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == f"Label {HOSTILE}, 1"


def test_its_own_keys_close_it_but_type_in_the_field(opened: Stage) -> None:
    press(Key.Key_Question, SHIFT)
    assert opened.sheet.field.text() == "?"
    press(Key.Key_F1)
    assert not opened.sheet.isVisible()
    assert opened.page.hasFocus()
    opened.sheet.toggle()
    assert opened.sheet.field.text() == ""
    press(Key.Key_Down)
    press(Key.Key_Question, SHIFT)
    assert not opened.sheet.isVisible()
    opened.stored = {"help.keys": ["F4"]}
    opened.sheet.toggle()
    press(Key.Key_F1)
    assert opened.sheet.isVisible()
    press(Key.Key_F4)
    assert not opened.sheet.isVisible()


def test_tab_stays_inside_and_a_press_beside_it_closes(opened: Stage) -> None:
    seen = []
    for _ in range(4):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert opened.sheet.isAncestorOf(focused)
        seen.append(focused.objectName())
    assert seen[:3] == ["keyList", "sheetClose", "keyFilter"]
    QTest.mouseClick(opened.sheet, LEFT, pos=QPoint(3, 3))
    assert not opened.sheet.isVisible()


def test_no_shortcut_works_while_a_key_is_waited_for(opened: Stage) -> None:
    click(opened, "Dark theme")
    press(Key.Key_F9)
    assert opened.shortcuts == []
    assert keys(opened, "Dark theme") == ("F9",)
    press(Key.Key_W)
    assert opened.shortcuts == []


def test_it_gives_up_waiting_when_the_person_goes_elsewhere(opened: Stage) -> None:
    click(opened, "Quit")
    QTest.mouseClick(opened.sheet.field, LEFT)
    assert not opened.sheet.table.waiting
    click(opened, "Quit")
    opened.window.resize(1600, 1000)
    assert not opened.sheet.table.waiting
    assert "Press the new keys" not in line(opened)


def test_keys_of_unknown_actions_stay_in_what_is_kept(stage: Stage) -> None:
    stage.stored = {"later.action": ["F2"], "app.quit": ["F3"]}
    stage.sheet.toggle()
    assert changed(stage) == ["Quit"]
    click(stage, "Next span")
    press(Key.Key_F5)
    assert stage.stored == {"later.action": ["F2"], "app.quit": ["F3"], "span.next": ["F5"]}
