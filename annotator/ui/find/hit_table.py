"""The list of hits: a heading for each article, then its hits in bold among their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView

from annotator.core.message import thousands
from annotator.ui.find.hit_model import GroupRow, HitModel, HitRole, HitRow
from annotator.ui.icons import SMALL, TICK, draw_icon
from annotator.ui.marks import kept
from annotator.ui.panels.parts import MARGIN
from annotator.ui.panels.row_table import Index, RowDelegate, RowTable, draw_elided

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from annotator.ui.theme import Theme

ROW_HEIGHT = 30
TEXT_PIXELS = 14
CHECK_BOX = 15.0
CHECK_WIDTH = 26.0
BEFORE_SHARE = 0.4
"""How much of a row's width the words before the hit take at most."""


class HitDelegate(RowDelegate):
    """A heading: title, file name and count. A hit: its tick if it has one, dim words, the hit bold, dim words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, ROW_HEIGHT)

    def draw_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        """Headings have none."""
        if not isinstance(index.data(HitRole.ROW), GroupRow):
            super().draw_ground(painter, box, option, index)

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the one line."""
        row = index.data(HitRole.ROW)
        inner = box.adjusted(MARGIN, 0, -MARGIN, 0)
        if isinstance(row, GroupRow):
            self._draw_heading(painter, inner, row)
            return
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            centre = QPointF(inner.left() + CHECK_BOX / 2, inner.center().y())
            draw_check_box(painter, centre, row.ticked, self.theme)
            inner.adjust(CHECK_WIDTH, 0, 0, 0)
        self._draw_hit(painter, inner, row)

    def _draw_heading(self, painter: QPainter, box: QRectF, row: GroupRow) -> None:
        theme = self.theme
        box = box.adjusted(0, 4, 0, 0)
        painter.setFont(theme.small_font)
        painter.setPen(theme.dim)
        count = f"{row.mark} · {thousands(row.count)}" if row.mark else thousands(row.count)
        right = box.right() - draw_elided(painter, box, count, right=True) - 12
        font = QFont(theme.interface_font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.text)
        width = min(0.7 * box.width(), right - box.left())
        end = box.left() + draw_elided(painter, QRectF(box.left(), box.top(), width, box.height()), row.title) + 10
        painter.setFont(theme.small_font)
        painter.setPen(theme.dim)
        if row.name != row.title:
            draw_elided(painter, QRectF(end, box.top(), right - end, box.height()), row.name)

    def _draw_hit(self, painter: QPainter, box: QRectF, row: HitRow) -> None:
        plain = QFont(self.theme.page_font)
        plain.setPixelSize(TEXT_PIXELS)
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.Bold)
        metrics = QFontMetricsF(plain)
        most = BEFORE_SHARE * box.width()
        before = _from_a_word(metrics.elidedText(row.context.before, Qt.TextElideMode.ElideLeft, most))
        left = box.left()
        for text, font, colour in (
            (before, plain, self.theme.dim),
            (row.context.hit, bold, self.theme.text),
            (row.context.after, plain, self.theme.dim),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            rest = QRectF(left, box.top(), box.right() - left, box.height())
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, rest.width()))
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(rest, middle | Qt.TextFlag.TextSingleLine, shown)
            left += QFontMetricsF(font).horizontalAdvance(shown)


def _from_a_word(text: str) -> str:
    """A text cut at its beginning, without the half of a word that may stand there."""
    cut, _, whole = text.partition(" ")
    return f"… {whole}" if cut[:1] == "…" and whole else text


def draw_check_box(painter: QPainter, centre: QPointF, ticked: bool, theme: Theme) -> None:
    """A small check box in the accent's colour."""
    half = CHECK_BOX / 2 - 0.5
    box = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
    with kept(painter):
        painter.setPen(QPen(theme.accent if ticked else theme.dim, 1))
        painter.setBrush(theme.accent if ticked else theme.page)
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            draw_icon(painter, centre, TICK, theme.page, SMALL)


class HitTable(RowTable):
    """Keys move among the hits, never onto headings; Space is `toggled_row`, Up from the first hit is `above`."""

    toggled_row = Signal(int)
    above = Signal()

    def __init__(self, name: str, accessible: str, model: HitModel, theme: Theme) -> None:
        super().__init__(name, accessible, model, HitDelegate(theme))
        self._hits = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space toggles; all else as in other lists."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            if row >= 0:
                self.toggled_row.emit(row)
        elif event.key() == Qt.Key.Key_Up and row >= 0 and row <= self.first_hit(0):
            self.above.emit()
        else:
            super().keyPressEvent(event)

    def first_hit(self, row: int, step: int = 1) -> int:
        """The first row from `row` on, or back, that is a hit; -1 where there is none."""
        while 0 <= row < self._hits.rowCount():
            if isinstance(self._hits.row(row), HitRow):
                return row
            row += step
        return -1

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """As Qt moves, then on to the next hit, or back to the one before; Home and End go to the first and last."""
        move = QAbstractItemView.CursorAction
        last = self._hits.rowCount() - 1
        index = super().moveCursor(action, modifiers)
        at = {move.MoveHome: 0, move.MoveEnd: last}.get(action, index.row())
        step = -1 if action in (move.MoveUp, move.MovePageUp, move.MoveEnd) else 1
        row = self.first_hit(at, step)
        row = self.first_hit(at, -step) if row < 0 else row
        return self._hits.index(row, 0) if row >= 0 else index
