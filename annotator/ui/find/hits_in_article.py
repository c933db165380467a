"""The hits of one query in the open article, found a few milliseconds at a time."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.annotations import Range
from annotator.core.folded_text import FoldedText
from annotator.core.message import AnnotatorError, Message
from annotator.core.search import Query, find_batches, next_hit
from annotator.ui.find.background import Background
from annotator.ui.find.repeats import refuse_vast

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORK_SECONDS = 0.006
"""How long the window's thread searches before it looks after the person again."""


class ArticleHits(QObject):
    """Searches one text for one query at a time; `grown` says that more is known.

    Words are searched on the window's thread, bit by bit, as most articles take less than a millisecond; a regular
    expression, which may take its whole time limit for one bit, off it.
    """

    grown = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folded = FoldedText("")
        self._batches: Iterator[Sequence[Range]] = iter(())
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._work)
        self._background = Background(self)
        self._background.produced.connect(self._add)
        self._background.failed.connect(self._fail)
        self._background.finished.connect(self._end)
        self._clear()

    def _clear(self) -> None:
        self._timer.stop()
        self._background.stop()
        self._starts, self._ends = array("q"), array("q")
        self.is_complete = True
        self.problem: Message | None = None
        """What is wrong with the query, else None."""

    def set_text(self, text: str) -> None:
        """Take another article's text, not yet searched."""
        self._clear()
        self._folded = FoldedText(text)

    def search(self, query: Query) -> None:
        """Search from the start; the hits of most articles are known at once."""
        self._clear()
        if query.is_empty:
            return
        try:
            refuse_vast(query)
            self._batches = find_batches(self._folded, query)
        except AnnotatorError as error:
            self.problem = error.message
            return
        self.is_complete = False
        if query.regex:
            self._background.start(self._batches)
        else:
            self._work()

    @property
    def count(self) -> int:
        """How many hits are known."""
        return len(self._starts)

    def hit(self, number: int) -> Range:
        """The hit of that number."""
        return Range(self._starts[number], self._ends[number])

    def number_of(self, range_: Range) -> int | None:
        """The number of the hit that is exactly the range."""
        at = bisect_left(self._starts, range_.start)
        return at if at < self.count and self.hit(at) == range_ else None

    def next_from(self, here: Range, forward: bool) -> int | None:
        """The number of the next hit behind or before `here`, round the end; None where it is not known yet, or never.

        `is_complete` tells which.
        """
        if forward:
            is_known = bool(self._starts) and self._starts[-1] >= here.end
        else:
            is_known = bool(self._starts) and self._starts[-1] >= here.start and self._ends[0] <= here.start
        return next_hit(self._starts, self._ends, here, forward) if is_known or self.is_complete else None

    def _work(self) -> None:
        until = monotonic() + WORK_SECONDS
        while not self.is_complete and monotonic() < until:
            batch = next(self._batches, None)
            if batch is None:
                self.is_complete = True
            else:
                self._take(batch)
        if not self.is_complete:
            self._timer.start()
        self.grown.emit()

    def _take(self, batch: Sequence[Range]) -> None:
        self._starts.extend(hit.start for hit in batch)
        self._ends.extend(hit.end for hit in batch)

    def _add(self, batch: Sequence[Range]) -> None:
        self._take(batch)
        self.grown.emit()

    def _fail(self, error: AnnotatorError) -> None:
        self.problem = error.message
        self._end()

    def _end(self) -> None:
        self.is_complete = True
        self.grown.emit()
