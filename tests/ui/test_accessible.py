"""What a screen reader finds in the window: the copy of the text that it reads, and a name on every control."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QMenu, QMenuBar, QTableView, QTextEdit, QWidget

from annotator.core.state import Cursor
from tests.ui.driver import CUSTOMER, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

TRAPS = "Titlu 👍🏽 e\u0301\r\n\r\nal doilea\u00a0rând\r\nאבג 🇷🇴🇲🇩 x\u2028y\ufdd0z\n"
NASTY = f"{TRAPS}{'lung ' * 900}\n\nultimul"


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def mirror(app: Driver) -> QTextEdit:
    found = app.window.findChild(QTextEdit, "articleMirror")
    assert isinstance(found, QTextEdit)
    return found


def read(app: Driver) -> tuple[str, str]:
    """The selected text, and the text before the caret in its line, as they are read."""
    cursor = mirror(app).textCursor()
    line = cursor.block().text().encode("utf-16-le")[: 2 * cursor.positionInBlock()].decode("utf-16-le")
    return cursor.selectedText().replace("\u2029", "\n"), line


def test_nothing_is_copied_while_nobody_listens(app: Driver) -> None:
    app.open(CUSTOMER).press("Ctrl+Shift+Right", "3")
    assert app.window.findChild(QTextEdit, "articleMirror") is None


@pytest.mark.usefixtures("listening")
def test_text_caret_and_selection_are_read(app: Driver) -> None:
    app.open(CUSTOMER)
    assert mirror(app).toPlainText().startswith(app.text[:500].replace("\r\n", "\n"))
    app.select("Lavrov")
    assert read(app)[0] == "Lavrov"
    app.press("Ctrl+End")
    assert mirror(app).toPlainText().endswith(app.text[-200:].rstrip("\n"))
    assert (read(app)[0], mirror(app).hasFocus(), app.window.view.hasFocus()) == ("", True, True)


@pytest.mark.usefixtures("listening")
def test_positions_are_right_among_everything_that_qt_counts_otherwise(app: Driver) -> None:
    (app.folder / CUSTOMER).write_bytes(NASTY.encode())
    app.open(CUSTOMER)
    assert app.name == CUSTOMER, app.last_line()
    assert app.text == NASTY
    last = len(NASTY)
    for at in (*range(60), *range(last - 60, last + 1)):
        if NASTY[at - 1 : at + 1] == "\r\n":
            continue
        app.window.workspace.move(Cursor.at(at))
        line = NASTY[:at].replace("\r\n", "\n").replace("\u2028", "\n").rpartition("\n")[2]
        heard = read(app)[1]
        assert len(heard) == len(line)
        if line[-6:].isascii() and line[-6:].isprintable():
            assert heard[-6:] == line[-6:]


@pytest.mark.usefixtures("listening")
def test_the_span_at_the_caret_is_the_description(app: Driver) -> None:
    prepare(app.folder / CUSTOMER, ("quote", "Vrem să facem acest lucru"), ("date", "acest"))
    app.open(CUSTOMER)
    assert mirror(app).accessibleDescription() == ""
    app.press("Tab")
    assert mirror(app).accessibleDescription() == "quote; Vrem să facem acest lucru"
    app.press("Tab")
    assert mirror(app).accessibleDescription() == "date; in quote; acest"
    app.press("U")
    assert mirror(app).accessibleDescription() == "date; unsure; in quote; acest"
    app.press("Escape", "Ctrl+Home")
    assert mirror(app).accessibleDescription() == ""
    app.press("Ctrl+Right", "W", "1")
    assert mirror(app).accessibleDescription().startswith("claim; ")


@pytest.mark.usefixtures("listening")
def test_what_is_suspected_where_no_span_stands_is_described_too(app: Driver) -> None:
    (app.folder / "a.txt").write_text("Popa vine luni. „Vrem să facem acest lucru azi”, a spus el.\n", "utf-8")
    app.open("a.txt").double_click("luni").press("4", "Esc", "F8")
    said = "The quotation „Vrem să facem acest lucru azi” is in no quote."
    assert mirror(app).accessibleDescription() == said
    app.press("Right")
    assert mirror(app).accessibleDescription() == ""
    app.press("Left", "Left")
    assert mirror(app).accessibleDescription() == said


@pytest.mark.usefixtures("listening")
def test_keys_and_mouse_do_what_they_do_without_a_reader(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3", "U", "E", "Shift+E")
    assert [span.label for span in app.state.annotations.spans] == ["speaker"]
    app.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert not list(app.state.annotations.spans)
    app.drag_over("Ucraina")
    assert app.selected() == "Ucraina"
    app.press("F6")
    assert not app.window.view.hasFocus()
    app.press("Shift+F6")
    assert app.window.view.hasFocus()
    app.press("Ctrl+K", "Escape", "W")
    assert app.window.view.hasFocus()


def test_the_page_looks_the_same_while_somebody_listens(start: Start) -> None:
    quiet = start()
    quiet.open(CUSTOMER).press("Ctrl+Home")
    before = quiet.window.view.viewport().grab().toImage()
    QAccessible.setActive(True)
    try:
        quiet.press("Right", "Ctrl+Home")
        assert mirror(quiet).isVisible()
        assert quiet.window.view.viewport().grab().toImage() == before
    finally:
        QAccessible.setActive(False)


@pytest.mark.parametrize(("flash_ms", "blinks"), [(0, []), (1000, [500])])
def test_the_caret_blinks_only_where_the_desktop_wants_it(app: Driver, flash_ms: int, blinks: list[int]) -> None:
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(flash_ms)
    try:
        app.open(CUSTOMER).press("Right")
        timers = app.window.view.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
        assert [one.interval() for one in timers if one.isActive() and not one.isSingleShot()] == blinks
    finally:
        QApplication.setCursorFlashTime(before)


def unnamed(window: QWidget) -> list[str]:
    """The widgets that can have the focus and say nothing to a reader."""
    # Qt's own holds the menus of a bar that is too narrow for them.
    menus = (
        menu for menu in window.findChildren(QMenu) if not (isinstance(menu.parent(), QMenuBar) and not menu.title())
    )
    found = [f"menu {menu.title()}" for menu in menus if not menu.accessibleName()]
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget.parentWidget(), QAbstractScrollArea)
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or inside or widget.focusProxy() is not None:
            continue
        reader = QAccessible.queryAccessibleInterface(widget)
        if not reader.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


@pytest.mark.parametrize(
    "opened", [(), ("Ctrl+F",), ("Ctrl+Shift+F",), ("Ctrl+K",), ("F1",), ("Ctrl+,",), ("Ctrl+Shift+P",), ("G",)]
)
def test_every_control_has_a_name(app: Driver, opened: tuple[str, ...]) -> None:
    prepare(app.folder / CUSTOMER, ("quote", "Vrem să facem acest lucru"), ("date", "marți"), ("speaker", "Lavrov"))
    app.open(CUSTOMER)
    for _ in range(3):
        app.press("Tab")
        assert unnamed(app.window) == []
    app.press(*opened)
    assert unnamed(app.window) == []
    assert [one for one in app.window.findChildren(QWidget) if "<" in spoken(one)] == []
    focused = QApplication.focusWidget()
    assert focused is not None


def spoken(widget: QWidget) -> str:
    """What a reader says of a widget."""
    reader = QAccessible.queryAccessibleInterface(widget)
    return " ".join(reader.text(one) for one in (QAccessible.Text.Name, QAccessible.Text.Description))


MENU_OFFSCREEN = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)", extend=True)


@MENU_OFFSCREEN
@pytest.mark.parametrize(("action", "first"), [("list.only", "All articles"), ("list.order", "By name")])
def test_the_menus_of_the_list_are_reached_without_the_mouse(app: Driver, action: str, first: str) -> None:
    app.open(CUSTOMER)
    app.action(action).trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == first
    menu.close()


def test_the_span_filter_is_reached_without_the_mouse(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3", "Ctrl+Shift+L")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "spanFilter"


def places(window: QWidget) -> list[QWidget]:
    """The controls that are seen and can have the focus."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(one.parentWidget(), QAbstractScrollArea) and one.focusProxy() is None
    ]  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_where_the_focus_is_can_be_seen(start: Start, theme: str) -> None:
    app = start(theme=theme)
    prepare(app.folder / CUSTOMER, ("quote", "Vrem să facem acest lucru"), ("date", "marți"), ("speaker", "Lavrov"))
    app.open(CUSTOMER).press("Tab")
    unseen = []
    for place in places(app.window):
        app.window.view.setFocus() if place is not app.window.view else app.table("spanList").setFocus()
        before = place.grab().toImage()
        place.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(place, QTableView) and not place.currentIndex().isValid():
            app.press("Down")
        if place.grab().toImage() == before:
            unseen.append(f"{type(place).__name__} {place.objectName()} {place.accessibleName()}")
    assert unseen == []
    assert len(places(app.window)) > 10


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced."""
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


@pytest.mark.usefixtures("listening")
def test_what_a_key_selects_is_announced_and_an_arrows_selection_is_not(app: Driver, heard: list[str]) -> None:
    app.open(CUSTOMER).press("Shift+Right")
    assert heard == []
    app.press("Home", "N")
    assert heard == ["Selected: Rusia"]
    app.press("3", "Esc")
    assert heard[1:] == ["Labelled speaker: “Rusia”", "No span"]


@pytest.mark.usefixtures("listening")
def test_the_count_of_hits_and_the_first_rule_are_announced(app: Driver, heard: list[str]) -> None:
    app.open(CUSTOMER).press("Ctrl+F").type("Lavrov")
    app.wait(lambda: bool(heard))
    app.press("Esc", "Esc", "G")
    assert "1 of " in heard[0]
    assert heard[-1].startswith("claim: ")


@pytest.mark.usefixtures("listening")
def test_nothing_but_what_is_read_has_the_focus_in_the_page(app: Driver) -> None:
    app.open(CUSTOMER)

    def focused() -> list[QWidget]:
        # As Qt tells it to readers, which is not asked by way of Python.
        return [one for one in app.window.findChildren(QWidget) if QWidget.hasFocus(one)]

    assert focused() == [mirror(app)]
    app.table("articleList").setFocus()
    assert mirror(app) not in focused()
    app.click("Lavrov")
    assert focused() == [mirror(app)]
    app.press("F6", "Shift+F6")
    assert focused() == [mirror(app)]
    # Back from fields and lists, by way of what the page is in.
    for there in ("Ctrl+L", "M", "F6"):
        app.press(there)
        assert mirror(app) not in focused()
        app.press("Escape")
        assert focused() == [mirror(app)]
    parent = app.window.view.parentWidget()
    assert parent is not None
    app.table("articleList").setFocus()
    QWidget.setFocus(parent)
    assert focused() == [mirror(app)]


def test_the_hidden_headers_of_lists_say_nothing(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3", "F1", "Escape", "Ctrl+K", "Escape")
    lists = app.window.findChildren(QTableView)
    assert len(lists) > 5
    for one in lists:
        model = one.model()
        for orientation in Qt.Orientation:
            assert model.headerData(0, orientation) is None
            assert model.headerData(0, orientation, Qt.ItemDataRole.AccessibleTextRole) is None


@pytest.mark.usefixtures("listening")
def test_however_the_page_gets_the_focus_it_is_what_is_read_that_has_it(app: Driver) -> None:
    app.open(CUSTOMER)
    for key in ("Ctrl+L", "Ctrl+F", "Ctrl+Shift+F"):
        app.press(key)
        assert not mirror(app).hasFocus()
        app.press("Esc")
        app.wait(mirror(app).hasFocus)
