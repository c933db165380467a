"""The mouse: clicks, drags, handles, hovering."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from annotator.core.annotations import Range, Span
from annotator.core.state import Cursor
from annotator.ui.article_view.card import HoverCard
from tests.ui.article_view.page import CTRL, SHIFT, span

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.ui.article_view.page import Page

    MakePage = Callable[..., Page]

TEXT = (
    "Un titlu\n\nVorbind marți, ministrul Ion Pop și-a spus părerea: „Vom vedea mâine”. Apoi a plecat.\n\n"
    "Alt rând 😀 aici."
)
QUOTE = span("q", "quote", TEXT, "„Vom vedea mâine”")
INNER = span("d", "date", TEXT, "mâine")


def at(part: str) -> int:
    return TEXT.index(part)


def test_a_click_puts_the_caret_and_makes_the_innermost_span_active(page: MakePage) -> None:
    made = page(TEXT, [QUOTE, INNER])
    made.click(at("mâine") + 2)
    assert made.cursor == Cursor.at(at("mâine") + 2, "d")
    made.click(at("vedea"))
    assert made.cursor == Cursor.at(at("vedea"), "q")
    made.click(at("Ion"))
    assert made.cursor == Cursor.at(at("Ion"))


def test_a_click_beside_the_text_is_on_no_span(page: MakePage) -> None:
    text = TEXT + "\nscurt"
    made = page(text, [Span("s", "date", len(text) - 5, len(text))])
    end = made.view.rect_of(len(text)).center()
    made.click(end + QPoint(90, 0))
    assert made.cursor == Cursor.at(len(text))


@pytest.mark.parametrize("kind", ["bar", "name"])
def test_a_click_on_a_part_of_a_span_means_exactly_this_one(page: MakePage, kind: str) -> None:
    made = page(TEXT, [QUOTE, INNER])
    for id_ in ("q", "d"):
        made.click(made.decorations(id_, kind)[0].rectangles[0].center())
        assert made.cursor.active == id_


def test_a_click_on_a_bracket_means_its_span(page: MakePage) -> None:
    long = Span("l", "claim", at("Vorbind"), at("Apoi"))
    made = page(TEXT, [long, QUOTE], width=500)
    made.click(made.decorations("l", "bracket")[0].rectangles[0].center())
    assert made.cursor == Cursor.at(long.start, "l")


def test_ctrl_click_on_a_span_asks_for_a_link(page: MakePage) -> None:
    made = page(TEXT, [QUOTE])
    made.click(at("vedea"), CTRL)
    assert made.linked == ["q"]
    assert made.asked == []


def test_a_drag_takes_whole_words_once_it_is_longer_than_one(page: MakePage) -> None:
    made = page(TEXT)
    made.drag(at("inistrul"), at("op și"))
    assert made.selected() == "ministrul Ion Pop"
    made.drag(at("inistrul"), at("strul"))
    assert made.selected() == "ini"
    made.drag(at("op și"), at("inistrul"))
    assert made.selected() == "ministrul Ion Pop"
    assert made.cursor.caret < made.cursor.anchor


def test_ctrl_held_while_dragging_takes_characters(page: MakePage) -> None:
    made = page(TEXT)
    made.drag(at("inistrul"), at("op și"), CTRL)
    assert made.selected() == "inistrul Ion P"
    assert made.linked == []


def test_dragging_selects_inside_spans_too(page: MakePage) -> None:
    made = page(TEXT, [QUOTE])
    made.click(at("vedea"))
    made.drag(at("Vom"), at("mâine"))
    assert made.selected() == "Vom vedea"
    assert made.cursor.active is None


def test_shift_click_extends_the_selection(page: MakePage) -> None:
    made = page(TEXT)
    made.click(at("Vorbind"))
    made.click(at("ministrul"), SHIFT)
    assert made.selected() == "Vorbind marți,"


def test_double_and_triple_clicks_select_words_and_lines(page: MakePage) -> None:
    made = page(TEXT)
    made.double_click(at("inistrul"))
    assert made.selected() == "ministrul"
    made.click(at("inistrul"))
    assert made.selected() == TEXT[at("Vorbind") : at("\n\nAlt")]


def test_a_click_elsewhere_after_a_double_click_is_a_click(page: MakePage) -> None:
    made = page(TEXT)
    made.double_click(at("inistrul"))
    made.click(at("spus"))
    assert made.cursor == Cursor.at(at("spus"))


def test_a_drag_after_a_double_click_extends_by_words(page: MakePage) -> None:
    made = page(TEXT)
    made.press_twice(at("Ion") + 1)
    made.drag_to(at("părerea") + 3)
    made.release(at("părerea") + 3)
    assert made.selected() == "Ion Pop și-a spus părerea"


def test_a_drag_out_of_the_view_scrolls_on(page: MakePage, qtbot: QtBot) -> None:
    text = "Titlu\n\n" + "Un rând de text.\n" * 200
    made = page(text, height=400)
    made.press(8)
    made.drag_to(QPoint(200, 460))
    qtbot.waitUntil(lambda: made.view.scroll_position()[0] > 400, timeout=5_000)
    made.release(QPoint(200, 460))
    assert len(made.cursor.selection) > 400
    stands = made.view.scroll_position()
    qtbot.wait(80)
    assert made.view.scroll_position() == stands


def knobs(made: Page, id_: str) -> tuple[QPoint, QPoint]:
    first, last = made.decorations(id_, "handle")[0].rectangles
    return first.center(), last.center()


def test_a_handle_drags_the_edge_by_words(page: MakePage) -> None:
    made = page(TEXT, [QUOTE])
    made.click(at("vedea"))
    made.press(knobs(made, "q")[1])
    made.drag_to(at("lecat"))
    shown = made.decorations("q", "tint")[0].rectangles
    assert made.edges == []
    made.release(at("lecat"))
    assert made.edges == [("q", Range(QUOTE.start, at("plecat") + 6))]
    assert len(shown) >= 1
    assert made.decorations("q", "tint")[0].rectangles != shown


def test_a_handle_drags_by_characters_with_ctrl(page: MakePage) -> None:
    made = page(TEXT, [QUOTE])
    made.click(at("vedea"))
    made.drag(knobs(made, "q")[0], at("istrul"), CTRL)
    assert made.edges == [("q", Range(at("istrul"), QUOTE.end))]


def test_the_edges_of_a_span_never_meet(page: MakePage) -> None:
    made = page(TEXT, [INNER])
    made.click(at("mâine") + 1)
    made.drag(knobs(made, "d")[0], at("plecat"), CTRL)
    assert made.edges == [("d", Range(INNER.end - 1, INNER.end))]
    made.edges.clear()
    made.drag(knobs(made, "d")[1], at("Vorbind"), CTRL)
    assert made.edges == [("d", Range(INNER.start, INNER.start + 1))]


def test_a_handle_dragged_past_the_other_leaves_a_word(page: MakePage) -> None:
    made = page(TEXT, [QUOTE])
    words = TEXT[QUOTE.start : QUOTE.end].split()
    made.click(at("vedea"))
    made.drag(knobs(made, "q")[1], at("Vorbind"))
    assert made.edges == [("q", Range(QUOTE.start, QUOTE.start + len(words[0])))]
    made.edges.clear()
    made.drag(knobs(made, "q")[0], len(TEXT) - 1)
    assert made.edges == [("q", Range(QUOTE.end - len(words[-1]), QUOTE.end))]


def test_a_drag_taken_back_moves_nothing_and_follows_the_pointer_no_more(page: MakePage) -> None:
    made = page(TEXT, [QUOTE])
    made.click(at("vedea"))
    before = made.decorations("q", "tint")[0].rectangles
    made.press(knobs(made, "q")[1])
    made.drag_to(at("Vorbind"))
    assert made.decorations("q", "tint")[0].rectangles != before
    assert made.view.take_back_drag()
    made.drag_to(at("mâine"))
    made.release(at("mâine"))
    assert made.decorations("q", "tint")[0].rectangles == before
    assert made.edges == []
    assert made.cursor.active == "q"
    assert not made.view.take_back_drag()


def test_a_selection_let_go_while_the_button_is_down_follows_the_pointer_no_more(page: MakePage) -> None:
    made = page(TEXT)
    made.press(at("Vorbind"))
    made.drag_to(at("vedea"))
    assert not made.view.take_back_drag()
    made.move(Cursor.at(0))
    made.drag_to(at("plecat"))
    made.release(at("plecat"))
    assert made.cursor == Cursor.at(0)


def test_a_ctrl_click_beside_all_spans_keeps_what_is_to_be_linked(page: MakePage) -> None:
    made = page(TEXT, [QUOTE])
    made.click(at("Vorbind"), CTRL)
    assert made.cursor.active is None
    made.click(at("vedea"))
    made.click(at("Vorbind"), CTRL)
    assert made.cursor.active == "q"
    assert made.linked == [""]


def test_a_handle_that_is_only_clicked_moves_nothing(page: MakePage) -> None:
    made = page(TEXT, [QUOTE])
    made.click(at("vedea"))
    made.click(knobs(made, "q")[1])
    assert made.edges == []


def test_the_pointer_tells_what_a_press_would_do(page: MakePage) -> None:
    made = page(TEXT, [QUOTE])
    made.click(at("vedea"))
    for point, shape in (
        (made.point(at("Ion")), Qt.CursorShape.IBeamCursor),
        (made.decorations("q", "name")[0].rectangles[0].center(), Qt.CursorShape.ArrowCursor),
        (knobs(made, "q")[0], Qt.CursorShape.SplitHCursor),
    ):
        made.hover(point)
        assert made.view.viewport().cursor().shape() == shape


def test_the_card_names_the_spans_from_outer_to_inner_as_plain_text(page: MakePage, qtbot: QtBot) -> None:
    quote = Span("q", "quote", QUOTE.start, QUOTE.end, attributes={"kind": "direct"}, note="<b>vezi</b>", unsure=True)
    made = page(TEXT, [quote, INNER])
    made.hover(made.point(at("mâine") + 1))
    card = made.view.findChild(HoverCard)
    assert isinstance(card, HoverCard)
    qtbot.waitUntil(card.isVisible, timeout=3_000)
    assert [one.label for one in card.entries] == ["quote", "date"]
    assert card.entries[0].key == "2"
    assert card.entries[0].words == "„Vom vedea mâine”"
    assert card.entries[0].details == ("kind: direct · unsure", "<b>vezi</b>")
    assert made.view.viewport().rect().contains(card.geometry())
    made.hover(made.point(at("Ion")))
    assert not card.isVisible()
