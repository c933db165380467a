"""What is no icon and drawn by hand: the bar of a label, the dot of a doubt, key caps; sizes are logical pixels."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.ui.theme import LabelLook, Theme

DOT = 5.0
KEY_CAP_HEIGHT = 18.0
KEY_CAP_PADDING = 6.0


@contextmanager
def kept(painter: QPainter) -> Iterator[None]:
    """Leave the painter's pen, brush and font as they were."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


def draw_dot(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    """The dot of what is doubtful."""
    with kept(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.warning)
        painter.drawEllipse(centre, DOT / 2, DOT / 2)


def draw_bar(painter: QPainter, box: QRectF, look: LabelLook) -> None:
    """A label's upright bar; dotted or dashed where its line is."""
    with kept(painter):
        if look.line == "solid":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.bar)
            painter.drawRoundedRect(box, box.width() / 2, box.width() / 2)
            return
        pen = QPen(look.bar, box.width())
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.0, 1.1] if look.line == "dotted" else [1.4, 0.55])
        painter.setPen(pen)
        painter.drawLine(QLineF(box.center().x(), box.top(), box.center().x(), box.bottom()))


def key_cap_width(text: str, font: QFont) -> float:
    """How wide the key cap of a text is."""
    return max(21.0, QFontMetricsF(font).horizontalAdvance(text) + 2 * KEY_CAP_PADDING)


def draw_key_cap(painter: QPainter, at: QPointF, text: str, theme: Theme) -> float:
    """A key cap whose left edge has its middle at `at`; gives its width."""
    font = theme.small_font
    box = QRectF(at.x(), at.y() - KEY_CAP_HEIGHT / 2, key_cap_width(text, font), KEY_CAP_HEIGHT)
    box.adjust(0.5, 0.5, -0.5, -0.5)
    with kept(painter):
        painter.setPen(QPen(theme.hairline, 1))
        painter.setBrush(theme.page)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.text)
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return box.width() + 1
