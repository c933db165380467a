"""ACTIONS as QActions: menus, shortcuts, and keys of keyboards that type no Latin letters."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QPlainTextEdit, QTextEdit, QWidget

from annotator.actions import (
    ACTIONS,
    MENU_NAMES,
    MENUS,
    WITHIN_NAMES,
    Action,
    App,
    label_actions,
    redo_text,
    run,
    undo_text,
)
from annotator.keys import Keys, cap, effective_keys
from annotator.ui.models.tooltip import literal_tooltip
from annotator.ui.panels.fields import FieldBlock
from annotator.ui.panels.fields.choice import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.labels import LabelSet

TEXT_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)
MENUS_OF_FIELDS = ("File", "Find", "Article", "View", "Help")
_US_ROWS = {10: "1234567890-=", 24: "QWERTYUIOP[]", 38: "ASDFGHJKL;'", 52: "ZXCVBNM,./"}
_EVDEV_OFFSET = 8


def _us_keys() -> dict[int, str]:
    """What the key at each native scan code types on a US keyboard: X11 and Wayland count from 8, Windows does not."""
    offset = 0 if sys.platform == "win32" else _EVDEV_OFFSET
    return {
        first - _EVDEV_OFFSET + offset + place: character
        for first, row in _US_ROWS.items()
        for place, character in enumerate(row)
    }


US_KEYS = _us_keys()


def sequences(keys: tuple[str, ...]) -> list[QKeySequence]:
    """The Qt key sequences of an action's keys; Shift+Tab is a key of its own to Qt."""
    made = [QKeySequence(key) for key in keys]
    if "Shift+Tab" in keys:
        made.append(QKeySequence(QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Backtab)))
    return made


def with_letters(titles: Sequence[str]) -> list[str]:
    """The menus' titles with the letter of each marked that opens it with Alt: the first that no menu before has."""
    marked: list[str] = []
    taken: set[str] = set()
    for title in titles:
        letter = next((one for one in title if one.isascii() and one.isalpha() and one.lower() not in taken), "")
        taken.add(letter.lower())
        marked.append(escaped(title).replace(letter, f"&{letter}", 1) if letter else escaped(title))
    return marked


def is_typed_in(widget: QWidget) -> bool:
    """Whether it is a field that takes text; the article's copy for screen readers looks like one and takes none."""
    return isinstance(widget, TEXT_FIELDS) and not widget.isReadOnly()


