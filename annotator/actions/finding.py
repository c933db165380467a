"""Finding words in the article and in the corpus, and labelling where else they stand."""

from __future__ import annotations

from annotator.actions.base import Action, has_span, needs_article, needs_corpus, needs_editable
from annotator.core.message import message

NOT_ELSEWHERE = message("O works on a date or a boilerplate line only.")

FINDING = (
    Action("find.open", message("Find…"), ("Ctrl+F",), "Find", lambda app: app.open_find(), needs_article),
    Action("find.next", message("Next hit"), ("F3",), "Find", lambda app: app.find_next(True), needs_article),
    Action("find.previous", message("Previous hit"), ("Shift+F3",), "Find", lambda app: app.find_next(False),
           needs_article),
    Action("find.corpus", message("Find in all articles…"), ("Ctrl+Shift+F",), "Find",
           lambda app: app.find_in_corpus(), needs_corpus, parted=True),
    Action("span.elsewhere", message("Label where else it stands…"), ("O",), "Span",
           lambda app: app.label_elsewhere(), needs_editable, NOT_ELSEWHERE, applies=has_span),
)  # fmt: skip
