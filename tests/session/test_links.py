"""Sidecars that are links: inside the corpus they stay links, out of it nothing is ever written."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.session.fakes import Corpus, corpus

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Links need rights there that few people have.")

A, B, SUB = "a.txt", "b.txt", "sub/a.txt"
TEXT = "Lavrov a venit marți la Cluj.\n"


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    folder = tmp_path / "corpus"
    (folder / "sub").mkdir(parents=True)
    return corpus(folder, dict.fromkeys((A, B, SUB), TEXT))


def labelled(made: Corpus, name: str) -> bytes:
    """The bytes of a sidecar that was written by the program."""
    assert made.workspace.open(name)
    made.label("Cluj", "3")
    assert made.workspace.close()
    return made.side(name).read_bytes()


@pytest.mark.parametrize("absolute", [False, True])
@pytest.mark.parametrize("name", [A, SUB])
def test_a_link_inside_the_corpus_stays_one(made: Corpus, name: str, absolute: bool) -> None:
    data = labelled(made, name)
    kept = made.folder / "kept" / "labels.json"
    kept.parent.mkdir()
    made.side(name).rename(kept)
    made.side(name).symlink_to(kept if absolute else os.path.relpath(kept, made.side(name).parent))
    assert made.workspace.open(name)
    assert made.workspace.read_only is None
    made.label("marți", "4")
    made.desk.run_waiting()
    assert made.workspace.save_state == "saved"
    assert made.side(name).is_symlink()
    assert len(made.on_disk(name)["spans"]) == 2
    assert kept.read_bytes() != data


@pytest.mark.parametrize("name", [A, SUB])
@pytest.mark.parametrize("way", ["file", "folder"])
def test_one_that_leads_out_opens_its_article_read_only(made: Corpus, tmp_path: Path, name: str, way: str) -> None:
    data = labelled(made, name)
    outside = tmp_path / "outside"
    outside.mkdir()
    away = outside / made.side(name).name
    made.side(name).rename(away)
    if way == "file":
        made.side(name).symlink_to(away)
    else:
        (made.folder / "link").symlink_to(outside)
        made.side(name).symlink_to(made.folder / "link" / away.name)
    assert made.workspace.open(name)
    assert "leads out of the folder" in str(made.workspace.read_only)
    assert made.spans() == [("speaker", "Cluj")]
    made.label("marți", "4")
    assert "leads out of the folder" in made.desk.warned[-1]
    made.app.press("Ctrl+Z")
    assert made.workspace.close()
    assert away.read_bytes() == data
    assert [path.name for path in outside.iterdir()] == [away.name]


def test_one_that_leads_out_to_nothing_makes_nothing(made: Corpus, tmp_path: Path) -> None:
    made.side(A).symlink_to(tmp_path / "nothing.json")
    assert made.workspace.open(A)
    assert made.workspace.read_only
    made.label("marți", "4")
    assert made.workspace.close()
    assert not (tmp_path / "nothing.json").exists()


@pytest.mark.parametrize("what", ["sidecar", "folder"])
def test_one_put_there_while_the_article_is_open_is_not_written(made: Corpus, tmp_path: Path, what: str) -> None:
    assert made.workspace.open(SUB)
    made.label("Cluj", "3")
    made.desk.run_waiting()
    kept = made.folder / "kept"
    outside = tmp_path / "outside"
    if what == "sidecar":
        outside.mkdir()
        away = outside / "away.json"
        made.side(SUB).rename(away)
        made.side(SUB).symlink_to(away)
    else:
        made.folder.joinpath("sub").rename(outside)
        away = outside / made.side(SUB).name
        made.folder.joinpath("sub").symlink_to(outside)
    data = away.read_bytes()
    made.label("marți", "4")
    for _ in range(3):
        made.desk.run_waiting()
    assert made.workspace.save_state == "failed"
    assert "leads out of the folder" in str(made.workspace.session and made.workspace.session.failure)
    assert away.read_bytes() == data
    # Mended, it is saved.
    if what == "sidecar":
        made.side(SUB).unlink()
        away.rename(made.side(SUB))
    else:
        made.folder.joinpath("sub").rename(kept)
        outside.rename(made.folder / "sub")
    made.desk.run_waiting()
    assert made.workspace.save_state == "saved"
    assert len(made.on_disk(SUB)["spans"]) == 2


def test_a_corpus_opened_by_a_link_is_written_as_any(made: Corpus, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(made.folder)
    assert made.workspace.open_folder(tmp_path / "link")
    assert made.workspace.open(SUB)
    assert made.workspace.read_only is None
    made.label("Cluj", "3")
    made.desk.run_waiting()
    assert len(made.on_disk(SUB)["spans"]) == 1


def test_an_article_that_is_a_link_has_its_sidecar_in_the_corpus(made: Corpus, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(TEXT, "utf-8")
    (made.folder / "c.txt").symlink_to(tmp_path / "other.txt")
    labelled(made, "c.txt")
    assert made.side("c.txt").is_file()
    assert [path.name for path in tmp_path.glob("*.json")] == []
