"""What the workspace needs from the program around it, given by the window."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer

from annotator.core.message import SILENCE, Message, message
from annotator.core.state import Stamp
from annotator.settings import Settings, random_id
from annotator.ui.jobs import run_aside, run_waiting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.batch.applying import GoOn
    from annotator.loading import Loaded
    from annotator.ui.main_window import MainWindow
    from annotator.workspace import Leaving

T = TypeVar("T")
READ_AT_ONCE = 400_000
SHOW_PROGRESS_AFTER_MS = 300


class WindowSurroundings:
    """Timers, the clock, new ids, sentences and questions, by the window; `stamp` may be fixed by a test."""

    def __init__(self, window: MainWindow, settings: Settings, stamp: Callable[[], Stamp] | None = None) -> None:
        self._window = window
        self._settings = settings
        self._stamp = stamp

    def schedule(self, milliseconds: int, call: Callable[[], object]) -> None:
        """Call later on the window's thread; never after the window is gone."""
        # Qt's timer does not keep the object of a bound method alive; it does keep a lambda.
        QTimer.singleShot(milliseconds, self._window, lambda: call())  # noqa: PLW0108

    def aside(self, task: Callable[[], None], done: Callable[[], None]) -> Callable[[], None]:
        """Run a short task in another thread, then `done` on the window's; the answer has both done at once."""
        return run_aside(task, done, self._window)

    def stamp(self) -> Stamp:
        """Now, in whole seconds of UTC, and the person of the settings."""
        if self._stamp is not None:
            return self._stamp()
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return Stamp(now, self._settings.person(), random_id)

    def say(self, text: Message, *, warning: bool = False) -> None:
        """Show a sentence in the last line."""
        self._window.say(text, warning=warning)

    def ask_leaving(self, failure: Message, article: Path) -> tuple[Leaving, Path | None]:
        """Ask what to do with an article that cannot be saved."""
        from annotator.ui.messages import ask_leaving

        return ask_leaving(self._window, failure, article)

    def load(self, task: Callable[[], Loaded], size: int) -> Loaded:
        """Read an article of `size` bytes, sidecar included; a large one off the window's thread, with progress."""
        if size < READ_AT_ONCE:
            return task()

        return self.run(task, message("Reading the article"))

    def run(self, task: Callable[[], T], doing: Message) -> T:
        """Run a task off the window's thread, which goes on painting; says what is being done if it takes long."""

        def show(busy: bool) -> None:
            self._window.say(message("{what} …", what=doing) if busy else SILENCE)

        return run_waiting(task, SHOW_PROGRESS_AFTER_MS, show)

    def run_over(self, task: Callable[[GoOn], T], doing: Message, *, stops: bool = True) -> T:
        """Run a task over many things off the window's thread; the last line says how far it is, Esc may stop it."""
        from annotator.ui.stopping import run_over  # Not before the first page: few ever need it.

        def say(text: Message, aloud: bool) -> None:
            self._window.say(text, aloud=aloud)

        return run_over(task, doing, SHOW_PROGRESS_AFTER_MS, say, stops=stops)
