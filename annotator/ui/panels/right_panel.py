"""The right panel: the labels, the spans of the open article, and the active span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.labels import LabelPanel
from annotator.ui.panels.parts import hairline
from annotator.ui.panels.span_list import SpanListPanel

if TYPE_CHECKING:
    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.session import Update
    from annotator.ui.theme import Theme

SPANS_LEAST, INSPECTOR_LEAST = 140, 110
SPANS_HEIGHT, INSPECTOR_HEIGHT = 420, 260


class RightPanel(QWidget):
    """Three blocks between hairlines; it passes on what the person chose in them.

    `spanChosen` carries a span's id, `labelPressed` a label's name, `left` asks for the focus to go to the article.
    """

    spanChosen = Signal(str)
    labelPressed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__()
        self._labels = LabelPanel(theme, labels)
        self._spans = SpanListPanel(theme, labels)
        self._inspector = Inspector()
        self._spans.setMinimumHeight(SPANS_LEAST)
        self._inspector.setMinimumHeight(INSPECTOR_LEAST)
        blocks = QSplitter(Qt.Orientation.Vertical)
        blocks.setHandleWidth(1)
        blocks.setChildrenCollapsible(False)
        blocks.addWidget(self._spans)
        blocks.addWidget(self._inspector)
        blocks.setStretchFactor(0, 2)
        blocks.setStretchFactor(1, 1)
        blocks.setSizes([SPANS_HEIGHT, INSPECTOR_HEIGHT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._labels)
        layout.addWidget(hairline())
        layout.addWidget(blocks, 1)
        self._spans.activated.connect(self.spanChosen)
        self._spans.left.connect(self.left)
        self._labels.pressed.connect(self.labelPressed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._labels.set_theme(theme)
        self._spans.set_theme(theme)

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set."""
        self._labels.set_labels(labels)
        self._spans.set_labels(labels)

    def update_state(self, update: Update) -> None:
        """Follow an update."""
        for part in (self._labels, self._spans, self._inspector):
            part.update_state(update)

    def is_shown(self, span: Span) -> bool:
        """Whether the span list's filter lets the span through."""
        return self._spans.is_shown(span)

    def focus_places(self) -> list[QWidget]:
        """The widgets that take the focus when the panel gets it, from the top."""
        return [self._labels.table, self._spans.table]
