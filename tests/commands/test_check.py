"""`annotator check FOLDER`: on folders with one thing wrong each, through the command's own `main`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from annotator.cli import main as annotator
from annotator.commands.check import main
from annotator.commands.corpus_check import CHUNK, TITLES
from annotator.commands.finding_lines import MOST_LINES
from annotator.core.annotations import Annotations, Header, LostSpan, Relation, Span
from annotator.core.checks import CHECKS
from annotator.storage.article_file import decode
from annotator.storage.label_file import packaged_labels
from annotator.storage.sidecar import SUFFIX, encode_sidecar, sidecar_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.article import Article

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Titlu\n\n„Vrem pace și liniște”, a spus Lavrov luni.\n"
QUOTE, SPEAKER, DATE = (
    (TEXT.index(part), TEXT.index(part) + len(part)) for part in ("„Vrem pace și liniște”", "Lavrov", "luni")
)
Captured = pytest.CaptureFixture[str]


def spans() -> list[Span]:
    return [Span("q", "quote", *QUOTE), Span("s", "speaker", *SPEAKER), Span("d", "date", *DATE)]


def flawless(**fields: Any) -> Annotations:
    """A labelling without a flaw, but for `fields`."""
    given = {"header": Header("done"), **fields}
    return Annotations.build(spans(), [Relation("r", "speaker", "q", "s")], **given)


def put(folder: Path, name: str, text: str = TEXT, made: Annotations | None = None) -> Article:
    """An article of the folder, with a sidecar if `made` is given."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    article = decode(text.encode(), name)
    if made is not None:
        sidecar_path(path).write_bytes(encode_sidecar(article, made, packaged_labels()))
    return article


def findings(folder: Path, capsys: Captured) -> list[dict[str, Any]]:
    """What `--json` prints; its exit status must fit."""
    status = main([str(folder), "--json"])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert status == (1 if found else 0)
    return found


def checks(folder: Path, capsys: Captured) -> list[str]:
    return [one["check"] for one in findings(folder, capsys)]


def test_a_corpus_without_a_flaw(tmp_path: Path, capsys: Captured) -> None:
    put(tmp_path, "a.txt", made=flawless())
    put(tmp_path, "untouched.txt")
    assert findings(tmp_path, capsys) == []
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == "2 articles, 1 with a sidecar: nothing found.\n"


def test_the_seeds_have_no_flaw(capsys: Captured) -> None:
    assert annotator(["check", str(ROOT / "seeds")]) == 0
    assert capsys.readouterr().out == "11 articles, 11 with a sidecar: nothing found.\n"


