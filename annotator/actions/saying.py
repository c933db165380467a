"""What is said of a span beyond its label: its speaker, its attributes, unsure, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import edit
from annotator.actions.base import (
    NO_SPAN,
    Action,
    App,
    edits,
    has_span,
    has_target,
    needs_article,
    needs_editable,
    state_of,
)
from annotator.core.message import message

if TYPE_CHECKING:
    from annotator.core.changes import Transaction


def _last(app: App) -> Transaction | None:
    """The step just made in the open article, if the cursor is still where it left it."""
    state, done = state_of(app), app.workspace.history.done
    latest = done[-1].transactions.get(state.article.name) if done else None
    return latest if latest and latest.cursor == state.cursor else None


def _link(app: App) -> bool:
    if edits(edit.link_speaker, app, last=_last(app)):
        return True
    from annotator.edit.relations import SPEAKER, may_start  # At the first key, as every verb.

    active, labels = state_of(app).active, app.workspace.labels
    if active is not None and may_start(labels, active, SPEAKER):
        app.say(NO_SPEAKER_NEAR)
        return True
    return False


def _unsure(app: App) -> bool:
    state = state_of(app)
    ids = app.selected_spans() or ([state.active.id] if state.active else [])
    spans = [span for id_ in ids if (span := state.annotations.spans.get(id_))]
    return bool(spans) and edits(edit.set_unsure, app, span_ids=ids, unsure=not all(span.unsure for span in spans))


NO_LINK = message("Select a speaker's name, or activate a quote or a speaker that can still be linked.")
NO_SPEAKER_NEAR = message("No speaker is labelled near this quote yet: select the name, then press this key again.")
NO_JOIN = message("Select or activate a later piece of a quote: there must be a quote before it.")
NO_QUOTE = message("Activate a quote first.")
NO_KIND = message("Activate a span whose label has kinds first.")
NO_FIELD = message("Activate a span first: its label must have a value, a name or a kind.")

SAYING = (
    Action("relation.speaker", message("Link the speaker, or the next candidate"), ("R",), "Span", _link,
           needs_editable, NO_LINK, parted=True, applies=has_target),
    Action("relation.no_speaker", message("No speaker named"), ("Shift+R",), "Span",
           lambda app: edits(edit.mark_no_speaker, app), needs_editable, NO_QUOTE, applies=has_span),
    Action("relation.join", message("Join to the quote before"), ("K",), "Span",
           lambda app: edits(edit.join_quote, app), needs_editable, NO_JOIN, applies=has_target),
    Action("attribute.edit", message("Value or name"), ("V",), "Span", lambda app: app.edit_attribute(),
           needs_editable, NO_FIELD, parted=True, applies=has_span),
    Action("attribute.kind", message("Next kind"), ("Shift+V",), "Span", lambda app: edits(edit.next_kind, app),
           needs_editable, NO_KIND, applies=has_span),
    Action("span.unsure", message("Unsure"), ("U",), "Span", _unsure, needs_editable, NO_SPAN, applies=has_span),
    Action("note.edit", message("Note"), ("M",), "Span", lambda app: app.edit_note(), needs_article),
)  # fmt: skip
