"""The question about the publication date: when it comes, that nothing moves under it, its answers and its focus."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

import annotator.date_values  # noqa: F401 — as after the first article of a run
from annotator.ui.ask_line import AskLine
from tests.ui.files import prepare

if TYPE_CHECKING:
    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

UNDATED, DATED = "000_a693e22d446df271.txt", "001_buget.txt"
OPEN = "When was this article published?"
QUESTION = "Published on 15 February 2023?"


def line(app: Driver) -> AskLine:
    found = app.window.findChild(AskLine)
    assert isinstance(found, AskLine)
    return found


def top_of_text(app: Driver) -> int:
    """Where the first line of the text stands on the window."""
    view = app.window.view
    return view.viewport().mapTo(app.window, view.rect_of(0).topLeft()).y()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_it_is_there_before_the_page_is_drawn_and_nothing_moves(app: Driver) -> None:
    app.open(UNDATED)
    seen: list[tuple[bool, int]] = []
    app.window.workspace.listen(lambda _: seen.append((line(app).isVisible(), top_of_text(app))))
    app.click_button(f"{OPEN} Not known")
    app.press("Ctrl+PgDown")
    assert app.name == DATED
    QApplication.processEvents()
    assert seen[-1] == (True, top_of_text(app))
    assert top_of_text(app) > line(app).mapTo(app.window, line(app).rect().bottomLeft()).y()
    app.press("Ctrl+PgUp")
    assert seen[-1] == (False, top_of_text(app))


def test_where_no_date_is_proposed_it_is_asked_openly_and_can_be_entered(app: Driver) -> None:
    app.open(UNDATED)
    assert line(app).isVisible()
    assert [button.text() for button in line(app).controls() if isinstance(button, QPushButton)] == [
        "Enter it…", "Not known",
    ]  # fmt: skip
    app.press("Shift+F6", "Return")
    assert focused().accessibleName() == "Published"
    app.type("2021-12-22").press("Return")
    assert not line(app).isVisible()
    assert app.state.annotations.header.published == "2021-12-22"
    app.press("Ctrl+Z")
    assert not line(app).isVisible()


def test_a_folder_without_dates_is_not_asked_about_article_after_article_until_one_has_a_date(app: Driver) -> None:
    for name in ("aa.txt", "ab.txt", "ac.txt"):
        (app.folder / name).write_text("Luni a plouat.\n", "utf-8")
    app.open("aa.txt").click_button(f"{OPEN} Not known")
    app.open("ab.txt")
    assert not line(app).isVisible()
    app.open(DATED)
    assert line(app).isVisible()
    app.click_button(f"{QUESTION} Not known")
    app.open(UNDATED)
    assert not line(app).isVisible()
    app.open("ab.txt").click_button("Article")
    (field,) = [one for one in app.window.findChildren(QLineEdit) if one.accessibleName() == "Published"]
    field.setFocus()
    app.type("2023-02-15").press("Return", "Ctrl+Z")
    app.open("ac.txt")
    assert line(app).isVisible()


def test_the_first_article_of_a_run_is_asked_about_after_its_page_and_the_text_stays(
    app: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "annotator.date_values")
    # Not by the driver, which waits until the folder is read.
    app.window.opening.open_path(app.folder / DATED)
    app.click("Consiliul")
    assert not line(app).isVisible()
    before = top_of_text(app)
    app.wait(line(app).isVisible)
    QApplication.processEvents()
    assert top_of_text(app) == before


def test_the_top_of_an_article_that_nobody_touched_goes_down_with_its_margin(
    app: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "annotator.date_values")
    app.window.opening.open_path(app.folder / DATED)
    QApplication.processEvents()
    before, scrolled = top_of_text(app), app.window.view.scroll_position()
    assert not line(app).isVisible()
    app.wait(line(app).isVisible)
    QApplication.processEvents()
    assert app.window.view.scroll_position() == scrolled
    assert top_of_text(app) == before + line(app).height()


def test_what_finds_dates_is_loaded_where_nothing_is_asked_too(app: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    prepare(app.folder / UNDATED, article={"published": "2021-12-22"})
    monkeypatch.delitem(sys.modules, "annotator.date_values")
    app.open(UNDATED).wait(lambda: "annotator.date_values" in sys.modules)
    app.press("Ctrl+PgDown")
    assert line(app).isVisible()


def test_other_keeps_the_question_until_a_date_was_entered(app: Driver) -> None:
    app.open(DATED).click_button(f"{QUESTION} Other…")
    assert line(app).isVisible()
    assert focused().accessibleName() == "Published"
    app.press("Esc")
    assert line(app).isVisible()
    app.click_button(f"{QUESTION} Other…").press("Ctrl+A").type("2023-02-16").press("Enter")
    assert not line(app).isVisible()
    assert app.state.annotations.header.published == "2023-02-16"


def test_other_unfolds_the_panel_that_has_the_date(app: Driver) -> None:
    app.open(DATED).press("Shift+F9").click_button(f"{QUESTION} Other…")
    assert app.table("spanList").isVisible()


def test_f6_stops_at_it_visibly_and_goes_on_from_any_answer(app: Driver) -> None:
    app.open(DATED)
    bare = line(app).grab().toImage()
    app.press("Shift+F6")
    assert focused().accessibleName() == f"{QUESTION} Yes"
    # The ring stands around the button, not only on its edge.
    assert line(app).grab().toImage().copy(0, 1, 5000, 4) != bare.copy(0, 1, 5000, 4)
    app.press("Tab", "F6")
    assert focused() is app.window.view
    app.press("Shift+F6", "Tab", "Shift+F6")
    assert focused() is app.table("articleList")


def test_another_article_takes_the_focus_from_its_answers(app: Driver) -> None:
    app.open("000_a693e22d446df271.txt").press("Ctrl+PgDown", "Shift+F6", "Ctrl+PgDown")
    assert focused() is app.window.view


@pytest.mark.parametrize(
    ("width", "question", "source", "last"),
    [
        (1600, QUESTION, "from the article's first lines", "Not known"),
        (600, QUESTION, "from the article", "Not known"),
        (500, QUESTION, "", "Not known"),
        (450, QUESTION, "", "Unknown"),
        (360, "15 February 2023?", "", "Unknown"),
    ],
)
def test_a_narrow_question_keeps_its_day(app: Driver, width: int, question: str, source: str, last: str) -> None:
    app.open(DATED)
    asked = line(app)
    asked.setFixedWidth(width)
    QApplication.processEvents()
    labels = [label for label in asked.findChildren(QLabel) if label.isVisible()]
    assert labels[0].text() == question
    assert labels[0].width() >= labels[0].sizeHint().width()
    assert (labels[1].text() if len(labels) > 1 else "").startswith(source)
    assert (len(labels) > 1) is bool(source)
    button = app.button(f"{QUESTION} Not known")
    assert button.text() == last
    assert button.geometry().right() < width
    assert button.width() >= button.sizeHint().width()


def test_the_question_does_not_keep_the_window_wide(start: Start) -> None:
    app = start((1024, 700)).open(DATED).press("F9")
    assert line(app).width() < 460
    labels = [label.text() for label in line(app).findChildren(QLabel) if label.isVisible()]
    assert "2023" in labels[0]
    assert app.window.width() == 1024
