"""Making one step in several articles: in the open one through its session, in each other one through its files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.batch.journal import JournalError
from annotator.core.changes import StaleChangeError, apply, invert
from annotator.core.history import Step
from annotator.core.message import AnnotatorError, Message, counted, message, phrase
from annotator.loading import load
from annotator.session import Session, Update

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.batch.journal import Journal, Pending
    from annotator.core.annotations import Annotations
    from annotator.core.changes import Transaction
    from annotator.core.labels import LabelSet


GoOn = Callable[[int, int], bool]
"""Called with how many of how many things are done, before each: False where no more are wanted."""


def always(done: int, total: int) -> bool:
    """Go on to the end."""
    return True


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a batch.

    `done` are the articles that have it, `refused` says why others do not, `stopped` were not reached because the
    person did not want to go on. `update` is for the listeners of the open article, None where that was not changed.
    `note` is a warning to show, else None. `sidecars` has of each other article that is done its reading and the
    SHA-256 of its sidecar before and after.
    """

    done: tuple[str, ...]
    refused: Mapping[str, Message] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    stopped: tuple[str, ...] = ()
    update: Update | None = None
    note: Message | None = None
    sidecars: Mapping[str, tuple[str, str, str]] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    def said(self, description: Message) -> Message:
        """One sentence for the person."""
        left, where = len(self.refused) + len(self.stopped), _articles(len(self.done))
        if not left:
            return message("{what} in {where}.", what=description, where=where)
        others = _articles(left)
        if not self.refused:
            return message("{what} in {where}; stopped before {others}.", what=description, where=where, others=others)
        why = str(next(iter(self.refused.values()))).rstrip(".")
        sentence = phrase("{what} in {where}; {others} left as before: {why}.")
        return message(sentence, what=description, where=where, others=others, why=why)

    def part_of(self, step: Step) -> Step | None:
        """The step as far as it was made; None where it was made nowhere."""
        done = set(self.done)
        made = {name: one for name, one in step.transactions.items() if name in done}
        return Step(made, {name: step.before[name] for name in made}, step.description) if made else None


def _articles(count: int) -> Message:
    return message("1 article") if count == 1 else counted("{count} articles", None, count)


def apply_step(
    pending: Pending,
    labels: LabelSet,
    journal: Journal,
    *,
    session: Session | None = None,
    kind: str = "edit",
    run: Callable[[Callable[[GoOn], Outcome]], Outcome] = lambda task: task(always),
    first: Callable[[Callable[[], None]], None] = lambda task: task(),
) -> Outcome:
    """Make every article's transaction; all or nothing in each, and the same again changes nothing.

    `session` is the open article's; its changes are made, as an Update of `kind`, before those of files. `run` may
    run the task it is given elsewhere, which asks the `GoOn` it is given before each article: False stops there; and
    `first` the one that writes the journal.
    JournalError, and nothing is changed, where the journal cannot be written. A crash leaves the journal: the next
    call with `journal.pending(folder)` does the rest.
    """
    first(lambda: journal.begin(pending))
    try:
        outcome = _applied(pending, labels, session, kind, run)
    except BaseException:
        journal.release()
        raise
    try:
        journal.end(pending.folder)
    except JournalError as error:
        return replace(outcome, note=error.message)
    return outcome


def _applied(
    pending: Pending,
    labels: LabelSet,
    session: Session | None,
    kind: str,
    run: Callable[[Callable[[GoOn], Outcome]], Outcome],
) -> Outcome:
    names = list(pending.transactions)
    done: list[str] = []
    refused: dict[str, Message] = {}
    sidecars: dict[str, tuple[str, str, str]] = {}
    update = None
    if session is not None and session.name in pending.transactions:
        names.remove(session.name)
        update = _in_open_article(session, pending, kind, refused)
        done += [session.name] if session.name not in refused else []

    def task(go_on: GoOn) -> Outcome:
        for at, name in enumerate(names):
            if not go_on(at, len(names)):
                return Outcome(tuple(done), MappingProxyType(refused), tuple(names[at:]), update, sidecars=sidecars)
            made = _in_files(pending, name, labels)
            if isinstance(made, Message):
                refused[name] = made
            else:
                done.append(name)
                sidecars[name] = made
        return Outcome(tuple(done), MappingProxyType(refused), (), update, sidecars=sidecars)

    return run(task)


def _in_open_article(session: Session, pending: Pending, kind: str, refused: dict[str, Message]) -> Update | None:
    transaction = pending.transactions[session.name]
    try:
        _check(pending, session)
        if _stands(session.state.annotations, transaction):
            return None
        update = session.apply(transaction, kind)
    except AnnotatorError as error:
        refused[session.name] = error.message
        return None
    # Where that fails the session itself tries again and says so.
    session.save()
    return update


def _in_files(pending: Pending, name: str, labels: LabelSet) -> tuple[str, str, str] | Message:
    """Make the transaction in an article that is not open; what was in the way, else as `Outcome.sidecars` has it."""
    try:
        session = Session(load(pending.folder, name), labels, lambda _ms, _call: None, lambda: None)
        before = session.digest
        _check(pending, session)
        if not _stands(session.state.annotations, pending.transactions[name]):
            session.apply(pending.transactions[name])
            session.save()
    except StaleChangeError:
        return message("{file} was changed elsewhere.", file=name)
    except AnnotatorError as error:
        return error.message
    return session.failure or (session.reading, before, session.digest)


def _check(pending: Pending, session: Session) -> None:
    """AnnotatorError where the article may not be edited, or has another text now."""
    if session.read_only:
        raise AnnotatorError(session.read_only)
    if pending.readings.get(session.name, session.reading) != session.reading:
        raise AnnotatorError(message("The text of {file} has changed.", file=session.name))


def _stands(annotations: Annotations, transaction: Transaction) -> bool:
    """Whether the annotations are already as the transaction leaves what it touches: then it could be taken back."""
    try:
        apply(annotations, invert(transaction, transaction.cursor).changes)
    except StaleChangeError:
        return False
    return True
