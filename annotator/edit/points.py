"""Verbs that settle an open point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.annotations import Entry
from annotator.core.changes import Change, Transaction
from annotator.core.message import message
from annotator.core.state import Cursor
from annotator.edit.common import transaction

if TYPE_CHECKING:
    from annotator.core.checks import Suspicion
    from annotator.core.labels import LabelSet
    from annotator.core.state import State


def dismiss(state: State, labels: LabelSet, suspicion: Suspicion) -> Transaction | None:
    """Leave a suspicion out for good; None where that was done already.

    The caret is left at its start with no span active, so that the same key pressed again removes nothing.
    """
    entry = suspicion.as_dismissed()
    dismissed = state.annotations.dismissed
    if entry in dismissed:
        return None
    said = message("Dismissed: {what}", what=suspicion.message)
    change = Change(None, Entry("dismissed", len(dismissed), entry))
    return transaction(state, labels, (change,), Cursor.at(suspicion.start), said)
