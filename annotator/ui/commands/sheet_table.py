"""The table of the key sheet: walking through it, and the cell that waits for new keys."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTableView

from annotator.core.message import message
from annotator.ui.commands.drawing import caps_width, draw_caps
from annotator.ui.commands.recording import key_of
from annotator.ui.commands.sheet_model import KeySheetModel, SheetRole
from annotator.ui.icons import BACK, CROSS, draw_icon
from annotator.ui.panels.row_table import INSET, RADIUS, Index, RowDelegate, RowTable, draw_elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.actions import Action
    from annotator.keys import Keys
    from annotator.ui.theme import Theme

ROW_HEIGHT = 28
TEXT_LEFT, TEXT_GAP = 20, 10
GUTTER = 20  # at the right of each cell: its cross or its arrow back
PAGE = 10
WAITING = message("press the new keys")


class SheetDelegate(RowDelegate):
    """The name of a menu; or an action's text, its keys, and an arrow back where they are not the defaults."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, ROW_HEIGHT)
        self.waiting = QPersistentModelIndex()

    def draw_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        """Headings have none; the cell that waits for keys has the accent's outline."""
        if self.is_waiting(index):
            painter.setPen(QPen(self.theme.accent, 1))
            painter.setBrush(self.theme.selected)
            painter.drawRoundedRect(box.adjusted(INSET + 0.5, 0.5, -INSET - 0.5, -0.5), RADIUS, RADIUS)
        elif index.data(SheetRole.HEADING) is False:
            super().draw_ground(painter, box, option, index)

    def is_waiting(self, index: Index) -> bool:
        """Whether the cell waits for new keys."""
        return self.waiting.isValid() and self.waiting == index

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the one line."""
        theme, line = self.theme, box.adjusted(TEXT_LEFT, 0, -INSET - GUTTER, 0)
        if index.data(SheetRole.HEADING) is not False:
            font = QFont(theme.small_font)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(theme.dim)
            draw_elided(painter, line, index.data() or "")
            return
        middle = QPointF(box.right() - INSET - GUTTER / 2 - 1, box.center().y())
        if self.is_waiting(index):
            painter.setFont(theme.small_font)
            painter.setPen(theme.accent)
            used = draw_elided(painter, line, str(WAITING), right=True)
            draw_icon(painter, middle, CROSS, theme.dim)
        else:
            used = draw_caps(painter, line, index.data(SheetRole.KEYS), theme)
            if index.data(SheetRole.CHANGED):
                draw_icon(painter, middle, BACK, theme.accent)
        painter.setFont(theme.interface_font)
        painter.setPen(theme.text)
        draw_elided(painter, line.adjusted(0, 0, -used - TEXT_GAP, 0), index.data())


def widest_cell(actions: Sequence[Action], keys: Keys, theme: Theme) -> int:
    """How wide a column must be, so that no action's text is cut beside its keys."""
    metrics, beside = QFontMetricsF(theme.interface_font), TEXT_LEFT + TEXT_GAP + INSET + GUTTER
    texts = ((metrics.horizontalAdvance(str(one.text)), caps_width(keys.of(one), theme)) for one in actions)
    return ceil(max((text + caps for text, caps in texts), default=0.0)) + beside


class SheetTable(RowTable):
    """Cells in columns.

    Enter or a click asks for new keys, + for one more, Delete for none, Backspace for the defaults.
    While a cell waits, every key press is `pressed` in normal form ("" for one that has no name), Esc is `given_up`,
    its cross is `cleared`.
    """

    wanted = Signal(QModelIndex)
    one_more = Signal(QModelIndex)
    cleared = Signal(QModelIndex)
    as_default = Signal(QModelIndex)
    pressed_key = Signal(str)
    given_up = Signal()
    waited = Signal()
    """A cell waits for keys, or no longer does."""

    def __init__(self, model: KeySheetModel, theme: Theme) -> None:
        self._cells = SheetDelegate(theme)
        super().__init__("keyList", str(message("Keys")), model, self._cells)
        self._sheet = model
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    @property
    def waiting(self) -> bool:
        """Whether a cell waits for new keys."""
        return self._cells.waiting.isValid()

    def wait_at(self, index: QModelIndex | None) -> None:
        """Have a cell wait for new keys; None: none does."""
        self._cells.waiting = QPersistentModelIndex(index) if index is not None else QPersistentModelIndex()
        if index is not None:
            self.go_to(index)
        self.viewport().update()
        self.waited.emit()

    def go_to(self, index: QModelIndex) -> None:
        """Make a cell the current one and bring it into view, its menu's name too where that is just above."""
        self.setCurrentIndex(index)
        if index.row() <= 1:
            self.scrollToTop()
        self.scrollTo(index)

    def first(self) -> None:
        """Go to the first cell where none is current."""
        cells = self._sheet.in_order()
        if cells and self._sheet.action_at(self.currentIndex()) is None:
            self.go_to(cells[0])

    def gutter_of(self, index: QModelIndex) -> QRectF:
        """Where the cross or the arrow back of a cell is, in viewport coordinates."""
        box = QRectF(self.visualRect(index))
        return QRectF(box.right() - INSET - GUTTER, box.top(), GUTTER + INSET, box.height())

    def event(self, event: QEvent) -> bool:
        """While a cell waits every key is for it, Tab too."""
        if self.waiting and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.given_up.emit()
            elif not event.isAutoRepeat() and event.key() not in HELD:
                self.pressed_key.emit(key_of(event))
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys act."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.first()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A cell waits for keys only while they come here."""
        if self.waiting:
            self.given_up.emit()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; change the current cell's keys; leave every other key to the sheet."""
        index = self.currentIndex()
        changes = {
            Qt.Key.Key_Return: self.wanted,
            Qt.Key.Key_Enter: self.wanted,
            Qt.Key.Key_Plus: self.one_more,
            Qt.Key.Key_Insert: self.one_more,
            Qt.Key.Key_Delete: self.cleared,
            Qt.Key.Key_Backspace: self.as_default,
        }
        key = Qt.Key(event.key())
        if key in WALK:
            self._walk(key)
        elif key in changes and self._sheet.action_at(index):
            changes[key].emit(index)
        else:
            event.ignore()

    def _walk(self, key: Qt.Key) -> None:
        cells, now = self._sheet.in_order(), self.currentIndex()
        if not cells:
            return
        if now not in cells:
            self.go_to(cells[0])
            return
        if key in SIDEWAYS:
            column = now.column() + SIDEWAYS[key]
            beside = [cell for cell in cells if cell.column() == column]
            self.go_to(min(beside, key=lambda cell: abs(cell.row() - now.row()), default=now))
            return
        at = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(cells) - 1}.get(key, cells.index(now) + WALK[key])
        self.go_to(cells[min(max(at, 0), len(cells) - 1)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a cell asks for new keys; on its cross or arrow it does what that says."""
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or self._sheet.action_at(index) is None:
            if self.waiting:
                self.given_up.emit()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        in_gutter = self.gutter_of(index).contains(event.position())
        if in_gutter and self._cells.is_waiting(index):
            self.cleared.emit(index)
        elif in_gutter and index.data(SheetRole.CHANGED):
            self.as_default.emit(index)
        else:
            self.wanted.emit(index)


SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
WALK = SIDEWAYS | {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_PageDown: PAGE,
    Qt.Key.Key_Home: 0,
    Qt.Key.Key_End: 0,
}
HELD = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock,
)  # fmt: skip
