"""The fewest keys that bring a selection's or a span's edges where they should be: B and E in all forms, `.` `,`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations, Range
from annotator.core.state import Cursor, State
from annotator.core.text_objects import WORD
from tests.bench.replay.desk import Desk
from tests.bench.replay.strokes import KEY, MODIFIER, modifiers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.article import Article

_NEAR = 6
_MOST_WORDS = 60
_COMMAS, _SENTENCES = 4, 3
_ORDER = (
    frozenset[str](),
    frozenset(("Shift",)),
    frozenset(("Ctrl", "Shift")),
    frozenset(("Ctrl",)),
    frozenset(("Alt",)),
)


def ordered(keys: Iterable[str], held: frozenset[str]) -> tuple[str, ...]:
    """The keys in the order in which the modifiers are pressed least often; those of the ones held first."""
    groups = sorted(_ORDER, key=lambda group: group != held) if held else _ORDER
    return tuple(key for group in groups for key in keys if modifiers(key)[0] == group)


def price(keys: Iterable[str], held: frozenset[str] = frozenset()) -> int:
    """What keys cost that are pressed in this order."""
    total = 0
    for key in keys:
        needed, _ = modifiers(key)
        total += KEY + MODIFIER * len(needed - held)
        held = needed
    return total


class EdgeKeys:
    """The edges of one article's words, and the keys from edge to edge; each question is answered once."""

    def __init__(self, article: Article) -> None:
        self._desk = Desk(State(article, Annotations()))
        words = list(_words(article.text))
        self._starts = [word.start for word in words]
        self._ends = [word.end for word in words]
        self._starts_known: dict[tuple[int, int], tuple[str, ...] | None] = {}
        self._ends_known: dict[tuple[int, int], tuple[str, ...] | None] = {}
        self._reached: dict[int, list[tuple[int, tuple[str, ...]]]] = {}

    def near(self, position: int) -> tuple[list[int], list[int]]:
        """The starts, and the ends, of words and of graphemes from which a rule may lead to `position`."""
        chars = range(max(0, position - 2), position + 3)
        found = []
        for edges in (self._starts, self._ends):
            at = bisect_left(edges, position)
            found.append(sorted({*edges[max(0, at - 3) : at + 4], *chars}))
        return found[0], found[1]

    def start(self, here: int, there: int) -> tuple[str, ...] | None:
        """The keys that move a start from here to there; None where no person would."""
        known = self._starts_known
        if (here, there) not in known:
            known[here, there] = _cheapest(_moves(self._starts, here, there, "B", "Shift+B", "Ctrl+B", "Ctrl+Shift+B"))
        return known[here, there]

    def end(self, here: int, there: int) -> tuple[str, ...] | None:
        """The keys that move an end from here to there; None where no person would."""
        known = self._ends_known
        if (here, there) not in known:
            names = ("Shift+E", "E", "Ctrl+Shift+E", "Ctrl+E")
            known[here, there] = _cheapest(
                (*keys, *more) for place, keys in self._stops(here) for more in _moves(self._ends, place, there, *names)
            )
        return known[here, there]

    def _stops(self, here: int) -> list[tuple[int, tuple[str, ...]]]:
        """Where `,` and `.` bring an end from here."""
        if here not in self._reached:
            found: list[tuple[int, tuple[str, ...]]] = [(here, ())]
            for key, times in ((",", _COMMAS), (".", _SENTENCES)):
                desk = self._desk.copy()
                desk.move(Cursor.over(Range(here - 1, here)))
                for nth in range(1, times + 1):
                    if not desk.press(key):
                        break
                    found.append((desk.state.cursor.selection.end, (key,) * nth))
            self._reached[here] = found
        return self._reached[here]


def _words(text: str) -> Iterator[Range]:
    word = WORD.after(text, 0)
    while word is not None:
        yield word
        word = WORD.after(text, word.end)


def _moves(
    edges: list[int], here: int, there: int, left: str, right: str, char_left: str, char_right: str
) -> Iterator[tuple[str, ...]]:
    """Words left or right to an edge near `there`, the rest by characters."""
    if abs(there - here) <= _NEAR:
        yield ((char_right if there > here else char_left),) * abs(there - here)
    at = bisect_left(edges, there)
    for nth in range(max(0, at - 1), min(len(edges), at + 2)):
        edge = edges[nth]
        if abs(edge - there) > _NEAR or edge == here:
            continue
        count = nth - bisect_right(edges, here) + 1 if edge > here else nth - bisect_left(edges, here)
        if abs(count) <= _MOST_WORDS:
            rest = ((char_right if there > edge else char_left),) * abs(there - edge)
            yield ((right if count > 0 else left),) * abs(count) + rest


def _cheapest(ways: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    return min(ways, key=_price_of, default=None)


@lru_cache(maxsize=65_536)
def _price_of(keys: tuple[str, ...]) -> int:
    return price(ordered(keys, frozenset()))
