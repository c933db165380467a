"""The open corpus: its session, its history, and the way from one article to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.changes import StaleChangeError, Transaction
from annotator.core.history import Step
from annotator.core.message import AnnotatorError, Message, counted, message
from annotator.loading import load, size_on_disk
from annotator.session import Session, Update
from annotator.storage.corpus import read_entry
from annotator.storage.label_file import FILE, LabelFileError, labels_of, packaged_labels
from annotator.workspace.asking import Asking
from annotator.workspace.noticing import Noticing
from annotator.workspace.points_elsewhere import PointsElsewhere
from annotator.workspace.reading_as import ReadingAs
from annotator.workspace.restoring import RESTORE_AFTER_MS, STEPS_GONE
from annotator.workspace.review import Reviewing
from annotator.workspace.steps import Steps, on
from annotator.workspace.surroundings import Leaving
from annotator.workspace.taking_over import TakingOver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from annotator.batch.journal import Journal
    from annotator.core.labels import LabelSet
    from annotator.core.selecting import Growth
    from annotator.core.state import Cursor, Stamp, State
    from annotator.loading import Loaded
    from annotator.storage.corpus import Entry
    from annotator.storage.journal import StepJournal
    from annotator.workspace.surroundings import Surroundings


MOST_READ_AT_ONCE = 50
"""So many entries are read on the window's thread; more off it."""


