"""A plan for a whole article: span after span in reading order, each by the cheapest way from the one before.

Within a sentence (or a longer span that begins there) the order is free, as it is for a reader who has read it. The few
cheapest plans are carried along side by side, because what one span leaves behind may help the next.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations, Header, Range
from annotator.core.moves import nesting
from annotator.core.sentences import sentence_at
from annotator.core.state import Cursor, State
from annotator.core.text_objects import WORD, drag_range, line_at
from tests.bench.replay.attributes import attributed
from tests.bench.replay.desk import LABELS, Desk
from tests.bench.replay.finished import key_of
from tests.bench.replay.linking import linked, partly_linked
from tests.bench.replay.routes import Routes
from tests.bench.replay.strokes import Hands, Stroke, cost

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from annotator.core.annotations import Span
    from tests.bench.replay.finished import Finished, Key

PLANS, CHOICES, WAYS = 4, 4, 2


@dataclass(frozen=True, slots=True)
class Piece:
    """What was done for one span."""

    span: Span
    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """A piece and those before it; plans that began alike share them."""

    piece: Piece
    before: Chain | None


@dataclass(frozen=True, slots=True)
class Plan:
    """The strokes so far, span by span, and the desk after them."""

    desk: Desk
    hands: Hands = Hands()  # noqa: RUF009
    time: int = 0
    done: frozenset[Key] = frozenset()
    chain: Chain | None = field(default=None, repr=False)

    def in_order(self) -> list[Piece]:
        """The pieces, the first one first."""
        found: list[Piece] = []
        chain = self.chain
        while chain is not None:
            found.append(chain.piece)
            chain = chain.before
        return found[::-1]


def planned(goal: Finished, *, mouse: bool = False, said: Callable[[int], None] = lambda done: None) -> Plan:
    """The cheapest plan found that makes every span, link and attribute of the finished article."""
    header = Header(
        published=goal.header.published, language=goal.header.language, status="in_progress", labels=LABELS.id
    )
    desk = Desk(State(goal.article, Annotations.build(header=header)))
    routes = Routes(goal.article, mouse=mouse)
    plans = [Plan(desk)]
    for done in range(len(goal.spans)):
        kept: dict[tuple[object, ...], Plan] = {}
        for plan in plans:
            for longer in _extended(goal, routes, plan):
                growth = longer.desk.growth
                key = (longer.done, longer.desk.state.cursor.caret, growth and growth.unit)
                if key not in kept or longer.time < kept[key].time:
                    kept[key] = longer
        assert kept, f"no way to span {done + 1} of {goal.article.name}"
        plans = sorted(kept.values(), key=lambda plan: plan.time)[:PLANS]
        said(done + 1)
    return plans[0]


def _extended(goal: Finished, routes: Routes, plan: Plan) -> Iterator[Plan]:
    """The plan with one more span, in every order and way worth a thought."""
    wanted = _next_spans(goal, plan.done)
    if not (yield from _with_ways(goal, routes, plan, wanted, plain=False)):
        yield from _with_ways(goal, routes, plan, wanted, plain=True)


def _with_ways(
    goal: Finished, routes: Routes, plan: Plan, wanted: list[Span], *, plain: bool
) -> Generator[Plan, None, bool]:
    found = routes.to(plan.desk, plan.hands, [key_of(span) for span in wanted], plain=plain)
    any_ = False
    for span in wanted:
        units: set[object] = set()
        for way in found.get(key_of(span), ()):
            longer = _taken(goal, routes, plan, span, way.strokes)
            if longer is None:
                continue
            unit = longer.desk.growth and longer.desk.growth.unit
            if unit not in units:
                units.add(unit)
                any_ = True
                yield longer
            if len(units) == WAYS:
                break
    return any_


def _next_spans(goal: Finished, done: frozenset[Key]) -> list[Span]:
    first = next(span for span in goal.spans if key_of(span) not in done)
    sentence = sentence_at(goal.article.text, first.start)
    end = max(sentence.end if sentence else 0, first.end)
    at = goal.spans.index(first)
    upto = bisect_right(goal.spans, end - 1, key=lambda span: span.start)
    return [span for span in goal.spans[at:upto] if key_of(span) not in done][:CHOICES]


def _taken(goal: Finished, routes: Routes, plan: Plan, span: Span, way: tuple[Stroke, ...]) -> Plan | None:
    """The plan after the way and whatever else is said of the span; None where the way does not lead there."""
    best: Plan | None = None
    for strokes in _labelling(goal, plan, span, way):
        desk = plan.desk.copy()
        for stroke in strokes:
            made(desk, stroke)
        if not _is_made(plan.desk, desk, span):
            continue
        _, hands = cost(strokes, plan.hands)
        said = _said(goal, desk, span, hands, mouse=routes.mouse)
        if said is None:
            continue
        whole = (*strokes, *said)
        time, hands = cost(whole, plan.hands, mouse=routes.mouse)
        if best is None or plan.time + time < best.time:
            chain = Chain(Piece(span, whole), plan.chain)
            best = Plan(desk, hands, plan.time + time, plan.done | {key_of(span)}, chain)
    return best


def _labelling(goal: Finished, plan: Plan, span: Span, way: tuple[Stroke, ...]) -> Iterator[tuple[Stroke, ...]]:
    """The way, and the way with R or K in the place of the digit where that may link as well."""
    yield way
    digit = LABELS.get(span.label).key
    at = next((nth for nth, stroke in enumerate(way) if stroke.value == digit), None)
    links = goal.links_of.get(key_of(span), ())
    if at is None or way[at].kind != "key":
        return
    key = ""
    if span.label == "speaker" and any(link[1] in plan.done for link in links):
        key = "R"
    elif any(link[0] == "continues" and link[1] == key_of(span) for link in links):
        key = "K"
    if key:
        yield (*way[:at], replace(way[at], value=key), *way[at + 1 :])


def _is_made(before: Desk, desk: Desk, span: Span) -> bool:
    """Whether the span, and only that, is new, and active."""
    active = desk.state.active
    one_more = len(desk.state.annotations.spans) == len(before.state.annotations.spans) + 1
    return one_more and active is not None and key_of(active) == key_of(span)


def _said(goal: Finished, desk: Desk, span: Span, hands: Hands, *, mouse: bool) -> tuple[Stroke, ...] | None:
    """Links and attributes of the span just made: links first while they need no walking."""
    key = key_of(span)
    links = linked(goal, desk, key, hands, walking=False)
    if links is not None:
        return (*links, *attributed(desk, span, cost(links, hands)[1], mouse=mouse))
    some = partly_linked(goal, desk, key, hands)
    attributes = (*some, *attributed(desk, span, cost(some, hands)[1], mouse=mouse))
    rest = linked(goal, desk, key, cost(attributes, hands)[1], walking=True)
    return None if rest is None else (*attributes, *rest)


def made(desk: Desk, stroke: Stroke) -> None:
    """Do on the desk what a key or the mouse does in the window."""
    text = desk.state.article.text
    if stroke.kind == "key":
        desk.press(stroke.value)
    elif stroke.kind == "click":
        under = nesting(desk.state, LABELS, stroke.start)
        desk.move(Cursor.at(stroke.start, under[0].id if under else None))
    elif stroke.kind == "double":
        desk.move(Cursor.over(WORD.at(text, stroke.start) or Range(stroke.start, stroke.start)))
    elif stroke.kind == "triple":
        desk.move(Cursor.over(line_at(text, stroke.start) or Range(stroke.start, stroke.start)))
    elif stroke.kind == "drag":
        desk.move(Cursor.over(drag_range(text, stroke.start, stroke.end, by_characters=stroke.value == "Ctrl+")))
