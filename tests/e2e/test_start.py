"""Starting the program where no window can be shown: one sentence and exit status 2, never a crash of Qt."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from annotator import __version__
from tests.e2e.desktop import ROOT, TIMEOUT, environment

if TYPE_CHECKING:
    from pathlib import Path


def run(tmp_path: Path, *arguments: str, **variables: str) -> tuple[int, str, str]:
    """Exit status, stdout and stderr of `python main.py`."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        env=environment(tmp_path / "home", **variables),
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux can be without a display.")
@pytest.mark.parametrize(
    "variables", [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}, {"WAYLAND_DISPLAY": "nothing-0"}]
)
def test_without_a_display(tmp_path: Path, variables: dict[str, str]) -> None:
    status, out, err = run(tmp_path, str(ROOT / "seeds"), **variables)
    assert (status, out) == (2, "")
    assert err.startswith("annotator: there is no display;")
    assert err.count("\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="Only Linux can be without a display.")
def test_a_display_that_does_not_answer(tmp_path: Path) -> None:
    status, out, err = run(tmp_path, DISPLAY=":64999")
    assert (status, out) == (2, "")
    assert err.startswith("annotator: ")
    assert "display :64999 does not answer" in err or "apt install" in err
    assert err.count("\n") == 1


def test_the_version_needs_no_display_and_no_qt(tmp_path: Path) -> None:
    assert run(tmp_path, "--version") == (0, f"annotator {__version__}\n", "")
    # A python that cannot find PySide6 at all.
    code = "import sys; sys.modules['PySide6'] = None; from annotator.cli import main; main(['--version'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"annotator {__version__}\n")


def test_a_picture_needs_no_display(tmp_path: Path) -> None:
    out = tmp_path / "window.png"
    status, _, err = run(tmp_path, str(ROOT / "seeds"), "--screenshot", str(out), "--size", "800x600")
    assert status == 0, err
    assert out.read_bytes().startswith(b"\x89PNG")
    # Nothing of the person's is read or written for it.
    assert not any((tmp_path / "home").rglob("*.json"))
