"""Hugging Face `datasets` and polars load the Parquet file and the JSON lines; the card leads the former to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from annotator.exchange import format_named
from annotator.exchange.export import export
from annotator.exchange.plan import Plan
from tests.exchange.consumers import QUIET, consumer, exported, spans_in
from tests.exchange.corpora import LABELS, places, put, traps

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from annotator.exchange.items import Item

pytestmark = QUIET


def compared(rows: Iterable[dict[str, Any]], items: dict[str, Item]) -> int:
    count = 0
    for row in rows:
        item = items[row["file"]]
        assert row["text"] == item.text
        assert sorted((one["start"], one["end"], one["label"]) for one in row["spans"]) == places(item)
        for one in row["spans"]:
            assert row["text"][one["start"] : one["end"]] == one["text"]
            count += 1
        links = [(one["type"], one["from"], one["to"]) for one in row["relations"]]
        assert links == [(one.type, one.source, one.target) for one in item.relations()]
    return count


@pytest.fixture
def datasets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_DATASETS_OFFLINE", "1")
    found = consumer("datasets")
    found.disable_progress_bars()
    monkeypatch.setattr(found.config, "HF_DATASETS_CACHE", tmp_path / "cache")
    return found


@pytest.mark.parametrize("name", ["dataset", "parquet"])
def test_datasets_loads_the_folder_by_its_card(name: str, tmp_path: Path, datasets: Any) -> None:
    consumer("pyarrow")
    out, items, _ = exported(tmp_path, name)
    loaded = datasets.load_dataset(str(out), cache_dir=str(tmp_path / "cache"))
    assert list(loaded) == ["train"]
    assert compared(loaded["train"], items) == spans_in(items)


@pytest.mark.parametrize("name", ["dataset", "parquet"])
def test_datasets_loads_the_splits(name: str, tmp_path: Path, datasets: Any) -> None:
    consumer("pyarrow")
    out, items, outcome = exported(tmp_path, name, split="50/25/25")
    loaded = datasets.load_dataset(str(out), cache_dir=str(tmp_path / "cache"))
    assert {split: len(rows) for split, rows in loaded.items()} == outcome.splits
    assert sum(compared(rows, items) for rows in loaded.values()) == spans_in(items)


def test_a_column_of_dates_is_text_whose_first_letters_are_the_date(tmp_path: Path, datasets: Any) -> None:
    consumer("pyarrow")
    export(put(tmp_path / "corpus", [traps()]), tmp_path / "out", Plan((format_named("dataset"),)))
    row = datasets.load_dataset(str(tmp_path / "out"), cache_dir=str(tmp_path / "cache"))["train"][0]
    # As the card says: pyarrow reads what looks like a date as a time before `datasets` makes text of it again.
    assert row["attributes"]["published"].startswith("2026-11-24")
    assert {one["created"][:10] for one in row["spans"]} == {"2026-11-22"}


def test_polars_reads_every_span_and_attribute(tmp_path: Path) -> None:
    consumer("pyarrow")
    polars = consumer("polars")
    out, items, _ = exported(tmp_path, "parquet")
    frame = polars.read_parquet(out / "dataset.parquet")
    assert compared(frame.to_dicts(), items) == spans_in(items)
    for row in frame.to_dicts():
        for one, span in zip(row["spans"], items[row["file"]].spans(), strict=True):
            assert {name: value for name, value in one["attributes"].items() if value is not None} == span.attributes
            assert (one["more"], one["unsure"], one["note"], one["by"]) == ("", span.unsure, span.note, span.by)
    flat = frame.select("spans").explode("spans").unnest("spans")
    by_label = dict(flat.group_by("label").len().iter_rows())
    assert by_label["claim"] == sum(one.label == "claim" for item in items.values() for one in item.spans())
    same = polars.read_ndjson(exported(tmp_path / "lines", "dataset")[0] / "dataset.jsonl")
    assert same["file"].to_list() == frame["file"].to_list()


def test_the_same_corpus_gives_the_same_parquet_file(tmp_path: Path) -> None:
    consumer("pyarrow")
    one, _, _ = exported(tmp_path / "one", "parquet")
    two, _, _ = exported(tmp_path / "two", "parquet")
    assert (one / "dataset.parquet").read_bytes() == (two / "dataset.parquet").read_bytes()


def test_hugging_face_reads_the_card(tmp_path: Path) -> None:
    hub = consumer("huggingface_hub")
    out, _, _ = exported(tmp_path, "dataset")
    found = hub.DatasetCard.load(out / "README.md")
    assert found.data.language == ["en", "ro"]
    assert found.data.task_categories == ["token-classification"]
    assert found.data.configs[0]["data_files"] == [{"split": "train", "path": "dataset.jsonl"}]
    for label in LABELS.labels:
        assert f"| {label.name} |" in found.text
        assert f"### {label.name}" in found.text
