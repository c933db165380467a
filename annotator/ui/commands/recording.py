"""A key press as the key it means, in normal form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from annotator.keys import split
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
        modifiers, name = split(QKeySequence(pressed).toString(PORTABLE).replace(KEYPAD, ""))
    except ValueError:
        return ""
    # Qt writes keys that it has no name for, such as AltGr, as a letter that has nothing to do with them.
    return "" if event.key() >= SPECIAL and len(name) == 1 else "+".join((*modifiers, name))
