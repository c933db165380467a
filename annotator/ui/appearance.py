"""How the window looks, by the person's settings: its theme, and the page's text; a change shows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QApplication

from annotator.settings import SETTINGS, Settings
from annotator.ui.article_view.metrics import PITCH
from annotator.ui.theme import PAGE_FAMILIES, Theme, apply_theme, pixel_font, theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from annotator.ui.article_view import ArticleView

TEXT_SIZES = next(setting for setting in SETTINGS if setting.key == "text_size")


class Themed(Protocol):
    """What is drawn in a theme."""

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""


class Appearance:
    """The theme chosen for this run, else the settings' one; `view` and every part added follow it."""

    def __init__(self, settings: Settings, choice: str | None) -> None:
        self._settings = settings
        self.choice: str = choice or settings["theme"]
        self.theme = theme_of(self.choice)
        self._view: ArticleView | None = None
        self._parts: list[Themed] = []

    def dress(self, view: ArticleView, *parts: Themed) -> None:
        """Have the page and these parts follow from now on."""
        self._view = view
        self._parts += parts
        self.use_theme(self.choice)

    def add(self, part: Themed) -> None:
        """Have one part more follow the theme; it is made with the theme of now."""
        self._parts.append(part)

    def use_theme(self, name: str) -> None:
        """Use a theme, at once and everywhere."""
        self.choice = name
        self.theme = theme_of(name)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, self.theme)
        self.use_page()
        for part in self._parts:
            part.set_theme(self.theme)

    def follow_system(self) -> None:
        """Take the system's theme again, where it is the one that was chosen."""
        if self.choice == "system":
            self.use_theme("system")

    def use_page(self) -> None:
        """Give the page the text that the settings ask for."""
        if self._view is not None:
            settings = self._settings
            pitch = PITCH * settings["leading"] / 100
            compact, characters = settings["compact"], settings["line_width"]
            self._view.dress(self._page_theme(), pitch=pitch, characters=characters, compact=compact)

    def zoomed(self, step: int) -> int:
        """The text size `step` larger than the one of now, within its limits; 0 gives the usual one."""
        size: int = TEXT_SIZES.default if step == 0 else self._settings["text_size"] + step
        return min(max(size, TEXT_SIZES.least), TEXT_SIZES.most)

    def _page_theme(self) -> Theme:
        """The theme with the page's text in the person's font and size."""
        return self.theme._replace(page_font=page_font(self._settings["page_font"], self._settings["text_size"]))


def page_font(family: str, pixels: int) -> QFont:
    """The page's font: `family`, "" for the usual one; ș, ț and emoji that it has not are drawn in the usual ones."""
    return pixel_font(tuple(filter(None, (family, *PAGE_FAMILIES))), pixels)
