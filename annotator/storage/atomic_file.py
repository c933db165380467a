"""The one way a file is written: whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError, message, phrase
from annotator.storage.file_bytes import shown

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSaveFile


class WriteError(AnnotatorError):
    """A file that could not be written; what stood there before still does."""


def write_bytes(path: Path, data: bytes) -> None:
    """Write `data` to the file, which afterwards holds either all of it or what it held before.

    Keeps permissions and symbolic links, leaves no temporary file. It is not forced to the medium: see `Staged.sync`.
    WriteError where any step fails.
    """
    Staged(path, data).put()


class Staged:
    """What a file is to hold, written already, but not in its place: any thread may prepare it.

    WriteError where that does not work. Nothing is left of one that is neither put in its place nor dropped.
    """

    def __init__(self, path: Path, data: bytes) -> None:
        self._path, self._file = path, _written(path, data)

    def sync(self) -> None:
        """Force it to the medium, which takes 3–50 ms; WriteError, and it is dropped, where that does not work."""
        try:
            os.fsync(self._file.handle())
        except OSError as problem:
            self.drop()
            raise _error(self._path, problem.strerror) from problem

    def put(self) -> None:
        """Put it in its place; WriteError where that does not work, and the file is as it was."""
        if not self._file.commit():
            raise _error(self._path, self._file.errorString())

    def drop(self) -> None:
        """Leave the file as it is."""
        _cancel(self._file)


def _cancel(file: QSaveFile) -> None:
    file.cancelWriting()
    file.commit()


def _written(path: Path, data: bytes) -> QSaveFile:
    from PySide6.QtCore import QIODevice, QSaveFile

    _refuse_what_is_no_file(path)
    file = QSaveFile(str(path))
    file.setDirectWriteFallback(False)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _error(path, file.errorString())
    # On a full disk the first write is only short, and nothing but the next one says why.
    rest = data
    while rest and (count := file.write(rest)) > 0:
        rest = rest[count:]
    if rest or not file.flush() or file.error() != file.error().NoError:
        why = file.errorString()
        _cancel(file)
        raise _error(path, why)
    return file


def write_quickly(path: Path, data: bytes) -> None:
    """Write a file of the program's own: whole at any end of the program, but not forced to the medium; WriteError.

    For what is written often and may be lost in a power cut: some 0.1 ms instead of the medium's 5–50.
    """
    new = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(data)
        new.replace(path)
    except (OSError, ValueError) as problem:
        with suppress(OSError, ValueError):
            new.unlink(missing_ok=True)
        raise _error(path, problem.strerror if isinstance(problem, OSError) else problem) from problem


def _refuse_what_is_no_file(path: Path) -> None:
    if str(path) != shown(str(path)):
        raise _error(path, message("its name is no text"))
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    except (OSError, ValueError) as problem:
        why = problem.strerror or problem if isinstance(problem, OSError) else problem
        raise _error(path, why) from problem
    if not stat.S_ISREG(mode):
        raise _error(path, message("it is no ordinary file"))


def _error(path: Path, why: object) -> WriteError:
    text = phrase("{name} could not be written ({why}) and is as it was; look at the folder's rights and free space.")
    return WriteError(message(text, name=shown(path.name), why=why))
