"""The program around a workspace, fixed: clock, person, ids, timers that run when told to, answers given before."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from jsonschema import Draft202012Validator

from annotator.actions import ACTIONS, label_actions, run
from annotator.batch.journal import Journal
from annotator.core.state import Cursor, Stamp, State
from annotator.storage.article_file import decode
from annotator.storage.journal import StepJournal
from annotator.storage.sidecar import SUFFIX
from annotator.storage.sidecar_encoder import encode_sidecar
from annotator.workspace import Leaving, Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from annotator.core.annotations import Annotations, Span
    from annotator.core.message import Message
    from annotator.loading import Loaded
    from annotator.session import Update

T = TypeVar("T")
NOW = "2026-11-22T09:13:40Z"
PERSON = "a7k2q"


@cache
def schema() -> Draft202012Validator:
    """The schema that is shipped with the program."""
    text = files("annotator.storage").joinpath("sidecar.schema.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


@dataclass
class Desk:
    """The surroundings of a workspace.

    `waiting` are the calls to make later, with their milliseconds. `answers` are what the person will answer when
    asked about an article that cannot be saved; being asked with none left fails the test.
    """

    said: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    waiting: list[tuple[int, Callable[[], object]]] = field(default_factory=list)
    answers: list[tuple[Leaving, Path | None]] = field(default_factory=list)
    when_asked: Callable[[], None] = lambda: None
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    person: str = PERSON
    prefix: str = "new"
    go_on: Callable[[int, int], bool] = lambda _done, _total: True

    def schedule(self, milliseconds: int, call: Callable[[], object]) -> None:
        self.waiting.append((milliseconds, call))

    def aside(self, task: Callable[[], None], done: Callable[[], None]) -> Callable[[], None]:
        task()
        done()
        return lambda: None

    def run_waiting(self) -> None:
        """Make the calls that wait now, not those they ask for."""
        due, self.waiting = self.waiting, []
        for _, call in due:
            call()

    def new_id(self) -> str:
        return f"{self.prefix}{next(self.numbers)}"

    def stamp(self) -> Stamp:
        return Stamp(NOW, self.person, self.new_id)

    def say(self, text: Message, *, warning: bool = False) -> None:
        self.said.append(str(text))
        if warning:
            self.warned.append(str(text))

    def ask_leaving(self, failure: Message, article: Path) -> tuple[Leaving, Path | None]:
        self.asked.append(str(failure))
        self.when_asked()
        return self.answers.pop(0)

    def load(self, task: Callable[[], Loaded], size: int) -> Loaded:
        return task()

    def run(self, task: Callable[[], T], doing: Message) -> T:
        return task()

    def run_over(self, task: Callable[[Callable[[int, int], bool]], T], doing: Message, *, stops: bool = True) -> T:
        return task(self.go_on if stops else lambda _done, _total: True)


class NoComparison:
    """Nothing is compared."""

    def close(self) -> bool:
        return False

    def go(self, step: int) -> bool:
        return False

    def take(self) -> bool:
        return False

    def keep(self) -> bool:
        return False

    def both(self) -> bool:
        return False


@dataclass
class FakeApp:
    """The window's verbs, which only write down that they were asked for."""

    workspace: Workspace
    desk: Desk
    hidden: str = ""
    chosen: list[str] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    copied: list[str] = field(default_factory=list)
    asked: list[tuple[Any, ...]] = field(default_factory=list)

    @property
    def shell(self) -> FakeApp:
        return self

    def say(self, text: Message, *, warning: bool = False) -> None:
        self.desk.say(text, warning=warning)

    def shown(self, span: Span) -> bool:
        return span.label != self.hidden

    def selected_spans(self) -> list[str]:
        return self.chosen

    def selected_articles(self) -> list[str]:
        return self.articles

    def show_file(self, name: str) -> Message | None:
        self.asked.append(("show_file", name))
        return None

    def choose_encoding(self) -> bool:
        self.asked.append(("choose_encoding",))
        return True

    def open_find(self) -> None:
        self.asked.append(("find",))

    def find_next(self, forward: bool) -> None:
        self.asked.append(("find_next", forward))

    def find_in_corpus(self) -> None:
        self.asked.append(("find_in_corpus",))

    def label_elsewhere(self) -> bool:
        self.asked.append(("label_elsewhere",))
        return True

    def edit_attribute(self) -> bool:
        self.asked.append(("edit_attribute",))
        return True

    def show_commands(self) -> None:
        self.asked.append(("show_commands",))

    def show_keys(self) -> None:
        self.asked.append(("show_keys",))

    def edit_note(self) -> None:
        self.asked.append(("edit_note",))

    def copy(self, text: str) -> None:
        self.copied.append(text)

    def choose_folder(self) -> None:
        self.asked.append(("choose_folder",))

    def choose_comparison(self) -> None:
        self.asked.append(("choose_comparison",))

    @property
    def comparison(self) -> NoComparison:
        return NoComparison()

    @property
    def compares(self) -> bool:
        return False

    def quit(self) -> None:
        self.asked.append(("quit",))

    def visit(self, step: int) -> bool:
        self.asked.append(("visit", step))
        return True

    def toggle_panel(self, side: str) -> None:
        self.asked.append(("toggle_panel", side))

    def shows(self, part: str) -> bool:
        return ("toggle_panel", part) not in self.asked

    @property
    def theme(self) -> str:
        return next((name for verb, name in reversed(self.asked) if verb == "set_theme"), "system")

    @property
    def is_compact(self) -> bool:
        return ("toggle_compact",) in self.asked

    def end_drag(self) -> bool:
        return False

    def return_to_page(self) -> bool:
        """The article has the focus."""
        return False

    def focus_panel(self, step: int) -> None:
        self.asked.append(("focus_panel", step))

    def focus_filter(self, place: str) -> None:
        self.asked.append(("focus_filter", place))

    def zoom(self, step: int) -> None:
        self.asked.append(("zoom", step))

    def set_theme(self, name: str) -> None:
        self.asked.append(("set_theme", name))

    def toggle_compact(self) -> None:
        self.asked.append(("toggle_compact",))

    def close_folder(self) -> None:
        self.asked.append(("close_folder",))

    def show_export(self) -> None:
        self.asked.append(("show_export",))

    def show_settings(self) -> None:
        self.asked.append(("show_settings",))

    def show_progress(self) -> None:
        self.asked.append(("show_progress",))

    def toggle_guideline(self) -> None:
        self.asked.append(("toggle_guideline",))

    def show_about(self) -> None:
        self.asked.append(("show_about",))

    def press(self, key: str) -> None:
        """Run the one action that has this key."""
        actions = [one for one in (*ACTIONS, *label_actions(self.workspace.labels)) if key in one.keys]
        assert len(actions) == 1, f"{len(actions)} actions have the key {key}"
        run(actions[0], self)


