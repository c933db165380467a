"""The folders that were opened last, the newest first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.settings import Store

if TYPE_CHECKING:
    from annotator.core.message import Message
    from annotator.settings import Folders

MOST = 8


class Recent:
    """At most eight folders in a file of the program's own; what is no list of paths there counts as none."""

    def __init__(self, folders: Folders) -> None:
        self._store = Store(folders.state / "recent.json")

    def folders(self) -> list[Path]:
        """The folders that are still there."""
        return [path for path in map(Path, self._kept()) if _is_folder(path)]

    def add(self, folder: Path) -> Message | None:
        """Put a folder first; the reason where that could not be kept."""
        name, kept = str(folder), self._kept()
        if kept[:1] == [name]:
            return None
        there = [one for one in kept if one != name and _is_folder(Path(one))]
        return self._store.write({"folders": [name, *there][:MOST]})

    def _kept(self) -> list[str]:
        found = self._store.values.get("folders")
        return [one for one in found if isinstance(one, str) and one][:MOST] if isinstance(found, list) else []


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def short_path(path: Path) -> str:
    """A folder's path as it is shown: under the person's home with `~`."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
