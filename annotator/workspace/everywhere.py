"""One step over several articles: made, taken back and done again as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.batch.journal import Pending
from annotator.core.message import AnnotatorError, Message, counted, message
from annotator.storage.file_bytes import stands
from annotator.workspace.restoring import Restoring
from annotator.workspace.steps import on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from annotator.batch.applying import Outcome
    from annotator.batch.journal import Journal
    from annotator.core.changes import Transaction
    from annotator.core.history import History, Step
    from annotator.core.state import Cursor
    from annotator.session import Update
    from annotator.storage.step_lines import On


class Everywhere(Restoring):
    """Batches over the corpus; the open article's part goes through its session."""

    journal: Journal | None

    @property
    def history(self) -> History:
        """The steps that can be undone and redone."""
        return self._steps.history

    @property
    def read_only(self) -> Message | None:
        """Why the open article may not be edited, else None."""
        return self.session.read_only if self.session else None

    def do_everywhere(self, pending: Pending) -> bool:
        """Make a batch over several articles one step of the history; what refuses is said and left as it was."""
        self._restore_steps()
        here = self._here_on()
        outcome = self._apply_everywhere(pending, "edit")
        if outcome is None:
            return False
        step = outcome.part_of(pending.step) if pending.step else None
        if step:
            self._steps.did(step, self._articles_of(outcome, here))
            self._readings |= pending.readings
        self._finish_batch(outcome, pending.description)
        return True

    def set_statuses(self, names: Sequence[str], status: str) -> bool:
        """Give articles a status as one step; False where all of them have it. What stands in the way is said."""
        from annotator.batch.statuses import prepare_statuses

        folder, labels, opened = self.folder, self.labels, self.state
        if self.labels_problem:
            self._around.say(self.labels_problem, warning=True)
            return True
        assert folder is not None
        if self.read_only and self.session and self.session.name in names:
            opened = None
        looking = counted("Reading {count} articles", None, len(names))
        prepared = self._around.run_over(
            lambda go_on: prepare_statuses(folder, labels, names, status, opened, go_on), looking
        )
        if prepared is None:
            self._around.say(message("Stopped: no article was changed."))
            return True
        if prepared.pending is None:
            if prepared.left_out:
                self._around.say(prepared.left_out[0].why, warning=True)
            return bool(prepared.left_out)
        done = self.do_everywhere(prepared.pending)
        if done and (left := prepared.said_left_out):
            self._around.say(left, warning=True)
        return True

    def _walk_everywhere(
        self, step: Step, transactions: dict[str, Transaction], before: Mapping[str, Cursor], kind: str
    ) -> tuple[Step | None, dict[str, On]] | None:
        """What of the step was made, and in which articles; None where its article had to be opened first."""
        assert self.folder is not None
        if self.session is None or self.session.name not in transactions:
            # One that is gone keeps nobody from the others.
            there = (name for name in transactions if stands(self.folder / name))
            self._go_to(next(there, next(iter(transactions))), step, kind)
            return None
        here = self._here_on()
        readings = {name: self._readings[name] for name in transactions if name in self._readings}
        outcome = self._apply_everywhere(Pending(self.folder, transactions, step.description, before, readings), kind)
        if outcome is None:
            return None
        word = (
            message("Undone: {what}", what=step.description)
            if kind == "undo"
            else message("Redone: {what}", what=step.description)
        )
        self._finish_batch(outcome, word)
        return outcome.part_of(step), self._articles_of(outcome, here)

    def _articles_of(self, outcome: Outcome, here: dict[str, On]) -> dict[str, On]:
        """The articles that a batch changed: `here` has the open one as it was before, it may be saved by now."""
        made: dict[str, On] = dict(outcome.sidecars)
        for name, one in here.items():
            if name in outcome.done:
                saved = self.session is not None and self.session.save_state == "saved"
                made[name] = (*one, self.session.digest) if self.session and saved else one
        return made

    def _apply_everywhere(self, pending: Pending, kind: str) -> Outcome | None:
        from annotator.batch.applying import apply_step

        assert self.journal is not None
        try:
            return apply_step(
                pending,
                self.labels,
                self.journal,
                session=self.session,
                kind=kind,
                # Not what is taken back: what of a step was not could not be taken back any more.
                run=lambda task: self._around.run_over(task, pending.description, stops=kind == "edit"),
                first=lambda task: self._around.run(task, pending.description),
            )
        except AnnotatorError as error:
            self._around.say(error.message, warning=True)
            return None

    def _finish_batch(self, outcome: Outcome, what: Message) -> None:
        here = self.session.name if self.session else ""
        self._read_entries_again([name for name in outcome.done if name != here])
        if outcome.update:
            self._tell(outcome.update)
        self._tell_saving()
        self._around.say(outcome.said(what), warning=bool(outcome.refused))
        if outcome.note:
            self._around.say(outcome.note, warning=True)

    def _here_on(self) -> dict[str, On]:
        """The open article as the journal names it."""
        return {self.session.name: on(self.session)} if self.session else {}

    def _go_to(self, name: str, step: Step, kind: str) -> None:
        raise NotImplementedError

    def _read_entries_again(self, names: Iterable[str]) -> None:
        raise NotImplementedError

    def _tell(self, update: Update) -> None:
        raise NotImplementedError

    def _tell_saving(self) -> None:
        raise NotImplementedError
