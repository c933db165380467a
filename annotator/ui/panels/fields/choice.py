"""One choice among a few: side by side where they fit, else a list that drops down."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QRadioButton, QSizePolicy, QWidget

from annotator.ui.icons import DOWN, draw_icon
from annotator.ui.panels.fields.base import FIELD_HEIGHT, RADIUS, SEVERAL, Field, draw_field, went_elsewhere
from annotator.ui.panels.row_table import draw_elided
from annotator.ui.theme import mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.ui.theme import Theme

EDGE = 2
PADDING, LEAST_PADDING = 8, 5
CHOICE_GROUND = {"light": 0.4, "dark": 0.65, "contrast": 0.3}
"""How much of the hairline's colour is in the ground."""
KEY = Qt.Key
STEPS = {KEY.Key_Left: -1, KEY.Key_Up: -1, KEY.Key_Right: 1, KEY.Key_Down: 1}


def escaped(text: str) -> str:
    """Text as a button or menu shows it: their ampersands are marks."""
    return text.replace("&", "&&")


class Segment(QRadioButton):
    """One choice of several that stand side by side."""

    def __init__(self, choice: str, field: ChoiceField) -> None:
        super().__init__(escaped(choice), field)
        self.choice = choice
        self._field = field
        self.setAutoExclusive(False)
        self.setAccessibleName(choice)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def hitButton(self, at: QPoint) -> bool:
        """Everywhere on it."""
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The word; the chosen one stands on the page's colour."""
        theme = self._field.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked():
                painter.setPen(QPen(theme.hairline, 1))
                painter.setBrush(theme.page)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            bright = self.isChecked() or (self.underMouse() and self.isEnabled())
            painter.setPen(theme.text if bright else theme.dim)
            painter.setFont(self.font())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.choice)


class DropButton(QPushButton):
    """Shows the value and drops the choices down."""

    def __init__(self, field: ChoiceField) -> None:
        super().__init__(field)
        self._field = field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field with a small arrow."""
        theme = self._field.theme
        box = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_field(painter, box, theme, self._field.hasFocus())
            value, known = self._field.shown()
            painter.setPen(theme.text if known else theme.dim)
            painter.setFont(theme.interface_font)
            draw_elided(painter, box.adjusted(11, 0, -24, 0), value)
            draw_icon(painter, QPointF(box.right() - 14, box.center().y() + 1), DOWN, theme.dim)


class ChoiceField(Field):
    """A choice; a click takes it at once. With the focus, arrows choose, Enter takes and leaves, Esc leaves."""

    def __init__(self, name: str, theme: Theme, choices: Sequence[str]) -> None:
        super().__init__(name, theme)
        self.choices = tuple(choices)
        self._value = ""
        self._pending = ""
        self._several = False
        self._segments = [Segment(choice, self) for choice in choices]
        self._drop = DropButton(self)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(name)
        for choice in choices:
            self._menu.addAction(escaped(choice)).triggered.connect(lambda _=False, chosen=choice: self._click(chosen))
        for segment in self._segments:
            segment.clicked.connect(lambda _=False, chosen=segment.choice: self._click(chosen))
        self._drop.clicked.connect(self._drop_down)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(FIELD_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a field."""
        return QSize(120, FIELD_HEIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        self._lay_out()

    def show_value(self, value: object, *, several: bool = False, fresh: bool = True) -> None:
        """Show a choice, "" for none; a value that is no choice is shown as it is."""
        text = "" if several or value is None else str(value)
        if not fresh and self._pending != self._value and text == self._value:
            return
        self._value = self._pending = text
        self._several = several
        self._draw()

    def value(self) -> str:
        """The choice it was last shown, "" for none."""
        return self._value

    def shown(self) -> tuple[str, bool]:
        """The words that stand for the value, and whether they are one of the choices."""
        if self._pending:
            return self._pending, self._pending in self.choices
        return (str(SEVERAL) if self._several else "—"), False

    def set_read_only(self, read_only: bool) -> None:
        """Whether the choice can only be looked at."""
        super().set_read_only(read_only)
        for part in (*self._segments, self._drop):
            part.setEnabled(not read_only)

    def control(self) -> QWidget:
        """The field itself."""
        return self

    def take(self, *, proposed: bool = False) -> bool:
        """Take the choice the arrows are on."""
        if not self.read_only and self._pending != self._value:
            self.taken.emit(self._pending)
            self._pending = self._value
            self._draw()
        return True

    def drops_down(self) -> bool:
        """Whether the choices do not fit side by side."""
        return not self._drop.isHidden()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, Space drops the choices down, Enter takes, Esc does not."""
        key = event.key()
        if key in STEPS and not self.read_only:
            at = self.choices.index(self._pending) if self._pending in self.choices else None
            first = 0 if STEPS[Qt.Key(key)] > 0 else len(self.choices) - 1
            to = first if at is None else min(max(at + STEPS[Qt.Key(key)], 0), len(self.choices) - 1)
            self._pending = self.choices[to]
            self._draw()
        elif key == KEY.Key_Space and self.drops_down() and not self.read_only:
            self._drop_down()
        elif key in (KEY.Key_Return, KEY.Key_Enter):
            self.take()
            self.left.emit()
        elif key == KEY.Key_Escape:
            self._pending = self._value
            self._draw()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys act."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere takes the choice the arrows are on."""
        super().focusOutEvent(event)
        if went_elsewhere(self, event):
            self.take()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side as long as there is room."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground on which the choices stand side by side."""
        if self.drops_down():
            return
        theme = self.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.accent, 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(mixed(theme.window, theme.hairline, CHOICE_GROUND[theme.name]))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    def _click(self, choice: str) -> None:
        if choice != self._value:
            self.taken.emit(choice)
        self._pending = self._value
        self._draw()

    def _drop_down(self) -> None:
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        if self._pending in self.choices:
            self._menu.setActiveAction(self._menu.actions()[self.choices.index(self._pending)])

    def _draw(self) -> None:
        for segment in self._segments:
            segment.setChecked(segment.choice == self._pending)
        words = self.shown()[0]
        self._drop.setText(escaped(words))
        self.setAccessibleDescription(words)
        self._lay_out()

    def _lay_out(self) -> None:
        fits = self._widths() if self._pending in ("", *self.choices) else None
        font, widths = fits or (self.theme.interface_font, [])
        self._drop.setVisible(not widths)
        self._drop.setGeometry(self.rect())
        left = EDGE
        for segment, width in zip(self._segments, widths or [0] * len(self._segments), strict=True):
            segment.setVisible(bool(widths))
            segment.setFont(font)
            segment.setGeometry(QRect(left, EDGE, width, self.height() - 2 * EDGE))
            left += width
        self.update()

    def _widths(self) -> tuple[QFont, list[int]] | None:
        """Font and widths of the choices side by side, equal ones if there is room; None where there is none."""
        room = self.width() - 2 * EDGE
        for font, padding in ((self.theme.interface_font, PADDING), (self.theme.small_font, LEAST_PADDING)):
            words = [QFontMetrics(font).horizontalAdvance(choice) for choice in self.choices]
            spare = room - sum(words) - 2 * padding * len(words)
            if (max(words) + 2 * padding) * len(words) <= room:
                edges = [room * at // len(words) for at in range(len(words) + 1)]
                return font, [right - left for left, right in pairwise(edges)]
            if spare >= 0:
                return font, [word + 2 * padding + spare // len(words) for word in words]
        return None
