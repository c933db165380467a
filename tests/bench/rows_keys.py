"""The row of all keys: every action that edits or moves, and every motion of the caret, in 50 kB with 1,000 spans."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from annotator.actions import ACTIONS, label_actions
from annotator.core.state import Cursor
from tests.bench.measure import Result, Target, Work, interleaved, result
from tests.bench.rows_window import focus_page
from tests.bench.stage import LABELS, Stage, application, drain
from tests.bench.texts import SEED, size_name, state_of

if TYPE_CHECKING:
    from annotator.actions import Action
    from annotator.core.annotations import Span

SIZE = (50_000, 1_000)
SHOWN = 10
OTHER_MENUS = ("File", "Article", "View", "Help")
MOTIONS = (
    *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Ctrl+Left", "Ctrl+Right", "Ctrl+Home"),
    *("Ctrl+End", "Shift+Left", "Shift+Right", "Shift+Down", "Ctrl+Shift+Right", "Ctrl+Shift+End"),
)


def combination(keys: str) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """The Qt key and modifiers of a key sequence of one key."""
    made: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]
    shift_tab = keys.endswith("Shift+Tab")
    return (Qt.Key.Key_Backtab if shift_tab else made.key()), made.keyboardModifiers()


class Pressing:
    """Presses one key where in turn words are selected, a span is active, or neither."""

    def __init__(self, stage: Stage, keys: str, action: str) -> None:
        self.stage = stage
        self._key = combination(keys)
        self._action = action
        self._pick = random.Random(SEED)

    def prepare(self, nth: int) -> None:
        """Put all back as it was, and the cursor at another place in view."""
        stage, pick, view = self.stage, self._pick, self.stage.window.view
        focus_page(stage)
        stage.undo_all()
        length = len(stage.state.article.text)
        if nth % 10 == 0:
            view.restore_scroll((pick.randrange(length), 0))
        place = view.position_at(QPoint(pick.randrange(200, 800), pick.randrange(150, 750)))
        spans = stage.state.annotations.spans.overlapping(place, min(place + 100, length))
        stage.move(self._cursor(nth % 3, place, spans, length))
        if self._action in ("edit.undo", "edit.redo"):
            stage.press(Qt.Key.Key_4)
        if self._action == "edit.redo":
            stage.window.workspace.undo()
            # Nobody does it again before the undone page is painted.
            drain()

    def _cursor(self, kind: int, place: int, spans: list[Span], length: int) -> Cursor:
        if kind == 0:
            return Cursor(place, min(place + self._pick.randint(4, 60), length))
        if kind == 1 and spans:
            return Cursor.at(spans[0].start, spans[0].id)
        return Cursor.at(place)

    def run(self, _nth: int) -> None:
        """Press it."""
        self.stage.press(*self._key)


def actions_with_keys() -> list[Action]:
    """Every action with a key that edits or moves within the article."""
    return [one for one in (*label_actions(LABELS), *ACTIONS) if one.keys and one.menu not in OTHER_MENUS]


def keys(times: int) -> list[Result]:
    """Every key that edits or moves: from the key to all of the window painted, saving left out.

    With words selected, a span active, or only a caret, in turns. What opens a field or dialog is closed again, which
    is not measured. A line for each of the slowest ten, and of all that miss.
    """
    application()
    stage = Stage(state_of(*SIZE))
    closing = QTimer(interval=500)
    closing.timeout.connect(_close_modal)
    closing.start()
    pressed = [(one.id, one.keys[0]) for one in actions_with_keys()] + [("caret", motion) for motion in MOTIONS]
    found = []
    for id_, sequence in pressed:
        pressing = Pressing(stage, sequence, id_)
        measured = interleaved(Work(pressing.run, pressing.prepare), None, max(12, times // 3))
        found.append(result(f"{id_} ({sequence})", size_name(*SIZE), measured, Target(p95=16)))
    found.sort(key=lambda one: one.values[1] or 0.0, reverse=True)
    missed = sum(one.outcome == "missed" for one in found)
    outcome = "missed" if missed else "met"
    shown = [one for at, one in enumerate(found) if at < SHOWN or one.outcome == "missed"]
    note = f"{len(found)} keys, {missed} missed; slowest p95 {found[0].values[1]:.1f} ms"
    return [Result("every key that edits or moves", size_name(*SIZE), "ms", (None,) * 5, "", outcome, note), *shown]


def _close_modal() -> None:
    modal = QApplication.activeModalWidget()
    if modal is not None:
        modal.close()
