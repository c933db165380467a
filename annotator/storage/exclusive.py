"""Writing while no other annotator on this machine does, so that neither overwrites what the other has not seen."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from annotator.core.message import message, phrase
from annotator.storage.atomic_file import WriteError
from annotator.storage.file_bytes import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TRIES = 50
WAIT_SECONDS = 0.01


@contextmanager
def exclusively(article: Path) -> Iterator[None]:
    """Hold the article's lock; WriteError where another program holds it for longer than a write takes.

    The lock is the system's, on the article's own file: nothing is written, and it goes with the process. Where there
    is none to be had (another system, a file that is gone or may not be read, some network folders) it goes without:
    then only what is compared before writing protects.
    """
    locked = _locked(article)
    try:
        yield
    finally:
        if locked is not None:
            os.close(locked)


def _locked(article: Path) -> int | None:
    try:
        import fcntl
    except ImportError:
        return None
    try:
        # Not waiting: opening a pipe would wait for its other end.
        file = os.open(article, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError):
        return None
    for _ in range(TRIES):
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(WAIT_SECONDS)
        except OSError:
            os.close(file)
            return None
        else:
            return file
    os.close(file)
    text = phrase("{file} is being written by another program all the time; it is tried again.")
    raise WriteError(message(text, file=shown(article.name)))


def held(lock: Path) -> int | None:
    """Hold the lock file from now on: what to close to give it back; None where it is held already.

    The file is made where there is none, and stays: removing it would give two programs two locks. The system takes
    the lock back at any end of the program. OSError where the file cannot be opened, or there are no locks.
    """
    file = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        if _try_lock(file):
            return file
    except OSError:
        os.close(file)
        raise
    os.close(file)
    return None


def _try_lock(file: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
