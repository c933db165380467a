"""What the verbs share: naming a span in a sentence, and the transaction that marks the article as begun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.changes import Change, Transaction
from annotator.core.kinds import default_kind
from annotator.core.quotation_marks import in_marks
from annotator.core.state import Cursor

if TYPE_CHECKING:
    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.core.message import Message
    from annotator.core.state import State


def quoted(state: State, span: Span) -> str:
    """The first and last words of the span's text in marks, for a sentence."""
    return in_marks(state.article.text[span.start : span.end])


def with_kind(state: State, labels: LabelSet, span: Span, old: Span | None = None) -> Span:
    """The span with the kind that its form says, unless a person chose another for it as `old`."""
    text = state.article.text
    present = span.attributes.get("kind", "")
    if present and (old is None or present != default_kind(labels.get(old.label), text, old.range)):
        return span
    kind = default_kind(labels.get(span.label), text, span.range)
    if kind == present:
        return span
    rest = {name: value for name, value in span.attributes.items() if name != "kind"}
    return replace(span, attributes={**rest, "kind": kind} if kind else rest)


def after(span: Span) -> Cursor:
    """The span active, the caret at its end."""
    return Cursor.at(span.end, span.id)


def transaction(
    state: State, labels: LabelSet, changes: tuple[Change, ...], cursor: Cursor, description: Message
) -> Transaction:
    """A transaction of the changes that also makes a new article one in progress and notes the label set."""
    header = state.annotations.header
    status = "in_progress" if header.status == "new" else header.status
    edited = replace(header, status=status, labels=labels.id)
    if edited != header:
        changes = (*changes, Change(header, edited))
    return Transaction(changes, cursor, description)
