"""Scrolling: what is seen never jumps, wherever heights turn out other than estimated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import Range, Span
from annotator.core.changes import Change
from annotator.core.state import Cursor
from annotator.ui.theme import PAGE_FAMILIES, light_theme, pixel_font

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.article_view.page import Page

    MakePage = Callable[..., Page]

# Lines of very narrow and very wide letters, so that every estimate is wrong.
UNEVEN = "Titlu\n\n" + "".join(
    ("ill. " if at % 2 else "WWW ") * (7 * at % 160) + "\n" * (1 + at % 2) for at in range(400)
)


def top_line(made: Page) -> int:
    return made.view.rect_of(made.view.scroll_position()[0]).top()


def test_scrolling_back_over_wrong_estimates_moves_by_exactly_the_pixels(page: MakePage) -> None:
    made = page(UNEVEN)
    bar = made.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    marked = made.view.position_at(made.view.viewport().rect().center())
    y = made.view.rect_of(marked).top()
    for step in (-60, -200, 35, -400, -30):
        made.view.scroll_by(step)
        y -= step
        made.view.viewport().grab()
        assert made.view.rect_of(marked).top() == y


def test_the_scroll_bar_follows_the_text(page: MakePage) -> None:
    made = page(UNEVEN)
    bar = made.view.verticalScrollBar()
    for _ in range(30):
        bar.setValue(bar.value() + bar.pageStep())
        made.view.viewport().grab()
    before = top_line(made)
    made.view.viewport().grab()
    assert top_line(made) == before
    assert bar.value() > 0


def test_the_end_is_reached_and_is_the_end(page: MakePage) -> None:
    made = page(UNEVEN)
    bar = made.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = made.view.rect_of(len(UNEVEN))
    assert made.view.viewport().rect().contains(last)
    assert bar.value() == bar.maximum()
    made.view.scroll_by(5_000)
    assert made.view.rect_of(len(UNEVEN)) == last


def test_to_the_start_and_back(page: MakePage) -> None:
    made = page(UNEVEN)
    bar, first = made.view.verticalScrollBar(), made.view.rect_of(0)
    bar.setValue(bar.maximum())
    bar.setValue(0)
    assert made.view.rect_of(0) == first
    made.view.scroll_by(-500)
    assert made.view.rect_of(0) == first


def test_a_short_article_does_not_scroll(page: MakePage) -> None:
    made = page("Titlu\n\nscurt")
    before = made.view.rect_of(0)
    made.view.scroll_by(300)
    assert made.view.rect_of(0) == before
    assert made.view.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [500, 640, 1200])
def test_a_resize_keeps_the_first_character_in_its_place(page: MakePage, width: int) -> None:
    made = page(UNEVEN)
    bar = made.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    first = made.view.position_at(
        made.view.rect_of(made.view.position_at(made.view.viewport().rect().topLeft())).center()
    )
    y = made.view.rect_of(first).top()
    made.view.resize(width, 840)
    assert abs(made.view.rect_of(first).top() - y) <= 1


def test_a_scroll_position_is_restored(page: MakePage) -> None:
    made = page(UNEVEN)
    made.view.verticalScrollBar().setValue(4_321)
    kept = made.view.scroll_position()
    made.view.verticalScrollBar().setValue(0)
    made.view.restore_scroll(kept)
    assert made.view.scroll_position() == kept
    again = page(UNEVEN)
    again.view.restore_scroll(kept)
    assert again.view.scroll_position() == kept


def test_reveal_scrolls_only_where_it_must(page: MakePage) -> None:
    made = page(UNEVEN)
    made.view.reveal(Range(0, 20))
    assert made.view.scroll_position() == (0, made.view.scroll_position()[1])
    middle = len(UNEVEN) // 2
    made.view.reveal(Range(middle, middle + 5))
    assert made.view.viewport().rect().contains(made.view.rect_of(middle))
    kept = made.view.scroll_position()
    made.view.reveal(Range(middle, middle + 5))
    assert made.view.scroll_position() == kept


def test_reveal_keeps_a_line_above_and_below_where_there_is_room(page: MakePage) -> None:
    made = page("Titlu\n\n" + "Un rând de text.\n" * 100, height=420)
    for nth in (8, 9, 10, 30, 22, 21):
        position = 7 + 17 * nth
        made.view.reveal(Range(position, position + 2))
        rect = made.view.rect_of(position)
        assert rect.top() - 40 >= 0
        assert rect.bottom() + 40 <= 420
    made.view.reveal(Range(7 + 17 * 20, 7 + 17 * 29))
    assert made.view.rect_of(7 + 17 * 20).top() >= 0
    assert made.view.rect_of(7 + 17 * 29).bottom() <= 420


def test_a_move_from_elsewhere_and_undo_show_their_target_but_labelling_does_not_scroll(page: MakePage) -> None:
    far = len(UNEVEN) - 200
    made = page(UNEVEN, [Span("s", "quote", far, far + 30)])
    made.move(Cursor.at(far, "s"))
    assert made.view.viewport().rect().contains(made.view.rect_of(far))
    kept = made.view.scroll_position()
    new = Span("n", "date", 10, 14)
    made.edit(Change(None, new), cursor=Cursor.at(14, "n"))
    assert made.view.scroll_position() == kept
    made.edit(Change(new, None), kind="undo", cursor=Cursor.over(Range(10, 14)))
    assert made.view.viewport().rect().contains(made.view.rect_of(10))


def test_text_size_and_pitch_keep_the_place(page: MakePage) -> None:
    made = page(UNEVEN)
    made.view.verticalScrollBar().setValue(3_000)
    start = made.view.scroll_position()[0]
    made.view.set_compact(True)
    assert made.view.scroll_position()[0] == start
    made.view.set_pitch(24)
    assert made.view.scroll_position()[0] == start


@pytest.mark.parametrize("pixels", [10, 14, 26, 40])
def test_another_text_size_leaves_the_carets_line_where_it_is(page: MakePage, pixels: int) -> None:
    made = page(UNEVEN)
    bar = made.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    caret = made.view.position_at(made.view.viewport().rect().center())
    made.move(Cursor(caret, caret))
    view, canvas = made.view, made.view.canvas
    before = canvas.seen.line_rect_of(caret).top() if canvas.seen else None
    for size in (pixels, 18):
        view.set_theme(light_theme()._replace(page_font=pixel_font(PAGE_FAMILIES, size)))
        assert canvas.seen
        assert canvas.seen.line_rect_of(caret).top() == before
        assert view.viewport().rect().contains(view.rect_of(caret).center())


@pytest.mark.parametrize("width", [500, 700, 1200])
def test_another_width_leaves_the_carets_line_where_it_is(page: MakePage, width: int) -> None:
    made = page(UNEVEN)
    bar = made.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    caret = made.view.position_at(made.view.viewport().rect().center())
    made.move(Cursor(caret, caret))
    before = made.view.rect_of(caret).top()
    made.view.resize(width, 840)
    assert made.view.rect_of(caret).top() == before
