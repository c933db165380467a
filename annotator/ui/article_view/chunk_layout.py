"""One chunk laid out: lines, caret places, and where the characters of a range stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from annotator.core import graphemes
from annotator.ui.article_view.bidi import Box, boxes, caret_in, position_in, visual_runs
from annotator.ui.article_view.qt_text import QtText, needs_boxes

if TYPE_CHECKING:
    from annotator.ui.article_view.metrics import LineStyle

# What Qt lets hang over the end of a line that goes on in the next one.
_HANGING = " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"


class Piece(NamedTuple):
    """A part of a range that stands side by side in one line: its edges, from the left of the column."""

    line: int
    left: int
    right: int


@dataclass(slots=True)
class Line:
    """One visual line: its range in the chunk, from 0; `shown` is its end without the white space at a wrap."""

    qt: QTextLine
    start: int
    end: int
    shown: int
    mixed: bool
    xs: dict[int, float] = field(default_factory=dict)
    boxes: list[Box] | None = None


class ChunkLayout:
    """The text of one chunk in lines of one fixed pitch; positions are code points from the chunk's start."""

    def __init__(self, string: str, style: LineStyle, width: int, right_to_left: bool, wraps_on: bool) -> None:
        self.string = string
        self.style = style
        self.width = width
        self.right_to_left = right_to_left
        self._wraps_on = wraps_on
        self._text = QtText(string)
        self._layout = self._laid_out()
        self.lines = self._lines()
        self.starts = [line.start for line in self.lines]
        self.height = len(self.lines) * style.pitch

    @property
    def qt_layout(self) -> QTextLayout:
        """The layout, to draw it."""
        return self._layout

    def to_qt(self, position: int) -> int:
        """The Qt position of a code point position."""
        return self._text.to_qt(position)

    def line_at(self, position: int) -> int:
        """The line a caret at `position` stands in."""
        return max(0, bisect_right(self.starts, position) - 1)

    def x(self, index: int, position: int) -> float:
        """Where a caret at `position` stands in that line, from the left of the column."""
        line = self.lines[index]
        position = min(max(position, line.start), line.end)
        if line.mixed:
            return caret_in(self._boxes(line), position, self.width if self.right_to_left else 0)
        known = line.xs.get(position)
        if known is None:
            # PySide returns the position too, its type annotations do not say so.
            known = line.xs[position] = float(
                cast("tuple[float, int]", line.qt.cursorToX(self._text.to_qt(position)))[0]
            )
        return known

    def edge(self, index: int, position: int, end: bool) -> float:
        """Where a range that starts, or with `end` ends, at `position` has its edge in that line."""
        line = self.lines[index]
        if not line.mixed:
            return self.x(index, position)
        known = self._boxes(line)
        if not end:
            return caret_in(known, position, 0)
        before = next((box for box in known if box.start < position <= box.end), None)
        return caret_in([before] if before else known, position, 0)

    def position(self, index: int, x: float) -> int:
        """The caret position nearest to `x` in that line."""
        line = self.lines[index]
        if line.mixed:
            return min(position_in(self._boxes(line), x, line.start), self.shown_end(index))
        found = self._text.from_qt(line.qt.xToCursor(x))
        return min(graphemes.floor(self.string, min(max(found, line.start), line.end)), self.shown_end(index))

    def character(self, index: int, x: float) -> int | None:
        """The character drawn at `x` in that line; None beside its text."""
        line = self.lines[index]
        if line.mixed:
            return next((box.start for box in self._boxes(line) if box.left <= x < box.right), None)
        near = self.position(index, x)
        if x < self.x(index, near):
            near = graphemes.previous_boundary(self.string, near) if near > line.start else -1
        inside = line.start <= near < line.shown and x < self.x(index, near) + self._advance(index, near)
        return near if inside else None

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Where the characters of the range stand, line by line; white space at a wrap is left out."""
        found = []
        for index in range(self.line_at(start), len(self.lines)):
            line = self.lines[index]
            if line.start >= end:
                break
            first, last = max(start, line.start), min(end, line.shown)
            if first >= last:
                continue
            if line.mixed:
                qt_first, qt_last = self._text.to_qt(first), self._text.to_qt(last)
                runs = visual_runs(line.qt, qt_first, qt_last)
                found += [Piece(index, round(left), round(right)) for left, right in runs]
            else:
                found.append(Piece(index, round(self.x(index, first)), round(self.x(index, last))))
        return found

    def shown_end(self, index: int) -> int:
        """Where End goes: behind the last character of the line, but never into the next line."""
        line = self.lines[index]
        if line.shown < line.end or (index == len(self.lines) - 1 and not self._wraps_on):
            return line.shown
        return graphemes.previous_boundary(self.string, line.shown) if line.shown > line.start else line.shown

    def _advance(self, index: int, position: int) -> float:
        following = graphemes.next_boundary(self.string, position)
        return self.x(index, following) - self.x(index, position)

    def _boxes(self, line: Line) -> list[Box]:
        if line.boxes is None:
            line.boxes = boxes(line.qt, self.string, line.start, line.end, self._text.to_qt)
        return line.boxes

    def _laid_out(self) -> QTextLayout:
        layout = QTextLayout(self._text.text, self.style.font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self.right_to_left:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = self.style.baseline
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width)
            line.setPosition(QPointF(0, top - line.ascent()))
            top += self.style.pitch
        layout.endLayout()
        return layout

    def _lines(self) -> list[Line]:
        text, layout = self._text, self._layout
        mixed = self.right_to_left or needs_boxes(self.string)
        count = layout.lineCount()
        found = []
        for index in range(count):
            qt_line = layout.lineAt(index)
            start = text.from_qt(qt_line.textStart())
            end = text.from_qt(qt_line.textStart() + qt_line.textLength())
            shown = end
            if index < count - 1 or self._wraps_on:
                shown = start + len(self.string[start:end].rstrip(_HANGING))
            found.append(Line(qt_line, start, end, max(shown, start), mixed))
        return found
