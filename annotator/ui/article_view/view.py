"""ArticleView: the article as a page, its spans drawn into it; it emits what a person asks for and draws states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.core.annotations import Range
from annotator.core.message import message
from annotator.ui.announcing import is_listening
from annotator.ui.article_view.blink import Blink
from annotator.ui.article_view.canvas import Canvas
from annotator.ui.article_view.doubts import Doubts
from annotator.ui.article_view.drawing import Shown, doubted, draw, shown
from annotator.ui.article_view.hover import Hover
from annotator.ui.article_view.keys import motion_of, moved
from annotator.ui.article_view.mouse import Mouse
from annotator.ui.article_view.text_marks import mark_rectangles
from annotator.ui.menu_keys import opens_menu

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QShowEvent

    from annotator.core.checks import Suspicion
    from annotator.core.labels import LabelSet
    from annotator.core.state import Cursor, State
    from annotator.session import Update
    from annotator.ui.article_view.drawing import Scene
    from annotator.ui.article_view.mirror import Mirror
    from annotator.ui.theme import Theme


LISTENING_AFTER_MS = (100, 1000, 4000)


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
    """The id of a span that was clicked with Ctrl held; "" for a click beside all spans while one is active."""
    notice = Signal(object)
    """A Message for the last line."""
    menuWanted = Signal(QPoint)
    """A menu for what is selected or active is wanted at this point of the screen."""

    def __init__(self, theme: Theme, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setAccessibleName(str(message("Article")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Not Qt's own: for the first widget that it has not made, PySide prepares every class of widgets, 9 ms.
        self.setViewport(QWidget())
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._goal: float | None = None
        self._asking = False
        self._syncing = False
        self._is_untouched = True
        self._asks_readers = False
        self.canvas = Canvas(self.viewport(), theme, labels)
        self._mouse = Mouse(self)
        self._hover = Hover(self.canvas)
        self._blink = Blink(self, self.canvas.refresh_caret)
        self._mirror: Mirror | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme, or in another text size."""
        self.canvas.theme = theme
        self._restyle()

    def set_labels(self, labels: LabelSet) -> None:
        """Draw with other labels."""
        self.canvas.labels = labels
        self._restyle()

    def set_compact(self, compact: bool) -> None:
        """Hide the labels' names and set the lines closer."""
        self.canvas.compact = compact
        self._restyle()

    def set_pitch(self, pitch: float) -> None:
        """Set the distance of lines, in logical pixels at the usual text size; compact lines are a fifth closer."""
        self.canvas.pitch = pitch
        self._restyle()

    def dress(self, theme: Theme, *, pitch: float, characters: int, compact: bool) -> None:
        """Draw with all of this: see `set_theme`, `set_pitch`, `set_compact`; `characters` fit in a line."""
        canvas = self.canvas
        canvas.theme, canvas.pitch, canvas.characters, canvas.compact = theme, pitch, characters, compact
        self._restyle()

    def show_state(self, state: State | None) -> None:
        """Show another article, from its top; None shows an empty page."""
        self._mouse.cancel()
        self._hover.leave()
        self._goal = None
        self._is_untouched = True
        self.canvas.show(state)
        self._arrange()
        self._follow_for_readers()

    def update_state(self, update: Update) -> None:
        """Show what an update changed: its transaction says which parts, everything else stays as it is drawn."""
        old, new = self.canvas.state, update.new
        if update.kind == "open" or old is None or new is None or new.article is not old.article:
            self.show_state(new)
            return
        self._is_untouched = False
        if not self._asking:
            self._goal = None
            self._hover.leave()
        self.canvas.change(new, update.transaction)
        if self.hasFocus():
            self._blink.start()
        if not self._asking and update.kind in ("move", "undo", "redo"):
            self._bring_into_view(new)
        self._follow_for_readers()

    def reveal(self, range_: Range) -> None:
        """Scroll so that the range is in view, if it is not."""
        seen = self.canvas.seen
        if seen is not None:
            before = self.scroll_position()
            seen.reveal(range_.start, range_.end)
            if self.scroll_position() != before:
                self._scrolled()

    def scroll_position(self) -> tuple[int, int]:
        """The code point at which the top chunk starts, and the logical pixels scrolled into it."""
        seen = self.canvas.seen
        return (0, 0) if seen is None else (seen.page.chunks.starts[seen.scroll.top], seen.scroll.offset)

    def restore_scroll(self, position: tuple[int, int]) -> None:
        """Scroll to what `scroll_position` returned."""
        seen = self.canvas.seen
        if seen is not None:
            seen.scroll.to_place(seen.page.chunks.at(min(position[0], len(seen.page.text))), position[1], 0)
            self._scrolled()

    def set_marks(self, ranges: Iterable[Range]) -> None:
        """Draw a thin frame around these ranges of the open article and no others; another article has none.

        Costs no more with thousands of ranges than with those in view.
        """
        self.canvas.mark(ranges)

    def set_suspicions(self, found: Iterable[Suspicion]) -> None:
        """What is suspected of the open article: the card under the mouse says it, for readers of the screen the
        description at the caret; what is suspected where no span stands is marked on the page.
        """
        self.canvas.doubt(Doubts(found))
        self._follow_for_readers()

    def marks_in_view(self) -> list[QRect]:
        """The rectangles of the framed ranges in the chunks in view, a rectangle a line."""
        seen = self.canvas.seen
        return [] if seen is None else mark_rectangles(seen, self.canvas.marks, 0, seen.scroll.height)

    def doubts_in_view(self) -> list[QRect]:
        """The hairlines under what is suspected where no span stands, in the part in view, a rectangle a line."""
        scene = self._scene()
        return [] if scene is None else doubted(scene, self.viewport().rect())

    def decorations_in_view(self) -> list[Shown]:
        """What is drawn for the spans of the chunks in view, as plain data."""
        scene = self._scene()
        return shown(scene) if scene is not None else []

    def rect_of(self, position: int) -> QRect:
        """The caret's rectangle at `position`, in viewport coordinates."""
        return QRect() if self.canvas.seen is None else self.canvas.seen.rect_of(position)

    def position_at(self, point: QPoint) -> int:
        """The caret position nearest to a point of the viewport."""
        return 0 if self.canvas.seen is None else self.canvas.seen.position_at(point)

    def ask(self, cursor: Cursor) -> None:
        """Ask for the cursor; for mouse and keys."""
        if self.canvas.state is not None and cursor != self.canvas.state.cursor:
            self._asking = True
            try:
                self.cursorMoved.emit(cursor)
            finally:
                self._asking = False

    def ask_edges(self, edges: Range) -> None:
        """Ask for the active span's edges, at the end of a handle's drag."""
        self.canvas.preview(None)
        active = self.canvas.state.active if self.canvas.state is not None else None
        if active is not None and edges != active.range:
            self.edgesDragged.emit(active.id, edges)

    def take_back_drag(self) -> bool:
        """End a drag of the button that is still down; True where it moved an edge, which is as it was before."""
        return self._mouse.take_back()

    def hover(self, point: QPoint) -> None:
        """Look at what is under the pointer, which has no button down."""
        if self.viewport().rect().contains(point):
            self._hover.at(point, self._mouse.handle_at(point) is not None)

    def hush(self, point: QPoint) -> None:
        """Open no card for the pointer at `point` until it has moved on."""
        self._hover.hush(point)

    def scroll_by(self, pixels: int) -> None:
        """Scroll by that many logical pixels, as far as the page goes."""
        if self.canvas.seen is not None:
            self.canvas.seen.scroll.by(pixels)
            self._scrolled()

    def hold_still(self, pixels: int) -> None:
        """Leave the text where it is on the screen while the page's top moves down by that many logical pixels.

        Nobody's click is then beside it; the top of an article that nobody has touched goes down with its margin.
        """
        if not self._is_untouched or self.scroll_position() != self._top():
            self.scroll_by(pixels)

    def _top(self) -> tuple[int, int]:
        seen = self.canvas.seen
        return (0, -seen.page.metrics.top) if seen is not None else (0, 0)

    def serve_readers(self) -> None:
        """Have the text read by a screen reader where one listens: only then is there anything more than the page."""
        self._asks_readers = True
        if self._mirror is not None or not is_listening():
            return
        from annotator.ui.article_view.mirror import Mirror

        had_focus = self.hasFocus()
        self._mirror = Mirror(self.viewport(), self.accessibleName())
        self._mirror.focused.connect(self._follow_focus)
        self._follow_for_readers()
        # Not a focus proxy: the view, and its viewport, would be said to have the focus as well.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if had_focus:
            self.setFocus()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Have the focus, or what is read by a screen reader has it in the view's stead."""
        if self._mirror is not None:
            self._mirror.setFocus(reason)
        else:
            super().setFocus(reason)

    def hasFocus(self) -> bool:
        """Whether it, or what is read in its stead, has the focus."""
        return super().hasFocus() if self._mirror is None else self._mirror.hasFocus()

    def _follow_focus(self, here: bool) -> None:
        if here:
            self._blink.start()
        else:
            self._blink.stop()

    def _follow_for_readers(self) -> None:
        if self._mirror is not None:
            self._mirror.follow(self.canvas, self.canvas.labels)
        elif self._asks_readers:
            self.serve_readers()

    def showEvent(self, event: QShowEvent) -> None:
        """Serve who listens already: the system says so a moment after the start, and there is no signal of it."""
        super().showEvent(event)
        for after in LISTENING_AFTER_MS:
            QTimer.singleShot(after, self, lambda: self.serve_readers())  # noqa: PLW0108

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is exposed."""
        with QPainter(self.viewport()) as p:
            p.fillRect(event.rect(), self.canvas.theme.page)
            scene = self._scene()
            if scene is not None:
                draw(p, scene, event.rect())
        self._sync_scroll_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new size; the caret's line stays where it is, or else what is first in view."""
        seen, state = self.canvas.seen, self.canvas.state
        if seen is not None and state is not None:
            seen.resize(self.viewport().width(), self.viewport().height(), state.cursor.caret)
            self._arrange()
        if self._mirror is not None:
            self._mirror.resize(self.viewport().size())
            self._follow_for_readers()
        super().resizeEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bar."""
        if self.canvas.seen is not None and not self._syncing:
            self.canvas.seen.scroll.to_value(self.verticalScrollBar().value())
            self._scrolled()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret; every other key is left to the window."""
        motion, seen, state = motion_of(event), self.canvas.seen, self.canvas.state
        if opens_menu(event) and state is not None:
            target, caret = state.target, state.cursor.caret
            self.reveal(Range(target.start, target.end) if target is not None else Range(caret, caret))
            below = self.rect_of(target.start if target is not None else caret).bottomLeft()
            self.menuWanted.emit(self.viewport().mapToGlobal(below))
            return
        if motion is None or seen is None or state is None:
            event.ignore()
            return
        self._hover.leave()
        before = self.scroll_position()
        cursor, goal = moved(seen, state, *motion, self._goal)
        self.ask(cursor)
        self._goal = goal
        caret = self.canvas.state.cursor.caret if self.canvas.state is not None else cursor.caret
        self.reveal(Range(caret, caret))
        if self.scroll_position() != before:
            self._scrolled()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a click or a drag."""
        if self._mirror is not None and not self._mirror.hasFocus():
            # Else Qt does it.
            self._mirror.setFocus(Qt.FocusReason.MouseFocusReason)
        self._is_untouched = False
        self._hover.leave()
        self._mouse.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        self._hover.leave()
        self._mouse.double(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or look at what is under the pointer."""
        self._is_untouched = False
        self._mouse.move(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the mouse points at becomes what the menu is for; the key has opened it already."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and self._mouse.aim(event.pos()):
            self._hover.leave()
            self.menuWanted.emit(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the click or the drag."""
        self._mouse.release(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice the pointer leaving."""
        if event.type() == QEvent.Type.Leave:
            self._hover.leave()
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret; where a screen reader listens, hand the focus on to what it reads."""
        super().focusInEvent(event)
        if self._mirror is not None:
            # Given to it by Qt: as the focus proxy of others, or by a signal, which knows of no Python method.
            self._mirror.setFocus(event.reason())
            return
        self._blink.start()
        if self._asks_readers:
            self.serve_readers()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret."""
        super().focusOutEvent(event)
        self._blink.stop()

    def focusNextPrevChild(self, following: bool) -> bool:
        """Keep Tab for going from span to span, which the window does."""
        return False

    def _scene(self) -> Scene | None:
        return self.canvas.scene(self._hover.span.id if self._hover.span is not None else None, self._blink.on)

    def _restyle(self) -> None:
        self._hover.leave()
        self.canvas.restyle()
        self._arrange()

    def _bring_into_view(self, state: State) -> None:
        """Scroll to the target, else the caret, where nothing of it can be seen."""
        target, caret = state.target, state.cursor.caret
        range_ = Range(target.start, target.end) if target is not None else Range(caret, caret)
        if self.canvas.seen is not None and not self.canvas.seen.is_in_view(range_.start, range_.end):
            self.reveal(range_)

    def _scrolled(self) -> None:
        self._hover.leave()
        self._arrange()
        self._follow_for_readers()
        self.viewport().update()

    def _arrange(self) -> None:
        """Lay out what is in view, so that painting finds exact heights, and fit the scroll bar to them."""
        if self.canvas.seen is not None:
            self.canvas.seen.scroll.visible()
        self._sync_scroll_bar()

    def _sync_scroll_bar(self) -> None:
        """Give the scroll bar what derives from the page; what it then says of a change is not a person's scrolling."""
        bar, seen, pitch = self.verticalScrollBar(), self.canvas.seen, self.canvas.metrics.body.pitch
        self._syncing = True
        try:
            bar.setRange(0, seen.scroll.maximum if seen else 0)
            bar.setSingleStep(pitch)
            bar.setPageStep(max(1, self.viewport().height() - pitch))
            bar.setValue(seen.scroll.value if seen else 0)
        finally:
            self._syncing = False
