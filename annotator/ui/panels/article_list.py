"""The left panel: the corpus's articles, the field that filters them, and how far the work has come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QTableView, QVBoxLayout, QWidget

from annotator.core.message import counted, message, thousands
from annotator.ui.icons import FUNNEL, ORDER
from annotator.ui.models.article_list import ArticleListModel
from annotator.ui.models.article_order import EVERY, NAME, Only
from annotator.ui.panels.article_delegate import ArticleDelegate
from annotator.ui.panels.article_menus import OnlyMenu, OrderMenu, RowMenu
from annotator.ui.panels.parts import FIELD_MARGIN, FilterButton, FilterField, hairline, plain_label
from annotator.ui.panels.row_table import MenuTable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from annotator.core.labels import LabelSet
    from annotator.session import Update
    from annotator.storage.corpus import Entry
    from annotator.ui.theme import Theme

ONLY_NAME = message("Show only some of the articles")
NONE_MATCHES, NONE_HERE = message("No article matches the filter."), message("No articles here.")
ORDER_NAME = message("Order of the articles")
SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ArticleTable(MenuTable):
    """The rows, several of which can be selected."""

    def ranges(self) -> list[tuple[int, int]]:
        """The first and last row of each part of the selection, from the top: cheap however many rows it has."""
        selection: Any = self.selectionModel().selection()
        return sorted((one.top(), one.bottom()) for one in selection)

    def selected_count(self) -> int:
        """How many rows are selected."""
        return sum(last - first + 1 for first, last in self.ranges())


class ArticleListPanel(QWidget):
    """The article list with its filter and its order.

    `chosen` names the article to open, `left` gives the focus to the article, `acted` is an action's id for the rows
    that are selected, `statusWanted` a status for them.
    """

    # No str and no list: Qt's strings lose the bytes of a name that is no text.
    chosen = Signal(object)
    left = Signal()
    acted = Signal(str)
    statusWanted = Signal(object, str)

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__()
        self.setAccessibleName(str(message("Articles")))
        self.model = ArticleListModel()
        self.model.set_labels(labels.id)
        self._delegate = ArticleDelegate(theme, labels)
        self.table = ArticleTable("articleList", str(message("Articles")), self.model, self._delegate)
        self.table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.field = FilterField(theme, "Ctrl+L")
        self.field.setObjectName("articleFilter")
        self.field.setAccessibleName(str(message("Filter the articles")))
        self.only = FilterButton(theme, str(ONLY_NAME), FUNNEL)
        self.only.setObjectName("articleOnly")
        self.order = FilterButton(theme, str(ORDER_NAME), ORDER)
        self.order.setObjectName("articleOrder")
        self._only_menu = OnlyMenu(labels, self)
        self._order_menu = OrderMenu(self)
        self._only_menu.setAccessibleName(str(ONLY_NAME))
        self._order_menu.setAccessibleName(str(ORDER_NAME))
        self._row_menu = RowMenu(self)
        self._progress = plain_label(kind="dim")
        self._progress.setObjectName("progressText")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(str(message("Articles done")))
        self._lay_out()
        self._kept: str | None = None
        self._kept_rows: list[str] = []
        self._menu_names: list[str] = []
        self._menu_rows: list[str] = []
        self._connect()
        self._show_progress()

    def _connect(self) -> None:
        self.model.modelAboutToBeReset.connect(self._keep_place)
        self.model.modelReset.connect(self._restore_place)
        self.table.clicked.connect(lambda index: self._click(index.row()))
        self.table.entered_row.connect(self._choose)
        self.table.menu_wanted.connect(self._show_menu)
        self.table.selectionModel().selectionChanged.connect(self._follow_selection)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(lambda: self._choose(0))
        self.field.down.connect(self._enter_table)
        self.field.left.connect(self.left)
        for button, menu in ((self.only, self._only_menu), (self.order, self._order_menu)):
            button.clicked.connect(lambda _=False, b=button, m=menu: m.popup(b.mapToGlobal(b.rect().bottomLeft())))
            menu.aboutToHide.connect(button.follow_pointer)
        self._only_menu.chosen.connect(self._show_only)
        self._order_menu.chosen.connect(self._use_order)
        self._row_menu.wanted.connect(self._do_with_rows)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, FIELD_MARGIN, 0, 0)
        layout.setSpacing(0)
        field, foot = QHBoxLayout(), QVBoxLayout()
        field.setContentsMargins(FIELD_MARGIN, 0, FIELD_MARGIN - 6, 8)
        field.setSpacing(2)
        field.addWidget(self.field, 1)
        field.addWidget(self.only)
        field.addWidget(self.order)
        foot.setContentsMargins(16, 12, 16, 14)
        foot.setSpacing(10)
        foot.addWidget(self._progress)
        foot.addWidget(self._bar)
        layout.addLayout(field)
        layout.addWidget(self.table, 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.table.set_theme(theme)
        self.field.set_theme(theme)
        self.only.set_theme(theme)
        self.order.set_theme(theme)

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set."""
        self._delegate.labels = labels
        self.model.set_labels(labels.id)
        self._only_menu.set_labels(labels)
        self.table.redraw()

    def clear(self) -> None:
        """Empty the list for another corpus, its filter too."""
        self.model.clear()
        self.field.clear()
        self._show_progress()

    def append(self, entries: Sequence[Entry]) -> None:
        """Add articles at the end of the list."""
        self.model.append(entries)
        if not self.table.currentIndex().isValid():
            self.table.show_row(self.model.row_of(self.model.current))
        self._show_progress()

    def update_entries(self, entries: Iterable[Entry]) -> None:
        """Complete or change articles of the list."""
        self.model.update(entries)
        self._show_progress()

    def change(self, come: Sequence[Entry], gone: Collection[str]) -> None:
        """Take in articles that have come to the folder, and leave out those that have gone."""
        self.model.change(come, gone)
        self._show_progress()

    def sort_again(self) -> None:
        """Order anew, now that more is known of the articles."""
        self.model.sort_again()

    def set_order(self, key: str, backwards: bool) -> None:
        """Order by "name", "state", "length" or "changed"."""
        self._order_menu.choose(key, backwards)

    @property
    def ordered_by(self) -> tuple[str, bool]:
        """The order's key and whether it is turned round."""
        return self._order_menu.key, self._order_menu.backwards

    def selected_names(self) -> list[str]:
        """The rows that a command is for: those of the open menu, or several that are selected while the list has
        the focus; else none."""
        if self._menu_rows:
            return self._menu_rows
        return self._rows() if self._delegate.several and self.table.hasFocus() else []

    def update_state(self, update: Update) -> None:
        """Follow the open article; another one is brought into view."""
        self.model.update_state(update)
        if update.kind == "open":
            self.table.show_row(self.model.row_of(self.model.current))
        if update.kind != "move":
            self._show_progress()

    def select_open(self) -> None:
        """Have the open article's row selected and no other."""
        self.table.show_row(self.model.row_of(self.model.current))

    def focus_filter(self, place: str = "articles") -> None:
        """Give the focus to the filter with its text selected, or open the menu of "only" or "order"."""
        if place != "articles":
            (self.only if place == "only" else self.order).click()
            return
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _rows(self) -> list[str]:
        """The names of the selected rows, from the top."""
        return [self.model.entry(row).name for first, last in self.table.ranges() for row in range(first, last + 1)]

    def _follow_selection(self) -> None:
        several = self.table.selected_count() > 1
        if several or several != self._delegate.several:
            self._delegate.several = several
            self.table.redraw()
            self._show_progress()

    def _keep_place(self) -> None:
        index = self.table.currentIndex()
        self._kept = self.model.entry(index.row()).name if index.isValid() else self.model.current
        self._kept_rows = self._rows() if self._delegate.several else []

    def _restore_place(self) -> None:
        row = self.model.row_of(self._kept)
        self.table.show_row(self.model.row_of(self.model.current) if row is None else row)
        rows = self.model.rows_of(self._kept_rows)
        if len(rows) > 1:
            self.table.selectionModel().select(self._selection(rows), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _selection(self, rows: Sequence[int]) -> QItemSelection:
        """The rows, in ascending order, as a selection of as few ranges as there are."""
        made, first = QItemSelection(), 0
        for at in range(1, len(rows) + 1):
            if at == len(rows) or rows[at] != rows[at - 1] + 1:
                made.select(self.model.index(rows[first], 0), self.model.index(rows[at - 1], 0))
                first = at
        return made

    def _show_menu(self, point: QPoint) -> None:
        index = self.table.currentIndex()
        if not index.isValid():
            return
        names = self._rows() if self._delegate.several else []
        if self.model.entry(index.row()).name not in names:
            names = [self.model.entry(index.row()).name]
        self._menu_names = names
        menu = self._row_menu.make(len(names), self)
        menu.setObjectName("rowMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _do_with_rows(self, id_: str) -> None:
        names = self._menu_names
        if id_ == "open":
            self.chosen.emit(names[0])
        elif id_ == "select_all":
            self.table.selectAll()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif id_.startswith("status."):
            self.statusWanted.emit(names, id_.removeprefix("status."))
        else:
            self._menu_rows = names
            try:
                self.acted.emit(id_)
            finally:
                self._menu_rows = []

    def _show_only(self, only: Only) -> None:
        self.only.lit = only != EVERY
        self.only.update()
        self.only.explain(str(ONLY_NAME), self._only_menu.said)
        self.model.show_only(only)
        self._show_progress()

    def _use_order(self, key: str, backwards: bool) -> None:
        self.order.lit = (key, backwards) != (NAME, False)
        self.order.update()
        self.order.explain(str(ORDER_NAME), self._order_menu.said)
        self.model.set_order(key, backwards)

    def _filter(self, text: str) -> None:
        self.model.set_filter(text)
        self._show_progress()

    def _enter_table(self) -> None:
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _click(self, row: int) -> None:
        """A click opens the article, unless it is one that selects several or takes one of them away again."""
        if not self._delegate.several and not QGuiApplication.keyboardModifiers() & SELECTING:
            self._choose(row)

    def _choose(self, row: int) -> None:
        if row < self.model.rowCount():
            self.chosen.emit(self.model.entry(row).name)

    def _show_progress(self) -> None:
        total, done, shown = self.model.total, self.model.done, self.model.rowCount()
        said = [message("{done} of {total} done", done=thousands(done), total=thousands(total))]
        if self.model.filtered:
            said.insert(0, message("1 shown") if shown == 1 else counted("{count} shown", None, shown))
        if self._delegate.several and (selected := self.table.selected_count()):
            said.insert(0, counted("{count} selected", None, selected))
        self._progress.setText(" · ".join(map(str, said)) if total else "")
        self._bar.setVisible(total > 0)
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self.field.setPlaceholderText(
            str(counted("Filter {count} articles", None, total) if total != 1 else message("Filter 1 article"))
        )
        self.table.empty_text = str(NONE_MATCHES if self.model.filtered else NONE_HERE)
