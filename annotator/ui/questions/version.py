"""One side's version of what a question is about: its name, and a line for each thing that the other has otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.core.message import message
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.ui.theme import Theme

TITLE_HEIGHT, LINE_HEIGHT = 20, 24
NAME_WIDTH, NAME_SHARE = 96, 0.3
PADDING, RADIUS = 8.0, 5.0
MOST_LINES = 4


class Version(QWidget):
    """Shows pairs of a name and what this side has; the values stand on a tint, as what is to be chosen between."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._theme = light_theme()
        self._lines: tuple[tuple[str, str], ...] = ()
        self._left_out = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def show_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show these names and values; of many the first, and how many there are more."""
        most = MOST_LINES if len(lines) <= MOST_LINES else MOST_LINES - 1
        self._lines, self._left_out = tuple(lines[:most]), len(lines) - min(most, len(lines))
        said = "; ".join(f"{name} {value}".strip() for name, value in lines)
        self.setAccessibleName(f"{self._title}: {said}")
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The names and values shown."""
        return self._lines

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(0, TITLE_HEIGHT + LINE_HEIGHT * (len(self._lines) + bool(self._left_out)))

    def minimumSizeHint(self) -> QSize:
        """As high as it is, of any width."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The title, then a line each."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.small_font)
            painter.setPen(theme.dim)
            painter.drawText(QRectF(0, 0, self.width(), TITLE_HEIGHT), Qt.AlignmentFlag.AlignVCenter, self._title)
            for nth, (name, value) in enumerate(self._lines):
                self._draw_line(painter, TITLE_HEIGHT + nth * LINE_HEIGHT, name, value)
            if self._left_out:
                more = str(message("and {count} more", count=self._left_out))
                top = TITLE_HEIGHT + len(self._lines) * LINE_HEIGHT
                painter.setPen(theme.dim)
                painter.drawText(QRectF(0, top, self.width(), LINE_HEIGHT), Qt.AlignmentFlag.AlignVCenter, more)

    def _draw_line(self, painter: QPainter, top: float, name: str, value: str) -> None:
        theme = self._theme
        metrics = QFontMetricsF(theme.small_font)
        left = min(NAME_WIDTH, self.width() * NAME_SHARE) if name else 0.0
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(theme.small_font)
        painter.setPen(theme.dim)
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(0.0, left - PADDING))
        painter.drawText(QRectF(0, top, left, LINE_HEIGHT), middle, cut)
        room = self.width() - left - 2 * PADDING
        shown = metrics.elidedText(" ".join(value.split()), Qt.TextElideMode.ElideRight, max(0.0, room))
        box = QRectF(left, top + 2, min(room, metrics.horizontalAdvance(shown)) + 2 * PADDING, LINE_HEIGHT - 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.selected)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(theme.text)
        painter.drawText(box.adjusted(PADDING, 0, 0, 0), middle, shown)
