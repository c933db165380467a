"""The open article being edited: its state, who is told of changes, and when it is saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.annotations import Span
from annotator.core.changes import StaleChangeError, Transaction, apply
from annotator.core.message import AnnotatorError, Message, message
from annotator.core.state import Cursor, State
from annotator.storage.article_file import LARGEST as LARGEST_ARTICLE
from annotator.storage.atomic_file import WriteError, write_bytes
from annotator.storage.exclusive import exclusively
from annotator.storage.file_bytes import is_ordinary, read_bytes, stands
from annotator.storage.sidecar import LARGEST, sidecar_path
from annotator.storage.sidecar_encoder import SidecarEncoder
from annotator.storage.staged_sidecar import StagedSidecar, digest_of

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.annotations import Annotations
    from annotator.core.labels import LabelSet
    from annotator.loading import Loaded
    from annotator.merging import Merge

SAVE_AFTER_MS = 250
RETRY_AFTER_MS = 3000
PREPARE_EVERY_MS = 5
MOST_DROPPED = 2
"""After so many sidecars that were out of date before they lay on the medium one is written at once."""
MANY_SPANS = 1000
"""Of more spans the first saving is prepared in slices between the keys: encoding all of them takes as long as many."""


Aside = Callable[[Callable[[], None], Callable[[], None]], Callable[[], None]]


class Update(NamedTuple):
    """One thing that happened to the open article: views read what changed from the transaction.

    `kind` is "open" (another article, or none: everything is new), "edit", "undo", "redo", "merge" (another program's
    work came in), or "move" (only the cursor).
    """

    old: State | None
    new: State | None
    transaction: Transaction | None
    kind: str


def _stamp_of(path: Path) -> tuple[int, int, int] | None:
    """What tells cheaply that a file may have changed; None where it is gone."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


