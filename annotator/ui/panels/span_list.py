"""The spans of the open article in text order, with a filter; what it shows is also what Tab walks through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from annotator.core.message import counted, message, thousands
from annotator.ui.marks import DOT, draw_bar, draw_dot
from annotator.ui.models.span_list import SpanListModel, SpanRole
from annotator.ui.panels.parts import FIELD_MARGIN, MARGIN, FilterButton, FilterField, plain_label
from annotator.ui.panels.row_table import Index, MenuTable, RowDelegate, draw_elided
from annotator.ui.review.lost_list import LostList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.annotations import Span
    from annotator.core.checks import Suspicion
    from annotator.core.labels import LabelSet
    from annotator.core.state import State
    from annotator.session import Update
    from annotator.ui.theme import Theme

ROW_HEIGHT = 30
LABEL_LEFT, TEXT_LEFT = 28, 104
EXCERPT_PIXELS = 13


class SpanDelegate(RowDelegate):
    """The label's bar and name, the span's first words in the page's font, "?" where unsure, a dot where doubtful."""

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__(theme, ROW_HEIGHT)
        self.labels = labels

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the one line."""
        theme, label = self.theme, index.data(SpanRole.LABEL)
        draw_bar(painter, QRectF(box.left() + MARGIN, box.center().y() - 8, 3, 16), theme.look(self.labels.get(label)))
        painter.setFont(theme.small_font)
        painter.setPen(theme.dim)
        left = box.left() + TEXT_LEFT
        draw_elided(painter, QRectF(box.left() + LABEL_LEFT, box.top(), TEXT_LEFT - LABEL_LEFT - 6, ROW_HEIGHT), label)
        right = box.right() - MARGIN
        if index.data(SpanRole.DOUBTS):
            draw_dot(painter, QPointF(right - DOT / 2, box.center().y()), theme)
            right -= DOT + 6
        if index.data(SpanRole.UNSURE):
            painter.setPen(theme.warning)
            right -= draw_elided(painter, QRectF(left, box.top(), right - left, ROW_HEIGHT), "?", right=True) + 6
        font = QFont(theme.page_font)
        font.setPixelSize(EXCERPT_PIXELS)
        painter.setFont(font)
        painter.setPen(theme.text)
        # Read from the side of its first strong character, and cut at the end that this gives it.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        draw_elided(painter, QRectF(left, box.top(), right - left, ROW_HEIGHT), index.data(SpanRole.EXCERPT))


class SpanListPanel(QWidget):
    """The span list; `activated` names the span a person chose, `left` gives the focus to the article.

    Several rows can be selected; the active span's row is the current one.
    """

    activated = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__()
        self.setAccessibleName(str(message("Spans")))
        self.model = SpanListModel()
        self._state: State | None = None
        self._suspicions = 0
        self._following = False
        self._delegate = SpanDelegate(theme, labels)
        self.table = MenuTable("spanList", str(message("Spans of this article")), self.model, self._delegate)
        self.table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.lost = LostList(theme, labels)
        self.field = FilterField(theme)
        self.field.setObjectName("spanFilter")
        self.field.setAccessibleName(str(message("Filter the spans")))
        self.field.setPlaceholderText(str(message("Label or words")))
        self.field.hide()
        self._button = FilterButton(theme, str(message("Filter the spans")))
        self._heading = plain_label(kind="heading")
        self._heading.setObjectName("spanCount")
        self._lay_out()
        self.table.selectionModel().currentChanged.connect(self._current_changed)
        self.table.clicked.connect(self._activate)
        self.table.entered_row.connect(lambda row: self._activate(self.model.index(row, 0)))
        self.field.textChanged.connect(self._filter)
        self.field.down.connect(self.table.setFocus)
        self.field.left.connect(self._leave_filter)
        self.field.returnPressed.connect(self.left)
        self._button.clicked.connect(self.start_filter)
        self._show_count()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 8, 12, 4)
        # As high with the button as without, so that nothing moves when the field opens.
        self._heading.setFixedHeight(self._button.sizeHint().height())
        head.addWidget(self._heading, 1)
        head.addWidget(self._button)
        field = QVBoxLayout()
        field.setContentsMargins(FIELD_MARGIN, 0, FIELD_MARGIN, 4)
        field.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(field)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.lost)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.field.set_theme(theme)
        self._button.set_theme(theme)
        self.table.set_theme(theme)
        self.lost.set_theme(theme)

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set."""
        self._delegate.labels = labels
        self.lost.set_labels(labels)
        self.table.redraw()

    def show_state(self, state: State | None) -> None:
        """Show an article's spans, all new; the filter is emptied."""
        self._following = True
        try:
            self._leave_filter()
            self.model.show_state(state)
            self.lost.show_state(state)
        finally:
            self._following = False
        self._follow(state)

    def update_state(self, update: Update) -> None:
        """Follow an update: the rows the transaction touches, and the active span."""
        if update.kind == "open":
            self.show_state(update.new)
            return
        self._following = True
        try:
            self.model.update_state(update)
            self.lost.show_state(update.new)
        finally:
            self._following = False
        self._follow(update.new)

    def show_suspicions(self, found: Sequence[Suspicion]) -> None:
        """Mark the spans that something is suspected of, and say how many suspicions there are."""
        doubts: dict[str, tuple[str, ...]] = {}
        for one in found:
            if one.span_id is not None:
                doubts[one.span_id] = (*doubts.get(one.span_id, ()), str(one.message))
        self._suspicions = len(found)
        self.model.set_doubts(doubts)
        self._show_count()

    def selected_ids(self) -> list[str]:
        """The ids of the selected rows' spans, in text order."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.span_at(row).id for row in rows]

    def shown_order(self) -> Sequence[Span]:
        """The spans that Tab walks through, in text order."""
        return self.model.shown_order()

    def is_shown(self, span: Span) -> bool:
        """Whether the filter lets the span through."""
        return self.model.is_shown(span)

    def start_filter(self) -> None:
        """Open the filter field and give it the focus."""
        self.field.show()
        self._button.hide()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _leave_filter(self) -> None:
        had_focus = self.field.hasFocus()
        self.field.clear()
        self.field.hide()
        self._button.show()
        if had_focus:
            self.left.emit()

    def _filter(self, text: str) -> None:
        self._following = True
        try:
            self.model.set_filter(text)
            self.lost.set_filter(text)
        finally:
            self._following = False
        self._follow(self._state)

    def _follow(self, state: State | None) -> None:
        """Make the active span's row current, unless it already is: what else the person selected then stays."""
        self._state = state
        self._show_count()
        row = self.model.row_of(state.active) if state else None
        if row is not None and row == self.table.currentIndex().row() and self.table.selectionModel().hasSelection():
            return
        self._following = True
        try:
            self.table.show_row(row)
        finally:
            self._following = False

    def _current_changed(self, current: QModelIndex) -> None:
        if not self._following and current.isValid():
            self._activate(current)

    def _activate(self, index: QModelIndex) -> None:
        self.activated.emit(self.model.span_at(index.row()).id)

    def _show_count(self) -> None:
        total, shown = self.model.total, self.model.rowCount()
        if self.model.filtered:
            text = counted("{shown} of {count} spans", None, total, shown=thousands(shown))
        elif self._suspicions:
            # Beside what is to be checked there is no room for more.
            text = message("1 span") if total == 1 else counted("{count} spans", None, total)
        elif total == 1:
            text = message("1 span in this article")
        else:
            text = counted("{count} spans in this article", None, total)
        doubtful = str(counted(" · {count} to check", None, self._suspicions)) if self._suspicions else ""
        self._heading.setText(f"{text}{doubtful}" if self._state else "")
        self._button.setEnabled(total + self.lost.model.total > 0)
        empty = str(message("Select text and press the digit of a label.")) if self._state else ""
        self.table.empty_text = str(message("No span matches the filter.")) if self.model.filtered else empty
