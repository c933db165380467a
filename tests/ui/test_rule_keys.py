"""Caret, selection, active span, point 16: keyboards, text fields, lists, held keys, the last line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.driver import CTRL
from tests.ui.files import CUSTOMER, WHOLE

if TYPE_CHECKING:
    from tests.ui.driver import Driver

SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier

# -- 16: keyboards, text fields, lists, held keys, the last line -------------------------------------------------------

# X11's scan codes of the places that are 1, 2, E, Z, B, comma, full stop and Q on a US keyboard.
PLACE_1, PLACE_2, PLACE_E, PLACE_Z, PLACE_B, PLACE_COMMA, PLACE_STOP, PLACE_Q = 10, 11, 26, 52, 56, 59, 60, 24
TO_THE_COMMA = "Lavrov într-un interviu pentru Russia Today"


@pytest.mark.parametrize(
    ("scan_code", "key", "text", "modifiers", "result"),
    [
        (PLACE_E, 0x423, "у", None, ("speaker", "Lavrov într")),
        (PLACE_E, 0x423, "У", SHIFT, ("speaker", "declarat")),
        (PLACE_B, 0x418, "и", None, ("speaker", "declarat Lavrov")),
        (PLACE_E, 0x395, "ε", CTRL, ("speaker", "Lavrov ")),
        (
            PLACE_STOP,
            0x42E,
            "ю",
            None,
            ("speaker", "Lavrov într-un interviu pentru Russia Today, potrivit RIA Novosti."),
        ),
        (PLACE_COMMA, 0x411, "б", None, ("speaker", TO_THE_COMMA)),
        # A French keyboard has & and é where others have 1 and 2, and the digits with Shift.
        (PLACE_1, 0x26, "&", None, ("claim", "Lavrov")),
        (PLACE_2, 0xC9, "é", None, ("quote", "Lavrov")),
        (PLACE_1, 0x31, "1", SHIFT, ("claim", "Lavrov")),
        # Its A stands where Q does on others: what a key says in Latin letters counts, not its place.
        (PLACE_Q, 0x41, "a", None, ("speaker", "Lavrov")),
    ],
)
def test_keys_by_their_place(
    plain: Driver, scan_code: int, key: int, text: str, modifiers: Qt.KeyboardModifier | None, result: tuple[str, str]
) -> None:
    plain.double_click("Lavrov").press("3")
    if result[1] == "declarat":
        plain.press("B")
        result = ("speaker", "declarat Lavrov")
        plain.press("E")
    plain.press_place(scan_code, key, text, modifiers or Qt.KeyboardModifier.NoModifier)
    assert plain.spans() == [result]


def test_undo_by_its_place_on_a_russian_keyboard(plain: Driver) -> None:
    plain.double_click("Lavrov").press("3").press_place(PLACE_Z, 0x42F, "", CTRL)
    assert plain.spans() == []


@pytest.mark.parametrize(("modifiers", "expected"), [(KEYPAD, "„dialog semnificativ”"),
                                                     (KEYPAD | Qt.KeyboardModifier.AltModifier, "dialog semnificativ"),
                                                     (KEYPAD | CTRL, "„dialog semnificativ”")])  # fmt: skip
def test_keypad_digits_are_digits(plain: Driver, modifiers: Qt.KeyboardModifier, expected: str) -> None:
    plain.select("dialog semnificativ")
    QTest.keyClick(QApplication.focusWindow(), Qt.Key.Key_2, modifiers)
    assert plain.spans() == [("quote", expected)]


FIELD_KEYS = ["3", "e", "E", "b", "a", "A", ".", ","]


@pytest.mark.parametrize("field", ["articleFilter", "spanFilter"])
def test_in_a_text_field_keys_type(nested: Driver, field: str) -> None:
    nested.click("pregătită")
    before = nested.state
    nested.press("Ctrl+L") if field == "articleFilter" else nested.click_button("Filter the spans")
    typed = nested.field(field)
    assert typed.hasFocus()
    for key in FIELD_KEYS:
        nested.type(key)
    assert typed.text() == "".join(FIELD_KEYS)
    nested.press("Backspace", "Left", "Delete", "Ctrl+Z")
    assert typed.text().startswith("3eE")
    nested.press_place(PLACE_E, 0x423, "у")
    assert "у" in typed.text()
    nested.press("Ctrl+A", "Delete")
    assert typed.text() == ""
    QTest.keyClick(QApplication.focusWindow(), Qt.Key.Key_3, KEYPAD)
    assert typed.text() == "3"
    nested.press(*["Ctrl+E", "Ctrl+Shift+E", "Ctrl+B", "Ctrl+1", "Alt+2", "Shift+E", "."])
    assert nested.state.annotations is before.annotations
    assert nested.state.cursor == before.cursor
    assert typed.hasFocus()
    # What does not edit text goes on meaning what it means everywhere; the next article is the next one listed.
    nested.press("Ctrl+A", "Delete", "Ctrl+PgDown")
    assert nested.name == "001_buget.txt"


def test_lists_have_no_type_ahead(nested: Driver) -> None:
    nested.click_row("spanList", 3)
    assert nested.table("spanList").hasFocus()
    nested.press("3")
    assert nested.active() == ("speaker", "NATO Jens Stoltenberg")
    assert nested.table("spanList").currentIndex().row() == 3
    nested.press("Ctrl+Z", "E")
    assert nested.active() == ("claim", "NATO Jens Stoltenberg a")
    nested.press("F6")
    nested.table("articleList").setFocus()
    nested.press("5")
    assert nested.active() == ("boilerplate", "NATO Jens Stoltenberg a")
    assert nested.name == CUSTOMER


def test_a_click_on_a_label_does_what_its_digit_does(plain: Driver) -> None:
    plain.double_click("Lavrov").click_row("labelList", 2)
    assert plain.spans() == [("speaker", "Lavrov")]
    assert plain.window.view.hasFocus()
    plain.click_row("labelList", 0)
    assert plain.spans() == [("claim", "Lavrov")]


@pytest.mark.parametrize(
    ("key", "times", "result"),
    [
        ("E", 3, ("speaker", "Lavrov într-un interviu")),
        ("B", 2, ("speaker", "a declarat Lavrov")),
        ("Ctrl+E", 3, ("speaker", "Lavrov în")),
    ],
)
def test_held_edge_keys_repeat(plain: Driver, key: str, times: int, result: tuple[str, str]) -> None:
    plain.double_click("Lavrov").press("3").hold(key, times)
    assert plain.spans() == [result]


def test_held_arrows_and_held_undo_repeat(plain: Driver) -> None:
    plain.double_click("Lavrov").press("3", "E", "E").hold("Ctrl+Z", 3)
    assert plain.spans() == []
    plain.press("Home")
    caret = plain.caret
    plain.hold("Right", 5)
    assert plain.caret == caret + 5


def test_held_digits_removals_and_changes_of_article_do_not_repeat(nested: Driver) -> None:
    nested.double_click("Lavrov").hold("3", 3)
    assert nested.last_line() == "Labelled speaker: “Lavrov”"
    nested.click("Jens").hold("A", 3)
    assert nested.active() == ("speaker", WHOLE)
    assert nested.last_line() != "There is no outer span here."
    nested.hold("Delete", 3)
    assert nested.last_line().startswith("Removed speaker")
    nested.hold("Ctrl+PgDown", 3)
    assert nested.name == "001_buget.txt"


def test_held_keys_by_their_place_repeat_only_where_allowed(plain: Driver) -> None:
    plain.double_click("Lavrov").press("3").press_place(PLACE_1, 0x26, "&", repeated=True)
    assert plain.spans() == [("speaker", "Lavrov")]
    plain.press_place(PLACE_E, 0x423, "у", repeated=True)
    assert plain.spans() == [("speaker", "Lavrov într")]


NAMED = [
    ("3", "Labelled speaker: “Lavrov”"),
    ("1", "Relabelled speaker as claim: “Lavrov”"),
    ("E", "New edges for claim: “Lavrov într”"),
    ("Ctrl+2", "Labelled quote: “Lavrov într”"),
    ("Ctrl+Z", "Undone: Labelled quote: “Lavrov într”."),
    ("Ctrl+Y", "Redone: Labelled quote: “Lavrov într”."),
    ("Delete", "Removed quote: “Lavrov într”"),
    ("Ctrl+Z", "Undone: Removed quote: “Lavrov într”."),
]


def test_every_change_is_named_in_the_last_line(plain: Driver) -> None:
    plain.double_click("Lavrov")
    said = []
    for key, _ in NAMED:
        plain.press(key)
        said.append((key, plain.last_line()))
    assert said == NAMED
    plain.click("declarat").double_click("declarat").press("E")
    assert plain.last_line() == "Selected: declarat Lavrov"


def test_a_drag_of_a_handle_is_named_too(nested: Driver) -> None:
    nested.click("pregătită").drag_handle(False, nested.place("într-un „dialog semnificativ” cu Rusia"))
    assert nested.last_line() == "New edges for claim: “alianța este pregătită să se angajeze”"


def _click_with(nested: Driver, button: Qt.MouseButton) -> None:
    viewport = nested.window.view.viewport()
    QTest.mouseClick(nested.window.windowHandle(), button, pos=viewport.mapTo(nested.window, nested.point(5)))


def test_the_middle_button_changes_nothing(nested: Driver) -> None:
    nested.click("pregătită")
    before = nested.state
    _click_with(nested, Qt.MouseButton.MiddleButton)
    assert nested.state is before


@pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)", extend=True)
def test_the_right_button_goes_to_what_its_menu_is_for_and_changes_nothing(nested: Driver) -> None:
    nested.click("pregătită")
    before = nested.state
    _click_with(nested, Qt.MouseButton.RightButton)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    assert nested.state.annotations is before.annotations
    assert nested.state.cursor != before.cursor
