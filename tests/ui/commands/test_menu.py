"""The command menu: what it lists, what typing finds, what its keys do, where the focus goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.commands.command_list import MARGIN, MENU_WIDTH, CommandRole
from annotator.ui.theme import light_theme
from tests.ui.commands.conftest import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.ui.commands.menu import CommandMenu
    from tests.ui.commands.conftest import Stage
    from tests.ui.conftest import Start

LEFT = Qt.MouseButton.LeftButton
TEXT = int(Qt.ItemDataRole.DisplayRole)


def rows(menu: CommandMenu, role: int = TEXT) -> list[Any]:
    return [menu.model.index(row, 0).data(role) for row in range(menu.model.rowCount())]


def chosen(menu: CommandMenu) -> str:
    return str(menu.table.currentIndex().data())


def typed(menu: CommandMenu, text: str) -> list[str]:
    """What is listed once `text` was typed into the emptied field."""
    menu.field.clear()
    QTest.keyClicks(menu.field, text)
    return rows(menu)


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def test_it_lists_every_action_but_itself_in_the_order_of_the_menus(stage: Stage) -> None:
    stage.menu.toggle()
    assert rows(stage.menu) == [str(action.text) for action in stage.listed() if action.id != "help.commands"]
    assert rows(stage.menu, CommandRole.MENU)[:4] == ["File", "File", "Edit", "Label"]
    assert rows(stage.menu, CommandRole.KEYS)[2] == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert chosen(stage.menu) == "Open folder…"
    assert focused() == "commandField"


def test_it_lies_near_the_top_in_the_middle_and_follows_the_window(stage: Stage) -> None:
    stage.menu.toggle()
    for width, height in ((1024, 700), (1600, 1000), (640, 400)):
        stage.window.resize(width, height)
        panel = stage.menu.panel.geometry()
        assert abs(panel.center().x() - width // 2) <= 1
        assert 0 < panel.top() < height // 4
        assert panel.bottom() < height
        assert panel.width() == min(640, width - 32)


def test_it_is_as_high_as_what_answers_and_its_rows_keep_their_place(stage: Stage) -> None:
    menu = stage.menu
    menu.toggle()
    stage.window.resize(1024, 300)
    whole, row = menu.panel.geometry(), menu.table.visualRect(menu.model.index(0, 0))
    assert menu.table.verticalScrollBar().maximum() > 0
    for query in ("quit", "xyzzy", "span", "quit", ""):
        found = len(typed(menu, query))
        QCoreApplication.processEvents()
        panel, table = menu.panel.geometry(), menu.table
        assert (panel.left(), panel.top(), panel.width()) == (whole.left(), whole.top(), whole.width())
        assert (panel.height() < whole.height()) == (found < 4)
        if found:
            first = table.visualRect(menu.model.index(0, 0))
            assert (first.left(), first.width()) == (row.left(), row.width())
            assert (table.viewport().height() >= found * row.height()) == (found < 4)
            assert table.viewport().height() <= found * row.height()
        else:
            assert table.viewport().height() >= 16 + QFontMetrics(light_theme().interface_font).height()


def test_typing_finds_by_text_menu_id_and_keys_the_best_first(stage: Stage) -> None:
    stage.menu.toggle()
    assert typed(stage.menu, "span")[:2] == ["Next span", "Remove span"]
    assert typed(stage.menu, "next sp") == ["Next span"]
    assert typed(stage.menu, "SPAN NEXT") == ["Next span"]
    assert typed(stage.menu, "quit") == ["Quit"]
    assert typed(stage.menu, "corpus") == ["Open folder…"]
    assert typed(stage.menu, "ctrl+y") == ["Redo it"]
    assert typed(stage.menu, "article") == ["Done, and on to the next"]
    assert typed(stage.menu, "darkth") == ["Dark theme"]
    assert typed(stage.menu, "qiut") == ["Quit"]
    assert typed(stage.menu, "foldr") == ["Open folder…"]
    stage.menu.field.setText("lärger")
    assert rows(stage.menu) == ["Larger text"]
    assert typed(stage.menu, "xyzzy") == []
    assert len(typed(stage.menu, "")) == len(stage.listed()) - 1


def test_enter_runs_once_closed_with_the_focus_on_the_page(stage: Stage) -> None:
    stage.other.setFocus()
    stage.menu.toggle()
    typed(stage.menu, "dark")
    QTest.keyClick(stage.menu.field, Qt.Key.Key_Return)
    assert stage.ran == [("view.dark", "page")]
    assert not stage.menu.isVisible()


def test_what_was_run_comes_first_the_next_time(stage: Stage) -> None:
    for words in ("dark", "next span", "dark"):
        stage.menu.toggle()
        typed(stage.menu, words)
        QTest.keyClick(stage.menu.field, Qt.Key.Key_Enter)
    stage.menu.toggle()
    assert rows(stage.menu)[:3] == ["Dark theme", "Next span", "Open folder…"]
    assert stage.menu.field.text() == ""
    assert len(rows(stage.menu)) == len(set(rows(stage.menu)))


def test_a_disabled_action_says_why_and_does_not_run(stage: Stage) -> None:
    stage.menu.toggle()
    typed(stage.menu, "remove")
    assert rows(stage.menu, CommandRole.REASON) == ["No span is active: <i>click</i> one."]
    assert "<i>" not in rows(stage.menu, Qt.ItemDataRole.ToolTipRole)[0]
    QTest.keyClick(stage.menu.field, Qt.Key.Key_Return)
    assert stage.ran == []
    assert stage.menu.isVisible()
    stage.menu.toggle()
    stage.reasons.clear()
    stage.menu.toggle()
    assert set(rows(stage.menu, CommandRole.REASON)) == {""}


def test_the_arrows_walk_and_turn_around_at_the_ends(stage: Stage) -> None:
    stage.menu.toggle()
    all_rows = rows(stage.menu)
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, len(all_rows) - 1),
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_PageDown, 9),
        (Qt.Key.Key_PageDown, 18),
        (Qt.Key.Key_PageDown, len(all_rows) - 1),
        (Qt.Key.Key_PageUp, len(all_rows) - 10),
    ):
        QTest.keyClick(stage.menu.field, key)
        assert chosen(stage.menu) == all_rows[row]
    assert stage.menu.table.visualRect(stage.menu.table.currentIndex()).intersects(stage.menu.table.viewport().rect())
    typed(stage.menu, "xyzzy")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        QTest.keyClick(stage.menu.field, key)
    assert stage.ran == []


def test_esc_its_own_keys_or_a_press_beside_it_closes_and_the_focus_goes_back(stage: Stage) -> None:
    stage.stored = {"help.commands": ["F4"]}
    stage.other.setFocus()
    ways: tuple[Callable[[], object], ...] = (
        lambda: QTest.keyClick(stage.menu.field, Qt.Key.Key_Escape),
        lambda: QTest.keyClick(stage.menu.field, Qt.Key.Key_F4),
        lambda: QTest.mouseClick(stage.menu, LEFT, pos=QPoint(5, 5)),
        stage.menu.toggle,
    )
    for leave in ways:
        stage.menu.toggle()
        assert focused() == "commandField"
        leave()
        assert not stage.menu.isVisible()
        assert focused() == "other"
    assert stage.ran == []


def test_no_shortcut_of_the_window_works_while_it_is_open(stage: Stage) -> None:
    QTest.keyClick(stage.page, Qt.Key.Key_F9)
    assert stage.shortcuts == ["F9"]
    stage.menu.toggle()
    for key in (Qt.Key.Key_F9, Qt.Key.Key_W, Qt.Key.Key_Tab, Qt.Key.Key_Down):
        QTest.keyClick(stage.menu.field, key)
    for key in (Qt.Key.Key_O, Qt.Key.Key_Z):
        QTest.keyClick(stage.menu.field, key, Qt.KeyboardModifier.ControlModifier)
    assert stage.shortcuts == ["F9"]
    assert focused() == "commandField"
    stage.menu.leave()
    QTest.keyClick(stage.page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert stage.shortcuts == ["F9", "Ctrl+O"]


def test_a_click_runs_and_the_mouse_chooses(stage: Stage) -> None:
    stage.menu.toggle()
    table = stage.menu.table
    places = [table.visualRect(stage.menu.model.index(row, 0)).center() for row in (3, 4)]
    QTest.mouseMove(table.viewport(), places[0])
    QTest.mouseMove(table.viewport(), places[1])
    assert chosen(stage.menu) == "Next span"
    QTest.mouseClick(table.viewport(), LEFT, pos=places[1])
    assert stage.ran == [("span.next", "page")]


def test_a_labels_name_is_shown_as_it_is(stage: Stage) -> None:
    stage.menu.toggle()
    assert typed(stage.menu, "<b>x") == [f"Label {HOSTILE}"]
    index = stage.menu.model.index(0, 0)
    assert HOSTILE in index.data(Qt.ItemDataRole.AccessibleTextRole)
    row = stage.menu.table.visualRect(index)
    image = stage.menu.table.viewport().grab(row).toImage()
    ground = image.pixelColor(row.width() // 2, 4)
    line = [any(image.pixelColor(x, y) != ground for y in range(8, 28)) for x in range(row.width() - 80)]
    end = len(line) - line[::-1].index(True)
    wanted = QFontMetrics(light_theme().interface_font).horizontalAdvance(f"Label {HOSTILE}")
    assert abs(end - (MARGIN + MENU_WIDTH + wanted)) < 6


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_typing_that_leaves_it_as_high_as_it_is_does_not_draw_the_page_below_again(stage: Stage) -> None:
    paints = Paints()
    stage.page.installEventFilter(paints)
    stage.menu.toggle()
    QApplication.processEvents()
    before = paints.count
    assert before > 0
    for letter in "more":
        QTest.keyClicks(stage.menu.field, letter)
        assert stage.menu.model.rowCount() >= 10
        QApplication.processEvents()
    assert paints.count == before


def test_in_the_real_window_a_command_acts_on_the_selection_that_was_there(start: Start) -> None:
    from annotator.actions import ACTIONS, label_actions
    from annotator.keys import normals
    from annotator.ui.commands.menu import CommandMenu
    from annotator.ui.theme import dark_theme

    app = start()
    app.open().double_click("Lavrov")
    listed = (*ACTIONS, *label_actions(app.window.workspace.labels))
    menu = CommandMenu(
        app.window, app.window, lambda: listed, lambda action: normals(action.keys), app.window.view, dark_theme()
    )
    menu.toggle()
    QTest.keyClicks(menu.field, "label speaker")
    QTest.keyClick(menu.field, Qt.Key.Key_Return)
    assert app.spans() == [("speaker", "Lavrov")]
    assert app.window.view.hasFocus()
    menu.toggle()
    assert typed(menu, "undo")[0].startswith("Undo: ")
    QTest.keyClick(menu.field, Qt.Key.Key_Return)
    assert app.spans() == []


def test_the_focus_goes_home_where_what_had_it_is_gone(stage: Stage) -> None:
    stage.other.setFocus()
    stage.menu.toggle()
    stage.other.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QTest.keyClick(stage.menu.field, Qt.Key.Key_Escape)
    assert not stage.menu.is_open()
    assert focused() == "page"
