"""The labels with their keys and counts; a click labels the target as the digit would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.message import message, thousands
from annotator.ui.marks import draw_key_cap
from annotator.ui.models.label_list import LabelListModel, LabelRole
from annotator.ui.panels.parts import MARGIN, plain_label
from annotator.ui.panels.row_table import Index, RowDelegate, RowTable, draw_elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from annotator.core.labels import LabelSet
    from annotator.core.state import State
    from annotator.session import Update
    from annotator.ui.theme import Theme

ROW_HEIGHT = 31
SQUARE_LEFT, SQUARE, NAME_LEFT = 46, 12, 68
MOST_ROWS = 6


class LabelDelegate(RowDelegate):
    """Key cap, colour square, name, and the count at the right; unknown labels in the dim colour."""

    def is_selected(self, index: Index) -> bool:
        """Never: a label is pressed, not chosen."""
        return False

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the one line."""
        theme, middle = self.theme, box.center().y()
        label = index.model().label(index.row())  # type: ignore[attr-defined]
        if label.key:
            draw_key_cap(painter, QPointF(box.left() + MARGIN, middle), label.key, theme)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.look(label).bar)
        painter.drawRoundedRect(QRectF(box.left() + SQUARE_LEFT, middle - SQUARE / 2, SQUARE, SQUARE), 3, 3)
        painter.setFont(theme.interface_font)
        painter.setPen(theme.dim)
        right = box.right() - MARGIN
        count = QRectF(right - 60, box.top(), 60, box.height())
        width = draw_elided(painter, count, thousands(index.data(LabelRole.COUNT)), right=True)
        painter.setPen(theme.text if index.data(LabelRole.KNOWN) else theme.dim)
        left = box.left() + NAME_LEFT
        draw_elided(painter, QRectF(left, box.top(), right - width - 8 - left, box.height()), label.name)


class LabelPanel(QWidget):
    """The labels; `pressed` names the label whose row was clicked or entered."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__()
        self.setObjectName("labelPanel")
        self.setAccessibleName(str(message("Labels")))
        self.model = LabelListModel(labels)
        self.table = RowTable("labelList", str(message("Labels")), self.model, LabelDelegate(theme, ROW_HEIGHT))
        self._heading = plain_label(str(message("Labels")), "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 14, 0, 10)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        self._heading.setContentsMargins(MARGIN, 0, MARGIN, 6)
        layout.addWidget(self.table)
        self.table.clicked.connect(lambda index: self._press(index.row()))
        self.table.entered_row.connect(self._press)
        for signal in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._fit)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.table.set_theme(theme)

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set."""
        self.model.set_labels(labels)

    def show_state(self, state: State | None) -> None:
        """Count an article's spans, all new."""
        self.model.show_state(state)

    def update_state(self, update: Update) -> None:
        """Follow an update."""
        self.model.update_state(update)

    def _press(self, row: int) -> None:
        self.pressed.emit(self.model.label(row).name)

    def _fit(self) -> None:
        self.table.setFixedHeight(min(self.model.rowCount(), MOST_ROWS) * ROW_HEIGHT)
