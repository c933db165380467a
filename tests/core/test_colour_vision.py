"""Colours as people with other cones see them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.colour_vision import LEAST_DIFFERENCE, VISIONS, confusions, difference
from annotator.storage.label_file import packaged_labels

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
GREYS = st.integers(0, 255).map(lambda level: f"#{level:02X}{level:02X}{level:02X}")


@given(COLOURS, COLOURS, st.sampled_from(sorted(VISIONS)))
def test_a_difference_is_a_distance(one: str, other: str, vision: str) -> None:
    assert difference(one, one, vision) == 0
    assert difference(one, other, vision) == difference(other, one, vision) >= 0


@given(GREYS, GREYS, st.sampled_from(sorted(VISIONS)))
def test_greys_are_seen_by_all_alike(one: str, other: str, vision: str) -> None:
    assert difference(one, other, vision) == pytest.approx(difference(one, other), abs=0.5)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#FFFFFF", "#000000", 100), ("#FF0000", "#00FF00", 170.57), ("#FF0000", "#0000FF", 176.31)],
)
def test_known_differences(one: str, other: str, expected: float) -> None:
    assert difference(one, other) == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize(
    ("one", "other", "visions"),
    [
        ("#9C6A00", "#7A7A00", {"protan", "deutan"}),
        ("#3C8C8C", "#3C8C6E", {"tritan"}),
        ("#1A85E0", "#1A86E1", set(VISIONS)),
        ("#000000", "#FFFFFF", set()),
    ],
)
def test_which_visions_take_two_colours_for_one(one: str, other: str, visions: set[str]) -> None:
    found = confusions({"a": one, "b": other})
    assert {vision for pair in found for vision in pair.visions} >= visions
    assert bool(found) == bool(visions)
    assert all(pair.difference < LEAST_DIFFERENCE for pair in found)


@given(st.dictionaries(st.sampled_from("abcdef"), COLOURS, max_size=5))
def test_a_pair_is_told_once_in_the_order_given_and_only_below_the_limit(colours: dict[str, str]) -> None:
    found = confusions(colours)
    names = list(colours)
    pairs = [(names.index(pair.one), names.index(pair.other)) for pair in found]
    assert pairs == sorted(set(pairs))
    assert all(one < other for one, other in pairs)
    for pair in found:
        seen = [difference(colours[pair.one], colours[pair.other], vision) for vision in pair.visions]
        assert pair.difference == min(seen)
        assert max(seen) < LEAST_DIFFERENCE


@pytest.mark.parametrize("page", ["light", "dark"])
def test_the_packaged_labels_are_told_apart_by_everybody(page: str) -> None:
    assert confusions({label.name: getattr(label.colour, page) for label in packaged_labels().labels}) == ()
