"""Files, what the window shows, and help."""

from __future__ import annotations

from annotator.actions.base import Action, always, needs_article, needs_corpus, needs_folder
from annotator.actions.comparing import COMPARE
from annotator.core.message import Message, message


def _theme(name: str, text: Message, *, parted: bool = False) -> Action:
    return Action(
        f"view.theme.{name}", text, (), "View", lambda app: app.shell.set_theme(name), always,
        parted=parted, ticked=lambda app: app.shell.theme == name,
    )  # fmt: skip


FILE = (
    Action("corpus.open", message("Open folder…"), ("Ctrl+O",), "File", lambda app: app.shell.choose_folder(), always),
    Action(
        "corpus.close", message("Close folder"), ("Ctrl+W",), "File",
        lambda app: app.shell.close_folder(), needs_folder,
    ),
    Action(
        "corpus.export", message("Export…"), (), "File", lambda app: app.shell.show_export(), needs_folder, parted=True
    ),
    *COMPARE,
    Action(
        "app.settings", message("Settings…"), ("Ctrl+,",), "File",
        lambda app: app.shell.show_settings(), always, parted=True,
    ),
    Action("app.quit", message("Quit"), ("Ctrl+Q",), "File", lambda app: app.quit(), always, parted=True),
)  # fmt: skip
VIEW = (
    Action(
        "view.left", message("Article list"), ("F9",), "View",
        lambda app: app.toggle_panel("left"), always, ticked=lambda app: app.shows("left"),
    ),
    Action(
        "view.right", message("Side panel"), ("Shift+F9",), "View",
        lambda app: app.toggle_panel("right"), always, ticked=lambda app: app.shows("right"),
    ),
    Action(
        "view.guideline", message("Guideline"), ("G",), "View",
        lambda app: app.shell.toggle_guideline(), always, ticked=lambda app: app.shows("guideline"),
    ),
    Action(
        "view.progress", message("Progress…"), ("Ctrl+Shift+P",), "View",
        lambda app: app.shell.show_progress(), needs_folder,
    ),
    Action(
        "view.next_panel", message("Next panel"), ("F6",), "View",
        lambda app: app.focus_panel(1), always, parted=True,
    ),
    Action(
        "view.previous_panel", message("Previous panel"), ("Shift+F6",), "View",
        lambda app: app.focus_panel(-1), always,
    ),
    Action(
        "list.filter", message("Filter the articles"), ("Ctrl+L",), "View",
        lambda app: app.focus_filter("articles"), always, parted=True,
    ),
    Action(
        "list.only", message("Show only some of the articles…"), (), "View",
        lambda app: app.focus_filter("only"), needs_corpus,
    ),
    Action(
        "list.order", message("Order of the articles…"), (), "View",
        lambda app: app.focus_filter("order"), needs_corpus,
    ),
    Action(
        "span.filter", message("Filter the spans"), ("Ctrl+Shift+L",), "View",
        lambda app: app.focus_filter("spans"), needs_article,
    ),
    Action(
        "view.larger", message("Larger text"), ("Ctrl++", "Ctrl+="), "View",
        lambda app: app.shell.zoom(1), always, parted=True,
    ),
    Action("view.smaller", message("Smaller text"), ("Ctrl+-",), "View", lambda app: app.shell.zoom(-1), always),
    Action("view.normal", message("Normal text size"), ("Ctrl+0",), "View", lambda app: app.shell.zoom(0), always),
    Action(
        "view.compact", message("Label names above the text"), (), "View",
        lambda app: app.shell.toggle_compact(), always, ticked=lambda app: not app.shell.is_compact,
    ),
    _theme("system", message("System theme"), parted=True),
    _theme("light", message("Light theme")),
    _theme("dark", message("Dark theme")),
    _theme("contrast", message("High-contrast theme")),
)  # fmt: skip
HELP = (
    Action(
        "help.commands", message("All commands…"), ("Ctrl+K",), "Help", lambda app: app.shell.show_commands(), always
    ),
    Action("help.keys", message("Keys…"), ("F1", "?"), "Help", lambda app: app.shell.show_keys(), always),
    Action(
        "help.about", message("About annotator"), (), "Help", lambda app: app.shell.show_about(), always, parted=True
    ),
)
