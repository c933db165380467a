"""Saying of several articles how far they are: the step that does it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.batch.applying import always
from annotator.batch.journal import Pending
from annotator.batch.lines import LeftOut, Prepared
from annotator.core.message import AnnotatorError, message
from annotator.edit import STATUS_WORDS, set_status
from annotator.loading import load

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from annotator.batch.applying import GoOn
    from annotator.core.changes import Transaction
    from annotator.core.labels import LabelSet
    from annotator.core.state import Cursor, State


def prepare_statuses(
    folder: Path,
    labels: LabelSet,
    names: Sequence[str],
    status: str,
    opened: State | None = None,
    go_on: GoOn = always,
) -> Prepared | None:
    """The batch that gives the articles a status; those that have it already are no part of it.

    `go_on` is asked before each article: where it is False nothing is prepared, and None given.

    The state of the open article is given, as it may be newer than its file; all others are read. What cannot be read
    or may not be edited is left out.
    """
    transactions: dict[str, Transaction] = {}
    before: dict[str, Cursor] = {}
    readings: dict[str, str] = {}
    left_out: list[LeftOut] = []
    for at, name in enumerate(names):
        if not go_on(at, len(names)):
            return None
        try:
            state = opened if opened and opened.article.name == name else _editable(folder, name)
        except AnnotatorError as error:
            left_out.append(LeftOut(name, error.message))
            continue
        if made := set_status(state, labels, status):
            transactions[name], before[name] = made, state.cursor
            readings[name] = state.article.reading
    said = message("Set to “{status}”", status=STATUS_WORDS[status])
    frozen = MappingProxyType
    pending = Pending(folder, frozen(transactions), said, frozen(before), frozen(readings)) if transactions else None
    return Prepared(pending, tuple(left_out))


def _editable(folder: Path, name: str) -> State:
    loaded = load(folder, name)
    if loaded.read_only:
        raise AnnotatorError(loaded.read_only)
    return loaded.state
