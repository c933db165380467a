"""The journal of the batch under way: all of it is written down before the first article is touched.

Which articles are still to do is seen from their sidecars, so nothing has to be written between two of them.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.history import Step
from annotator.core.message import AnnotatorError, Message, message, phrase
from annotator.storage.atomic_file import WriteError, write_bytes
from annotator.storage.corpus_key import corpus_key, real_path
from annotator.storage.exclusive import held
from annotator.storage.plain import plain_cursor, plain_message, plain_transaction, read_cursor, read_message
from annotator.storage.plain import read_transaction as read_one

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.core.changes import Transaction
    from annotator.core.state import Cursor

_FORMAT = "annotator-batch/1"
BUSY = message("Another window is changing several articles of this folder: nothing was changed, try again after it.")
WAITS = message(
    "A batch in this folder was interrupted: open the folder again to finish or forget it, nothing was changed."
)
NOT_WRITTEN = phrase("Nothing was changed: the journal that makes it safe could not be written ({why}).")
NOT_READ = (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError)


class JournalError(AnnotatorError):
    """A journal that cannot be read or written."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A batch that was begun: the folder, a transaction for each article, and what it is called.

    `before` holds the cursor of each article before it, or nothing where the batch is itself an undo. `readings` has
    for an article the SHA-256 of its file and its encoding, as they must still be, where that is known.
    """

    folder: Path
    transactions: Mapping[str, Transaction] = field(hash=False)
    description: Message
    before: Mapping[str, Cursor] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    readings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)

    @property
    def step(self) -> Step | None:
        """The step of the history that the batch is; None for an undo."""
        return Step(self.transactions, self.before, self.description) if self.before else None


class Journal:
    """The journals of batches, one file for each corpus in a folder of the user's state.

    Only one program at a time does a batch in a corpus: it holds the lock beside the file until the batch ends or is
    given up. A journal that nobody holds is one of an interrupted batch.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock: int | None = None
        self._is_mine = False

    def file_of(self, corpus: Path) -> Path:
        """Where the journal of a corpus lies; JournalError where the corpus cannot be named."""
        try:
            return self.folder / f"{corpus_key(corpus)}.batch"
        except (OSError, RuntimeError, ValueError) as error:
            raise JournalError(message(NOT_WRITTEN, why=str(error).rstrip("."))) from error

    def begin(self, pending: Pending) -> None:
        """Write down what is to be done; JournalError, and nothing is to be begun, where that does not work.

        Nor while another batch is done in the corpus, here or by another window, nor while an interrupted one waits
        there: see `pending`.
        """
        file = self.file_of(pending.folder)
        raw = {
            "format": _FORMAT,
            "folder": real_path(pending.folder),
            "description": plain_message(pending.description),
            "before": {name: plain_cursor(cursor) for name, cursor in pending.before.items()},
            "readings": dict(pending.readings),
            "transactions": {name: plain_transaction(one) for name, one in pending.transactions.items()},
        }
        with self._one_at_a_time(file, keep=True) as free:
            if not free:
                raise JournalError(BUSY)
            if self._read(pending.folder) not in (None, pending):
                raise JournalError(WAITS)
            try:
                write_bytes(file, json.dumps(raw).encode())
            except WriteError as error:
                raise JournalError(message(NOT_WRITTEN, why=str(error).rstrip("."))) from error

    def end(self, corpus: Path) -> None:
        """Forget the corpus's batch: it is done, or the person does not want the rest of it.

        Nothing is forgotten where another window is doing it.
        """
        file = self.file_of(corpus)
        if self._is_mine:
            try:
                self._remove(file)
            finally:
                self.release()
        elif file.exists():
            with self._one_at_a_time(file) as free:
                if free:
                    self._remove(file)

    def release(self) -> None:
        """Do no batch any more; a journal that has not been ended is that of an interrupted one."""
        self._is_mine = False
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def pending(self, corpus: Path) -> Pending | None:
        """The batch that was begun in the corpus and not ended, unless it is being done now.

        JournalError where the file cannot be read.
        """
        if self._is_mine:
            return None
        self._take_in_old()
        file = self.file_of(corpus)
        if not file.exists():
            return None
        with self._one_at_a_time(file) as free:
            return self._read(corpus) if free else None

    def set_aside(self, corpus: Path) -> Path:
        """Put a journal that cannot be read beside its place, so that it bars no other batch; where it lies now."""
        file = self.file_of(corpus)
        if not file.exists():
            file = self._old
        aside = file.with_suffix(".broken")
        file.replace(aside)
        return aside

    @contextmanager
    def _one_at_a_time(self, file: Path, *, keep: bool = False) -> Iterator[bool]:
        """With the lock of a journal, True, or where somebody has it, False; where all went well it may be kept.

        Where the system has no such locks it goes without.
        """
        if self._is_mine:
            yield False
            return
        free, self._is_mine = True, True
        try:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise JournalError(message(NOT_WRITTEN, why=error.strerror)) from error
            with suppress(OSError):
                self._lock = held(file.with_suffix(".batch-lock"))
                free = self._lock is not None
            yield free
        except BaseException:
            self.release()
            raise
        if not (keep and free):
            self.release()

    def _remove(self, file: Path) -> None:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            sentence = phrase("The journal {file} of a finished batch could not be removed; remove it yourself.")
            raise JournalError(message(sentence, file=file)) from error

    def _read(self, corpus: Path) -> Pending | None:
        file = self.file_of(corpus)
        try:
            found = _read(json.loads(file.read_bytes()))
            if str(found.folder) != real_path(corpus):
                raise ValueError("the journal of another corpus")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except NOT_READ as error:
            raise self._unreadable(file) from error
        # By the path it is open by.
        return replace(found, folder=corpus)

    @property
    def _old(self) -> Path:
        """The one journal of all corpora that there was before each had its own."""
        return self.folder.parent / "batch.json"

    def _take_in_old(self) -> None:
        try:
            data = self._old.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return
        except OSError as error:
            raise self._unreadable(self._old) from error
        try:
            found = _read(json.loads(data))
        except NOT_READ as error:
            raise self._unreadable(self._old) from error
        # Where another batch waits there the old one stays, and is taken in when that one has ended.
        with suppress(JournalError, OSError):
            self.begin(found)
            self._old.unlink(missing_ok=True)
        self.release()

    def _unreadable(self, file: Path) -> JournalError:
        sentence = phrase("The journal {file} of an interrupted batch cannot be read; look at it, then remove it.")
        return JournalError(message(sentence, file=file))


def _read(raw: Any) -> Pending:
    if raw["format"] != _FORMAT:
        raise ValueError("not a journal of this version")
    return Pending(
        Path(raw["folder"]),
        MappingProxyType({name: read_one(one) for name, one in raw["transactions"].items()}),
        read_message(raw["description"]),
        MappingProxyType({name: read_cursor(one) for name, one in raw["before"].items()}),
        MappingProxyType({name: str(reading) for name, reading in raw["readings"].items()}),
    )
