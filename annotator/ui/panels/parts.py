"""What the panels share: headings, hairlines, the field that filters, the button with an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QDragEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QSizePolicy, QWidget

from annotator.ui.dropping import is_of_files
from annotator.ui.hairline import Hairline
from annotator.ui.icons import CROSS, SEARCH, draw_icon
from annotator.ui.models.tooltip import explain

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

MARGIN = 16
FIELD_MARGIN = 14
CROSS_WIDTH = 28


def plain_label(text: str = "", kind: str = "") -> QLabel:
    """A label that shows exactly its text; `kind` is one the style sheet knows: "", "dim", "heading" or "warning"."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    return label


def hairline() -> QWidget:
    """A horizontal hairline."""
    return Hairline()


class FilterField(QLineEdit):
    """A field that filters a list: `hint` names its key, a cross empties it, Esc empties and leaves it.

    `left` asks for the focus to go back to the article, `down` for it to go to the list.
    """

    left = Signal()
    down = Signal()

    def __init__(self, theme: Theme, hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._hint = hint
        self.setFixedHeight(34)
        self.textChanged.connect(self.update)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the window, which opens them."""
        if is_of_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the field, Down goes to the list; everything else edits the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the cross empties the field."""
        if self.text() and event.button() == Qt.MouseButton.LeftButton and self._on_cross(event):
            self.clear()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The cross has an arrow, the text the text cursor."""
        on_cross = bool(self.text()) and self._on_cross(event)
        self.setCursor(Qt.CursorShape.ArrowCursor if on_cross else Qt.CursorShape.IBeamCursor)
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and at its right the key while it is empty, the cross while it is not."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.text():
                middle = QPointF(self.width() - CROSS_WIDTH / 2, self.height() / 2)
                draw_icon(painter, middle, CROSS, self._theme.dim)
            elif self._hint and not self.hasFocus():
                painter.setPen(self._theme.dim)
                painter.setFont(self._theme.small_font)
                box = self.rect().adjusted(0, 0, -12, 0)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._hint)

    def _on_cross(self, event: QMouseEvent) -> bool:
        return event.position().x() >= self.width() - CROSS_WIDTH


class FilterButton(QAbstractButton):
    """A small button with an icon; `lit` draws it in the accent colour."""

    def __init__(self, theme: Theme, name: str, icon: str = SEARCH) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self.lit = False
        self.explain(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def explain(self, name: str, chosen: str = "") -> None:
        """Say what the button is for, and what is chosen by it."""
        self.setAccessibleName(f"{name}: {chosen}" if chosen else name)
        explain(self, self.accessibleName())

    def follow_pointer(self) -> None:
        """Show whether the pointer is over it: while a menu is open, Qt does not tell when it leaves."""
        self.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, self.rect().contains(self.mapFromGlobal(QCursor.pos())))
        self.update()

    def sizeHint(self) -> QSize:
        """24 by 24."""
        return QSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon on a ground that shows hover and focus."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.hasFocus():
                painter.setPen(self._theme.accent if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.hover)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            colour = self._theme.accent if self.lit else self._theme.dim
            draw_icon(painter, QPointF(self.width() / 2, self.height() / 2), self._icon, colour)
