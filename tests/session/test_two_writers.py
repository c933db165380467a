"""Two windows, or a window and git, on one article: both sides' work is kept, shown, and can be taken back."""

from __future__ import annotations

import fcntl
import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from annotator.core.state import Cursor
from annotator.storage import exclusive
from annotator.workspace import Leaving, steps
from tests.session.fakes import NOW, Corpus, corpus, opened, write_sidecar
from tests.ui.files import prepare

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

A, B = "a.txt", "b.txt"
TEXT = "Titlu 😀\n\nLavrov a venit marți la Cluj. „Da”, a spus cafe\u0301 Ana.\n"


@pytest.fixture
def mine(tmp_path: Path) -> Corpus:
    made = corpus(tmp_path / "corpus", {A: TEXT, B: "Al doilea.\n"})
    assert made.workspace.open(A)
    return made


@pytest.fixture
def theirs(mine: Corpus) -> Corpus:
    """Another person's window on the same folder, with ids of its own."""
    made = opened(mine.folder, [A, B])
    made.desk.person = "ana"
    made.desk.prefix = "their"
    assert made.workspace.open(A)
    return made


def saved(*sides: Corpus) -> None:
    for side in sides:
        side.desk.run_waiting()
        assert side.workspace.save_state == "saved"


def on_disk(side: Corpus) -> list[tuple[str, str]]:
    return [(span["label"], span["text"]) for span in side.on_disk(A)["spans"]]


def edit_on_disk(side: Corpus, edit: Callable[[dict[str, Any]], object]) -> None:
    """Another program changes the sidecar's JSON."""
    raw = json.loads(side.side(A).read_bytes())
    edit(raw)
    side.side(A).write_text(json.dumps(raw, ensure_ascii=False), "utf-8")


BOTH = [("speaker", "Lavrov"), ("date", "Cluj")]


def test_both_sides_spans_are_written(mine: Corpus, theirs: Corpus) -> None:
    mine.label("Lavrov", "3")
    theirs.label("Cluj", "4")
    saved(mine, theirs)
    assert on_disk(mine) == theirs.spans() == BOTH
    assert mine.spans() == BOTH[:1]
    mine.workspace.look_again()
    assert mine.spans() == BOTH
    update = mine.updates[-1]
    assert (update.kind, update.new) == ("merge", mine.state)
    assert update.transaction
    assert [change.after.label for change in update.transaction.changes if change.before is None] == ["date"]  # type: ignore[union-attr]
    assert mine.desk.said[-1] == "ana is labelling here too: 1 span came in."
    assert mine.steps() == 1


def test_labelling_in_turns_many_times(mine: Corpus, theirs: Corpus) -> None:
    places = [at for at, letter in enumerate(TEXT) if letter.isalpha() and letter != "e"]
    for nth, at in enumerate(places):
        side = (mine, theirs)[nth % 2]
        side.workspace.move(Cursor(at, at + 1))
        side.app.press("Alt+1")
        side.desk.run_waiting()
    for side in (mine, theirs):
        side.workspace.look_again()
    assert len(mine.on_disk(A)["spans"]) == len(places)
    assert mine.spans() == theirs.spans()


def test_looking_where_nothing_changed_tells_nobody_and_writes_nothing(mine: Corpus) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    before, told, said = mine.side(A).stat(), len(mine.updates), len(mine.desk.said)
    for _ in range(3):
        mine.workspace.look_again()
    assert (len(mine.updates), len(mine.desk.said)) == (told, said)
    assert mine.side(A).stat().st_mtime_ns == before.st_mtime_ns


def test_what_came_in_alone_is_not_written_again(mine: Corpus, theirs: Corpus) -> None:
    theirs.label("Cluj", "4")
    saved(theirs)
    edit_on_disk(theirs, lambda raw: raw.update(strange={"kept": [1]}))
    before = mine.side(A).read_bytes()
    mine.workspace.look_again()
    assert mine.spans() == BOTH[1:]
    mine.desk.run_waiting()
    assert mine.side(A).read_bytes() == before
    mine.label("Lavrov", "3")
    saved(mine)
    assert mine.on_disk(A)["strange"] == {"kept": [1]}


def test_undo_takes_back_ones_own_step_and_keeps_theirs(mine: Corpus, theirs: Corpus) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    theirs.workspace.look_again()
    theirs.app.press("Tab")
    theirs.app.press("U")
    theirs.label("Cluj", "4")
    saved(theirs)
    mine.app.press("4")
    saved(mine)
    (span,) = [one for one in mine.state.annotations.spans if one.id == "new1"]
    assert (span.label, span.unsure) == ("date", True)
    mine.app.press("Ctrl+Z")
    (span,) = [one for one in mine.state.annotations.spans if one.id == "new1"]
    assert (span.label, span.unsure) == ("speaker", True)
    mine.app.press("Ctrl+Y")
    assert mine.spans() == [("date", "Lavrov"), ("date", "Cluj")]
    mine.app.press("Ctrl+Z")
    saved(mine)
    assert on_disk(mine) == BOTH


