"""A check box for what is so or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from annotator.ui.icons import MINUS, SMALL, TICK, draw_icon
from annotator.ui.panels.fields.base import SEVERAL, Field

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

BOX, RING = 14.0, 3
"""In logical px: how large the box is, and how far around it the ring is that shows the focus.

What stands above and below the box begins where the box does, so that the ring is left of it.
"""
HEIGHT = 24
MIXED = Qt.CheckState.PartiallyChecked


class Tick(QCheckBox):
    """The box, drawn in the theme's colours."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Somewhat larger than the box, so that it is easily hit."""
        return QSize(int(BOX) + 10, HEIGHT)

    def hitButton(self, at: QPoint) -> bool:
        """Everywhere on it."""
        return self.rect().contains(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space sets or clears it; every other key is the field's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box: empty, with a tick, or with a dash where several differ."""
        theme, state = self.theme, self.checkState()
        box = QRectF(RING + 0.5, (self.height() - BOX) / 2 + 0.5, BOX - 1, BOX - 1)
        filled = state != Qt.CheckState.Unchecked and self.isEnabled()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = theme.accent if filled or self.hasFocus() else theme.dim
            painter.setPen(QPen(edge, 1))
            painter.setBrush(theme.accent if filled else theme.page if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 3.5, 3.5)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(-RING, -RING, RING, RING), 6, 6)
            if state != Qt.CheckState.Unchecked:
                icon = MINUS if state == MIXED else TICK
                draw_icon(painter, box.center(), icon, theme.page if self.isEnabled() else theme.dim, SMALL)


class FlagField(Field):
    """A flag; a click or Space takes the other value at once."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self._tick = Tick(theme)
        self._tick.setAccessibleName(name)
        self._value = False
        self._several = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tick)
        layout.addStretch(1)
        self._tick.clicked.connect(self._turn)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        self._tick.theme = theme
        self._tick.update()

    def show_value(self, value: object, *, several: bool = False, fresh: bool = True) -> None:
        """Show whether it is so; a dash where several differ."""
        self._value, self._several = bool(value), several
        self._draw()

    def set_read_only(self, read_only: bool) -> None:
        """Whether it can only be looked at."""
        super().set_read_only(read_only)
        self._tick.setEnabled(not read_only)

    def control(self) -> QWidget:
        """The box."""
        return self._tick

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc go back to the article."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        self.taken.emit(self._several or not self._value)
        # What it shows is the value it is told, whether or not the person's was taken.
        self._draw()

    def _draw(self) -> None:
        checked = Qt.CheckState.Checked if self._value else Qt.CheckState.Unchecked
        self._tick.setTristate(self._several)
        self._tick.setCheckState(MIXED if self._several else checked)
        self._tick.setAccessibleDescription(str(SEVERAL) if self._several else "")
