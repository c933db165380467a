"""Shapes: where the characters of a span stand in a chunk, kept for as long as the span and the layout are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from annotator.core.annotations import Span
    from annotator.ui.article_view.chunk_layout import ChunkLayout, Piece


class Edge(NamedTuple):
    """A true start or end of a span: its line, its place, and whether the span's text lies to the right of it."""

    line: int
    x: int
    opens: bool


class Shape(NamedTuple):
    """The pieces of a span in a chunk and its edges, None where it goes on in another chunk.

    `crosses` says that it does, `tall` that it is longer than a line.
    """

    pieces: tuple[Piece, ...]
    begin: Edge | None
    end: Edge | None
    crosses: bool
    tall: bool


class Shapes:
    """The shapes of one chunk's spans: `start` its start, `end` the end of its text, `stop` that of its newline.

    A span's shape is found once: only lanes and names depend on its neighbours.
    """

    __slots__ = ("_end", "_known", "_start", "_stop")

    def __init__(self, start: int, end: int, stop: int) -> None:
        self._start, self._end, self._stop = start, end, stop
        self._known: dict[str, tuple[Span, Shape]] = {}

    def inside(self, span: Span) -> tuple[int, int]:
        """The span's range from the chunk's start, cut to the chunk; may be empty or turned round."""
        return max(span.start, self._start) - self._start, min(span.end, self._end) - self._start

    def of(self, span: Span, layout: ChunkLayout) -> Shape:
        """The shape of the span."""
        known = self._known.get(span.id)
        if known is not None and known[0] is span:
            return known[1]
        shape = self._found(span, layout)
        self._known[span.id] = span, shape
        return shape

    def _found(self, span: Span, layout: ChunkLayout) -> Shape:
        first, last = self.inside(span)
        pieces = tuple(layout.pieces(first, last)) if first < last else ()
        begin = _edge(layout, pieces, first, False) if span.start >= self._start else None
        end = _edge(layout, pieces, max(first, last), True) if span.end <= max(self._stop, self._end) else None
        crosses = begin is None or end is None
        return Shape(pieces, begin, end, crosses, crosses or (bool(pieces) and pieces[0].line != pieces[-1].line))


def _edge(layout: ChunkLayout, pieces: tuple[Piece, ...], position: int, end: bool) -> Edge:
    if not pieces:
        position = min(position, len(layout.string))
        at = layout.line_at(position)
        return Edge(at, round(layout.x(at, position)), not end)
    piece = pieces[-1 if end else 0]
    line = layout.lines[piece.line]
    if not line.mixed:
        return Edge(piece.line, piece.right if end else piece.left, not end)
    x = layout.edge(piece.line, min(position, line.shown), end)
    edges = [(abs(edge - x), edge, edge == one.left) for one in pieces if one.line == piece.line for edge in one[1:]]
    _, edge, opens = min(edges)
    return Edge(piece.line, edge, opens)
