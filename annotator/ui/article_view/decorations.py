"""Decorations: what is drawn for the spans of one chunk, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from annotator.ui.article_view.lanes import lanes

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.ui.article_view.chunk_layout import ChunkLayout, Piece

_NAME_GAP = 6
# A name pushed further than this from its span says nothing any more.
_FARTHEST_NAME = 150


class Name(NamedTuple):
    """Where a label's name stands: its line, left edge and width, from the left of the column."""

    line: int
    x: int
    width: int
    text: str


class Bracket(NamedTuple):
    """A bracket in the left margin: its column, 0 nearest the text, top and bottom from the chunk's top."""

    column: int
    top: int
    bottom: int
    opens: bool
    closes: bool


class Edge(NamedTuple):
    """A true start or end of a span: its line, its place, and whether the span's text lies to the right of it."""

    line: int
    x: int
    opens: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """All that is drawn for one span in one chunk; `begin` and `end` only where it truly begins and ends in it.

    `shares` says that the span is on a fourth level or deeper and shares the last lane.
    """

    span: Span
    lane: int
    shares: bool
    pieces: tuple[Piece, ...]
    begin: Edge | None
    end: Edge | None
    name: Name | None = None
    bracket: Bracket | None = None


@dataclass(frozen=True, slots=True)
class Decorations:
    """The marks of a chunk, outermost first, and the ranges (from the chunk's start) whose text is greyed."""

    marks: tuple[Mark, ...]
    greyed: tuple[tuple[int, int], ...]

    def of(self, span_id: str) -> Mark | None:
        """The mark of that span."""
        return next((mark for mark in self.marks if mark.span.id == span_id), None)


def innermost_first(labels: LabelSet, spans: list[Span]) -> list[Span]:
    """The spans from inner to outer: shorter, then later, then of the higher label number."""
    return sorted(spans, key=lambda span: (span.end - span.start, -span.start, -labels.number(span.label), span.id))


def decorate(
    spans: list[Span],
    layout: ChunkLayout,
    place: tuple[int, int, int],
    labels: LabelSet,
    name_width: Callable[[str], int],
    room: int,
) -> Decorations:
    """The decorations of a chunk.

    `spans` in text order are all that touch it; `place` its start, the end of its text, and the end with its newline;
    `name_width` gives the width of a name in pixels, `room` how far names may reach from the left of the column.
    """
    start, end, stop = place
    pieces = {
        span.id: tuple(layout.pieces(max(span.start, start) - start, min(span.end, end) - start))
        if span.start < end
        else ()
        for span in spans
    }
    names = _names([span for span in spans if span.start >= start], pieces, layout, start, name_width, room)
    inner = innermost_first(labels, spans)
    placed = lanes([(span.start, span.end) for span in inner])
    marks = []
    crossing = 0
    for span, (lane, shares) in zip(reversed(inner), reversed(placed), strict=True):
        own = pieces[span.id]
        begin = _edge(layout, own, span.start - start, False) if span.start >= start else None
        finish = _edge(layout, own, span.end - start, True) if span.end <= max(stop, end) else None
        crosses = begin is None or finish is None
        column = max(1, 2 - crossing) if crosses else lane
        crossing += crosses
        bracket = _bracket(layout, own, column, begin, finish)
        marks.append(Mark(span, lane, shares, own, begin, finish, names.get(span.id), bracket))
    greyed = tuple(
        (max(span.start, start) - start, min(span.end, end) - start)
        for span in spans
        if span.start < end and labels.get(span.label).grey
    )
    return Decorations(tuple(marks), greyed)


def _edge(layout: ChunkLayout, pieces: tuple[Piece, ...], position: int, end: bool) -> Edge:
    position = min(position, len(layout.string))
    if not pieces:
        line = layout.line_at(position)
        return Edge(line, round(layout.x(line, position)), not end)
    piece = pieces[-1 if end else 0]
    if not layout.lines[piece.line].mixed:
        return Edge(piece.line, piece.right if end else piece.left, not end)
    shown = min(position, layout.lines[piece.line].shown)
    x = round(layout.edge(piece.line, shown, end))
    edges = [(abs(edge - x), edge, edge == one.left) for one in pieces if one.line == piece.line for edge in one[1:]]
    _, edge, opens = min(edges)
    return Edge(piece.line, edge, opens)


def name_text(span: Span) -> str:
    """A label's name as it is written over the text, with a question mark where the span is unsure."""
    return span.label.upper() + (" ?" if span.unsure else "")


def _names(
    spans: list[Span],
    pieces: dict[str, tuple[Piece, ...]],
    layout: ChunkLayout,
    start: int,
    name_width: Callable[[str], int],
    room: int,
) -> dict[str, Name]:
    wanted = []
    for order, span in enumerate(spans):
        text = name_text(span)
        width = name_width(text)
        own = pieces[span.id]
        if own:
            line, x = own[0].line, own[0].left
            if layout.right_to_left:
                x = max(piece.right for piece in own if piece.line == line) - width
        else:
            line = layout.line_at(span.start - start)
            x = round(layout.x(line, span.start - start))
        wanted.append((line, x, order, width, text, span.id))
    wanted.sort()
    found: dict[str, Name] = {}
    ends: dict[int, int] = {}
    for line, x, _, width, text, id_ in wanted:
        free = max(x, ends.get(line, x))
        if free + width <= room and free - x <= _FARTHEST_NAME:
            found[id_] = Name(line, free, width, text)
            ends[line] = free + width + _NAME_GAP
    return found


def _bracket(
    layout: ChunkLayout, pieces: tuple[Piece, ...], column: int, begin: Edge | None, end: Edge | None
) -> Bracket | None:
    """The bracket of a span longer than a line.

    Spans that go on in other chunks take the outer columns, the outermost of them the last, whatever else is in the
    chunk: so their brackets stand in one column all the way down.
    """
    style = layout.style
    if begin and end and (not pieces or pieces[0].line == pieces[-1].line):
        return None
    top = (pieces[0].line if pieces else begin.line) * style.pitch + style.tint_top - 1 if begin else 0
    bottom = (pieces[-1].line if pieces else end.line) * style.pitch + style.tint_bottom + 2 if end else layout.height
    return Bracket(column, top, bottom, begin is not None, end is not None)
