"""The command menu: every command, searched as it is typed, with its keys or the reason why it cannot be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.actions import redo_text, run, undo_text
from annotator.core.message import message
from annotator.keys import normals
from annotator.ui.announcing import announce
from annotator.ui.commands.command_list import ROW_HEIGHT, Command, CommandDelegate, CommandListModel, spoken
from annotator.ui.commands.overlay import RADIUS, SHADOW, SHADOW_DOWN, Overlay
from annotator.ui.commands.recording import key_of
from annotator.ui.panels.parts import hairline
from annotator.ui.panels.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.actions import Action, App
    from annotator.ui.theme import Theme

OWN_ID = "help.commands"
WIDTH, MOST_ROWS = 640, 10
EMPTY_HEIGHT = 48
"""In logical px: the room for the sentence that nothing answers."""
FIELD_HEIGHT, FIELD_PIXELS = 46, 15
TOP_SHARE, LEAST_MARGIN = 0.12, 16
RECENT = 5
BARE_FIELD = f"QLineEdit {{ border: none; background: transparent; padding: 0 18px; font-size: {FIELD_PIXELS}px; }}"


class CommandMenu(Overlay):
    """A field and the commands that answer it; Enter or a click runs one with the focus back in `home`.

    `actions` gives every action in the order of the menus, `keys_of` an action's keys in normal form.
    """

    opened_by = "help.commands"

    def __init__(
        self,
        window: QWidget,
        app: App,
        actions: Callable[[], Sequence[Action]],
        keys_of: Callable[[Action], Sequence[str]],
        home: QWidget,
        theme: Theme,
    ) -> None:
        super().__init__(window, theme, home, "commandMenu")
        self._app = app
        self._actions = actions
        self._keys_of = keys_of
        self._recent: list[str] = []
        self._own_keys: tuple[str, ...] = ()
        self.model = CommandListModel()
        self.field = QLineEdit()
        self.field.setObjectName("commandField")
        self.field.setPlaceholderText(str(message("What do you want to do?")))
        self.field.setAccessibleName(str(message("Search the commands")))
        self.field.setFixedHeight(FIELD_HEIGHT)
        self.field.setStyleSheet(BARE_FIELD)
        self.table = RowTable("commandList", str(message("Commands")), self.model, CommandDelegate(theme))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Else it would be as high as Qt's hint, which is more than one row.
        self.table.setMinimumHeight(1)
        self.table.empty_text = str(message("No command matches."))
        layout = QVBoxLayout(self.panel.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.field)
        layout.addWidget(hairline())
        layout.addSpacing(6)
        self._rows = QVBoxLayout()
        self._rows.addWidget(self.table)
        layout.addLayout(self._rows, 1)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._search)
        self.table.entered.connect(lambda index: self.table.show_row(index.row()))
        self.table.clicked.connect(lambda index: self._run(index.row()))

    def toggle(self) -> None:
        """Open it with nothing typed, or close it."""
        if self.is_open():
            self.leave()
            return
        self.model.set_commands(self._commands())
        self.show_over()
        self._choose(0)

    def leave(self, to_home: bool = False) -> None:
        """Close it, and forget what was typed: while it is hidden, as a moving caret counts as the focus to readers."""
        super().leave(to_home)
        self.field.clear()

    def panel_rect(self, room: QSize) -> QRect:
        """In the middle, near the top, as high as what answers needs, up to its most."""
        top = max(LEAST_MARGIN, int(room.height() * TOP_SHARE))
        width = min(WIDTH, room.width() - 2 * LEAST_MARGIN)
        rows = min(MOST_ROWS, self.model.rowCount()) * ROW_HEIGHT or EMPTY_HEIGHT
        height = FIELD_HEIGHT + 1 + 6 + rows + 2 * (RADIUS // 2)
        return QRect((room.width() - width) // 2, top, width, min(height, room.height() - top - LEAST_MARGIN))

    def _fit(self) -> None:
        before = self.panel.geometry()
        super()._fit()
        bar = self.table.verticalScrollBar().sizeHint().width()
        scrolls = self.model.rowCount() * ROW_HEIGHT > self.panel.height() - (FIELD_HEIGHT + 1 + 6 + 2 * (RADIUS // 2))
        # A row keeps its width whether or not there is something to scroll.
        self._rows.setContentsMargins(0, 0, 0 if scrolls else bar, 0)
        # The shadow follows; no more than that is drawn anew.
        low, high = sorted((before.bottom(), self.panel.geometry().bottom()))
        reach = SHADOW + SHADOW_DOWN
        self.update(QRect(before.left() - reach, low - reach, before.width() + 2 * reach, high - low + 2 * reach))

    def focus_ring(self) -> list[QWidget]:
        """The field alone."""
        return [self.field]

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        self.table.set_theme(theme)

    def _commands(self) -> list[Command]:
        actions = self._actions()
        self._own_keys = next((normals(self._keys_of(action)) for action in actions if action.id == OWN_ID), ())
        texts = {"edit.undo": undo_text, "edit.redo": redo_text}
        made = []
        for action in actions:
            text = texts[action.id](self._app) if action.id in texts else action.text
            reason = action.disabled(self._app)
            if action.id != OWN_ID:
                keys = normals(self._keys_of(action))
                made.append(Command.of(action, str(text), keys, str(reason) if reason else ""))
        places = {id_: place for place, id_ in enumerate(self._recent)}
        return sorted(made, key=lambda command: places.get(command.action.id, RECENT))

    def _search(self, query: str) -> None:
        self.model.set_query(query)
        if self.is_open() and self.panel.geometry() != self.panel_rect(self.size()):
            self._fit()
        self._choose(0)

    def _choose(self, row: int) -> None:
        """Make a row the one that Enter runs, as near to `row` as there is one."""
        last = self.model.rowCount() - 1
        if last < 0:
            return
        self.table.show_row(min(max(row, 0), last))
        if self.is_open():
            announce(self, spoken(self.model.command(self.table.currentIndex().row())))

    def _run(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        command = self.model.command(row)
        if command.reason:
            announce(self, command.reason)
            return
        id_ = command.action.id
        self._recent = [id_, *(one for one in self._recent if one != id_)][:RECENT]
        self.leave(to_home=True)
        run(command.action, self._app)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that walk through the list, run or close; every other key is the field's."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        row, page = self.table.currentIndex().row(), MOST_ROWS - 1
        steps = {
            Qt.Key.Key_Up: row - 1 if row else self.model.rowCount() - 1,
            Qt.Key.Key_Down: (row + 1) % max(1, self.model.rowCount()),
            Qt.Key.Key_PageUp: row - page,
            Qt.Key.Key_PageDown: row + page,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._choose(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(row)
        elif key_of(event) in self._own_keys:
            self.leave()
        else:
            return False
        return True
