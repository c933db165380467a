"""The keys the view itself acts on: moving the caret and extending the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.core.state import Cursor
from annotator.ui.article_view.caret import MOTIONS, Place, right_to_left_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.state import State
    from annotator.ui.article_view.geometry import Geometry

_Key = QKeySequence.StandardKey
KEYS: Mapping[QKeySequence.StandardKey, tuple[str, bool]] = {
    _Key.MoveToPreviousChar: ("left", False),
    _Key.MoveToNextChar: ("right", False),
    _Key.MoveToPreviousWord: ("word_left", False),
    _Key.MoveToNextWord: ("word_right", False),
    _Key.MoveToPreviousLine: ("up", False),
    _Key.MoveToNextLine: ("down", False),
    _Key.MoveToStartOfLine: ("line_start", False),
    _Key.MoveToEndOfLine: ("line_end", False),
    _Key.MoveToPreviousPage: ("page_up", False),
    _Key.MoveToNextPage: ("page_down", False),
    _Key.MoveToStartOfDocument: ("text_start", False),
    _Key.MoveToEndOfDocument: ("text_end", False),
    _Key.SelectPreviousChar: ("left", True),
    _Key.SelectNextChar: ("right", True),
    _Key.SelectPreviousWord: ("word_left", True),
    _Key.SelectNextWord: ("word_right", True),
    _Key.SelectPreviousLine: ("up", True),
    _Key.SelectNextLine: ("down", True),
    _Key.SelectStartOfLine: ("line_start", True),
    _Key.SelectEndOfLine: ("line_end", True),
    _Key.SelectPreviousPage: ("page_up", True),
    _Key.SelectNextPage: ("page_down", True),
    _Key.SelectStartOfDocument: ("text_start", True),
    _Key.SelectEndOfDocument: ("text_end", True),
}
"""What each standard key does: the motion's name, and whether it extends the selection."""


def motion_of(event: QKeyEvent) -> tuple[str, bool] | None:
    """The motion of a key press and whether it selects; None where the key is not the view's."""
    return next((motion for key, motion in KEYS.items() if event.matches(key)), None)


def moved(
    geometry: Geometry, state: State, motion: str, selects: bool, goal: float | None
) -> tuple[Cursor, float | None]:
    """The cursor after the motion, and the column to keep to.

    A motion that does not select clears the active span; left and right only leave a selection, at that side.
    """
    cursor = state.cursor
    selection = cursor.selection
    if not selects and len(selection) and motion in ("left", "right"):
        to_start = (motion == "left") != right_to_left_at(geometry, cursor.caret)
        return Cursor.at(selection.start if to_start else selection.end), None
    place = MOTIONS[motion](geometry, Place(cursor.caret, goal))
    return (Cursor(cursor.anchor, place.position) if selects else Cursor.at(place.position)), place.goal
