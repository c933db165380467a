"""What the window remembers from one run to the next: folder, article, caret, scroll position and sizes."""

from __future__ import annotations

import base64
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.settings import Store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.message import Message
    from annotator.core.state import State
    from annotator.settings import Folders

LARGEST = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Remembered:
    """The last run's window; every field has a value that stands for "nothing remembered".

    `geometry` is Qt's, in base64. `left` and `right` say whether a panel was shown, None where the person never chose.
    `closed` says that no folder was open at the end, because the person closed it. `order` is that of
    the article list.
    """

    folder: str = ""
    article: str = ""
    caret: int = 0
    scroll_chunk: int = 0
    scroll_pixels: int = 0
    geometry: str = ""
    left: bool | None = None
    right: bool | None = None
    left_width: int = 0
    right_width: int = 0
    closed: bool = False
    order: str = ""
    order_backwards: bool = False

    @staticmethod
    def read(folders: Folders) -> Remembered:
        """What was kept; values of a wrong type are as if nothing had been."""
        kept = Store(folders.state / "window.json").values
        return Remembered(**{one.name: kept[one.name] for one in fields(Remembered) if _fits(one, kept)})

    def write(self, folders: Folders, *, lasting: bool = True) -> Message | None:
        """Keep it, forced to the medium where it is `lasting`; the reason where that was not possible."""
        return Store(folders.state / "window.json").write(asdict(self), lasting=lasting)

    def with_sizes(self, geometry: str, chosen: Mapping[str, bool | None], widths: Mapping[str, int]) -> Remembered:
        """This with the window's geometry and its panels' visibility and widths."""
        return replace(
            self,
            geometry=geometry,
            left=chosen["left"],
            right=chosen["right"],
            left_width=widths["left"],
            right_width=widths["right"],
        )

    def with_order(self, key: str, backwards: bool) -> Remembered:
        """This with the order of the article list."""
        return replace(self, order=key, order_backwards=backwards)

    def with_place(self, folder: str, state: State, scroll: tuple[int, int]) -> Remembered:
        """This with the open article, its caret and how far it is scrolled."""
        return replace(
            self,
            closed=False,
            folder=folder,
            article=state.article.name,
            caret=state.cursor.caret,
            scroll_chunk=scroll[0],
            scroll_pixels=scroll[1],
        )

    @property
    def path(self) -> Path | None:
        """The remembered folder, where it is still there."""
        path = Path(self.folder) if self.folder else None
        try:
            return path if path and path.is_dir() else None
        except (OSError, ValueError):
            return None

    @property
    def geometry_bytes(self) -> bytes:
        """Qt's geometry; empty where none was kept."""
        try:
            return base64.b64decode(self.geometry, validate=True)
        except ValueError:
            return b""


def _fits(one: Any, kept: dict[str, Any]) -> bool:
    if one.name not in kept:
        return False
    value = kept[one.name]
    if one.default is None:
        return value is None or isinstance(value, bool)
    # At the top of an article the page is scrolled by less than nothing: its upper margin is in view.
    least = -LARGEST if one.name == "scroll_pixels" else 0
    return type(value) is type(one.default) and (not isinstance(value, int) or least <= value <= LARGEST)
