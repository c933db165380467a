"""The dataset of our own: one article a line, everything that a sidecar says of it but for lost and open things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.exchange.writing.lines import Lines, json_line

if TYPE_CHECKING:
    from annotator.core.annotations import Relation, Span
    from annotator.exchange.items import Item, Making


def encode(item: Item, making: Making) -> bytes:
    """The line of one article."""
    article, header = item.article, item.annotations.header
    text = {"text": item.text} if making.with_text else {}
    orders = {label.name: tuple(one.name for one in label.attributes) for label in making.labels.labels}
    # Without texts no first line of one may stand in for a title.
    title = header.title or (article.title if making.with_text else "")
    said = {"title": title, "language": header.language, "published": header.published, "note": header.note}
    line: dict[str, Any] = {
        "file": item.name,
        **text,
        "spans": [_span(one, item, making, orders.get(one.label, ())) for one in item.spans()],
        "relations": [_relation(one) for one in item.relations()],
        "attributes": said,
        "status": header.status,
        "labels": header.labels,
        "source": {
            "sha256": article.sha256,
            "encoding": article.encoding,
            "bom": article.bom,
            "newline": article.newline,
            "length": len(item.text),
        },
    }
    if item.split:
        line["split"] = item.split
    return json_line(line)


def _span(span: Span, item: Item, making: Making, order: tuple[str, ...]) -> dict[str, Any]:
    said = span.attributes
    made: dict[str, Any] = {"id": span.id, "label": span.label, "start": span.start, "end": span.end}
    if making.with_text:
        made["text"] = item.text[span.start : span.end]
    made["attributes"] = {**{name: said[name] for name in order if name in said}, **said}
    made["unsure"] = span.unsure
    made["note"] = span.note
    return {**made, "by": span.by, "origin": span.origin, "created": span.created, "modified": span.modified}


def _relation(one: Relation) -> dict[str, Any]:
    ends = {"id": one.id, "type": one.type, "from": one.source, "to": one.target}
    return {**ends, "by": one.by, "origin": one.origin, "created": one.created, "modified": one.modified}


write = Lines(encode)
