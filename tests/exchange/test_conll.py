"""CoNLL files: seqeval finds exactly the spans of each label, whatever nests or crosses between labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.exchange.writing.conll import BLANK, OVERLAPPING, START
from annotator.storage.corpus import find_articles
from tests.exchange.consumers import QUIET, consumer, exported, spans_in

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exchange.items import Item

pytestmark = QUIET
Sentences = list[list[tuple[str, str]]]


def articles(path: Path) -> list[Sentences]:
    """Each article as sentences of (token, tag)."""
    made: list[Sentences] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith(START):
            made.append([])
        elif not line:
            made[-1].append([])
        else:
            token, _, tag = line.partition("\t")
            made[-1][-1].append((token, tag))
    return [[sentence for sentence in one if sentence] for one in made]


def words_of(item: Item, label: str) -> list[str]:
    """The texts of the label's spans without blanks, but for those that share text with one before."""
    kept, end = [], 0
    for one in item.spans():
        if one.label == label and one.start >= end:
            kept.append("".join(item.text[one.start : one.end].split()))
            end = one.end
    return kept


@pytest.mark.parametrize(("name", "scheme"), [("conll", "IOB2"), ("conll-bioes", "IOBES")])
def test_seqeval_finds_the_spans_of_each_label(name: str, scheme: str, tmp_path: Path) -> None:
    entities = consumer("seqeval.scheme")
    out, items, outcome = exported(tmp_path, name)
    compared = 0
    suffix = ".bio" if name == "conll" else ".bioes"
    in_order = [items[name] for name in find_articles(tmp_path / "corpus")]
    for label in ("claim", "quote", "speaker", "date", "boilerplate", "odd label"):
        found = articles(out / name / f"{label}{suffix}")
        for item, sentences in zip(in_order, found, strict=True):
            assert "".join(token for one in sentences for token, _ in one) == "".join(item.text.split())
            words = []
            for sentence in sentences:
                tags = [tag for _, tag in sentence]
                for one in entities.Entities([tags], getattr(entities, scheme)).entities[0]:
                    assert one.tag == label.replace(" ", "_")
                    words.append("".join(token for token, _ in sentence[one.start : one.end]))
            assert words == words_of(item, label), (item.name, label)
            compared += len(words)
    losses = outcome.losses[name].counts
    assert compared + losses[OVERLAPPING] + losses[BLANK] == spans_in(items)
    assert losses[OVERLAPPING] == 3
