"""Joins the strip of questions to the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.message import message

if TYPE_CHECKING:
    from annotator.core.points import Point
    from annotator.core.questions import Question
    from annotator.session import Update
    from annotator.ui.article_view import ArticleView
    from annotator.ui.later import Later
    from annotator.ui.questions.strip import Asked, QuestionStrip
    from annotator.ui.window_actions import WindowActions
    from annotator.workspace import Workspace

ANSWERS = (
    ("question.mine", message("Keep mine")),
    ("question.theirs", message("Take theirs")),
    ("question.next", message("Next")),
)


class AskingInWindow(QObject):
    """Shows the question to be answered, from when it comes in or its article opens until it is answered.

    A person who puts it off sees it again when they go to it, when another comes in, or when the article opens again.
    """

    def __init__(
        self, workspace: Workspace, strip: Later[QuestionStrip], view: ArticleView, actions: WindowActions
    ) -> None:
        super().__init__(view)
        self._workspace, self._strip, self._view, self._actions = workspace, strip, view, actions
        self._is_put_off = False
        workspace.listen(self.update_state)
        workspace.listen_to_points(self._take_point)

    def update_state(self, update: Update) -> None:
        """Follow an update."""
        if update.kind in ("open", "merge"):
            self._is_put_off = False
        self._show(new_page=update.kind == "open")

    def _take_point(self, point: Point | None) -> None:
        if point is not None and point.kind == "question":
            self._is_put_off = False
            self._show()

    def _run(self, action: str) -> None:
        self._actions.trigger(action)
        self._view.setFocus()

    def _put_off(self) -> None:
        self._is_put_off = True
        self._show()
        self._view.setFocus()

    def _show(self, *, new_page: bool = False) -> None:
        asked = None if self._is_put_off else self._workspace.asked
        strip = self._strip.made
        if strip is None:
            if asked is None:
                return
            strip = self._strip()
            strip.wanted.connect(self._run)
            strip.put_off.connect(self._put_off)
        strip.ask(self._shown(*asked) if asked else None, new_page=new_page)

    def _shown(self, point: Point, question: Question) -> Asked:
        from annotator.ui.questions.strip import LATER, Asked  # With the strip, which most articles have no need of.

        every = [one for one, _ in self._workspace.questions()]
        at, count = every.index(point) + 1, len(every)
        what = message("{what}. Which is right?", what=question.what)
        if count > 1:
            what = message("{at} of {count}. {what}. Which is right?", at=at, count=count, what=question.what)
        answers = ANSWERS if count > 1 else ANSWERS[:-1]
        shown = [(id_, str(text), self._actions.keys_of(id_)) for id_, text in answers]
        if self._workspace.read_only:
            shown = []
        label = self._workspace.labels.get(question.span.label) if question.span else None
        lines = tuple((one.name, one.mine, one.theirs) for one in question.differences)
        return Asked(label, str(what), lines, (*shown, (LATER, str(message("Later")), "")))
