"""Doing again what a run that was ended did to an article and could not save."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from annotator.core.changes import StaleChangeError
from annotator.core.message import AnnotatorError, Message, counted, message
from annotator.loading import load
from annotator.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from annotator.core.changes import Transaction
    from annotator.core.labels import LabelSet
    from annotator.workspace.steps import Steps

log = logging.getLogger("annotator.journal")


def do_again(session: Session, rest: list[Transaction]) -> bool:
    """Do all of it again in the open article; where that cannot be nothing is changed, it is logged, and False."""
    before = session.state
    try:
        for transaction in rest:
            session.apply(transaction)
    except (AnnotatorError, StaleChangeError) as error:
        session.state = before
        log.warning("%d unsaved steps in %s could not be done again: %s", len(rest), session.name, error)
        return False
    return True


def said_again(name: str, steps: int) -> Message:
    """The sentence for the person."""
    if steps == 1:
        return message("A step in {file} that was not saved yet when the program ended is there again.", file=name)
    return counted(
        "{count} steps in {file} that were not saved yet when the program ended are there again.",
        None,
        steps,
        file=name,
    )


def finish(folder: Path, names: Iterable[str], steps: Steps, labels: LabelSet, problem: Message | None) -> None:
    """Do again and save what the sidecars of these articles lack.

    Where one cannot be read or saved now, it is done when the article is opened.
    """
    for name in names:
        try:
            session = Session(load(folder, name, problem), labels, lambda _ms, _call: None, lambda: None)
        except AnnotatorError as error:
            log.warning("the steps in %s wait: %s", name, error)
            continue
        if session.read_only:
            log.warning("the steps in %s wait: %s", name, session.read_only)
            continue
        rest = steps.lacking(session)
        if not rest:
            continue
        session.before_writing = lambda digest, name=name: steps.saving(name, digest)  # type: ignore[misc]
        if do_again(session, rest) and session.save():
            steps.finished(name, len(rest))
