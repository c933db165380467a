"""A stranger's corpus is labelled with the real program while the system writes down what that asks for."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from annotator.display import missing_display
from tests.e2e.desktop import ROOT, Desktop, Program, environment, missing_programs, until
from tests.e2e.hostile import TRACED, Call, Hostile, calls, hostile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(bool(missing_programs()), reason=missing_programs()),
    pytest.mark.skipif(
        not sys.platform.startswith("linux") or shutil.which("strace") is None,
        reason="strace must be installed to see what the program asks the system for.",
    ),
]
LIBRARIES = ("/fontconfig", "/mesa_shader_cache", "/nvidia", "/.cache/fontconfig")
"""Caches that libraries of the system keep in the user's cache folder."""


class Traced(Program):
    """The program on a hostile corpus, started in it, its calls written to a file."""

    def __init__(self, trace: Path, made: Hostile, desktop: Desktop, home: Path, **more: str) -> None:
        # Not as the program's parent: its process id is what its window is found by.
        self.under = ("strace", "-D", "-f", "-y", "-qq", "-s", "4096", "-e", f"trace={TRACED}", "-o", str(trace))
        self.at = made.folder
        super().__init__(desktop, home, str(made.folder), **more)


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    with Desktop() as made:
        missing = missing_display(environment(tmp_path / "probe", DISPLAY=made.name, QT_QPA_PLATFORM="xcb"), "linux")
        if missing:
            pytest.skip(missing)
        probe = subprocess.run(["strace", "-qq", "-o", tmp_path / "probed", "true"], capture_output=True, check=False)
        if probe.returncode:
            pytest.skip("strace may not look at programs here.")
        yield made


def _status(made: Hostile, name: str) -> object:
    path = made.folder / f"{name}.annotations.json"
    return json.loads(path.read_bytes())["status"] if path.exists() else None


def _label_it(program: Program, made: Hostile) -> None:
    """Work through all of the corpus by keys: walk, label, undo, find, open lists, close."""
    program.keys(
        "Tab", "u", "Escape", "q", "2", "F8", "F8", "ctrl+f", "a", "Escape", "ctrl+k", "Escape", "F1", "Escape"
    )
    for key in ("ctrl+Next", "q", "2", "ctrl+a", "1", "ctrl+Next", "ctrl+a", "1", "ctrl+Next", "q", "2", "ctrl+z"):
        program.keys(key)
    program.keys("ctrl+Home", "ctrl+a", "1", "ctrl+shift+f", "Escape")
    until((made.folder / "c.txt.annotations.json").exists, "the linked article's sidecar is written")


def _is_own(path: str, made: Hostile, home: Path) -> bool:
    """Whether the program may write there."""
    corpus = str(made.folder)
    name = path.rpartition("/")[2]
    if path.startswith(corpus + "/"):
        # A sidecar, or the file beside it that takes its place once it is whole; a lock while it is written.
        return ".annotations.json" in name and name.removeprefix(".").startswith(("a.txt", "c.txt"))
    own = [home / folder / "annotator" for folder in ("config", "state", "data")]
    if any(path == str(one) or path.startswith(f"{one}/") for one in (*own, *(one.parent for one in own))):
        return True
    if path.startswith(str(home)) and any(part in path for part in LIBRARIES):
        return True
    # By a socket in the runtime folder a second start finds the window.
    runtime = path.removeprefix(str(home / "runtime"))
    socket = runtime != path and (runtime.startswith("/annotator-") or runtime.count("/") <= 2)
    return socket or path.startswith(("/dev/", "/proc/self/fd/")) or path == str(home / "cache")


def _sockets(found: list[Call]) -> set[str]:
    return {call.arguments.partition(",")[0] for call in found if call.name in ("socket", "socketpair")}


def test_a_strangers_corpus_runs_nothing_and_reaches_nowhere(desktop: Desktop, tmp_path: Path) -> None:
    made, home, trace = hostile(tmp_path / "from a stranger"), tmp_path / "home", tmp_path / "trace"
    before = made.secrets()
    quiet = {
        "PYTHONDONTWRITEBYTECODE": "1",
        "TMPDIR": str(tmp_path / "temporary"),
        # Or the D-Bus library, which is not ours, starts a bus for the desktop that is none.
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path / 'no bus'}",
    }
    (tmp_path / "temporary").mkdir()
    with Traced(trace, made, desktop, home, **quiet) as program:
        _label_it(program, made)
        program.keys("ctrl+q")
        program.wait_ended()
    found = calls(trace)
    assert len(found) > 500, "strace saw the program"
    assert not made.proof.exists()
    assert not {one for one in _sockets(found) if one.startswith("AF_INET")}
    started = [call.arguments for call in found if call.name.startswith("execve")]
    assert len(started) == 1, started
    assert str(ROOT / "main.py") in started[0]
    strange = sorted(
        {path for call in found if call.writes() for path in call.paths() if not _is_own(path, made, home)}
    )
    assert strange == []
    assert made.secrets() == before
    assert (made.folder / "b.txt.annotations.json").is_symlink()
    assert not list((tmp_path / "temporary").iterdir())
    assert json.loads((made.folder / "a.txt.annotations.json").read_bytes())["spans"]
