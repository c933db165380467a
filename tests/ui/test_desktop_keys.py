"""The keys that every desktop has, whatever is laid over the window: settings, closing, quitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.driver import CUSTOMER

if TYPE_CHECKING:
    from tests.ui.driver import Driver

OVER = [
    ("settingsSheet", "Ctrl+,"), ("commandMenu", "Ctrl+K"), ("keySheet", "F1"), ("progressSheet", "Ctrl+Shift+P"),
]  # fmt: skip


def is_shown(app: Driver, name: str) -> bool:
    found = app.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


@pytest.mark.parametrize(("name", "key"), OVER)
@pytest.mark.parametrize("closing", ["Ctrl+W", "its own"])
def test_what_lies_over_the_window_is_closed_and_not_the_folder(app: Driver, name: str, key: str, closing: str) -> None:
    app.open(CUSTOMER).press(key)
    assert is_shown(app, name)
    app.press(key if closing == "its own" else closing)
    assert not is_shown(app, name)
    assert app.name == CUSTOMER
    assert app.window.view.hasFocus()


@pytest.mark.parametrize(("name", "key"), OVER)
def test_quitting_needs_no_closing_first(app: Driver, name: str, key: str) -> None:
    app.open(CUSTOMER).press(key, "Ctrl+Q")
    assert not app.window.isVisible()


@pytest.mark.parametrize("leaving", ["Ctrl+Q", "Ctrl+W", "Ctrl+,", "the cross"])
def test_what_is_typed_in_the_settings_is_taken_when_one_leaves(app: Driver, leaving: str) -> None:
    app.open(CUSTOMER).press("Ctrl+,")
    row = app.window.findChild(QWidget, "setting.person")
    assert row is not None
    next(one for one in row.findChildren(QWidget) if one.accessibleName()).setFocus()
    app.type("ana")
    if leaving == "the cross":
        app.click_button("Close")
    else:
        app.press(leaving)
    assert '"person": "ana"' in (app.home.config / "settings.json").read_text("utf-8")


def test_a_key_that_quits_can_be_given_to_something_else(app: Driver) -> None:
    app.open(CUSTOMER).press("F1", "Down", "Return", "Ctrl+Q")
    assert is_shown(app, "keySheet")
    assert app.window.isVisible()


@pytest.mark.parametrize("keys", [("Ctrl+L", "Escape"), ("Ctrl+,", "Escape"), ("Ctrl+K", "Ctrl+W")])
def test_on_the_start_page_the_focus_stays_where_it_is_seen(app: Driver, keys: tuple[str, ...]) -> None:
    app.press(*keys)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert (focused.objectName(), focused.isVisible()) == ("startOpen", True)


def test_the_hits_of_a_folder_go_with_it(app: Driver) -> None:
    app.open(CUSTOMER).press("Ctrl+Shift+F").type("NATO").press("Ctrl+W")
    assert not is_shown(app, "corpusFind")


def test_articles_that_come_to_an_empty_folder_are_opened(app: Driver) -> None:
    for path in app.folder.iterdir():
        path.unlink()
    app.open()
    assert "holds no .txt or .md files" in app.last_line()
    (app.folder / "new.txt").write_text("Un titlu\n", encoding="utf-8")
    app.wait(lambda: app.window.workspace.state is not None)
    assert (app.name, app.last_line(), app.rows("articleList")) == ("new.txt", "", ["Un titlu"])
