"""The table of actions in the window: every one in its menu, every key at its action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from annotator.actions import ACTIONS, MENUS, label_actions
from annotator.storage.label_file import packaged_labels

if TYPE_CHECKING:
    from tests.ui.driver import Driver

ALL = (*ACTIONS, *label_actions(packaged_labels()))


def test_the_menus_hold_every_action_in_order(app: Driver) -> None:
    found = {}
    for entry in app.window.menuBar().actions():
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        found[entry.text()] = [one.objectName() for one in menu.actions() if one.objectName()]
    assert found == {menu: [one.id for one in ALL if one.menu == menu and one.in_menu] for menu in MENUS}
    assert list(found) == list(MENUS)


def test_every_key_of_the_table_reaches_its_action(app: Driver) -> None:
    for action in ALL:
        shortcuts = app.action(action.id).shortcuts()
        for key in action.keys:
            assert QKeySequence(key) in shortcuts
        assert app.action(action.id).autoRepeat() == action.repeats


def test_what_cannot_be_done_says_why_in_its_tooltip(app: Driver) -> None:
    assert app.action("edit.undo").toolTip() == "There is nothing to undo."
    assert app.action("label.claim").toolTip() == "No article is open."
    app.open().double_click("Lavrov").press("3")
    assert app.action("edit.undo").toolTip() == "Undo"
    assert app.action("label.claim").toolTip() == "Label claim"


def test_an_action_first_takes_what_is_being_typed(app: Driver) -> None:
    app.open().double_click("Lavrov").press("3", "M").type("look ")
    app.action("view.compact").trigger()
    assert app.span("speaker", "Lavrov").note == "look"
    app.type("again").press("Return", "V").type("S. Lavrov")
    app.action("edit.select_all").trigger()
    assert app.span("speaker", "Lavrov").note == "look again"
    assert app.span("speaker", "Lavrov").attributes["name"] == "S. Lavrov"