@dataclass
class Corpus:
    """A folder with articles, its open workspace and what the person sees of it."""

    folder: Path
    desk: Desk
    workspace: Workspace
    app: FakeApp
    updates: list[Update]
    journal: StepJournal

    @property
    def state(self) -> State:
        """The open article's state; fails where none is open."""
        assert self.workspace.state is not None
        return self.workspace.state

    def select(self, words: str) -> None:
        """Select the first place where the words stand in the open article."""
        start = self.state.article.text.index(words)
        self.workspace.move(Cursor(start, start + len(words)))

    def label(self, words: str, key: str) -> None:
        """Select the words and press a key."""
        self.select(words)
        self.app.press(key)

    def spans(self) -> list[tuple[str, str]]:
        """Label and text of every span of the open article, in text order."""
        text = self.state.article.text
        return [(span.label, text[span.start : span.end]) for span in self.state.annotations.spans]

    def crash(self) -> Corpus:
        """The program ends here and now, and is started again on the same folder with nothing open."""
        self.journal.end()
        self.desk.waiting.clear()
        return self.start_again()

    def start_again(self) -> Corpus:
        """Another run of the program, with nothing open yet; new ids go on."""
        again = opened(self.folder, list(self.workspace.names))
        again.desk.numbers = self.desk.numbers
        return again

    def steps(self) -> int:
        """How many steps can be undone."""
        return len(self.workspace.history.done)

    def side(self, name: str) -> Path:
        """The sidecar of an article."""
        return self.folder / (name + SUFFIX)

    def on_disk(self, name: str) -> dict[str, Any]:
        """The sidecar as plain JSON, after the schema, every span compared with the article's bytes in plain Python."""
        found: dict[str, Any] = json.loads(self.side(name).read_bytes())
        schema().validate(found)
        source = (self.folder / name).read_bytes().removeprefix(b"\xef\xbb\xbf").decode("utf-8")
        for span in found["spans"]:
            assert span["text"] == source[span["start"] : span["end"]], span
        return found


def corpus(folder: Path, articles: Mapping[str, str | bytes], names: list[str] | None = None) -> Corpus:
    """A workspace on a folder with these articles, none of them open."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in articles.items():
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return opened(folder, names if names is not None else list(articles))


def opened(folder: Path, names: list[str]) -> Corpus:
    """A new workspace on a folder that is there already."""
    desk = Desk()
    state = folder.parent / "state"
    journal = StepJournal(state / "steps")
    workspace = Workspace(desk, Journal(state / "batches"), journal)
    updates: list[Update] = []
    workspace.listen(updates.append)
    assert workspace.open_folder(folder)
    workspace.names = names
    return Corpus(folder, desk, workspace, FakeApp(workspace, desk), updates, journal)


def write_sidecar(folder: Path, name: str, annotations: Annotations) -> bytes:
    """Give an article annotations before it is opened."""
    article = decode((folder / name).read_bytes(), name)
    data = encode_sidecar(article, annotations)
    (folder / (name + SUFFIX)).write_bytes(data)
    return data
