"""Caret, selection, active span: the whole rule, as far as it needs a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.driver import CTRL, CUSTOMER, prepare

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from tests.ui.driver import Driver

WHOLE = "secretarul general al NATO Jens Stoltenberg"
QUOTE = (
    "deși alianța este pregătită să se angajeze într-un „dialog semnificativ” cu Rusia, va continua să sprijine "
    "Ucraina „atât din punct de vedere politic, cât și practic”"
)
CLAIM = "alianța este pregătită să se angajeze într-un „dialog semnificativ” cu Rusia"
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


@pytest.fixture
def nested(app: Driver) -> Driver:
    """Spans inside each other: a name in a longer one, a claim in a quote, two labels on one date."""
    prepare(
        app.folder / CUSTOMER,
        ("date", "marți"),
        ("claim", "marți"),
        ("speaker", WHOLE),
        ("claim", "NATO Jens Stoltenberg"),
        ("quote", QUOTE),
        ("claim", CLAIM),
    )
    return app.open(CUSTOMER)


@pytest.fixture
def plain(app: Driver) -> Driver:
    """The customer's article without a span."""
    return app.open(CUSTOMER)


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


# -- 7 and 9: digits with a selection ----------------------------------------------------------------------------------


def test_a_new_span_is_active_with_the_caret_at_its_end_and_nothing_scrolls(plain: Driver) -> None:
    plain.double_click("marți")
    scrolled = plain.window.view.scroll_position()
    plain.press("4")
    span = plain.span("date", "marți")
    assert (plain.state.cursor.active, plain.caret, plain.selected()) == (span.id, span.end, "")
    assert plain.window.view.scroll_position() == scrolled


@pytest.mark.parametrize(
    ("selected", "key", "span"),
    [
        ("Vorbind marți,", "1", ("claim", "Vorbind marți,")),
        (" marți", "4", ("date", "marți")),
        ("în ianuarie", "4", ("date", "ianuarie")),
        ("în ianuarie", "Alt+4", ("date", "în ianuarie")),
        (" Lavrov ", "Alt+3", ("speaker", " Lavrov ")),
        ("dialog semnificativ", "2", ("quote", "„dialog semnificativ”")),
        ("dialog semnificativ", "Alt+2", ("quote", "dialog semnificativ")),
        ("În mijlocul mobilizării ei de forţe lângă granița cu Ucraina.", "1",
         ("claim", "În mijlocul mobilizării ei de forţe lângă granița cu Ucraina")),
    ],
)  # fmt: skip
def test_the_edge_rule_of_a_label_and_alt_against_it(
    plain: Driver, selected: str, key: str, span: tuple[str, str]
) -> None:
    plain.select(selected).press(key)
    assert plain.spans() == [span]


def test_the_same_range_and_label_again_only_becomes_active(nested: Driver) -> None:
    before = nested.spans()
    for key in ("4", "Alt+4", "Ctrl+4"):
        nested.double_click("marți").press(key)
        assert nested.active() == ("date", "marți")
        assert nested.last_line() == "Already labelled date: “marți”"
        nested.press("Esc")
    assert nested.spans() == before
    assert nested.action("edit.undo").text() == "Undo"


def test_a_selection_over_one_span_of_the_label_gives_it_the_edges(nested: Driver) -> None:
    id_ = nested.span("speaker", WHOLE).id
    nested.select("NATO Jens Stoltenberg").press("3")
    assert nested.span("speaker", "NATO Jens Stoltenberg").id == id_
    assert len(nested.spans()) == 6


def test_a_selection_over_two_spans_of_the_label_is_a_new_span(nested: Driver) -> None:
    nested.select("Jens Stoltenberg a spus că, deși alianța este pregătită").press("1")
    assert len(nested.spans()) == 7


def test_ctrl_digit_is_a_new_span_in_any_case(nested: Driver) -> None:
    nested.select("general al NATO").press("Ctrl+3")
    assert nested.active() == ("speaker", "general al NATO")
    assert ("speaker", WHOLE) in nested.spans()


# -- 8: digits with an active span -------------------------------------------------------------------------------------


