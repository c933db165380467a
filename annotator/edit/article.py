"""Verbs on the article as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.changes import Change, Transaction
from annotator.core.message import message

if TYPE_CHECKING:
    from annotator.core.labels import LabelSet
    from annotator.core.state import State

STATUS_WORDS = {"new": "New", "in_progress": "In progress", "done": "Done", "skipped": "Skipped"}


def set_status(state: State, labels: LabelSet, status: str) -> Transaction | None:
    """Say how far the article is: new, in_progress, done or skipped."""
    header = state.annotations.header
    if header.status == status:
        return None
    said = message("{status}: {file}", status=STATUS_WORDS[status], file=state.article.file)
    change = Change(header, replace(header, status=status, labels=labels.id))
    return Transaction((change,), state.cursor, said)
