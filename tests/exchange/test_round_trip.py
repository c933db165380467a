"""What is written and read again is the same, as far as each format can hold it; LOST says what it cannot."""

from __future__ import annotations

import re
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
BOTH_WAYS = [one for one in FORMATS if one.writes and one.reads]
TWO_WAYS = [one for one in BOTH_WAYS if not one.name.startswith("conll")]
TOKENS = [one for one in BOTH_WAYS if one.name.startswith("conll")]
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


def unsigned(item: Item) -> Item:
    """Without who made what, and when."""
    spans = spans_changed(lambda one: replace(one, by="", created="", modified=""))(item)
    return relations_changed(lambda one: replace(one, by="", created="", modified=""))(spans)


def header_of(*names: str) -> Change:
    """Of what is said of the article only this; a status is found from the spans."""

    def change(item: Item) -> Item:
        said = {name: getattr(item.annotations.header, name) for name in names}
        status = "in_progress" if len(item.annotations.spans) else "new"
        return replace(item, annotations=replace(item.annotations, header=Header(**{"status": status, **said})))

    return change


def as_brat_names(item: Item) -> Item:
    """Names of letters, digits, - and _ only; an article is a .txt."""
    name = item.name if item.name.endswith(".txt") else f"{item.name}.txt"
    named = spans_changed(lambda one: replace(one, label=re.sub(r"[^\w-]", "_", one.label)))(item)
    return replace(named, article=replace(item.article, name=name))


def on_one_line(item: Item) -> Item:
    """Notes and values on one line."""

    def flat(words: Any) -> Any:
        return re.sub("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+", " ", words) if isinstance(words, str) else words

    def change(one: Span) -> Span:
        said = {name: flat(value) for name, value in one.attributes.items()}
        return replace(one, note=flat(one.note), attributes=said)

    return spans_changed(change)(item)


def without_newline_edges(item: Item) -> Item:
    """Without spans that begin or end with a newline, and what links them."""
    text = item.text
    kept = [one for one in item.spans() if not {text[one.start], text[one.end - 1]} & {"\r", "\n"}]
    ids = {one.id for one in kept}
    links = [one for one in item.relations() if {one.source, one.target} <= ids]
    return replace(item, annotations=Annotations.build(kept, links, header=item.annotations.header))


def of_xml(item: Item) -> Item:
    """Only of characters that XML can hold."""
    text = NO_XML.sub("\ufffd", item.text)
    return replace(item, article=replace(item.article, text=text))


NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HELD: dict[str, tuple[Change, ...]] = {"brat": (without_newline_edges,), "cas": (of_xml,)}
"""What a format cannot hold at all: it is taken out before, so that the rest can be compared."""
IMPORTED = (spans_imported, relations_imported)
LOST: dict[str, tuple[Change, ...]] = {
    "dataset": (without_title_of_text,),
    "prodigy": IMPORTED,
    "doccano": IMPORTED,
    "label-studio": (*IMPORTED, unsigned),
    "brat": (*IMPORTED, unsigned, header_of(), as_brat_names, on_one_line),
    "cas": (*IMPORTED, header_of("title", "language")),
    "cas-json": (*IMPORTED, header_of("title", "language")),
}
"""What each format loses, as what it makes of an item; ids are compared apart, see IDS."""
IDS = {"dataset", "prodigy", "cas", "cas-json"}
"""The formats that keep the ids of spans and relations."""
ONLY_TOKENS = ("conll", "conll-bioes")
"""The formats that keep no text, only tokens: see the last test."""


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
    for change in HELD.get(format_.name, ()):
        item = change(item)
    with tempfile.TemporaryDirectory() as folder:
        (found,), losses = there_and_back(format_, [item], Path(folder))
    assert plain(found, format_.name in IDS) == expected(format_, item)
    assert not losses.counts


@pytest.mark.parametrize("format_", TWO_WAYS, ids=lambda one: one.name)
def test_the_seeds_come_back(format_: Format, tmp_path: Path) -> None:
    skip_without_library(format_)
    corpus = open_corpus(SEEDS)
    items = [Item(article, annotations, corpus.labels) for article, annotations in corpus]
    for change in HELD.get(format_.name, ()):
        items = list(map(change, items))
    found, losses = there_and_back(format_, items, tmp_path)
    wanted = [expected(format_, one) for one in items]
    assert {one.name: plain(one, format_.name in IDS) for one in found} == {one["name"]: one for one in wanted}
    assert not losses.counts


def test_every_format_that_goes_both_ways_says_what_it_loses() -> None:
    assert {*LOST, *ONLY_TOKENS} == {one.name for one in BOTH_WAYS}


def letters(item: Item, spans: list[Span]) -> list[tuple[str, str]]:
    """Label, without blanks, and text without blanks, of each span that has a text then."""
    words = [(re.sub(r"\s+", "_", one.label), "".join(item.text[one.start : one.end].split())) for one in spans]
    return sorted(one for one in words if one[1])


def alone(item: Item) -> list[Span]:
    """The spans that share no text with an earlier one of their label, in text order."""
    kept: list[Span] = []
    for one in item.spans():
        if "".join(item.text[one.start : one.end].split()) and not any(
            other.label == one.label and other.end > one.start for other in kept
        ):
            kept.append(one)
    return kept


@pytest.mark.parametrize("format_", TOKENS, ids=lambda one: one.name)
@given(item=some_items())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_tokens_and_tags_come_back_where_there_is_only_that(format_: Format, item: Item) -> None:
    kept = alone(item)
    item = replace(item, annotations=Annotations.build(kept))
    with tempfile.TemporaryDirectory() as folder:
        found, losses = there_and_back(format_, [item], Path(folder))
    if not item.text.strip():
        return
    assert ["".join(one.text.split()) for one in found] == ["".join(item.text.split())]
    assert letters(found[0], list(found[0].spans())) == letters(item, kept)
    assert {str(what) for what in losses.counts} == {"texts without their blanks, put together with one between tokens"}
