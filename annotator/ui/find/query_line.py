"""What both places to search share: the field, its two switches, and small flat buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy

from annotator.core.message import message
from annotator.core.search import Query, is_hit
from annotator.ui.dropping import is_of_files
from annotator.ui.find.repeats import MOST_PARTS, parts_of
from annotator.ui.icons import CROSS, draw_icon

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

HEIGHT = 26
LONGEST_SELECTION = 200
LONGEST_QUERY = 1_000
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QueryField(QLineEdit):
    """The field: Enter or F3 is `stepped(True)`, with Shift `stepped(False)`; Down and Esc go where they say."""

    stepped = Signal(bool)
    down = Signal()
    left = Signal()

    def __init__(self, name: str, accessible: str, placeholder: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setPlaceholderText(placeholder)
        # Not by its own limit: setting that moves the caret, which readers take for the focus coming.
        self.textEdited.connect(self._shorten)
        self.setFixedHeight(HEIGHT + 2)

    def _shorten(self, text: str) -> None:
        if len(text) > LONGEST_QUERY:
            self.setText(text[:LONGEST_QUERY])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the window, which opens them."""
        if is_of_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, F3, Down and Esc act; everything else edits the text."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = Qt.KeyboardModifier.ShiftModifier
        if key in (*ENTER, Qt.Key.Key_F3) and modifiers in (Qt.KeyboardModifier.NoModifier, shift):
            self.stepped.emit(modifiers != shift)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_Down:
            self.down.emit()
        elif key == Qt.Key.Key_F and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.selectAll()
        else:
            super().keyPressEvent(event)


class BarButton(QAbstractButton):
    """A small flat button with a word or an icon; Enter and Space press it, a switch stays pressed."""

    def __init__(self, theme: Theme, name: str, text: str = "", icon: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the word."""
        if not self.text():
            return QSize(HEIGHT, HEIGHT)
        return QSize(round(QFontMetricsF(self._theme.interface_font).horizontalAdvance(self.text())) + 18, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The word or icon on a ground that shows whether it is on, hovered, or has the focus."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = theme.selected if self.isChecked() else theme.hover if self.underMouse() else None
            painter.setPen(QPen(theme.accent, 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(ground or Qt.BrushStyle.NoBrush)
            if ground or self.hasFocus():
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            colour = theme.text if self.isEnabled() and (self.isChecked() or self.underMouse()) else theme.dim
            if self._icon:
                draw_icon(painter, QRectF(self.rect()).center(), self._icon, colour)
            else:
                painter.setPen(colour)
                painter.setFont(theme.interface_font)
                painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class QueryControls:
    """The field, its two switches and the cross, for a bar to lay out."""

    def __init__(self, theme: Theme, name: str, accessible: str, placeholder: str) -> None:
        self.field = QueryField(f"{name}Field", accessible, placeholder)
        self.regex = self._switch(theme, f"{name}Regex", str(message("Regular expression")), ".*")
        self.whole_words = self._switch(
            theme, f"{name}Words", str(message("Whole words only")), str(message("Whole words"))
        )
        self.cross = BarButton(theme, str(message("Close (Esc)")), icon=CROSS)

    @staticmethod
    def _switch(theme: Theme, name: str, accessible: str, text: str) -> BarButton:
        made = BarButton(theme, accessible, text)
        made.setObjectName(name)
        made.setCheckable(True)
        return made

    def enter(self) -> None:
        """Give the field the focus, its text selected."""
        # By a shortcut's reason Qt would select before readers are told of the focus: see the traps in CONTRIBUTING.
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def buttons(self) -> list[BarButton]:
        """The buttons, in the order they are walked."""
        return [self.regex, self.whole_words, self.cross]

    def query(self) -> Query:
        """What stands in the field, with its switches."""
        return Query(self.field.text(), self.regex.isChecked(), self.whole_words.isChecked())

    def show_query(self, query: Query) -> None:
        """Show another query, telling nobody."""
        for widget in (self.field, self.regex, self.whole_words):
            widget.blockSignals(True)
        if self.field.text() != query.text:
            self.field.setText(query.text)
        self.regex.setChecked(query.regex)
        self.whole_words.setChecked(query.whole_words)
        for widget in (self.field, self.regex, self.whole_words):
            widget.blockSignals(False)

    def take_selection(self, selected: str) -> bool:
        """Have a short selection within one line as the words to search; False where it is none, or a hit already."""
        words = selected.strip()
        if not words or len(words) > LONGEST_SELECTION or len(words.splitlines()) > 1:
            return False
        if parts_of(self.field.text()) <= MOST_PARTS and is_hit(self.query(), words):
            return False
        self.show_query(Query(words, False, self.whole_words.isChecked()))
        return True
