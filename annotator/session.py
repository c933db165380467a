"""The open article being edited: its state, who is told of changes, and when it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.annotations import Span
from annotator.core.changes import StaleChangeError, Transaction, apply
from annotator.core.message import AnnotatorError, Message, message
from annotator.core.state import Cursor, State
from annotator.storage.article_file import LARGEST as LARGEST_ARTICLE
from annotator.storage.atomic_file import WriteError, write_bytes
from annotator.storage.file_bytes import read_bytes, stands
from annotator.storage.sidecar import LARGEST, sidecar_path
from annotator.storage.sidecar_encoder import SidecarEncoder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.core.labels import LabelSet
    from annotator.loading import Loaded

SAVE_AFTER_MS = 250
RETRY_AFTER_MS = 3000


@dataclass(frozen=True, slots=True)
class Update:
    """One thing that happened to the open article: views read what changed from the transaction.

    `kind` is "open" (another article, or none: everything is new), "edit", "undo", "redo", or "move" (only the cursor).
    """

    old: State | None
    new: State | None
    transaction: Transaction | None
    kind: str


def _stamp_of(path: Path) -> tuple[int, int] | None:
    """What tells cheaply that a file may have changed; None where it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


class ChangedOnDiskError(AnnotatorError):
    """The sidecar on disk is no longer the one that was read or written last."""


class Session:
    """One open article: apply, move, save; `on_saved` is called whenever `save_state` may have changed.

    `schedule(ms, fn)` calls `fn` later on the same thread; it is how saving is delayed and tried again.
    """

    def __init__(
        self,
        loaded: Loaded,
        labels: LabelSet,
        schedule: Callable[[int, Callable[[], None]], object],
        on_saved: Callable[[], None],
    ) -> None:
        self.path = loaded.path
        self.labels = labels
        self.state = loaded.state
        self.read_only = loaded.read_only
        self.failure: Message | None = None
        self._on_disk = loaded.on_disk
        self._article_stamp = _stamp_of(loaded.path)
        self._saved = self._loaded = loaded.state.annotations
        self._encoder = SidecarEncoder()
        self._schedule = schedule
        self._waiting: set[int] = set()
        self._closed = False
        self._on_saved = on_saved

    @property
    def name(self) -> str:
        """The article's name in its corpus."""
        return self.state.article.name

    @property
    def edited(self) -> bool:
        """Whether the annotations are others than those that were loaded."""
        return self.state.annotations is not self._loaded

    @property
    def save_state(self) -> str:
        """How the sidecar on disk stands to the annotations: "saved", "unsaved" or "failed"."""
        if self.state.annotations is self._saved:
            return "saved"
        return "failed" if self.failure else "unsaved"

    def apply(self, transaction: Transaction, kind: str = "edit") -> Update:
        """Make the transaction's changes and arrange for saving; StaleChangeError changes nothing."""
        old = self.state
        ends = (one.after.end for one in transaction.changes if isinstance(one.after, Span))
        if any(end > len(old.article.text) for end in ends):
            raise StaleChangeError(message("The edit lies behind the end of {file}.", file=self.name))
        annotations = apply(old.annotations, transaction.changes)
        bare = State(old.article, annotations)
        self.state = bare.moved(bare.clamped(transaction.cursor))
        self._save_later(SAVE_AFTER_MS)
        return Update(old, self.state, transaction, kind)

    def move(self, cursor: Cursor) -> Update | None:
        """Move the cursor, never in the history, never saved; None where it stands there already."""
        old = self.state
        if cursor == old.cursor:
            return None
        self.state = old.moved(old.clamped(cursor))
        return Update(old, self.state, None, "move")

    def save(self) -> bool:
        """Write the sidecar if anything differs from it; False, with `failure` set, where that did not work."""
        if self._closed or (self.state.annotations is self._saved and not self._vanished()):
            return True
        annotations = self.state.annotations
        try:
            data = self._encoder.encode(self.state.article, annotations, self.labels)
            self._check_article()
            if data != self._still_on_disk():
                write_bytes(sidecar_path(self.path), data)
        except (WriteError, ChangedOnDiskError) as error:
            self.failure = error.message
            self._save_later(RETRY_AFTER_MS)
        else:
            self._on_disk, self._saved, self.failure = data, annotations, None
        self._on_saved()
        return self.failure is None

    def save_copy(self, path: Path) -> None:
        """Write the annotations as a sidecar at `path`; WriteError."""
        write_bytes(path, self._encoder.encode(self.state.article, self.state.annotations, self.labels))

    def close(self) -> None:
        """Save nothing more: the article was left."""
        self._closed = True

    def _save_later(self, milliseconds: int) -> None:
        if milliseconds not in self._waiting:
            self._waiting.add(milliseconds)
            self._schedule(milliseconds, lambda: self._save_due(milliseconds))

    def _save_due(self, milliseconds: int) -> None:
        self._waiting.discard(milliseconds)
        if not self._closed:
            self.save()

    def _vanished(self) -> bool:
        """Whether somebody took away the sidecar of an article that was edited here: it is written again."""
        return self.edited and self._on_disk is not None and not stands(sidecar_path(self.path))

    def _check_article(self) -> None:
        """ChangedOnDiskError where the article's file is no longer the text that is open; one that is gone may be."""
        stamp = _stamp_of(self.path)
        if stamp is None or stamp == self._article_stamp:
            return
        data = read_bytes(self.path, self.name, LARGEST_ARTICLE, ChangedOnDiskError)
        # Imported late: loading it is paid at the start otherwise.
        import hashlib

        if hashlib.sha256(data).hexdigest() != self.state.article.sha256:
            text = (
                "The text of {file} was changed by another program: your labels stay in the window until you leave it."
            )
            raise ChangedOnDiskError(message(text, file=self.name))
        self._article_stamp = stamp

    def _still_on_disk(self) -> bytes | None:
        side = sidecar_path(self.path)
        if not stands(side):
            return None
        if not side.is_file():
            raise WriteError(message("{file} is no file but a folder or the like: move it away.", file=side.name))
        current = read_bytes(side, side.name, LARGEST, WriteError)
        if current != self._on_disk:
            raise ChangedOnDiskError(
                message("{file} was changed by another program; your version is kept in the window.", file=side.name)
            )
        return current
