"""An article's file is shown in the file manager; stand-ins for what a Linux desktop has note what they are told."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from tests.ui.driver import CUSTOMER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.driver import Driver

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux desktops have these programs.")


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Puts a program in the place of the desktop's: it notes its last words and ends with a status."""
    programs = tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)

    def make(name: str, status: int, first: str = "") -> Path:
        noted = tmp_path / f"{name}.noted"
        program = programs / name
        program.write_text(
            f'#!/bin/sh\n{first}\nfor word; do printf "%s\\n" "$word"; done > "{noted}"\nexit {status}\n'
        )
        program.chmod(0o700)
        return noted

    return make


def show(app: Driver) -> None:
    app.action("article.show_file").trigger()


def test_the_file_manager_is_asked_to_select_the_file(app: Driver, stand_in: Callable[..., Path]) -> None:
    noted = stand_in("dbus-send", 0)
    name = "a, „b” #%41.txt"
    (app.folder / CUSTOMER).rename(app.folder / name)
    app.open(name)
    show(app)
    address = noted.read_text("utf-8").splitlines()[-2].removeprefix("array:string:")
    assert "," not in address
    assert QUrl.fromEncoded(address.encode()).toLocalFile() == str(app.folder / name)
    assert app.last_line() == ""


def test_where_none_answers_the_folder_is_opened(app: Driver, stand_in: Callable[..., Path]) -> None:
    stand_in("dbus-send", 1)
    noted = stand_in("xdg-open", 0)
    app.open(CUSTOMER)
    show(app)
    assert noted.read_text("utf-8").splitlines() == [str(app.folder)]
    assert app.last_line() == ""


@pytest.mark.parametrize("openers", [0, 1])
def test_where_nothing_opens_folders_the_path_is_said(app: Driver, stand_in: Callable[..., Path], openers: int) -> None:
    if openers:
        stand_in("xdg-open", 3)
    app.open(CUSTOMER)
    show(app)
    assert app.last_line() == f"No file manager could be opened. The file is {app.folder / CUSTOMER}"


def test_the_window_lives_on_while_a_file_manager_starts(
    app: Driver, stand_in: Callable[..., Path], tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    stand_in("dbus-send", 0, f'read _ < "{gate}"')
    app.open(CUSTOMER)

    def open_gate() -> None:
        gate.write_text("now\n", encoding="utf-8")

    # Were the window waiting, nobody would open the gate.
    QTimer.singleShot(100, app.window, open_gate)
    show(app)
    assert app.last_line() == ""
