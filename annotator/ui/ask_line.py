"""One line above the page that asks when the article was published; never a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.core.message import message
from annotator.ui.panels.fields import ElidedLabel, FieldBlock, spoken_date
from annotator.ui.panels.inspector_links import press_by_key
from annotator.ui.panels.parts import plain_label
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

HEIGHT = 36
BUTTON_HEIGHT = 26


class AnswerButton(QPushButton):
    """A button that Enter presses too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it; other keys are the line's."""
        press_by_key(self, event)


class AskLine(FieldBlock):
    """Asks whether a proposed publication date is right, and is hidden by the answer.

    `answered` carries the date, or "" where it is not known; `otherWanted` says that the person knows another. It never
    takes the focus by itself.
    """

    answered = Signal(str)
    otherWanted = Signal()
    grew = Signal(int)
    """It was shown or hidden, and what is below it moved by so many logical pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("askLine")
        self.setFixedHeight(HEIGHT)
        self._theme = light_theme()
        self._value = ""
        self._question = plain_label()
        self._question.setObjectName("askQuestion")
        self._source = ElidedLabel(kind="dim")
        self._buttons = [self._button(text) for text in ("Yes", "Other…", "Not known")]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 1)
        layout.setSpacing(8)
        layout.addWidget(self._question)
        layout.addWidget(self._source, 1)
        for button in self._buttons:
            layout.addWidget(button)
        yes, other, unknown = self._buttons
        yes.clicked.connect(lambda: self._answer(self._value))
        other.clicked.connect(self._other)
        unknown.clicked.connect(lambda: self._answer(""))
        self.hide()

    def _button(self, text: str) -> QPushButton:
        button = AnswerButton(text)
        button.setFixedHeight(BUTTON_HEIGHT)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def ask(self, value: str, source: str) -> None:
        """Ask whether the article was published on `value` (YYYY-MM-DD), proposed by `source` ("the file name")."""
        self._value = value
        question = str(message("Published on {day}?", day=spoken_date(value)))
        self._question.setText(question)
        self._source.show_text(str(message("from {source}", source=source)) if source else "")
        self.setAccessibleName(question)
        for button in self._buttons:
            button.setAccessibleName(f"{question} {button.text()}")
        if self.isHidden():
            self.show()
            self.grew.emit(self.height())

    def dismiss(self) -> None:
        """Ask no longer."""
        if not self.isHidden():
            self.hide()
            self.grew.emit(-self.height())

    def controls(self) -> list[QWidget]:
        """Its buttons."""
        return list(self._buttons) if self.isVisible() else []

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's colour, and a hairline below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            painter.setPen(QPen(self._theme.hairline, 1))
            bottom = self.height() - 0.5
            painter.drawLine(QLineF(0, bottom, self.width(), bottom))

    def _answer(self, value: str) -> None:
        self._leave()
        self.answered.emit(value)

    def _other(self) -> None:
        self._leave()
        self.otherWanted.emit()

    def _leave(self) -> None:
        had_focus = any(button.hasFocus() for button in self._buttons)
        if had_focus:
            self.left.emit()
        self.dismiss()
