"""The table of actions in the window: every one in its menu, every key at its action."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from annotator.actions import ACTIONS, MENUS, label_actions
from annotator.storage.label_file import packaged_labels
from annotator.ui.window_actions import with_letters

if TYPE_CHECKING:
    from tests.ui.driver import Driver

ALL = (*ACTIONS, *label_actions(packaged_labels()))


def _entries(menu: QMenu) -> list[QAction]:
    """The menu's entries, those of a menu in it in their place."""
    found: list[QAction] = []
    for one in menu.actions():
        inner = one.menu()
        found += _entries(inner) if isinstance(inner, QMenu) else [one]
    return found


def _menu(app: Driver, name: str) -> QMenu:
    found = next(one.menu() for one in app.window.menuBar().actions() if one.text().replace("&", "") == name)
    assert isinstance(found, QMenu)
    return found


def _greyed(menu: QMenu) -> list[str]:
    """The texts of the entries that cannot be chosen while the menu is open."""
    menu.aboutToShow.emit()
    found = [one.text() for one in menu.actions() if not one.isEnabled()]
    menu.aboutToHide.emit()
    return found


def _ticked(menu: QMenu) -> list[str]:
    """The ids of the entries that are ticked while the menu is open."""
    menu.aboutToShow.emit()
    found = [one.objectName() for one in menu.actions() if one.isChecked()]
    menu.aboutToHide.emit()
    return found


def test_the_menus_hold_every_action_in_order(app: Driver) -> None:
    found = {name: [one.objectName() for one in _entries(_menu(app, name)) if one.objectName()] for name in MENUS}
    assert found == {menu: [one.id for one in ALL if one.menu == menu and one.in_menu] for menu in MENUS}
    assert [entry.text().replace("&", "") for entry in app.window.menuBar().actions()] == list(MENUS)


def test_every_menu_has_a_letter_of_its_own() -> None:
    assert with_letters(list(MENUS)) == [
        "&File", "&Edit", "F&ind", "&Select", "&Label", "S&pan", "&Article", "&View", "&Help",
    ]  # fmt: skip
    assert with_letters(["Fișier", "A & B", "A", "ș"]) == ["&Fișier", "&A && B", "A", "ș"]


@pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)", extend=True)
def test_alt_with_the_letter_opens_a_menu(app: Driver) -> None:
    app.open().press("Alt+F")
    opened = QApplication.activePopupWidget()
    assert opened is _menu(app, "File")
    opened.close()


def test_the_menus_part_what_does_not_belong_together(app: Driver) -> None:
    for name in MENUS:
        entries = _menu(app, name).actions()
        lines = [at for at, one in enumerate(entries) if one.isSeparator()]
        assert lines == sorted({*lines} - {0, len(entries) - 1} - {at + 1 for at in lines}), name
        longest = max(after - before for before, after in pairwise([-1, *lines, len(entries)]))
        assert longest <= 15, name


def test_an_open_menu_greys_what_cannot_be_done_and_its_keys_still_say_why(app: Driver) -> None:
    edit, span, label = _menu(app, "Edit"), _menu(app, "Span"), _menu(app, "Label")
    assert _greyed(edit)[:2] == ["Undo", "Redo"]
    app.open()
    copying = ["Copy", "Copy span with its label"]
    assert _greyed(edit) == ["Undo", "Redo", *copying]
    assert len(_greyed(label)) == len(app.window.workspace.labels.labels)
    assert {"Unsure", "Value or name", "Remove span, or dismiss suspicion"} <= set(_greyed(span))
    app.press("Ctrl+Z")
    assert app.last_line() == "There is nothing to undo."
    app.press("U")
    assert app.last_line() == "No span is active: click one, or press Tab."
    app.double_click("Lavrov")
    assert _greyed(label) == []
    assert "Unsure" in _greyed(span)
    app.press("3")
    assert _greyed(edit) == ["Redo"]
    assert _greyed(span) == []


def test_an_open_menu_ticks_what_is_on(app: Driver) -> None:
    app.open()
    view = _menu(app, "View")
    assert _ticked(view) == ["view.left", "view.right", "view.compact", "view.theme.light"]
    app.press("F9", "G")
    for id_ in ("view.compact", "view.theme.dark"):
        app.action(id_).trigger()
    assert _ticked(view) == ["view.right", "view.guideline", "view.theme.dark"]
    app.press("Shift+F9")
    app.action("view.theme.dark").trigger()
    assert _ticked(view) == ["view.theme.dark"]


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