def test_a_digit_relabels_and_what_no_longer_fits_goes_and_comes_back_in_one_step(app: Driver) -> None:
    link = {"id": "r1", "type": "speaker", "from": "s1", "to": "s2", "by": "a0002", "origin": "manual"}
    quote = ("quote", "„dialog semnificativ”")
    path = app.folder / CUSTOMER
    prepare(path, quote, ("speaker", "Lavrov"), relations=[{**link, "created": "2026-11-22T09:00:00Z"}])
    app.open(CUSTOMER).click("Lavrov").press("4")
    assert app.active() == ("date", "Lavrov")
    assert app.sidecar()["relations"] == []
    app.press("Ctrl+Z")
    assert app.active() == ("speaker", "Lavrov")
    assert [one["id"] for one in app.sidecar()["relations"]] == ["r1"]


def test_ctrl_digit_is_a_second_span_on_the_range_and_never_a_twin(nested: Driver) -> None:
    nested.click("pregătită").press("Ctrl+2")
    assert nested.active() == ("quote", CLAIM)
    assert ("claim", CLAIM) in nested.spans()
    assert nested.caret == nested.span("quote", CLAIM).end
    nested.press("Ctrl+1")
    assert nested.active() == ("claim", CLAIM)
    assert len(nested.spans()) == 7


# -- 10 and 11: edges and removal --------------------------------------------------------------------------------------

EDGES = [
    ("E", "alianța este pregătită să"),
    ("Shift+E", "alianța este"),
    ("Ctrl+E", "alianța este pregătită "),
    ("Ctrl+Shift+E", "alianța este pregătit"),
    ("B", "deși alianța este pregătită"),
    ("Shift+B", "este pregătită"),
    ("Ctrl+B", " alianța este pregătită"),
    ("Ctrl+Shift+B", "lianța este pregătită"),
    (",", CLAIM),
    (".", QUOTE[QUOTE.index("alianța") :]),
]


@pytest.mark.parametrize(("key", "result"), EDGES)
@pytest.mark.parametrize("labelled", [True, False], ids=["span", "selection"])
def test_edges_by_keys(plain: Driver, key: str, result: str, labelled: bool) -> None:
    plain.select("alianța este pregătită")
    if labelled:
        plain.press("1", key)
        # A claim leaves out its final full stop, and keeps what was put by hand.
        assert plain.spans() == [("claim", result)]
        assert plain.active() == ("claim", result)
    else:
        plain.press(key)
        assert plain.selected() == result + ("." if key == "." else "")
        assert plain.spans() == []


@pytest.mark.parametrize("key", ["Shift+E", "Ctrl+Shift+E", "Shift+B", "Ctrl+Shift+B"])
def test_the_start_never_meets_the_end(plain: Driver, key: str) -> None:
    plain.double_click("Lavrov").press("3")
    for _ in range(10):
        plain.press(key)
    ((_, text),) = plain.spans()
    assert len(text) >= 1
    assert text in "Lavrov"
    assert plain.last_line() == "The edge cannot be moved further."


@pytest.mark.parametrize("key", ["Delete", "Backspace"])
def test_removing(nested: Driver, key: str) -> None:
    start = nested.span("claim", CLAIM).start
    nested.click("pregătită").press(key)
    assert ("claim", CLAIM) not in nested.spans()
    assert (nested.active(), nested.caret) == (None, start)
    nested.double_click("Lavrov").press(key)
    assert nested.selected() == ""
    assert len(nested.spans()) == 5


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


# -- 16: keyboards, text fields, lists, held keys, the last line -------------------------------------------------------

# X11's scan codes of the places that are 1, 2, E, Z, B, comma, full stop and Q on a US keyboard.
PLACE_1, PLACE_2, PLACE_E, PLACE_Z, PLACE_B, PLACE_COMMA, PLACE_STOP, PLACE_Q = 10, 11, 26, 52, 56, 59, 60, 24
TO_THE_COMMA = "Lavrov într-un interviu pentru Russia Today"


