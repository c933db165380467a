"""What the command menu and the key sheet draw alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from annotator.keys import cap
from annotator.ui.marks import draw_key_cap, key_cap_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from annotator.ui.theme import Theme

CAP_GAP = 5


def caps_width(keys: Sequence[str], theme: Theme) -> float:
    """How wide the key caps of these keys are, side by side."""
    return sum(key_cap_width(cap(key), theme.small_font) + CAP_GAP for key in keys) - CAP_GAP if keys else 0.0


def draw_caps(painter: QPainter, box: QRectF, keys: Sequence[str], theme: Theme) -> float:
    """The key caps, set to the right of `box`; gives their width."""
    width = caps_width(keys, theme)
    at = box.right() - width
    for key in keys:
        at += draw_key_cap(painter, QPointF(at, box.center().y()), cap(key), theme) - 1 + CAP_GAP
    return width
