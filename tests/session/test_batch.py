from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.batch import journal as journal_module
from annotator.batch.applying import always, apply_step
from annotator.batch.journal import Journal, JournalError, Pending
from annotator.batch.lines import Found, LeftOut, Target, corpus_occurrences, prepare
from annotator.core.annotations import Annotations, Header, Range, Relation, Span
from annotator.core.changes import Change, Transaction
from annotator.core.difference import changes_between
from annotator.core.message import message
from annotator.core.state import Cursor, Stamp
from annotator.loading import load
from annotator.session import Session
from annotator.storage import atomic_file, staged_sidecar
from annotator.storage.label_file import packaged_labels
from annotator.storage.plain import plain_transaction, read_transaction
from annotator.storage.sidecar import SUFFIX
from tests.core.values import some_annotations
from tests.session.fakes import corpus, write_sidecar

if TYPE_CHECKING:
    from collections.abc import Callable

LABELS = packaged_labels()
LINE = "CITEȘTE ȘI: Vremea de mâine"
NAMES = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"]
ROOT = Path(__file__).parents[2]
MODEL = Span("m", "boilerplate", 6, 6 + len(LINE), {"kind": "read-also"})


class CrashError(BaseException):
    """The process is gone."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six articles: a has the model, b and c two and one more of its lines, d none, e a lost one, f no text."""
    made = tmp_path / "corpus"
    made.mkdir()
    texts = {
        "a.txt": f"Titlu\n{LINE}\nluni\n".encode(),
        "b.txt": f"{LINE}\r\nluni\r\n{LINE} \r\n".encode(),
        "c.txt": f"👍🏽 Titlu\n\n{LINE}".encode("utf-16"),
        "d.txt": f"Titlu {LINE}".encode(),
        "e.txt": f"Titlu\n{LINE}".encode(),
        "f.txt": b"\0\1\2",
    }
    for name, data in texts.items():
        (made / name).write_bytes(data)
    write_sidecar(made, "a.txt", Annotations.build([MODEL]))
    (made / ("e.txt" + SUFFIX)).write_bytes(b"{}")
    return made


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "state" / "batches")


def stamp() -> Stamp:
    ids = count(1)
    return Stamp("2026-11-22T09:00:00Z", "a0001", lambda: f"new{next(ids)}")


def targets(folder: Path) -> list[Target]:
    found = corpus_occurrences(folder, NAMES, {LINE}, "boilerplate")
    return [
        Target(one.state.article.name, one.state.article.sha256, one.ranges) for one in found if isinstance(one, Found)
    ]


def batch(folder: Path) -> Pending:
    pending = prepare(folder, LABELS, MODEL, targets(folder), stamp()).pending
    assert pending is not None
    return pending


def undoing(pending: Pending) -> Pending:
    step = pending.step
    assert step is not None
    return Pending(pending.folder, step.undoing(), pending.description, {}, pending.readings)


def spans(folder: Path, name: str) -> list[tuple[str, str]]:
    state = load(folder, name).state
    return [(one.label, state.article.text[one.start : one.end]) for one in state.annotations.spans]


def opened(folder: Path, name: str) -> Session:
    return Session(load(folder, name), LABELS, lambda _ms, _call: None, lambda: None)


