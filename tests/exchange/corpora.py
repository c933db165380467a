"""Small corpora for the tests of exchange: every trap that offsets can fall into."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.exchange.items import Item
from annotator.storage.article_file import decode
from annotator.storage.label_file import packaged_labels
from annotator.storage.labelled_corpus import open_corpus
from annotator.storage.sidecar import encode_sidecar, sidecar_path

if TYPE_CHECKING:
    from collections.abc import Sequence

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
LABELS = packaged_labels()

TRAPS = (
    "Titlu 👍🏽 cu emoji\r\n\r\n„Vrem 👩‍👩‍👧‍👦 pace”, a spus ș̦eful e\u0301cole, luni.\r\n"
    "שלום <b>&amp;</b> \u00a0CITEȘTE ȘI\r\nalt rând\r\nsfârșit"
)


def span_of(text: str, words: str, label: str, id_: str, **said: object) -> Span:
    """A span on the first place of the words."""
    start = text.index(words)
    attributes = {key: value for key, value in said.items() if key not in ("unsure", "note", "by")}
    rest = {key: value for key, value in said.items() if key in ("unsure", "note", "by")}
    return Span(id_, label, start, start + len(words), attributes, created="2026-11-22T09:13:40Z", **rest)  # type: ignore[arg-type]


def traps(name: str = "traps.txt", status: str = "done") -> Item:
    """One article with emoji, CRLF, a combining mark, right-to-left text, nested, crossing and many-line spans."""
    article = decode(TRAPS.encode(), name)
    text = article.text
    spans = [
        span_of(text, "„Vrem 👩‍👩‍👧‍👦 pace”", "quote", "q1", kind="direct", by="maria"),
        span_of(text, "👩‍👩‍👧‍👦 pace", "claim", "c1", kind="vague", unsure=True, note="cât?\nde ce"),
        span_of(text, "pace”, a spus", "boilerplate", "b2"),
        span_of(text, "ș̦eful e\u0301cole", "speaker", "s1", name="Șeful „É”\tX", kind="person"),
        span_of(text, "luni", "date", "d1", value="2026-11-23"),
        span_of(text, "CITEȘTE ȘI\r\nalt rând", "boilerplate", "b1", kind="read-also"),
        span_of(text, "sfârșit", "quote", "q2", no_speaker=True),
        span_of(text, "👍🏽", "odd label", "o1"),
        span_of(text, "שלום", "claim", "c2"),
    ]
    relations = [Relation("r1", "speaker", "q1", "s1", by="maria"), Relation("r2", "continues", "q2", "q1")]
    header = Header(status, "o notă", "", "ro", "2026-11-24", LABELS.id)
    return Item(article, Annotations.build(spans, relations, header=header), LABELS)


def seeds() -> list[Item]:
    """The articles of `seeds/`."""
    corpus = open_corpus(SEEDS)
    return [Item(article, annotations, corpus.labels) for article, annotations in corpus]


def put(folder: Path, items: Sequence[Item]) -> Path:
    """Write the items as articles with sidecars."""
    for item in items:
        path = folder / item.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(item.text.encode())
        sidecar_path(path).write_bytes(encode_sidecar(item.article, item.annotations, item.labels))
    return folder


Place = tuple[int, int, str]


def places(item: Item) -> list[Place]:
    """Each span as (start, end, label), sorted."""
    return sorted((one.start, one.end, one.label) for one in item.spans())
