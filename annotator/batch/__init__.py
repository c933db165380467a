"""Batches: one step over several articles, most of them not open; all or nothing in each, finished after a crash."""

from annotator.batch.applying import Outcome, apply_step, restricted
from annotator.batch.journal import Journal, JournalError, Pending
from annotator.batch.lines import Found, LeftOut, Prepared, Target, corpus_occurrences, prepare
from annotator.batch.statuses import prepare_statuses

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
