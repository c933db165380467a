"""A note of several lines."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.dropping import is_of_files
from annotator.ui.panels.fields.base import Field, went_elsewhere

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

LEAST_LINES, MOST_LINES = 2, 4
MARGIN = 2
FRAME = 10 + 2 * MARGIN
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CONTROL = Qt.KeyboardModifier.ControlModifier


class NoteEdit(QPlainTextEdit):
    """Two lines high, up to four when more is written; `entered`, `escaped` and `went` are its field's."""

    entered = Signal()
    escaped = Signal()
    went = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Be as high as the text, within limits."""
        lines = int(self.document().size().height())
        shown = min(max(lines, LEAST_LINES), MOST_LINES)
        first = self.document().firstBlock().layout()
        written = first.lineAt(0).height() if first.lineCount() else 0.0
        self.setFixedHeight(shown * max(ceil(written), self.fontMetrics().lineSpacing()) + FRAME)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if lines > MOST_LINES else policy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter is the note's, not the window's, while it is being written."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in ENTER and event.modifiers() & CONTROL:
                event.accept()
                return True
        elif event.type() == QEvent.Type.FontChange:
            self.fit()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """`went`, unless only its own menu opened."""
        super().focusOutEvent(event)
        if went_elsewhere(self, event):
            self.went.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the window, which opens them."""
        if is_of_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, Shift+Enter begins a new line, Esc leaves."""
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if not self.isReadOnly():
                self.insertPlainText("\n")
                self.ensureCursorVisible()
        elif event.key() in ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


class NoteField(Field):
    """A note; Enter takes and leaves, Shift+Enter begins a line, Esc leaves, going elsewhere takes."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self._value = ""
        self._shown = ""
        self._edit = NoteEdit()
        self._edit.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._edit)
        self._edit.entered.connect(self._enter)
        self._edit.escaped.connect(self._escape)
        self._edit.went.connect(self._left_behind)

    def set_hint(self, hint: str) -> None:
        """What stands in the field, dim, while it is empty."""
        self._edit.setPlaceholderText(hint)

    def show_value(self, value: object, *, several: bool = False, fresh: bool = True) -> None:
        """Show a note; what the person is writing instead stays, unless the value is `fresh`."""
        text = str(value or "")
        if not fresh and self._edit.toPlainText() != self._shown and text == self._value:
            return
        self._value = text
        if fresh:
            self._edit.setPlainText(text)
        elif not (self._edit.toPlainText() == text or self._is_being_written(text)):
            place = self._edit.textCursor().position()
            self._edit.setPlainText(text)
            self._put_caret(place)
        # Qt gives some characters back as others: what it shows is compared with what it showed.
        self._shown = self._edit.toPlainText()

    def set_read_only(self, read_only: bool) -> None:
        """Whether the note can only be looked at."""
        super().set_read_only(read_only)
        self._edit.setReadOnly(read_only)

    def control(self) -> QWidget:
        """The text edit."""
        return self._edit

    def open(self) -> None:
        """Go into the note, behind what is written."""
        super().open()
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)

    def take(self, *, proposed: bool = False) -> bool:
        """Take the note where it differs."""
        text = self._edit.toPlainText()
        if self.read_only or text == self._shown:
            return True
        if text.strip() != self._value:
            self.taken.emit(text.strip())
        elif not self._is_being_written(self._value):
            self._edit.setPlainText(self._shown)
        return True

    def _is_being_written(self, text: str) -> bool:
        """Whether this stands in the field but for outer white space, which the next word may need."""
        return self._edit.hasFocus() and self._edit.toPlainText().strip() == text

    def _put_caret(self, place: int) -> None:
        cursor = self._edit.textCursor()
        cursor.setPosition(min(place, self._edit.document().characterCount() - 1))
        self._edit.setTextCursor(cursor)

    def _left_behind(self) -> None:
        self.take()
        # The white space that was left around the note while it was written.
        if self._edit.toPlainText() == self._shown != self._value == self._shown.strip():
            self._edit.setPlainText(self._value)
            self._shown = self._edit.toPlainText()

    def _enter(self) -> None:
        self.take()
        self.left.emit()

    def _escape(self) -> None:
        if self._edit.toPlainText() != self._shown:
            self._edit.setPlainText(self._shown)
        self.left.emit()
