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
    from pathlib import Path

TIMEOUT = 5


def show_file(path: Path) -> Message | None:
    """Show the file selected in its folder, else its folder; why not, where there is no file manager."""
    path = path.absolute()
    if not path.exists():
        return message("{path} is gone; it cannot be shown.", path=path)
    if _show_selected(path) or QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
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
