"""The key sheet: every action with its keys, each of which can be changed on the spot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.message import Message, message
from annotator.keys import Keys, cap, fixed, normals, refusal
from annotator.ui.announcing import announce
from annotator.ui.commands.overlay import RADIUS, Overlay
from annotator.ui.commands.recording import key_of
from annotator.ui.commands.sheet_footer import SheetFooter
from annotator.ui.commands.sheet_model import KeySheetModel
from annotator.ui.commands.sheet_table import ROW_HEIGHT, SheetTable, widest_cell
from annotator.ui.panels.parts import FilterField, hairline, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from annotator.actions import Action
    from annotator.keys import Keyed
    from annotator.ui.theme import Theme

OWN_ID = "help.keys"
MARGIN, MOST_WIDTH, COLUMN_WIDTH = 32, 1480, 330
HEADER_HEIGHT, HEADING_PIXELS, FIELD_WIDTH, BETWEEN = 58, 16, 280, 10
HINT = message("Enter or a click: new keys    +  one more    Delete  none    Backspace  as by default")
NO_NAME = message("This key has no name to keep it by: press another, or Esc.")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person is changing: an action's keys, or one key more."""

    action: Action
    one_more: bool


class KeySheet(Overlay):
    """Every action by menu with its keys. `actions` gives them in order, `stored` the person's own as the settings do.

    `keysChanged` carries {action id: [keys]} as the settings are to keep it, after each change.
    """

    keysChanged = Signal(object)
    waited = Signal()
    """It waits for a key to be pressed, or no longer."""

    def __init__(
        self,
        window: QWidget,
        actions: Callable[[], Sequence[Action]],
        stored: Callable[[], object],
        home: QWidget,
        theme: Theme,
    ) -> None:
        super().__init__(window, theme, home, "keySheet")
        self._actions, self._read_stored = actions, stored
        self._stored: object = {}
        self._keys = Keys(())
        self._wanted: Wanted | None = None
        self._asking = False
        self._wanted_height = 0
        self.model = KeySheetModel()
        self.table = SheetTable(self.model, theme)
        self.table.empty_text = str(message("No key matches the filter."))
        self.field = FilterField(theme)
        self.field.setObjectName("keyFilter")
        self.field.setPlaceholderText(str(message("Action, menu or keys")))
        self.field.setAccessibleName(str(message("Filter the keys")))
        self.field.setFixedWidth(FIELD_WIDTH)
        self.footer = SheetFooter()
        self._heading = plain_label(str(message("Keys")))
        self._cross = self.close_button()
        self._reset_all = QPushButton(str(message("Reset all")))
        self._reset_all.setObjectName("resetAllKeys")
        self._reset_all.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 16, 0)
        head.addWidget(self._heading)
        head.addSpacing(24)
        head.addWidget(self.field)
        head.addStretch(1)
        head.addWidget(self._reset_all)
        head.addSpacing(8)
        head.addWidget(self._cross)
        header = QWidget()
        header.setFixedHeight(HEADER_HEIGHT)
        header.setLayout(head)
        layout = QVBoxLayout(self.panel.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(hairline())
        layout.addSpacing(BETWEEN)
        layout.addWidget(self.table, 1)
        layout.addWidget(hairline())
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.model.set_filter)
        self.model.modelReset.connect(self._stop)
        self.field.left.connect(self.leave)
        self.field.down.connect(self._enter_table)
        self.field.returnPressed.connect(self._choose)
        self.table.wanted.connect(lambda index: self._ask(index, False))
        self.table.one_more.connect(lambda index: self._ask(index, True))
        self.table.cleared.connect(lambda index: self._change(index, ()))
        self.table.as_default.connect(self._reset)
        self.table.pressed_key.connect(self._take)
        self.table.given_up.connect(self._stop)
        self.table.waited.connect(self.waited)
        self._reset_all.clicked.connect(self._reset_every)

    def toggle(self) -> None:
        """Open it unfiltered, or close it."""
        if self.is_open():
            self.leave()
            return
        self._stored = self._read_stored()
        self._keys = Keys.read(self._actions(), self._stored)
        self.model.show_actions(self._actions(), self._keys)
        self.show_over()

    def leave(self, to_home: bool = False) -> None:
        """Close it, and forget what was typed: while it is hidden, as a moving caret counts as the focus to readers."""
        super().leave(to_home)
        self.field.clear()

    def panel_rect(self, room: QSize) -> QRect:
        """In the middle, as high as its cells need and the window allows."""
        width = min(MOST_WIDTH, room.width() - 2 * MARGIN)
        column = max(COLUMN_WIDTH, widest_cell(self._actions(), self._keys, self.panel.theme))
        self.model.set_columns(max(1, width // column))
        if not self.field.text():
            cells = self.model.rowCount() * ROW_HEIGHT
            self._wanted_height = cells + HEADER_HEIGHT + self.footer.height() + 2 + 2 * BETWEEN + RADIUS
        height = min(self._wanted_height, room.height() - 2 * MARGIN)
        return QRect((room.width() - width) // 2, (room.height() - height) // 2, width, height)

    def focus_ring(self) -> list[QWidget]:
        """The field, the cells, what the last line offers, and the button for everything."""
        return [self.field, self.table, *self.footer.buttons(), self._reset_all, self._cross]

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        for part in (self.table, self.field):
            part.set_theme(theme)
        font = QFont(theme.interface_font)
        font.setPixelSize(HEADING_PIXELS)
        font.setWeight(QFont.Weight.DemiBold)
        self._heading.setFont(font)

    # -- changing keys -------------------------------------------------------------------------------------------

    def _ask(self, index: QModelIndex, one_more: bool) -> None:
        """Wait for the new keys of a cell."""
        action = self.model.action_at(index)
        if action is None or self._is_fixed(action):
            self.table.go_to(index)
            return
        self._wanted = Wanted(action, one_more)
        self.table.wait_at(index)
        text = message("Press one key more for “{what}”.") if one_more else message("Press the new keys for “{what}”.")
        said = Message(text.template, {"what": action.text})
        self._say(
            said,
            (str(message("No key")), lambda: self._change(index, ())),
            (str(message("Cancel")), self._stop),
            focus=False,
        )

    def _take(self, key: str) -> None:
        """The keys pressed while a cell waits."""
        if self._wanted is None:
            return
        action = self._wanted.action
        why = refusal(action, key) if key else NO_NAME
        if why:
            self._say(why, (str(message("Cancel")), self._stop), warning=True, focus=False)
            return
        self._propose(action, normals((*self._keys.of(action), key)) if self._wanted.one_more else (key,))

    def _change(self, index: QModelIndex, keys: Sequence[str]) -> None:
        action = self.model.action_at(index)
        if action is not None and not self._is_fixed(action):
            self._propose(action, tuple(keys))

    def _reset(self, index: QModelIndex) -> None:
        action = self.model.action_at(index)
        if action is not None and self._keys.is_changed(action):
            self._propose(action, normals(action.keys))

    def _is_fixed(self, action: Action) -> bool:
        why = fixed(action)
        if why:
            self._stop()
            self._say(why)
        return why is not None

    def _propose(self, action: Action, keys: tuple[str, ...]) -> None:
        """Give the action these keys; where another has one of them, the person says whether it is taken from there."""
        self.table.wait_at(None)
        taken, outcome = self._keys.with_keys(action, keys), _outcome(action, keys)
        held = self._keys.holders(action, keys)
        if not held:
            self._use(taken, outcome)
            return
        take = (str(message("Take it from there")), lambda: self._use(taken, outcome))
        self._say(_clash(held), take, (str(message("Cancel")), self._stop), warning=True)
        self._asking = True

    def _reset_every(self) -> None:
        self._use(Keys(self._keys.actions), message("All keys are as by default."))

    def _use(self, keys: Keys, outcome: Message) -> None:
        """Have these keys from now on; the person can take it back at once."""
        before = self._keys
        self._stop()
        if keys.changed == before.changed:
            return
        self._set(keys)
        self._say(outcome, (str(message("Take back")), lambda: self._take_back(before)), focus=False)

    def _take_back(self, before: Keys) -> None:
        self._stop()
        self._set(before)

    def _set(self, keys: Keys) -> None:
        self._keys = keys
        self._stored = keys.stored(self._stored)
        self.model.show_keys(keys)
        self._reset_all.setEnabled(bool(keys.changed))
        self.keysChanged.emit(self._stored)

    def _stop(self) -> None:
        """Wait for nothing, ask nothing."""
        self._wanted, self._asking = None, False
        had_focus = self.footer.has_focus() or self._reset_all.hasFocus()
        self.table.wait_at(None)
        self.footer.show_line(str(HINT), "dim", ())
        self._reset_all.setEnabled(bool(self._keys.changed))
        if had_focus:
            self.table.setFocus()

    def _say(
        self, text: Message, *offers: tuple[str, Callable[[], object]], warning: bool = False, focus: bool = True
    ) -> None:
        """Show a sentence with what the person can answer; the first answer gets the focus."""
        self.footer.show_line(str(text), "warning" if warning else "", offers)
        announce(self, str(text))
        if focus and offers:
            self.footer.buttons()[0].setFocus()

    # -- filter and keys -----------------------------------------------------------------------------------------

    @property
    def is_waiting(self) -> bool:
        """Whether the next key pressed becomes an action's."""
        return self.table.waiting

    def _choose(self) -> None:
        """Wait for the keys of the only action that the filter leaves; of several, go to the first."""
        self._enter_table()
        cells = self.model.in_order()
        if self.field.text() and len(cells) == 1:
            self._ask(cells[0], False)

    def _enter_table(self) -> None:
        self.table.first()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back a question, else closes; the keys that open the sheet close it."""
        own = next((self._keys.of(action) for action in self._actions() if action.id == OWN_ID), ())
        if event.key() == Qt.Key.Key_Escape and self._asking:
            self._stop()
            self.table.setFocus()
            event.accept()
        elif key_of(event) in own:
            self.leave()
            event.accept()
        else:
            super().keyPressEvent(event)


def _outcome(action: Action, keys: Sequence[str]) -> Message:
    if not keys:
        return message("“{what}” has no key now.", what=action.text)
    return message("“{what}” now has {keys}.", what=action.text, keys=", ".join(map(cap, keys)))


def _clash(held: Sequence[tuple[str, Keyed]]) -> Message:
    caps, others = ", ".join(cap(key) for key, _ in held), "”, “".join(str(other.text) for _, other in held)
    if len(held) == 1:
        return message("{key} belongs to “{other}”.", key=caps, other=others)
    return message("{keys} belong to “{others}”.", keys=caps, others=others)
