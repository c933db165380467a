"""`annotator import`: files, names, refusals and the report, through the command's own `main`."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

import annotator as package
from annotator.cli import main as annotator
from annotator.exchange import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Titlu 👍🏽\r\n\r\n„Vrem pace”, a spus Lavrov.\r\n"
QUOTE = [TEXT.index("„"), TEXT.index("”") + 1, "quote"]
Captured = pytest.CaptureFixture[str]


def lines(folder: Path, *values: dict[str, Any], name: str = "source.jsonl") -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(value) + "\n" for value in values), "utf-8")
    return path


def run(source: Path, out: Path, *more: str, name: str = "doccano") -> int:
    return annotator(["import", str(source), "--from", name, "-o", str(out), *more])


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_articles_and_sidecars_are_made_and_open_as_a_corpus(tmp_path: Path, capsys: Captured) -> None:
    marked = {"text": "\ufeffb", "label": [[1, 2, "PER"]]}
    source = lines(tmp_path, {"text": TEXT, "label": [QUOTE], "file": "in/a.txt"}, marked, {"text": "c"})
    assert run(source, tmp_path / "out") == 0
    captured = capsys.readouterr()
    assert captured.out.splitlines() == [
        f"3 articles, 2 spans and 0 relations are in {tmp_path / 'out'}.",
        "The folder's label set does not know PER: they are kept and drawn grey; labels.toml can name them.",
    ]
    assert captured.err == ""
    assert files(tmp_path / "out") == {
        "in/a.txt",
        "in/a.txt.annotations.json",
        "source-0002.txt",
        "source-0002.txt.annotations.json",
        "source-0003.txt",
    }
    assert (tmp_path / "out/in/a.txt").read_bytes() == TEXT.encode()
    found = {article.name: (article, made) for article, made in package.open_corpus(tmp_path / "out")}
    article, made = found["in/a.txt"]
    (span,) = made.spans
    assert article.text[span.start : span.end] == "„Vrem pace”"
    assert (span.origin, made.header.status, bool(span.created)) == ("import", "in_progress", True)
    article, made = found["source-0002.txt"]
    assert (article.text, next(iter(made.spans)).start) == ("\ufeffb", 1)
    assert annotator(["check", str(tmp_path / "out"), "--quiet"]) in (0, 1)


def test_what_is_not_kept_is_listed_with_its_place(tmp_path: Path, capsys: Captured) -> None:
    outside = {"text": "abc", "label": [[0, 9, "x"], [1, 1, "x"]]}
    source = lines(tmp_path, outside, {"text": ""}, {"text": "\0\0\0", "file": "n"})
    assert run(source, tmp_path / "out") == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        "Not kept as it was:",
        "       2  spans that are outside of the text, empty or swapped",
        "          source-0001: x 0–9",
        "          source-0001: x 1–1",
        "       1  examples without text",
        "          source.jsonl: line 2",
        "       1  articles without text, or whose text no file can hold",
        "          n: \ufffd\ufffd\ufffd",
    ]
    assert run(source, tmp_path / "other", "--quiet") == 1
    assert capsys.readouterr().out == ""


def test_nothing_is_written_over_and_nothing_else_is_written_then(tmp_path: Path, capsys: Captured) -> None:
    source = lines(tmp_path, {"text": "a", "file": "a"}, {"text": "b", "file": "b", "label": [[0, 1, "claim"]]})
    out = tmp_path / "out"
    out.mkdir()
    (out / "b.txt.annotations.json").write_text("mine")
    assert run(source, out) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == (
        f"annotator import: b.txt.annotations.json is in {out} already and stays as it is; nothing was imported, "
        "choose another folder.\n"
    )
    assert files(out) == {"b.txt.annotations.json"}
    assert (out / "b.txt.annotations.json").read_text() == "mine"


def test_a_source_that_breaks_off_leaves_nothing_behind(tmp_path: Path, capsys: Captured) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text('{"text": "a"}\n{"text"', "utf-8")
    assert run(source, tmp_path / "new") == 2
    assert "a.jsonl is no JSON at line 2" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_names_that_lead_outside_or_stand_twice_are_changed_and_told(tmp_path: Path, capsys: Captured) -> None:
    named = [{"text": "a", "file": name} for name in ("../../evil", "/etc/passwd", "a.txt", "A.txt")]
    assert run(lines(tmp_path, *named), tmp_path / "deep/out") == 1
    assert files(tmp_path) == {
        "source.jsonl",
        "deep/out/evil.txt",
        "deep/out/etc/passwd.txt",
        "deep/out/a.txt",
        "deep/out/A-2.txt",
    }
    assert "../../evil: evil.txt" in capsys.readouterr().out


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_in_the_folder_leads_nothing_outside(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "outside").mkdir()
    (tmp_path / "out/in").symlink_to(tmp_path / "outside")
    assert run(lines(tmp_path, {"text": "a", "file": "in/a.txt"}), tmp_path / "out") == 2
    assert "would lie outside" in capsys.readouterr().err
    assert files(tmp_path / "outside") == set()


def test_importing_twice_gives_the_same_ids(tmp_path: Path) -> None:
    source = lines(tmp_path, {"text": TEXT, "label": [QUOTE], "file": "a"})
    run(source, tmp_path / "one", "--quiet")
    run(source, tmp_path / "two", "--quiet")
    ids = [[span.id for span in package.open_corpus(tmp_path / name)["a.txt"][1].spans] for name in ("one", "two")]
    assert ids[0] == ids[1]


def test_one_sentence_for_each_mistake(tmp_path: Path, capsys: Captured) -> None:
    source = lines(tmp_path, {"text": "a"})
    (tmp_path / "file").write_text("a")
    for given, said in (
        ((tmp_path / "none", tmp_path / "out"), "is not there"),
        ((source, tmp_path / "file"), "is no folder"),
    ):
        assert run(*given) == 2
        captured = capsys.readouterr()
        assert (captured.out, captured.err.count("\n")) == ("", 1)
        assert said in captured.err
    assert run(source, tmp_path / "out", name="docx") == 2
    assert "no format “docx”" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        annotator(["import", str(source)])
    assert ended.value.code == 2


def test_the_help_names_every_format_that_can_be_read(capsys: Captured) -> None:
    with pytest.raises(SystemExit):
        annotator(["import", "--help"])
    out = capsys.readouterr().out
    assert "examples:" in out
    for one in FORMATS:
        assert (f"\n  {one.name} " in out) == one.reads


def test_labels_that_are_all_new_get_a_label_file_with_keys_attributes_and_relations(
    tmp_path: Path, capsys: Captured
) -> None:
    entities = [
        {"id": 1, "label": "PER", "start_offset": 0, "end_offset": 1, "role": "x", "head": True},
        {"id": 2, "label": "ORG", "start_offset": 1, "end_offset": 2},
        {"id": 3, "label": "ORG", "start_offset": 2, "end_offset": 3},
    ]
    relations = [{"id": 1, "from_id": 1, "to_id": 2, "type": "works at"}]
    source = lines(tmp_path, {"text": "abc", "entities": entities, "relations": relations})
    assert run(source, tmp_path / "out") == 0
    said = "labels.toml was written for ORG, PER: give them guidelines and other colours there."
    assert capsys.readouterr().out.splitlines()[1] == said.replace("ORG, PER", "PER, ORG")
    labels = package.open_corpus(tmp_path / "out").labels
    assert [(one.name, one.key) for one in labels.labels] == [("ORG", "1"), ("PER", "2")]
    assert [(one.name, one.type) for one in labels.get("PER").attributes] == [("role", "text"), ("head", "flag")]
    assert labels.may_join("works at", "PER", "ORG")
    (tmp_path / "own").mkdir()
    shutil.copy(tmp_path / "out/labels.toml", tmp_path / "own/labels.toml")
    before = (tmp_path / "own/labels.toml").read_bytes()
    dotted = lines(tmp_path, {"text": "abc", "label": [[0, 1, "a.b"]]}, name="dotted.jsonl")
    for folder in ("own", "dotted"):
        assert run(dotted, tmp_path / folder) == 0
        assert "does not know a.b" in capsys.readouterr().out
    assert (tmp_path / "own/labels.toml").read_bytes() == before
    assert not (tmp_path / "dotted/labels.toml").exists()


def test_what_no_sidecar_can_hold_ends_the_import_with_a_sentence(tmp_path: Path, capsys: Captured) -> None:
    deep: Any = "x"
    for _ in range(100):
        deep = [deep]
    source = lines(tmp_path, {"text": "abc", "label": [[0, 1, "claim"]], "more": deep})
    assert run(source, tmp_path / "out") == 2
    assert "cannot be kept in a sidecar" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def studio_task(file: str, **people: list[tuple[str, str]] | None) -> dict[str, Any]:
    """A task of Label Studio: for each person label and words, None for whoever skipped it."""
    made: list[dict[str, Any]] = []
    for name, spans in people.items():
        places = [(label, TEXT.index(words), words) for label, words in spans or ()]
        result = [
            {"id": f"{name}{at}", "type": "labels", "value": {"start": at, "end": at + len(words), "labels": [label]}}
            for label, at, words in places
        ]
        by = {"email": f"{name}@ziar.ro", "id": len(made) + 1}
        made.append({"completed_by": by, "was_cancelled": spans is None, "result": result})
    return {"data": {"text": TEXT, "file": file}, "annotations": made}


@pytest.fixture
def several(tmp_path: Path) -> Path:
    """Three tasks of which two people labelled the first, one the second, and nobody the third."""
    first = studio_task("a.txt", ana=[("quote", "Vrem pace"), ("speaker", "Lavrov")], ion=[("quote", "pace")])
    tasks = [first, studio_task("b.txt", ion=[("date", "Titlu")]), studio_task("c.txt")]
    path = tmp_path / "export.json"
    path.write_text(json.dumps(tasks), "utf-8")
    return path


def labelled(folder: Path, name: str) -> list[tuple[str, str]]:
    raw = json.loads((folder / f"{name}.annotations.json").read_bytes())
    return [(one["label"], one["by"]) for one in raw["spans"]]


def test_several_people_are_listed_and_what_of_theirs_is_left_out_is_told(several: Path, capsys: Captured) -> None:
    out = several.parent / "all"
    assert run(several, out, name="label-studio") == 1
    said = capsys.readouterr().out
    assert (
        "2 people labelled: ion@ziar.ro (2 articles), ana@ziar.ro (1 article); --by takes one's, --each-person a folder"
    ) in said
    assert "annotations of one task by further people" in said
    assert "a.txt: ion@ziar.ro" in said
    assert labelled(out, "a.txt") == [("quote", "ana@ziar.ro"), ("speaker", "ana@ziar.ro")]
    assert labelled(out, "b.txt") == [("date", "ion@ziar.ro")]


def test_one_persons_work_is_taken_with_the_texts_of_the_others(several: Path, capsys: Captured) -> None:
    out = several.parent / "ion"
    assert run(several, out, "--by", "ion@ziar.ro", name="label-studio") == 1
    assert "a.txt: ana@ziar.ro" in capsys.readouterr().out
    assert labelled(out, "a.txt") == [("quote", "ion@ziar.ro")]
    assert files(out) == {"a.txt", "a.txt.annotations.json", "b.txt", "b.txt.annotations.json", "c.txt"}
    ana = several.parent / "ana"
    assert run(several, ana, "--by", "ana@ziar.ro", "--quiet", name="label-studio") == 1
    assert files(ana) == {"a.txt", "a.txt.annotations.json", "b.txt", "c.txt"}


def test_each_person_gets_a_folder_and_nothing_is_lost(several: Path, capsys: Captured) -> None:
    out = several.parent / "people"
    assert run(several, out, "--each-person", name="label-studio") == 0
    assert "Not kept" not in capsys.readouterr().out
    assert labelled(out / "ana@ziar.ro", "a.txt") == [("quote", "ana@ziar.ro"), ("speaker", "ana@ziar.ro")]
    assert labelled(out / "ion@ziar.ro", "a.txt") == [("quote", "ion@ziar.ro")]
    assert annotator(["compare", str(out / "ana@ziar.ro"), str(out / "ion@ziar.ro")]) in (0, 1)
    before = files(out)
    assert run(several, out, "--each-person", name="label-studio") == 2
    assert files(out) == before


def test_a_person_who_labelled_nothing_and_a_format_that_knows_none_are_refused(
    several: Path, capsys: Captured
) -> None:
    out = several.parent / "none"
    assert run(several, out, "--by", "Ion", name="label-studio") == 2
    said = capsys.readouterr().err
    assert "Nobody called Ion labelled" in said
    assert "there are ion@ziar.ro (2 articles), ana@ziar.ro (1 article)" in said
    source = lines(several.parent, {"text": TEXT, "label": [QUOTE]})
    for more in (("--by", "ana"), ("--each-person",)):
        assert run(source, out, *more) == 2
        assert "doccano does not say who labelled" in capsys.readouterr().err
    assert not out.exists()


def test_a_persons_second_annotation_of_one_task_is_told(several: Path, capsys: Captured) -> None:
    tasks = json.loads(several.read_text("utf-8"))
    tasks[1]["annotations"] *= 2
    several.write_text(json.dumps(tasks), "utf-8")
    assert run(several, several.parent / "people", "--each-person", name="label-studio") == 1
    assert "further annotations of one task by the same person" in capsys.readouterr().out


def test_people_are_known_by_number_or_by_the_names_of_older_versions_too(tmp_path: Path) -> None:
    task = studio_task("a.txt", x=[("quote", "pace")], y=[("speaker", "Lavrov")])
    del task["annotations"][1]["completed_by"]
    task["annotations"][0]["completed_by"] = 7
    task["annotations"][1]["created_username"] = " ana@ziar.ro, 12"
    path = tmp_path / "export.json"
    path.write_text(json.dumps([task]), "utf-8")
    assert run(path, tmp_path / "people", "--each-person", name="label-studio") == 0
    assert labelled(tmp_path / "people" / "7", "a.txt") == [("quote", "7")]
    assert labelled(tmp_path / "people" / "ana@ziar.ro", "a.txt") == [("speaker", "ana@ziar.ro")]


def test_of_the_smaller_json_each_object_is_one_persons(tmp_path: Path) -> None:
    rows = [
        {"text": TEXT, "file": "a.txt", "annotator": who, "label": [{"start": 0, "end": 5, "labels": ["date"]}]}
        for who in (1, 2)
    ]
    path = tmp_path / "export.json"
    path.write_text(json.dumps(rows), "utf-8")
    assert run(path, tmp_path / "people", "--each-person", name="label-studio") == 0
    assert labelled(tmp_path / "people" / "2", "a.txt") == [("date", "2")]
