"""The rules behind `checks.py`: each finds one kind of likely slip in the annotations of one article.

What a label is to a rule follows from the label set, not from its name: the `speaker` relation says which labels are
quotes and which are speakers, the edge rule "quotation" which have marks, the edge rule "lines" which are boilerplate.
The cost of every rule grows with the number of spans and the length of the text only.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.message import Message, excerpt, message, phrase
from annotator.core.quotation_marks import in_marks
from annotator.core.words import word_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from annotator.core.annotations import Annotations, Span
    from annotator.core.labels import LabelSet

SPEAKER, CONTINUES, NO_SPEAKER = "speaker", "continues", "no_speaker"
# Nobody labels so long a text twice, and reading every long span again would be slow where they nest.
_LONGEST_TWIN = 200
# What may stand at a word's edge with a letter beside it; everything else is looked at closely.
_PLAIN_EDGE = frozenset(' \n\r\t\u00a0„”“"«»()[];!?…-–—/')
_NO_LABELS: frozenset[str] = frozenset()
_SET_OFF = re.compile(r"\s*[,;:)\]–—]")


class Found(NamedTuple):
    """What a rule found: the range, the span it is about if it is about one, and the sentence."""

    start: int
    end: int
    message: Message
    span_id: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at: `spans` are in text order, `links` maps each relation type to {source: target}.

    `by_edges` maps each edge rule to the labels that have it.
    """

    text: str
    annotations: Annotations
    labels: LabelSet
    spans: tuple[Span, ...]
    links: Mapping[str, Mapping[str, str]]
    by_edges: Mapping[str, frozenset[str]]

    @staticmethod
    def of(text: str, annotations: Annotations, labels: LabelSet) -> Case:
        """The case of one article."""
        links: dict[str, dict[str, str]] = {SPEAKER: {}, CONTINUES: {}}
        for one in annotations.relations.values():
            links.setdefault(one.type, {})[one.source] = one.target
        by_edges: dict[str, frozenset[str]] = {}
        for label in labels.labels:
            by_edges[label.edges] = by_edges.get(label.edges, _NO_LABELS) | {label.name}
        return Case(text, annotations, labels, tuple(annotations.spans), links, by_edges)

    def with_edges(self, edges: str) -> frozenset[str]:
        """The labels that have this edge rule."""
        return self.by_edges.get(edges, _NO_LABELS)

    def said(self, span: Span) -> str:
        """The span's text in quotation marks, short enough for a sentence."""
        return in_marks(self.text[span.start : span.end])

    def about(self, span: Span, template: str, **values: object) -> Found:
        """What is said of one span; the template's holes `text` and `label` are filled."""
        said = message(template, text=self.said(span), label=span.label, **values)
        return Found(span.start, span.end, said, span.id)


@dataclass(slots=True)
class Cover:
    """The part of a text that ranges cover, as ranges that neither overlap nor touch."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    @staticmethod
    def of(spans: Iterable[Span]) -> Cover:
        """The cover of spans in text order."""
        made = Cover()
        for span in spans:
            if made.ends and span.start <= made.ends[-1]:
                made.ends[-1] = max(made.ends[-1], span.end)
            else:
                made.starts.append(span.start)
                made.ends.append(span.end)
        return made

    def overlaps(self, start: int, end: int) -> bool:
        """Whether anything of the range is covered."""
        at = bisect_right(self.ends, start)
        return at < len(self.starts) and self.starts[at] < end

    def cuts(self, start: int, end: int) -> bool:
        """Whether the range lies in a covered one or reaches into one; holding all of it is neither."""
        first = bisect_right(self.ends, start)
        if (
            first < len(self.starts)
            and self.starts[first] <= start
            and (self.starts[first] < start or end <= self.ends[first])
        ):
            return True
        last = bisect_left(self.starts, end) - 1
        return last >= 0 and self.ends[last] > end and self.starts[last] > start


def quote_without_speaker(case: Case) -> Iterator[Found]:
    """A quote that is given to nobody and not marked so; a piece that continues another has the first one's speaker."""
    template = phrase("The {label} {text} has no speaker; link it to one or say that none is named.")
    for span in quotes_without_speaker(case):
        yield case.about(span, template)


def quotes(case: Case) -> Iterator[Span]:
    """Every span that a speaker may be linked to from, as the label set says."""
    sources = {name for one in case.labels.relations if one.type == SPEAKER for name in one.source}
    return (span for span in case.spans if span.label in sources)


