"""A check box with its words, drawn as the ticks of a list are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from annotator.ui.find.hit_table import CHECK_BOX, CHECK_WIDTH, draw_check_box

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

HEIGHT = 28


class TickBox(QAbstractButton):
    """Space and a click tick it; Enter is left to what it belongs to."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """The box and its words."""
        words = QFontMetricsF(self._theme.interface_font).horizontalAdvance(self.text())
        return QSize(round(CHECK_WIDTH + words) + 8, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box, the words, and a thin outline with the focus."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect())
            if self.hasFocus():
                painter.setPen(QPen(self._theme.accent, 1))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            centre = QPointF(6 + CHECK_BOX / 2, box.center().y())
            draw_check_box(painter, centre, self.isChecked(), self._theme)
            painter.setPen(self._theme.text)
            painter.setFont(self._theme.interface_font)
            words = box.adjusted(CHECK_WIDTH + 2, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
