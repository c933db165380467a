"""Noticing that articles came to the open folder or went from it, and that others than the open one were changed."""

from __future__ import annotations

import time
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from annotator.storage.corpus import articles_in
from annotator.storage.entry import Entry, read_entry, stamp_of
from annotator.ui.jobs import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

BEGIN_AFTER_MS = 500
LOOK_AFTER_MS = 300
LATEST_MS = 1200
REST = 3
"""After looking it rests so many times as long as that took, so that a folder in constant change costs little."""
MOST_FOLDERS = 1000
"""Systems have few watches; what is in more folders is seen when the window gets the focus."""
BATCH = 1000


class Difference(NamedTuple):
    """What a folder has that was not known: new articles, the names of those that are gone, and changed ones."""

    come: tuple[Entry, ...]
    gone: tuple[str, ...]
    changed: tuple[Entry, ...]


class Folders(NamedTuple):
    """All folders of the corpus by their prefix: "" is the corpus itself, "a/b/" a folder in it."""

    prefixes: frozenset[str]


def looking(
    folder: Path,
    known: Sequence[Entry],
    folders: frozenset[str],
    at: Collection[str] | None,
    fresh: frozenset[str] = frozenset(),
) -> Iterator[Difference | Folders]:
    """Compare what is known with what is there: in the folders `at`, or everywhere and in each file too where None.

    `folders` are those known; their subfolders that are new are looked into. Whether a file was changed is also asked
    of the `fresh` ones. Ends when its thread is interrupted.
    """
    inside: dict[str, dict[str, Entry]] = defaultdict(dict)
    for entry in known:
        head, slash, _ = entry.name.rpartition("/")
        inside[head + slash][entry.name] = entry
    below_known: dict[str, set[str]] = defaultdict(set)
    for one in folders - {""}:
        below_known[_prefix_of(one[:-1])].add(one)
    rest = [""] if at is None else list(at)
    seen: set[str] = set()
    lost: set[str] = set()
    thread = QThread.currentThread()
    while rest and not thread.isInterruptionRequested():
        prefix = rest.pop()
        if prefix in seen or prefix in lost:
            continue
        found = articles_in(folder, prefix)
        if found is None:
            # The corpus itself may be out of reach for a moment, as on a network.
            lost |= {one for one in folders | inside.keys() if prefix and one.startswith(prefix)}
            continue
        seen.add(prefix)
        names, below = found
        rest += below if at is None else below - folders
        for head in below_known[prefix] - below:
            lost |= {one for one in folders | inside.keys() if one.startswith(head)}
        there = inside.get(prefix, {})
        yield from _differences(folder, there, names, there.keys() & (names if at is None else fresh & names))
    away = tuple(name for prefix in lost - seen for name in inside.get(prefix, ()))
    if away:
        yield Difference((), away, ())
    yield Folders((folders - lost) | seen)


def _differences(
    folder: Path, known: dict[str, Entry], names: set[str], asked: Collection[str]
) -> Iterator[Difference]:
    """What one folder has that was not known, and which of those `asked` about were changed inside."""
    gone = tuple(known.keys() - names)
    come = sorted(names - known.keys())
    if gone or come:
        for first in range(0, max(1, len(come)), BATCH):
            entries = tuple(read_entry(folder, name) for name in come[first : first + BATCH])
            yield Difference(entries, () if first else gone, ())
    stale = [name for name in asked if stamp_of(folder, name) != known[name].stamp]
    if stale:
        yield Difference((), (), tuple(read_entry(folder, name) for name in stale))


class FolderWatch(QObject):
    """Looks at a folder soon after the system tells of a change in it, and all over when the window comes back.

    `found` carries a Difference. Only folders are watched, no files; looking goes on off the window's thread.
    """

    found = Signal(object)

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._folder: Path | None = None
        self._known: Callable[[], Sequence[Entry]] = lambda: ()
        self._folders = frozenset({""})
        self._dirty: set[str] = set()
        # Looked at once more, as they may still have been written when they were seen first.
        self._fresh: set[str] = set()
        self._everywhere = False
        self._job: Job | None = None
        self._begun = 0.0
        self._watcher: QFileSystemWatcher | None = None
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(self._look)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._follow_application)

    def start(self, folder: Path, known: Callable[[], Sequence[Entry]]) -> None:
        """Watch a folder from now on; `known` gives the articles that it is known to have."""
        self.stop()
        self._folder, self._known, self._folders = folder, known, frozenset({""})
        # The first look finds the folders, and what happened while the articles were read.
        self._dirty = {""} | {_prefix_of(entry.name) for entry in known()}
        self._soon.start(BEGIN_AFTER_MS)

    def stop(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._folder = None
        self._dirty, self._fresh, self._everywhere = set(), set(), False
        if self._job is not None:
            job, self._job = self._job, None
            job.cancel()
            job.deleteLater()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def look_everywhere(self) -> None:
        """Look everywhere soon, and whether any file was changed."""
        self._everywhere = True
        self._want()

    def _follow_application(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look_everywhere()

    def _change(self, path: str) -> None:
        folder = self._folder
        if folder is not None:
            relative = path.removeprefix(str(folder)).strip("/")
            self._dirty.add(f"{relative}/" if relative else "")
            self._want()

    def _want(self) -> None:
        # Not restarted, so that a folder in which much is written does not put it off for ever.
        if self._folder is not None and self._job is None and not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        folder = self._folder
        if folder is None or self._job is not None:
            return
        fresh = frozenset(self._fresh)
        at = None if self._everywhere else self._dirty | {_prefix_of(name) for name in fresh}
        self._dirty, self._fresh, self._everywhere = set(), set(), False
        self._begun = time.monotonic()
        job = Job(looking(folder, list(self._known()), self._folders, at, fresh), self)
        job.produced.connect(lambda value: self._take(job, value))
        job.failed.connect(lambda error: self._raise(job, error))
        job.finished.connect(lambda: self._end(job))
        self._job = job
        job.start(QThread.Priority.LowPriority)

    def _take(self, job: Job, value: Difference | Folders) -> None:
        if job is not self._job:
            return
        if isinstance(value, Folders):
            self._folders = value.prefixes
            self._watch()
        else:
            self._fresh |= {entry.name for entry in (*value.come, *value.changed)}
            self.found.emit(value)

    def _raise(self, job: Job, error: Exception) -> None:
        if job is self._job:
            raise error

    def _end(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        job.deleteLater()
        took = (time.monotonic() - self._begun) * 1000
        self._soon.setInterval(int(max(LOOK_AFTER_MS, min(LATEST_MS, REST * took))))
        if self._dirty or self._everywhere:
            self._want()
        elif self._fresh:
            self._soon.start(LATEST_MS)

    def _watch(self) -> None:
        folder = self._folder
        assert folder is not None
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._change)
        nearest = sorted(self._folders, key=lambda prefix: (prefix.count("/"), prefix))[:MOST_FOLDERS]
        wanted = {str(folder / prefix) for prefix in nearest}
        watched = set(self._watcher.directories())
        if gone := watched - wanted:
            self._watcher.removePaths(list(gone))
        if new := wanted - watched:
            self._watcher.addPaths(sorted(new))


def _prefix_of(name: str) -> str:
    head, slash, _ = name.rpartition("/")
    return head + slash
