"""What is proposed for the value or name of a span, and for the publication date of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from annotator.core.names import name_proposals
from annotator.core.span_index import order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.core.state import State

NAME = "name"
_ROMANIAN = re.compile("[ăâîșşțţ]", re.IGNORECASE)
_LOOKED_AT = 20_000


def language_of(state: State) -> str:
    """What a person said of the article's language, else `ro` where it has Romanian letters, else `en`."""
    said = state.annotations.header.language
    return said or ("ro" if _ROMANIAN.search(state.article.text, 0, _LOOKED_AT) else "en")


def proposals_for(state: State, labels: LabelSet, span: Span, names_in_corpus: Sequence[str]) -> list[str]:
    """Likely values for the first text or date attribute of the span's label, the likeliest first."""
    text = state.article.text[span.start : span.end]
    attribute = next((one for one in labels.get(span.label).attributes if one.type in ("text", "date")), None)
    if attribute is None:
        return []
    if attribute.type == "date":
        # Loaded by the first date only: it takes longer than a key may wait at the start of the program.
        from annotator.date_values import propose_date

        value = propose_date(text, state.annotations.header.published, language_of(state))
        return [value] if value else []
    if attribute.name != NAME:
        return []
    kind = str(span.attributes.get("kind", ""))
    return name_proposals(text, kind, names_in(state), names_in_corpus, _last_speaker(state, span))


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
        return day, "the file's name"
    if day := published_proposals("", state.article.text):
        return day, "the article's first lines"
    return (previous, "the article before") if previous else ("", "")
