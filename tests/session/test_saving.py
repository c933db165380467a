"""When the sidecar is written, what happens where it cannot be, and what is never overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.storage.article_file import decode
from annotator.storage.sidecar import decode_sidecar
from annotator.workspace import Leaving
from tests.session.fakes import Corpus, corpus, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

A, B, C = "a.txt", "b.txt", "c.txt"
TEXTS: dict[str, str | bytes] = {
    A: "Ministrul 👩‍👩‍👧 a spus: „Da”.\r\nCafe\u0301 la Cluj.\r\n",
    B: b"\xef\xbb\xbf" + "לברוב אמר שלום.\nREAD\u00a0 Agenții\n".encode(),
    C: "Nimic nou.",
}
SOON = 300
"""Milliseconds: within these a step is to be on the disk."""


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    """Three articles, the first one open."""
    made = corpus(tmp_path / "corpus", TEXTS)
    assert made.workspace.open(A)
    return made


def block(made: Corpus, name: str) -> None:
    """Make the sidecar impossible to write: a folder stands in its place."""
    made.side(name).unlink(missing_ok=True)
    made.side(name).mkdir()


def failed(made: Corpus) -> None:
    """The first article labelled, its sidecar not to be written."""
    block(made, A)
    made.label("Cluj", "3")
    made.desk.run_waiting()
    assert made.workspace.save_state == "failed"


def test_an_edit_is_on_the_disk_within_300_milliseconds(made: Corpus) -> None:
    made.label("Cluj", "3")
    assert made.workspace.save_state == "unsaved"
    assert not made.side(A).exists()
    ((milliseconds, _),) = made.desk.waiting
    assert 0 <= milliseconds <= SOON
    made.desk.run_waiting()
    assert made.workspace.save_state == "saved"
    (span,) = made.on_disk(A)["spans"]
    assert (span["label"], span["text"]) == ("speaker", "Cluj")
    assert not made.desk.waiting


def test_edits_close_together_are_one_write_and_later_ones_another(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.label("„Da”", "2")
    assert len(made.desk.waiting) == 1
    made.desk.run_waiting()
    assert len(made.on_disk(A)["spans"]) == 2
    made.app.press("Delete")
    assert made.workspace.save_state == "unsaved"
    assert [milliseconds <= SOON for milliseconds, _ in made.desk.waiting] == [True]
    made.desk.run_waiting()
    assert [span["text"] for span in made.on_disk(A)["spans"]] == ["Cluj"]


def test_every_kind_of_step_is_saved(made: Corpus) -> None:
    made.label("Cluj", "3")
    here = ["la Cluj"]
    for keys, texts in (("B", here), ("4", here), ("Ctrl+Z", here), ("Ctrl+Y", here), ("Delete", [])):
        made.desk.run_waiting()
        written = made.side(A).read_bytes()
        made.app.press(keys)
        made.desk.run_waiting()
        assert made.workspace.save_state == "saved"
        assert [span["text"] for span in made.on_disk(A)["spans"]] == texts
        assert made.side(A).read_bytes() != written


def test_the_moves_of_the_cursor_write_nothing(made: Corpus) -> None:
    for words in ("Cluj", "Ministrul"):
        made.select(words)
        made.app.press("E")
        made.app.press("Esc")
    assert made.workspace.open(B)
    assert made.workspace.close()
    assert not made.desk.waiting
    assert not list(made.folder.glob("*.json"))


def test_undone_to_nothing_it_is_written_as_new_without_spans(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    made.app.press("Ctrl+Z")
    made.desk.run_waiting()
    found = made.on_disk(A)
    assert (found["spans"], found["relations"], found["status"]) == ([], [], "new")


def test_undone_to_nothing_it_can_be_done_again_after_another_article(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.app.press("Ctrl+Z")
    assert made.workspace.open(B)
    assert made.workspace.open(A)
    made.app.press("Ctrl+Y")
    assert made.spans() == [("speaker", "Cluj")]
    assert not made.desk.warned


def test_leaving_finishes_the_save_first(made: Corpus) -> None:
    made.label("Cluj", "3")
    assert made.workspace.open(B)
    assert [span["text"] for span in made.on_disk(A)["spans"]] == ["Cluj"]
    written = made.side(A).read_bytes()
    made.label("שלום", "2")
    made.desk.run_waiting()
    assert made.side(A).read_bytes() == written
    assert [span["text"] for span in made.on_disk(B)["spans"]] == ["שלום"]


def test_closing_finishes_the_save_and_saves_nothing_more(made: Corpus) -> None:
    made.label("Cluj", "3")
    assert made.workspace.close()
    assert made.workspace.session is None
    written = made.side(A).read_bytes()
    made.side(A).unlink()
    made.desk.run_waiting()
    assert not made.side(A).exists()
    made.side(A).write_bytes(written)
    again = opened(made.folder, [A])
    assert again.workspace.open(A)
    assert again.spans() == [("speaker", "Cluj")]


def test_saving_tells_how_it_stands(made: Corpus) -> None:
    heard: list[str] = []
    made.workspace.listen_to_saving(lambda: heard.append(made.workspace.save_state))
    made.label("Cluj", "3")
    made.desk.run_waiting()
    block(made, A)
    made.app.press("B")
    made.desk.run_waiting()
    made.side(A).rmdir()
    made.desk.run_waiting()
    assert [state for at, state in enumerate(heard) if heard[at - 1 : at] != [state]] == [
        "unsaved", "saved", "unsaved", "failed", "saved",
    ]  # fmt: skip


def test_a_failed_save_is_tried_again(made: Corpus) -> None:
    failed(made)
    session = made.workspace.session
    assert session is not None
    assert made.side(A).name in str(session.failure)
    assert made.desk.waiting
    made.desk.run_waiting()
    assert made.workspace.save_state == "failed"
    made.side(A).rmdir()
    made.desk.run_waiting()
    assert made.workspace.save_state == "saved"
    assert session.failure is None
    assert [span["text"] for span in made.on_disk(A)["spans"]] == ["Cluj"]
    assert not made.desk.waiting


def test_an_edit_after_a_failed_save_is_tried_within_300_milliseconds(made: Corpus) -> None:
    failed(made)
    made.side(A).rmdir()
    made.label("Ministrul", "3")
    for milliseconds, call in list(made.desk.waiting):
        if milliseconds <= SOON:
            call()
    assert made.workspace.save_state == "saved"


def test_try_again_until_it_works(made: Corpus) -> None:
    failed(made)
    made.desk.answers = [(Leaving.RETRY, None), (Leaving.RETRY, None)]
    made.desk.when_asked = lambda: made.side(A).rmdir() if len(made.desk.asked) == 2 else None
    assert made.workspace.open(B)
    assert len(made.desk.asked) == 2
    assert [span["text"] for span in made.on_disk(A)["spans"]] == ["Cluj"]
    assert made.steps() == 1


def test_stay(made: Corpus, tmp_path: Path) -> None:
    failed(made)
    ways: list[Callable[[], bool]] = [
        lambda: made.workspace.open(B),
        made.workspace.close,
        lambda: made.workspace.open_folder(tmp_path),
    ]
    for leave in ways:
        made.desk.answers = [(Leaving.STAY, None)]
        assert leave() is False
        assert made.state.article.name == A
        assert made.workspace.folder == made.folder
        assert made.spans() == [("speaker", "Cluj")]
    made.side(A).rmdir()
    made.app.press("Ctrl+Z")
    made.app.press("Ctrl+Y")
    made.desk.run_waiting()
    assert [span["text"] for span in made.on_disk(A)["spans"]] == ["Cluj"]


def test_save_a_copy(made: Corpus, tmp_path: Path) -> None:
    failed(made)
    expected, copy = made.state.annotations, tmp_path / "copy.json"
    made.desk.answers = [(Leaving.COPY, copy)]
    assert made.workspace.open(B)
    assert decode_sidecar(copy.read_bytes(), copy.name).annotations == expected
    assert made.side(A).is_dir()
    assert made.state.article.name == B


def test_a_copy_that_cannot_be_saved_asks_again(made: Corpus, tmp_path: Path) -> None:
    failed(made)
    made.desk.answers = [(Leaving.COPY, tmp_path / "missing" / "copy.json"), (Leaving.STAY, None)]
    assert not made.workspace.open(B)
    assert len(made.desk.asked) == 2
    assert any("copy.json" in sentence for sentence in made.desk.warned)
    assert made.spans() == [("speaker", "Cluj")]
    assert made.steps() == 1


def test_a_copy_without_a_place_for_it_loses_nothing(made: Corpus) -> None:
    failed(made)
    made.desk.answers = [(Leaving.COPY, None), (Leaving.STAY, None)]
    assert not made.workspace.open(B)
    assert made.spans() == [("speaker", "Cluj")]
    assert made.steps() == 1


def test_leave_without_saving_forgets_the_steps_of_that_article_only(made: Corpus) -> None:
    made.workspace.open(B)
    made.label("שלום", "2")
    made.workspace.open(A)
    failed(made)
    made.desk.answers = [(Leaving.DISCARD, None)]
    assert made.workspace.open(B)
    made.side(A).rmdir()
    made.desk.run_waiting()
    assert not made.side(A).exists()
    assert made.steps() == 1
    made.app.press("Ctrl+Z")
    assert made.spans() == []
    assert made.workspace.open(A)
    assert made.spans() == []
    assert made.state.annotations.header.status == "new"
    assert made.steps() == 0


def test_left_without_saving_its_undone_steps_are_forgotten_too(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    made.app.press("Ctrl+Z")
    block(made, A)
    made.desk.answers = [(Leaving.DISCARD, None)]
    assert made.workspace.open(B)
    made.side(A).rmdir()
    assert not made.workspace.history.undone


def test_left_without_saving_for_an_article_that_cannot_be_read(made: Corpus) -> None:
    failed(made)
    (made.folder / B).unlink()
    made.desk.answers = [(Leaving.DISCARD, None)]
    assert not made.workspace.open(B)
    assert made.state.article.name == A
    assert made.spans() == [("speaker", "Cluj")]
    made.app.press("Ctrl+Z")
    assert made.spans() == []


@pytest.mark.parametrize("exists", [True, False], ids=["changed", "made"])
def test_what_another_program_wrote_and_cannot_be_merged_is_never_overwritten(made: Corpus, exists: bool) -> None:
    if exists:
        made.label("Cluj", "3")
        made.desk.run_waiting()
    theirs = b'{"format": "article-annotations"}\n'
    made.side(A).write_bytes(theirs)
    made.label("Ministrul", "3")
    for _ in range(3):
        made.desk.run_waiting()
        assert made.workspace.save_state == "failed"
        assert made.side(A).read_bytes() == theirs
    session = made.workspace.session
    assert session is not None
    assert made.side(A).name in str(session.failure)
    made.desk.answers = [(Leaving.RETRY, None), (Leaving.DISCARD, None)]
    assert made.workspace.open(B)
    made.desk.run_waiting()
    assert made.side(A).read_bytes() == theirs


def test_a_sidecar_that_was_deleted_is_written_again(made: Corpus) -> None:
    made.label("Cluj", "3")
    made.desk.run_waiting()
    made.side(A).unlink()
    made.label("Ministrul", "3")
    made.desk.run_waiting()
    assert [span["text"] for span in made.on_disk(A)["spans"]] == ["Ministrul", "Cluj"]


def test_the_articles_are_never_written(made: Corpus) -> None:
    for name, words in ((A, "Cluj"), (B, "שלום"), (C, "Nimic")):
        assert made.workspace.open(name)
        made.label(words, "3")
    assert made.workspace.close()
    for name, text in TEXTS.items():
        assert (made.folder / name).read_bytes() == (text if isinstance(text, bytes) else text.encode())
    source = made.on_disk(B)["source"]
    article = decode((made.folder / B).read_bytes(), B)
    assert (source["bom"], source["newline"], source["length"]) == (True, "lf", len(article.text))
    assert made.on_disk(A)["source"]["newline"] == "crlf"
