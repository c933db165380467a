"""A choice on a sheet laid over the window: it is taken at once, Esc is the sheet's, which closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.ui.panels.fields import ChoiceField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class SheetChoice(ChoiceField):
    """Arrows choose and take: what is chosen here shows at once."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc to the sheet, and Enter where it is."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            self.take()
