"""Answering the questions of a merge by their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.merge import merge
from annotator.core.state import Cursor
from annotator.storage.label_file import packaged_labels
from tests.session.fakes import Corpus, corpus, write_sidecar

if TYPE_CHECKING:
    from pathlib import Path

A = "a.txt"
TEXT = "Titlu. „Da”, a spus Ana lui Ion.\n"
HEADER = Header("in_progress", labels="news/1")
QUOTE, ANA, ION = Span("q", "quote", 7, 11), Span("s", "speaker", 20, 23), Span("t", "speaker", 28, 31)


def side(kind: str, target: str, status: str) -> Annotations:
    quote = Span("q", "quote", 7, 11, {"kind": kind})
    links = [Relation(f"r{target}", "speaker", "q", target)]
    return Annotations.build([quote, ANA, ION], links, header=Header(status, labels="news/1"))


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    """Three questions: the status, the quote's kind, its speaker."""
    found = corpus(tmp_path / "corpus", {A: TEXT})
    base = Annotations.build([QUOTE, ANA, ION], header=HEADER)
    both = merge(base, side("indirect", "s", "done"), side("mixed", "t", "skipped"), packaged_labels())
    write_sidecar(found.folder, A, both.annotations)
    assert found.workspace.open(A)
    assert len(found.state.annotations.conflicts) == 3
    return found


def kind(made: Corpus) -> object:
    span = made.state.annotations.spans.get("q")
    assert span
    return span.attributes["kind"]


def speakers(made: Corpus) -> list[str]:
    return [relation.target for relation in made.state.annotations.relations.values()]


def test_theirs_and_mine_one_after_the_other(made: Corpus) -> None:
    made.app.press("T")
    assert made.state.annotations.header.status == "skipped"
    assert made.desk.said[-1] == "Took theirs: The sides differ about the article"
    active = made.state.active
    assert active
    assert active.id == "q"
    made.app.press("T")
    assert kind(made) == "mixed"
    made.app.press("I")
    assert speakers(made) == ["s"]
    assert not made.state.annotations.conflicts
    made.app.press("I")
    assert made.desk.said[-1] == "No question of a merge is open here."
    made.desk.run_waiting()
    assert "conflicts" not in made.on_disk(A)
    for _ in range(3):
        made.app.press("Ctrl+Z")
    assert len(made.state.annotations.conflicts) == 3
    assert (made.state.annotations.header.status, kind(made), speakers(made)) == ("done", "indirect", ["s"])


def test_j_goes_round_the_questions_and_the_answer_is_for_the_one_gone_to(made: Corpus) -> None:
    seen = []
    for _ in range(4):
        made.app.press("J")
        seen.append(made.desk.said[-1])
    assert len(set(seen[:3])) == 3
    assert seen[3] == seen[0]
    made.app.press("J")
    made.app.press("J")
    assert "speaker" in made.desk.said[-1]
    made.app.press("T")
    assert speakers(made) == ["t"]
    assert len(made.state.annotations.conflicts) == 2


def test_the_active_spans_question_is_asked(made: Corpus) -> None:
    made.workspace.move(Cursor.at(7, "q"))
    made.app.press("T")
    assert kind(made) == "mixed"


def test_f8_walks_to_questions_too(made: Corpus) -> None:
    made.app.press("F8")
    made.app.press("T")
    assert len(made.state.annotations.conflicts) == 2


def test_what_cannot_be_taken_is_said_and_stays_open(made: Corpus) -> None:
    made.workspace.move(Cursor.at(28, "t"))
    made.app.press("Delete")
    made.workspace.move(Cursor.at(0))
    for _ in range(3):
        made.app.press("J")
        if "speaker" in made.desk.said[-1]:
            break
    made.app.press("T")
    assert "cannot stand" in made.desk.said[-1]
    assert len(made.state.annotations.conflicts) == 3


def test_theirs_can_be_taken_for_a_key_that_this_version_does_not_know(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {"a.txt": "Ana.\n"})
    conflicts = ({"mine": {"revision": 1}, "theirs": {"revision": {"of": [2]}}},)
    write_sidecar(made.folder, "a.txt", Annotations(conflicts=conflicts, extra={"": {"revision": 1}}))
    assert made.workspace.open("a.txt")
    made.app.press("T")
    assert made.desk.said[-1] == "Took theirs: The sides differ about a key that this version does not know"
    again = made.crash()
    assert again.workspace.open("a.txt")
    assert again.workspace.leave()
    assert again.on_disk("a.txt")["revision"] == {"of": [2]}
    assert "conflicts" not in again.on_disk("a.txt")
    again.app.press("Ctrl+Z")
    assert again.workspace.leave()
    assert again.on_disk("a.txt")["revision"] == 1
    assert "conflicts" in again.on_disk("a.txt")
