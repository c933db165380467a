"""Undo, redo, copying and selecting."""

from __future__ import annotations

from functools import partial

from annotator.actions.base import (
    NO_SPAN,
    NO_TARGET,
    Action,
    App,
    has_span,
    has_target,
    moves_cursor,
    needs_article,
    state_of,
)
from annotator.core import moves
from annotator.core.message import Message, message


def _copy(app: App) -> bool:
    state = state_of(app)
    target = state.target
    if target is None:
        return False
    app.copy(state.article.text[target.start : target.end])
    app.say(message("Copied."))
    return True


def _copy_labelled(app: App) -> bool:
    state = state_of(app)
    chosen = [span for id_ in app.selected_spans() if (span := state.annotations.spans.get(id_))]
    spans = chosen or [span for span in (state.active,) if span]
    if not spans:
        return False
    app.copy("\n".join(f"{one.label}: {state.article.text[one.start : one.end]}" for one in spans))
    app.say(message("Copied with its label.") if len(spans) == 1 else message("Copied with their labels."))
    return True


def _clear(app: App) -> bool:
    """End a drag; else back to the article from a list; there select nothing, else end a review, else a comparison."""
    if app.end_drag():
        app.say(message("The edge stays where it was."))
        return True
    if app.return_to_page() or moves_cursor(moves.nothing_selected, app) or app.workspace.end_review():
        return True
    return app.compares and app.comparison.close()


def undo_text(app: App) -> Message:
    """The text of the undo action, naming the step it takes back."""
    what = app.workspace.to_undo
    return message("Undo: {what}", what=what) if what else message("Undo")


def redo_text(app: App) -> Message:
    """The text of the redo action, naming the step it does again."""
    what = app.workspace.to_redo
    return message("Redo: {what}", what=what) if what else message("Redo")


def _no_undo(app: App) -> Message | None:
    return None if app.workspace.to_undo else message("There is nothing to undo.")


def _no_redo(app: App) -> Message | None:
    return None if app.workspace.to_redo else message("There is nothing to redo.")


EDIT = (
    Action("edit.undo", message("Undo"), ("Ctrl+Z",), "Edit", lambda app: app.workspace.undo(), _no_undo, repeats=True),
    Action(
        "edit.redo", message("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "Edit",
        lambda app: app.workspace.redo(), _no_redo, repeats=True,
    ),
    Action(
        "edit.copy", message("Copy"), ("Ctrl+C",), "Edit",
        _copy, needs_article, NO_TARGET, parted=True, applies=has_target,
    ),
    Action(
        "edit.copy_labelled", message("Copy span with its label"), ("Ctrl+Shift+C",), "Edit",
        _copy_labelled, needs_article, NO_SPAN, applies=has_span,
    ),
    Action(
        "edit.select_all", message("Select everything"), ("Ctrl+A",), "Edit",
        partial(moves_cursor, moves.whole_text), needs_article, parted=True,
    ),
    Action(
        "edit.clear", message("Select nothing"), ("Esc",), "Edit",
        _clear, needs_article,
    ),
)  # fmt: skip
