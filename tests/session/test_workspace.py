"""From one article to the next: undo across articles, the way to the next open one, and how far each is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.changes import Change, Transaction
from annotator.core.message import message
from annotator.core.state import Cursor
from annotator.storage.corpus import Entry, read_entry
from tests.session.fakes import Corpus, corpus, opened, write_sidecar

if TYPE_CHECKING:
    from pathlib import Path

A, B, C = "a.txt", "b.txt", "c.txt"
TEXTS = {A: "Ministrul a spus la Cluj: „Da”.\n", B: "Kremlinul tace.\n", C: "Nimic nou.\n"}


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    """Three articles, the first one open."""
    made = corpus(tmp_path / "corpus", TEXTS)
    assert made.workspace.open(A)
    return made


def name_of(made: Corpus) -> str:
    return made.state.article.name


def status(made: Corpus) -> str:
    return made.state.annotations.header.status


def in_both(made: Corpus) -> None:
    """One step in the first article, then one in the second."""
    made.label("Cluj", "3")
    made.workspace.open(B)
    made.label("Kremlinul", "3")


def test_undo_in_another_article_opens_it_first_and_says_so(made: Corpus) -> None:
    in_both(made)
    made.app.press("Ctrl+Z")
    assert (name_of(made), made.spans(), made.steps()) == (B, [], 1)
    made.desk.said.clear()
    made.app.press("Ctrl+Z")
    assert (name_of(made), made.spans(), made.steps()) == (A, [("speaker", "Cluj")], 1)
    assert A in made.desk.said[-1]
    made.app.press("Ctrl+Z")
    assert (name_of(made), made.spans(), made.steps()) == (A, [], 0)
    assert made.state.cursor == Cursor(TEXTS[A].index("Cluj"), TEXTS[A].index("Cluj") + 4)
    assert not made.desk.warned


def test_redo_in_another_article_opens_it_first_and_says_so(made: Corpus) -> None:
    in_both(made)
    for _ in range(3):
        made.app.press("Ctrl+Z")
    made.app.press("Ctrl+Y")
    assert (name_of(made), made.spans()) == (A, [("speaker", "Cluj")])
    made.desk.said.clear()
    made.app.press("Ctrl+Y")
    assert (name_of(made), made.spans()) == (B, [])
    assert B in made.desk.said[-1]
    made.app.press("Ctrl+Y")
    assert (name_of(made), made.spans()) == (B, [("speaker", "Kremlinul")])
    assert made.state.active is not None
    assert not made.workspace.history.undone
    assert not made.desk.warned


def test_undo_with_no_article_open_opens_the_one_of_the_step(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.workspace.close()
    made.app.press("Ctrl+Z")
    assert (name_of(made), made.spans()) == (A, [("speaker", "Cluj")])
    made.app.press("Ctrl+Z")
    assert made.spans() == []


def test_steps_of_an_article_that_is_gone_do_not_block_the_others(made: Corpus) -> None:
    in_both(made)
    made.app.press("Ctrl+Z")
    (made.folder / A).unlink()
    made.app.press("Ctrl+Z")
    assert name_of(made) == B
    assert len(made.desk.warned) == 1
    assert A in made.desk.warned[0]
    made.app.press("Ctrl+Z")
    assert made.desk.said[-1] == "There is nothing to undo."


def test_steps_of_an_article_changed_elsewhere_are_forgotten_the_others_stay(made: Corpus) -> None:
    made.workspace.open(B)
    made.label("Kremlinul", "3")
    made.workspace.open(A)
    made.label("Cluj", "3")
    made.workspace.open(C)
    write_sidecar(made.folder, A, Annotations())
    theirs = made.side(A).read_bytes()
    made.app.press("Ctrl+Z")
    made.app.press("Ctrl+Z")
    assert len(made.desk.warned) == 1
    assert A in made.desk.warned[0]
    assert made.steps() == 1
    made.app.press("Ctrl+Z")
    made.app.press("Ctrl+Z")
    assert (name_of(made), made.spans(), made.steps()) == (B, [], 0)
    made.workspace.close()
    assert made.side(A).read_bytes() == theirs


def test_a_removal_whose_relation_lost_its_other_end_elsewhere(made: Corpus) -> None:
    quote, speaker = Span("q", "quote", TEXTS[A].index("„"), TEXTS[A].index("”") + 1), Span("s", "speaker", 0, 9)
    made.workspace.open(B)
    header = Header("in_progress", labels=made.workspace.labels.id)
    write_sidecar(
        made.folder, A, Annotations.build([quote, speaker], [Relation("r", "speaker", "q", "s")], header=header)
    )
    made.workspace.open(A)
    made.workspace.move(Cursor.at(quote.start, "q"))
    made.app.press("Delete")
    made.workspace.open(B)
    write_sidecar(made.folder, A, Annotations(header=header))
    made.app.press("Ctrl+Z")
    made.app.press("Ctrl+Z")
    assert (name_of(made), made.spans()) == (A, [])
    assert len(made.desk.warned) == 1
    assert made.steps() == 0


def test_a_batch_is_one_step(made: Corpus) -> None:
    header = made.state.annotations.header
    spans = [Span(f"w{at}", "date", at, at + 3) for at in range(0, 12, 4)]
    changes = (*(Change(None, span) for span in spans), Change(header, Header("done")))
    assert made.workspace.do(Transaction(changes, Cursor.at(5, "w4"), message("Three dates")))
    assert (len(made.spans()), made.steps(), status(made)) == (3, 1, "done")
    assert made.state.active == spans[1]
    made.app.press("Ctrl+Z")
    assert (made.spans(), made.steps(), status(made)) == ([], 0, "new")
    made.app.press("Ctrl+Y")
    assert (len(made.spans()), made.steps(), status(made)) == (3, 1, "done")


def test_a_stale_edit_is_refused_with_a_sentence(made: Corpus) -> None:
    stale = Span("gone", "date", 0, 3)
    assert made.workspace.do(Transaction((Change(stale, None),), Cursor.at(0), message("Removed")))
    assert len(made.desk.warned) == 1
    assert made.steps() == 0
    assert not made.desk.waiting


def test_an_edit_that_does_not_apply_is_none(made: Corpus) -> None:
    assert made.workspace.do(None) is False
    made.workspace.close()
    assert made.workspace.do(Transaction((Change(Header(), Header("done")),), Cursor(), message("Done"))) is False
    for key in ("1", "Delete", "E", "Ctrl+Return", "Esc", "Ctrl+C", "Tab"):
        made.desk.said.clear()
        made.app.press(key)
        assert made.desk.said, key


def test_another_folder_has_another_history(made: Corpus, tmp_path: Path) -> None:
    made.label("Cluj", "3")
    other = corpus(tmp_path / "other", {A: TEXTS[A]}).folder
    assert made.workspace.open_folder(other)
    assert made.workspace.session is None
    assert made.steps() == 0
    assert [span["text"] for span in made.on_disk(A)["spans"]] == ["Cluj"]
    assert made.workspace.open(A)
    assert made.spans() == []


def test_the_caret_is_where_it_was_left(made: Corpus) -> None:
    made.label("Cluj", "3")
    left = made.state.cursor
    made.workspace.open(B)
    assert made.state.cursor == Cursor()
    made.workspace.open(A)
    assert made.state.cursor == left
    assert made.state.active is not None


def test_opening_is_one_update_with_everything_new(made: Corpus) -> None:
    old, seen = made.state, len(made.updates)
    made.workspace.open(B)
    made.workspace.open(B)
    (update,) = made.updates[seen:]
    assert (update.kind, update.old, update.new, update.transaction) == ("open", old, made.state, None)


def test_the_first_change_makes_a_new_article_in_progress_in_the_same_step(made: Corpus) -> None:
    assert status(made) == "new"
    made.label("Cluj", "3")
    assert (status(made), made.steps()) == ("in_progress", 1)
    made.app.press("Ctrl+Z")
    assert (status(made), made.spans()) == ("new", [])
    made.app.press("Ctrl+Y")
    assert (status(made), made.spans()) == ("in_progress", [("speaker", "Cluj")])


@pytest.mark.parametrize("kept", ["done", "skipped", "in_progress"])
def test_editing_leaves_any_other_status(made: Corpus, kept: str) -> None:
    made.workspace.open(B)
    built = Annotations.build([Span("s", "speaker", 0, 9)], header=Header(kept))
    write_sidecar(made.folder, A, built)
    made.workspace.open(A)
    made.label("Cluj", "1")
    made.app.press("E")
    made.app.press("2")
    made.app.press("Delete")
    assert status(made) == kept
    for _ in range(made.steps()):
        made.app.press("Ctrl+Z")
    assert made.state.annotations == built


def test_an_edit_that_changes_nothing_leaves_a_new_article_new(made: Corpus) -> None:
    for key in ("Esc", "Ctrl+A", "E", "Delete", "Tab", "3"):
        made.app.press(key)
    assert (status(made), made.steps()) == ("new", 0)


def test_done_goes_to_the_next_that_is_not(made: Corpus) -> None:
    made.workspace.take_entries([Entry(B, 1, status="skipped"), Entry(C, 1, status="in_progress")])
    made.app.press("Ctrl+Return")
    assert name_of(made) == C
    assert made.on_disk(A)["status"] == "done"
    assert made.on_disk(A)["spans"] == []


def test_skipping_goes_to_the_next_that_is_not(made: Corpus) -> None:
    made.app.press("Ctrl+Shift+Return")
    assert name_of(made) == B
    assert made.on_disk(A)["status"] == "skipped"


def test_done_goes_round_to_the_first_that_is_not(made: Corpus) -> None:
    made.workspace.open(C)
    made.workspace.take_entries([Entry(A, 1, status="done")])
    made.app.press("Ctrl+Return")
    assert name_of(made) == B


def test_articles_finished_here_are_not_met_again(made: Corpus) -> None:
    met = [name_of(made)]
    for _ in range(3):
        made.app.press("Ctrl+Return")
        met.append(name_of(made))
    assert met == [A, B, C, C]
    assert status(made) == "done"
    assert "Every article" in made.desk.said[-1]
    assert made.workspace.next_open() is None


def test_undo_makes_a_finished_article_one_to_go_to(made: Corpus) -> None:
    made.app.press("Ctrl+Return")
    made.app.press("Ctrl+Z")
    made.app.press("Ctrl+Z")
    assert (name_of(made), status(made)) == (A, "new")
    made.workspace.open(C)
    assert made.workspace.status_of(A) == "new"
    made.app.press("Ctrl+Return")
    assert name_of(made) == A


def test_done_a_second_time_goes_on_without_another_step(made: Corpus) -> None:
    made.app.press("Ctrl+Return")
    made.workspace.open(A)
    made.app.press("Ctrl+Return")
    assert (name_of(made), made.steps()) == (B, 1)


def test_next_and_previous_stop_at_the_ends(made: Corpus) -> None:
    seen = []
    for key in ("Ctrl+PgUp", "Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgDown", "Ctrl+PgUp"):
        made.desk.said.clear()
        made.app.press(key)
        seen.append((name_of(made), bool(made.desk.said)))
    assert seen == [(A, True), (B, False), (C, False), (C, True), (B, False)]


def test_the_neighbours_of_an_article_that_is_not_in_the_list(made: Corpus) -> None:
    made.workspace.names = [B, C]
    assert made.workspace.neighbour(1) == B
    assert made.workspace.neighbour(-1) == C
    assert made.workspace.next_open() == B
    made.workspace.names = []
    assert made.workspace.neighbour(1) is None
    assert made.workspace.next_open() is None


def test_the_status_in_the_list_is_that_of_the_sidecar(made: Corpus) -> None:
    made.app.press("Ctrl+Return")
    made.workspace.close()
    again = opened(made.folder, [A, B, C])
    assert again.workspace.status_of(A) == "new"
    again.workspace.take_entries([read_entry(made.folder, name) for name in (A, B, C)])
    assert [again.workspace.status_of(name) for name in (A, B, C)] == ["done", "new", "new"]
    assert again.workspace.next_open() == B


def test_what_was_read_before_an_article_was_finished_here_comes_too_late(made: Corpus) -> None:
    late = read_entry(made.folder, A)
    made.app.press("Ctrl+Return")
    made.workspace.take_entries([late])
    assert made.workspace.status_of(A) == "done"
