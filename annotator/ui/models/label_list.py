"""The labels with their counts in the open article; labels the set does not know come after, in grey."""

from __future__ import annotations

from collections import Counter
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from annotator.core.annotations import Span
from annotator.core.message import counted, message
from annotator.ui.language import spoken
from annotator.ui.models.row_model import RowModel
from annotator.ui.models.tooltip import plain_tooltip

if TYPE_CHECKING:
    from annotator.core.labels import Label, LabelSet
    from annotator.core.state import State
    from annotator.session import Update

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class LabelRole(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    KEY = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2
    KNOWN = Qt.ItemDataRole.UserRole + 3  # whether the label set has it


class LabelListModel(RowModel):
    """A row for each label of the set in its order, then the article's unknown labels by name."""

    def __init__(self, labels: LabelSet) -> None:
        super().__init__()
        self._labels = labels
        self._counts: Counter[str] = Counter()
        self._names = [label.name for label in labels.labels]

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many labels there are."""
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def label(self, row: int) -> Label:
        """The label of a row."""
        return self._labels.get(self._names[row])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a role says of a row; None for roles it does not have."""
        if not index.isValid():
            return None
        label = self.label(index.row())
        count, known = self._counts[label.name], label.name in self._labels.by_name
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: label.name,
            Qt.ItemDataRole.ToolTipRole: _help(label, "" if known else self._labels.id),
            Qt.ItemDataRole.AccessibleTextRole: _spoken(label, count),
            LabelRole.KEY: label.key,
            LabelRole.COUNT: count,
            LabelRole.KNOWN: known,
        }
        return answers.get(role)

    def set_labels(self, labels: LabelSet) -> None:
        """Take another label set; counts stay."""
        self.beginResetModel()
        self._labels = labels
        self._name_rows()
        self.endResetModel()

    def show_state(self, state: State | None) -> None:
        """Count the spans of an article, all new; None counts none."""
        self.beginResetModel()
        self._counts = Counter(state.annotations.spans.counts) if state else Counter()
        self._name_rows()
        self.endResetModel()

    def update_state(self, update: Update) -> None:
        """Follow an update by the spans its transaction adds and removes; "open" counts anew."""
        if update.kind == "open":
            self.show_state(update.new)
            return
        steps: Counter[str] = Counter()
        for change in update.transaction.changes if update.transaction else ():
            for subject, step in ((change.before, -1), (change.after, 1)):
                if isinstance(subject, Span):
                    steps[subject.label] += step
        for name, step in steps.items():
            if step:
                self._count(name, step)

    def _count(self, name: str, step: int) -> None:
        self._counts[name] += step
        known = name in self._labels.by_name
        if not known and self._counts[name] <= 0:
            row = self._names.index(name)
            self.beginRemoveRows(ROOT, row, row)
            del self._names[row]
            self.endRemoveRows()
        elif not known and name not in self._names[len(self._labels.labels) :]:
            rest = self._names[len(self._labels.labels) :]
            row = len(self._labels.labels) + sum(other < name for other in rest)
            self.beginInsertRows(ROOT, row, row)
            self._names.insert(row, name)
            self.endInsertRows()
        else:
            index = self.index(self._names.index(name), 0)
            self.dataChanged.emit(index, index)

    def _name_rows(self) -> None:
        unknown = sorted(name for name, count in self._counts.items() if count and name not in self._labels.by_name)
        self._names = [label.name for label in self._labels.labels] + unknown


def _spoken(label: Label, count: int) -> str:
    key = str(message("key {key}", key=label.key)) if label.key else ""
    spans = message("1 span") if count == 1 else counted("{count} spans", None, count)
    return ", ".join(filter(None, (label.name, key, str(spans))))


def _help(label: Label, missing_in: str) -> str:
    if missing_in:
        return plain_tooltip(
            str(message("{label} is not in the label set {labels}.", label=label.name, labels=missing_in))
        )
    rule = label.guideline[0].in_language(spoken()) if label.guideline else ""
    named = str(message("{label}: key {key}", label=label.name, key=label.key)) if label.key else label.name
    return plain_tooltip("\n".join(filter(None, (named, rule))))
