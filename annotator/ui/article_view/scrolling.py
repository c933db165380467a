"""Where the viewport stands on the page: the top chunk and the pixels into it, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from annotator.ui.article_view.page import Page

_FAR = 3


class Placed(NamedTuple):
    """A chunk in view and its top in viewport coordinates."""

    chunk: int
    y: int


class Scroll:
    """The scroll position of a page in a viewport of `height`: chunk `top`, `offset` pixels of it hidden.

    A negative offset, possible in the first chunk only, shows the margin above the text. The scroll bar's value and
    maximum derive from it; heights corrected above change them, never what is seen.
    """

    def __init__(self, page: Page, height: int) -> None:
        self.page = page
        self.height = height
        self.top = 0
        self.offset = -page.metrics.top
        self._known: tuple[tuple[int, ...], list[Placed]] = ((), [])

    @property
    def value(self) -> int:
        """Pixels above the viewport, the margin included."""
        return self.page.heights.before(self.top) + self.offset + self.page.metrics.top

    @property
    def maximum(self) -> int:
        """The value at the end of the text."""
        metrics = self.page.metrics
        return max(0, metrics.top + self.page.heights.total + metrics.bottom - self.height)

    def visible(self) -> list[Placed]:
        """The chunks in view, laid out, from the top; goes back to the end if it stood behind it."""
        if self._known[0] == (self.top, self.offset, self.height, self.page.generation):
            return self._known[1]
        placed, bottom = self._from_top()
        at_end = not placed or placed[-1].chunk == len(self.page.chunks) - 1
        above = self.top > 0 or self.offset > -self.page.metrics.top
        if at_end and above and bottom + self.page.metrics.bottom < self.height:
            self.to_end()
            placed, _ = self._from_top()
        self._known = (self.top, self.offset, self.height, self.page.generation), placed
        return placed

    def y_of(self, index: int) -> int:
        """The top of any chunk in viewport coordinates; estimated where chunks between are not laid out."""
        heights = self.page.heights
        if 0 <= index - self.top < 64:
            return sum(heights[at] for at in range(self.top, index)) - self.offset
        return heights.before(index) - heights.before(self.top) - self.offset

    def by(self, pixels: int) -> None:
        """Scroll by exactly that many pixels of laid-out text, as far as the page goes."""
        self.offset += pixels
        self._settle()

    def to_value(self, value: int) -> None:
        """Scroll to where the scroll bar was put: near by over laid-out text, else to the estimated place."""
        change = value - self.value
        if value >= self.maximum:
            self.to_end()
        elif abs(change) <= _FAR * self.height:
            self.by(change)
        else:
            below = value - self.page.metrics.top
            self.top, self.offset = self.page.heights.find(below) if below > 0 else (0, below)
            self._settle()

    def to_end(self) -> None:
        """Scroll to the end; lays out backwards from it."""
        page = self.page
        index = len(page.chunks) - 1
        wanted = self.height - page.metrics.bottom
        filled = page.layout(index).height
        while index > 0 and filled < wanted:
            index -= 1
            filled += page.layout(index).height
        self.top, self.offset = index, filled - wanted
        self._settle()

    def to_place(self, index: int, y_in_chunk: int, y: int) -> None:
        """Scroll so that a place of the chunk stands at `y` of the viewport."""
        self.top, self.offset = index, y_in_chunk - y
        self._settle()

    def keep(self) -> tuple[int, int]:
        """The first character in view and the pixels of its line that are hidden, to be `restored` after a resize.

        A line may also be kept by any character of it and by minus where its top stands in the viewport.
        """
        layout = self.page.layout(self.top)
        start = self.page.chunks.starts[self.top]
        line = min(max(0, self.offset // layout.style.pitch), len(layout.lines) - 1)
        return start + layout.lines[line].start, self.offset - line * layout.style.pitch

    def restore(self, kept: tuple[int, int]) -> None:
        """Scroll back to what `keep` returned, on a page that may have other widths and sizes now."""
        index, line, _ = self.page.place(min(kept[0], len(self.page.text)))
        self.top = index
        self.offset = line * self.page.layout(index).style.pitch + kept[1]
        self._settle()

    def _from_top(self) -> tuple[list[Placed], int]:
        placed = []
        index, y = self.top, -self.offset
        while index < len(self.page.chunks) and y < self.height:
            height = self.page.layout(index).height
            placed.append(Placed(index, y))
            y += height
            index += 1
        return placed, y

    def _settle(self) -> None:
        page = self.page
        last = len(page.chunks) - 1
        while self.top < last and self.offset >= (height := page.layout(self.top).height):
            self.offset -= height
            self.top += 1
        while self.top > 0 and self.offset < 0:
            self.top -= 1
            self.offset += page.layout(self.top).height
        if self.top == 0:
            self.offset = max(self.offset, -page.metrics.top)
