"""The open article's lost spans as rows, in the order of their last known places."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from annotator.core.message import excerpt, message
from annotator.ui.models.folding import folded, holds, words_of
from annotator.ui.models.row_model import RowModel
from annotator.ui.models.tooltip import plain_tooltip

if TYPE_CHECKING:
    from annotator.core.annotations import LostSpan
    from annotator.core.state import State

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SHOWN_CHARACTERS = 120


class LostRole(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    LABEL = Qt.ItemDataRole.UserRole + 2


class LostListModel(RowModel):
    """Rows of lost spans; `total` counts all of them, shown or not. They are few, so any change makes all rows new."""

    def __init__(self) -> None:
        super().__init__()
        self._lost: tuple[LostSpan, ...] = ()
        self._shown: list[LostSpan] = []
        self._words: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """How many lost spans the article has."""
        return len(self._lost)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def lost_at(self, row: int) -> LostSpan:
        """The lost span of a shown row."""
        return self._shown[row]

    def row_of(self, span_id: str) -> int | None:
        """The shown row of a lost span, None where it has none."""
        return next((row for row, one in enumerate(self._shown) if one.span.id == span_id), None)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says of a row; None for roles it does not have."""
        if not index.isValid():
            return None
        one = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(one.text[:SHOWN_CHARACTERS].split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(f"{one.prefix}{excerpt(one.text, 400)}{one.suffix}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return str(message("lost {label}: {text}", label=one.span.label, text=excerpt(one.text)))
        return {LostRole.ID: one.span.id, LostRole.LABEL: one.span.label}.get(role)  # type: ignore[call-overload]

    def show_state(self, state: State | None) -> None:
        """Show the lost spans of an article; None empties the list."""
        lost = state.annotations.lost if state else ()
        if lost != self._lost:
            self._show(lost, self._words)

    def set_filter(self, text: str) -> None:
        """Show those whose label and text hold every word typed, without case and diacritics; "" shows all."""
        words = words_of(text)
        if words != self._words:
            self._show(self._lost, words)

    def _show(self, lost: tuple[LostSpan, ...], words: tuple[str, ...]) -> None:
        self.beginResetModel()
        self._lost, self._words = lost, words
        word = str(message("lost"))
        self._shown = [one for one in lost if holds(folded(f"{word} {one.span.label} {one.text}"), words)]
        self.endResetModel()
