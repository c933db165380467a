"""doccano's JSON lines: sequence labelling with and without relations, version 1 and the older keys.

Places are code points. Spans are `label` (or `labels`, `annotations`) as [start, end, name], or `entities` with ids
and `relations` between them. doccano puts what was imported beside the text at the top of each line: what is said of
the article there is said of it here, the rest is kept as `meta` of the article.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.message import message
from annotator.exchange.reading.building import NO_TEXT, OUTSIDE, Builder, said_of
from annotator.exchange.reading.sources import json_values, name_of, text_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exchange.items import Item, Losses

CATEGORIES = message("labels of a whole article")
_LISTS = ("label", "labels", "annotations")
_OWN = {"id", "text", "data", "entities", "relations", "cats", "Comments", "comments", *_LISTS}


def read(source: Path, losses: Losses) -> Iterator[Item]:
    """The examples of the source's lines."""
    for file, number, value in json_values(source):
        text = text_at(value, "text", "data")
        if text is None:
            losses.add(NO_TEXT, file.name, f"line {number}")
            continue
        builder = Builder(name_of(file, number, value), text, losses)
        _spans(value, builder)
        for one in builder.objects(value, "relations"):
            said = {name: one[name] for name in ("by", "created", "modified") if isinstance(one.get(name), str)}
            builder.link(str(one.get("type") or ""), str(one.get("from_id")), str(one.get("to_id")), **said)
        comments = value.get("Comments") or value.get("comments")
        builder.say(note="\n".join(map(str, comments)) if isinstance(comments, list) else comments)
        builder.describe(value, known=_OWN)
        yield builder.item()


def _spans(value: dict[str, Any], builder: Builder) -> None:
    for name in _LISTS:
        found = value.get(name)
        # One name alone is a label of the article; as `labels` it is the label set's, as we write it.
        listed = found if isinstance(found, list) else [found] if isinstance(found, str) and name == "label" else []
        for number, one in enumerate(listed):
            if isinstance(one, str):
                builder.lose(CATEGORIES, one)
            elif isinstance(one, dict):
                _entity(one, builder)
            elif isinstance(one, list) and len(one) >= 3:
                builder.add(f"{name} {number}", str(one[2]), one[0], one[1])
            else:
                builder.lose(OUTSIDE, one)
    for one in builder.objects(value, "entities"):
        _entity(one, builder)
    if cats := value.get("cats"):
        builder.lose(CATEGORIES, cats)


def _entity(one: dict[str, Any], builder: Builder) -> None:
    said = said_of(one, ("id", "start_offset", "end_offset", "label", "user", "document"))
    start, end = one.get("start_offset"), one.get("end_offset")
    builder.add(str(one.get("id")), str(one.get("label") or ""), start, end, **said)
