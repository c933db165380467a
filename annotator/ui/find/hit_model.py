"""Hits as rows of one column, grouped by article; in a preview each has a tick."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from annotator.ui.models.row_model import RowModel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from annotator.core.annotations import Range
    from annotator.ui.find.context import Context

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class HitRole(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1  # the GroupRow or HitRow itself


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of an article's hits; `mark` is a word to be said of the article, such as its status."""

    name: str
    title: str
    count: int
    mark: str = ""


@dataclass(frozen=True, slots=True)
class HitRow:
    """One hit in an article."""

    name: str
    range: Range
    context: Context
    ticked: bool = True


Row = GroupRow | HitRow


class HitModel(RowModel):
    """Rows that are only ever added at the end, or all taken away; `checkable` rows have a tick."""

    def __init__(self, checkable: bool = False) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._checkable = checkable
        self.ticked = 0
        """How many rows have a tick."""

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many rows there are, headings among them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def row(self, number: int) -> Row:
        """The row of that number."""
        return self._rows[number]

    def hits(self) -> Iterator[HitRow]:
        """Every hit in the order of rows."""
        return (row for row in self._rows if isinstance(row, HitRow))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither selected nor ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        if isinstance(self._rows[index.row()], GroupRow):
            return flag.ItemIsEnabled | flag.ItemNeverHasChildren
        usual = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return usual | flag.ItemIsUserCheckable if self._checkable else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says of a row; None for roles it does not have."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == HitRole.ROW:
            return row
        if isinstance(row, GroupRow):
            said = f"{row.title}, {row.count}" if role == Qt.ItemDataRole.AccessibleTextRole else row.title
            texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return said if role in texts else None
        if role == Qt.ItemDataRole.CheckStateRole and self._checkable:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.context.spoken
        return row.context.hit if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a hit."""
        row = self._rows[index.row()] if index.isValid() else None
        if role != Qt.ItemDataRole.CheckStateRole or not self._checkable or not isinstance(row, HitRow):
            return False
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        if ticked != row.ticked:
            self._rows[index.row()] = replace(row, ticked=ticked)
            self.ticked += 1 if ticked else -1
            self.dataChanged.emit(index, index, [role])
        return True

    def toggle(self, number: int) -> None:
        """Tick a hit, or take its tick away."""
        row = self._rows[number]
        if isinstance(row, HitRow):
            state = Qt.CheckState.Unchecked if row.ticked else Qt.CheckState.Checked
            self.setData(self.index(number, 0), state, Qt.ItemDataRole.CheckStateRole)

    def append(self, rows: Sequence[Row]) -> None:
        """Add rows at the end."""
        if rows:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.ticked += sum(isinstance(row, HitRow) and row.ticked for row in rows)
            self.endInsertRows()

    def reset(self, rows: Sequence[Row] = ()) -> None:
        """Have these rows and no others."""
        self.beginResetModel()
        self._rows = list(rows)
        self.ticked = sum(isinstance(row, HitRow) and row.ticked for row in rows)
        self.endResetModel()
