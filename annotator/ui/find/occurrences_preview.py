"""The preview of what O labels: the other places of a date or of boilerplate lines, each with a tick."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.batch.lines import Found, LeftOut, Target, corpus_occurrences
from annotator.core.message import Message, counted, message, thousands
from annotator.edit.common import quoted
from annotator.edit.occurrences import line_texts
from annotator.ui.find.background import Background, is_wanted
from annotator.ui.find.context import context_of
from annotator.ui.find.hit_model import GroupRow, HitModel, HitRow, Row
from annotator.ui.find.hit_table import ROW_HEIGHT, HitTable
from annotator.ui.find.query_line import ENTER, BarButton
from annotator.ui.find.tick_box import TickBox
from annotator.ui.hairline import draw_hairline
from annotator.ui.icons import CROSS
from annotator.ui.models.tooltip import explain
from annotator.ui.panels.fields import ElidedLabel, FieldBlock
from annotator.ui.panels.parts import MARGIN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from annotator.core.annotations import Range, Span
    from annotator.core.labels import LabelSet
    from annotator.core.state import State
    from annotator.ui.theme import Theme

SHOWN_ROWS = 8
EVERY_SECONDS = 0.1
STATUS_MARKS = {"done": "done", "skipped": "skipped"}


class Looked:
    """What was found in the corpus since the last time: rows, files' digests, and how many articles were looked at."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.digests: dict[str, str] = {}
        self.left_out: list[LeftOut] = []
        self.count = 0


def looking(folder: Path, names: Iterable[str], texts: Collection[str], label: str) -> Iterator[Looked]:
    """Look through articles for whole lines, about ten times a second what was found; see `corpus_occurrences`."""
    looked, told = Looked(), monotonic()
    for found in corpus_occurrences(folder, names, texts, label):
        if not is_wanted():
            return
        looked.count += 1
        if isinstance(found, LeftOut):
            looked.left_out.append(found)
        elif found is not None:
            looked.rows += _rows_of(found)
            looked.digests[found.state.article.name] = found.state.article.sha256
        if monotonic() - told > EVERY_SECONDS:
            yield looked
            looked, told = Looked(), monotonic()
    yield looked


def _rows_of(found: Found) -> list[Row]:
    article, status = found.state.article, found.state.annotations.header.status
    title = found.state.annotations.header.title or article.title
    heading = GroupRow(article.name, title, len(found.ranges), STATUS_MARKS.get(status, ""))
    return [heading, *(HitRow(article.name, place, context_of(article.text, place)) for place in found.ranges)]


