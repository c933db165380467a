"""Sizes and fonts of the page, in logical pixels, for one text size."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.ui.article_view.lanes import LANES

if TYPE_CHECKING:
    from annotator.ui.theme import Theme

TEXT_PIXELS = 18
PITCH, COMPACT_PITCH = 40, 32
TITLE_SCALE, TITLE_PITCH = 26 / 18, 42
COLUMN, MARGINS, NARROWEST = 690, 96, 160
CHARACTERS = 80
"""About how many characters a column of the usual width holds."""
NAME_HEIGHT = 7
_SAMPLE = "Fiecare cuvânt al unui articol de ziar are cam șase litere, la fel ca aici."


class LineStyle(NamedTuple):
    """How one line is built: distances from its top. Bars lie below the tint, one `step` apart, `bar` thick."""

    font: QFont
    pitch: int
    baseline: int
    tint_top: int
    tint_bottom: int
    bar_top: int
    step: int
    bar: int
    name_baseline: int

    def lane_top(self, lane: int) -> int:
        """The top of the bar in that lane."""
        return self.bar_top + lane * self.step


class Metrics(NamedTuple):
    """Every size of the page: the styles of body, title and blank lines, margins, and the font of the label names."""

    scale: float
    body: LineStyle
    title: LineStyle
    blank: LineStyle
    name_font: QFont
    small_font: QFont
    column: int
    top: int
    bottom: int
    character: float

    def px(self, length: float) -> int:
        """A length of the design in whole pixels at this text size."""
        return max(1, round(length * self.scale))

    def column_width(self, viewport_width: int) -> int:
        """The width of the text column in a viewport of that width."""
        return max(NARROWEST, min(self.column, viewport_width - MARGINS))


def metrics_of(theme: Theme, dots_per_inch: float, pitch: float, characters: int = CHARACTERS) -> Metrics:
    """The sizes for the theme's page font; `pitch` is the design's distance of body lines at the usual text size.

    The column has room for about so many `characters`.
    """
    font = theme.page_font
    pixels = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * dots_per_inch / 72
    scale = pixels / TEXT_PIXELS

    def style(face: QFont, height: float, foot: float, ascent: float) -> LineStyle:
        # The first bar keeps a pixel clear of descenders and of commas under letters, the last of the names below it.
        step = min(4, max(3, (height - ascent - foot / 3 - NAME_HEIGHT - 6) // (LANES - 1)))
        px = [round(part * scale) for part in (height, height - foot, ascent, foot / 4, foot / 3 + 1, step, 2)]
        baseline = px[1]
        top = baseline - px[2]
        return LineStyle(face, px[0], baseline, top, baseline + px[3], baseline + px[4], px[5], max(1, px[6]), top - 2)

    body = style(font, pitch, 12, 17)
    title = style(_sized(font, TITLE_SCALE, QFont.Weight.Bold), max(TITLE_PITCH, pitch), 11, 24)
    blank = style(font, max(20.0, pitch / 2), 4, 14)
    names = _sized(theme.small_font, 9.25 * scale / _pixels(theme.small_font, dots_per_inch), QFont.Weight.DemiBold)
    names.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6 * scale)
    average = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    return Metrics(
        scale=scale,
        body=body,
        title=title,
        blank=blank,
        name_font=names,
        small_font=theme.small_font,
        column=round(COLUMN * characters / CHARACTERS * scale),
        top=round(30 * scale),
        bottom=round(96 * scale),
        character=max(1.0, average),
    )


def _pixels(font: QFont, dots_per_inch: float) -> float:
    return font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * dots_per_inch / 72


def _sized(font: QFont, factor: float, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * factor)
    else:
        made.setPixelSize(max(1, round(font.pixelSize() * factor)))
    made.setWeight(weight)
    return made
