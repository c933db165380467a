"""What the workspace needs from the program around it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.batch.applying import GoOn
    from annotator.core.message import Message
    from annotator.core.state import Stamp
    from annotator.loading import Loaded

T = TypeVar("T")


class Leaving(Enum):
    """What a person answers when an article cannot be saved and is to be left."""

    RETRY = "try again"
    COPY = "save a copy elsewhere"
    DISCARD = "leave without saving"
    STAY = "stay"


class Surroundings(Protocol):
    """What the workspace needs from the program around it; the window gives the real one, tests a fixed one."""

    def schedule(self, milliseconds: int, call: Callable[[], object]) -> object:
        """Call later, on the same thread."""

    def aside(self, task: Callable[[], None], done: Callable[[], None]) -> Callable[[], None]:
        """Run a short task in another thread, then `done` on this one; the answer has both done before it returns."""

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

    def run(self, task: Callable[[], T], doing: Message) -> T:
        """Run a task that may take long, saying what is being done; raises what the task raises."""

    def run_over(self, task: Callable[[GoOn], T], doing: Message, *, stops: bool = True) -> T:
        """As `run`, for a task over many things, which asks before each whether it is still wanted.

        How far it is is shown. It is always wanted where it may not be stopped.
        """
