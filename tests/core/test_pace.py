"""Pace: the time between spans, without pauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.pace import LONGEST_GAP, Pace, pace

MADE = st.lists(st.integers(0, 5000), max_size=40)


@given(MADE)
def test_the_order_does_not_matter(made: list[int]) -> None:
    assert pace(sorted(made, key=lambda one: (one * 7919) % 5003)) == pace(made)
    assert pace(made).spans == len(made)


@given(MADE, st.integers(LONGEST_GAP + 1, 10_000))
def test_a_pause_is_no_time(made: list[int], pause: int) -> None:
    later = [second + max(made, default=0) + pause for second in made]
    assert pace([*made, *later]) == pace(made) + pace(later) == pace(made) + pace(made)


@given(MADE)
def test_time_is_at_most_what_passed(made: list[int]) -> None:
    found = pace(made)
    assert 0 <= found.seconds <= max(made, default=0) - min(made, default=0)
    assert found.timed <= max(0, found.spans - 1)


@pytest.mark.parametrize(
    ("moments", "per_minute"),
    [([], None), ([5], None), ([0, 121], None), ([0, 120], 0.5), ([0, 10, 20, 30], 6.0), ([0, 10, 500, 510], 6.0)],
)
def test_spans_a_minute(moments: list[int], per_minute: float | None) -> None:
    assert pace(moments).per_minute == per_minute
    assert (pace(moments) + Pace()).per_minute == per_minute
