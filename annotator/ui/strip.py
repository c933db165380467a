"""What strips above the page have in common: a label's bar, a sentence, answers beside it, two sides below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.ask_line import (
    BUTTON_HEIGHT,
    LEFT_MARGIN,
    NARROW_PADDING,
    RIGHT_MARGIN,
    RING_GAP,
    RING_RADIUS,
    RING_WIDTH,
    SPACING,
    WIDE_PADDING,
    AnswerButton,
)
from annotator.ui.hairline import draw_hairline
from annotator.ui.marks import draw_bar
from annotator.ui.models.tooltip import explain
from annotator.ui.panels.fields import FieldBlock, TwoLineLabel
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.labels import Label

HEAD_HEIGHT = 36
LEAST_SENTENCE = 72
BROKEN = 0.6
"""How much of its length a sentence on two lines needs."""
COLUMN_GAP = 24
BAR_LEFT, BAR_WIDTH, BAR_HEIGHT = 16.0, 3.0, 16.0

Answer = tuple[str, str, str]
"""The id of an action, what it does, and its key."""


def fit_answers(buttons: Sequence[QPushButton], answers: Sequence[tuple[str, str]], room: float) -> None:
    """Have the buttons say what they do and their keys in `room` logical pixels: closer together where it is little,
    and by their keys alone, the words in the tooltip, where it is less.
    """
    whole = _whole(answers)
    ways = ((whole, WIDE_PADDING), (whole, NARROW_PADDING), ([key or text for text, key in answers], NARROW_PADDING))
    said, padding = next((way for way in ways if _needed(buttons, *way) <= room), ways[-1])
    sheet = f"padding: 5px {padding}px"
    for button, text, (words, _) in zip(buttons, said, answers, strict=False):
        button.setText(text)
        explain(button, "" if text.startswith(words) else words)
        if button.styleSheet() != sheet:
            button.setStyleSheet(sheet)


def _whole(answers: Sequence[tuple[str, str]]) -> list[str]:
    return [f"{text}  {key}" if key else text for text, key in answers]


def _needed(buttons: Sequence[QPushButton], texts: Sequence[str], padding: int) -> float:
    pairs = zip(buttons, texts, strict=False)
    return sum(one.fontMetrics().horizontalAdvance(text) + 2 * (padding + 1) + SPACING for one, text in pairs)


class Strip(FieldBlock):
    """A hidden strip that says one thing at a time; it never takes the focus by itself.

    `wanted` carries the id of the answer that was pressed, `grew` by how many logical pixels what is below moved.
    """

    wanted = Signal(str)
    grew = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}Strip")
        self._theme = light_theme()
        self._label: Label | None = None
        self._answers: Sequence[Answer] = ()
        self._height = 0
        self._what = TwoLineLabel()
        self._what.setObjectName(f"{name}Sentence")
        self._buttons: list[AnswerButton] = []
        head = QWidget()
        head.setFixedHeight(HEAD_HEIGHT)
        self._head = QHBoxLayout(head)
        self._head.setContentsMargins(LEFT_MARGIN + 10, 0, RIGHT_MARGIN, 0)
        self._head.setSpacing(SPACING)
        self._head.addWidget(self._what, 1)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 8)
        self._rows.setSpacing(0)
        self._rows.addWidget(head)
        self.hide()

    def _add_sides(self, sides: Sequence[QWidget | QLayout], left: int) -> None:
        """Put these beside each other below the sentence."""
        columns = QHBoxLayout()
        columns.setContentsMargins(left, 0, RIGHT_MARGIN, 0)
        columns.setSpacing(COLUMN_GAP)
        for side in sides:
            if isinstance(side, QWidget):
                columns.addWidget(side, 1)
            else:
                columns.addLayout(side, 1)
        self._rows.addLayout(columns)

    def _say(self, label: Label | None, what: str, answers: Sequence[Answer]) -> None:
        """The sentence with the bar of its label, and what can be answered."""
        self._label, self._answers = label, answers
        self._what.show_text(what)
        while len(self._buttons) < len(answers):
            self._add_button()
        for nth, button in enumerate(self._buttons):
            text = answers[nth][1] if nth < len(answers) else ""
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(bool(text))
        self._fit()
        self.update()

    def _fit(self) -> None:
        answers = [(text, key) for _, text, key in self._answers]
        room = self.width() - LEFT_MARGIN - 10 - RIGHT_MARGIN
        sentence = self._what.fontMetrics().horizontalAdvance(self._what.whole())
        close = _needed(self._buttons, _whole(answers), NARROW_PADDING)
        # The sentence on one line, else on two, else cut: as long as the answers keep their words.
        broken = max(LEAST_SENTENCE, min(sentence * BROKEN, room - close))
        least = sentence if close + sentence <= room else broken
        fit_answers(self._buttons, answers, room - least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit()

    def _set_shown(self, shown: bool, new_page: bool) -> None:
        """Show or hide it, and say by how much what is below moved; nothing did where that was not shown before."""
        if shown:
            # The height is asked for before Qt lays it out.
            self._rows.activate()
            self.show()
        else:
            if any(button.hasFocus() for button in self._buttons):
                self.left.emit()
            self.hide()
        before, self._height = self._height, self.sizeHint().height() if shown else 0
        if self._height != before and not new_page:
            self.grew.emit(self._height - before)

    def _add_button(self) -> None:
        nth, button = len(self._buttons), AnswerButton("")
        button.setFixedHeight(BUTTON_HEIGHT)
        button.lit.connect(self.update)
        button.clicked.connect(lambda: self._press(nth))
        self._head.addWidget(button)
        self._buttons.append(button)

    def _press(self, nth: int) -> None:
        if nth < len(self._answers):
            self.wanted.emit(self._answers[nth][0])

    def controls(self) -> list[QWidget]:
        """Its buttons."""
        return [button for button in self._buttons if button.isVisible()]

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's colour, the label's bar, a hairline below, and a ring around the answer that has the focus."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            draw_hairline(painter, self, QRect(0, self.height() - 1, self.width(), 1), self._theme.hairline)
            if self._label:
                box = QRectF(BAR_LEFT, (HEAD_HEIGHT - BAR_HEIGHT) / 2, BAR_WIDTH, BAR_HEIGHT)
                draw_bar(painter, box, self._theme.look(self._label))
            focused = next((button for button in self._buttons if button.hasFocus()), None)
            if focused:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self._theme.accent, RING_WIDTH))
                ring = QRectF(focused.geometry()).adjusted(-RING_GAP, -RING_GAP, RING_GAP, RING_GAP)
                painter.drawRoundedRect(ring, RING_RADIUS, RING_RADIUS)
