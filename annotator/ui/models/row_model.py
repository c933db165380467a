"""What every list of the window is to Qt: rows in one column, whose headers are never seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, Qt

if TYPE_CHECKING:
    from typing import Any


class RowModel(QAbstractTableModel):
    """Its headers say nothing: Qt's own say numbers, and a screen reader would read the hidden ones with each row."""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Nothing."""
        return None
