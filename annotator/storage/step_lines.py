"""The lines of the journal of steps: what each says, and the history that all of them give.

    did, undid, redid   a step was made, taken back, made again. `on` has for each of its articles the reading (the
                        SHA-256 of its file, and the encoding), the SHA-256 of its sidecar on the disk before and, where
                        the step is saved already, after it.
                        `step` is the step; where it is missing, the latest.
    saving              a sidecar is about to be written: `name` and the SHA-256 it will have, so after a step with all
                        steps before it in this file
    left                an article was left, all of it saved
    merged              what another program did to an article's sidecar came in
    discarded           an article was left without saving
    forgot              the steps of an article can no longer be undone
    closed              all was saved and the corpus closed
    kept                which steps the program took over when it started again: the others can no longer be undone.
                        `done` and `undone` have the numbers of their lines
    tip, past, future   how the journal begins after it was shortened: an article's reading and sidecar, a step that can
                        be undone, a step that can be redone

So every step has for each article a sidecar before and after it without encoding one at each key: the digest is known
where it was written, and what was done since the one that lies on the disk is done again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotator.core.history import History, Step
from annotator.storage.plain import plain_step, read_step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotator.core.changes import Transaction

On = tuple[str, ...]
"""An article's reading, the SHA-256 of its sidecar before ("" where there was none), and after where it is known."""


def acted(act: str, on: Mapping[str, On], *steps: Step | None) -> dict[str, Any]:
    """The line that a step was made ("did"), taken back ("undid") or made again ("redid"); None: made nowhere."""
    line: dict[str, Any] = {"act": act, "on": on}
    return {**line, "step": plain_step(steps[0]) if steps[0] else None} if steps else line


def of_article(act: str, name: str, now: str = "") -> dict[str, Any]:
    """A line about one article."""
    return {"act": act, "name": name, "now": now} if now else {"act": act, "name": name}


def shortened(
    history: History, tips: Mapping[str, tuple[str, str]], merged: Iterable[str] = ()
) -> Iterator[dict[str, Any]]:
    """The lines that give this history, all of it saved: `tips` has each article's reading and sidecar.

    `merged` are those of them into which another program's work came.
    """
    for name, (text, now) in tips.items():
        yield {"act": "tip", "name": name, "text": text, "now": now}
    for name in merged:
        yield of_article("merged", name)
    for act, steps in (("past", history.done), ("future", history.undone)):
        for step in steps:
            yield {"act": act, "step": plain_step(step)}
    yield {"act": "closed"}


@dataclass
class Track:
    """What is known of one article: its text, what was done to it, and after how much of that its sidecar had a digest.

    `since` is the line from which on this is one unbroken row.
    """

    text: str
    marks: list[tuple[str, int]]
    since: int
    done: list[Transaction] = field(default_factory=list)
    is_left: bool = False

    @property
    def now(self) -> str:
        """The digest of the sidecar as it was written last."""
        return self.marks[-1][0]

    def rest(self, text: str, sidecar: str) -> list[Transaction] | None:
        """What is still to be done to an article with that text and sidecar; None where it was changed elsewhere."""
        found = [at for digest, at in self.marks if digest == sidecar]
        return self.done[found[-1] :] if found and text == self.text else None


@dataclass
class Kept:
    """What the journal gives: the steps that can be undone and redone, and the articles they changed.

    `dropped` is how many steps do not stand any more; `line` is to be added where not all are taken over, else None.
    `unreadable` is how many lines could not be read. `merged` are the articles into which another program's work came.
    """

    history: History
    tracks: dict[str, Track]
    dropped: int = 0
    line: dict[str, Any] | None = None
    unreadable: int = 0
    merged: frozenset[str] = frozenset()

    def unfinished(self) -> list[str]:
        """The articles whose sidecar may not have all that was done."""
        return [name for name, track in self.tracks.items() if not track.is_left]


def replay(lines: Iterable[Any], most: int) -> Kept:
    """What the lines give, at most so many steps; what precedes a line that cannot be read is forgotten."""
    made = _Replay()
    unreadable = 0
    for at, line in enumerate(lines):
        try:
            made.take(at, line)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            made = _Replay()
            unreadable += 1
    return made.kept(most, unreadable)


