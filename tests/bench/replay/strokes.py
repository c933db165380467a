"""What a hand does, and how long it takes after the keystroke-level model: tenths of a second, to count exactly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

KEY, MODIFIER, POINT, PRESS, HOMING = 2, 2, 11, 1, 4
CLICK = POINT + 2 * PRESS
DRAG = 2 * (POINT + PRESS)
POINTING = {"click": CLICK, "double": CLICK + 2 * PRESS, "triple": CLICK + 4 * PRESS, "drag": DRAG}
LEFT_HAND = frozenset("12345QWERTASDFGZXCVB") | {"Tab", "Space", "Esc"}
"""The keys that the left hand reaches while the right one holds the mouse."""
MODIFIERS = ("Ctrl", "Alt", "Shift")


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key with its modifiers, a text typed, or something done with the mouse from `start` to `end` of the text."""

    kind: str
    value: str = ""
    part: str = "spans"
    start: int = 0
    end: int = 0

    def __str__(self) -> str:
        if self.kind == "key":
            return self.value
        return f"“{self.value}”" if self.kind == "type" else f"{self.value}{self.kind}({self.start}–{self.end})"


def keys(names: Iterable[str], part: str = "spans") -> tuple[Stroke, ...]:
    """These keys as strokes."""
    return tuple(Stroke("key", name, part) for name in names)


@lru_cache(maxsize=1_024)
def modifiers(key: str) -> tuple[frozenset[str], str]:
    """The modifiers of a key, and its own name."""
    held = frozenset(one for one in MODIFIERS if f"{one}+" in key and key != one)
    return held, key.rpartition("+")[2] or "+"


@dataclass(frozen=True, slots=True)
class Hands:
    """What is held down, and whether the right hand is at the mouse."""

    held: frozenset[str] = frozenset()
    at_mouse: bool = False

    def after(self, stroke: Stroke) -> tuple[int, Hands]:
        """The time of the stroke, and the hands after it.

        A modifier counts once while it is held. Moving the right hand between mouse and keyboard takes time too.
        """
        if stroke.kind == "type":
            time = sum(KEY * len(list(run)) + MODIFIER * shifted for shifted, run in groupby(stroke.value, str.isupper))
            return time + HOMING * self.at_mouse, Hands()
        if stroke.kind == "key":
            held, name = modifiers(stroke.value)
            moves = self.at_mouse and name not in LEFT_HAND
            time = KEY + MODIFIER * len(held - self.held) + HOMING * moves
            return time, Hands(held, self.at_mouse and not moves)
        held = frozenset(one for one in MODIFIERS if f"{one}+" in stroke.value)
        return POINTING[stroke.kind] + MODIFIER * len(held - self.held), Hands(held, True)


def timed(strokes: Iterable[Stroke], hands: Hands = Hands(), *, mouse: bool = False) -> list[tuple[Stroke, int]]:
    """Each stroke with its time; with `mouse` the right hand goes back to the mouse before it points."""
    made = []
    for stroke in strokes:
        back = HOMING * (mouse and stroke.kind in POINTING and not hands.at_mouse)
        time, hands = hands.after(stroke)
        made.append((stroke, time + back))
    return made


def cost(strokes: Sequence[Stroke], hands: Hands = Hands(), *, mouse: bool = False) -> tuple[int, Hands]:
    """The time of the strokes together, and the hands after them."""
    total = sum(time for _, time in timed(strokes, hands, mouse=mouse))
    for stroke in strokes:
        _, hands = hands.after(stroke)
    return total, hands


def of_part(strokes: Iterable[Stroke], part: str) -> tuple[Stroke, ...]:
    """The strokes counted as another part."""
    return tuple(replace(stroke, part=part) for stroke in strokes)
