"""Labelling, walking among spans, and moving their edges."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from annotator import edit
from annotator.actions.base import (
    NO_EDGE,
    NO_SPAN,
    NO_TARGET,
    Action,
    App,
    edits,
    has_span,
    has_target,
    moves_cursor,
    needs_article,
    needs_editable,
    state_of,
)
from annotator.core import moves
from annotator.core.annotations import LostSpan
from annotator.core.message import message, phrase

if TYPE_CHECKING:
    from annotator.core.labels import Label, LabelSet


def _edge(verb: str, options: dict[str, bool], app: App) -> bool:
    if state_of(app).target is None:
        app.say(NO_TARGET)
        return True
    return edits(partial(getattr(edit, verb), **options), app)


def _label(name: str, app: App, **options: bool) -> bool:
    if chosen := app.selected_spans():
        return edits(edit.relabel_all, app, span_ids=chosen, name=name)
    return edits(edit.label, app, name=name, **options)


def _remove(app: App) -> bool:
    """Remove the selected rows' spans, else dismiss the suspicion that one was brought to, else remove the span."""
    if chosen := app.selected_spans():
        workspace = app.workspace
        return workspace.do(edit.remove_all(state_of(app), workspace.labels, chosen))
    point = app.workspace.point
    if point is not None and point.suspicion is not None:
        workspace = app.workspace
        return workspace.do(edit.dismiss(state_of(app), workspace.labels, point.suspicion))
    state = state_of(app)
    lost = app.workspace.review.subject(state) if state.target is None else None
    if isinstance(lost, LostSpan):
        return edits(edit.drop, app, span_id=lost.span.id)
    return edits(edit.remove, app)


def _removes(app: App) -> bool:
    workspace = app.workspace
    return has_span(app) or workspace.point is not None or workspace.review.subject(workspace.state) is not None


def label_actions(labels: LabelSet) -> tuple[Action, ...]:
    """Three actions a label: on its digit, with Alt (exactly as selected), with Ctrl (a new span)."""
    return tuple(action for label in labels.labels for action in _actions_of(label))


def _actions_of(label: Label) -> tuple[Action, ...]:
    name = label.name

    def keys(modifier: str) -> tuple[str, ...]:
        return (modifier + label.key,) if label.key else ()

    nothing = message("Select text, or click a span, then press {key}.", key=label.key or name)
    return (
        Action(
            f"label.{name}", message("Label {label}", label=name), keys(""), "Label",
            partial(_label, name), needs_editable, nothing, applies=has_target,
        ),
        Action(
            f"label.{name}.exact", message("Label {label} exactly as selected", label=name), keys("Alt+"), "Label",
            partial(_label, name, exact=True), needs_editable, nothing, in_menu=False,
        ),
        Action(
            f"label.{name}.new", message("A second {label} span on the same words", label=name), keys("Ctrl+"), "Label",
            partial(_label, name, new=True), needs_editable, nothing, in_menu=False,
        ),
    )  # fmt: skip


WALK = (
    Action(
        "span.next", message("Next span"), ("Tab",), "Span",
        lambda app: moves_cursor(partial(moves.next_span, shown=app.shown), app),
        needs_article, message("There is no span further on."), repeats=True, parted=True,
    ),
    Action(
        "span.previous", message("Previous span"), ("Shift+Tab",), "Span",
        lambda app: moves_cursor(partial(moves.previous_span, shown=app.shown), app),
        needs_article, message("There is no span further back."), repeats=True,
    ),
    Action(
        "span.outer", message("Next outer span"), ("A",), "Span",
        lambda app: moves_cursor(partial(moves.outer_span, labels=app.workspace.labels), app),
        needs_article, message("There is no outer span here."),
    ),
    Action(
        "span.inner", message("Next inner span"), ("Shift+A",), "Span",
        lambda app: moves_cursor(partial(moves.inner_span, labels=app.workspace.labels), app),
        needs_article, message("There is no inner span here."),
    ),
    Action(
        "span.delete", message("Remove span, or dismiss suspicion"), ("Delete", "Backspace"), "Span",
        _remove, needs_article, NO_SPAN, parted=True, applies=_removes,
    ),
    Action(
        "span.remove", message("Remove span, not a suspicion about it"), ("Shift+Delete",), "Span",
        lambda app: edits(edit.remove, app), needs_article, NO_SPAN, in_menu=False,
    ),
)  # fmt: skip


def _edge_action(id_: str, text: str, key: str, verb: str, **options: bool) -> Action:
    # By its name: the verb's module is imported with its first use.
    run = partial(_edge, verb, options)
    repeats, parted = bool(options), id_ in ("start.word_left", "end.sentence")
    return Action(
        f"span.{id_}",
        message(text),
        (key,),
        "Span",
        run,
        needs_article,
        NO_EDGE,
        repeats,
        within="edges",
        parted=parted,
        applies=has_target,
    )


EDGES = (
    _edge_action("end.word_right", phrase("End one word right"), "E", "move_end", forward=True),
    _edge_action("end.word_left", phrase("End one word left"), "Shift+E", "move_end", forward=False),
    _edge_action("end.right", phrase("End one character right"), "Ctrl+E", "move_end", forward=True, character=True),
    _edge_action(
        "end.left", phrase("End one character left"), "Ctrl+Shift+E", "move_end", forward=False, character=True
    ),
    _edge_action("start.word_left", phrase("Start one word left"), "B", "move_start", forward=False),
    _edge_action("start.word_right", phrase("Start one word right"), "Shift+B", "move_start", forward=True),
    _edge_action(
        "start.left", phrase("Start one character left"), "Ctrl+B", "move_start", forward=False, character=True
    ),
    _edge_action(
        "start.right",
        phrase("Start one character right"),
        "Ctrl+Shift+B",
        "move_start",
        forward=True,
        character=True,
    ),
    _edge_action("end.sentence", phrase("End at the sentence's end"), ".", "end_at_sentence"),
    _edge_action("end.comma", phrase("End at the next comma"), ",", "end_at_comma"),
)
