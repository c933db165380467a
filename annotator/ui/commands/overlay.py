"""A panel laid over the window: it has the keys while it is open, and gives the focus back when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from annotator.core.message import message
from annotator.ui.icons import CROSS
from annotator.ui.panels.parts import FilterButton

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from annotator.ui.theme import Theme

CLOSE = message("Close")
RADIUS = 10
EDGE = 1
LAST_LINE = 38
"""How far from the window's lower edge a panel ends that leaves the window's last line to be read."""
CLOSING, QUITTING = "corpus.close", "app.quit"
"""The actions whose keys mean here what they mean in any window: away with it, and away with the program."""
SHADOW, SHADOW_DOWN, SHADOW_LAYERS = 40, 10, 14
SHADOW_LIGHT, SHADOW_DARK = 2, 9  # alpha of each of the layers


class Panel(QWidget):
    """A rounded ground with a hairline around it; its content is `body`, clear of the corners."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.body = QWidget()
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


class Blind(QWidget):
    """Opaque, and just below the overlay: what it hides Qt need not draw again at each key typed above it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground."""
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self.theme.page)


def edge_colour(theme: Theme) -> QColor:
    """The hairline around a panel: darker than the window's own in the light, lighter in the dark."""
    return theme.hairline.lighter(130) if theme.dark else theme.hairline.darker(106)


class Overlay(QWidget):
    """Covers the window; a press beside its panel, Esc, the keys that opened it and those that close a folder close it.

    While it is open no shortcut of the window works but those that quit. `home` gets the focus where the widget that
    had it cannot; `opened_by` is the id of the action that opens it.
    """

    opened_by = ""
    scrolled: QScrollArea | None = None
    """What PgUp and PgDn go through, where there is more than the window has room for."""

    def __init__(self, window: QWidget, theme: Theme, home: QWidget, name: str) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self.hide()
        self._blind = Blind(theme, window)
        self._window = window
        self._theme = theme
        self._home = home
        self._back: QWidget | None = None
        self._closer: FilterButton | None = None
        self.panel = Panel(theme, self)
        window.installEventFilter(self)

    def panel_rect(self, room: QSize) -> QRect:
        """Where the panel lies in a window of that size."""
        raise NotImplementedError

    def focus_ring(self) -> list[QWidget]:
        """What Tab walks through; the first has the focus when it opens."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = self.panel.theme = self._blind.theme = theme
        if self._closer is not None:
            self._closer.set_theme(theme)
        self.update()

    def close_button(self) -> FilterButton:
        """A cross that closes it, to be laid out in its head."""
        self._closer = FilterButton(self._theme, str(CLOSE), CROSS)
        self._closer.setObjectName("sheetClose")
        self._closer.clicked.connect(self.leave)
        return self._closer

    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    def show_over(self) -> None:
        """Open it over the window and take the focus."""
        if not self.is_open():
            self._back = QApplication.focusWidget()
        self._fit()
        for layer in (self._blind, self):
            layer.show()
            layer.raise_()
        self.focus_ring()[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self, to_home: bool = False) -> None:
        """Close it; the focus goes back to where it was, or home."""
        back, self._back = self._back, None
        self.hide()
        self._blind.hide()
        # What had the focus may be gone by now: another program's work came in and the fields were made anew.
        wanted = (self._home,) if to_home or back is None or not isValid(back) else (back, self._home)
        target = next((one for one in wanted if one.isVisible()), self.window())
        # For no reason of a menu's: a field that is left for good takes what was typed into it.
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())
        self.panel.setGeometry(self.panel_rect(self.size()))
        self._blind.setGeometry(self.panel.geometry().adjusted(EDGE, RADIUS // 2, -EDGE, -RADIUS // 2))

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

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside."""
        ring = [place for place in self.focus_ring() if place.isVisible() and place.isEnabled()]
        focused = QApplication.focusWidget()
        at = ring.index(focused) if focused in ring else -1
        if ring:
            ring[(at + (1 if forward else -1)) % len(ring)].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(ring)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, as do closing and quitting; what nothing inside took goes no further."""
        if event.key() == Qt.Key.Key_Escape or self._is_of(event, CLOSING) or self._is_of(event, self.opened_by):
            self.leave()
        elif (quitting := self._action(QUITTING)) and self._is_of(event, QUITTING):
            # What was typed here is taken when the focus goes.
            self.leave()
            quitting.trigger()
        elif self.scrolled is not None and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar, down = self.scrolled.verticalScrollBar(), event.key() == Qt.Key.Key_PageDown
            bar.triggerAction(bar.SliderAction.SliderPageStepAdd if down else bar.SliderAction.SliderPageStepSub)
        event.accept()

    def _action(self, id_: str) -> QAction | None:
        found = self._window.findChild(QAction, id_) if id_ else None
        return found if isinstance(found, QAction) else None

    def _is_of(self, event: QKeyEvent, id_: str) -> bool:
        """Whether the key is one of the action's."""
        action = self._action(id_)
        return action is not None and QKeySequence(event.keyCombination()) in action.shortcuts()

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
            # Denser near the panel, so that the outer edge fades away.
            for out in (SHADOW * (layer / SHADOW_LAYERS) ** 2 for layer in range(SHADOW_LAYERS)):
                painter.drawRoundedRect(box.adjusted(-out, -out, out, out), RADIUS + out, RADIUS + out)
