"""Hit testing: which span, and which part of its decorations, a point of the viewport means."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from annotator.core.annotations import Span
    from annotator.ui.article_view.chunk_layout import ChunkLayout
    from annotator.ui.article_view.decorations import Decorations, Mark
    from annotator.ui.article_view.geometry import Geometry
    from annotator.ui.article_view.painting import PagePainter

_BRACKET_REACH = 4


class Hit(NamedTuple):
    """What stands at a point: the caret position, the part hit, the span meant, and all spans there, outermost first.

    `part` is "text", "bar", "name", "bracket", or "beside" where there is no text.
    """

    position: int
    part: str
    span: Span | None
    stack: tuple[Span, ...]


def hit(geometry: Geometry, painter: PagePainter, point: QPoint) -> Hit:
    """What stands at the point; a bar, name or bracket means exactly its span, text the innermost one."""
    placed = geometry.chunk_at(point.y())
    layout = geometry.page.layout(placed.chunk)
    made = geometry.page.decorations(placed.chunk)
    x, y = point.x() - geometry.left, point.y() - placed.y
    if mark := _bracket_at(made, painter, x, y) or (painter.names_shown and _name_at(made, painter, layout, x, y)):
        part = "bracket" if x < 0 else "name"
        return Hit(mark.span.start, part, mark.span, (mark.span,))
    position = geometry.position_at(point)
    if mark := _bar_at(made, layout, x, y):
        return Hit(position, "bar", mark.span, (mark.span,))
    character = geometry.character_at(point)
    if character is None:
        return Hit(position, "beside", None, ())
    stack = tuple(mark.span for mark in made.marks if mark.span.start <= character < mark.span.end)
    return Hit(position, "text", stack[-1] if stack else None, stack)


def _bracket_at(made: Decorations, painter: PagePainter, x: int, y: int) -> Mark | None:
    if x >= 0:
        return None
    for mark in reversed(made.marks):
        bracket = mark.bracket
        if bracket is not None and bracket.top <= y < bracket.bottom:
            left = painter.bracket_x(bracket.column)
            if left - _BRACKET_REACH <= x < left + _BRACKET_REACH:
                return mark
    return None


def _name_at(made: Decorations, painter: PagePainter, layout: ChunkLayout, x: int, y: int) -> Mark | None:
    for mark in reversed(made.marks):
        name = mark.name
        if name is not None and name.x - 2 <= x < name.x + name.width + 2:
            bottom = name.line * layout.style.pitch + layout.style.name_baseline + 2
            if bottom - painter.names.cap_height - 4 <= y < bottom:
                return mark
    return None


def _bar_at(made: Decorations, layout: ChunkLayout, x: int, y: int) -> Mark | None:
    style = layout.style
    for mark in reversed(made.marks):
        for line, left, right in mark.pieces:
            top = line * style.pitch + style.lane_top(mark.lane) - 1
            if left <= x < right and top <= y < top + style.step:
                return mark
    return None
