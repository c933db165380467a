"""What holds for every test: no screen, folders of its own, silence in the log, and two Hypothesis profiles."""

from __future__ import annotations

import logging
import os
import re
import time
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# Before any test makes a QApplication.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Two hours ahead of UTC, wherever the tests run: what is shown to a person is not the UTC of the sidecars.
os.environ["TZ"] = "EET-2"
if hasattr(time, "tzset"):
    time.tzset()

# How long drawing takes by the clock says how busy the machine is, nothing of the code.
settings.register_profile("patient", deadline=None, suppress_health_check=(HealthCheck.too_slow,))
_PATIENT = settings.get_profile("patient")
settings.register_profile("default", _PATIENT, max_examples=50, stateful_step_count=30, derandomize="CI" in os.environ)
settings.register_profile("long", _PATIENT, max_examples=2_000, stateful_step_count=60)
# `pytest --hypothesis-profile=long` comes later and wins.
settings.load_profile("default")

_FOLDERS = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
_NUMBER = count()


@dataclass(frozen=True, slots=True)
class Allowed:
    """Log records at WARNING or above that fail no test: those of `logger` whose whole text matches, and why."""

    logger: str
    text: str
    reason: str

    def covers(self, record: logging.LogRecord) -> bool:
        """Whether this is such a record."""
        return record.name == self.logger and re.fullmatch(self.text, record.getMessage(), re.DOTALL) is not None


ALLOWED_LOGS: tuple[Allowed, ...] = ()


@pytest.fixture(autouse=True)
def folders_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings, state, data and caches of the person who runs it, nor another test's."""
    home = tmp_path_factory.getbasetemp() / "xdg" / str(next(_NUMBER))
    for name in _FOLDERS:
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture(autouse=True)
def silent_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log record at WARNING or above fails the test; one that expects it asserts it and calls `caplog.clear()`.

    What Qt says is judged by pytest-qt (`qt_log_level_fail` in pyproject.toml).
    """
    yield
    records = [record for when in ("setup", "call") for record in caplog.get_records(when)]
    loud = [record for record in records if record.levelno >= logging.WARNING]
    unexpected = [record for record in loud if not any(allowed.covers(record) for allowed in ALLOWED_LOGS)]
    if unexpected:
        said = "\n".join(f"{one.levelname} {one.name}: {one.getMessage()}" for one in unexpected)
        pytest.fail(f"the log was not silent:\n{said}", pytrace=False)
