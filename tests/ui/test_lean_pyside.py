"""PySide as the program imports it: nothing is compiled for help texts that nobody asked for, and they are the same."""

from __future__ import annotations

import subprocess
import sys

import pytest

LEAN = "from annotator.ui.lean_pyside import import_pyside; import_pyside()\n"
ASKED = """
from PySide6.QtCore import QPoint
from PySide6.support.signature import get_signature
from PySide6.support.signature.lib.enum_sig import ExactEnumerator
print(QPoint.__doc__, get_signature(QPoint.isNull), ExactEnumerator.__name__)
try:
    QPoint("here")
except TypeError as error:
    print(error)
"""


def run(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


def test_help_texts_are_as_ever() -> None:
    ours = run(LEAN + ASKED)
    assert "QPoint(self, xpos: int, ypos: int, /)" in ours
    assert ours == run(ASKED)


@pytest.mark.parametrize("first", [LEAN, "import PySide6.QtCore\n" + LEAN])
def test_widgets_need_no_help_text(first: str) -> None:
    used = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication(["-platform", "offscreen"])
label = QLabel("text")
label.grab()
parts = [name for name in sys.modules if name.startswith("shibokensupport.signature.")]
print(sum("__getattr__" in vars(sys.modules[name]) for name in parts))
"""
    assert run(first + used) == ("7\n" if first == LEAN else "0\n")


def test_what_a_module_has_not_is_still_an_error() -> None:
    asked = """
from PySide6.QtCore import QObject
from PySide6.support.signature import layout
print(hasattr(layout, "nothing"), hasattr(layout, "__path__"), hasattr(layout, "create_signature"))
"""
    assert run(LEAN + asked) == run(asked) == "False False True\n"
