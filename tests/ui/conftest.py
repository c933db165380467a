"""A window for each test that asks for one, on a copy of the seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.driver import Driver, copy_of_seeds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    """The window on a copy of the seeds, nothing open yet."""
    driver = Driver(qtbot, copy_of_seeds(tmp_path / "corpus"), tmp_path / "home")
    yield driver
    driver.window.workspace.close()
