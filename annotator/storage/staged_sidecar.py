"""A sidecar that is about to be written: its bytes may be put on the medium by another thread first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.message import message, phrase
from annotator.storage.atomic_file import Staged, WriteError, write_bytes
from annotator.storage.file_bytes import leads_out

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.annotations import Annotations

LEADS_OUT = phrase("{file} is a link that leads out of the folder and is not written: put a file in its place.")


def digest_of(data: bytes | None) -> str:
    """The SHA-256 of a file's bytes, "" where there is no file."""
    # Imported late: loading it is paid at the start otherwise.
    import hashlib

    return "" if data is None else hashlib.sha256(data).hexdigest()


class StagedSidecar:
    """The bytes that the sidecar `side` of an article in `folder` is to hold for these annotations.

    `stage` may run in another thread: it knows nothing of what is open. Nothing in the folder changes before `put`.
    """

    def __init__(self, side: Path, folder: Path, annotations: Annotations, data: bytes) -> None:
        self.annotations, self.data = annotations, data
        self._side, self._folder = side, folder
        self._staged: Staged | None = None
        self._failure: WriteError | None = None
        self._digest = ""

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes."""
        self._digest = self._digest or digest_of(self.data)
        return self._digest

    def stage(self) -> None:
        """Put the bytes on the medium; what is in the way is told by `put`."""
        self._digest = digest_of(self.data)
        try:
            if not leads_out(self._side, self._folder):
                staged = Staged(self._side, self.data)
                staged.sync()
                self._staged = staged
        except WriteError as error:
            self._failure = error

    def put(self) -> None:
        """Have the sidecar hold the bytes; WriteError where that does not work, and it is as it was."""
        if self._failure:
            raise self._failure
        if leads_out(self._side, self._folder):
            raise WriteError(message(LEADS_OUT, file=self._side.name))
        if self._staged is None:
            write_bytes(self._side, self.data)
        else:
            staged, self._staged = self._staged, None
            staged.put()

    def drop(self) -> None:
        """Leave nothing of what was staged and not put in its place."""
        if self._staged is not None:
            self._staged.drop()
            self._staged = None
