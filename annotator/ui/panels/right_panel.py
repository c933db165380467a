"""The right panel: the labels, the spans of the open article, the active span, and what is said of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.hairline import HairlineSplitter
from annotator.ui.panels.article_panel import ArticlePanel
from annotator.ui.panels.inspector import Inspector
from annotator.ui.panels.labels import LabelPanel
from annotator.ui.panels.parts import hairline
from annotator.ui.panels.span_list import SpanListPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.checks import Suspicion
    from annotator.core.labels import LabelSet
    from annotator.session import Update
    from annotator.ui.theme import Theme

SPANS_LEAST, INSPECTOR_LEAST = 110, 110
SPANS_HEIGHT, INSPECTOR_HEIGHT = 420, 300


class RightPanel(QWidget):
    """Four blocks between hairlines, open to whoever joins them to the workspace."""

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__()
        self.labels = LabelPanel(theme, labels)
        self.spans = SpanListPanel(theme, labels)
        self.inspector = Inspector(labels)
        self.article = ArticlePanel()
        self.spans.setMinimumHeight(SPANS_LEAST)
        self.inspector.setMinimumHeight(INSPECTOR_LEAST)
        blocks = HairlineSplitter(Qt.Orientation.Vertical)
        # In a low window it is these two that give way to the labels and the article, down to their least heights.
        blocks.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        blocks.setMinimumHeight(SPANS_LEAST + blocks.handleWidth() + INSPECTOR_LEAST)
        blocks.addWidget(self.spans)
        blocks.addWidget(self.inspector)
        blocks.setStretchFactor(0, 3)
        blocks.setStretchFactor(1, 1)
        blocks.setSizes([SPANS_HEIGHT, INSPECTOR_HEIGHT])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.labels)
        layout.addWidget(hairline())
        layout.addWidget(blocks, 1)
        layout.addWidget(hairline())
        layout.addWidget(self.article)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for part in (self.labels, self.spans, self.inspector, self.article):
            part.set_theme(theme)

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set."""
        for part in (self.labels, self.spans, self.inspector):
            part.set_labels(labels)

    def update_state(self, update: Update) -> None:
        """Follow an update."""
        for part in (self.labels, self.spans, self.inspector, self.article):
            part.update_state(update)

    def show_suspicions(self, found: Sequence[Suspicion]) -> None:
        """Say what is suspected: marks in the list, sentences at the active span."""
        self.spans.show_suspicions(found)
        self.inspector.show_suspicions(found)

    def set_read_only(self, read_only: bool) -> None:
        """Leave nothing to be edited, or let it be edited again."""
        self.inspector.set_read_only(read_only)
        self.article.set_read_only(read_only)

    def take(self) -> None:
        """Take what was typed into a field and not yet taken."""
        self.inspector.take()
        self.article.take()

    def focus_places(self) -> list[QWidget]:
        """The widgets that take the focus when the panel gets it, from the top."""
        places = (
            self.labels.table,
            self.spans.table,
            self.spans.lost.table,
            self.inspector.focus_place(),
            self.article.focus_place(),
        )
        return [place for place in places if place is not None]
