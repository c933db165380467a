"""The open questions of a merge in a changed text: each side that is a span is placed again, or lost."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.anchoring import reanchored
from annotator.core.annotations import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

CONTEXT = 32
SIDES = ("mine", "theirs")


def anchored_questions(text: str, questions: Iterable[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    """The questions in their order, none dropped; a side that is taken is of words that stand in `text`, or lost.

    A side that is no span, or does not hold its text, stays as it is.
    """
    questions = tuple(questions)
    sides = {
        f"{at} {name}": question[name]
        for at, question in enumerate(questions)
        for name in SIDES
        if _is_placed(question.get(name))
    }
    if not sides:
        return questions
    # Each has a label of its own: two sides may well be of one range and label.
    spans = [Span(id_, id_, side["start"], side["end"]) for id_, side in sides.items()]
    texts = {id_: (side["text"], _context(side, "prefix"), _context(side, "suffix")) for id_, side in sides.items()}
    found = reanchored(text, spans, texts)
    made: dict[str, Mapping[str, Any]] = {one.span.id: {"lost": sides[one.span.id]} for one in found.lost}
    made |= {span.id: _moved(text, sides[span.id], span) for span in found.spans}
    return tuple(
        MappingProxyType({**question, **{name: made[id_] for name in SIDES if (id_ := f"{at} {name}") in made}})
        for at, question in enumerate(questions)
    )


def _is_placed(side: object) -> bool:
    """Whether a side is a span with its text."""
    if not isinstance(side, Mapping):
        return False
    start, end, text = side.get("start"), side.get("end"), side.get("text")
    return type(start) is int and type(end) is int and 0 <= start < end and isinstance(text, str) and text != ""


def _context(side: Mapping[str, Any], key: str) -> str:
    value = side.get(key)
    return value if isinstance(value, str) else ""


def _moved(text: str, side: Mapping[str, Any], span: Span) -> Mapping[str, Any]:
    start, end = span.start, span.end
    if (start, end) == (side["start"], side["end"]) and not span.anchor:
        return side
    context = {"prefix": text[max(0, start - CONTEXT) : start], "suffix": text[end : end + CONTEXT]}
    return {**side, "start": start, "end": end, "text": text[start:end], **context}