class WindowActions(QObject):
    """The window's QActions, each named by its id; they run ACTIONS on the window."""

    def __init__(self, window: QMainWindow, app: App, stored_keys: object) -> None:
        super().__init__(window)
        self._keys = Keys.read(ACTIONS, stored_keys)
        self._window = window
        self._app = app
        self._made: dict[str, tuple[Action, QAction]] = {}
        titles = zip(MENU_NAMES, with_letters([str(said) for said in MENU_NAMES.values()]), strict=True)
        self._menus: dict[str, QMenu] = {name: window.menuBar().addMenu(title) for name, title in titles}
        for menu in self._menus.values():
            self._dress(menu)
        for action in ACTIONS:
            self._add(action)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._watch)

    def use_labels(self, labels: LabelSet) -> None:
        """Have the digits and the Label menu follow a label set."""
        for id_ in [id_ for id_ in self._made if id_.startswith("label.")]:
            made = self._made.pop(id_)[1]
            # Until it is deleted, its keys would be those of two actions, which Qt calls ambiguous and runs neither.
            self._window.removeAction(made)
            made.deleteLater()
        self._menus["Label"].clear()
        for action in label_actions(labels):
            self._add(action)

    def add_menu(self, name: str, menu: QMenu, before: str) -> None:
        """Put a menu into the menu called `name`, before the action of that id."""
        self._menus[name].insertMenu(self._made[before][1], menu)

    def fill(self, menu: QMenu, groups: Sequence[Sequence[str]]) -> None:
        """Put the actions of these ids into a menu that opens once, a line between the groups."""
        for group in filter(None, groups):
            if not menu.isEmpty():
                menu.addSeparator()
            for id_ in group:
                menu.addAction(self._made[id_][1])
        self._dress(menu)

    def use_keys(self, stored: object) -> None:
        """Give every action the keys that the settings have for it ({action id: [keys]}), else its defaults."""
        self._keys = Keys.read(ACTIONS, stored)
        for action, made in self._made.values():
            made.setShortcuts(sequences(effective_keys(action, self._keys.changed)))

    def listed(self) -> tuple[Action, ...]:
        """Every action in the order of the menus."""
        return tuple(action for menu in MENUS for action, _ in self._made.values() if action.menu == menu)

    def keys(self, action: Action) -> tuple[str, ...]:
        """The action's keys in normal form, the one shown first."""
        return self._keys.of(action)

    def _add(self, action: Action) -> None:
        # Its text is not said here: to find the right constructor PySide would prepare QIcon.
        made = QAction(self._window)
        made.setText(escaped(str(action.text)))
        made.setObjectName(action.id)
        made.setShortcuts(sequences(effective_keys(action, self._keys.changed)))
        made.setAutoRepeat(action.repeats)
        made.setMenuRole(QAction.MenuRole.NoRole)
        made.triggered.connect(lambda _checked=False: self._run(action))
        self._window.addAction(made)
        made.setCheckable(action.ticked is not None)
        if action.in_menu:
            menu = self._menu_of(action)
            if action.parted:
                menu.addSeparator()
            menu.addAction(made)
        self._made[action.id] = (action, made)

    def _menu_of(self, action: Action) -> QMenu:
        """The menu that the action stands in, made where it is one inside of another."""
        if not action.within:
            return self._menus[action.menu]
        if action.within not in self._menus:
            self._menus[action.menu].addSeparator()
            menu = self._menus[action.menu].addMenu(str(WITHIN_NAMES[action.within]))
            self._menus[action.within] = menu
            self._dress(menu)
        return self._menus[action.within]

    def _dress(self, menu: QMenu) -> None:
        menu.setToolTipsVisible(True)
        menu.setAccessibleName(menu.title())
        menu.aboutToShow.connect(partial(self._open_menu, menu))
        # Its shortcut would be dead too, and a key says why nothing can be done.
        menu.aboutToHide.connect(partial(self._enable, menu))

    def _open_menu(self, menu: QMenu) -> None:
        """Grey in an opening menu what cannot be done now, and tick what is on."""
        self.refresh()
        for action, made in self._entries(menu):
            reason, applies = action.disabled(self._app), action.applies is None or action.applies(self._app)
            made.setEnabled(reason is None and applies)
            if not applies and not reason and action.nothing:
                made.setToolTip(literal_tooltip(str(action.nothing)))
            if action.ticked is not None:
                made.setChecked(action.ticked(self._app))

    def _enable(self, menu: QMenu) -> None:
        for _, made in self._entries(menu):
            made.setEnabled(True)

    def _entries(self, menu: QMenu) -> list[tuple[Action, QAction]]:
        shown = set(menu.actions())
        return [(action, made) for action, made in self._made.values() if made in shown]

    def _run(self, action: Action) -> None:
        """Run an action; what is being typed into a field is taken first, so that it is not lost."""
        if block := FieldBlock.with_focus():
            block.take()
        run(action, self._app)

    def refresh(self) -> None:
        """Bring texts and reasons up to date, as when a menu opens; shortcuts always reach `run`, which says why."""
        for action, made in self._made.values():
            reason = action.disabled(self._app)
            made.setToolTip(literal_tooltip(str(reason or action.text)))
        for id_, text in (("edit.undo", undo_text(self._app)), ("edit.redo", redo_text(self._app))):
            self._made[id_][1].setText(escaped(str(text)))

    def keys_of(self, id_: str) -> str:
        """What the cap of an action's first key says, "" for none."""
        return next(map(cap, self._keys.of(self._made[id_][0])), "")

    def trigger(self, id_: str) -> None:
        """Run an action as its menu entry does."""
        self._made[id_][1].trigger()

    def _watch(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and is_typed_in(old):
            old.removeEventFilter(self)
        if new is not None and is_typed_in(new):
            new.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys that edit text to a focused text field."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            action = self._action_for(QKeySequence(event.keyCombination()))
            if action is not None and action.menu not in MENUS_OF_FIELDS:
                event.accept()
                return True
        return False

    def _action_for(self, pressed: QKeySequence) -> Action | None:
        for action, made in self._made.values():
            if pressed in made.shortcuts():
                return action
        return None

    def press(self, event: QKeyEvent) -> bool:
        """Run the action of a key that no shortcut took, by the key's place on a US keyboard or as a keypad digit."""
        focused = QApplication.focusWidget()
        typing = focused is not None and is_typed_in(focused)
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        candidates = [event.text()] if event.text() in "0123456789" else []
        if not _is_latin(event.key()) and (placed := US_KEYS.get(event.nativeScanCode())):
            candidates.append(placed)
        for character in filter(None, candidates):
            key = Qt.Key(ord(character))
            bare = modifiers & ~Qt.KeyboardModifier.ShiftModifier if character == event.text() else modifiers
            action = self._action_for(QKeySequence(QKeyCombination(bare, key)))
            if action is None or (typing and action.menu not in MENUS_OF_FIELDS):
                continue
            if action.repeats or not event.isAutoRepeat():
                self._run(action)
                return True
        return False


def _is_latin(key: int) -> bool:
    return ord("A") <= key <= ord("Z") or ord("0") <= key <= ord("9")
