"""An article whose text changed on disk between two openings: its spans are placed again, nothing is written yet."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import Annotations, Relation, Span
from annotator.loading import size_on_disk
from tests.session.fakes import Corpus, corpus, opened, write_sidecar

if TYPE_CHECKING:
    from pathlib import Path

A, B = "a.txt", "b.txt"
TEXT = "Titlu\n\nMinistrul Lavrov a spus marți că „vrem pace”. Primarul Ion Șerban a tăcut toată ziua la Cluj.\n"
CHANGED = "Alt titlu\n\nMinistrul Lavrovv a spus marți că „vrem pace”. La Cluj.\n"


def span(piece: str, id_: str, label: str) -> Span:
    start = TEXT.index(piece)
    return Span(id_, label, start, start + len(piece))


BUILT = Annotations.build(
    [span("Lavrov", "lavrov", "speaker"), span("„vrem pace”", "quote", "quote"), span("Ion Șerban", "ion", "speaker")],
    [Relation("r", "speaker", "quote", "ion")],
)


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    """A labelled article whose text has changed since, and another one."""
    found = corpus(tmp_path / "corpus", {A: TEXT, B: "Al doilea.\n"})
    write_sidecar(found.folder, A, BUILT)
    (found.folder / A).write_text(CHANGED, "utf-8")
    return found


def test_it_opens_editable_and_says_what_happened(made: Corpus) -> None:
    assert made.workspace.open(A)
    assert made.workspace.read_only is None
    assert made.desk.warned == ["The text of a.txt has changed: 2 spans moved, 1 lost; F8 walks through them."]
    assert made.spans() == [("speaker", "Lavrovv"), ("quote", "„vrem pace”")]
    assert [one.text for one in made.state.annotations.lost] == ["Ion Șerban"]


def test_nothing_is_written_before_an_edit(made: Corpus) -> None:
    before, stamp = made.side(A).read_bytes(), made.side(A).stat().st_mtime_ns
    assert made.workspace.open(A)
    made.app.press("F8")
    made.app.press("Esc")
    assert made.workspace.save_state == "saved"
    made.desk.run_waiting()
    assert made.workspace.open(B)
    assert made.workspace.open(A)
    assert made.workspace.close()
    assert (made.side(A).read_bytes(), made.side(A).stat().st_mtime_ns) == (before, stamp)


def test_the_first_edit_writes_everything_against_the_new_text(made: Corpus) -> None:
    assert made.workspace.open(A)
    made.label("marți", "4")
    made.desk.run_waiting()
    found = made.on_disk(A)
    assert [(one["label"], one["text"], one.get("anchor")) for one in found["spans"]] == [
        ("speaker", "Lavrovv", "fuzzy"), ("date", "marți", None), ("quote", "„vrem pace”", "moved"),
    ]  # fmt: skip
    assert [(one["id"], one["text"]) for one in found["lost"]] == [("ion", "Ion Șerban")]
    assert [(one["from"], one["to"]) for one in found["relations"]] == [("quote", "ion")]
    again = opened(made.folder, [A, B])
    assert again.workspace.open(A)
    assert again.desk.warned == []


def test_undoing_the_first_edit_leaves_the_spans_where_they_were_placed(made: Corpus) -> None:
    assert made.workspace.open(A)
    placed = made.state.annotations
    made.label("marți", "4")
    made.app.press("Ctrl+Z")
    assert made.state.annotations == placed
    made.desk.run_waiting()
    assert len(made.on_disk(A)["spans"]) == 2


def test_earlier_steps_on_the_old_text_are_gone(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {A: TEXT, B: "Al doilea.\n"})
    assert made.workspace.open(A)
    made.label("Ion Șerban", "3")
    made.app.press("Delete")
    assert made.workspace.open(B)
    (made.folder / A).write_text(CHANGED, "utf-8")
    assert made.workspace.open(A)
    assert made.steps() == 0
    assert "can no longer be undone" in made.desk.warned[-1]
    made.app.press("Ctrl+Z")
    assert made.spans() == []


def test_an_article_newer_than_its_sidecar_counts_as_large(made: Corpus) -> None:
    path, side = made.folder / A, made.side(A)
    both = path.stat().st_size + side.stat().st_size
    os.utime(side, (2, 2))
    os.utime(path, (1, 1))
    assert size_on_disk(path) == both
    os.utime(path, (3, 3))
    assert size_on_disk(path) == 10 * both
    side.unlink()
    assert size_on_disk(path) == path.stat().st_size
    assert size_on_disk(made.folder / "gone.txt") == 0
