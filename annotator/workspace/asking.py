"""Which of the open questions of a merge is the one to be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.annotations import Entry
from annotator.core.points import points
from annotator.workspace.points import OpenPoints

if TYPE_CHECKING:
    from annotator.core.points import Point
    from annotator.core.questions import Question


class Asking(OpenPoints):
    """The open article's questions; which one is asked follows from where the person is."""

    def questions(self) -> list[tuple[Point, Question]]:
        """The open questions with their points, in the order in which points are walked through."""
        state = self.state
        if state is None or not state.annotations.conflicts:
            return []
        # Imported late: most articles have none.
        from annotator.core.questions import question_of

        entries = [(point, point.entry) for point in points(state)]
        return [(point, question_of(state, entry)) for point, entry in entries if isinstance(entry, Entry)]

    @property
    def asked(self) -> tuple[Point, Question] | None:
        """The question that somebody was brought to, else one about the active span, else the first; None without."""
        every = self.questions()
        if not every:
            return None
        here, active = self.point, self.state.active if self.state else None
        brought = [one for one in every if here is not None and one[0].entry == here.entry]
        about = [one for one in every if active is not None and one[1].span == active]
        return next(iter((*brought, *about, *every)))

    def question_after(self, point: Point) -> Point | None:
        """The next question's point, after the last one the first; None where no other one is open."""
        value = point.entry.value if isinstance(point.entry, Entry) else None
        others = [one for one, question in self.questions() if question.entry.value != value]
        return next((one for one in others if one.place > point.place), next(iter(others), None))
