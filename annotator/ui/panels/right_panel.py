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
from annotator.ui.panels.span_list import ROW_HEIGHT, SpanListPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from annotator.core.checks import Suspicion
    from annotator.core.labels import LabelSet
    from annotator.session import Update
    from annotator.ui.theme import Theme

SPANS_LEAST, INSPECTOR_LEAST = 104, 134
"""In logical px: two rows under their heading; heading, what is doubtful, and two fields."""
SPANS_HEAD, LEAST_ROWS = 44, 4
INSPECTOR_HEIGHT, INSPECTOR_SHARE = 296, 0.3


class SpansAndSpan(HairlineSplitter):
    """The list of spans above the active span, divided by the person's hand, until then by what they need.

    The active span comes first as long as some rows of the list are seen; no row is cut.
    """

    def __init__(self, spans: QWidget, span: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._divided = False
        spans.setMinimumHeight(SPANS_LEAST)
        span.setMinimumHeight(INSPECTOR_LEAST)
        self.setMinimumHeight(SPANS_LEAST + self.handleWidth() + INSPECTOR_LEAST)
        # In a low window it is these two that give way to the labels and the article, down to their least heights.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.addWidget(spans)
        self.addWidget(span)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._divide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new height, as long as nobody else did."""
        super().resizeEvent(event)
        if not self._divided:
            height = self.height() - self.handleWidth()
            wanted = max(INSPECTOR_HEIGHT, round(height * INSPECTOR_SHARE))
            rows = max(LEAST_ROWS, (height - wanted - SPANS_HEAD) // ROW_HEIGHT)
            room = (height - INSPECTOR_LEAST - SPANS_HEAD) // ROW_HEIGHT
            above = SPANS_HEAD + max(1, min(rows, room)) * ROW_HEIGHT
            self.setSizes([above, max(1, height - above)])

    def _divide(self) -> None:
        self._divided = True


class RightPanel(QWidget):
    """Four blocks between hairlines, open to whoever joins them to the workspace."""

    def __init__(self, theme: Theme, labels: LabelSet) -> None:
        super().__init__()
        self.labels = LabelPanel(theme, labels)
        self.spans = SpanListPanel(theme, labels)
        self.inspector = Inspector(labels)
        self.article = ArticlePanel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.labels)
        layout.addWidget(hairline())
        layout.addWidget(SpansAndSpan(self.spans, self.inspector), 1)
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