def sides(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*" + SUFFIX))}


def crashing(monkeypatch: pytest.MonkeyPatch, after: int) -> Callable[[], None]:
    """Have the process end instead of writing its sidecar number `after`; call the result to have it live again."""
    real, writes = atomic_file.write_bytes, count()

    def write(path: Path, data: bytes) -> None:
        if next(writes) == after:
            raise CrashError
        real(path, data)

    monkeypatch.setattr(staged_sidecar, "write_bytes", write)
    return lambda: monkeypatch.setattr(staged_sidecar, "write_bytes", real)


def test_the_lines_of_a_corpus_are_found_article_by_article(folder: Path) -> None:
    found = list(corpus_occurrences(folder, NAMES, {LINE}, "boilerplate"))
    assert [type(one) for one in found] == [type(None), Found, Found, type(None), LeftOut, LeftOut]
    assert [(one.name, len(one.ranges)) for one in targets(folder)] == [("b.txt", 2), ("c.txt", 1)]
    assert [one.name for one in found if isinstance(one, LeftOut)] == ["e.txt", "f.txt"]


def test_a_batch_labels_every_article_as_the_span_is_and_its_undo_takes_all_back(
    folder: Path, journal: Journal
) -> None:
    pending = batch(folder)
    outcome = apply_step(pending, LABELS, journal)
    assert (outcome.done, dict(outcome.refused), outcome.update) == (("b.txt", "c.txt"), {}, None)
    assert str(outcome.said(pending.description)) == "Labelled 3 more boilerplate spans in 2 articles."
    assert spans(folder, "b.txt") == [("boilerplate", LINE), ("boilerplate", LINE)]
    assert spans(folder, "c.txt") == [("boilerplate", LINE)]
    (made,) = load(folder, "c.txt").state.annotations.spans
    assert (dict(made.attributes), made.by, made.created) == ({"kind": "read-also"}, "a0001", "2026-11-22T09:00:00Z")
    assert load(folder, "c.txt").state.annotations.header == Header("in_progress", labels=LABELS.id)
    assert journal.pending(folder) is None
    assert targets(folder) == []
    after = sides(folder)
    assert apply_step(undoing(pending), LABELS, journal).done == ("b.txt", "c.txt")
    assert spans(folder, "b.txt") == spans(folder, "c.txt") == []
    assert load(folder, "c.txt").state.annotations.header == Header()
    assert apply_step(pending, LABELS, journal).done == ("b.txt", "c.txt")
    assert sides(folder) == after


def test_the_open_article_is_changed_through_its_session_and_told(folder: Path, journal: Journal) -> None:
    session = opened(folder, "b.txt")
    old = session.state
    prepared = prepare(folder, LABELS, MODEL, targets(folder), stamp(), old)
    assert prepared.pending
    ran: list[int] = []

    def run(task: Callable[[object], object]) -> object:
        ran.append(len(session.state.annotations.spans))
        return task(always)

    outcome = apply_step(prepared.pending, LABELS, journal, session=session, kind="redo", run=run)  # type: ignore[arg-type]
    assert outcome.update
    assert (outcome.update.old, outcome.update.new, outcome.update.kind) == (old, session.state, "redo")
    assert outcome.done == ("b.txt", "c.txt")
    assert ran == [2]
    assert session.save_state == "saved"
    assert len(spans(folder, "b.txt")) == 2


@pytest.mark.parametrize("crash", [0, 1])
@pytest.mark.parametrize("back", [False, True])
def test_after_a_crash_the_rest_is_done_from_the_journal(
    folder: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch, crash: int, back: bool
) -> None:
    pending = batch(folder)
    if back:
        apply_step(pending, LABELS, journal)
        pending = undoing(pending)
    live_again = crashing(monkeypatch, crash)
    with pytest.raises(CrashError):
        apply_step(pending, LABELS, journal)
    live_again()
    assert len(spans(folder, "b.txt")) == (0 if (crash == 0) != back else 2)
    assert len(spans(folder, "c.txt")) == (1 if back else 0)
    found = Journal(journal.folder).pending(folder)
    assert found == pending
    assert (found.step is None) == back
    outcome = apply_step(found, LABELS, Journal(journal.folder))
    assert outcome.done == ("b.txt", "c.txt")
    assert [len(spans(folder, name)) for name in ("b.txt", "c.txt")] == ([0, 0] if back else [2, 1])
    assert Journal(journal.folder).pending(folder) is None


def test_a_process_that_is_killed_in_the_middle_leaves_whole_sidecars_and_a_journal(
    folder: Path, journal: Journal
) -> None:
    program = f"""
import os, pathlib
from annotator.storage import staged_sidecar
from tests.session.test_batch import LABELS, Journal, apply_step, batch
real, written = staged_sidecar.write_bytes, []
def write(path, data):
    if written:
        os._exit(9)
    written.append(path)
    real(path, data)
staged_sidecar.write_bytes = write
apply_step(batch(pathlib.Path({str(folder)!r})), LABELS, Journal(pathlib.Path({str(journal.folder)!r})))
"""
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False, env=os.environ | {"PYTHONPATH": "."})
    assert ended.returncode == 9
    assert [len(spans(folder, name)) for name in ("b.txt", "c.txt")] == [2, 0]
    pending = journal.pending(folder)
    assert pending
    assert apply_step(pending, LABELS, journal).done == ("b.txt", "c.txt")
    assert [len(spans(folder, name)) for name in ("b.txt", "c.txt")] == [2, 1]


