"""Which parts of an article an update changes the look of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.annotations import Range, Relation, Span

if TYPE_CHECKING:
    from annotator.core.annotations import Annotations
    from annotator.core.changes import Transaction
    from annotator.core.state import State


def touched_by(transaction: Transaction) -> list[Range]:
    """The ranges of all spans that the transaction adds, removes or alters, before and after."""
    spans = (one for change in transaction.changes for one in (change.before, change.after) if isinstance(one, Span))
    return [span.range for span in spans]


def relinks(transaction: Transaction) -> bool:
    """Whether the transaction changes a relation."""
    return any(isinstance(change.after or change.before, Relation) for change in transaction.changes)


def moved_over(old: State, new: State) -> list[Range]:
    """The ranges that look different because the cursor moved: what is newly selected or no longer, carets, frames."""
    was, now = old.cursor, new.cursor
    if was == now:
        return []
    found = [Range(was.caret, was.caret), Range(now.caret, now.caret)]
    if was.anchor == now.anchor:
        found.append(Range(min(was.caret, now.caret), max(was.caret, now.caret)))
    else:
        found += [was.selection, now.selection]
    if was.active != now.active:
        found += [state.active.range for state in (old, new) if state.active is not None]
    return found


def is_linked(annotations: Annotations, span_id: str | None) -> bool:
    """Whether the span has relations, whose lines may run anywhere."""
    return span_id is not None and bool(annotations.relations_of(span_id))
