"""The journal of steps as a file: torn, foreign, unwritable, kept by one program at a time, shortened."""

from __future__ import annotations

import logging
import os
import resource
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from annotator.storage import journal as journal_module
from annotator.storage.journal import StepJournal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINES: list[dict[str, Any]] = [{"act": "saving", "name": "ș 😀\udcff.txt", "now": str(at)} for at in range(3)]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    made = tmp_path / "corpus"
    made.mkdir()
    return made


@pytest.fixture
def journal(tmp_path: Path, corpus: Path) -> Iterator[StepJournal]:
    """A journal with three lines."""
    made = StepJournal(tmp_path / "state" / "steps")
    assert not made.begin(corpus)
    assert not made.folder.exists()
    for line in LINES:
        made.add(line)
    yield made
    made.end()


def again(journal: StepJournal, corpus: Path) -> StepJournal:
    """Another run of the program after the first one ended."""
    journal.end()
    made = StepJournal(journal.folder)
    assert made.begin(corpus)
    return made


def file_of(journal: StepJournal) -> Path:
    (file,) = journal.folder.glob("*.steps")
    return file


def test_every_line_is_there_at_once(journal: StepJournal, corpus: Path) -> None:
    assert file_of(journal).read_bytes().count(b"\n") == 1 + len(LINES)
    assert again(journal, corpus).lines() == LINES


def test_only_its_person_may_read_it(journal: StepJournal) -> None:
    assert file_of(journal).stat().st_mode & 0o777 == 0o600


def test_a_torn_last_line_is_no_line_wherever_it_was_torn(journal: StepJournal, corpus: Path) -> None:
    whole = file_of(journal).read_bytes()
    last = whole[:-1].rfind(b"\n") + 1
    for length in range(last, len(whole)):
        file_of(journal).write_bytes(whole[:length])
        other = again(journal, corpus)
        assert other.lines() == LINES[:-1]
        other.add(LINES[0])
        assert other.lines() == [*LINES[:-1], LINES[0]]
        other.end()


def test_a_line_that_is_no_json_is_none_and_the_rest_is_read(journal: StepJournal, corpus: Path) -> None:
    lines = file_of(journal).read_bytes().split(b"\n")
    lines[2] = b'{"act": \xff' + b"[" * 100_000
    file_of(journal).write_bytes(b"\n".join(lines))
    assert again(journal, corpus).lines() == [LINES[0], None, LINES[2]]


def test_it_is_interrupted_until_it_is_closed(journal: StepJournal, corpus: Path) -> None:
    other = again(journal, corpus)
    assert other.interrupted
    other.lines()
    other.close(finished=False)
    assert other.interrupted
    other.close(finished=True)
    other = again(other, corpus)
    assert not other.interrupted
    size = file_of(other).stat().st_size
    other.lines()
    other.close(finished=True)
    assert file_of(other).stat().st_size == size


def test_each_corpus_has_its_own(journal: StepJournal, tmp_path: Path) -> None:
    for name in ("a/corpus", "b/corpus"):
        (tmp_path / name).mkdir(parents=True)
        assert not journal.begin(tmp_path / name)
        journal.add(LINES[0])
    assert len(list(journal.folder.glob("*.steps"))) == 3


