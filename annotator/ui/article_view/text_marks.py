"""Thin frames around ranges that are no spans: what was found, or what is about to be labelled."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.annotations import Range
    from annotator.ui.article_view.geometry import Geometry
    from annotator.ui.theme import Theme

_FOOT = 2


class TextMarks:
    """Ranges in text order, of which only those in view are ever looked at, however many there are."""

    __slots__ = ("_reach", "_starts", "ranges")

    def __init__(self, ranges: Iterable[Range] = ()) -> None:
        self.ranges = tuple(sorted((one for one in ranges if len(one)), key=lambda one: (one.start, one.end)))
        self._starts = [one.start for one in self.ranges]
        # The furthest end so far: it never falls, so it can be searched even where ranges overlap.
        self._reach = list(accumulate((one.end for one in self.ranges), max))

    def touching(self, start: int, stop: int) -> Iterator[Range]:
        """The ranges with a character from `start` to before `stop`, in text order."""
        for at in range(bisect_right(self._reach, start), bisect_left(self._starts, stop)):
            if self.ranges[at].end > start:
                yield self.ranges[at]


def mark_rectangles(geometry: Geometry, marks: TextMarks, top: int, bottom: int) -> list[QRect]:
    """Where the marked ranges stand in chunks between two heights of the viewport, a rectangle a line."""
    found: list[QRect] = []
    for index, y in geometry.scroll.visible() if marks.ranges else ():
        layout, chunks = geometry.page.layout(index), geometry.page.chunks
        start, end = chunks.starts[index], chunks.ends[index]
        if y > bottom or y + layout.height < top:
            continue
        style = layout.style
        for one in marks.touching(start, end):
            for line, left, right in layout.pieces(max(one.start, start) - start, min(one.end, end) - start):
                place = y + line * style.pitch + style.tint_top
                found.append(QRect(geometry.left + left, place, right - left, style.tint_bottom - style.tint_top))
    return found


def paint_marks(p: QPainter, rectangles: list[QRect], theme: Theme) -> None:
    """A thin frame around each rectangle, with a heavier foot."""
    if not rectangles:
        return
    p.setPen(QPen(theme.accent, 1))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRects([QRectF(one).adjusted(-1, -1, 0, 0) for one in rectangles])
    for one in rectangles:
        p.fillRect(one.left() - 1, one.bottom() + 1, one.width() + 2, _FOOT, theme.accent)
