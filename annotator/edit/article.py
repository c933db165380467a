"""Verbs on the article as a whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.changes import Change, Transaction
from annotator.core.message import excerpt, message, spoken_date

if TYPE_CHECKING:
    from annotator.core.labels import LabelSet
    from annotator.core.state import State

STATUS_WORDS = {
    "new": message("New"),
    "in_progress": message("In progress"),
    "done": message("Done"),
    "skipped": message("Skipped"),
}


def set_status(state: State, labels: LabelSet, status: str) -> Transaction | None:
    """Say how far the article is: new, in_progress, done or skipped."""
    header = state.annotations.header
    if header.status == status:
        return None
    said = message("{status}: {file}", status=STATUS_WORDS[status], file=state.article.file)
    change = Change(header, replace(header, status=status, labels=labels.id))
    return Transaction((change,), state.cursor, said)


def set_header(state: State, labels: LabelSet, **fields: str) -> Transaction | None:
    """Say something of the article: its note, title, language (as `ro`) or publication date (ISO 8601)."""
    header = state.annotations.header
    edited = replace(header, **fields)
    if edited == header:
        return None
    status = "in_progress" if header.status == "new" else header.status
    name, value = next(iter(fields.items()))
    shown = spoken_date(value) if name == "published" else excerpt(value)
    said = message("{name}: {value}", name=HEADER_WORDS[name], value=shown or "—")
    return Transaction((Change(header, replace(edited, status=status, labels=labels.id)),), state.cursor, said)


HEADER_WORDS = {
    "note": message("Note on the article"),
    "title": message("Title"),
    "language": message("Language"),
    "published": message("Published"),
}
