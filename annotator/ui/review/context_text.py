"""A few lines of text with one piece of it marked: a span between what stands before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.core.message import excerpt
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from annotator.ui.theme import Theme

LINES = 2
LEADING = 4
WAYS = ((200, 32), (120, 32), (90, 32), (90, 16), (60, 16), (40, 16), (24, 10))
"""How many characters are shown of a span and on each side of it: the first way that fits the lines is taken."""


class Context(NamedTuple):
    """A span's text with what stands before and after it."""

    prefix: str
    text: str
    suffix: str


def on_one_line(context: Context, most: int = 90, around: int = 32) -> Context:
    """The context without newlines, cut ends shown by ellipses.

    A span of more than `most` characters is shown by its first and last words, with `around` characters on each side.
    """
    before = _side(context.prefix[-around:])
    after = _side(context.suffix[:around])
    # The blanks beside the span are of the text.
    before = f"… {before} " if context.prefix[-1:].isspace() else f"… {before}"
    after = f" {after} …" if context.suffix[:1].isspace() else f"{after} …"
    return Context(
        before if context.prefix.strip() else "", excerpt(context.text, most), after if context.suffix.strip() else ""
    )


def _side(text: str) -> str:
    return " ".join(text.split())


def _qt_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class ContextText(QWidget):
    """Shows a context on two lines, exactly as plain text, the span on its label's tint."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = light_theme()
        self._tint: QColor | None = None
        self._context: Context | None = None
        self._says = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def show_context(self, context: Context | None, tint: QColor | None, says: str = "") -> None:
        """Show a context with its span on `tint`; without one, the sentence `says` in its place."""
        self._context, self._tint, self._says = context, tint, says
        self.setAccessibleName(self.text)
        self.update()

    @property
    def text(self) -> str:
        """What it shows, the span in brackets."""
        return "{}[{}]{}".format(*on_one_line(self._context)) if self._context else self._says

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(0, LINES * self._line_height() + LEADING)

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
        if self._context is None:
            return self._lines(Context(self._says, "", ""))[0]
        for way in WAYS:
            layout, fits = self._lines(on_one_line(self._context, *way))
            if fits:
                break
        return layout

    def _lines(self, pieces: Context) -> tuple[QTextLayout, bool]:
        """The pieces laid out, and whether the lines hold all of them."""
        layout = QTextLayout("".join(pieces), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setFormats(self._formats(pieces))
        layout.beginLayout()
        end = 0
        for nth in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width())
            line.setPosition(QPointF(0, nth * self._line_height()))
            end = line.textStart() + line.textLength()
        layout.endLayout()
        return layout, end >= _qt_length("".join(pieces))

    def _formats(self, pieces: Context) -> list[QTextLayout.FormatRange]:
        formats, at = [], 0
        for piece, marked in zip(pieces, (False, True, False), strict=True):
            one = QTextLayout.FormatRange()
            one.start, one.length = at, _qt_length(piece)
            style = QTextCharFormat()
            style.setForeground(self._theme.text if marked else self._theme.dim)
            if marked and self._tint is not None:
                style.setBackground(self._tint)
            one.format = style
            at += one.length
            formats.append(one)
        return formats