def quotes_without_speaker(case: Case) -> Iterator[Span]:
    """The quotes whose speaker is not settled."""
    return (span for span in quotes(case) if not _is_given(case, span))


def _is_given(case: Case, span: Span) -> bool:
    """Whether the quote's speaker is settled, or to be settled at the quote that it continues."""
    seen = {span.id}
    piece: Span | None = span
    while piece is not None:
        if piece.id in case.links[SPEAKER] or piece.attributes.get(NO_SPEAKER):
            return True
        earlier = case.links[CONTINUES].get(piece.id)
        if earlier is None:
            return piece is not span
        if earlier in seen:
            return False
        seen.add(earlier)
        piece = case.annotations.spans.get(earlier)
    # What it continues is lost.
    return True


def speaker_without_quote(case: Case) -> Iterator[Found]:
    """A speaker that no quote is given to."""
    targets = {name for one in case.labels.relations if one.type == SPEAKER for name in one.target}
    linked = set(case.links[SPEAKER].values())
    for span in case.spans:
        if span.label in targets and span.id not in linked:
            yield case.about(span, phrase("No quote is given to the {label} {text}; link one to it or remove it."))


def edge_inside_word(case: Case) -> Iterator[Found]:
    """A span that takes a part of a word."""
    for span in case.spans:
        for edge, template in (
            (span.start, phrase("The {label} {text} starts inside the word “{word}”; move its start.")),
            (span.end, phrase("The {label} {text} ends inside the word “{word}”; move its end.")),
        ):
            word = _word_cut(case.text, edge)
            if word:
                yield case.about(span, template, word=excerpt(word))
                break


def _word_cut(text: str, pos: int) -> str:
    """The word that has `pos` strictly inside, "" where there is none."""
    if not 0 < pos < len(text) or text[pos - 1] in _PLAIN_EDGE or text[pos] in _PLAIN_EDGE:
        return ""
    # A stop or comma with a blank after it, or at the end, holds no two letters together.
    if text[pos] in ".,:" and (pos + 1 == len(text) or text[pos + 1] in _PLAIN_EDGE):
        return ""
    word = word_at(text, pos)
    return text[word.start : word.end] if word is not None and word.start < pos else ""


def labelled_otherwise(case: Case) -> Iterator[Found]:
    """The same text with another label elsewhere; told where the rarer label stands, of two the later one."""
    text = case.text
    same: dict[str, list[Span]] = {}
    for span in case.spans:
        if span.end - span.start <= _LONGEST_TWIN:
            same.setdefault(text[span.start : span.end].casefold(), []).append(span)
    for spans in same.values():
        if len(spans) > 1 and any(span.label != spans[0].label for span in spans):
            places: dict[int, list[Span]] = {}
            for span in spans:
                places.setdefault(span.start, []).append(span)
            yield from _rarer(case, list(places.values()))


def _rarer(case: Case, places: list[list[Span]]) -> Iterator[Found]:
    """What is said of the places, each with its spans, whose spans have not the label that most places have."""
    counts = Counter(span.label for spans in places for span in spans)
    if counts[(most := max(counts, key=counts.__getitem__))] == len(places):
        return
    template = phrase("{text} is labelled {label} here and {other} elsewhere in the article.")
    for spans in places:
        if all(span.label != most for span in spans):
            yield case.about(spans[0], template, other=most)


def inside_boilerplate(case: Case) -> Iterator[Found]:
    """A span that lies in boilerplate or reaches into it."""
    outside = case.with_edges("lines")
    cover = Cover.of(span for span in case.spans if span.label in outside)
    if not cover.starts:
        return
    for span in case.spans:
        if span.label not in outside and cover.cuts(span.start, span.end):
            yield case.about(span, phrase("The {label} {text} lies in a part that is labelled as not of the article."))


def nested_in_itself(case: Case) -> Iterator[Found]:
    """A span that lies in another of its label, or reaches into it.

    A clause in the middle of a longer statement, set off by commas or brackets, is a statement of its own.
    """
    statements = case.with_edges("statement")
    furthest: dict[str, Span] = {}
    for span in case.spans:
        outer = furthest.get(span.label)
        if outer is None or span.start >= outer.end:
            furthest[span.label] = span
        elif span.end > outer.end:
            yield case.about(span, phrase("The {label} {text} begins inside another {label}."))
            furthest[span.label] = span
        elif not (
            span.label in statements
            and outer.start < span.start
            and span.end < outer.end
            and _SET_OFF.match(case.text, span.end)
        ):
            yield case.about(span, phrase("The {label} {text} lies inside another {label}."))
