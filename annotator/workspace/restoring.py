"""Going on where an earlier run ended: its steps can be undone, and what it could not save is done again."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from annotator.core.message import Message, message, phrase
from annotator.workspace.finishing import do_again, finish, said_again
from annotator.workspace.overview import Overview

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.core.labels import LabelSet
    from annotator.session import Session
    from annotator.workspace.steps import Steps
    from annotator.workspace.surroundings import Surroundings

log = logging.getLogger("annotator.journal")
RESTORE_AFTER_MS = 700
"""When the window is painted and the corpus is being read."""
STEPS_GONE = phrase("{file} was changed elsewhere, so its earlier steps can no longer be undone.")


class Restoring(Overview):
    """Takes over the steps that the journal has; the workspace says which article is opened when."""

    session: Session | None
    folder: Path | None
    labels: LabelSet
    labels_problem: Message | None
    _around: Surroundings
    _steps: Steps
    _readings: dict[str, str]
    _step_listeners: list[Callable[[], None]]

    def _take_up(self, session: Session, changed: bool) -> Message | None:
        """Go on with an article where it was left: do what a run that was ended could not save of it.

        Steps made on another text can no longer be undone: their positions mean other words.
        """
        name, text = session.name, session.reading
        session.before_writing = lambda digest: self._steps.saving(name, digest)
        rest = self._steps.rest(session)
        known, self._readings[name] = self._readings.get(name, text), text
        done_again = len(rest) if rest and do_again(session, rest) else self._steps.again(name)
        if done_again:
            return said_again(name, done_again)
        stands = rest == [] and not changed and known == text
        if stands or not self._steps.forget(name):
            return None
        log.info("%s was changed elsewhere: its steps can no longer be undone", name)
        return message(STEPS_GONE, file=name)

    def _restore_steps(self) -> None:
        """Take over the steps of an earlier run, and save what it could not."""
        if self.folder is None or not self._steps.waits:
            return
        unfinished = self._steps.restore()
        self._readings = self._steps.readings() | self._readings
        finish(self.folder, unfinished, self._steps, self.labels, self.labels_problem)
        self._steps.shorten()
        if self.session and (news := self._take_up(self.session, changed=False)):
            self._around.say(news, warning=True)
        for listener in self._step_listeners:
            listener()

    def listen_to_steps(self, listener: Callable[[], None]) -> None:
        """Have `listener` called when the steps of an earlier run can be undone."""
        self._step_listeners.append(listener)
