"""The same boilerplate lines in the other articles of the corpus: finding them, and the step that labels them."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from annotator.batch.journal import Pending
from annotator.core.message import AnnotatorError, Message, counted, message
from annotator.core.state import Cursor
from annotator.edit.occurrences import label_occurrences, line_occurrences, said_more
from annotator.loading import load

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from annotator.core.annotations import Range, Span
    from annotator.core.changes import Transaction
    from annotator.core.labels import LabelSet
    from annotator.core.state import Stamp, State

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """An article in which lines can be labelled, and their ranges in text order."""

    state: State
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that cannot be read or may not be edited, and why."""

    name: str
    why: Message


@dataclass(frozen=True, slots=True)
class Target:
    """What a person chose in an article: its name, the SHA-256 of its file as it was shown, and the ranges."""

    name: str
    sha256: str
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The batch to make, None where nothing is left to do, and why articles were left out."""

    pending: Pending | None
    left_out: tuple[LeftOut, ...]

    @property
    def said_left_out(self) -> Message | None:
        """That articles stay as they were, and why the first of them does; None where none does."""
        if not self.left_out:
            return None
        count, why = len(self.left_out), self.left_out[0].why
        if count == 1:
            return message("1 article left as before: {why}", why=why)
        return counted("{count} articles left as before: {why}", None, count, why=why)


def corpus_occurrences(
    folder: Path, names: Iterable[str], texts: Collection[str], label: str
) -> Iterator[Found | LeftOut | None]:
    """For each article in turn what `line_occurrences` finds in it, why it is left out, or None where nothing is found.

    An article that may not be edited is named only where one of the lines stands in it.
    """
    for name in names:
        try:
            loaded = load(folder, name)
        except AnnotatorError as error:
            yield LeftOut(name, error.message)
            continue
        ranges = line_occurrences(loaded.state, label, texts)
        if ranges and loaded.read_only:
            yield LeftOut(name, loaded.read_only)
        else:
            yield Found(loaded.state, tuple(ranges)) if ranges else None


def prepare(
    folder: Path,
    labels: LabelSet,
    span: Span,
    targets: Iterable[Target],
    stamp: Stamp,
    opened: State | None = None,
) -> Prepared:
    """The batch that labels the targets as `span` is, with its attributes.

    The state of the open article is given, as it may be newer than its file; all others are read again, and left out
    where their text has changed since they were shown.
    """
    transactions: dict[str, Transaction] = {}
    before: dict[str, Cursor] = {}
    readings: dict[str, str] = {}
    left_out: list[LeftOut] = []
    for target in targets:
        try:
            state = opened if opened and opened.article.name == target.name else _state_of(folder, target)
        except AnnotatorError as error:
            left_out.append(LeftOut(target.name, error.message))
            continue
        if made := label_occurrences(state, labels, span, target.ranges, stamp):
            transactions[target.name], before[target.name] = made, state.cursor
            readings[target.name] = state.article.reading
    if not transactions:
        return Prepared(None, tuple(left_out))
    count = sum(_added(made) for made in transactions.values())
    said = said_more(span.label, count)
    pending = Pending(folder, _frozen(transactions), said, _frozen(before), _frozen(readings))
    return Prepared(pending, tuple(left_out))


def _state_of(folder: Path, target: Target) -> State:
    loaded = load(folder, target.name)
    if loaded.read_only:
        raise AnnotatorError(loaded.read_only)
    if loaded.state.article.sha256 != target.sha256:
        raise AnnotatorError(message("The text of {file} has changed.", file=target.name))
    return loaded.state.moved(Cursor.at(target.ranges[0].start))


def _added(transaction: Transaction) -> int:
    return sum(change.before is None for change in transaction.changes)


def _frozen(values: dict[str, T]) -> Mapping[str, T]:
    return MappingProxyType(values)
