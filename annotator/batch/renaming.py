"""A label that has another name now: the step that gives it to the spans of every article that has the old one."""

from __future__ import annotations

import json
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.batch.journal import Pending
from annotator.batch.lines import LeftOut, Prepared
from annotator.core.annotations import LostSpan, Span
from annotator.core.changes import Change
from annotator.core.message import AnnotatorError, Message, message
from annotator.core.state import Cursor
from annotator.edit.common import transaction
from annotator.loading import load
from annotator.storage.sidecar import read_sidecar_bytes, sidecar_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from annotator.core.changes import Transaction
    from annotator.core.labels import LabelSet
    from annotator.core.state import Stamp, State


def rename_labels(
    folder: Path,
    names: Iterable[str],
    renames: Mapping[str, str],
    labels: LabelSet,
    stamp: Stamp,
    opened: State | None = None,
) -> Prepared:
    """The batch that renames labels (old name → new name) in all articles; lost spans are renamed too.

    The state of the open article is given, as it may be newer than its file. A span stays as it is where one with
    the new name has the same range already.
    """
    transactions: dict[str, Transaction] = {}
    before: dict[str, Cursor] = {}
    readings: dict[str, str] = {}
    left_out: list[LeftOut] = []
    for name in names:
        try:
            is_open = opened is not None and opened.article.name == name
            state = opened if is_open else _state_of(folder, name, renames)
        except AnnotatorError as error:
            left_out.append(LeftOut(name, error.message))
            continue
        if state is not None and (made := _renamed(state, renames, labels, stamp)):
            transactions[name], before[name] = made, state.cursor
            readings[name] = state.article.reading
    if not transactions:
        return Prepared(None, tuple(left_out))
    pending = Pending(
        folder,
        MappingProxyType(transactions),
        said_renamed(renames),
        MappingProxyType(before),
        MappingProxyType(readings),
    )
    return Prepared(pending, tuple(left_out))


def said_renamed(renames: Mapping[str, str]) -> Message:
    """What the step is called."""
    return message("Renamed “{old}” to “{new}”", old=", ".join(renames), new=", ".join(renames.values()))


def count_renamed(prepared: Prepared) -> int:
    """How many spans the batch renames."""
    transactions = prepared.pending.transactions.values() if prepared.pending else ()
    return sum(isinstance(change.after, Span | LostSpan) for one in transactions for change in one.changes)


def _state_of(folder: Path, name: str, renames: Mapping[str, str]) -> State | None:
    """The article's state; None, without reading it, where its sidecar cannot have a span to rename."""
    data = read_sidecar_bytes(sidecar_path(folder / name))
    if data is None or not any(_written(old, data) for old in renames):
        return None
    loaded = load(folder, name)
    if loaded.read_only:
        raise AnnotatorError(loaded.read_only)
    return loaded.state.moved(Cursor())


def _written(name: str, data: bytes) -> bool:
    return any(json.dumps(name, ensure_ascii=ascii_only).encode() in data for ascii_only in (True, False))


def _renamed(state: State, renames: Mapping[str, str], labels: LabelSet, stamp: Stamp) -> Transaction | None:
    annotations = state.annotations
    changes = []
    for span in annotations.spans:
        new = renames.get(span.label)
        if new and annotations.spans.same(span.start, span.end, new) is None:
            changes.append(Change(span, replace(span, label=new, modified=stamp.now)))
    for lost in annotations.lost:
        if new := renames.get(lost.span.label):
            changes.append(Change(lost, replace(lost, span=replace(lost.span, label=new, modified=stamp.now))))
    if not changes:
        return None
    return transaction(state, labels, tuple(changes), state.cursor, said_renamed(renames))
