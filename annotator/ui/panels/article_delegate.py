"""How a row of the article list is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from annotator.core.message import thousands
from annotator.ui.icons import PROBLEM, draw_icon, draw_status
from annotator.ui.models.article_list import ArticleRole
from annotator.ui.panels.parts import FIELD_MARGIN
from annotator.ui.panels.row_table import INSET, Index, RowDelegate, draw_elided

if TYPE_CHECKING:
    from annotator.core.labels import LabelSet
    from annotator.ui.theme import Theme

ROW_HEIGHT = 47
TEXT_LEFT = 46
TICK_WIDTH, TICK_GAP, TICK_HEIGHT = 3.0, 2.0, 9.0


class ArticleDelegate(RowDelegate):
    """Status, title, and below it the file's name with a tick for each label and the number of spans."""

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__(theme, ROW_HEIGHT)
        self.labels = labels
        self.several = False
        """Whether several rows are selected: then these have the ground, and the open article a bar at its left."""

    def is_selected(self, index: Index) -> bool:
        """The open article's row, or where several are selected, these."""
        return super().is_selected(index) if self.several else bool(index.data(ArticleRole.CURRENT))

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the two lines."""
        theme = self.theme
        title, name, counts = (index.data(role) for role in (ArticleRole.TITLE, ArticleRole.NAME, ArticleRole.COUNTS))
        two_lines = name != title or bool(counts)
        first = box.top() + (15 if two_lines else ROW_HEIGHT / 2)
        draw_status(painter, QPointF(box.left() + 27, first), index.data(ArticleRole.STATUS), theme)
        if self.several and index.data(ArticleRole.CURRENT):
            painter.fillRect(QRectF(box.left() + INSET, box.top() + 12, 3, box.height() - 24), theme.accent)
        right = box.right() - FIELD_MARGIN - 4
        title_right = self._draw_marks(painter, index, right, first)
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

    def _draw_marks(self, painter: QPainter, index: Index, right: float, middle: float) -> float:
        """A ring for what is wrong with the article and "?" for unsure spans; where the title has to end."""
        if index.data(ArticleRole.PROBLEM):
            draw_icon(painter, QPointF(right - 4, middle), PROBLEM, self.theme.warning)
            right -= 18
        if index.data(ArticleRole.UNSURE):
            painter.setFont(self.theme.small_font)
            painter.setPen(self.theme.warning)
            right -= draw_elided(painter, QRectF(right - 20, middle - 10, 20, 20), "?", right=True) + 6
        return right

    def _draw_second(self, painter: QPainter, box: QRectF, name: str, counts: dict[str, int]) -> None:
        total = thousands(sum(counts.values())) if counts else ""
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
