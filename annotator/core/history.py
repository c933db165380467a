"""The steps of a corpus that can be undone and redone."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.changes import Transaction, invert

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.message import Message
    from annotator.core.state import Cursor


@dataclass(frozen=True, slots=True)
class Step:
    """What one undo takes back: a transaction for each article it changed, by the article's name.

    `before` holds the cursor that each of these articles had before the step.
    """

    transactions: Mapping[str, Transaction] = field(hash=False)
    before: Mapping[str, Cursor] = field(hash=False)
    description: Message

    def __post_init__(self) -> None:
        if not self.transactions or set(self.transactions) != set(self.before):
            raise ValueError("a step needs a transaction and a cursor for each of its articles")
        object.__setattr__(self, "transactions", MappingProxyType(dict(self.transactions)))
        object.__setattr__(self, "before", MappingProxyType(dict(self.before)))

    def undoing(self) -> dict[str, Transaction]:
        """For each article the transaction that takes the step back, with the cursor of before."""
        return {name: invert(one, self.before[name]) for name, one in self.transactions.items()}

    def as_undone(self, back: Transaction | None) -> Step:
        """The step as `back` took it back in its one article; it is another where that had changed meanwhile."""
        name, made = next(iter(self.transactions.items()))
        if back is None or back.changes == invert(made, self.before[name]).changes:
            return self
        return Step({name: invert(back, made.cursor)}, self.before, self.description)

    def as_redone(self, again: Transaction | None) -> Step:
        """The step as `again` made it in its one article; it is another where that had changed meanwhile."""
        name, made = next(iter(self.transactions.items()))
        if again is None or again.changes == made.changes:
            return self
        return Step({name: again}, self.before, self.description)


@dataclass(frozen=True, slots=True)
class History:
    """The steps done, oldest first, and those undone, the next to redo last."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def pushed(self, step: Step) -> History:
        """The history after a new step; what was undone before it can no longer be redone."""
        return History((*self.done, step))

    def after_undo(self, undone: Step | None = None) -> History:
        """The history after the latest step was taken back, as `undone` if that differs; IndexError without one."""
        return History(self.done[:-1], (*self.undone, undone or self.done[-1]))

    def after_redo(self, done: Step | None = None) -> History:
        """The history after the step undone last was done again, as `done` if that differs; IndexError without one."""
        return History((*self.done, done or self.undone[-1]), self.undone[:-1])
