"""Answering the open questions of a merge."""

from __future__ import annotations

from functools import partial

from annotator import edit
from annotator.actions.base import Action, App, needs_article, needs_editable, state_of
from annotator.core.message import Message, message

NONE_OPEN = message("No question of a merge is open here.")


def _needs_question(app: App) -> Message | None:
    return needs_editable(app) or (None if app.workspace.asked else NONE_OPEN)


def _answer(theirs: bool, app: App) -> bool:
    """Answer the question asked, and go on to the next one."""
    workspace, asked = app.workspace, app.workspace.asked
    if asked is None:
        return False
    point, question = asked
    made = edit.answer(state_of(app), workspace.labels, question, workspace.stamp(), theirs=theirs)
    before = workspace.state
    workspace.do(made)
    if made.changes and workspace.state is not before and (following := workspace.question_after(point)):
        workspace.bring_to(following)
    return True


def _next(app: App) -> bool:
    """Go to the question asked, or from there to the next."""
    workspace, asked = app.workspace, app.workspace.asked
    if asked is None:
        return False
    point, _ = asked
    if workspace.point == point:
        point = workspace.question_after(point) or point
    workspace.bring_to(point)
    app.say(point.message)
    return True


QUESTIONS = (
    Action("question.mine", message("Keep mine"), ("I",), "Span", partial(_answer, False), _needs_question),
    Action("question.theirs", message("Take theirs"), ("T",), "Span", partial(_answer, True), _needs_question),
    Action("question.next", message("Next question of a merge"), ("J",), "Span", _next, needs_article,
           NONE_OPEN),
)  # fmt: skip
