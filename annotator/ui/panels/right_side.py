"""The right side of the window: the panel of labels and spans, or in its place the guideline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from annotator.ui.announcing import announce
from annotator.ui.stack import Stack

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.core.labels import LabelSet
    from annotator.core.state import State
    from annotator.session import Update
    from annotator.ui.panels.guideline import GuidelinePanel
    from annotator.ui.panels.right_panel import RightPanel
    from annotator.ui.side_panels import SidePanels
    from annotator.ui.theme import Theme


class RightSide(Stack):
    """Shows the right panel; the guideline, made when it is first wanted, takes its place until it is closed.

    `left` asks for the article's focus.
    """

    left = Signal()

    def __init__(self, panel: RightPanel, theme: Theme, labels: LabelSet) -> None:
        super().__init__()
        self._panel, self._theme, self._labels = panel, theme, labels
        self._guideline: GuidelinePanel | None = None
        self._state: State | None = None
        self._folds_again = False
        self.add_part(panel)

    @property
    def shows_guideline(self) -> bool:
        """Whether the guideline has the panel's place."""
        return self.shown is self._guideline is not None

    def toggle_guideline(self, sides: SidePanels) -> None:
        """Show the guideline, opening the side for it, or take it away and leave the side as it was before."""
        if self.shows_guideline and sides.is_shown("right"):
            self.show_panel()
            if self._folds_again:
                sides.choose("right", False)
            return
        self._folds_again = not sides.is_shown("right")
        guideline = self._made()
        guideline.show_state(self._state)
        self.show_part(guideline)
        announce(guideline, guideline.spoken())
        sides.choose("right", True)

    def show_panel(self) -> None:
        """Give the place back to the panel."""
        self.show_part(self._panel)

    def set_theme(self, theme: Theme) -> None:
        """Draw the guideline in another theme."""
        self._theme = theme
        if self._guideline is not None:
            self._guideline.set_theme(theme)

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set for the guideline."""
        self._labels = labels
        if self._guideline is not None:
            self._guideline.set_labels(labels)

    def update_state(self, update: Update) -> None:
        """Follow the active span."""
        self._state = update.new
        if self._guideline is not None and self.shows_guideline:
            self._guideline.show_state(update.new)

    def focus_places(self) -> list[QWidget]:
        """The widgets that take the focus when the side gets it, from the top."""
        if self._guideline is not None and self.shows_guideline:
            place = self._guideline.focus_place()
            return [place] if place is not None else []
        return self._panel.focus_places()

    def _made(self) -> GuidelinePanel:
        if self._guideline is None:
            from annotator.ui.language import spoken
            from annotator.ui.panels.guideline import GuidelinePanel

            self._guideline = GuidelinePanel(self._theme, self._labels, spoken())
            self._guideline.left.connect(self.left)
            self._guideline.closed.connect(self._close)
            self.add_part(self._guideline)
        return self._guideline

    def _close(self) -> None:
        self.show_panel()
        self.left.emit()
