"""Geometry: from positions of the text to places of the viewport, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from annotator.ui.article_view.scrolling import Placed, Scroll

if TYPE_CHECKING:
    from annotator.core.annotations import Range
    from annotator.ui.article_view.metrics import Metrics
    from annotator.ui.article_view.page import Page

CARET_WIDTH = 2
_NEWLINE_WIDTH = 6


class Geometry:
    """The page seen through a viewport: `left` is the text column's left edge, `scroll` where the viewport stands."""

    def __init__(self, page: Page, width: int, height: int) -> None:
        self.page = page
        self.scroll = Scroll(page, height)
        self.left = 0
        self._center(width)

    def resize(self, width: int, height: int, caret: int) -> None:
        """Fit another viewport size; the caret's line stays where it is, the first one in view where it is not seen."""
        column = self.page.metrics.column_width(width)
        kept = self._keep(caret) if column != self.page.width else None
        self.scroll.height = height
        if kept is not None:
            self.page.set_width(column, self.page.metrics)
        self._center(width)
        if kept is not None:
            self.scroll.restore(kept)

    def restyle(self, metrics: Metrics, width: int, caret: int) -> None:
        """Take other sizes; the caret's line stays where it is, the first one in view where it is not seen."""
        kept = self._keep(caret)
        self.page.set_width(metrics.column_width(width), metrics)
        self._center(width)
        self.scroll.restore(kept)

    def _keep(self, caret: int) -> tuple[int, int]:
        at_top = self.scroll.value <= 0
        return (
            self.scroll.keep() if at_top or not self.is_in_view(caret, caret) else (caret, -self.rows(caret, caret)[0])
        )

    def _center(self, width: int) -> None:
        self.left = max(0, (width - self.page.width) // 2)

    def rect_of(self, position: int) -> QRect:
        """The caret's rectangle at `position`, also outside of the viewport."""
        index, line, inside = self.page.place(position)
        layout = self.page.layout(index)
        style = layout.style
        x = self.left + round(layout.x(line, inside)) - CARET_WIDTH // 2
        top = self.scroll.y_of(index) + line * style.pitch + style.tint_top
        return QRect(x, top, CARET_WIDTH, style.tint_bottom - style.tint_top + 1)

    def line_rect_of(self, position: int) -> QRect:
        """The whole line that a caret at `position` stands in, as wide as the column."""
        index, line, _ = self.page.place(position)
        pitch = self.page.layout(index).style.pitch
        return QRect(self.left, self.scroll.y_of(index) + line * pitch, self.page.width, pitch)

    def position_at(self, point: QPoint) -> int:
        """The caret position nearest to the point; points above or below the text count for its first or last line."""
        placed = self.chunk_at(point.y())
        layout = self.page.layout(placed.chunk)
        line = self.line_in(placed, point.y())
        return self.page.chunks.starts[placed.chunk] + layout.position(line, point.x() - self.left)

    def character_at(self, point: QPoint) -> int | None:
        """The character drawn at the point; None beside the text."""
        placed = self.chunk_at(point.y())
        layout = self.page.layout(placed.chunk)
        if not placed.y <= point.y() < placed.y + layout.height:
            return None
        found = layout.character(self.line_in(placed, point.y()), point.x() - self.left)
        return None if found is None else self.page.chunks.starts[placed.chunk] + found

    def chunk_at(self, y: int) -> Placed:
        """The chunk in view at that height, else the nearest one in view."""
        placed = self.scroll.visible()
        return next((one for one in reversed(placed) if one.y <= y), placed[0])

    def line_in(self, placed: Placed, y: int) -> int:
        """The line of the chunk at that height, else its nearest one."""
        layout = self.page.layout(placed.chunk)
        return min(max(0, (y - placed.y) // layout.style.pitch), len(layout.lines) - 1)

    def rectangles(self, range_: Range) -> list[QRect]:
        """Where the characters of the range stand in the viewport, a rectangle a line; newlines show as a sliver."""
        found = []
        for index, y in self.scroll.visible():
            start, end = self.page.chunks.starts[index], self.page.chunks.ends[index]
            if start >= range_.end or self.page.chunks.stop(index) <= range_.start:
                continue
            layout = self.page.layout(index)
            style = layout.style
            height = style.tint_bottom - style.tint_top
            for line, left, right in layout.pieces(max(range_.start, start) - start, min(range_.end, end) - start):
                top = y + line * style.pitch + style.tint_top
                found.append(QRect(self.left + left, top, right - left, height))
            if range_.start <= end < range_.end and end < self.page.chunks.stop(index):
                line = len(layout.lines) - 1
                x = self.left + round(layout.x(line, end - start))
                x -= _NEWLINE_WIDTH if layout.right_to_left else 0
                found.append(QRect(x, y + line * style.pitch + style.tint_top, _NEWLINE_WIDTH, height))
        return found

    def rows(self, first: int, last: int) -> tuple[int, int]:
        """Top and bottom of the lines that carets at the two positions stand in."""
        one, two = self.line_rect_of(first), self.line_rect_of(last)
        return min(one.top(), two.top()), max(one.bottom(), two.bottom()) + 1

    def rows_in_view(self, start: int, end: int) -> tuple[int, int] | None:
        """Top and bottom of the lines of the range that are in chunks in view; None where none are."""
        placed = self.scroll.visible()
        chunks = self.page.chunks
        first, last = chunks.starts[placed[0].chunk], chunks.ends[placed[-1].chunk]
        if end < first or start > last:
            return None
        return self.rows(max(start, first), min(end, last))

    def is_in_view(self, start: int, end: int) -> bool:
        """Whether any line of the range is seen in full."""
        rows = self.rows_in_view(start, end)
        return (
            rows is not None
            and rows[1] >= self.page.metrics.body.pitch
            and rows[0] <= self.scroll.height - (self.page.metrics.body.pitch)
        )

    def reveal(self, start: int, end: int) -> None:
        """Scroll so that the range is in view, as little as possible; far away, to a third from the top.

        A line more is seen above and below it, where the viewport is high enough.
        """
        height, pitch = self.scroll.height, self.page.metrics.body.pitch
        top, bottom = self.rows(start, end)
        room = height - (bottom - top)
        margin = min(pitch, room // 2) if room >= 0 else min(pitch, height // 6)
        if top >= margin and bottom <= height - margin:
            return
        if top < -height or bottom > 2 * height:
            index, line, _ = self.page.place(start)
            taller = bottom - top > height * 2 // 3
            self.scroll.to_place(index, line * self.page.layout(index).style.pitch, margin if taller else height // 3)
        elif top < margin or room < 0:
            self.scroll.by(top - margin)
        else:
            self.scroll.by(bottom - height + margin)
