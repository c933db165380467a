"""Says with what the datasets were loaded: the versions are in the test's output and in its reasons to skip."""

from __future__ import annotations

import pytest

from tests.exchange.consumers import PACKAGES, installed


def test_the_versions_of_all_consumers(capsys: pytest.CaptureFixture[str]) -> None:
    found = {package: installed(module) for module, package in PACKAGES.items()}
    with capsys.disabled():
        print("\nconsumers:", ", ".join(f"{name} {number or 'not installed'}" for name, number in found.items()))
    missing = [name for name, number in found.items() if number is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}; `uv sync --group consumers` installs them")
    for module in PACKAGES:
        assert installed(module)
