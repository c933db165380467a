"""Disks and folders that fail under the open window of an ordinary user: nothing is cut short, nothing is lost.

Each fault the same way: something is labelled and saved; the fault begins; more is labelled; the article is not saved,
which is said once however often it is tried; the sidecar is as it was; the fault ends; all is saved by itself.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import stat
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from annotator.storage.article_file import read_article
from annotator.storage.sidecar import check_fit, decode_sidecar, sidecar_path
from tests.e2e.desktop import ROOT, TIMEOUT, Child, environment, until
from tests.ui.files import SEEDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="These faults are made as Linux makes them.")

NAME = "001_buget.txt"
NOBODY = 65534
SMALL = 64 * 1024
TRIES = 4
"""Saving is tried that often while a fault lasts."""


@cache
def ordinary() -> tuple[list[str], int]:
    """The beginning of a command that has no more rights than its user, and that user's number.

    For root another user where python can be run by that one, else root without any of its privileges: the rights of
    files then count for it as for anybody.
    """
    if os.geteuid() != 0:
        return [], os.geteuid()
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv must be installed to try faults as an ordinary user.")
    other = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--no-new-privs"]
    bare = ["setpriv", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"]
    for prefix, user in ((other, NOBODY), (bare, 0)):
        command = [*prefix, sys.executable, "-c", "import PySide6.QtWidgets, annotator.cli, tests.e2e.desktop"]
        if subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0:
            return prefix, user
    pytest.skip("setpriv may not change the user here.")


def own(path: Path) -> None:
    """Give a file or folder to the ordinary user."""
    if os.geteuid() == 0:
        os.chown(path, ordinary()[1], -1)


class Window:
    """The program at work on one article, in a process of its own."""

    def __init__(self, home: Path, article: Path) -> None:
        variables = environment(home, QT_QPA_PLATFORM="offscreen", PYTHONDONTWRITEBYTECODE="1")
        own(home)
        own(home / "runtime")
        command = [*ordinary()[0], sys.executable, "-m", "tests.e2e.served", str(article)]
        self._child = Child(command, variables, ROOT, stdin=subprocess.PIPE)
        self._answer()

    def ask(self, command: str) -> dict[str, Any]:
        """Have something done; what is in the window afterwards."""
        pipe = self._child.process.stdin
        assert pipe
        pipe.write(command.encode() + b"\n")
        pipe.flush()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        pipe = self._child.process.stdout
        assert pipe
        ready, _, _ = select.select([pipe], [], [], TIMEOUT)
        line = pipe.readline() if ready else b""
        if not line:
            self._child.process.kill()
            raise AssertionError(self._child.process.communicate()[1].decode())
        answer: dict[str, Any] = json.loads(line)
        return answer

    def wait(self, condition: Callable[[dict[str, Any]], object], what: str) -> dict[str, Any]:
        """Wait until what is in the window fulfils the condition."""
        until(lambda: condition(self.ask("look")), what)
        return self.ask("look")

    def end(self) -> None:
        self._child.end()


@pytest.fixture
def top() -> Iterator[Path]:
    """A folder that the ordinary user can reach."""
    made = Path(tempfile.mkdtemp(dir="/tmp"))
    made.chmod(0o755)
    own(made)
    yield made
    for folder in (made, *(path for path in made.rglob("*") if path.is_dir())):
        folder.chmod(0o755)
    shutil.rmtree(made)


@pytest.fixture
def corpus(top: Path) -> Path:
    """An article in a folder, both of the ordinary user."""
    folder = top / "corpus"
    folder.mkdir()
    own(folder)
    return folder


def put_article(folder: Path) -> Path:
    article = folder / NAME
    shutil.copy(SEEDS / NAME, article)
    own(article)
    return article


@contextmanager
def mounted(folder: Path, *arguments: str) -> Iterator[Callable[[str], None]]:
    """Mount something on the folder; calling the result mounts it again with other options."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("Only root may mount a disk to fill up.")
    done = subprocess.run(["mount", *arguments, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"Nothing may be mounted here: {done.stderr.strip()}")

    def again(options: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{options}", str(folder)], check=True)

    try:
        yield again
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


Fault = tuple["Callable[[Window], None]", "Callable[[Window], None]"]
"""How it begins and how it ends."""


def full_disk(corpus: Path, stack: ExitStack) -> Fault:
    stack.enter_context(mounted(corpus, "-t", "tmpfs", "-o", f"size={SMALL},mode=755,uid={ordinary()[1]}", "none"))
    filler = corpus / "filler"

    def fill(_window: Window) -> None:
        with filler.open("wb", buffering=0) as file:
            try:
                while file.write(b"x" * 512):
                    pass
            except OSError:
                pass

    return fill, lambda _window: filler.unlink()


def read_only_mount(corpus: Path, stack: ExitStack) -> Fault:
    again = stack.enter_context(mounted(corpus, "--bind", str(corpus)))
    return lambda _window: again("bind,ro"), lambda _window: again("bind,rw")


def file_size_limit(corpus: Path, stack: ExitStack) -> Fault:
    # The settings and the journal of steps cannot be written either.
    def limit(window: Window) -> None:
        window.ask("limit 200")

    def lift(window: Window) -> None:
        window.ask("limit -1")

    return limit, lift


def mode(path: Callable[[Path], Path], now: int, then: int) -> Callable[[Path, ExitStack], Fault]:
    return lambda corpus, _stack: (
        lambda _window: path(corpus).chmod(now),
        lambda _window: path(corpus).chmod(then),
    )


def removed_folder(corpus: Path, stack: ExitStack) -> Fault:
    kept = corpus.with_name("kept")

    def remove(_window: Window) -> None:
        shutil.copytree(corpus, kept)
        shutil.rmtree(corpus)

    def put_back(_window: Window) -> None:
        shutil.copytree(kept, corpus)
        for path in (corpus, *corpus.iterdir()):
            own(path)

    return remove, put_back


def renamed_folder(corpus: Path, stack: ExitStack) -> Fault:
    other = corpus.with_name("other")

    def rename(_window: Window) -> None:
        corpus.rename(other)

    def back(_window: Window) -> None:
        other.rename(corpus)

    return rename, back


def folder_in_place_of_the_sidecar(corpus: Path, stack: ExitStack) -> Fault:
    side, kept = sidecar_path(corpus / NAME), corpus.with_name("kept")

    def replace(_window: Window) -> None:
        side.rename(kept)
        side.mkdir()

    def put_back(_window: Window) -> None:
        side.rmdir()
        kept.rename(side)

    return replace, put_back


def the_sidecar(corpus: Path) -> Path:
    return sidecar_path(corpus / NAME)


FAULTS: dict[str, Callable[[Path, ExitStack], Fault]] = {
    "full disk": full_disk,
    "read-only mount": read_only_mount,
    "file-size limit": file_size_limit,
    "read-only folder": mode(lambda corpus: corpus, 0o500, 0o755),
    "folder not to be entered": mode(lambda corpus: corpus, 0o000, 0o755),
    "sidecar read-only": mode(the_sidecar, 0o440, 0o640),
    "sidecar unreadable": mode(the_sidecar, 0o000, 0o640),
    "folder removed": removed_folder,
    "folder renamed": renamed_folder,
    "folder in place of the sidecar": folder_in_place_of_the_sidecar,
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_said_once_nothing_is_lost_and_it_is_saved_when_it_is_gone(
    top: Path, corpus: Path, fault: str
) -> None:
    with ExitStack() as stack:
        begin, finish = FAULTS[fault](corpus, stack)
        article = put_article(corpus)
        side = sidecar_path(article)
        window = Window(top / "home", article)
        stack.callback(window.end)
        window.ask("label 1")
        window.wait(lambda told: told["saved"] == "saved", "the first span is saved")
        side.chmod(0o640)
        saved = side.read_bytes()

        begin(window)
        window.ask("label 3")
        told = window.wait(lambda told: told["saved"] == "failed", "it is not saved")
        assert len(told["spans"]) == 2
        told = window.wait(lambda now: now["tries"] >= told["tries"] + TRIES, "saving is tried again")
        window.ask("label 4")
        told = window.wait(lambda now: now["tries"] >= told["tries"] + TRIES, "saving is tried again")
        assert len(told["spans"]) == 3
        assert len(told["failures"]) == 1, told["failures"]
        assert not told["warnings"]
        assert not told["questions"]
        if side.is_file() and os.geteuid() == 0:
            assert side.read_bytes() == saved

        finish(window)
        assert side.read_bytes() == saved
        told = window.wait(lambda told: told["saved"] == "saved", "it is saved when the cause is gone")
        sidecar = decode_sidecar(side.read_bytes(), side.name)
        assert [[one.label, one.start, one.end] for one in sidecar.annotations.spans] == told["spans"]
        assert check_fit(sidecar, read_article(article, NAME)) is None
        assert len(told["spans"]) == told["done"] == 3
        assert not told["warnings"]
        assert stat.S_IMODE(side.stat().st_mode) == 0o640
        assert {path.name for path in corpus.iterdir()} == {NAME, side.name}


def test_a_state_folder_that_cannot_be_written_hinders_nothing(top: Path, corpus: Path) -> None:
    article = put_article(corpus)
    (top / "home").mkdir()
    (top / "home" / "state").write_bytes(b"in the way")
    window = Window(top / "home", article)
    try:
        told = window.ask("label 1")
        assert len(told["spans"]) == 1
        told = window.wait(lambda told: told["saved"] == "saved", "it is saved")
        told = window.ask("undo")
        assert not told["spans"]
        window.wait(lambda told: told["saved"] == "saved", "it is saved")
        assert not told["warnings"]
    finally:
        window.end()
