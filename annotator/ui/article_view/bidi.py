"""Places of characters in lines with right-to-left letters, taken from the glyphs themselves.

`QTextLine.cursorToX` is wrong at most changes of direction (and by one character in runs of several fonts), and the
string indexes of whole glyph runs are wrong too; the glyphs asked for one range at a time are right.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextLayout, QTextLine

from annotator.core import graphemes

if TYPE_CHECKING:
    from collections.abc import Callable

_RETRIEVE = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes | (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
)
_TOUCH = 0.75


@dataclass(slots=True)
class Box:
    """Where one grapheme, `start` to `end`, is drawn: its edges, and whether it is read from the right."""

    start: int
    end: int
    left: float
    right: float
    reversed: bool


def _extents(line: QTextLine, qt_start: int, qt_end: int) -> list[tuple[float, float, bool]]:
    found = []
    for run in line.glyphRuns(qt_start, qt_end - qt_start, _RETRIEVE):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for place, advance in zip(run.positions(), advances, strict=True):
            found.append((place.x(), place.x() + advance.x(), run.isRightToLeft()))
    return found


def visual_runs(line: QTextLine, qt_start: int, qt_end: int) -> list[tuple[float, float]]:
    """The stretches, from left to right, that the characters of the Qt range cover in the line."""
    merged: list[tuple[float, float]] = []
    for left, right, _ in sorted(_extents(line, qt_start, qt_end)):
        if merged and left <= merged[-1][1] + _TOUCH:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        elif right > left:
            merged.append((left, right))
    return merged


def boxes(line: QTextLine, string: str, start: int, end: int, to_qt: Callable[[int], int]) -> list[Box]:
    """A box for each grapheme of the line in text order; graphemes that share a ligature share its width."""
    found: list[Box] = []
    places = [start]
    while places[-1] < end:
        places.append(min(end, graphemes.next_boundary(string, places[-1])))
    edge = line.x()
    for first, last in pairwise(places):
        extents = _extents(line, to_qt(first), to_qt(last))
        if extents:
            left = min(extent[0] for extent in extents)
            right = max(extent[1] for extent in extents)
            found.append(Box(first, last, left, right, extents[0][2]))
            edge = left if extents[0][2] else right
        else:
            found.append(Box(first, last, edge, edge, bool(found) and found[-1].reversed))
    _share_ligatures(found)
    return found


def _share_ligatures(found: list[Box]) -> None:
    at = 0
    while at < len(found):
        box = found[at]
        stop = at + 1
        while stop < len(found) and (found[stop].left, found[stop].right) == (box.left, box.right):
            stop += 1
        count = stop - at
        left, width = box.left, (box.right - box.left) / count
        for step, part in enumerate(found[at:stop]):
            place = count - 1 - step if part.reversed else step
            part.left, part.right = left + place * width, left + (place + 1) * width
        at = stop


def caret_in(line: list[Box], position: int, edge: float) -> float:
    """Where a caret at `position` stands: before its character, else behind the last one, else at `edge`."""
    for box in line:
        if box.start <= position < box.end:
            return box.right if box.reversed else box.left
    if not line:
        return edge
    return line[-1].left if line[-1].reversed else line[-1].right


def position_in(line: list[Box], x: float, empty: int) -> int:
    """The caret position nearest to `x`; `empty` in a line without characters."""
    best, least = empty, float("inf")
    for box in line:
        distance = max(box.left - x, x - box.right, 0.0)
        if distance < least:
            least = distance
            before = (x - box.left) * 2 < box.right - box.left
            best = box.start if before != box.reversed else box.end
    return best
