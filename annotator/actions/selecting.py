"""Selecting the natural units of the text: at the caret, growing, the way back, and the next of the kind."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from annotator.actions.base import Action, App, needs_article, state_of
from annotator.core.message import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.selecting import Growth
    from annotator.core.state import Cursor, State

UNITS = (
    ("word", "W", message("Word"), message("There is no word further on.")),
    ("name", "N", message("Name"), message("There is no name further on.")),
    ("date", "D", message("Date"), message("There is no date further on.")),
    ("clause", "C", message("Clause"), message("There is no clause further on.")),
    ("quotation", "Q", message("Quotation"), message("There is no quotation further on.")),
    ("sentence", "S", message("Sentence"), message("There is no sentence further on.")),
    ("line", "P", message("Line"), message("There is no line further on.")),
)
FORWARDS = {name: nothing for name, _, _, nothing in UNITS}
AWAY = {
    "word": message("Shrink the word, or go to the one before"),
    "name": message("Shrink the name, or go to the one before"),
    "date": message("Shrink the date, or go to the one before"),
    "clause": message("Shrink the clause, or go to the one before"),
    "quotation": message("Shrink the quotation, or go to the one before"),
    "sentence": message("Shrink the sentence, or go to the one before"),
    "line": message("Shrink the line, or go to the one before"),
}
NOTHING_BACK = message("There is nothing to take back, and none of this kind before.")
BACKWARDS = {
    "word": message("There is no word further back."),
    "name": message("There is no name further back."),
    "date": message("There is no date further back."),
    "clause": message("There is no clause further back."),
    "quotation": message("There is no quotation further back."),
    "sentence": message("There is no sentence further back."),
    "line": message("There is no line further back."),
}
NO_UNIT = message("Select a word, name, date, clause, quotation, sentence or line first: W N D C Q S P.")


def _selects(select: Callable[[State, Growth | None], tuple[Cursor, Growth] | None], app: App) -> bool:
    workspace = app.workspace
    selected = select(state_of(app), workspace.growth)
    if selected is None:
        return False
    cursor, growth = selected
    # Before the move, which has the keys shown anew that grow the selection.
    workspace.growth = growth
    workspace.move(cursor)
    return True


def _unit(name: str, back: bool, state: State, growth: Growth | None) -> tuple[Cursor, Growth] | None:
    from annotator.core import selecting  # At the first key: it knows of names, dates and clauses.

    return (selecting.select_back if back else selecting.select)(state, name, growth)


def _step(forward: bool, state: State, growth: Growth | None) -> tuple[Cursor, Growth] | None:
    from annotator.core import selecting

    return selecting.step(state, growth.unit, growth, forward) if growth else None


def _steps(forward: bool, app: App) -> bool:
    if _selects(partial(_step, forward), app):
        return True
    growth = app.workspace.growth
    if growth is None:
        return False
    app.say((FORWARDS if forward else BACKWARDS)[growth.unit])
    return True


def _actions() -> tuple[Action, ...]:
    made = []
    for name, key, text, nothing in UNITS:
        forward, back = (partial(_selects, partial(_unit, name, is_back)) for is_back in (False, True))
        away = AWAY[name]
        made += [
            Action(f"select.{name}", text, (key,), "Select", forward, needs_article, nothing, repeats=True),
            Action(f"select.{name}.back", away, (f"Shift+{key}",), "Select", back, needs_article, NOTHING_BACK, True),
        ]
    steps = (
        ("next", message("Next of the kind"), "Space", True),
        ("previous", message("Previous of the kind"), "Shift+Space", False),
    )
    for name, text, key, onward in steps:
        run = partial(_steps, onward)
        made.append(
            Action(f"select.{name}", text, (key,), "Select", run, needs_article, NO_UNIT, repeats=True, parted=onward)
        )
    return tuple(made)


SELECT = _actions()
