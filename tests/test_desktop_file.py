"""The menu entry on a Linux desktop: it names the command and the icon that there are, by a version all tools know."""

from __future__ import annotations

import shutil
import subprocess
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILE = ROOT / "annotator" / "ui" / "desktop" / "annotator.desktop"


def test_the_menu_entry_starts_the_program_and_has_its_icon() -> None:
    read = ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(FILE, "utf-8")
    entry = read["Desktop Entry"]
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert entry["Exec"].split()[0] in scripts
    assert FILE.with_name(f"{entry['Icon']}.svg").is_file()
    # Nothing newer is used, and older tools refuse what they do not know.
    assert entry["Version"] == "1.0"


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not installed")
def test_the_menu_entry_is_valid() -> None:
    done = subprocess.run(["desktop-file-validate", str(FILE)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
