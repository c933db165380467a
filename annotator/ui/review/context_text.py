"""A few lines of text with one piece of it marked: a span between what stands before and after it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.core.differing_words import differing_words
from annotator.core.message import excerpt
from annotator.ui.marked_text import MISSING, Lines, Style, Styled, cut_and_rest, held, in_brackets, lines_needed
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

BESIDE_WAYS = ((200, 32), (120, 32), (90, 32), (60, 32), (40, 32), (24, 32), (12, 32))
"""The same where the words of the span are the same, and what differs stands beside it."""
BESIDE_LINES = 3


class Context(NamedTuple):
    """A span's text with what stands before and after it."""

    prefix: str
    text: str
    suffix: str


class Differing(NamedTuple):
    """What differs from the other version: ranges of the prefix, of the span's text and of the suffix."""

    before: Sequence[Range] = ()
    inside: Sequence[Range] = ()
    after: Sequence[Range] = ()

    @property
    def beside(self) -> bool:
        """Whether it is only what stands beside the span."""
        return bool(self.before or self.after)


NOTHING = Differing()


def differing(one: Context, two: Context) -> tuple[Differing, Differing]:
    """What differs in each of two versions of a span: words of it or, where they are the same, of what is beside it.

    Both sides are cut after so many characters: what differs there only because something nearer does says nothing.
    """
    if pairs := differing_words(one.text, two.text):
        return Differing(inside=[mine for mine, _ in pairs]), Differing(inside=[theirs for _, theirs in pairs])
    before = differing_words(one.prefix, two.prefix)
    before = [pair for pair in before[:-1] if pair[0].start and pair[1].start] + before[-1:]
    after = differing_words(one.suffix, two.suffix)
    after = after[:1] + [pair for pair in after[1:] if pair[0].end < len(one.suffix) and pair[1].end < len(two.suffix)]
    return (
        Differing([mine for mine, _ in before], (), [mine for mine, _ in after]),
        Differing([theirs for _, theirs in before], (), [theirs for _, theirs in after]),
    )


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


def lines_for(differs: Differing) -> int:
    """How many lines a context needs in the smallest window, so that what differs in it can be read."""
    if differs.beside:
        return BESIDE_LINES
    return max(LEAST_LINES, lines_needed(differs.inside, MOST_LINES - 1) + 1 if differs.inside else 0)


class ContextText(QWidget):
    """Shows a context on a few lines, exactly as plain text, the span on its label's tint.

    What differs from the other version is always shown, in bold letters and underlined.
    """

    def __init__(self) -> None:
        super().__init__()
        self._theme = light_theme()
        self._tint: QColor | None = None
        self._context: Context | None = None
        self._differs = NOTHING
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
        differs: Differing = NOTHING,
        lines: int = LEAST_LINES,
    ) -> None:
        """Show a context with its span on `tint`; without one, the sentence `says` in its place."""
        self._context, self._tint, self._says, self._lines = context, tint, says, lines
        self._differs = differs if context else NOTHING
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What it shows where there is room, the span in square brackets, what differs in it in angle brackets."""
        if self._context is None:
            return self._says
        differs = self._differs
        if differs.beside:
            before, inner, after = self._parts_beside(self._context, 90, 32)
            return f"… {in_brackets(before)}[{inner.text}]{in_brackets(after)} …"
        if not differs.inside or (len(differs.inside) == 1 and len(differs.inside[0]) == len(self._context.text)):
            return "{}[{}]{}".format(*on_one_line(self._context))
        sides = _sides(self._context, 32)
        words = cut_and_rest(self._context.text, differs.inside, *DIFFERING_WAYS[2][:2], len(differs.inside))
        return f"{sides[0]}[{in_brackets(words)}]{sides[1]}"

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
        if self._differs.beside:
            return lines.fitting([partial(self._beside, self._context, *way) for way in BESIDE_WAYS])
        if not self._differs.inside:
            return lines.fitting([partial(self._whole, self._context, *way) for way in WAYS])
        total = len(self._differs.inside)
        ways = [partial(self._cut, self._context, *way, total) for way in DIFFERING_WAYS]
        fewer = [partial(self._cut, self._context, *DIFFERING_WAYS[-1], count) for count in range(1, total)]
        return lines.fitting(ways, fewer)

    @staticmethod
    def _whole(context: Context, most: int, around: int) -> list[Styled]:
        before, inner, after = on_one_line(context, most, around)
        return [Styled(before, Style.AROUND), Styled(inner, Style.PLAIN), Styled(after, Style.AROUND)]

    def _beside(self, context: Context, most: int, around: int) -> list[Styled]:
        before, inner, after = self._parts_beside(context, most, around)
        return [Styled("… ", Style.AROUND), *before, inner, *after, Styled(" …", Style.AROUND)]

    def _parts_beside(self, context: Context, most: int, around: int) -> tuple[list[Styled], Styled, list[Styled]]:
        """The span's first and last words, and both sides of it with what differs there marked."""
        before = _marked(context.prefix[-around:], self._differs.before, max(0, len(context.prefix) - around))
        after = _marked(context.suffix[:around], self._differs.after, 0)
        # Both were cut somewhere in a word.
        if " " in before[0].text.strip():
            before[0] = Styled(before[0].text.lstrip().partition(" ")[2], before[0].style)
        if " " in after[-1].text.strip():
            after[-1] = Styled(after[-1].text.rstrip().rpartition(" ")[0], after[-1].style)
        return before, Styled(excerpt(context.text, most), Style.PLAIN), after

    def _cut(self, context: Context, around: int, most: int, beside: int, count: int) -> list[Styled]:
        before, after = _sides(context, beside)
        inner = cut_and_rest(context.text, self._differs.inside, around, most, count)
        return [Styled(before, Style.AROUND), *inner, Styled(after, Style.AROUND)]


def _marked(text: str, ranges: Sequence[Range], shift: int) -> list[Styled]:
    """One side of a span on one line, the ranges marked; they are from `shift` characters before the text."""
    made, place = [], 0
    for one in ranges:
        start, end = max(place, one.start - shift), max(place, one.end - shift)
        made += [
            Styled(_flat(text[place:start]), Style.AROUND),
            Styled(_flat(text[start:end]) or MISSING, Style.DIFFERS_AROUND),
        ]
        place = end
    return [*made, Styled(_flat(text[place:]), Style.AROUND)]


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)
