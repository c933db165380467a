"""The keys that are useful now, for the last line: by where the focus is, else by what is selected or active."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.message import message
from annotator.core.selecting import is_current
from annotator.edit.relations import CONTINUES, NO_SPEAKER, SPEAKER, may_start, relation_from

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.core.points import Point
    from annotator.core.selecting import Growth
    from annotator.core.state import State

Hint = tuple[str, str]
PAGE = "page"
_ENTER, _SHIFT_ENTER, _SPACE, _ESC = "Enter", "Shift+Enter", "Space", "Esc"
PLACES: Mapping[str, tuple[Hint, ...]] = MappingProxyType(
    {
        "field": ((_ENTER, "keep"), (_ESC, "leave")),
        "note": ((_ENTER, "keep"), (_SHIFT_ENTER, "new line"), (_ESC, "leave")),
        "filter": ((_ENTER, "open the first"), ("↓", "the list"), (_ESC, "leave")),
        "question": ((_ENTER, "answer"), ("Tab", "next answer"), (_ESC, "leave")),
        "find": ((_ENTER, "next hit"), (_SHIFT_ENTER, "previous"), (_ESC, "back")),
        "corpus": ((_ENTER, "search, then open"), (_ESC, "back")),
        "occurrences": ((_SPACE, "tick"), (_ENTER, "label"), (_ESC, "back")),
        "commands": ((_ENTER, "run"), (_ESC, "close")),
        "keys": ((_ENTER, "change"), (_ESC, "close")),
        "settings": ((_ESC, "close"),),
        "progress": ((_ESC, "close"),),
        "export": ((_ESC, "close"),),
    }
)
"""Where keys are fixed: the hints for each place that the focus can be in, but for the page."""


def hints(
    state: State | None,
    read_only: bool,
    labels: LabelSet,
    keys_of: Callable[[str], str],
    *,
    place: str = PAGE,
    growth: Growth | None = None,
    point: Point | None = None,
) -> list[Hint]:
    """Pairs of keys and what they do, the most useful first, the menu of all commands last.

    `keys_of` gives the keys of an action's id, "" for none: such a hint is left out. `place` is one of PLACES, or the
    page; `growth` says how the selection came about, `point` which open point the person was brought to.
    """
    if place in PLACES:
        return list(PLACES[place])
    if state is None:
        ids = [("corpus.open", "open a folder")]
    elif read_only:
        ids = [("span.next", "next span"), ("article.next", "next article")]
    elif point is not None:
        ids = _for_point(state, labels, point)
    elif isinstance(state.target, Range):
        ids = _for_selection(state, growth)
    elif state.active is not None:
        ids = _for_span(state, labels, state.active)
    else:
        steps = [("span.next", "next span")] if len(state.annotations.spans) else []
        ids = [*_SELECTING, *steps, ("article.done", "done"), ("article.next", "next article")]
    keys = [(keys_of(id_), text) for id_, text in (*ids, ("help.commands", "all commands"))]
    first = [] if state is None or read_only or (point and point.suspicion) else _first(state, labels)
    return first + [(key, text) for key, text in keys if key]


_SELECTING = (
    ("select.quotation", "quotation"),
    ("select.name", "name"),
    ("select.date", "date"),
    ("select.sentence", "sentence"),
)


def _first(state: State, labels: LabelSet) -> list[Hint]:
    """What the digits do."""
    digits = _digits(labels)
    if state.target is None:
        said = message("select text, then {digits}", digits=digits) if digits else message("select text")
        return [("", str(said))]
    return [(digits, "relabel" if state.active else "label")] if digits else []


def _for_selection(state: State, growth: Growth | None) -> list[tuple[str, str]]:
    grows = []
    if growth is not None and is_current(state, growth):
        grows = [(f"select.{growth.unit}", "grow"), ("select.next", f"next {growth.unit}")]
    return [*grows, ("span.end.word_right", "end"), ("span.start.word_left", "start"), ("edit.clear", "clear")]


def _for_span(state: State, labels: LabelSet, span: Span) -> list[tuple[str, str]]:
    said = [("review.keep", "keep"), ("review.drop", "drop")] if span.anchor else []
    if may_start(labels, span, SPEAKER) and not _has_speaker(state, span):
        said += [("relation.speaker", "speaker"), ("relation.no_speaker", "none")]
    attribute = next((one for one in labels.get(span.label).attributes if one.type in ("text", "date")), None)
    if attribute is not None:
        said.append(("attribute.edit", attribute.name.replace("_", " ")))
    edges = [("span.end.word_right", "move end"), ("span.start.word_left", "move start")]
    return [*said, *edges, ("span.delete", "remove"), ("span.next", "next span")]


def _for_point(state: State, labels: LabelSet, point: Point) -> list[tuple[str, str]]:
    """What settles the point comes first, then the way on to the next one."""
    here = state.active
    said = _for_span(state, labels, here)[:-2] if here else []
    if point.suspicion is not None:
        keys = [("span.delete", "dismiss"), ("point.next", "next point")]
        return [*keys, *said, ("span.remove", "remove span")] if here else [*keys, ("edit.clear", "clear")]
    settles = {"unsure": [("span.unsure", "sure")], "lost": [("review.drop", "drop")]}.get(point.kind, [])
    return [*settles, ("point.next", "next point"), *said, *([("span.delete", "remove")] if here else [])]


def _has_speaker(state: State, quote: Span) -> bool:
    """Whether it is known who says the quote: somebody, nobody named, or who says the piece that it continues."""
    linked = any(relation_from(state, quote.id, type_) for type_ in (SPEAKER, CONTINUES))
    return linked or bool(quote.attributes.get(NO_SPEAKER))


def _digits(labels: LabelSet) -> str:
    keys = sorted(label.key for label in labels.labels if label.key)
    unbroken = keys and len(keys) > 1 and int(keys[-1]) - int(keys[0]) == len(keys) - 1
    return f"{keys[0]}–{keys[-1]}" if unbroken else " ".join(keys)
