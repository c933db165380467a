"""The span index against a plain sorted list, with chunks so small that every edit crosses one, and as shipped."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core import span_index
from annotator.core.annotations import Span
from annotator.core.span_index import IdMap, SpanIndex
from tests.core.values import IDS, LABELS, LENGTH, positions, ranges, span_sets, spans, text_order

chunk_sizes = st.sampled_from((1, 2, 3, 512))


def sharing(members: list[Span], start: int, end: int) -> list[Span]:
    """Every span that shares a character with the range, character by character."""
    wanted = set(range(start, end))
    return [span for span in sorted(members, key=text_order) if wanted & set(range(span.start, span.end))]


def assert_same(index: SpanIndex, members: list[Span]) -> None:
    """The index holds exactly these spans and answers every question as a sorted list does."""
    in_order = sorted(members, key=text_order)
    assert list(index) == in_order
    assert len(index) == len(in_order)
    assert index == SpanIndex.build(members)
    for id_ in (*IDS, "unknown"):
        assert index.get(id_) == next((span for span in members if span.id == id_), None)
    for span in in_order:
        assert index.same(span.start, span.end, span.label) == span
        key = text_order(span)
        assert index.next_after(key) == next((one for one in in_order if text_order(one) > key), None)
        assert index.last_before(key) == next((one for one in reversed(in_order) if text_order(one) < key), None)


def assert_leads_from(old: list[Any], new: list[Any], changed: tuple[list[Any], list[Any]]) -> None:
    """Taking away what has gone and adding what has come makes the new ones of the old ones, the very objects."""
    gone, come = (set(map(id, side)) for side in changed)
    assert gone == set(map(id, old)) - set(map(id, new))
    assert come == set(map(id, new)) - set(map(id, old))


@given(span_sets, chunk_sizes)
def test_holds_what_it_was_built_of(members: list[Span], chunk: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(span_index, "CHUNK", chunk)
        assert_same(SpanIndex.build(members), members)


@given(span_sets, st.lists(spans(), max_size=30), st.randoms(use_true_random=False), chunk_sizes)
def test_every_version_stays_what_it_was(members: list[Span], more: list[Span], random: Random, chunk: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(span_index, "CHUNK", chunk)
        index, here = SpanIndex.build(members), list(members)
        versions = [(index, tuple(here))]
        for span in more:
            twin = any((one.start, one.end, one.label) == (span.start, span.end, span.label) for one in here)
            if twin or index.get(span.id) is not None:
                if not here:
                    continue
                gone = random.choice(here)
                index, here = index.remove(gone), [one for one in here if one is not gone]
            else:
                index, here = index.add(span), [*here, span]
            versions.append((index, tuple(here)))
        for version, held in versions:
            assert_same(version, list(held))
        for (one, was), (two, now) in product(versions, versions):
            assert_leads_from(list(was), list(now), two.changed_since(one))


@given(span_sets, positions, positions, chunk_sizes)
@example([Span("s0", "claim", 0, 10)], 5, 5, 512)
def test_overlapping_is_sharing_a_character(members: list[Span], one: int, two: int, chunk: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(span_index, "CHUNK", chunk)
        start, end = min(one, two), max(one, two)
        assert SpanIndex.build(members).overlapping(start, end) == sharing(members, start, end)


@given(span_sets, ranges(), st.sampled_from(LABELS))
def test_same_is_the_same_range_and_label(members: list[Span], range_: tuple[int, int], label: str) -> None:
    found = [span for span in members if (span.start, span.end, span.label) == (*range_, label)]
    assert SpanIndex.build(members).same(*range_, label) == (found[0] if found else None)


@given(span_sets, positions)
def test_a_key_may_be_only_a_position(members: list[Span], position: int) -> None:
    index, in_order = SpanIndex.build(members), sorted(members, key=text_order)
    assert index.next_after((position,)) == next((span for span in in_order if span.start >= position), None)
    before = [span for span in in_order if span.start < position]
    assert index.last_before((position, -LENGTH - 1, "", "")) == (before[-1] if before else None)


@given(span_sets.filter(bool), st.data())
def test_a_twin_is_seen_while_it_is_there(members: list[Span], data: st.DataObject) -> None:
    span = data.draw(st.sampled_from(members))
    twin = Span("zz", span.label, span.start, span.end)
    index = SpanIndex.build(members)
    assert not any(index.has_twin(one) for one in members)
    assert index.add(twin).has_twin(span)
    assert not index.add(twin).remove(span).has_twin(twin)


def test_many_spans_of_one_length_with_one_around_everything() -> None:
    random, length = Random(7), 50_000
    places = random.sample(range(length), 3_000)
    members = [Span(f"n{at}", "date", at, at + 3) for at in places] + [Span("all", "claim", 0, length + 3)]
    index = SpanIndex()
    for span in members:
        index = index.add(span)
    full = index
    gone = random.sample(members, 1_500)
    for span in gone:
        index = index.remove(span)
    left = sorted(set(members) - set(gone), key=text_order)
    assert list(index) == left
    assert list(full) == sorted(members, key=text_order)
    for start in random.sample(range(length), 50):
        reach = (start, start + random.randrange(1, 200))
        assert index.overlapping(*reach) == [one for one in left if one.start < reach[1] and one.end > reach[0]]
    assert index.last_before((length, 0, "", "")) == left[-1]


@given(span_sets.filter(bool), st.data())
def test_a_taken_id_and_an_unexpected_span_are_refused(members: list[Span], data: st.DataObject) -> None:
    span = data.draw(st.sampled_from(members))
    index = SpanIndex.build(members)
    with pytest.raises(ValueError, match="taken"):
        index.add(Span(span.id, "other", 0, 1))
    with pytest.raises(ValueError, match="not as expected"):
        index.remove(Span(span.id, span.label, span.start, span.end, note="another"))
    with pytest.raises(ValueError, match="not as expected"):
        index.remove(Span("unknown", span.label, span.start, span.end))
    with pytest.raises(ValueError, match="same range and label"):
        SpanIndex.build([*members, Span("unknown", span.label, span.start, span.end)])
    with pytest.raises(ValueError, match="stands twice"):
        SpanIndex.build([*members, Span(span.id, "other", 0, LENGTH)])


Steps = st.lists(st.tuples(st.sampled_from("abcdef"), st.one_of(st.none(), st.integers(0, 3))))


@given(Steps)
def test_id_map_is_a_dict_that_keeps_its_versions(steps: list[tuple[str, int | None]]) -> None:
    here: IdMap[int] = IdMap()
    model: dict[str, int] = {}
    versions = [(here, dict(model))]
    for id_, value in steps:
        if value is not None:
            here, model = here.set(id_, value), {**model, id_: value}
        elif id_ in model:
            here = here.remove(id_)
            model = {key: kept for key, kept in model.items() if key != id_}
        else:
            with pytest.raises(KeyError):
                here.remove(id_)
        versions.append((here, dict(model)))
    for version, held in versions:
        assert {id_: version.get(id_) for id_ in "abcdef"} == {id_: held.get(id_) for id_ in "abcdef"}
        assert sorted(version.values()) == sorted(held.values())
        assert len(version) == len(held)
        assert version == IdMap.build(held.items())
    for (one, was), (two, now) in product(versions, versions):
        gone, come = two.changed_since(one)
        assert sorted(gone) == sorted(value for id_, value in was.items() if now.get(id_) is not value)
        assert sorted(come) == sorted(value for id_, value in now.items() if was.get(id_) is not value)
