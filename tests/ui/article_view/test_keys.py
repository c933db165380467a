"""The keys of the view: the caret moves, the selection grows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from annotator.core import graphemes
from annotator.core.annotations import Range, Span
from annotator.core.state import Cursor
from tests.ui.article_view.page import CTRL, SHIFT
from tests.ui.article_view.test_parts import TRAPS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.article_view.page import Page

    MakePage = Callable[..., Page]

Key = Qt.Key
TEXT = "Un titlu\n\nVorbind marți, e\u0301 👩\u200d👧 și\r\napoi altceva. " + "Un text lung. " * 30 + "\n\nsfârșit"


def test_left_and_right_go_by_graphemes(page: MakePage) -> None:
    made = page("ae\u0301👩\u200d👧\r\nb")
    places = [0]
    for _ in range(5):
        made.key(Key.Key_Right)
        places.append(made.cursor.caret)
    assert places == [0, 1, 3, 6, 8, 9]
    made.key(Key.Key_Left, times=2)
    assert made.cursor.caret == 6


def test_left_and_right_leave_a_selection_at_their_side(page: MakePage) -> None:
    made = page(TEXT)
    made.move(Cursor.over(Range(10, 17)))
    made.key(Key.Key_Left)
    assert made.cursor == Cursor.at(10)
    made.move(Cursor(17, 10))
    made.key(Key.Key_Right)
    assert made.cursor == Cursor.at(17)


def test_moving_clears_the_active_span_and_shift_extends(page: MakePage) -> None:
    made = page(TEXT, [Span("s", "quote", 10, 17)])
    made.move(Cursor.at(12, "s"))
    made.key(Key.Key_Right)
    assert made.cursor == Cursor.at(13)
    made.move(Cursor.at(12, "s"))
    made.key(Key.Key_Right, SHIFT, times=2)
    assert made.cursor == Cursor(12, 14)
    made.key(Key.Key_Right, SHIFT | CTRL)
    assert made.selected() == TEXT[12:18]


def test_ctrl_goes_by_the_words_of_the_program(page: MakePage) -> None:
    made = page("într-un 3,5 cuvânt")
    places = []
    for _ in range(4):
        made.key(Key.Key_Right, CTRL)
        places.append(made.cursor.caret)
    assert places == [5, 8, 12, 18]
    made.key(Key.Key_Left, CTRL)
    assert made.cursor.caret == 12


def test_up_and_down_keep_their_column(page: MakePage) -> None:
    made = page("un rând destul de lung\nscurt\n\nalt rând destul de lung")
    made.move(Cursor.at(15))
    x = made.view.rect_of(15).left()
    made.key(Key.Key_Down)
    assert made.cursor.caret == 28
    made.key(Key.Key_Down)
    assert made.cursor.caret == 29
    made.key(Key.Key_Down)
    assert abs(made.view.rect_of(made.cursor.caret).left() - x) < 12
    made.key(Key.Key_Up, times=3)
    assert abs(made.view.rect_of(made.cursor.caret).left() - x) < 12
    made.key(Key.Key_Up)
    assert made.cursor.caret == 0


def test_home_and_end_go_by_visual_lines(page: MakePage) -> None:
    made = page(TEXT)
    start = TEXT.index("apoi")
    made.move(Cursor.at(start + 3))
    made.key(Key.Key_End)
    end = made.cursor.caret
    assert start + 20 < end < TEXT.index("\n\nsf")
    assert made.view.rect_of(end).top() == made.view.rect_of(start).top()
    made.key(Key.Key_Home)
    assert made.cursor.caret == start
    made.key(Key.Key_End, CTRL)
    assert made.cursor.caret == len(TEXT)
    made.key(Key.Key_Home, CTRL | SHIFT)
    assert made.cursor == Cursor(len(TEXT), 0)


def test_every_line_is_walked_through_by_down_and_end(page: MakePage) -> None:
    made = page("x" * 700 + " y" * 200 + "\n\nz")
    tops = [made.view.rect_of(0).top()]
    for _ in range(40):
        made.key(Key.Key_End)
        made.key(Key.Key_Down)
        top = made.view.rect_of(made.cursor.caret).top()
        if top == tops[-1]:
            break
        tops.append(top)
    assert made.cursor.caret == len(made.text)
    assert {lower - upper for upper, lower in pairwise(tops[:-2])} == {40}


def test_pages_keep_the_caret_in_view_and_come_back(page: MakePage) -> None:
    made = page("Titlu\n\n" + "Un rând de text.\n" * 300, height=500)
    made.key(Key.Key_PageDown, times=3)
    caret = made.cursor.caret
    assert caret > 400
    assert made.view.viewport().rect().contains(made.view.rect_of(caret))
    made.key(Key.Key_PageUp, times=4)
    assert made.cursor.caret == 0
    made.key(Key.Key_PageDown, SHIFT)
    assert made.cursor.anchor == 0
    assert made.cursor.caret > 0


def test_the_caret_is_scrolled_into_view(page: MakePage) -> None:
    made = page("Titlu\n\n" + "Un rând de text.\n" * 100, height=400)
    for _ in range(60):
        made.key(Key.Key_Down)
        assert made.view.viewport().rect().contains(made.view.rect_of(made.cursor.caret))


def test_in_text_read_from_the_right_the_arrows_go_where_they_point(page: MakePage) -> None:
    made = page("שלום עולם\nabc\n")
    made.key(Key.Key_Left)
    assert made.cursor.caret == 1
    assert made.view.rect_of(1).left() < made.view.rect_of(0).left()
    made.key(Key.Key_Right)
    assert made.cursor.caret == 0
    made.key(Key.Key_Left, CTRL)
    assert made.cursor.caret == 5


def test_other_keys_are_left_to_the_window(page: MakePage) -> None:
    made = page(TEXT)
    for key in (Key.Key_2, Key.Key_Tab, Key.Key_Return, Key.Key_Space, Key.Key_Escape):
        made.key(key)
    assert made.asked == []
    assert made.view.hasFocus()


MOVES = st.sampled_from(
    [(key, modifiers) for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End,
     Key.Key_PageUp, Key.Key_PageDown) for modifiers in (Qt.KeyboardModifier.NoModifier, SHIFT, CTRL, CTRL | SHIFT)]
)  # fmt: skip


@given(st.lists(st.sampled_from(TRAPS), max_size=80).map("".join), st.lists(MOVES, max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_no_key_stands_inside_a_grapheme(
    page: MakePage, text: str, moves: list[tuple[Key, Qt.KeyboardModifier]]
) -> None:
    made = page(text, height=300)
    for key, modifiers in moves:
        made.key(key, modifiers)
        assert graphemes.is_boundary(text, made.cursor.caret)
        assert made.view.viewport().grab().toImage().width() > 0
