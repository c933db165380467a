"""A choice on a sheet laid over the window: Esc is the sheet's, which closes, and Enter stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.ui.panels.fields import ChoiceField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SheetChoice(ChoiceField):
    """Arrows choose, Enter and going elsewhere take."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the sheet; Enter takes."""
        if event.key() == Qt.Key.Key_Escape:
            self.show_value(self.value())
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            super().keyPressEvent(event)
