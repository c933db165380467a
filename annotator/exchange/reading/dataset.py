"""Our own dataset: `dataset.jsonl` with texts, as `annotator export` writes it. Places are code points.

Everything comes back as it was, ids, people and times with it, and each file in its encoding. Lost spans, refused and
dismissed entries are not in a dataset.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.annotations import ORIGINS
from annotator.exchange.reading.building import NO_TEXT, SPLIT, Builder
from annotator.exchange.reading.sources import json_values, name_of, text_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exchange.items import Item, Losses

_SPAN = ("id", "attributes", "unsure", "note", "by", "created", "modified")
_RELATION = ("id", "by", "created", "modified")
_ARTICLE = ("title", "language", "published", "note")


def read(source: Path, losses: Losses) -> Iterator[Item]:
    """The articles of the source's lines."""
    for file, number, value in json_values(source):
        text = text_at(value, "text")
        if text is None:
            losses.add(NO_TEXT, file.name, f"line {number}")
            continue
        origin = _dict(value, "source")
        encoding, bom = str(origin.get("encoding") or "utf-8"), origin.get("bom") is True
        builder = Builder(name_of(file, number, value), text, losses, encoding, bom)
        for one in builder.objects(value, "spans"):
            place = str(one.get("label") or ""), one.get("start"), one.get("end")
            builder.add(str(one.get("id")), *place, text=one.get("text"), **_said(one, _SPAN))
        for one in builder.objects(value, "relations"):
            builder.link(str(one.get("type") or ""), str(one.get("from")), str(one.get("to")), **_said(one, _RELATION))
        said = {name: _dict(value, "attributes").get(name) for name in _ARTICLE}
        if said["title"] == builder.first_line:
            del said["title"]  # Written for readers of the dataset where nobody gave one.
        builder.say(status=value.get("status"), labels=value.get("labels"), **said)
        if value.get("split"):
            builder.lose(SPLIT, value["split"])
        yield builder.item()


def _dict(value: Any, name: str) -> dict[str, Any]:
    found = value.get(name)
    return found if isinstance(found, dict) else {}


def _said(one: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    said = {name: one[name] for name in names if name in one}
    if one.get("origin") in ORIGINS:
        said["origin"] = one["origin"]
    return said
