"""The table of spans, read by Python's csv and by polars."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from tests.exchange.consumers import consumer, exported, spans_in
from tests.exchange.corpora import places

if TYPE_CHECKING:
    from pathlib import Path


def test_every_span_is_a_row_with_its_attributes(tmp_path: Path) -> None:
    out, items, _ = exported(tmp_path, "csv")
    with (out / "spans.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == spans_in(items)
    for item in items.values():
        mine = [row for row in rows if row["file"] == item.name]
        assert sorted((int(row["start"]), int(row["end"]), row["label"]) for row in mine) == places(item)
        for row, span in zip(mine, item.spans(), strict=True):
            assert row["text"] == item.text[span.start : span.end]
            assert row["note"] == span.note
            for name, value in span.attributes.items():
                assert row[name] == ("true" if value is True else value)


def test_polars_reads_the_same(tmp_path: Path) -> None:
    polars = consumer("polars")
    out, items, _ = exported(tmp_path, "csv")
    frame = polars.read_csv(out / "spans.csv", infer_schema_length=None)
    assert frame.height == spans_in(items)
    for row in frame.iter_rows(named=True):
        assert items[row["file"]].text[row["start"] : row["end"]] == row["text"]