class Workspace(Asking, Reviewing, PointsElsewhere, ReadingAs, TakingOver, Noticing):
    """The open corpus: its articles, the open one's session, and every step, those of earlier runs too.

    `journal` keeps a batch over several articles until it is finished, `steps` every step.
    """

    def __init__(self, around: Surroundings, journal: Journal | None = None, steps: StepJournal | None = None) -> None:
        super().__init__()
        self.journal = journal
        self._steps = Steps(steps)
        self._readings: dict[str, str] = {}
        self._around = around
        self._listeners: list[Callable[[Update], None]] = []
        self._save_listeners: list[Callable[[], None]] = []
        self._entry_listeners: list[Callable[[list[Entry]], None]] = []
        self._step_listeners: list[Callable[[], None]] = []
        self._places: dict[str, Cursor] = {}
        self.folder: Path | None = None
        self.labels: LabelSet = packaged_labels()
        self.labels_problem: Message | None = None
        self._labels_refused = False
        self.session: Session | None = None
        self.growth: Growth | None = None
        """How the selection came about by units, for growing it; of use only while the selection is its last step."""
        self.warned: object = None
        """The open points that the person was told of on saying "done", so that saying it again is enough."""

    @property
    def state(self) -> State | None:
        """The open article's state."""
        return self.session.state if self.session else None

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
        self._steps.close()
        self.folder, self._readings = folder, {}
        self._steps.begin(folder)
        self.forget_articles()
        self._places.clear()
        self.review.forget()
        self.take_orphans(())
        try:
            self.labels, self.labels_problem = labels_of(folder), None
        except LabelFileError as error:
            self.labels = packaged_labels()
            self.labels_problem = message("{why} Until then articles open read-only.", why=error)
            self._around.say(self.labels_problem, warning=True)
        if self._steps.interrupted:
            self._restore_steps()
        elif self._steps.waits:
            self._around.schedule(RESTORE_AFTER_MS, self._restore_steps)
        return True

    def read_labels_again(self) -> LabelSet | None:
        """Use the folder's label file as it is now; the set that held before where it was another one, else None.

        A file that cannot be used is told of, and the labels stay; articles that were read-only because of it are not
        any more once it can be.
        """
        assert self.folder is not None
        try:
            labels = labels_of(self.folder)
        except LabelFileError as error:
            said = message("{why} The labels stay as they were.", why=error)
            self._around.say(self.labels_problem or said, warning=True)
            self._labels_refused = True
            return None
        if self._labels_refused:
            # The warning would stay in the last line where the labels are those from before the slip.
            self._around.say(message("{file} can be used again.", file=FILE))
            self._labels_refused = False
        before, had_problem = self.labels, self.labels_problem is not None
        self.labels, self.labels_problem = labels, None
        if self.session:
            self.session.labels = labels
            if had_problem:
                self.reload()
        return before if before != labels or had_problem else None

    def open(self, name: str) -> bool:
        """Open an article of the corpus; False, with a sentence said, where it cannot be read."""
        assert self.folder is not None
        if self.session and self.session.name == name:
            return True
        if not self.leave():
            return False
        try:
            loaded = self._read(name)
        except AnnotatorError as error:
            self._note_unread(name, error)
            self._around.say(error.message, warning=True)
            return False
        self._note_unread(name, None)
        self._swap(loaded)
        self._say_notes(loaded)
        return True

    def open_first(self, names: Iterable[str]) -> bool:
        """Open the first of the articles that can be read, saying what was passed over; False where there is none."""
        passed_over: Message | None = None
        for name in names:
            if passed_over is None and not self.leave():
                return True
            try:
                loaded = self._read(name)
            except AnnotatorError as error:
                # The first is the one that was asked for.
                if passed_over is None:
                    self._note_unread(name, error)
                passed_over = passed_over or error.message
                continue
            self._note_unread(name, None)
            self._swap(loaded)
            self._say_notes(loaded)
            if passed_over:
                why = str(passed_over).rstrip(".")
                self._around.say(message("Passed over: {why}.", why=why), warning=True)
            return True
        if passed_over:
            self._around.say(passed_over, warning=True)
        return passed_over is not None

    def reload(self, why: Message | None = None) -> bool:
        """Read the open article and its sidecar again, the cursor staying; False where it cannot be read now.

        What is unsaved is carried over to what is read. `why` is said unless reading has something to say.
        """
        left = self.session
        if left is None:
            return False
        try:
            loaded = self._read(left.name)
        except AnnotatorError:
            return False
        unsaved = (left.state, left.saved) if left.save_state != "saved" else None
        if unsaved and loaded.read_only:
            # What is unsaved can be saved from nowhere but here.
            return False
        self._swap(loaded)
        if unsaved and self.session:
            from annotator.merging import carried_over

            carried = carried_over(*unsaved, self.session.state, self.labels)
            if carried.changes:
                self._tell(self.session.apply(carried, "merge"))
        if why and not (loaded.read_only or loaded.notes):
            self._around.say(why, warning=True)
        self._say_notes(loaded)
        return True

    def _read(self, name: str, encoding: str = "") -> Loaded:
        folder, problem = self.folder, self.labels_problem
        assert folder is not None
        return self._around.load(lambda: load(folder, name, problem, encoding), size_on_disk(folder / name))

    def _say_notes(self, loaded: Loaded) -> None:
        for note in (loaded.read_only, *loaded.notes):
            if note:
                self._around.say(note, warning=True)

    def leave(self) -> bool:
        """Finish the pending save; where it fails the person decides. True when the open article may be left."""
        while (session := self.session) and not session.save():
            if self._read_as_chosen():
                continue
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

    def close_folder(self) -> bool:
        """Have no folder open and nothing to undo; False where the open article is not to be left."""
        if not self.close():
            return False
        self._steps.end()
        self.folder, self._readings = None, {}
        self.forget_articles()
        self._places.clear()
        return True

    def close(self) -> bool:
        """Leave the open article for good; False where it is not to be left."""
        if not self.leave():
            return False
        self._swap(None)
        self._steps.close()
        return True

    def _swap(self, loaded: Loaded | None) -> None:
        old = self.state
        if self.session and old:
            self._places[self.session.name] = old.cursor
            left = self.session.name
            self._steps.left(self.session)
            if self.session.save_state != "saved":
                self._steps.forget(left)
                self._read_entries_again([left])
            elif self.session.edited:
                self.note_left(old)
            self.session.close()
        self.session = None
        news: Message | None = None
        if loaded:
            session = Session(loaded, self.labels, self._around.schedule, self._tell_saving, self._around.aside)
            session.on_merged = self._take_merge
            session.on_read_otherwise = lambda: self._around.schedule(0, self._read_as_chosen)
            place = self._places.get(session.name)
            if place:
                session.state = session.state.moved(session.state.clamped(place))
            self.session = session
            self.review.learn(session.name, loaded.texts_before)
            news = self._take_up(session, loaded.source_changed)
        self._tell(Update(old, self.state, None, "open"))
        self._tell_saving()
        self._look_for_earlier()
        # Only now: what was said before belongs to the article that was left.
        if news:
            self._around.say(news, warning=news.template == STEPS_GONE)

    def _read_entries_again(self, names: Iterable[str]) -> None:
        folder, wanted = self.folder, list(names)
        assert folder is not None
        if len(wanted) > MOST_READ_AT_ONCE:
            doing = counted("Reading {count} articles", None, len(wanted))
            entries = self._around.run(lambda: [read_entry(folder, name) for name in wanted], doing)
        else:
            entries = [read_entry(folder, name) for name in wanted]
        self.take_entries(entries, newer=True)
        for listener in self._entry_listeners:
            listener(entries)

    def listen_to_entries(self, listener: Callable[[list[Entry]], None]) -> None:
        """Have `listener` called with the entries of articles that were changed without being open."""
        self._entry_listeners.append(listener)

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
        self._restore_steps()
        name = session.name
        step = Step({name: transaction}, {name: session.state.cursor}, transaction.description)
        try:
            update = session.apply(transaction)
        except StaleChangeError as error:
            self._around.say(error.message, warning=True)
            return True
        self._steps.did(step, {name: on(session)})
        self._finish_step(update, transaction.description)
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

    def _tell(self, update: Update) -> None:
        self._follow_points(update)
        self.review.follow(update)
        for listener in self._listeners:
            listener(update)

    def _tell_saving(self) -> None:
        for listener in self._save_listeners:
            listener()
