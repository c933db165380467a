"""Where the caret goes: one function a motion, from a position to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint

from annotator.core import graphemes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.ui.article_view.geometry import Geometry


class Place(NamedTuple):
    """A caret position, and the column (pixels from the left of the text) that up and down keep to."""

    position: int
    goal: float | None = None


def right_to_left_at(geometry: Geometry, position: int) -> bool:
    """Whether the line at the position is read from the right."""
    index = geometry.page.chunks.at(position)
    return geometry.page.layout(index).right_to_left


def _forward(geometry: Geometry, place: Place) -> Place:
    return Place(graphemes.next_boundary(geometry.page.text, place.position))


def _back(geometry: Geometry, place: Place) -> Place:
    return Place(graphemes.previous_boundary(geometry.page.text, place.position))


def _word_forward(geometry: Geometry, place: Place) -> Place:
    from annotator.core.text_objects import next_word_edge  # Later than the first page, which needs no words.

    return Place(next_word_edge(geometry.page.text, place.position))


def _word_back(geometry: Geometry, place: Place) -> Place:
    from annotator.core.text_objects import previous_word_edge

    return Place(previous_word_edge(geometry.page.text, place.position))


def _left(geometry: Geometry, place: Place) -> Place:
    return (_forward if right_to_left_at(geometry, place.position) else _back)(geometry, place)


def _right(geometry: Geometry, place: Place) -> Place:
    return (_back if right_to_left_at(geometry, place.position) else _forward)(geometry, place)


def _word_left(geometry: Geometry, place: Place) -> Place:
    return (_word_forward if right_to_left_at(geometry, place.position) else _word_back)(geometry, place)


def _word_right(geometry: Geometry, place: Place) -> Place:
    return (_word_back if right_to_left_at(geometry, place.position) else _word_forward)(geometry, place)


def _line_start(geometry: Geometry, place: Place) -> Place:
    index, line, _ = geometry.page.place(place.position)
    return Place(geometry.page.chunks.starts[index] + geometry.page.layout(index).lines[line].start)


def _line_end(geometry: Geometry, place: Place) -> Place:
    index, line, _ = geometry.page.place(place.position)
    return Place(geometry.page.chunks.starts[index] + geometry.page.layout(index).shown_end(line))


def _text_start(geometry: Geometry, place: Place) -> Place:
    return Place(0)


def _text_end(geometry: Geometry, place: Place) -> Place:
    return Place(len(geometry.page.text))


def _vertical(geometry: Geometry, place: Place, lines: int) -> Place:
    page = geometry.page
    index, line, inside = page.place(place.position)
    goal = page.layout(index).x(line, inside) if place.goal is None else place.goal
    line += lines
    while line < 0 and index > 0:
        index -= 1
        line += len(page.layout(index).lines)
    while line >= (count := len(page.layout(index).lines)) and index + 1 < len(page.chunks):
        line -= count
        index += 1
    if line < 0:
        return Place(0, goal)
    if line >= count:
        return Place(len(page.text), goal)
    return Place(page.chunks.starts[index] + page.layout(index).position(line, goal), goal)


def _up(geometry: Geometry, place: Place) -> Place:
    return _vertical(geometry, place, -1)


def _down(geometry: Geometry, place: Place) -> Place:
    return _vertical(geometry, place, 1)


def _page(geometry: Geometry, place: Place, direction: int) -> Place:
    """Scroll by a viewport less a line; the caret keeps its place in the viewport."""
    scroll = geometry.scroll
    caret = geometry.rect_of(place.position)
    goal = caret.center().x() - geometry.left if place.goal is None else place.goal
    before = scroll.value
    y = min(max(caret.center().y(), 0), scroll.height - 1)
    scroll.by(direction * max(1, scroll.height - geometry.page.metrics.body.pitch))
    scroll.visible()
    if scroll.value == before:
        return Place(0 if direction < 0 else len(geometry.page.text), goal)
    return Place(geometry.position_at(QPoint(round(goal) + geometry.left, y)), goal)


def _page_up(geometry: Geometry, place: Place) -> Place:
    return _page(geometry, place, -1)


def _page_down(geometry: Geometry, place: Place) -> Place:
    return _page(geometry, place, 1)


MOTIONS: Mapping[str, Callable[[Geometry, Place], Place]] = {
    "left": _left,
    "right": _right,
    "word_left": _word_left,
    "word_right": _word_right,
    "line_start": _line_start,
    "line_end": _line_end,
    "text_start": _text_start,
    "text_end": _text_end,
    "up": _up,
    "down": _down,
    "page_up": _page_up,
    "page_down": _page_down,
}
"""Each motion by name; left and right are those seen, so they turn round in lines read from the right."""
