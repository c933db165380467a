"""The ground of a row: selected, under the mouse, and the outline where the keys act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QStringListModel, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import QApplication

from annotator.ui.panels.row_table import Index, RowDelegate, RowTable
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter
    from pytestqt.qtbot import QtBot

HEIGHT = 30


class Empty(RowDelegate):
    """Rows of which only the ground is drawn."""

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw nothing."""


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    theme = light_theme()
    model = QStringListModel(["one", "two", "three"])
    made = RowTable("rows", "Rows", model, Empty(theme, HEIGHT))
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(200, 4 * HEIGHT)
    made.show()
    qtbot.waitExposed(made)
    return made


def ground(table: RowTable, row: int) -> QColor:
    """The colour in the middle of a row."""
    return table.grab().toImage().pixelColor(100, row * HEIGHT + HEIGHT // 2)


def point_at(table: RowTable, row: int) -> None:
    """Have the mouse over a row; told by hand, as where Qt believes it to be depends on what other tests did."""
    at = QPointF(100, row * HEIGHT + HEIGHT / 2)
    table.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(table.viewport(), QHoverEvent(QEvent.Type.HoverMove, at, at, at))


def test_the_selected_row_and_the_one_under_the_mouse_have_their_grounds(table: RowTable) -> None:
    theme, plain = light_theme(), ground(table, 2)
    table.show_row(0)
    point_at(table, 1)
    assert [ground(table, row) for row in range(3)] == [theme.selected, theme.hover, plain]
    point_at(table, 0)
    assert [ground(table, row) for row in range(3)] == [theme.selected, plain, plain]


def test_the_current_row_is_outlined_while_the_table_has_the_focus(table: RowTable, qtbot: QtBot) -> None:
    theme = light_theme()
    table.show_row(1)

    def edge() -> QColor:
        return table.grab().toImage().pixelColor(QPoint(100, HEIGHT))

    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    assert edge() == theme.accent
    table.clearFocus()
    assert edge() == theme.selected
