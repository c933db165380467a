"""A renamed or moved article: a line above the page offers the labels that its old name still has."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.storage.sidecar import SUFFIX
from tests.ui.driver import CUSTOMER, prepare
from tests.ui.files import SEEDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

NEW = "000_new.txt"
QUESTION = f"The labels of old/{CUSTOMER} fit this text: take them over?"


def move(app: Driver) -> Path:
    """Label an article in a folder of its own, then move and rename it without its sidecar."""
    old = app.folder / "old"
    old.mkdir()
    path = (app.folder / CUSTOMER).rename(old / CUSTOMER)
    prepare(path, ("speaker", "Lavrov"), note="read twice", more={"kept": True})
    path.rename(app.folder / NEW)
    return old / f"{CUSTOMER}{SUFFIX}"


def line(app: Driver) -> QWidget:
    found = app.window.findChild(QWidget, "offerLine")
    assert isinstance(found, QWidget)
    return found


@pytest.fixture
def moved(app: Driver) -> tuple[Driver, Path]:
    """The renamed article open, and the sidecar of its old name."""
    orphan = move(app)
    app.open(NEW).wait(line(app).isVisible)
    return app, orphan


def test_it_asks_and_writes_nothing_unasked(moved: tuple[Driver, Path]) -> None:
    app, orphan = moved
    before = orphan.read_bytes()
    assert app.label_text("offerQuestion").replace("…", "") in QUESTION
    assert line(app).accessibleName() == QUESTION
    assert app.window.view.hasFocus()
    app.press("Ctrl+PgDown")
    assert not line(app).isVisible()
    app.press("Ctrl+PgUp")
    assert line(app).isVisible()
    assert app.close()
    assert orphan.read_bytes() == before
    assert not app.sidecar_path(NEW).exists()


def test_taking_over_renames_the_sidecar_and_shows_its_spans(moved: tuple[Driver, Path]) -> None:
    app, orphan = moved
    before = orphan.read_bytes()
    app.click_button("Take them over")
    assert app.spans() == [("speaker", "Lavrov")]
    assert app.last_line() == f"The labels of old/{CUSTOMER} are those of {NEW} now."
    assert not line(app).isVisible()
    assert app.window.view.hasFocus()
    assert not orphan.exists()
    assert app.sidecar_path(NEW).read_bytes() == before
    # What is done from then on is saved there, with all that was said before.
    app.click("Lavrov").press("E")
    found = app.sidecar()
    assert [one["text"] for one in found["spans"]] == ["Lavrov într"]
    assert (found["note"], found["more"], found["source"]["file"]) == ("read twice", {"kept": True}, NEW)


def test_the_list_shows_the_labels_that_were_taken_over(moved: tuple[Driver, Path]) -> None:
    app, _ = moved
    app.click_button("Take them over")
    app.press("Ctrl+PgDown")
    assert app.window.workspace.status_of(NEW) == "in_progress"


def test_declined_it_is_not_asked_again_in_a_later_run_either(start: Start) -> None:
    first = start()
    orphan = move(first)
    before = orphan.read_bytes()
    first.open(NEW).wait(line(first).isVisible)
    first.click_button("No")
    assert not line(first).isVisible()
    first.press("Ctrl+PgDown", "Ctrl+PgUp")
    assert not line(first).isVisible()
    assert first.close()
    app = start()
    app.open(NEW)
    QApplication.processEvents()
    assert not line(app).isVisible()
    assert app.spans() == []
    assert orphan.read_bytes() == before


def test_it_is_no_longer_offered_once_something_was_labelled(moved: tuple[Driver, Path]) -> None:
    app, orphan = moved
    app.double_click("Stoltenberg").press("3")
    assert not line(app).isVisible()
    app.wait_saved()
    assert orphan.exists()
    assert [one["text"] for one in app.sidecar()["spans"]] == ["Stoltenberg"]


def test_an_article_that_came_back_is_said_and_loses_nothing(moved: tuple[Driver, Path]) -> None:
    app, orphan = moved
    (orphan.parent / CUSTOMER).write_bytes((app.folder / NEW).read_bytes())
    app.click_button("Take them over")
    assert not line(app).isVisible()
    assert app.spans() == []
    assert orphan.exists()


def test_a_sidecar_written_meanwhile_is_not_overwritten(moved: tuple[Driver, Path]) -> None:
    app, orphan = moved
    app.sidecar_path(NEW).write_bytes(b"{}")
    app.click_button("Take them over")
    assert app.last_line() == f"{NEW} has labels of its own by now: nothing was taken over."
    assert app.sidecar_path(NEW).read_bytes() == b"{}"
    assert orphan.exists()


def test_another_text_is_offered_nothing(app: Driver) -> None:
    move(app)
    (app.folder / NEW).write_text("Cu totul alt text.\n", "utf-8")
    app.open(NEW)
    QApplication.processEvents()
    assert not line(app).isVisible()


def test_it_is_answered_by_keys(moved: tuple[Driver, Path]) -> None:
    app, orphan = moved
    app.press("Shift+F6")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == f"{QUESTION} Take them over"
    app.press("Tab")
    app.press("Shift+Tab", "Return")
    assert app.spans() == [("speaker", "Lavrov")]
    assert not orphan.exists()
    assert json.loads(app.sidecar_path(NEW).read_bytes())["note"] == "read twice"


def test_the_labels_of_an_earlier_version_are_offered_as_such_and_reviewed(app: Driver) -> None:
    name = "003_spital.txt"
    shutil.copy(SEEDS / f"{name}{SUFFIX}", app.sidecar_path(name))
    text = (app.folder / name).read_bytes().decode()
    (app.folder / name).unlink()
    (app.folder / NEW).write_bytes(("Actualizare.\n\n" + text.replace("ț", "t", 40)).encode())
    app.open(NEW).wait(line(app).isVisible)
    assert line(app).accessibleName() == f"The labels of {name} fit an earlier version of this text: take them over?"
    app.click_button("Take them over")
    assert f"The text of {NEW} has changed" in app.last_line()
    assert app.spans()
    assert not line(app).isVisible()
