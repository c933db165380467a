"""A one-column table of rows with a fixed height: no frame, no grid, no type-ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.ui.marks import kept
from annotator.ui.menu_keys import opens_menu

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
# Joined once: joining flags takes as long as drawing the text.
AT_LEFT, AT_RIGHT = (
    side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)
ONLY_THIS_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
INSET = 8
RADIUS = 8


class RowDelegate(QStyledItemDelegate):
    """Draws a row's ground (selected, hovered, current with the focus); subclasses draw what stands on it."""

    def __init__(self, theme: Theme, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the rows are."""
        return QSize(0, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, then the row."""
        box = QRectF(option.rect)
        with kept(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.draw_ground(painter, box, option, index)
            self.draw_row(painter, box, index)

    def draw_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        """The rounded ground of a row that is selected or under the mouse; a thin outline where the keys act."""
        ground = None
        if self.is_selected(index):
            ground = self.theme.selected
        elif self.is_hovered(option):
            ground = self.theme.hover
        focused = self.table.hasFocus() and self.table.currentIndex() == index
        if ground is None and not focused:
            return
        painter.setBrush(ground or Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.accent, 1) if focused else Qt.PenStyle.NoPen)
        edge = 0.5 if focused else 0.0
        painter.drawRoundedRect(box.adjusted(INSET + edge, edge, -INSET - edge, -edge), RADIUS, RADIUS)

    @property
    def table(self) -> RowTable:
        """The table that the rows are drawn in."""
        table = self.parent()
        assert isinstance(table, RowTable)
        return table

    def is_selected(self, index: Index) -> bool:
        """Whether the row has the selected ground."""
        # Not by the option's state: all that QStyle has would be prepared by PySide before the first page, 8 ms.
        return self.table.selectionModel().isSelected(index)

    def is_hovered(self, option: QStyleOptionViewItem) -> bool:
        """Whether the mouse is over the row."""
        return self.table.underMouse() and bool(option.state & option.state.State_MouseOver)

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw what the row says; the painter is kept by the caller."""
        raise NotImplementedError


def draw_elided(painter: QPainter, box: QRectF, text: str, right: bool = False) -> float:
    """`text` on one line in `box` in the painter's font and pen, cut at its end where it is too long; its width."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(box.width())))
    painter.drawText(box, AT_RIGHT if right else AT_LEFT, shown)
    return float(metrics.horizontalAdvance(shown))


class RowTable(QTableView):
    """Shows a one-column model; Up, Down and the like move, Enter is `entered_row`, all other keys are left alone.

    `empty_text` stands in the first row's place while there are no rows.
    """

    entered_row = Signal(int)

    def __init__(self, name: str, accessible: str, model: QAbstractItemModel, delegate: RowDelegate) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.empty_text = ""
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        delegate.setParent(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(delegate.height)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._delegate.theme = theme
        self.redraw()

    def redraw(self) -> None:
        """Draw every row anew."""
        rows = self.model().rowCount()
        if rows:
            # Not by the viewport: at the start it would cost what `ArticleView` says of Qt's own.
            self.dataChanged(self.model().index(0, 0), self.model().index(rows - 1, 0))
        elif self.empty_text and self.isVisible():
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrow keys and the like; Enter enters the current row; leave every other key to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.currentIndex().isValid():
                event.ignore()
            else:
                self.entered_row.emit(self.currentIndex().row())
        elif event.key() in MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or the sentence that says why there are none; a ring while keys act on no row yet."""
        super().paintEvent(event)
        if self.hasFocus() and self.model().rowCount() and not self.currentIndex().isValid():
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(self._delegate.theme.accent, 1))
                whole = QRectF(self.viewport().rect())
                painter.drawRoundedRect(whole.adjusted(INSET + 0.5, 0.5, -INSET - 0.5, -0.5), RADIUS, RADIUS)
        if self.empty_text and self.model().rowCount() == 0:
            with QPainter(self.viewport()) as painter:
                painter.setPen(self._delegate.theme.dim)
                painter.setFont(self._delegate.theme.interface_font)
                box = self.viewport().rect().adjusted(16, 8, -16, -8)
                top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
                painter.drawText(box, top, self.empty_text)

    def show_row(self, row: int | None) -> None:
        """Make the row the current and only selected one and bring it into view; None leaves no row current."""
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        elif self.currentIndex().row() != row or not self.selectionModel().isRowSelected(row, QModelIndex()):
            # Not the view's own setCurrentIndex: with Ctrl or Shift held, as on Ctrl+1, it adds to the selection.
            self.selectionModel().setCurrentIndex(self.model().index(row, 0), ONLY_THIS_ROW)
        if row is not None:
            self.scrollTo(self.model().index(row, 0))


class MenuTable(RowTable):
    """Rows with a menu; `menu_wanted` asks for it at a point of the screen, by the mouse or the menu key."""

    menu_wanted = Signal(QPoint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The menu key opens the menu at the current row; everything else is as in every list."""
        if opens_menu(event) and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
            middle = self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(self.viewport().mapToGlobal(middle))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Only of the mouse: the key has opened the menu already."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())
