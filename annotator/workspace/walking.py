"""Back and forth through the history: a step of another article opens it first and says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.changes import StaleChangeError
from annotator.core.message import message, phrase
from annotator.storage.file_bytes import stands
from annotator.workspace.everywhere import Everywhere

if TYPE_CHECKING:
    from annotator.core.changes import Transaction
    from annotator.core.history import Step
    from annotator.core.message import Message
    from annotator.session import Update

AGAIN_TO_UNDO = phrase("Opened {file}; press again to undo: {what}.")
AGAIN_TO_REDO = phrase("Opened {file}; press again to redo: {what}.")
CHANGED_SINCE = phrase("Changed elsewhere since, so it stays: {what}, in {file}; press again for the step before.")


class Walking(Everywhere):
    """Undo and redo; the workspace opens articles and tells its listeners."""

    def open(self, name: str) -> bool:
        """Open an article of the corpus; False where it cannot be read."""
        raise NotImplementedError

    def undo(self) -> None:
        """Take the latest step back; one that is not in the open article first opens its article and says so."""
        self._restore_steps()
        if not self.history.done:
            self._around.say(message("There is nothing to undo."))
            return
        step = self.history.done[-1]
        if len(step.transactions) > 1:
            if walked := self._walk_everywhere(step, step.undoing(), {}, "undo"):
                self._steps.undid_partly(*walked)
        elif update := self._walk(step, step.undoing(), "undo"):
            self._steps.undid(step.as_undone(update.transaction), self._here_on())
            self._finish_step(update, message("Undone: {what}.", what=step.description))

    def redo(self) -> None:
        """Do the step undone last again; one that is not in the open article first opens its article and says so."""
        self._restore_steps()
        if not self.history.undone:
            self._around.say(message("There is nothing to redo."))
            return
        step = self.history.undone[-1]
        if len(step.transactions) > 1:
            if walked := self._walk_everywhere(step, dict(step.transactions), step.before, "redo"):
                self._steps.redid_partly(*walked)
        elif update := self._walk(step, dict(step.transactions), "redo"):
            self._steps.redid(step.as_redone(update.transaction), self._here_on())
            self._finish_step(update, message("Redone: {what}.", what=step.description))

    def _walk(self, step: Step, transactions: dict[str, Transaction], kind: str) -> Update | None:
        name = next(iter(transactions))
        if self.session is None or self.session.name != name:
            self._go_to(name, step, kind)
            return None
        if self.session.read_only:
            self._around.say(self.session.read_only, warning=True)
            return None
        try:
            return self.session.apply(self._carried(transactions[name], kind), kind)
        except StaleChangeError:
            self._steps.drop(step)
            self._around.say(message(CHANGED_SINCE, what=step.description, file=name), warning=True)
            return None

    def _carried(self, transaction: Transaction, kind: str) -> Transaction:
        """The transaction carried over to what others' work made of the article; StaleChangeError where it clashes."""
        session = self.session
        assert session is not None
        # Imported late, as all that is needed only where there are two writers.
        from annotator.core.rebase import rebased, staying_begun

        changes = rebased(transaction.changes, session.state.annotations)
        if changes is None:
            raise StaleChangeError(transaction.description)
        if kind == "undo" and (self._steps.has_merged(session.name) or changes != transaction.changes):
            changes = staying_begun(changes)
        return replace(transaction, changes=changes)

    def _finish_step(self, update: Update, said: Message) -> None:
        self._tell(update)
        self._tell_saving()
        self._around.say(said)

    def _go_to(self, name: str, step: Step, kind: str) -> None:
        assert self.folder is not None
        # Where the whole folder is away it may come back, and opening says why it cannot be.
        if not stands(self.folder / name) and stands(self.folder):
            self._steps.forget(name)
            gone = message("{file} is gone, so its steps can no longer be undone; press again to go on.", file=name)
            self._around.say(gone, warning=True)
        elif self.open(name):
            again = AGAIN_TO_UNDO if kind == "undo" else AGAIN_TO_REDO
            self._around.say(message(again, file=name, what=step.description))
