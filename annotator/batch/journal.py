"""The journal of the batch under way: all of it is written down before the first article is touched.

Which articles are still to do is seen from their sidecars, so nothing has to be written between two of them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.history import Step
from annotator.core.message import AnnotatorError, Message, message, phrase
from annotator.storage.atomic_file import WriteError, write_bytes
from annotator.storage.plain import plain_cursor, plain_message, plain_transaction, read_cursor, read_message
from annotator.storage.plain import read_transaction as read_one

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.changes import Transaction
    from annotator.core.state import Cursor

_FORMAT = "annotator-batch/1"


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
    """The journal in one file of the user's state folder."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def begin(self, pending: Pending) -> None:
        """Write down what is to be done; JournalError, and nothing is to be begun, where that does not work.

        Nor while another batch waits to be finished: see `pending`.
        """
        if self.pending() not in (None, pending):
            raise JournalError(message("An interrupted batch waits: finish or forget it first, nothing was changed."))
        raw = {
            "format": _FORMAT,
            "folder": str(pending.folder),
            "description": plain_message(pending.description),
            "before": {name: plain_cursor(cursor) for name, cursor in pending.before.items()},
            "readings": dict(pending.readings),
            "transactions": {name: plain_transaction(one) for name, one in pending.transactions.items()},
        }
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            write_bytes(self.file, json.dumps(raw).encode())
        except (WriteError, OSError) as error:
            sentence = phrase("Nothing was changed: the journal that makes it safe could not be written ({why}).")
            raise JournalError(message(sentence, why=str(error).rstrip("."))) from error

    def end(self) -> None:
        """Forget the batch: it is done, or the person does not want the rest of it."""
        try:
            self.file.unlink(missing_ok=True)
        except OSError as error:
            sentence = phrase("The journal {file} of a finished batch could not be removed; remove it yourself.")
            raise JournalError(message(sentence, file=self.file)) from error

    def pending(self) -> Pending | None:
        """The batch that was begun and not ended; JournalError where the file cannot be read."""
        try:
            data = self.file.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise self._unreadable() from error
        try:
            return _read(json.loads(data))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise self._unreadable() from error

    def set_aside(self) -> Path:
        """Put a journal that cannot be read beside its place, so that it bars no other batch; where it lies now."""
        aside = self.file.with_suffix(".broken")
        self.file.replace(aside)
        return aside

    def _unreadable(self) -> JournalError:
        sentence = phrase("The journal {file} of an interrupted batch cannot be read; look at it, then remove it.")
        return JournalError(message(sentence, file=self.file))


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
