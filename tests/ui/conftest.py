"""A window for each test that asks for one, on a copy of the seeds."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from annotator.ui.warming import ICONS
from tests.ui.driver import Driver
from tests.ui.files import CLAIM, CUSTOMER, QUOTE, WHOLE, copy_of_seeds, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Start(Protocol):
    """Starts the program: windows of one test share their corpus and what they remember."""

    def __call__(self, size: tuple[int, int] | None = (1600, 1000), theme: str | None = "light") -> Driver: ...


@pytest.fixture(autouse=True, scope="session")
def icons_read() -> None:
    """Read before the first window, not a moment after it: pictures do not depend on when they are taken."""
    for module in ICONS:
        import_module(module)


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Garbage is looked for between tests and on this thread, as in the program: no other may destroy Qt's objects."""
    gc.disable()
    yield
    # First what Qt is to delete, whole windows with what is in them; then what is left of them in Python.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
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


@pytest.fixture
def nested(app: Driver) -> Driver:
    """Spans inside each other: a name in a longer one, a claim in a quote, two labels on one date."""
    prepare(
        app.folder / CUSTOMER,
        ("date", "marți"),
        ("claim", "marți"),
        ("speaker", WHOLE),
        ("claim", "NATO Jens Stoltenberg"),
        ("quote", QUOTE),
        ("claim", CLAIM),
    )
    return app.open(CUSTOMER)


@pytest.fixture
def plain(app: Driver) -> Driver:
    """The customer's article without a span."""
    return app.open(CUSTOMER)
