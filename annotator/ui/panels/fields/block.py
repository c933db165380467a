"""A block of controls beside the article that can be walked and used by keys alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

KEY = Qt.Key
# The window has actions on these keys; in a control they do what they do in any window.
KEPT = frozenset(
    (
        *(KEY.Key_Tab, KEY.Key_Backtab, KEY.Key_Space, KEY.Key_Return, KEY.Key_Enter, KEY.Key_Escape),
        *(KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down),
    )
)
PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class FieldBlock(QWidget):
    """Tab walks its controls from the top; after the last one, and on Esc, `left` asks for the article's focus.

    Whoever acts on the window while it has the focus first has it `take` what was typed, so that nothing is lost.
    """

    left = Signal()

    @staticmethod
    def with_focus() -> FieldBlock | None:
        """The block that the focus is in."""
        place = QApplication.focusWidget()
        while place is not None and not isinstance(place, FieldBlock):
            place = place.parentWidget()
        return place

    def controls(self) -> list[QWidget]:
        """What can take the focus now, in the order it is walked."""
        raise NotImplementedError

    def take(self) -> None:
        """Take what was typed, as leaving the field does."""

    def focus_place(self) -> QWidget | None:
        """Where the focus goes when the block gets it; None while there is nothing to do in it."""
        return next(iter(self.controls()), None)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that the focused control needs from the window's actions."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in KEPT
            and not event.modifiers() & ~PLAIN
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; other keys that no control wants go to the window."""
        if event.key() == KEY.Key_Escape:
            self.left.emit()
        elif event.key() not in KEPT:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next control or the one before it; past the last and before the first is the article."""
        controls = self.controls()
        focused = QApplication.focusWidget()
        at = next((n for n, one in enumerate(controls) if one is focused), None)
        to = -1 if at is None else at + (1 if forward else -1)
        if 0 <= to < len(controls):
            controls[to].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        else:
            self.left.emit()
        return True
