"""Annotations as a value: relations and their ends, equality, and what cannot be built."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import (
    Annotations,
    Header,
    InvalidAnnotationsError,
    LostSpan,
    Range,
    Relation,
    Span,
)
from tests.core.values import some_annotations

QUOTE = Span("q", "quote", 0, 4)
SPEAKER = Span("s", "speaker", 6, 9)
SAID_BY = Relation("r", "speaker", "q", "s")


@given(some_annotations())
def test_relations_of_are_those_that_start_or_end_there(built: Annotations) -> None:
    every = list(built.relations.values())
    for span in built.spans:
        expected = {one.id for one in every if span.id in (one.source, one.target)}
        found = built.relations_of(span.id)
        assert {one.id for one in found} == expected
        assert len(found) == len(expected)
    assert built.relations_of("unknown") == ()


@given(some_annotations(), st.data())
def test_without_takes_back_with(built: Annotations, data: st.DataObject) -> None:
    every = sorted(built.relations.values(), key=lambda one: one.id)
    order = data.draw(st.permutations(every))
    bare = built
    for relation in order:
        bare = bare.without_relation(relation)
    assert bare == Annotations.build(built.spans, header=built.header)
    assert all(bare.relations_of(span.id) == () for span in built.spans)
    again = bare
    for relation in order:
        again = again.with_relation(relation)
    assert again == built


@given(some_annotations())
def test_equality_is_of_values(built: Annotations) -> None:
    copy = Annotations.build(list(built.spans)[::-1], built.relations.values(), header=built.header)
    assert copy == built
    assert copy is not built
    for span in built.spans:
        relations = [one for one in built.relations.values() if span.id not in (one.source, one.target)]
        rest = [one for one in built.spans if one.id != span.id]
        assert Annotations.build(rest, relations, header=built.header) != built
    assert Annotations.build(built.spans, built.relations.values(), header=Header(note="another")) != built
    assert built != "annotations"


def test_one_relation_of_two_ends() -> None:
    built = Annotations.build([QUOTE, SPEAKER], [SAID_BY])
    assert built.relations_of("q") == built.relations_of("s") == (SAID_BY,)


def test_a_relation_may_end_at_a_lost_span() -> None:
    built = Annotations.build([QUOTE], [SAID_BY], lost=(LostSpan(SPEAKER, "him"),))
    assert built.relations_of("s") == (SAID_BY,)


@pytest.mark.parametrize(
    ("spans", "relations", "fields"),
    [
        pytest.param([QUOTE], [SAID_BY], {}, id="a relation to nothing"),
        pytest.param([QUOTE, SPEAKER], [SAID_BY, SAID_BY], {}, id="a relation twice"),
        pytest.param([QUOTE, SPEAKER], [Relation("q", "speaker", "q", "s")], {}, id="a relation with a span's id"),
        pytest.param([QUOTE], [], {"lost": (LostSpan(QUOTE, "gone"),)}, id="a span that is lost and not lost"),
        pytest.param([], [], {"lost": (LostSpan(QUOTE, "a"), LostSpan(QUOTE, "b"))}, id="a lost span twice"),
    ],
)
def test_what_cannot_stand_together_is_refused(
    spans: list[Span], relations: list[Relation], fields: dict[str, Any]
) -> None:
    with pytest.raises(InvalidAnnotationsError) as raised:
        Annotations.build(spans, relations, **fields)
    assert str(raised.value).endswith(".")


@pytest.mark.parametrize("spans", [[QUOTE, QUOTE], [QUOTE, Span("x", "quote", 0, 4)]], ids=["an id", "a range"])
def test_a_span_twice_is_refused(spans: list[Span]) -> None:
    with pytest.raises(ValueError, match=r"twice|same range"):
        Annotations.build(spans)


@pytest.mark.parametrize("bounds", [(3, 3), (4, 3), (-1, 3)])
def test_a_span_is_a_range_with_something_in_it(bounds: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="empty or swapped"):
        Span("a", "quote", *bounds)


@pytest.mark.parametrize("bounds", [(4, 3), (-1, 3)])
def test_a_range_is_not_swapped_nor_negative(bounds: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="range"):
        Range(*bounds)


def test_a_range_is_half_open_and_may_be_empty() -> None:
    assert [position for position in range(6) if position in Range(2, 4)] == [2, 3]
    assert len(Range(2, 4)) == 2
    assert not Range(3, 3)


@pytest.mark.parametrize("id_and_label", [("", "quote"), ("a", "")])
def test_a_span_has_an_id_and_a_label(id_and_label: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match="needs an id and a label"):
        Span(*id_and_label, 0, 1)


@pytest.mark.parametrize("parts", [("", "t", "a", "b"), ("r", "", "a", "b"), ("r", "t", "", "b"), ("r", "t", "a", "a")])
def test_a_relation_has_a_type_and_two_ends(parts: tuple[str, str, str, str]) -> None:
    with pytest.raises(ValueError, match="a relation needs"):
        Relation(*parts)


def test_a_status_is_one_of_four() -> None:
    with pytest.raises(ValueError, match="status"):
        Header("open")


def test_a_value_does_not_change_with_what_it_was_made_of() -> None:
    attributes = {"kind": "direct"}
    span = Span("a", "quote", 0, 1, attributes)
    attributes["kind"] = "mixed"
    assert span.attributes == {"kind": "direct"}
    with pytest.raises(TypeError):
        span.attributes["kind"] = "mixed"  # type: ignore[index]
    assert span == Span("a", "quote", 0, 1, {"kind": "direct"})
    assert span != Span("a", "quote", 0, 1)
