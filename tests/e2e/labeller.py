"""A person's window in a process of its own: labels every second letter of an article's beginning, by keys.

`python -m tests.e2e.labeller HOME ARTICLE DIGIT FIRST MOST` ends with 0 once the spans on all letters among the first
MOST characters are shown, those of the other window too.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.state import Cursor
from annotator.settings import Folders
from annotator.ui.main_window import MainWindow

EVERY_MS = 5
GIVE_UP_MS = 60_000
IN_VAIN = 3


def main(home: Path, article: Path, digit: str, first: int, most: int) -> int:
    """Label, wait for the other side, close; 0 where all spans are there."""
    application = QApplication(sys.argv[:1])
    window = MainWindow(Folders(home / "config", home / "state", home / "log"), "light")
    window.show()
    window.opening.open_path(article)
    workspace = window.workspace
    assert workspace.state is not None
    letters = [at for at, letter in enumerate(workspace.state.article.text[:most]) if letter.isalpha()]
    left = letters[first::2]

    def step() -> None:
        assert workspace.state is not None
        if left:
            at = left.pop()
            workspace.move(Cursor(at, at + 1))
            QTest.keyClick(window.view, Qt.Key(ord(digit)), Qt.KeyboardModifier.AltModifier)
        elif {span.start for span in workspace.state.annotations.spans} >= set(letters):
            window.close()
            application.quit()

    timer = QTimer(interval=EVERY_MS)
    timer.timeout.connect(step)
    timer.start()
    QTimer.singleShot(GIVE_UP_MS, application, lambda: application.exit(IN_VAIN))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), int(sys.argv[5])))
