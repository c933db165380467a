"""Showing a file in the system's file manager."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from annotator.core.message import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TIMEOUT = 5
OPENER, OPENED_AFTER = "xdg-open", 3
"""Opens a folder where no file manager answers; some of its kinds go on until that is closed."""


def show_file(path: Path, run: Callable[[Callable[[], bool], Message], bool]) -> Message | None:
    """Show the file selected in its folder, else its folder; why not, where there is no file manager.

    `run(task, doing)` runs a task off the window's thread: file managers take their time to start.
    """
    path = path.absolute()
    if not path.exists():
        return message("{path} is gone; it cannot be shown.", path=path)
    if run(lambda: _show_selected(path) or _open(path.parent), message("Opening the file manager")):
        return None
    if shutil.which(OPENER) is None and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
        return None
    return message("No file manager could be opened. The file is {path}", path=path)


def _show_selected(path: Path) -> bool:
    if sys.platform == "win32":
        # It ends with 1 even where it has opened a window.
        return _run([shutil.which("explorer") or "explorer", f"/select,{path}"]) is not None
    if sys.platform == "darwin":
        return _run(["open", "-R", str(path)]) == 0
    # A comma would part two addresses.
    address = bytes(QUrl.fromLocalFile(str(path)).toEncoded().data()).decode().replace(",", "%2C")
    place = ["--dest=org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"]
    call = ["org.freedesktop.FileManager1.ShowItems", f"array:string:{address}", "string:"]
    return _run(["dbus-send", "--session", "--print-reply", "--type=method_call", *place, *call]) == 0


def _run(command: list[str]) -> int | None:
    """Its exit status; None where it cannot be run or does not come back."""
    try:
        return subprocess.run(command, capture_output=True, check=False, timeout=TIMEOUT).returncode
    except (OSError, subprocess.TimeoutExpired):
        return None


def _open(folder: Path) -> bool:
    """Open a folder by the desktop's opener, which tells where nothing opens folders."""
    quiet = subprocess.DEVNULL
    try:
        opener = subprocess.Popen(
            [OPENER, str(folder)], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError:
        return False
    try:
        return opener.wait(OPENED_AFTER) == 0
    except subprocess.TimeoutExpired:
        return True
