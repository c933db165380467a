"""What was refused or dismissed, placed again in a changed text: entries without context, by the spans around them."""

from __future__ import annotations

from bisect import bisect_right
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.core.annotations import Span

NEAR = 200


def anchored_entries(
    text: str, entries: Iterable[Mapping[str, Any]], before: Iterable[Span], after: Iterable[Span]
) -> tuple[Mapping[str, Any], ...]:
    """The entries (each with `start`, `end` and `text`) at their places in `text`, in their order, none dropped.

    `before` and `after` are the spans as they were and as they were placed again: an entry moved as the span before it
    did. Its text is looked for within 200 code points of there, else it must stand once in all of the text. An entry
    that is not found stays as it is.
    """
    placed = {span.id: span.start for span in after}
    moves = sorted((span.start, placed[span.id]) for span in before if span.id in placed)
    starts = [start for start, _ in moves]
    made = []
    for entry in entries:
        at = bisect_right(starts, entry["start"]) - 1
        shift = moves[at][1] - moves[at][0] if at >= 0 else 0
        made.append(_placed(text, entry, entry["start"] + shift))
    return tuple(made)


def _placed(text: str, entry: Mapping[str, Any], expected: int) -> Mapping[str, Any]:
    piece, old = entry["text"], entry["start"]
    if not piece or (entry["end"] - old == len(piece) and text.startswith(piece, old)):
        return entry
    start = _nearest(text, piece, max(0, expected))
    return entry if start < 0 else MappingProxyType({**entry, "start": start, "end": start + len(piece)})


def _nearest(text: str, piece: str, expected: int) -> int:
    """Where the piece stands nearest to the place, -1 where that is far and not the only one."""
    before = text.rfind(piece, max(0, expected - NEAR), expected + len(piece))
    after = text.find(piece, expected, expected + NEAR + len(piece))
    near = [start for start in (before, after) if start >= 0]
    if near:
        return min(near, key=lambda start: abs(start - expected))
    only = text.find(piece)
    return only if only == text.rfind(piece) else -1