def test_undoing_what_another_changed_since_is_refused_and_the_step_before_comes_next(
    mine: Corpus, theirs: Corpus
) -> None:
    mine.label("Lavrov", "3")
    mine.label("marți", "4")
    saved(mine)
    theirs.workspace.look_again()
    edit_on_disk(theirs, lambda raw: raw["spans"][1].update(note="whose?"))
    mine.workspace.look_again()
    mine.app.press("Ctrl+Z")
    assert mine.spans() == [("speaker", "Lavrov"), ("date", "marți")]
    assert "Changed elsewhere since" in mine.desk.warned[-1]
    mine.app.press("Ctrl+Z")
    assert mine.spans() == [("date", "marți")]
    assert mine.state.annotations.header.status == "in_progress"
    assert mine.steps() == 0


def test_different_answers_are_asked_and_mine_stands(mine: Corpus, theirs: Corpus) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    theirs.workspace.look_again()
    theirs.app.press("Tab")
    theirs.app.press("1")
    mine.app.press("4")
    saved(theirs, mine)
    assert mine.spans() == [("date", "Lavrov")]
    (asked,) = mine.on_disk(A)["conflicts"]
    assert (asked["mine"]["label"], asked["theirs"]["label"]) == ("date", "claim")
    assert asked["mine"]["text"] == "Lavrov"
    assert mine.desk.warned[-1].endswith("and 1 question is to be answered.")


HALF = b'{"format": "article-annotations", "version": 1, "sou'
NEWER = b'{"format": "article-annotations", "version": 2}'


@pytest.mark.parametrize("found", [HALF, b"", NEWER, b"\xff\xfe", b"[]"])
def test_what_cannot_be_read_is_left_and_tried_again(mine: Corpus, found: bytes) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    whole = mine.side(A).read_bytes()
    mine.side(A).write_bytes(found)
    mine.workspace.look_again()
    assert mine.workspace.save_state == "failed"
    assert mine.side(A).name in str(mine.workspace.session and mine.workspace.session.failure)
    mine.label("Cluj", "4")
    mine.desk.run_waiting()
    assert mine.side(A).read_bytes() == found
    mine.desk.answers = [(Leaving.STAY, None)]
    assert not mine.workspace.open(B)
    mine.side(A).write_bytes(whole)
    saved(mine)
    assert on_disk(mine) == BOTH


def test_ones_own_work_is_not_left_behind_where_another_program_broke_the_sidecar(mine: Corpus) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    mine.side(A).write_bytes(HALF)
    mine.workspace.look_again()
    mine.desk.answers = [(Leaving.STAY, None)]
    assert not mine.workspace.open(B)


def test_spans_of_another_text_are_not_merged(mine: Corpus) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    other = mine.folder / "other.txt"
    other.write_text("Lavrov.\n", "utf-8")
    prepare(other, ("claim", "Lavrov"))
    found = (mine.folder / "other.txt.annotations.json").read_bytes()
    mine.side(A).write_bytes(found)
    mine.workspace.look_again()
    assert "another text" in str(mine.workspace.session and mine.workspace.session.failure)
    mine.label("Cluj", "4")
    mine.desk.run_waiting()
    assert mine.side(A).read_bytes() == found


def test_a_changed_text_is_read_again(mine: Corpus) -> None:
    (mine.folder / A).write_text("Alt text.\n", "utf-8")
    mine.workspace.look_again()
    assert mine.state.article.text == "Alt text.\n"
    assert "read again" in mine.desk.warned[-1]
    assert mine.updates[-1].kind == "open"


def test_a_read_only_article_opens_again_when_its_sidecar_is_mended(mine: Corpus) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    whole = mine.side(A).read_bytes()
    assert mine.workspace.open(B)
    mine.side(A).write_bytes(HALF)
    assert mine.workspace.open(A)
    told = len(mine.updates)
    for _ in range(3):
        mine.workspace.look_again()
    assert mine.workspace.read_only
    assert len(mine.updates) == told
    mine.side(A).write_bytes(whole)
    mine.workspace.look_again()
    assert not mine.workspace.read_only
    assert mine.spans() == BOTH[:1]


def test_the_active_span_that_another_made_too_stays_active(mine: Corpus, theirs: Corpus) -> None:
    theirs.desk.prefix = "a"
    theirs.label("Lavrov", "3")
    mine.label("Lavrov", "3")
    saved(theirs, mine)
    assert mine.spans() == BOTH[:1]
    active = mine.state.active
    assert active
    assert active.id == "a1"


def test_a_span_that_another_removed_is_active_no_more(mine: Corpus, theirs: Corpus) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    theirs.workspace.look_again()
    theirs.app.press("Tab")
    theirs.app.press("Delete")
    saved(theirs)
    mine.workspace.look_again()
    assert (mine.spans(), mine.state.cursor.active) == ([], None)


