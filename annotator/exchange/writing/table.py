"""A table of spans as CSV: one span a row, a column for each attribute of the label set."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from annotator.exchange.writing.lines import Lines
from annotator.exchange.writing.said import attribute_kinds, sorted_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from annotator.core.annotations import Span
    from annotator.exchange.items import Item, Making

_FIRST = ("file", "start", "end", "label", "text")
_LAST = ("more", "unsure", "note", "id", "by", "origin", "created", "modified", "status", "split")


def encode(item: Item, making: Making) -> bytes:
    """The rows of one article's spans."""
    kinds = attribute_kinds(making.labels)
    return _rows(_row(item, making, span, kinds) for span in item.spans())


def head(making: Making) -> bytes:
    """The names of the columns; an attribute that has the name of another column gets a `_` before it."""
    first = [name for name in _FIRST if making.with_text or name != "text"]
    taken = {*_FIRST, *_LAST}
    said = [f"_{name}" if name in taken else name for name in attribute_kinds(making.labels)]
    return _rows([[*first, *said, *_LAST]])


def _row(item: Item, making: Making, span: Span, kinds: dict[str, str]) -> list[object]:
    text = [item.text[span.start : span.end]] if making.with_text else []
    said, more = sorted_out(span.attributes, kinds)
    # A flag that is not set says nothing; one that is set is `true`.
    cells = [str(value).lower() if isinstance(value := said.get(name, ""), bool) else value for name in kinds]
    unsure = "true" if span.unsure else ""
    rest = [span.note, span.id, span.by, span.origin, span.created, span.modified]
    state = item.annotations.header.status
    return [item.name, span.start, span.end, span.label, *text, *cells, more, unsure, *rest, state, item.split]


def _rows(rows: Iterable[list[object]]) -> bytes:
    made = StringIO()
    csv.writer(made, lineterminator="\n").writerows(rows)
    return made.getvalue().encode("utf-8", "replace")


write = Lines(encode, head)
"""The format's Write."""
