"""What tests of reading share: the items of a source by a format's name, and their spans as plain tuples."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.exchange import Item, Losses, format_named

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TEXT = "Titlu 👍🏽\r\n\r\n„Vrem pace”, a spus Lavrov, „și liniște”.\r\n"
ONE, TWO, SPEAKER = (
    (TEXT.index(part), TEXT.index(part) + len(part)) for part in ("„Vrem pace”", "„și liniște”", "Lavrov")
)
WIDE = TEXT.count("👍") + TEXT.count("🏽")
"""How many characters before everything else take two UTF-16 units."""


@dataclass(frozen=True)
class Found:
    """One item, in words that are easy to compare."""

    item: Item

    @property
    def spans(self) -> list[tuple[str, str]]:
        return [(one.label, self.item.text[one.start : one.end]) for one in self.item.spans()]

    @property
    def relations(self) -> list[tuple[str, str, str]]:
        spans, text = self.item.annotations.spans, self.item.text
        found = []
        for one in self.item.relations():
            source, target = spans.get(one.source), spans.get(one.target)
            assert source is not None
            assert target is not None
            found.append((one.type, text[source.start : source.end], text[target.start : target.end]))
        return sorted(found)

    def said(self, words: str) -> dict[str, Any]:
        """The attributes of the span of these words."""
        (span,) = (one for one in self.item.spans() if self.item.text[one.start : one.end] == words)
        return dict(span.attributes)

    @property
    def extra(self) -> dict[str, Any]:
        return dict(self.item.annotations.extra.get("article", {}))


def read(name: str, source: Path) -> tuple[list[Found], dict[str, int]]:
    """The items of the source, and what is lost by the sentence that says it."""
    losses = Losses()
    items = [Found(item) for item in format_named(name).read(source, losses)]
    for one in items:
        assert all(span.origin == "import" for span in one.item.spans())
    return items, {str(what): number for what, number in losses.counts.items()}


def read_lines(name: str, folder: Path, values: Iterable[object]) -> tuple[list[Found], dict[str, int]]:
    """The items of a file of JSON lines with these values."""
    path = folder / "source.jsonl"
    path.write_text("".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values), "utf-8")
    return read(name, path)
