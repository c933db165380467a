"""What is suspected of the text where no span stands: a dotted hairline under the words and a dot in the margin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen

from annotator.core.annotations import Range
from annotator.ui.article_view.text_marks import TextMarks
from annotator.ui.marks import draw_dot

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.checks import Suspicion
    from annotator.ui.article_view.painting import Placing
    from annotator.ui.theme import Theme

DOT_LEFT = 10
"""How far left of the column the dot is, in pixels of the design: between the text and the brackets."""
_OVER_FOOT = 1
_DOTS = [1.0, 2.0]


class Doubts:
    """The suspicions about a text, of which those that are about no span are drawn; only those in view cost anything.

    `all` are those about spans too.
    """

    __slots__ = ("_by_range", "_marks", "all")

    def __init__(self, found: Iterable[Suspicion] = ()) -> None:
        self.all = tuple(found)
        self._by_range: dict[tuple[int, int], list[Suspicion]] = {}
        for one in self.all:
            if one.span_id is None:
                self._by_range.setdefault((one.start, one.end), []).append(one)
        self._marks = TextMarks(Range(*place) for place in self._by_range)

    def of_span(self, span_id: str) -> list[str]:
        """What is suspected of a span, in sentences."""
        return [str(one.message) for one in self.all if one.span_id == span_id]

    def at(self, start: int, stop: int) -> list[Suspicion]:
        """The suspicions about no span that have a character from `start` to before `stop`, in text order."""
        if not self._by_range:
            return []
        return [one for place in self._marks.touching(start, stop) for one in self._by_range[place.start, place.end]]

    def draws_as(self, other: Doubts) -> bool:
        """Whether both are drawn alike."""
        return self._marks.ranges == other._marks.ranges

    def lines(self, chunk: Placing) -> tuple[list[QRect], list[QPointF]]:
        """The hairlines in a chunk's exposed lines, as rectangles a pixel high, and the middles of their dots."""
        layout, style, rows = chunk.layout, chunk.style, chunk.rows
        if not self._by_range or not rows or rows.start >= len(layout.lines):
            return [], []
        starts, length = layout.starts, len(layout.string)
        first = starts[rows.start]
        stop = starts[rows.stop] if rows.stop < len(starts) else length
        hairs, dots = [], []
        for one in self._marks.touching(chunk.start + first, chunk.start + stop):
            start, end = max(one.start - chunk.start, first), min(one.end - chunk.start, stop)
            for line, left, right in layout.pieces(start, end):
                y = chunk.top + line * style.pitch + style.tint_bottom - _OVER_FOOT
                hairs.append(QRect(chunk.left + left, y, right - left, 1))
            if one.start >= chunk.start + first:
                line = layout.line_at(one.start - chunk.start)
                middle = chunk.top + line * style.pitch + (style.tint_top + style.tint_bottom) / 2
                dots.append(QPointF(chunk.left - DOT_LEFT, middle))
        return hairs, dots


def paint_doubts(p: QPainter, doubts: Doubts, chunks: Sequence[Placing], theme: Theme) -> None:
    """Draw what the chunks' exposed lines have of them."""
    for chunk in chunks:
        hairs, dots = doubts.lines(chunk)
        if not hairs:
            continue
        pen = QPen(theme.dim, 1)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(_DOTS)
        p.setPen(pen)
        for one in hairs:
            p.drawLine(one.left(), one.top(), one.right(), one.top())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        for middle in dots:
            draw_dot(p, middle, theme)
        p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
