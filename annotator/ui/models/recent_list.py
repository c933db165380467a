"""The folders opened last, as rows: a folder's name, and where it lies."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from annotator.storage.file_bytes import shown
from annotator.ui.models.row_model import RowModel
from annotator.ui.recent import short_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class RecentRole(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    PLACE = Qt.ItemDataRole.UserRole + 1


class RecentListModel(RowModel):
    """A row for each folder, in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self._folders: tuple[Path, ...] = ()

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many folders there are."""
        return 0 if parent.isValid() else len(self._folders)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def folder(self, row: int) -> Path:
        """The folder of a row."""
        return self._folders[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says of a row; None for roles it does not have."""
        if not index.isValid():
            return None
        folder = self._folders[index.row()]
        name, place = shown(folder.name or str(folder)), shown(short_path(folder.parent))
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: name,
            Qt.ItemDataRole.AccessibleTextRole: f"{name}, {place}",
            RecentRole.PLACE: place,
        }
        return answers.get(role)

    def show_folders(self, folders: Sequence[Path]) -> None:
        """Show these folders and no others."""
        self.beginResetModel()
        self._folders = tuple(folders)
        self.endResetModel()
