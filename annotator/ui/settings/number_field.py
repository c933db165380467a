"""A whole number within limits, by two buttons, by Up and Down, or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.core.message import Message, message, thousands
from annotator.ui.icons import MINUS, PLUS
from annotator.ui.panels.fields.base import Field
from annotator.ui.panels.fields.text import LineEdit
from annotator.ui.panels.parts import FilterButton, plain_label

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

HEIGHT, NUMBER_WIDTH = 28, 60
KEY = Qt.Key


class NumberField(Field):
    """Shows a number and its unit; whatever is taken is within the limits. `unit` has its number as {count}."""

    def __init__(self, name: str, theme: Theme, least: int, most: int, step: int, unit: Message) -> None:
        super().__init__(name, theme)
        self._least, self._most, self._step, self._value = least, most, step, least
        self._line = LineEdit()
        self._line.setAccessibleName(name)
        self._line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._line.setFixedSize(NUMBER_WIDTH, HEIGHT)
        self._less = FilterButton(theme, str(message("Less: {what}", what=name)), MINUS)
        self._more = FilterButton(theme, str(message("More: {what}", what=name)), PLUS)
        self._said_unit = unit.template
        self._unit = plain_label("", "dim")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._less, self._line, self._more):
            layout.addWidget(part)
        layout.addSpacing(4)
        layout.addWidget(self._unit, 1)
        for button, way in ((self._less, -1), (self._more, 1)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _=False, way=way: self._go(way))
        self._line.pressed.connect(self._press)
        self._line.went.connect(lambda _by_mouse: self.take())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        for button in (self._less, self._more):
            button.set_theme(theme)

    def show_value(self, value: object, *, several: bool = False, fresh: bool = True) -> None:
        """Show a number."""
        self._value = value if isinstance(value, int) else self._least
        self._line.setText(str(self._value))
        said = str(Message(self._said_unit, {"count": self._value}))
        self._unit.setText(said.removeprefix(thousands(self._value)).strip())
        self._less.setEnabled(self._value > self._least)
        self._more.setEnabled(self._value < self._most)

    def control(self) -> QWidget:
        """The line that the number is typed into."""
        return self._line

    def take(self, *, proposed: bool = False) -> bool:
        """Take what was typed, moved to the nearest limit; what is no number is forgotten."""
        text = self._line.text().strip()
        self._take(int(text) if text.isascii() and text.isdecimal() else self._value)
        return True

    def _press(self, key: Qt.Key) -> None:
        if key in (KEY.Key_Up, KEY.Key_Down):
            self._go(1 if key == KEY.Key_Up else -1)
        elif key == KEY.Key_Escape:
            self._line.setText(str(self._value))
            self.left.emit()
        else:
            self.take()
            self._line.selectAll()

    def _go(self, way: int) -> None:
        self.take()
        self._take(self._value + way * self._step)

    def _take(self, number: int) -> None:
        wanted = min(max(number, self._least), self._most)
        if wanted != self._value:
            self.taken.emit(wanted)
        # What it shows is the value it is told, whether or not the person's was taken.
        self._line.setText(str(self._value))
