"""Long work over many articles: how far it is stands in the last line, Esc stops it, and no other key does anything."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

import annotator.batch.applying
import annotator.batch.statuses
from annotator.loading import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    import pytest

    from tests.ui.driver import Driver

NAMES = ("001_buget.txt", "002_primarie.txt", "003_spital.txt", "005_port.txt")


class Held:
    """Reads articles for the window's thread to catch up with: the one at `at` waits until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, module: ModuleType, at: int) -> None:
        self.go = threading.Event()
        self._left = at
        monkeypatch.setattr(module, "load", self._load)

    def _load(self, *arguments: object) -> object:
        if self._left == 0:
            assert self.go.wait(20)
        self._left -= 1
        return load(*arguments)  # type: ignore[arg-type]


def when_it_runs(app: Driver, held: Held, act: Callable[[], object]) -> list[str]:
    """Do something once the last line says how far it is, then let it go on; what it said."""
    said: list[str] = []
    timer = QTimer(app.window, interval=10)

    def look() -> None:
        if " of " in app.last_line():
            timer.stop()
            said.append(app.last_line())
            act()
            said.append(app.last_line())
            held.go.set()

    timer.timeout.connect(look)
    timer.start()
    return said


def select_all(app: Driver) -> None:
    app.open(NAMES[0]).click_row("articleList", 1)
    for row in (2, 3, 5):
        app.click_row("articleList", row, Qt.KeyboardModifier.ControlModifier)


def statuses(app: Driver) -> list[str]:
    return [app.window.workspace.status_of(name) for name in NAMES]


def test_esc_while_articles_are_read_changes_nothing(app: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    select_all(app)
    held = Held(monkeypatch, annotator.batch.statuses, 1)
    said = when_it_runs(app, held, lambda: app.press("Esc"))
    app.action("article.done").trigger()
    assert said[0].startswith("Reading 4 articles: ")
    assert said[0].endswith(" of 4 · Esc stops")
    assert said[1] == "Stopping …"
    assert app.last_line() == "Stopped: no article was changed."
    assert statuses(app) == ["new"] * 4


def test_esc_leaves_each_article_with_all_or_nothing_and_undo_takes_back_what_was_done(
    app: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    select_all(app)
    held = Held(monkeypatch, annotator.batch.applying, 1)
    said = when_it_runs(app, held, lambda: app.press("Esc"))
    app.action("article.done").trigger()
    assert said[0] == "Set to “Done”: 1 of 3 · Esc stops"
    assert app.last_line() == "Set to “Done” in 3 articles; stopped before 1 article."
    assert statuses(app) == ["done", "done", "done", "new"]
    app.press("Esc", "Ctrl+Z")
    app.wait_saved()
    assert statuses(app) == ["new"] * 4


def test_no_other_key_no_click_and_no_closing_does_anything_meanwhile(
    app: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    select_all(app)
    app.window.view.setFocus()
    held = Held(monkeypatch, annotator.batch.applying, 1)

    def act() -> None:
        app.press("3", "Ctrl+PgDown", "Ctrl+K", "S", "Ctrl+Q")
        app.click_row("articleList", 0)
        assert not app.close()

    said = when_it_runs(app, held, act)
    app.window.workspace.set_statuses(NAMES, "done")
    assert len(said) == 2
    assert app.window.isVisible()
    assert (app.name, app.spans(), app.selected()) == (NAMES[0], [], "")
    assert statuses(app) == ["done"] * 4
    assert app.last_line() == "Set to “Done” in 4 articles."
    app.press("S")
    assert app.selected()


def test_taking_back_is_not_stopped_and_says_how_far_it_is(app: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    select_all(app)
    app.action("article.done").trigger()
    app.press("Esc")
    held = Held(monkeypatch, annotator.batch.applying, 2)
    said = when_it_runs(app, held, lambda: app.press("Esc"))
    app.press("Ctrl+Z")
    assert said == ["Set to “Done”: 2 of 3"] * 2
    assert statuses(app) == ["new"] * 4
