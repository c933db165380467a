"""Opening and ending a comparison with another person's folder; its differences are decided as questions are."""

from __future__ import annotations

from annotator.actions.base import Action, App, needs_corpus
from annotator.core.message import Message, message

NO_COMPARISON = message("No comparison is open.")


def needs_comparison(app: App) -> Message | None:
    """Disabled while nothing is compared."""
    return None if app.compares else NO_COMPARISON


COMPARE = (
    Action("compare.open", message("Compare with…"), (), "File", lambda app: app.choose_comparison(), needs_corpus),
    Action(
        "compare.close", message("End the comparison"), (), "File", lambda app: app.comparison.close(), needs_comparison
    ),
)
