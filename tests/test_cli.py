"""The command line: what it takes, what it says where no window can be shown, and pictures of the window."""

from __future__ import annotations

import argparse
import sys
from importlib.abc import MetaPathFinder
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from annotator import __version__, display
from annotator.cli import main, parser, size_of
from annotator.display import missing_display
from tests.ui.driver import CUSTOMER, copy_of_seeds, prepare

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from pathlib import Path
    from types import ModuleType

    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize(("text", "size"), [("1600x1000", (1600, 1000)), ("400X300", (400, 300))])
def test_sizes(text: str, size: tuple[int, int]) -> None:
    assert size_of(text) == size


@pytest.mark.parametrize(
    "text", ["", "1600", "x", "1600x", "x900", "-5x900", "399x900", "1600x8001", "1e3x900", "²00x900"]
)
def test_what_is_no_size(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError):
        size_of(text)


@pytest.mark.parametrize(
    "arguments", [
        ["--size", "big"], ["--theme", "blue"], ["one", "two"], ["--screenshot"], ["--unknown"],
        ["--screenshot", "window.jpg"], ["--screenshot", ""], ["--size", "500x500"], ["--do", "find.open"],
        ["--type", "x"],
    ],
)  # fmt: skip
def test_what_the_command_line_refuses(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage: annotator" in capsys.readouterr().err


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert (left.value.code, capsys.readouterr().out) == (0, f"annotator {__version__}\n")
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    told = capsys.readouterr().out
    assert left.value.code == 0
    for word in ("FOLDER|FILE", "--screenshot", "--size", "--theme", "--version"):
        assert word in told


def test_nothing_is_the_default() -> None:
    options = parser().parse_args([])
    assert (options.path, options.screenshot, options.size, options.theme) == (None, None, None, None)


# -- pictures ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_of_the_window(qapp: QApplication, tmp_path: Path, theme: str) -> None:
    folder = copy_of_seeds(tmp_path / "corpus", CUSTOMER)
    prepare(folder / CUSTOMER, ("speaker", "Lavrov"))
    before = {path: path.read_bytes() for path in folder.iterdir()}
    out = tmp_path / "window.png"
    assert main([str(folder / CUSTOMER), "--screenshot", str(out), "--size", "1000x640", "--theme", theme]) == 0
    picture = QImage(str(out))
    ratio = picture.devicePixelRatio()
    assert (picture.width() / ratio, picture.height() / ratio) == (1000, 640)
    assert (picture.pixelColor(5, 320).lightness() > 128) == (theme == "light")
    # The speaker's tint is drawn, so the sidecar was read before the picture was taken.
    tint = QColor("#D1DFDB" if theme == "light" else "#205140")
    near = (_alike(picture.pixelColor(x, y), tint) for x in range(0, 1000, 3) for y in range(0, 640, 5))
    assert any(near)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def _alike(one: QColor, other: QColor) -> bool:
    away = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(map(abs, away)) < 9


def test_a_picture_after_what_was_done(qapp: QApplication, tmp_path: Path) -> None:
    folder = copy_of_seeds(tmp_path / "corpus", CUSTOMER)
    plain, typed = tmp_path / "plain.png", tmp_path / "typed.png"
    for out, acts in ((plain, []), (typed, ["--type", "unsu"])):
        assert main([str(folder), "--screenshot", str(out), "--do", "help.commands", *acts]) == 0
    assert QImage(str(plain)) != QImage(str(typed))


@pytest.mark.parametrize(
    "acts", [["--do", "help.about"], ["--do", "corpus.open", "--type", "x"], ["--do", "list.only"]]
)
def test_what_opens_over_the_window_is_in_its_picture_and_nobody_need_close_it(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str], acts: list[str]
) -> None:
    folder = copy_of_seeds(tmp_path / "corpus", CUSTOMER)
    plain, over = tmp_path / "plain.png", tmp_path / "over.png"
    for out, done in ((plain, []), (over, acts)):
        assert main([str(folder), "--screenshot", str(out), "--size", "700x500", *done]) == 0
    assert QImage(str(plain)) != QImage(str(over))
    assert not [one for one in qapp.topLevelWidgets() if one.isVisible()]
    assert capsys.readouterr().err == ""


