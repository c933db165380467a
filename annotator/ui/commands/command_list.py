"""The commands that answer what was typed, as a list of rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt

from annotator.actions import MENU_NAMES
from annotator.core.message import message
from annotator.keys import cap
from annotator.ui.commands.drawing import draw_caps
from annotator.ui.commands.matching import Needle, score
from annotator.ui.models.folding import words_of
from annotator.ui.models.row_model import RowModel
from annotator.ui.models.tooltip import plain_tooltip
from annotator.ui.panels.row_table import RowDelegate, draw_elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from annotator.actions import Action
    from annotator.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW_HEIGHT = 36
MARGIN = 20
MENU_WIDTH = 64
REASON_SHARE = 0.5
SHOWN_KEYS = 2


class CommandRole(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    MENU = Qt.ItemDataRole.UserRole + 1
    KEYS = Qt.ItemDataRole.UserRole + 2
    REASON = Qt.ItemDataRole.UserRole + 3  # why it cannot be done now, "" where it can


@dataclass(frozen=True, slots=True)
class Command:
    """An action as the list shows it now: its text, its keys in normal form, and why it cannot be done."""

    action: Action
    text: str
    keys: tuple[str, ...]
    reason: str
    needle: Needle

    @staticmethod
    def of(action: Action, text: str, keys: tuple[str, ...], reason: str) -> Command:
        """Prepare an action for the list."""
        flat = " ".join(text.split())
        needle = Needle.of(flat, str(MENU_NAMES[action.menu]), action.id, tuple(map(cap, keys)))
        return Command(action, flat, keys, reason, needle)


class CommandListModel(RowModel):
    """The commands that answer the query, the best first; all of them, the recent ones first, where it is empty."""

    def __init__(self) -> None:
        super().__init__()
        self._commands: tuple[Command, ...] = ()
        self._rows: list[Command] = []

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many commands answer."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def command(self, row: int) -> Command:
        """The command of a row."""
        return self._rows[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says of a row; None for roles it does not have."""
        if not index.isValid():
            return None
        command = self._rows[index.row()]
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: command.text,
            Qt.ItemDataRole.ToolTipRole: plain_tooltip(command.reason),
            Qt.ItemDataRole.AccessibleTextRole: spoken(command),
            CommandRole.MENU: str(MENU_NAMES[command.action.menu]),
            CommandRole.KEYS: command.keys,
            CommandRole.REASON: command.reason,
        }
        return answers.get(role)

    def set_commands(self, commands: Sequence[Command]) -> None:
        """Take all commands in the order in which they are listed, and forget the query."""
        self.beginResetModel()
        self._commands = tuple(commands)
        self._rows = list(self._commands)
        self.endResetModel()

    def set_query(self, query: str) -> None:
        """List the commands that answer the query; equally good ones in their order."""
        words = words_of(query)
        scored = [(score(words, command.needle), command) for command in self._commands] if words else []
        rows = [command for found, command in sorted(scored, key=lambda one: -one[0]) if found]
        self.beginResetModel()
        self._rows = rows if words else list(self._commands)
        self.endResetModel()


def spoken(command: Command) -> str:
    """A row as a screen reader says it."""
    keys = str(message(" or ")).join(map(cap, command.keys))
    menu = str(MENU_NAMES[command.action.menu])
    return ", ".join(part for part in (command.text, menu, command.reason or keys) if part)


class CommandDelegate(RowDelegate):
    """The menu's name, the command's text, and its keys or the reason why it cannot be done."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, ROW_HEIGHT)

    def draw_row(self, painter: QPainter, box: QRectF, index: Index) -> None:
        """Draw the one line."""
        theme, reason = self.theme, index.data(CommandRole.REASON)
        line = box.adjusted(MARGIN, 0, -MARGIN, 0)
        painter.setPen(theme.dim)
        painter.setFont(theme.small_font)
        draw_elided(painter, QRectF(line.left(), line.top(), MENU_WIDTH, ROW_HEIGHT), index.data(CommandRole.MENU))
        text = line.adjusted(MENU_WIDTH, 0, 0, 0)
        if reason:
            wide = text.adjusted(text.width() * (1 - REASON_SHARE), 0, 0, 0)
            used = draw_elided(painter, wide, reason, right=True)
        else:
            used = draw_caps(painter, text, index.data(CommandRole.KEYS)[:SHOWN_KEYS], theme)
        painter.setFont(theme.interface_font)
        painter.setPen(theme.dim if reason else theme.text)
        draw_elided(painter, text.adjusted(0, 0, -used - 12, 0), index.data())
