from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.core.annotations import STATUSES, Header, Span
from annotator.core.message import message
from annotator.storage.corpus import Entry
from annotator.ui.models.label_list import LabelRole
from annotator.ui.panels.article_list import ArticleListPanel
from annotator.ui.panels.article_menus import OrderMenu
from annotator.ui.panels.labels import LabelPanel
from annotator.ui.panels.span_list import SpanListPanel
from annotator.ui.theme import Theme, dark_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from pytestqt.qtbot import QtBot

    from annotator.core.labels import LabelSet
    from annotator.ui.panels.row_table import RowTable

LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _click(table: RowTable, row: int, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    at: QPoint = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, modifier, at)


def _arguments(spy: QSignalSpy) -> list[Any]:
    return [spy.at(at)[0] for at in range(spy.count())]


def _text(panel: QWidget, name: str) -> str:
    label = panel.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


@pytest.fixture
def articles(qtbot: QtBot, theme: Theme, labels: LabelSet) -> ArticleListPanel:
    panel = ArticleListPanel(theme, labels)
    qtbot.addWidget(panel)
    panel.resize(292, 800)
    panel.append(
        [
            Entry("seeds/a.txt", 10, "Șoferii protestează", "done", {"quote": 2, "unknown": 3}),
            Entry("seeds/b.txt", 10, "Storm", "in_progress"),
            Entry("seeds/c.txt", 10, "", "skipped", {}, message("The sidecar cannot be read.")),
        ]
    )
    panel.show()
    return panel


@pytest.fixture
def spans(qtbot: QtBot, theme: Theme, labels: LabelSet, editor: Any) -> SpanListPanel:
    panel = SpanListPanel(theme, labels)
    qtbot.addWidget(panel)
    panel.resize(320, 300)
    editor.add(editor.span("a", "quote", "„Nu vom ceda”", unsure=True), editor.span("b", "date", "marți"))
    editor.add(editor.span("c", "boilerplate", "READ\u00a0 Agenții"))
    editor.move(None)
    editor.to(panel.update_state)
    panel.show()
    return panel


def test_an_article_is_chosen_by_click_and_by_enter(qtbot: QtBot, articles: ArticleListPanel) -> None:
    chosen = QSignalSpy(articles.chosen)
    _click(articles.table, 1)
    QTest.keyClick(articles.table, Qt.Key.Key_Down)
    assert _arguments(chosen) == ["seeds/b.txt"]
    QTest.keyClick(articles.table, Qt.Key.Key_Return)
    assert _arguments(chosen) == ["seeds/b.txt", "seeds/c.txt"]


def test_the_filter_chooses_its_first_article_and_is_left_by_escape(qtbot: QtBot, articles: ArticleListPanel) -> None:
    chosen, left = QSignalSpy(articles.chosen), QSignalSpy(articles.left)
    articles.focus_filter()
    QTest.keyClicks(articles.field, "storm")
    assert articles.model.shown_names() == ["seeds/b.txt"]
    assert _text(articles, "progressText") == "1 shown · 1 of 3 done"
    QTest.keyClick(articles.field, Qt.Key.Key_Return)
    assert _arguments(chosen) == ["seeds/b.txt"]
    QTest.keyClick(articles.field, Qt.Key.Key_Escape)
    assert left.count() == 1
    assert articles.model.rowCount() == 3
    assert _text(articles, "progressText") == "1 of 3 done"
    QTest.keyClicks(articles.field, "nothing like it")
    QTest.keyClick(articles.field, Qt.Key.Key_Return)
    assert chosen.count() == 1


def test_the_cross_empties_the_filter(qtbot: QtBot, articles: ArticleListPanel) -> None:
    articles.field.setText("storm")
    QTest.mouseClick(articles.field, LEFT, NO_MODIFIER, QPoint(articles.field.width() - 14, 17))
    assert articles.field.text() == ""


