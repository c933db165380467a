"""The open corpus: its session, its history, and the way from one article to the next."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

from annotator.core.changes import StaleChangeError, Transaction
from annotator.core.history import History, Step
from annotator.core.message import AnnotatorError, Message, message
from annotator.core.moves import open_points
from annotator.session import Loaded, Session, Update, load, size_on_disk
from annotator.storage.label_file import LabelFileError, labels_of, packaged_labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from annotator.core.labels import LabelSet
    from annotator.core.selecting import Growth
    from annotator.core.state import Cursor, Stamp, State
    from annotator.storage.corpus import Entry


class Leaving(Enum):
    """What a person answers when an article cannot be saved and is to be left."""

    RETRY = "try again"
    COPY = "save a copy elsewhere"
    DISCARD = "leave without saving"
    STAY = "stay"


class Surroundings(Protocol):
    """What the workspace needs from the program around it; the window gives the real one, tests a fixed one."""

    def schedule(self, milliseconds: int, call: Callable[[], None]) -> object:
        """Call later, on the same thread."""

    def stamp(self) -> Stamp:
        """The time, the person and new ids for an edit."""

    def say(self, text: Message, *, warning: bool = False) -> None:
        """Show a sentence in the last line."""

    def ask_leaving(self, failure: Message, article: Path) -> tuple[Leaving, Path | None]:
        """Ask what to do with an article that cannot be saved; the path for a copy."""

    def load(self, task: Callable[[], Loaded], size: int) -> Loaded:
        """Run a task that reads an article of `size` bytes, sidecar included; raises what the task raises.

        Progress is shown if it takes long.
        """


class Workspace:
    """The open corpus: `names` in their order, the open article's session, and every step since it was opened."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._listeners: list[Callable[[Update], None]] = []
        self._save_listeners: list[Callable[[], None]] = []
        self._places: dict[str, Cursor] = {}
        self.folder: Path | None = None
        self.labels: LabelSet = packaged_labels()
        self.labels_problem: Message | None = None
        self.names: Sequence[str] = []
        self._listed: dict[str, Entry] = {}
        self._left: dict[str, str] = {}
        self._published: dict[str, str] = {}
        self._points: dict[str, int] = {}
        self.session: Session | None = None
        self.history = History()
        self.growth: Growth | None = None
        """How the selection came about by units, for growing it; of use only while the selection is its last step."""
        self.warned: object = None
        """The open points that the person was told of on saying "done", so that saying it again is enough."""

    @property
    def state(self) -> State | None:
        """The open article's state."""
        return self.session.state if self.session else None

    @property
    def read_only(self) -> Message | None:
        """Why the open article may not be edited, else None."""
        return self.session.read_only if self.session else None

    @property
    def save_state(self) -> str:
        """ "saved", "unsaved" or "failed"."""
        return self.session.save_state if self.session else "saved"

    def listen(self, listener: Callable[[Update], None]) -> None:
        """Have `listener` called with every Update."""
        self._listeners.append(listener)

    def listen_to_saving(self, listener: Callable[[], None]) -> None:
        """Have `listener` called whenever `save_state` may have changed."""
        self._save_listeners.append(listener)

    def open_folder(self, folder: Path) -> bool:
        """Make `folder` the corpus, with no article open; False where the open article is not to be left."""
        if not self.leave():
            return False
        self._swap(None)
        self.folder, self.names, self.history = folder, [], History()
        self._listed, self._left, self._published, self._points = {}, {}, {}, {}
        self._places.clear()
        try:
            self.labels, self.labels_problem = labels_of(folder), None
        except LabelFileError as error:
            self.labels = packaged_labels()
            self.labels_problem = message("{why} Until then articles open read-only.", why=error)
            self._around.say(self.labels_problem, warning=True)
        return True

    def open(self, name: str) -> bool:
        """Open an article of the corpus; False, with a sentence said, where it cannot be read."""
        assert self.folder is not None
        if self.session and self.session.name == name:
            return True
        if not self.leave():
            return False
        folder, problem = self.folder, self.labels_problem
        try:
            loaded = self._around.load(lambda: load(folder, name, problem), size_on_disk(folder / name))
        except AnnotatorError as error:
            self._around.say(error.message, warning=True)
            return False
        self._swap(loaded)
        for note in (loaded.read_only, *loaded.notes):
            if note:
                self._around.say(note, warning=True)
        return True

    def leave(self) -> bool:
        """Finish the pending save; where it fails the person decides. True when the open article may be left."""
        session = self.session
        while session and not session.save():
            failure = session.failure or message("The article could not be saved.")
            answer, path = self._around.ask_leaving(failure, session.path)
            if answer is Leaving.STAY:
                return False
            if answer is Leaving.DISCARD or (answer is Leaving.COPY and path and self._copied(session, path)):
                break
        return True

    def _copied(self, session: Session, path: Path) -> bool:
        try:
            session.save_copy(path)
        except AnnotatorError as error:
            self._around.say(error.message, warning=True)
            return False
        return True

    def close(self) -> bool:
        """Leave the open article for good; False where it is not to be left."""
        if not self.leave():
            return False
        self._swap(None)
        return True

    def _swap(self, loaded: Loaded | None) -> None:
        old = self.state
        if self.session and old:
            self._places[self.session.name] = old.cursor
            if self.session.save_state != "saved":
                self._forget_steps_of(self.session.name)
            elif self.session.edited:
                header = old.annotations.header
                self._left[self.session.name] = header.status
                self._published[self.session.name] = header.published
                self._points[self.session.name] = len(open_points(old))
            self.session.close()
        self.session = None
        if loaded:
            session = Session(loaded, self.labels, self._around.schedule, self._tell_saving)
            place = self._places.get(session.name)
            if place:
                session.state = session.state.moved(session.state.clamped(place))
            self.session = session
        self._tell(Update(old, self.state, None, "open"))
        self._tell_saving()

    def _forget_steps_of(self, name: str) -> None:
        done = tuple(step for step in self.history.done if name not in step.transactions)
        undone = tuple(step for step in self.history.undone if name not in step.transactions)
        self.history = History(done, undone)

    def neighbour(self, step: int, wanted: Callable[[str], bool] = lambda _: True) -> str | None:
        """The next (1) or previous (-1) wanted article in the corpus's order, from the open one; None at the end."""
        if not self.names:
            return None
        here = self._here()
        if here is None:
            rest: Sequence[str] = self.names if step > 0 else self.names[::-1]
        else:
            rest = self.names[here + 1 :] if step > 0 else self.names[:here][::-1]
        return next((name for name in rest if wanted(name)), None)

    def next_open(self) -> str | None:
        """The next article that is neither done nor skipped, from the open one on and round to it; else None."""
        open_: Callable[[str], bool] = lambda name: self.status_of(name) not in ("done", "skipped")  # noqa: E731
        after = self.neighbour(1, open_)
        here = self._here()
        return after or next((name for name in self.names[:here] if open_(name)), None)

    def status_of(self, name: str) -> str:
        """The status of an article; "new" while its sidecar has not been read."""
        if self.session and self.session.name == name:
            return self.session.state.annotations.header.status
        return self._left.get(name) or (self._listed[name].status if name in self._listed else "new")

    def points_of(self, name: str) -> int:
        """How many open points an article has; 0 while its sidecar has not been read."""
        if self.session and self.session.name == name:
            return len(open_points(self.session.state))
        return self._points.get(name, self._listed[name].points if name in self._listed else 0)

    def take_entries(self, entries: Iterable[Entry]) -> None:
        """Learn what was read of articles in the background; what was done here since is newer."""
        self._listed.update((entry.name, entry) for entry in entries)

    def names_used(self) -> list[str]:
        """The names that speakers have in the other articles of the corpus, each once."""
        return list(dict.fromkeys(name for entry in self._listed.values() for name in entry.names))

    def published_before(self) -> str:
        """The publication date of the nearest article before the open one in its folder that has one, "" for none."""
        here = self._here()
        folder = self.session.name.rpartition("/")[0] if self.session else ""
        for name in self.names[:here][::-1] if here else ():
            if name.rpartition("/")[0] != folder:
                break
            if name in self._published:
                return self._published[name]
            if name in self._listed and self._listed[name].published:
                return self._listed[name].published
        return ""

    def _here(self) -> int | None:
        if self.session is None:
            return None
        try:
            return list(self.names).index(self.session.name)
        except ValueError:
            return None

    def do(self, transaction: Transaction | None) -> bool:
        """Make an edit a step of the history; one without changes only moves the cursor. False where it is None.

        Where it may not be made, the reason is said.
        """
        session = self.session
        if session is None or transaction is None:
            return False
        if not transaction.changes:
            self.move(transaction.cursor)
            self._around.say(transaction.description)
            return True
        if session.read_only:
            self._around.say(session.read_only, warning=True)
            return True
        name = session.name
        step = Step({name: transaction}, {name: session.state.cursor}, transaction.description)
        try:
            update = session.apply(transaction)
        except StaleChangeError as error:
            self._around.say(error.message, warning=True)
            return True
        self.history = self.history.pushed(step)
        self._tell(update)
        self._tell_saving()
        self._around.say(transaction.description)
        return True

    def move(self, cursor: Cursor | None) -> bool:
        """Move the cursor; False where there is none to move to."""
        if self.session is None or cursor is None:
            return False
        if update := self.session.move(cursor):
            self._tell(update)
        return True

    def stamp(self) -> Stamp:
        """The stamp for an edit made now."""
        return self._around.stamp()

    def undo(self) -> None:
        """Take the latest step back; one of another article first opens that article and says so."""
        if not self.history.done:
            self._around.say(message("There is nothing to undo."))
            return
        step = self.history.done[-1]
        if update := self._apply_step(step, step.undoing(), "undo"):
            self.history = self.history.after_undo()
            self._tell(update)
            self._tell_saving()
            self._around.say(message("Undone: {what}.", what=step.description))

    def redo(self) -> None:
        """Do the step undone last again; one of another article first opens that article and says so."""
        if not self.history.undone:
            self._around.say(message("There is nothing to redo."))
            return
        step = self.history.undone[-1]
        if update := self._apply_step(step, dict(step.transactions), "redo"):
            self.history = self.history.after_redo()
            self._tell(update)
            self._tell_saving()
            self._around.say(message("Done again: {what}.", what=step.description))

    def _apply_step(self, step: Step, transactions: dict[str, Transaction], kind: str) -> Update | None:
        name = next(iter(transactions))
        if self.session is None or self.session.name != name:
            self._go_to(name, step)
            return None
        if self.session.read_only:
            self._around.say(self.session.read_only, warning=True)
            return None
        try:
            return self.session.apply(transactions[name], kind)
        except StaleChangeError:
            self._forget_steps_of(name)
            gone = message("{file} was changed elsewhere, so its earlier steps can no longer be undone.", file=name)
            self._around.say(gone, warning=True)
            return None

    def _go_to(self, name: str, step: Step) -> None:
        assert self.folder is not None
        if not (self.folder / name).exists():
            self._forget_steps_of(name)
            gone = message("{file} is gone, so its steps can no longer be undone; press again to go on.", file=name)
            self._around.say(gone, warning=True)
        elif self.open(name):
            there = message("“{what}” is in {file}: press again to change it.", what=step.description, file=name)
            self._around.say(there)

    def _tell(self, update: Update) -> None:
        for listener in self._listeners:
            listener(update)

    def _tell_saving(self) -> None:
        for listener in self._save_listeners:
            listener()
