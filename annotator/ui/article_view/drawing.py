"""Drawing the whole viewport, layer by layer, and telling tests what was drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from annotator.ui.article_view.doubts import paint_doubts
from annotator.ui.article_view.overlay import handles, paint_active, paint_caret, paint_relations
from annotator.ui.article_view.painting import Placing, paint_selection
from annotator.ui.article_view.text_marks import mark_rectangles, paint_marks

if TYPE_CHECKING:
    from annotator.core.annotations import Annotations
    from annotator.core.state import State
    from annotator.ui.article_view.chunk_layout import ChunkLayout
    from annotator.ui.article_view.decorations import Mark
    from annotator.ui.article_view.doubts import Doubts
    from annotator.ui.article_view.geometry import Geometry
    from annotator.ui.article_view.painting import PagePainter
    from annotator.ui.article_view.text_marks import TextMarks

# How far the decorations of a line reach over its own height.
OVERHANG = 10


class Scene(NamedTuple):
    """What is on the page: a state, and the annotations as shown (a dragged handle shows them before they are made)."""

    geometry: Geometry
    painter: PagePainter
    state: State
    annotations: Annotations
    hovered: str | None
    caret_shown: bool
    marks: TextMarks
    doubts: Doubts


class Shown(NamedTuple):
    """One decoration in view: its span, its kind and its rectangles in viewport coordinates.

    Kinds: "tint", "bar", "name", "bracket", "frame" and "handle" (of the active span). `lane` is the bar's, else 0.
    """

    span: str
    label: str
    kind: str
    lane: int
    rectangles: tuple[QRect, ...]


def draw(p: QPainter, scene: Scene, exposed: QRect) -> None:
    """Draw what of the scene is in the rectangle."""
    geometry, painter = scene.geometry, scene.painter
    p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    chunks = _exposed(geometry, exposed)
    for chunk in chunks:
        painter.tints(p, chunk, scene.hovered)
    paint_doubts(p, scene.doubts, chunks, painter.theme)
    selection = scene.state.cursor.selection
    if len(selection):
        paint_selection(p, geometry.rectangles(selection), chunks, painter.theme)
    paint_marks(p, mark_rectangles(geometry, scene.marks, exposed.top(), exposed.bottom()), painter.theme)
    clip = QRectF(exposed)
    for chunk in chunks:
        painter.marks(p, chunk)
        painter.text(p, chunk, clip, selection, scene.hovered)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    _overlay(p, scene)


def _exposed(geometry: Geometry, exposed: QRect) -> list[Placing]:
    """The chunks that have something in the rectangle."""
    chunks = []
    for index, y in geometry.scroll.visible():
        layout = geometry.page.layout(index)
        if y - OVERHANG <= exposed.bottom() and y + layout.height + OVERHANG >= exposed.top():
            rows = _rows(layout, exposed.top() - y, exposed.bottom() - y)
            start, made = geometry.page.chunks.starts[index], geometry.page.decorations(index)
            chunks.append(Placing(start, geometry.left, y, layout, made, rows))
    return chunks


def doubted(scene: Scene, exposed: QRect) -> list[QRect]:
    """The hairlines under what is suspected where no span stands, a rectangle a line."""
    return [hair for chunk in _exposed(scene.geometry, exposed) for hair in scene.doubts.lines(chunk)[0]]


def _overlay(p: QPainter, scene: Scene) -> None:
    geometry, painter, active = scene.geometry, scene.painter, scene.state.cursor.active
    span = scene.annotations.spans.get(active) if active else None
    if span is not None:
        paint_relations(p, geometry, painter, scene.annotations, span)
        paint_active(p, geometry, painter, span)
    if scene.caret_shown:
        paint_caret(p, geometry.rect_of(scene.state.cursor.caret), painter.theme.text)


def _rows(layout: ChunkLayout, top: int, bottom: int) -> range:
    pitch = layout.style.pitch
    return range(max(0, (top - OVERHANG) // pitch), max(0, (bottom + OVERHANG) // pitch + 1))


def shown(scene: Scene) -> list[Shown]:
    """The decorations of every chunk in view, outermost first."""
    geometry = scene.geometry
    found = []
    for index, y in geometry.scroll.visible():
        layout = geometry.page.layout(index)
        for mark in geometry.page.decorations(index).marks:
            found += _of_mark(scene, mark, layout, y)
    active = scene.state.cursor.active
    if active is not None and (span := scene.annotations.spans.get(active)):
        knobs = tuple(QRect(one.knob.x() - 4, one.knob.y() - 4, 8, 8) for one in handles(geometry, active))
        found.append(Shown(active, span.label, "handle", 0, knobs))
    return found


def _of_mark(scene: Scene, mark: Mark, layout: ChunkLayout, y: int) -> list[Shown]:
    style, left, names = layout.style, scene.geometry.left, scene.painter.names
    id_, label = mark.span.id, mark.span.label
    height = style.tint_bottom - style.tint_top
    tints, bars = [], []
    for line, start, end in mark.pieces:
        top = y + line * style.pitch
        tints.append(QRect(left + start, top + style.tint_top, end - start, height))
        bars.append(QRect(left + start, top + style.lane_top(mark.lane), end - start, style.bar))
    found = [Shown(id_, label, "tint", 0, tuple(tints)), Shown(id_, label, "bar", mark.lane, tuple(bars))]
    if mark.name is not None and (scene.painter.names_shown or mark.span.unsure):
        top = y + mark.name.line * style.pitch + style.name_baseline - names.cap_height
        found.append(Shown(id_, label, "name", 0, (QRect(left + mark.name.x, top, mark.name.width, names.cap_height),)))
    if mark.bracket is not None:
        x, bracket = left + scene.painter.bracket_x(mark.bracket.column), mark.bracket
        found.append(Shown(id_, label, "bracket", 0, (QRect(x, y + bracket.top, 5, bracket.bottom - bracket.top),)))
    if id_ == scene.state.cursor.active:
        found.append(Shown(id_, label, "frame", 0, tuple(tints)))
    return found
