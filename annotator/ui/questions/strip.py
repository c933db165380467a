"""The strip above the page that asks one question of a merge: which side's version is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.ask_line import (
    BUTTON_HEIGHT,
    LEFT_MARGIN,
    RIGHT_MARGIN,
    RING_GAP,
    RING_RADIUS,
    RING_WIDTH,
    SPACING,
    AnswerButton,
)
from annotator.ui.icons import draw_bar
from annotator.ui.panels.fields import ElidedLabel, FieldBlock
from annotator.ui.questions.version import Version
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from annotator.core.labels import Label
    from annotator.ui.theme import Theme

HEAD_HEIGHT = 36
COLUMN_GAP = 24
BAR_LEFT, BAR_WIDTH, BAR_HEIGHT = 16.0, 3.0, 16.0
LATER = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the strip shows: the label of what it is about, a sentence, the lines of both sides, and its answers.

    `lines` are a name, what mine has, what theirs has. `answers` are an action's id (LATER: to hide the strip), what it
    does, and its key.
    """

    label: Label | None
    what: str
    lines: tuple[tuple[str, str, str], ...]
    answers: tuple[tuple[str, str, str], ...]


class QuestionStrip(FieldBlock):
    """Asks one question at a time; it never takes the focus by itself.

    `wanted` carries the id of the action whose answer was pressed, `put_off` says that the person wants to answer
    later, `grew` by how many logical pixels what is below moved.
    """

    wanted = Signal(str)
    put_off = Signal()
    grew = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("questionStrip")
        self._theme = light_theme()
        self._asked: Asked | None = None
        self._height = 0
        self._what = ElidedLabel(kind="")
        self._what.setObjectName("questionSentence")
        self._buttons: list[AnswerButton] = []
        self._sides = (Version(str(message("Mine"))), Version(str(message("Theirs"))))
        for side, name in zip(self._sides, ("mine", "theirs"), strict=True):
            side.setObjectName(f"question.{name}")
        head = QWidget()
        head.setFixedHeight(HEAD_HEIGHT)
        self._head = QHBoxLayout(head)
        self._head.setContentsMargins(LEFT_MARGIN + 10, 0, RIGHT_MARGIN, 0)
        self._head.setSpacing(SPACING)
        self._head.addWidget(self._what, 1)
        columns = QHBoxLayout()
        columns.setContentsMargins(LEFT_MARGIN + 10, 0, RIGHT_MARGIN, 0)
        columns.setSpacing(COLUMN_GAP)
        for side in self._sides:
            columns.addWidget(side, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addLayout(columns)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for side in self._sides:
            side.set_theme(theme)
        self.update()

    @property
    def asked(self) -> Asked | None:
        """What it shows, None while it is hidden."""
        return self._asked

    def ask(self, asked: Asked | None, *, new_page: bool = False) -> None:
        """Put a question; None hides the strip. With `new_page` what is below was not shown before: nothing moves."""
        if asked == self._asked:
            return
        self._asked = asked
        if asked is None:
            if any(button.hasFocus() for button in self._buttons):
                self.left.emit()
            self.hide()
        else:
            self._fill(asked)
            self.show()
        before, self._height = self._height, self.sizeHint().height() if asked else 0
        if self._height != before and not new_page:
            self.grew.emit(self._height - before)

    def _fill(self, asked: Asked) -> None:
        self._what.show_text(asked.what)
        self.setAccessibleName(asked.what)
        for nth, side in enumerate(self._sides, 1):
            side.show_lines([(line[0], line[nth]) for line in asked.lines])
        while len(self._buttons) < len(asked.answers):
            self._add_button()
        for nth, button in enumerate(self._buttons):
            _, text, key = asked.answers[nth] if nth < len(asked.answers) else ("", "", "")
            button.setText(f"{text}  {key}" if key else text)
            button.setAccessibleName(text)
            button.setVisible(bool(text))
        # The height is asked for before Qt lays it out.
        if layout := self.layout():
            layout.activate()
        self.update()

    def _add_button(self) -> None:
        nth, button = len(self._buttons), AnswerButton("")
        button.setFixedHeight(BUTTON_HEIGHT)
        button.lit.connect(self.update)
        button.clicked.connect(lambda: self._press(nth))
        self._head.addWidget(button)
        self._buttons.append(button)

    def _press(self, nth: int) -> None:
        if self._asked is None or nth >= len(self._asked.answers):
            return
        id_ = self._asked.answers[nth][0]
        if id_ == LATER:
            self.put_off.emit()
        else:
            self.wanted.emit(id_)

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
            painter.setPen(QPen(self._theme.hairline, 1))
            bottom = self.height() - 0.5
            painter.drawLine(QLineF(0, bottom, self.width(), bottom))
            if self._asked and self._asked.label:
                box = QRectF(BAR_LEFT, (HEAD_HEIGHT - BAR_HEIGHT) / 2, BAR_WIDTH, BAR_HEIGHT)
                draw_bar(painter, box, self._theme.look(self._asked.label))
            focused = next((button for button in self._buttons if button.hasFocus()), None)
            if focused:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self._theme.accent, RING_WIDTH))
                ring = QRectF(focused.geometry()).adjusted(-RING_GAP, -RING_GAP, RING_GAP, RING_GAP)
                painter.drawRoundedRect(ring, RING_RADIUS, RING_RADIUS)
