"""What stands on the page while no article is open: how it works in three lines, where to begin, and recent folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.models.recent_list import RecentListModel, RecentRole
from annotator.ui.panels.fields import FieldBlock
from annotator.ui.panels.parts import plain_label
from annotator.ui.panels.row_table import INSET, Index, RowDelegate, RowTable, draw_elided

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QPainter

    from annotator.ui.theme import Theme

HEADING = message("Label news articles")
HOW = (
    message("Open a folder of .txt or .md articles, or drop it here."),
    message("Select words with the mouse or the keys, then press 1 to 5 for their label."),
    message("Every step is saved beside the article at once; Ctrl+Z takes any step back."),
)
OPEN = message("Open folder…")
SAMPLE = message("Try the sample articles")
RECENT = message("Recent folders")
COLUMN, ROW_HEIGHT, NAME_SHARE = 560, 32, 0.42


class RecentDelegate(RowDelegate):
    """A folder's name, and dim at its right where it lies."""

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the one line."""
        line = box.adjusted(2 * INSET, 0, -2 * INSET, 0)
        painter.setFont(self.theme.interface_font)
        painter.setPen(self.theme.text)
        name = draw_elided(painter, QRectF(line.left(), line.top(), line.width() * 0.6, line.height()), index.data())
        painter.setPen(self.theme.dim)
        painter.setFont(self.theme.small_font)
        left = max(name + 16, line.width() * NAME_SHARE)
        draw_elided(painter, line.adjusted(left, 0, 0, 0), index.data(RecentRole.PLACE))


class StartButton(QPushButton):
    """A button below which the recent folders stand; `down` asks to go to them."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the folders, not to the button beside this one."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class StartPage(FieldBlock):
    """Three lines, two buttons and the recent folders; `say` puts one sentence above them.

    `folderWanted` asks for a folder to be chosen, `sampleWanted` for the sample articles, `chosen` carries a folder.
    """

    folderWanted = Signal()
    sampleWanted = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        # A plain QWidget's subclass draws the style sheet's ground only where it is told to.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(str(HEADING))
        self._problem = _line("", "startProblem")
        self._problem.hide()
        self._open = self._button(str(OPEN), "startOpen", self.folderWanted)
        self._open.setDefault(True)
        self.setFocusProxy(self._open)
        self._sample = self._button(str(SAMPLE), "startSample", self.sampleWanted)
        self.model = RecentListModel()
        self.table = RowTable("recentList", str(RECENT), self.model, RecentDelegate(theme, ROW_HEIGHT))
        self._heading = plain_label(str(RECENT), "heading")
        self.table.entered_row.connect(self._choose)
        self.table.clicked.connect(lambda index: self._choose(index.row()))
        self._lay_out()
        self.show_recent(())

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(COLUMN)
        whole, layout = QVBoxLayout(column), QVBoxLayout()
        whole.setSpacing(12)
        # So that the names of the folders, which have a ground around them, stand in line with all else.
        layout.setContentsMargins(2 * INSET, 0, 0, 0)
        layout.setSpacing(12)
        whole.addStretch(2)
        whole.addLayout(layout)
        layout.addWidget(self._problem)
        layout.addWidget(_line(str(HEADING), "startHeading"))
        layout.addSpacing(4)
        for number, text in enumerate(HOW, 1):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(_line(str(number), "startNumber"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_line(str(text), "startLine"), 1)
            layout.addLayout(row)
        layout.addSpacing(12)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._open, self._sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addSpacing(20)
        layout.addWidget(self._heading)
        whole.addWidget(self.table)
        whole.addStretch(3)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(column, 20)
        outer.addStretch(1)

    def _button(self, text: str, name: str, pressed: object) -> QPushButton:
        button = StartButton(text)
        button.down.connect(self._enter_recent)
        button.setObjectName(name)
        button.setAutoDefault(True)
        button.clicked.connect(pressed)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.table.set_theme(theme)

    def controls(self) -> list[QWidget]:
        """The buttons, then the recent folders."""
        found: list[QWidget] = [self._open, self._sample, self.table]
        return [one for one in found if not one.isHidden()]

    def offer_sample(self, there: bool) -> None:
        """Whether there are sample articles to try."""
        self._sample.setVisible(there)

    def show_recent(self, folders: Sequence[Path]) -> None:
        """Show these folders; none takes their heading away too."""
        self.model.show_folders(folders)
        for part in (self._heading, self.table):
            part.setVisible(bool(folders))
        self.table.setFixedHeight(max(1, len(folders)) * ROW_HEIGHT)

    def say(self, problem: str) -> None:
        """Show why there is nothing to label here; "" takes it away."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _enter_recent(self) -> None:
        if self.model.rowCount():
            self.table.show_row(0)
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, row: int) -> None:
        self.chosen.emit(self.model.folder(row))


def _line(text: str, name: str) -> QLabel:
    label = plain_label(text)
    label.setObjectName(name)
    label.setWordWrap(name != "startNumber")
    return label
