"""What the start loads and what it leaves for later: in a process of its own, as modules are loaded once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.ui.lean_pyside import HELP_TEXTS
from annotator.ui.warming import CLASSES, ICONS, MODULES

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("chardet", "dateparser", "numpy", "pygal", "rapidfuzz", "regex", "tomlkit", "ctypes", "importlib.resources")
LATER = (
    *MODULES,
    "annotator.batch.statuses",
    "annotator.core.anchoring",
    "annotator.core.kinds",
    "annotator.date_values",
    "annotator.merging",
    "annotator.ui.comparing.comparing",
    "annotator.ui.encoding_menu",
    "annotator.ui.exporting",
    "annotator.ui.messages",
    "annotator.ui.panels.article_rows",
    "annotator.ui.panels.guideline",
    "annotator.ui.progress",
    "annotator.ui.questions.strip",
    "annotator.ui.review.strip",
    "annotator.ui.settings",
    "annotator.ui.start_page",
    *CLASSES,
    *ICONS,
    *(f"shibokensupport.signature.{name.replace('/', '.')}" for name in HELP_TEXTS),
)
START = """
import json, sys
from pathlib import Path
from annotator.ui.lean_pyside import import_pyside
import_pyside()
from annotator.settings import Folders
from annotator.ui.app import application_of_program
from annotator.ui.main_window import MainWindow
application, home = application_of_program(), Path(sys.argv[1])
# What waits for a moment after the page has not come before it, however slow the machine is.
from PySide6.QtCore import QTimer
once, start = QTimer.singleShot, QTimer.start
QTimer.singleShot = lambda ms, *rest: once(ms, *rest) if ms < 50 else None
QTimer.start = lambda timer, *ms: start(timer, *ms) if (ms or (timer.interval(),))[0] < 50 else None
window = MainWindow(Folders(home, home, home))
window.show()
window.opening.open_path(Path("seeds"))
while window.workspace.state is None:
    application.processEvents()
window.grab()
# PySide's help texts are there, but wait for their source to be compiled.
waiting = {name for name, module in sys.modules.items() if "shiboken" in name and "__getattr__" in vars(module)}
from PySide6 import QtCore, QtGui, QtWidgets
classes = {f"{module.__name__}:{name}" for module in (QtCore, QtGui, QtWidgets) for name in vars(module)}
loaded = sorted((sys.modules.keys() - waiting) | classes)
QTimer.singleShot, QTimer.start = once, start
"""
END = """
window.close()
print(json.dumps(loaded))
"""


def run(program: str, home: Path) -> Sequence[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, str(home)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found: list[str] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_the_first_page_is_painted_without_what_it_does_not_need(tmp_path: Path) -> None:
    loaded = run(START + END, tmp_path)
    assert "annotator.ui.article_view.painting" in loaded
    assert sorted(set(loaded) & {*HEAVY, *LATER}) == []


def test_the_icons_are_there_right_after_it(tmp_path: Path) -> None:
    drawn = """
from PySide6.QtCore import QEventLoop
from annotator.ui.warming import ICONS, Warming
window.resize(1600, 1000)
without = window.grab().toImage()
loop, warming = QEventLoop(), Warming(window, ICONS, after_ms=0)
warming.finished.connect(loop.quit)
loop.exec()
loaded = [window.grab().toImage() == without, *sorted(sys.modules)]
"""
    same, *loaded = run(START + drawn + END, tmp_path)
    assert sorted(set(ICONS) - set(loaded)) == []
    assert not same


def test_what_the_first_keys_need_is_loaded_after_it(tmp_path: Path) -> None:
    warm = """
from PySide6.QtCore import QEventLoop
from annotator.ui.warming import Warming
loop, warming = QEventLoop(), Warming(window)
warming.finished.connect(loop.quit)
loop.exec()
classes = [f"{module.__name__}:{name}" for module in (QtGui, QtWidgets) for name in vars(module)]
loaded = sorted([*sys.modules, *classes])
"""
    loaded = run(START + warm + END, tmp_path)
    assert sorted({*CLASSES, *MODULES} - set(loaded)) == []
