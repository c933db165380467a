"""Places: every caret position has a rectangle, and a click on it comes back to it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from annotator.core import graphemes
from annotator.core.annotations import Range, Span
from tests.ui.article_view.test_parts import TRAPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.article_view.page import Page

    MakePage = Callable[..., Page]

# Characters that have a width of their own and are read from the left, and what joins them.
SEEN = [
    "a", "ș", "e\u0301", "😀", "👩\u200d👧", "🇷🇴", "\u00a0", "cuvânt", "\r\n", "\n", "\u2028", "\ufffe", "\ud800",
    "\ufffc", "\x00", "\x85", " ", ". ", "ﬁ", "中",
]  # fmt: skip


def text_of(parts: list[str], seed: int, count: int) -> str:
    chosen = random.Random(seed)
    return "".join(chosen.choice(parts) for _ in range(count))


def in_hanging_white_space(page: Page, position: int) -> bool:
    """Whether the caret stands in white space at a wrap, which a click cannot reach."""
    before, after = page.view.rect_of(position), page.view.rect_of(min(position + 1, len(page.text)))
    column_end = max(page.view.rect_of(at).right() for at in range(len(page.text) + 1))
    return page.text[position - 1 : position] in (" ", "") and (
        before.right() >= column_end or after.top() > before.top()
    )


@pytest.mark.parametrize("seed", range(12))
def test_a_click_on_a_caret_comes_back_to_it(page: MakePage, seed: int) -> None:
    made = page(text_of(SEEN, seed, 240))
    text = made.text
    position, checked = 0, 0
    while True:
        rect = made.view.rect_of(position)
        if rect.bottom() < 840 and not in_hanging_white_space(made, position):
            found = made.view.position_at(QPoint(rect.left() + 1, rect.center().y()))
            assert found == position, (ascii(text[max(0, position - 3) : position + 3]), position, found)
            checked += 1
        if position == len(text):
            break
        position = graphemes.next_boundary(text, position)
    assert checked > 50


@pytest.mark.parametrize("seed", range(6))
def test_every_trap_is_laid_out_and_every_place_is_a_caret_place(page: MakePage, seed: int) -> None:
    made = page(text_of(TRAPS, seed, 200))
    for y in range(0, 830, 23):
        for x in range(-5, 860, 41):
            assert graphemes.is_boundary(made.text, made.view.position_at(QPoint(x, y)))
    for position in range(len(made.text) + 1):
        assert made.view.rect_of(position).isValid()


def test_the_caret_stands_on_blank_lines(page: MakePage) -> None:
    made = page("Titlu\n\n\nunu\n\ndoi")
    tops = [made.view.rect_of(position).top() for position in (0, 6, 7, 8, 12, 13)]
    assert tops == sorted(set(tops))
    for position in (6, 7, 12):
        assert made.view.position_at(made.view.rect_of(position).center()) == position
    blank = made.view.rect_of(13).top() - made.view.rect_of(12).top()
    assert 12 <= blank <= 30


def test_labelling_never_moves_the_text(page: MakePage) -> None:
    text = "Titlu\n\n" + "Un text lung care ocupă mai multe rânduri. " * 20
    bare = page(text)
    labelled = page(text, [Span(f"s{at}", "quote", at, at + 60) for at in range(7, 400, 9)])
    for position in range(0, len(text), 7):
        assert bare.view.rect_of(position) == labelled.view.rect_of(position)


def test_the_title_stands_apart(page: MakePage) -> None:
    made = page("Un titlu\nUn text")
    assert made.view.rect_of(0).height() > made.view.rect_of(9).height()
    body = page("Un text\n" + "x" * 10, width=860)
    assert body.view.rect_of(8).top() > body.view.rect_of(0).top()


def test_a_line_of_a_megabyte_has_places_everywhere(page: MakePage) -> None:
    made = page("cuvânt și încă un 😀 " * 55_000)
    for position in (0, 500_000, 999_990, len(made.text)):
        made.view.reveal(Range(position, position))
        rect = made.view.rect_of(position)
        assert made.view.viewport().rect().contains(rect)
        assert made.view.position_at(QPoint(rect.left() + 1, rect.center().y())) == position


MIXED = "abc שלום 123 def عربي لا text (אב) éx \u05d0\u05d1 1,5 x\n"


@pytest.mark.parametrize("lead", ["", "שלום "])
def test_rectangles_in_mixed_lines_cover_each_character_once(page: MakePage, lead: str) -> None:
    text = lead + MIXED.rstrip()
    spans = [Span(f"s{at}", "date", at, at + 1) for at in range(len(text))]
    made = page(text + "\n", spans, width=860)
    boxes = sorted(
        (rect.left(), rect.left() + rect.width())
        for one in made.view.decorations_in_view()
        if one.kind == "tint"
        for rect in one.rectangles
    )
    first, last = boxes[0][0], boxes[-1][1]
    covered = {x for left, right in boxes for x in range(left, right)}
    assert covered == set(range(first, last))
    whole = page(text + "\n", [Span("w", "date", 0, len(text))]).decorations("w", "tint")[0].rectangles
    assert sum(rect.width() for rect in whole) == last - first


def test_a_range_over_a_change_of_direction_has_a_rectangle_for_each_side(page: MakePage) -> None:
    text = "abc שלום עולם def"
    made = page(text + "\n\n", [Span("s", "quote", 2, 7)])
    left, right = made.decorations("s", "tint")[0].rectangles
    third, hebrew = made.view.rect_of(2), made.view.rect_of(4)
    assert left.left() == pytest.approx(third.center().x(), abs=2)
    assert right.left() + right.width() == pytest.approx(hebrew.center().x(), abs=2)
    assert left.right() < right.left()


def test_a_paragraph_read_from_the_right_starts_at_the_right(page: MakePage) -> None:
    made = page("שלום עולם\n\nabc\n")
    assert made.view.rect_of(0).left() > made.view.rect_of(5).left()
    assert made.view.rect_of(0).left() > 600
    assert made.view.rect_of(11).left() < 200
    for position in range(10):
        assert made.view.position_at(made.view.rect_of(position).center()) == position
