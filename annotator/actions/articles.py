"""Going from article to article and saying how far each is."""

from __future__ import annotations

from functools import partial

from annotator import edit
from annotator.actions.base import Action, App, needs_article, needs_corpus, needs_editable, state_of
from annotator.core.message import message


def _status(status: str, app: App) -> bool:
    return app.workspace.do(edit.set_status(state_of(app), app.workspace.labels, status))


def _stays_for_points(app: App) -> bool:
    """Whether open points keep a person once from being done: the first is shown, and said."""
    workspace = app.workspace
    points = workspace.points()
    told = (state_of(app).article.name, tuple(point.place for point in points))
    if not points or workspace.warned == told:
        return False
    workspace.warned = told
    workspace.bring_to(points[0])
    text = "{what} Press again to be done anyway."
    if len(points) > 1:
        text = "{what} This is the first of {count} open points; press again to be done anyway."
    app.say(message(text, what=points[0].message, count=len(points)), warning=True)
    return True


def _point(step: int, app: App) -> bool:
    """Go to the next or previous open point, in the nearest article that has one where this one has no more."""
    workspace = app.workspace
    point = workspace.next_point(step)
    if point is None:
        name = workspace.neighbour(step, lambda name: workspace.points_of(name) > 0)
        if name is None or not workspace.open(name):
            return False
        point = next(iter(workspace.points()[::step]), None)
        if point is None:
            return True
    workspace.bring_to(point)
    points = workspace.points()
    at = next((at for at, one in enumerate(points, 1) if one.place == point.place), 1)
    app.say(message("{at} of {count}: {what}", at=at, count=len(points), what=point.message))
    return True


def _finish(status: str, app: App) -> bool:
    workspace = app.workspace
    if status == "done" and _stays_for_points(app):
        return True
    _status(status, app)
    if state_of(app).annotations.header.status != status:
        return True
    if not workspace.open_first(workspace.open_names()):
        app.say(message("Every article of this folder is done or skipped."))
    return True


def _go(step: int, app: App) -> bool:
    return app.workspace.open_first(app.workspace.neighbours(step))


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
    Action(
        "point.next", message("Next open point"), ("F8",), "Article",
        partial(_point, 1), needs_article, message("There is no open point further on."),
    ),
    Action(
        "point.previous", message("Previous open point"), ("Shift+F8",), "Article",
        partial(_point, -1), needs_article, message("There is no open point further back."),
    ),
)  # fmt: skip
