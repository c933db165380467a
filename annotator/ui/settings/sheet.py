"""The settings window: everything in SETTINGS by group, searched as it is typed; a change holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.core.message import Message, message
from annotator.settings import GROUPS, SETTINGS
from annotator.ui.appearance import page_font
from annotator.ui.commands.overlay import LAST_LINE, Overlay
from annotator.ui.models.folding import folded
from annotator.ui.panels.parts import FilterField, hairline, plain_label
from annotator.ui.settings.label_block import LabelBlock
from annotator.ui.settings.rows import SettingRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.labels import LabelSet
    from annotator.ui.appearance import Themed
    from annotator.ui.theme import Theme

WIDTH, MARGIN, PADDING = 600, 16, 20
HEADER_HEIGHT, HEADING_PIXELS, FIELD_WIDTH = 58, 16, 240
HEADING, SEARCH, NOTHING = message("Settings"), message("Search the settings"), message("No setting matches.")
LABELS = message("Labels")
CHANGE_KEYS = message("Change keys…")
KEYS_SAID = message("Every action with its keys, each of which can be changed.")
SAMPLE = "„Știri și țări”: 1–2 ianuarie, Brăila 🙂"
"""Shows whether a font has the letters with commas below, and what it does with a picture."""


class SettingsSheet(Overlay):
    """Rows made from SETTINGS. `value` gives what holds, `labels` the label set and whether it is the folder's own.

    `changed` carries a key and its new value, `keysWanted` asks for the key sheet, `fileWanted` for the label file.
    """

    changed = Signal(str, object)
    keysWanted = Signal()
    fileWanted = Signal()

    opened_by = "app.settings"

    def __init__(
        self,
        window: QWidget,
        value: Callable[[str], Any],
        labels: Callable[[], tuple[LabelSet, bool | None]],
        home: QWidget,
        theme: Theme,
    ) -> None:
        super().__init__(window, theme, home, "settingsSheet")
        self._value, self._labels = value, labels
        self.field = FilterField(theme)
        self.field.setObjectName("settingsFilter")
        self.field.setPlaceholderText(str(SEARCH))
        self.field.setAccessibleName(str(SEARCH))
        self.field.setFixedWidth(FIELD_WIDTH)
        self._heading = plain_label(str(HEADING))
        self._cross = self.close_button()
        self._rows = {one.key: SettingRow(one, theme) for one in SETTINGS if one.key != "keys"}
        self._label_block = LabelBlock(theme)
        self._sample = plain_label(SAMPLE)
        self._sample.setObjectName("fontSample")
        self._sample.setContentsMargins(0, 0, 0, 6)
        self._keys = QPushButton(str(CHANGE_KEYS))
        self._keys.setObjectName("changeKeys")
        self._nothing = plain_label(str(NOTHING), "dim")
        self._nothing.setContentsMargins(0, 16, 0, 0)
        self._nothing.hide()
        self._groups: list[tuple[QWidget, list[QWidget]]] = []
        self._scroll = self.scrolled = QScrollArea()
        self._lay_out()
        self._connect()
        self.set_theme(theme)

    def _lay_out(self) -> None:
        head = QWidget()
        head.setFixedHeight(HEADER_HEIGHT)
        line = QHBoxLayout(head)
        line.setContentsMargins(PADDING, 0, PADDING - 6, 0)
        line.addWidget(self._heading)
        line.addStretch(1)
        line.addWidget(self.field)
        line.addSpacing(8)
        line.addWidget(self._cross)
        content = QWidget()
        content.setObjectName("settingsContent")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(PADDING, 4, PADDING, PADDING)
        rows.setSpacing(0)
        for group, title in GROUPS.items():
            self._add_group(rows, title, self._parts_of(group))
            if group == "page":
                self._add_group(rows, LABELS, [self._label_block])
        rows.addWidget(self._nothing)
        rows.addStretch(1)
        self._scroll.setObjectName("settingsRows")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self._scroll.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        layout = QVBoxLayout(self.panel.body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(hairline())
        layout.addWidget(self._scroll, 1)

    def _parts_of(self, group: str) -> list[QWidget]:
        if group == "keys":
            return [self._key_row()]
        parts: list[QWidget] = []
        for row in self._rows.values():
            if row.setting.group == group:
                parts.append(row)
                if row.setting.kind == "font":
                    parts.append(self._sample)
        return parts

    def _key_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 6, 0, 6)
        said = plain_label(str(KEYS_SAID), "dim")
        said.setWordWrap(True)
        line.addWidget(said, 1)
        line.addWidget(self._keys)
        return row

    def _add_group(self, rows: QVBoxLayout, title: Message, parts: list[QWidget]) -> None:
        heading = plain_label(str(title), "heading")
        heading.setContentsMargins(0, 16, 0, 2)
        for part in (heading, *parts):
            rows.addWidget(part)
        self._groups.append((heading, parts))

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self.field.left.connect(self.leave)
        self.field.down.connect(lambda: self.focusNextPrevChild(True))
        for row in self._rows.values():
            row.changed.connect(self._change)
            row.field.left.connect(self.field.setFocus)
        self._label_block.fileWanted.connect(self.fileWanted)
        self._keys.clicked.connect(self._show_keys)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    def toggle(self) -> None:
        """Open it with everything shown, or close it."""
        if self.is_open():
            self.leave()
            return
        self.refresh()
        self.show_over()

    def leave(self, to_home: bool = False) -> None:
        """Close it, and forget what was typed: while it is hidden, as a moving caret counts as the focus to readers."""
        super().leave(to_home)
        self.field.clear()

    def refresh(self) -> None:
        """Show what holds now."""
        for key, row in self._rows.items():
            row.show_value(self._value(key))
        self._label_block.show_labels(*self._labels())
        self._show_sample()

    def show_setting(self, key: str) -> None:
        """Show what holds now of one setting, which may have been changed elsewhere."""
        if key in self._rows:
            self._rows[key].show_value(self._value(key))
        self._show_sample()

    def panel_rect(self, room: QSize) -> QRect:
        """At the right edge, so that the page can be seen beside it; above the last line."""
        width = min(WIDTH, room.width() - 2 * MARGIN)
        return QRect(room.width() - width - MARGIN, MARGIN, width, room.height() - MARGIN - LAST_LINE)

    def focus_ring(self) -> list[QWidget]:
        """The search, then every control that is shown, from the top."""
        found: list[QWidget] = [self.field]
        for part in (part for _, parts in self._groups for part in parts if not part.isHidden()):
            if isinstance(part, SettingRow | LabelBlock):
                found += part.controls()
            elif part.isAncestorOf(self._keys):
                found.append(self._keys)
        return [*found, self._cross]

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        super().set_theme(theme)
        parts: tuple[Themed, ...] = (self.field, self._label_block, *self._rows.values())
        for part in parts:
            part.set_theme(theme)
        font = QFont(theme.interface_font)
        font.setPixelSize(HEADING_PIXELS)
        font.setWeight(QFont.Weight.DemiBold)
        self._heading.setFont(font)
        self._show_sample()

    def _change(self, key: str, value: object) -> None:
        self.changed.emit(key, value)
        self.show_setting(key)

    def _show_sample(self) -> None:
        self._sample.setFont(page_font(self._value("page_font"), self._value("text_size")))

    def _show_keys(self) -> None:
        self.leave(to_home=True)
        self.keysWanted.emit()

    def _search(self, text: str) -> None:
        words = folded(text.strip())
        any_shown = False
        for heading, parts in self._groups:
            shown = [part for part in parts if self._matches(part, words, heading)]
            for part in parts:
                part.setVisible(part in shown)
            heading.setVisible(bool(shown))
            any_shown = any_shown or bool(shown)
        self._nothing.setVisible(not any_shown)

    def _matches(self, part: QWidget, words: str, heading: QWidget) -> bool:
        if part is self._sample:
            return self._rows["page_font"].matches(words)
        if isinstance(part, SettingRow | LabelBlock):
            return part.matches(words)
        return words in folded(f"{KEYS_SAID} {CHANGE_KEYS} {GROUPS['keys']}")

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._scroll.isAncestorOf(new):
            self._scroll.ensureWidgetVisible(new, 0, 40)
