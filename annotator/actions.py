"""ACTIONS: the one table of what a person can do, from which menus, shortcuts and the README's key table come."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from annotator import edit
from annotator.core import moves
from annotator.core.message import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.annotations import Span
    from annotator.core.changes import Transaction
    from annotator.core.labels import Label, LabelSet
    from annotator.core.state import Cursor, State
    from annotator.workspace import Workspace


class App(Protocol):
    """What actions act on: the workspace, and the verbs of the window."""

    @property
    def workspace(self) -> Workspace:
        """The open corpus."""

    def say(self, text: Message, *, warning: bool = False) -> None:
        """Show a sentence in the last line."""

    def shown(self, span: Span) -> bool:
        """Whether the span list shows the span."""

    def copy(self, text: str) -> None:
        """Put text on the clipboard."""

    def choose_folder(self) -> None:
        """Ask for a folder and open it."""

    def quit(self) -> None:
        """Close the window."""

    def visit(self, step: int) -> bool:
        """Go back (-1) or forward (1) among the visited articles."""

    def toggle_panel(self, side: str) -> None:
        """Hide or show the "left" or "right" panel."""

    def focus_panel(self, step: int) -> None:
        """Move the focus to the next (1) or previous (-1) panel."""

    def focus_filter(self) -> None:
        """Move the focus to the field that filters the article list."""

    def zoom(self, step: int) -> None:
        """Make the page's text larger (1), smaller (-1), or as it was (0)."""

    def set_theme(self, name: str) -> None:
        """Use the "system", "light" or "dark" theme."""

    def toggle_compact(self) -> None:
        """Hide or show the label names above the text."""

    def show_about(self) -> None:
        """Say what this program is, its version and where its files are."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    `keys` are Qt key sequences, the first one shown. `run` gives False where nothing happened; `nothing` is then said.
    `disabled` gives the reason why it cannot be done now, else None. `repeats` while its key is held down.
    """

    id: str
    text: Message
    keys: tuple[str, ...]
    menu: str
    run: Callable[[App], object]
    disabled: Callable[[App], Message | None]
    nothing: Message | None = None
    repeats: bool = False
    in_menu: bool = True


NO_TARGET = message("Select text, or click a span, first.")
NO_SPAN = message("No span is active: click one, or press Tab.")
NO_EDGE = message("The edge cannot be moved further.")


def always(app: App) -> Message | None:
    """Never disabled."""
    return None


def needs_article(app: App) -> Message | None:
    """Disabled while no article is open."""
    return None if app.workspace.state else message("No article is open.")


def needs_editable(app: App) -> Message | None:
    """Disabled while no article is open, or it is read-only."""
    return needs_article(app) or app.workspace.read_only


def needs_corpus(app: App) -> Message | None:
    """Disabled while no folder with articles is open."""
    return None if app.workspace.names else message("No folder with articles is open.")


def _state(app: App) -> State:
    state = app.workspace.state
    assert state is not None
    return state


def _edits(verb: Callable[..., Transaction | None], app: App, **options: object) -> bool:
    workspace = app.workspace
    return workspace.do(verb(_state(app), workspace.labels, stamp=workspace.stamp(), **options))


def _edge(verb: Callable[..., Transaction | None], app: App) -> bool:
    if _state(app).target is None:
        app.say(NO_TARGET)
        return True
    return _edits(verb, app)


def _label(name: str, app: App, **options: bool) -> bool:
    return _edits(edit.label, app, name=name, **options)


def _moves(move: Callable[[State], Cursor | None], app: App) -> bool:
    return app.workspace.move(move(_state(app)))


def _status(status: str, app: App) -> bool:
    return app.workspace.do(edit.set_status(_state(app), app.workspace.labels, status))


def _finish(status: str, app: App) -> bool:
    workspace = app.workspace
    _status(status, app)
    if _state(app).annotations.header.status != status:
        return True
    following = workspace.next_open()
    if following is None:
        app.say(message("Every article of this folder is done or skipped."))
        return True
    workspace.open(following)
    return True


def _go(step: int, app: App) -> bool:
    name = app.workspace.neighbour(step)
    return name is not None and (app.workspace.open(name) or True)


