"""The window's icons: outlines of the Lucide set in a colour of the theme; sizes are logical pixels.

The set is read after the first painting (see `warming`), so that no start waits for it; until then nothing is drawn.
"""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from annotator.ui.theme import Theme

SMALL, SIZE = 12.0, 14.0
STROKE = 2.2
"""Of the 24 units that an icon of the set is wide: 1.3 pixels at `SIZE`."""

SEARCH, CROSS, FUNNEL, ORDER = "search", "x", "list-filter", "arrow-down-up"
UP, DOWN, BACK = "chevron-up", "chevron-down", "rotate-ccw"
TICK, MINUS, PLUS = "check", "minus", "plus"
PROBLEM = "circle-alert"
STATUS_ICONS = {"in_progress": "contrast", "done": "circle-check", "skipped": "ban"}
NEW = "circle"


def draw_icon(painter: QPainter, centre: QPointF, name: str, colour: QColor, size: float = SIZE) -> None:
    """Draw the outline of an icon by its name in the set."""
    if "lucide" in sys.modules:
        box = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        _outline(name, colour.name()).render(painter, box)


def draw_status(painter: QPainter, centre: QPointF, status: str, theme: Theme) -> None:
    """The icon of an article's status: a ring (new), half full (in progress), with a tick (done), struck (skipped)."""
    colour = {"in_progress": theme.accent, "done": theme.done}.get(status, theme.dim)
    draw_icon(painter, centre, STATUS_ICONS.get(status, NEW), colour)


@cache
def _outline(name: str, colour: str) -> QSvgRenderer:
    from lucide import lucide_icon
    from PySide6.QtSvg import QSvgRenderer

    return QSvgRenderer(lucide_icon(name, stroke=colour, stroke_width=str(STROKE)).encode())
