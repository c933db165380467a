"""The page between its two side panels, which can be hidden and keep their sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.ui.hairline import HairlineSplitter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

LEFT_WIDTH, RIGHT_WIDTH = 292, 320
WIDEST = 560
FOLD_BELOW = {"left": 1360, "right": 1000}


class SidePanels(HairlineSplitter):
    """Left panel, page, right panel; a panel whose visibility nobody chose folds away in a narrow window."""

    def __init__(self, left: QWidget, page: QWidget, right: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._panels = {"left": left, "right": right}
        self.chosen: dict[str, bool | None] = {"left": None, "right": None}
        for widget in (left, page, right):
            self.addWidget(widget)
        for at, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(at, stretch)
        for panel in (left, right):
            panel.setMinimumWidth(220)
            panel.setMaximumWidth(WIDEST)
        page.setMinimumWidth(360)
        self._resting = False
        self._widths = {"left": LEFT_WIDTH, "right": RIGHT_WIDTH}
        self.splitterMoved.connect(self._keep_widths)

    def widths(self) -> dict[str, int]:
        """The panels' widths in logical pixels, also while they are hidden."""
        return dict(self._widths)

    def set_widths(self, left: int, right: int) -> None:
        """Set the panels' widths; 0 leaves one as it is."""
        given = {"left": left, "right": right}
        self._widths = {side: min(given[side] or kept, WIDEST) for side, kept in self._widths.items()}
        self._lay_out()

    def is_shown(self, side: str) -> bool:
        """Whether the panel is shown."""
        return not self._panels[side].isHidden()

    def choose(self, side: str, shown: bool) -> None:
        """Show or hide a panel as the person wants it; what the width says anyway is left to the width later too."""
        self.chosen[side] = None if shown == self._fits(side) else shown
        self._fold()

    def rest(self, resting: bool) -> None:
        """Show neither panel while there is nothing they could show, whatever was chosen."""
        self._resting = resting
        self._fold()

    def restore(self, chosen: Mapping[str, bool | None]) -> None:
        """Take what was chosen in an earlier run; None leaves a panel to the window's width."""
        self.chosen = dict(chosen)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what nobody chose to have in a narrow window."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        before = {side: self.is_shown(side) for side in self._panels}
        for side, panel in self._panels.items():
            chosen = self.chosen[side]
            panel.setVisible((self._fits(side) if chosen is None else chosen) and not self._resting)
        if before != {side: self.is_shown(side) for side in self._panels}:
            self._lay_out()

    def _fits(self, side: str) -> bool:
        return self.width() >= FOLD_BELOW[side]

    def _lay_out(self) -> None:
        left = self._widths["left"] if self.is_shown("left") else 0
        right = self._widths["right"] if self.is_shown("right") else 0
        self.setSizes([left, max(1, self.width() - left - right), right])

    def _keep_widths(self) -> None:
        for at, side in ((0, "left"), (2, "right")):
            if self.is_shown(side):
                self._widths[side] = self.sizes()[at]
