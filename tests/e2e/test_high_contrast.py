"""The real window on a desktop that wishes for high contrast, and no longer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.display import missing_display
from annotator.ui.theme import CONTRAST, LIGHT
from tests.e2e.desktop import ROOT, Child, Desktop, environment, missing_programs, until
from tests.e2e.session_bus import PYTHON, SessionBus, missing_bus

if TYPE_CHECKING:
    from collections.abc import Iterator

PORTAL = Path(__file__).with_name("portal.py")
WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from annotator.settings import Folders
from annotator.ui.app import application_of_program
from annotator.ui.main_window import MainWindow
application, home, seen = application_of_program(), Path(sys.argv[1]), []
window = MainWindow(Folders(home, home, home))
window.show()

def look():
    colour = application.palette().window().color().name().upper()
    if seen[-1:] != [colour]:
        seen.append(colour)
        print(colour, flush=True)

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
application.exec()
"""


def missing() -> str:
    """The sentence for skipping, "" where nothing is missing."""
    needed = [PYTHON, "-c", "import dbus.service, gi.repository.GLib"]
    if missing_bus() or subprocess.run(needed, capture_output=True, check=False).returncode:
        return "dbus, python3-dbus and python3-gi must be installed to play a desktop that wishes for high contrast."
    return missing_programs()


pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


class Said:
    """The lines that a program has printed so far."""

    def __init__(self, child: Child) -> None:
        self._child = child
        self._raw = b""
        os.set_blocking(child.process.stdout.fileno(), False)

    def lines(self) -> list[str]:
        """All of them."""
        assert self._child.process.poll() is None, self._child.process.communicate()
        self._raw += self._child.process.stdout.read() or b""
        return self._raw.decode().splitlines()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    with Desktop() as made:
        why = missing_display(environment(tmp_path / "probe", DISPLAY=made.name, QT_QPA_PLATFORM="xcb"), "linux")
        if why:
            pytest.skip(why)
        yield made


def test_the_window_follows_the_wish_for_high_contrast_at_once(desktop: Desktop, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with SessionBus(desktop, home) as bus:
        # GNOME's is the one of Qt's own desktops that listens for it.
        more = {"DISPLAY": desktop.name, "QT_QPA_PLATFORM": "xcb", "XDG_CURRENT_DESKTOP": "GNOME"}
        variables = environment(home, **bus.variables, **more)
        portal = Child([PYTHON, str(PORTAL)], variables, stdin=subprocess.PIPE)
        try:
            says = Said(portal)
            until(says.lines, "the desktop can be asked")
            window = Child([sys.executable, "-c", WINDOW, str(home)], variables, ROOT)
            try:
                seen = Said(window)
                for wish, colour in (("", LIGHT), ("1", CONTRAST), ("0", LIGHT), ("1", CONTRAST)):
                    if wish:
                        portal.process.stdin.write(f"{wish}\n".encode())
                        portal.process.stdin.flush()
                    until(lambda: seen.lines()[-1:] == [colour["window"]], f"the window after {wish!r}")  # noqa: B023
            finally:
                window.end()
        finally:
            portal.end()
