"""The steps of the open corpus that can be undone and redone, and their journal, from which they come back."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from annotator.core.history import History
from annotator.storage.step_lines import acted, of_article, replay, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from annotator.core.changes import Transaction
    from annotator.core.history import Step
    from annotator.session import Session
    from annotator.storage.journal import StepJournal
    from annotator.storage.step_lines import On, Track

log = logging.getLogger("annotator.journal")
MOST_STEPS = 500
"""How many steps come back after a restart; older ones go when the journal is shortened."""
SHORTEN_AT = 1 << 20
"""Bytes of a journal from which on it is shortened when its corpus is closed."""


def on(session: Session) -> On:
    """The open article as the journal names it: its reading and the SHA-256 of its sidecar on the disk."""
    return session.reading, session.digest


class Steps:
    """The history of one corpus at a time; without a journal it ends with the program."""

    def __init__(self, journal: StepJournal | None) -> None:
        self._journal = journal
        self._tracks: dict[str, Track] = {}
        self._tips: dict[str, tuple[str, str]] = {}
        self._waits = False
        self._told: tuple[str, str] | None = None
        self._again: dict[str, int] = {}
        self._merged: set[str] = set()
        self.history = History()

    def begin(self, corpus: Path) -> None:
        """Another corpus is opened. What is kept of it comes with `restore`."""
        self.end()
        self._waits = self._journal.begin(corpus) if self._journal else False

    def end(self) -> None:
        """No corpus is open: there is nothing to undo."""
        self.history, self._tracks, self._tips, self._told, self._again = History(), {}, {}, None, {}
        self._merged = set()
        self._waits = False
        if self._journal:
            self._journal.end()

    @property
    def waits(self) -> bool:
        """Whether steps of an earlier run are still to be restored."""
        return self._waits

    @property
    def interrupted(self) -> bool:
        """Whether the program ended before all of an earlier run was saved."""
        return self._journal is not None and self._waits and self._journal.interrupted

    def restore(self) -> list[str]:
        """Take over the steps of an earlier run; the articles whose sidecars may lack some of what was done."""
        if not self._waits or self._journal is None:
            return []
        self._waits = False
        kept = replay(self._journal.lines(), MOST_STEPS)
        if kept.unreadable:
            log.warning("%d lines of the journal of steps could not be read", kept.unreadable)
        if kept.dropped:
            log.warning("%d steps of an earlier run can no longer be undone", kept.dropped)
        if kept.line:
            self._journal.add(kept.line)
        self.history, self._tracks = kept.history, kept.tracks
        self._merged |= kept.merged
        self._tips = {name: (track.text, track.now) for name, track in kept.tracks.items()}
        return kept.unfinished()

    def readings(self) -> dict[str, str]:
        """The reading of each article that restored steps changed."""
        return {name: reading for name, (reading, _) in self._tips.items()}

    def lacking(self, session: Session) -> list[Transaction]:
        """What an earlier run did to the article and its sidecar lacks; nothing where it was changed elsewhere."""
        track = self._tracks[session.name]
        rest = track.rest(*on(session)) or []
        track.is_left = not rest
        return rest

    def finished(self, name: str, steps: int) -> None:
        """So many steps of an earlier run were done again in an article, and saved."""
        del self._tracks[name]
        self._again[name] = steps

    def rest(self, session: Session) -> list[Transaction] | None:
        """As `lacking`, but None where the article was changed elsewhere; asked for once, when it is opened.

        While it is read-only nothing is to be done; what it lacks waits.
        """
        if session.read_only:
            return []
        track = self._tracks.pop(session.name, None)
        return track.rest(*on(session)) if track else []

    def again(self, name: str) -> int:
        """How many steps were done again, asked for once."""
        return self._again.pop(name, 0)

    # -- what is done --------------------------------------------------------------------------------------------

    def did(self, step: Step, articles: Mapping[str, On]) -> None:
        """A step was made."""
        self.history = self.history.pushed(step)
        self._add("did", articles, step)

    def undid(self, step: Step, articles: Mapping[str, On]) -> None:
        """The latest step was taken back; `step` is what redoing it would be now."""
        other = (step,) if step is not self.history.done[-1] else ()
        self.history = self.history.after_undo(step)
        self._add("undid", articles, *other)

    def redid(self, step: Step, articles: Mapping[str, On]) -> None:
        """The step undone last was made again; `step` is what was made."""
        other = (step,) if step is not self.history.undone[-1] else ()
        self.history = self.history.after_redo(step)
        self._add("redid", articles, *other)

    def drop(self, step: Step) -> None:
        """The latest step, or the one undone last, can no longer be walked."""
        if self.history.done and self.history.done[-1] is step:
            self.history = History(self.history.done[:-1], self.history.undone)
            self._write(acted("undid", {}, None))
        elif self.history.undone and self.history.undone[-1] is step:
            self.history = History(self.history.done, self.history.undone[:-1])
            self._write(acted("redid", {}, None))

    def undid_partly(self, made: Step | None, articles: Mapping[str, On]) -> None:
        """The latest step was taken back as far as `made`; the rest of it is forgotten."""
        undone = self.history.undone if made is None else (*self.history.undone, made)
        self.history = History(self.history.done[:-1], undone)
        self._add("undid", articles, made)

    def redid_partly(self, made: Step | None, articles: Mapping[str, On]) -> None:
        """The step undone last was made again as far as `made`; the rest of it is forgotten."""
        done = self.history.done if made is None else (*self.history.done, made)
        self.history = History(done, self.history.undone[:-1])
        self._add("redid", articles, made)

    def merged(self, name: str) -> None:
        """Another program's work came into an article; of interest only after a step there."""
        if name in self._tips and name not in self._merged:
            self._merged.add(name)
            self._write(of_article("merged", name))

    def has_merged(self, name: str) -> bool:
        """Whether another program's work came into an article after a step that can be undone."""
        return name in self._merged

    def forget(self, name: str) -> bool:
        """The steps that changed an article can no longer be undone; whether there were any."""
        done = tuple(step for step in self.history.done if name not in step.transactions)
        undone = tuple(step for step in self.history.undone if name not in step.transactions)
        if (len(done), len(undone)) == (len(self.history.done), len(self.history.undone)):
            return False
        self.history = History(done, undone)
        self._merged.discard(name)
        self._write(of_article("forgot", name))
        return True

    def saving(self, name: str, digest: str) -> None:
        """The sidecar of an article is about to be written with this digest."""
        # Tried again and again on a full disk it is said once.
        if name in self._tips and self._told != (name, digest):
            self._told = (name, digest)
            self._tips[name] = (self._tips[name][0], digest)
            self._write(of_article("saving", name, digest))

    def left(self, session: Session) -> None:
        """An article was left, all of it saved or, where it was not, never to be."""
        if session.name not in self._tips:
            return
        if session.save_state != "saved":
            self._tips.pop(session.name)
            self._write(of_article("discarded", session.name))
        elif session.edited:
            self._tips[session.name] = session.reading, session.digest
            self._write(of_article("left", session.name))

    def shorten(self) -> None:
        """Shorten a long journal; not while an article still lacks what was done to it."""
        if self._journal is None or self._journal.size < SHORTEN_AT or self._lacks():
            return
        history = History(self.history.done[-MOST_STEPS:], self.history.undone[-MOST_STEPS:])
        named = {name for step in (*history.done, *history.undone) for name in step.transactions}
        tips = {name: tip for name, tip in self._tips.items() if name in named}
        self._journal.rewrite(shortened(history, tips, self._merged & tips.keys()))

    def close(self) -> None:
        """The corpus is closed, and what was done in this run is saved."""
        if self._journal is not None and not self._waits:
            self.shorten()
            self._journal.close(finished=not self._lacks())

    def _lacks(self) -> bool:
        return any(not track.is_left for track in self._tracks.values())

    def _add(self, act: str, articles: Mapping[str, On], *steps: Step | None) -> None:
        for name, one in articles.items():
            # The digest after it, else that before it: the sidecar is written later.
            self._tips[name] = (one[0], one[-1])
            # What an earlier run left of it is not what is there to be found any more.
            self._tracks.pop(name, None)
        self._told = None
        self._write(acted(act, articles, *steps))

    def _write(self, line: dict[str, object]) -> None:
        if self._journal is not None:
            self._journal.add(line)
