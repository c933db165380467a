"""File → Export…: what is ticked is what is written, off the window's thread, and nothing is lost on the way."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QLineEdit, QProgressBar, QWidget

from annotator.exchange import FORMATS
from annotator.exchange import export as exporting
from tests.ui.driver import CUSTOMER, Driver, prepare

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exchange.chunks import Chunk


@pytest.fixture
def sheet(app: Driver) -> Driver:
    prepare(app.folder / CUSTOMER, ("speaker", "Lavrov"), ("date", "ianuarie"), status="done")
    app.open(CUSTOMER)
    app.action("corpus.export").trigger()
    assert part(app, "exportSheet").isVisible()
    return app


def part(app: Driver, name: str) -> QWidget:
    found = app.window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def tick(app: Driver, name: str) -> QAbstractButton:
    (found,) = part(app, f"export.{name}").findChildren(QAbstractButton)
    return found


def button(app: Driver, name: str) -> QAbstractButton:
    found = part(app, name)
    assert isinstance(found, QAbstractButton)
    return found


def told(app: Driver) -> str:
    found = part(app, "exportTold")
    assert isinstance(found, QLabel)
    return found.text()


def target(app: Driver) -> Path:
    return app.folder.resolve().parent / "annotations"


def test_every_format_has_a_row_and_one_that_cannot_be_written_says_why(sheet: Driver) -> None:
    for one in FORMATS:
        if one.writes:
            assert tick(sheet, one.name).isEnabled() == (one.missing() is None)
            words = [label.text() for label in part(sheet, f"export.{one.name}").findChildren(QLabel)]
            assert words[0] == str(one.title)
            assert words[1] == str(one.missing()) if one.missing() else "not installed" not in words[1]
    assert tick(sheet, "dataset").isChecked()
    assert tick(sheet, "done").isChecked()


def test_enter_exports_what_is_ticked_and_says_what_it_was(sheet: Driver) -> None:
    sheet.press("Tab", "Space")  # The box of the dataset has the focus at first; the next is Prodigy's.
    tick(sheet, "in_progress").click()
    sheet.press("Enter")
    sheet.wait(lambda: told(sheet).startswith("Exported. "))
    assert sorted(path.name for path in target(sheet).iterdir()) == [
        "README.md", "dataset.jsonl", "labels.toml", "prodigy.jsonl",
    ]  # fmt: skip
    assert told(sheet) == "Exported. Articles: 1, spans: 2, relations: 0."
    assert sheet.last_line() == told(sheet)
    assert button(sheet, "exportStart").isVisible()


def test_what_was_just_labelled_is_exported(app: Driver) -> None:
    app.open(CUSTOMER).select("Lavrov").press("3")
    app.action("corpus.export").trigger()
    tick(app, "in_progress").click()
    app.press("Enter")
    app.wait(lambda: told(app).startswith("Exported. "))
    lines = (target(app) / "dataset.jsonl").read_text(encoding="utf-8").splitlines()
    (mine,) = [json.loads(line) for line in lines if json.loads(line)["file"] == CUSTOMER]
    assert "Lavrov" in [one["text"] for one in mine["spans"]]


def test_a_plan_that_is_none_is_told_and_nothing_is_written(sheet: Driver) -> None:
    parts = part(sheet, "exportParts")
    assert isinstance(parts, QLineEdit)
    parts.setText("80/30")
    sheet.press("Enter")
    assert "add up to 100" in told(sheet)
    assert parts.hasFocus()
    parts.setText("")
    tick(sheet, "dataset").click()
    sheet.press("Enter")
    assert told(sheet) == "Tick at least one format."
    tick(sheet, "dataset").click()
    tick(sheet, "done").click()
    sheet.press("Enter")
    assert told(sheet) == "Tick at least one state of articles."
    tick(sheet, "skipped").click()
    sheet.press("Enter")
    sheet.wait(lambda: told(sheet).startswith("No article is skipped"))
    assert not target(sheet).exists()


def test_another_folder_is_chosen_and_one_that_holds_something_is_left_alone(
    sheet: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "README.md").write_text("# Mine\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(mine))
    button(sheet, "exportChoose").click()
    sheet.press("Enter")
    sheet.wait(lambda: "holds no dataset made by annotator" in told(sheet))
    assert [path.name for path in mine.iterdir()] == ["README.md"]


def test_it_can_be_stopped_and_closing_the_sheet_does_not_stop_it(
    sheet: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go = threading.Event()
    take = exporting._take

    def slowly(outcome: exporting.Outcome, chunk: Chunk) -> None:
        assert may_go.wait(10)
        take(outcome, chunk)

    monkeypatch.setattr(exporting, "_take", slowly)
    sheet.press("Enter")
    assert button(sheet, "exportStop").isVisible()
    assert part(sheet, "exportProgress").isVisible()
    button(sheet, "exportStop").click()
    assert told(sheet) == "The export was stopped; nothing was changed."
    may_go.set()
    assert not button(sheet, "exportStop").isVisible()
    sheet.press("Enter")
    sheet.press("Esc")
    assert not part(sheet, "exportSheet").isVisible()
    sheet.wait(lambda: sheet.last_line().startswith("Exported. "))
    sheet.action("corpus.export").trigger()
    assert told(sheet).startswith("Exported. ")
    assert isinstance(part(sheet, "exportProgress"), QProgressBar)


def test_without_a_folder_there_is_nothing_to_export(app: Driver) -> None:
    app.action("corpus.export").trigger()
    assert app.window.findChild(QWidget, "exportSheet") is None
    assert app.last_line() == "No folder is open."
