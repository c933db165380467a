"""A guard against a defect of the Qt binding: PySide6 6.12.0 lost one reference to None with every void call."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, QTimer

CALLS = 1_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_void_calls_take_no_reference_of_none() -> None:
    one, timer = QObject(), QTimer()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        one.setObjectName("name")
        timer.setInterval(5)
        timer.stop()
    assert sys.getrefcount(None) > before - CALLS // 2