def test_a_window_that_was_closed_gives_no_picture(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "window.png"
    assert main([str(copy_of_seeds(tmp_path / "corpus", CUSTOMER)), "--screenshot", str(out), "--do", "app.quit"]) == 2
    assert capsys.readouterr().err == "annotator: what was done has closed the window; there is nothing to draw.\n"
    assert not out.exists()


def test_an_act_that_is_not_known_is_one_sentence(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "window.png"
    folder = copy_of_seeds(tmp_path / "corpus", CUSTOMER)
    assert main([str(folder), "--screenshot", str(out), "--do", "view.progres"]) == 2
    assert "there are view.progress" in capsys.readouterr().err
    assert not out.exists()


def test_a_picture_that_cannot_be_written_is_one_sentence(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "no folder" / "window.png"
    assert main([str(copy_of_seeds(tmp_path / "corpus", CUSTOMER)), "--screenshot", str(out)]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"annotator: {out} could not be written")
    assert told.count("\n") == 1


@pytest.mark.parametrize("name", ["missing", "report.pdf", "empty folder", "empty.txt"])
def test_a_picture_of_what_cannot_be_opened_is_one_sentence(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    path, out = tmp_path / name, tmp_path / "window.png"
    if name == "empty folder":
        path.mkdir()
    elif name != "missing":
        path.write_bytes(b"")
    assert main([str(path), "--screenshot", str(out)]) == 2
    told = capsys.readouterr().err
    assert told.startswith("annotator: ")
    assert name in told
    assert told.count("\n") == 1
    assert not out.exists()


# -- no display --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({}, "win32"),
        ({}, "darwin"),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux"),
        ({"QT_QPA_PLATFORM": "offscreen:size=800x600"}, "linux"),
        ({"QT_QPA_PLATFORM": "minimal", "DISPLAY": ""}, "linux"),
    ],
)
def test_where_nothing_is_asked_nothing_is_missing(environment: dict[str, str], platform: str) -> None:
    assert missing_display(environment, platform) is None


@pytest.mark.parametrize(
    "environment",
    [{}, {"DISPLAY": ""}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "wayland-9"}],
)
def test_no_display_is_said(environment: dict[str, str]) -> None:
    problem = missing_display(environment | {"XDG_RUNTIME_DIR": "/nowhere"}, "linux")
    assert problem is not None
    assert problem.startswith("there is no display;")


def test_missing_libraries_are_named_by_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = {"libxcb-none.so.7": "libxcb-none7", "libc.so.6": "libc6", "libxcb-other.so.1": "libxcb-other1"}
    monkeypatch.setattr(display, "XCB_LIBRARIES", libraries)
    problem = missing_display({"DISPLAY": ":0"}, "linux")
    assert problem is not None
    assert "`apt install libxcb-none7 libxcb-other1`" in problem


class _Broken(MetaPathFinder):
    """Lets the import of the window fail as it does where a library of the system is missing."""

    def __init__(self, error: ImportError) -> None:
        self.error = error

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname == "annotator.ui.app":
            raise self.error
        return None


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            ImportError("libEGL.so.1: cannot open shared object file: No such file or directory"),
            "the system library libEGL.so.1 is missing; on Debian and Ubuntu: `apt install libegl1`.",
        ),
        (
            ModuleNotFoundError("No module named 'PySide6'", name="PySide6"),
            "PySide6 is not installed; run `pip install uv && uv run main.py` in the program's folder.",
        ),
    ],
)
def test_a_program_that_cannot_be_loaded_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: ImportError, sentence: str
) -> None:
    monkeypatch.delitem(sys.modules, "annotator.ui.app", raising=False)
    monkeypatch.setattr(sys, "meta_path", [_Broken(error), *sys.meta_path])
    assert main([]) == 2
    assert capsys.readouterr().err == f"annotator: {sentence}\n"


def test_a_mistake_of_our_own_in_an_import_is_not_explained_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "annotator.ui.app", raising=False)
    error = ImportError("cannot import name 'Nothing' from 'annotator.core'", name="annotator.core")
    monkeypatch.setattr(sys, "meta_path", [_Broken(error), *sys.meta_path])
    with pytest.raises(ImportError, match="Nothing"):
        main([])
