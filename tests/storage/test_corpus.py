"""A folder is listed as people expect, and no file in it can stop the listing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Header, Span
from annotator.storage.article_file import decode
from annotator.storage.corpus import CorpusError, Entry, find_articles, natural_key, read_entry
from annotator.storage.sidecar import encode_sidecar

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.message import Message


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"text\n")


def test_articles_in_natural_order(tmp_path: Path) -> None:
    names = ["2.txt", "9/1.md", "10.txt", "a.txt", "B.TXT", "b/2.txt", "b/10/1.txt", "b/10.txt", "c.md"]
    make(tmp_path, *reversed(names))
    assert list(find_articles(tmp_path)) == [
        "2.txt",
        "9/1.md",
        "10.txt",
        "a.txt",
        "b/2.txt",
        "b/10/1.txt",
        *["b/10.txt", "B.TXT", "c.md"],
    ]


def test_what_is_no_article_is_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "a.txt.annotations.json", "README.md", "readme.txt", ".hidden.txt", ".git/b.txt", "c.html")
    make(tmp_path, "real/d.txt", "txt", "labels.toml", "sub/Readme.md", "READMEs.txt")
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    (tmp_path / "linked.txt").symlink_to("a.txt")
    (tmp_path / "broken.txt").symlink_to("nothing")
    (tmp_path / "round.txt").symlink_to("round.txt")
    (tmp_path / "up").symlink_to("..")
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    assert list(find_articles(tmp_path)) == ["a.txt", "linked.txt", "READMEs.txt", "real/d.txt"]


names = st.text(st.sampled_from("aB10 .ș٣²"), min_size=1, max_size=6).filter(lambda name: name.strip("."))


@given(st.lists(names, max_size=8))
def test_any_names_can_be_sorted(found: list[str]) -> None:
    once = sorted(found, key=natural_key)
    backwards = once[::-1]
    assert sorted(backwards, key=natural_key) == once


def test_the_listing_is_in_the_order_of_natural_key(tmp_path: Path) -> None:
    make(tmp_path, *(f"{folder}{name}.txt" for folder in ("", "x 2/", "x 10/", "X 3/") for name in ("a1", "a02", "A2")))
    found = list(find_articles(tmp_path))
    assert found == sorted(found, key=natural_key)
    assert len(found) == 12


@pytest.mark.parametrize("name", ["none", "file.txt"])
def test_a_folder_that_is_none_is_told_at_once(tmp_path: Path, name: str) -> None:
    make(tmp_path, "file.txt")
    with pytest.raises(CorpusError, match=rf"The folder .*{name} cannot be listed \(.+\); choose another one\."):
        find_articles(tmp_path / name)


def test_a_folder_that_goes_away_meanwhile_is_told(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "b/1.txt", "c.txt")
    problems: list[Message] = []
    found = find_articles(tmp_path, problems)
    (tmp_path / "b" / "1.txt").unlink()
    (tmp_path / "b").rmdir()
    assert list(found) == ["a.txt", "c.txt"]
    assert [str(one)[:26] for one in problems] == ["The folder b is left out: "]


def test_an_article_without_a_sidecar(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("\r\n  Știre nouă \r\ntext".encode() * 1000)
    assert read_entry(tmp_path, "a.txt") == Entry("a.txt", 23_000, "Știre nouă")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32-be", "cp1250"])
@pytest.mark.parametrize("shift", range(4))
def test_the_title_of_a_long_article_of_any_encoding(tmp_path: Path, encoding: str, shift: int) -> None:
    text = "Așadar, ţara întreagă vorbeşte despre hotărârea de ieri\n".translate(str.maketrans("ș", "ş"))
    (tmp_path / "a.txt").write_bytes(("x" * shift + text + text * 200).encode(encoding))
    entry = read_entry(tmp_path, "a.txt")
    assert (entry.title, entry.problem) == ("x" * shift + text.strip(), None)


def sidecar(folder: Path, annotations: Annotations, data: bytes = b"Title\nMore", encoding: str = "utf-8") -> bytes:
    (folder / "a.txt").write_bytes(data)
    encoded = encode_sidecar(decode(data, "a.txt", encoding), annotations)
    (folder / "a.txt.annotations.json").write_bytes(encoded)
    return encoded


def test_status_and_counts_come_from_the_sidecar(tmp_path: Path) -> None:
    spans = [Span("a", "quote", 0, 3), Span("b", "date", 1, 2), Span("c", "quote", 1, 2)]
    sidecar(tmp_path, Annotations.build(spans, header=Header("done")))
    assert read_entry(tmp_path, "a.txt") == Entry("a.txt", 10, "Title", "done", {"quote": 2, "date": 1})


def test_title_and_encoding_come_from_the_sidecar(tmp_path: Path) -> None:
    data = "Ştire\n".encode("iso8859-2")
    sidecar(tmp_path, Annotations(), data, "iso8859-2")
    assert read_entry(tmp_path, "a.txt").title == "Ştire"
    sidecar(tmp_path, Annotations(header=Header(title="Said")), data)
    assert read_entry(tmp_path, "a.txt").title == "Said"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (b'"status": "done"', b'"status": "odd"', "a.txt.annotations.json cannot be used: status must be one of"),
        (b'"label": "quote"', b'"label": 3', "a.txt.annotations.json cannot be used: spans[0].label must be text."),
        (b'"label": "quote"', b'"label": []', "a.txt.annotations.json cannot be used: spans[0].label must be text."),
        (b'"label": "quote", ', b"", "a.txt.annotations.json cannot be used: spans[0].label is missing."),
        (b'"version": 1', b'"version": 9', "a.txt.annotations.json was made by a newer version"),
        (b'"spans": [', b'"spans": 0, "odd": [', "a.txt.annotations.json cannot be used: spans must be a list."),
        (b'"relations": []\n}', b"", "a.txt.annotations.json is damaged: it is no JSON at line"),
    ],
)
def test_a_sidecar_that_cannot_be_used_is_a_problem(tmp_path: Path, old: bytes, new: bytes, problem: str) -> None:
    data = sidecar(tmp_path, Annotations.build([Span("a", "quote", 0, 3)], header=Header("done")))
    assert old in data
    (tmp_path / "a.txt.annotations.json").write_bytes(data.replace(old, new))
    entry = read_entry(tmp_path, "a.txt")
    assert (entry.title, entry.status, dict(entry.counts)) == ("Title", "new", {})
    assert str(entry.problem).startswith(problem)


def test_a_sidecar_without_what_it_may_lack_is_no_problem(tmp_path: Path) -> None:
    data = sidecar(tmp_path, Annotations.build([Span("a", "quote", 0, 3)]))
    (tmp_path / "a.txt.annotations.json").write_bytes(data.replace(b' "status": "new",\n', b""))
    assert read_entry(tmp_path, "a.txt") == Entry("a.txt", 10, "Title", "new", {"quote": 1})


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look into every folder")
def test_a_folder_that_may_not_be_entered_is_a_problem(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.txt")
    (tmp_path / "sub").chmod(0)
    problem = str(read_entry(tmp_path, "sub/a.txt").problem)
    (tmp_path / "sub").chmod(0o700)
    assert problem.startswith("sub/a.txt may not be read")


def test_a_folder_in_the_sidecar_s_place_is_a_problem(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "a.txt.annotations.json/x")
    assert str(read_entry(tmp_path, "a.txt").problem).startswith("a.txt.annotations.json is a folder")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "a.txt is empty"),
        (b"\0\1\2", "a.txt is a binary file"),
        (None, "a.txt is not there"),
    ],
)
def test_an_article_that_cannot_be_read_is_a_problem(tmp_path: Path, data: bytes | None, problem: str) -> None:
    if data is not None:
        (tmp_path / "a.txt").write_bytes(data)
    entry = read_entry(tmp_path, "a.txt")
    assert (entry.title, entry.status) == ("", "new")
    assert str(entry.problem).startswith(problem)


def test_a_name_that_is_no_text_is_listed_and_its_sentence_can_be_shown(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\xff.txt")
    (tmp_path / name).write_bytes(b"")
    assert list(find_articles(tmp_path)) == [name]
    assert str(read_entry(tmp_path, name).problem).encode().startswith(b"a?.txt is empty")