@pytest.mark.parametrize(
    ("scan_code", "key", "text", "modifiers", "result"),
    [
        (PLACE_E, 0x423, "у", None, ("speaker", "Lavrov într")),
        (PLACE_E, 0x423, "У", SHIFT, ("speaker", "declarat")),
        (PLACE_B, 0x418, "и", None, ("speaker", "declarat Lavrov")),
        (PLACE_E, 0x395, "ε", CTRL, ("speaker", "Lavrov ")),
        (
            PLACE_STOP,
            0x42E,
            "ю",
            None,
            ("speaker", "Lavrov într-un interviu pentru Russia Today, potrivit RIA Novosti."),
        ),
        (PLACE_COMMA, 0x411, "б", None, ("speaker", TO_THE_COMMA)),
        # A French keyboard has & and é where others have 1 and 2, and the digits with Shift.
        (PLACE_1, 0x26, "&", None, ("claim", "Lavrov")),
        (PLACE_2, 0xC9, "é", None, ("quote", "Lavrov")),
        (PLACE_1, 0x31, "1", SHIFT, ("claim", "Lavrov")),
        # Its A stands where Q does on others: what a key says in Latin letters counts, not its place.
        (PLACE_Q, 0x41, "a", None, ("speaker", "Lavrov")),
    ],
)
def test_keys_by_their_place(
    plain: Driver, scan_code: int, key: int, text: str, modifiers: Qt.KeyboardModifier | None, result: tuple[str, str]
) -> None:
    plain.double_click("Lavrov").press("3")
    if result[1] == "declarat":
        plain.press("B")
        result = ("speaker", "declarat Lavrov")
        plain.press("E")
    plain.press_place(scan_code, key, text, modifiers or Qt.KeyboardModifier.NoModifier)
    assert plain.spans() == [result]


def test_undo_by_its_place_on_a_russian_keyboard(plain: Driver) -> None:
    plain.double_click("Lavrov").press("3").press_place(PLACE_Z, 0x42F, "", CTRL)
    assert plain.spans() == []


@pytest.mark.parametrize(("modifiers", "expected"), [(KEYPAD, "„dialog semnificativ”"),
                                                     (KEYPAD | Qt.KeyboardModifier.AltModifier, "dialog semnificativ"),
                                                     (KEYPAD | CTRL, "„dialog semnificativ”")])  # fmt: skip
def test_keypad_digits_are_digits(plain: Driver, modifiers: Qt.KeyboardModifier, expected: str) -> None:
    plain.select("dialog semnificativ")
    QTest.keyClick(QApplication.focusWindow(), Qt.Key.Key_2, modifiers)
    assert plain.spans() == [("quote", expected)]


FIELD_KEYS = ["3", "e", "E", "b", "a", "A", ".", ","]


@pytest.mark.parametrize("field", ["articleFilter", "spanFilter"])
def test_in_a_text_field_keys_type(nested: Driver, field: str) -> None:
    nested.click("pregătită")
    before = nested.state
    nested.press("Ctrl+L") if field == "articleFilter" else nested.click_button("Filter the spans")
    typed = nested.field(field)
    assert typed.hasFocus()
    for key in FIELD_KEYS:
        nested.type(key)
    assert typed.text() == "".join(FIELD_KEYS)
    nested.press("Backspace", "Left", "Delete", "Ctrl+Z")
    assert typed.text().startswith("3eE")
    nested.press_place(PLACE_E, 0x423, "у")
    assert "у" in typed.text()
    nested.press("Ctrl+A", "Delete")
    assert typed.text() == ""
    QTest.keyClick(QApplication.focusWindow(), Qt.Key.Key_3, KEYPAD)
    assert typed.text() == "3"
    nested.press(*["Ctrl+E", "Ctrl+Shift+E", "Ctrl+B", "Ctrl+1", "Alt+2", "Shift+E", "."])
    assert nested.state.annotations is before.annotations
    assert nested.state.cursor == before.cursor
    assert typed.hasFocus()
    # What does not edit text goes on meaning what it means everywhere.
    nested.press("Ctrl+PgDown")
    assert nested.name == "001_buget.txt"


def test_lists_have_no_type_ahead(nested: Driver) -> None:
    nested.click_row("spanList", 3)
    assert nested.table("spanList").hasFocus()
    nested.press("3")
    assert nested.active() == ("speaker", "NATO Jens Stoltenberg")
    assert nested.table("spanList").currentIndex().row() == 3
    nested.press("Ctrl+Z", "E")
    assert nested.active() == ("claim", "NATO Jens Stoltenberg a")
    nested.press("F6")
    nested.table("articleList").setFocus()
    nested.press("5")
    assert nested.active() == ("boilerplate", "NATO Jens Stoltenberg a")
    assert nested.name == CUSTOMER


