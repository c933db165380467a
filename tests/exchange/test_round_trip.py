"""What is written and read again is the same, as far as each format can hold it; LOST says what it cannot."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.labels import Label, LabelSet
from annotator.exchange import FORMATS, Format, Item, Losses, Making
from annotator.exchange.importing import article_bytes
from annotator.storage.article_file import ArticleError, decode
from annotator.storage.labelled_corpus import open_corpus
from tests.core.strategies import article_texts

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
TWO_WAYS = [one for one in FORMATS if one.writes and one.reads]
Plain = dict[str, Any]
Change = Callable[[Item], Item]


def spans_changed(change: Callable[[Span], Span]) -> Change:
    return lambda item: replace(
        item,
        annotations=Annotations.build(
            map(change, item.annotations.spans), item.annotations.relations.values(), header=item.annotations.header
        ),
    )


def relations_changed(change: Callable[[Relation], Relation]) -> Change:
    return lambda item: replace(
        item,
        annotations=Annotations.build(
            item.annotations.spans, map(change, item.annotations.relations.values()), header=item.annotations.header
        ),
    )


spans_imported = spans_changed(lambda one: replace(one, origin="import"))
relations_imported = relations_changed(lambda one: replace(one, origin="import"))


def without_title_of_text(item: Item) -> Item:
    """A dataset gives every article a title; one that is the first line was nobody's."""
    header = item.annotations.header
    if header.title != item.article.title:
        return item
    return replace(item, annotations=replace(item.annotations, header=replace(header, title="")))


LOST: dict[str, tuple[Change, ...]] = {
    "dataset": (without_title_of_text,),
    "prodigy": (spans_imported, relations_imported),
    "doccano": (spans_imported, relations_imported),
}
"""What each format loses, as what it makes of an item; ids are compared apart, see IDS."""
IDS = {"dataset", "prodigy"}
"""The formats that keep the ids of spans and relations."""


def plain(item: Item, ids: bool) -> Plain:
    """Everything of an item that a format could hold, in an order of its own."""
    spans = item.annotations.spans

    def place(span: Span | None) -> tuple[int, int, str]:
        assert span is not None
        return span.start, span.end, span.label

    def said(one: Span | Relation) -> tuple[str, ...]:
        return (one.id if ids else "", one.by, one.origin, one.created, one.modified)

    return {
        "name": item.name,
        "text": item.text,
        "header": item.annotations.header,
        "spans": [(place(one), dict(one.attributes), one.unsure, one.note, said(one)) for one in item.spans()],
        "relations": sorted(
            (one.type, place(spans.get(one.source)), place(spans.get(one.target)), said(one))
            for one in item.relations()
        ),
    }


def there_and_back(format_: Format, items: list[Item], folder: Path) -> tuple[list[Item], Losses]:
    """The items as they are after writing and reading, and what reading lost."""
    target = folder / format_.file
    writer = format_.write(target, Making(items[0].labels, Losses()))
    for item in items:
        writer.add(item)
    writer.close()
    losses = Losses()
    return list(format_.read(target, losses)), losses


def expected(format_: Format, item: Item) -> Plain:
    for change in LOST[format_.name]:
        item = change(item)
    return plain(item, format_.name in IDS)


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6)
LABELS = st.sampled_from(("claim", "quote", "speaker", "date", "odd label"))
FEW = LabelSet("news", 1, tuple(map(Label, ("claim", "quote", "speaker", "date"))))
ATTRIBUTES = st.fixed_dictionaries(
    {},
    optional={"kind": st.sampled_from(("direct", "vague")), "value": WORDS.filter(bool), "no_speaker": st.just(True)},
)
TIMES = st.sampled_from(("", "2026-11-22T09:13:40Z"))


@st.composite
def some_items(draw: st.DrawFn) -> Item:
    """An article with every trap, and spans that nest, cross and touch, with relations and everything said of them."""
    text = draw(article_texts(20)).encode("utf-8", "replace").decode()
    assume(text)
    try:
        article = decode(text.encode(), "a.txt")
    except ArticleError:
        assume(False)
    assume(article_bytes(article) is not None)
    places = draw(
        st.lists(st.tuples(st.integers(0, len(article.text)), st.integers(0, len(article.text)), LABELS), max_size=6)
    )
    members: dict[tuple[int, int, str], Span] = {}
    for number, (one, two, label) in enumerate(places):
        start, end = min(one, two), max(one, two)
        if start < end:
            span = Span(f"span00000{number}", label, start, end, draw(ATTRIBUTES), draw(st.booleans()), draw(WORDS))
            span = replace(span, by=draw(st.sampled_from(("", "a7k2q"))), created=draw(TIMES))
            members.setdefault((start, end, label), span)
    spans = list(members.values())
    relations: dict[tuple[str, str, str], Relation] = {}
    if len(spans) > 1:
        ends = st.lists(st.sampled_from([span.id for span in spans]), min_size=2, max_size=2, unique=True)
        for number in range(draw(st.integers(0, 3))):
            source, target = draw(ends)
            type_ = draw(st.sampled_from(("speaker", "continues")))
            relation = Relation(f"rel000000{number}", type_, source, target, created=draw(TIMES))
            relations.setdefault((type_, source, target), relation)
    status = draw(st.sampled_from(("new", "in_progress", "done", "skipped"))) if not spans else "done"
    header = Header(status, draw(WORDS), draw(WORDS), "ro", "2021-12-22", "news/1")
    return Item(article, Annotations.build(spans, relations.values(), header=header), FEW)


def skip_without_library(format_: Format) -> None:
    if format_.library and find_spec(format_.library) is None:
        pytest.skip(f"{format_.library} is not installed; `uv sync --extra {format_.extra}` installs it")


@pytest.mark.parametrize("format_", TWO_WAYS, ids=lambda one: one.name)
@given(item=some_items())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_what_is_written_and_read_is_the_same(format_: Format, item: Item) -> None:
    skip_without_library(format_)
    with tempfile.TemporaryDirectory() as folder:
        (found,), losses = there_and_back(format_, [item], Path(folder))
    assert plain(found, format_.name in IDS) == expected(format_, item)
    assert not losses.counts


@pytest.mark.parametrize("format_", TWO_WAYS, ids=lambda one: one.name)
def test_the_seeds_come_back(format_: Format, tmp_path: Path) -> None:
    skip_without_library(format_)
    corpus = open_corpus(SEEDS)
    items = [Item(article, annotations, corpus.labels) for article, annotations in corpus]
    found, losses = there_and_back(format_, items, tmp_path)
    assert {one.name: plain(one, format_.name in IDS) for one in found} == {
        one.name: expected(format_, one) for one in items
    }
    assert not losses.counts


def test_every_format_that_goes_both_ways_says_what_it_loses() -> None:
    assert set(LOST) >= {one.name for one in TWO_WAYS}
