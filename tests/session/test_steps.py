"""Steps outlive the program: what was done is there after any end, and can be undone; what does not fit is dropped."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from annotator.batch.journal import Pending
from annotator.core.annotations import Span
from annotator.core.changes import Change, Transaction
from annotator.core.message import message
from annotator.core.state import Cursor
from annotator.storage.atomic_file import Staged
from annotator.workspace import Leaving, steps
from tests.session.fakes import Corpus, corpus

if TYPE_CHECKING:
    from pathlib import Path

A, B, C = "a.txt", "b.txt", "c.txt"
TEXTS: dict[str, str | bytes] = {A: "Lavrov a venit marți la Cluj.\r\n", B: "👍🏽 Al doilea.\n", C: "Trei.\n"}


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    opened_ = corpus(tmp_path / "corpus", TEXTS)
    assert opened_.workspace.open(A)
    return opened_


def restart(made: Corpus) -> Corpus:
    """The program is closed and started again; what waits for the window to be painted is done."""
    assert made.workspace.close()
    again = made.start_again()
    again.desk.run_waiting()
    return again


def dropped(made: Corpus, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing can be undone any more; the person is told and the log says so."""
    assert any("changed elsewhere" in sentence for sentence in made.desk.warned)
    assert any("can no longer be undone" in one.getMessage() for one in caplog.records)
    assert not made.workspace.history.done


# -- undo after a restart ----------------------------------------------------------------------------------------------


