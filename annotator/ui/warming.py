"""What the first keys need is loaded after the first page was painted, while nobody waits for it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

AFTER_MS, PAUSE_MS = 250, 10
CLASSES = ("PySide6.QtWidgets:QStyle", "PySide6.QtGui:QIcon", "PySide6.QtGui:QAccessible")
"""Classes of Qt with many flags: PySide prepares a class, for several milliseconds, when it is first looked up."""
ICONS = (
    "sqlite3",
    "xml.etree.ElementTree",
    "email.parser",
    "http.client",
    "urllib.request",
    "PySide6.QtSvg",
    "lucide",
)
"""What the icons are drawn with: loaded before all else once the article is painted."""
MODULES = (
    "annotator.core.quotation_marks",
    "annotator.core.blocks",
    "annotator.core.words",
    "annotator.core.sentences",
    "annotator.core.text_objects",
    "annotator.core.edges",
    "annotator.core.time_words",
    "annotator.core.date_expressions",
    "annotator.core.name_words",
    "annotator.core.names",
    "annotator.core.name_roles",
    "annotator.core.capital_names",
    "annotator.core.people",
    "annotator.core.kinds",
    "annotator.edit.common",
    "annotator.edit.spans",
    "annotator.edit.relations",
    "annotator.edit.edges",
    "annotator.edit.attributes",
    "annotator.edit.points",
    "annotator.core.clauses",
    "annotator.core.quotations",
    "annotator.core.selecting",
    "annotator.proposals",
    "annotator.core.check_rules",
    "annotator.core.check_quotations",
    "annotator.core.checks",
    "annotator.core.folded_text",
    "annotator.core.search",
    "annotator.edit.occurrences",
    "annotator.batch.applying",
    "annotator.batch.lines",
    "annotator.ui.find.background",
    "annotator.ui.find.query_line",
    "annotator.ui.find.hits_in_article",
    "annotator.ui.find.find_bar",
    "annotator.ui.find.tick_box",
    "annotator.ui.find.hit_model",
    "annotator.ui.find.hit_table",
    "annotator.ui.find.corpus_search",
    "annotator.ui.find.corpus_find",
    "annotator.ui.find.occurrences_preview",
    "annotator.ui.find.finding",
    "annotator.ui.commands.overlay",
    "annotator.ui.commands.command_list",
    "annotator.ui.commands.menu",
    "annotator.ui.commands.sheet_model",
    "annotator.ui.commands.sheet_table",
    "annotator.ui.commands.sheet",
)
"""What others are made of comes first, so that no single one takes longer than a key may wait."""


class Warming(QObject):
    """Imports one module or class after the other, a little apart: every key and mouse event has its turn in between.

    `finished` says that all are there.
    """

    finished = Signal()

    def __init__(
        self, parent: QObject, modules: Iterable[str] = (*CLASSES, *MODULES), after_ms: int = AFTER_MS
    ) -> None:
        super().__init__(parent)
        self._waiting = iter(modules)
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self._load)
        QTimer.singleShot(after_ms, self, lambda: self._timer.start())  # noqa: PLW0108

    def _load(self) -> None:
        name = next(self._waiting, None)
        if name is None:
            self._timer.stop()
            self.finished.emit()
        else:
            module, _, class_ = name.partition(":")
            getattr(import_module(module), class_ or "__name__")
