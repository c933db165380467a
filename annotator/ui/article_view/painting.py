"""Painting the chunks in view: tints, selection, bars, names, brackets and the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QStaticText, QTextCharFormat, QTextLayout

from annotator.ui.article_view.decorations import without
from annotator.ui.theme import GREY_CONTRAST, contrast, mixed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.annotations import Range
    from annotator.core.labels import LabelSet
    from annotator.ui.article_view.chunk_layout import ChunkLayout
    from annotator.ui.article_view.decorations import Bracket, Decorations, Mark, Name
    from annotator.ui.article_view.metrics import LineStyle, Metrics
    from annotator.ui.article_view.shapes import Edge
    from annotator.ui.theme import LabelLook, Theme

BRACKET_LEFT = (20, 28, 36)
_HOVER_TINT = 0.24
_HOOK = 4
_STRONGEST_SELECTION = 0.38


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


class Placing(NamedTuple):
    """A chunk to be drawn: its start in the text, where its column starts, its top, and its lines that are exposed."""

    start: int
    left: int
    top: int
    layout: ChunkLayout
    made: Decorations
    rows: range

    @property
    def style(self) -> LineStyle:
        """How its lines are built."""
        return self.layout.style

    def marks(self) -> list[Mark]:
        """The marks with a line among those exposed, outermost first."""
        start, stop, count = self.rows.start, self.rows.stop, len(self.layout.lines)
        if start == 0 and stop >= count:
            return list(self.made.marks)
        lines = ((mark, mark.lines(count)) for mark in self.made.marks)
        return [mark for mark, (first, last) in lines if last >= start and first < stop]


class PagePainter:
    """Draws chunks in one theme and size, every edge on whole pixels."""

    def __init__(self, theme: Theme, labels: LabelSet, metrics: Metrics, names_shown: bool = True) -> None:
        self.theme = theme
        self.metrics = metrics
        self.names = Names(metrics)
        self.names_shown = names_shown
        self._labels = labels
        self._looks: dict[str, LabelLook] = {}
        self._strong: dict[str, QColor] = {}
        self._pens: dict[str, QPen] = {}
        self._grey = QTextCharFormat()
        self._grey.setForeground(theme.dim)

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

    def tints(self, p: QPainter, chunk: Placing, hovered: str | None) -> None:
        """The tints of a chunk, outermost first, so that the innermost span is what remains seen."""
        style, rows = chunk.style, chunk.rows
        left, top = chunk.left, chunk.top + style.tint_top
        height = style.tint_bottom - style.tint_top
        fill = p.fillRect
        for mark in chunk.marks():
            label = mark.span.label
            colour = self.strong_tint(label) if mark.span.id == hovered else self.look(label).tint
            for line, start, end in mark.pieces:
                if line in rows:
                    # Corners without their outermost pixel: round to the eye, and ten times as fast as a round path.
                    x, y, width = left + start, top + line * style.pitch, end - start
                    fill(x + 1, y, width - 2, height, colour)
                    fill(x, y + 1, width, height - 2, colour)

    def marks(self, p: QPainter, chunk: Placing) -> None:
        """Bars, ticks, names and brackets of a chunk."""
        rows, shown = chunk.rows, chunk.marks()
        if not shown:
            return
        for mark in shown:
            self._bars(p, mark, chunk)
            if mark.bracket is not None:
                self._bracket(p, mark.bracket, self.look(mark.span.label).bar, chunk)
        p.setFont(self.names.font)
        for mark in shown:
            name = mark.name
            if name is not None and name.line in rows and (self.names_shown or mark.span.unsure):
                self._name(p, name, self.look(mark.span.label).ink, chunk)

    def _bars(self, p: QPainter, mark: Mark, chunk: Placing) -> None:
        look, style, left, rows = self.look(mark.span.label), chunk.style, chunk.left, chunk.rows
        thick = style.bar
        foot = chunk.top + style.lane_top(mark.lane)
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
                x = left + edge.x - (0 if edge.opens else thick)
                p.fillRect(x, foot + edge.line * style.pitch - style.step, thick, style.step + thick, look.bar)
        if mark.shares and mark.begin is not None and mark.begin.line in rows:
            self._plus(p, mark.begin, look.ink, chunk, foot)

    def _plus(self, p: QPainter, edge: Edge, colour: QColor, chunk: Placing, foot: int) -> None:
        size = chunk.style.step + 3
        x = chunk.left + edge.x + (-size - 2 if edge.opens else 2)
        y = foot + edge.line * chunk.style.pitch + chunk.style.bar // 2
        p.fillRect(x, y, size, 1, colour)
        p.fillRect(x + size // 2, y - size // 2, 1, size, colour)

    def _bracket(self, p: QPainter, bracket: Bracket, colour: QColor, chunk: Placing) -> None:
        x = chunk.left + self.bracket_x(bracket.column)
        top, bottom = chunk.top + bracket.top, chunk.top + bracket.bottom
        first, last = top + bracket.opens, bottom - bracket.closes
        p.fillRect(x, first, 1, last - first, colour)
        if bracket.opens:
            p.fillRect(x + 1, top, _HOOK, 1, colour)
        if bracket.closes:
            p.fillRect(x + 1, bottom - 1, _HOOK, 1, colour)

    def _name(self, p: QPainter, name: Name, ink: QColor, chunk: Placing) -> None:
        p.setPen(ink)
        text = name.text if self.names_shown else "?"
        baseline = chunk.top + name.line * chunk.style.pitch + chunk.style.name_baseline
        p.drawStaticText(chunk.left + name.x, baseline - self.names.ascent, self.names.shaped(text)[0])

    def text(self, p: QPainter, chunk: Placing, clip: QRectF, selection: Range, hovered: str | None) -> None:
        """The chunk's text inside of `clip`, greyed where a label says so and neither selection nor mouse is on it."""
        layout, formats = chunk.layout, []
        if not layout.string:
            return
        p.setPen(self.theme.text)
        greyed: Iterable[tuple[int, int]] = chunk.made.greyed
        if len(selection):
            greyed = without(greyed, selection.start - chunk.start, selection.end - chunk.start)
        if greyed and hovered is not None:
            for mark in chunk.marks():
                if mark.span.id == hovered:
                    greyed = without(greyed, mark.span.start - chunk.start, mark.span.end - chunk.start)
        for start, end in greyed:
            if layout.line_at(start) >= chunk.rows.stop or layout.line_at(end) < chunk.rows.start:
                continue
            part = QTextLayout.FormatRange()
            part.start = layout.to_qt(start)
            part.length = layout.to_qt(end) - part.start
            part.format = self._grey
            formats.append(part)
        layout.qt_layout.draw(p, QPointF(chunk.left, chunk.top), formats, clip)

    def _pen(self, look: LabelLook, thick: int) -> QPen:
        known = self._pens.get(look.line + look.bar.name())
        if known is None:
            known = QPen(look.bar, thick)
            known.setCapStyle(Qt.PenCapStyle.FlatCap)
            known.setDashPattern([1.5, 1.0] if look.line == "dotted" else [3.5, 1.5])
            self._pens[look.line + look.bar.name()] = known
        return known


