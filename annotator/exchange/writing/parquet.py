"""Parquet, which Hugging Face `datasets`, polars and pandas read: one article a row, spans as a list of structs.

Attributes of the label set are columns of the span's struct; others stand as JSON in `more`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from annotator.exchange.writing.said import attribute_kinds, sorted_out

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.annotations import Span
    from annotator.exchange.items import Item, Making

BATCH = 200
"""Articles in one row group."""
_SPAN = ("id", "label", "start", "end", "text", "more", "unsure", "note", "by", "origin", "created", "modified")
_RELATION = ("id", "type", "from", "to", "by", "origin", "created", "modified")
_TYPES = {"start": "int64", "end": "int64", "unsure": "bool_", "length": "int64"}


def write(target: Path, making: Making) -> _Writer:
    """A writer of the file."""
    return _Writer(target, making)


class _Writer:
    def __init__(self, target: Path, making: Making) -> None:
        self._arrow: Any = import_module("pyarrow")
        parquet: Any = import_module("pyarrow.parquet")
        self._with_text = making.with_text
        self._kinds = attribute_kinds(making.labels)
        self._schema = _schema(self._arrow, self._kinds, making.with_text)
        self._file = parquet.ParquetWriter(target, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def add(self, item: Item) -> None:
        """Write one more article."""
        header = item.annotations.header
        row: dict[str, Any] = {
            "file": item.name,
            "title": header.title or (item.article.title if self._with_text else ""),
            "language": header.language,
            "published": header.published,
            "note": header.note,
            "status": header.status,
            "labels": header.labels,
            "sha256": item.article.sha256,
            "length": len(item.text),
            "split": item.split,
            "spans": [self._span(one, item) for one in item.spans()],
            "relations": [
                {"id": one.id, "type": one.type, "from": one.source, "to": one.target, "by": one.by,
                 "origin": one.origin, "created": one.created, "modified": one.modified}
                for one in item.relations()
            ],
        }  # fmt: skip
        if self._with_text:
            row["text"] = item.text
        self._rows.append(row)
        if len(self._rows) == BATCH:
            self._flush()

    def _span(self, span: Span, item: Item) -> dict[str, Any]:
        said, more = sorted_out(span.attributes, self._kinds)
        made: dict[str, Any] = {
            "id": span.id,
            "label": span.label,
            "start": span.start,
            "end": span.end,
            "more": more,
            "unsure": span.unsure,
            "note": span.note,
            "by": span.by,
            "origin": span.origin,
            "created": span.created,
            "modified": span.modified,
        }
        if self._kinds:
            made["attributes"] = {name: said.get(name) for name in self._kinds}
        if self._with_text:
            made["text"] = item.text[span.start : span.end]
        return made

    def _flush(self) -> None:
        self._file.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []

    def close(self) -> None:
        """Write the last rows."""
        if self._rows:
            self._flush()
        self._file.close()


def _schema(pa: Any, kinds: dict[str, str], with_text: bool) -> Any:
    def fields(names: tuple[str, ...]) -> list[Any]:
        wanted = [name for name in names if with_text or name != "text"]
        return [pa.field(name, getattr(pa, _TYPES.get(name, "string"))()) for name in wanted]

    span = fields(_SPAN)
    if kinds:
        said = [pa.field(name, pa.bool_() if kind == "flag" else pa.string()) for name, kind in kinds.items()]
        span.insert(5 if with_text else 4, pa.field("attributes", pa.struct(said)))
    lists = [
        pa.field("spans", pa.list_(pa.struct(span))),
        pa.field("relations", pa.list_(pa.struct(fields(_RELATION)))),
    ]
    rest = ("title", "language", "published", "note", "status", "labels", "sha256", "length", "split")
    return pa.schema([*fields(("file", "text")), *lists, *fields(rest)])
