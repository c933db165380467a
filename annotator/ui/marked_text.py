"""Text on a few lines, laid out as plain text, with the words that differ in bold letters and underlined."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from annotator.core.differing_words import cut_to
from annotator.ui.article_view.qt_text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QColor

    from annotator.core.annotations import Range
    from annotator.core.differing_words import Piece
    from annotator.ui.theme import Theme

    Way = Callable[[], Sequence["Styled"]]

MISSING = "\u00a0\u00a0"
"""Stands where a text lacks what the other has: an underlined gap."""
LEAST_IN_A_LINE = 40
"""About so many characters are on a line in the smallest window."""


class Style(Enum):
    """How a piece is drawn: beside what it is about, as that, or as the words of either that differ."""

    AROUND = auto()
    PLAIN = auto()
    DIFFERS = auto()
    DIFFERS_AROUND = auto()


DIFFERING = (Style.DIFFERS, Style.DIFFERS_AROUND)


class Styled(NamedTuple):
    """A piece of text and how it is drawn."""

    text: str
    style: Style


def styled(pieces: Iterable[Piece]) -> list[Styled]:
    """The pieces of a text that was cut down to what differs."""
    return [Styled(one.text or MISSING, Style.DIFFERS if one.differs else Style.PLAIN) for one in pieces]


def in_brackets(pieces: Iterable[Styled]) -> str:
    """The pieces in one line for a reader of the screen, what differs between angle brackets."""
    return "".join(f"‹{one.text.strip(MISSING)}›" if one.style in DIFFERING else one.text for one in pieces)


def lines_needed(differing: Sequence[Range], most: int) -> int:
    """How many lines of the smallest window, from 1 to `most`, hold what differs and a few words around it."""
    length = sum(min(len(one), 2 * LEAST_IN_A_LINE) + 16 for one in differing)
    return max(1, min(most, -(-length // LEAST_IN_A_LINE)))


def cut_and_rest(text: str, differing: Sequence[Range], around: int, most: int, count: int) -> list[Styled]:
    """The text cut down to the first `count` differing ranges, with how many there are more."""
    made = styled(cut_to(text, differing, around, most, count))
    left_out = len(differing) - count
    return [*made, Styled(f" (+{left_out})", Style.AROUND)] if left_out > 0 else made


class Lines:
    """Lays pieces out on lines of one width, in logical pixels."""

    def __init__(self, font: QFont, theme: Theme, tint: QColor | None, width: float, height: float, most: int) -> None:
        self._font, self._theme, self._tint = font, theme, tint
        self._width, self._height, self._most = width, height, most

    def fitting(self, ways: Sequence[Way], fewer: Sequence[Way] = ()) -> QTextLayout:
        """The first of the ways that fits; where none does the last of `fewer` that does, else the first of these.

        `fewer` are in the order of their lengths.
        """
        for way in ways:
            layout, fits = self.lay_out(way())
            if fits:
                return layout
        low, high, best = 0, len(fewer), layout
        while low < high:
            middle = (low + high) // 2
            layout, fits = self.lay_out(fewer[middle]())
            low, high = (middle + 1, high) if fits else (low, middle)
            best = layout if fits or middle == 0 else best
        return best

    def lay_out(self, pieces: Sequence[Styled]) -> tuple[QTextLayout, bool]:
        """The pieces laid out, and whether the lines hold all of them."""
        cleaned = [Styled(clean(one.text), one.style) for one in pieces]
        text = "".join(one.text for one in cleaned)
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setFormats(self._formats(cleaned))
        layout.beginLayout()
        end = 0
        for nth in range(self._most):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, nth * self._height))
            end = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, end >= _qt_length(text)

    def _formats(self, pieces: Sequence[Styled]) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for piece in pieces:
            one = QTextLayout.FormatRange()
            one.start, one.length = at, _qt_length(piece.text)
            style = QTextCharFormat()
            style.setForeground(self._theme.dim if piece.style is Style.AROUND else self._theme.text)
            if piece.style in (Style.PLAIN, Style.DIFFERS) and self._tint is not None:
                style.setBackground(self._tint)
            if piece.style in DIFFERING:
                style.setFontWeight(QFont.Weight.Bold)
                style.setFontUnderline(True)
            one.format = style
            at += one.length
            formats.append(one)
        return formats


def held(layout: QTextLayout) -> str:
    """The characters that the lines of a layout hold."""
    ends = [line.textStart() + line.textLength() for line in map(layout.lineAt, range(layout.lineCount()))]
    encoded = layout.text().encode("utf-16-le", "surrogatepass")
    return encoded[: 2 * max(ends, default=0)].decode("utf-16-le", "surrogatepass")


def _qt_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
