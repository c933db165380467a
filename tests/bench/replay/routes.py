"""The cheapest way from where the cursor is to a span: through the text by units, then the edges, then the label.

The search is Dijkstra's over the places that the keys for units, spans and the caret lead to. From each selection it
meets, the keys that correct its edges and the label's key follow; those of E and B are counted, not searched for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING, TypeAlias

from annotator.core.annotations import Annotations, Range
from annotator.core.edges import apply_edges
from annotator.core.selecting import Growth, is_current
from annotator.core.state import Cursor, State
from annotator.core.text_objects import WORD, drag_range, line_at
from tests.bench.replay.desk import CARET, LABELS, Desk
from tests.bench.replay.edge_keys import EdgeKeys, ordered, price
from tests.bench.replay.strokes import DRAG, HOMING, KEY, LEFT_HAND, MODIFIER, POINTING, Hands, Stroke, keys, modifiers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.article import Article
    from annotator.core.labels import Label
    from annotator.core.span_index import SpanIndex
    from tests.bench.replay.finished import Key

Place: TypeAlias = tuple[int, int, str, bool]
Held: TypeAlias = frozenset[str]
NONE: Held = frozenset()
UNIT_LETTERS = "WNDCQSP"
_WALKING = 3
_WAYS = 4
_DEAREST = 80
_AROUND = 400


@dataclass(frozen=True, slots=True)
class Way:
    """Strokes that end with the label's key or its span's edges, and about what they cost."""

    time: int
    strokes: tuple[Stroke, ...]


@dataclass(slots=True)
class _Goal:
    """A span to be made: which selections its label's key turns into it, and the best ways found."""

    label: Label
    range: Range
    taken: bool
    accepted: list[tuple[int, int, str]]
    ways: list[Way] = field(default_factory=list)
    starts: dict[int, int] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)

    @property
    def best(self) -> int:
        return self.ways[0].time if self.ways else _DEAREST

    def offer(self, way: Way) -> None:
        self.ways.append(way)
        self.ways.sort(key=lambda one: one.time)
        del self.ways[_WAYS:]


