"""Finds what is suspected of the open article once a person pauses, so that no key waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.annotations import Entry
from annotator.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.changes import Change
    from annotator.core.checks import Suspicion
    from annotator.core.labels import LabelSet
    from annotator.core.state import State
    from annotator.session import Update
    from annotator.workspace import Workspace

AFTER_MS = 400
MOST_SPANS, MOST_CHARACTERS = 500, 50_000
"""Up to here it takes less than 10 ms; what is longer is looked through in a thread."""


class Suspecting(QObject):
    """Asks for the suspicions after each pause; `found` carries them, () for another article until they are known."""

    found = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: Job | None = None
        self._pause = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._pause.timeout.connect(self._look)

    def update_state(self, update: Update) -> None:
        """Follow an update: what it edits or opens is looked through at the next pause."""
        if update.kind == "open":
            self.found.emit(())
        if update.transaction and any(_is_entry(change) for change in update.transaction.changes):
            # Somebody dismissed one, or took that back, and looks at it.
            self._look()
        elif update.kind != "move":
            self._pause.start()

    def follow_point(self) -> None:
        """Somebody was brought to a point: the suspicions are known by now."""
        if self._pause.isActive():
            self._look()

    def stop(self) -> None:
        """Look for nothing more."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()

    def _look(self) -> None:
        self._pause.stop()
        state, known = self._workspace.state, self._workspace.known_suspicions()
        if state is None or known is not None:
            self.found.emit(known or ())
        elif len(state.annotations.spans) <= MOST_SPANS and len(state.article.text) <= MOST_CHARACTERS:
            self.found.emit(self._workspace.suspicions())
        elif self._job is None:
            self._start(state)

    def _start(self, state: State) -> None:
        self._job = Job(_suspicions(state, self._workspace.labels), self)
        self._job.produced.connect(lambda found: self._take(state, found))
        self._job.finished.connect(self._finish)
        self._job.start()

    def _take(self, state: State, found: tuple[Suspicion, ...]) -> None:
        now = self._workspace.state
        if now and now.annotations is state.annotations and now.article is state.article:
            self._workspace.take_suspicions(state, found)
            self.found.emit(found)
        else:
            self._pause.start()

    def _finish(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
            self._job = None


def _is_entry(change: Change) -> bool:
    return isinstance(change.before, Entry) or isinstance(change.after, Entry)


def _suspicions(state: State, labels: LabelSet) -> Iterator[tuple[Suspicion, ...]]:
    # Imported late: nobody asks before the first page is shown.
    from annotator.core.checks import suspicions

    yield tuple(suspicions(state.article, state.annotations, labels))
