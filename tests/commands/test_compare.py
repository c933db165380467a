"""`annotator compare`: two people's folders and sidecars, through the command's own `main`."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from annotator.cli import main as annotator
from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.storage.article_file import decode
from annotator.storage.sidecar import encode_sidecar, sidecar_path

if TYPE_CHECKING:
    from collections.abc import Iterable

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
TEXT = "Titlu 👍🏽\r\n\r\n„Vrem pace”, a spus Lavrov luni.\r\n"
QUOTE, SPEAKER, DATE = ((TEXT.index(part), TEXT.index(part) + len(part)) for part in ("„Vrem pace”", "Lavrov", "luni"))
Captured = pytest.CaptureFixture[str]


def put(path: Path, spans: Iterable[Span], status: str = "done", text: str = TEXT) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    made = Annotations.build(spans, header=Header(status))
    sidecar_path(path).write_bytes(encode_sidecar(decode(text.encode(), path.name), made))


@pytest.fixture
def people(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders in which a.txt differs and b.txt does not."""
    put(tmp_path / "ana/a.txt", [Span("1", "quote", *QUOTE), Span("2", "speaker", *SPEAKER), Span("3", "date", *DATE)])
    put(
        tmp_path / "ion/a.txt",
        [Span("4", "quote", QUOTE[0] + 1, QUOTE[1] - 1), Span("5", "speaker", *SPEAKER, {"kind": "person"})],
    )
    for who in ("ana", "ion"):
        put(tmp_path / who / "b.txt", [Span(who, "date", *DATE)])
    return tmp_path / "ana", tmp_path / "ion"


def lines(capsys: Captured, *arguments: object) -> tuple[int, list[dict[str, Any]]]:
    status = annotator(["compare", *map(str, arguments), "--json"])
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_folder_agrees_with_its_copy(tmp_path: Path, capsys: Captured) -> None:
    shutil.copytree(SEEDS, tmp_path / "copy")
    assert annotator(["compare", str(SEEDS), str(tmp_path / "copy")]) == 0
    out = capsys.readouterr().out
    assert out.endswith("11 articles compared: no difference.\n")
    assert "1.000" in out


def test_differences_are_told_with_their_place(people: tuple[Path, Path], capsys: Captured) -> None:
    assert annotator(["compare", *map(str, people)]) == 1
    out = capsys.readouterr().out.splitlines()
    assert out[:4] == [
        "a.txt",
        "       3:1  quote        edges: “„Vrem pace”” | “Vrem pace”",
        "      3:21  speaker      attributes: “Lavrov”; kind: — | person",
        "      3:28  date         only mine: “luni”",
    ]
    assert out[-1] == "2 articles compared: 3 differences."
    assert annotator(["compare", *map(str, people), "--figures"]) == 1
    assert "a.txt" not in capsys.readouterr().out
    assert annotator(["compare", *map(str, people), "--quiet"]) == 1
    assert capsys.readouterr().out == ""


def test_every_figure_is_in_the_json(people: tuple[Path, Path], capsys: Captured) -> None:
    status, found = lines(capsys, *people)
    assert status == 1
    assert [one["aspects"] for one in found if one["kind"] == "difference"] == [["edges"], ["attributes"], ["mine"]]
    quote = found[0]
    assert TEXT[quote["theirs"]["start"] : quote["theirs"]["end"]] == quote["theirs"]["text"] == "Vrem pace"
    labels = {one["label"]: one for one in found if one["kind"] == "label"}
    assert list(labels) == ["quote", "speaker", "date"]
    assert [labels["quote"][name] for name in ("exact_f1", "overlap_f1", "alpha")] == [0, 1, 1]
    assert [labels["date"][name] for name in ("mine", "theirs", "exact")] == [2, 1, 1]
    (whole,) = (one for one in found if one["kind"] == "all")
    assert whole["exact_f1"] == pytest.approx(4 / 7)
    assert found[-1] == {"kind": "summary", "articles": 2, "differences": 3}


