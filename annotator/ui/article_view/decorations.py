"""Decorations: what is drawn for the spans of one chunk, as plain data."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from annotator.ui.article_view.lanes import LANES, lanes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.ui.article_view.chunk_layout import ChunkLayout, Piece
    from annotator.ui.article_view.shapes import Edge, Shape, Shapes

_NAME_GAP = 6
# How far names may reach into the right margin.
_NAME_OVERHANG = 44
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


class Mark(NamedTuple):
    """All that is drawn for one span in one chunk; `begin` and `end` only where it truly begins and ends in it.

    `shares` says that the span is on a fourth level or deeper and shares the last lane.
    """

    span: Span
    lane: int
    shares: bool
    pieces: tuple[Piece, ...]
    begin: Edge | None
    end: Edge | None
    name: Name | None
    bracket: Bracket | None

    def lines(self, rows: int) -> tuple[int, int]:
        """Its first and last line in a chunk of so many lines."""
        first = 0 if self.begin is None else min(self.begin.line, self.pieces[0].line if self.pieces else rows)
        last = rows - 1 if self.end is None else max(self.end.line, self.pieces[-1].line if self.pieces else 0)
        return first, last


class Decorations:
    """The marks of a chunk, outermost first, and the ranges (from the chunk's start) whose text is greyed."""

    __slots__ = ("_by_id", "greyed", "marks")

    def __init__(self, marks: tuple[Mark, ...] = (), greyed: tuple[tuple[int, int], ...] = ()) -> None:
        self.marks = marks
        self.greyed = greyed
        self._by_id = {mark.span.id: mark for mark in marks}

    def of(self, span_id: str) -> Mark | None:
        """The mark of that span."""
        return self._by_id.get(span_id)

    def rows_changed(self, other: Decorations, rows: int) -> tuple[int, int] | None:
        """The first and last line that look different with `other` in a chunk of so many lines; None where none do."""
        first, last = rows, -1
        for one, two in ((self, other), (other, self)):
            for mark in one.marks:
                twin = two.of(mark.span.id)
                if twin is None or (twin is not mark and twin != mark):
                    top, bottom = mark.lines(rows)
                    first, last = min(first, top), max(last, bottom)
        return (first, last) if first <= last else None


class Decorator:
    """Makes decorations with one label set.

    `name_width` gives the width of a name in pixels.
    """

    def __init__(self, labels: LabelSet, name_width: Callable[[str], int]) -> None:
        self._numbers = {label.name: number for number, label in enumerate(labels.labels)}
        self._grey = {label.name for label in labels.labels if label.grey}
        self._name_width = name_width
        self._shown: dict[tuple[str, bool], tuple[str, int]] = {}

    def decorate(self, spans: list[Span], layout: ChunkLayout, shapes: Shapes) -> Decorations:
        """The decorations of a chunk; `spans` in text order are all that touch it."""
        if not spans:
            return Decorations()
        formed = {span.id: shapes.of(span, layout) for span in spans}
        names = self._names(spans, formed, layout)
        inner = self.innermost_first(spans)
        placed = lanes([(span.start, span.end) for span in inner])
        columns = _columns([(span.id, formed[span.id]) for span in inner], len(layout.lines))
        marks = []
        for span, (lane, shares) in zip(reversed(inner), reversed(placed), strict=True):
            shape = formed[span.id]
            bracket = _bracket(layout, shape, columns[span.id]) if shape.tall else None
            marks.append(Mark(span, lane, shares, *shape[:3], names.get(span.id), bracket))
        return Decorations(tuple(marks), self.greyed(spans, inner, shapes))

    def innermost_first(self, spans: list[Span]) -> list[Span]:
        """The spans from inner to outer: shorter, then later, then of the higher label number."""
        numbers, last = self._numbers, len(self._numbers)
        return sorted(
            spans, key=lambda span: (span.end - span.start, -span.start, -numbers.get(span.label, last), span.id)
        )

    def _names(self, spans: list[Span], formed: dict[str, Shape], layout: ChunkLayout) -> dict[str, Name]:
        wanted = []
        for order, span in enumerate(spans):
            pieces, begin = formed[span.id][:2]
            if begin is None:
                continue
            text, width = self._name(span)
            line, x = begin.line, pieces[0].left if pieces else begin.x
            if layout.right_to_left:
                x = max((piece.right for piece in pieces if piece.line == line), default=x) - width
            wanted.append((line, x, order, width, text, span.id))
        wanted.sort()
        found: dict[str, Name] = {}
        ends: dict[int, int] = {}
        for line, x, _, width, text, id_ in wanted:
            free = max(x, ends.get(line, x))
            if free + width <= layout.width + _NAME_OVERHANG and free - x <= _FARTHEST_NAME:
                found[id_] = Name(line, free, width, text)
                ends[line] = free + width + _NAME_GAP
        return found

    def _name(self, span: Span) -> tuple[str, int]:
        """The name over the span's text and its width; a question mark where the span is unsure."""
        known = self._shown.get((span.label, span.unsure))
        if known is None:
            text = span.label.upper() + (" ?" if span.unsure else "")
            known = self._shown[span.label, span.unsure] = text, self._name_width(text)
        return known

    def greyed(self, spans: list[Span], inner: list[Span], shapes: Shapes) -> tuple[tuple[int, int], ...]:
        """The greyed ranges, merged: where the innermost span, whose tint is seen, is a greyed one.

        `spans` are in text order, `inner` are the same, innermost first.
        """
        if not any(span.label in self._grey for span in spans):
            return ()
        rank = {span.id: at for at, span in enumerate(inner)}
        starts = [span.start for span in spans]
        found: list[tuple[int, int]] = []
        for span in spans:
            if span.label not in self._grey:
                continue
            parts: Iterable[tuple[int, int]] = [shapes.inside(span)]
            # What lies inside of it is no longer than it.
            first, stop = bisect_left(starts, 2 * span.start - span.end), bisect_left(starts, span.end)
            for other in spans[first:stop]:
                start, end = shapes.inside(other)
                if start < end and other.label not in self._grey and rank[other.id] < rank[span.id]:
                    parts = list(without(parts, start, end))
            found += (part for part in parts if part[0] < part[1])
        merged: list[tuple[int, int]] = []
        for start, end in sorted(found):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return tuple(merged)


def without(ranges: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges without what lies from `start` to `end`."""
    for first, last in ranges:
        if first < min(last, start):
            yield first, min(last, start)
        if max(first, end) < last:
            yield max(first, end), last


def _columns(inner: list[tuple[str, Shape]], rows: int) -> dict[str, int]:
    """The bracket's column of each span longer than a line, given innermost first, in a chunk of so many lines.

    It depends on the brackets beside the same lines and on nothing else. Spans that go on in other chunks take the
    outer columns, the outermost of them the last, so their brackets stand in one column all the way down.
    """
    found: dict[str, int] = {}
    outer: list[tuple[int, int, int]] = []
    for id_, shape in reversed(inner):
        if shape.crosses:
            start, stop = _bracket_rows(shape, rows)
            beside = [column for first, last, column in outer if first < stop and last > start]
            found[id_] = max(1, min(beside, default=LANES) - 1)
            outer.append((start, stop, found[id_]))
    local = [(id_, _bracket_rows(shape, rows)) for id_, shape in inner if shape.tall and not shape.crosses]
    for (id_, (start, stop)), (lane, _) in zip(local, lanes([place for _, place in local]), strict=True):
        beside = [column for first, last, column in outer if first < stop and last > start]
        found[id_] = max(0, min(lane, min(beside, default=LANES) - 1))
    return found


def _bracket_rows(shape: Shape, rows: int) -> tuple[int, int]:
    """The first line beside a bracket, and the line after its last one."""
    start, last = _end_lines(shape)
    return start if shape.begin else 0, last + 1 if shape.end else rows


def _end_lines(shape: Shape) -> tuple[int, int]:
    begin, end, pieces = shape.begin, shape.end, shape.pieces
    first = pieces[0].line if pieces else begin.line if begin else 0
    return first, pieces[-1].line if pieces else end.line if end else 0


def _bracket(layout: ChunkLayout, shape: Shape, column: int) -> Bracket:
    style, begin, end = layout.style, shape.begin, shape.end
    first, last = _end_lines(shape)
    top = first * style.pitch + style.tint_top - 1 if begin else 0
    bottom = last * style.pitch + style.tint_bottom + 2 if end else layout.height
    return Bracket(column, top, bottom, begin is not None, end is not None)
