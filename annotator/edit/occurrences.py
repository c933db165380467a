"""Labelling what stands elsewhere too: the other places of a date, the other copies of a boilerplate line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.annotations import Range, Span
from annotator.core.changes import Change, Transaction
from annotator.core.graphemes import is_boundary
from annotator.core.message import counted, message
from annotator.core.newlines import line_bounds, lines
from annotator.core.search import is_whole
from annotator.core.white_space import trim
from annotator.edit.common import quoted, transaction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.labels import LabelSet
    from annotator.core.message import Message
    from annotator.core.state import Stamp, State

EDGES = ("date", "lines")
"""The edge rules of the labels whose spans are worth looking for elsewhere."""


def occurrences(state: State, labels: LabelSet, span: Span) -> list[Range]:
    """Where else in the article the same stands, in text order; empty for a label that is neither dates nor lines.

    For a date: its exact text as whole words, never where its label is already, nor inside boilerplate.
    For boilerplate: the whole lines that equal one of its lines, see `line_occurrences`.
    """
    rule = labels.get(span.label).edges
    if rule == "lines":
        return line_occurrences(state, span.label, line_texts(state, labels, span))
    if rule != "date":
        return []
    taken = {span.label, *(label.name for label in labels.labels if label.edges == "lines")}
    found = _places(state.article.text, state.article.text[span.start : span.end])
    return [place for place in found if is_whole(state.article.text, place) and _is_free(state, taken, place)]


def line_texts(state: State, labels: LabelSet, span: Span) -> frozenset[str]:
    """The whole lines that a span of a label of whole lines covers, without outer white space; else none."""
    text = state.article.text
    if labels.get(span.label).edges != "lines":
        return frozenset()
    block = text[line_bounds(text, span.start).start : line_bounds(text, span.end).end]
    first = line_bounds(text, span.start).start
    covered = (trim(text, Range(first + line.start, first + line.end)) for line in lines(block))
    return frozenset(
        text[line.start : line.end] for line in covered if line and span.start <= line.start and line.end <= span.end
    )


def line_occurrences(state: State, label: str, texts: Iterable[str]) -> list[Range]:
    """The whole lines that equal one of the texts, where that label is not yet, in text order.

    Lines with nothing but white space between them are one range, as the guideline wants it of a block.
    """
    text = state.article.text
    whole = {place for wanted in texts for place in _places(text, wanted) if _is_line(text, place)}
    blocks: list[Range] = []
    for line in sorted((line for line in whole if _is_free(state, {label}, line)), key=lambda line: line.start):
        if blocks and not trim(text, Range(blocks[-1].end, line.start)):
            blocks[-1] = Range(blocks[-1].start, line.end)
        else:
            blocks.append(line)
    return blocks


def label_occurrences(
    state: State, labels: LabelSet, span: Span, ranges: Iterable[Range], stamp: Stamp
) -> Transaction | None:
    """Label the ranges as the span is, with its attributes, in one step; what its label touches already is left out.

    The span may be one of another article. The cursor stays.
    """
    spans: list[Span] = []
    for place in sorted(ranges, key=lambda place: place.start):
        if _is_free(state, {span.label}, place) and (not spans or spans[-1].end <= place.start):
            kept = (span.label, place.start, place.end, span.attributes)
            spans.append(Span(stamp.new_id(), *kept, by=stamp.by, created=stamp.now))
    if not spans:
        return None
    said = said_more(span.label, len(spans), quoted(state, spans[0]))
    return transaction(state, labels, tuple(Change(None, one) for one in spans), state.cursor, said)


def said_more(label: str, count: int, words: str = "") -> Message:
    """How many more places were given a label, with the words of the first where all are the same."""
    if count == 1:
        what = message("Labelled 1 more {label} span", label=label)
    else:
        what = counted("Labelled {count} more {label} spans", None, count, label=label)
    return message("{what}: {words}", what=what, words=words) if words else what


def _places(text: str, wanted: str) -> Iterator[Range]:
    """Where exactly these characters stand as whole graphemes, none overlapping another."""
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if is_boundary(text, at) and is_boundary(text, end):
            yield Range(at, end)
        else:
            end = at + 1
        at = text.find(wanted, end)


def _is_line(text: str, place: Range) -> bool:
    line = line_bounds(text, place.start)
    return place.end <= line.end and trim(text, line) == place


def _is_free(state: State, labels: set[str], place: Range) -> bool:
    return all(span.label not in labels for span in state.annotations.spans.overlapping(place.start, place.end))