def test_undo_and_redo_go_on_after_a_restart_across_articles(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.label("marți", "4")
    made.workspace.open(B)
    made.label("doilea", "1")
    made.app.press("Ctrl+Z")
    again = restart(made)
    assert (again.steps(), len(again.workspace.history.undone)) == (2, 1)
    assert again.workspace.open(C)
    again.app.press("Ctrl+Y")
    assert (again.state.article.name, again.spans()) == (B, [])
    again.app.press("Ctrl+Y")
    assert again.spans() == [("claim", "doilea")]
    again.app.press("Ctrl+Z")
    again.app.press("Ctrl+Z")
    assert again.state.article.name == A
    assert again.desk.said[-1] == "Opened a.txt; press again to undo: Labelled date: “marți”."
    again.app.press("Ctrl+Z")
    assert again.spans() == [("speaker", "Cluj")]
    assert again.state.cursor == Cursor(15, 20)
    # And once more.
    last = restart(again)
    assert last.workspace.open(A)
    last.app.press("Ctrl+Z")
    assert last.spans() == []
    assert last.state.annotations.header.status == "new"
    for _ in range(2):
        last.app.press("Ctrl+Y")
    assert last.spans() == [("date", "marți"), ("speaker", "Cluj")]
    assert not last.desk.warned


def test_steps_of_before_and_of_now_are_one_row(made: Corpus) -> None:
    made.label("Cluj", "3")
    assert made.workspace.close()
    again = made.start_again()
    assert again.workspace.open(A)
    # Before there was time to take over the old ones.
    again.label("marți", "4")
    assert again.steps() == 2
    again.app.press("Ctrl+Z")
    again.app.press("Ctrl+Z")
    assert again.spans() == []


def test_whoever_listens_hears_when_steps_are_there(made: Corpus) -> None:
    made.label("Cluj", "3")
    assert made.workspace.close()
    again = made.start_again()
    heard: list[int] = []
    again.workspace.listen_to_steps(lambda: heard.append(again.steps()))
    assert again.steps() == 0
    again.desk.run_waiting()
    assert heard == [1]


def test_a_new_step_after_an_undo_is_the_end_of_redo_after_a_restart_too(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.app.press("Ctrl+Z")
    made.label("marți", "4")
    again = restart(made)
    assert (again.steps(), len(again.workspace.history.undone)) == (1, 0)


def test_only_looking_leaves_no_journal(made: Corpus) -> None:
    made.select("Cluj")
    again = restart(made)
    assert not again.journal.folder.exists()


def test_a_batch_is_undone_as_one_after_a_restart(made: Corpus) -> None:
    def labelling(name: str, end: int) -> Transaction:
        span = Span(f"batch{name[0]}", "claim", 0, end)
        return Transaction((Change(None, span),), Cursor.at(end, span.id), message("A batch"))

    transactions = {A: labelling(A, 6), B: labelling(B, 2), C: labelling(C, 4)}
    before = {name: Cursor() for name in transactions}
    made.label("Cluj", "3")
    assert made.workspace.do_everywhere(Pending(made.folder, transactions, message("A batch"), before))
    again = restart(made)
    for _ in range(2):
        assert again.workspace.open(B)
        again.app.press("Ctrl+Z")
        assert [len(again.on_disk(name)["spans"]) for name in (A, B, C)] == [1, 0, 0]
        again = again.crash()
        assert again.workspace.open(C)
        again.app.press("Ctrl+Y")
        assert [len(again.on_disk(name)["spans"]) for name in (A, B, C)] == [2, 1, 1]
        again = again.crash()


def test_a_long_journal_is_shortened_and_the_latest_steps_stay(made: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "MOST_STEPS", 10)
    monkeypatch.setattr(steps, "SHORTEN_AT", 2000)
    made.label("Cluj", "3")
    for _ in range(30):
        made.app.press("U")
    made.app.press("Ctrl+Z")
    (file,) = made.journal.folder.glob("*.steps")
    long = file.stat().st_size
    again = restart(made)
    assert file.stat().st_size < long / 2
    assert (again.steps(), len(again.workspace.history.undone)) == (10, 1)
    assert again.workspace.open(A)
    again.app.press("Ctrl+Y")
    again = again.crash()
    assert (again.steps(), len(again.workspace.history.undone)) == (10, 0)
    assert again.workspace.open(A)
    for _ in range(10):
        again.app.press("Ctrl+Z")
    assert again.steps() == 0
    assert len(again.spans()) == 1
    again = again.crash()
    assert (again.steps(), len(again.workspace.history.undone)) == (0, 10)


# -- ends of every kind ------------------------------------------------------------------------------------------------


def test_steps_that_were_not_saved_are_done_again_and_saved(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.label("marți", "4")
    made.app.press("Ctrl+Z")
    assert not made.side(A).exists()
    again = made.crash()
    assert [span["text"] for span in again.on_disk(A)["spans"]] == ["Cluj"]
    assert again.workspace.open(A)
    assert again.desk.said[-1].startswith("3 steps in a.txt that were not saved yet")
    assert (again.steps(), len(again.workspace.history.undone)) == (1, 1)
    again.app.press("Ctrl+Y")
    assert again.spans() == [("date", "marți"), ("speaker", "Cluj")]


def test_steps_after_the_last_save_are_done_again_and_no_others(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    made.label("marți", "4")
    written = made.side(A).read_bytes()
    again = made.crash()
    assert made.side(A).read_bytes() != written
    assert again.workspace.open(A)
    assert again.desk.said[-1].startswith("A step in a.txt")
    assert again.spans() == [("date", "marți"), ("speaker", "Cluj")]


def test_what_was_saved_stays_as_it_is(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    written = made.side(A).read_bytes()
    again = made.crash()
    assert made.side(A).read_bytes() == written
    assert again.workspace.open(A)
    again.app.press("Ctrl+Z")
    assert again.spans() == []


def test_an_end_between_the_note_and_the_write_loses_nothing(made: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    made.label("Cluj", "3")

    def killed(staged: Staged) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Staged, "put", killed)
        with pytest.raises(KeyboardInterrupt):
            made.desk.run_waiting()
    again = made.crash()
    assert [span["text"] for span in again.on_disk(A)["spans"]] == ["Cluj"]


def test_an_end_while_saving_fails_loses_nothing(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    kept = made.side(A).read_bytes()
    made.side(A).unlink()
    made.side(A).mkdir()
    for key in ("U", "2", "U"):
        made.app.press(key)
        made.desk.run_waiting()
        assert made.workspace.save_state == "failed"
    made.side(A).rmdir()
    made.side(A).write_bytes(kept)
    again = made.crash()
    (span,) = again.on_disk(A)["spans"]
    assert (span["label"], span.get("unsure", False)) == ("quote", False)
    assert again.workspace.open(A)
    for _ in range(4):
        again.app.press("Ctrl+Z")
    assert again.spans() == []


def test_what_still_cannot_be_saved_is_there_unsaved(made: Corpus, caplog: pytest.LogCaptureFixture) -> None:
    made.label("Cluj", "3")
    (made.folder / A).rename(made.folder / "away")
    again = made.crash()
    assert again.steps() == 1
    assert "the steps in a.txt wait" in caplog.text
    caplog.clear()
    (made.folder / "away").rename(made.folder / A)
    assert again.workspace.open(A)
    assert again.spans() == [("speaker", "Cluj")]
    assert again.workspace.save_state == "unsaved"
    again.desk.run_waiting()
    assert [span["text"] for span in again.on_disk(A)["spans"]] == ["Cluj"]


def test_what_is_read_only_for_now_waits(made: Corpus, caplog: pytest.LogCaptureFixture) -> None:
    made.label("Cluj", "3")
    (made.folder / "labels.toml").write_text("[")
    again = made.crash()
    assert again.workspace.open(A)
    assert again.workspace.read_only
    assert again.spans() == []
    assert again.workspace.close()
    (made.folder / "labels.toml").unlink()
    assert "the steps in a.txt wait" in caplog.text
    caplog.clear()
    again = again.start_again()
    assert again.workspace.open(A)
    assert again.spans() == [("speaker", "Cluj")]
    again.app.press("Ctrl+Z")
    assert again.spans() == []


def test_a_crash_while_it_still_cannot_be_saved_changes_nothing(made: Corpus, caplog: pytest.LogCaptureFixture) -> None:
    made.label("Cluj", "3")
    (made.folder / A).rename(made.folder / "away")
    again = made.crash()
    assert again.workspace.open(B)
    again.label("doilea", "1")
    assert again.workspace.close()
    again = again.crash()
    caplog.clear()
    (made.folder / "away").rename(made.folder / A)
    again = again.crash()
    assert [span["text"] for span in again.on_disk(A)["spans"]] == ["Cluj"]
    assert again.steps() == 2


# -- what does not fit any more ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("crash", [False, True])
def test_steps_of_an_article_that_was_changed_elsewhere_are_dropped_and_nothing_is_overwritten(
    made: Corpus, caplog: pytest.LogCaptureFixture, crash: bool
) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    theirs = made.side(A).read_bytes().replace(b"speaker", b"claim")
    if crash:
        made.label("marți", "4")
    else:
        assert made.workspace.close()
    made.side(A).write_bytes(theirs)
    caplog.set_level(logging.INFO, "annotator")
    again = made.crash()
    assert again.workspace.open(A)
    again.desk.run_waiting()
    assert again.spans() == [("claim", "Cluj")]
    dropped(again, caplog)
    assert made.side(A).read_bytes() == theirs
    assert again.crash().steps() == 0


def test_steps_on_another_text_are_dropped(made: Corpus, caplog: pytest.LogCaptureFixture) -> None:
    made.label("Cluj", "3")
    assert made.workspace.close()
    (made.folder / A).write_bytes(b"Nou. " + (made.folder / A).read_bytes())
    again = made.start_again()
    again.desk.run_waiting()
    caplog.set_level(logging.INFO, "annotator")
    assert again.workspace.open(A)
    dropped(again, caplog)


def test_steps_in_another_encoding_are_those_of_that_text(made: Corpus) -> None:
    (made.folder / C).write_bytes("Ţara şi „ţăranii” din Bărăgan: cuvinte cu sedilă.\n".encode("cp1250"))
    assert made.workspace.open(C)
    made.label("din", "1")
    assert made.workspace.read_as("cp1252")
    assert made.steps() == 0
    made.label("cuvinte", "2")
    again = made.crash()
    assert again.steps() == 1
    assert again.workspace.open(C)
    assert again.state.article.encoding == "cp1252"
    assert again.spans() == [("claim", "din"), ("quote", "cuvinte")]
    again.app.press("Ctrl+Z")
    assert again.spans() == [("claim", "din")]


def test_left_without_saving_is_not_done_again(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.side(A).mkdir()
    made.desk.answers = [(Leaving.DISCARD, None)]
    assert made.workspace.open(B)
    made.side(A).rmdir()
    again = made.crash()
    assert again.steps() == 0
    assert again.workspace.open(A)
    assert again.spans() == []


def test_a_change_elsewhere_between_two_steps_drops_the_first_alone(
    made: Corpus, caplog: pytest.LogCaptureFixture
) -> None:
    made.label("Cluj", "3")
    assert made.workspace.open(B)
    made.side(A).write_bytes(made.side(A).read_bytes().replace(b"new1", b"mine"))
    assert made.workspace.open(A)
    made.label("marți", "4")
    again = made.crash()
    assert again.steps() == 1
    assert "1 steps" in caplog.records[0].getMessage()
    caplog.clear()
    for _ in range(2):
        again = again.crash()
        assert again.workspace.open(A)
        again.app.press("Ctrl+Z")
        assert again.spans() == [("speaker", "Cluj")]
        again.app.press("Ctrl+Y")
        assert again.steps() == 1


def test_a_journal_that_is_damaged_gives_what_comes_after_the_damage(
    made: Corpus, caplog: pytest.LogCaptureFixture
) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    made.label("marți", "4")
    made.desk.run_waiting()
    made.journal.end()
    (file,) = made.journal.folder.glob("*.steps")
    file.write_bytes(file.read_bytes().replace(b'"act": "did"', b'"act": "dad"', 1))
    again = made.crash()
    assert again.steps() == 1
    assert "could not be read" in caplog.records[0].getMessage()
    caplog.clear()
    assert again.workspace.open(A)
    again.app.press("Ctrl+Z")
    assert again.spans() == [("speaker", "Cluj")]


def test_a_batch_over_an_article_that_was_not_opened_again_keeps_its_steps(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {A: "Lavrov la Cluj.\n", B: "Al doilea.\n"})
    assert made.workspace.open(A)
    made.label("Cluj", "3")
    again = restart(made)
    assert again.workspace.open(B)
    assert again.workspace.set_statuses([A, B], "done")
    assert again.workspace.open(A)
    assert not again.desk.warned
    for _ in range(2):
        again.app.press("Ctrl+Z")
    assert (again.spans(), again.state.annotations.header.status) == ([], "new")
