"""Frames around ranges that are no spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from annotator.core.annotations import Range
from annotator.ui.article_view.text_marks import TextMarks
from annotator.ui.theme import light_theme
from tests.ui.article_view.page import span

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.article_view.page import Page

    MakePage = Callable[..., Page]

TEXT = "Titlu\n\n" + "Un rând cu un acord și alt acord.\n" * 60
RANGES = st.lists(st.builds(lambda start, length: Range(start, start + length), st.integers(0, 60), st.integers(0, 30)))


def places(word: str) -> list[Range]:
    found, at = [], TEXT.find(word)
    while at >= 0:
        found.append(Range(at, at + len(word)))
        at = TEXT.find(word, at + 1)
    return found


@given(RANGES, st.integers(0, 90), st.integers(1, 30))
def test_the_ranges_that_touch_a_chunk_are_found(ranges: list[Range], start: int, length: int) -> None:
    stop = start + length
    expected = [one for one in ranges if len(one) and one.start < stop and one.end > start]
    found = list(TextMarks(ranges).touching(start, stop))
    assert found == sorted(expected, key=lambda one: (one.start, one.end))


def test_marked_ranges_in_view_have_a_frame(page: MakePage) -> None:
    made = page(TEXT, [span("c", "claim", TEXT, "Un rând cu un acord")], height=400)
    accent = light_theme().accent.name()
    marked = places("acord")
    made.view.set_marks(reversed(marked))
    rectangles = made.view.marks_in_view()
    assert 10 < len(rectangles) < 30
    for one, range_ in zip(rectangles, marked, strict=False):
        assert one.left() == made.view.rect_of(range_.start).left() + 1
        if one.bottom() < 390:
            for corner in (QPoint(one.left() - 1, one.center().y()), QPoint(one.center().x(), one.bottom() + 2)):
                assert made.colour(corner).name() == accent
    made.view.set_marks([])
    assert made.view.marks_in_view() == []
    assert made.colour(QPoint(rectangles[0].left() - 1, rectangles[0].center().y())).name() != accent


def test_marks_follow_scrolling_and_go_with_the_article(page: MakePage) -> None:
    made = page(TEXT, height=400)
    made.view.set_marks(places("acord"))
    made.view.reveal(Range(len(TEXT) - 20, len(TEXT) - 15))
    assert made.view.marks_in_view()[-1].right() > made.view.rect_of(places("acord")[-1].start).left()
    made.view.show_state(made.state)
    assert made.view.marks_in_view() == []