def test_very_many_selected_rows_stay_selected(articles: ArticleListPanel) -> None:
    articles.clear()
    names = [f"{nth:04}.txt" for nth in range(1_000)]
    articles.append([Entry(name, 1, status=STATUSES[nth % 4]) for nth, name in enumerate(names)])
    articles.table.selectAll()
    articles.field.setText("1")
    shown = [name for name in names if "1" in name]
    assert articles.model.shown_names() == shown
    articles.field.clear()
    articles.set_order("state", False)
    selected = [articles.model.entry(row).name for a, b in articles.table.ranges() for row in range(a, b + 1)]
    assert sorted(selected) == shown


def test_down_goes_from_the_filter_into_the_list(qtbot: QtBot, articles: ArticleListPanel) -> None:
    articles.activateWindow()
    articles.focus_filter()
    qtbot.waitUntil(articles.field.hasFocus)
    QTest.keyClick(articles.field, Qt.Key.Key_Down)
    assert articles.table.hasFocus()
    assert articles.table.currentIndex().row() == 0


def test_progress_follows_the_open_article(articles: ArticleListPanel, editor: Any) -> None:
    editor.to(articles.update_state)
    assert articles.table.currentIndex().row() == 0
    assert _text(articles, "progressText") == "0 of 3 done"
    editor.change((Header(), Header("done")))
    assert _text(articles, "progressText") == "1 of 3 done"
    assert articles.field.placeholderText() == "Filter 3 articles"


def test_the_place_in_the_list_stays_when_rows_appear(articles: ArticleListPanel, editor: Any) -> None:
    editor.to(articles.update_state)
    articles.field.setText("seeds")
    articles.table.setCurrentIndex(articles.model.index(1, 0))
    articles.update_entries([Entry("seeds/c.txt", 10, "Now with a title")])
    articles.field.setText("storm")
    assert articles.table.currentIndex().row() == 0
    articles.field.setText("")
    assert articles.table.currentIndex().row() == 1