def test_a_click_on_a_label_does_what_its_digit_does(plain: Driver) -> None:
    plain.double_click("Lavrov").click_row("labelList", 2)
    assert plain.spans() == [("speaker", "Lavrov")]
    assert plain.window.view.hasFocus()
    plain.click_row("labelList", 0)
    assert plain.spans() == [("claim", "Lavrov")]


@pytest.mark.parametrize(
    ("key", "times", "result"),
    [
        ("E", 3, ("speaker", "Lavrov într-un interviu")),
        ("B", 2, ("speaker", "a declarat Lavrov")),
        ("Ctrl+E", 3, ("speaker", "Lavrov în")),
    ],
)
def test_held_edge_keys_repeat(plain: Driver, key: str, times: int, result: tuple[str, str]) -> None:
    plain.double_click("Lavrov").press("3").hold(key, times)
    assert plain.spans() == [result]


def test_held_arrows_and_held_undo_repeat(plain: Driver) -> None:
    plain.double_click("Lavrov").press("3", "E", "E").hold("Ctrl+Z", 3)
    assert plain.spans() == []
    plain.press("Home")
    caret = plain.caret
    plain.hold("Right", 5)
    assert plain.caret == caret + 5


def test_held_digits_removals_and_changes_of_article_do_not_repeat(nested: Driver) -> None:
    nested.double_click("Lavrov").hold("3", 3)
    assert nested.last_line() == "Labelled speaker: “Lavrov”"
    nested.click("Jens").hold("A", 3)
    assert nested.active() == ("speaker", WHOLE)
    assert nested.last_line() != "There is no outer span here."
    nested.hold("Delete", 3)
    assert nested.last_line().startswith("Removed speaker")
    nested.hold("Ctrl+PgDown", 3)
    assert nested.name == "001_buget.txt"


def test_held_keys_by_their_place_repeat_only_where_allowed(plain: Driver) -> None:
    plain.double_click("Lavrov").press("3").press_place(PLACE_1, 0x26, "&", repeated=True)
    assert plain.spans() == [("speaker", "Lavrov")]
    plain.press_place(PLACE_E, 0x423, "у", repeated=True)
    assert plain.spans() == [("speaker", "Lavrov într")]


NAMED = [
    ("3", "Labelled speaker: “Lavrov”"),
    ("1", "Relabelled speaker as claim: “Lavrov”"),
    ("E", "New edges for claim: “Lavrov într”"),
    ("Ctrl+2", "Labelled quote: “Lavrov într”"),
    ("Ctrl+Z", "Undone: Labelled quote: “Lavrov într”."),
    ("Ctrl+Y", "Done again: Labelled quote: “Lavrov într”."),
    ("Delete", "Removed quote: “Lavrov într”"),
    ("Ctrl+Z", "Undone: Removed quote: “Lavrov într”."),
]


def test_every_change_is_named_in_the_last_line(plain: Driver) -> None:
    plain.double_click("Lavrov")
    said = []
    for key, _ in NAMED:
        plain.press(key)
        said.append((key, plain.last_line()))
    assert said == NAMED
    plain.click("declarat").double_click("declarat").press("E")
    assert plain.last_line() == "Selected: declarat Lavrov"


def test_a_drag_of_a_handle_is_named_too(nested: Driver) -> None:
    nested.click("pregătită").drag_handle(False, nested.place("într-un „dialog semnificativ” cu Rusia"))
    assert nested.last_line() == "New edges for claim: “alianța este pregătită să se angajeze”"


@pytest.mark.parametrize("button", [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton])
def test_the_other_buttons_change_nothing(nested: Driver, button: Qt.MouseButton) -> None:
    nested.click("pregătită")
    before = nested.state
    viewport = nested.window.view.viewport()
    QTest.mouseClick(nested.window.windowHandle(), button, pos=viewport.mapTo(nested.window, nested.point(5)))
    assert nested.state is before
