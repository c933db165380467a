"""Collect what the window says and make the translations that it loads, by Qt's own tools.

`annotator_ro.ts` is edited by hand or in Qt Linguist; the tools keep what is translated there and drop what is no
longer said. `annotator_ro.qm` is made of it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
WORDS = HERE / "qt_words.py"
TS, QM = HERE / "annotator_ro.ts", HERE / "annotator_ro.qm"
ALIASES = ("tr+=message", "tr+=counted", "QT_TR_NOOP+=Fault", "QT_TR_NOOP+=phrase")
SAID = tuple(word for alias in ALIASES for word in ("-tr-function-alias", alias))
COLLECTED = ("-no-obsolete", "-locations", "none", "-sort-messages", "-target-language", "ro_RO")


def collect(ts: Path) -> None:
    """Bring the file of translations up to date with the sources; CalledProcessError where the tool fails."""
    sources = [*sorted(str(path) for path in HERE.parent.rglob("*.py") if path.parent != HERE), str(WORDS)]
    # Similar sentences would be given each other's translation, unnoticed.
    same_only = ("-disable-heuristic", "similartext", "-disable-heuristic", "sametext")
    _run("lupdate", *SAID, *COLLECTED, *same_only, *sources, "-ts", str(ts))


def release(ts: Path, qm: Path) -> None:
    """Make the file that the program loads; CalledProcessError where the tool fails."""
    _run("lrelease", "-silent", "-removeidentical", "-nounfinished", str(ts), "-qm", str(qm))


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([str(program), *arguments], check=True, capture_output=True, text=True)


if __name__ == "__main__":
    collect(TS)
    release(TS, QM)
