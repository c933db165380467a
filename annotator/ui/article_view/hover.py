"""What is under the resting pointer: the stronger tint, the card, the pointer's shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer

from annotator.ui.article_view.card import HoverCard, entry_of
from annotator.ui.article_view.hit import hit

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from annotator.core.annotations import Span
    from annotator.ui.article_view.canvas import Canvas
    from annotator.ui.article_view.geometry import Geometry

CARD_AFTER_MS = 450


class Hover:
    """Follows the pointer while no button is down; `span` is the span under it."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.span: Span | None = None
        self.card = HoverCard(canvas.viewport)
        self._stack: tuple[Span, ...] = ()
        self._point = QPoint()
        self._timer = QTimer(canvas.viewport)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CARD_AFTER_MS)
        self._timer.timeout.connect(self._show_card)

    def at(self, point: QPoint, on_handle: bool) -> None:
        """The pointer stands at `point` now."""
        seen = self._canvas.seen
        if seen is None:
            return
        found = hit(seen, self._canvas.painter, point)
        shape = Qt.CursorShape.IBeamCursor if found.part in ("text", "beside") else Qt.CursorShape.ArrowCursor
        self._canvas.viewport.setCursor(Qt.CursorShape.SplitHCursor if on_handle else shape)
        self._point = point
        if found.span != self.span or found.stack != self._stack:
            self._change(found.span, found.stack)
        if self.span is not None and not self.card.isVisible():
            self._timer.start()

    def leave(self) -> None:
        """The pointer left, or something happened that makes the card old."""
        if self.span is not None or self._stack:
            self._change(None, ())
        self._timer.stop()

    def _change(self, span: Span | None, stack: tuple[Span, ...]) -> None:
        old, self.span, self._stack = self.span, span, stack
        self.card.hide()
        self._timer.stop()
        for one in (old, span):
            if one is not None:
                self._canvas.refresh(one.start, one.end)

    def _show_card(self) -> None:
        canvas = self._canvas
        if canvas.seen is None or canvas.state is None or self.span is None:
            return
        text = canvas.state.article.text
        entries = [entry_of(span, text, canvas.labels) for span in self._stack]
        self.card.show_spans(entries, canvas.painter, _beside(canvas.seen, self._point))


def _beside(seen: Geometry, point: QPoint) -> QRect:
    """The line under the pointer, from the pointer on: what the card must not cover."""
    line = seen.line_rect_of(seen.position_at(point))
    line.setLeft(point.x())
    return line
