"""Reading a file's bytes, with one sentence for everything that can stand in the way."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError, message, phrase

if TYPE_CHECKING:
    from pathlib import Path

MEBIBYTE = 1 << 20


def shown(name: str) -> str:
    """A file's name as text that can be shown and written: bytes that are no text become `?`."""
    return name.encode("utf-8", "replace").decode("utf-8")


def stands(path: Path) -> bool:
    """Whether anything stands at the path, a broken link too; where that may not be known, reading will tell why."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError:
        return True
    return True


def leads_out(path: Path, folder: Path) -> bool:
    """Whether the path, its links followed, lies outside the folder; links that go round lead nowhere."""
    try:
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return True


def is_ordinary(path: Path) -> bool | None:
    """Whether an ordinary file, or a link to one, stands at the path; None where that may not be known.

    `Path.is_file` raises where the folder may not be entered.
    """
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError:
        return None


def read_bytes(path: Path, name: str, most: int, error: type[AnnotatorError], part: int | None = None) -> bytes:
    """The file's bytes, or its first `part` of them; `error` where it is missing, no file, too large or unreadable.

    `name` is what the sentence calls the file; `most` is the largest size in bytes.
    """
    name = shown(name)
    try:
        found = path.stat()
        # Opening a pipe waits for its other end, so the kind is asked first.
        if stat.S_ISDIR(found.st_mode):
            raise error(message("{name} is a folder; choose a file inside it.", name=name))
        if not stat.S_ISREG(found.st_mode):
            raise error(message("{name} is a pipe or a device; choose an ordinary file.", name=name))
        with path.open("rb") as file:
            data = file.read(most + 1 if part is None else part)
    except FileNotFoundError:
        raise error(message("{name} is not there; look whether it was moved or renamed.", name=name)) from None
    except PermissionError:
        raise error(message("{name} may not be read; give yourself the right to read it.", name=name)) from None
    except (OSError, ValueError) as problem:
        why = problem.strerror or problem if isinstance(problem, OSError) else problem
        raise error(message("{name} could not be read ({why}); try again.", name=name, why=why)) from problem
    if len(data) > most or found.st_size > most:
        text = phrase("{name} is larger than {most} MB; split it into smaller files.")
        raise error(message(text, name=name, most=most // MEBIBYTE))
    return data
