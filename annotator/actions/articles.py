"""Going from article to article and saying how far each is."""

from __future__ import annotations

from functools import partial

from annotator import edit
from annotator.actions.base import Action, App, needs_article, needs_articles, needs_corpus, needs_editable, state_of
from annotator.core.message import Message, counted, message


def _status(status: str, app: App) -> bool:
    if names := app.selected_articles():
        return app.workspace.set_statuses(names, status)
    return _own_status(status, app)


def _own_status(status: str, app: App) -> bool:
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
    what = points[0].message
    said = message("{what} Press again to be done anyway.", what=what)
    if len(points) > 1:
        said = counted(
            "{what} This is the first of {count} open points; press again to be done anyway.",
            None,
            len(points),
            what=what,
        )
    app.say(said, warning=True)
    return True


def _none_so_far(step: int, count: int) -> Message:
    if step > 0:
        return counted("No open point in the next {count} labelled articles; press again to look further.", None, count)
    return counted("No open point in the {count} labelled articles before; press again to look further.", None, count)


def _point(step: int, app: App) -> bool:
    """Go to the next or previous open point, in the nearest article that has one where this one has no more."""
    workspace = app.workspace
    point = workspace.next_point(step)
    while point is None:
        name, in_vain = workspace.article_with_points(step)
        if in_vain:
            app.say(_none_so_far(step, in_vain))
            return True
        if name is None or not workspace.open(name):
            return False
        point = next(iter(workspace.points()[::step]), None)
    workspace.bring_to(point)
    points = workspace.points()
    at = next((at for at, one in enumerate(points, 1) if one.place == point.place), 1)
    app.say(message("{at} of {count}: {what}", at=at, count=len(points), what=point.message))
    return True


def _finish(status: str, app: App) -> bool:
    workspace = app.workspace
    if names := app.selected_articles():
        return workspace.set_statuses(names, status)
    if status == "done" and _stays_for_points(app):
        return True
    _own_status(status, app)
    if state_of(app).annotations.header.status != status:
        return True
    if not workspace.open_first(workspace.open_names()):
        left = any(workspace.status_of(name) not in ("done", "skipped") for name in workspace.names)
        where = message("that the list shows") if left else message("of this folder")
        app.say(message("Every article {where} is done or skipped.", where=where))
    return True


def _paths(app: App) -> list[str]:
    """The paths of the articles that a command is for: those of the list, else the open one."""
    folder = app.workspace.folder
    names = app.selected_articles() or [state_of(app).article.name]
    return [str(folder / name) for name in names] if folder else []


def _copy_path(app: App) -> bool:
    paths = _paths(app)
    app.copy("\n".join(paths))
    app.say(message("Copied: {path}", path=paths[0]) if len(paths) == 1 else
            counted("Copied the paths of {count} articles.", None, len(paths)))  # fmt: skip
    return True


def _show_file(app: App) -> bool:
    names = app.selected_articles() or [state_of(app).article.name]
    if why := app.show_file(names[0]):
        app.say(why, warning=True)
    return True


def _no_encoding(app: App) -> Message | None:
    return None if app.workspace.state is None and app.workspace.undecoded else needs_editable(app)


def _no_offer(app: App) -> Message | None:
    if reason := needs_article(app) or app.workspace.read_only:
        return reason
    return None if app.workspace.offered else message("No labels without their article fit this one.")


NONE_AFTER = message("The list shows no article after this one: its filter leaves others out.")
NONE_BEFORE = message("The list shows no article before this one: its filter leaves others out.")


def _go(step: int, app: App) -> bool:
    workspace = app.workspace
    if workspace.open_first(workspace.neighbours(step)):
        return True
    if workspace.shows_all:
        return False
    app.say(NONE_AFTER if step > 0 else NONE_BEFORE)
    return True


def needs_named(app: App) -> Message | None:
    """Disabled while no article is open, unless some are selected in the list."""
    return None if app.selected_articles() else needs_article(app)


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
        partial(_finish, "done"), needs_articles, message("They are done already."), parted=True,
    ),
    Action(
        "article.skip", message("Skip, and on to the next"), ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"), "Article",
        partial(_finish, "skipped"), needs_articles, message("They are skipped already."),
    ),
    Action(
        "article.in_progress", message("Back to in progress"), (), "Article",
        partial(_status, "in_progress"), needs_articles, message("The article is in progress already."),
    ),
    Action(
        "article.new", message("Back to new"), (), "Article",
        partial(_status, "new"), needs_articles, message("The article is new already."),
    ),
    Action(
        "point.next", message("Next open point"), ("F8",), "Article",
        partial(_point, 1), needs_article, message("There is no open point further on."), parted=True,
    ),
    Action(
        "point.previous", message("Previous open point"), ("Shift+F8",), "Article",
        partial(_point, -1), needs_article, message("There is no open point further back."),
    ),
    Action(
        "article.take_over", message("Take over the labels that fit this article"), (), "Article",
        lambda app: app.workspace.take_over(), _no_offer, parted=True,
    ),
    Action(
        "article.encoding", message("Read in another encoding…"), (), "Article",
        lambda app: app.shell.choose_encoding(), _no_encoding, message("The file cannot be read now."),
    ),
    Action(
        "article.show_file", message("Show in the file manager"), (), "Article", _show_file, needs_named, parted=True,
    ),
    Action(
        "article.copy_path", message("Copy the path"), (), "Article", _copy_path, needs_named,
    ),
)  # fmt: skip
