"""What a row of the list of differences says: the label, in what they differ, my side and theirs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.message import excerpt, message
from annotator.core.quotation_marks import in_marks
from annotator.core.span_pairs import SAID_OF_ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.annotations import Annotations, Span
    from annotator.core.labels import Label, LabelSet
    from annotator.core.span_pairs import Difference

NOTHING = "—"
ASPECTS = {
    "edges": message("edges"),
    "label": message("label"),
    "attributes": message("attributes"),
    "unsure": message("unsure"),
    "note": message("note"),
    "links": message("links"),
    "mine": message("only mine"),
    "theirs": message("only theirs"),
    "article": message("article"),
}


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One difference in words; `kept` says that the person decided to keep it."""

    difference: Difference
    label: Label | None
    what: str
    mine: str
    theirs: str
    kept: bool = False


def row_of(
    difference: Difference, text: str, mine: Annotations, theirs: Annotations, labels: LabelSet, kept: bool
) -> DifferenceRow:
    """The row of a difference in an article's text."""
    one, two = difference.mine, difference.theirs
    what = ", ".join(str(ASPECTS[aspect]) for aspect in difference.aspects)
    if one is None and two is None:
        sides = (_article(mine, theirs), _article(theirs, mine))
        return DifferenceRow(difference, None, what, *sides, kept)
    shown = one or two
    assert shown is not None
    here = _side(one, difference, text, mine) if one else NOTHING
    there = _side(two, difference, text, theirs) if two else NOTHING
    return DifferenceRow(difference, labels.get(shown.label), what, here, there, kept)


def _article(one: Annotations, other: Annotations) -> str:
    said = [(name, getattr(one.header, name), getattr(other.header, name)) for name in SAID_OF_ARTICLE]
    return " · ".join(f"{name}: {excerpt(value) or NOTHING}" for name, value, theirs in said if value != theirs)


def _side(span: Span, difference: Difference, text: str, annotations: Annotations) -> str:
    words, said = in_marks(text[span.start : span.end]), list(_said(span, difference, text, annotations))
    # What differs comes first: the end of a long line is cut.
    return " · ".join([words, *said] if "edges" in difference.aspects else [*said, words])


def _said(span: Span, difference: Difference, text: str, annotations: Annotations) -> Iterator[str]:
    """What this side says where the two differ."""
    other = difference.theirs if span is difference.mine else difference.mine
    if "label" in difference.aspects:
        yield span.label
    if "attributes" in difference.aspects and other is not None:
        for name in dict.fromkeys((*span.attributes, *other.attributes)):
            if span.attributes.get(name) != other.attributes.get(name):
                yield f"{name}: {_shown(span.attributes.get(name))}"
    if "unsure" in difference.aspects:
        yield str(message("unsure") if span.unsure else message("sure"))
    if "note" in difference.aspects:
        yield excerpt(span.note) or str(message("no note"))
    if "links" in difference.aspects:
        yield from _linked(span, text, annotations)


def _linked(span: Span, text: str, annotations: Annotations) -> Iterator[str]:
    starting = [one for one in annotations.relations_of(span.id) if one.source == span.id]
    for one in starting:
        target = annotations.spans.get(one.target)
        yield f"{one.type} → {excerpt(text[target.start : target.end]) if target else NOTHING}"
    if not starting:
        yield str(message("no link"))


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(message("yes") if value else message("no"))
    return NOTHING if value is None else excerpt(str(value))
