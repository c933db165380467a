"""The open article's open points: its suspicions, found once for each value of its annotations, and the current one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.annotations import Entry, LostSpan
from annotator.core.points import next_point, points, previous_point
from annotator.workspace.overview import Overview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from annotator.core.annotations import Annotations
    from annotator.core.article import Article
    from annotator.core.changes import Transaction
    from annotator.core.checks import Suspicion
    from annotator.core.labels import LabelSet
    from annotator.core.points import Point
    from annotator.core.state import Cursor, State
    from annotator.session import Update


class OpenPoints(Overview):
    """What is still to be looked at in the open article.

    A point is the current one from when somebody is brought to it until the cursor moves or another article opens.
    """

    labels: LabelSet

    def __init__(self) -> None:
        super().__init__()
        self._point_listeners: list[Callable[[Point | None], None]] = []
        self._suspected_in: tuple[Article, Annotations, LabelSet] | None = None
        self._suspicions: tuple[Suspicion, ...] = ()
        self._brought_to: Point | None = None

    def move(self, cursor: Cursor | None) -> bool:
        """Move the cursor; False where there is none to move to."""
        raise NotImplementedError

    # -- suspicions ----------------------------------------------------------------------------------------------

    def known_suspicions(self) -> tuple[Suspicion, ...] | None:
        """The suspicions about the open article if they were found already, else None; costs nothing."""
        state, asked = self.state, self._suspected_in
        if state is None:
            return ()
        known = asked and asked[0] is state.article and asked[1] is state.annotations and asked[2] is self.labels
        return self._suspicions if known else None

    def suspicions(self) -> tuple[Suspicion, ...]:
        """The suspicions about the open article, found now where its annotations changed.

        That takes 0.5 ms for a short article, 15 ms for 50,000 characters with 1,000 spans: never at a key that edits.
        """
        known = self.known_suspicions()
        if known is None:
            # Imported late: nobody asks before the first page is shown.
            from annotator.core.checks import suspicions

            assert self.state is not None
            known = tuple(suspicions(self.state.article, self.state.annotations, self.labels))
            self.take_suspicions(self.state, known)
        return known

    def take_suspicions(self, state: State, found: Iterable[Suspicion]) -> None:
        """Learn the suspicions about a state with the present labels, found elsewhere."""
        self._suspected_in, self._suspicions = (state.article, state.annotations, self.labels), tuple(found)

    # -- points --------------------------------------------------------------------------------------------------

    def points(self) -> list[Point]:
        """The open points of the open article, in their order."""
        return points(self.state, self.suspicions()) if self.state else []

    def next_point(self, step: int) -> Point | None:
        """The open point of the open article after (1) or before (-1) where somebody is; None at the end."""
        state = self.state
        if state is None:
            return None
        return (next_point if step > 0 else previous_point)(self.points(), state, self._last(state))

    @property
    def point(self) -> Point | None:
        """The current point, if it still stands."""
        state, point = self.state, self._brought_to
        if state is None or point is None or state.cursor != point.cursor:
            return None
        return point if self._stands(point, state.annotations) else None

    @property
    def walks(self) -> bool:
        """Whether somebody is still where the last point was that they were brought to, be it settled by now."""
        return self.state is not None and self._last(self.state) is not None

    def bring_to(self, point: Point) -> None:
        """Move the cursor to an open point and make that the current one."""
        self._brought_to = point
        self.move(point.cursor)
        self._tell_point(point)

    def listen_to_points(self, listener: Callable[[Point | None], None]) -> None:
        """Have `listener` called with the point that somebody is brought to, and with None when the cursor left it."""
        self._point_listeners.append(listener)

    def _follow_points(self, update: Update) -> None:
        """Forget the current point once the cursor moves away from it or another article opens.

        Who takes back a dismissal is at that suspicion again, so that the same key dismisses it and not its span.
        """
        if update.kind in ("undo", "redo") and update.new and (back := _taken_back(update.transaction)):
            dismissed = (one for one in self.points() if one.suspicion and one.suspicion.as_dismissed() == back)
            self._brought_to = next(dismissed, self._brought_to)
            return
        point, new = self._brought_to, update.new
        if point is None or update.kind not in ("move", "open"):
            return
        if update.kind == "open" or new is None or new.cursor != point.cursor:
            self._brought_to = None
            self._tell_point(None)

    def _tell_point(self, point: Point | None) -> None:
        for listener in self._point_listeners:
            listener(point)

    def _stands(self, point: Point, annotations: Annotations) -> bool:
        if point.suspicion is not None:
            return point.suspicion in self.suspicions()
        if isinstance(point.entry, LostSpan):
            return point.entry in annotations.lost
        if point.entry is not None:
            return point.entry.value in annotations.conflicts
        return point.span is not None and annotations.spans.get(point.span.id) == point.span

    def _last(self, state: State) -> Point | None:
        """The point that somebody was brought to last, also one settled since, unless the cursor went elsewhere.

        What settles a point leaves the cursor there or, with no span active, at its start.
        """
        point = self._brought_to
        if point is None:
            return None
        there = state.cursor == point.cursor or (state.target is None and state.cursor.caret == point.start)
        return point if there else None


def _taken_back(transaction: Transaction | None) -> Mapping[str, Any] | None:
    """What was dismissed before and no longer is, by this transaction."""
    entries = (change.before for change in transaction.changes) if transaction else ()
    return next((one.value for one in entries if isinstance(one, Entry) and one.list == "dismissed"), None)
