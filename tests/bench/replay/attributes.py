"""The keys that give the active span its finished kind, name or value, its doubt and its note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import edit
from annotator.proposals import proposals_for
from annotator.ui.models.folding import folded
from tests.bench.replay.desk import LABELS
from tests.bench.replay.strokes import Hands, Stroke, cost, keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.annotations import Span
    from tests.bench.replay.desk import Desk

_LONGEST_START = 12


def attributed(desk: Desk, wanted: Span, hands: Hands, *, mouse: bool) -> tuple[Stroke, ...]:
    """The strokes for what the active span still lacks; they are made on the desk."""
    strokes = (*_kind(desk, wanted), *_value(desk, wanted, hands, mouse=mouse))
    state = desk.state
    assert state.active is not None
    if wanted.unsure and not state.active.unsure:
        desk.press("U")
        strokes += keys("U", "attributes")
    if wanted.note != state.active.note:
        assert "\n" not in wanted.note
        desk.do(edit.set_note(desk.state, LABELS, state.active.id, wanted.note, desk.stamp()))
        strokes += (
            *keys("M", "notes"),
            Stroke("type", wanted.note, "notes"),
            *keys(["Enter"], "notes"),
        )
    return strokes


def _kind(desk: Desk, wanted: Span) -> tuple[Stroke, ...]:
    kind = wanted.attributes.get("kind", "")
    pressed = 0
    while desk.state.active and desk.state.active.attributes.get("kind", "") != kind:
        assert pressed < 10, f"no kind {kind!r} of {wanted.label}"
        desk.press("Shift+V")
        pressed += 1
    return keys(["Shift+V"] * pressed, "attributes")


def _value(desk: Desk, wanted: Span, hands: Hands, *, mouse: bool) -> tuple[Stroke, ...]:
    state, span = desk.state, desk.state.active
    assert span is not None
    attribute = next((one for one in LABELS.get(span.label).attributes if one.type in ("text", "date")), None)
    value = str(wanted.attributes.get(attribute.name, "")) if attribute else ""
    if attribute is None or value == span.attributes.get(attribute.name, ""):
        return ()
    proposals = proposals_for(state, LABELS, span, ())
    strokes = min(_entering(value, proposals, mouse=mouse), key=lambda way: cost(way, hands, mouse=mouse)[0])
    desk.do(edit.set_attribute(state, LABELS, [span.id], attribute.name, value, desk.stamp()))
    return strokes


def _entering(value: str, proposals: list[str], *, mouse: bool) -> Iterator[tuple[Stroke, ...]]:
    """Every way to enter a value: as proposed, from the list, its start and then from the list, completed, in full."""
    opened, taken = keys("V", "attributes"), keys(["Enter"], "attributes")
    if value in proposals:
        # Where the first is "", none is filled in and the list begins with the next.
        down = keys(["Down"] * proposals.index(value), "attributes")
        if mouse and not down:
            # Going on with Tab takes what is proposed, and the left hand stays where it is.
            yield (*opened, *keys(["Tab", "Esc"], "attributes"))
        yield (*opened, *down, *taken)
        for length in range(1, min(len(value), _LONGEST_START)):
            left = [one for one in proposals if one and folded(value[:length].strip()) in folded(one)]
            down = keys(["Down"] * (left.index(value) + 1), "attributes")
            yield (*opened, Stroke("type", value[:length], "attributes"), *down, *taken)
    for at, proposal in enumerate(proposals):
        down = keys(["Down"] * at, "attributes")
        if proposal and value.startswith(proposal):
            more = (*keys(["End"], "attributes"), Stroke("type", value[len(proposal) :], "attributes"))
            yield (*opened, *down, *more, *taken)
        elif proposal and value.endswith(proposal):
            more = (*keys(["Home"], "attributes"), Stroke("type", value[: -len(proposal)], "attributes"))
            yield (*opened, *down, *more, *taken)
    yield (*opened, Stroke("type", value, "attributes"), *taken)
