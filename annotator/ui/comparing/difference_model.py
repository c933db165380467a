"""The differences of the open article as rows of one column."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from annotator.ui.models.row_model import RowModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.ui.comparing.rows import DifferenceRow

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class DifferenceRole(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the DifferenceRow itself


class DifferenceModel(RowModel):
    """Rows that are replaced together: there are few, and each decision may change others."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[DifferenceRow, ...] = ()

    @property
    def rows(self) -> tuple[DifferenceRow, ...]:
        """Every row."""
        return self._rows

    def show_rows(self, rows: Sequence[DifferenceRow]) -> None:
        """Show these rows and no others."""
        if tuple(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row's words, or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == DifferenceRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            label = row.label.name if row.label else ""
            return f"{label} {row.what}: {row.mine} | {row.theirs}".strip()
        return None
