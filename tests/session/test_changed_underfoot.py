"""Files that change, go or cannot be read while the workspace is open: nothing is lost, nothing is written wrongly."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import Span
from annotator.core.changes import Change, StaleChangeError, Transaction
from annotator.core.message import message
from annotator.core.state import Cursor
from annotator.loading import load
from annotator.ui.remembered import Remembered
from annotator.workspace import Leaving
from tests.session.fakes import Corpus, corpus

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.storage.corpus import Entry

A, B, C = "a.txt", "b.txt", "c.txt"


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    opened = corpus(
        tmp_path / "corpus", {A: "Titlu\n\nLavrov a venit marți la Cluj.\n", B: "Al doilea.\n", C: "Trei.\n"}
    )
    assert opened.workspace.open(A)
    return opened


def test_steps_made_on_another_text_are_forgotten_when_the_article_comes_back(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.app.press("Delete")
    assert made.workspace.open(B)
    (made.folder / A).write_text("Scurt.\n", "utf-8")
    assert made.workspace.open(A)
    assert made.steps() == 0
    assert "changed elsewhere" in made.desk.warned[-1]
    made.app.press("Ctrl+Z")
    assert made.spans() == []


def test_a_session_refuses_what_lies_behind_the_text(made: Corpus) -> None:
    session = made.workspace.session
    assert session
    change = Change(None, Span("x1", "claim", 5, 10_000))
    with pytest.raises(StaleChangeError, match="behind the end"):
        session.apply(Transaction((change,), Cursor(), message("x")))
    assert made.spans() == []


def test_labels_made_before_a_changed_text_was_noticed_are_saved_and_placed_in_it(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    old = made.state.article
    (made.folder / A).write_text("Altfel: " + old.text, "utf-8")
    made.label("Lavrov", "3")
    made.workspace.look_again()
    assert made.workspace.save_state == "saved"
    assert json.loads(made.side(A).read_bytes())["source"]["sha256"] == old.sha256
    assert made.state.article.text == "Altfel: " + old.text
    assert made.spans() == [("speaker", "Lavrov"), ("speaker", "Cluj")]
    assert f"The text of {A}" in made.desk.warned[-1]


def test_an_article_that_is_only_touched_is_saved(made: Corpus) -> None:
    os.utime(made.folder / A, (1, 1))
    made.label("Cluj", "3")
    made.desk.run_waiting()
    assert made.workspace.save_state == "saved"


def test_a_sidecar_that_was_taken_away_is_written_again_on_leaving(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    made.side(A).unlink()
    assert made.workspace.open(B)
    assert [span["text"] for span in made.on_disk(A)["spans"]] == ["Cluj"]


def test_one_that_was_only_looked_at_is_not(made: Corpus) -> None:
    made.label("Cluj", "3")
    assert made.workspace.open(B)
    assert made.workspace.open(A)
    made.side(A).unlink()
    assert made.workspace.open(B)
    assert not made.side(A).exists()


def test_a_pipe_in_place_of_the_sidecar_fails_and_does_not_hang(made: Corpus) -> None:
    made.label("Cluj", "3")
    os.mkfifo(made.side(A))
    made.desk.run_waiting()
    assert made.workspace.save_state == "failed"


def test_a_name_that_is_no_text_opens_read_only(tmp_path: Path) -> None:
    name = "bad\udcff.txt"
    try:
        (tmp_path / name).write_text("Text.\n", "utf-8")
    except (OSError, UnicodeError):
        pytest.skip("This file system takes only names that are text.")
    assert "rename" in str(load(tmp_path, name).read_only)


def test_an_article_that_cannot_be_read_is_passed_over_by_next_and_done(made: Corpus) -> None:
    (made.folder / B).write_bytes(b"")
    made.app.press("Ctrl+PgDown")
    assert made.state.article.name == C
    assert B in made.desk.warned[-1]
    assert made.workspace.open(A)
    made.app.press("Ctrl+Enter")
    assert made.state.article.name == C


def test_leaving_without_saving_says_what_stands_on_the_disk(made: Corpus) -> None:
    told: list[Entry] = []
    made.workspace.listen_to_entries(told.extend)
    made.side(A).mkdir()
    made.label("Cluj", "3")
    made.desk.answers = [(Leaving.DISCARD, None)]
    assert made.workspace.open(B)
    assert [(entry.name, entry.status) for entry in told] == [(A, "new")]


def test_a_remembered_folder_that_may_not_be_asked_for_is_none() -> None:
    assert Remembered(folder="/" + "a" * 5000).path is None
