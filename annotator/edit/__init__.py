"""The verbs: what a person does to the annotations, as pure functions from a state to a transaction.

Each returns None where it does not apply. A transaction without changes only moves the cursor. A verb's module is
imported when the verb is first asked for: the window's start must not wait for what the verbs know of language. The
answer to a question of a merge is in `edit.questions`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.lazy import names_of

if TYPE_CHECKING:
    from annotator.edit.article import STATUS_WORDS, set_header, set_status
    from annotator.edit.attributes import next_kind, set_attribute, set_note, set_unsure
    from annotator.edit.edges import end_at_comma, end_at_sentence, move_end, move_start, resize
    from annotator.edit.points import dismiss
    from annotator.edit.relations import join_quote, link_speaker, link_to, mark_no_speaker, relation_from, unlink
    from annotator.edit.review import drop, keep, keep_all, place
    from annotator.edit.spans import label, relabel_all, remove, remove_all

_PLACES = {
    "annotator.edit.article": ("STATUS_WORDS", "set_header", "set_status"),
    "annotator.edit.attributes": ("next_kind", "set_attribute", "set_note", "set_unsure"),
    "annotator.edit.edges": ("end_at_comma", "end_at_sentence", "move_end", "move_start", "resize"),
    "annotator.edit.points": ("dismiss",),
    "annotator.edit.relations": ("join_quote", "link_speaker", "link_to", "mark_no_speaker", "relation_from", "unlink"),
    "annotator.edit.review": ("drop", "keep", "keep_all", "place"),
    "annotator.edit.spans": ("label", "relabel_all", "remove", "remove_all"),
}

__all__ = [
    "STATUS_WORDS",
    "dismiss",
    "drop",
    "end_at_comma",
    "end_at_sentence",
    "join_quote",
    "keep",
    "keep_all",
    "label",
    "link_speaker",
    "link_to",
    "mark_no_speaker",
    "move_end",
    "move_start",
    "next_kind",
    "place",
    "relabel_all",
    "relation_from",
    "remove",
    "remove_all",
    "resize",
    "set_attribute",
    "set_header",
    "set_note",
    "set_status",
    "set_unsure",
    "unlink",
]


__getattr__ = names_of(__name__, _PLACES)
