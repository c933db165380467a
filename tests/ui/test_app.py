"""The program around the window, as far as it runs in this process."""

from __future__ import annotations

import gc
import logging
import threading
import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator.settings import Folders
from annotator.ui.app import run_window
from annotator.ui.main_window import MainWindow
from tests.ui.driver import CUSTOMER, copy_of_seeds

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot


class Cycle:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.itself = self


def test_garbage_is_collected_while_the_window_is_open_and_on_its_thread_only(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.ui.app.COLLECT_EVERY_MS", 5)
    folder = copy_of_seeds(tmp_path / "corpus", CUSTOMER)
    threads: set[int] = set()
    garbage: list[weakref.ref[Cycle]] = []
    enabled: list[bool] = []

    def note(_phase: str, _info: dict[str, int]) -> None:
        threads.add(threading.get_ident())

    def litter() -> None:
        enabled.append(gc.isenabled())
        cycles = [Cycle() for _ in range(5000)]
        garbage.append(weakref.ref(cycles[-1]))
        if garbage[0]() is None:
            timer.stop()
            windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]
            windows[0].close()

    timer = QTimer(interval=20)
    timer.timeout.connect(litter)
    timer.start()
    gc.callbacks.append(note)
    log = logging.getLogger("annotator")
    handlers = list(log.handlers)
    try:
        assert run_window(folder, Folders(tmp_path, tmp_path, tmp_path), "light") == 0
    finally:
        gc.callbacks.remove(note)
        gc.unfreeze()
        log.handlers[:] = handlers
    assert threads == {threading.get_ident()}
    assert True not in enabled
