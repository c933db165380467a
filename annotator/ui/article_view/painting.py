"""Painting the chunks in view: tints, selection, bars, names, brackets and the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QStaticText, QTextCharFormat, QTextLayout

from annotator.ui.theme import mixed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.labels import LabelSet
    from annotator.ui.article_view.chunk_layout import ChunkLayout
    from annotator.ui.article_view.decorations import Decorations, Edge, Mark
    from annotator.ui.article_view.metrics import LineStyle, Metrics
    from annotator.ui.theme import LabelLook, Theme

BRACKET_LEFT = (20, 28, 36)
_HOVER_TINT = 0.24
_CORNER = 2


class Names:
    """The names of labels, shaped once each."""

    def __init__(self, metrics: Metrics) -> None:
        self.font = metrics.name_font
        face = QFontMetricsF(self.font)
        self._face = face
        self.ascent = round(face.ascent())
        self.cap_height = round(face.capHeight())
        self._known: dict[str, tuple[QStaticText, int]] = {}

    def width(self, text: str) -> int:
        """The width of the name in pixels."""
        return self.shaped(text)[1]

    def shaped(self, text: str) -> tuple[QStaticText, int]:
        """The name ready to be drawn, and its width."""
        known = self._known.get(text)
        if known is None:
            made = QStaticText(text)
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            known = self._known[text] = made, round(self._face.horizontalAdvance(text))
        return known


class PagePainter:
    """Draws chunks in one theme and size; y grows from the chunk's top, x from the left of the column."""

    def __init__(self, theme: Theme, labels: LabelSet, metrics: Metrics) -> None:
        self.theme = theme
        self.metrics = metrics
        self.names = Names(metrics)
        self.names_shown = True
        self._labels = labels
        self._looks: dict[str, LabelLook] = {}
        self._strong: dict[str, QColor] = {}
        self._pens: dict[str, QPen] = {}

    def look(self, label: str) -> LabelLook:
        """How the label is drawn."""
        known = self._looks.get(label)
        if known is None:
            known = self._looks[label] = self.theme.look(self._labels.get(label))
        return known

    def strong_tint(self, label: str) -> QColor:
        """The tint of the label's span under the mouse."""
        known = self._strong.get(label)
        if known is None:
            look = self.look(label)
            known = self._strong[label] = mixed(look.tint, look.bar, _HOVER_TINT)
        return known

    def bracket_x(self, column: int) -> int:
        """The left edge of the brackets of that column, left of the text column's edge."""
        return -round(BRACKET_LEFT[column] * self.metrics.scale)

    def tints(
        self, p: QPainter, at: QPointF, made: Decorations, style: LineStyle, rows: range, hovered: str | None
    ) -> None:
        """The tints of a chunk, outermost first, so that the innermost span is what remains seen."""
        left, top = int(at.x()), int(at.y())
        height = style.tint_bottom - style.tint_top
        p.setPen(Qt.PenStyle.NoPen)
        for mark in made.marks:
            label = mark.span.label
            p.setBrush(self.strong_tint(label) if mark.span.id == hovered else self.look(label).tint)
            for line, start, end in mark.pieces:
                if line in rows:
                    y = top + line * style.pitch + style.tint_top
                    p.drawRoundedRect(left + start, y, end - start, height, _CORNER, _CORNER)

    def marks(self, p: QPainter, at: QPointF, made: Decorations, style: LineStyle, rows: range) -> None:
        """Bars, ticks, names and brackets of a chunk; only those in the lines of `rows`."""
        left, top = int(at.x()), int(at.y())
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for mark in made.marks:
            self._bars(p, mark, style, left, top, rows)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for mark in made.marks:
            if mark.bracket is not None:
                self._bracket(p, mark, left, top)
        p.setFont(self.names.font)
        for mark in made.marks:
            name = mark.name
            if name is not None and name.line in rows and (self.names_shown or mark.span.unsure):
                self._name(p, mark, left, top + name.line * style.pitch + style.name_baseline)

    def _bars(self, p: QPainter, mark: Mark, style: LineStyle, left: int, top: int, rows: range) -> None:
        look = self.look(mark.span.label)
        thick = style.bar
        foot = top + style.lane_top(mark.lane)
        for line, start, end in mark.pieces:
            if line not in rows:
                continue
            if look.line == "solid":
                p.fillRect(left + start, foot + line * style.pitch, end - start, thick, look.bar)
            else:
                p.setPen(self._pen(look, thick))
                y = foot + line * style.pitch + thick // 2
                p.drawLine(left + start + thick // 2, y, left + end - thick // 2, y)
        for edge in (mark.begin, mark.end):
            if edge is not None and edge.line in rows:
                self._tick(p, edge, look.bar, style, left, foot)
        if mark.shares and mark.begin is not None and mark.begin.line in rows:
            self._plus(p, mark.begin, look.ink, style, left, foot)

    def _tick(self, p: QPainter, edge: Edge, colour: QColor, style: LineStyle, left: int, foot: int) -> None:
        thick = style.bar
        x = left + edge.x - (0 if edge.opens else thick)
        p.fillRect(x, foot + edge.line * style.pitch - style.step, thick, style.step + thick, colour)

    def _plus(self, p: QPainter, edge: Edge, colour: QColor, style: LineStyle, left: int, foot: int) -> None:
        size = style.step + 3
        x = left + edge.x + (-size - 2 if edge.opens else 2)
        y = foot + edge.line * style.pitch + style.bar // 2
        p.fillRect(x, y, size, 1, colour)
        p.fillRect(x + size // 2, y - size // 2, 1, size, colour)

    def _bracket(self, p: QPainter, mark: Mark, left: int, top: int) -> None:
        bracket = mark.bracket
        assert bracket is not None
        look = self.look(mark.span.label)
        x = left + self.bracket_x(bracket.column) + 0.5
        hook, corner = 4.0, 2.0
        first, last = top + bracket.top + 0.5, top + bracket.bottom - 0.5
        path = QPainterPath()
        if bracket.opens:
            path.moveTo(x + hook, first)
            path.lineTo(x + corner, first)
            path.quadTo(x, first, x, first + corner)
        else:
            path.moveTo(x, first - 0.5)
        if bracket.closes:
            path.lineTo(x, last - corner)
            path.quadTo(x, last, x + corner, last)
            path.lineTo(x + hook, last)
        else:
            path.lineTo(x, last + 0.5)
        p.setPen(QPen(look.bar, 1.25))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawPath(path)

    def _name(self, p: QPainter, mark: Mark, left: int, baseline: int) -> None:
        name = mark.name
        assert name is not None
        p.setPen(self.look(mark.span.label).ink)
        text = name.text if self.names_shown else "?"
        p.drawStaticText(left + name.x, baseline - self.names.ascent, self.names.shaped(text)[0])

    def text(self, p: QPainter, at: QPointF, layout: ChunkLayout, made: Decorations, clip: QRectF) -> None:
        """The chunk's text inside of `clip`, greyed where a label says so."""
        p.setPen(self.theme.text)
        formats = []
        for start, end in made.greyed:
            part = QTextLayout.FormatRange()
            part.start = layout.to_qt(start)
            part.length = layout.to_qt(end) - part.start
            grey = QTextCharFormat()
            grey.setForeground(self.theme.dim)
            part.format = grey
            formats.append(part)
        layout.qt_layout.draw(p, at, formats, clip)

    def _pen(self, look: LabelLook, thick: int) -> QPen:
        known = self._pens.get(look.line + look.bar.name())
        if known is None:
            known = QPen(look.bar, thick)
            known.setCapStyle(Qt.PenCapStyle.FlatCap)
            known.setDashPattern([1.5, 1.0] if look.line == "dotted" else [3.5, 1.5])
            self._pens[look.line + look.bar.name()] = known
        return known


def paint_selection(p: QPainter, rectangles: Iterable[QRect], colour: QColor) -> None:
    """The selection, over tints and under text."""
    for rectangle in rectangles:
        p.fillRect(rectangle, colour)
