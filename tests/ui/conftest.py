"""A window for each test that asks for one, on a copy of the seeds."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Protocol

import pytest

from tests.ui.driver import Driver, copy_of_seeds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Start(Protocol):
    """Starts the program: windows of one test share their corpus and what they remember."""

    def __call__(self, size: tuple[int, int] | None = (1600, 1000), theme: str | None = "light") -> Driver: ...


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Garbage is looked for between tests and on this thread, as in the program: no other may destroy Qt's objects."""
    gc.disable()
    yield
    gc.collect()


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Start:
    """Starts windows on one copy of the seeds and one home, nothing open yet."""
    corpus = copy_of_seeds(tmp_path / "corpus")

    def start_one(size: tuple[int, int] | None = (1600, 1000), theme: str | None = "light") -> Driver:
        return Driver(qtbot, corpus, tmp_path / "home", size, theme)

    return start_one


@pytest.fixture
def app(start: Start) -> Driver:
    """The window on a copy of the seeds, nothing open yet."""
    return start()
