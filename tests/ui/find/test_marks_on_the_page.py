"""What is found is marked on the page while it is looked at, and no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.driver import CUSTOMER

if TYPE_CHECKING:
    from tests.ui.driver import Driver


def test_hits_are_marked_until_the_bar_is_closed(app: Driver) -> None:
    app.open(CUSTOMER).press("Ctrl+F").type("nato")
    app.wait(lambda: len(app.window.view.marks_in_view()) >= 2)
    app.press("Esc")
    assert app.window.view.marks_in_view() == []
    assert app.selected() == "NATO"


def test_places_of_the_preview_are_marked_until_it_is_answered(app: Driver) -> None:
    app.open(CUSTOMER).double_click("ianuarie").press("4", "O")
    app.wait(lambda: bool(app.window.view.marks_in_view()))
    app.press("Esc")
    assert app.window.view.marks_in_view() == []
