"""The open questions of a merge: what both sides made of one thing, and where they differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core import merge_fields as by_field
from annotator.core.annotations import Entry, LostSpan, Relation, Span
from annotator.core.differing_words import cut_to, differing_words
from annotator.core.field_words import WORDS, attribute_word
from annotator.core.merge_fields import alike
from annotator.core.message import Message, excerpt, message
from annotator.core.question_sides import Side, key_sides, side_of
from annotator.core.quotation_marks import in_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.annotations import Range
    from annotator.core.merge_fields import Fields, Key
    from annotator.core.question_sides import KeySides
    from annotator.core.state import State

NOTHING, DIFFER = message("—"), message("The sides differ")
MOST_SHOWN = 20_000
"""Of a longer value the first and last words are shown."""
_BRIEF, _AROUND = 60, 20
_FIELD_WORDS = {
    "place": message("words"),
    "label": message("label"),
    "unsure": message("unsure"),
    "note": message("note"),
    "anchor": message("placed"),
    "provenance": message("made by"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing on which the sides differ: its name, and what each side has, for a person."""

    name: str
    mine: str
    theirs: str

    @property
    def brief(self) -> tuple[str, str]:
        """What each side has, cut down to where they differ first."""
        pairs = differing_words(self.mine, self.theirs)
        return (
            _brief(self.mine, [mine for mine, _ in pairs]),
            _brief(self.theirs, [theirs for _, theirs in pairs]),
        )


def _brief(text: str, differing: list[Range]) -> str:
    if len(text) <= _BRIEF:
        return text
    return "".join(piece.text for piece in cut_to(text, differing, _AROUND, _BRIEF, 1))


@dataclass(frozen=True, slots=True)
class Question:
    """An open question: its entry, both sides as values, what it is about, the differences, the span if one stands."""

    entry: Entry
    mine: Side
    theirs: Side
    what: Message
    differences: tuple[Difference, ...]
    span: Span | None

    @property
    def sentence(self) -> Message:
        """The question in one sentence."""
        if not self.differences:
            return message("{what}.", what=self.what)
        one = self.differences[0]
        mine, theirs = one.brief
        said = {"what": self.what, "name": one.name, "mine": mine, "theirs": theirs}
        return (
            message("{what}: {name} {mine} or {theirs}?", **said)
            if one.name
            else message("{what}: {mine} or {theirs}?", **said)
        )


def differing(mine: Span | LostSpan, theirs: Span | LostSpan) -> list[Key]:
    """The keys of the fields that two versions of a span have differently, but for when it was modified."""
    one, two = by_field.span_fields(mine), by_field.span_fields(theirs)
    keys = [*one, *(key for key in two if key not in one)]
    return [key for key in keys if key != by_field.MODIFIED and not _same(one, two, key)]


def _same(one: Fields, two: Fields, key: Key) -> bool:
    return (key in one) == (key in two) and alike(one.get(key), two.get(key))


def question_of(state: State, entry: Entry) -> Question:
    """The question that an entry of the conflicts is, whatever a program wrote there."""
    plain = entry.value.get("mine"), entry.value.get("theirs")
    mine, theirs = map(side_of, plain)
    known = mine or theirs
    if isinstance(mine, Span | LostSpan) and isinstance(theirs, Span | LostSpan):
        what, found = _of_spans(state, mine, theirs)
    elif isinstance(known, Relation):
        what, found = _of_links(state, mine, theirs)
    elif isinstance(known, tuple):
        what = message("The sides differ about the article")
        found = (Difference(known[0], _value(_field_value(mine)), _value(_field_value(theirs))),)
    else:
        keys = key_sides(*plain)
        what = message("The sides differ about a key that this version does not know") if keys else DIFFER
        found = _of_key(keys) if keys else _of_unknown(*plain)
    return Question(entry, mine, theirs, what, found, next(_spans_of(plain, state), None))


