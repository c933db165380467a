"""What is said to a screen reader although the focus does not move."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from annotator.core.message import excerpt, message

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from annotator.session import Update
    from annotator.workspace import Workspace

READS_DESCRIPTIONS = sys.platform == "linux"
"""Whether the system's reader says a new description of what has the focus by itself, as Orca does."""
MOST_SPOKEN = 400


def is_listening() -> bool:
    """Whether a screen reader listens. Not to be asked before the first page: PySide prepares QAccessible for 2 ms."""
    from PySide6.QtGui import QAccessible

    return QAccessible.isActive()


def announce(by: QWidget, text: str) -> None:
    """Have a screen reader say it, where one listens; an empty text says nothing."""
    if text and is_listening():
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(by, text))


class SpokenSelection:
    """Says what a key such as Q or S has selected: Orca leaves out selections that no arrow made."""

    def __init__(self, workspace: Workspace, view: QWidget) -> None:
        self._workspace, self._view = workspace, view
        workspace.listen(self._follow)

    def _follow(self, update: Update) -> None:
        growth, state = self._workspace.growth, update.new
        if growth is None or state is None or not is_listening():
            return
        from annotator.core.selecting import is_current

        if is_current(state, growth):
            start, end = state.cursor.selection.start, state.cursor.selection.end
            words = excerpt(state.article.text[start:end], MOST_SPOKEN)
            announce(self._view, str(message("Selected: {text}", text=words)))