def test_writing_waits_for_another_writer(mine: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exclusive, "WAIT_SECONDS", 0)
    holder = os.open(mine.folder / A, os.O_RDONLY)
    try:
        fcntl.flock(holder, fcntl.LOCK_EX)
        mine.label("Lavrov", "3")
        mine.desk.run_waiting()
        assert mine.workspace.save_state == "failed"
        assert not mine.side(A).exists()
    finally:
        os.close(holder)
    saved(mine)
    assert on_disk(mine) == BOTH[:1]


def test_the_lock_writes_nothing_beside_the_article(mine: Corpus) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    assert {path.name for path in mine.folder.iterdir()} == {A, B, mine.side(A).name}


def test_a_merge_goes_to_the_list_of_articles_too(mine: Corpus, theirs: Corpus) -> None:
    theirs.label("Cluj", "4")
    saved(theirs)
    mine.workspace.look_again()
    assert mine.workspace.open(B)
    assert [name for name in (A, B) if mine.workspace.status_of(name) == "in_progress"] == [A]


def test_a_sidecar_that_went_and_came_is_merged(mine: Corpus, theirs: Corpus) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    theirs.workspace.look_again()
    mine.side(A).unlink()
    mine.workspace.look_again()
    assert not mine.side(A).exists()
    theirs.label("Cluj", "4")
    saved(theirs)
    mine.workspace.look_again()
    assert mine.spans() == BOTH


def test_times_of_one_clock_do_not_conflict(mine: Corpus, theirs: Corpus) -> None:
    write_sidecar(mine.folder, A, mine.state.annotations)
    mine.label("Lavrov", "3")
    theirs.label("Lavrov", "3")
    saved(mine, theirs)
    assert "conflicts" not in mine.on_disk(A)
    assert {span["created"] for span in mine.on_disk(A)["spans"]} == {NOW}


def test_work_on_the_text_before_is_placed_in_the_present_one_and_merged(mine: Corpus, theirs: Corpus) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    theirs.workspace.look_again()
    (mine.folder / A).write_text("Nou: " + TEXT, "utf-8")
    mine.workspace.look_again()
    assert mine.spans() == BOTH[:1]
    # Their window has not noticed the new text yet.
    theirs.label("Cluj", "4")
    saved(theirs)
    mine.workspace.look_again()
    assert mine.spans() == BOTH
    mine.label("Da", "1")
    saved(mine)
    assert len(on_disk(mine)) == 3


def test_unsaved_work_on_the_text_before_is_placed_in_the_one_that_came_with_its_sidecar(
    mine: Corpus, theirs: Corpus
) -> None:
    theirs.label("Cluj", "4")
    saved(theirs)
    mine.workspace.look_again()
    mine.label("Lavrov", "3")
    mine.label("marți", "4")
    # Before that is saved, git brings another text and its sidecar.
    (mine.folder / A).write_text("Nou: " + TEXT, "utf-8")
    theirs.workspace.look_again()
    theirs.label("Ana", "3")
    saved(theirs)
    mine.desk.run_waiting()
    assert mine.workspace.save_state == "failed"
    mine.workspace.look_again()
    assert mine.state.article.text == "Nou: " + TEXT
    wanted = [("speaker", "Lavrov"), ("date", "marți"), ("date", "Cluj"), ("speaker", "Ana")]
    assert mine.spans() == wanted
    saved(mine)
    assert on_disk(mine) == wanted
    assert not mine.desk.asked


def test_unsaved_work_is_not_given_up_for_a_sidecar_that_cannot_be_read(mine: Corpus) -> None:
    mine.label("Lavrov", "3")
    (mine.folder / A).write_text("Nou: " + TEXT, "utf-8")
    mine.side(A).write_bytes(HALF)
    mine.workspace.look_again()
    assert mine.spans() == BOTH[:1]
    assert mine.workspace.save_state == "failed"
    mine.side(A).unlink()
    mine.workspace.look_again()
    assert mine.state.article.text == "Nou: " + TEXT
    assert mine.spans() == BOTH[:1]


@pytest.mark.parametrize("since", ["another article", "a crash", "a shortened journal"])
def test_an_article_that_another_began_too_does_not_become_new_later(
    mine: Corpus, theirs: Corpus, since: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine.label("Lavrov", "3")
    saved(mine)
    theirs.workspace.look_again()
    theirs.label("Cluj", "4")
    saved(theirs)
    mine.workspace.look_again()
    if since == "another article":
        assert mine.workspace.open(B)
    elif since == "a crash":
        mine = mine.crash()
    else:
        monkeypatch.setattr(steps, "SHORTEN_AT", 1)
        assert mine.workspace.close()
        mine = mine.start_again()
    assert mine.workspace.open(A)
    saved(mine)
    mine.app.press("Ctrl+Z")
    saved(mine)
    assert (mine.spans(), mine.on_disk(A)["status"]) == (BOTH[1:], "in_progress")
