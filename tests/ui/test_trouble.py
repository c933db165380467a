"""What can go wrong: files that cannot be read or written, and errors of our own."""

from __future__ import annotations

import json
import logging
import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPlainTextEdit

from annotator.batch.statuses import prepare_statuses
from annotator.storage.label_file import packaged_labels
from annotator.storage.sidecar import sidecar_path
from annotator.ui.crash import CrashGuard, log_to
from tests.ui.driver import CUSTOMER, copy_of_seeds, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

SECOND = "001_buget.txt"


# -- saving ------------------------------------------------------------------------------------------------------------


def test_saving_and_saved_are_shown(app: Driver) -> None:
    app.open(CUSTOMER)
    assert app.facts()[0] == "Saved"
    app.double_click("Lavrov").press("3")
    assert app.facts()[0] == "Saving"
    app.wait(lambda: app.facts()[0] == "Saved")
    assert app.sidecar_path().exists()


def test_looking_writes_nothing(app: Driver) -> None:
    before = {path: path.read_bytes() for path in app.folder.iterdir()}
    app.open(CUSTOMER).double_click("Lavrov").press("Ctrl+C", "Esc", "Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgUp")
    assert app.close()
    assert {path: path.read_bytes() for path in app.folder.iterdir()} == before


@pytest.fixture
def blocked(app: Driver) -> Driver:
    """An edit that cannot be saved: a folder stands where the sidecar should."""
    app.open(CUSTOMER)
    app.sidecar_path().mkdir()
    app.double_click("Lavrov").press("3")
    return app.wait(lambda: app.facts()[0].startswith("Not saved"))


def test_a_failed_save_is_shown_and_the_question_lets_one_stay(blocked: Driver) -> None:
    assert blocked.facts()[0].startswith(f"Not saved: {CUSTOMER}.annotations.json ")
    assert blocked.window.isWindowModified()
    asked: list[str] = []
    blocked.answering("Stay", asked.append)
    assert not blocked.close()
    assert f"The annotations of {CUSTOMER} are not saved." in asked[0]
    assert blocked.window.isVisible()
    blocked.press("E")
    assert blocked.spans() == [("speaker", "Lavrov într")]


def test_a_failed_save_asks_before_another_article_too(blocked: Driver) -> None:
    blocked.answering("Stay")
    blocked.press("Ctrl+PgDown")
    assert blocked.name == CUSTOMER
    blocked.answering("Leave without saving")
    blocked.press("Ctrl+PgDown")
    assert blocked.name == SECOND
    # The steps of what was thrown away are gone with it.
    assert blocked.action("edit.undo").text() == "Undo"


def test_trying_again_saves_once_the_way_is_free(blocked: Driver) -> None:
    blocked.sidecar_path().rmdir()
    path = blocked.sidecar_path()
    blocked.answering("Try again")
    assert blocked.close()
    assert [span["text"] for span in json.loads(path.read_bytes())["spans"]] == ["Lavrov"]


def test_it_is_saved_by_itself_once_the_way_is_free(blocked: Driver) -> None:
    blocked.sidecar_path().rmdir()
    blocked.wait(lambda: blocked.facts()[0] == "Saved")
    assert blocked.sidecar_path().is_file()


