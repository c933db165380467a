"""One line above the page that asks when the article was published; never a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.core.message import message, spoken_date
from annotator.ui.hairline import draw_hairline
from annotator.ui.panels.fields import ElidedLabel, FieldBlock
from annotator.ui.panels.inspector_links import press_by_key
from annotator.ui.panels.parts import plain_label
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from annotator.core.message import Message
    from annotator.ui.theme import Theme

    Answers = tuple[Message | None, Message, Message]

HEIGHT = 36
BUTTON_HEIGHT = 26
LEAST_SOURCE = 90
SPACING, LEFT_MARGIN, RIGHT_MARGIN = 8, 16, 12
RING_GAP, RING_WIDTH, RING_RADIUS = 2.0, 2.0, 8.0
UNKNOWN, SHORT_UNKNOWN = message("Not known"), message("Unknown")
ANSWERS = message("Yes"), message("Other…"), UNKNOWN
SHORT_ANSWERS = message("Yes"), message("Other"), SHORT_UNKNOWN
OPEN_ANSWERS = None, message("Enter it…"), UNKNOWN
SHORT_OPEN_ANSWERS = None, message("Enter"), SHORT_UNKNOWN
"""Where no day is proposed there is nothing to say yes to."""
WIDE_PADDING, NARROW_PADDING = 14, 7


def _padding(answers: Answers) -> int:
    """How many logical pixels there are left and right of each answer."""
    return WIDE_PADDING if answers in (ANSWERS, OPEN_ANSWERS) else NARROW_PADDING


class AnswerButton(QPushButton):
    """A button that Enter presses too; `lit` says that it took the focus or lost it."""

    lit = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it; other keys are the line's."""
        press_by_key(self, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The line draws a ring."""
        super().focusInEvent(event)
        self.lit.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The line draws no ring any more."""
        super().focusOutEvent(event)
        self.lit.emit()


class AskLine(FieldBlock):
    """Asks whether a proposed publication date is right, or openly for one, and is hidden by the answer.

    `answered` carries the date, or "" where it is not known; `otherWanted` says that the person knows another, and the
    line stays until that was entered. It never takes the focus by itself. Where it is narrow, what the date comes from
    goes first, then the answers and the question become shorter; the day is always shown whole.
    """

    answered = Signal(str)
    otherWanted = Signal()
    changed = Signal()
    """It was shown or hidden."""
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
        self._source_text = ""
        self._buttons = [self._button(str(text)) for text in ANSWERS]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LEFT_MARGIN, 0, RIGHT_MARGIN, 1)
        layout.setSpacing(SPACING)
        layout.addWidget(self._question)
        layout.addWidget(self._source, 1)
        # Takes the room when the source is not shown.
        layout.addStretch()
        for button in self._buttons:
            layout.addWidget(button)
        yes, other, unknown = self._buttons
        yes.clicked.connect(lambda: self._answer(self._value))
        other.clicked.connect(self.otherWanted)
        unknown.clicked.connect(lambda: self._answer(""))
        self.hide()

    def _button(self, text: str) -> QPushButton:
        button = AnswerButton(text)
        button.setFixedHeight(BUTTON_HEIGHT)
        button.lit.connect(self.update)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def ask(self, value: str, source: str, *, new_page: bool = False) -> None:
        """Ask whether the article was published on `value` (YYYY-MM-DD), proposed by `source` ("the file name").

        With "" for both it is asked when the article was published. With `new_page` what is below was not shown yet:
        nothing moves, so `grew` is not told.
        """
        if new_page:
            self._give_focus_away()
        self._value = value
        self._source_text = str(message("from {source}", source=source)) if source else ""
        question, _, answers = self._ways()[0]
        self.setAccessibleName(question)
        for button, text in zip(self._buttons, answers, strict=True):
            button.setVisible(text is not None)
            button.setAccessibleName(f"{question} {text}" if text else question)
        self._fit()
        if self.isHidden():
            self.show()
            self.changed.emit()
            if not new_page:
                self.grew.emit(self.height())

    def dismiss(self, *, new_page: bool = False) -> None:
        """Ask no longer; with `new_page` as in `ask`."""
        if not self.isHidden():
            self._give_focus_away()
            self.hide()
            self.changed.emit()
            if not new_page:
                self.grew.emit(-self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as much as there is room for."""
        ways = self._ways()
        width = self.width() - LEFT_MARGIN - RIGHT_MARGIN
        question, source, answers = next((way for way in ways if self._needed(*way) <= width), ways[-1])
        self._question.setText(question)
        self._source.show_text(source)
        self._source.setVisible(bool(source))
        sheet = f"padding: 5px {_padding(answers)}px"
        for button, text in zip(self._buttons, answers, strict=True):
            button.setText(str(text or ""))
            if button.styleSheet() != sheet:
                button.setStyleSheet(sheet)

    def _ways(self) -> tuple[tuple[str, str, Answers], ...]:
        """Question, source and answers, the fullest way of showing them first."""
        if not self._value:
            whole, short = str(message("When was this article published?")), str(message("Published when?"))
            return (whole, "", OPEN_ANSWERS), (whole, "", SHORT_OPEN_ANSWERS), (short, "", SHORT_OPEN_ANSWERS)
        day, source = spoken_date(self._value), self._source_text
        whole = str(message("Published on {day}?", day=day))
        return (
            (whole, source, ANSWERS),
            (whole, "", ANSWERS),
            (whole, "", SHORT_ANSWERS),
            (f"{day}?", "", SHORT_ANSWERS),
        )

    def _needed(self, question: str, source: str, answers: Answers) -> int:
        """How wide the line must be; a source may be cut, but not to a few letters."""
        words = self._question.fontMetrics().horizontalAdvance
        needed = words(question) + 2 * SPACING
        if source:
            needed += min(words(source), LEAST_SOURCE) + SPACING
        return needed + sum(words(str(one)) + 2 * (_padding(answers) + 1) + SPACING for one in answers if one)

    @property
    def value(self) -> str:
        """The day that was proposed in the last question, "" where it was asked openly."""
        return self._value

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be: what it shows follows its width, not the other way round."""
        return QSize(0, HEIGHT)

    def controls(self) -> list[QWidget]:
        """Its buttons."""
        return [button for button in self._buttons if not button.isHidden()] if self.isVisible() else []

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's colour, a hairline below, and a ring around the answer that has the focus."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            draw_hairline(painter, self, QRect(0, self.height() - 1, self.width(), 1), self._theme.hairline)
            focused = next((button for button in self._buttons if button.hasFocus()), None)
            if focused:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self._theme.accent, RING_WIDTH))
                ring = QRectF(focused.geometry()).adjusted(-RING_GAP, -RING_GAP, RING_GAP, RING_GAP)
                painter.drawRoundedRect(ring, RING_RADIUS, RING_RADIUS)

    def _answer(self, value: str) -> None:
        self.dismiss()
        self.answered.emit(value)

    def _give_focus_away(self) -> None:
        if any(button.hasFocus() for button in self._buttons):
            self.left.emit()
