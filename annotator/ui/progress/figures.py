"""The figures of the progress: a small table of spans and pace, and the labels with their totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.core.message import message, thousands
from annotator.ui.panels.parts import plain_label
from annotator.ui.panels.row_table import draw_elided

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.labels import LabelSet
    from annotator.core.pace import Pace
    from annotator.ui.progress.gathering import Summary
    from annotator.ui.theme import Theme

COLUMNS = (message("today"), message("this week"), message("in all"))
ROWS = (message("Spans"), message("Spans a minute"), message("Time, without pauses"))
NOTHING = "–"
ROW, SQUARE, NAME_LEFT, COUNT_WIDTH, LEAST_BAR = 26, 12, 22, 64, 40


def figures_of(one: Pace) -> tuple[str, str, str]:
    """Spans, spans a minute and the time as they are read; a dash where there is nothing to say."""
    rate = one.per_minute
    return (
        thousands(one.spans) if one.spans else NOTHING,
        NOTHING if rate is None else QLocale().toString(rate, "f", 1),
        _time(one.seconds) if one.seconds else NOTHING,
    )


def _time(seconds: int) -> str:
    """So many seconds in hours and minutes."""
    hours, minutes = divmod(seconds // 60, 60)
    if hours:
        return str(message("{hours} h {minutes} min", hours=thousands(hours), minutes=minutes))
    return str(message("{minutes} min", minutes=minutes) if minutes else message("under 1 min"))


class FigureTable(QWidget):
    """Three figures for today, this week and in all."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("progressFigures")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column, head in enumerate(COLUMNS, 1):
            grid.addWidget(plain_label(str(head), "heading"), 0, column, right)
        self._cells = {}
        for row, name in enumerate(ROWS):
            grid.addWidget(plain_label(str(name), "dim"), row + 1, 0)
            for column in range(len(COLUMNS)):
                cell = plain_label(NOTHING)
                cell.setObjectName(f"figure.{row}.{column}")
                grid.addWidget(cell, row + 1, column + 1, right)
                self._cells[row, column] = cell
        grid.setColumnStretch(0, 1)

    def show_figures(self, figures: Summary) -> None:
        """Show these."""
        for column, one in enumerate((figures.today, figures.week, figures.whole)):
            for row, text in enumerate(figures_of(one)):
                cell = self._cells[row, column]
                cell.setText(text)
                # Read alone, a number says nothing.
                cell.setAccessibleName(f"{ROWS[row]}, {COLUMNS[column]}: {text}")


class LabelTotals(QWidget):
    """A line for each label: its colour, its name, its spans in the corpus, and a bar as long as its share."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("labelTotals")
        self._theme = theme
        self._labels: LabelSet | None = None
        self._totals: tuple[tuple[str, int], ...] = ()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def show_totals(self, labels: LabelSet, totals: Mapping[str, int]) -> None:
        """Show these labels and totals, in this order."""
        self._labels, self._totals = labels, tuple(totals.items())
        self.setAccessibleName(", ".join(f"{name} {thousands(count)}" for name, count in self._totals))
        self.setFixedHeight(ROW * max(1, len(self._totals)))
        self.update()

    def sizeHint(self) -> QSize:
        """A line a label."""
        return QSize(260, ROW * max(1, len(self._totals)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        labels, theme = self._labels, self._theme
        if labels is None:
            return
        most = max((count for _, count in self._totals), default=0)
        names = QFontMetricsF(theme.interface_font)
        left = NAME_LEFT + 12 + max((names.horizontalAdvance(name) for name, _ in self._totals), default=0)
        left = min(left, self.width() - COUNT_WIDTH - LEAST_BAR)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.interface_font)
            for at, (name, count) in enumerate(self._totals):
                line = QRectF(0, at * ROW, self.width(), ROW)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.look(labels.get(name)).bar)
                painter.drawRoundedRect(QRectF(0, line.center().y() - SQUARE / 2, SQUARE, SQUARE), 3, 3)
                room = line.width() - left - COUNT_WIDTH
                if count:
                    bar = QRectF(left, line.center().y() - 3, max(2.0, room * count / most), 6)
                    painter.drawRoundedRect(bar, 2, 2)
                painter.setPen(theme.text)
                box = QRectF(NAME_LEFT, line.top(), left - NAME_LEFT - 8, ROW)
                # Long names of one set often differ at their end.
                draw_elided(painter, box, names.elidedText(name, Qt.TextElideMode.ElideMiddle, box.width()))
                draw_elided(
                    painter, QRectF(line.right() - COUNT_WIDTH, line.top(), COUNT_WIDTH, ROW), thousands(count), True
                )
