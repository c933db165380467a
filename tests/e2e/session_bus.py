"""A session bus for one test, for programs that talk to each other on it."""

from __future__ import annotations

import os
import select
import shutil
from typing import TYPE_CHECKING

from tests.e2e.desktop import TIMEOUT, Child, Desktop, environment

if TYPE_CHECKING:
    from pathlib import Path

PYTHON = "/usr/bin/python3"
"""The system's, which has what talks on the bus."""


def missing_bus() -> bool:
    """Whether there is no bus to be started, or no Python of the system to talk on it."""
    return shutil.which("dbus-daemon") is None or not os.access(PYTHON, os.X_OK)


class SessionBus:
    """A session bus in a home of its own; `variables` lead programs to it. Use it in a `with`."""

    def __init__(self, desktop: Desktop, home: Path) -> None:
        reading, writing = os.pipe()
        self._bus = Child(
            ["dbus-daemon", "--session", "--nofork", f"--print-address={writing}"],
            environment(home, DISPLAY=desktop.name),
            pass_fds=(writing,),  # type: ignore[arg-type]
        )
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            ready, _, _ = select.select([pipe], [], [], TIMEOUT)
            address = pipe.readline().decode().strip() if ready else ""
        self.variables = {"DBUS_SESSION_BUS_ADDRESS": address}

    def __enter__(self) -> SessionBus:
        return self

    def __exit__(self, *_: object) -> None:
        self._bus.end()
