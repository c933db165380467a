"""Selecting by units: W N D C Q S P, the same letter again, Shift with it, Space.

Every function gives the next cursor and the growth to remember beside it, or None where there is nothing to select.
A growth counts only as long as the selection is still the one that it ended with: `is_current`.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.capital_names import NAME, in_role
from annotator.core.clauses import CLAUSE, with_next_clause
from annotator.core.date_expressions import DATE
from annotator.core.name_roles import with_role
from annotator.core.quotation_marks import mark_before
from annotator.core.quotations import QUOTATION, enclosing
from annotator.core.state import Cursor
from annotator.core.text_objects import LINE, SENTENCE, WORD, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.core.state import State

SELECTABLE: Mapping[str, Unit] = MappingProxyType(
    {
        "word": WORD,
        "name": NAME,
        "date": DATE,
        "clause": CLAUSE,
        "quotation": QUOTATION,
        "sentence": SENTENCE,
        "line": LINE,
    }
)


@dataclass(frozen=True, slots=True)
class Growth:
    """How a selection came about: its unit, one of SELECTABLE, and the ranges it had, the present one last."""

    unit: str
    steps: tuple[Range, ...]

    def __post_init__(self) -> None:
        if self.unit not in SELECTABLE or not self.steps:
            raise ValueError(f"growth of {self.unit!r} with {len(self.steps)} steps")


def is_current(state: State, growth: Growth | None) -> bool:
    """Whether the selection is the one that the growth ended with."""
    return growth is not None and state.target is not None and state.cursor.selection == growth.steps[-1]


def select(state: State, unit: str, growth: Growth | None = None) -> tuple[Cursor, Growth] | None:
    """What the unit's letter selects.

    The unit at the caret (start <= caret < end), else the next; a selection made by the same letter grows, any other
    becomes the smallest unit that holds it, else the next one after it. KeyError for a unit that is not in SELECTABLE.
    """
    text, selected = state.article.text, state.cursor.selection
    if not len(selected):
        here = SELECTABLE[unit].at(text, selected.start)
        return _first(here or _after(text, unit, selected.start), unit)
    if growth is not None and growth.unit == unit and is_current(state, growth):
        grown = _grown(text, unit, selected)
        return None if grown is None else _result(Growth(unit, (*growth.steps, grown)))
    return _first(_holding(text, unit, selected) or _after(text, unit, selected.end), unit)


def select_back(state: State, unit: str, growth: Growth | None = None) -> tuple[Cursor, Growth] | None:
    """What Shift with the unit's letter selects: the selection before the last growth, else the previous unit.

    KeyError for a unit that is not in SELECTABLE.
    """
    if growth is not None and growth.unit == unit and is_current(state, growth) and len(growth.steps) > 1:
        return _result(Growth(unit, growth.steps[:-1]))
    return _first(_before(state.article.text, unit, state.cursor.selection.start), unit)


def step(state: State, unit: str, growth: Growth | None = None, forward: bool = True) -> tuple[Cursor, Growth] | None:
    """What Space selects, with `forward` false Shift+Space: the next or previous unit instead of the selection.

    From where the present selection starts to count, however far it has grown: backwards from its start, forwards
    from its end. KeyError for a unit that is not in SELECTABLE.
    """
    text, selected = state.article.text, state.cursor.selection
    if not forward:
        return _first(_before(text, unit, selected.start), unit)
    if unit == "quotation" and is_current(state, growth) and mark_before(text, selected.end) is None:
        # What lies inside of a quotation that is never closed would be out of reach from its end.
        return _first(_after(text, unit, selected.start + 1), unit)
    return _first(_after(text, unit, selected.end), unit)


def _after(text: str, unit: str, pos: int) -> Range | None:
    """The next unit; of names not those in the role of another, which come with that one's growth."""
    found = SELECTABLE[unit].after(text, pos)
    while unit == "name" and found is not None and in_role(text, found):
        found = NAME.after(text, found.end)
    return found


def _before(text: str, unit: str, pos: int) -> Range | None:
    found = SELECTABLE[unit].before(text, pos)
    while unit == "name" and found is not None and in_role(text, found):
        found = NAME.before(text, found.start)
    return found


def _first(range_: Range | None, unit: str) -> tuple[Cursor, Growth] | None:
    return None if range_ is None else _result(Growth(unit, (range_,)))


def _result(growth: Growth) -> tuple[Cursor, Growth]:
    return Cursor.over(growth.steps[-1]), growth


def _holding(text: str, unit: str, selected: Range) -> Range | None:
    if unit == "quotation":
        return QUOTATION.holding(text, selected)
    found = SELECTABLE[unit].at(text, selected.start)
    return found if found is not None and selected.end <= found.end else None


def _grown(text: str, unit: str, selected: Range) -> Range | None:
    grown = _GROW[unit](text, selected)
    return grown if grown is not None and len(grown) > len(selected) else None


def _with_next(unit: Unit) -> Callable[[str, Range], Range | None]:
    def grow(text: str, selected: Range) -> Range | None:
        following = unit.after(text, selected.end)
        return None if following is None else Range(selected.start, following.end)

    return grow


def _not_at_all(_text: str, _selected: Range) -> Range | None:
    return None


_GROW: Mapping[str, Callable[[str, Range], Range | None]] = MappingProxyType(
    {
        "word": _with_next(WORD),
        "name": with_role,
        "date": _not_at_all,
        "clause": with_next_clause,
        "quotation": enclosing,
        "sentence": _with_next(SENTENCE),
        "line": _with_next(LINE),
    }
)
