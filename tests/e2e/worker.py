"""A person at work in the real program, until it is killed: `python -m tests.e2e.worker SEED FOLDER [PATH]`.

The program is started as `main.py` starts it, and gets real key events. Every act is told on stdout as a line of JSON
before it (`begin`) and after it (`end`), with what is in the window then. Without PATH the program opens what it
remembers; where that is not FOLDER nothing is done in it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import annotator.ui.app
from annotator.cli import main
from annotator.ui.main_window import MainWindow

if TYPE_CHECKING:
    from annotator.settings import Folders

GIVE_UP_MS = 120_000
PAUSES_MS = (0, 0, 0, 5, 30, 120, 300)
WORDS = ("Ctrl+Home", "Ctrl+Right", "Ctrl+Right", "Ctrl+Right", "Down", "Down", "End")


class Worker(MainWindow):
    """The program's window with a hand on its keys."""

    def __init__(self, folders: Folders, theme: str | None = None) -> None:
        super().__init__(folders, theme)
        self._random = Random(int(sys.argv[1]))
        self._count = 0
        self.opening.loader.finished.connect(self._start_work)
        QTimer.singleShot(GIVE_UP_MS, self, lambda: QApplication.exit(3))

    def _start_work(self) -> None:
        self._tell("end", "start")
        if self.workspace.folder != Path(sys.argv[2]):
            return
        # What was before is undone and done again: so many steps, through whatever articles they lead.
        many = self._random.randrange(4)
        acts = ["undo"] * many + ["redo"] * many
        self._soon(acts)

    def _soon(self, acts: list[str]) -> None:
        QTimer.singleShot(self._random.choice(PAUSES_MS), self, lambda: self._act(acts))

    def _act(self, acts: list[str]) -> None:
        every = ("label",) * 6 + ("relabel",) * 3 + ("undo",) * 2 + ("redo", "delete", "next", "next", "previous")
        act = acts.pop(0) if acts else self._random.choice(every)
        self._tell("begin", act)
        self._do(act)
        self._tell("end", act)
        self._soon(acts)

    def _do(self, act: str) -> None:
        digit = str(self._random.randint(1, 5))
        if act == "label":
            self._press(*self._random.choices(WORDS, k=self._random.randint(1, 6)), "W", digit)
        elif act == "relabel":
            self._press("Tab", digit)
        elif act == "delete":
            self._press("Tab", "Delete")
        elif act in ("undo", "redo"):
            key = "Ctrl+Z" if act == "undo" else "Ctrl+Y"
            here = self._name()
            self._press(key)
            if self._name() != here:
                # The first press opened the step's article.
                self._press(key)
        else:
            self._press("Ctrl+PgDown" if act == "next" else "Ctrl+PgUp")

    def _press(self, *keys: str) -> None:
        for key in keys:
            combination = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self.view, combination.key(), combination.keyboardModifiers())

    def _name(self) -> str:
        return self.workspace.state.article.name if self.workspace.state else ""

    def _tell(self, when: str, act: str) -> None:
        state, history = self.workspace.state, self.workspace.history
        assert state is not None
        self._count += 1
        spans = [[span.id, span.label, span.start, span.end] for span in state.annotations.spans]
        line = {
            "when": when, "number": self._count, "act": act, "article": state.article.name,
            "folder": str(self.workspace.folder), "caret": state.cursor.caret, "spans": spans,
            "done": len(history.done), "undone": len(history.undone),
        }  # fmt: skip
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    setattr(annotator.ui.app, "MainWindow", Worker)  # noqa: B010
    sys.exit(main(sys.argv[3:]))
