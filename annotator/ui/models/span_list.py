"""The open article's spans as rows in text order; an edit inserts, removes, moves or changes just its rows."""

from __future__ import annotations

from bisect import bisect_left
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from annotator.core.annotations import Span
from annotator.core.message import excerpt, message
from annotator.core.span_index import order
from annotator.ui.models.folding import folded, holds, words_of
from annotator.ui.models.row_model import RowModel
from annotator.ui.models.tooltip import plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from annotator.core.state import State
    from annotator.session import Update

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SHOWN_CHARACTERS = 120
MANY_CHANGES = 500


class SpanRole(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    LABEL = Qt.ItemDataRole.UserRole + 2
    EXCERPT = Qt.ItemDataRole.UserRole + 3  # its first characters on one line
    UNSURE = Qt.ItemDataRole.UserRole + 4
    DOUBTS = Qt.ItemDataRole.UserRole + 5  # what is suspected of it, a sentence each


class SpanListModel(RowModel):
    """Rows of spans in text order; `total` counts all of them, shown or not."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._spans: list[Span] = []
        self._shown: list[Span] = self._spans
        self._words: tuple[str, ...] = ()
        self._doubts: Mapping[str, tuple[str, ...]] = {}

    @property
    def total(self) -> int:
        """How many spans the article has."""
        return len(self._spans)

    @property
    def filtered(self) -> bool:
        """Whether a filter is set."""
        return bool(self._words)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many spans are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def shown_order(self) -> Sequence[Span]:
        """The shown spans in text order; not to be changed."""
        return self._shown

    def is_shown(self, span: Span) -> bool:
        """Whether the filter lets the span through."""
        return not self._words or holds(self._searched(span), self._words)

    def span_at(self, row: int) -> Span:
        """The span of a shown row."""
        return self._shown[row]

    def row_of(self, span: Span | None) -> int | None:
        """The shown row of exactly this span, None where it has none."""
        if span is None:
            return None
        row = bisect_left(self._shown, order(span), key=order)
        return row if row < len(self._shown) and self._shown[row].id == span.id else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says of a row; None for roles it does not have."""
        if not index.isValid():
            return None
        answer = ANSWERS.get(role)
        span = self._shown[index.row()]
        return answer(span, self._text, self._doubts.get(span.id, ())) if answer else None

    def show_state(self, state: State | None) -> None:
        """Show the spans of an article, all new; None empties the list."""
        self.beginResetModel()
        self._text = state.article.text if state else ""
        self._spans = list(state.annotations.spans) if state else []
        self._filter()
        self.endResetModel()

    def update_state(self, update: Update) -> None:
        """Follow an update: rows are touched one by one, as the transaction says; "open" makes all new."""
        changes = update.transaction.changes if update.transaction else ()
        if update.kind == "open" or len(changes) > MANY_CHANGES:
            self.show_state(update.new)
            return
        for change in changes:
            before, after = change.before, change.after
            if isinstance(before, Span) or isinstance(after, Span):
                self._change(before if isinstance(before, Span) else None, after if isinstance(after, Span) else None)

    def set_doubts(self, doubts: Mapping[str, tuple[str, ...]]) -> None:
        """Say what is suspected of the spans: by id, sentences."""
        if doubts != self._doubts:
            self._doubts = doubts
            if self._shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    def set_filter(self, text: str) -> None:
        """Show the spans whose label and text hold every word typed, without case and diacritics; "" shows all."""
        words = words_of(text)
        if words != self._words:
            self.beginResetModel()
            self._words = words
            self._filter()
            self.endResetModel()

    def _filter(self) -> None:
        self._shown = [span for span in self._spans if self.is_shown(span)] if self._words else self._spans

    def _searched(self, span: Span) -> str:
        unsure = str(message("unsure")) if span.unsure else ""
        return folded(f"{span.label} {unsure} {self._text[span.start : span.end]}")

    def _change(self, before: Span | None, after: Span | None) -> None:
        """Make one change to both lists, which are one and the same without a filter, with the signals it needs."""
        old = self.row_of(before)
        new = None
        if after is not None and self.is_shown(after):
            new = bisect_left(self._shown, order(after), key=order)
        if old is None and new is not None:
            self.beginInsertRows(ROOT, new, new)
            self._store(before, after)
            self.endInsertRows()
        elif old is not None and new is None:
            self.beginRemoveRows(ROOT, old, old)
            self._store(before, after)
            self.endRemoveRows()
        elif old is not None and new is not None:
            moves = new not in (old, old + 1)
            if moves:
                self.beginMoveRows(ROOT, old, old, ROOT, new)
            self._store(before, after)
            if moves:
                self.endMoveRows()
            row = new - 1 if new > old else new
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        else:
            self._store(before, after)

    def _store(self, before: Span | None, after: Span | None) -> None:
        for spans in (self._spans,) if self._shown is self._spans else (self._spans, self._shown):
            if before is not None:
                at = bisect_left(spans, order(before), key=order)
                if at < len(spans) and spans[at].id == before.id:
                    del spans[at]
            if after is not None and (spans is self._spans or self.is_shown(after)):
                spans.insert(bisect_left(spans, order(after), key=order), after)


def _shown_text(span: Span, text: str, doubts: Sequence[str]) -> str:
    return " ".join(text[span.start : min(span.end, span.start + SHOWN_CHARACTERS)].split())


def _spoken(span: Span, text: str, doubts: Sequence[str]) -> str:
    said = (span.label, str(message("unsure")) if span.unsure else "", str(message("doubtful")) if doubts else "")
    return f"{', '.join(filter(None, said))}: {excerpt(text[span.start : span.end])}"


def _tooltip(span: Span, text: str, doubts: Sequence[str]) -> str:
    words = f"{span.label}: {excerpt(text[span.start : span.end], 400)}"
    return plain_tooltip("\n".join(filter(None, (words, span.note, *doubts))))


ANSWERS: Mapping[int, Callable[[Span, str, Sequence[str]], Any]] = {
    Qt.ItemDataRole.DisplayRole: _shown_text,
    Qt.ItemDataRole.ToolTipRole: _tooltip,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    SpanRole.ID: lambda span, *_: span.id,
    SpanRole.LABEL: lambda span, *_: span.label,
    SpanRole.EXCERPT: _shown_text,
    SpanRole.UNSURE: lambda span, *_: span.unsure,
    SpanRole.DOUBTS: lambda _span, _text, doubts: doubts,
}
