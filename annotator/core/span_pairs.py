"""Two people's spans of one article, paired: which mean the same place, and what they say differently of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from annotator.core.span_index import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from annotator.core.annotations import Annotations, Header, Span

Aspect = Literal["mine", "theirs", "edges", "label", "attributes", "unsure", "note", "links", "article"]
SAID_OF_ARTICLE = ("title", "language", "published", "note")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing two people disagree on: a pair of spans, a span that only one has, or the article's header.

    `aspects` says in what: only `mine` or only `theirs` has the span; or of the pair its edges, label, attributes,
    unsure, note, or links (the relations that start at it); `article`: what is said of the article as a whole.
    """

    mine: Span | None
    theirs: Span | None
    aspects: tuple[Aspect, ...]

    @property
    def start(self) -> int:
        """Where it stands in the text, in code points: the earlier start of the two spans; 0 for the article."""
        return min((one.start for one in (self.mine, self.theirs) if one is not None), default=0)

    @property
    def end(self) -> int:
        """The later end of the two spans; 0 for the article."""
        return max((one.end for one in (self.mine, self.theirs) if one is not None), default=0)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The spans of two people put together: each span is in one pair or alone.

    `exact` have one range and label. `overlapping` have one label and share some text: the exact ones taken away,
    as many pairs as there can be. `relabelled` have one range and different labels, of those that were left.
    """

    exact: tuple[tuple[Span, Span], ...]
    overlapping: tuple[tuple[Span, Span], ...]
    relabelled: tuple[tuple[Span, Span], ...]
    only_mine: tuple[Span, ...]
    only_theirs: tuple[Span, ...]


def pair_spans(mine: Annotations, theirs: Annotations) -> Pairs:
    """The spans of both, paired; a span is in at most one pair."""
    exact = [(one, two) for one in mine.spans if (two := theirs.spans.same(one.start, one.end, one.label)) is not None]
    taken = {one.id for one, _ in exact}, {two.id for _, two in exact}
    left = [one for one in mine.spans if one.id not in taken[0]]
    right = [two for two in theirs.spans if two.id not in taken[1]]
    overlapping = _most_pairs(left, right)
    taken = {one.id for one, _ in overlapping}, {two.id for _, two in overlapping}
    left, right = [one for one in left if one.id not in taken[0]], [two for two in right if two.id not in taken[1]]
    relabelled = list(_same_range(left, right))
    taken = {one.id for one, _ in relabelled}, {two.id for _, two in relabelled}
    return Pairs(
        tuple(exact),
        tuple(overlapping),
        tuple(relabelled),
        tuple(one for one in left if one.id not in taken[0]),
        tuple(two for two in right if two.id not in taken[1]),
    )


def _shared(one: Span, two: Span) -> int:
    return min(one.end, two.end) - max(one.start, two.start)


def _most_pairs(left: list[Span], right: list[Span]) -> list[tuple[Span, Span]]:
    """As many pairs of one label that share text as there can be; where there is a choice, those that share most."""
    index = SpanIndex.build(right)
    edges = {one.id: [two for two in index.overlapping(one.start, one.end) if two.label == one.label] for one in left}
    partner: dict[str, Span] = {}
    taken: dict[str, Span] = {}
    best = sorted(
        ((one, two) for one in left for two in edges[one.id]),
        key=lambda pair: (-_shared(*pair), pair[0].start, pair[0].id, pair[1].id),
    )
    for one, two in best:
        if one.id not in partner and two.id not in taken:
            partner[one.id], taken[two.id] = two, one
    for one in left:
        if one.id not in partner and edges[one.id]:
            _augment(one, edges, partner, taken)
    return [(one, partner[one.id]) for one in left if one.id in partner]


def _augment(start: Span, edges: dict[str, list[Span]], partner: dict[str, Span], taken: dict[str, Span]) -> None:
    """Find room for one more pair by letting others change their partners, where that is possible."""
    came_from: dict[str, Span] = {}
    waiting = [start]
    for one in waiting:
        for two in edges[one.id]:
            if two.id in came_from:
                continue
            came_from[two.id] = one
            if two.id in taken:
                waiting.append(taken[two.id])
                continue
            free: Span | None = two
            while free is not None:
                owner = came_from[free.id]
                before = partner.get(owner.id)
                partner[owner.id], taken[free.id] = free, owner
                free = before if owner.id != start.id else None
            return


def _same_range(left: Iterable[Span], right: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    at: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for two in right:
        at[two.start, two.end].append(two)
    for one in left:
        if found := at.get((one.start, one.end)):
            yield one, found.pop(0)


def differences(mine: Annotations, theirs: Annotations) -> tuple[Difference, ...]:
    """Everything the two disagree on, in text order, the article's header first; none where they agree.

    Ids, provenance and the status are no difference: two people never share them.
    """
    pairs = pair_spans(mine, theirs)
    together = (*pairs.exact, *pairs.overlapping, *pairs.relabelled)
    names = {two.id: one.id for one, two in together}
    here = _links(mine, lambda id_: id_)
    there = _links(theirs, lambda id_: names.get(id_, f"theirs {id_}"))
    found = [Difference(one, None, ("mine",)) for one in pairs.only_mine]
    found += [Difference(None, two, ("theirs",)) for two in pairs.only_theirs]
    for one, two in together:
        aspects = _aspects(one, two, here.get(one.id) == there.get(two.id))
        if aspects:
            found.append(Difference(one, two, aspects))
    found.sort(key=lambda each: (each.start, -each.end, *_names(each)))
    if _said(mine.header) != _said(theirs.header):
        found.insert(0, Difference(None, None, ("article",)))
    return tuple(found)


def _said(header: Header) -> tuple[str, ...]:
    return tuple(getattr(header, name) for name in SAID_OF_ARTICLE)


def _names(each: Difference) -> tuple[str, str]:
    one = each.mine or each.theirs
    return (one.label, one.id) if one is not None else ("", "")


def _links(annotations: Annotations, name: Callable[[str], str]) -> dict[str, Counter[tuple[str, str]]]:
    """Type and target's name of the relations that start at each span."""
    found: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for one in annotations.relations.values():
        found[one.source][one.type, name(one.target)] += 1
    return dict(found)


def _aspects(one: Span, two: Span, same_links: bool) -> tuple[Aspect, ...]:
    checks: tuple[tuple[Aspect, bool], ...] = (
        ("edges", one.range != two.range),
        ("label", one.label != two.label),
        ("attributes", dict(one.attributes) != dict(two.attributes)),
        ("unsure", one.unsure != two.unsure),
        ("note", one.note != two.note),
        ("links", not same_links),
    )
    return tuple(aspect for aspect, differs in checks if differs)