class OccurrencesPreview(FieldBlock):
    """A list at the bottom of the page: Enter labels what is ticked, Esc nothing, Space ticks.

    `accepted` carries the ranges in the open article, `acceptedCorpus` the Targets where all articles were wanted, the
    open one among them; both only what is ticked. `looked` carries the range of a row of the open article that became
    current. `closed` comes after each of them, and gives the focus to the article.
    """

    accepted = Signal(object)
    acceptedCorpus = Signal(object)
    looked = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("occurrences")
        self._theme = theme
        self._state: State | None = None
        self._own: list[Row] = []
        self._corpus: tuple[Path, list[str]] | None = None
        self._texts: frozenset[str] = frozenset()
        self._label = ""
        self._forget()
        self._heading = ElidedLabel()
        self._heading.setObjectName("occurrencesHeading")
        self._cross = BarButton(theme, str(message("Label nothing (Esc)")), icon=CROSS)
        self._told = ElidedLabel(str(message("Space ticks · Esc labels nothing")), kind="dim")
        self._told.setObjectName("occurrencesTold")
        self._everywhere = TickBox(theme, str(message("In all articles")))
        self._everywhere.setObjectName("occurrencesEverywhere")
        self._button = QPushButton()
        self._button.setObjectName("occurrencesLabel")
        self._button.setAccessibleName(str(message("Label them")))
        self._button.setDefault(True)
        self.model = HitModel(checkable=True)
        self.table = HitTable("occurrenceList", str(message("Other places")), self.model, theme)
        self._background = Background(self)
        self._lay_out()
        self._connect()
        self.hide()

    def _forget(self) -> None:
        self._digests: dict[str, str] = {}
        self._left_out: list[LeftOut] = []
        self._count = 0

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(MARGIN, 8, 12, 4)
        head.addWidget(self._heading, 1)
        head.addWidget(self._cross)
        foot.setContentsMargins(MARGIN, 8, MARGIN, 10)
        foot.setSpacing(16)
        foot.addWidget(self._everywhere)
        foot.addWidget(self._told, 1)
        foot.addWidget(self._button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.table.entered_row.connect(lambda _row: self._accept())
        self.table.toggled_row.connect(self.model.toggle)
        self.table.clicked.connect(lambda index: self.model.toggle(index.row()))
        self.table.selectionModel().currentChanged.connect(lambda now: self._look(now.row()))
        self.model.dataChanged.connect(self._show)
        self._everywhere.toggled.connect(self._look_everywhere)
        self._button.clicked.connect(self._accept)
        self._cross.clicked.connect(self.close_preview)
        self.left.connect(self.close_preview)
        self._background.produced.connect(self._take)
        self._background.failed.connect(lambda error: self._told.show_text(str(error)))
        self._background.finished.connect(self._show)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for part in (self._cross, self._everywhere, self.table):
            part.set_theme(theme)
        self.update()

    def open(
        self,
        state: State,
        labels: LabelSet,
        span: Span,
        ranges: Sequence[Range],
        corpus: tuple[Path, Sequence[str]] | None = None,
    ) -> None:
        """Show the ranges of the open article where `span` stands too, all ticked, and give the list the focus.

        With the corpus's folder and names, boilerplate lines can be looked for in all articles.
        """
        article = state.article
        self._state, self._label = state, span.label
        self._texts = line_texts(state, labels, span)
        self._own = [HitRow(article.name, place, context_of(article.text, place)) for place in ranges]
        self._corpus = (corpus[0], [name for name in corpus[1] if name != article.name]) if corpus else None
        self._heading.show_text(str(message("Where else {words} stands", words=quoted(state, span))))
        self._everywhere.setVisible(bool(self._texts and self._corpus and self._corpus[1]))
        self._everywhere.blockSignals(True)
        self._everywhere.setChecked(False)
        self._everywhere.blockSignals(False)
        self.show()
        self.raise_()
        self._look_everywhere(False)
        (self.table if ranges else self._everywhere).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stop(self) -> None:
        """End the search under way."""
        self._background.stop()

    def close_preview(self) -> None:
        """Hide the preview; nothing is labelled."""
        self.stop()
        self.hide()
        self.closed.emit()

    def controls(self) -> list[QWidget]:
        """What can take the focus, in the order it is walked."""
        found: list[QWidget] = [self.table, self._everywhere, self._button, self._cross]
        return [one for one in found if one.isVisible() and one.isEnabled()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter labels wherever the focus is; Esc labels nothing."""
        if event.key() in ENTER:
            self._accept()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page's colour, and a hairline above."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.page)
            draw_hairline(painter, self, QRect(0, 0, self.width(), 1), self._theme.hairline)

    def _look_everywhere(self, everywhere: bool) -> None:
        self._background.stop()
        self._forget()
        rows = self._own
        if everywhere and self._corpus and self._state:
            folder, names = self._corpus
            article = self._state.article
            if rows:
                rows = [GroupRow(article.name, article.title, len(rows), str(message("this article"))), *rows]
            self._background.start(looking(folder, names, self._texts, self._label))
        self.model.reset(rows)
        self.table.show_row(None)
        first = self.table.first_hit(0)
        if first >= 0:
            self.table.show_row(first)
        self._show()

    def _take(self, looked: Looked) -> None:
        self._digests |= looked.digests
        self._left_out += looked.left_out
        self._count += looked.count
        self.model.append(looked.rows)
        if self.table.currentIndex().row() < 0 and (first := self.table.first_hit(0)) >= 0:
            self.table.show_row(first)
        self._show()

    def _look(self, number: int) -> None:
        row = self.model.row(number) if number >= 0 else None
        if isinstance(row, HitRow) and self._state and row.name == self._state.article.name:
            self.looked.emit(row.range)

    def _accept(self) -> None:
        if self._background.is_running or not self.model.ticked or self._state is None:
            return
        chosen: dict[str, list[Range]] = {}
        for row in self.model.hits():
            if row.ticked:
                chosen.setdefault(row.name, []).append(row.range)
        own = self._state.article
        everywhere = self._everywhere.isChecked()
        self.hide()
        if everywhere:
            digests = self._digests | {own.name: own.sha256}
            self.acceptedCorpus.emit([Target(name, digests[name], tuple(ranges)) for name, ranges in chosen.items()])
        else:
            self.accepted.emit(chosen[own.name])
        self.closed.emit()

    def _show(self) -> None:
        running, ticked = self._background.is_running, self.model.ticked
        self._button.setText(str(self._offer(ticked)))
        self._button.setEnabled(ticked > 0 and not running)
        told = str(self._sentence(running))
        self._told.show_text(told)
        self._told.setAccessibleName(told)
        explain(self._told, "\n".join(str(one.why) for one in self._left_out[:20]))
        self.table.empty_text = str(message("Searching …") if running else message("No other place."))
        rows = max(1, min(SHOWN_ROWS, self.model.rowCount()))
        self.table.setFixedHeight((rows + (1 if not self.model.rowCount() else 0)) * ROW_HEIGHT)

    def _offer(self, ticked: int) -> Message:
        if ticked == 1:
            return message("Label 1 {label} span", label=self._label)
        return counted("Label {count} {label} spans", None, ticked, label=self._label)

    def _sentence(self, running: bool) -> Message:
        if running and self._corpus:
            total = thousands(len(self._corpus[1]))
            return message("{count} of {total} articles searched …", count=self._count, total=total)
        if self._left_out:
            why = self._left_out[0].why
            if len(self._left_out) == 1:
                return message("1 article left out: {why}", why=why)
            return counted("{count} articles left out, the first: {why}", None, len(self._left_out), why=why)
        return message("Enter labels · Space ticks · Esc labels nothing")
