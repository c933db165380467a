"""Sidecars that another thread puts on the medium while the window goes on: what may happen meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import Annotations, Span
from annotator.session import MOST_DROPPED
from tests.session.fakes import Corpus, corpus, write_sidecar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

A, B = "a.txt", "b.txt"
TEXTS: dict[str, str | bytes] = {A: "Ministrul a spus: „Da”.\nLa Cluj.\n", B: "Nimic nou."}


class Other:
    """The other thread, which does nothing until it is told to."""

    def __init__(self) -> None:
        self.tasks: list[Callable[[], None]] = []
        self.dones: list[Callable[[], None]] = []

    def aside(self, task: Callable[[], None], done: Callable[[], None]) -> Callable[[], None]:
        """Keep the task for `work`, and what is to be done after it for `end`."""
        self.tasks.append(task)
        self.dones.append(done)
        return self.finish

    def work(self) -> None:
        """Do what was given to the other thread."""
        while self.tasks:
            self.tasks.pop(0)()

    def end(self) -> None:
        """Come to what is to be done on the window's thread after it."""
        while self.dones:
            self.dones.pop(0)()

    def finish(self) -> None:
        """Both, at once."""
        self.work()
        self.end()


@pytest.fixture
def other() -> Other:
    return Other()


@pytest.fixture
def made(tmp_path: Path, other: Other) -> Corpus:
    """Two articles, the first one open, and another thread."""
    made = corpus(tmp_path / "corpus", TEXTS)
    made.desk.aside = other.aside  # type: ignore[method-assign]
    assert made.workspace.open(A)
    return made


def texts(made: Corpus) -> list[str]:
    """The texts of the spans in the sidecar; [] where there is none."""
    return [span["text"] for span in made.on_disk(A)["spans"]] if made.side(A).exists() else []


def test_nothing_is_in_its_place_before_the_window_puts_it_there(made: Corpus, other: Other) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    assert made.workspace.save_state == "unsaved"
    other.work()
    assert not made.side(A).exists()
    other.end()
    assert (made.workspace.save_state, texts(made)) == ("saved", ["Cluj"])
    assert sorted(path.name for path in made.folder.iterdir()) == [A, made.side(A).name, B]
    assert not made.desk.waiting


def test_what_was_done_meanwhile_is_saved_with_it(made: Corpus, other: Other) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    other.work()
    made.label("„Da”", "2")
    other.end()
    # What was staged is out of date: it would not have what the journal says it has.
    assert (made.workspace.save_state, texts(made)) == ("unsaved", [])
    assert sorted(path.name for path in made.folder.iterdir()) == [A, B]
    made.desk.run_waiting()
    other.finish()
    assert (made.workspace.save_state, texts(made)) == ("saved", ["„Da”", "Cluj"])


def test_on_a_slow_medium_it_is_saved_all_the_same(made: Corpus, other: Other) -> None:
    made.label("Cluj", "3")
    for _ in range(MOST_DROPPED):
        made.desk.run_waiting()
        made.app.press("U")
        other.finish()
        assert texts(made) == []
    made.desk.run_waiting()
    assert (made.workspace.save_state, texts(made)) == ("saved", ["Cluj"])
    assert not other.tasks


@pytest.mark.parametrize("worked", [False, True])
@pytest.mark.parametrize("edited", [False, True])
def test_leaving_waits_for_it(made: Corpus, other: Other, worked: bool, edited: bool) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    if worked:
        other.work()
    if edited:
        made.label("„Da”", "2")
    assert made.workspace.open(B)
    assert texts(made) == (["„Da”", "Cluj"] if edited else ["Cluj"])
    written = made.side(A).read_bytes()
    other.finish()
    assert made.side(A).read_bytes() == written
    assert not other.tasks


def test_closing_without_saving_leaves_nothing_behind(made: Corpus, other: Other) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    session = made.workspace.session
    assert session
    session.close()
    assert not other.tasks
    assert sorted(path.name for path in made.folder.iterdir()) == [A, B]


def test_what_another_program_wrote_meanwhile_is_merged(made: Corpus, other: Other) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    other.work()
    write_sidecar(made.folder, A, Annotations.build([Span("theirs", "claim", 0, 9)]))
    other.end()
    assert (made.workspace.save_state, texts(made)) == ("saved", ["Ministrul", "Cluj"])
    assert made.spans() == [("claim", "Ministrul"), ("speaker", "Cluj")]


@pytest.mark.parametrize("early", [False, True])
def test_what_cannot_be_written_is_said_once_and_tried_again(made: Corpus, other: Other, early: bool) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    if not early:
        other.work()
    made.side(A).mkdir()
    other.finish()
    assert made.workspace.save_state == "failed"
    assert len(made.desk.waiting) == 1
    made.desk.run_waiting()
    other.finish()
    assert made.workspace.save_state == "failed"
    made.side(A).rmdir()
    made.desk.run_waiting()
    other.finish()
    assert (made.workspace.save_state, texts(made)) == ("saved", ["Cluj"])


def test_a_link_that_leads_out_is_not_followed_by_the_other_thread(made: Corpus, other: Other, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    made.label("Cluj", "3")
    made.desk.run_waiting()
    made.side(A).symlink_to(outside / "x.json")
    other.finish()
    assert made.workspace.save_state == "failed"
    assert not list(outside.iterdir())


@pytest.mark.parametrize("worked", [False, True])
def test_an_end_of_the_program_meanwhile_loses_nothing(made: Corpus, other: Other, worked: bool) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    if worked:
        other.work()
    again = made.crash()
    assert [span["text"] for span in again.on_disk(A)["spans"]] == ["Cluj"]
    other.tasks.clear()
