"""A label file for labels that another tool brought: keys, colours, attributes and relations, to be refined by hand."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.storage.label_file import LabelFileError, parse_labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.exchange.items import Item

COLOURS = ("#1A85E0", "#B08300", "#17604B", "#E0207F", "#A34B22", "#7A4FD0", "#0F8C8C", "#6B7A00", "#C04A9A")
"""A bar each for the labels on the digits; those behind them are grey."""


@dataclass(slots=True)
class FoundLabels:
    """The labels of items, the most frequent first, with the attributes of their spans and the relations between."""

    labels: Counter[str] = field(default_factory=Counter)
    attributes: dict[str, dict[str, bool]] = field(default_factory=lambda: defaultdict(dict))
    relations: dict[str, tuple[dict[str, None], dict[str, None]]] = field(default_factory=dict)

    def take(self, item: Item) -> None:
        """Note the labels of one more item."""
        spans = item.annotations.spans
        self.labels.update(spans.counts)
        for one in spans:
            for name, value in one.attributes.items():
                flag = isinstance(value, bool)
                self.attributes[one.label][name] = flag and self.attributes[one.label].get(name, True)
        for link in item.relations():
            ends = self.relations.setdefault(link.type, ({}, {}))
            for side, end in zip(ends, (link.source, link.target), strict=True):
                if span := spans.get(end):
                    side[span.label] = None

    def file(self) -> bytes | None:
        """The label file; None where a label cannot stand in one, as with a dot in its name, or there is none."""
        data = ("\n".join(self._lines()) + "\n").encode("utf-8", "replace")
        try:
            parse_labels(data, "labels.toml")
        except LabelFileError:
            return None
        return data

    def _lines(self) -> Iterator[str]:
        yield 'name = "imported"'
        yield "version = 1"
        for number, (label, _) in enumerate(self.labels.most_common(), 1):
            yield "\n[[label]]"
            yield f"name = {_text(label)}"
            if number <= len(COLOURS):
                yield f'key = "{number}"'
                yield f'colour = "{COLOURS[number - 1]}"'
            for name, flag in self.attributes.get(label, {}).items():
                yield f'\n[[label.attribute]]\nname = {_text(name)}\ntype = "{"flag" if flag else "text"}"'
        for type_, (sources, targets) in self.relations.items():
            yield "\n[[relation]]"
            yield f"type = {_text(type_)}"
            yield f"from = [{', '.join(map(_text, sources))}]"
            yield f"to = [{', '.join(map(_text, targets))}]"


def _text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
