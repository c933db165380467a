"""What is said of a span, a relation and an article, as formats that may hold more than places write it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.annotations import Relation, Span
    from annotator.core.labels import LabelSet
    from annotator.exchange.items import Item


ARTICLE = ("file", "status", "title", "language", "published", "note", "labels", "sha256", "split")
"""What can be said of an article."""


def of_span(span: Span) -> dict[str, Any]:
    """Id, attributes, doubt, note and provenance; what says nothing is left out."""
    made: dict[str, Any] = {"id": span.id}
    if span.attributes:
        made["attributes"] = dict(span.attributes)
    if span.unsure:
        made["unsure"] = True
    return {**made, **_filled(note=span.note, by=span.by, created=span.created, modified=span.modified)}


def of_relation(one: Relation) -> dict[str, Any]:
    """Provenance; what says nothing is left out."""
    return _filled(by=one.by, created=one.created, modified=one.modified)


def of_article(item: Item) -> dict[str, str]:
    """File, state and what a person said of the article; what says nothing is left out."""
    header = item.annotations.header
    return _filled(
        file=item.name,
        status=header.status,
        title=header.title,
        language=header.language,
        published=header.published,
        note=header.note,
        labels=header.labels,
        sha256=item.article.sha256,
        split=item.split,
    )


def _filled(**said: str) -> dict[str, str]:
    return {name: value for name, value in said.items() if value}


def attribute_kinds(labels: LabelSet) -> dict[str, str]:
    """Every attribute of the set with its type; "text" where two labels give one of that name different types."""
    kinds: dict[str, str] = {}
    for label in labels.labels:
        for one in label.attributes:
            kinds[one.name] = one.type if kinds.get(one.name, one.type) == one.type else "text"
    return kinds


def sorted_out(said: Mapping[str, Any], kinds: Mapping[str, str]) -> tuple[dict[str, Any], str]:
    """The attributes that have a column, and the others, or of another type, as JSON ("" where there are none)."""
    fitting = {name: value for name, value in said.items() if _fits(value, kinds.get(name, ""))}
    rest = {name: value for name, value in said.items() if name not in fitting}
    return fitting, json.dumps(rest, ensure_ascii=False, default=dict) if rest else ""


def _fits(value: object, kind: str) -> bool:
    return bool(kind) and isinstance(value, bool if kind == "flag" else str)
