"""Rows that measure the whole window, from a key to painted."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QTableView

from annotator.core.state import Cursor
from tests.bench.measure import Result, Target, Times, Work, interleaved, result
from tests.bench.stage import Stage, application, bare, check_paints, drain, in_memory
from tests.bench.texts import SEED, size_name, state_of

if TYPE_CHECKING:
    from annotator.core.state import State

MB = 1_000_000
DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


class Selecting:
    """Selects words in view that the next digit can label, on a page that changes every ten times."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.digit = DIGITS[0]
        self._pick = random.Random(SEED)

    def prepare(self, nth: int) -> None:
        """Take back the last step and select other words."""
        stage, pick = self.stage, self._pick
        view = stage.window.view
        stage.undo_all()
        length = len(stage.state.article.text)
        if nth % 10 == 0:
            view.restore_scroll((pick.randrange(length), 0))
        start = end = 0
        while start >= end:
            start = view.position_at(QPoint(pick.randrange(200, 800), pick.randrange(100, 800)))
            end = min(start + pick.randint(4, 60), length)
        stage.move(Cursor(start, end))
        self.digit = pick.choice(DIGITS)

    def run(self, _nth: int) -> None:
        """Press the digit."""
        self.stage.press(self.digit)


def label_window(times: int) -> list[Result]:
    """Words are selected, a digit is pressed: from the key to all of the window painted, saving left out.

    Against it, to compare only, a full repaint of the bare widget in the same style sheet.
    """
    application()
    found = []
    for characters, spans in ((5_000, 1_000), (MB, 10_000), (10 * MB, 100_000)):
        stage = Stage(state_of(characters, spans))
        selecting = Selecting(stage)
        plain = bare(stage.state.article.text)
        _check_labelling(stage, selecting)
        # Anything that was not labelled anew (the edge rule says so) counts too: a person pressed the key.
        repaint = Work(lambda _nth: plain.viewport().repaint())  # noqa: B023
        stage.window.activateWindow()
        drain()
        measured = interleaved(Work(selecting.run, selecting.prepare), repaint, times)
        found.append(result("label, key → window painted", size_name(characters, spans), measured, Target(p95=16)))
        stage.window.close()
        plain.close()
    return found


def _check_labelling(stage: Stage, selecting: Selecting) -> None:
    """A digit labels, and the view and the span list are painted before `press` returns."""
    for child in (stage.window.view, stage.window.findChild(QTableView, "spanList")):
        assert child is not None
        selecting.prepare(0)
        check_paints(child.viewport(), lambda: selecting.run(0))
    edits = 0
    for nth in range(10):
        selecting.prepare(nth)
        selecting.run(nth)
        edits += bool(stage.window.workspace.history.done)
    assert edits >= 5, f"only {edits} of 10 digits changed anything"


def open_window(times: int) -> list[Result]:
    """Another article in the whole window: from `Workspace.open` with the state in memory to painted.

    In turns with a small article; against it `setPlainText` of the same text to painted.
    """
    application()
    found = []
    for spans, limit in ((10_000, 1.0), (100_000, 1.2)):
        state = state_of(10 * MB, spans)
        found.append(
            result("open, window", size_name(10 * MB, spans), _opened(state, max(10, times // 3)), Target(ratio=limit))
        )
    return found


def _opened(state: State, times: int) -> tuple[Times, Times]:
    stage, plain = Stage(state_of(2_000, 10, name="small.txt")), bare()
    workspace = stage.window.workspace

    def show(_nth: int) -> None:
        workspace.open(state.article.name)
        drain()

    def leave(_nth: int) -> None:
        workspace.open("small.txt")
        drain()

    def show_plain(_nth: int) -> None:
        plain.setPlainText(state.article.text)
        drain()

    def empty_plain(_nth: int) -> None:
        plain.clear()
        drain()

    with in_memory(state):
        check_paints(stage.window.view.viewport(), lambda: show(0))
        return interleaved(Work(show, leave), Work(show_plain, empty_plain), times, max(5, times // 2))


def focus_page(stage: Stage) -> None:
    """Close what a key opened and give the focus back to the page."""
    while (modal := QApplication.activeModalWidget()) is not None:
        modal.close()
        drain()
    if QApplication.focusWidget() is not stage.window.view:
        stage.window.activateWindow()
        stage.window.view.setFocus()
        drain()
