"""The keys that open the menu of what has the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

MENU_KEYS = {(Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)}


def opens_menu(event: QKeyEvent) -> bool:
    """Whether it is the menu key or Shift+F10."""
    return (event.key(), event.modifiers()) in MENU_KEYS
