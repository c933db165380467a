"""The guideline: the active label's rules, each with an example that is right and one that is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from annotator.core.message import message
from annotator.ui.icons import CROSS
from annotator.ui.panels.fields import ChoiceField, FieldBlock
from annotator.ui.panels.parts import MARGIN, FilterButton, hairline, plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.labels import LabelSet, Rule
    from annotator.core.state import State
    from annotator.ui.theme import LabelLook, Theme

TITLE, CLOSE = message("Guideline"), message("Close the guideline")
NO_RULES = message("The label file says nothing of this label.")
FOR_ALL = message("For every label")
RIGHT, WRONG = "✓", "✗"
EXAMPLE_PIXELS, INDENT = 15, 20
_SPAN = re.compile(r"\[([^\[\]]*)\]", re.DOTALL)


class GuidelinePanel(FieldBlock):
    """Shows the rules of one label: the active span's, else the one shown last or chosen here.

    `closed` asks for the panel to be taken away.
    """

    closed = Signal()

    def __init__(self, theme: Theme, labels: LabelSet, language: str) -> None:
        super().__init__()
        self.setObjectName("guideline")
        self.setAccessibleName(str(TITLE))
        self._theme, self._labels, self._language = theme, labels, language
        self._shown = ""
        self._cross = FilterButton(theme, str(CLOSE), CROSS)
        self._cross.setObjectName("guidelineClose")
        self._cross.clicked.connect(self.closed)
        self._choice = QWidget()
        self._place = QVBoxLayout(self._choice)
        self._place.setContentsMargins(MARGIN, 0, MARGIN, 12)
        self._field: ChoiceField | None = None
        self.page = QTextEdit()
        self.page.setObjectName("guidelineText")
        self.page.setAccessibleName(str(TITLE))
        self.page.setReadOnly(True)
        self.page.setUndoRedoEnabled(False)
        self.page.setTabChangesFocus(True)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.document().setDocumentMargin(0)
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 10, 12, 8)
        head.addWidget(plain_label(str(TITLE), "heading"), 1)
        head.addWidget(self._cross)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._choice)
        layout.addWidget(hairline())
        layout.addWidget(self.page, 1)
        self.set_labels(labels)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._cross.set_theme(theme)
        if self._field is not None:
            self._field.set_theme(theme)
        self._write()

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set."""
        self._labels = labels
        if self._field is not None:
            self._place.removeWidget(self._field)
            self._field.deleteLater()
        names = [label.name for label in labels.labels]
        self._field = ChoiceField(str(message("Label")), self._theme, names)
        self._field.taken.connect(self.show_label)
        self._field.left.connect(self.left)
        self._place.addWidget(self._field)
        self.show_label(self._shown if self._shown in names else names[0])

    def show_state(self, state: State | None) -> None:
        """Show the rules of the active span's label; without one those that are shown stay."""
        active = state.active if state is not None else None
        if active is not None and active.label != self._shown and active.label in self._labels.by_name:
            self.show_label(active.label)

    def show_label(self, name: str) -> None:
        """Show the rules of a label of the set, from the first."""
        self._shown = name
        if self._field is not None:
            self._field.show_value(name)
        self._write()

    def spoken(self) -> str:
        """The label and the first of its rules, as they are read out; the arrow keys read the others."""
        first = next(iter(self._labels.get(self._shown).guideline), None)
        return f"{self._shown}: {first.in_language(self._language)}" if first else self._shown

    def controls(self) -> list[QWidget]:
        """The labels, the rules, and the cross."""
        found = [self.page, self._cross] if self._field is None else [self._field.control(), self.page, self._cross]
        return found if self.isVisible() else []

    def _write(self) -> None:
        label = self._labels.get(self._shown)
        self.page.clear()
        writer = _Writer(self.page, self._theme, self._language)
        if not label.guideline:
            writer.plain(str(NO_RULES))
        writer.rules(label.guideline, self._theme.look(label))
        if self._labels.guideline:
            writer.heading(str(FOR_ALL))
            writer.rules(self._labels.guideline, self._theme.look(label))
        self.page.moveCursor(QTextCursor.MoveOperation.Start)


class _Writer:
    """Writes rules into a document as plain text with formats."""

    def __init__(self, page: QTextEdit, theme: Theme, language: str) -> None:
        self._cursor = QTextCursor(page.document())
        self._theme, self._language = theme, language
        self._is_first = True

    def rules(self, rules: Iterable[Rule], look: LabelLook) -> None:
        """Each rule with its two examples."""
        for rule in rules:
            self._block(above=18, indent=0)
            self._write(rule.in_language(self._language), self._theme.text, self._theme.interface_font)
            for mark, colour, example in (
                (RIGHT, self._theme.done, rule.right),
                (WRONG, self._theme.warning, rule.wrong),
            ):
                self._block(above=6, indent=INDENT)
                self._write(f"{mark}\t", colour, self._theme.interface_font)
                self._example(example, look)

    def heading(self, text: str) -> None:
        """A heading between rules."""
        self._block(above=28, indent=0)
        font = QFont(self._theme.small_font)
        font.setWeight(QFont.Weight.Medium)
        self._write(text, self._theme.dim, font)

    def plain(self, text: str) -> None:
        """A sentence."""
        self._block(above=18, indent=0)
        self._write(text, self._theme.dim, self._theme.interface_font)

    def _example(self, text: str, look: LabelLook) -> None:
        font = QFont(self._theme.page_font)
        font.setPixelSize(EXAMPLE_PIXELS)
        at = 0
        # Its line ends are the article's: they must not begin another example.
        flat = text.replace("\n", "\u2028")
        for found in _SPAN.finditer(flat):
            self._write(flat[at : found.start()], self._theme.text, font)
            # The brackets stay: colour alone says nothing to many.
            self._write(f"[{found[1]}]", self._theme.text, font, look.tint)
            at = found.end()
        self._write(flat[at:], self._theme.text, font)

    def _block(self, above: int, indent: int) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(0 if self._is_first else above)
        form.setLeftMargin(indent)
        form.setTextIndent(-indent)
        form.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        form.setLineHeight(122, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._is_first:
            self._cursor.setBlockFormat(form)
            self._is_first = False
        else:
            self._cursor.insertBlock(form)

    def _write(self, text: str, colour: QColor, font: QFont, ground: QColor | None = None) -> None:
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(colour)
        if ground is not None:
            form.setBackground(ground)
        self._cursor.insertText(text, form)
