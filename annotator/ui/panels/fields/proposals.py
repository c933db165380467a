"""The plain list of proposals under a text field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.panels.fields.base import draw_field
from annotator.ui.panels.row_table import Index, RowDelegate, RowTable, draw_elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem

    from annotator.ui.theme import Theme

ROW_HEIGHT = 26
MOST_ROWS = 6
EDGE = 4
GAP = 3


class ProposalDelegate(RowDelegate):
    """One proposal, on the selected ground when it is the current one."""

    def draw_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the current row, and of the one under the mouse."""
        chosen, hovered = self.is_selected(index), self.is_hovered(option)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.selected if chosen else self.theme.hover)
            painter.drawRoundedRect(box, 4, 4)

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """The proposal's text."""
        painter.setPen(self.theme.text)
        painter.setFont(self.theme.interface_font)
        draw_elided(painter, box.adjusted(5, 0, -5, 0), index.data())


class ProposalList(QFrame):
    """Floats under a field of its window and never takes the focus; `chosen` carries the proposal that was clicked."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("proposals")
        self._theme = theme
        self._over = window
        self._model = QStringListModel(self)
        self._table = RowTable(
            "proposalList", str(message("Proposals")), self._model, ProposalDelegate(theme, ROW_HEIGHT)
        )
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.addWidget(self._table)
        self._table.clicked.connect(lambda index: self.chosen.emit(index.data()))
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._table.set_theme(theme)
        self.update()

    def offer(self, proposals: Sequence[str], current: str, field: QWidget) -> None:
        """Show the proposals under the field, the one that stands in it as the current row."""
        self._model.setStringList(list(proposals))
        self._table.show_row(proposals.index(current) if current in proposals else None)
        self.place(field)
        self.show()
        self.raise_()

    def place(self, field: QWidget) -> None:
        """Stand under the field; over it where the window ends."""
        window = self._over
        height = min(self._model.rowCount(), MOST_ROWS) * ROW_HEIGHT + 2 * EDGE
        at = field.mapTo(window, QPoint(0, field.height() + GAP))
        if at.y() + height > window.height():
            at = field.mapTo(window, QPoint(0, -height - GAP))
        self.setGeometry(at.x(), at.y(), field.width(), height)

    def stepped(self, step: int) -> str:
        """The next (1) or previous (-1) proposal, now the current one; at the ends the last or the first."""
        current = self._table.currentIndex().row()
        row = min(max(current + step, 0), self._model.rowCount() - 1)
        self._table.show_row(row)
        return str(self._model.index(row, 0, QModelIndex()).data())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a field."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_field(painter, QRectF(self.rect()), self._theme)
