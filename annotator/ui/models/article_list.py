"""The corpus's articles as rows: in natural or another order, completed as they are read, filtered."""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections import Counter
from dataclasses import replace
from enum import IntEnum
from time import time_ns
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from annotator.core.annotations import Span
from annotator.core.message import counted, message
from annotator.core.points import is_kept, kept_count
from annotator.edit import STATUS_WORDS
from annotator.storage.corpus import natural_key
from annotator.ui.models.article_order import EVERY, FALLING, KEYS, NAME, Only
from annotator.ui.models.folding import folded, holding, holds, is_narrower, words_of
from annotator.ui.models.row_model import RowModel
from annotator.ui.models.tooltip import plain_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from annotator.core.state import State
    from annotator.session import Update
    from annotator.storage.corpus import Entry

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
FEW = 100
"""So many articles are put in their places, or looked up there, one by one; of more, all are gone through."""


class ArticleRole(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    NAME = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2
    STATUS = Qt.ItemDataRole.UserRole + 3
    COUNTS = Qt.ItemDataRole.UserRole + 4  # pairs of label and count
    PROBLEM = Qt.ItemDataRole.UserRole + 5  # the sentence, "" for none
    CURRENT = Qt.ItemDataRole.UserRole + 6
    UNSURE = Qt.ItemDataRole.UserRole + 7  # how many spans are unsure


class ArticleListModel(RowModel):
    """Rows of `Entry`; `total` and `done` count all of them, shown or not.

    The order is made when it is chosen, when the corpus has been read (`sort`) and when articles come or go: while
    one works, no row moves.
    """

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []
        self._searched: list[str] = []
        self._places: dict[str, int] = {}
        self._key, self._backwards = NAME, False
        # The places of all articles in the order shown, and back: which row they would have. None: as they stand.
        self._order: list[int] | None = None
        self._rank: array[int] | None = None
        self._shown: list[int] | None = None
        self._words: tuple[str, ...] = ()
        self._only = EVERY
        self._labels = ""
        self._points = self._unsure = 0
        # When the open article was edited last here, in nanoseconds since 1970; 0 where it was not.
        self._edited = 0
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
        return bool(self._words) or self._only != EVERY

    @property
    def only(self) -> Only:
        """Which articles are shown, besides the filter's words."""
        return self._only

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

    def rows_of(self, names: Iterable[str]) -> list[int]:
        """The shown rows of those articles, from the top; quick for very many."""
        places = {self._places[name] for name in names if name in self._places}
        if len(places) <= FEW:
            return sorted(row for row in map(self._row, places) if row is not None)
        shown = range(len(self._entries)) if self._shown is None else self._shown
        return [row for row, at in enumerate(shown) if at in places]

    def is_shown(self, name: str) -> bool:
        """Whether the filter lets the article through."""
        return not self.filtered or self.row_of(name) is not None

    def shown_names(self) -> list[str]:
        """The names of the shown articles in their order."""
        return [self.entry(row).name for row in range(self.rowCount())]

    def names(self) -> list[str]:
        """The names of all articles in the order shown, those left out too."""
        places = range(len(self._entries)) if self._order is None else self._order
        return [self._entries[at].name for at in places]

    def entries(self) -> Sequence[Entry]:
        """All entries in natural order, to be read only."""
        return self._entries

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
        """Remove every row; order and filter stay."""
        self.beginResetModel()
        self._entries, self._searched, self._places = [], [], {}
        self._statuses.clear()
        self._arrange()
        self.endResetModel()

    def append(self, entries: Sequence[Entry]) -> None:
        """Add rows at the end; give a thousand or more at a time. A name that is already there is updated."""
        known = [entry for entry in entries if entry.name in self._places]
        fresh = list({one.name: self._as_open(one) for one in entries if one.name not in self._places}.values())
        searched = [_searched(entry) for entry in fresh]
        base = len(self._entries)
        everything = not self.filtered
        matching = [base + at for at, text in enumerate(searched) if everything or self._passes(fresh[at], text)]
        if matching:
            first = self.rowCount()
            self.beginInsertRows(ROOT, first, first + len(matching) - 1)
        self._entries += fresh
        self._searched += searched
        self._places.update((entry.name, base + at) for at, entry in enumerate(fresh))
        self._statuses.update(entry.status for entry in fresh)
        if self._order is not None and self._rank is not None:
            # Sorted once all of them are there.
            self._order += range(base, len(self._entries))
            self._rank.extend(range(base, len(self._entries)))
        if self._shown is not None:
            self._shown += matching
        if matching:
            self.endInsertRows()
        if known:
            self.update(known)

    def change(self, come: Collection[Entry], gone: Collection[str]) -> None:
        """Take in articles that have come, each at its natural place, and leave out those that have gone."""
        gone = {name for name in gone if name in self._places}
        come = [self._as_open(one) for one in come if one.name not in self._places or one.name in gone]
        if not come and not gone:
            return
        self.beginResetModel()
        kept = [entry for entry in self._entries if entry.name not in gone]
        if len(come) > FEW:
            kept = sorted([*kept, *come], key=_natural)
        else:
            for entry in come:
                insort(kept, entry, key=_natural)
        self._entries = kept
        self._searched = [_searched(entry) for entry in kept]
        self._places = {entry.name: at for at, entry in enumerate(kept)}
        self._statuses = Counter(entry.status for entry in kept)
        self._arrange()
        self.endResetModel()

    def update(self, entries: Iterable[Entry]) -> None:
        """Replace the entries of the same names, with one signal for all of them; unknown names are left out."""
        touched, moved, filtered = [], False, self.filtered
        for given in entries:
            at = self._places.get(given.name)
            if at is None:
                continue
            entry = self._as_open(given)
            self._statuses[self._entries[at].status] -= 1
            self._statuses[entry.status] += 1
            before = not filtered or self._passes(self._entries[at], self._searched[at])
            self._entries[at], self._searched[at] = entry, _searched(entry)
            touched.append(at)
            moved = moved or (filtered and before != self._passes(entry, self._searched[at]))
        if moved:
            self._reset()
        elif touched:
            self._changed(touched)

    def set_filter(self, text: str) -> None:
        """Show the articles whose title and name hold every word typed, without case and diacritics; "" shows all."""
        words = words_of(text)
        if words != self._words:
            # A letter more, as typing gives: only what is shown can still match.
            within = self._shown if is_narrower(words, self._words) else None
            self.beginResetModel()
            known, self._words = self._words, words
            if within is None:
                self._choose()
            else:
                self._shown = holding(within, self._searched, set(words).difference(known))
            self.endResetModel()

    def show_only(self, only: Only) -> None:
        """Show only these articles, besides the filter's words."""
        if only != self._only:
            self._only = only
            self._reset()

    def set_labels(self, labels: str) -> None:
        """Take another label set, as NAME/VERSION."""
        if labels != self._labels:
            self._labels = labels
            if "older" in self._only.marks:
                self._reset()

    def set_order(self, key: str, backwards: bool) -> None:
        """Order by a key of KEYS, backwards if wanted; the same again orders by what is known now."""
        chosen, self._key, self._backwards = (self._key, self._backwards), key, backwards
        if chosen != (key, backwards) or key != NAME:
            self.sort_again()

    def sort_again(self) -> None:
        """Order anew, as what is known of the articles has changed."""
        if self._entries and (self._order is not None or (self._key, self._backwards) != (NAME, False)):
            self._reset(sort=True)

    def update_state(self, update: Update) -> None:
        """Follow the open article: which it is, its status and its counts."""
        state, before = update.new, self.current
        self._open = state
        if update.kind == "open":
            spans = state.annotations.spans if state else None
            self._counts = Counter(spans.counts) if spans else Counter()
            self._points = kept_count(state.annotations) if state else 0
            self._unsure = sum(span.unsure for span in spans.unordered()) if spans else 0
            self._edited = 0
            self._repaint(before)
        elif update.transaction:
            self._edited = time_ns()
            for change in update.transaction.changes:
                for subject, step in ((change.before, -1), (change.after, 1)):
                    if isinstance(subject, Span):
                        self._counts[subject.label] += step
                        self._unsure += step * subject.unsure
                    self._points += step * is_kept(subject)
        entry = self.get(self.current) if update.kind != "move" else None
        if entry:
            self.update([entry])

    def _as_open(self, entry: Entry) -> Entry:
        """The entry as it stands; of the open article the session knows better than what was read from the disk."""
        state = self._open
        if state is None or entry.name != state.article.name:
            return entry
        header = state.annotations.header
        return replace(
            entry,
            title=header.title or state.article.title,
            status=header.status,
            counts=dict(+self._counts),
            points=self._points,
            unsure=self._unsure,
            labels=header.labels,
            changed=max(entry.changed, self._edited),
        )

    def _row(self, at: int) -> int | None:
        if self._shown is None:
            return at
        rank = self._rank
        place, key = (at, None) if rank is None else (rank[at], rank.__getitem__)
        row = bisect_left(self._shown, place, key=key)
        return row if row < len(self._shown) and self._shown[row] == at else None

    def _repaint(self, name: str | None) -> None:
        row = self.row_of(name)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def _changed(self, places: Iterable[int]) -> None:
        rows = [row for row in map(self._row, places) if row is not None]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0))

    def _passes(self, entry: Entry, searched: str) -> bool:
        return self._only.passes(entry, self._labels) and holds(searched, self._words)

    def _reset(self, *, sort: bool = False) -> None:
        self.beginResetModel()
        if sort:
            self._sort()
        self._choose()
        self.endResetModel()

    def _arrange(self) -> None:
        self._sort()
        self._choose()

    def _sort(self) -> None:
        """Make the order; among equals it is the natural one."""
        self._order = self._rank = None
        if (self._key, self._backwards) == (NAME, False):
            return
        key, entries = KEYS[self._key], self._entries
        falling = (self._key in FALLING) != self._backwards
        order = list(range(len(entries)))
        if self._key == NAME:
            order.reverse()
        else:
            keys = [key(entry) for entry in entries]
            order.sort(key=keys.__getitem__, reverse=falling)
        rank = array("l", order)
        for row, at in enumerate(order):
            rank[at] = row
        self._order, self._rank = order, rank

    def _choose(self) -> None:
        """Find what passes the filter."""
        if not self.filtered:
            self._shown = self._order.copy() if self._order is not None else None
            return
        places: Iterable[int] = range(len(self._entries)) if self._order is None else self._order
        places = self._only.passing(places, self._entries, self._labels)
        self._shown = holding(places, self._searched, self._words)


