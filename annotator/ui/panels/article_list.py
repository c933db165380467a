"""The left panel: the corpus's articles, the field that filters them, and how far the work has come."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QActionGroup, QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.icons import draw_funnel, draw_problem, draw_status
from annotator.ui.models.article_list import ALL, ArticleListModel, ArticleRole
from annotator.ui.panels.parts import FIELD_MARGIN, FilterButton, FilterField, hairline, plain_label
from annotator.ui.panels.row_table import Index, RowDelegate, RowTable, draw_elided

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem

    from annotator.core.labels import LabelSet
    from annotator.session import Update
    from annotator.storage.corpus import Entry
    from annotator.ui.theme import Theme

SHOWN_ONLY = (
    (ALL, "All articles"),
    ("points", "With open points (unsure, to review)"),
    ("open", "Neither done nor skipped"),
    ("done", "Done"),
    ("skipped", "Skipped"),
)
ROW_HEIGHT = 47
TEXT_LEFT = 46
TICK_WIDTH, TICK_GAP, TICK_HEIGHT = 3.0, 2.0, 9.0


class ArticleDelegate(RowDelegate):
    """Status glyph, title, and below it the file's name with a tick for each label and the number of spans."""

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__(theme, ROW_HEIGHT)
        self.labels = labels

    def is_selected(self, option: QStyleOptionViewItem, index: Index) -> bool:
        """The open article's row."""
        return bool(index.data(ArticleRole.CURRENT))

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the two lines."""
        theme = self.theme
        title, name, counts = (index.data(role) for role in (ArticleRole.TITLE, ArticleRole.NAME, ArticleRole.COUNTS))
        two_lines = name != title or bool(counts)
        first = box.top() + (15 if two_lines else ROW_HEIGHT / 2)
        draw_status(painter, QPointF(box.left() + 27, first), index.data(ArticleRole.STATUS), theme)
        right = box.right() - FIELD_MARGIN - 4
        if index.data(ArticleRole.PROBLEM):
            draw_problem(painter, QPointF(right - 4, first), theme)
            title_right = right - 18
        else:
            title_right = right
        font = QFont(theme.interface_font)
        font.setWeight(QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(theme.text)
        left = box.left() + TEXT_LEFT
        draw_elided(painter, QRectF(left, first - 10, title_right - left, 20), title)
        painter.setFont(theme.small_font)
        painter.setPen(theme.dim)
        if two_lines:
            second = QRectF(left, first + 8, right - left, 20)
            self._draw_second(painter, second, name if name != title else "", dict(counts))

    def _draw_second(self, painter: QPainter, box: QRectF, name: str, counts: dict[str, int]) -> None:
        total = f"{sum(counts.values()):,}" if counts else ""
        ticks = len(counts) * (TICK_WIDTH + TICK_GAP) + 4
        kept_free = ticks + painter.fontMetrics().horizontalAdvance(total) + 8 if total else 0.0
        end = box.left() + draw_elided(painter, box.adjusted(0, 0, -kept_free, 0), name)
        if total:
            end = self._draw_ticks(painter, end + 8 if name else end, box.bottom() - 6, counts) + 4
            draw_elided(painter, QRectF(end, box.top(), box.right() - end + 4, box.height()), total)

    def _names(self, counts: dict[str, int]) -> list[str]:
        known = [label.name for label in self.labels.labels if label.name in counts]
        return known + sorted(name for name in counts if name not in self.labels.by_name)

    def _draw_ticks(self, painter: QPainter, left: float, bottom: float, counts: dict[str, int]) -> float:
        most = max(counts.values())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for name in self._names(counts):
            height = max(3.0, TICK_HEIGHT * counts[name] / most)
            bar = self.theme.look(self.labels.get(name)).bar
            painter.fillRect(QRectF(round(left), round(bottom - height), TICK_WIDTH, round(height)), bar)
            left += TICK_WIDTH + TICK_GAP
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return left


class ArticleListPanel(QWidget):
    """The article list with its filter; `chosen` names the article to open, `left` gives the focus to the article."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__()
        self.setAccessibleName("Articles")
        self.model = ArticleListModel()
        self._delegate = ArticleDelegate(theme, labels)
        self.table = RowTable("articleList", "Articles", self.model, self._delegate)
        self.field = FilterField(theme, "Ctrl+L")
        self.field.setObjectName("articleFilter")
        self.field.setAccessibleName("Filter the articles")
        self.only = FilterButton(theme, "Show only some of the articles", draw_funnel)
        self.only.setObjectName("articleOnly")
        self._menu = QMenu(self)
        self._choices = QActionGroup(self)
        for kind, text in SHOWN_ONLY:
            choice = self._menu.addAction(text, partial(self._show_only, kind))
            choice.setObjectName(f"only.{kind}")
            choice.setCheckable(True)
            choice.setChecked(kind == ALL)
            self._choices.addAction(choice)
        self._progress = plain_label(kind="dim")
        self._progress.setObjectName("progressText")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Articles done")
        self._lay_out()
        self._kept: str | None = None
        self.model.modelAboutToBeReset.connect(self._keep_place)
        self.model.modelReset.connect(self._restore_place)
        self.table.clicked.connect(lambda index: self._choose(index.row()))
        self.table.entered_row.connect(self._choose)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(lambda: self._choose(0))
        self.field.down.connect(self._enter_table)
        self.only.clicked.connect(lambda: self._menu.popup(self.only.mapToGlobal(self.only.rect().bottomLeft())))
        self.field.left.connect(self.left)
        self._show_progress()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, FIELD_MARGIN, 0, 0)
        layout.setSpacing(0)
        field, foot = QHBoxLayout(), QVBoxLayout()
        field.setContentsMargins(FIELD_MARGIN, 0, FIELD_MARGIN - 6, 8)
        field.setSpacing(4)
        field.addWidget(self.field, 1)
        field.addWidget(self.only)
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

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set."""
        self._delegate.labels = labels
        self.table.viewport().update()

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

    def update_state(self, update: Update) -> None:
        """Follow the open article; another one is brought into view."""
        self.model.update_state(update)
        if update.kind == "open":
            self.table.show_row(self.model.row_of(self.model.current))
        if update.kind != "move":
            self._show_progress()

    def focus_filter(self) -> None:
        """Give the focus to the filter with its text selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _keep_place(self) -> None:
        index = self.table.currentIndex()
        self._kept = index.data(ArticleRole.NAME) if index.isValid() else self.model.current

    def _restore_place(self) -> None:
        row = self.model.row_of(self._kept)
        self.table.show_row(self.model.row_of(self.model.current) if row is None else row)

    def _show_only(self, kind: str) -> None:
        self.only.lit = kind != ALL
        self.only.update()
        self.model.show_only(kind)
        self._show_progress()

    def _filter(self, text: str) -> None:
        self.model.set_filter(text)
        self._show_progress()

    def _enter_table(self) -> None:
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, row: int) -> None:
        if row < self.model.rowCount():
            self.chosen.emit(self.model.entry(row).name)

    def _show_progress(self) -> None:
        total, done, shown = self.model.total, self.model.done, self.model.rowCount()
        text = str(message("{done} of {total} done", done=f"{done:,}", total=f"{total:,}"))
        if self.model.filtered:
            text = f"{message('{count} shown', count=f'{shown:,}')} · {text}"
        self._progress.setText(text if total else "")
        self._bar.setVisible(total > 0)
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self.field.setPlaceholderText(
            str(message("Filter {count} articles", count=f"{total:,}")) if total != 1 else "Filter 1 article"
        )
        self.table.empty_text = "No article matches the filter." if self.model.filtered else "No articles here."
