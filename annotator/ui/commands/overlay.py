"""A panel laid over the window: it has the keys while it is open, and gives the focus back when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from annotator.ui.theme import Theme

RADIUS = 10
EDGE = 1
SHADOW, SHADOW_DOWN = 26, 8
SHADOW_LIGHT, SHADOW_DARK = 5, 14  # alpha of each of the layers


class Panel(QWidget):
    """A rounded ground with a hairline around it; its content lies on `body`, which hides what is below it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.body = Body(self)
        around = QVBoxLayout(self)
        around.setContentsMargins(EDGE, RADIUS // 2, EDGE, RADIUS // 2)
        around.addWidget(self.body)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rounded ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge_colour(self.theme), 1))
            painter.setBrush(self.theme.page)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class Body(QWidget):
    """An opaque ground in the page's colour, so that Qt need not draw the page below it again at each key."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._panel.theme.page)


def edge_colour(theme: Theme) -> QColor:
    """The hairline around a panel: darker than the window's own in the light, lighter in the dark."""
    return theme.hairline.lighter(130) if theme.dark else theme.hairline.darker(106)


class Overlay(QWidget):
    """Covers the window; a press beside its panel or Esc closes it.

    While it is open no shortcut of the window works. `home` gets the focus where the widget that had it cannot.
    """

    def __init__(self, window: QWidget, theme: Theme, home: QWidget, name: str) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self.hide()
        self._theme = theme
        self._home = home
        self._back: QWidget | None = None
        self.panel = Panel(theme, self)
        window.installEventFilter(self)

    def panel_rect(self, room: QSize) -> QRect:
        """Where the panel lies in a window of that size."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """What has the focus when it opens."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = self.panel.theme = theme
        self.update()

    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def show_over(self) -> None:
        """Open it over the window and take the focus."""
        if not self.is_open():
            self._back = QApplication.focusWidget()
        self._fit()
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self, to_home: bool = False) -> None:
        """Close it; the focus goes back to where it was, or home."""
        back, self._back = self._back, None
        self.hide()
        wanted = (self._home,) if to_home or back is None else (back, self._home)
        target = next((one for one in wanted if one.isVisible()), self.window())
        target.setFocus(Qt.FocusReason.PopupFocusReason)

    def announce(self, text: str) -> None:
        """Have a screen reader say it."""
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _fit(self) -> None:
        self.setGeometry(self.parentWidget().rect())
        self.panel.setGeometry(self.panel_rect(self.size()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.is_open():
            self._fit()
        return False

    def event(self, event: QEvent) -> bool:
        """Keep every key from the window's shortcuts, and the focus inside."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; what nothing inside took goes no further."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the panel closes it."""
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leave()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's soft shadow."""
        if self.panel.geometry().contains(event.rect()):
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, SHADOW_DARK if self._theme.dark else SHADOW_LIGHT))
            box = QRectF(self.panel.geometry()).translated(QPointF(0, SHADOW_DOWN))
            for out in range(SHADOW, -2, -3):
                painter.drawRoundedRect(box.adjusted(-out, -out, out, out), RADIUS + out, RADIUS + out)
