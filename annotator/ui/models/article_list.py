"""The corpus's articles as rows: appended by name, completed later, filtered by title and name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from annotator.core.annotations import Span
from annotator.core.points import is_kept, kept_count
from annotator.ui.models.folding import folded, holds, words_of
from annotator.ui.models.tooltip import plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from annotator.core.state import State
    from annotator.session import Update
    from annotator.storage.corpus import Entry

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
STATUS_WORDS = {"new": "New", "in_progress": "In progress", "done": "Done", "skipped": "Skipped"}

ALL = "all"
ONLY: Mapping[str, Callable[[Entry], bool]] = {
    ALL: lambda entry: True,
    "points": lambda entry: entry.points > 0,
    "open": lambda entry: entry.status not in ("done", "skipped"),
    "done": lambda entry: entry.status == "done",
    "skipped": lambda entry: entry.status == "skipped",
}


class ArticleRole(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    NAME = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2
    STATUS = Qt.ItemDataRole.UserRole + 3
    COUNTS = Qt.ItemDataRole.UserRole + 4  # pairs of label and count
    PROBLEM = Qt.ItemDataRole.UserRole + 5  # the sentence, "" for none
    CURRENT = Qt.ItemDataRole.UserRole + 6


class ArticleListModel(QAbstractTableModel):
    """Rows of `Entry` in the order they were appended; `total` and `done` count all of them, shown or not."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []
        self._searched: list[str] = []
        self._places: dict[str, int] = {}
        self._shown: list[int] | None = None
        self._words: tuple[str, ...] = ()
        self._only = ALL
        self._points = 0
        self._statuses: Counter[str] = Counter()
        self._open: State | None = None
        self._counts: Counter[str] = Counter()

    @property
    def current(self) -> str | None:
        """The open article's name."""
        return self._open.article.name if self._open else None

    @property
    def total(self) -> int:
        """How many articles there are."""
        return len(self._entries)

    @property
    def done(self) -> int:
        """How many of them are done."""
        return self._statuses["done"]

    @property
    def filtered(self) -> bool:
        """Whether a filter is set."""
        return self._shown is not None

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many articles are shown."""
        return 0 if parent.isValid() else len(self._entries if self._shown is None else self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def entry(self, row: int) -> Entry:
        """The entry of a shown row."""
        return self._entries[row if self._shown is None else self._shown[row]]

    def get(self, name: str | None) -> Entry | None:
        """The entry of that name, shown or not."""
        at = self._places.get(name) if name is not None else None
        return None if at is None else self._entries[at]

    def row_of(self, name: str | None) -> int | None:
        """The shown row of that article, None where it is not shown."""
        at = self._places.get(name) if name is not None else None
        return None if at is None else self._row(at)

    def shown_names(self) -> list[str]:
        """The names of the shown articles in their order."""
        return [self.entry(row).name for row in range(self.rowCount())]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says of a row; None for roles it does not have."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        if role == ArticleRole.CURRENT:
            return entry.name == self.current
        answer = ANSWERS.get(role)
        return answer(entry) if answer else None

    def clear(self) -> None:
        """Remove every row; the filter stays."""
        self.beginResetModel()
        self._entries, self._searched, self._places = [], [], {}
        self._statuses.clear()
        self._shown = [] if self.filtered else None
        self.endResetModel()

    def append(self, entries: Sequence[Entry]) -> None:
        """Add rows at the end; give a thousand or more at a time. A name that is already there is updated."""
        known = [entry for entry in entries if entry.name in self._places]
        fresh = list({one.name: self._as_open(one) for one in entries if one.name not in self._places}.values())
        searched = [_searched(entry) for entry in fresh]
        base = len(self._entries)
        matching = [base + at for at, text in enumerate(searched) if self._passes(fresh[at], text)]
        if matching:
            first = self.rowCount()
            self.beginInsertRows(ROOT, first, first + len(matching) - 1)
        self._entries += fresh
        self._searched += searched
        self._places.update((entry.name, base + at) for at, entry in enumerate(fresh))
        self._statuses.update(entry.status for entry in fresh)
        if self._shown is not None:
            self._shown += matching
        if matching:
            self.endInsertRows()
        if known:
            self.update(known)

    def update(self, entries: Iterable[Entry]) -> None:
        """Replace the entries of the same names, with one signal for all of them; unknown names are left out."""
        touched, moved = [], False
        for given in entries:
            at = self._places.get(given.name)
            if at is None:
                continue
            entry = self._as_open(given)
            self._statuses[self._entries[at].status] -= 1
            self._statuses[entry.status] += 1
            before = self._passes(self._entries[at], self._searched[at])
            self._entries[at], self._searched[at] = entry, _searched(entry)
            touched.append(at)
            moved = moved or before != self._passes(entry, self._searched[at])
        if moved:
            self._refilter()
        elif touched:
            self._changed(min(touched), max(touched))

    def set_filter(self, text: str) -> None:
        """Show the articles whose title and name hold every word typed, without case and diacritics; "" shows all."""
        words = words_of(text)
        if words != self._words:
            self._words = words
            self._refilter()

    def show_only(self, kind: str) -> None:
        """Show only the articles of a kind of ONLY, besides the filter's words; "all" shows every one."""
        if kind != self._only:
            self._only = kind
            self._refilter()

    def update_state(self, update: Update) -> None:
        """Follow the open article: which it is, its status and its counts."""
        state, before = update.new, self.current
        self._open = state
        if update.kind == "open":
            self._counts = Counter(state.annotations.spans.counts) if state else Counter()
            self._points = kept_count(state.annotations) if state else 0
            self._repaint(before)
        elif update.transaction:
            for change in update.transaction.changes:
                for subject, step in ((change.before, -1), (change.after, 1)):
                    if isinstance(subject, Span):
                        self._counts[subject.label] += step
                    self._points += step * is_kept(subject)
        entry = self.get(self.current) if update.kind != "move" else None
        if entry:
            self.update([entry])

    def _as_open(self, entry: Entry) -> Entry:
        """The entry as it stands; of the open article the session knows better than what was read from the disk."""
        state = self._open
        if state is None or entry.name != state.article.name:
            return entry
        title, status = entry.title or state.article.title, state.annotations.header.status
        return replace(entry, title=title, status=status, counts=dict(+self._counts), points=self._points)

    def _row(self, at: int) -> int | None:
        if self._shown is None:
            return at
        row = bisect_left(self._shown, at)
        return row if row < len(self._shown) and self._shown[row] == at else None

    def _repaint(self, name: str | None) -> None:
        row = self.row_of(name)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def _changed(self, first: int, last: int) -> None:
        if self._shown is not None:
            first, last = bisect_left(self._shown, first), bisect_right(self._shown, last) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def _passes(self, entry: Entry, searched: str) -> bool:
        return ONLY[self._only](entry) and holds(searched, self._words)

    def _refilter(self) -> None:
        self.beginResetModel()
        passing = (at for at, entry in enumerate(self._entries) if self._passes(entry, self._searched[at]))
        self._shown = list(passing) if self._words or self._only != ALL else None
        self.endResetModel()


def _spoken(entry: Entry) -> str:
    """What a screen reader says of an entry."""
    total = sum(entry.counts.values())
    parts = [entry.title or entry.name, STATUS_WORDS[entry.status], f"{total} spans" if total else "", _sentence(entry)]
    return ", ".join(part for part in parts if part)


def _sentence(entry: Entry) -> str:
    return str(entry.problem) if entry.problem else ""


def _searched(entry: Entry) -> str:
    return folded(f"{entry.title}\n{entry.name}")


def _tooltip(entry: Entry) -> str:
    return plain_tooltip("\n".join(filter(None, (entry.title, entry.name, _sentence(entry)))))


ANSWERS: Mapping[int, Callable[[Entry], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda entry: entry.title or entry.name,
    Qt.ItemDataRole.ToolTipRole: _tooltip,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    ArticleRole.NAME: lambda entry: entry.name,
    ArticleRole.TITLE: lambda entry: entry.title or entry.name,
    ArticleRole.STATUS: lambda entry: entry.status,
    ArticleRole.COUNTS: lambda entry: tuple(entry.counts.items()),
    ArticleRole.PROBLEM: _sentence,
}
