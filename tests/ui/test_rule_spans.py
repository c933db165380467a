"""Caret, selection, active span, points 7 to 11: what digits, edge keys and Delete do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.files import CLAIM, CUSTOMER, QUOTE, WHOLE, prepare

if TYPE_CHECKING:
    from tests.ui.driver import Driver


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
