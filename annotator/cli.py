"""The command line: `annotator [FOLDER|FILE]` opens the window."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from annotator import __version__
from annotator.display import missing_display
from annotator.settings import Folders

if TYPE_CHECKING:
    from collections.abc import Callable

CANNOT_RUN = 2
SUBCOMMANDS = {
    "check": "annotator.commands.check",
    "compare": "annotator.commands.compare",
    "export": "annotator.commands.export",
    "import": "annotator.commands.importing",
    "merge": "annotator.commands.merge",
    "stats": "annotator.commands.stats",
}


def size_of(text: str) -> tuple[int, int]:
    """A size such as 1600x1000 in logical pixels; argparse.ArgumentTypeError where it is none."""
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and 400 <= int(width) <= 8000 and 300 <= int(height) <= 8000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1600x1000, from 400x300 to 8000x8000")
    return int(width), int(height)


def png_of(text: str) -> Path:
    """The name of a PNG file; argparse.ArgumentTypeError where it ends otherwise."""
    if not text.lower().endswith(".png"):
        raise argparse.ArgumentTypeError(f"{text!r} does not end in .png, and the picture is one")
    return Path(text)


def parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    made = argparse.ArgumentParser(
        prog="annotator",
        description="A window in which a person labels news articles by hand.",
        epilog="Without a path the last folder is opened, else seeds/ beside the program. "
        "`annotator check FOLDER` checks a folder, `annotator merge BASE MINE THEIRS` merges two people's work, "
        "`annotator compare MINE THEIRS` tells how far two people agree, "
        "`annotator import SOURCE --from FORMAT -o FOLDER` takes over what other tools made, "
        "`annotator export FOLDER` makes a dataset of the labelled articles, `annotator stats FOLDER` counts.",
    )
    made.add_argument(
        "path", nargs="?", type=Path, metavar="FOLDER|FILE", help="the articles, or one of them, to label"
    )
    made.add_argument("--screenshot", type=png_of, metavar="OUT.png", help="draw the window into a picture and exit")
    made.add_argument("--size", type=size_of, metavar="WxH", help="the picture's size, such as 1600x1000")
    made.add_argument("--theme", choices=("system", "light", "dark", "contrast"), help="the theme, for this run")
    made.add_argument("--language", choices=("en", "ro"), help="the language, for this run")
    made.add_argument(
        "--do", dest="acts", action="append", type=lambda id_: ("do", id_), default=[], metavar="ACTION",
        help="before the picture is drawn do this, such as find.open or help.commands; may be given again",
    )  # fmt: skip
    made.add_argument(
        "--type", dest="acts", action="append", type=lambda text: ("type", text), metavar="TEXT",
        help="type this into what --do has opened",
    )  # fmt: skip
    made.add_argument("--version", action="version", version=f"annotator {__version__}")
    return made


def main(arguments: list[str] | None = None) -> int:
    """Run the program; 0 when the window was closed, 2 where it could not be shown."""
    given = sys.argv[1:] if arguments is None else arguments
    if given and given[0] in SUBCOMMANDS:
        command: Callable[[list[str]], int] = import_module(SUBCOMMANDS[given[0]]).main
        return command(given[1:])
    options = _options(given)
    # What is imported stays: looking through it for cycles again and again is a tenth of the start.
    gc.disable()
    if options.screenshot:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        if problem := missing_display(os.environ, sys.platform):
            return _cannot_run(problem)
        from annotator.ui.lean_pyside import import_pyside

        import_pyside()
        from annotator.ui.app import run_window
    except ImportError as error:
        if not _is_missing_library(error):
            raise
        return _cannot_run(_library_advice(error))
    if options.screenshot:
        from annotator.ui.screenshot import Picture, take_screenshot

        size, theme, language = options.size or (1600, 1000), options.theme or "light", options.language or "en"
        return take_screenshot(Picture(options.path, options.screenshot, size, theme, language, tuple(options.acts)))
    return run_window(options.path, Folders.of_user(), options.theme, options.language)


def _options(given: list[str]) -> argparse.Namespace:
    """What was asked for; what would be passed over without a picture is refused."""
    made = parser()
    options = made.parse_args(given)
    if options.screenshot is None and (options.size or options.acts):
        made.error("--size, --do and --type are for a picture: name it with --screenshot OUT.png")
    return options


def _cannot_run(sentence: str) -> int:
    print(f"annotator: {sentence}", file=sys.stderr)
    return CANNOT_RUN


def _is_missing_library(error: ImportError) -> bool:
    return "cannot open shared object file" in str(error) or (error.name or "").startswith("PySide6")


def _library_advice(error: ImportError) -> str:
    library = str(error).split(":", 1)[0]
    if (error.name or "").startswith("PySide6") and "shared object" not in str(error):
        return "PySide6 is not installed; run `pip install uv && uv run main.py` in the program's folder."
    packages = DEBIAN.get(library, DEBIAN_ALL)
    return f"the system library {library} is missing; on Debian and Ubuntu: `apt install {packages}`."


DEBIAN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
DEBIAN_ALL = " ".join(DEBIAN.values())
