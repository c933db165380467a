"""The program's window, worked by lines on stdin: `python -m tests.e2e.served PATH`.

`label N` selects the next word and presses the digit N, `undo` takes the latest step back, `limit N` lets it write no
file beyond N bytes (-1: any), `look` does nothing; each is answered by one line of JSON on stdout with what is in the
window then. The program is started as `main.py` starts it, but a failed save is tried again sooner.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import annotator.session
import annotator.ui.app
from annotator.cli import main
from annotator.ui.main_window import MainWindow

if TYPE_CHECKING:
    from annotator.core.message import Message
    from annotator.settings import Folders

RETRY_MS = 100


class Served(MainWindow):
    """The program's window; `failures` counts how often it began to say that the article is not saved."""

    def __init__(self, folders: Folders, theme: str | None = None) -> None:
        super().__init__(folders, theme)
        self._failures: list[str] = []
        self._warnings: list[str] = []
        self._tries = 0
        self._was = ""
        self.workspace.listen_to_saving(self._note_saving)
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: self._serve())  # noqa: PLW0108
        self.opening.loader.finished.connect(lambda: self._answer())  # noqa: PLW0108

    def say(self, text: Message, *, warning: bool = False, aloud: bool = True) -> None:
        """Note what is said as a warning."""
        super().say(text, warning=warning, aloud=aloud)
        self._warnings += [str(text)] if warning else []

    def _note_saving(self) -> None:
        session = self.workspace.session
        failure = str(session.failure) if session and session.failure else ""
        self._tries += bool(failure)
        if failure and failure != self._was:
            self._failures.append(failure)
        self._was = failure

    def _serve(self) -> None:
        said = os.read(sys.stdin.fileno(), 100)
        if not said:
            # Whoever worked it is gone.
            QApplication.exit(1)
            return
        command, _, argument = said.decode().strip().partition(" ")
        if command == "label":
            for key in (Qt.Key.Key_Space, Qt.Key.Key_W):
                QTest.keyClick(self.view, key)
            QTest.keyClick(self.view, Qt.Key(ord(argument)))
        elif command == "limit":
            import resource

            hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
            resource.setrlimit(resource.RLIMIT_FSIZE, (int(argument), hard))
        elif command == "undo":
            QTest.keyClick(self.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        self._answer()

    def _answer(self) -> None:
        state = self.workspace.state
        assert state is not None
        told = {
            "saved": self.workspace.save_state,
            "failures": self._failures,
            "warnings": self._warnings,
            "tries": self._tries,
            "questions": QApplication.activeModalWidget() is not None,
            "spans": [[span.label, span.start, span.end] for span in state.annotations.spans],
            "done": len(self.workspace.history.done),
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    annotator.session.RETRY_AFTER_MS = RETRY_MS
    setattr(annotator.ui.app, "MainWindow", Served)  # noqa: B010
    sys.exit(main(sys.argv[1:]))
