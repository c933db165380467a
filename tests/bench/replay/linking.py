"""The keys that link the active span as the finished article has it: R, Shift+R and K, and walking where these fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.replay.finished import links_in
from tests.bench.replay.strokes import Hands, Stroke, cost, keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.replay.desk import Desk
    from tests.bench.replay.finished import Finished, Key, Link

LINKING = ("R", "K", "Shift+R")
_MOST_CANDIDATES, _FURTHEST = 24, 6
Tried = tuple[tuple[str, ...], "Desk"]


def due(finished: Finished, desk: Desk, key: Key) -> int:
    """How much is still to be linked of a span: links whose ends are both labelled by now, and "no speaker"."""
    spans = desk.state.annotations.spans
    present = links_in(desk.state.annotations)
    missing = [link for link in finished.links_of.get(key, ()) if link not in present and _has_ends(desk, link)]
    span = spans.same(key[1], key[2], key[0])
    flag = bool(finished.by_key[key].attributes.get("no_speaker"))
    return len(missing) + (span is None or bool(span.attributes.get("no_speaker")) != flag)


def _has_ends(desk: Desk, link: Link) -> bool:
    spans = desk.state.annotations.spans
    return all(spans.same(end[1], end[2], end[0]) is not None for end in link[1:])


def linked(finished: Finished, desk: Desk, key: Key, hands: Hands, *, walking: bool) -> tuple[Stroke, ...] | None:
    """The cheapest strokes after which nothing of the span is due; they are made on the desk. None where none do."""
    strokes: tuple[Stroke, ...] = ()
    here, left = desk, due(finished, desk, key)
    while left or not links_in(here.state.annotations) <= finished.links:
        found = [
            (cost(keys(pressed, "relations"), hands)[0], keys(pressed, "relations"), after)
            for pressed, after in _tried(finished, here, key, max(left, 1), walking=walking)
        ]
        if not found:
            return None
        _, made, here = min(found, key=lambda one: one[0])
        strokes += made
        _, hands = cost(made, hands)
        left = due(finished, here, key)
    _lay(desk, here)
    return strokes


def _lay(desk: Desk, other: Desk) -> None:
    desk.state, desk.growth, desk.history = other.state, other.growth, other.history


def partly_linked(finished: Finished, desk: Desk, key: Key, hands: Hands) -> tuple[Stroke, ...]:
    """The cheapest strokes after which less is due, made without leaving the span; none where there are none."""
    for pressed, after in _tried(finished, desk, key, due(finished, desk, key), walking=False):
        _lay(desk, after)
        return keys(pressed, "relations")
    return ()


def _tried(finished: Finished, desk: Desk, key: Key, left: int, *, walking: bool) -> Iterator[Tried]:
    """Each key of LINKING, here and at the spans walked to, as often as it takes until less than `left` is due."""
    for walked, there in _walked(desk) if walking else [((), desk)]:
        for linking in LINKING:
            following = there.copy()
            for times in range(1, _MOST_CANDIDATES + 1):
                if not following.press(linking):
                    break
                right = links_in(following.state.annotations) <= finished.links
                if right and due(finished, following, key) < left:
                    yield (*walked, *(linking,) * times), following
                    break
                if linking == "Shift+R":
                    break


def _walked(desk: Desk) -> Iterator[Tried]:
    yield (), desk
    for key in ("Tab", "Shift+Tab", "A"):
        there = desk.copy()
        for times in range(1, _FURTHEST + 1):
            if not there.press(key):
                break
            yield (key,) * times, there.copy()
    back = desk.copy()
    # There and back: R then begins anew instead of going on.
    if back.press("Shift+Tab") and back.press("Tab"):
        yield ("Shift+Tab", "Tab"), back
