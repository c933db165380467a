"""JSON lines for doccano: sequence labelling with relations. Ids are numbers there, unique over the whole file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.exchange.writing.lines import Lines, json_line
from annotator.exchange.writing.said import ARTICLE, of_article, of_relation, of_span

if TYPE_CHECKING:
    from annotator.exchange.items import Item, Making

_BITS = 53
"""What every reader of JSON keeps exactly."""


def encode(item: Item, making: Making) -> bytes:
    """The line of one article; what doccano has no place for stands beside what it reads."""
    numbers = {one.id: _number(item, one.id) for one in item.spans()}
    entities = [
        {
            **{name: value for name, value in of_span(one).items() if name != "id"},
            "id": numbers[one.id],
            "label": one.label,
            "start_offset": one.start,
            "end_offset": one.end,
        }
        for one in item.spans()
    ]
    relations = [
        {
            **of_relation(one),
            "id": _number(item, one.id),
            "from_id": numbers[one.source],
            "to_id": numbers[one.target],
            "type": one.type,
        }
        for one in item.relations()
    ]
    # doccano keeps every other member as what it calls metadata; one that is missing somewhere becomes NaN there.
    said = dict.fromkeys(ARTICLE, "") | of_article(item)
    return json_line({"text": item.text, "entities": entities, "relations": relations, **said})


def _number(item: Item, id_: str) -> int:
    from hashlib import blake2b

    digest = blake2b(f"{item.name}\0{id_}".encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - _BITS)


write = Lines(encode)
"""The format's Write."""
