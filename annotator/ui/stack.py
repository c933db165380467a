"""Several parts in one place, one of them shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget


class Stack(QWidget):
    """Shows one of its parts, the first until told otherwise; given the focus, it is the shown part's.

    Qt's own stacked widget is a "layered pane" to screen readers, which say so each time the focus comes into it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._parts = QStackedLayout(self)

    def add_part(self, part: QWidget) -> None:
        """Have one part more."""
        self._parts.addWidget(part)
        self.setFocusProxy(self.shown or part)

    def show_part(self, part: QWidget) -> None:
        """Show a part that it has."""
        self._parts.setCurrentWidget(part)
        self.setFocusProxy(part)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the focus to what it is for in the shown part, by its own `setFocus`: Qt's would pass that by."""
        place: QWidget = self
        while (proxy := place.focusProxy()) is not None:
            place = proxy
        if place is not self:
            place.setFocus(reason)

    @property
    def shown(self) -> QWidget | None:
        """The part that is shown; None where there is none."""
        return self._parts.currentWidget()
