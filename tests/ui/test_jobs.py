"""Short tasks in another thread, and what follows them on the window's."""

from __future__ import annotations

from threading import Event, get_ident
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from annotator.ui.jobs import run_aside

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_follows_a_task_runs_here_and_once(qtbot: QtBot) -> None:
    parent, seen = QObject(), list[tuple[str, bool]]()
    here = get_ident()
    finish = run_aside(
        lambda: seen.append(("task", get_ident() == here)), lambda: seen.append(("done", get_ident() == here)), parent
    )
    qtbot.waitUntil(lambda: len(seen) == 2)
    finish()
    assert seen == [("task", False), ("done", True)]


def test_it_can_be_had_at_once(qtbot: QtBot) -> None:
    parent, go_on, seen = QObject(), Event(), list[str]()

    def task() -> None:
        go_on.wait()
        seen.append("task")

    finish = run_aside(task, lambda: seen.append("done"), parent)
    assert seen == []
    go_on.set()
    finish()
    assert seen == ["task", "done"]
    # Its end is heard of again, and nothing is done a second time.
    ended: list[str] = []
    run_aside(lambda: None, lambda: ended.append("another"), parent)
    qtbot.waitUntil(lambda: bool(ended))
    assert seen == ["task", "done"]


def test_what_a_task_raises_is_raised_here(qtbot: QtBot) -> None:
    parent, seen = QObject(), list[str]()

    def task() -> None:
        raise ZeroDivisionError

    finish = run_aside(task, lambda: seen.append("done"), parent)
    with pytest.raises(ZeroDivisionError):
        finish()
    assert seen == []
