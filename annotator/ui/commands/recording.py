"""A key press as the key it means, in normal form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from annotator.keys import normal
from annotator.ui.window_actions import US_KEYS

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

SHIFT = Qt.KeyboardModifier.ShiftModifier
PORTABLE = QKeySequence.SequenceFormat.PortableText
KEYPAD = "Num+"
SPECIAL = 0x01000000
ASCII_END = 0x7F


def key_of(event: QKeyEvent) -> str:
    """The key pressed with its modifiers; "" for a modifier alone and for keys that have no name.

    Where it gives no Latin letter or digit, its place on a US keyboard counts, as everywhere in the window.
    """
    placed = US_KEYS.get(event.nativeScanCode(), "")
    foreign = ASCII_END <= event.key() < SPECIAL
    # The digits of a French keyboard need Shift; without it they are still the labels' keys.
    plain = event.key() < ASCII_END and not chr(event.key()).isalnum() and not event.modifiers() & SHIFT
    pressed = event.keyCombination()
    if placed and (foreign or (plain and placed.isdigit())):
        pressed = QKeyCombination(event.modifiers(), Qt.Key(ord(placed)))
    try:
        return normal(QKeySequence(pressed).toString(PORTABLE).removeprefix(KEYPAD))
    except ValueError:
        return ""
