"""The last line of the key sheet: a sentence, and what the person can answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.ui.panels.parts import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

HEIGHT = 46


class Answer(QPushButton):
    """A button that Enter presses too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class SheetFooter(QWidget):
    """A sentence as plain text at the left, buttons at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._line = plain_label()
        self._line.setObjectName("keyLine")
        self._buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(20, 0, 16, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._line, 1)

    def show_line(self, text: str, kind: str, offers: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show a sentence ("", "dim" or "warning") and a button for each offer: its text and what it does."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._line.setText(text)
        self._line.setProperty("kind", kind)
        self._line.style().polish(self._line)
        self._buttons = [self._button(name, act) for name, act in offers]

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = Answer(text)
        button.setObjectName("keyAnswer")
        # A cell that waits for keys gives up when it loses the focus, which a click must not do.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: act())
        self._layout.addWidget(button)
        button.show()
        return button

    def buttons(self) -> list[QPushButton]:
        """The buttons shown now."""
        return list(self._buttons)

    def has_focus(self) -> bool:
        """Whether one of the buttons has the focus."""
        return any(button.hasFocus() for button in self._buttons)
