"""Colours and fonts of the window, light, dark and in high contrast, and how a label looks in each."""

from __future__ import annotations

import gc
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QToolTip

from annotator.ui.style import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from annotator.core.labels import Label

__all__ = [
    "PAGE_FAMILIES",
    "THEMES",
    "LabelLook",
    "Theme",
    "apply_theme",
    "contrast",
    "contrast_theme",
    "dark_theme",
    "light_theme",
    "mixed",
    "palette",
    "pixel_font",
    "style_sheet",
    "system_theme",
    "theme_of",
]

INTERFACE_FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "SF Pro Text", "DejaVu Sans", "sans-serif", "Noto Color Emoji")
PAGE_FAMILIES = ("Noto Serif", "Source Serif 4", "Georgia", "DejaVu Serif", "serif", "Noto Color Emoji")
# Drawn for 13, 11.5 and 17.5; Qt rounds every font it loads to whole pixels, also where it is asked for points.
INTERFACE_PIXELS, SMALL_PIXELS, PAGE_PIXELS = 13, 12, 18
LIGHT_TINT, DARK_TINT = 0.20, 0.27
INK_CONTRAST, TEXT_CONTRAST, GREY_CONTRAST = 5.2, 7.0, 4.5
LIGHT = {
    "window": "#F6F5F2",
    "page": "#FFFFFF",
    "text": "#1D1D1F",
    "dim": "#606066",
    "hairline": "#E4E2DC",
    "selected": "#DCE7F5",
    "accent": "#2263CC",
    "hover": "#EDEBE6",
    "done": "#17604B",
    "warning": "#B3261E",
}
DARK = {
    "window": "#17181A",
    "page": "#1E1F22",
    "text": "#E6E4DF",
    "dim": "#ACACB2",
    "hairline": "#2E2F33",
    "selected": "#2A3A52",
    "accent": "#6AA5F8",
    "hover": "#222327",
    "done": "#26D990",
    "warning": "#FF8A80",
}
CONTRAST = {
    "window": "#000000",
    "page": "#000000",
    "text": "#FFFFFF",
    "dim": "#D6D6D6",
    "hairline": "#8C8C8C",
    "selected": "#0B3D91",
    "accent": "#FFD60A",
    "hover": "#262626",
    "done": "#3DFFA2",
    "warning": "#FFA099",
}


class LabelLook(NamedTuple):
    """How a label is drawn: its bar, the ink of its name, the tint behind its text, its line (solid, dotted, dashed).

    `grey` says that its text is drawn in the dim colour.
    """

    bar: QColor
    ink: QColor
    tint: QColor
    line: str
    grey: bool


class Theme(NamedTuple):
    """The window's colours and fonts; sizes are logical pixels. `name` is "light", "dark" or "contrast"."""

    name: str
    dark: bool
    window: QColor
    page: QColor
    text: QColor
    dim: QColor
    hairline: QColor
    selected: QColor
    accent: QColor
    hover: QColor
    done: QColor
    warning: QColor
    interface_font: QFont
    small_font: QFont
    page_font: QFont

    @property
    def focus_width(self) -> int:
        """How wide the edge of a field is that has the focus, in logical px.

        In high contrast edges stand out always: one as wide, in another colour, would hardly be seen to be another.
        """
        return 2 if self.name == "contrast" else 1

    def look(self, label: Label) -> LabelLook:
        """How the label is drawn on this theme's page.

        Bars and inks are the label set's; an ink not given is the bar, darkened (dark: lightened) until it has 5.2:1.
        The tint is 20 % of the bar (dark: 27 %), or less where the text on it would fall below 7:1 (greyed: 4.5:1).
        """
        colour = label.colour
        bar = colour.dark if self.dark else colour.light
        return _look(self.name, bar, "" if self.dark else colour.ink, label.line, label.grey)


@cache
def _look(name: str, bar: str, ink: str, line: str, grey: bool) -> LabelLook:
    theme = THEMES[name]()
    colour = QColor(bar)
    written = QColor(ink) if ink else _readable(colour, theme)
    opacity = DARK_TINT if theme.dark else LIGHT_TINT
    tint = mixed(theme.page, colour, opacity)
    while opacity > 0.02 and not _holds_text(tint, theme, grey):
        opacity -= 0.01
        tint = mixed(theme.page, colour, opacity)
    return LabelLook(colour, written, tint, line, grey)


