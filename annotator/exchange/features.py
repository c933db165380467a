"""What the columns of a dataset are, as the card tells Hugging Face `datasets`, which else guesses from the first rows.

It would take a column of dates for times, and fail at the first row without one.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.exchange.writing.said import attribute_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.labels import LabelSet
    from annotator.core.statistics import Statistics

_DTYPES = {"str": "string", "bool": "bool", "int": "int64", "float": "float64"}
_WHO = ("by", "origin", "created", "modified")


def attribute_types(found: Statistics, labels: LabelSet) -> dict[str, str] | None:
    """The type of each attribute; None where one has values of several types, or that are no plain ones."""
    types: dict[str, str] = {}
    for name, kind in sorted(found.attributes):
        if kind not in _DTYPES or types.setdefault(name, _DTYPES[kind]) != _DTYPES[kind]:
            return None
    for name, kind in attribute_kinds(labels).items():
        types.setdefault(name, "bool" if kind == "flag" else "string")
    return types


def dataset_info(found: Statistics, labels: LabelSet, *, with_text: bool, with_split: bool) -> Iterator[str]:
    """The lines of the card that tell the columns of `dataset.jsonl`; none where they cannot be told."""
    types = attribute_types(found, labels)
    if types is None:
        return
    text = ("text",) if with_text else ()
    yield "dataset_info:\n  features:"
    yield from _columns(2, "file", *text)
    yield "  - name: spans\n    list:"
    yield from _columns(4, "id", "label")
    yield from _columns(4, "start", "end", dtype="int64")
    yield from _columns(4, *text)
    # Only what occurs: a struct in the file has no other members.
    used = {name for name, _ in found.attributes}
    yield "    - name: attributes\n      struct:" if used else "    - name: attributes\n      struct: []"
    for name in sorted(used):
        yield from _columns(6, name, dtype=types[name])
    yield from _columns(4, "unsure", dtype="bool")
    yield from _columns(4, "note", *_WHO)
    yield "  - name: relations\n    list:"
    yield from _columns(4, "id", "type", "from", "to", *_WHO)
    yield "  - name: attributes\n    struct:"
    yield from _columns(4, "title", "language", "published", "note")
    yield from _columns(2, "status", "labels")
    yield "  - name: source\n    struct:"
    yield from _columns(4, "sha256", "encoding")
    yield from _columns(4, "bom", dtype="bool")
    yield from _columns(4, "newline")
    yield from _columns(4, "length", dtype="int64")
    if with_split:
        yield from _columns(2, "split")


def _columns(indent: int, *names: str, dtype: str = "string") -> Iterator[str]:
    for name in names:
        yield f"{' ' * indent}- name: {json.dumps(name, ensure_ascii=False)}\n{' ' * indent}  dtype: {dtype}"
