"""Another person's folder beside the open one: the list of differences, each decided by one key."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from annotator.ui.comparing.difference_model import DifferenceModel
from annotator.ui.panels.row_table import RowTable
from tests.ui.driver import CUSTOMER, Driver, prepare

if TYPE_CHECKING:
    from pathlib import Path

OTHER = "001_buget.txt"


@pytest.fixture
def theirs(app: Driver, tmp_path: Path) -> Path:
    """The folder of another person, who labelled two articles a little differently."""
    folder = tmp_path / "ion"
    shutil.copytree(app.folder, folder)
    prepare(app.folder / CUSTOMER, ("speaker", "Lavrov"), ("date", "în ianuarie"), ("speaker", "Jens Stoltenberg"))
    prepare(folder / CUSTOMER, ("claim", "Lavrov"), ("date", "ianuarie"), ("quote", "Vrem să facem"))
    prepare(app.folder / OTHER, ("speaker", "Opoziția"))
    prepare(folder / OTHER, ("speaker", "Opoziția"), ("date", "2023"))
    return folder


def compare(app: Driver, theirs: Path) -> Driver:
    app.open(CUSTOMER)
    assert app.window.comparison.open_folder(theirs)
    return app


def rows(app: Driver) -> list[str]:
    return app.rows("differenceList")


def current(app: Driver) -> int:
    return app.table("differenceList").currentIndex().row()


def told(app: Driver) -> str:
    return app.label_text("compareTold")


def test_the_differences_stand_side_by_side_and_the_first_is_shown_on_the_page(app: Driver, theirs: Path) -> None:
    compare(app, theirs)
    assert rows(app) == [
        "date edges: “în ianuarie” | “ianuarie”",
        "quote only theirs: — | “Vrem să facem”",
        "speaker label: speaker · “Lavrov” | claim · “Lavrov”",
        "speaker only mine: “Jens Stoltenberg” | —",
    ]
    assert current(app) == 0
    assert app.active() == ("date", "în ianuarie")
    assert app.window.view.marks_in_view()
    app.wait(lambda: told(app) == "4 to decide here, 1 in other articles")


def test_one_key_takes_theirs_and_goes_on_and_undo_takes_it_back(app: Driver, theirs: Path) -> None:
    compare(app, theirs).press("T")
    assert ("date", "ianuarie") in app.spans()
    assert current(app) == 0
    assert len(rows(app)) == 3
    app.press("T", "T", "T")
    assert app.spans() == [("date", "ianuarie"), ("quote", "Vrem să facem"), ("claim", "Lavrov")]
    assert rows(app) == []
    assert app.last_line() == "Every difference of this article is decided."
    app.press("Ctrl+Z")
    assert len(rows(app)) == 1
    app.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert len(rows(app)) == 4
    assert app.spans() == [("date", "în ianuarie"), ("speaker", "Lavrov"), ("speaker", "Jens Stoltenberg")]


def test_mine_can_be_kept_and_both_can(app: Driver, theirs: Path) -> None:
    compare(app, theirs).press("I")
    assert current(app) == 1
    assert len(rows(app)) == 4
    assert app.spans()[0] == ("date", "în ianuarie")
    app.press("J", "Shift+T")
    assert [one for one in app.spans() if one[1] == "Lavrov"] == [("claim", "Lavrov"), ("speaker", "Lavrov")]
    app.press("Shift+J", "Shift+J")
    app.press("Shift+T")
    assert app.last_line().startswith("Both cannot stand here")


def test_keeping_mine_is_a_step_and_is_known_when_the_folders_are_compared_again(app: Driver, theirs: Path) -> None:
    compare(app, theirs).press("I")
    app.wait(lambda: told(app) == "3 to decide here, 1 in other articles")
    assert app.last_line() == "Kept mine: date “în ianuarie”"
    app.press("Ctrl+Z")
    assert (current(app), told(app)) == (0, "4 to decide here, 1 in other articles")
    app.press("Ctrl+Y", "J", "Esc", "Esc")
    assert not app.window.comparison.is_open
    app.window.comparison.open_folder(theirs)
    assert (current(app), told(app).split(",")[0]) == (1, "3 to decide here")
    app.press("Esc", "Ctrl+Z")
    app.window.comparison.open_folder(theirs)
    assert (current(app), told(app).split(",")[0]) == (0, "4 to decide here")


def test_keeping_what_only_they_have_out_is_a_step_too(app: Driver, theirs: Path) -> None:
    compare(app, theirs).press("J", "I")
    assert app.last_line() == "Not taken from them: quote “Vrem să facem”"
    app.wait_saved()
    app.press("Ctrl+Z")
    assert current(app) == 1


def test_both_kept_are_one_step(app: Driver, theirs: Path) -> None:
    compare(app, theirs).press("J", "J", "Shift+T")
    assert told(app).startswith("3 to decide here")
    app.press("Ctrl+Z")
    assert told(app).startswith("4 to decide here")
    assert len([one for one in app.spans() if one[1] == "Lavrov"]) == 1


def test_mine_kept_is_open_again_where_they_say_something_else_by_now(app: Driver, theirs: Path) -> None:
    compare(app, theirs).press("I", "Esc", "Esc")
    prepare(theirs / CUSTOMER, ("claim", "Lavrov"), ("date", "ianuarie"), ("quote", "Vrem să facem"))
    sidecar = theirs / f"{CUSTOMER}.annotations.json"
    compare(app, theirs)
    assert told(app).startswith("3 to decide here")
    app.window.comparison.close()
    sidecar.write_text(
        sidecar.read_text("utf-8").replace('"label": "date"', '"label": "date", "unsure": true'), "utf-8"
    )
    compare(app, theirs)
    assert told(app).startswith("4 to decide here")


def test_the_last_line_shows_the_keys_that_decide_and_esc_ends_the_comparison(app: Driver, theirs: Path) -> None:
    compare(app, theirs)
    app.wait(lambda: "other" in told(app))
    decide = [("T", "take theirs"), ("I", "keep mine"), ("Shift+T", "keep both"), ("J", "next difference")]
    assert app.hints() == [*decide, ("Esc", "clear"), ("Ctrl+K", "all commands")]
    app.press("J")
    assert [key for key, _ in app.hints()] == ["T", "I", "J", "Esc", "Ctrl+K"]
    assert app.hints()[3] == ("Esc", "end comparing")
    app.select("NATO")
    assert ("T", "take theirs") not in app.hints()
    assert app.hints()[0] == ("1–5", "label")
    app.press("Esc")
    assert app.window.comparison.is_open
    assert app.hints()[0] == ("T", "take theirs")
    app.press("Esc")
    assert not app.window.comparison.is_open
    assert app.last_line() == "The comparison is ended; what was decided stays."
    app.status_line().clear_message()
    assert app.hints()[0] == ("", "select text, then 1–5")


def test_esc_ends_the_comparison_from_its_list_and_leaves_the_filter_first(app: Driver, theirs: Path) -> None:
    compare(app, theirs).press("Ctrl+L")
    app.press("Esc")
    assert app.window.comparison.is_open
    app.table("differenceList").setFocus()
    assert ("Esc", "end comparing") in app.hints()
    app.press("Esc")
    assert not app.window.comparison.is_open
    assert app.window.view.hasFocus()


def test_from_the_last_difference_the_key_leads_to_the_next_article_that_has_some(app: Driver, theirs: Path) -> None:
    compare(app, theirs)
    app.wait(lambda: "other" in told(app))
    app.press("J", "J", "J")
    assert (app.name, current(app)) == (CUSTOMER, 3)
    app.press("J")
    assert (app.name, rows(app)) == (OTHER, ["date only theirs: — | “2023”"])
    app.press("J")
    assert app.last_line() == "No question of a merge and no difference is open further on."
    app.press("Shift+J")
    assert (app.name, current(app)) == (CUSTOMER, 3)


def test_rows_and_buttons_do_what_the_keys_do(app: Driver, theirs: Path) -> None:
    compare(app, theirs).click_row("differenceList", 3)
    assert app.active() == ("speaker", "Jens Stoltenberg")
    app.click_button("Theirs")
    assert ("speaker", "Jens Stoltenberg") not in app.spans()
    app.click_button("End the comparison")
    assert not app.window.comparison.is_open
    app.press("T")
    assert app.last_line() == "No question of a merge is open here."


def test_an_article_that_cannot_be_compared_says_why(app: Driver, theirs: Path) -> None:
    (theirs / CUSTOMER).write_text("Alt text", "utf-8")
    (theirs / f"{CUSTOMER}.annotations.json").unlink()
    compare(app, theirs)
    assert told(app).startswith("Their text of this article is another one.")
    assert isinstance(table := app.table("differenceList"), RowTable)
    assert table.empty_text == ""
    assert rows(app) == []


def test_the_menu_asks_for_the_folder_and_refuses_the_open_one(
    app: Driver, theirs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.open(CUSTOMER)
    chosen = iter([str(app.folder), "", str(theirs)])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(chosen))
    app.action("compare.open").trigger()
    assert app.last_line() == "That is the open folder itself; choose another person's."
    app.action("compare.open").trigger()
    assert not app.window.comparison.is_open
    app.action("compare.open").trigger()
    assert len(rows(app)) == 4
    app.action("compare.close").trigger()
    assert not app.window.comparison.panel.isVisible()


def test_the_model_is_one(app: Driver, theirs: Path) -> None:
    compare(app, theirs)
    model = app.table("differenceList").model()
    assert isinstance(model, DifferenceModel)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    app.press("T", "I", "T")
    assert tester.model() is model
