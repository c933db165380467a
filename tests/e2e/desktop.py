"""A desktop for one test: a display of its own, the real program on it, and a hand on mouse and keyboard."""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ROOT = Path(__file__).parents[2]
PROGRAMS = ("Xvfb", "xdotool")
TIMEOUT = 30.0


def missing_programs() -> str:
    """The sentence for skipping, "" where nothing is missing."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    return f"{' and '.join(missing)} must be installed to try the window on a real display." if missing else ""


def until(condition: Callable[[], object], what: str, timeout: float = TIMEOUT) -> None:
    """Wait until the condition holds; AssertionError naming `what` where it never does."""
    end = time.monotonic() + timeout
    while not condition():
        assert time.monotonic() < end, f"waited {timeout:.0f} s in vain: {what}"
        select.select([], [], [], 0.03)


def environment(home: Path, **more: str) -> dict[str, str]:
    """The variables for a program that has a home of its own and no display unless `more` gives one."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "WAYLAND_"))}
    kept.pop("DISPLAY", None)
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    home.mkdir(parents=True, exist_ok=True)
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return {**kept, **folders, "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), **more}


class Child:
    """A program in a process group of its own, which is ended with it."""

    def __init__(
        self, command: list[str], variables: Mapping[str, str], at: Path | None = None, **options: int
    ) -> None:
        self.process = subprocess.Popen(
            command,
            env=dict(variables),
            cwd=at,
            start_new_session=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **options,
        )  # type: ignore[call-overload]

    def kill(self) -> None:
        """End it as a power cut does."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.communicate()

    def end(self) -> None:
        """End it and whatever it started, if it still runs."""
        if self.process.poll() is None:
            self.kill()
        else:
            self.process.communicate()


class Desktop:
    """An X display without a window manager; use it in a `with`."""

    def __init__(self, width: int = 1700, height: int = 1100) -> None:
        reading, writing = os.pipe()
        self._server = Child(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-dpi", "96",
             "-nolisten", "tcp", "-noreset"],
            os.environ,
            pass_fds=(writing,),  # type: ignore[arg-type]
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            ready, _, _ = select.select([pipe], [], [], TIMEOUT)
            number = pipe.readline().decode().strip() if ready else ""
        if not number:
            self._server.end()
            raise RuntimeError("Xvfb did not start")
        self.name = f":{number}"

    def __enter__(self) -> Desktop:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.end()

    def xdotool(self, *arguments: object) -> str:
        """Run xdotool on this display and give what it says."""
        done = subprocess.run(
            ["xdotool", *map(str, arguments)],
            env={**os.environ, "DISPLAY": self.name},
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
        return done.stdout.strip()


class Program:
    """The program running on a desktop, its window found and in focus; use it in a `with`.

    `under` is a command that runs it and keeps its process id, `at` the folder that it is started in.
    """

    under: tuple[str, ...] = ()
    at: Path | None = None

    def __init__(self, desktop: Desktop, home: Path, *arguments: str, **more: str) -> None:
        self._desktop = desktop
        variables = environment(home, DISPLAY=desktop.name, QT_QPA_PLATFORM="xcb", **more)
        self._child = Child([*self.under, sys.executable, str(ROOT / "main.py"), *arguments], variables, self.at)
        self.window = ""

    def __enter__(self) -> Program:
        try:
            until(self._found, "the window is there")
            until(lambda: self.title().endswith(" — annotator"), "an article is open")
            self._desktop.xdotool("windowfocus", "--sync", self.window)
        except BaseException:
            self._child.end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._child.end()

    def _found(self) -> bool:
        assert self._child.process.poll() is None, self._child.process.communicate()[1].decode()
        found = self._desktop.xdotool(
            "search", "--onlyvisible", "--pid", self._child.process.pid, "--name", "annotator"
        )
        self.window = found.splitlines()[0] if found else ""
        return bool(found)

    def title(self) -> str:
        """The window's title."""
        return self._desktop.xdotool("getwindowname", self.window)

    def geometry(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of the window on the screen."""
        said = self._desktop.xdotool("getwindowgeometry", "--shell", self.window)
        facts = dict(line.split("=") for line in said.splitlines())
        return int(facts["X"]), int(facts["Y"]), int(facts["WIDTH"]), int(facts["HEIGHT"])

    def keys(self, *keys: str) -> None:
        """Press keys, by their X names: `2`, `ctrl+z`, `ctrl+shift+Right`."""
        self._desktop.xdotool("key", "--delay", 20, *keys)

    def drag(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Drag with the left button between two points of the window."""
        middle = ((first[0] + last[0]) // 2, (first[1] + last[1]) // 2)
        self._desktop.xdotool(*self._to(first), "mousedown", 1, *self._to(middle), *self._to(last), "mouseup", 1)

    def double_click(self, point: tuple[int, int]) -> None:
        """Double click at a point of the window."""
        self._desktop.xdotool(*self._to(point), "click", "--repeat", 2, "--delay", 40, 1)

    def _to(self, point: tuple[int, int]) -> tuple[object, ...]:
        return "mousemove", "--window", self.window, *point

    def wait_ended(self) -> int:
        """Wait until the program has ended; its exit status."""
        until(lambda: self._child.process.poll() is not None, "the program ends")
        return int(self._child.process.returncode)

    def kill(self) -> None:
        """End it as a power cut does."""
        self._child.kill()
