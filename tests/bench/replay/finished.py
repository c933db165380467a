"""A finished sidecar as the goal of a plan: its spans and relations without ids, and what is still to be done."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.core.span_index import order
from annotator.loading import load

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.annotations import Annotations, Header, Span
    from annotator.core.article import Article

SEEDS = Path(__file__).parents[3] / "seeds"
Key = tuple[str, int, int]
Link = tuple[str, Key, Key]


def key_of(span: Span) -> Key:
    """What makes a span the one it is: its label and range."""
    return span.label, span.start, span.end


@dataclass(frozen=True)
class Finished:
    """An article, its spans in reading order, and the relations by the keys of their ends."""

    article: Article
    header: Header
    spans: tuple[Span, ...]
    links: frozenset[Link]
    links_of: Mapping[Key, tuple[Link, ...]] = field(repr=False)
    by_key: Mapping[Key, Span] = field(repr=False)


def links_in(annotations: Annotations) -> frozenset[Link]:
    """The relations by the keys of their ends."""
    spans = annotations.spans
    found = set()
    for relation in annotations.relations.values():
        source, target = spans.get(relation.source), spans.get(relation.target)
        if source and target:
            found.add((relation.type, key_of(source), key_of(target)))
    return frozenset(found)


def finished(name: str, folder: Path = SEEDS, at_most: int | None = None) -> Finished:
    """The article `name` with what its sidecar holds; its first `at_most` spans and what is between them."""
    loaded = load(folder, name)
    assert loaded.read_only is None, loaded.read_only
    annotations = loaded.state.annotations
    spans = tuple(sorted(annotations.spans, key=order))[:at_most]
    known = {key_of(span) for span in spans}
    links = frozenset(one for one in links_in(annotations) if one[1] in known and one[2] in known)
    of: defaultdict[Key, list[Link]] = defaultdict(list)
    for link in sorted(links):
        of[link[1]].append(link)
        of[link[2]].append(link)
    links_of = {key: tuple(some) for key, some in of.items()}
    return Finished(
        loaded.state.article, annotations.header, spans, links, links_of, {key_of(one): one for one in spans}
    )


def canonical(annotations: Annotations) -> dict[str, Any]:
    """What two sidecars of equal content share: no ids, times or persons."""
    spans = sorted(
        (key_of(span), dict(sorted(span.attributes.items())), span.unsure, span.note) for span in annotations.spans
    )
    header = annotations.header
    said = (header.title, header.language, header.published, header.status, header.note)
    return {"spans": spans, "relations": sorted(links_in(annotations)), "header": list(said)}