class Window(QWidget):
    """Notes the keys that reach it."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.reached: list[int] = []
        QVBoxLayout(self).addWidget(panel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.reached.append(event.key())


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_S, Qt.Key.Key_M, Qt.Key.Key_Delete, Qt.Key.Key_Escape])
def test_lists_leave_all_other_keys_to_the_window(qtbot: QtBot, key: Qt.Key, theme: Theme, labels: LabelSet) -> None:
    panel = ArticleListPanel(theme, labels)
    window = Window(panel)
    qtbot.addWidget(window)
    panel.append([Entry("a.txt", 1, "Alpha"), Entry("m.txt", 1, "Mu")])
    panel.table.setCurrentIndex(panel.model.index(0, 0))
    QTest.keyClick(panel.table, key)
    assert window.reached == [key]
    assert panel.table.currentIndex().row() == 0


def test_a_span_is_activated_by_click_arrow_and_enter(qtbot: QtBot, spans: SpanListPanel) -> None:
    activated = QSignalSpy(spans.activated)
    _click(spans.table, 1)
    assert set(_arguments(activated)) == {"b"}
    QTest.keyClick(spans.table, Qt.Key.Key_Down)
    assert _arguments(activated)[-1] == "c"
    before = activated.count()
    QTest.keyClick(spans.table, Qt.Key.Key_Return)
    assert _arguments(activated)[before:] == ["c"]


def test_the_active_span_is_the_current_row_and_nothing_is_activated_by_it(spans: SpanListPanel, editor: Any) -> None:
    activated = QSignalSpy(spans.activated)
    editor.move("b")
    assert spans.selected_ids() == ["b"]
    editor.add(editor.span("d", "speaker", "primarul"))
    assert spans.selected_ids() == ["d"]
    assert spans.table.currentIndex().row() == 1
    editor.undo()
    assert spans.table.currentIndex().row() == 1
    assert spans.selected_ids() == ["b"]
    editor.move(None)
    assert spans.selected_ids() == []
    assert not spans.table.currentIndex().isValid()
    editor.close()
    assert activated.count() == 0


def test_several_spans_stay_selected_when_the_window_makes_the_last_one_active(
    qtbot: QtBot, spans: SpanListPanel, editor: Any
) -> None:
    spans.activated.connect(editor.move)
    _click(spans.table, 0)
    _click(spans.table, 2, SHIFT)
    assert spans.selected_ids() == ["a", "b", "c"]
    assert editor.state.cursor.active == "c"
    _click(spans.table, 1, Qt.KeyboardModifier.ControlModifier)
    assert spans.selected_ids() == ["a", "c"]


def test_the_row_that_takes_the_place_of_a_removed_one_is_selected_when_active(
    spans: SpanListPanel, editor: Any
) -> None:
    editor.move("b")
    editor.change((editor.state.active, None), active="c")
    assert spans.selected_ids() == ["c"]


def test_the_span_filter_opens_filters_and_goes_away(qtbot: QtBot, spans: SpanListPanel, editor: Any) -> None:
    left = QSignalSpy(spans.left)
    spans.activateWindow()
    spans.start_filter()
    qtbot.waitUntil(spans.field.hasFocus)
    QTest.keyClicks(spans.field, "MARTI")
    assert [span.id for span in spans.shown_order()] == ["b"]
    assert _text(spans, "spanCount") == "1 of 3 spans"
    assert not spans.is_shown(editor.state.annotations.spans.get("a"))
    QTest.keyClick(spans.field, Qt.Key.Key_Escape)
    assert left.count() == 1
    assert spans.field.isHidden()
    assert _text(spans, "spanCount") == "3 spans in this article"


def test_another_article_comes_without_the_filter_of_the_last(spans: SpanListPanel, new_editor: Any) -> None:
    spans.start_filter()
    spans.field.setText("marti")
    new_editor([Span("z", "claim", 0, 3)]).to(spans.update_state)
    assert [span.id for span in spans.shown_order()] == ["z"]
    assert _text(spans, "spanCount") == "1 span in this article"


def test_a_label_is_pressed_by_click(qtbot: QtBot, theme: Theme, labels: LabelSet, editor: Any) -> None:
    panel = LabelPanel(theme, labels)
    qtbot.addWidget(panel)
    editor.to(panel.update_state)
    panel.show()
    height = panel.table.height()
    editor.add(Span("a", "rumour", 0, 3), Span("b", "quote", 0, 3))
    assert panel.table.height() > height
    editor.add(*(Span(f"u{n}", f"unknown {n}", 0, 3) for n in range(9)))
    assert panel.table.height() == 6 * panel.table.rowHeight(0)
    qtbot.waitUntil(lambda: panel.table.verticalScrollBar().maximum() > 0)
    pressed = QSignalSpy(panel.pressed)
    _click(panel.table, 1)
    assert _arguments(pressed) == [labels.labels[1].name]
    assert panel.model.index(1, 0).data(LabelRole.COUNT) == 1


def test_everything_is_painted_in_both_themes(
    articles: ArticleListPanel, spans: SpanListPanel, editor: Any, qtbot: QtBot, theme: Theme, labels: LabelSet
) -> None:
    editor.move("a")
    panel = LabelPanel(theme, labels)
    qtbot.addWidget(panel)
    for shown in (articles, spans, panel):
        light = shown.grab().toImage()
        shown.set_theme(dark_theme())
        assert shown.grab().toImage() != light


def test_every_control_has_an_accessible_name(articles: ArticleListPanel, spans: SpanListPanel) -> None:
    for panel in (articles, spans):
        controls = [
            panel,
            *(child for child in panel.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus),
        ]
        named = [child for child in controls if child.accessibleName()]
        assert len(named) >= 3
        assert [child for child in controls if not child.accessibleName()] == []


def test_a_list_with_the_focus_and_no_row_of_its_own_shows_a_ring(qtbot: QtBot, spans: SpanListPanel) -> None:
    spans.show()
    qtbot.waitExposed(spans)
    table = spans.table
    table.show_row(None)
    without = table.viewport().grab().toImage()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.show_row(None)
    with_focus = table.viewport().grab().toImage()
    assert with_focus != without
    table.show_row(0)
    table.show_row(None)
    table.clearFocus()
    assert table.viewport().grab().toImage() == without


def test_a_button_whose_menu_closed_elsewhere_looks_as_if_nobody_were_over_it(articles: ArticleListPanel) -> None:
    button = articles.order
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    (menu,) = articles.findChildren(OrderMenu)
    menu.aboutToHide.emit()
    assert not button.underMouse()
