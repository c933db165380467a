"""The keys in the last line, by where the focus is and by what is selected or active."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.ui.hints import hints
from annotator.ui.panels.fields import ChoiceField
from tests.ui.driver import CUSTOMER, prepare

if TYPE_CHECKING:
    from tests.ui.driver import Driver

ALL = ("Ctrl+K", "all commands")


def keys(app: Driver) -> list[tuple[str, str]]:
    """The hints, at a width that has room for all."""
    app.window.resize(2400, 900)
    app.status_line().clear_message()
    return app.hints()


def test_nothing_selected_shows_how_to_select(app: Driver) -> None:
    app.open(CUSTOMER)
    app.wait(lambda: ("Shift+F6", "answer the question") in keys(app))
    app.click_button("When was this article published? Not known")
    shown = keys(app)
    assert shown[0] == ("", "select text, then 1–5")
    assert shown[1:5] == [("Q", "quotation"), ("N", "name"), ("D", "date"), ("S", "sentence")]
    assert shown[-1] == ALL


def test_a_selection_by_units_shows_how_it_grows_and_goes_on(app: Driver) -> None:
    app.open(CUSTOMER).press("S")
    assert keys(app) == [
        ("1–5", "label"), ("S", "grow"), ("Space", "next sentence"),
        ("E", "end"), ("B", "start"), ("Esc", "clear"), ALL,
    ]  # fmt: skip
    app.press("Shift+Right")
    assert ("S", "grow") not in keys(app)
    assert keys(app)[:2] == [("1–5", "label"), ("E", "end")]


def test_a_quote_shows_how_its_speaker_is_said_until_it_is(app: Driver) -> None:
    app.open(CUSTOMER).double_click("pregătită").press("2")
    assert keys(app)[1:3] == [("R", "speaker"), ("Shift+R", "none")]
    app.press("Shift+R")
    assert ("R", "speaker") not in keys(app)


def test_a_name_near_a_quote_that_nobody_says_yet_shows_that_it_can_be_linked_at_once(app: Driver) -> None:
    app.open(CUSTOMER).press("Q", "2", "N")
    assert app.selected() == "Lavrov"
    assert keys(app)[1] == ("R", "speaker, linked")
    app.press("R").go(0)
    app.press("N")
    assert "R" not in dict(keys(app))


def test_a_question_above_the_page_shows_how_it_is_reached(app: Driver) -> None:
    app.open("001_buget.txt")
    app.wait(lambda: ("Shift+F6", "answer the question") in keys(app))
    app.press("Shift+F6")
    assert keys(app)[0] == ("Enter", "answer")
    app.press("Return")
    assert "Shift+F6" not in dict(keys(app))


def test_a_quotation_suspected_of_being_forgotten_shows_that_it_can_be_labelled(app: Driver) -> None:
    (app.folder / "a.txt").write_text("„Vin luni, după ce se termină ședința”, a spus Lavrov.\n", "utf-8")
    app.open("a.txt").double_click("Lavrov").press("3", "Ctrl+Home", "F8")
    assert app.selected().startswith("„Vin luni")
    assert keys(app)[:2] == [("1–5", "label"), ("Delete", "dismiss")]


def test_what_settles_a_point_comes_first_and_then_the_way_to_the_next(app: Driver) -> None:
    (app.folder / "a.txt").write_text("Lavrov vine luni.\n", "utf-8")
    prepare(app.folder / "a.txt", ("date", "luni"))
    (app.folder / "a.txt").write_text("Ministrul Lavrov vine  lunni.\n", "utf-8")
    app.open("a.txt").press("F8")
    assert keys(app)[1:4] == [("Y", "keep"), ("X", "drop"), ("F8", "next point")]
    assert [key for key, _ in keys(app)].count("Y") == 1
    app.press("Y")
    assert keys(app)[1] == ("F8", "next point")
    app.press("Home")
    assert "F8" not in dict(keys(app))


def test_the_list_of_articles_shows_its_own_and_esc_goes_back_from_it(app: Driver) -> None:
    app.open(CUSTOMER)
    app.table("articleList").setFocus()
    assert keys(app) == [("Enter", "open"), ("Shift+F10", "state and more"), ("Esc", "back")]
    app.click_row("articleList", 2, Qt.KeyboardModifier.ControlModifier)
    assert len(app.table("articleList").selectionModel().selectedRows()) == 2
    app.press("Esc")
    assert app.window.view.hasFocus()
    assert len(app.table("articleList").selectionModel().selectedRows()) == 1
    assert keys(app)[0] == ("", "select text, then 1–5")


def test_esc_in_the_list_of_spans_goes_back_first_and_then_selects_nothing(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3")
    app.table("spanList").setFocus()
    app.press("Esc")
    assert app.window.view.hasFocus()
    assert app.active() == ("speaker", "Lavrov")
    app.press("Esc")
    assert app.active() is None


def test_a_speaker_and_a_date_show_how_name_and_value_are_said(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3")
    assert keys(app)[:2] == [("1–5", "relabel"), ("V", "name")]
    app.press("4")
    assert keys(app)[1] == ("V", "value")
    app.press("1")
    assert "V" not in dict(keys(app))


def test_an_open_point_shows_how_it_is_settled_until_the_cursor_leaves_it(app: Driver) -> None:
    (app.folder / "a.txt").write_text("A plecat. Lavrov vine luni.\n", "utf-8")
    app.open("a.txt").double_click("Lavrov").press("3", "Ctrl+Home", "F8")
    assert app.last_line().endswith("No quote is given to the speaker “Lavrov”; link one to it or remove it.")
    assert keys(app)[:2] == [("Delete", "dismiss"), ("F8", "next point")]
    assert ("Shift+Delete", "remove span") in keys(app)
    app.press("Right", "Left", "Tab")
    assert app.active() == ("speaker", "Lavrov")
    assert ("Delete", "remove") in keys(app)
    app.press("U", "Ctrl+Home", "F8")
    assert ("U", "sure") in keys(app)
    app.press("F8", "Delete")
    assert app.spans() == [("speaker", "Lavrov")]
    assert dict(keys(app))["S"] == "sentence"


def test_the_focus_decides_first(app: Driver) -> None:
    app.open(CUSTOMER).double_click("marți").press("4", "V")
    assert keys(app) == [("Enter", "keep"), ("Esc", "leave")]
    app.press("Esc", "M")
    assert keys(app) == [("Enter", "keep"), ("Shift+Enter", "new line"), ("Esc", "leave")]
    app.press("Esc", "Ctrl+L")
    assert keys(app)[0] == ("Enter", "open the first")
    app.press("Esc", "Ctrl+F")
    assert keys(app) == [("Enter", "next hit"), ("Shift+Enter", "previous"), ("Esc", "back")]
    app.press("Esc", "Ctrl+K")
    assert keys(app) == [("Enter", "run"), ("Esc", "close")]
    app.press("Esc")
    assert keys(app)[0] == ("1–5", "relabel")


def test_a_choice_and_a_flag_show_their_own(app: Driver) -> None:
    app.open(CUSTOMER).double_click("pregătită").press("2", "V")
    own = [("← →", "choose"), ("Enter", "keep"), ("Shift+V", "next kind"), ("Esc", "leave")]
    assert keys(app) == own
    before = app.state.active
    app.press("Shift+V")
    assert app.state.active != before
    assert keys(app) == own
    app.press("Tab")
    while keys(app)[0] != ("Space", "tick"):
        app.press("Tab")
    assert keys(app) == [("Space", "tick"), ("Esc", "leave")]
    app.press("Esc")
    assert keys(app)[0] == ("1–5", "relabel")


def test_a_choice_that_can_only_be_looked_at_shows_how_it_is_left(app: Driver) -> None:
    prepare(app.folder / CUSTOMER, ("quote", "Lavrov"))
    (app.folder / "labels.toml").write_text("broken", "utf-8")
    app.open(CUSTOMER).press("Tab")
    assert app.window.workspace.read_only
    field = app.window.findChild(ChoiceField)
    assert isinstance(field, ChoiceField)
    field.setFocus()
    assert keys(app) == [("Esc", "leave")]


def test_the_preview_of_other_places_shows_its_own(app: Driver) -> None:
    (app.folder / "a.txt").write_text("luni și luni\n", "utf-8")
    app.open("a.txt").double_click("luni").press("4", "O")
    assert keys(app) == [("Space", "tick"), ("Enter", "label"), ("Esc", "back")]


def test_keys_are_those_of_the_person_and_none_is_left_out(app: Driver) -> None:
    app.open(CUSTOMER)
    named = {"select.quotation": "Z", "select.name": ""}
    shown = hints(app.state, False, app.window.workspace.labels, lambda id_: named.get(id_, "x"))
    assert ("Z", "quotation") in shown
    assert "name" not in [text for _, text in shown]


def test_read_only_shows_no_key_that_edits(app: Driver) -> None:
    prepare(app.folder / CUSTOMER, ("speaker", "Lavrov"))
    app.sidecar_path(CUSTOMER).write_text("{", "utf-8")
    app.open(CUSTOMER)
    assert [text for _, text in keys(app)] == ["next span", "next article", "all commands"]