class _Replay:
    """Two stacks of (line, step), and a track for each article."""

    def __init__(self) -> None:
        self.tracks: dict[str, Track] = {}
        self._merged: set[str] = set()
        self._done: list[tuple[int, Step]] = []
        self._undone: list[tuple[int, Step]] = []

    def kept(self, most: int, unreadable: int) -> Kept:
        """The latest steps whose articles were changed by nothing else since."""
        done, undone = self._standing(self._done), self._standing(self._undone)
        all_of_them = len(self._done) + len(self._undone)
        dropped = all_of_them - len(done) - len(undone)
        done, undone = done[-most:], undone[-most:]
        line = {"act": "kept", "done": [at for at, _ in done], "undone": [at for at, _ in undone]}
        history = History(tuple(step for _, step in done), tuple(step for _, step in undone))
        is_whole = len(done) + len(undone) == all_of_them
        return Kept(history, self.tracks, dropped, None if is_whole else line, unreadable, frozenset(self._merged))

    def _standing(self, steps: list[tuple[int, Step]]) -> list[tuple[int, Step]]:
        return [
            (at, step)
            for at, step in steps
            if all(at >= self.tracks[name].since for name in step.transactions if name in self.tracks)
        ]

    def take(self, at: int, line: Any) -> None:
        """Follow one line; what it cannot be followed in raises."""
        act = line["act"]
        if act in ("did", "undid", "redid"):
            self._act(at, act, line)
        elif act in ("past", "future"):
            (self._done if act == "past" else self._undone).append((at, read_step(line["step"])))
        elif act == "tip":
            # Steps follow their tips.
            self.tracks[line["name"]] = Track(line["text"], [(line["now"], 0)], at, is_left=True)
        elif act == "kept":
            done, undone = set(line["done"]), set(line["undone"])
            self._done = [one for one in self._done if one[0] in done]
            self._undone = [one for one in self._undone if one[0] in undone]
        elif act == "closed":
            for track in self.tracks.values():
                _leave(track)
        elif act == "forgot":
            self._forget(line["name"])
        elif line["name"] in self.tracks:
            self._take_of_article(act, line["name"], line)

    def _take_of_article(self, act: str, name: str, line: Any) -> None:
        track = self.tracks[name]
        if act == "saving":
            track.marks.append((line["now"], len(track.done)))
            track.is_left = False
        elif act == "left":
            _leave(track)
        elif act == "merged":
            self._merged.add(name)
        elif act == "discarded":
            self._forget(name)
            del self.tracks[name]

    def _act(self, at: int, act: str, line: Any) -> None:
        given = read_step(line["step"]) if line.get("step") else None
        latest = None
        if act == "did":
            self._undone.clear()
        else:
            latest = (self._done if act == "undid" else self._undone).pop()[1]
        step = given if "step" in line else latest
        if step is None:
            return
        for name, transaction in (step.undoing() if act == "undid" else step.transactions).items():
            self._follow(at, name, transaction, line["on"][name])
        (self._undone if act == "undid" else self._done).append((at, step))

    def _follow(self, at: int, name: str, transaction: Transaction, on: list[str]) -> None:
        text, before, *after = on
        track = self.tracks.get(name) or Track(text, [], at)
        found = [index for index, (digest, _) in enumerate(track.marks) if digest == before]
        if found and track.text == text:
            # It was on the disk when this was done; what was to be written since then may be there too.
            track.marks = track.marks[found[-1] :]
        else:
            track = Track(text, [(before, 0)], at)
        self.tracks[name] = track
        track.done.append(transaction)
        track.marks += [(digest, len(track.done)) for digest in after]
        track.is_left = bool(after)

    def _forget(self, name: str) -> None:
        self._merged.discard(name)
        self._done = [one for one in self._done if name not in one[1].transactions]
        self._undone = [one for one in self._undone if name not in one[1].transactions]


def _leave(track: Track) -> None:
    track.marks, track.done, track.is_left = [(track.now, 0)], [], True
