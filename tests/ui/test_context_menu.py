"""The menu at the pointer, in the page and in the list of spans: what it is for, what it offers, what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.driver import CUSTOMER

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from tests.ui.driver import Driver

# The offscreen platform says so of every menu that opens.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)", extend=True)
LABELS = [f"label.{name}" for name in ("claim", "quote", "speaker", "date", "boilerplate")]


def right_click(over: QWidget, point: QPoint) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, over.mapToGlobal(point))
    QApplication.sendEvent(over, event)


def on_page(app: Driver, text: str) -> None:
    right_click(app.window.view.viewport(), app.point(app.place(text)))


def menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def offered() -> list[str]:
    return [one.objectName() for one in menu().actions() if not one.isSeparator()]


def choose(app: Driver, id_: str) -> None:
    opened = menu()
    app.action(id_).trigger()
    opened.close()


@pytest.fixture
def labelled(app: Driver) -> Driver:
    return app.open(CUSTOMER).double_click("Lavrov").press("3").double_click("marți").press("4", "Esc")


def test_on_a_span_it_is_for_that_span(labelled: Driver) -> None:
    on_page(labelled, "Lavrov")
    assert labelled.active() == ("speaker", "Lavrov")
    assert offered() == [
        *LABELS, "attribute.edit", "attribute.kind", "span.unsure", "note.edit", "relation.speaker", "edit.copy",
        "edit.copy_labelled", "span.delete",
    ]  # fmt: skip
    choose(labelled, "span.unsure")
    assert labelled.span("speaker", "Lavrov").unsure


def test_what_a_label_cannot_have_is_not_offered(labelled: Driver) -> None:
    on_page(labelled, "marți")
    assert not [one for one in offered() if one.startswith("relation.")]
    assert "span.elsewhere" in offered()
    choose(labelled, "label.claim")
    on_page(labelled, "marți")
    assert not {"attribute.edit", "span.elsewhere", "relation.speaker"} & set(offered())
    choose(labelled, "label.quote")
    on_page(labelled, "marți")
    assert {"relation.speaker", "relation.no_speaker", "relation.join"} <= set(offered())
    menu().close()


def test_on_what_is_selected_it_labels_that(labelled: Driver) -> None:
    labelled.select("interviu pentru Russia")
    on_page(labelled, "pentru Russia")
    assert labelled.selected() == "interviu pentru Russia"
    choose(labelled, "label.claim")
    assert ("claim", "interviu pentru Russia") in labelled.spans()


def test_elsewhere_it_selects_units_where_the_pointer_is(labelled: Driver) -> None:
    labelled.select("interviu")
    on_page(labelled, "NATO")
    assert labelled.selected() == ""
    assert offered()[0] == "select.word"
    choose(labelled, "select.word")
    assert labelled.selected() == "NATO"


@pytest.mark.parametrize("key", ["Menu", "Shift+F10"])
@pytest.mark.parametrize("place", ["page", "list"])
def test_the_menu_key_opens_it_in_page_and_list(labelled: Driver, place: str, key: str) -> None:
    labelled.click("Lavrov")
    if place == "list":
        labelled.table("spanList").setFocus()
    labelled.press(key)
    assert offered()[: len(LABELS)] == LABELS
    choose(labelled, "span.delete")
    assert labelled.spans() == [("date", "marți")]


def test_in_the_list_it_is_for_all_rows_that_are_selected(labelled: Driver) -> None:
    table = labelled.table("spanList")
    labelled.click_row("spanList", 0)
    table.selectAll()
    right_click(table.viewport(), table.visualRect(table.model().index(1, 0)).center())
    choose(labelled, "span.unsure")
    assert all(span.unsure for span in labelled.state.annotations.spans)


def test_an_entry_that_cannot_be_chosen_now_is_grey(labelled: Driver) -> None:
    (labelled.folder / "labels.toml").write_text("[", "utf-8")
    labelled.open(labelled.folder)
    on_page(labelled, "Lavrov")
    grey = [one.objectName() for one in menu().actions() if not one.isEnabled() and not one.isSeparator()]
    assert set(LABELS) <= set(grey)
    menu().close()
