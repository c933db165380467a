"""Joins the find bar, the corpus's hits and the preview of O to the workspace and the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from annotator.batch.lines import prepare
from annotator.core.message import message
from annotator.core.state import Cursor
from annotator.edit.common import quoted
from annotator.edit.occurrences import EDGES, label_occurrences, line_texts, occurrences
from annotator.ui.find.corpus_find import CorpusFind
from annotator.ui.find.find_bar import FindBar
from annotator.ui.find.occurrences_preview import OccurrencesPreview

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from annotator.batch.lines import Target
    from annotator.core.annotations import Range, Span
    from annotator.session import Update
    from annotator.ui.article_view import ArticleView
    from annotator.ui.theme import Theme
    from annotator.workspace import Workspace


class Finding(QObject):
    """What the window can do to find things: in the article, in the corpus, and where else a span's words stand.

    `notice` carries a Message for the last line.
    """

    notice = Signal(object)

    def __init__(
        self, workspace: Workspace, view: ArticleView, column: QBoxLayout, host: QWidget, theme: Theme
    ) -> None:
        """Bar and preview are put below the page, in its `column`; the corpus's hits over all of `host`."""
        super().__init__(host)
        self._workspace, self._view, self._host = workspace, view, host
        self._span: Span | None = None
        self.bar = FindBar(theme)
        self.preview = OccurrencesPreview(theme)
        self.corpus = CorpusFind(theme)
        below = column.indexOf(view) + 1
        column.insertWidget(below, self.preview)
        column.insertWidget(below + 1, self.bar)
        self.corpus.setParent(host)
        host.installEventFilter(self)
        self.bar.hitChosen.connect(self._select)
        self.bar.notice.connect(self.notice)
        self.corpus.chosen.connect(self._go_to)
        self.preview.looked.connect(view.reveal)
        self.preview.accepted.connect(self._label)
        self.preview.acceptedCorpus.connect(self._label_everywhere)
        self.parts: dict[str, QWidget] = {"find": self.bar, "corpus": self.corpus, "occurrences": self.preview}
        """The widgets, by the places for which keys are shown."""
        for part in (self.bar, self.corpus, self.preview):
            part.closed.connect(view.setFocus)
        self.preview.closed.connect(self._show_active)
        self.preview.closed.connect(lambda: view.set_marks([]))
        self.bar.marked.connect(view.set_marks)
        self.bar.show_state(workspace.state)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for part in (self.bar, self.corpus, self.preview):
            part.set_theme(theme)

    def update_state(self, update: Update) -> None:
        """Follow an update of the workspace."""
        self.bar.update_state(update)
        if update.kind == "open" and self.preview.isVisible():
            self.preview.close_preview()
        if update.new is None and self.corpus.isVisible():
            # Its hits are of a folder that is open no more.
            self.corpus.stop()
            self.corpus.hide()

    def stop(self) -> None:
        """End the searches under way: the window closes."""
        self.corpus.stop()
        self.preview.stop()

    def find(self) -> None:
        """Open the find bar; a short selection is what is searched."""
        self.bar.open(self._selected())

    def find_next(self, forward: bool) -> None:
        """Go to the next hit of the last query, or the one before."""
        self.bar.find_next(forward)

    def find_in_corpus(self) -> None:
        """Open the corpus's hits over the page; a short selection is what is searched."""
        self.corpus.set_corpus(self._workspace.folder, self._workspace.names)
        self.corpus.setGeometry(self._host.rect())
        self.corpus.open(self._selected())

    def label_elsewhere(self) -> bool:
        """Show where else the active span's words stand; False where it is neither a date nor boilerplate."""
        state, workspace = self._workspace.state, self._workspace
        span = state.active if state else None
        if state is None or span is None or workspace.labels.get(span.label).edges not in EDGES:
            return False
        ranges = occurrences(state, workspace.labels, span)
        texts = line_texts(state, workspace.labels, span)
        if not ranges and not texts:
            self.notice.emit(message("{words} stands nowhere else in this article.", words=quoted(state, span)))
            return True
        self._span = span
        corpus = (workspace.folder, workspace.names) if workspace.folder else None
        self.preview.open(state, workspace.labels, span, ranges, corpus)
        self._view.set_marks(ranges)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The corpus's hits are as large as what they lie over."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self.corpus.setGeometry(self._host.rect())
        return False

    def _show_active(self) -> None:
        """Back to the span whose words were looked for: its other places were shown meanwhile."""
        state = self._workspace.state
        if state and state.active:
            self._view.reveal(state.active.range)

    def _selected(self) -> str:
        state = self._workspace.state
        chosen = state.cursor.selection if state else None
        return state.article.text[chosen.start : chosen.end] if state and chosen else ""

    def _select(self, hit: Range) -> None:
        self._workspace.move(Cursor.over(hit))
        self._view.reveal(hit)

    def _go_to(self, name: str, hit: Range) -> None:
        if self._workspace.open(name):
            self._select(hit)
            self.bar.set_query(self.corpus.query)
        self._view.setFocus()

    def _label(self, ranges: list[Range]) -> None:
        workspace = self._workspace
        if workspace.state and self._span:
            stamp = workspace.stamp()
            workspace.do(label_occurrences(workspace.state, workspace.labels, self._span, ranges, stamp))

    def _label_everywhere(self, targets: list[Target]) -> None:
        workspace, span = self._workspace, self._span
        if workspace.folder is None or workspace.state is None or span is None:
            return
        made = prepare(workspace.folder, workspace.labels, span, targets, workspace.stamp(), workspace.state)
        if made.left_out:
            self.notice.emit(made.left_out[0].why)
        if made.pending:
            workspace.do_everywhere(made.pending)
