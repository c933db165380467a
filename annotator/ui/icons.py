"""Small things drawn by hand: status glyphs, key caps, a magnifier, a cross; sizes are logical pixels."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.ui.theme import LabelLook, Theme

GLYPH = 10.0
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


def draw_status(painter: QPainter, centre: QPointF, status: str, theme: Theme) -> None:
    """The glyph of an article's status: ring (new), half disc (in progress), disc (done), struck ring (skipped)."""
    box = QRectF(centre.x() - GLYPH / 2, centre.y() - GLYPH / 2, GLYPH, GLYPH)
    colour = {"in_progress": theme.accent, "done": theme.done}.get(status, theme.dim)
    with kept(painter):
        painter.setPen(QPen(colour, 1.1))
        painter.setBrush(colour if status == "done" else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if status == "in_progress":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPie(box, 90 * 16, 180 * 16)
        elif status == "skipped":
            painter.drawLine(QLineF(box.bottomLeft() + QPointF(1.5, -1.5), box.topRight() + QPointF(-1.5, 1.5)))


def draw_problem(painter: QPainter, centre: QPointF, theme: Theme) -> None:
    """The mark of an article whose sidecar cannot be read: an exclamation mark in a ring."""
    with kept(painter):
        painter.setPen(QPen(theme.warning, 1.2))
        painter.drawEllipse(centre, 5.5, 5.5)
        painter.drawLine(QLineF(centre.x(), centre.y() - 2.8, centre.x(), centre.y() + 0.6))
        painter.drawPoint(QPointF(centre.x(), centre.y() + 2.8))


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


def draw_magnifier(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """A magnifying glass, 12 pixels wide."""
    with kept(painter):
        painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawEllipse(centre + QPointF(-1, -1), 4.2, 4.2)
        painter.drawLine(QLineF(centre + QPointF(2.2, 2.2), centre + QPointF(5, 5)))


def draw_cross(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """A small cross, 7 pixels wide."""
    with kept(painter):
        painter.setPen(QPen(colour, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(centre + QPointF(-3.5, -3.5), centre + QPointF(3.5, 3.5)))
        painter.drawLine(QLineF(centre + QPointF(-3.5, 3.5), centre + QPointF(3.5, -3.5)))


def draw_funnel(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """Three lines, each shorter than the one above, 12 pixels wide: only a part is shown."""
    with kept(painter):
        painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for half, down in ((6.0, -4.0), (3.6, 0.0), (1.2, 4.0)):
            painter.drawLine(QLineF(centre + QPointF(-half, down), centre + QPointF(half, down)))


def draw_order(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """An arrow up beside an arrow down, 12 pixels wide: the order of a list."""
    with kept(painter):
        painter.setPen(QPen(colour, 1.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for x, tip in ((-3.0, -5.0), (3.0, 5.0)):
            head = centre + QPointF(x, tip)
            back = 3.0 if tip < 0 else -3.0
            painter.drawLine(QLineF(head, centre + QPointF(x, -tip)))
            painter.drawLine(QLineF(head, head + QPointF(-2.6, back)))
            painter.drawLine(QLineF(head, head + QPointF(2.6, back)))
