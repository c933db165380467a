"""A second start on a folder that is open: the first window comes to the front and opens the article."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from annotator.storage.presence import Presence
from annotator.ui.company import TOLD, Company
from annotator.ui.first_window import FirstWindow, address, hand_over
from tests.ui.driver import CUSTOMER
from tests.ui.files import SEEDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.ui.driver import Driver

# Offscreen no window can be above another.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|propagateSizeHints)")
SECOND = "001_buget.txt"
ROOT = SEEDS.parent


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for sockets, short enough for their names."""
    place = tmp_path / "run"
    place.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(place))
    return place


@pytest.fixture
def first(app: Driver) -> Iterator[FirstWindow]:
    made = FirstWindow(app.window, app.home)
    app.open(CUSTOMER)
    app.wait(lambda: made.is_listening)
    yield made
    made.stop()


@pytest.fixture
def elsewhere(app: Driver) -> Callable[[Path], bool]:
    """Hands a path over from another process, the window working meanwhile."""
    code = (
        "import sys; from pathlib import Path; from annotator.settings import Folders; "
        "from annotator.ui.first_window import hand_over; "
        "paths = [Path(one) for one in sys.argv[1:]]; sys.exit(0 if hand_over(paths[0], Folders(*paths[1:])) else 9)"
    )

    def start(path: Path) -> bool:
        home = app.home
        command = [sys.executable, "-c", code, *map(str, (path, home.config, home.state, home.log))]
        with subprocess.Popen(command, cwd=ROOT) as other:
            app.wait(lambda: other.poll() is not None)
        assert other.returncode in (0, 9)
        return other.returncode == 0

    return start


def test_the_folder_raises_the_window(app: Driver, first: FirstWindow, elsewhere: Callable[[Path], bool]) -> None:
    app.window.showMinimized()
    assert elsewhere(app.folder)
    app.wait(lambda: not app.window.isMinimized())
    assert app.name == CUSTOMER
    assert first.is_listening


def test_an_article_is_opened_there_and_what_was_typed_is_kept(
    app: Driver, first: FirstWindow, elsewhere: Callable[[Path], bool]
) -> None:
    app.double_click("Lavrov").press("3", "M").type("typed")
    assert elsewhere(app.folder / SECOND)
    app.wait(lambda: app.name == SECOND)
    assert app.sidecar(CUSTOMER)["spans"][0]["note"] == "typed"
    assert len(app.window.workspace.history.done) == 2
    assert first.is_listening


@pytest.mark.parametrize("name", ["missing.txt", "x" * 300 + ".txt", "report.pdf"])
def test_what_is_no_article_is_left_to_a_window_of_its_own(
    app: Driver, first: FirstWindow, elsewhere: Callable[[Path], bool], name: str
) -> None:
    assert first.is_listening
    assert not elsewhere(app.folder / name)
    assert app.name == CUSTOMER


def test_another_folder_and_another_home_are_others(
    app: Driver, first: FirstWindow, elsewhere: Callable[[Path], bool], tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    assert first.is_listening
    assert not elsewhere(other)
    assert address(app.home, app.folder) != address(app.home, other)


def test_a_folder_reached_by_a_link_is_the_same(
    app: Driver, first: FirstWindow, elsewhere: Callable[[Path], bool], tmp_path: Path
) -> None:
    link = tmp_path / "link"
    link.symlink_to(app.folder)
    assert first.is_listening
    assert elsewhere(link)


def test_it_is_gone_with_the_folder(app: Driver, first: FirstWindow, runtime: Path) -> None:
    app.press("Ctrl+W")
    app.wait(lambda: not first.is_listening)
    assert not list(runtime.iterdir())


def test_what_a_killed_window_left_is_replaced(app: Driver, runtime: Path) -> None:
    where = address(app.home, app.folder)
    assert where.startswith(str(runtime))
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(where)
    assert not hand_over(app.folder, app.home)
    made = FirstWindow(app.window, app.home)
    app.open(CUSTOMER)
    app.wait(lambda: made.is_listening)
    made.stop()


@pytest.mark.parametrize("said", [b"\n", b"[]\n", b'{"folder": 1}\n', b"\xff\n", b"[" * 9000 + b"\n", b"x" * 20_000])
def test_nonsense_on_the_socket_does_nothing(app: Driver, first: FirstWindow, said: bytes) -> None:
    with socket.socket(socket.AF_UNIX) as speaking:
        speaking.connect(address(app.home, app.folder))
        speaking.sendall(said)
        speaking.setblocking(False)

        def heard() -> bool:
            try:
                return speaking.recv(100) in (b"no\n", b"")
            except BlockingIOError:
                return False
            except ConnectionError:
                return True

        app.wait(heard)
    assert app.name == CUSTOMER
    assert first.is_listening


def test_only_its_user_may_speak_to_it(app: Driver, first: FirstWindow) -> None:
    assert first.is_listening
    assert Path(address(app.home, app.folder)).stat().st_mode & 0o077 == 0


def test_others_in_the_folder_are_told_of_once(app: Driver) -> None:
    other = Presence()
    other.enter(app.folder)
    company = Company(app.window)
    app.open(CUSTOMER)
    app.wait(lambda: app.last_line() == str(TOLD))
    app.press("Tab", "3")
    assert app.last_line() != str(TOLD)
    other.leave()
    company.stop()
