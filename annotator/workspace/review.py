"""Looking again at what was placed again in a changed text: which span it is now, and how its text was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.annotations import LostSpan
from annotator.core.state import Cursor
from annotator.session import Update
from annotator.workspace.points import OpenPoints

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.annotations import Annotations, Span
    from annotator.core.points import Point
    from annotator.core.state import State
    from annotator.session import Session

Texts = tuple[str, str, str]


class Review:
    """Which span of the open article is under review: the active one, or one that was before, or a lost one.

    It stays so while text is selected for it, until another span becomes active or another article is opened.
    """

    def __init__(self) -> None:
        self._id: str | None = None
        self._before: dict[str, dict[str, Texts]] = {}
        self._alike: tuple[Annotations | None, tuple[str, ...]] = (None, ())

    def subject(self, state: State | None) -> Span | LostSpan | None:
        """The span under review, None where there is none."""
        if state is None or self._id is None:
            return None
        if lost := state.annotations.lost_span(self._id):
            return lost
        span = state.annotations.spans.get(self._id)
        return span if span and span.anchor else None

    def begin(self, lost_id: str) -> None:
        """Have a lost span under review."""
        self._id = lost_id

    def end(self) -> bool:
        """Have none under review; whether one was."""
        was, self._id = self._id, None
        return was is not None

    def follow(self, update: Update) -> None:
        """Follow the cursor: an active span is the one under review, or ends the review of another."""
        active = update.new.active if update.new else None
        if active is not None:
            self._id = active.id if active.anchor else None
        elif update.kind == "open":
            self._id = None

    def alike(self, state: State) -> tuple[str, ...]:
        """The ids of the spans placed again whose words are the same but for case, accents, blanks and kinds of marks.

        Found once for each value of the annotations.
        """
        if self._alike[0] is not state.annotations:
            found = (one.id for one in state.annotations.spans if one.anchor and self._is_alike(state, one))
            self._alike = (state.annotations, tuple(found))
        return self._alike[1]

    def _is_alike(self, state: State, span: Span) -> bool:
        before = self.before(state.article.name, span.id)
        if span.anchor != "fuzzy" or before is None:
            return span.anchor == "moved"
        # Imported late: most texts never change.
        from annotator.core.page_words import folded

        return folded(before[0]) == folded(state.article.text[span.start : span.end])

    # -- how the text was ----------------------------------------------------------------------------------------

    def forget(self) -> None:
        """Know of no article: another corpus is opened."""
        self._id = None
        self._before.clear()

    def learn(self, name: str, texts: Mapping[str, Texts]) -> None:
        """Learn the text, prefix and suffix that spans of an article had before they were placed again."""
        if texts:
            self._before.setdefault(name, {}).update(texts)

    def before(self, name: str, span_id: str) -> Texts | None:
        """The text, prefix and suffix that a span had before; None where it was placed again in an earlier run."""
        return self._before.get(name, {}).get(span_id)


class Reviewing(OpenPoints):
    """What is under review in the open article; whoever is brought to a lost span has it under review."""

    session: Session | None

    def __init__(self) -> None:
        super().__init__()
        self.review = Review()
        self.listen_to_points(self._review_point)

    def _tell(self, update: Update) -> None:
        raise NotImplementedError

    def look_at_lost(self, span_id: str) -> bool:
        """Have a lost span under review, the caret where it stood last; False where it is none."""
        state = self.state
        lost = state.annotations.lost_span(span_id) if state else None
        if self.session is None or state is None or lost is None:
            return False
        self.review.begin(span_id)
        cursor = Cursor.at(min(lost.span.start, len(state.article.text)))
        self._tell(self.session.move(cursor) or Update(state, state, None, "move"))
        return True

    def end_review(self) -> bool:
        """Have no span under review; False where none was."""
        state = self.state
        if self.review.subject(state) is None or not self.review.end():
            return False
        self._tell(Update(state, state, None, "move"))
        return True

    def _review_point(self, point: Point | None) -> None:
        if point is None:
            return
        if isinstance(point.entry, LostSpan):
            self.review.begin(point.entry.span.id)
            return
        subject = self.review.subject(self.state)
        here = point.span.id if point.span else None
        # A key that places a span on what is selected must not mean one that was left behind.
        if isinstance(subject, LostSpan) or (subject is not None and subject.id != here):
            self.end_review()
