"""The real window read as a screen reader reads it: text, caret, selection, and the span at the caret."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from annotator.display import missing_display
from tests.e2e.desktop import TIMEOUT, Child, Desktop, Program, environment, missing_programs, until
from tests.e2e.session_bus import PYTHON, SessionBus, missing_bus
from tests.ui.driver import CUSTOMER, SEEDS, copy_of_seeds

if TYPE_CHECKING:
    from collections.abc import Iterator

READER = Path(__file__).with_name("reader.py")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def launcher() -> str:
    """Where the bus of screen readers is started from, "" where it is not installed."""
    return next((path for path in LAUNCHERS if os.access(path, os.X_OK)), "")


def missing() -> str:
    """The sentence for skipping, "" where nothing is missing."""
    has_reader = (
        not missing_bus()
        and not subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode
    )
    if has_reader and launcher():
        return missing_programs()
    return "at-spi2-core, python3-pyatspi and dbus must be installed to read the window as a screen reader does."


pytestmark = pytest.mark.skipif(bool(missing()), reason=missing())


class Reader(SessionBus):
    """A session bus with the bus of screen readers on it, in a home of its own; use it in a `with`."""

    def __init__(self, desktop: Desktop, home: Path) -> None:
        super().__init__(desktop, home)
        self.variables = {**self.variables, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        self._environment = environment(home, DISPLAY=desktop.name, **self.variables)
        self._launcher = Child([launcher(), "--launch-immediately"], self._environment)

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self._launcher.end()
        super().__exit__()

    @contextmanager
    def following(self) -> Iterator[list[list[str]]]:
        """What is told of carets and the focus from now on: ["caret" or "focus", role, name] each."""
        told: list[list[str]] = []
        command = [PYTHON, str(READER), "--follow"]
        with subprocess.Popen(command, env=self._environment, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            lines = process.stdout
            thread = threading.Thread(target=lambda: told.extend(json.loads(line) for line in lines), daemon=True)
            thread.start()
            try:
                until(lambda: bool(told), "the events are listened to")
                yield told
            finally:
                process.kill()
                thread.join(TIMEOUT)

    def read(self, *asked: str) -> dict[str, Any]:
        """What has the focus in the window, in the reader's words; empty where nothing is found."""
        command = [PYTHON, str(READER), *asked]
        done = subprocess.run(
            command, env=self._environment, capture_output=True, text=True, timeout=TIMEOUT, check=False
        )
        found: dict[str, Any] = json.loads(done.stdout or "{}")
        return found


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    with Desktop() as made:
        why = missing_display(environment(tmp_path / "probe", DISPLAY=made.name, QT_QPA_PLATFORM="xcb"), "linux")
        if why:
            pytest.skip(why)
        yield made


def test_text_caret_selection_and_the_span_at_the_caret_can_be_heard(desktop: Desktop, tmp_path: Path) -> None:
    corpus = copy_of_seeds(tmp_path / "corpus", CUSTOMER)
    source = (SEEDS / CUSTOMER).read_bytes().decode()
    home = tmp_path / "home"
    with Reader(desktop, home) as reader, Program(desktop, home, str(corpus), **reader.variables) as program:
        program.keys("ctrl+Home")
        until(lambda: reader.read().get("text", "")[:60] == source[:60], "the article's text is read")
        found = reader.read()
        assert found["name"] == "Article"
        assert (found["caret"], found["selection"], found["description"]) == (0, [], "")

        program.keys("ctrl+shift+Right")
        until(lambda: reader.read()["selection"] == [[0, len("Rusia ")]], "the selection is read")

        program.keys("3")
        until(lambda: reader.read()["description"].startswith("speaker"), "the new span is the description")
        assert "Rusia" in reader.read()["description"]
        assert reader.read()["selection"] == []

        # Out of the span again.
        program.keys("Escape", "ctrl+Right", "ctrl+Right")
        until(lambda: reader.read()["description"] == "", "no span is at the caret")
        assert reader.read()["caret"] > len("Rusia")
        program.keys("ctrl+q")
        assert program.wait_ended() == 0


def test_one_thing_has_the_focus_and_hidden_headers_say_nothing(desktop: Desktop, tmp_path: Path) -> None:
    corpus = copy_of_seeds(tmp_path / "corpus", CUSTOMER)
    home = tmp_path / "home"
    with Reader(desktop, home) as reader, Program(desktop, home, str(corpus), **reader.variables) as program:

        def focused(name: str) -> bool:
            return [one[1] for one in reader.read("--all").get("focused", [])] == [name]

        program.keys("ctrl+Home")
        until(lambda: focused("Article"), "only the text has the focus")
        program.double_click((700, 200))
        until(lambda: focused("Article"), "a click leaves it there")
        program.keys("ctrl+l")
        until(lambda: not focused("Article") and len(reader.read("--all")["focused"]) == 1, "only the filter has it")
        program.keys("Escape")
        until(lambda: focused("Article"), "only the text has it again")
        assert set(reader.read("--all")["headers"]) == {""}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("ctrl+f", "Find in the article"),
        ("ctrl+k", "Search the commands"),
        ("F1", "Filter the keys"),
        ("ctrl+comma", "Search the settings"),
        ("ctrl+shift+f", "Find in all articles"),
        ("ctrl+l", "Filter the articles"),
    ],
)
def test_the_focus_comes_before_a_caret_moves_where_it_comes_to(
    desktop: Desktop, tmp_path: Path, key: str, name: str
) -> None:
    """Else Orca takes the caret for the focus, and does not say where that went."""
    corpus = copy_of_seeds(tmp_path / "corpus", CUSTOMER)
    home = tmp_path / "home"
    with Reader(desktop, home) as reader, Program(desktop, home, str(corpus), **reader.variables) as program:
        program.keys("ctrl+Home")
        until(lambda: reader.read().get("name") == "Article", "the article is read")
        for time in ("first", "second"):
            with reader.following() as told:
                program.keys(key)
                until(partial(_came, told, name), f"the focus comes to {name} the {time} time")
                assert next(one for one in told if one[2] == name)[0] == "focus"
                program.keys("a", "Escape", "Escape")
                until(lambda: reader.read().get("name") == "Article", "the article is read again")


def _came(told: list[list[str]], name: str) -> bool:
    return any((what, where) == ("focus", name) for what, _, where in told)
