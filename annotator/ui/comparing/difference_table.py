"""The list of differences: label and aspects, then my side and theirs beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from annotator.core.message import message
from annotator.ui.comparing.difference_model import DifferenceModel, DifferenceRole
from annotator.ui.marks import draw_bar
from annotator.ui.panels.parts import MARGIN
from annotator.ui.panels.row_table import Index, RowDelegate, RowTable, draw_elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from annotator.ui.comparing.rows import DifferenceRow
    from annotator.ui.theme import Theme

ROW_HEIGHT = 30
FIRST_COLUMN, GAP = 190.0, 16.0
BAR_WIDTH, BAR_HEIGHT, BAR_GAP = 3.0, 16.0, 10.0
KEPT = "✓ "
NONE = message("No difference in this article.")


def columns(width: float) -> tuple[float, float, float]:
    """Where my side and theirs begin, and how wide each is, in a row of that width."""
    side = max(60.0, (width - 2 * MARGIN - FIRST_COLUMN - 2 * GAP) / 2)
    mine = MARGIN + FIRST_COLUMN + GAP
    return mine, mine + side + GAP, side


class DifferenceDelegate(RowDelegate):
    """Draws one difference; what was decided to be kept is dim and ticked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, ROW_HEIGHT)

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the three columns."""
        row: DifferenceRow = index.data(DifferenceRole.ROW)
        theme = self.theme
        mine, theirs, side = columns(box.width())
        left = box.left() + MARGIN
        if row.label is not None:
            bar = QRectF(left, box.center().y() - BAR_HEIGHT / 2, BAR_WIDTH, BAR_HEIGHT)
            draw_bar(painter, bar, theme.look(row.label))
        left += BAR_WIDTH + BAR_GAP
        painter.setFont(theme.interface_font)
        painter.setPen(theme.dim if row.kept else theme.text)
        right = box.left() + MARGIN + FIRST_COLUMN
        if row.label is not None:
            left += draw_elided(painter, QRectF(left, box.top(), right - left, box.height()), row.label.name) + 8
        painter.setFont(theme.small_font)
        painter.setPen(theme.dim)
        what = f"{KEPT if row.kept else ''}{row.what}"
        draw_elided(painter, QRectF(left, box.top(), max(0.0, right - left), box.height()), what)
        font = QFont(theme.interface_font)
        painter.setFont(font)
        painter.setPen(theme.dim if row.kept else theme.text)
        for place, words in ((mine, row.mine), (theirs, row.theirs)):
            draw_elided(painter, QRectF(box.left() + place, box.top(), side, box.height()), words)


class DifferenceTable(RowTable):
    """Keys move among the differences; the window's own keys decide them."""

    def __init__(self, model: DifferenceModel, theme: Theme) -> None:
        super().__init__("differenceList", str(message("Differences")), model, DifferenceDelegate(theme))
        self.empty_text = str(NONE)
