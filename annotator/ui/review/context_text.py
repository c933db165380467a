"""A few lines of text with one piece of it marked: a span between what stands before and after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.core.message import excerpt
from annotator.ui.marked_text import Lines, Style, Styled, cut_and_rest, held, in_brackets, lines_needed
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QTextLayout

    from annotator.core.annotations import Range
    from annotator.ui.theme import Theme

LEAST_LINES, MOST_LINES = 2, 6
LEADING = 4
WAYS = ((200, 32), (120, 32), (90, 32), (90, 16), (60, 16), (40, 16), (24, 10))
"""How many characters are shown of a span and on each side of it: the first way that fits the lines is taken."""
DIFFERING_WAYS = ((200, 200, 32), (80, 120, 32), (40, 90, 32), (24, 90, 16), (12, 80, 16), (8, 60, 10), (0, 40, 8))
"""How many are shown on each side of what differs, at most of each range that does, and on each side of the span."""


class Context(NamedTuple):
    """A span's text with what stands before and after it."""

    prefix: str
    text: str
    suffix: str


def on_one_line(context: Context, most: int = 90, around: int = 32) -> Context:
    """The context without newlines, cut ends shown by ellipses.

    A span of more than `most` characters is shown by its first and last words, with `around` characters on each side.
    """
    before, after = _sides(context, around)
    return Context(before, excerpt(context.text, most), after)


def _sides(context: Context, around: int) -> tuple[str, str]:
    before = _side(_whole_words(context.prefix[::-1], around)[::-1])
    after = _side(_whole_words(context.suffix, around))
    # The blanks beside the span are of the text.
    before = f"… {before} " if context.prefix[-1:].isspace() else f"… {before}"
    after = f" {after} …" if context.suffix[:1].isspace() else f"{after} …"
    return before if context.prefix.strip() else "", after if context.suffix.strip() else ""


def _whole_words(text: str, most: int) -> str:
    """The beginning of a text that was cut somewhere: no word of it is cut, unless there is but one."""
    shown = text[:most]
    if len(text) < most or text[most : most + 1].isspace():
        return shown
    whole = shown.rpartition(" ")[0]
    return whole if whole.strip() else shown


def _side(text: str) -> str:
    return " ".join(text.split())


def lines_for(differing: Sequence[Range]) -> int:
    """How many lines a context needs in the smallest window, so that what differs in it can be read."""
    return max(LEAST_LINES, lines_needed(differing, MOST_LINES - 1) + 1 if differing else 0)


class ContextText(QWidget):
    """Shows a context on a few lines, exactly as plain text, the span on its label's tint.

    Of its text what differs from the other version is always shown, in bold letters and underlined.
    """

    def __init__(self) -> None:
        super().__init__()
        self._theme = light_theme()
        self._tint: QColor | None = None
        self._context: Context | None = None
        self._differing: Sequence[Range] = ()
        self._lines = LEAST_LINES
        self._says = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_context(
        self,
        context: Context | None,
        tint: QColor | None,
        says: str = "",
        differing: Sequence[Range] = (),
        lines: int = LEAST_LINES,
    ) -> None:
        """Show a context with its span on `tint`; without one, the sentence `says` in its place.

        `differing` are the ranges of the span's text, from its start, that differ from the other version.
        """
        self._context, self._tint, self._says, self._lines = context, tint, says, lines
        self._differing = differing if context else ()
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What it shows where there is room, the span in square brackets, what differs in it in angle brackets."""
        if self._context is None:
            return self._says
        if not self._differing or self._all_differs(self._context):
            return "{}[{}]{}".format(*on_one_line(self._context))
        before, after = _sides(self._context, 32)
        inner = cut_and_rest(self._context.text, self._differing, *DIFFERING_WAYS[2][:2], len(self._differing))
        return f"{before}[{in_brackets(inner)}]{after}"

    def _all_differs(self, context: Context) -> bool:
        return len(self._differing) == 1 and len(self._differing[0]) == len(context.text)

    @property
    def drawn(self) -> str:
        """The characters that its lines hold at its present width."""
        return held(self._laid_out())

    def sizeHint(self) -> QSize:
        """Two lines, more where more differs."""
        return QSize(0, self._lines * self._line_height() + LEADING)

    def minimumSizeHint(self) -> QSize:
        """As high as it is, of any width."""
        return self.sizeHint()

    def _line_height(self) -> int:
        return self.fontMetrics().height() + LEADING

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines from the top; what is too long is cut by the widget's edge."""
        with QPainter(self) as painter:
            self._laid_out().draw(painter, QPointF(0, 0))

    def _laid_out(self) -> QTextLayout:
        lines = Lines(self.font(), self._theme, self._tint, self.width(), self._line_height(), self._lines)
        if self._context is None:
            return lines.lay_out([Styled(self._says, Style.PLAIN)])[0]
        if not self._differing:
            return lines.fitting([partial(self._whole, self._context, *way) for way in WAYS])
        total = len(self._differing)
        ways = [partial(self._cut, self._context, *way, total) for way in DIFFERING_WAYS]
        fewer = [partial(self._cut, self._context, *DIFFERING_WAYS[-1], count) for count in range(1, total)]
        return lines.fitting(ways, fewer)

    @staticmethod
    def _whole(context: Context, most: int, around: int) -> list[Styled]:
        before, inner, after = on_one_line(context, most, around)
        return [Styled(before, Style.AROUND), Styled(inner, Style.PLAIN), Styled(after, Style.AROUND)]

    def _cut(self, context: Context, around: int, most: int, beside: int, count: int) -> list[Styled]:
        before, after = _sides(context, beside)
        inner = cut_and_rest(context.text, self._differing, around, most, count)
        return [Styled(before, Style.AROUND), *inner, Styled(after, Style.AROUND)]
