"""The rows of the inspector: attributes by label, links, what the label set does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotator.core.field_words import attribute_word
from annotator.ui.panels.fields import ChoiceField, DateField, Field, FlagField, Row, TextField
from annotator.ui.panels.inspector_links import LinkField
from annotator.ui.panels.parts import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.labels import Attribute, LabelSet
    from annotator.ui.panels.inspector_links import Link
    from annotator.ui.theme import Theme

ROW_GAP = 6


def column() -> tuple[QWidget, QVBoxLayout]:
    """An empty widget that rows are put into, one under the other."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(ROW_GAP)
    return widget, layout


def field_for(attribute: Attribute, theme: Theme) -> Field:
    """The field that edits an attribute of this type."""
    name = attribute_word(attribute.name)
    if attribute.type == "choice":
        return ChoiceField(name, theme, attribute.choices)
    if attribute.type == "flag":
        return FlagField(name, theme)
    return DateField(name, theme) if attribute.type == "date" else TextField(name, theme)


class Form(QWidget):
    """The fields of some attributes; flags are apart, at the end. `taken` carries an attribute's name and its value."""

    taken = Signal(str, object)
    left = Signal()
    opened = Signal(object)

    def __init__(self, attributes: Sequence[Attribute], theme: Theme) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {}
        self.rows: dict[str, Row] = {}
        self.flags, flags = column()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        for attribute in attributes:
            field = field_for(attribute, theme)
            row = Row(attribute_word(attribute.name), field)
            (flags if attribute.type == "flag" else layout).addWidget(row)
            self.fields[attribute.name] = field
            self.rows[attribute.name] = row
            field.taken.connect(lambda value, name=attribute.name: self.taken.emit(name, value))
            field.left.connect(self.left)
            field.opened.connect(lambda field=field: self.opened.emit(field))
        self.first = self._first()

    def _first(self) -> Field | None:
        for kinds in (TextField, ChoiceField, Field):
            found = next((field for field in self.fields.values() if isinstance(field, kinds)), None)
            if found:
                return found
        return None

    def has_lines(self) -> bool:
        """Whether there is anything but flags."""
        return any(not isinstance(field, FlagField) for field in self.fields.values())

    def show_flags(self) -> None:
        """Show the rows of the flags, but for those that are hidden one by one."""
        flags = [row for row in self.rows.values() if isinstance(row.value, FlagField)]
        self.flags.setVisible(any(not row.isHidden() for row in flags))


class LinkRows(QWidget):
    """Rows of links, made as they are needed."""

    wanted = Signal(str)
    unlinked = Signal(str)

    def __init__(self, theme: Theme, labels: LabelSet | None) -> None:
        super().__init__()
        self._theme = theme
        self._labels = labels
        self._rows: list[Row] = []
        self._fields: list[LinkField] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(ROW_GAP)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for field in self._fields:
            field.set_theme(theme)

    def set_labels(self, labels: LabelSet | None) -> None:
        """Take another label set."""
        self._labels = labels
        for field in self._fields:
            field.labels = labels
            field.update()

    def show_links(self, links: Sequence[Link], hint: str, read_only: bool) -> None:
        """Show these; `hint` stands where one is missing."""
        while len(self._rows) < len(links):
            field = LinkField(self._theme, self._labels)
            field.wanted.connect(self.wanted)
            field.unlinked.connect(self.unlinked)
            self._fields.append(field)
            self._rows.append(Row("", field))
            self._layout.addWidget(self._rows[-1])
        for at, row in enumerate(self._rows):
            if at < len(links):
                row.set_name(links[at].name)
                self._fields[at].show_link(links[at], hint, read_only)
            row.setVisible(at < len(links))
        self.setVisible(bool(links))

    def controls(self) -> list[QWidget]:
        """What can take the focus."""
        shown = [field for field, row in zip(self._fields, self._rows, strict=True) if not row.isHidden()]
        return [control for field in shown for control in field.controls()]


class PlainRows(QWidget):
    """Rows of a name and plain text."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[Row, QLabel]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(ROW_GAP)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these pairs of a name and a text."""
        while len(self._rows) < len(facts):
            value = plain_label()
            value.setWordWrap(True)
            value.setContentsMargins(0, 6, 0, 6)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._rows.append((Row("", value), value))
            self._layout.addWidget(self._rows[-1][0])
        for at, (row, value) in enumerate(self._rows):
            if at < len(facts):
                row.set_name(facts[at][0])
                value.setText(facts[at][1])
            row.setVisible(at < len(facts))
        self.setVisible(bool(facts))