def test_a_copy_can_be_saved_elsewhere(blocked: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "copy.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    blocked.answering("Save a copy elsewhere…")
    assert blocked.close()
    assert [span["text"] for span in json.loads(copy.read_bytes())["spans"]] == ["Lavrov"]


def test_what_another_program_wrote_is_not_overwritten(app: Driver) -> None:
    app.open(CUSTOMER).double_click("Lavrov").press("3").wait_saved()
    app.sidecar_path().write_bytes(b"{}")
    app.press("E").wait(lambda: app.facts()[0].startswith("Not saved"))
    assert f"{CUSTOMER}.annotations.json was changed by another program" in app.status_line().accessibleDescription()
    assert app.sidecar_path().read_bytes() == b"{}"


# -- what cannot be opened ---------------------------------------------------------------------------------------------

NO_ARTICLES = {
    "missing": "{path} is not there: open another folder with Ctrl+O.",
    "missing.txt": "{path} is not there: open another folder with Ctrl+O.",
    "report.pdf": "{path} is no article: articles are .txt and .md files.",
    "empty folder": "{path} holds no .txt or .md files: open another folder with Ctrl+O.",
}


@pytest.mark.parametrize("name", NO_ARTICLES)
def test_a_path_that_is_no_article_is_one_sentence_and_the_rest_works(app: Driver, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name == "report.pdf":
        path.write_bytes(b"%PDF-1.7")
    elif name == "empty folder":
        path.mkdir()
    app.window.opening.open_path(path)
    sentence = NO_ARTICLES[name].format(path=path)
    app.wait(lambda: app.last_line() == sentence)
    assert app.label_text("startProblem") == sentence
    app.press("Tab", "3", "Ctrl+PgDown", "Ctrl+Return", "Delete", "Ctrl+C", "F6", "Ctrl+Z")
    app.open(CUSTOMER).double_click("Lavrov").press("3")
    assert app.spans() == [("speaker", "Lavrov")]


BROKEN = {
    "binary.txt": (b"\0\1\2\3" * 50, "binary.txt is a binary file, not text; save its text as UTF-8 and label that."),
    "empty.txt": (b"", "empty.txt is empty; there is nothing to label."),
    "bom.md": (b"\xef\xbb\xbf", "bom.md is empty; there is nothing to label."),
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_article_that_cannot_be_read_is_one_sentence_and_the_rest_works(app: Driver, name: str) -> None:
    data, sentence = BROKEN[name]
    (app.folder / name).write_bytes(data)
    app.open(name)
    assert app.last_line() == f"Passed over: {sentence}"
    assert app.name == CUSTOMER
    app.double_click("Lavrov").press("3")
    row = [app.table("articleList").model().index(at, 0).data() for at in range(12)].index(name)
    app.click_row("articleList", row)
    assert (app.name, app.last_line()) == (CUSTOMER, sentence)
    assert (app.folder / name).read_bytes() == data


def test_of_several_that_cannot_be_read_the_one_asked_for_is_named(app: Driver) -> None:
    (app.folder / "000.txt").write_bytes(b"")
    (app.folder / "binary.txt").write_bytes(BROKEN["binary.txt"][0])
    app.open("binary.txt")
    assert app.last_line() == f"Passed over: {BROKEN['binary.txt'][1]}"
    assert app.name == CUSTOMER


def test_an_article_deleted_meanwhile_is_passed_over_in_one_sentence(app: Driver) -> None:
    app.open(CUSTOMER)
    (app.folder / SECOND).unlink()
    app.press("Ctrl+PgDown")
    assert app.name == "002_primarie.txt"
    assert app.last_line().startswith(f"Passed over: {SECOND}")


# -- sidecars and label files that cannot be used ----------------------------------------------------------------------


def _broken_sidecar(app: Driver, how: str) -> bytes:
    path = app.sidecar_path(CUSTOMER)
    prepare(app.folder / CUSTOMER, ("speaker", "Lavrov"))
    whole = json.loads(path.read_bytes())
    if how == "no JSON":
        path.write_bytes(b'{"format": ')
    else:
        whole |= {"version": 2} if how == "version" else {}
        if how == "field":
            whole["spans"][0]["end"] = "x"
        path.write_text(json.dumps(whole), "utf-8")
    return path.read_bytes()


@pytest.mark.parametrize("how", ["no JSON", "version", "field"])
def test_a_sidecar_that_cannot_be_used_opens_read_only_and_stays_as_it_is(app: Driver, how: str) -> None:
    before = _broken_sidecar(app, how)
    app.open(CUSTOMER)
    why = app.last_line()
    assert f"{CUSTOMER}.annotations.json" in why or CUSTOMER in why
    assert "Read-only" in app.facts()
    for key in ("3", "Alt+2", "Ctrl+1", "Ctrl+Return", "Ctrl+Shift+Return"):
        app.double_click("Stoltenberg").press(key)
        assert app.last_line() == why
    app.press("E", "Esc", "Delete", "Ctrl+Z")
    assert app.name == CUSTOMER
    app.press("Ctrl+PgDown", "Ctrl+PgUp")
    assert app.close()
    assert app.sidecar_path(CUSTOMER).read_bytes() == before


def test_other_articles_can_be_labelled_beside_a_broken_sidecar(app: Driver) -> None:
    _broken_sidecar(app, "no JSON")
    app.open(CUSTOMER).press("Ctrl+PgDown").double_click("Bugetul").press("1")
    assert app.spans() == [("claim", "Bugetul")]
    assert "Read-only" not in app.facts()


def test_a_bad_label_file_is_one_sentence_and_nothing_is_edited(app: Driver) -> None:
    (app.folder / "labels.toml").write_text('name = "mine"\nversion = "x\n', "utf-8")
    app.open(CUSTOMER)
    assert app.last_line().startswith("labels.toml is no valid TOML at line 2")
    assert app.rows("labelList") == ["claim", "quote", "speaker", "date", "boilerplate"]
    app.double_click("Lavrov").press("3")
    assert app.spans() == []
    assert app.last_line().startswith("labels.toml is no valid TOML at line 2")
    assert not app.sidecar_path().exists()


def test_a_label_file_mended_again_takes_its_warning_back(app: Driver) -> None:
    file = app.folder / "labels.toml"
    file.write_text(OWN_LABELS, "utf-8")
    app.open(CUSTOMER)
    app.wait(lambda: app.rows("labelList") == ["place"])
    file.write_text(OWN_LABELS + "[", "utf-8")
    app.wait(lambda: app.last_line().startswith("labels.toml is no valid TOML"))
    file.write_text(OWN_LABELS, "utf-8")
    app.wait(lambda: app.last_line() == "labels.toml can be used again.")


def test_the_digits_in_the_hints_follow_the_label_file(app: Driver) -> None:
    app.open(CUSTOMER)
    assert app.hints()[0] == ("", "select text, then 1–5")
    (app.folder / "labels.toml").write_text(OWN_LABELS, "utf-8")
    app.wait(lambda: app.hints()[0] == ("", "select text, then 6"))


def test_spans_shown_read_only_are_not_edited_by_any_way(app: Driver) -> None:
    (app.folder / "labels.toml").write_text("[", "utf-8")
    prepare(app.folder / CUSTOMER, ("speaker", "Lavrov"))
    before = app.sidecar_path(CUSTOMER).read_bytes()
    app.open(CUSTOMER).click("Lavrov")
    why = app.last_line()
    assert why.startswith("labels.toml is no valid TOML")
    for key in ("E", "B", ".", "Delete", "2", "Ctrl+2", "Backspace"):
        app.press("Ctrl+C", key)
        assert app.last_line() == why
        assert app.active() == ("speaker", "Lavrov")
    app.drag_handle(False, app.place("interviu"))
    assert app.last_line() == why
    assert app.spans() == [("speaker", "Lavrov")]
    assert app.close()
    assert app.sidecar_path(CUSTOMER).read_bytes() == before


OWN_LABELS = """
name = "mine"
version = 3
[[label]]
name = "place"
key = "6"
edges = "trim"
colour = { light = "#1A85E0", dark = "#4096FF", ink = "#1469B8" }
line = "solid"
"""


def test_a_label_file_of_the_folder_gives_the_digits_and_goes_with_the_folder(app: Driver, tmp_path: Path) -> None:
    (app.folder / "labels.toml").write_text(OWN_LABELS, "utf-8")
    app.open(CUSTOMER).double_click("Rusia").press("3")
    assert app.spans() == []
    app.press("6")
    assert app.spans() == [("place", "Rusia")]
    assert app.sidecar()["labels"] == "mine/3"
    other = copy_of_seeds(tmp_path / "other", CUSTOMER)
    app.open(other / CUSTOMER).double_click("Lavrov").press("6", "3")
    assert app.spans() == [("speaker", "Lavrov")]


def test_twenty_labels_and_the_article_unfolded_fit_a_low_screen(start: Start) -> None:
    app = start((1024, 660))
    labels = "".join(f'[[label]]\nname = "label {n}"\n' for n in range(20))
    (app.folder / "labels.toml").write_text(f'name = "many"\nversion = 1\n{labels}', "utf-8")
    app.open(CUSTOMER).press("F9")
    if not app.table("labelList").isVisible():
        app.press("F9")
    app.press("M").type("a note")
    QApplication.processEvents()
    assert app.window.minimumSizeHint().height() <= 660
    assert app.window.height() == 660
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    # All of the note is in view, and what is above it is there when the focus goes to it.
    assert note.visibleRegion().boundingRect() == note.rect()
    app.press("Shift+Tab", "Shift+Tab", "Shift+Tab")
    title = QApplication.focusWidget()
    assert title is not None
    assert title.accessibleName() == "Title"
    assert title.visibleRegion().boundingRect() == title.rect()
    table = app.table("labelList")
    assert table.verticalScrollBar().maximum() > 0


def test_labels_without_keys_and_with_ampersands_are_shown_as_they_are(app: Driver) -> None:
    (app.folder / "labels.toml").write_text('name = "n"\nversion = 1\n[[label]]\nname = "a & b"\n', "utf-8")
    app.open(CUSTOMER)
    assert app.hints()[0] == ("", "select text")
    assert app.action("label.a & b").text() == "Label a && b"
    assert app.action("label.a & b").toolTip() == "Label a & b"


def test_a_label_that_is_unknown_here_is_kept_counted_and_can_be_relabelled(app: Driver) -> None:
    prepare(app.folder / CUSTOMER, ("rumour", "Lavrov"))
    app.open(CUSTOMER)
    assert app.rows("labelList")[-1] == "rumour"
    app.click("Lavrov").press("E")
    assert [span["label"] for span in app.sidecar()["spans"]] == ["rumour"]
    app.press("3")
    assert "rumour" not in app.rows("labelList")


# -- errors of our own -------------------------------------------------------------------------------------------------


@pytest.fixture
def guarded(app: Driver) -> Iterator[tuple[Driver, Path]]:
    """The window as the program starts it, with a log file; copying is broken."""

    def broken(text: str) -> None:
        raise IndexError(f"copying {len(text)} characters")

    logger = logging.getLogger("annotator")
    handlers = list(logger.handlers)
    guard = CrashGuard(app.window, app.window.save_now, log_to(app.home.log))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app.window, "copy", broken)
        yield app, app.home.log / "annotator.log"
    guard.release()
    for handler in [one for one in logger.handlers if one not in handlers]:
        logger.removeHandler(handler)
        handler.close()


def _reports() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if one.objectName() == "crashReport" and one.isVisible()]  # type: ignore[misc]


def test_an_unexpected_error_is_reported_logged_and_harms_nothing(
    guarded: tuple[Driver, Path], caplog: pytest.LogCaptureFixture
) -> None:
    app, log_file = guarded
    app.open(CUSTOMER).double_click("Lavrov").press("3")
    assert app.facts()[0] == "Saving"
    app.press("Ctrl+C")
    (report,) = _reports()
    shown = report.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert "IndexError: copying 6 characters" in shown.toPlainText()
    assert "Traceback" in shown.toPlainText()
    assert "IndexError: copying 6 characters" in log_file.read_text("utf-8")
    # Saved at once, not when the timer comes.
    assert app.facts()[0] == "Saved"
    assert [span["text"] for span in json.loads(app.sidecar_path().read_bytes())["spans"]] == ["Lavrov"]

    app.window.activateWindow()
    app.wait(app.window.isActiveWindow).press("Ctrl+C")
    assert len(_reports()) == 1
    report.close()
    app.wait(lambda: _reports() == [])
    app.window.activateWindow()
    app.wait(app.window.isActiveWindow).press("E")
    assert app.spans() == [("speaker", "Lavrov într")]
    app.press("Ctrl+C")
    assert len(_reports()) == 1
    assert len([record for record in caplog.records if record.levelno == logging.ERROR]) == 3
    caplog.clear()
    _reports()[0].close()


def test_an_article_whose_name_is_no_text_opens_from_the_list(app: Driver) -> None:
    name = os.fsdecode(b"\xff000.txt")
    (app.folder / name).write_text("Un titlu\n", encoding="utf-8")
    app.open()
    row = app.window.workspace.names.index(name)
    app.click_row("articleList", row)
    assert app.name == name
    assert "is no text" in app.last_line()
    assert app.window.workspace.read_only is not None


# -- a step over several articles that was interrupted -----------------------------------------------------------------


@pytest.mark.parametrize(("answer", "status"), [("Finish it", "done"), ("Leave them as they are", "new")])
def test_an_interrupted_batch_is_offered_when_its_folder_is_opened(
    app: Driver, tmp_path: Path, answer: str, status: str
) -> None:
    made = prepare_statuses(app.folder, packaged_labels(), [CUSTOMER, SECOND], "done")
    assert made
    prepared = made.pending
    assert prepared
    journal = app.window.workspace.journal
    assert journal
    journal.begin(prepared)
    journal.release()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "a.txt").write_text("Alt dosar.", encoding="utf-8")
    app.window.opening.open_folder(elsewhere)
    app.wait(lambda: app.name == "a.txt")
    app.window.opening.ask_interrupted()
    assert QApplication.activeModalWidget() is None
    asked: list[str] = []
    app.answering(answer, asked.append)
    app.open(CUSTOMER)
    app.wait(lambda: journal.pending(app.folder) is None)
    assert "in 2 articles of" in asked[0]
    app.wait_saved()
    path = sidecar_path(app.folder / SECOND)
    assert (json.loads(path.read_bytes())["status"] if path.exists() else "new") == status