def test_a_suspicion_is_told_with_line_and_column(tmp_path: Path, capsys: Captured) -> None:
    made = Annotations.build(spans(), header=Header("done"))
    put(tmp_path, "sub/a.txt", TEXT.replace("\n", "\r\n"), None)
    put(tmp_path, "sub/b.txt", made=made)
    quote, speaker = findings(tmp_path, capsys)
    assert quote == {
        "article": "sub/b.txt",
        "kind": "suspicion",
        "check": "quote_without_speaker",
        "message": "The quote „Vrem pace și liniște” has no speaker; link it to one or say that none is named.",
        "start": 7,
        "end": 29,
        "line": 3,
        "column": 1,
        "text": "„Vrem pace și liniște”",
        "span": "q",
    }
    assert (speaker["check"], speaker["line"], speaker["column"]) == ("speaker_without_quote", 3, 32)
    assert main([str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("sub/b.txt\n  ?      3:1  The quote „Vrem")
    assert "2 articles, 1 with a sidecar: 2 suspicions.\n       1  quote without speaker\n" in out


def test_a_dismissed_suspicion_is_not_told(tmp_path: Path, capsys: Captured) -> None:
    entry = {"check": "speaker_without_quote", "start": SPEAKER[0], "end": SPEAKER[1], "text": "Lavrov"}
    put(tmp_path, "a.txt", made=Annotations.build(spans(), header=Header("done"), dismissed=(entry,)))
    assert checks(tmp_path, capsys) == ["quote_without_speaker"]


def test_a_span_whose_text_differs_is_told_and_no_suspicion_of_that_article(tmp_path: Path, capsys: Captured) -> None:
    put(tmp_path, "a.txt", made=Annotations.build(spans(), header=Header("done")))
    (tmp_path / "a.txt").write_bytes(b"New. " + TEXT.encode())
    found = findings(tmp_path, capsys)
    assert {one["check"] for one in found} == {"text_differs"}
    assert [one["span"] for one in found] == ["q", "s", "d"]
    assert found[2]["message"] == "The date “luni” is not at its place; “vrov” stands there now."
    (tmp_path / "a.txt").write_bytes(b"New")
    assert "the article ends before that" in findings(tmp_path, capsys)[0]["message"]


def test_a_span_whose_surroundings_differ_is_told(tmp_path: Path, capsys: Captured) -> None:
    put(tmp_path, "a.txt", made=flawless())
    (tmp_path / "a.txt").write_bytes(TEXT.replace("Titlu", "Altul").encode())
    found = findings(tmp_path, capsys)
    assert [(one["check"], one["span"]) for one in found] == [("context_differs", "q")]


@pytest.mark.parametrize(
    ("text", "start", "end", "cut"),
    [
        ("a 👨‍👩‍👧 b", 2, 3, True),
        ("a 👨‍👩‍👧 b", 2, 7, False),
        ("a\u0302 b", 1, 4, True),
        ("a\r\nb", 2, 4, True),
        ("a\r\nb", 3, 4, False),
        ("🇷🇴 a", 1, 4, True),
        ("și „ana” –", 3, 8, False),
    ],
)
def test_a_span_that_cuts_a_character_is_told(
    tmp_path: Path, capsys: Captured, text: str, start: int, end: int, cut: bool
) -> None:
    put(tmp_path, "a.txt", text, Annotations.build([Span("c", "claim", start, end)]))
    assert ("cut_grapheme" in checks(tmp_path, capsys)) == cut


def test_lost_spans_and_open_questions_are_told(tmp_path: Path, capsys: Captured) -> None:
    lost = LostSpan(Span("l", "claim", 300, 310), "nu mai este")
    mine = {"id": "d", "label": "date", "start": 45, "end": 49, "text": "luni"}
    conflicts: tuple[Mapping[str, Any], ...] = ({"mine": mine, "theirs": None}, {"mine": "done", "theirs": {"a": 1}})
    put(tmp_path, "a.txt", made=flawless(lost=(lost,), conflicts=conflicts))
    found = findings(tmp_path, capsys)
    assert [(one["check"], one["message"]) for one in found] == [
        ("lost_span", "The claim “nu mai este” is lost: its place in the text was not found again."),
        ("open_question", "A question of a merge is open: date “luni” or nothing."),
        ("open_question", "A question of a merge is open: “done” or “a 1”."),
    ]


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"format": "article-annotations", "version": 9}', b"\xff"])
def test_a_sidecar_that_does_not_read_is_told_and_the_others_are_checked(
    tmp_path: Path, capsys: Captured, data: bytes
) -> None:
    put(tmp_path, "a.txt")
    (tmp_path / f"a.txt{SUFFIX}").write_bytes(data)
    put(tmp_path, "b.txt", made=Annotations.build(spans()[:1], header=Header("done")))
    assert checks(tmp_path, capsys) == ["sidecar_unreadable", "quote_without_speaker"]


def test_spans_that_were_joined_on_reading_are_told(tmp_path: Path, capsys: Captured) -> None:
    put(tmp_path, "a.txt", made=flawless())
    sidecar = tmp_path / f"a.txt{SUFFIX}"
    raw = json.loads(sidecar.read_bytes())
    raw["spans"].append({**raw["spans"][-1], "id": "z"})
    sidecar.write_text(json.dumps(raw), encoding="utf-8")
    assert checks(tmp_path, capsys) == ["sidecar_mended"]


def test_an_article_that_does_not_read_is_told(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe.txt")
    put(tmp_path, "binary.txt", made=flawless())
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2" * 100)
    found = findings(tmp_path, capsys)
    # A pipe is no article at all.
    assert [(one["article"], one["check"]) for one in found] == [
        ("binary.txt", "article_unreadable"),
        ("empty.txt", "article_unreadable"),
    ]


def test_the_encoding_that_the_sidecar_names_is_used(tmp_path: Path, capsys: Captured) -> None:
    text = "Șerban a spus că vine."
    data = text.encode("iso8859-16")
    article = decode(data, "a.txt", "iso8859-16")
    (tmp_path / "a.txt").write_bytes(data)
    made = Annotations.build([Span("c", "claim", 0, 6)])
    (tmp_path / f"a.txt{SUFFIX}").write_bytes(encode_sidecar(article, made))
    assert article.text == text
    assert findings(tmp_path, capsys) == []


def test_a_sidecar_without_its_article_is_told_and_where_the_text_went(tmp_path: Path, capsys: Captured) -> None:
    put(tmp_path, "sub/a.txt", made=flawless())
    (tmp_path / "sub/a.txt").rename(tmp_path / "renamed.txt")
    put(tmp_path, "README.md", made=flawless())
    put(tmp_path, ".hidden/b.txt", made=flawless())
    (tmp_path / ".hidden/b.txt").unlink()
    (tmp_path / f"broken.txt{SUFFIX}").write_bytes(b"{")
    broken, moved = sorted(findings(tmp_path, capsys), key=lambda one: str(one["article"]))
    assert (moved["check"], moved["article"]) == ("orphan", f"sub/a.txt{SUFFIX}")
    assert "sub/a.txt is not there. renamed.txt has the text that it was made for." in moved["message"]
    assert broken["check"] == "orphan"
    assert "is damaged" in broken["message"]


def test_nothing_is_written(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", made=flawless())
    (tmp_path / f"orphan.txt{SUFFIX}").write_bytes(b"{")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()}
    assert main([str(tmp_path), "--quiet"]) == 1
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.iterdir()} == before


def test_quiet_prints_nothing_and_excludes_json(tmp_path: Path, capsys: Captured) -> None:
    put(tmp_path, "a.txt", made=Annotations.build(spans()))
    assert main([str(tmp_path), "--quiet"]) == 1
    assert capsys.readouterr() == ("", "")
    with pytest.raises(SystemExit) as stopped:
        main([str(tmp_path), "--quiet", "--json"])
    assert stopped.value.code == 2


@pytest.mark.parametrize("kind", ["missing", "file", "labels"])
def test_a_folder_that_cannot_be_checked_is_2_and_one_sentence(tmp_path: Path, capsys: Captured, kind: str) -> None:
    folder = tmp_path / kind
    if kind == "file":
        folder.write_text("text", encoding="utf-8")
    elif kind == "labels":
        put(folder, "a.txt")
        (folder / "labels.toml").write_text("name = ", encoding="utf-8")
    assert main([str(folder)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("annotator check: ")
    assert err.count("\n") == 1


def test_the_corpus_own_labels_count(tmp_path: Path, capsys: Captured) -> None:
    put(tmp_path, "a.txt", made=Annotations.build(spans(), header=Header("done")))
    (tmp_path / "labels.toml").write_text('name = "own"\nversion = 1\n[[label]]\nname = "quote"\n', encoding="utf-8")
    assert findings(tmp_path, capsys) == []


def test_many_findings_of_one_kind_are_cut_short_in_words_and_told_in_json(tmp_path: Path, capsys: Captured) -> None:
    text = "Ana " * (MOST_LINES + 5)
    made = Annotations.build(Span(f"s{at}", "speaker", 4 * at, 4 * at + 3) for at in range(MOST_LINES + 5))
    put(tmp_path, "a.txt", text, made)
    assert len(findings(tmp_path, capsys)) == MOST_LINES + 5
    assert main([str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert out.count("No quote is given") == MOST_LINES
    assert "… and 5 more: speaker without quote" in out


def test_what_would_command_a_terminal_is_not_printed(tmp_path: Path, capsys: Captured) -> None:
    text = "Ana\x1b[2J\u202eIon\x9b a spus."
    put(tmp_path, "a\x1b[2J.txt", text, Annotations.build([Span("s", "speaker", 0, 11)]))
    assert main([str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert "Ana" in out
    assert not {"\x1b", "\u202e", "\x9b"} & set(out)
    assert main([str(tmp_path), "--json"]) == 1
    assert capsys.readouterr().out.isascii()


def program(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", "import sys; from annotator.cli import main; sys.exit(main())", "check", *arguments]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120, **options)


def test_many_articles_are_checked_by_several_processes_with_the_same_result(tmp_path: Path, capsys: Captured) -> None:
    good = flawless()
    doubtful = Annotations.build(spans(), header=Header("done"))
    for at in range(3 * CHUNK):
        put(tmp_path, f"{at}.txt", made=doubtful if at % 100 == 0 else good)
    (tmp_path / f"x.txt{SUFFIX}").write_bytes(b"{")
    done = program(str(tmp_path), "--json")
    assert (done.returncode, done.stderr) == (1, "")
    named = [json.loads(line)["article"] for line in done.stdout.splitlines()]
    expected = [f"{at}.txt" for at in range(0, 3 * CHUNK, 100) for _ in range(2)]
    assert named == [*expected, f"x.txt{SUFFIX}"]


def test_the_output_may_be_closed_early_and_lack_letters(tmp_path: Path) -> None:
    for at in range(200):
        put(tmp_path, f"{at}.txt", made=Annotations.build(spans()))
    code = "import sys; from annotator.cli import main; sys.exit(main())"
    line = f'"{sys.executable}" -c "{code}" check "{tmp_path}" | head -1'
    piped = subprocess.run(line, shell=True, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert (piped.stdout, piped.stderr) == ("0.txt\n", "")
    ascii_only = program(str(tmp_path), env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (ascii_only.returncode, ascii_only.stderr) == (1, "")
    assert "\\u201eVrem" in ascii_only.stdout


def test_no_window_is_loaded(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", made=flawless())
    code = "import sys; from annotator.cli import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    line = [sys.executable, "-c", code, "check", str(tmp_path)]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
    assert done.stdout.endswith("nothing found.\nFalse\n")


def test_every_check_has_a_title() -> None:
    assert not set(TITLES) & set(CHECKS)
    assert all(TITLES.values())
    assert all(str(check.title) for check in CHECKS.values())