class Routes:
    """The ways through one article; what a key does at a place is found out once."""

    def __init__(self, article: Article, *, mouse: bool = False) -> None:
        self.text = article.text
        self.mouse = mouse
        self._desk = Desk(State(article, Annotations()))
        self._edges = EdgeKeys(article)
        self._growths: dict[Place, Growth | None] = {}
        self._after: dict[Place, list[tuple[str, Held, Place]]] = {}
        self._ruled: dict[tuple[str, int, int], Range] = {}
        self._plain = False
        self._keys = [key for key in _navigation() if not mouse or modifiers(key)[1] in LEFT_HAND]

    def to(self, desk: Desk, hands: Hands, wanted: Iterable[Key], *, plain: bool = False) -> dict[Key, list[Way]]:
        """The cheapest ways to the wanted spans, the first one's for certain; of the others what was met on the way.

        With `plain` only those that end with the label's key: what it makes of a selection is known, while an edge of
        a span may not move as far as one of a selection.
        """
        self._plain = plain
        goals = {key: self._goal(desk.state.annotations.spans, key) for key in wanted}
        first = next(iter(goals.values()))
        low = min(desk.state.cursor.caret, *(goal.range.start for goal in goals.values())) - _AROUND
        high = max(desk.state.cursor.caret, *(goal.range.end for goal in goals.values())) + _AROUND
        spans = desk.state.annotations.spans
        heap: list[tuple[int, int, int, Place, Held, tuple[Stroke, ...]]] = []
        order = count()
        for time, place, held, strokes, copied in self._beginnings(desk, hands, goals.values()):
            if not self.mouse or strokes:
                heappush(heap, (time + 2 * KEY, next(order), time, place, held, strokes))
            if copied is not None:
                for goal in goals.values():
                    self._copy(goal, time, held, strokes, copied, spans)
        seen: dict[Place, list[Held]] = {}
        while heap and heap[0][0] < first.best:
            _, _, time, place, held, strokes = heappop(heap)
            known = seen.setdefault(place, [])
            if any(held <= one for one in known):
                continue
            known.append(held)
            if place[0] != place[1]:
                for goal in goals.values():
                    self._finish(goal, time, place, held, strokes, spans)
            for key, needed, following in self._steps(place):
                if not low <= following[1] <= high or any(needed <= one for one in seen.get(following, ())):
                    continue
                after = time + KEY + MODIFIER * len(needed - held)
                # A digit at once, or at least one more key before it.
                least = after + (KEY if self._is_there(goals.values(), following) else 2 * KEY)
                if least < first.best:
                    heappush(heap, (least, next(order), after, following, needed, (*strokes, Stroke("key", key))))
        return {key: goal.ways for key, goal in goals.items() if goal.ways}

    def _is_there(self, goals: Iterable[_Goal], place: Place) -> bool:
        """Whether a label's key makes one of the spans of the selection as it is."""
        start, end = min(place[:2]), max(place[:2])
        return any(
            start < goal.range.end and goal.range.start < end and self._rule(goal.label, start, end) == goal.range
            for goal in goals
        )

    # -- where to begin ------------------------------------------------------------------------------------------

    def _beginnings(
        self, desk: Desk, hands: Hands, goals: Iterable[_Goal]
    ) -> Iterator[tuple[int, Place, Held, tuple[Stroke, ...], Range | None]]:
        """Where a way may begin: here and at spans walked to; with the mouse, where it points."""
        active = desk.state.active
        yield 0, self._place(desk), hands.held, (), active.range if active else None
        if self.mouse:
            yield from self._pointings(desk, hands, goals)
            return
        for key in ("Tab", "Shift+Tab", "A", "Shift+A"):
            walking, held, time, pressed = desk.copy(), hands.held, 0, 0
            while pressed < _WALKING and walking.press(key):
                pressed += 1
                needed, _ = modifiers(key)
                time += KEY + MODIFIER * len(needed - held)
                held = needed
                reached = walking.state.active
                yield time, self._place(walking), held, keys([key] * pressed), reached.range if reached else None

    def _pointings(
        self, desk: Desk, hands: Hands, goals: Iterable[_Goal]
    ) -> Iterator[tuple[int, Place, Held, tuple[Stroke, ...], Range | None]]:
        back = HOMING * (not hands.at_mouse)
        for goal in goals:
            for time, stroke, selected in self._pointed(goal.range):
                cursor = Cursor.over(selected) if selected else Cursor.at(stroke.start)
                growth = desk.growth
                place = self._known((cursor.anchor, cursor.caret, growth.unit if growth else "", False), growth)
                yield time + back, place, NONE, (stroke,), None

    def _pointed(self, range_: Range) -> Iterator[tuple[int, Stroke, Range | None]]:
        """What the mouse can do for a span: the time, the stroke and what is selected then."""
        start, end = range_.start, range_.end
        yield POINTING["click"], Stroke("click", "", "spans", start, start), None
        for place in {start, end - 1}:
            if word := WORD.at(self.text, place):
                # Into its middle: at its edge may be another span's handle.
                middle = (word.start + word.end) // 2
                yield POINTING["double"], Stroke("double", "", "spans", middle, middle), word
        if line := line_at(self.text, start):
            yield POINTING["triple"], Stroke("triple", "", "spans", start, start), line
        yield DRAG, Stroke("drag", "", "spans", start, end), drag_range(self.text, start, end)
        yield DRAG + MODIFIER, Stroke("drag", "Ctrl+", "spans", start, end), range_

    # -- through the text ----------------------------------------------------------------------------------------

    def _place(self, desk: Desk) -> Place:
        growth, cursor = desk.growth, desk.state.cursor
        current = growth is not None and is_current(desk.state, growth)
        single = current and growth is not None and len(growth.steps) == 1
        return self._known((cursor.anchor, cursor.caret, growth.unit if growth else "", single), growth)

    def _known(self, place: Place, growth: Growth | None) -> Place:
        self._growths.setdefault(place, growth)
        return place

    def _steps(self, place: Place) -> list[tuple[str, Held, Place]]:
        """Where each key leads from a place."""
        if place not in self._after:
            found = []
            desk = self._desk
            here = desk.state.moved(Cursor(place[0], place[1]))
            for key in self._keys:
                desk.state, desk.growth = here, self._growths[place]
                if desk.press(key):
                    found.append((key, modifiers(key)[0], self._place(desk)))
            self._after[place] = found
        return self._after[place]

    # -- to the span ---------------------------------------------------------------------------------------------

    def _goal(self, spans: SpanIndex, key: Key) -> _Goal:
        label, range_ = LABELS.get(key[0]), Range(key[1], key[2])
        taken = _is_taken(spans, label.name, range_)
        digit = f"Ctrl+{label.key}" if taken else label.key
        accepted = [
            (start, end, digit)
            for start in self._edges.near(range_.start)[0]
            for end in self._edges.near(range_.end)[1]
            if 0 <= start < end <= len(self.text) and self._rule(label, start, end) == range_
        ]
        if not taken:
            accepted.append((range_.start, range_.end, f"Alt+{label.key}"))
        return _Goal(label, range_, taken, accepted)

    def _rule(self, label: Label, start: int, end: int) -> Range:
        key = (label.edges, start, end)
        if key not in self._ruled:
            self._ruled[key] = apply_edges(label.edges, self.text, Range(start, end))
        return self._ruled[key]

    def _finish(
        self, goal: _Goal, time: int, place: Place, held: Held, strokes: tuple[Stroke, ...], spans: SpanIndex
    ) -> None:
        start, end = min(place[:2]), max(place[:2])
        if time + self._least(goal, start, end) + KEY < goal.best:
            for first, last, label_key in goal.accepted:
                before, after = self._edges.start(start, first), self._edges.end(end, last)
                if before is not None and after is not None:
                    self._offer(goal, time, held, strokes, (*before, *after), (label_key,))
        ruled = self._rule(goal.label, start, end)
        if ruled == goal.range:
            self._offer(goal, time, held, strokes, (), (f"Ctrl+{goal.label.key}" if goal.taken else goal.label.key,))
        elif (
            ruled.start < goal.range.end
            and ruled.end > goal.range.start
            and not spans.same(ruled.start, ruled.end, goal.label.name)
        ):
            digit = f"Ctrl+{goal.label.key}" if _is_taken(spans, goal.label.name, ruled) else goal.label.key
            self._offer_edges(goal, time, held, strokes, (digit,), ruled)

    def _least(self, goal: _Goal, start: int, end: int) -> int:
        """No more than what the edges cost."""
        if start not in goal.starts:
            ways = [self._edges.start(start, first) for first in {one[0] for one in goal.accepted}]
            goal.starts[start] = min((KEY * len(way) for way in ways if way is not None), default=_DEAREST)
        if end not in goal.ends:
            ways = [self._edges.end(end, last) for last in {one[1] for one in goal.accepted}]
            goal.ends[end] = min((KEY * len(way) for way in ways if way is not None), default=_DEAREST)
        return goal.starts[start] + goal.ends[end]

    def _copy(
        self, goal: _Goal, time: int, held: Held, strokes: tuple[Stroke, ...], copied: Range, spans: SpanIndex
    ) -> None:
        """Label an active span's range once more, and correct the edges."""
        near = copied.start < goal.range.end and goal.range.start < copied.end
        if near and spans.same(copied.start, copied.end, goal.label.name) is None:
            self._offer_edges(goal, time, held, strokes, (f"Ctrl+{goal.label.key}",), copied)

    def _offer_edges(
        self, goal: _Goal, time: int, held: Held, strokes: tuple[Stroke, ...], label_keys: tuple[str, ...], made: Range
    ) -> None:
        if self._plain:
            return
        before = self._edges.start(made.start, goal.range.start)
        after = self._edges.end(made.end, goal.range.end)
        if before is not None and after is not None:
            pressed = (*label_keys, *ordered((*before, *after), modifiers(label_keys[0])[0]))
            self._take(goal, time, held, strokes, pressed)

    def _offer(
        self,
        goal: _Goal,
        time: int,
        held: Held,
        strokes: tuple[Stroke, ...],
        edges: tuple[str, ...],
        label_keys: tuple[str, ...],
    ) -> None:
        self._take(goal, time, held, strokes, (*ordered(edges, held), *label_keys))

    def _take(self, goal: _Goal, time: int, held: Held, strokes: tuple[Stroke, ...], pressed: tuple[str, ...]) -> None:
        total = time + price(pressed, held)
        if total < goal.best or len(goal.ways) < _WAYS:
            goal.offer(Way(total, (*strokes, *keys(pressed))))


def _is_taken(spans: SpanIndex, label: str, range_: Range) -> bool:
    """Whether the label's digit would give its only span here other edges instead of making one."""
    return sum(span.label == label for span in spans.overlapping(range_.start, range_.end)) == 1


def _navigation() -> Iterator[str]:
    for letter in UNIT_LETTERS:
        yield letter
        yield f"Shift+{letter}"
    yield from ("Space", "Shift+Space")
    yield from (key for key in CARET if key not in ("Ctrl+Home", "Ctrl+End"))
