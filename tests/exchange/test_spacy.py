"""spaCy loads what was written for it: JSON lines and DocBin, every span at its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from annotator.exchange.writing.docbin import MISALIGNED
from tests.exchange.consumers import QUIET, consumer, exported, spans_in
from tests.exchange.corpora import places

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = QUIET


def test_the_lines_for_prodigy_hold_every_span_and_relation(tmp_path: Path) -> None:
    out, items, _ = exported(tmp_path, "prodigy")
    compared = 0
    for line in (out / "prodigy.jsonl").read_text(encoding="utf-8").split("\n")[:-1]:
        task = json.loads(line)
        item = items[task["meta"]["file"]]
        assert task["text"] == item.text
        assert sorted((one["start"], one["end"], one["label"]) for one in task["spans"]) == places(item)
        compared += len(task["spans"])
        assert len(task.get("relations", [])) == len(item.relations())
        for one in task.get("relations", []):
            for side in ("head_span", "child_span"):
                assert tuple(one[side][key] for key in ("start", "end", "label")) in places(item)
    assert compared == spans_in(items) == 2647


def test_spacy_reads_the_lines_into_docs(tmp_path: Path) -> None:
    spacy = consumer("spacy")
    srsly = __import__("srsly")
    out, items, _ = exported(tmp_path, "prodigy")
    pipe = spacy.blank("xx")
    compared = 0
    for task in srsly.read_jsonl(out / "prodigy.jsonl"):
        doc = pipe.make_doc(task["text"])
        assert doc.text == items[task["meta"]["file"]].text
        for one in task["spans"]:
            span = doc.char_span(one["start"], one["end"], one["label"], alignment_mode="expand")
            words = doc.text[one["start"] : one["end"]]
            assert span is not None
            assert words in span.text
            compared += 1
    assert compared == spans_in(items)


def test_every_span_is_in_doc_spans_and_what_spacy_cannot_hold_is_counted(tmp_path: Path) -> None:
    spacy = consumer("spacy")
    out, items, outcome = exported(tmp_path, "docbin")
    found, seen = 0, set()
    for path in sorted((out / "spacy").iterdir()):
        for doc in spacy.tokens.DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab):
            said = doc.user_data["annotator"]
            item = items[said["file"]]
            seen.add(item.name)
            assert doc.text == item.text
            assert len(doc.ents) == 0
            kept = [(one.start_char, one.end_char, one.label_) for one in doc.spans["sc"]]
            assert set(kept) <= set(places(item))
            for one in doc.spans["sc"]:
                span = item.annotations.spans.get(one.id_)
                assert span is not None
                assert (span.start, span.end, span.label) == (one.start_char, one.end_char, one.label_)
                assert said["spans"][one.id_].get("attributes", {}) == dict(span.attributes)
            assert len(said["relations"]) == len(item.relations())
            found += len(kept)
    assert seen == set(items)
    lost = outcome.losses["docbin"].counts[MISALIGNED]
    assert found + lost == spans_in(items)
    assert 0 < lost < 30


def test_files_are_parted_by_splits_and_by_number(tmp_path: Path) -> None:
    consumer("spacy")
    out, items, outcome = exported(tmp_path, "docbin", split="50/25/25")
    files = sorted(str(path.relative_to(out)) for path in out.rglob("*.spacy"))
    assert files == [f"spacy/{split}/0000.spacy" for split in sorted(outcome.splits)]
    assert outcome.splits.total() == len(items)
