"""What an action is, what it acts on, and the reasons why one cannot be done now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from annotator.core.message import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.annotations import Span
    from annotator.core.changes import Transaction
    from annotator.core.state import Cursor, State
    from annotator.workspace import Workspace


class Shell(Protocol):
    """The verbs of what is around labelling: how the window looks, its settings, and what is laid over it."""

    @property
    def theme(self) -> str:
        """The theme chosen: "system", "light", "dark" or "contrast"."""

    @property
    def is_compact(self) -> bool:
        """Whether the label names above the text are hidden."""

    def zoom(self, step: int) -> None:
        """Make the page's text larger (1), smaller (-1), or as it was (0)."""

    def set_theme(self, name: str) -> None:
        """Use the "system", "light", "dark" or "contrast" theme."""

    def toggle_compact(self) -> None:
        """Hide or show the label names above the text."""

    def choose_folder(self) -> None:
        """Ask for a folder and open it."""

    def choose_encoding(self) -> bool:
        """Open a list of the encodings that the article may be read in; False where its file cannot be read."""

    def close_folder(self) -> None:
        """Close the open folder and show the start page."""

    def show_commands(self) -> None:
        """Open or close the menu of all commands."""

    def show_keys(self) -> None:
        """Open or close the key sheet."""

    def show_settings(self) -> None:
        """Open or close the settings."""

    def show_progress(self) -> None:
        """Open or close how far the corpus is."""

    def show_export(self) -> None:
        """Open or close what makes a dataset of the folder."""

    def toggle_guideline(self) -> None:
        """Show the guideline of the active label, or take it away."""

    def show_about(self) -> None:
        """Say what this program is, its version and where its files are."""


class Comparison(Protocol):
    """The verbs of comparing with another person's folder."""

    def close(self) -> bool:
        """End the comparison; False where there is none."""

    def go(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) difference to decide; False where there is none further on."""

    def take(self) -> bool:
        """Take theirs; False where nothing can be taken."""

    def keep(self) -> bool:
        """Keep mine; False where no difference is current."""

    def both(self) -> bool:
        """Add theirs beside mine; False where that cannot be."""


class App(Protocol):
    """What actions act on: the workspace, and the verbs of the window."""

    @property
    def shell(self) -> Shell:
        """What is around labelling."""

    @property
    def comparison(self) -> Comparison:
        """Another person's annotations beside one's own."""

    @property
    def compares(self) -> bool:
        """Whether somebody's folder is being compared."""

    @property
    def workspace(self) -> Workspace:
        """The open corpus."""

    def say(self, text: Message, *, warning: bool = False) -> None:
        """Show a sentence in the last line."""

    def shown(self, span: Span) -> bool:
        """Whether the span list shows the span."""

    def selected_spans(self) -> list[str]:
        """The ids of the rows selected in the span list, where it has the focus and several are; else none."""

    def selected_articles(self) -> list[str]:
        """The names of the rows that a command on articles is for: several selected in the list, or its menu's."""

    def show_file(self, name: str) -> Message | None:
        """Show an article's file in the system's file manager; why not, where that does not work."""

    def copy(self, text: str) -> None:
        """Put text on the clipboard."""

    def open_find(self) -> None:
        """Open the field that finds words in the article."""

    def find_next(self, forward: bool) -> None:
        """Select the next or previous hit."""

    def find_in_corpus(self) -> None:
        """Open the list of hits in all articles."""

    def label_elsewhere(self) -> bool:
        """Show where else the active span's words stand, to label them; False where it is no date or boilerplate."""

    def edit_attribute(self) -> bool:
        """Move the focus to the active span's value or name, its proposal selected; False where it has none."""

    def edit_note(self) -> None:
        """Move the focus to the active span's note, else to the article's."""

    def choose_comparison(self) -> None:
        """Ask for another person's folder and compare with it."""

    def quit(self) -> None:
        """Close the window."""

    def visit(self, step: int) -> bool:
        """Go back (-1) or forward (1) among the visited articles."""

    def toggle_panel(self, side: str) -> None:
        """Hide or show the "left" or "right" panel."""

    def shows(self, part: str) -> bool:
        """Whether the "left" or "right" panel, or the "guideline", is shown."""

    def end_drag(self) -> bool:
        """End a drag in the article; True where it was an edge's, which stays where it was."""

    def return_to_page(self) -> bool:
        """Give the focus to the article, and end the selection of several rows; False where the article has it."""

    def focus_panel(self, step: int) -> None:
        """Move the focus to the next (1) or previous (-1) panel."""

    def focus_filter(self, place: str) -> None:
        """Move the focus to the field that filters the "articles" or the "spans", or open a menu of the article list:
        "only" (which are shown) or "order".
        """


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can do.

    `keys` are Qt key sequences, the first one shown. `run` gives False where nothing happened; `nothing` is then said.
    `disabled` gives the reason why it cannot be done now, else None. `repeats` while its key is held down. In its menu
    it may stand `within` a menu of its own, be `parted` by a line from what is above, be `ticked` while it is on, and
    is grey too while it `applies` to nothing.
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
    within: str = ""
    parted: bool = False
    ticked: Callable[[App], bool] | None = None
    applies: Callable[[App], bool] | None = None


MENU_NAMES = {
    "File": message("File"),
    "Edit": message("Edit"),
    "Find": message("Find"),
    "Select": message("Select"),
    "Label": message("Label"),
    "Span": message("Span"),
    "Article": message("Article"),
    "View": message("View"),
    "Help": message("Help"),
}
"""What each menu is called."""
WITHIN_NAMES = {"edges": message("Edges"), "review": message("Review and merge")}
"""What the menus inside of menus are called."""
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


def needs_folder(app: App) -> Message | None:
    """Disabled while no folder is open."""
    return None if app.workspace.folder else message("No folder is open.")


def needs_articles(app: App) -> Message | None:
    """Disabled while no article is open, or it is read-only, unless other articles are selected in the list."""
    return None if app.selected_articles() else needs_editable(app)


def needs_corpus(app: App) -> Message | None:
    """Disabled while no folder with articles is open."""
    return None if app.workspace.names else message("No folder with articles is open.")


def has_span(app: App) -> bool:
    """Whether a span is active, or several are selected."""
    state = app.workspace.state
    return state is not None and (state.active is not None or bool(app.selected_spans()))


def has_target(app: App) -> bool:
    """Whether words are selected or a span is active."""
    state = app.workspace.state
    return state is not None and (state.target is not None or bool(app.selected_spans()))


def state_of(app: App) -> State:
    """The open article's state; only where one is open."""
    state = app.workspace.state
    assert state is not None
    return state


def edits(verb: Callable[..., Transaction | None], app: App, **options: object) -> bool:
    """Make the verb's transaction a step; False where it does not apply."""
    workspace = app.workspace
    return workspace.do(verb(state_of(app), workspace.labels, stamp=workspace.stamp(), **options))


def moves_cursor(move: Callable[[State], Cursor | None], app: App) -> bool:
    """Move the cursor; False where there is nowhere to move to."""
    return app.workspace.move(move(state_of(app)))


def run(action: Action, app: App) -> None:
    """Run an action as a key or a menu does: where it does not apply, say why and change nothing."""
    if reason := action.disabled(app):
        app.say(reason)
    elif action.run(app) is False and action.nothing:
        app.say(action.nothing)