def _readable(colour: QColor, theme: Theme) -> QColor:
    towards = (mixed(colour, theme.text, share / 100) for share in range(101))
    return next((one for one in towards if contrast(one, theme.page) >= INK_CONTRAST), theme.text)


def _holds_text(tint: QColor, theme: Theme, grey: bool) -> bool:
    return contrast(theme.text, tint) >= TEXT_CONTRAST and (not grey or contrast(theme.dim, tint) >= GREY_CONTRAST)


def mixed(below: QColor, above: QColor, share: float) -> QColor:
    """The opaque colour of `above` laid over `below` with opacity `share` (0 to 1)."""

    def channel(one: int, two: int) -> int:
        return int(one + (two - one) * share + 0.5)

    return QColor(
        channel(below.red(), above.red()), channel(below.green(), above.green()), channel(below.blue(), above.blue())
    )


def contrast(one: QColor, two: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21, as WCAG 2 defines it."""
    dark, light = sorted((_luminance(one), _luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def pixel_font(families: tuple[str, ...], pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of `pixels` logical pixels, in the first of the families that is installed."""
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def _theme(name: str, colours: dict[str, str]) -> Theme:
    return Theme(
        name=name,
        dark=QColor(colours["page"]).lightness() < 128,
        interface_font=pixel_font(INTERFACE_FAMILIES, INTERFACE_PIXELS),
        small_font=pixel_font(INTERFACE_FAMILIES, SMALL_PIXELS),
        page_font=pixel_font(PAGE_FAMILIES, PAGE_PIXELS),
        **{name: QColor(value) for name, value in colours.items()},
    )


def light_theme() -> Theme:
    """The light theme."""
    return _theme("light", LIGHT)


def dark_theme() -> Theme:
    """The dark theme."""
    return _theme("dark", DARK)


def contrast_theme() -> Theme:
    """The high-contrast theme: white on black, and edges that can be seen."""
    return _theme("contrast", CONTRAST)


THEMES = MappingProxyType({"light": light_theme, "dark": dark_theme, "contrast": contrast_theme})
"""What makes each theme, by its name."""


def system_theme() -> Theme:
    """The theme the desktop asks for: high contrast, dark, or light; the light one where it does not say."""
    # Kept by a name while it is asked: PySide takes what it gives for deleted once its own object of it is gone.
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return contrast_theme()
    return dark_theme() if hints.colorScheme() == Qt.ColorScheme.Dark else light_theme()


def theme_of(choice: str) -> Theme:
    """The theme called `choice`, "system" for the one the desktop asks for.

    It also tells the desktop, so that the title bar goes with it.
    """
    hints = QGuiApplication.styleHints()
    if choice == "system":
        hints.unsetColorScheme()
        return system_theme()
    theme = THEMES[choice]()
    hints.setColorScheme(Qt.ColorScheme.Dark if theme.dark else Qt.ColorScheme.Light)
    return theme


def palette(theme: Theme) -> QPalette:
    """The theme as a palette, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.Base: theme.page,
        role.AlternateBase: theme.window,
        role.Button: theme.window,
        role.ToolTipBase: theme.page,
        role.Highlight: theme.selected,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.PlaceholderText: theme.dim,
        role.Light: theme.page,
        role.Midlight: theme.hover,
        role.Mid: theme.hairline,
        role.Dark: theme.hairline,
        role.Shadow: theme.hairline,
    }
    made = QPalette()
    for which, colour in colours.items():
        made.setColor(which, colour)
    texts = (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText, role.BrightText)
    for which in texts:
        made.setColor(which, theme.text)
        made.setColor(QPalette.ColorGroup.Disabled, which, theme.dim)
    return made


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole application the theme: palette, fonts, style sheet."""
    app.setPalette(palette(theme))
    app.setFont(theme.interface_font)
    QToolTip.setFont(theme.small_font)
    # A style sheet set before the widgets have heard of the font keeps them at the old one.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange.value)
    sheet = style_sheet(theme)
    if app.styleSheet() == sheet:
        return
    # Qt goes through a list of all widgets there: one that Python collects meanwhile, as garbage, ends the program.
    collects = gc.isenabled()
    gc.disable()
    try:
        app.setStyleSheet(sheet)
    finally:
        if collects:
            gc.enable()
