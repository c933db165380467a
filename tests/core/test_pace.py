"""Pace: each person's own time, without pauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.pace import LONGEST_GAP, Pace, pace

MADE = st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 5000)), max_size=40)


@given(MADE)
def test_the_order_does_not_matter(made: list[tuple[str, int]]) -> None:
    shuffled = sorted(made, key=lambda one: (one[1] * 7919) % 5003)
    assert pace(shuffled) == pace(made)


@given(MADE)
def test_people_are_timed_apart(made: list[tuple[str, int]]) -> None:
    parts = [pace([one for one in made if one[0] == person]) for person in "ab"]
    whole = pace(made)
    assert whole == Pace(*(sum(getattr(part, name) for part in parts) for name in ("spans", "seconds", "timed")))
    assert whole.spans == len(made)


@given(MADE, st.integers(LONGEST_GAP + 1, 10_000))
def test_a_pause_is_no_time(made: list[tuple[str, int]], pause: int) -> None:
    before = pace(made)
    last = max((second for _, second in made), default=0)
    later = [(person, second + last + pause) for person, second in made]
    assert pace([*made, *later]).seconds == 2 * before.seconds


@pytest.mark.parametrize(
    ("moments", "per_minute"),
    [([], None), ([5], None), ([0, 121], None), ([0, 120], 0.5), ([0, 10, 20, 30], 6.0), ([0, 10, 500, 510], 6.0)],
)
def test_spans_a_minute(moments: list[int], per_minute: float | None) -> None:
    assert pace([("a", moment) for moment in moments]).per_minute == per_minute
