"""The journal of a corpus's steps, in the user's state folder: one file for each corpus, one JSON value a line.

A line is one write() to the system and nothing more: it outlives the end of the program, however it ends, and costs a
key press some microseconds. It is not forced to the medium, so a power cut may take the last seconds of the journal;
the sidecars, which are, hold the work.
"""

from __future__ import annotations

import json
import logging
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from annotator.storage.atomic_file import WriteError, write_quickly
from annotator.storage.corpus_key import corpus_key, real_path
from annotator.storage.exclusive import held

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

log = logging.getLogger("annotator.journal")
FORMAT = "annotator-steps/1"
CLOSED = b'{"act": "closed"}\n'
MOST_WAITING = 16 << 20
MOST_JOURNALS = 200
"""Journals of corpora that were not opened for longest go."""


class StepJournal:
    """The journal of one corpus at a time; `folder` is where those of all corpora lie.

    Nothing is made before the first line. Only one program at a time keeps the journal of a corpus: where another one
    does, or did meanwhile, this one keeps none. Lines that cannot be written wait in memory for the next one.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._corpus = ""
        self._path: Path | None = None
        self._lock: int | None = None
        self._file: int | None = None
        self._length = 0
        self._waiting = b""
        self._complained = False

    def begin(self, corpus: Path) -> bool:
        """Keep the journal of this corpus from now on; whether there is one already: read it with `lines` first."""
        self.end()
        try:
            self._corpus = real_path(corpus)
            self._path, self._complained = self.folder / f"{corpus_key(corpus)}.steps", False
            if not self._path.exists():
                return False
            if self._locked():
                return True
            self.end()
        except (OSError, RuntimeError, ValueError) as error:
            self._complain(error)
        return False

    @property
    def interrupted(self) -> bool:
        """Whether the program ended without closing the corpus."""
        assert self._path is not None
        try:
            with self._path.open("rb") as file:
                file.seek(0, os.SEEK_END)
                file.seek(max(0, file.tell() - len(CLOSED)))
                return file.read() != CLOSED
        except OSError:
            return False

    @property
    def size(self) -> int:
        """Bytes of the journal."""
        return self._length

    def lines(self) -> list[Any]:
        """What the journal holds: JSON values, None for a line that is none; a torn last line is no line."""
        assert self._path is not None
        try:
            data = self._path.read_bytes()
        except OSError as error:
            self._complain(error)
            return []
        self._length = data.rfind(b"\n") + 1
        head, *lines = [_read(line) for line in data.split(b"\n")[:-1]] or [None]
        if not isinstance(head, dict) or (head.get("format"), head.get("corpus")) != (FORMAT, self._corpus):
            log.warning("%s is no journal of %s and is not used", self._path, self._corpus)
            self.forget()
            return []
        return lines

    def add(self, line: dict[str, Any]) -> None:
        """Write a line; where that does not work it is logged once, and tried again with the next line."""
        if self._path is None or len(self._waiting) > MOST_WAITING:
            return
        self._waiting += _encoded(line)
        try:
            self._write()
        except OSError as error:
            self._complain(error)

    def rewrite(self, lines: Iterable[dict[str, Any]]) -> None:
        """Replace the whole journal by these lines."""
        if self._path is None:
            return
        data = b"".join((self._head(), *map(_encoded, lines)))
        try:
            if not self._locked():
                return
            self._close_file()
            write_quickly(self._path, data)
        except (WriteError, OSError) as error:
            self._complain(error)
        else:
            self._length, self._waiting = len(data), b""

    def forget(self) -> None:
        """Begin the journal anew."""
        assert self._path is not None
        self._close_file()
        self._length, self._waiting = 0, b""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def close(self, *, finished: bool) -> None:
        """Note that nothing is left to do, where that is so; another program may keep the journal from now on."""
        if finished and self._length and self.interrupted:
            self.add({"act": "closed"})
        self._release()

    def end(self) -> None:
        """Keep no journal; lines that still wait are lost."""
        self._release()
        self._path, self._length, self._waiting = None, 0, b""

    # -- the file ------------------------------------------------------------------------------------------------

    def _write(self) -> None:
        if self._file is None and not self._opened():
            self.end()
            return
        file = self._file
        assert file is not None
        if self._complained:
            # What a failed write has left of its line.
            os.ftruncate(file, self._length)
        rest = self._waiting
        while rest:
            rest = rest[os.write(file, rest) :]
        self._length += len(self._waiting)
        self._waiting, self._complained = b"", False

    def _opened(self) -> bool:
        """Open the file for adding lines, without its torn last line; False where another program keeps or kept it."""
        path = self._path
        assert path is not None
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self._locked():
            return False
        if not path.exists():
            self._forget_oldest()
        file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        length = self._whole_lines(file)
        if length != self._length:
            os.close(file)
            log.info("another program kept the steps of %s meanwhile", self._corpus)
            return False
        self._file = file
        if not length and not self._waiting.startswith(self._head()):
            self._waiting = self._head() + self._waiting
        return True

    @staticmethod
    def _whole_lines(file: int) -> int:
        """The bytes of the file after a torn last line was cut off."""
        length = os.lseek(file, 0, os.SEEK_END)
        if length:
            os.lseek(file, length - 1, os.SEEK_SET)
            if os.read(file, 1) != b"\n":
                os.lseek(file, 0, os.SEEK_SET)
                length = os.read(file, length).rfind(b"\n") + 1
                os.ftruncate(file, length)
        return length

    def _head(self) -> bytes:
        return _encoded({"format": FORMAT, "corpus": self._corpus})

    def _forget_oldest(self) -> None:
        found = sorted(self.folder.glob("*.steps"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in found[MOST_JOURNALS - 1 :]:
            path.unlink(missing_ok=True)
            path.with_suffix(".lock").unlink(missing_ok=True)

    def _locked(self) -> bool:
        """Whether this program keeps the journal; OSError where that cannot be tried."""
        assert self._path is not None
        if self._lock is None:
            # A file of its own, as the journal itself may be replaced. The system takes the lock back at any end.
            self._lock = held(self._path.with_suffix(".lock"))
            if self._lock is None:
                log.info("another program keeps the steps of %s", self._corpus)
        return self._lock is not None

    def _release(self) -> None:
        self._close_file()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _close_file(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _complain(self, error: Exception) -> None:
        if not self._complained:
            self._complained = True
            log.warning("The steps of %s cannot be kept for undoing them later: %s", self._corpus, error)


def _encoded(line: dict[str, Any]) -> bytes:
    # ASCII: half a character, which a note may hold, has no UTF-8.
    return json.dumps(line, check_circular=False, default=dict).encode("ascii") + b"\n"


def _read(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None
