"""The panel below the page that compares: how much differs, the list of differences, and the keys that decide them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.ask_line import BUTTON_HEIGHT, AnswerButton
from annotator.ui.comparing.difference_model import DifferenceModel
from annotator.ui.comparing.difference_table import NONE, ROW_HEIGHT, DifferenceTable, columns
from annotator.ui.find.query_line import BarButton
from annotator.ui.hairline import draw_hairline
from annotator.ui.icons import CROSS
from annotator.ui.panels.fields import ElidedLabel, FieldBlock
from annotator.ui.panels.parts import MARGIN
from annotator.ui.panels.row_table import draw_elided
from annotator.ui.strip import LEAST_SENTENCE, fit_answers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.ui.comparing.rows import DifferenceRow
    from annotator.ui.theme import Theme

HEAD_HEIGHT, TITLE_HEIGHT = 38, 20
LEAST_ROWS, MOST_ROWS = 2, 6
ANSWERS = (
    ("question.theirs", message("Theirs")),
    ("question.mine", message("Mine")),
    ("compare.both", message("Both")),
    ("question.next", message("Next")),
)


class _Titles(QWidget):
    """What stands above the two sides."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.titles = ("", "")
        self.setFixedHeight(TITLE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The two titles, above the columns of the list."""
        mine, theirs, side = columns(self.width())
        with QPainter(self) as painter:
            painter.setFont(self.theme.small_font)
            painter.setPen(self.theme.dim)
            for place, title in zip((mine, theirs), self.titles, strict=True):
                draw_elided(painter, QRectF(place, 0, side, self.height()), title)


class ComparePanel(FieldBlock):
    """Hidden until a comparison is opened; it never takes the focus by itself.

    `wanted` carries the id of the action whose button was pressed, `chosen` the row that the person went to.
    """

    wanted = Signal(str)
    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("comparePanel")
        self.setAccessibleName(str(message("Comparison")))
        self._theme = theme
        self._told = ElidedLabel()
        self._told.setObjectName("compareTold")
        self._buttons = {id_: self._button(id_, str(text)) for id_, text in ANSWERS}
        self._said = [(str(text), "") for _, text in ANSWERS]
        self._cross = BarButton(theme, str(message("End the comparison")), icon=CROSS)
        self._cross.clicked.connect(lambda: self.wanted.emit("compare.close"))
        self.model = DifferenceModel()
        self.table = DifferenceTable(self.model, theme)
        self._titles = _Titles(theme)
        self._filling = False
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.table.clicked.connect(lambda index: self.chosen.emit(index.row()))
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 6, 12, 6)
        head.setSpacing(8)
        head.addWidget(self._told, 1)
        for button in (*self._buttons.values(), self._cross):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 6)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._titles)
        layout.addWidget(self.table)
        self.hide()

    def _button(self, id_: str, text: str) -> AnswerButton:
        made = AnswerButton(text)
        made.setObjectName(id_)
        made.setAccessibleName(text)
        made.setFixedHeight(BUTTON_HEIGHT)
        made.clicked.connect(lambda: self.wanted.emit(id_))
        return made

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = self._titles.theme = theme
        self._cross.set_theme(theme)
        self.table.set_theme(theme)
        self._titles.update()
        self.update()

    def show_keys(self, keys_of: Callable[[str], str]) -> None:
        """Name the keys on the buttons."""
        self._said = [(str(text), keys_of(id_)) for id_, text in ANSWERS]
        self._fit()

    def _fit(self) -> None:
        room = self.width() - MARGIN - 12 - self._cross.sizeHint().width() - LEAST_SENTENCE
        fit_answers(list(self._buttons.values()), self._said, room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit()

    def show_differences(
        self, told: str, titles: tuple[str, str], rows: Sequence[DifferenceRow], at: int | None, *, comparable: bool
    ) -> None:
        """Show these differences, the one at `at` as the current one; `told` says how many there are, or why none can
        be found where the two are not `comparable`.
        """
        self.tell(told)
        self._titles.titles = titles
        self._titles.update()
        self._filling = True
        self.model.show_rows(rows)
        self.table.show_row(at)
        self.table.empty_text = str(NONE) if comparable else ""
        self._filling = False
        self.table.setFixedHeight(ROW_HEIGHT * min(MOST_ROWS, max(LEAST_ROWS, len(rows))))
        for button in self._buttons.values():
            button.setEnabled(bool(rows) or button is self._buttons["question.next"])

    def tell(self, told: str) -> None:
        """Say how many differences there are."""
        self._told.show_text(told)

    def _moved(self) -> None:
        if not self._filling and self.table.currentIndex().isValid():
            self.chosen.emit(self.table.currentIndex().row())

    def controls(self) -> list[QWidget]:
        """The list and the buttons."""
        buttons = [button for button in self._buttons.values() if button.isEnabled()]
        return [*([self.table] if self.model.rowCount() else []), *buttons, self._cross]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the comparison, as it closes what finds words."""
        if event.key() == Qt.Key.Key_Escape:
            self.wanted.emit("compare.close")
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's colour, and a hairline above."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            draw_hairline(painter, self, QRect(0, 0, self.width(), 1), self._theme.hairline)
