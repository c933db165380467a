"""ACTIONS: the one table of what a person can do, from which menus, shortcuts and the README's key table come."""

from annotator.actions.articles import ARTICLE
from annotator.actions.base import MENU_NAMES, WITHIN_NAMES, Action, App, run
from annotator.actions.editing import EDIT, redo_text, undo_text
from annotator.actions.finding import FINDING
from annotator.actions.questions import QUESTIONS
from annotator.actions.reviewing import REVIEW
from annotator.actions.saying import SAYING
from annotator.actions.selecting import SELECT
from annotator.actions.spans import EDGES, WALK, label_actions
from annotator.actions.window import FILE, HELP, VIEW

MENUS = tuple(MENU_NAMES)
ACTIONS: tuple[Action, ...] = (
    *FILE, *EDIT, *FINDING, *SELECT, *WALK, *SAYING, *EDGES, *REVIEW, *QUESTIONS, *ARTICLE, *VIEW, *HELP,
)  # fmt: skip

__all__ = [
    "ACTIONS",
    "MENUS",
    "MENU_NAMES",
    "WITHIN_NAMES",
    "Action",
    "App",
    "label_actions",
    "redo_text",
    "run",
    "undo_text",
]
