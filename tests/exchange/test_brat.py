"""brat's stand-off, parsed back by the rules of its own parser: every span, relation, attribute and note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import Annotations
from annotator.core.article import Article
from annotator.exchange import Item, Losses, Making, format_named
from annotator.exchange.writing.brat import NOTE_LINES, RENAMED
from annotator.storage.label_file import packaged_labels
from tests.exchange.consumers import exported, spans_in

if TYPE_CHECKING:
    from pathlib import Path


def file_of(item: Item) -> str:
    return item.name if item.name.endswith(".txt") else f"{item.name}.txt"


def test_every_span_is_where_it_was_and_pieces_hold_no_newline(tmp_path: Path) -> None:
    out, items, outcome = exported(tmp_path, "brat")
    compared = 0
    for item in items.values():
        path = out / "brat" / file_of(item)
        text = path.read_bytes().decode()
        assert text == item.text
        lines = path.with_suffix(".ann").read_bytes().decode().split("\n")[:-1]
        spans = {}
        for line in lines:
            if found := re.fullmatch(r"(T\d+)\t(\S+) ([\d ;]+)\t(.*)", line):
                name, label, places, words = found.groups()
                pieces = [tuple(map(int, place.split(" "))) for place in places.split(";")]
                assert words == " ".join(text[start:end] for start, end in pieces)
                assert not re.search("[\r\n]", words)
                spans[name] = (pieces[0][0], pieces[-1][1], label)
        assert sorted(spans.values()) == sorted(
            (one.start, one.end, one.label.replace(" ", "_")) for one in item.spans()
        )
        compared += len(spans)
        links = [re.fullmatch(r"R\d+\t(\S+) Arg1:(T\d+) Arg2:(T\d+)", line) for line in lines if line[0] == "R"]
        place = {one.id: (one.start, one.end, one.label.replace(" ", "_")) for one in item.spans()}
        assert sorted((one[1], spans[one[2]], spans[one[3]]) for one in links if one) == sorted(
            (one.type, place[one.source], place[one.target]) for one in item.relations()
        )
        said = [re.fullmatch(r"A\d+\t(\S+) (T\d+)(?: (.+))?", line) for line in lines if line[0] == "A"]
        assert all(said)
        assert len(said) == sum(len(one.attributes) + one.unsure for one in item.spans())
        assert sum(line[0] == "#" for line in lines) == sum(bool(one.note) for one in item.spans())
    assert compared == spans_in(items)
    # In each of the three articles of traps: a label with a blank, a note of two lines and a name with a tab.
    assert outcome.losses["brat"].counts == {RENAMED: 3, NOTE_LINES: 6}


def test_the_configuration_lists_every_name_and_value_in_use(tmp_path: Path) -> None:
    out, _, _ = exported(tmp_path, "brat")
    config = (out / "brat" / "annotation.conf").read_text(encoding="utf-8")
    parts = dict(re.findall(r"\[(\w+)\]\n(.*?)(?=\n\[|\Z)", config, re.DOTALL))
    assert parts["entities"].split() == ["claim", "quote", "speaker", "date", "boilerplate", "odd_label"]
    assert "speaker\tArg1:quote, Arg2:speaker" in parts["relations"]
    assert re.search(r"^kind\tArg:\S+, Value:checkable\|vague\|direct\|", parts["attributes"], re.MULTILINE)
    assert re.search(r"^no_speaker\tArg:quote$", parts["attributes"], re.MULTILINE)


@pytest.mark.parametrize("text", ["\ufeff", "\ufeffa", "\ufeff\ufeffa", "a\ufeff"])
def test_a_first_invisible_character_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    target, losses = tmp_path / "brat", Losses()
    brat = format_named("brat")
    labels = packaged_labels()
    writer = brat.write(target, Making(labels, losses))
    writer.add(Item(Article("a.txt", text, "0" * 64), Annotations(), labels))
    writer.close()
    assert (target / "a.txt").read_bytes() == text.encode()
    assert [item.text for item in brat.read(target, losses)] == [text]
