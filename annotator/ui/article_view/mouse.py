"""The mouse: clicks, drags, handles and what is under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.core import graphemes
from annotator.core.annotations import Range
from annotator.core.newlines import line_bounds
from annotator.core.state import Cursor
from annotator.core.white_space import trim
from annotator.ui.article_view.hit import Hit, hit
from annotator.ui.article_view.overlay import Handle, handles

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from annotator.core.annotations import Span
    from annotator.ui.article_view.view import ArticleView

_SLACK = 4
_SCROLL_EVERY_MS, _FASTEST = 30, 90


class Mouse:
    """Turns the pointer's presses, moves and releases into the cursors and edges that are asked for."""

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._canvas = view.canvas
        self._mode = ""
        self._pressed = QPoint()
        self._last = QPoint()
        self._scrolled_to = (0, 0)
        self._hit: Hit | None = None
        self._anchor = Range(0, 0)
        self._unit = ""
        self._characters = False
        self._handle: Handle | None = None
        self._edges: Range | None = None
        self._since_double = QElapsedTimer()
        self._timer = QTimer(view)
        self._timer.setInterval(_SCROLL_EVERY_MS)
        self._timer.timeout.connect(self._scroll_on)

    @property
    def busy(self) -> bool:
        """Whether a button is down and being followed."""
        return bool(self._mode)

    def cancel(self) -> None:
        """Forget a drag in progress."""
        self._mode = ""
        self._timer.stop()
        if self._edges is not None:
            self._edges = None
            self._canvas.preview(None)

    def take_back(self) -> bool:
        """End a drag before its button is up, as if it had not begun; False where none is under way.

        A selection made so far stays: clearing it is the caller's.
        """
        mode = self._mode
        self.cancel()
        if mode == "edge":
            self._view.restore_scroll(self._scrolled_to)
        return mode == "edge"

    def press(self, event: QMouseEvent) -> None:
        """The left button went down."""
        view, point = self._view, event.position().toPoint()
        geometry, state = self._canvas.seen, self._canvas.state
        if geometry is None or state is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        third = self._is_third(point)
        self._pressed = self._last = point
        self._scrolled_to = view.scroll_position()
        self._characters = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self._hit = hit(geometry, self._canvas.painter, point)
        position = geometry.position_at(point)
        self._anchor, self._unit, self._mode = Range(position, position), "", "press"
        if third:
            self._take_unit("line", position)
        elif handle := self.handle_at(point):
            self._mode, self._handle, self._edges = "edge", handle, None
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            cursor = state.cursor
            self._anchor = Range(cursor.anchor, cursor.anchor)
            self._mode = "select"
            self._select(point)
        elif self._hit.span is None and not self._characters:
            view.ask(Cursor.at(position))

    def aim(self, point: QPoint) -> bool:
        """Move the cursor to what is under the pointer, as a click does, unless it is selected; False without a page.

        Nothing happens while a button is down.
        """
        geometry, state = self._canvas.seen, self._canvas.state
        if geometry is None or state is None or self.busy:
            return False
        found, selected = hit(geometry, self._canvas.painter, point), state.cursor.selection
        if not (len(selected) and selected.start <= found.position <= selected.end):
            self._view.ask(Cursor.at(found.position, found.span.id if found.span else None))
        return True

    def double(self, event: QMouseEvent) -> None:
        """A double click: the word under the pointer, or the span of the bar, name or bracket there."""
        geometry, point = self._canvas.seen, event.position().toPoint()
        if geometry is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._since_double.start()
        self._pressed = self._last = point
        self._hit = hit(geometry, self._canvas.painter, point)
        if self._hit.part in ("name", "bar", "bracket"):
            self._mode = "press"
            return
        character = geometry.character_at(point)
        self._take_unit("word", geometry.position_at(point) if character is None else character)

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved, with or without the button."""
        point = event.position().toPoint()
        self._last = point
        if self._mode and not event.buttons() & Qt.MouseButton.LeftButton:
            # The release went elsewhere.
            self.cancel()
        if not self._mode:
            if event.buttons() == Qt.MouseButton.NoButton:
                self._view.hover(point)
            return
        self._characters = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moved = (point - self._pressed).manhattanLength() >= _SLACK
        if self._mode == "press" and moved:
            self._mode = "select"
        self._follow(moved)
        height = self._view.viewport().height()
        if self._mode in ("select", "edge") and not 0 <= point.y() < height:
            self._timer.start()
        else:
            self._timer.stop()

    def release(self, event: QMouseEvent) -> None:
        """The left button came up: a click where nothing was dragged, else the end of the drag."""
        if event.button() != Qt.MouseButton.LeftButton or not self._mode:
            event.ignore()
            return
        mode, self._mode = self._mode, ""
        self._timer.stop()
        if mode == "edge" and self._edges is not None:
            edges, self._edges = self._edges, None
            self._view.ask_edges(edges)
        elif mode in ("press", "edge"):
            self._click()
        # Another click may follow, and after a click the pointer rests where nobody asked what stands there.
        self._view.hush(event.position().toPoint())
        self._view.hover(event.position().toPoint())

    def handle_at(self, point: QPoint) -> Handle | None:
        """The handle of the active span at the point, the nearest where two are close."""
        state, geometry = self._canvas.state, self._canvas.seen
        if state is None or geometry is None or state.cursor.active is None:
            return None
        grasped = [one for one in handles(geometry, state.cursor.active) if one.grasped_by(point)]
        return min(grasped, key=lambda one: (point - one.knob).manhattanLength(), default=None)

    def _click(self) -> None:
        found = self._hit
        if found is None:
            return
        if self._characters and (found.span is not None or self._has_active()):
            # Beside a span it is a slip of the hand, which is no reason to forget what was to be linked.
            self._view.spanLinked.emit(found.span.id if found.span else "")
        else:
            self._view.ask(Cursor.at(found.position, found.span.id if found.span else None))

    def _has_active(self) -> bool:
        state = self._canvas.state
        return state is not None and state.active is not None

    def _is_third(self, point: QPoint) -> bool:
        recent = self._since_double.isValid() and self._since_double.elapsed() < QApplication.doubleClickInterval()
        near = (point - self._pressed).manhattanLength() < _SLACK
        self._since_double.invalidate()
        return recent and near and self._hit is not None and self._hit.part in ("text", "beside")

    def _take_unit(self, unit: str, position: int) -> None:
        found = self._unit_at(unit, position)
        self._mode, self._unit = "select", unit
        self._anchor = found or Range(position, position)
        self._view.ask(Cursor.over(self._anchor))

    def _unit_at(self, unit: str, position: int) -> Range | None:
        text = self._text()
        if unit == "word":
            from annotator.core.text_objects import UNITS  # Later than the first page, which needs no words.

            return UNITS["word"].at(text, position)
        return trim(text, line_bounds(text, position)) if unit == "line" else None

    def _text(self) -> str:
        state = self._canvas.state
        return state.article.text if state else ""

    def _follow(self, moved: bool) -> None:
        if self._mode == "select":
            self._select(self._last)
        elif self._mode == "edge" and (moved or self._edges is not None):
            self._drag_edge(self._last)

    def _select(self, point: QPoint) -> None:
        geometry = self._canvas.seen
        if geometry is None:
            return
        from annotator.core.text_objects import drag_range

        text, caret = self._text(), geometry.position_at(self._inside(point))
        back = caret < self._anchor.start
        if self._unit:
            reached = self._unit_at(self._unit, caret) or Range(caret, caret)
            range_ = Range(min(self._anchor.start, reached.start), max(self._anchor.end, reached.end))
        else:
            range_ = drag_range(text, self._anchor.start, caret, self._characters)
        self._view.ask(Cursor(range_.end, range_.start) if back else Cursor.over(range_))

    def _drag_edge(self, point: QPoint) -> None:
        geometry, state = self._canvas.seen, self._canvas.state
        span = state.active if state else None
        if geometry is None or span is None or self._handle is None:
            self.cancel()
            return
        position = geometry.position_at(self._inside(point))
        edges = dragged(self._text(), span, self._handle.start, position, self._characters)
        if edges != self._edges and (self._edges is not None or edges != span.range):
            self._edges = edges
            self._canvas.preview(edges)

    def _inside(self, point: QPoint) -> QPoint:
        return QPoint(point.x(), min(max(point.y(), 0), self._view.viewport().height() - 1))

    def _scroll_on(self) -> None:
        geometry, y = self._canvas.seen, self._last.y()
        height = self._view.viewport().height()
        over = y if y < 0 else y - height + 1 if y >= height else 0
        if geometry is None or not over or self._mode not in ("select", "edge"):
            self._timer.stop()
            return
        self._view.scroll_by(max(-_FASTEST, min(_FASTEST, over)))
        self._follow(True)


def dragged(text: str, span: Span, start: bool, position: int, by_characters: bool) -> Range:
    """The span's range with its start, else its end, dragged to `position` by the rule of drags; never empty.

    Dragged past the other edge, the word there is left, of characters one.
    """
    from annotator.core.text_objects import drag_range

    past = position >= span.end if start else position <= span.start
    if past and not by_characters and (left := _word_at_edge(text, span.range, start)):
        return left
    if start:
        place = min(position, graphemes.previous_boundary(text, span.end))
        edge = drag_range(text, span.end, place, by_characters)
        return Range(edge.start if len(edge) and edge.start < span.end else place, span.end)
    place = max(position, graphemes.next_boundary(text, span.start))
    edge = drag_range(text, span.start, place, by_characters)
    return Range(span.start, edge.end if len(edge) and edge.end > span.start else place)


def _word_at_edge(text: str, whole: Range, last: bool) -> Range | None:
    """What is left of `whole` with its last word, else its first, and the marks outside of that word."""
    from annotator.core.text_objects import UNITS

    words = UNITS["word"]
    if last:
        word = words.at(text, graphemes.previous_boundary(text, whole.end)) or words.before(text, whole.end)
        return Range(max(word.start, whole.start), whole.end) if word and word.end > whole.start else None
    word = words.at(text, whole.start) or words.after(text, whole.start)
    return Range(whole.start, min(word.end, whole.end)) if word and word.start < whole.end else None
