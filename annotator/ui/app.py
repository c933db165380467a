"""The program around the window: starting it."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from annotator.settings import Folders, Settings
from annotator.ui.company import Company
from annotator.ui.crash import CrashGuard, log_to
from annotator.ui.first_window import FirstWindow, hand_over
from annotator.ui.language import use_language
from annotator.ui.main_window import MainWindow
from annotator.ui.remembered import Remembered
from annotator.ui.samples import is_of_samples, sample_folder
from annotator.ui.warming import ICONS, Warming

ICON = Path(__file__).parent / "desktop" / "annotator.svg"
COLLECT_EVERY_MS = 1000
ICONS_AFTER_MS = 40
"""The article is read and painted first, some 20 ms after the window."""


def application_of_program() -> QApplication:
    """The one QApplication, named, in Qt's own style Fusion."""
    # Fusion by an argument: asked for its style, an application gives a QStyle, which PySide prepares for 8 ms.
    application = QApplication.instance() or QApplication([*sys.argv[:1], "-style", "Fusion"])
    assert isinstance(application, QApplication)
    application.setApplicationName("annotator")
    application.setDesktopFileName("annotator")
    return application


def first_path(folders: Folders) -> Path | None:
    """What to open where nothing was named: the last folder, else the shipped articles, else nothing.

    Nothing either where the last folder was closed: the start page then shows the recent ones.
    """
    remembered = Remembered.read(folders)
    return None if remembered.closed else remembered.path or sample_folder(folders)


def run_window(
    path: Path | None, folders: Folders, theme: str | None, language: str | None = None, compare: Path | None = None
) -> int:
    """Show the window until it is closed; the exit status. One that has the folder open already is shown instead.

    Theme and language are for this run, the settings' ones where None; `compare` is a folder to compare the opened one
    with.
    """
    opened = path or first_path(folders)
    if opened and hand_over(opened, folders):
        further = f" Choose File, Compare with… and {compare} there." if compare else ""
        print(f"annotator: {opened} is open already; its window was brought to the front.{further}")
        return 0
    application = application_of_program()
    use_language(application, language or Settings(folders)["language"])
    log_file = log_to(folders.log)
    window = MainWindow(folders, theme)
    guard = CrashGuard(window, window.save_now, log_file)
    first, company = FirstWindow(window, folders), Company(window)
    window.show()
    if compare:
        window.opening.loader.finished.connect(
            lambda: window.comparison.open_folder(compare), Qt.ConnectionType.SingleShotConnection
        )
    if opened:
        window.opening.open_path(opened)
    if opened and is_of_samples(opened, folders) and Remembered.read(folders) == Remembered():
        window.shell.welcome()
    Warming(window)
    icons = Warming(window, ICONS, after_ms=ICONS_AFTER_MS)
    icons.finished.connect(window.update)
    icons.finished.connect(lambda: _set_icon(application))
    gc.disable()
    QTimer.singleShot(0, window, lambda: _collect_on(window))
    status = application.exec()
    first.stop()
    company.stop()
    guard.release()
    return status


def _set_icon(application: QApplication) -> None:
    """After the first painting: the picture's format is needed for it, and PySide prepares QIcon."""
    from PySide6.QtGui import QIcon

    application.setWindowIcon(QIcon(str(ICON)))


def _collect_on(window: MainWindow) -> None:
    """Look for garbage from now on, on this thread alone: no other one may destroy Qt's objects, and Python's own
    collecting runs on whichever thread makes the most of it, such as the one that reads the corpus.
    """
    gc.freeze()
    timer = QTimer(window, interval=COLLECT_EVERY_MS)
    timer.timeout.connect(_collect)
    timer.start()


def _collect() -> None:
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counts) if count > most]
    if due:
        gc.collect(due[-1])
