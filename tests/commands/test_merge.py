"""`annotator merge BASE MINE THEIRS`: what it writes, what it says and how it exits."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.commands.merge import main
from annotator.core.annotations import Annotations, Header, LostSpan, Relation, Span
from annotator.core.article import Article
from annotator.storage.label_file import packaged_labels
from annotator.storage.sidecar import check_fit, decode_sidecar, encode_sidecar
from annotator.storage.sidecar_merge import merge_sidecars
from tests.storage import conftest as storage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

valid = storage.valid
TEXT = "„Vrem să vedem”, a spus Ștefan 😀. „Nu”, a răspuns Ana.\r\n" * 3
ARTICLE = Article("a.txt", TEXT, "00ff", "utf-8", True, "crlf")
QUOTE = Span("q", "quote", 0, 14, {"kind": "direct"}, by="anna")
SPEAKER = Span("p", "speaker", 24, 30)
LINK = Relation("r", "speaker", "q", "p")
BASE = Annotations.build([QUOTE])


def encoded(annotations: Annotations, **source: Any) -> bytes:
    return encode_sidecar(replace(ARTICLE, **source), annotations, packaged_labels())


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[bytes, bytes, bytes], tuple[int, bytes, str]]:
    """Exit status, the bytes of MINE afterwards, and what was said."""

    def run_it(*versions: bytes) -> tuple[int, bytes, str]:
        paths = [tmp_path / name for name in ("base", "mine", "theirs")]
        for path, data in zip(paths, versions, strict=True):
            path.write_bytes(data)
        status = main([*map(str, paths), "folder/a.txt.annotations.json"])
        assert [paths[0].read_bytes(), paths[2].read_bytes()] == [versions[0], versions[2]]
        assert sorted(tmp_path.iterdir()) == sorted(paths)
        said = capsys.readouterr()
        assert said.out == ""
        return status, paths[1].read_bytes(), said.err

    return run_it


@pytest.mark.parametrize("base", [encoded(Annotations()), b""])
def test_both_peoples_work_in_canonical_bytes(run: Any, valid: Callable[[bytes], bytes], base: bytes) -> None:
    mine = Annotations.build([QUOTE, SPEAKER], [LINK], header=Header("in_progress"))
    other = replace(QUOTE, id="z", start=34, end=38, attributes={"kind": "direct", "odd": 1})
    theirs = Annotations.build([other], header=Header("in_progress", "note"))
    both = Annotations.build([QUOTE, SPEAKER, other], [LINK], header=Header("in_progress", "note"))
    assert run(base, encoded(mine), encoded(theirs)) == (0, valid(encoded(both)), "")


def test_a_question_is_left_in_a_valid_file_and_said(run: Any, valid: Callable[[bytes], bytes]) -> None:
    mine = Annotations.build([replace(QUOTE, end=13)], header=Header("done"))
    theirs = Annotations.build([replace(QUOTE, end=15)], header=Header("skipped"))
    status, data, said = run(encoded(BASE), encoded(mine), encoded(theirs))
    sidecar = decode_sidecar(valid(data), "a")
    assert status == 1
    assert check_fit(sidecar, ARTICLE) is None
    assert sidecar.annotations.spans.get("q") == replace(QUOTE, end=13)
    assert sidecar.annotations.conflicts[0]["theirs"]["text"] == TEXT[:15]
    assert said.splitlines() == [
        "annotator merge: folder/a.txt.annotations.json is merged and 2 questions are left; "
        "open the article in annotator to answer.",
        "annotator merge:   quote at 0: “„Vrem să vede”",
        "annotator merge:   status",
    ]


def test_what_only_one_side_changed_is_that_sides_bytes(run: Any) -> None:
    extra: dict[str, dict[str, Any]] = {"": {"b": 1, "a": {"z": 1}}, "source": {"x": 1}}
    lost = LostSpan(replace(SPEAKER, id="l"), "gone")
    mine = encoded(replace(Annotations.build([QUOTE, SPEAKER], [LINK]), extra=extra, lost=(lost,)))
    for sides in ((mine, encoded(BASE)), (encoded(BASE), mine), (mine, mine)):
        assert run(encoded(BASE), *sides) == (0, mine, "")


@pytest.mark.parametrize(
    ("versions", "reason"),
    [
        ((b"{", b"", b""), "is damaged"),
        ((encoded(BASE), b"", encoded(BASE)), "is damaged"),
        ((encoded(BASE), encoded(BASE), b"<<<<<<< HEAD\n"), "is damaged"),
        ((encoded(BASE), encoded(BASE), encoded(BASE).replace(b'"version": 1', b'"version": 2')), "newer version"),
        ((encoded(BASE), encoded(BASE), encoded(BASE, sha256="11ee")), "two different versions of the article (sha256"),
        ((encoded(BASE), encoded(BASE), encoded(BASE, encoding="cp1250")), "(encoding: utf-8 and cp1250)"),
        ((encoded(BASE), encoded(BASE), encoded(BASE, text=TEXT.replace("Vrem", "Vrei"))), "they differ at 0"),
    ],
)
def test_what_cannot_be_merged_is_left_as_it_is(run: Any, versions: tuple[bytes, bytes, bytes], reason: str) -> None:
    status, data, said = run(*versions)
    assert (status, data) == (2, versions[1])
    assert said.startswith("annotator merge: folder/a.txt.annotations.json was not merged: ")
    assert reason in said
    assert said.count("\n") == 1


def test_a_fault_of_the_program_is_not_taken_for_questions(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr("annotator.commands.merge.merge_sidecars", fails)
    status, data, said = run(encoded(BASE), encoded(BASE), encoded(BASE))
    assert (status, data) == (2, encoded(BASE))
    assert "unforeseen" in said


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / name) for name in "abc"]) == 2
    assert "is not there" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_empty_device_is_an_empty_base(tmp_path: Path) -> None:
    paths = [tmp_path / "mine", tmp_path / "theirs"]
    for path, span in zip(paths, (QUOTE, SPEAKER), strict=True):
        path.write_bytes(encoded(Annotations.build([span])))
    assert main(["/dev/null", *map(str, paths)]) == 0
    assert paths[0].read_bytes() == encoded(Annotations.build([QUOTE, SPEAKER]))


def test_the_corpus_says_in_which_order_attributes_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    attributes = "".join(f'[[label.attribute]]\nname = "{name}"\ntype = "text"\n' for name in ("z", "a"))
    label_file = tmp_path / "labels.toml"
    label_file.write_text(f'name = "own"\nversion = 1\n[[label]]\nname = "quote"\n{attributes}')
    blank = replace(QUOTE, attributes={})
    versions = [encoded(Annotations.build([replace(blank, attributes=one)])) for one in ({}, {"a": "1"}, {"z": "2"})]
    for expected in ({"z": "2", "a": "1"}, {"a": "1", "z": "2"}):
        for name, data in zip("bmt", versions, strict=True):
            (tmp_path / name).write_bytes(data)
        assert main(["b", "m", "t", "in/a.txt.annotations.json"]) == 0
        said = json.loads((tmp_path / "m").read_bytes())["spans"][0]["attributes"]
        assert list(said.items()) == list(expected.items())
        label_file.write_text("<<<<<<< HEAD")
    assert "labels.toml" in capsys.readouterr().err


ids = st.sampled_from("abcdef")


@st.composite
def versions(draw: st.DrawFn) -> Annotations:
    """One side's spans, lost spans and relations of few ids, so that sides often meet."""
    spans: dict[tuple[int, int, str], Span] = {}
    for id_ in draw(st.lists(ids, unique=True)):
        start, end = draw(st.sampled_from(((0, 4), (2, 60), (30, 33))))
        label, note = draw(st.sampled_from(("quote", "date"))), draw(st.sampled_from(("", "why")))
        spans.setdefault(
            (start, end, label), Span(id_, label, start, end, draw(st.dictionaries(ids, st.integers())), note=note)
        )
    lost = tuple(LostSpan(Span(id_, "quote", 1, 2), "x") for id_ in draw(st.lists(st.sampled_from("gh"), unique=True)))
    ends = [one.id for one in spans.values()] + [one.span.id for one in lost]
    relations = []
    if len(ends) > 1:
        for id_ in draw(st.lists(st.sampled_from("rs"), unique=True)):
            source, target = draw(st.permutations(ends))[:2]
            relations.append(Relation(id_, draw(st.sampled_from(("speaker", "continues"))), source, target))
    return Annotations.build(spans.values(), relations, lost=lost)


@given(versions(), versions(), versions())
def test_whatever_is_merged_is_a_valid_file_that_fits_the_article(
    valid: Callable[[bytes], bytes], base: Annotations, mine: Annotations, theirs: Annotations
) -> None:
    before, one, two = (decode_sidecar(encoded(side), "a") for side in (base, mine, theirs))
    data, merged = merge_sidecars(before, one, two, "a", packaged_labels())
    sidecar = decode_sidecar(valid(data), "a")
    assert (sidecar.annotations, sidecar.notes) == (merged.annotations, ())
    assert check_fit(sidecar, ARTICLE) is None
    assert data == encoded(merged.annotations)
