"""Hairlines: whole pixels of the screen at every scale, all of one thickness."""

from __future__ import annotations

from math import floor

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

_CLEAR = 0.2
"""In pixels of the screen: keeps an edge between two of them from being rounded out of what Qt lets a widget draw."""


def draw_hairline(painter: QPainter, widget: QWidget, along: QRect, colour: QColor) -> None:
    """Draw a line in `along`, a strip of the painted widget that is one logical pixel high or wide.

    It is one pixel of the screen thick, two from a scale of 200 % on, never a blurred one and a half.
    """
    scale = widget.devicePixelRatio()
    thick, clear = max(1, floor(scale)) / scale, _CLEAR / scale
    line = QRectF(along)
    if along.height() <= along.width():
        line.setTop(line.bottom() - thick)
        line.translate(0, -clear)
    else:
        line.setLeft(line.right() - thick)
        line.translate(-clear, 0)
    smooth = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(line, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)


class Hairline(QWidget):
    """A horizontal hairline between two parts of a panel."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, in the theme's colour."""
        with QPainter(self) as painter:
            draw_hairline(painter, self, self.rect(), self.palette().color(QPalette.ColorRole.Mid))


class HairlineHandle(QSplitterHandle):
    """What is between two parts of a splitter; its margins, where it can be taken hold of too, stay clear."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, in the theme's colour."""
        with QPainter(self) as painter:
            draw_hairline(painter, self, self.contentsRect(), self.palette().color(QPalette.ColorRole.Mid))


class HairlineSplitter(QSplitter):
    """Parts with a hairline between each two, which moves."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """A handle that is a hairline."""
        return HairlineHandle(self.orientation(), self)
