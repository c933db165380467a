"""Caret, selection, active span, points 1 to 4 and 15: clicks, drags, handles, from span to span, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.driver import CTRL
from tests.ui.files import CLAIM, QUOTE, WHOLE

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from tests.ui.driver import Driver


# -- 1 and 2: never a selection and an active span; keys need a target -------------------------------------------------


def test_selecting_and_activating_clear_each_other(nested: Driver) -> None:
    nested.click("marți")
    assert nested.active() == ("date", "marți")
    nested.press("Shift+Right")
    assert (nested.active(), nested.selected()) == (None, "m")
    nested.press("Tab")
    assert (nested.active(), nested.selected()) == (("speaker", WHOLE), "")


@pytest.mark.parametrize("key", ["Esc", "Right", "Left", "Down", "Home", "PgDown", "Ctrl+End"])
def test_escape_and_every_move_of_the_caret_clear_the_active_span(nested: Driver, key: str) -> None:
    nested.click("Jens")
    assert nested.active() is not None
    caret = nested.caret
    nested.press(key)
    assert nested.active() is None
    assert (nested.caret == caret) == (key == "Esc")


@pytest.mark.parametrize("key", ["Esc", "Right", "Down"])
def test_escape_and_every_move_of_the_caret_clear_the_selection(plain: Driver, key: str) -> None:
    plain.double_click("Lavrov").press(key)
    assert plain.selected() == ""


NEEDS_TARGET = {
    **{f"{modifier}{digit}": f"Select text, or click a span, then press {digit}."
       for digit in "12345" for modifier in ("", "Alt+", "Ctrl+")},
    **dict.fromkeys(
        ("E", "Shift+E", "Ctrl+E", "Ctrl+Shift+E", "B", "Shift+B", "Ctrl+B", "Ctrl+Shift+B", ".", ",", "Ctrl+C"),
        "Select text, or click a span, first.",
    ),
    **dict.fromkeys(("Delete", "Backspace"), "No span is active: click one, or press Tab."),
    "Tab": "There is no span further on.",
    "Shift+Tab": "There is no span further back.",
    "A": "There is no outer span here.",
    "Shift+A": "There is no inner span here.",
}  # fmt: skip


def test_a_key_that_needs_a_target_says_so_and_changes_nothing(plain: Driver) -> None:
    plain.click("Lavrov")
    before = plain.state
    said = {}
    for key in NEEDS_TARGET:
        plain.press("Ctrl+Z", key)
        said[key] = plain.last_line()
    assert said == NEEDS_TARGET
    assert plain.state is before
    assert not plain.sidecar_path().exists()


# -- 3: the mouse ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "active"),
    [
        ("Jens", ("claim", "NATO Jens Stoltenberg")),
        ("general al", ("speaker", WHOLE)),
        ("pregătită", ("claim", CLAIM)),
        ("va continua", ("quote", QUOTE)),
        # Equal ranges: the higher label number is inner.
        ("marți", ("date", "marți")),
        ("Vorbind", None),
    ],
)
def test_a_click_activates_the_innermost_span_and_puts_the_caret_there(
    nested: Driver, text: str, active: tuple[str, str] | None
) -> None:
    nested.click("Această").click(text)
    assert nested.active() == active
    assert nested.caret == nested.place(text)
    assert nested.selected() == ""


@pytest.mark.parametrize(
    ("kind", "label", "text"),
    [
        ("bar", "quote", QUOTE),
        ("bar", "claim", CLAIM),
        ("name", "quote", QUOTE),
        ("name", "claim", CLAIM),
        ("bracket", "quote", QUOTE),
    ],
)
def test_a_click_on_bar_name_or_bracket_activates_exactly_that_span(
    nested: Driver, kind: str, label: str, text: str
) -> None:
    nested.click("Între timp")
    drawn = [one for one in nested.window.view.decorations_in_view() if (one.kind, one.label) == (kind, label)]
    shown = next(one for one in drawn if one.span == nested.span(label, text).id)
    rectangle: QRect = shown.rectangles[0]
    nested.click_at(QPoint(rectangle.center().x(), rectangle.center().y()))
    assert nested.active() == (label, text)


def test_a_click_in_the_list_activates_exactly_that_span(nested: Driver) -> None:
    rows = nested.rows("spanList")
    assert len(rows) == 6
    for row, (label, text) in enumerate(nested.spans()):
        nested.click_row("spanList", row)
        assert nested.active() == (label, text)
        assert nested.caret == nested.span(label, text).start


def test_outer_and_inner_by_keys(nested: Driver) -> None:
    nested.click("Jens").press("A")
    assert nested.active() == ("speaker", WHOLE)
    nested.press("A")
    assert nested.last_line() == "There is no outer span here."
    nested.press("Shift+A")
    assert nested.active() == ("claim", "NATO Jens Stoltenberg")
    nested.click("marți").press("A")
    assert nested.active() == ("claim", "marți")


def test_the_first_outer_key_takes_the_innermost_span_at_the_caret(nested: Driver) -> None:
    nested.go(nested.place("Jens")).press("A")
    assert nested.active() == ("claim", "NATO Jens Stoltenberg")


@pytest.mark.parametrize(("text", "word"), [("Lavrov", "Lavrov"), ("NATO și", "NATO"), ("-a anunțat", "anunțat")])
def test_a_double_click_selects_a_word(nested: Driver, text: str, word: str) -> None:
    nested.double_click(text)
    assert nested.selected() == word


def test_double_and_triple_click_select_inside_spans_too(nested: Driver) -> None:
    nested.double_click("pregătită")
    assert (nested.selected(), nested.active()) == ("pregătită", None)
    nested.triple_click("READ")
    assert nested.selected().startswith("READ\u00a0 Agenții")
    assert nested.selected().endswith("de ebrietate")


def test_a_press_elsewhere_right_after_a_double_click_is_no_triple_click(plain: Driver) -> None:
    plain.double_click("Lavrov").click("Russia Today")
    assert (plain.selected(), plain.caret) == ("", plain.place("Russia Today"))


@pytest.mark.parametrize(
    ("dragged", "modifiers", "selected"),
    [
        (" Lavrov ", None, "Lavrov"),
        ("avro", None, "avro"),
        ("clarat Lavr", None, "declarat Lavrov"),
        ("clarat Lavr", CTRL, "clarat Lavr"),
        (" Lavrov ", CTRL, " Lavrov "),
        # A hyphen is an edge of a word.
        ("a anunțat disp", None, "a anunțat disponibilitatea"),
        ("ianuarie\n\n„Vre", None, "ianuarie\n\n„Vrem"),
    ],
)
def test_what_a_drag_selects(plain: Driver, dragged: str, modifiers: Qt.KeyboardModifier | None, selected: str) -> None:
    plain.drag_over(dragged, modifiers=modifiers or Qt.KeyboardModifier.NoModifier)
    assert plain.selected() == selected


def test_a_drag_backwards_has_its_caret_at_the_start(plain: Driver) -> None:
    start = plain.place("declarat Lavrov")
    plain.drag(start + 15, start)
    assert plain.selected() == "declarat Lavrov"
    assert plain.caret == start


def test_a_drag_inside_a_span_selects_and_moves_no_edge(nested: Driver) -> None:
    before = nested.spans()
    nested.click("pregătită").drag_over("este pregătită")
    assert nested.selected() == "este pregătită"
    assert nested.spans() == before


@pytest.mark.parametrize(
    ("at_start", "to", "modifiers", "result"),
    [
        (False, "într-un", None, "alianța este pregătită să se angajeze"),
        (True, "pregătită", None, CLAIM[CLAIM.index("pregătită") :]),
        (False, "ăti", CTRL, "alianța este preg"),
        (False, "ngajeze", None, "alianța este pregătită să se angajeze"),
    ],
)
def test_dragging_a_handle_moves_one_edge_in_one_step(
    nested: Driver, at_start: bool, to: str, modifiers: Qt.KeyboardModifier | None, result: str
) -> None:
    before = nested.spans()
    id_ = nested.span("claim", CLAIM).id
    nested.click("pregătită")
    position = nested.place("alianța este") + CLAIM.index(to)
    nested.drag_handle(at_start, position, modifiers or Qt.KeyboardModifier.NoModifier)
    assert nested.active() == ("claim", result)
    assert nested.span("claim", result).id == id_
    nested.press("Ctrl+Z")
    assert nested.spans() == before


# -- 4: from span to span ----------------------------------------------------------------------------------------------


def test_tab_walks_the_spans_in_text_order_longer_first(nested: Driver) -> None:
    nested.press("Ctrl+Home")
    walked = []
    for _ in nested.spans():
        nested.press("Tab")
        walked.append(nested.active())
        assert nested.caret == nested.span(*(nested.active() or ("", ""))).start
    assert walked == nested.spans()
    assert walked.index(("speaker", WHOLE)) < walked.index(("claim", "NATO Jens Stoltenberg"))
    nested.press("Tab")
    assert nested.last_line() == "There is no span further on."
    assert nested.active() == walked[-1]
    for back in walked[-2::-1]:
        nested.press("Shift+Tab")
        assert nested.active() == back
    nested.press("Shift+Tab")
    assert nested.last_line() == "There is no span further back."


def test_tab_starts_from_the_caret_where_no_span_is_active(nested: Driver) -> None:
    nested.go(nested.place("a spus că, deși")).press("Tab")
    assert nested.active() == ("quote", QUOTE)
    nested.press("Esc").go(nested.place("a spus că, deși")).press("Shift+Tab")
    assert nested.active() == ("claim", "NATO Jens Stoltenberg")


def test_tab_walks_only_what_the_span_list_shows(nested: Driver) -> None:
    nested.press("Ctrl+Home").click_button("Filter the spans").type("claim").press("Enter")
    assert len(nested.rows("spanList")) == 3
    walked = []
    for _ in range(3):
        nested.press("Tab")
        walked.append(nested.active())
    assert walked == [("claim", "marți"), ("claim", "NATO Jens Stoltenberg"), ("claim", CLAIM)]
    nested.press("Tab")
    assert nested.last_line() == "There is no span further on."
    nested.press("Shift+Tab", "Shift+Tab")
    assert nested.active() == ("claim", "marți")


def test_tab_scrolls_to_the_span(nested: Driver) -> None:
    nested.press("Ctrl+End").press("Shift+Tab")
    assert nested.window.view.viewport().rect().contains(nested.window.view.rect_of(nested.caret))


# -- 15: undo and redo -------------------------------------------------------------------------------------------------


def test_undo_and_redo_restore_selection_active_span_and_caret_and_scroll_there(plain: Driver) -> None:
    plain.select("Lavrov").press("3", "E")
    after = plain.state.cursor
    plain.press("Ctrl+End")
    view = plain.window.view
    assert not view.viewport().rect().contains(view.rect_of(plain.place("Lavrov")))
    plain.press("Ctrl+Z")
    assert plain.active() == ("speaker", "Lavrov")
    assert view.viewport().rect().contains(view.rect_of(plain.place("Lavrov")))
    plain.press("Ctrl+Z")
    assert (plain.active(), plain.selected()) == (None, "Lavrov")
    plain.press("Ctrl+Y", "Ctrl+Shift+Z")
    assert plain.state.cursor == after
    assert plain.active() == ("speaker", "Lavrov într")
