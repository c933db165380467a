"""JSON lines for Prodigy and spaCy: `text` and `spans`, relations by the ranges of their ends, no tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.exchange.writing.lines import Lines, json_line
from annotator.exchange.writing.said import of_article, of_relation, of_span

if TYPE_CHECKING:
    from annotator.core.annotations import Relation, Span
    from annotator.exchange.items import Item, Making

_ANSWERS = {"done": "accept", "skipped": "ignore"}


def encode(item: Item, making: Making) -> bytes:
    """The line of one article."""
    task: dict[str, Any] = {
        "text": item.text,
        "spans": [{**_place(one), **of_span(one)} for one in item.spans()],
    }
    if relations := [_relation(one, item) for one in item.relations()]:
        task["relations"] = relations
    if answer := _ANSWERS.get(item.annotations.header.status):
        task["answer"] = answer
    task["meta"] = of_article(item)
    return json_line(task)


def _place(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "label": span.label}


def _relation(one: Relation, item: Item) -> dict[str, Any]:
    source, target = item.annotations.spans.get(one.source), item.annotations.spans.get(one.target)
    assert source is not None
    assert target is not None
    made = {"label": one.type, "head_span": _place(source), "child_span": _place(target), "id": one.id}
    return {**made, **of_relation(one)}


write = Lines(encode)
"""The format's Write."""
