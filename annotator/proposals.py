"""What is proposed for the value or name of a span, and for the publication date of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.core.message import message
from annotator.core.names import name_proposals, own_name, words_of
from annotator.core.people import full_names, is_named, people_after, people_before, people_called
from annotator.core.span_index import order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.annotations import Span
    from annotator.core.labels import Attribute, LabelSet
    from annotator.core.state import State

NAME = "name"
_ROMANIAN = re.compile("[ăâîșşțţ]", re.IGNORECASE)
_LOOKED_AT = 20_000
# How far around a date its sentence is looked at, and how far before a speaker names are.
_AROUND, _REACH, _MOST_NAMED = 1_000, 6_000, 20


def language_of(state: State) -> str:
    """What a person said of the article's language, else `ro` where it has Romanian letters, else `en`."""
    said = state.annotations.header.language
    return said or ("ro" if _ROMANIAN.search(state.article.text, 0, _LOOKED_AT) else "en")


def proposed_attribute(labels: LabelSet, span: Span) -> Attribute | None:
    """The attribute of the span's label that values are proposed for; None where it has none."""
    return next((one for one in labels.get(span.label).attributes if one.type in ("text", "date")), None)


def proposals_for(state: State, labels: LabelSet, span: Span, names_in_corpus: Sequence[str]) -> list[str]:
    """Likely values for the first text or date attribute of the span's label, the likeliest first."""
    text = state.article.text[span.start : span.end]
    attribute = proposed_attribute(labels, span)
    if attribute is None:
        return []
    if attribute.type == "date":
        return _date_proposals(state, span)
    if attribute.name != NAME:
        return []
    kind = str(span.attributes.get("kind", ""))
    named = is_named(state.article.text, span.range)
    people = _people(state, labels, span, kind, named)
    last = _last_speaker(state, span)
    return name_proposals(text, kind, names_in(state), names_in_corpus, last, people, is_named=named)


def _date_proposals(state: State, span: Span) -> list[str]:
    # Loaded by the first date only: it takes longer than a key may wait at the start of the program.
    from annotator.date_values import propose_dates

    text = state.article.text
    around = (max(0, span.start - _AROUND), min(len(text), span.end + _AROUND))
    before, after = text[around[0] : span.start], text[span.end : around[1]]
    published = state.annotations.header.published
    return propose_dates(text[span.start : span.end], published, language_of(state), before, after)


def _people(state: State, labels: LabelSet, span: Span, kind: str, named: bool) -> list[str]:
    """The persons whom a speaker without a full name may be, the likeliest first."""
    text = state.article.text
    phrase = text[span.start : span.end]
    own = own_name(phrase) if named and kind != "pronoun" else ""
    if kind in ("body", "document", "unnamed"):
        return []
    if own:
        return full_names(text, own) if len(words_of(own)) == 1 else []
    hiding = {label.name for label in labels.labels if label.edges == "lines"}

    def is_hidden(position: int) -> bool:
        return any(one.label in hiding for one in state.annotations.spans.overlapping(position, position + 1))

    near = people_before(text, span.start, _named_before(state, span), is_hidden)
    called = people_called(text, phrase) if kind == "person" else []
    # Of several deputies it is the one named last; the only minister is meant though another was named since.
    if near and (len(called) != 1 or near[0] in called):
        return list(dict.fromkeys((*near, *called)))
    return list(dict.fromkeys((*called, *near))) or people_after(text, span.end)


def _named_before(state: State, span: Span) -> list[tuple[int, str]]:
    """The persons' names that the speakers before the span have, and where, the nearest first."""
    found: list[tuple[int, str]] = []
    before = state.annotations.spans.last_before(order(span))
    while before is not None and span.start - before.start < _REACH and len(found) < _MOST_NAMED:
        name = before.attributes.get(NAME)
        if isinstance(name, str) and name and before.attributes.get("kind") in ("person", "pronoun", "unnamed"):
            found.append((before.start, name))
        before = state.annotations.spans.last_before(order(before))
    return found


def names_in(state: State) -> list[str]:
    """The names that the article's spans have, each once, in text order."""
    names = (span.attributes.get(NAME) for span in state.annotations.spans)
    return list(dict.fromkeys(name for name in names if isinstance(name, str) and name))


def _last_speaker(state: State, span: Span) -> str:
    before = state.annotations.spans.last_before(order(span))
    while before is not None:
        name = before.attributes.get(NAME)
        if isinstance(name, str) and name:
            return name
        before = state.annotations.spans.last_before(order(before))
    return ""


def published_proposal(state: State, previous: str) -> tuple[str, str]:
    """A publication date and where it is from, ("", "") for none; `previous` is that of the article before."""
    from annotator.date_values import published_proposals

    if day := published_proposals(state.article.file, ""):
        return day, str(message("the file's name"))
    if day := published_proposals("", state.article.text):
        return day, str(message("the article's first lines"))
    return (previous, str(message("the article before"))) if previous else ("", "")
