"""Blocks, and what holds for every unit that is found block by block: names, dates, clauses, quotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Range
from annotator.core.blocks import Blocks, BlockUnit
from annotator.core.capital_names import NAME
from annotator.core.clauses import CLAUSE
from annotator.core.date_expressions import DATE
from annotator.core.graphemes import is_boundary
from annotator.core.newlines import NEWLINE_CHARACTERS
from annotator.core.quotations import QUOTATION
from annotator.core.white_space import is_white
from tests.core.marked import units
from tests.core.strategies import article_texts, texts_with_positions

if TYPE_CHECKING:
    from annotator.core.text_objects import Unit

KINDS: dict[str, Unit] = {"name": NAME, "date": DATE, "clause": CLAUSE, "quotation": QUOTATION}
kinds = st.sampled_from(sorted(KINDS))


@given(article_texts(), st.integers(1, 64), st.data())
def test_blocks_cover_the_text_without_gaps(text: str, size: int, data: st.DataObject) -> None:
    blocks = Blocks(size)
    place = 0
    while place < len(text):
        block = blocks.at(text, place)
        assert block.start == place < block.end
        assert is_boundary(text, block.end)
        inside = data.draw(st.integers(block.start, block.end - 1))
        assert blocks.at(text, inside) == block
        place = block.end


def test_a_block_starts_after_a_newline_else_after_a_sentence_else_after_a_blank() -> None:
    assert Blocks(10).at("aaaaa bbbbb\ncc. Dd", 0) == Range(0, 12)
    assert Blocks(10).at("aaaaa bbbbb. Cc dd", 0) == Range(0, 13)
    assert Blocks(10).at("aaaaa bbbbb cc dd", 0) == Range(0, 12)
    assert Blocks(10).at("a" * 15, 0) == Range(0, 10)
    assert Blocks(10).at("aaaaa bbbbb \u0301cc", 0) == Range(0, 13)


@given(article_texts(), kinds)
def test_units_are_whole_graphemes_in_one_line_without_outer_white_space(text: str, kind: str) -> None:
    for unit in units(KINDS[kind], text):
        content = text[unit.start : unit.end]
        assert is_boundary(text, unit.start)
        assert is_boundary(text, unit.end)
        assert not set(content) & set(NEWLINE_CHARACTERS)
        edges = regex.findall(r"\X", content)
        assert not all(map(is_white, edges[0]))
        assert not all(map(is_white, edges[-1]))


@given(article_texts(), kinds)
def test_units_lie_apart_and_only_quotations_inside_each_other(text: str, kind: str) -> None:
    found = units(KINDS[kind], text)
    for at, unit in enumerate(found):
        for other in found[at + 1 :]:
            apart = unit.end <= other.start
            inside = unit.start < other.start < other.end <= unit.end
            assert apart or (inside and kind == "quotation")


@given(texts_with_positions(), kinds)
def test_at_after_and_before_agree(case: tuple[str, int], kind: str) -> None:
    text, pos = case
    unit, found = KINDS[kind], units(KINDS[kind], text)
    assert unit.at(text, pos) == min((one for one in found if pos in one), key=len, default=None)
    assert unit.after(text, pos) == next((one for one in found if one.start >= pos), None)
    assert unit.before(text, pos) == max(
        (one for one in found if one.end <= pos), key=lambda one: (one.end, len(one)), default=None
    )


@given(
    article_texts(12).filter(lambda text: len(text) < 200),
    kinds,
    st.sampled_from(("x ", "„", "Ana ", "marți ", "a, b. ")),
    st.integers(0, 700),
)
def test_what_stands_in_other_lines_changes_nothing(text: str, kind: str, filling: str, times: int) -> None:
    around = filling * times
    whole = f"{around}\n{text}\n{around}"
    shift = len(around) + 1
    alone = units(KINDS[kind], text)
    found = [one for one in units(KINDS[kind], whole) if shift <= one.start and one.end <= shift + len(text)]
    assert [(one.start - shift, one.end - shift) for one in found] == [(one.start, one.end) for one in alone]


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("filling", ["a", " ", "x ", "Ab. ", "e\u0301", "\n", "-", "漢", "„a” ", "„", "1 mai, ", "că "])
def test_the_middle_of_a_long_text_is_found_from_both_sides(kind: str, filling: str) -> None:
    long = filling * (30_000 // len(filling))
    text = f"{long}\n„Ana Pop vine marți.”\n{long}"
    line = Range(len(long) + 1, text.index("\n", len(long) + 1))
    found = KINDS[kind].after(text, line.start)
    assert found is not None
    expected = {
        "name": "Ana Pop",
        "date": "marți",
        "clause": "Ana Pop vine marți",
        "quotation": "„Ana Pop vine marți.”",
    }
    assert text[found.start : found.end] in (expected[kind], "„Ana Pop vine marți.”")
    assert KINDS[kind].before(text, line.end) == found
    assert KINDS[kind].at(text, found.start) == found


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_empty_text_has_no_units(kind: str) -> None:
    for pos in (0, 1):
        assert KINDS[kind].at("", pos) is None
        assert KINDS[kind].after("", pos) is None
        assert KINDS[kind].before("", pos) is None


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize("filling", ["Ab „. că ", "xyz "])
def test_a_unit_beyond_reach_is_not_looked_for(kind: str, filling: str) -> None:
    looked: list[Range] = []

    def find(text: str, block: Range) -> tuple[Range, ...]:
        looked.append(block)
        return ()

    known = KINDS[kind]
    assert isinstance(known, BlockUnit)
    unit = replace(known, find=find, reach=10_000)
    text = filling * 30_000
    assert unit.after(text, 0) is None
    assert sum(map(len, looked)) < 10_000 + 2 * 2 * unit.blocks.size
    looked.clear()
    assert unit.before(text, len(text)) is None
    assert sum(map(len, looked)) < 10_000 + 2 * 2 * unit.blocks.size


def test_a_date_is_looked_for_in_the_next_200_000_characters() -> None:
    near, far = (f"{'x ' * (length // 2)}marți" for length in (190_000, 210_000))
    assert DATE.after(near, 0) == Range(190_000, 190_005)
    assert DATE.after(far, 0) is None
    assert DATE.before(f"marți {near}", 190_000) == Range(0, 5)
    assert DATE.before(f"marți {far}", 210_000) is None
