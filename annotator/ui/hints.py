"""The keys that are useful now, for the last line: by where the focus is, else by what is selected or active."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.field_words import attribute_word
from annotator.core.message import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.core.points import Point
    from annotator.core.selecting import Growth
    from annotator.core.state import State

Hint = tuple[str, str]
PAGE = "page"
COMPARISON = "comparison"
CHOICE = "choice"
_ENTER, _SHIFT_ENTER, _SPACE, _ESC, _MENU = "Enter", "Shift+Enter", "Space", "Esc", "Shift+F10"
PLACES: Mapping[str, tuple[tuple[str, Message], ...]] = MappingProxyType(
    {
        "field": ((_ENTER, message("keep")), (_ESC, message("leave"))),
        "note": ((_ENTER, message("keep")), (_SHIFT_ENTER, message("new line")), (_ESC, message("leave"))),
        CHOICE: (("← →", message("choose")), (_ENTER, message("keep")), (_ESC, message("leave"))),
        "flag": ((_SPACE, message("tick")), (_ESC, message("leave"))),
        "filter": ((_ENTER, message("open the first")), ("↓", message("the list")), (_ESC, message("leave"))),
        "articles": ((_ENTER, message("open")), (_MENU, message("state and more")), (_ESC, message("back"))),
        "question": ((_ENTER, message("answer")), ("Tab", message("next answer")), (_ESC, message("leave"))),
        "find": ((_ENTER, message("next hit")), (_SHIFT_ENTER, message("previous")), (_ESC, message("back"))),
        "corpus": ((_ENTER, message("search, then open")), (_ESC, message("back"))),
        "occurrences": ((_SPACE, message("tick")), (_ENTER, message("label")), (_ESC, message("back"))),
        "commands": ((_ENTER, message("run")), (_ESC, message("close"))),
        "keys": ((_ENTER, message("change")), (_ESC, message("close"))),
        "new keys": ((_ESC, message("leave them")),),
        "settings": ((_ESC, message("close")),),
        "progress": ((_ESC, message("close")),),
        "export": ((_ESC, message("close")),),
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
    asked: bool = False,
    walks: bool = False,
    compared: Sequence[str] | None = None,
) -> list[Hint]:
    """Pairs of keys and what they do, the most useful first, the menu of all commands last.

    `keys_of` gives the keys of an action's id, "" for none: such a hint is left out. `place` is one of PLACES, or the
    page; `growth` says how the selection came about, `point` which open point the person was brought to, `asked`
    whether a question stands just above the page, `walks` whether the point was settled and the next one is to come,
    `compared` what can be done about the difference shown, by action ids; None where nothing is compared.
    """
    if place in PLACES:
        fixed = [(key, str(text)) for key, text in PLACES[place]]
        if place in (CHOICE, "flag") and read_only:
            return fixed[-1:]
        # Not for a span alone: several selected have their kinds chosen by the arrows.
        next_kind = keys_of("attribute.kind") if place == CHOICE and state and state.active else ""
        return [*fixed[:-1], (next_kind, str(message("next kind"))), *fixed[-1:]] if next_kind else fixed
    if state is None:
        ids = [("corpus.open", message("open a folder"))]
    elif read_only:
        ids = [("span.next", message("next span")), ("article.next", message("next article"))]
    elif point is not None:
        ids = _for_point(state, labels, point)
    elif isinstance(state.target, Range):
        ids = _for_selection(state, labels, state.target, growth)
    elif state.active is not None:
        ids = _for_span(state, labels, state.active)
    else:
        steps = [("span.next", message("next span"))] if len(state.annotations.spans) else []
        ids = [*_SELECTING, *steps, ("article.done", message("done")), ("article.next", message("next article"))]
    decides = False
    if compared is not None and state is not None and point is None and not isinstance(state.target, Range):
        decides = MINE in compared and not read_only
        leaves = _CLEAR if state.active and place != COMPARISON else _END
        said = [(id_, _DECIDES[id_]) for id_ in compared if decides or id_ == NEXT]
        ids = [*said, leaves] if decides else [*said, leaves, *ids]
    keys = [(keys_of(id_), text) for id_, text in (*ids, ("help.commands", message("all commands")))]
    without = state is None or read_only or decides or (point and point.suspicion and state.active)
    first = [] if state is None or without else _first(state, labels)
    if asked and not decides and state is not None and state.target is None:
        keys.insert(0, (keys_of("view.previous_panel"), message("answer the question")))
    if walks and point is None:
        keys.insert(0, (keys_of("point.next"), message("next point")))
    return first + [(key, str(text)) for key, text in keys if key]


_SELECTING = (
    ("select.quotation", message("quotation")),
    ("select.name", message("name")),
    ("select.date", message("date")),
    ("select.sentence", message("sentence")),
)

_LONGEST_NAME, _NEAR = 60, 60
"""In code points: how long a name is at most, and how far from it a quote stands of which it may be the speaker."""

_CLEAR = ("edit.clear", message("clear"))
_KEEP, _DROP = ("review.keep", message("keep")), ("review.drop", message("drop"))
_END = ("edit.clear", message("end comparing"))
MINE, NEXT = "question.mine", "question.next"
_DECIDES = {
    "question.theirs": message("take theirs"),
    MINE: message("keep mine"),
    "compare.both": message("keep both"),
    NEXT: message("next difference"),
}
_SETTLES = {
    "unsure": (("span.unsure", message("sure")),),
    "moved": (_KEEP, _DROP),
    "lost": (_DROP,),
    "question": (("question.mine", message("keep mine")), ("question.theirs", message("take theirs"))),
}
_NEXT = {
    "word": message("next word"),
    "name": message("next name"),
    "date": message("next date"),
    "clause": message("next clause"),
    "quotation": message("next quotation"),
    "sentence": message("next sentence"),
    "line": message("next line"),
}


def _first(state: State, labels: LabelSet) -> list[Hint]:
    """What the digits do."""
    digits = _digits(labels)
    if state.target is None:
        said = message("select text, then {digits}", digits=digits) if digits else message("select text")
        return [("", str(said))]
    said = message("relabel") if state.active else message("label")
    return [(digits, str(said))] if digits else []


def _for_selection(state: State, labels: LabelSet, selected: Range, growth: Growth | None) -> list[tuple[str, Message]]:
    from annotator.core.selecting import is_current  # Where something is selected only: not for the first page.

    grows = []
    if growth is not None and is_current(state, growth):
        grows = [(f"select.{growth.unit}", message("grow")), ("select.next", _NEXT[growth.unit])]
    edges = [("span.end.word_right", message("end")), ("span.start.word_left", message("start"))]
    if _may_say_a_quote(state, labels, selected):
        grows.insert(0, ("relation.speaker", message("speaker, linked")))
    return [*grows, *edges, _CLEAR]


def _may_say_a_quote(state: State, labels: LabelSet, selected: Range) -> bool:
    """Whether a name is selected close to a quote of which nobody said yet who says it."""
    from annotator.edit.relations import SPEAKER, may_start  # Where something is selected only, as above.

    if selected.end - selected.start > _LONGEST_NAME:
        return False
    near = state.annotations.spans.overlapping(max(0, selected.start - _NEAR), selected.end + _NEAR)
    return any(may_start(labels, one, SPEAKER) and not _has_speaker(state, one) for one in near)


def _for_span(state: State, labels: LabelSet, span: Span) -> list[tuple[str, Message]]:
    from annotator.edit.relations import SPEAKER, may_start  # Where a span is active only: not for the first page.

    said = [_KEEP, _DROP] if span.anchor else []
    if may_start(labels, span, SPEAKER) and not _has_speaker(state, span):
        said += [("relation.speaker", message("speaker")), ("relation.no_speaker", message("none"))]
    attribute = next((one for one in labels.get(span.label).attributes if one.type in ("text", "date")), None)
    if attribute is not None:
        said.append(("attribute.edit", message("{what}", what=attribute_word(attribute.name).lower())))
    edges = [("span.end.word_right", message("move end")), ("span.start.word_left", message("move start"))]
    return [*said, *edges, ("span.delete", message("remove")), ("span.next", message("next span"))]


def _for_point(state: State, labels: LabelSet, point: Point) -> list[tuple[str, Message]]:
    """What settles the point comes first, then the way on to the next one."""
    here = state.active
    said = _for_span(state, labels, here)[:-2] if here else []
    if point.suspicion is not None:
        keys = [("span.delete", message("dismiss")), ("point.next", message("next point"))]
        return [*keys, *said, ("span.remove", message("remove span"))] if here else [*keys, _CLEAR]
    settles = _SETTLES.get(point.kind, ())
    said = [one for one in said if one not in settles]
    remove = [("span.delete", message("remove"))] if here else []
    return [*settles, ("point.next", message("next point")), *said, *remove]


def _has_speaker(state: State, quote: Span) -> bool:
    """Whether it is known who says the quote: somebody, nobody named, or who says the piece that it continues."""
    from annotator.edit.relations import CONTINUES, NO_SPEAKER, SPEAKER, relation_from

    linked = any(relation_from(state, quote.id, type_) for type_ in (SPEAKER, CONTINUES))
    return linked or bool(quote.attributes.get(NO_SPEAKER))


def _digits(labels: LabelSet) -> str:
    keys = sorted(label.key for label in labels.labels if label.key)
    unbroken = keys and len(keys) > 1 and int(keys[-1]) - int(keys[0]) == len(keys) - 1
    return f"{keys[0]}–{keys[-1]}" if unbroken else " ".join(keys)
