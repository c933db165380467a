"""Batches: one step over several articles, most of them not open; all or nothing in each, finished after a crash.

Each name's module is imported when it is first asked for: the window's start needs the journal alone.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.batch.applying import Outcome, apply_step, restricted
    from annotator.batch.journal import Journal, JournalError, Pending
    from annotator.batch.lines import Found, LeftOut, Prepared, Target, corpus_occurrences, prepare
    from annotator.batch.statuses import prepare_statuses

_PLACES = {
    "annotator.batch.applying": ("Outcome", "apply_step", "restricted"),
    "annotator.batch.journal": ("Journal", "JournalError", "Pending"),
    "annotator.batch.lines": ("Found", "LeftOut", "Prepared", "Target", "corpus_occurrences", "prepare"),
    "annotator.batch.statuses": ("prepare_statuses",),
}
_MODULES = {name: module for module, names in _PLACES.items() for name in names}

__all__ = [
    "Found",
    "Journal",
    "JournalError",
    "LeftOut",
    "Outcome",
    "Pending",
    "Prepared",
    "Target",
    "apply_step",
    "corpus_occurrences",
    "prepare",
    "prepare_statuses",
    "restricted",
]


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(_MODULES[name]), name)
    return found
