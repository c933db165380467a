"""What is under the resting pointer: the stronger tint, the card, the pointer's shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer

from annotator.ui.article_view.card import HoverCard, doubt_of, entry_of
from annotator.ui.article_view.hit import hit

if TYPE_CHECKING:
    from annotator.core.annotations import Span
    from annotator.core.checks import Suspicion
    from annotator.ui.article_view.canvas import Canvas
    from annotator.ui.article_view.geometry import Geometry

CARD_AFTER_MS = 450
_SLACK = 4
_ENDS_IT = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress)


class Hover(QObject):
    """Follows the pointer while no button is down; `span` is the span under it."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas.viewport)
        self._canvas = canvas
        self.span: Span | None = None
        self.card = HoverCard(canvas.viewport)
        self._stack: tuple[Span, ...] = ()
        self._doubts: list[Suspicion] = []
        self._point = QPoint()
        self._hushed: QPoint | None = None
        self._watching = False
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
        there = seen.character_at(point) if found.part == "text" and self._canvas.doubts.all else None
        doubts = self._canvas.doubts.at(there, there + 1) if there is not None else []
        if found.span != self.span or found.stack != self._stack or doubts != self._doubts:
            self._change(found.span, found.stack, doubts)
        if self._hushed is not None and (point - self._hushed).manhattanLength() >= _SLACK:
            self._hushed = None
        if (self.span is not None or doubts) and self._hushed is None and not self.card.isVisible():
            self._timer.start()
            self._watch(True)

    def leave(self) -> None:
        """The pointer left, or something happened that makes the card old."""
        if self.span is not None or self._stack or self._doubts:
            self._change(None, (), [])
        self._close()

    def hush(self, point: QPoint) -> None:
        """Open no card at `point`, nor as near to it as a resting hand shakes."""
        self._hushed = QPoint(point)
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the card at any key, wheel or button, wherever it goes, and let it go there."""
        if event.type() in _ENDS_IT:
            self.hush(self._point)
        return False

    def _change(self, span: Span | None, stack: tuple[Span, ...], doubts: list[Suspicion]) -> None:
        old, self.span, self._stack, self._doubts = self.span, span, stack, doubts
        self._close()
        for one in (old, span):
            if one is not None:
                self._canvas.refresh(one.start, one.end)

    def _close(self) -> None:
        self.card.hide()
        self._timer.stop()
        self._watch(False)

    def _watch(self, watching: bool) -> None:
        """Look at the events of the whole program, only while a card is shown or about to be: keys go elsewhere."""
        app = QCoreApplication.instance()
        if watching == self._watching or app is None:
            return
        self._watching = watching
        if watching:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def _show_card(self) -> None:
        canvas = self._canvas
        annotations = canvas.annotations
        about = self.span or next(iter(self._doubts), None)
        if canvas.seen is None or canvas.state is None or annotations is None or about is None:
            return
        text = canvas.state.article.text
        entries = [doubt_of(one) for one in self._doubts]
        entries += (
            entry_of(span, text, canvas.labels, annotations, canvas.doubts.of_span(span.id)) for span in self._stack
        )
        self.card.show_spans(entries, canvas.painter, *_beside(canvas.seen, about, self._point))


def _beside(seen: Geometry, span: Span | Suspicion, point: QPoint) -> tuple[QRect, QRect]:
    """From the pointer on, the lines of the span in view, which the card does not cover, and the pointer's own line."""
    line = seen.line_rect_of(seen.position_at(point))
    line.setLeft(point.x())
    lines = QRect(line)
    rows = seen.rows_in_view(span.start, max(span.start, span.end - 1))
    if rows is not None:
        lines.setTop(min(rows[0], line.top()))
        lines.setBottom(max(rows[1] - 1, line.bottom()))
    return lines, line
