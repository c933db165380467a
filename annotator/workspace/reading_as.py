"""The encoding that an article is read in: chosen by a person, taken back as a step is, and kept in the sidecar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError, Message, message, phrase
from annotator.storage.article_file import UnknownEncodingError, encoding_name
from annotator.storage.file_bytes import shown
from annotator.workspace.encodings import CANNOT, Encodings, readings_of, said_of
from annotator.workspace.walking import AGAIN_TO_REDO, AGAIN_TO_UNDO, Walking

if TYPE_CHECKING:
    from annotator.core.history import History
    from annotator.loading import Loaded
    from annotator.storage.readings import Reading


CHOSEN = phrase(
    "{file} is read as {encoding}, now and later; another can be chosen where the last line says {encoding}."
)


@dataclass(frozen=True, slots=True)
class _Choice:
    """The latest choice of an encoding, to be taken back or made again while the history is still the one of then."""

    name: str
    before: str
    after: str
    history: History
    is_undone: bool = False

    @property
    def description(self) -> Message:
        """What a menu calls it."""
        return message("{file} read as {encoding}", file=shown(self.name), encoding=encoding_name(self.after))


class ReadingAs(Walking):
    """Reads articles in the encodings that a person chooses.

    A choice is no step of the history: it is written for good at once, and every step is bound to the text that it was
    made on. But undo takes it back, and redo makes it again, as long as nothing else was done since.
    """

    def __init__(self) -> None:
        super().__init__()
        self._encodings = Encodings()
        self._choice: _Choice | None = None
        self._undecoded: str | None = None

    def leave(self) -> bool:
        """Finish the pending save; True when the open article may be left."""
        raise NotImplementedError

    def _read(self, name: str, encoding: str = "") -> Loaded:
        raise NotImplementedError

    def _swap(self, loaded: Loaded | None) -> None:
        raise NotImplementedError

    def _say_notes(self, loaded: Loaded) -> None:
        raise NotImplementedError

    @property
    def undecoded(self) -> str | None:
        """The article that was to be opened last and could not be, its encoding being unknown; None where it was."""
        return self._undecoded

    def _note_unread(self, name: str, error: AnnotatorError | None) -> None:
        """An article was opened, or could not be for this reason."""
        self._undecoded = name if isinstance(error, UnknownEncodingError) else None

    def readings(self, name: str | None = None) -> list[Reading]:
        """The encodings that an article, else the open one, may be read in; [] where its file cannot be read now."""
        if name is not None and self.folder is not None:
            return readings_of(self.folder / name, name, "")
        if self.session and self.state:
            return readings_of(self.session.path, self.session.name, self.state.article.encoding)
        return []

    def open_as(self, name: str, codec: str) -> bool:
        """Open an article that is read in this encoding, and keep that in its sidecar; False where it cannot be."""
        if not self.leave():
            return False
        try:
            loaded = self._read(name, codec)
        except UnknownEncodingError:
            loaded = None
        except AnnotatorError as error:
            self._around.say(error.message, warning=True)
            return False
        if loaded is None or loaded.state.article.encoding != codec:
            self._around.say(message(CANNOT, file=shown(name), encoding=encoding_name(codec)), warning=True)
            return False
        self._note_unread(name, None)
        self._swap(loaded)
        self._say_notes(loaded)
        if self.session and not loaded.read_only:
            self.session.write_anyway()
            self._read_entries_again([name])
            said = message(CHOSEN, file=shown(name), encoding=encoding_name(codec))
            self._around.say(loaded.notes[-1] if loaded.notes else said, warning=bool(loaded.notes))
        return True

    def read_as(self, codec: str) -> bool:
        """Read the open article in another encoding and keep that in its sidecar; False where there is nothing to do.

        Its spans are placed again in the text as it then is; going back before any edit gives them as they were.
        """
        before = self.state
        if self.session is None or before is None or codec == before.article.encoding:
            return False
        said = self._read_otherwise(codec)
        if said is not None:
            self._take_choice(_Choice(before.article.name, before.article.encoding, codec, self.history))
            self._around.say(said[0], warning=said[1])
        return True

    def _read_otherwise(self, codec: str) -> tuple[Message, bool] | None:
        """Read the open article in the encoding and write that; what to say of it, and whether that is a warning.

        None where it was not read so: why was said then.
        """
        session = self.session
        if session is None or session.read_only:
            if session and session.read_only:
                self._around.say(session.read_only, warning=True)
            return None
        self._restore_steps()
        if not self.leave() or self.session is None or self.state is None or self.session.read_only:
            return None
        session, before = self.session, self.state
        try:
            loaded = self._encodings.restored(before, self._read(session.name, codec), codec, session.digest)
        except AnnotatorError as error:
            self._around.say(error.message, warning=True)
            return None
        forgot = loaded.state.article.text != before.article.text and self._steps.forget(session.name)
        # What was to be forgotten is: steps in which every position means the same stay.
        self._readings[session.name] = loaded.state.article.reading
        self._swap(loaded)
        if loaded.read_only or not self.session:
            self._say_notes(loaded)
            return None
        self.session.write_anyway()
        return said_of(loaded, codec, steps_gone=forgot), bool(loaded.notes)

    # -- taking a choice back ------------------------------------------------------------------------------------

    @property
    def to_undo(self) -> Message | None:
        """What undo takes back next, None for nothing."""
        if choice := self._standing(undone=False):
            return choice.description
        return self.history.done[-1].description if self.history.done else None

    @property
    def to_redo(self) -> Message | None:
        """What redo makes again next, None for nothing."""
        if choice := self._standing(undone=True):
            return choice.description
        return self.history.undone[-1].description if self.history.undone else None

    def undo(self) -> None:
        """Take back the latest choice of an encoding if nothing was done since, else the latest step."""
        if (choice := self._standing(undone=False)) is None or not self._walk_choice(choice, choice.before):
            super().undo()

    def redo(self) -> None:
        """Make again the choice of an encoding that was taken back last, else the step that was."""
        if (choice := self._standing(undone=True)) is None or not self._walk_choice(choice, choice.after):
            super().redo()

    def _standing(self, *, undone: bool) -> _Choice | None:
        """The latest choice where it is taken back, or made, and no step was since."""
        choice = self._choice
        return choice if choice and choice.is_undone == undone and choice.history is self.history else None

    def _take_choice(self, choice: _Choice) -> None:
        self._choice = choice
        for listener in self._step_listeners:
            listener()

    def _walk_choice(self, choice: _Choice, codec: str) -> bool:
        """Read its article in the encoding; False where the article is read otherwise by now."""
        self._choice = None
        here = self.session.name if self.session else None
        if here != choice.name:
            again = AGAIN_TO_REDO if choice.is_undone else AGAIN_TO_UNDO
            if self.open(choice.name):
                self._choice = choice
                self._around.say(message(again, file=shown(choice.name), what=choice.description))
            return True
        before = choice.before if choice.is_undone else choice.after
        if self.state is None or self.state.article.encoding != before:
            return False
        if said := self._read_otherwise(codec):
            self._take_choice(replace(choice, history=self.history, is_undone=not choice.is_undone))
            what = choice.description
            back = message("Redone: {what}.", what=what) if choice.is_undone else message("Undone: {what}.", what=what)
            self._around.say(said[0] if said[1] else back, warning=said[1])
        return True
