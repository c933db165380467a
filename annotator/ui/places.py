"""Where the work in each of the folders opened last was, from one run to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.settings import Store
from annotator.ui.remembered import LARGEST

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.settings import Folders
    from annotator.ui.remembered import Remembered

MOST = 8


@dataclass(frozen=True, slots=True)
class Place:
    """The open article of a folder, its caret, and the page's scroll position; nowhere by default."""

    article: str | None = None
    caret: int = 0
    scroll: tuple[int, int] = (0, 0)


class Places:
    """At most eight folders in a file of the program's own, which is read when another than the last one is opened."""

    def __init__(self, folders: Folders, last: Remembered) -> None:
        self._file = folders.state / "places.json"
        self._store: Store | None = None
        self._known: dict[Path, Place] = {}
        if last.path is not None and last.article:
            scroll = (last.scroll_chunk, last.scroll_pixels)
            self._known[last.path] = Place(last.article, last.caret, scroll)

    def of(self, folder: Path) -> Place:
        """Where the folder was left; nowhere where that is not known."""
        return self._known.get(folder) or _read(self._kept().values.get(str(folder)))

    def keep(self, folder: Path, place: Place) -> None:
        """Note where the folder is left; what cannot be kept is known in this run only."""
        self._known[folder] = place
        others = [(name, value) for name, value in self._kept().values.items() if name != str(folder)]
        here = [place.article, place.caret, *place.scroll]
        self._kept().write(dict([(str(folder), here), *others][:MOST]), lasting=False)

    def _kept(self) -> Store:
        if self._store is None:
            self._store = Store(self._file)
        return self._store


def _read(value: object) -> Place:
    """A place as it was kept; what is none is nowhere."""
    if not isinstance(value, list) or len(value) != len(("article", "caret", "chunk", "pixels")):
        return Place()
    article, *numbers = value
    if not isinstance(article, str) or any(type(one) is not int or abs(one) > LARGEST for one in numbers):
        return Place()
    caret, chunk, pixels = numbers
    return Place(article, max(0, caret), (max(0, chunk), pixels))
