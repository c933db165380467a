"""The strip above the page that shows a span under review: how it stood before, how it stands now, what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.ask_line import BUTTON_HEIGHT, LEFT_MARGIN, RIGHT_MARGIN, SPACING, AnswerButton
from annotator.ui.icons import draw_bar
from annotator.ui.panels.fields import ElidedLabel, FieldBlock
from annotator.ui.panels.parts import plain_label
from annotator.ui.review.context_text import ContextText
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from annotator.core.labels import Label
    from annotator.ui.review.context_text import Context
    from annotator.ui.theme import Theme

HEAD_HEIGHT = 36
COLUMN_GAP = 24
BAR_LEFT, BAR_WIDTH = 16.0, 3.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What the strip shows: the label, a sentence, the span before and now, and its answers.

    Where `before` or `now` is None the sentence beside it stands there. `answers` are an action's id, what it does,
    and its key.
    """

    label: Label
    what: str
    before: Context | None
    now: Context | None
    before_says: str
    now_says: str
    answers: tuple[tuple[str, str, str], ...]


class ReviewStrip(FieldBlock):
    """Shows one span under review; it never takes the focus by itself.

    `wanted` carries the id of the action whose answer was pressed, `grew` by how many logical pixels what is below
    moved.
    """

    wanted = Signal(str)
    grew = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reviewStrip")
        self._theme = light_theme()
        self._shown: Shown | None = None
        self._what = ElidedLabel(kind="")
        self._what.setObjectName("reviewSentence")
        self._buttons: list[AnswerButton] = []
        self._sides = {name: ContextText() for name in ("before", "now")}
        self._head = QHBoxLayout()
        self._head.setContentsMargins(LEFT_MARGIN + 10, 0, RIGHT_MARGIN, 0)
        self._head.setSpacing(SPACING)
        self._head.addWidget(self._what, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 7)
        layout.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(HEAD_HEIGHT)
        head.setLayout(self._head)
        layout.addWidget(head)
        layout.addLayout(self._columns())
        self.hide()

    def _columns(self) -> QHBoxLayout:
        columns = QHBoxLayout()
        columns.setContentsMargins(LEFT_MARGIN, 0, RIGHT_MARGIN, 0)
        columns.setSpacing(COLUMN_GAP)
        for name, title in (("before", message("before")), ("now", message("now"))):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(plain_label(str(title), "dim"))
            self._sides[name].setObjectName(f"review.{name}")
            column.addWidget(self._sides[name])
            columns.addLayout(column, 1)
        return columns

    @property
    def shown(self) -> Shown | None:
        """What it shows, None while it is hidden."""
        return self._shown

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for side in self._sides.values():
            side.set_theme(theme)
        if self._shown:
            self._fill(self._shown)
        self.update()

    def show_review(self, shown: Shown | None, *, new_page: bool = False) -> None:
        """Show a span under review; None hides the strip. With `new_page` what is below was not shown before."""
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        if shown is None:
            if any(button.hasFocus() for button in self._buttons):
                self.left.emit()
            height = self.height()
            self.hide()
            grown = -height
        else:
            self._fill(shown)
            grown = 0 if before else self.sizeHint().height()
            self.show()
        if grown and not new_page:
            self.grew.emit(grown)

    def _fill(self, shown: Shown) -> None:
        tint = self._theme.look(shown.label).tint
        self._what.show_text(shown.what)
        self._sides["before"].show_context(shown.before, tint, shown.before_says)
        self._sides["now"].show_context(shown.now, tint, shown.now_says)
        self.setAccessibleName(f"{shown.label.name}: {shown.what}")
        while len(self._buttons) < len(shown.answers):
            self._add_button()
        for nth, button in enumerate(self._buttons):
            button.setVisible(nth < len(shown.answers))
        for button, (_, text, key) in zip(self._buttons, shown.answers, strict=False):
            button.setText(f"{text}  {key}" if key else text)
            button.setAccessibleName(text)
        self.update()

    def _add_button(self) -> None:
        nth, button = len(self._buttons), AnswerButton("")
        button.setFixedHeight(BUTTON_HEIGHT)
        button.clicked.connect(lambda: self._press(nth))
        self._head.addWidget(button)
        self._buttons.append(button)

    def _press(self, nth: int) -> None:
        if self._shown and nth < len(self._shown.answers):
            self.wanted.emit(self._shown.answers[nth][0])

    def controls(self) -> list[QWidget]:
        """Its buttons."""
        return [button for button in self._buttons if button.isVisible()]

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's colour, the label's bar, a hairline below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            painter.setPen(QPen(self._theme.hairline, 1))
            bottom = self.height() - 0.5
            painter.drawLine(QLineF(0, bottom, self.width(), bottom))
            if self._shown:
                box = QRectF(BAR_LEFT, (HEAD_HEIGHT - 16) / 2, BAR_WIDTH, 16)
                draw_bar(painter, box, self._theme.look(self._shown.label))
