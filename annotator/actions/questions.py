"""Answering the open questions of a merge, and deciding the differences from another person by the same keys."""

from __future__ import annotations

from functools import partial

from annotator.actions.base import Action, App, needs_article, needs_editable, state_of
from annotator.actions.comparing import needs_comparison
from annotator.core.message import Message, message

NONE_OPEN = message("No question of a merge is open here.")
NOT_DECIDED = message("There is no difference here to decide.")
NOT_BOTH = message("Both cannot stand here: only one has it, or they say different things of the same span.")


def _needs_question(app: App) -> Message | None:
    return needs_editable(app) or (None if app.workspace.asked or app.compares else NONE_OPEN)


def _needs_comparison(app: App) -> Message | None:
    return needs_editable(app) or needs_comparison(app)


def _answer(theirs: bool, app: App) -> bool:
    """Answer the question asked, else decide the difference shown, and go on to the next one."""
    workspace, asked = app.workspace, app.workspace.asked
    if asked is None:
        return app.comparison.take() if theirs else app.comparison.keep()
    # Imported late: most articles have no question.
    from annotator.edit.questions import answer

    point, question = asked
    made = answer(state_of(app), workspace.labels, question, workspace.stamp(), theirs=theirs)
    before = workspace.state
    workspace.do(made)
    if made.changes and workspace.state is not before and (following := workspace.question_after(point)):
        workspace.bring_to(following)
    return True


def _next(app: App) -> bool:
    """Go to the question asked, or from there to the next; where none is asked, to the next difference."""
    workspace, asked = app.workspace, app.workspace.asked
    if asked is None:
        return app.comparison.go(1)
    point, _ = asked
    if workspace.point == point:
        point = workspace.question_after(point) or point
    workspace.bring_to(point)
    app.say(point.message)
    return True


QUESTIONS = (
    Action(
        "question.mine", message("Keep mine"), ("I",), "Span",
        partial(_answer, False), _needs_question, NOT_DECIDED, within="review", parted=True,
    ),
    Action(
        "question.theirs", message("Take theirs"), ("T",), "Span",
        partial(_answer, True), _needs_question, NOT_DECIDED, within="review",
    ),
    Action(
        "compare.both", message("Keep both"), ("Shift+T",), "Span",
        lambda app: app.comparison.both(), _needs_comparison, NOT_BOTH, within="review",
    ),
    Action(
        "question.next", message("Next question of a merge, or difference"), ("J",), "Span",
        _next, needs_article, message("No question of a merge and no difference is open further on."),
        within="review", parted=True,
    ),
    Action(
        "compare.previous", message("Previous difference"), ("Shift+J",), "Span",
        lambda app: app.comparison.go(-1), needs_comparison, message("No difference is open further back."),
        within="review",
    ),
)  # fmt: skip
