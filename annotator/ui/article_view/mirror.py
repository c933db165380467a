"""What a screen reader reads: the paragraphs in view as a text field of Qt's, never seen, with the caret and selection.

It has the focus in the view's stead, lies over the page without drawing anything, and leaves every key and the mouse
to the view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from annotator.core.message import message
from annotator.core.moves import nesting
from annotator.ui.announcing import READS_DESCRIPTIONS, announce
from annotator.ui.article_view.card import entry_of
from annotator.ui.article_view.qt_text import QtText, clean

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.core.state import State
    from annotator.ui.article_view.canvas import Canvas
    from annotator.ui.article_view.chunks import Chunks
    from annotator.ui.article_view.doubts import Doubts


class Mirror(QTextEdit):
    """A read-only copy of the text around the caret; `focused` tells that the focus came or went.

    Its description says the active span, else the innermost at the caret, and what is suspected there where no span
    stands; another one is announced where the reader does not say it by itself.
    """

    focused = Signal(bool)

    def __init__(self, viewport: QWidget, name: str) -> None:
        # Of the viewport, not of the view: a scroll area tells readers of no other children.
        super().__init__(viewport)
        self.setObjectName("articleMirror")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; }")
        self.viewport().setAutoFillBackground(False)
        # Else it would be said to have the focus as well.
        self.viewport().setFocusProxy(None)  # type: ignore[arg-type]
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._source: tuple[str, int, int] | None = None
        self._start, self._end = 0, 0
        self._text = QtText("")
        self.resize(viewport.size())
        self.show()

    def follow(self, canvas: Canvas, labels: LabelSet) -> None:
        """Read as the canvas shows the article."""
        state, seen = canvas.state, canvas.seen
        if state is None or seen is None:
            self._read("", 0, 0, "")
            self.setAccessibleDescription("")
            return
        chunks = seen.page.chunks
        placed = seen.scroll.visible()
        first, last = placed[0].chunk, placed[-1].chunk
        here = chunks.at(state.cursor.caret)
        if not first <= here <= last:
            first, last = max(0, here - 1), min(len(chunks) - 1, here + 1)
        start, end = chunks.starts[first], chunks.ends[last]
        article = state.article
        if self._source is None or self._source[0] is not article.text or self._source[1:] != (start, end):
            self._read(article.text, start, end, _copied(chunks, first, last))
        self._move(state)
        self._describe(state, labels, canvas.doubts)

    def _read(self, source: str, start: int, end: int, copied: str) -> None:
        self._source, self._start, self._end = (source, start, end), start, end
        self._text = QtText(copied)
        self.setPlainText(copied)

    def _move(self, state: State) -> None:
        anchor, caret = (self._qt_pos(position) for position in (state.cursor.anchor, state.cursor.caret))
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != (anchor, caret):
            cursor.setPosition(anchor)
            cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def _qt_pos(self, position: int) -> int:
        return self._text.to_qt(min(max(position, self._start), self._end) - self._start)

    def _describe(self, state: State, labels: LabelSet, doubts: Doubts) -> None:
        said = "; ".join(filter(None, (described(state, labels), *doubts_at(state, doubts))))
        if said == self.accessibleDescription():
            return
        self.setAccessibleDescription(said)
        if not self.hasFocus():
            return
        if said and not READS_DESCRIPTIONS:
            announce(self, said)
        elif not said and not len(state.cursor.selection):
            announce(self, str(message("No span")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The view has it."""
        event.ignore()

    def focusNextPrevChild(self, following: bool) -> bool:
        """Keep Tab for going from span to span, as the view does."""
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the view."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the view."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing is drawn."""


def _copied(chunks: Chunks, first: int, last: int) -> str:
    """The text of the chunks with as many code points as in the article, one line end between any two lines."""
    parts = []
    for index in range(first, last + 1):
        gap = chunks.starts[index + 1] - chunks.ends[index] if index < last else 0
        # Of the two characters of CRLF the first is heard as a blank, if at all.
        parts.append(clean(chunks.string(index)) + ("\n".rjust(gap) if gap else ""))
    return "".join(parts)


def doubts_at(state: State, doubts: Doubts) -> list[str]:
    """What is suspected where the caret is, or of what is selected, where that is about no span."""
    selected, caret = state.cursor.selection, state.cursor.caret
    found = doubts.at(selected.start, selected.end) if len(selected) else doubts.at(caret, caret + 1)
    return [str(one.message) for one in found]


def described(state: State, labels: LabelSet) -> str:
    """The active span, else the innermost at the caret, in words; "" where there is none.

    First its label, then what is said of it, its words last; then the labels around it, from the innermost.
    """
    active = state.active
    around = nesting(state, labels, active.start if active else state.cursor.caret)
    span = active or next(iter(around), None)
    if span is None:
        return ""
    entry = entry_of(span, state.article.text, labels, state.annotations)
    outer = [one.label for one in _outside(span, around)]
    inside = [str(message("in {labels}", labels=", ".join(outer)))] if outer else []
    return "; ".join([entry.label, *entry.said, *inside, entry.words])


def _outside(span: Span, around: list[Span]) -> list[Span]:
    at = next((at for at, one in enumerate(around) if one.id == span.id), None)
    return [] if at is None else around[at + 1 :]
