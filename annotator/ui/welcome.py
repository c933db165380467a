"""What is said above the very first article: what is open, and how it works, in three lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.hairline import draw_hairline
from annotator.ui.panels.fields import FieldBlock
from annotator.ui.panels.parts import MARGIN, plain_label

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

LINES = (
    message("These are sample articles, already labelled: change what you like, Ctrl+Z takes any step back."),
    message("Select words with the mouse or the keys, then press 1 to 5; Q 2 labels the next quotation."),
    message("Your own work: open or drop a folder of .txt or .md files; each step is saved beside the article."),
)
OPEN, CLOSE = message("Open folder…"), message("Got it")
WIDTH = 690


class Welcome(FieldBlock):
    """Three lines and two buttons; `folderWanted` asks for a folder, `left` that it has been read."""

    folderWanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self._theme = theme
        self._open, self._close = QPushButton(str(OPEN)), QPushButton(str(CLOSE))
        for button, name in ((self._open, "welcomeOpen"), (self._close, "welcomeClose")):
            button.setObjectName(name)
            button.setAutoDefault(True)
        column = QWidget()
        column.setMaximumWidth(WIDTH)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 16, 0, 16)
        layout.setSpacing(6)
        for text in LINES:
            line = plain_label(str(text))
            line.setObjectName("welcomeLine")
            line.setWordWrap(True)
            layout.addWidget(line)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 6, 0, 0)
        buttons.setSpacing(8)
        for button in (self._close, self._open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(MARGIN, 0, MARGIN, 0)
        outer.addStretch(1)
        outer.addWidget(column, 20)
        outer.addStretch(1)
        self._open.clicked.connect(self.folderWanted)
        self._close.clicked.connect(self.close_welcome)
        self.left.connect(self.close_welcome)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def controls(self) -> list[QWidget]:
        """The two buttons."""
        return [self._close, self._open] if self.isVisible() else []

    def close_welcome(self) -> None:
        """Take it away."""
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window's colour, and a hairline towards the page."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.window)
            draw_hairline(painter, self, QRect(0, self.height() - 1, self.width(), 1), self._theme.hairline)
