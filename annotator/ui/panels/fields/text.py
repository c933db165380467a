"""A line of text with proposals under it, and one sentence where it cannot be taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.core.message import SILENCE
from annotator.ui.dropping import is_of_files
from annotator.ui.models.folding import folded
from annotator.ui.panels.fields.base import FIELD_HEIGHT, SEVERAL, Field, went_elsewhere
from annotator.ui.panels.fields.proposals import ProposalList
from annotator.ui.panels.parts import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent

    from annotator.core.message import Message
    from annotator.ui.theme import Theme

REASON = Qt.FocusReason
COMING = (REASON.MouseFocusReason, REASON.TabFocusReason, REASON.BacktabFocusReason, REASON.ShortcutFocusReason)
CLICK_MS = 250
TEXT_INSET = 2


class LineEdit(QLineEdit):
    """A line edit that says when the focus comes and goes, and leaves Enter, Esc, Up and Down to its field."""

    came = Signal()
    went = Signal(bool)
    pressed = Signal(object)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """`came` when the person went in with Tab, a shortcut or the mouse."""
        super().focusInEvent(event)
        if event.reason() in COMING:
            self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """`went`, with whether it was by the mouse; not when only the field's own menu opened."""
        super().focusOutEvent(event)
        if went_elsewhere(self, event):
            self.went.emit(event.reason() == REASON.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Without the focus a text that is too long ends in an ellipsis, not in half a letter."""
        if self.hasFocus() or not self.text():
            super().paintEvent(event)
            return
        # PySide prepares QStyle for 8 ms, which no start waits for.
        from PySide6.QtWidgets import QStyle, QStyleOptionFrame

        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        # Where a line edit itself begins its text.
        room = inside.adjusted(TEXT_INSET, 0, -TEXT_INSET, 0)
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if cut == self.text():
            super().paintEvent(event)
            return
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files to the window, which opens them."""
        if is_of_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`pressed` for the keys that are the field's."""
        key = Qt.Key
        if event.key() in (key.Key_Return, key.Key_Enter, key.Key_Escape, key.Key_Up, key.Key_Down):
            self.pressed.emit(Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)


class TextField(Field):
    """One line of text; `check` gives the sentence that says what is expected where a text cannot be taken.

    Enter takes and leaves, Esc leaves, Tab and the mouse take what was typed; Up and Down go through the proposals.
    """

    def __init__(self, name: str, theme: Theme, check: Callable[[str], Message | None] | None = None) -> None:
        super().__init__(name, theme)
        self._check = check
        self._value = ""
        self._shown = ""
        self._going_on = False
        self._proposals: Sequence[str] = ()
        self._untouched = False
        self._list: ProposalList | None = None
        self._hint = ""
        self._line = LineEdit()
        self._line.setAccessibleName(name)
        self._line.setFixedHeight(FIELD_HEIGHT)
        self._problem = plain_label(kind="dim")
        self._problem.setObjectName("problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._line)
        layout.addWidget(self._problem)
        self._line.came.connect(self.opened)
        self._line.went.connect(self._left_behind)
        self._line.pressed.connect(self._press)
        self._line.textEdited.connect(self._typed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        self._problem.setFont(theme.small_font)
        if self._list:
            self._list.set_theme(theme)

    def set_hint(self, hint: str) -> None:
        """What stands in the field, dim, while it is empty."""
        self._hint = hint
        self._line.setPlaceholderText(hint)

    def show_value(self, value: object, *, several: bool = False, fresh: bool = True) -> None:
        """Show a text; what the person typed instead stays, unless the value is `fresh`."""
        text = "" if several or value is None else str(value)
        if not fresh and self._is_typed() and text == self._value:
            return
        self._value = text
        self._line.setPlaceholderText(str(SEVERAL) if several else self._hint)
        if fresh or not (self._line.text() == text or self._is_being_written(text)):
            place = self._line.cursorPosition()
            self._line.setText(text)
            self._line.setCursorPosition(0 if not self._line.hasFocus() else len(text) if fresh else place)
        self._shown = self._line.text()
        self._untouched = False
        self._say(None)
        if fresh:
            self.close_list()

    def set_read_only(self, read_only: bool) -> None:
        """Whether the text can only be looked at."""
        super().set_read_only(read_only)
        self._line.setReadOnly(read_only)

    def control(self) -> QWidget:
        """The line edit."""
        return self._line

    def open_with(self, proposals: Sequence[str]) -> None:
        """Go into the field with the first proposal filled in where it is empty, everything selected.

        A first one of "" fills nothing in: the others are offered all the same.
        """
        self.open()
        if proposals and proposals[0] and not self._line.text() and not self.read_only:
            self._line.setText(proposals[0])
            self._untouched = True
        self._line.selectAll()
        self.offer(proposals)

    def offer(self, proposals: Sequence[str]) -> None:
        """Show the proposals under the field; none where the only one stands in it already."""
        self._proposals = () if self.read_only else [one for one in proposals if one]
        self._show_list(self._proposals)

    def close_list(self) -> None:
        """Show no proposals any more."""
        self._proposals = ()
        if self._list:
            self._list.hide()

    def place_list(self) -> None:
        """Keep the proposals under the field when it has moved."""
        if self._list and self._list.isVisible():
            self._list.place(self._line)

    def take(self, *, proposed: bool = False) -> bool:
        """Take the text where it differs from the value; False, with a sentence, where it cannot be taken."""
        text = self._line.text().strip()
        if not self._is_typed() or (self._untouched and not proposed):
            self._show_again()
            return True
        if self._check and (problem := self._check(text)):
            self._say(problem)
            return False
        self._untouched = False
        if text != self._value:
            self.taken.emit(text)
        elif not self._is_being_written(text):
            self._show_again()
        return True

    def _is_being_written(self, text: str) -> bool:
        """Whether this stands in the field but for outer white space, which the next word may need."""
        return self._line.hasFocus() and self._line.text().strip() == text

    def _is_typed(self) -> bool:
        return not self.read_only and self._line.text() != self._shown

    def _show_again(self) -> None:
        if self._line.text() != self._shown:
            self._line.setText(self._shown)
        self._untouched = False

    def _left_behind(self, by_mouse: bool) -> None:
        self.close_list()
        if by_mouse and self._is_typed() and self._check and self._check(self._line.text().strip()):
            # A sentence that came at once would push what is being clicked away from under the mouse.
            QTimer.singleShot(CLICK_MS, self, self._take_later)
        else:
            self.take(proposed=self._going_on)
            self._trim()

    def _trim(self) -> None:
        """Show the value without the white space that was left around it while it was written."""
        if not self._is_typed() and self._shown != self._value == self._shown.strip():
            self._line.setText(self._value)
            self._shown = self._line.text()

    def _take_later(self) -> None:
        if not self._line.hasFocus():
            self.take()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Going on with Tab takes what stands in the field, a proposal too."""
        self._going_on = True
        try:
            return super().focusNextPrevChild(forward)
        finally:
            self._going_on = False

    def _press(self, key: Qt.Key) -> None:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self._show_again()
            self._say(None)
            self.close_list()
            self.left.emit()
        elif self.take(proposed=True):
            self.close_list()
            self.left.emit()

    def _step(self, step: int) -> None:
        if self._list and self._list.isVisible():
            self._line.setText(self._list.stepped(step))
            self._line.selectAll()
            self._untouched = False
            self._say(None)

    def _typed(self, text: str) -> None:
        self._untouched = False
        self._say(None)
        wanted = folded(text.strip())
        self._show_list([one for one in self._proposals if wanted in folded(one)])

    def _show_list(self, proposals: Sequence[str]) -> None:
        if not proposals or list(proposals) == [self._line.text()]:
            if self._list:
                self._list.hide()
            return
        window = self.window()
        if self._list is None or self._list.parentWidget() is not window:
            self._list = ProposalList(self.theme, window)
            self._list.chosen.connect(self._choose)
        self._list.offer(proposals, self._line.text(), self._line)

    def _choose(self, proposal: str) -> None:
        self._line.setText(proposal)
        self._press(Qt.Key.Key_Return)

    def _say(self, problem: Message | None) -> None:
        self._problem.setText(str(problem or SILENCE))
        self._problem.setVisible(problem is not None)
        self._line.setAccessibleDescription(self._problem.text())
