"""A child of the bench: opens a folder of very many articles in the window and says how long what took, and the memory.

`python -m tests.bench.listed write FOLDER COUNT` makes such a folder instead.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.grown import resident

if TYPE_CHECKING:
    from annotator.ui.corpus_loader import Entries
    from annotator.ui.main_window import MainWindow

PER_FOLDER = 1000
LABELLED_EVERY = 4
TICK_MS = 5
TYPED = "energiei 12"
WORDS = ("Guvernul", "a anunțat", "că", "prețul", "energiei", "va scădea", "în", "ianuarie", "potrivit", "ministrului")


def write(folder: Path, count: int) -> None:
    """Make `count` short articles with titles of their own in subfolders of 1,000; one in four is labelled and done."""
    for nth in range(count):
        inside = folder / f"part{nth // PER_FOLDER:03}"
        inside.mkdir(exist_ok=True)
        words = " ".join(WORDS[(nth * 7 + at * (nth % 5 + 1)) % len(WORDS)] for at in range(6))
        path = inside / f"{nth:06}_articol.txt"
        path.write_text(f"Știrea {nth}: {words}\n\n{words.capitalize()}.\n" * 3, encoding="utf-8")
        if nth % LABELLED_EVERY == 0:
            path.with_name(f"{path.name}.annotations.json").write_text(_sidecar(path.name, nth), encoding="utf-8")


def _sidecar(name: str, nth: int) -> str:
    labels = ("claim", "quote", "speaker", "date")
    spans = [
        {"id": f"s{at}", "label": labels[(nth + at) % 4], "start": at * 4, "end": at * 4 + 3, "text": "abc"}
        for at in range(nth % 12)
    ]
    return json.dumps(
        {
            "format": "article-annotations", "version": 1,
            "source": {"file": name, "encoding": "utf-8", "sha256": "0" * 64},
            "status": ("done", "in_progress", "skipped")[nth % 3], "article": {}, "labels": "news/1",
            "spans": spans, "relations": [],
        }
    )  # fmt: skip


def main(folder: Path) -> None:
    """Open the folder; print JSON of milliseconds and MB."""
    from annotator.settings import Folders
    from annotator.ui.main_window import MainWindow
    from tests.bench.stage import WINDOW, application, drain

    application()
    home = Path(tempfile.mkdtemp())
    (home / "empty").mkdir()
    window = MainWindow(Folders(home, home, home), "light")
    window.resize(*WINDOW)
    window.show()
    read_whole(window, home / "empty")
    drain()
    before = resident()
    found = read_whole(window, folder)
    found["memory"] = resident() - before
    found |= {"filter": filtered(window), "sort": sorted_by_length(window)}
    print(json.dumps(found), flush=True)
    # Tearing the widgets down is not measured.
    os._exit(0)


def read_whole(window: MainWindow, folder: Path) -> dict[str, float]:
    """Open a folder until all of it has been read: ms until an article is open and painted ("usable"), until the last
    title ("titles") and the last state ("complete") is listed, and the longest time that the window did not answer.
    """
    from PySide6.QtCore import QEventLoop, QTimer

    from tests.bench.stage import drain

    found: dict[str, float] = {}
    begun = last = time.perf_counter()

    def since() -> float:
        return (time.perf_counter() - begun) * 1000

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        found["stall"], last = max(found.get("stall", 0.0), (now - last) * 1000), now

    def named(_: object) -> None:
        nonlocal last
        if "usable" not in found and window.workspace.state is not None:
            drain()
            found["usable"], last = since(), time.perf_counter()
            timer.start()

    def read(entries: Entries) -> None:
        if not entries.whole:
            found["titles"], found["titles_cpu"] = since(), (time.process_time() - cpu) * 1000

    timer = QTimer(interval=TICK_MS)
    timer.timeout.connect(tick)
    # Not processEvents in a loop: a window that waits leaves the interpreter to the thread that reads.
    loop = QEventLoop()
    opening = window.opening
    for signal, call in ((opening.loader.named, named), (opening.loader.read, read)):
        signal.connect(call)
    opening.loader.finished.connect(loop.quit)
    cpu = time.process_time()
    opening.open_folder(folder)
    loop.exec()
    drain()
    timer.stop()
    for signal, call in ((opening.loader.named, named), (opening.loader.read, read)):
        signal.disconnect(call)
    took, worked = since(), (time.process_time() - cpu) * 1000
    return {"titles": took, "titles_cpu": worked, **found, "complete": took, "cpu": worked}


def filtered(window: MainWindow) -> float:
    """Typing into the filter: ms of the slowest letter, painted."""
    from PySide6.QtWidgets import QLineEdit

    from tests.bench.stage import drain

    field = window.findChild(QLineEdit, "articleFilter")
    assert isinstance(field, QLineEdit)
    slowest = 0.0
    for end in (*range(1, len(TYPED) + 1), 0):
        begun = time.perf_counter()
        field.setText(TYPED[:end])
        drain()
        slowest = max(slowest, time.perf_counter() - begun)
    return slowest * 1000


def sorted_by_length(window: MainWindow) -> float:
    """Choosing another order: ms until it is painted."""
    from PySide6.QtGui import QAction

    from tests.bench.stage import drain

    action = window.findChild(QAction, "order.length")
    assert isinstance(action, QAction)
    begun = time.perf_counter()
    action.trigger()
    drain()
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main(Path(sys.argv[1]))
