"""What every field has: a value shown, a value taken, the way back to the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.message import message

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from annotator.ui.theme import Theme

FIELD_HEIGHT = 28
RADIUS = 6
SEVERAL = message("several values")


class Field(QWidget):
    """Shows one value and lets the person take another.

    `taken` carries the value taken, `left` asks for the focus to go back to the article, `opened` says that the person
    went into the field with Tab or the mouse. A field keeps the value it was last shown until it is shown another.
    """

    taken = Signal(object)
    left = Signal()
    opened = Signal()

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.name = name
        self.theme = theme
        self.read_only = False

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.theme = theme
        self.update()

    def show_value(self, value: object, *, several: bool = False, fresh: bool = True) -> None:
        """Show a value, or that several differ; where it is not `fresh`, what the person is typing stays."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        """Whether the value can only be looked at."""
        self.read_only = read_only

    def control(self) -> QWidget:
        """The widget that has the focus while the person is in the field."""
        raise NotImplementedError

    def open(self) -> None:
        """Go into the field, all of its text selected."""
        self.control().setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, *, proposed: bool = False) -> bool:
        """Take what stands in the field where it differs from the value; False where it cannot be one.

        A proposal that nobody touched is taken only if `proposed`.
        """
        return True


def went_elsewhere(field: QWidget, event: QFocusEvent) -> bool:
    """Whether the focus went to another place, not just to the field's own menu."""
    popup = QApplication.activePopupWidget()
    return event.reason() != Qt.FocusReason.PopupFocusReason or (popup is not None and popup.parent() is not field)


def draw_field(painter: QPainter, box: QRectF, theme: Theme, focused: bool = False) -> None:
    """A field's ground: the page's colour in a rounded hairline, which has the accent's colour with the focus."""
    width = theme.focus_width if focused else 1
    painter.setPen(QPen(theme.accent if focused else theme.hairline, width))
    painter.setBrush(theme.page)
    inset = width / 2
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