class Session:
    """One open article: apply, move, save; `on_saved` is called whenever `save_state` may have changed.

    `schedule(ms, fn)` calls `fn` later on the same thread; it is how saving is delayed and tried again. `aside(task,
    done)` runs a task in another thread, then `done` on this one, and gives what has both done at once. What another
    program made of the sidecar is merged before anything is written, and `on_merged` is told.
    """

    def __init__(
        self,
        loaded: Loaded,
        labels: LabelSet,
        schedule: Callable[[int, Callable[[], None]], object],
        on_saved: Callable[[], None],
        aside: Aside | None = None,
    ) -> None:
        self.path = loaded.path
        self._folder = loaded.path.parents[loaded.state.article.name.count("/")]
        self.labels = labels
        self.state = loaded.state
        self.read_only = loaded.read_only
        self.failure: Message | None = None
        self.on_merged: Callable[[Update, Merge], None] = lambda _update, _merge: None
        self.on_read_otherwise: Callable[[], object] = lambda: None
        self.is_read_otherwise = False
        """Whether another program chose another encoding for the article: nothing is saved until it is read again."""
        self.before_writing: Callable[[str], None] = lambda _digest: None
        """Called with the SHA-256 that the sidecar is about to have, or was found to have, with all that was done."""
        self._on_disk = loaded.on_disk
        self._digest = (loaded.on_disk, digest_of(loaded.on_disk))
        self._article_stamp = _stamp_of(loaded.path)
        self._sidecar_stamp = _stamp_of(sidecar_path(loaded.path)) if loaded.read_only else None
        self._saved = self._loaded = loaded.state.annotations
        self._must_write = False
        self._encoder = SidecarEncoder()
        self._schedule = schedule
        self._waiting: set[int] = set()
        self._preparing = False
        self._aside = aside
        self._ready: StagedSidecar | None = None
        self._finish: Callable[[], None] | None = None
        self._dropped = 0
        self._closed = False
        self._on_saved = on_saved

    @property
    def name(self) -> str:
        """The article's name in its corpus."""
        return self.state.article.name

    @property
    def has_sidecar(self) -> bool:
        """Whether the article has a sidecar, as far as is known."""
        return self._on_disk is not None

    @property
    def edited(self) -> bool:
        """Whether the annotations are others than those that were loaded."""
        return self.state.annotations is not self._loaded

    @property
    def reading(self) -> str:
        """The text that positions count in: the SHA-256 of the article's file and the encoding it is read in."""
        return self.state.article.reading

    @property
    def digest(self) -> str:
        """The SHA-256 of the sidecar as it was read or written last, "" where there is none."""
        if self._digest[0] is not self._on_disk:
            self._digest = (self._on_disk, digest_of(self._on_disk))
        return self._digest[1]

    @property
    def saved(self) -> Annotations:
        """What was read or written last."""
        return self._saved

    @property
    def save_state(self) -> str:
        """How the sidecar on disk stands to the annotations: "saved", "unsaved" or "failed"."""
        if self.state.annotations is self._saved and not self.failure and not self._must_write:
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
        if not self._preparing and len(annotations.spans) > MANY_SPANS:
            self._preparing = True
            self._schedule(PREPARE_EVERY_MS, self._prepare)
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
        """Write the sidecar if anything differs from it; False, with `failure` set, where that did not work.

        Where another program changed it, that is merged first; what cannot be merged is not overwritten.
        """
        self._finish_staging()
        if self._closed or not (self.failure or self._is_due()):
            return True
        return self._settle()

    def write_anyway(self) -> bool:
        """Write the sidecar though nothing was edited: the person chose how the article is read. False as in `save`."""
        self._must_write = True
        return self.save()

    def look(self) -> bool:
        """Take in what another program made of the sidecar, if it did; False, with `failure` set, where that fails.

        Cheap where nothing changed. A failure is tried again like a failed save. A sidecar that is gone says nothing:
        programs such as git take a file away before they put another there.
        """
        stamp = _stamp_of(sidecar_path(self.path))
        if self._closed or self.read_only or stamp is None or stamp == self._sidecar_stamp:
            return True
        return self._settle()

    def sidecar_changed(self) -> bool:
        """Whether the sidecar on the disk may be another than was last looked at; for an article not edited here."""
        stamp = _stamp_of(sidecar_path(self.path))
        changed = stamp != self._sidecar_stamp
        self._sidecar_stamp = stamp
        return changed

    def article_changed(self) -> bool:
        """Whether the article's file holds other bytes than those that are open; one that cannot be read is not meant.

        Saving goes on: the sidecar says for which text it was made, and opening it again places its spans in the new.
        """
        stamp = _stamp_of(self.path)
        if stamp is None or stamp == self._article_stamp:
            return False
        try:
            data = read_bytes(self.path, self.name, LARGEST_ARTICLE, AnnotatorError)
        except AnnotatorError:
            return False
        changed = digest_of(data) != self.state.article.sha256
        if not changed:
            self._article_stamp = stamp
        return changed

    def _is_due(self) -> bool:
        return self._must_write or self.state.annotations is not self._saved or self._vanished()

    def _settle(self) -> bool:
        """Merge what came in, then write what differs; the listeners hear of both."""
        merges: list[tuple[Update, Merge]] = []
        try:
            with exclusively(self.path):
                self._merge_and_write(merges)
        except AnnotatorError as error:
            self.failure = error.message
            self._save_later(RETRY_AFTER_MS)
        else:
            self.failure = None
        for update, merge in merges:
            self.on_merged(update, merge)
        self._on_saved()
        return self.failure is None

    def _merge_and_write(self, merges: list[tuple[Update, Merge]]) -> None:
        side, self.is_read_otherwise = sidecar_path(self.path), False
        stamp, current = _stamp_of(side), self._bytes_on_disk(side)
        if current is not None and current != self._on_disk:
            # Imported late: most articles have one writer.
            from annotator.merging import ReadOtherwiseError, merge_in

            old = self.state
            try:
                merge = merge_in(old, self._saved, current, self._on_disk, side.name, self.labels, self._encoder)
            except ReadOtherwiseError:
                self.is_read_otherwise = True
                self.on_read_otherwise()
                raise
            self.state, self._saved, self._on_disk = merge.state, merge.theirs, current
            merges.append((Update(old, self.state, merge.transaction, "merge"), merge))
        if self._is_due():
            ready = self._ready
            if ready is None or ready.annotations is not self.state.annotations:
                ready = self._to_write()
            self.before_writing(ready.digest)
            if ready.data != current:
                ready.put()
                stamp = _stamp_of(side)
            self._on_disk, self._saved, self._digest = ready.data, ready.annotations, (ready.data, ready.digest)
            self._must_write = False
        elif merges:
            self.before_writing(self.digest)
        self._sidecar_stamp = stamp

    def _to_write(self) -> StagedSidecar:
        annotations = self.state.annotations
        data = self._encoder.encode(self.state.article, annotations, self.labels)
        return StagedSidecar(sidecar_path(self.path), self._folder, annotations, data)

    def _stage(self) -> None:
        """Have the bytes put on the medium while the window goes on; all else that saving means is done here, after it.

        What was done here or by another program meanwhile is seen then, as it is where nothing was staged.
        """
        assert self._aside is not None
        ready = self._to_write()
        self._finish = self._aside(ready.stage, lambda: self._take(ready))

    def _take(self, ready: StagedSidecar) -> None:
        self._finish = None
        try:
            if not self._closed and self._is_due() and self.state.annotations is ready.annotations:
                self._ready, self._dropped = ready, 0
                self._settle()
            else:
                # What was done since waits to be saved; not for ever on a slow medium.
                self._dropped += 1
        finally:
            self._ready = None
            ready.drop()

    def _finish_staging(self) -> None:
        if self._finish is not None:
            self._finish()

    def save_copy(self, path: Path) -> None:
        """Write the annotations as a sidecar at `path`; WriteError."""
        write_bytes(path, self._encoder.encode(self.state.article, self.state.annotations, self.labels))

    def close(self) -> None:
        """Save nothing more: the article was left."""
        self._closed = True
        self._finish_staging()

    def _prepare(self) -> None:
        """Encode some of what the next saving would have to, again and again until nothing is left."""
        # What was read is in text order already, and what was done since is few lines.
        if not self._closed and self._encoder.prepare(self.state.article, self._saved, self.labels):
            self._schedule(PREPARE_EVERY_MS, self._prepare)
        else:
            self._preparing = False

    def _save_later(self, milliseconds: int) -> None:
        if milliseconds not in self._waiting:
            self._waiting.add(milliseconds)
            self._schedule(milliseconds, lambda: self._save_due(milliseconds))

    def _save_due(self, milliseconds: int) -> None:
        self._waiting.discard(milliseconds)
        if self._closed:
            return
        if self._aside and self._finish is None and self._dropped < MOST_DROPPED and self._is_due():
            self._stage()
        else:
            self._dropped = 0
            self.save()

    def _vanished(self) -> bool:
        """Whether somebody took away the sidecar of an article that was edited here: it is written again."""
        return self.edited and self._on_disk is not None and not stands(sidecar_path(self.path))

    def _bytes_on_disk(self, side: Path) -> bytes | None:
        if not stands(side):
            return None
        if is_ordinary(side) is False:
            raise WriteError(message("{file} is no file but a folder or the like: move it away.", file=side.name))
        return read_bytes(side, side.name, LARGEST, WriteError)
