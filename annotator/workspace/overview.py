"""What is known of a corpus's articles without opening them, and which of them is next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.core.points import kept_count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotator.core.state import State
    from annotator.storage.corpus import Entry


class _Left(NamedTuple):
    """How an article was left that was edited here: newer than what was read of it in the background."""

    status: str
    published: str
    points: int


class Overview:
    """The articles of a corpus; `state` is that of the open one, which is always right.

    `names` are in natural order. Next and previous follow what a person sees instead: the order of the article list,
    and of that only what it shows.
    """

    def __init__(self) -> None:
        self.names: Sequence[str] = []
        self._order: Callable[[], Sequence[str]] = lambda: self.names
        self._is_shown: Callable[[str], bool] = lambda _: True
        self._listed: dict[str, Entry] = {}
        self._left: dict[str, _Left] = {}

    @property
    def state(self) -> State | None:
        """The open article's state."""
        raise NotImplementedError

    def forget_articles(self) -> None:
        """Know nothing: another corpus is to be opened."""
        self.names, self._listed, self._left = [], {}, {}

    def note_left(self, state: State) -> None:
        """Note how an article that was edited here is being left."""
        header = state.annotations.header
        self._left[state.article.name] = _Left(header.status, header.published, kept_count(state.annotations))

    def take_entries(self, entries: Iterable[Entry], *, newer: bool = False) -> None:
        """Learn what was read of articles in the background; what was done here is newer unless `newer` says not."""
        for entry in entries:
            self._listed[entry.name] = entry
            if newer:
                self._left.pop(entry.name, None)

    def follow_list(self, order: Callable[[], Sequence[str]], is_shown: Callable[[str], bool]) -> None:
        """Have next and previous go through a list: all its articles in its order, and which of them it shows."""
        self._order, self._is_shown = order, is_shown

    def neighbours(self, step: int, wanted: Callable[[str], bool] = lambda _: True) -> Iterator[str]:
        """The wanted articles after (1) or before (-1) the open one, nearest first."""
        order = self._order()
        here = self._place_in(order)
        if here is None:
            rest: Sequence[str] = order if step > 0 else order[::-1]
        else:
            rest = order[here + 1 :] if step > 0 else order[:here][::-1]
        return (name for name in rest if self._is_shown(name) and wanted(name))

    def neighbour(self, step: int, wanted: Callable[[str], bool] = lambda _: True) -> str | None:
        """The next (1) or previous (-1) wanted article from the open one on; None at the end."""
        return next(self.neighbours(step, wanted), None)

    def open_names(self) -> Iterator[str]:
        """The articles that are neither done nor skipped, from the open one on and round to it."""

        def is_open(name: str) -> bool:
            return self.status_of(name) not in ("done", "skipped")

        yield from self.neighbours(1, is_open)
        order = self._order()
        yield from (name for name in order[: self._place_in(order)] if self._is_shown(name) and is_open(name))

    @property
    def shows_all(self) -> bool:
        """Whether the list that is followed leaves no article out."""
        return all(self._is_shown(name) for name in self.names)

    def next_open(self) -> str | None:
        """The next article that is neither done nor skipped, from the open one on and round to it; else None."""
        return next(self.open_names(), None)

    def status_of(self, name: str) -> str:
        """The status of an article; "new" while its sidecar has not been read."""
        if self.state and self.state.article.name == name:
            return self.state.annotations.header.status
        return (self._left.get(name) or self._listed[name]).status if self._knows(name) else "new"

    def points_of(self, name: str) -> int:
        """How many open points an article has, suspicions not counted; 0 while its sidecar has not been read."""
        if self.state and self.state.article.name == name:
            return kept_count(self.state.annotations)
        return (self._left.get(name) or self._listed[name]).points if self._knows(name) else 0

    def names_used(self) -> list[str]:
        """The names that speakers have in the other articles of the corpus, each once."""
        return list(dict.fromkeys(name for entry in self._listed.values() for name in entry.names))

    def published_before(self) -> str:
        """The publication date of the nearest article before the open one in its folder that has one, "" for none."""
        here = self._place_in(self.names)
        folder = self.state.article.name.rpartition("/")[0] if self.state else ""
        for name in self.names[:here][::-1] if here else ():
            if name.rpartition("/")[0] != folder:
                break
            if self._knows(name) and (day := (self._left.get(name) or self._listed[name]).published):
                return day
        return ""

    def _place_in(self, order: Sequence[str]) -> int | None:
        """Where the open article stands in an order of the articles; None where it does not."""
        try:
            return order.index(self.state.article.name) if self.state else None
        except ValueError:
            return None

    def _knows(self, name: str) -> bool:
        return name in self._left or name in self._listed
