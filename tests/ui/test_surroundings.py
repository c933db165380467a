"""What the window gives the workspace: calls later, on its thread."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

from annotator.settings import Settings
from annotator.ui.surroundings import WindowSurroundings

if TYPE_CHECKING:
    from tests.ui.driver import Driver


class Saver:
    """Notes that it was called."""

    def __init__(self, called: list[str]) -> None:
        self.called = called

    def save(self) -> None:
        self.called.append("saved")


def test_what_a_delayed_call_belongs_to_lives_until_it_was_made(app: Driver) -> None:
    called: list[str] = []
    saver = Saver(called)
    alive = weakref.ref(saver)
    WindowSurroundings(app.window, Settings(app.home)).schedule(1, saver.save)
    del saver
    gc.collect()
    assert alive() is not None
    app.wait(lambda: called == ["saved"])
    gc.collect()
    assert alive() is None
