"""An article on the desk: what each key does, by the table of actions, without a window."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any

from annotator.actions import ACTIONS, label_actions
from annotator.actions.base import run
from annotator.core import graphemes
from annotator.core.changes import Transaction, apply
from annotator.core.history import Step
from annotator.core.state import Cursor, Stamp, State
from annotator.core.text_objects import next_word_edge, previous_word_edge
from annotator.storage.label_file import packaged_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.actions import Action
    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.core.selecting import Growth

LABELS = packaged_labels()
ACTION_OF: Mapping[str, Action] = {key: one for one in (*ACTIONS, *label_actions(LABELS)) for key in one.keys}
_ids = count(1)
_STAMP = Stamp("2026-11-22T09:00:00Z", "planner", lambda: f"p{next(_ids)}")


@dataclass(frozen=True, slots=True)
class _Done:
    """As much of a history as an action looks at: the latest step."""

    done: tuple[Step, ...] = ()


class Desk:
    """The state, the growth and the latest step; `press` runs the action of a key on them.

    It is the workspace and the window of the actions at once.
    """

    __slots__ = ("growth", "history", "state")
    labels: LabelSet = LABELS
    names = ("here",)
    read_only = None

    def __init__(self, state: State, growth: Growth | None = None, history: Any = _Done()) -> None:
        self.state, self.growth, self.history = state, growth, history

    def copy(self) -> Desk:
        """Another desk with the same on it."""
        return Desk(self.state, self.growth, self.history)

    def press(self, key: str) -> bool:
        """Press a key; False where nothing came of it."""
        before = self.state
        if key in CARET:
            self.state = before.moved(CARET[key](before))
        else:
            run(ACTION_OF[key], self)  # type: ignore[arg-type]
        return self.state is not before

    # -- what actions ask of the workspace and the window --------------------------------------------------------

    @property
    def workspace(self) -> Desk:
        return self

    def do(self, transaction: Transaction | None) -> bool:
        if transaction is None:
            return False
        old = self.state
        if not transaction.changes:
            self.move(transaction.cursor)
            return True
        bare = State(old.article, apply(old.annotations, transaction.changes))
        self.state = bare.moved(bare.clamped(transaction.cursor))
        name = old.article.name
        self.history = _Done((Step({name: transaction}, {name: old.cursor}, transaction.description),))
        return True

    def move(self, cursor: Cursor | None) -> bool:
        if cursor is None:
            return False
        if cursor != self.state.cursor:
            self.state = self.state.moved(cursor)
        return True

    def stamp(self) -> Stamp:
        return _STAMP

    def say(self, text: object, *, warning: bool = False) -> None:
        pass

    def shown(self, span: Span) -> bool:
        return True

    def selected_articles(self) -> list[str]:
        """None."""
        return []

    def show_file(self, name: str) -> None:
        """Nothing is shown."""

    def selected_spans(self) -> list[str]:
        return []


def _caret(move: Callable[[str, int], int], leaves: str = "") -> Callable[[State], Cursor]:
    def moved(state: State) -> Cursor:
        selected = state.cursor.selection
        if leaves and len(selected):
            return Cursor.at(selected.start if leaves == "left" else selected.end)
        return Cursor.at(move(state.article.text, state.cursor.caret))

    return moved


CARET: Mapping[str, Callable[[State], Cursor]] = {
    "Left": _caret(graphemes.previous_boundary, "left"),
    "Right": _caret(graphemes.next_boundary, "right"),
    "Ctrl+Left": _caret(previous_word_edge),
    "Ctrl+Right": _caret(next_word_edge),
    "Ctrl+Home": _caret(lambda _text, _pos: 0),
    "Ctrl+End": _caret(lambda text, _pos: len(text)),
}
"""The keys of the caret that go by the text and not by its lines on the screen."""