def test_what_cannot_be_compared_is_left_out_and_told(people: tuple[Path, Path], capsys: Captured) -> None:
    ana, ion = people
    put(ana / "c.txt", [Span("9", "date", 0, 5)])
    put(ana / "d.txt", [Span("9", "date", 0, 5)], text="Altul")
    put(ion / "d.txt", [Span("9", "date", 0, 5)], text="Alt text")
    put(ana / "e.txt", [Span("9", "date", 0, 5)])
    put(ion / "e.txt", [], status="skipped")
    put(ana / "f.txt", [])
    (ion / "f.txt").write_bytes(TEXT.encode())
    put(ana / "g.txt", [Span("9", "date", 0, 5)])
    put(ion / "g.txt", [])
    sidecar_path(ion / "g.txt").write_text("{")
    left = {one["article"]: one["why"] for one in lines(capsys, ana, ion)[1] if one["kind"] == "left_out"}
    assert left.pop("g.txt").startswith("g.txt.annotations.json is damaged")
    assert left == {
        "c.txt": f"not in {ion}",
        "d.txt": "its text is not the same on both sides",
        "e.txt": f"skipped in {ion}",
        "f.txt": f"not labelled in {ion}",
    }
    assert annotator(["compare", str(ana), str(ion)]) == 1
    assert f"c.txt is left out: not in {ion}" in capsys.readouterr().out


def test_two_articles_or_two_sidecars_of_one_are_compared(people: tuple[Path, Path], capsys: Captured) -> None:
    ana, ion = people
    whole = lines(capsys, ana / "a.txt", ion / "a.txt")
    assert whole[1][-1] == {"kind": "summary", "articles": 1, "differences": 3}
    theirs = ana / "a.ion.json"
    shutil.copy(sidecar_path(ion / "a.txt"), theirs)
    (ion / "a.txt").unlink()
    assert lines(capsys, sidecar_path(ana / "a.txt"), theirs) == whole
    assert lines(capsys, sidecar_path(ana / "a.txt"), sidecar_path(ion / "a.txt")) == whole
    assert lines(capsys, theirs, sidecar_path(ana / "a.txt"))[1][-1]["differences"] == 3


def test_a_different_speaker_is_a_difference_of_links(tmp_path: Path, capsys: Captured) -> None:
    spans = [Span("q", "quote", *QUOTE), Span("s", "speaker", *SPEAKER), Span("t", "speaker", 0, 5)]
    for who, speaker in (("ana", "s"), ("ion", "t")):
        put(tmp_path / who / "a.txt", [])
        made = Annotations.build(spans, [Relation(who, "speaker", "q", speaker)], header=Header("done"))
        article = decode(TEXT.encode(), "a.txt")
        sidecar_path(tmp_path / who / "a.txt").write_bytes(encode_sidecar(article, made))
    found = lines(capsys, tmp_path / "ana", tmp_path / "ion")[1]
    assert [one["aspects"] for one in found if one["kind"] == "difference"] == [["links"]]


@pytest.mark.parametrize(
    ("mine", "theirs", "said"),
    [
        ("ana", "ion/a.txt", "A folder cannot be compared with a file"),
        ("ana", "empty", "have no article of one name"),
        ("ana/none.json", "ion/none.json", "none.json is not there"),
        ("ana/a.txt", "ion/other.txt", "a.txt cannot be compared: its text is not the same on both sides."),
        ("ana", "nowhere", "A folder cannot be compared with a file"),
        ("ana/only.json", "ana/only.json", "The article of only.json is not beside it; its name would be gone.txt"),
    ],
)
def test_what_cannot_be_compared_at_all_is_one_sentence(
    people: tuple[Path, Path], mine: str, theirs: str, said: str, capsys: Captured
) -> None:
    root = people[0].parent
    (root / "empty").mkdir()
    put(root / "ion/other.txt", [], text="Altul")
    only = json.loads(sidecar_path(root / "ana/a.txt").read_text("utf-8"))
    only["source"]["file"] = "gone.txt"
    (root / "ana/only.json").write_text(json.dumps(only), "utf-8")
    assert annotator(["compare", str(root / mine), str(root / theirs)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("annotator compare: ")
    assert captured.err.count("\n") == 1
    assert said in captured.err
