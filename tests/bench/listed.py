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

PER_FOLDER = 1000
LABELLED_EVERY = 4
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
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLineEdit

    from annotator.settings import Folders
    from annotator.ui.main_window import MainWindow
    from tests.bench.grown import resident
    from tests.bench.stage import application, drain

    application()
    home = Path(tempfile.mkdtemp())
    window = MainWindow(Folders(home, home, home), "light")
    window.resize(1600, 1000)
    window.show()
    (home / "empty").mkdir()
    window.opening.open_folder(home / "empty")
    while window.opening.loader.is_reading:
        QApplication.processEvents()
    drain()
    before, begun = resident(), time.perf_counter()
    found: dict[str, float] = {}
    last, stall = [time.perf_counter()], [0.0]

    def tick() -> None:
        now = time.perf_counter()
        stall[0], last[0] = max(stall[0], now - last[0]), now

    timer = QTimer(interval=0)
    timer.timeout.connect(tick)
    window.opening.open_folder(folder)
    while window.workspace.state is None:
        QApplication.processEvents()
    drain()
    found["usable"] = (time.perf_counter() - begun) * 1000
    timer.start()
    last[0] = time.perf_counter()
    while window.opening.loader.is_reading:
        QApplication.processEvents()
    drain()
    timer.stop()
    found["complete"] = (time.perf_counter() - begun) * 1000
    found["stall"] = stall[0] * 1000
    found["memory"] = resident() - before
    field = window.findChild(QLineEdit, "articleFilter")
    assert isinstance(field, QLineEdit)
    slowest = 0.0
    for end in range(1, len("energiei 12") + 1):
        begun = time.perf_counter()
        field.setText("energiei 12"[:end])
        drain()
        slowest = max(slowest, time.perf_counter() - begun)
    found["filter"] = slowest * 1000
    print(json.dumps(found), flush=True)
    # Tearing the widgets down is not measured.
    os._exit(0)


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main(Path(sys.argv[1]))
