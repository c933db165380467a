"""`annotator export` and `annotator stats` as a person at a terminal, and a pipe, meet them."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from annotator.cli import main
from tests.exchange.corpora import put, traps

if TYPE_CHECKING:
    from pathlib import Path


PROGRAM = [sys.executable, "-c", "import sys; from annotator.cli import main; sys.exit(main())"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return put(tmp_path / "news", [traps("a.txt"), traps("b.txt", "in_progress")])


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_dataset_goes_beside_the_folder_and_one_line_says_what_it_holds(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(folder)]) == 0
    out, err = capsys.readouterr()
    target = folder.parent / "annotations"
    assert out == f"1 article, 9 spans, 2 relations → {target}: dataset.jsonl, README.md, labels.toml\n"
    assert err == ""
    assert main(["export", str(folder), "--status", "in_progress", "--quiet", "-o", str(folder.parent / "x")]) == 0
    assert capsys.readouterr() == ("", "")
    assert json.loads((folder.parent / "x" / "dataset.jsonl").read_bytes())["file"] == "b.txt"


def test_a_pipe_gets_the_lines_and_nothing_else(folder: Path) -> None:
    found = run("export", folder, "--all", "-o", "-")
    assert found.returncode == 0
    assert [json.loads(line)["file"] for line in found.stdout.splitlines()] == ["a.txt", "b.txt"]
    assert found.stderr == ""


def test_a_pipe_that_is_closed_early_is_no_error(folder: Path) -> None:
    script = f"{shlex.join(PROGRAM)} export {folder} --all -o - | head -c 5"
    found = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=False)
    assert (found.stdout, found.stderr) == ('{"fil', "")


def test_articles_that_are_left_out_are_named_and_told_by_the_status(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.txt").write_text("altceva", encoding="utf-8")
    assert main(["export", str(folder), "--all", "--quiet"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("annotator export: b.txt is left out: The sidecar of b.txt does not fit its text")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--status", "skipped"], "No article is skipped"),
        (["-o", "{folder}/out"], "lies in the folder of articles"),
        (["-o", "-", "--to", "dataset", "--to", "csv"], "Only one format goes into a pipe"),
        (["--no-text", "--to", "prodigy"], "prodigy holds the texts themselves"),
    ],
)
def test_where_nothing_is_written_one_sentence_says_why(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    given = [one.format(folder=folder) for one in arguments]
    assert main(["export", str(folder), *given]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("annotator export: ")
    assert sentence in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["--to", "docx"], ["--split", "80/30"], ["--all", "--status", "done"]])
def test_wrong_arguments_are_refused(folder: Path, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["export", str(folder), *arguments])
    assert stopped.value.code == 2


def test_the_help_shows_examples_and_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("export", "stats"):
        with pytest.raises(SystemExit):
            main([command, "--help"])
        assert "examples:\n  annotator" in capsys.readouterr().out


def test_a_bar_is_drawn_on_a_terminal_and_only_there(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert main(["export", str(folder), "--all"]) == 0
    assert capsys.readouterr().err.startswith("\r0 articles")
    monkeypatch.undo()
    assert main(["export", str(folder), "--all"]) == 0
    assert capsys.readouterr().err == ""


def test_stats_tell_people_and_programs_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", str(folder)]) == 0
    text = capsys.readouterr().out
    assert text.startswith("2 articles: 1 in progress, 1 done\n")
    assert "\n  label        spans  shortest  median  longest  mean\n" in text
    assert "\n  0 of 4 quotes without a speaker\n" in text
    assert main(["stats", str(folder), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["articles"]["total"] == 2
    assert shown["spans"]["total"] == 18
    assert shown["spans"]["labels"]["odd label"]["count"] == 2
    assert shown["unreadable"] == 0


def test_stats_name_what_cannot_be_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.txt").write_bytes(b"")
    assert main(["stats", str(folder), "--quiet"]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "b.txt is empty" in err
    assert main(["stats", str(folder / "absent")]) == 2
