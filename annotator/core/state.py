"""The state of one open article: the article, its annotations and the cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations, Range, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.article import Article


@dataclass(frozen=True, slots=True)
class Cursor:
    """Anchor and caret of the selection (code points, equal when nothing is selected) and the active span's id.

    Never a selection and an active span together: ValueError.
    """

    anchor: int = 0
    caret: int = 0
    active: str | None = None

    def __post_init__(self) -> None:
        if self.anchor < 0 or self.caret < 0:
            raise ValueError("a negative position")
        if self.active is not None and self.anchor != self.caret:
            raise ValueError("a selection and an active span together")

    @staticmethod
    def at(caret: int, active: str | None = None) -> Cursor:
        """A caret without a selection."""
        return Cursor(caret, caret, active)

    @staticmethod
    def over(selected: Range) -> Cursor:
        """A selection with its caret at the end."""
        return Cursor(selected.start, selected.end)

    @property
    def selection(self) -> Range:
        """The selected range, empty at the caret when nothing is selected."""
        return Range(min(self.anchor, self.caret), max(self.anchor, self.caret))


@dataclass(frozen=True, slots=True)
class State:
    """One open article as a value; an edit makes the next one."""

    article: Article
    annotations: Annotations
    cursor: Cursor = Cursor()

    def __post_init__(self) -> None:
        if max(self.cursor.anchor, self.cursor.caret) > len(self.article.text):
            raise ValueError("the cursor is behind the text's end")
        if self.cursor.active is not None and self.annotations.spans.get(self.cursor.active) is None:
            raise ValueError("the active span is not among the spans")

    @property
    def active(self) -> Span | None:
        """The active span."""
        return self.annotations.spans.get(self.cursor.active) if self.cursor.active is not None else None

    @property
    def target(self) -> Range | Span | None:
        """What a key acts on: the selection, else the active span, else None."""
        return self.cursor.selection if self.cursor.anchor != self.cursor.caret else self.active

    def moved(self, cursor: Cursor) -> State:
        """This state with another cursor."""
        return replace(self, cursor=cursor)

    def clamped(self, cursor: Cursor) -> Cursor:
        """`cursor` made to fit this state: positions inside the text, no active span that is gone."""
        length = len(self.article.text)
        active = cursor.active if cursor.active and self.annotations.spans.get(cursor.active) else None
        return Cursor(min(cursor.anchor, length), min(cursor.caret, length), active)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an edit may not find out for itself: the time (UTC, ISO 8601), the person, and a source of new ids."""

    now: str
    by: str
    new_id: Callable[[], str]
