"""Sidecars and label files that cannot be used: the article opens read-only, nothing is overwritten."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from annotator.core.annotations import Annotations, Relation, Span
from annotator.core.state import Cursor
from tests.session.fakes import Corpus, corpus, write_sidecar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

A, B = "a.txt", "b.txt"
TEXT = "Ministrul a spus la Cluj: „Da”.\nNimic nou.\n"
SPEAKER = Span("s", "speaker", 0, 9)
QUOTE = Span("q", "quote", TEXT.index("„"), TEXT.index("”") + 1)
SAID_BY = Relation("r", "speaker", "q", "s")
BUILT = Annotations.build([SPEAKER, QUOTE], [SAID_BY])
EDITS = [modifier + digit for modifier in ("", "Alt+", "Ctrl+") for digit in "12345"]
STATUS = ["Ctrl+Return", "Ctrl+Shift+Return"]


def changed(**fields: Any) -> Callable[[bytes], bytes]:
    return lambda data: json.dumps({**json.loads(data), **fields}).encode()


def with_span(**fields: Any) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        found = json.loads(data)
        found["spans"][0].update(fields)
        return json.dumps(found).encode()

    return change


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda data: data[: len(data) // 2],
    "empty": lambda _: b"",
    "not UTF-8": lambda data: data.replace(b"Ministrul", b"Ministr\xff"),
    "not an object": lambda _: b"[]\n",
    "something else": lambda _: b'{"name": "package", "version": "1.0"}\n',
    "a newer version": changed(version=2),
    "NaN": lambda data: data.replace(b'"start": 0', b'"start": NaN'),
    "a key twice": lambda data: data.replace(b'"version": 1', b'"version": 1, "version": 1'),
    "an unknown status": changed(status="finished"),
    "a swapped range": with_span(start=9, end=0),
    "a relation to nothing": changed(relations=[{"id": "r", "type": "speaker", "from": "q", "to": "gone"}]),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=list(SPOILT))
def test_a_sidecar_that_cannot_be_used_is_never_overwritten(spoil: Callable[[bytes], bytes], tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {A: TEXT, B: TEXT})
    spoilt = spoil(write_sidecar(made.folder, A, BUILT))
    made.side(A).write_bytes(spoilt)
    assert made.workspace.open(A)
    reason = str(made.workspace.read_only)
    assert made.side(A).name in reason
    assert made.desk.warned == [reason]
    assert made.state.article.text == TEXT
    refuses_every_edit(made, reason)
    assert made.workspace.open(B)
    assert made.workspace.open(A)
    assert made.workspace.close()
    made.desk.run_waiting()
    assert made.side(A).read_bytes() == spoilt
    assert not made.desk.asked


def refuses_every_edit(made: Corpus, reason: str) -> None:
    made.select("Cluj")
    kept = made.state
    for key in EDITS + STATUS:
        made.desk.said.clear()
        made.app.press(key)
        assert made.state is kept
        assert made.desk.said == [reason], key
    assert made.steps() == 0
    assert made.workspace.save_state == "saved"
    assert not made.desk.waiting


def test_a_folder_in_the_sidecars_place(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {A: TEXT})
    made.side(A).mkdir()
    assert made.workspace.open(A)
    refuses_every_edit(made, str(made.workspace.read_only))
    assert made.side(A).is_dir()


def test_a_read_only_article_can_be_read_and_copied(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {A: TEXT})
    made.side(A).write_bytes(b"{")
    made.workspace.open(A)
    made.select("Cluj")
    made.app.press("B")
    made.app.press("Ctrl+C")
    assert made.app.copied == ["la Cluj"]
    made.app.press("Delete")
    assert made.state.cursor == Cursor.at(TEXT.index("Cluj") + 4)


BAD_LABELS = {
    "no TOML": "name = ",
    "no labels": 'name = "news"\nversion = 1\n',
    "an unknown key": 'name = "x"\nversion = 1\ncolor = "red"\n[[label]]\nname = "claim"\nkey = "1"\n',
    "a key twice": 'name = "x"\nversion = 1\n[[label]]\nname = "a"\nkey = "1"\n[[label]]\nname = "b"\nkey = "1"\n',
}


@pytest.mark.parametrize("text", BAD_LABELS.values(), ids=list(BAD_LABELS))
def test_with_a_bad_label_file_every_article_is_read_only(text: str, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "labels.toml").write_text(text, encoding="utf-8")
    made = corpus(folder, {A: TEXT, B: TEXT})
    written = write_sidecar(folder, A, BUILT)
    assert len(made.desk.warned) == 1
    assert "labels.toml" in made.desk.warned[0]
    assert made.workspace.open(A)
    reason = str(made.workspace.read_only)
    assert "labels.toml" in reason
    assert made.state.annotations == BUILT
    refuses_every_edit(made, reason)
    made.workspace.move(Cursor.at(0, "s"))
    kept = made.state
    for key in (*EDITS, "Delete", "E", "Ctrl+B", ".", *STATUS):
        made.desk.said.clear()
        made.app.press(key)
        if made.state.annotations is not kept.annotations:
            pytest.fail(f"{key} changed a read-only article")
        assert made.desk.said, key
    made.workspace.close()
    made.desk.run_waiting()
    assert made.side(A).read_bytes() == written
    assert (folder / "labels.toml").read_text(encoding="utf-8") == text


def test_a_mended_label_file_is_used_when_the_folder_is_opened_again(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    made = corpus(folder, {A: TEXT})
    (folder / "labels.toml").write_text("name = ", encoding="utf-8")
    assert made.workspace.open_folder(folder)
    assert made.workspace.labels_problem is not None
    (folder / "labels.toml").unlink()
    assert made.workspace.open_folder(folder)
    assert made.workspace.labels_problem is None
    assert made.workspace.open(A)
    assert made.workspace.read_only is None


def test_undo_does_not_touch_an_article_that_became_read_only(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {A: TEXT, B: TEXT})
    made.workspace.open(A)
    made.label("Cluj", "3")
    made.workspace.open(B)
    made.side(A).write_bytes(b"{")
    for _ in range(3):
        made.desk.warned.clear()
        made.app.press("Ctrl+Z")
        assert made.state.article.name == A
        assert made.desk.warned == [str(made.workspace.read_only)]
    assert made.spans() == []
    assert made.steps() == 1
    made.workspace.close()
    assert made.side(A).read_bytes() == b"{"


@pytest.mark.parametrize("article", ["missing", "empty", "binary", "a folder"])
def test_an_article_that_cannot_be_read_leaves_the_open_one_open(article: str, tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {A: TEXT, B: b"" if article == "empty" else b"\x00\x01\x02" * 50})
    if article in ("missing", "a folder"):
        (made.folder / B).unlink()
    if article == "a folder":
        (made.folder / B).mkdir()
    made.workspace.open(A)
    made.label("Cluj", "3")
    kept, updates = made.state, len(made.updates)
    assert made.workspace.open(B) is False
    assert made.state is kept
    assert len(made.updates) == updates
    assert len(made.desk.warned) == 1
    assert B in made.desk.warned[0]
    made.app.press("Ctrl+Z")
    assert made.spans() == []


def test_labels_mended_while_the_article_is_away_leave_it_open(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "labels.toml").write_text("no [[ labels", encoding="utf-8")
    made = corpus(folder, {"a.txt": "Ana are mere.\n"})
    assert made.workspace.open("a.txt")
    (folder / "a.txt").rename(folder / "elsewhere")
    (folder / "labels.toml").unlink()
    assert made.workspace.read_labels_again() is not None
    assert made.workspace.labels_problem is None
    assert made.state.article.text == "Ana are mere.\n"
