"""Graphemes: the local answers are those of `\\X` over the whole text."""

from __future__ import annotations

import subprocess
import sys

import pytest
import regex
from hypothesis import given

from annotator.core import graphemes
from annotator.core.annotations import Range
from tests.core.strategies import article_texts, texts_with_positions


def boundaries(text: str) -> list[int]:
    return [0, *(found.end() for found in regex.finditer(r"\X", text))]


@given(article_texts())
def test_boundaries_are_those_of_the_whole_text(text: str) -> None:
    assert [pos for pos in range(len(text) + 1) if graphemes.is_boundary(text, pos)] == boundaries(text)


@given(texts_with_positions())
def test_steps_go_to_the_nearest_boundary(case: tuple[str, int]) -> None:
    text, pos = case
    places = boundaries(text)
    assert graphemes.next_boundary(text, pos) == min((place for place in places if place > pos), default=len(text))
    assert graphemes.previous_boundary(text, pos) == max((place for place in places if place < pos), default=0)
    assert graphemes.floor(text, pos) == max(place for place in places if place <= pos)
    assert graphemes.ceiling(text, pos) == min(place for place in places if place >= pos)


@given(texts_with_positions(2))
def test_snap_is_the_smallest_range_of_whole_graphemes(case: tuple[str, int, int]) -> None:
    text, start, end = case
    places = boundaries(text)
    snapped = graphemes.snap(text, Range(start, end))
    assert snapped.start == max(place for place in places if place <= start)
    expected = min(place for place in places if place >= end) if start < end else snapped.start
    assert snapped.end == expected


@pytest.mark.parametrize("piece", ["🇷", "\u0301", "👩\u200d", "क\u093c", "क्", "e\u0301", "\u1100", "\u0600"])
@pytest.mark.parametrize("before", ["", "a ", "a b"])
def test_a_run_longer_than_the_limit_has_the_same_boundaries_for_every_function(piece: str, before: str) -> None:
    text = before + piece * graphemes.LIMIT + piece * 100 + "b. Urmează."
    near = [len(before), graphemes.LIMIT, graphemes.LIMIT + 100, len(text) - 10]
    places = sorted({pos for middle in near for pos in range(max(0, middle - 4), middle + 4)})
    for pos in places:
        floor, ceiling = graphemes.floor(text, pos), graphemes.ceiling(text, pos)
        assert graphemes.is_boundary(text, pos) == (floor == pos == ceiling)
        assert graphemes.is_boundary(text, floor)
        assert graphemes.is_boundary(text, ceiling)
        if floor < pos:
            assert graphemes.next_boundary(text, floor) == graphemes.next_boundary(text, pos) == ceiling
            assert graphemes.previous_boundary(text, pos) == graphemes.previous_boundary(text, ceiling) == floor


def test_two_plain_characters_always_have_a_boundary_between_them() -> None:
    plain = [chr(code) for code in (*range(0x300), *range(0x2010, 0x2028), *range(0x370, 0x483))]
    for character in plain:
        joins_back = regex.match(r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}\p{GCB=Prepend}]", character)
        assert not joins_back, ascii(character)
        for other in "\n\rx©":
            together = [len(part) for part in regex.findall(r"\X", character + other)]
            assert together == ([2] if character + other == "\r\n" else [1, 1])


@pytest.mark.parametrize("function", [graphemes.is_boundary, graphemes.floor, graphemes.next_boundary])
@pytest.mark.parametrize("pos", [-1, 4])
def test_a_position_outside_of_the_text_is_an_error(function: object, pos: int) -> None:
    with pytest.raises(IndexError, match="in a text of 3"):
        function("abc", pos)  # type: ignore[operator]


def test_plain_text_needs_no_regex_library() -> None:
    code = (
        "import sys; from annotator.core import edges, text_objects as t\n"
        "t.select('„Vrem”, a spus Țuțea.', 'word', 0); edges.apply_edges('quotation', '„Vrem”', t.Range(1, 5))\n"
        "assert 'regex' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
