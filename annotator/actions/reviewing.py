"""Looking again at the spans that were placed again in a changed text, and at the lost ones."""

from __future__ import annotations

from annotator import edit
from annotator.actions.base import Action, App, edits, needs_editable, state_of
from annotator.core.annotations import LostSpan, Range
from annotator.core.message import Message, message


def _needs_review(app: App) -> Message | None:
    if reason := needs_editable(app):
        return reason
    if app.workspace.review.subject(app.workspace.state) is None:
        return message("No span is to be looked at again here: F8 goes to the next open point.")
    return None


def _keep(app: App) -> bool:
    """Put the span under review on the selection; without one, keep it where it is."""
    state, subject = state_of(app), app.workspace.review.subject(app.workspace.state)
    if subject is None:
        return False
    span = subject.span if isinstance(subject, LostSpan) else subject
    if isinstance(state.target, Range):
        return edits(edit.place, app, span_id=span.id, range_=state.target)
    return edits(edit.keep, app, span_id=span.id)


def _keep_same(app: App) -> bool:
    return edits(edit.keep_all, app, span_ids=app.workspace.review.alike(state_of(app)))


def _drop(app: App) -> bool:
    subject = app.workspace.review.subject(app.workspace.state)
    if subject is None:
        return False
    return edits(edit.drop, app, span_id=subject.span.id if isinstance(subject, LostSpan) else subject.id)


REVIEW = (
    Action("review.keep", message("Keep the span under review, or place it on the selection"), ("Y",), "Span", _keep,
           _needs_review, message("Select the words where the lost span belongs, then press again."), within="review"),
    Action("review.keep_same", message("Keep all spans whose words are the same"), ("Shift+Y",), "Span",
           _keep_same, needs_editable, message("No span was found again in the same words."),
           within="review"),
    Action("review.drop", message("Drop the span under review"), ("X",), "Span", _drop, _needs_review,
           within="review"),
)  # fmt: skip