def test_another_batch_waits_until_the_interrupted_one_is_finished_or_forgotten(
    folder: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    pending = batch(folder)
    live_again = crashing(monkeypatch, 1)
    with pytest.raises(CrashError):
        apply_step(pending, LABELS, journal)
    live_again()
    before = sides(folder)
    with pytest.raises(JournalError, match="finish or forget"):
        apply_step(undoing(pending), LABELS, journal)
    assert sides(folder) == before
    journal.end(folder)
    assert apply_step(undoing(pending), LABELS, journal).done == ("b.txt", "c.txt")
    assert spans(folder, "b.txt") == spans(folder, "c.txt") == []


def test_what_was_changed_meanwhile_is_left_as_it_is_and_named(folder: Path, journal: Journal) -> None:
    pending = batch(folder)
    (folder / "c.txt").write_bytes(f"Alt titlu\n{LINE}".encode())
    before = sides(folder)
    outcome = apply_step(pending, LABELS, journal)
    assert outcome.done == ("b.txt",)
    said = "Labelled 3 more boilerplate spans in 1 article; 1 article left as before: The text of c.txt has changed."
    assert str(outcome.said(pending.description)) == said
    assert sides(folder).items() - before.items() == {("b.txt" + SUFFIX, sides(folder)["b.txt" + SUFFIX])}
    step = pending.step
    assert step
    kept = outcome.part_of(step)
    assert kept
    assert list(kept.transactions) == ["b.txt"]
    write_sidecar(folder, "b.txt", Annotations.build([Span("new1", "claim", 0, 4)]))
    assert list(apply_step(undoing(pending), LABELS, journal).refused) == ["b.txt", "c.txt"]
    assert spans(folder, "b.txt") == [("claim", LINE[:4])]
    assert apply_step(undoing(pending), LABELS, journal).part_of(step) is None


def test_targets_whose_text_has_changed_are_left_out(folder: Path) -> None:
    chosen = targets(folder)
    (folder / "b.txt").write_bytes(LINE.encode())
    (folder / "c.txt").unlink()
    prepared = prepare(folder, LABELS, MODEL, chosen, stamp())
    assert prepared.pending is None
    assert [one.name for one in prepared.left_out] == ["b.txt", "c.txt"]


def test_a_person_can_stop_between_two_articles(folder: Path, journal: Journal) -> None:
    asked: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        asked.append((done, total))
        return done == 0

    outcome = apply_step(batch(folder), LABELS, journal, run=lambda task: task(go_on))
    assert asked == [(0, 2), (1, 2)]
    assert (outcome.done, outcome.stopped) == (("b.txt",), ("c.txt",))
    assert spans(folder, "c.txt") == []
    assert journal.pending(folder) is None
    assert "stopped before 1 article." in str(outcome.said(message("Labelled")))


def test_without_a_journal_nothing_is_begun(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    before = sides(folder)
    with pytest.raises(JournalError, match="Nothing was changed"):
        apply_step(batch(folder), LABELS, Journal(tmp_path / "file" / "batches"))
    assert sides(folder) == before


def test_a_journal_that_stays_behind_is_said_with_the_outcome(
    folder: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    pending = batch(folder)

    def refuse(_path: Path, missing_ok: bool = False) -> None:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        outcome = apply_step(pending, LABELS, journal)
    assert outcome.done == ("b.txt", "c.txt")
    assert "could not be removed" in str(outcome.note)


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"{}", b'{"format": "annotator-batch/2"}', b"\xff", b"[" * 100_000])
@pytest.mark.parametrize("old", [False, True])
def test_a_journal_that_cannot_be_read_says_where_it_is(folder: Path, journal: Journal, data: bytes, old: bool) -> None:
    file = old_file(journal) if old else journal.file_of(folder)
    file.parent.mkdir(parents=True)
    file.write_bytes(data)
    with pytest.raises(JournalError, match=re.escape(str(file))):
        journal.pending(folder)
    aside = journal.set_aside(folder)
    assert aside.read_bytes() == data
    assert journal.pending(folder) is None
    assert apply_step(batch(folder), LABELS, journal).done == ("b.txt", "c.txt")


def old_file(journal: Journal) -> Path:
    """Where the one journal of all corpora lay."""
    return journal.folder.parent / "batch.json"


def interrupted(folder: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Pending:
    """A batch that has done one of its two articles."""
    pending = batch(folder)
    live_again = crashing(monkeypatch, 1)
    with pytest.raises(CrashError):
        apply_step(pending, LABELS, journal)
    live_again()
    return pending


def test_each_corpus_has_its_own_journal(
    folder: Path, journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "elsewhere" / "corpus"))
    link = tmp_path / "link"
    link.symlink_to(folder)
    pending = interrupted(folder, journal, monkeypatch)
    assert journal.pending(other) is None
    assert apply_step(batch(other), LABELS, journal).done == ("b.txt", "c.txt")
    assert journal.pending(folder) == pending
    found = journal.pending(link)
    assert found
    assert (found.folder, found.transactions) == (link, pending.transactions)
    assert apply_step(found, LABELS, journal).done == ("b.txt", "c.txt")
    assert journal.pending(folder) is None


def test_a_batch_that_another_window_is_doing_is_neither_interrupted_nor_disturbed(
    folder: Path, journal: Journal
) -> None:
    other, seen = Journal(journal.folder), []

    def go_on(_done: int, _total: int) -> bool:
        seen.append((journal.pending(folder), other.pending(folder)))
        for one in (journal, other):
            with pytest.raises(JournalError, match="Another window"):
                apply_step(pending, LABELS, one)
        other.end(folder)
        assert journal.file_of(folder).exists()
        return True

    pending = batch(folder)
    assert apply_step(pending, LABELS, journal, run=lambda task: task(go_on)).done == ("b.txt", "c.txt")
    assert seen == [(None, None)] * 2
    assert other.pending(folder) is None
    assert apply_step(undoing(pending), LABELS, other).done == ("b.txt", "c.txt")


def test_what_was_interrupted_here_can_be_finished_by_another_window(
    folder: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    pending = interrupted(folder, journal, monkeypatch)
    other = Journal(journal.folder)
    assert other.pending(folder) == pending
    assert apply_step(pending, LABELS, other).done == ("b.txt", "c.txt")
    assert journal.pending(folder) is None


def test_without_the_systems_locks_a_batch_goes_without(
    folder: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_lock: Path) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(journal_module, "held", refuse)
    pending = interrupted(folder, journal, monkeypatch)
    assert journal.pending(folder) == pending
    assert apply_step(pending, LABELS, journal).done == ("b.txt", "c.txt")
    assert journal.pending(folder) is None


@pytest.mark.parametrize("waits", [False, True])
def test_the_journal_of_before_is_taken_in_by_its_corpus(
    folder: Path, journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, waits: bool
) -> None:
    pending = interrupted(folder, journal, monkeypatch)
    old = old_file(journal)
    journal.file_of(folder).replace(old)
    if waits:
        write_sidecar(folder, "d.txt", Annotations.build([replace(MODEL, id="d")]))
        later = Pending(folder, {"d.txt": pending.transactions["b.txt"]}, pending.description)
        journal.begin(later)
        journal.release()
        assert journal.pending(folder) == later
        assert old.exists()
        journal.end(folder)
    # Whatever corpus is opened first.
    assert journal.pending(tmp_path / "nowhere") is None
    assert not old.exists()
    assert journal.pending(folder) == pending
    assert apply_step(pending, LABELS, journal).done == ("b.txt", "c.txt")


@given(some_annotations(whole=True), some_annotations(whole=True))
def test_the_journal_keeps_any_step(old: Annotations, new: Annotations) -> None:
    made = Transaction(changes_between(old, new), Cursor(3, 1), message("x"))
    assert read_transaction(json.loads(json.dumps(plain_transaction(made)))) == made


@given(some_annotations(), st.text(st.characters(codec=None, categories=None), max_size=5))
def test_the_journal_keeps_every_field(annotations: Annotations, note: str) -> None:
    subjects: list[Span | Relation] = [*annotations.spans, *annotations.relations.values()]
    extra = Span(
        "x", "quote", 1, 2, {"no_speaker": True}, True, note, "moved", "me", "import", "s/1", "c", "m", {"k": [1]}
    )
    changes = [Change(one, None) for one in (*subjects, extra)] + [Change(None, extra)]
    header = Header("done", note, note, "ro", "2021-12-22", "news/1")
    inner = message("{n} of {what}", n=3, what=message("x"))
    made = Transaction((*changes, Change(Header(), header)), Cursor(3, 1), inner)
    assert read_transaction(plain_transaction(made)) == made


def test_two_ranges_in_the_journal_are_what_was_asked_for(folder: Path) -> None:
    chosen = Target("b.txt", targets(folder)[0].sha256, (Range(0, len(LINE)),))
    pending = prepare(folder, LABELS, MODEL, [chosen], stamp()).pending
    assert pending
    assert str(pending.description) == "Labelled 1 more boilerplate span"
    assert pending.before == {"b.txt": Cursor.at(0)}


def test_an_article_that_is_gone_keeps_nobody_from_taking_the_others_back(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", dict.fromkeys(("a.txt", "b.txt", "c.txt", "d.txt"), LINE))
    assert made.workspace.open("d.txt")
    assert made.workspace.set_statuses(["a.txt", "b.txt", "c.txt"], "done")
    (made.folder / "a.txt").unlink()
    made.app.press("Ctrl+Z")
    assert made.state.article.name == "b.txt"
    made.app.press("Ctrl+Z")
    made.desk.run_waiting()
    assert [made.on_disk(name)["status"] for name in ("b.txt", "c.txt")] == ["new", "new"]
    assert "1 article left as before: a.txt is not there" in made.desk.said[-1]


def test_one_article_that_is_left_out_is_said_so(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", {"a.txt": LINE, "b.txt": ""})
    assert made.workspace.set_statuses(["a.txt", "b.txt"], "done")
    assert made.desk.said[-1] == "1 article left as before: b.txt is empty; there is nothing to label."


def test_setting_states_can_be_stopped_while_articles_are_read_and_changes_nothing_then(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", dict.fromkeys(("a.txt", "b.txt", "c.txt"), LINE))
    made.desk.go_on = lambda done, _: done < 2
    assert made.workspace.set_statuses(["a.txt", "b.txt", "c.txt"], "done")
    assert made.desk.said[-1] == "Stopped: no article was changed."
    assert not made.workspace.history.done
    assert not list(made.folder.glob("*.json"))


def test_setting_states_can_be_stopped_between_two_articles_and_undo_takes_back_what_was_done(tmp_path: Path) -> None:
    made = corpus(tmp_path / "corpus", dict.fromkeys(("a.txt", "b.txt", "c.txt", "d.txt"), LINE))
    assert made.workspace.open("a.txt")
    asked: list[int] = []
    # Four are read, then three are written beside the open one.
    made.desk.go_on = lambda done, _: (asked.append(done), len(asked) < 6)[1]  # type: ignore[func-returns-value]
    assert made.workspace.set_statuses(["a.txt", "b.txt", "c.txt", "d.txt"], "done")
    assert made.desk.said[-1] == "Set to “Done” in 2 articles; stopped before 2 articles."
    made.desk.run_waiting()
    assert [made.on_disk(name)["status"] for name in ("a.txt", "b.txt")] == ["done", "done"]
    assert [path.name for path in sorted(made.folder.glob("[cd]*.json"))] == []
    assert len(made.workspace.history.done) == 1
    made.app.press("Ctrl+Z")
    made.desk.run_waiting()
    assert [made.on_disk(name)["status"] for name in ("a.txt", "b.txt")] == ["new", "new"]
    assert not made.workspace.history.done
