"""The lost spans of the open article, below its spans: hidden where there are none, never counted among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.message import counted, message
from annotator.ui.marks import draw_bar
from annotator.ui.models.lost_list import LostListModel, LostRole
from annotator.ui.panels.parts import MARGIN, hairline, plain_label
from annotator.ui.panels.row_table import Index, RowDelegate, RowTable, draw_elided

if TYPE_CHECKING:
    from annotator.core.labels import LabelSet
    from annotator.core.state import State
    from annotator.ui.theme import Theme

ROW_HEIGHT = 30
LABEL_LEFT, TEXT_LEFT = 28, 104
EXCERPT_PIXELS = 13
MOST_ROWS = 4


class LostDelegate(RowDelegate):
    """The label's bar and name, and the words that were lost, dim and in italics."""

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__(theme, ROW_HEIGHT)
        self.labels = labels

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the one line."""
        theme, label = self.theme, index.data(LostRole.LABEL)
        draw_bar(painter, QRectF(box.left() + MARGIN, box.center().y() - 8, 3, 16), theme.look(self.labels.get(label)))
        painter.setFont(theme.small_font)
        painter.setPen(theme.dim)
        left = box.left() + TEXT_LEFT
        draw_elided(painter, QRectF(box.left() + LABEL_LEFT, box.top(), TEXT_LEFT - LABEL_LEFT - 6, ROW_HEIGHT), label)
        font = QFont(theme.page_font)
        font.setPixelSize(EXCERPT_PIXELS)
        font.setItalic(True)
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        words = index.data(Qt.ItemDataRole.DisplayRole)
        draw_elided(painter, QRectF(left, box.top(), box.right() - MARGIN - left, ROW_HEIGHT), words)


class LostList(QWidget):
    """The list; `chosen` carries the id of the lost span that a person chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__()
        self.model = LostListModel()
        self._delegate = LostDelegate(theme, labels)
        self.table = RowTable("lostList", str(message("Lost spans of this article")), self.model, self._delegate)
        self._heading = plain_label(kind="heading")
        self._heading.setObjectName("lostCount")
        self._heading.setContentsMargins(MARGIN, 8, 12, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(hairline())
        layout.addWidget(self._heading)
        layout.addWidget(self.table)
        self.table.clicked.connect(lambda index: self._choose(index.row()))
        self.table.entered_row.connect(self._choose)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.table.set_theme(theme)

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set."""
        self._delegate.labels = labels
        self.table.redraw()

    def show_state(self, state: State | None) -> None:
        """Follow the article's lost spans."""
        self.model.show_state(state)
        self._fit()

    def set_filter(self, text: str) -> None:
        """Show only the rows that hold the words."""
        self.model.set_filter(text)
        self._fit()

    def show_chosen(self, span_id: str | None) -> None:
        """Mark the row of the lost span under review; None marks none."""
        self.table.show_row(self.model.row_of(span_id) if span_id is not None else None)

    def _fit(self) -> None:
        """As high as its rows, up to a few; away where the article has none."""
        total, rows = self.model.total, self.model.rowCount()
        text = message("1 lost span") if total == 1 else counted("{count} lost spans", None, total)
        self._heading.setText(str(text))
        self.table.setFixedHeight(ROW_HEIGHT * min(rows, MOST_ROWS))
        self.setVisible(rows > 0)

    def _choose(self, row: int) -> None:
        self.chosen.emit(self.model.lost_at(row).span.id)
