"""Rows of the export sheet: a box to tick with its words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.panels.fields.flag import Tick
from annotator.ui.panels.parts import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from annotator.exchange import Format
    from annotator.ui.theme import Theme

NOTHING = message("nothing")


class TickRow(QWidget):
    """A box and its words, all of which can be clicked; below them, dim, what else is to be known."""

    toggled = Signal()

    def __init__(self, name: str, text: str, theme: Theme, more: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.tick = Tick(theme)
        self.tick.setAccessibleName(text)
        self.tick.setAccessibleDescription(more)
        self._words = plain_label(text)
        self._more = plain_label(more, "dim")
        self._more.setWordWrap(True)
        self._more.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._more.setVisible(bool(more))
        words = QVBoxLayout()
        words.setContentsMargins(0, 3, 0, 0)
        words.setSpacing(1)
        words.addWidget(self._words)
        words.addWidget(self._more)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 3)
        layout.setSpacing(0)
        layout.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.tick.toggled.connect(self.toggled)

    @property
    def is_on(self) -> bool:
        """Whether it is ticked and can be."""
        return self.tick.isChecked() and self.tick.isEnabled()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.tick.theme = theme
        self.tick.update()
        self._more.setFont(theme.small_font)

    def disable(self) -> None:
        """It cannot be ticked; its words are dim."""
        self.tick.setEnabled(False)
        self._words.setProperty("kind", "dim")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the words is one on the box."""
        if event.button() == Qt.MouseButton.LeftButton and self.tick.isEnabled():
            self.tick.click()
        event.accept()


def format_row(one: Format, theme: Theme) -> TickRow:
    """The row of a format: what it cannot hold, or what must be installed before it can be written."""
    missing = one.missing()
    if missing is not None:
        row = TickRow(f"export.{one.name}", str(one.title), theme, str(missing))
        row.disable()
        return row
    loses = "" if one.loses == NOTHING else str(message("Cannot hold {what}.", what=one.loses))
    return TickRow(f"export.{one.name}", str(one.title), theme, loses)
