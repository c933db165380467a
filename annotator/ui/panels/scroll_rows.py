"""Rows that scroll where the window has no room for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


AROUND = 14
"""In logical px: what stays in view above and below the field that has the focus."""


class KeepsInView(QObject):
    """Keeps the field with the focus in view while its area's content grows, as a note does that is being written."""

    def __init__(self, area: QScrollArea, content: QWidget) -> None:
        super().__init__(area)
        self._area, self._content = area, content
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look once what changed is laid out."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            QTimer.singleShot(0, self, lambda: self._look())  # noqa: PLW0108
        return False

    def _look(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._content.isAncestorOf(focused):
            self._area.ensureWidgetVisible(focused, 0, AROUND)


class ScrollRows(QScrollArea):
    """As high as its content if there is room, at least `least` pixels; the rest is scrolled to."""

    def __init__(self, content: QWidget, least: int) -> None:
        super().__init__()
        self._content = content
        self._least = least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        content.setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        content.installEventFilter(self)
        KeepsInView(self, content)

    def sizeHint(self) -> QSize:
        """As high as the content is at the present width."""
        content = self._content
        flows = content.hasHeightForWidth() and self.width() > 0
        height = content.heightForWidth(self.width()) if flows else content.sizeHint().height()
        return QSize(content.sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """As wide as the content needs, `least` pixels high."""
        return QSize(self._content.minimumSizeHint().width(), min(self._least, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content's height: Qt's own scroll area does not."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self._content:
            self.updateGeometry()
        return False
