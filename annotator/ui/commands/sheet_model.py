"""Every action with its keys, grouped by menu and laid out in columns."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from annotator.actions import MENU_NAMES, MENUS
from annotator.core.message import message
from annotator.keys import cap, normals
from annotator.ui.models.folding import folded, holds, words_of
from annotator.ui.models.row_model import RowModel
from annotator.ui.models.tooltip import plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.actions import Action
    from annotator.keys import Keys

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a menu above its actions; an empty one is the space between two groups."""

    text: str


Cell: TypeAlias = "Action | Heading"


class SheetRole(IntEnum):
    """What a cell can be asked for beside Qt's own roles."""

    HEADING = Qt.ItemDataRole.UserRole + 1  # whether the cell is the name of a menu, or the space above one
    KEYS = Qt.ItemDataRole.UserRole + 2
    CHANGED = Qt.ItemDataRole.UserRole + 3


def in_columns(groups: Sequence[Sequence[Cell]], count: int) -> list[list[Cell]]:
    """The groups, in order and unbroken, in at most `count` columns of which the longest is as short as can be."""
    best: tuple[int, list[list[Cell]]] | None = None
    places = range(1, len(groups))
    for cuts in combinations(places, min(count, len(groups)) - 1) if groups else ():
        bounds = (0, *cuts, len(groups))
        columns = [_joined(groups[first:last]) for first, last in pairwise(bounds)]
        longest = max(map(len, columns))
        if best is None or longest < best[0]:
            best = (longest, columns)
    return best[1] if best else []


def _joined(groups: Sequence[Sequence[Cell]]) -> list[Cell]:
    cells: list[Cell] = []
    for group in groups:
        cells += [Heading(""), *group] if cells else group
    return cells


class KeySheetModel(RowModel):
    """The actions that answer the filter, in columns; a filter word is found in the text, the menu and the keys."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: Keys | None = None
        self._actions: tuple[Action, ...] = ()
        self._words: tuple[str, ...] = ()
        self._count = 1
        self._columns: list[list[Cell]] = []
        self._height = 0
        self._said: dict[str, dict[int, object]] = {}

    def show_actions(self, actions: Sequence[Action], keys: Keys) -> None:
        """Show these actions, with these keys, unfiltered."""
        self._actions, self._keys, self._words = tuple(actions), keys, ()
        self._said.clear()
        self._lay_out()

    def show_keys(self, keys: Keys) -> None:
        """Show other keys of the same actions; every cell stays where it is."""
        self._keys = keys
        self._said.clear()
        if self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def set_filter(self, text: str) -> None:
        """Show only the actions that hold every word."""
        self._words = words_of(text)
        self._lay_out()

    def set_columns(self, count: int) -> None:
        """Lay the actions out in at most so many columns."""
        if count != self._count:
            self._count = count
            self._lay_out()

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many cells the longest column has."""
        return 0 if parent.isValid() else self._height

    def columnCount(self, parent: Index = ROOT) -> int:
        """How many columns there are room for, also where fewer are needed."""
        return 0 if parent.isValid() else self._count

    def action_at(self, index: Index) -> Action | None:
        """The action of a cell; None for headings and spaces."""
        cell = self._cell(index)
        return None if cell is None or isinstance(cell, Heading) else cell

    def in_order(self) -> list[QModelIndex]:
        """The cells with actions, down each column, the columns from the left."""
        places = ((row, column) for column, cells in enumerate(self._columns) for row in range(len(cells)))
        return [index for place in places if self.action_at(index := self.index(*place))]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only actions can be chosen."""
        if self.action_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says of a cell; None for roles it does not have."""
        cell = self._cell(index)
        if isinstance(cell, Heading):
            answers: dict[int, object] = {Qt.ItemDataRole.DisplayRole: cell.text, SheetRole.HEADING: True}
            return answers.get(role)
        if cell is None or self._keys is None:
            return None
        if cell.id not in self._said:
            self._said[cell.id] = _answers(cell, self._keys)
        return self._said[cell.id].get(role)

    def _cell(self, index: Index) -> Action | Heading | None:
        if not index.isValid() or index.column() >= len(self._columns):
            return None
        cells = self._columns[index.column()]
        return cells[index.row()] if index.row() < len(cells) else None

    def _lay_out(self) -> None:
        self.beginResetModel()
        groups: list[list[Cell]] = []
        for menu in dict.fromkeys((*MENUS, *(action.menu for action in self._actions))):
            shown = [action for action in self._actions if action.menu == menu and self._is_shown(action)]
            if shown:
                groups.append([Heading(str(MENU_NAMES[menu])), *shown])
        self._columns = in_columns(groups, self._count)
        self._height = max(map(len, self._columns), default=0)
        self.endResetModel()

    def _is_shown(self, action: Action) -> bool:
        keys = self._keys.of(action) if self._keys else ()
        return holds(folded(" ".join((str(action.text), str(MENU_NAMES[action.menu]), *map(cap, keys)))), self._words)


def _answers(action: Action, keys: Keys) -> dict[int, object]:
    text, now, changed = " ".join(str(action.text).split()), keys.of(action), keys.is_changed(action)
    return {
        Qt.ItemDataRole.DisplayRole: text,
        Qt.ItemDataRole.ToolTipRole: plain_tooltip(f"{text}{_by_default(action) if changed else ''}"),
        Qt.ItemDataRole.AccessibleTextRole: _spoken(text, now, changed),
        SheetRole.HEADING: False,
        SheetRole.KEYS: now,
        SheetRole.CHANGED: changed,
    }


def _spoken(text: str, keys: Sequence[str], changed: bool) -> str:
    return ", ".join((text, _caps(keys), *([str(message("changed"))] if changed else [])))


def _by_default(action: Action) -> str:
    return "\n" + str(message("By default: {keys}", keys=_caps(normals(action.keys))))


def _caps(keys: Sequence[str]) -> str:
    return str(message(" or ")).join(map(cap, keys)) or str(message("no key"))
