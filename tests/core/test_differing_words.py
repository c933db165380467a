"""Which words of two versions differ: nothing else does, whole words and graphemes, and all of them are shown."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.differing_words import MOST_COMPARED, cut_to, differing_words
from annotator.core.graphemes import is_boundary
from tests.core.strategies import article_texts

SOME = ["Rusia", "și", "NATO", "cafe\u0301", "\u0301", "שלום", "x" * 60, "„Vrem”,", "3,5", "\r\n", "\u00a0"]
TEXTS = st.lists(st.sampled_from(SOME), max_size=12).map(" ".join) | article_texts(12)


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(TEXTS, TEXTS)
def test_nothing_differs_outside_of_the_ranges(one: str, two: str) -> None:
    pairs = differing_words(one, two)
    assert bool(pairs) == (one != two)
    made, place = "", 0
    for mine, theirs in pairs:
        made += one[place : mine.start] + two[theirs.start : theirs.end]
        place = mine.end
    assert squeezed(made + one[place:]) == squeezed(two)


@given(TEXTS, TEXTS)
def test_ranges_are_in_order_and_cut_no_grapheme(one: str, two: str) -> None:
    for text, ranges in zip((one, two), zip(*differing_words(one, two), strict=True), strict=False):
        assert all(is_boundary(text, edge) for range_ in ranges for edge in (range_.start, range_.end))
        assert all(first.end <= second.start for first, second in pairwise(ranges))


@given(TEXTS, TEXTS, st.integers(0, 40))
def test_everything_that_differs_is_shown(one: str, two: str, around: int) -> None:
    pairs = differing_words(one, two)
    for text, ranges in ((one, [a for a, _ in pairs]), (two, [b for _, b in pairs])):
        pieces = cut_to(text, ranges, around, 1_000_000)
        marked = [squeezed(piece.text) for piece in pieces if piece.differs]
        said = [text[each.start : each.end] for each in ranges]
        assert len(marked) == len(said)
        assert all(shown == squeezed(words) for shown, words in zip(marked, said, strict=True) if not words.isspace())


@given(TEXTS, TEXTS)
def test_with_room_nothing_is_left_out(one: str, two: str) -> None:
    pairs = differing_words(one, two)
    shown = "".join(piece.text for piece in cut_to(one, [a for a, _ in pairs], 10_000, 10_000))
    if not any(one[a.start : a.end].isspace() for a, _ in pairs):
        assert squeezed(shown) == squeezed(one)


def test_one_word_in_the_middle_of_a_long_text_is_found_and_the_rest_is_an_ellipsis() -> None:
    text = "Aceasta este o propoziție lungă. " * 90
    other = text[:1500] + "altfel " + text[1500:]
    ((mine, theirs),) = differing_words(text, other)
    assert len(mine) == 0 or text[mine.start : mine.end] != ""
    shown = "".join(piece.text for piece in cut_to(other, [theirs], 16, 60))
    assert "altfel" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) < 80


@pytest.mark.parametrize(
    ("one", "two", "ranges"),
    [
        ("Lavrov vine", "Lavrovv vine", [("Lavrov", "Lavrovv")]),
        ("a b", "a c b", [("", "c")]),
        ("a  b", "a b", [("  ", " ")]),
        ("cafe\u0301 bun", "cafe bun", [("cafe\u0301", "cafe")]),
        ("unu doi trei", "un doi tre", [("unu", "un"), ("trei", "tre")]),
        ("x" * 50 + "y" + "z" * 50, "x" * 50 + "w" + "z" * 50, [("y", "w")]),
    ],
)
def test_words_count_as_a_whole(one: str, two: str, ranges: list[tuple[str, str]]) -> None:
    found = [(one[a.start : a.end], two[b.start : b.end]) for a, b in differing_words(one, two)]
    assert found == ranges


def test_what_is_too_long_to_be_compared_is_one_difference() -> None:
    one = "a b " * MOST_COMPARED
    two = "b c " * MOST_COMPARED
    assert len(differing_words(one, two)) == 1


def test_only_white_space_is_made_visible() -> None:
    pairs = differing_words("a\nb", "a\u00a0 b")
    assert [piece.text for piece in cut_to("a\nb", [a for a, _ in pairs], 9, 9)] == ["a", "¶", "b"]
    assert [piece.text for piece in cut_to("a\u00a0 b", [b for _, b in pairs], 9, 9)] == ["a", "°·", "b"]
