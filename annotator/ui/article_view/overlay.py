"""What is drawn over the text: the active span's frame and handles, its relations, and the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from annotator.core.annotations import Annotations, Span
    from annotator.ui.article_view.geometry import Geometry
    from annotator.ui.article_view.painting import PagePainter
    from annotator.ui.article_view.shapes import Edge

_KNOB = 3.5
_GRASP = 8
# How far a knob stands outside of its edge and below its bar, so that it hides no character.
_OUTSIDE, _BELOW = 5, 2
_SAG = 16.0
_INSET = 10


class Handle(NamedTuple):
    """A handle of the active span: which edge it moves, the foot of that edge's frame, and the knob's centre."""

    start: bool
    foot: QPoint
    knob: QPoint

    def grasped_by(self, point: QPoint) -> bool:
        """Whether the point is on the knob, or as near as a hand can aim."""
        away = point - self.knob
        return abs(away.x()) <= _GRASP and abs(away.y()) <= _GRASP


def frames(geometry: Geometry, span_id: str) -> list[QRect]:
    """The tint rectangles of a span in the viewport."""
    found = []
    for index, y in geometry.scroll.visible():
        mark = geometry.page.decorations(index).of(span_id)
        if mark is None:
            continue
        style = geometry.page.layout(index).style
        for line, left, right in mark.pieces:
            top = y + line * style.pitch + style.tint_top
            found.append(QRect(geometry.left + left, top, right - left, style.tint_bottom - style.tint_top))
    return found


def handles(geometry: Geometry, span_id: str) -> list[Handle]:
    """The handles of the span that are in the viewport."""
    found = []
    for index, y in geometry.scroll.visible():
        mark = geometry.page.decorations(index).of(span_id)
        if mark is None:
            continue
        style = geometry.page.layout(index).style
        edges: tuple[tuple[bool, Edge | None], ...] = ((True, mark.begin), (False, mark.end))
        for start, edge in edges:
            if edge is not None:
                top, x = y + edge.line * style.pitch, geometry.left + edge.x
                # Never in the next line: there a press would already mean that line's text.
                below = min(style.lane_top(mark.lane) + style.bar // 2 + _BELOW, style.pitch - 2)
                knob = QPoint(x + (-_OUTSIDE if edge.opens else _OUTSIDE), top + below)
                found.append(Handle(start, QPoint(x, top + style.tint_bottom), knob))
    return found


def paint_active(p: QPainter, geometry: Geometry, painter: PagePainter, span: Span) -> None:
    """The frame and the handles of the active span."""
    colour = painter.look(span.label).bar
    p.setPen(QPen(colour, 1.0))
    p.setBrush(Qt.BrushStyle.NoBrush)
    for rectangle in frames(geometry, span.id):
        p.drawRoundedRect(QRectF(rectangle).adjusted(-0.5, -0.5, 0.5, 0.5), 2.5, 2.5)
    p.setBrush(colour)
    for handle in handles(geometry, span.id):
        p.setPen(QPen(colour, 1.5))
        p.drawLine(handle.foot, handle.knob)
        p.setPen(QPen(painter.theme.page, 1.5))
        p.drawEllipse(QPointF(handle.knob), _KNOB + 0.75, _KNOB + 0.75)


def paint_relations(
    p: QPainter, geometry: Geometry, painter: PagePainter, annotations: Annotations, span: Span
) -> None:
    """A thin curved line from the active span to each partner of its relations, and the partner's glow."""
    accent = painter.theme.accent
    for relation in annotations.relations_of(span.id):
        partner = annotations.spans.get(relation.target if relation.source == span.id else relation.source)
        if partner is None:
            continue
        _glow(p, frames(geometry, partner.id), accent)
        ends = _nearest(_feet(geometry, span), _feet(geometry, partner))
        p.setPen(QPen(accent, 1.25))
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.drawPath(_curve(*ends))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(accent)
        p.drawEllipse(ends[1 if relation.source == span.id else 0], 2.5, 2.5)


def _glow(p: QPainter, rectangles: list[QRect], accent: QColor) -> None:
    soft = QColor(accent)
    soft.setAlpha(70)
    p.setBrush(Qt.BrushStyle.NoBrush)
    for rectangle in rectangles:
        p.setPen(QPen(soft, 4.0))
        p.drawRoundedRect(QRectF(rectangle).adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4)
        p.setPen(QPen(accent, 1.25))
        p.drawRoundedRect(QRectF(rectangle).adjusted(-0.5, -0.5, 0.5, 0.5), 2.5, 2.5)


def _feet(geometry: Geometry, span: Span) -> list[QPointF]:
    """Where a relation's line may touch a span: under both ends of each line; out of view, where it about is."""
    found = []
    for index, y in geometry.scroll.visible():
        mark = geometry.page.decorations(index).of(span.id)
        style = geometry.page.layout(index).style
        for line, left, right in mark.pieces if mark else ():
            foot = y + line * style.pitch + style.lane_top(mark.lane if mark else 0) + style.bar
            inset = min(_INSET, (right - left) // 2)
            found += [QPointF(geometry.left + x, foot) for x in (left + inset, right - inset)]
    if found:
        return found
    y = geometry.scroll.y_of(geometry.page.chunks.at(span.start))
    beyond = -_SAG if y < geometry.scroll.height // 2 else geometry.scroll.height + _SAG
    return [QPointF(geometry.left + geometry.page.width / 2, beyond)]


def _nearest(ones: list[QPointF], others: list[QPointF]) -> tuple[QPointF, QPointF]:
    """The pair of places nearest to each other; a line further down counts for more than a place further along."""

    def distance(pair: tuple[QPointF, QPointF]) -> float:
        return abs(pair[0].x() - pair[1].x()) + 4 * abs(pair[0].y() - pair[1].y())

    return min(((one, other) for one in ones for other in others), key=distance)


def _curve(one: QPointF, two: QPointF) -> QPainterPath:
    """A line that sags between two places of one line, and swings from one line to another."""
    path = QPainterPath(one)
    drop = two.y() - one.y()
    if abs(drop) < _SAG:
        sag = min(_SAG, 6 + abs(two.x() - one.x()) / 12)
        path.cubicTo(one.x(), one.y() + sag, two.x(), two.y() + sag, two.x(), two.y())
    else:
        bend = drop / 2
        path.cubicTo(one.x(), one.y() + bend, two.x(), two.y() - bend, two.x(), two.y())
    return path


def paint_caret(p: QPainter, rectangle: QRect, colour: QColor) -> None:
    """The caret, two pixels wide."""
    p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    p.fillRect(rectangle, colour)