def strong_selection(theme: Theme) -> QColor:
    """The selection's colour over tints: as strong as the text on it, never greyed there, allows."""
    share, colour = _STRONGEST_SELECTION, theme.selected
    while share > 0 and contrast(theme.text, colour := mixed(theme.selected, theme.accent, share)) < GREY_CONTRAST:
        share -= 0.02
    return colour


def paint_selection(p: QPainter, rectangles: Sequence[QRect], chunks: Iterable[Placing], theme: Theme) -> None:
    """The selection under the text, stronger over the tints of the chunks, with accent lines above and below."""
    strong = strong_selection(theme)
    rows: dict[int, list[QRect]] = {}
    for rectangle in rectangles:
        p.fillRect(rectangle, theme.selected)
        rows.setdefault(rectangle.top(), []).append(rectangle)
    for chunk in chunks:
        top = chunk.top + chunk.style.tint_top
        for mark in chunk.marks():
            for line, left, right in mark.pieces:
                for rectangle in rows.get(top + line * chunk.style.pitch, ()):
                    first, last = (
                        max(rectangle.left(), chunk.left + left),
                        min(rectangle.right() + 1, chunk.left + right),
                    )
                    if first < last:
                        p.fillRect(first, rectangle.top(), last - first, rectangle.height(), strong)
    for rectangle in rectangles:
        p.fillRect(rectangle.left(), rectangle.top() - 1, rectangle.width(), 1, theme.accent)
        p.fillRect(rectangle.left(), rectangle.bottom() + 1, rectangle.width(), 1, theme.accent)
