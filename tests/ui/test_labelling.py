"""Labelling the customer's article in the window, by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.driver import CUSTOMER

if TYPE_CHECKING:
    from tests.ui.driver import Driver


def test_a_dragged_selection_and_a_digit_make_a_span_on_disk(app: Driver) -> None:
    app.open(CUSTOMER)
    start, end = app.place("Vrem să facem"), app.place("securitate)") + len("securitate)")
    app.drag(start, end).press("2")
    (span,) = app.sidecar()["spans"]
    assert span["label"] == "quote"
    assert span["text"].startswith("„Vrem să facem")
    assert span["text"].endswith("securitate)”")


def test_double_click_and_a_digit(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3")
    assert app.spans() == [("speaker", "Lavrov")]
    assert app.active() == ("speaker", "Lavrov")
    app.press("Ctrl+Z")
    assert app.spans() == []
    assert app.selected() == "Lavrov"


def test_keys_alone(app: Driver) -> None:
    app.open(CUSTOMER).select("Vorbind marți")
    app.press("4", "Shift+B")
    assert app.spans() == [("date", "marți")]