def test_one_folder_by_two_names_has_one(journal: StepJournal, corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(corpus)
    journal.end()
    other = StepJournal(journal.folder)
    assert other.begin(tmp_path / "link")
    assert other.lines() == LINES
    other.end()


def test_one_of_another_corpus_or_version_is_not_used(
    journal: StepJournal, corpus: Path, caplog: pytest.LogCaptureFixture
) -> None:
    whole = file_of(journal).read_bytes()
    for old, new in ((str(corpus).encode(), b"/elsewhere"), (b"steps/1", b"steps/2"), (b"{", b"")):
        file_of(journal).write_bytes(whole.replace(old, new, 1))
        other = again(journal, corpus)
        assert other.lines() == []
        other.add(LINES[0])
        assert other.lines() == LINES[:1]
        other.end()
        file_of(journal).write_bytes(whole)
    assert len(caplog.records) == 3
    caplog.clear()


def test_only_one_program_keeps_it(journal: StepJournal, corpus: Path) -> None:
    second = StepJournal(journal.folder)
    assert not second.begin(corpus)
    second.add(LINES[0])
    assert journal.lines() == LINES
    journal.close(finished=True)
    # What it does now would not follow what the first one did.
    second.add(LINES[0])
    assert journal.lines() == [*LINES, {"act": "closed"}]


def test_what_another_program_kept_meanwhile_is_not_added_to(journal: StepJournal, corpus: Path) -> None:
    journal.close(finished=True)
    second = StepJournal(journal.folder)
    assert second.begin(corpus)
    found = second.lines()
    second.add(LINES[1])
    second.end()
    journal.add(LINES[0])
    second = StepJournal(journal.folder)
    assert second.begin(corpus)
    assert second.lines() == [*found, LINES[1]]
    second.end()


def test_after_closing_it_goes_on(journal: StepJournal) -> None:
    journal.close(finished=True)
    journal.add(LINES[0])
    assert journal.lines() == [*LINES, {"act": "closed"}, LINES[0]]


def test_rewriting_replaces_all_and_adding_goes_on(journal: StepJournal, corpus: Path) -> None:
    journal.rewrite(LINES[:1])
    journal.add(LINES[2])
    other = again(journal, corpus)
    assert other.lines() == [LINES[0], LINES[2]]
    assert len(list(journal.folder.iterdir())) == 2


def test_a_state_folder_that_cannot_be_written_is_logged_once_and_harms_nothing(
    tmp_path: Path, corpus: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    journal = StepJournal(tmp_path / "file" / "steps")
    assert not journal.begin(corpus)
    for line in LINES:
        journal.add(line)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    caplog.clear()
    (tmp_path / "file").unlink()
    journal.add(LINES[0])
    # Nothing is missing between.
    assert journal.lines() == [*LINES, LINES[0]]
    journal.end()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of a process's files.")
def test_a_full_disk_leaves_whole_lines_and_the_rest_comes_when_there_is_room(
    journal: StepJournal, caplog: pytest.LogCaptureFixture
) -> None:
    size = file_of(journal).stat().st_size
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    kept = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 10, before[1]))
        for line in LINES:
            journal.add(line)
        assert len(caplog.records) == 1
        caplog.clear()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, kept)
    assert journal.lines() == LINES
    journal.add(LINES[0])
    assert journal.lines() == [*LINES, *LINES, LINES[0]]


def test_a_killed_program_leaves_its_lines_and_no_lock(journal: StepJournal, corpus: Path) -> None:
    program = (
        "import os, pathlib, sys\n"
        "from annotator.storage.journal import StepJournal\n"
        "made = StepJournal(pathlib.Path(sys.argv[1]))\n"
        "made.begin(pathlib.Path(sys.argv[2]))\n"
        "made.lines()\n"
        "made.add({'act': 'left', 'name': 'x'})\n"
        "os.kill(os.getpid(), 9)\n"
    )
    journal.end()
    ended = subprocess.run([sys.executable, "-c", program, journal.folder, corpus], check=False, env=os.environ)
    assert ended.returncode == -9
    assert again(journal, corpus).lines() == [*LINES, {"act": "left", "name": "x"}]


def test_journals_not_opened_for_long_go(journal: StepJournal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "MOST_JOURNALS", 2)
    first = file_of(journal)
    os.utime(first, (1, 1))
    for name in ("b", "c"):
        (tmp_path / name).mkdir()
        journal.begin(tmp_path / name)
        journal.add(LINES[0])
    assert not first.exists()
    assert {path.suffix for path in journal.folder.iterdir()} == {".steps", ".lock"}
    assert len(list(journal.folder.iterdir())) == 4
