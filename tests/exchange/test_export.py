"""Exporting a corpus: what is in the dataset, what is refused, and that nothing else is ever touched."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import LostSpan
from annotator.exchange import ExchangeError, Item, format_named
from annotator.exchange.chunks import Wish, encoded_chunks
from annotator.exchange.export import StoppedError, Watch, export
from annotator.exchange.plan import SPLITS, Plan, Split
from annotator.storage.article_file import decode
from annotator.storage.sidecar import sidecar_path
from tests.exchange.corpora import LABELS, SEEDS, put, seeds, traps

if TYPE_CHECKING:
    from pathlib import Path

DATASET = Plan((format_named("dataset"),))
ALL = replace(DATASET, statuses=frozenset({"new", "in_progress", "done", "skipped"}))


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


def some_corpus(folder: Path, count: int = 30) -> Path:
    """Articles with texts of their own."""
    made = []
    for number in range(count):
        one = traps(f"{number}.txt")
        article = decode(f"{one.text} {number}".encode(), one.name)
        made.append(replace(one, article=article))
    return put(folder, made)


def test_every_span_of_the_seeds_and_of_the_traps_is_in_the_dataset(tmp_path: Path) -> None:
    items = [*seeds(), traps("sub/traps.txt")]
    export(put(tmp_path / "corpus", items), tmp_path / "out", ALL)
    found = {one["file"]: one for one in lines(tmp_path / "out" / "dataset.jsonl")}
    assert len(found) == len(items)
    compared = 0
    for item in items:
        line = found[item.name]
        assert line["text"] == item.text
        assert line["status"] == item.annotations.header.status
        assert line["source"]["sha256"] == decode(item.text.encode(), "x").sha256
        for span, kept in zip(item.spans(), line["spans"], strict=True):
            compared += 1
            assert (kept["id"], kept["label"], kept["start"], kept["end"]) == (
                span.id, span.label, span.start, span.end,
            )  # fmt: skip
            assert line["text"][kept["start"] : kept["end"]] == kept["text"]
            assert kept["attributes"] == dict(span.attributes)
            assert (kept["unsure"], kept["note"], kept["by"]) == (span.unsure, span.note, span.by)
        ends = [(one["type"], one["from"], one["to"]) for one in line["relations"]]
        assert ends == [(one.type, one.source, one.target) for one in item.relations()]
    assert compared == 2620 + 9


def test_the_same_corpus_gives_the_same_bytes_also_by_several_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = some_corpus(tmp_path / "corpus")
    first = export(folder, tmp_path / "one", DATASET)
    monkeypatch.setattr("annotator.exchange.chunks.CHUNK", 4)
    monkeypatch.setattr("annotator.exchange.chunks._ALONE", 0)
    monkeypatch.setattr("annotator.exchange.chunks._processors", lambda: 2)
    second = export(folder, tmp_path / "two", DATASET)
    assert first.files == second.files == ("dataset.jsonl", "README.md", "labels.toml")
    for name in first.files:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert sorted(path.name for path in (tmp_path / "two").iterdir()) == sorted(second.files)


def test_only_the_wanted_states_are_exported_and_the_others_are_counted(tmp_path: Path) -> None:
    states = ("new", "in_progress", "done", "skipped")
    folder = put(tmp_path / "corpus", [traps(f"{state}.txt", state) for state in states])
    (folder / "untouched.txt").write_text("Nimic", encoding="utf-8")
    outcome = export(folder, tmp_path / "out", DATASET)
    assert [one["file"] for one in lines(tmp_path / "out" / "dataset.jsonl")] == ["done.txt"]
    assert outcome.seen == {"new": 2, "in_progress": 1, "done": 1, "skipped": 1}
    export(folder, tmp_path / "out", ALL)
    assert len(lines(tmp_path / "out" / "dataset.jsonl")) == 5
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "| not begun | 2 | 2 |" in card


def test_an_article_whose_spans_do_not_stand_in_it_is_refused_and_named(tmp_path: Path) -> None:
    folder = put(tmp_path / "corpus", [traps("good.txt"), traps("bad.txt"), traps("worse.txt")])
    (folder / "bad.txt").write_bytes(b"x" + traps().text.encode())
    sidecar_path(folder / "worse.txt").write_text("{", encoding="utf-8")
    outcome = export(folder, tmp_path / "out", DATASET)
    assert [one["file"] for one in lines(tmp_path / "out" / "dataset.jsonl")] == ["good.txt"]
    assert [one.name for one in outcome.refused] == ["bad.txt", "worse.txt"]
    assert "does not fit its text" in outcome.refused[0].why
    assert "something is wrong with them: 2." in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


def test_lost_spans_and_their_relations_are_left_out_and_counted(tmp_path: Path) -> None:
    item = traps()
    speaker = item.annotations.spans.get("s1")
    assert speaker is not None
    spans = item.annotations.spans.remove(speaker)
    annotations = replace(item.annotations, spans=spans, lost=(LostSpan(speaker, "Ion"),))
    folder = put(tmp_path / "corpus", [replace(item, annotations=annotations)])
    outcome = export(folder, tmp_path / "out", DATASET)
    (line,) = lines(tmp_path / "out" / "dataset.jsonl")
    assert "s1" not in [one["id"] for one in line["spans"]]
    assert [one["id"] for one in line["relations"]] == ["r2"]
    assert outcome.statistics.lost == 1
    assert outcome.statistics.relations == {"continues": 1}


def test_without_texts_neither_those_of_articles_nor_of_spans_are_written(tmp_path: Path) -> None:
    folder = put(tmp_path / "corpus", [traps()])
    export(folder, tmp_path / "out", replace(DATASET, with_text=False))
    (line,) = lines(tmp_path / "out" / "dataset.jsonl")
    assert "text" not in line
    assert all("text" not in one for one in line["spans"])
    everything = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir())
    assert "Titlu 👍🏽" not in everything
    assert "alt rând" not in everything


@given(st.integers(0, 100), st.integers(0, 100), st.lists(st.binary(min_size=1), min_size=1))
def test_the_split_of_an_article_is_its_own_and_grows_with_its_part(one: int, two: int, texts: list[bytes]) -> None:
    train, rest = min(one, two), max(one, two)
    split = Split((train, rest - train, 100 - rest))
    larger = Split((min(100, train + 7), 0, 100 - min(100, train + 7)))
    for text in texts:
        digest = sha256(text).hexdigest()
        found = split.of(digest)
        assert found in SPLITS
        assert found != "train" or (train and larger.of(digest) == "train")


def test_splits_are_files_of_their_own_and_adding_articles_moves_none(tmp_path: Path) -> None:
    plan = replace(DATASET, split=Split.read("60/20/20"))

    def splits(folder: Path) -> dict[str, str]:
        outcome = export(folder, tmp_path / "out", plan)
        found = {}
        for split in SPLITS:
            for line in lines(tmp_path / "out" / f"dataset-{split}.jsonl"):
                assert line["split"] == split
                found[line["file"]] = split
        assert outcome.splits.total() == len(found)
        return found

    few = splits(some_corpus(tmp_path / "few", 25))
    many = splits(some_corpus(tmp_path / "many", 60))
    assert few == {name: many[name] for name in few}
    # Without splits the files of the splits are gone: every article would be in the folder twice.
    export(tmp_path / "few", tmp_path / "out", DATASET)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["README.md", "dataset.jsonl", "labels.toml"]


@pytest.mark.parametrize("text", ["80", "80/30", "80/10/5/5", "a/b/c", "110/-10/0", ""])
def test_what_does_not_add_up_is_no_split(text: str) -> None:
    with pytest.raises(ValueError, match="split"):
        Split.read(text)
    assert Split.read("80/20") == Split((80, 0, 20))


def test_a_folder_that_holds_something_else_is_never_written_to(tmp_path: Path) -> None:
    folder = put(tmp_path / "corpus", [traps()])
    other = tmp_path / "other"
    other.mkdir()
    (other / "README.md").write_text("# Mine\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match="holds no dataset made by annotator"):
        export(folder, other, DATASET)
    with pytest.raises(ExchangeError, match="lies in the folder of articles"):
        export(folder, folder / "out", DATASET)
    with pytest.raises(ExchangeError, match="is a file"):
        export(folder, other / "README.md", DATASET)
    assert [path.name for path in other.iterdir()] == ["README.md"]
    assert not (folder / "out").exists()


def test_what_a_killed_export_left_behind_keeps_nobody_from_exporting(tmp_path: Path) -> None:
    (tmp_path / "out" / ".export-abc").mkdir(parents=True)
    export(put(tmp_path / "corpus", [traps()]), tmp_path / "out", DATASET)
    assert (tmp_path / "out" / "dataset.jsonl").exists()


def test_where_nothing_is_exported_nothing_is_written_and_a_sentence_says_why(tmp_path: Path) -> None:
    folder = put(tmp_path / "corpus", [traps(status="new")])
    with pytest.raises(ExchangeError, match=r"No article is done \(there are: 1 new\)"):
        export(folder, tmp_path / "a" / "out", DATASET)
    assert not (tmp_path / "a").exists()


def test_a_stopped_export_leaves_everything_as_it_was(tmp_path: Path) -> None:
    folder = some_corpus(tmp_path / "corpus", 3)
    export(folder, tmp_path / "out", DATASET)
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    (folder / "0.txt").unlink()
    with pytest.raises(StoppedError):
        export(folder, tmp_path / "out", DATASET, Watch(go_on=lambda: False))
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_progress_ends_with_every_article(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export(some_corpus(tmp_path / "corpus", 7), tmp_path / "out", DATASET, Watch(lambda *at: told.append(at)))
    assert told[-1] == (7, 7)
    assert told == sorted(told)


def test_chunks_are_in_order_and_of_all_names(tmp_path: Path) -> None:
    folder = some_corpus(tmp_path / "corpus", 5)
    wish = Wish.of(folder, DATASET, ())
    chunks = list(encoded_chunks(wish, ["0.txt", "absent.txt"], LABELS))
    assert [chunk.size for chunk in chunks] == [2]
    assert [one.name for one in chunks[0].refused] == ["absent.txt"]


def test_the_folder_annotations_is_what_export_makes_of_the_seeds(tmp_path: Path) -> None:
    kept = SEEDS.parent / "annotations"
    outcome = export(SEEDS, tmp_path / "out", ALL)
    advice = "annotations/ is stale: run `uv run annotator export seeds --all`"
    assert sorted(path.name for path in kept.iterdir()) == sorted(outcome.files), advice
    for name in outcome.files:
        assert (tmp_path / "out" / name).read_bytes() == (kept / name).read_bytes(), advice


def test_an_item_sorts_its_relations(tmp_path: Path) -> None:
    item: Item = traps()
    assert [one.id for one in item.relations()] == ["r1", "r2"]
