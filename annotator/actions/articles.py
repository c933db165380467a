"""Going from article to article and saying how far each is."""

from __future__ import annotations

from functools import partial

from annotator import edit
from annotator.actions.base import Action, App, needs_corpus, needs_editable, state_of
from annotator.core.message import message


def _status(status: str, app: App) -> bool:
    return app.workspace.do(edit.set_status(state_of(app), app.workspace.labels, status))


def _finish(status: str, app: App) -> bool:
    workspace = app.workspace
    _status(status, app)
    if state_of(app).annotations.header.status != status:
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


ARTICLE = (
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