def _spans_of(sides: Iterable[object], state: State) -> Iterator[Span]:
    """The spans that stand of those that the sides are or, for a relation, begin at."""
    for side in sides:
        for key in ("id", "from"):
            id_ = side.get(key) if isinstance(side, Mapping) else None
            if isinstance(id_, str) and (span := state.annotations.spans.get(id_)):
                yield span


def _field_value(side: Side) -> str:
    return side[1] if isinstance(side, tuple) else ""


def _of_spans(state: State, mine: Span | LostSpan, theirs: Span | LostSpan) -> tuple[Message, tuple[Difference, ...]]:
    one, two = by_field.span_fields(mine), by_field.span_fields(theirs)
    found = tuple(
        Difference(_name(key), _shown(state, mine, key, one), _shown(state, theirs, key, two))
        for key in differing(mine, theirs)
    )
    stands = state.annotations.spans.get(_bare(mine).id) or mine
    what = message("Changed by both: {label} {text}", label=_bare(stands).label, text=_words(state, stands))
    return what, found


def _name(key: Key) -> str:
    group, name = key
    return (
        attribute_word(name).lower()
        if name in WORDS
        else name.replace("_", " ")
        if name
        else str(_FIELD_WORDS.get(group, group))
    )


def _shown(state: State, side: Span | LostSpan, key: Key, values: Fields) -> str:
    if key == by_field.PLACE:
        words = _words(state, side, MOST_SHOWN)
        return str(message("lost: {text}", text=words)) if isinstance(side, LostSpan) else words
    if key == by_field.PROVENANCE:
        return _value(values[key][0])
    return _value(values.get(key))


def _of_links(state: State, mine: Side, theirs: Side) -> tuple[Message, tuple[Difference, ...]]:
    one, two = (side if isinstance(side, Relation) else None for side in (mine, theirs))
    known = one or two
    assert known is not None
    what = message("Linked differently: {text}", text=_end(state, known.source))
    if one and two and one.source != two.source:
        what = message("Linked differently: {text}", text=_end(state, known.target))
        return what, (Difference(known.type, _end(state, one.source), _end(state, two.source)),)
    values = [_end(state, side.target) if side else str(NOTHING) for side in (one, two)]
    if one and two and one.type != two.type:
        values = [f"{side.type}: {_end(state, side.target)}" for side in (one, two)]
    if values[0] == values[1]:
        values = [_value(side.by) if side else str(NOTHING) for side in (one, two)]
        return what, (Difference(str(_FIELD_WORDS["provenance"]), *values),)
    return what, (Difference(known.type, *values),)


def _end(state: State, id_: str) -> str:
    """The words of a relation's end."""
    found = state.annotations.spans.get(id_) or state.annotations.lost_span(id_)
    return _words(state, found) if found else str(message("a span that is gone"))


def _of_key(keys: KeySides) -> tuple[Difference, ...]:
    name = f"{keys.place}: {keys.name}" if keys.place else keys.name
    mine, theirs = (_value(one.content if one else None) for one in (keys.mine, keys.theirs))
    return (Difference(name, mine, theirs),)


def _of_unknown(mine: object, theirs: object) -> tuple[Difference, ...]:
    if not isinstance(mine, Mapping) or not isinstance(theirs, Mapping):
        return (Difference("", _value(mine), _value(theirs)),)
    names = [*mine, *(name for name in theirs if name not in mine)]
    differ = [
        name for name in names if (name in mine) != (name in theirs) or not alike(mine.get(name), theirs.get(name))
    ]
    return tuple(Difference(name, _value(mine.get(name)), _value(theirs.get(name))) for name in differ)


def _value(value: object) -> str:
    if value is None or value == "":
        return str(NOTHING)
    if isinstance(value, bool):
        return str(message("yes") if value else message("no"))
    return excerpt(value if isinstance(value, str) else by_field.canonical(value), MOST_SHOWN)


def _words(state: State, side: Span | LostSpan, most: int = 40) -> str:
    return in_marks(side.text if isinstance(side, LostSpan) else state.article.text[side.start : side.end], most)


def _bare(side: Span | LostSpan) -> Span:
    return side.span if isinstance(side, LostSpan) else side
