"""One side's version of what a question is about: its name, and a row for each thing that the other has otherwise."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.core.differing_words import differing_words
from annotator.core.message import message
from annotator.ui.marked_text import LEAST_IN_A_LINE, Lines, cut_and_rest, held, in_brackets, lines_needed
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextLayout

    from annotator.core.annotations import Range
    from annotator.ui.marked_text import Styled
    from annotator.ui.theme import Theme

TITLE_HEIGHT, TEXT_HEIGHT, ROW_SPACE = 20, 20, 4
NAME_WIDTH, NAME_SHARE = 96, 0.3
PADDING, RADIUS = 8.0, 5.0
MOST_ROWS, MOST_LINES = 4, 8
SHORT = 24
WAYS = ((200, 200), (80, 120), (40, 90), (24, 60), (12, 60), (8, 40), (0, 30), (0, 20))
"""How many characters are shown on each side of what differs, and at most of each range that does."""


class Row(NamedTuple):
    """One thing that the sides have differently: its name, what this side has, and which ranges of that differ."""

    name: str
    value: str
    differing: tuple[Range, ...] = ()


def rows_of(lines: Sequence[tuple[str, str, str]]) -> tuple[list[Row], list[Row]]:
    """The rows of both sides; where nothing is the same in both values, no range of them is said to differ."""
    mine, theirs = [], []
    for name, one, two in lines:
        pairs = differing_words(one, two)
        if len(pairs) == 1 and (len(pairs[0][0]), len(pairs[0][1])) == (len(one), len(two)):
            pairs = []
        mine.append(Row(name, one, tuple(a for a, _ in pairs)))
        theirs.append(Row(name, two, tuple(b for _, b in pairs)))
    return mine, theirs


def lines_of(*sides: Sequence[Row]) -> list[int]:
    """How many lines each row needs in the smallest window, the same on all sides; of few rows more than of many."""
    shown = min(MOST_ROWS, max(map(len, sides)))
    return [min(MOST_LINES // max(1, shown), max(map(_lines, rows))) for rows in zip(*sides, strict=True)]


def _lines(row: Row) -> int:
    if row.differing and len(row.value) > SHORT:
        return max(2, lines_needed(row.differing, MOST_LINES))
    return min(3, max(1, -(-len(row.value) // LEAST_IN_A_LINE)))


class Version(QWidget):
    """Shows names and what this side has; the values stand on a tint, as what is to be chosen between.

    Of a value what differs from the other side's is always shown, in bold letters and underlined.
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._theme = light_theme()
        self._rows: tuple[Row, ...] = ()
        self._heights: tuple[int, ...] = ()
        self._left_out = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def show_rows(self, rows: Sequence[Row], lines: Sequence[int]) -> None:
        """Show these rows on so many lines each; of many the first, and how many there are more."""
        most = MOST_ROWS if len(rows) <= MOST_ROWS else MOST_ROWS - 1
        self._rows, self._heights = tuple(rows[:most]), tuple(lines[:most])
        self._left_out = len(rows) - len(self._rows)
        said = "; ".join(f"{row.name} {in_brackets(_cut(row, *WAYS[1], len(row.differing)))}".strip() for row in rows)
        self.setAccessibleName(f"{self._title}: {said}")
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The names and whole values shown."""
        return tuple((row.name, row.value) for row in self._rows)

    @property
    def drawn(self) -> tuple[str, ...]:
        """The characters of each value that its lines hold at the present width."""
        return tuple(held(self._laid_out(row, lines)) for row, lines in zip(self._rows, self._heights, strict=True))

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        rows = [*self._heights, *([1] if self._left_out else [])]
        return QSize(0, TITLE_HEIGHT + sum(TEXT_HEIGHT * lines + ROW_SPACE for lines in rows))

    def minimumSizeHint(self) -> QSize:
        """As high as it is, of any width."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The title, then a row each."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.small_font)
            painter.setPen(theme.dim)
            painter.drawText(QRectF(0, 0, self.width(), TITLE_HEIGHT), Qt.AlignmentFlag.AlignVCenter, self._title)
            top = TITLE_HEIGHT
            for row, lines in zip(self._rows, self._heights, strict=True):
                self._draw_row(painter, top, row, lines)
                top += TEXT_HEIGHT * lines + ROW_SPACE
            if self._left_out:
                more = str(message("and {count} more", count=self._left_out))
                box = QRectF(0, top, self.width(), TEXT_HEIGHT + ROW_SPACE)
                painter.setPen(theme.dim)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, more)

    def _left(self, row: Row) -> float:
        return min(NAME_WIDTH, self.width() * NAME_SHARE) if row.name else 0.0

    def _draw_row(self, painter: QPainter, top: float, row: Row, lines: int) -> None:
        theme, left = self._theme, self._left(row)
        metrics = QFontMetricsF(theme.small_font)
        painter.setPen(theme.dim)
        cut = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, max(0.0, left - PADDING))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(QRectF(0, top, left, TEXT_HEIGHT + ROW_SPACE), middle, cut)
        layout = self._laid_out(row, lines)
        count = layout.lineCount()
        width = max((layout.lineAt(nth).naturalTextWidth() for nth in range(count)), default=0.0)
        # Right-to-left lines begin at the right end of theirs.
        full = layout.text() and layout.lineAt(0).naturalTextRect().left() > 0
        width = self.width() - left - 2 * PADDING if full else width
        box = QRectF(left, top + 2, width + 2 * PADDING, TEXT_HEIGHT * max(1, count))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.selected)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        layout.draw(painter, QPointF(left + PADDING, top + 2 + (TEXT_HEIGHT - metrics.height()) / 2))

    def _laid_out(self, row: Row, most: int) -> QTextLayout:
        room = max(1.0, self.width() - self._left(row) - 2 * PADDING)
        lines = Lines(self._theme.small_font, self._theme, None, room, TEXT_HEIGHT, most)
        total = len(row.differing)
        ways = [partial(_cut, row, *way, total) for way in WAYS]
        return lines.fitting(ways, [partial(_cut, row, *WAYS[-1], count) for count in range(1, total)])


def _cut(row: Row, around: int, most: int, count: int) -> list[Styled]:
    return cut_and_rest(row.value, row.differing, around, most, count)
