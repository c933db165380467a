"""The parts that need no widget: maps, chunks, heights, lanes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core import graphemes
from annotator.core.newlines import lines
from annotator.ui.article_view.chunks import LONGEST, Chunks
from annotator.ui.article_view.heights import Heights
from annotator.ui.article_view.lanes import LANES, lanes
from annotator.ui.article_view.qt_text import QtText, clean

TRAPS = [
    "a", "ș", "e\u0301", "😀", "👩\u200d👧", "🇷🇴", "\u00a0", "\r\n", "\n", "\r", "\u2028", "\u2029", "\ufeff", "\ufffe",
    "\ud800", "\udc00", "\ufffc", "\x00", "\x85", "\t", " ", "של", "عربي", "לא", "\u200f", "नमस्ते", "\u0301",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(TRAPS), max_size=60).map("".join)


@given(TEXTS)
def test_cleaning_keeps_every_position(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert not set(cleaned) & set("\ufeff\ufffe\ufffc\u2028\u2029\x00\x85\n\r\ud800\udc00")


@given(TEXTS)
def test_positions_map_to_qt_and_back(text: str) -> None:
    qt_text = QtText(text)
    for position in range(len(text) + 1):
        units = len(qt_text.text[:position].encode("utf-16-le")) // 2
        assert qt_text.to_qt(position) == units
        assert qt_text.from_qt(units) == position


def test_a_qt_position_inside_a_pair_is_the_position_before_it() -> None:
    assert QtText("a😀b").from_qt(2) == 1


@given(TEXTS)
def test_chunks_are_the_lines(text: str) -> None:
    chunks = Chunks(text)
    expected = [(line.start, line.end) for line in lines(text)]
    assert list(zip(chunks.starts, chunks.ends, strict=True)) == expected


@given(st.sampled_from(["cuvânt ", "e\u0301", "👩\u200d👧 ", "x", "🇷🇴", " \u0301a"]), st.integers(1, 30_000))
def test_long_lines_are_cut_between_graphemes(unit: str, count: int) -> None:
    text = unit * count
    chunks = Chunks(text)
    assert chunks.starts[0] == 0
    assert chunks.ends[-1] == len(text)
    assert chunks.ends[:-1] == chunks.starts[1:]
    for start, end in zip(chunks.starts, chunks.ends, strict=True):
        assert end - start <= LONGEST
        assert graphemes.is_boundary(text, start)


def test_every_position_has_one_chunk() -> None:
    text = "unu\r\n\r\ndoi " + "trei " * 4_000
    chunks = Chunks(text)
    for position in range(len(text)):
        index = chunks.at(position)
        assert chunks.starts[index] <= position < chunks.stop(index)
        assert chunks.line_start(index) <= index
    assert chunks.at(len(text)) == len(chunks) - 1


def test_the_title_is_the_first_line_that_is_not_blank_and_not_too_long() -> None:
    assert Chunks("\n \n\ufeffTitle\ntext").title == 2
    assert Chunks("x" * 201 + "\ntext").title is None
    assert Chunks("only one line").title is None
    assert Chunks("\n\n").title is None


@given(st.lists(st.integers(1, 90), min_size=1, max_size=1_400), st.data())
def test_heights_sum_and_find_as_a_plain_list(heights: list[int], data: st.DataObject) -> None:
    summed = Heights(list(heights))
    for _ in range(5):
        at, height = data.draw(st.integers(0, len(heights) - 1)), data.draw(st.integers(1, 90))
        heights[at] = height
        summed.set(at, height)
    assert summed.total == sum(heights)
    index = data.draw(st.integers(0, len(heights)))
    assert summed.before(index) == sum(heights[:index])
    y = data.draw(st.integers(0, sum(heights) - 1))
    found, inside = summed.find(y)
    assert sum(heights[:found]) + inside == y
    assert 0 <= inside < heights[found]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=25))
def test_overlapping_spans_take_different_lanes_until_these_run_out(parts: list[tuple[int, int]]) -> None:
    ranges = sorted({(start, start + length) for start, length in parts}, key=lambda one: (one[1] - one[0], -one[0]))
    placed = lanes(ranges)
    for at, (start, end) in enumerate(ranges):
        inner = [placed[i] for i, (s, e) in enumerate(ranges[:at]) if s < end and e > start]
        lane, shares = placed[at]
        highest = max((one[0] for one in inner), default=-1)
        assert lane == min(highest + 1, LANES - 1)
        assert shares == (highest == LANES - 1)