def _copy(app: App) -> bool:
    state = _state(app)
    target = state.target
    if target is None:
        return False
    app.copy(state.article.text[target.start : target.end])
    app.say(message("Copied."))
    return True


def undo_text(app: App) -> Message:
    """The text of the undo action, naming the step it takes back."""
    done = app.workspace.history.done
    return message("Undo “{what}”", what=done[-1].description) if done else message("Undo")


def redo_text(app: App) -> Message:
    """The text of the redo action, naming the step it does again."""
    undone = app.workspace.history.undone
    return message("Redo “{what}”", what=undone[-1].description) if undone else message("Redo")


def _no_undo(app: App) -> Message | None:
    return None if app.workspace.history.done else message("There is nothing to undo.")


def _no_redo(app: App) -> Message | None:
    return None if app.workspace.history.undone else message("There is nothing to redo.")


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
            partial(_label, name), needs_editable, nothing,
        ),
        Action(
            f"label.{name}.exact", message("Label {label} exactly as selected", label=name), keys("Alt+"), "Label",
            partial(_label, name, exact=True), needs_editable, nothing, in_menu=False,
        ),
        Action(
            f"label.{name}.new", message("A new {label} in any case", label=name), keys("Ctrl+"), "Label",
            partial(_label, name, new=True), needs_editable, nothing, in_menu=False,
        ),
    )  # fmt: skip


