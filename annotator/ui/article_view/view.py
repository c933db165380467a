"""ArticleView: the article as a page, its spans drawn into it; it emits what a person asks for and draws states."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.core.annotations import Range
from annotator.ui.article_view.blink import Blink
from annotator.ui.article_view.decorations import Decorations, Decorator
from annotator.ui.article_view.drawing import OVERHANG, Scene, Shown, draw, shown
from annotator.ui.article_view.geometry import Geometry
from annotator.ui.article_view.hover import Hover
from annotator.ui.article_view.keys import motion_of, moved
from annotator.ui.article_view.metrics import COMPACT_PITCH, PITCH, Metrics, metrics_of
from annotator.ui.article_view.mouse import Mouse
from annotator.ui.article_view.near import Near
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.painting import PagePainter
from annotator.ui.article_view.touched import is_linked, moved_over, relinks, touched_by

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from annotator.core.annotations import Annotations
    from annotator.core.labels import LabelSet
    from annotator.core.state import Cursor, State
    from annotator.session import Update
    from annotator.ui.article_view.chunk_layout import ChunkLayout
    from annotator.ui.article_view.shapes import Shapes
    from annotator.ui.theme import Theme


class ArticleView(QAbstractScrollArea):
    """The page of one article.

    It draws the states it is given and emits what the person asks for; it never changes a state itself. Positions in
    signals and methods are code points of the article's text.
    """

    cursorMoved = Signal(object)
    """The Cursor a person asked for with mouse or keys."""
    edgesDragged = Signal(str, object)
    """The active span's id and the Range its handles were dragged to."""
    spanLinked = Signal(str)
    """The id of a span that was clicked with Ctrl held."""
    notice = Signal(object)
    """A Message for the last line."""

    def __init__(self, theme: Theme, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setAccessibleName("Article")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._theme, self._labels = theme, labels
        self._compact = False
        self._pitch: float = PITCH
        self._metrics = self._sizes()
        self.painter = PagePainter(theme, labels, self._metrics)
        self.seen: Geometry | None = None
        self.state: State | None = None
        self._preview: Annotations | None = None
        self._goal: float | None = None
        self._asking = False
        self._syncing = False
        self._near = Near()
        self._mouse = Mouse(self)
        self._hover = Hover(self)
        self._blink = Blink(self, self._caret_blinked)

    @property
    def labels(self) -> LabelSet:
        """The labels the spans are drawn with."""
        return self._labels

    # What the window calls

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme, or in another text size."""
        self._theme = theme
        self._restyle()

    def set_labels(self, labels: LabelSet) -> None:
        """Draw with other labels."""
        self._labels = labels
        self._restyle()

    def set_compact(self, compact: bool) -> None:
        """Hide the labels' names and set the lines closer."""
        self._compact = compact
        self._restyle()

    def set_pitch(self, pitch: float) -> None:
        """Set the distance of lines, in logical pixels at the usual text size; compact lines are a fifth closer."""
        self._pitch = pitch
        self._restyle()

    def show_state(self, state: State | None) -> None:
        """Show another article, from its top; None shows an empty page."""
        self._mouse.cancel()
        self._hover.leave()
        self.state, self._preview, self._goal = state, None, None
        self.seen = None
        if state is not None:
            size = self.viewport().size()
            page = Page(state.article.text, self._metrics, self._metrics.column_width(size.width()), self._decorate)
            self.seen = Geometry(page, size.width(), size.height())
        self._arrange()
        self.viewport().update()

    def update_state(self, update: Update) -> None:
        """Show what an update changed: its transaction says which parts, everything else stays as it is drawn."""
        old, new = self.state, update.new
        if update.kind == "open" or old is None or new is None or new.article is not old.article:
            self.show_state(new)
            return
        if self._preview is not None:
            self.preview(None)
        self.state = new
        self._goal = self._goal if self._asking else None
        if update.transaction is not None:
            self._redecorate(touched_by(update.transaction))
        elif new.annotations is not old.annotations:
            self._redecorate([Range(0, len(new.article.text))])
        relinked = update.transaction is not None and relinks(update.transaction)
        if relinked or any(is_linked(state.annotations, state.cursor.active) for state in (old, new)):
            self.viewport().update()
        for part in moved_over(old, new):
            self.refresh(part.start, part.end)
        if self.hasFocus():
            self._blink.start()
        if not self._asking and update.kind in ("move", "undo", "redo"):
            self._bring_into_view()

    def reveal(self, range_: Range) -> None:
        """Scroll so that the range is in view, if it is not."""
        if self.seen is not None:
            before = self.scroll_position()
            self.seen.reveal(range_.start, range_.end)
            if self.scroll_position() != before:
                self._scrolled()

    def scroll_position(self) -> tuple[int, int]:
        """The code point at which the top chunk starts, and the logical pixels scrolled into it."""
        if self.seen is None:
            return 0, 0
        scroll = self.seen.scroll
        return self.seen.page.chunks.starts[scroll.top], scroll.offset

    def restore_scroll(self, position: tuple[int, int]) -> None:
        """Scroll to what `scroll_position` returned."""
        if self.seen is not None:
            index = self.seen.page.chunks.at(min(position[0], len(self.seen.page.text)))
            self.seen.scroll.to_place(index, position[1], 0)
            self._scrolled()

    def decorations_in_view(self) -> list[Shown]:
        """What is drawn for the spans of the chunks in view, as plain data."""
        scene = self._scene()
        return shown(scene) if scene is not None else []

    def rect_of(self, position: int) -> QRect:
        """The caret's rectangle at `position`, in viewport coordinates."""
        return self.seen.rect_of(position) if self.seen is not None else QRect()

    def position_at(self, point: QPoint) -> int:
        """The caret position nearest to a point of the viewport."""
        return self.seen.position_at(point) if self.seen is not None else 0

    # What mouse, keys and hovering call

    def ask(self, cursor: Cursor) -> None:
        """Ask for the cursor."""
        if self.state is not None and cursor != self.state.cursor:
            self._asking = True
            try:
                self.cursorMoved.emit(cursor)
            finally:
                self._asking = False

    def preview(self, edges: Range | None) -> None:
        """Show the active span with other edges while a handle is dragged; None ends it."""
        state = self.state
        shown_now = self._annotations()
        span = shown_now.spans.get(state.cursor.active) if state and shown_now and state.cursor.active else None
        if state is None or span is None:
            self._preview = None
            return
        self._preview = None
        if edges is not None:
            old = state.annotations.spans.get(span.id)
            assert old is not None
            moved_span = replace(old, start=edges.start, end=edges.end)
            self._preview = replace(state.annotations, spans=state.annotations.spans.remove(old).add(moved_span))
        self._redecorate([span.range, *([edges] if edges is not None else [])])
        self.refresh(span.start, span.end)
        if is_linked(state.annotations, span.id):
            self.viewport().update()

    def drop_edges(self, edges: Range) -> None:
        """End a handle's drag: ask for the new edges, if they are new."""
        self.preview(None)
        active = self.state.active if self.state is not None else None
        if active is not None and edges != active.range:
            self.edgesDragged.emit(active.id, edges)

    def hover(self, point: QPoint) -> None:
        """The pointer moved to `point` without a button."""
        if self.viewport().rect().contains(point):
            self._hover.at(point, self._mouse.handle_at(point) is not None)

    def scroll_by(self, pixels: int) -> None:
        """Scroll by that many pixels."""
        if self.seen is not None:
            self.seen.scroll.by(pixels)
            self._scrolled()

    def refresh(self, start: int, end: int) -> None:
        """Repaint the lines that the range stands in."""
        if self.seen is None:
            return
        rows = self.seen.rows_in_view(start, end)
        if rows is not None:
            self._update_rows(*rows)

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is exposed."""
        with QPainter(self.viewport()) as p:
            p.fillRect(event.rect(), self._theme.page)
            scene = self._scene()
            if scene is not None:
                draw(p, scene, event.rect())
        self._sync_scroll_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new size; the first character in view stays."""
        if self.seen is not None:
            self.seen.resize(self.viewport().width(), self.viewport().height())
            self._arrange()
        super().resizeEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The scroll bar was moved."""
        if self.seen is not None and not self._syncing:
            self.seen.scroll.to_value(self.verticalScrollBar().value())
            self._scrolled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; every other key is left to the window."""
        motion = motion_of(event)
        if motion is None or self.seen is None or self.state is None:
            event.ignore()
            return
        self._hover.leave()
        before = self.scroll_position()
        cursor, goal = moved(self.seen, self.state, *motion, self._goal)
        self.ask(cursor)
        self._goal = goal
        self.reveal(Range(self.state.cursor.caret, self.state.cursor.caret))
        if self.scroll_position() != before:
            self._scrolled()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a click or a drag."""
        self._hover.leave()
        self._mouse.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self._hover.leave()
        self._mouse.double(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or look at what is under the pointer."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the click or the drag."""
        self._mouse.release(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice the pointer leaving."""
        if event.type() == QEvent.Type.Leave:
            self._hover.leave()
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self._blink.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._blink.stop()

    def focusNextPrevChild(self, following: bool) -> bool:
        """Keep Tab for going from span to span, which the window does."""
        return False

    # Helpers

    def _annotations(self) -> Annotations | None:
        return self._preview or (self.state.annotations if self.state is not None else None)

    def _scene(self) -> Scene | None:
        annotations = self._annotations()
        if self.seen is None or self.state is None or annotations is None:
            return None
        hovered = self._hover.span.id if self._hover.span is not None else None
        return Scene(self.seen, self.painter, self.state, annotations, hovered, self._blink.on)

    def _decorate(self, index: int, layout: ChunkLayout, shapes: Shapes) -> Decorations:
        annotations = self._annotations()
        assert annotations is not None
        assert self.seen is not None
        spans = self._near.spans(annotations, self.seen, index)
        return self._decorator.decorate(spans, layout, shapes)

    def _redecorate(self, parts: list[Range]) -> None:
        """Decorate the chunks of the ranges again, and repaint the lines that look different then."""
        if self.seen is None:
            return
        page, dropped = self.seen.page, dict[int, Decorations]()
        for part in parts:
            dropped.update(page.drop_decorations(part))
        for index, y in self.seen.scroll.visible():
            if index in dropped:
                layout = page.layout(index)
                changed = dropped[index].rows_changed(page.decorations(index), len(layout.lines))
                if changed is not None:
                    pitch = layout.style.pitch
                    self._update_rows(y + changed[0] * pitch, y + (changed[1] + 1) * pitch)

    def _update_rows(self, top: int, bottom: int) -> None:
        self.viewport().update(0, top - OVERHANG, self.viewport().width(), bottom - top + 2 * OVERHANG)

    def _sizes(self) -> Metrics:
        pitch = self._pitch * COMPACT_PITCH / PITCH if self._compact else self._pitch
        return metrics_of(self._theme, self.logicalDpiY(), pitch)

    def _restyle(self) -> None:
        self._metrics = self._sizes()
        self.painter = PagePainter(self._theme, self._labels, self._metrics)
        self.painter.names_shown = not self._compact
        self.verticalScrollBar().setSingleStep(self._metrics.body.pitch)
        if self.seen is not None:
            self.seen.restyle(self._metrics, self.viewport().width())
        self._arrange()
        self.viewport().update()

    def _bring_into_view(self) -> None:
        """Scroll to the target, else the caret, where nothing of it can be seen."""
        if self.seen is None or self.state is None:
            return
        target = self.state.target
        start, end = (target.start, target.end) if target is not None else (self.state.cursor.caret,) * 2
        if not self.seen.is_in_view(start, end):
            self.reveal(Range(start, end))

    def _scrolled(self) -> None:
        self._hover.leave()
        self._arrange()
        self.viewport().update()

    def _arrange(self) -> None:
        """Lay out what is in view, so that painting finds exact heights, and fit the scroll bar to them."""
        if self.seen is not None:
            self.seen.scroll.visible()
        self._sync_scroll_bar()

    def _sync_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        scroll = self.seen.scroll if self.seen is not None else None
        self._syncing = True
        try:
            bar.setRange(0, scroll.maximum if scroll else 0)
            bar.setPageStep(max(1, self.viewport().height() - self._metrics.body.pitch))
            bar.setValue(scroll.value if scroll else 0)
        finally:
            self._syncing = False

    def _caret_blinked(self) -> None:
        if self.state is not None:
            self.refresh_caret(self.state.cursor.caret)

    def refresh_caret(self, position: int) -> None:
        """Repaint the caret alone."""
        if self.seen is not None and self.seen.rows_in_view(position, position) is not None:
            self.viewport().update(self.seen.rect_of(position).adjusted(-1, -1, 1, 1))
