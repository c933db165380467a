"""The panel that finds words in all articles of the corpus, laid over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from annotator.core.message import AnnotatorError, Message, counted, message, thousands
from annotator.ui.find.background import Background
from annotator.ui.find.corpus_search import MOST_HITS, Part, searching
from annotator.ui.find.hit_model import HitModel, HitRow
from annotator.ui.find.hit_table import HitTable
from annotator.ui.find.query_line import QueryControls
from annotator.ui.panels.fields import ElidedLabel, FieldBlock
from annotator.ui.panels.parts import MARGIN, hairline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.core.search import Query
    from annotator.ui.theme import Theme

FIND = message("Find in all articles")
PAUSE_MS = 250
"""How long a person stops typing before the corpus is searched."""


class CorpusFind(FieldBlock):
    """Searches the corpus off the window's thread; hidden until it is opened, and keeps query and hits.

    `chosen` carries an article's name and the range in it; the panel is then hidden. `closed` gives the focus to the
    article.
    """

    chosen = Signal(object, object)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("corpusFind")
        self.setAccessibleName(str(FIND))
        self._theme = theme
        self._folder: Path | None = None
        self._names: Sequence[str] = ()
        self._searched: Query | None = None
        self._part = Part()
        self._problem: Message | None = None
        self._line = QueryControls(theme, "corpusFind", str(FIND), str(FIND))
        self._told = ElidedLabel(kind="dim")
        self._told.setObjectName("corpusFindTold")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(str(message("Articles searched")))
        self.model = HitModel()
        self.table = HitTable("corpusHits", str(message("Hits")), self.model, theme)
        self._background = Background(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        # It lies over the page, which would be painted again with each step of the progress otherwise.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(MARGIN, 12, 12, 4)
        line.setSpacing(4)
        line.addWidget(self._line.field, 1)
        line.addSpacing(4)
        for button in self._line.buttons():
            line.addWidget(button)
        told = QVBoxLayout()
        told.setContentsMargins(MARGIN, 0, MARGIN, 4)
        told.setSpacing(4)
        told.addWidget(self._told)
        told.addWidget(self._progress)
        kept_free = self._progress.sizePolicy()
        kept_free.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(kept_free)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addLayout(told)
        layout.addWidget(hairline())
        layout.addWidget(self.table, 1)

    def _connect(self) -> None:
        line = self._line
        line.field.textChanged.connect(self._typed)
        line.field.stepped.connect(self._entered)
        line.field.down.connect(self._enter_table)
        line.field.left.connect(self.close_panel)
        for switch in (line.regex, line.whole_words):
            switch.toggled.connect(self._typed)
        line.cross.clicked.connect(self.close_panel)
        self.table.entered_row.connect(self._choose)
        self.table.clicked.connect(lambda index: self._choose(index.row()))
        self.table.above.connect(self._enter_field)
        self.left.connect(self.closed)
        self._pause.timeout.connect(self._search)
        self._background.produced.connect(self._take)
        self._background.failed.connect(self._fail)
        self._background.finished.connect(self._show)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for button in self._line.buttons():
            button.set_theme(theme)
        self.table.set_theme(theme)
        self.update()

    def set_corpus(self, folder: Path | None, names: Sequence[str]) -> None:
        """Search these articles of the folder from now on; what was found elsewhere goes."""
        if (folder, list(names)) == (self._folder, list(self._names)):
            return
        self._folder, self._names = folder, names
        self.stop()
        self.model.reset()
        self._searched, self._part = None, Part()
        self._show()
        if self.isVisible():
            self._search()

    @property
    def query(self) -> Query:
        """What is searched."""
        return self._line.query()

    def open(self, selected: str = "") -> None:
        """Show the panel and give its field the focus; a short selected text becomes the query."""
        self.show()
        self.raise_()
        self._enter_field()
        took = self._line.take_selection(selected)
        if took or self._searched is None:
            self._search()

    def close_panel(self) -> None:
        """Hide the panel and end the search."""
        self.stop()
        self.hide()
        self.closed.emit()

    def stop(self) -> None:
        """End the search under way; opened again, the panel searches anew."""
        self._pause.stop()
        if self._background.is_running:
            self._background.stop()
            self._searched = None

    def controls(self) -> list[QWidget]:
        """What can take the focus, in the order it is walked."""
        if not self.isVisible():
            return []
        switches = [self._line.regex, self._line.whole_words]
        table = [self.table] if self.model.rowCount() else []
        return [self._line.field, *switches, *table, self._line.cross]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's colour."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)

    def _typed(self) -> None:
        self._pause.start()

    def _entered(self, forward: bool) -> None:
        """Enter searches what has not been searched yet, else goes to the hits."""
        if self._searched != self.query:
            self._search()
        elif forward:
            self._enter_table()

    def _search(self) -> None:
        self._pause.stop()
        self._background.stop()
        self.model.reset()
        self._searched, self._part, self._problem = self.query, Part(), None
        if self._folder is not None and not self.query.is_empty:
            try:
                self._background.start(searching(self._folder, list(self._names), self.query))
            except AnnotatorError as error:
                self._problem = error.message
        self._show()

    def _take(self, part: Part) -> None:
        self._part = part
        self.model.append(part.rows)
        self._show()

    def _fail(self, error: AnnotatorError) -> None:
        self._problem = error.message
        self._show()

    def _enter_field(self) -> None:
        self._line.enter()

    def _enter_table(self) -> None:
        row = self.table.currentIndex().row()
        row = row if row >= 0 else self.table.first_hit(0)
        if row >= 0:
            self.table.show_row(row)
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, number: int) -> None:
        row = self.model.row(number)
        if isinstance(row, HitRow):
            self.hide()
            self.chosen.emit(row.name, row.range)

    def _show(self) -> None:
        running = self._background.is_running
        self._progress.setVisible(running)
        self._progress.setRange(0, max(1, len(self._names)))
        self._progress.setValue(self._part.searched)
        kind = "warning" if self._problem else "dim"
        if self._told.property("kind") != kind:
            self._told.setProperty("kind", kind)
            self._told.style().polish(self._told)
        told = self._sentence(running)
        self._told.show_text(told)
        self._told.setAccessibleName(told)
        self.table.empty_text = ""
        if not running and not self._problem and self._searched and not self._searched.is_empty:
            self.table.empty_text = str(message("No article has these words."))
        self.table.viewport().update()

    def _sentence(self, running: bool) -> str:
        """How far the search has come, and what it could not do."""
        part, total = self._part, len(self._names)
        if self._problem:
            return str(self._problem)
        if self._searched is None or self._searched.is_empty:
            return str(message("1 article") if total == 1 else counted("{count} articles", None, total))
        hits = message("1 hit") if part.hits == 1 else counted("{count} hits", None, part.hits)
        where = message("1 article") if part.articles == 1 else counted("{count} articles", None, part.articles)
        told = [message("{hits} in {where}", hits=hits, where=where)]
        if running:
            told.append(
                message("{searched} of {total} searched …", searched=thousands(part.searched), total=thousands(total))
            )
        if part.is_cut:
            told.append(message("only the first {most} are shown: search for more words", most=thousands(MOST_HITS)))
        if part.unreadable:
            told.append(message("{count} could not be read", count=part.unreadable))
        if part.too_slow:
            told.append(message("the expression took too long in {count}", count=part.too_slow))
        return " · ".join(map(str, told))