_FILE = (
    Action("corpus.open", message("Open folder…"), ("Ctrl+O",), "File", lambda app: app.choose_folder(), always),
    Action("app.quit", message("Quit"), ("Ctrl+Q",), "File", lambda app: app.quit(), always),
)
_EDIT = (
    Action("edit.undo", message("Undo"), ("Ctrl+Z",), "Edit", lambda app: app.workspace.undo(), _no_undo, repeats=True),
    Action(
        "edit.redo", message("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "Edit",
        lambda app: app.workspace.redo(), _no_redo, repeats=True,
    ),
    Action("edit.copy", message("Copy"), ("Ctrl+C",), "Edit", _copy, needs_article, NO_TARGET),
    Action(
        "edit.select_all", message("Select everything"), ("Ctrl+A",), "Edit",
        partial(_moves, moves.whole_text), needs_article,
    ),
    Action(
        "edit.clear", message("Select nothing"), ("Esc",), "Edit",
        partial(_moves, moves.nothing_selected), needs_article,
    ),
)  # fmt: skip
_SPAN = (
    Action(
        "span.next", message("Next span"), ("Tab",), "Span",
        lambda app: _moves(partial(moves.next_span, shown=app.shown), app),
        needs_article, message("There is no span further on."), repeats=True,
    ),
    Action(
        "span.previous", message("Previous span"), ("Shift+Tab",), "Span",
        lambda app: _moves(partial(moves.previous_span, shown=app.shown), app),
        needs_article, message("There is no span further back."), repeats=True,
    ),
    Action(
        "span.outer", message("Next outer span"), ("A",), "Span",
        lambda app: _moves(partial(moves.outer_span, labels=app.workspace.labels), app),
        needs_article, message("There is no outer span here."),
    ),
    Action(
        "span.inner", message("Next inner span"), ("Shift+A",), "Span",
        lambda app: _moves(partial(moves.inner_span, labels=app.workspace.labels), app),
        needs_article, message("There is no inner span here."),
    ),
    Action(
        "span.delete", message("Remove span"), ("Delete", "Backspace"), "Span",
        partial(_edits, edit.remove), needs_article, NO_SPAN,
    ),
)  # fmt: skip


def _edge_action(id_: str, text: str, key: str, verb: Callable[..., Transaction | None], **options: bool) -> Action:
    run = partial(_edge, partial(verb, **options))
    return Action(f"span.{id_}", message(text), (key,), "Span", run, needs_article, NO_EDGE, repeats=True)


_EDGES = (
    _edge_action("end.word_right", "End one word right", "E", edit.move_end, forward=True),
    _edge_action("end.word_left", "End one word left", "Shift+E", edit.move_end, forward=False),
    _edge_action("end.right", "End one character right", "Ctrl+E", edit.move_end, forward=True, character=True),
    _edge_action("end.left", "End one character left", "Ctrl+Shift+E", edit.move_end, forward=False, character=True),
    _edge_action("start.word_left", "Start one word left", "B", edit.move_start, forward=False),
    _edge_action("start.word_right", "Start one word right", "Shift+B", edit.move_start, forward=True),
    _edge_action("start.left", "Start one character left", "Ctrl+B", edit.move_start, forward=False, character=True),
    _edge_action(
        "start.right", "Start one character right", "Ctrl+Shift+B", edit.move_start, forward=True, character=True
    ),
    _edge_action("end.sentence", "End at the sentence's end", ".", edit.end_at_sentence),
    _edge_action("end.comma", "End at the next comma", ",", edit.end_at_comma),
)
_ARTICLE = (
    Action(
        "article.next", message("Next article"), ("Ctrl+PgDown",), "Article",
        partial(_go, 1), needs_corpus, message("This is the last article."),
    ),
    Action(
        "article.previous", message("Previous article"), ("Ctrl+PgUp",), "Article",
        partial(_go, -1), needs_corpus, message("This is the first article."),
    ),
    Action(
        "article.back", message("Back to the article before"), ("Alt+Left",), "Article",
        lambda app: app.visit(-1), needs_corpus, message("There is no visited article to go back to."),
    ),
    Action(
        "article.forward", message("Forward again"), ("Alt+Right",), "Article",
        lambda app: app.visit(1), needs_corpus, message("There is no visited article to go forward to."),
    ),
    Action(
        "article.done", message("Done, and on to the next"), ("Ctrl+Enter", "Ctrl+Return"), "Article",
        partial(_finish, "done"), needs_editable,
    ),
    Action(
        "article.skip", message("Skip, and on to the next"), ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"), "Article",
        partial(_finish, "skipped"), needs_editable,
    ),
    Action(
        "article.in_progress", message("Back to in progress"), (), "Article",
        partial(_status, "in_progress"), needs_editable, message("The article is in progress already."),
    ),
)  # fmt: skip
_VIEW = (
    Action("view.left", message("Article list"), ("F9",), "View", lambda app: app.toggle_panel("left"), always),
    Action("view.right", message("Side panel"), ("Shift+F9",), "View", lambda app: app.toggle_panel("right"), always),
    Action("view.next_panel", message("Next panel"), ("F6",), "View", lambda app: app.focus_panel(1), always),
    Action(
        "view.previous_panel", message("Previous panel"), ("Shift+F6",), "View",
        lambda app: app.focus_panel(-1), always,
    ),
    Action("list.filter", message("Filter the articles"), ("Ctrl+L",), "View", lambda app: app.focus_filter(), always),
    Action("view.larger", message("Larger text"), ("Ctrl++", "Ctrl+="), "View", lambda app: app.zoom(1), always),
    Action("view.smaller", message("Smaller text"), ("Ctrl+-",), "View", lambda app: app.zoom(-1), always),
    Action("view.normal", message("Normal text size"), ("Ctrl+0",), "View", lambda app: app.zoom(0), always),
    Action(
        "view.compact", message("Label names above the text"), (), "View", lambda app: app.toggle_compact(), always
    ),
    Action("view.theme.system", message("System theme"), (), "View", lambda app: app.set_theme("system"), always),
    Action("view.theme.light", message("Light theme"), (), "View", lambda app: app.set_theme("light"), always),
    Action("view.theme.dark", message("Dark theme"), (), "View", lambda app: app.set_theme("dark"), always),
)  # fmt: skip
_HELP = (Action("help.about", message("About annotator"), (), "Help", lambda app: app.show_about(), always),)

MENUS = ("File", "Edit", "Label", "Span", "Article", "View", "Help")
ACTIONS: tuple[Action, ...] = (*_FILE, *_EDIT, *_SPAN, *_EDGES, *_ARTICLE, *_VIEW, *_HELP)


def run(action: Action, app: App) -> None:
    """Run an action as a key or a menu does: where it does not apply, say why and change nothing."""
    if reason := action.disabled(app):
        app.say(reason)
    elif action.run(app) is False and action.nothing:
        app.say(action.nothing)
