"""The page: an article's chunks with their heights, laid out where they are looked at."""

from __future__ import annotations

import unicodedata
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.ui.article_view.chunk_layout import ChunkLayout
from annotator.ui.article_view.chunks import Chunks
from annotator.ui.article_view.heights import Heights
from annotator.ui.article_view.qt_text import has_right_to_left
from annotator.ui.article_view.shapes import Shapes

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.annotations import Range
    from annotator.ui.article_view.decorations import Decorations
    from annotator.ui.article_view.metrics import LineStyle, Metrics

# Layouts kept, by their characters: some dozen pages, a few megabytes.
KEPT_CHARACTERS, KEPT_LEAST = 150_000, 3
_EMPTY_COST = 64
_STRONG_REACH = 1_000


@dataclass(slots=True)
class _Entry:
    layout: ChunkLayout
    shapes: Shapes
    cost: int
    decorations: Decorations | None = None


class Page:
    """Chunks of one article in a column of `width`; heights are estimates until a chunk is laid out.

    `decorate(index, layout, shapes)` makes the decorations of a chunk; they are kept with its layout.
    """

    def __init__(
        self, text: str, metrics: Metrics, width: int, decorate: Callable[[int, ChunkLayout, Shapes], Decorations]
    ):
        self.text = text
        self.chunks = Chunks(text)
        self.metrics = metrics
        self.width = width
        self._decorate = decorate
        self._entries: OrderedDict[int, _Entry] = OrderedDict()
        self._cost = 0
        self._blank: ChunkLayout | None = None
        self.generation = 0
        self.heights = self._estimated()

    def set_width(self, width: int, metrics: Metrics) -> None:
        """Forget every layout and estimate all heights again."""
        self.metrics, self.width = metrics, width
        self._entries.clear()
        self._cost = 0
        self._blank = None
        self.generation += 1
        self.heights = self._estimated()

    def layout(self, index: int) -> ChunkLayout:
        """The chunk laid out; its height is then exact."""
        return self._entry(index).layout

    def decorations(self, index: int) -> Decorations:
        """The decorations of the chunk."""
        entry = self._entry(index)
        if entry.decorations is None:
            entry.decorations = self._decorate(index, entry.layout, entry.shapes)
        return entry.decorations

    def drop_decorations(self, range_: Range) -> dict[int, Decorations]:
        """Forget the decorations of every chunk that the range touches, and return them."""
        first, last = self.chunks.at(range_.start), self.chunks.at(max(range_.start, range_.end - 1))
        dropped = {}
        for index, entry in self._entries.items():
            if first <= index <= last and entry.decorations is not None:
                dropped[index] = entry.decorations
                entry.decorations = None
        return dropped

    def drop_all_decorations(self) -> None:
        """Forget all decorations."""
        for entry in self._entries.values():
            entry.decorations = None

    def place(self, position: int) -> tuple[int, int, int]:
        """The chunk and line a caret at `position` stands in, and the position in the chunk."""
        index = self.chunks.at(position)
        inside = min(position, self.chunks.ends[index]) - self.chunks.starts[index]
        return index, self.layout(index).line_at(inside), inside

    def _entry(self, index: int) -> _Entry:
        entry = self._entries.get(index)
        if entry is not None:
            self._entries.move_to_end(index)
            return entry
        entry = self._entries[index] = self._made(index)
        self._cost += entry.cost
        self.heights.set(index, entry.layout.height)
        while self._cost > KEPT_CHARACTERS and len(self._entries) > KEPT_LEAST:
            self._cost -= self._entries.popitem(last=False)[1].cost
        return entry

    def _made(self, index: int) -> _Entry:
        string = self.chunks.string(index)
        shapes = Shapes(self.chunks.starts[index], self.chunks.ends[index], self.chunks.stop(index))
        if not string:
            # Every other line is blank in most articles: they share one layout.
            if self._blank is None:
                self._blank = ChunkLayout("", self.metrics.blank, self.width, False, False)
            return _Entry(self._blank, shapes, _EMPTY_COST)
        wraps_on = index + 1 < len(self.chunks) and self.chunks.ends[index] == self.chunks.starts[index + 1]
        layout = ChunkLayout(string, self._style(index, string), self.width, self._right_to_left(index), wraps_on)
        return _Entry(layout, shapes, len(string) + _EMPTY_COST)

    def _style(self, index: int, string: str) -> LineStyle:
        if index == self.chunks.title:
            return self.metrics.title
        return self.metrics.blank if string.isspace() else self.metrics.body

    def _right_to_left(self, index: int) -> bool:
        """Whether the line that the chunk belongs to is read from the right: its first strong character decides."""
        start = self.chunks.starts[self.chunks.line_start(index)]
        string = self.text[start : min(start + _STRONG_REACH, self.chunks.ends[index])]
        if not has_right_to_left(string):
            return False
        for character in string:
            direction = unicodedata.bidirectional(character)
            if direction in ("L", "R", "AL"):
                return direction != "L"
        return False

    def _estimated(self) -> Heights:
        pitch, blank = self.metrics.body.pitch, self.metrics.blank.pitch
        # One character in eight is lost to wrapping at words.
        fits = max(1, int(self.width / self.metrics.character * 0.97))
        chunks = self.chunks
        return Heights(
            [
                (end - start + fits - 1) // fits * pitch if end > start else blank
                for start, end in zip(chunks.starts, chunks.ends, strict=True)
            ]
        )