def _spoken(entry: Entry) -> str:
    """What a screen reader says of an entry."""
    total = sum(entry.counts.values())
    spans = str(counted("{count} spans", None, total) if total != 1 else message("1 span")) if total else ""
    status = str(STATUS_WORDS[entry.status])
    parts = [entry.title or entry.name, status, spans, _unsure(entry), _sentence(entry)]
    return ", ".join(part for part in parts if part)


def _unsure(entry: Entry) -> str:
    return str(counted("{count} unsure", None, entry.unsure)) if entry.unsure else ""


def _sentence(entry: Entry) -> str:
    return str(entry.problem) if entry.problem else ""


def _natural(entry: Entry) -> tuple[object, ...]:
    return natural_key(entry.name)


def _searched(entry: Entry) -> str:
    return folded(f"{entry.title}\n{entry.name}")


def _tooltip(entry: Entry) -> str:
    return plain_tooltip("\n".join(filter(None, (entry.title, entry.name, _unsure(entry), _sentence(entry)))))


ANSWERS: Mapping[int, Callable[[Entry], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda entry: entry.title or entry.name,
    Qt.ItemDataRole.ToolTipRole: _tooltip,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    ArticleRole.NAME: lambda entry: entry.name,
    ArticleRole.TITLE: lambda entry: entry.title or entry.name,
    ArticleRole.STATUS: lambda entry: entry.status,
    ArticleRole.COUNTS: lambda entry: tuple(entry.counts.items()),
    ArticleRole.PROBLEM: _sentence,
    ArticleRole.UNSURE: lambda entry: entry.unsure,
}
