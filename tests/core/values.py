"""Strategies for spans, relations and annotations over a text of LENGTH code points, and what tests compare with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from annotator.core.annotations import ENTRY_LISTS, STATUSES, Annotations, Header, LostSpan, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

LENGTH = 40
LABELS = ("claim", "quote", "date")
IDS = tuple(f"s{number}" for number in range(12))
RELATION_IDS = tuple(f"r{number}" for number in range(6))

positions = st.integers(0, LENGTH)


def text_order(span: Span) -> tuple[int, int, str, str]:
    """Start, longer first, label, id: written down again, not taken from the code."""
    return (span.start, -span.end, span.label, span.id)


@st.composite
def ranges(draw: st.DrawFn, length: int = LENGTH) -> tuple[int, int]:
    """A non-empty range, short ones and very long ones alike."""
    start = draw(st.integers(0, length - 1))
    size = draw(st.one_of(st.integers(1, 4), st.integers(1, length)))
    return start, min(length, start + size)


@st.composite
def spans(draw: st.DrawFn, ids: st.SearchStrategy[str] | None = None) -> Span:
    """One span with one of a few ids, so that two of them often have the same one."""
    start, end = draw(ranges())
    id_ = draw(ids if ids is not None else st.sampled_from(IDS))
    attributes = draw(st.dictionaries(st.sampled_from(("kind", "value")), st.text(max_size=2), max_size=2))
    note, unsure = draw(st.sampled_from(("", "why"))), draw(st.booleans())
    return Span(id_, draw(st.sampled_from(LABELS)), start, end, attributes, unsure, note)


def without_twins(found: Iterable[Span]) -> list[Span]:
    """The first span of each id, and of each range and label."""
    kept: dict[str, Span] = {}
    places: set[tuple[int, int, str]] = set()
    for span in found:
        place = (span.start, span.end, span.label)
        if span.id not in kept and place not in places:
            kept[span.id] = span
            places.add(place)
    return list(kept.values())


span_sets = st.lists(spans(), max_size=len(IDS)).map(without_twins)


@st.composite
def some_annotations(draw: st.DrawFn, *, whole: bool = False) -> Annotations:
    """Annotations that can stand: some spans, relations between them, a header; if `whole` lost spans and entries."""
    members = draw(span_sets)
    lost = [LostSpan(one, one.label) for one in members if whole and draw(st.booleans())]
    relations: list[Relation] = []
    if len(members) > 1:
        ends = st.lists(st.sampled_from([span.id for span in members]), min_size=2, max_size=2, unique=True)
        for id_ in draw(st.lists(st.sampled_from(RELATION_IDS), unique=True)):
            source, target = draw(ends)
            relations.append(Relation(id_, draw(st.sampled_from(("speaker", "continues"))), source, target))
    header = Header(draw(st.sampled_from(STATUSES)), draw(st.sampled_from(("", "a note"))))
    placed = [one for one in members if all(one is not other.span for other in lost)]
    few = st.lists(st.integers(0, 3), max_size=3 if whole else 0)
    entries = {name: tuple({"at": at} for at in draw(few)) for name in ENTRY_LISTS}
    return Annotations.build(placed, relations, header=header, lost=tuple(lost), **entries)
