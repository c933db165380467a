"""One setting as a row: what it is for, its default, the field, and the way back to the default."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.core.message import Message, message
from annotator.ui.appearance import page_font
from annotator.ui.commands.sheet_choice import SheetChoice
from annotator.ui.models.folding import folded
from annotator.ui.panels.fields import FlagField, TextField
from annotator.ui.panels.fields.flag import RING
from annotator.ui.panels.parts import plain_label
from annotator.ui.settings.number_field import NumberField
from annotator.ui.theme import PAGE_PIXELS

if TYPE_CHECKING:
    from annotator.settings import Setting
    from annotator.ui.panels.fields import Field
    from annotator.ui.theme import Theme

FIELD_WIDTH = 250
RESET = message("Reset")
ON, OFF, EMPTY = message("on"), message("off"), message("none")
NO_FONT = message("No font of this name is installed.")


class FontField(TextField):
    """The name of an installed font, proposed as it is typed; empty is the usual one."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme, check=_check_font)
        self.set_hint(usual_font())
        self.opened.connect(lambda: self.offer(_families()))


def _families() -> list[str]:
    """The installed fonts that have Latin letters."""
    return QFontDatabase.families(QFontDatabase.WritingSystem.Latin)


def _check_font(name: str) -> Message | None:
    return None if not name or QFontDatabase.hasFamily(name) else NO_FONT


def field_of(setting: Setting, theme: Theme) -> Field:
    """The field for a setting's value; choices carry the words of the choices."""
    name = str(setting.text)
    if setting.choices:
        return SheetChoice(name, theme, [str(word) for word in setting.words])
    if isinstance(setting.default, bool):
        return FlagField(name, theme)
    if isinstance(setting.default, int):
        return NumberField(name, theme, setting.least, setting.most, setting.step, setting.unit)
    return FontField(name, theme) if setting.kind == "font" else TextField(name, theme)


def said(setting: Setting, value: Any) -> str:
    """A value as the person reads it."""
    if setting.choices:
        return str(setting.words[setting.choices.index(value)])
    if isinstance(value, bool):
        return str(ON if value else OFF)
    if isinstance(value, int):
        return str(Message(setting.unit.template, {"count": value}))
    if setting.kind == "font":
        return value or usual_font()
    return value or str(EMPTY)


def usual_font() -> str:
    """The font that the page has where none was chosen."""
    return QFontInfo(page_font("", PAGE_PIXELS)).family()


class SettingRow(QWidget):
    """`changed` carries the key and the value that the person took, the default where they reset it."""

    changed = Signal(str, object)

    def __init__(self, setting: Setting, theme: Theme) -> None:
        super().__init__()
        self.setObjectName(f"setting.{setting.key}")
        self.setting = setting
        self.field = field_of(setting, theme)
        self.reset = QToolButton()
        self.reset.setText(str(RESET))
        self.reset.setAccessibleName(str(message("Reset: {what}", what=setting.text)))
        self.reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(kept)
        self._default = plain_label(str(message("Default: {value}", value=said(setting, setting.default))), "dim")
        self._lay_out()
        self.field.taken.connect(self._take)
        self.reset.clicked.connect(self._reset)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        name = plain_label(str(self.setting.text))
        for label in (name, self._default):
            label.setWordWrap(True)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            words.addWidget(label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(12)
        layout.addLayout(words, 1)
        # Fields take whatever width there is, so that this one says how much.
        place = QWidget()
        place.setFixedWidth(FIELD_WIDTH + (RING if isinstance(self.field, FlagField) else 0))
        inside = QVBoxLayout(place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.field)
        layout.addWidget(place)
        layout.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.field.set_theme(theme)
        self._default.setFont(theme.small_font)

    def show_value(self, value: Any) -> None:
        """Show the value that holds now."""
        shown = said(self.setting, value) if self.setting.choices else value
        self.field.show_value(shown)
        self.reset.setVisible(value != self.setting.default)

    def matches(self, words: str) -> bool:
        """Whether the folded `words` stand in what the row says."""
        parts = (self.setting.text, *self.setting.words, self._default.text(), self.setting.key)
        return words in folded(" ".join(map(str, parts)))

    def controls(self) -> list[QWidget]:
        """What can take the focus."""
        return [self.field.control()] + ([] if self.reset.isHidden() else [self.reset])

    def _take(self, value: object) -> None:
        choices = self.setting.choices
        if choices:
            value = choices[[str(word) for word in self.setting.words].index(str(value))]
        self.changed.emit(self.setting.key, value)

    def _reset(self) -> None:
        self.field.control().setFocus()
        self.changed.emit(self.setting.key, self.setting.default)
