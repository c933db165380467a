"""Who said it: the spans that R and K may link, likeliest first, at most AT_MOST of each.

Near a quote the order is: same sentence, same line, earlier lines, later lines, by the gap between the two spans
within each. Only the text around a span is searched, in windows that grow until there are enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.newlines import line_bounds
from annotator.core.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.core.state import State

AT_MOST = 24
_FIRST_REACH = 2_000
# A quote of many lines is seen by its ends.
_LINE_REACH = 10_000


def speaker_candidates(state: State, labels: LabelSet, quote: Span) -> list[Span]:
    """The spans that the quote's `speaker` relation may point to, likeliest first; those inside of the quote last."""
    found = _around(state, quote, lambda span: labels.may_join("speaker", quote.label, span.label))
    place = _places(state, quote)
    return sorted(
        found, key=lambda span: (_is_inside(span, quote), place(span), _gap(span, quote), span.start, span.id)
    )


def quote_candidates(state: State, labels: LabelSet, speaker: Span) -> list[Span]:
    """The spans whose `speaker` relation may point to the speaker, likeliest first.

    Quotes without a speaker, or with this one, come before those that have another or `no_speaker`; so the order
    stays the same when R links the first and is pressed again.
    """
    found = _around(state, speaker, lambda span: labels.may_join("speaker", span.label, speaker.label))
    place = _places(state, speaker)

    def key(span: Span) -> tuple[object, ...]:
        taken = _is_taken(state, span, speaker.id)
        return (taken, _is_inside(speaker, span), place(span), _gap(span, speaker), span.start, span.id)

    return sorted(found, key=key)


def earlier_quotes(state: State, labels: LabelSet, position: int) -> list[Span]:
    """The spans before `position` that a later one may continue, nearest first."""

    def may(span: Span) -> bool:
        sources = {source for one in labels.relations if one.type == "continues" for source in one.source}
        return span.end <= position and any(labels.may_join("continues", source, span.label) for source in sources)

    found = _before(state, position, may)
    return sorted(found, key=lambda span: (-span.end, -span.start, span.id))[:AT_MOST]


def _is_taken(state: State, quote: Span, speaker_id: str) -> bool:
    relations = state.annotations.relations_of(quote.id)
    linked = [one.target for one in relations if one.type == "speaker" and one.source == quote.id]
    return bool(quote.attributes.get("no_speaker")) or any(target != speaker_id for target in linked)


def _around(state: State, span: Span, may: Callable[[Span], bool]) -> list[Span]:
    """Spans near `span` that `may` takes: those that share a line with it, then those before, then those after."""
    text = state.article.text
    low = line_bounds(text, span.start, _LINE_REACH).start
    high = line_bounds(text, span.end, _LINE_REACH).end
    found = [one for one in state.annotations.spans.overlapping(low, high) if one.id != span.id and may(one)]
    if len(found) > AT_MOST:
        return sorted(found, key=lambda one: _gap(one, span))[:AT_MOST]
    known = {span.id, *(one.id for one in found)}
    before = [one for one in _before(state, low, may) if one.id not in known]
    found += sorted(before, key=lambda one: -one.end)[: AT_MOST - len(found)]
    known |= {one.id for one in found}
    after = [one for one in _after(state, high, may) if one.id not in known]
    return found + after[: AT_MOST - len(found)]


def _before(state: State, position: int, may: Callable[[Span], bool]) -> list[Span]:
    """AT_MOST or more spans that start before `position`, all of the part of the text searched."""
    found: list[Span] = []
    high, reach = position, _FIRST_REACH
    while high > 0 and len(found) < AT_MOST:
        low = max(0, high - reach)
        # A span that starts in an earlier window counts there.
        found += [one for one in state.annotations.spans.overlapping(low, high) if one.start >= low and may(one)]
        high, reach = low, reach * 4
    return found


def _after(state: State, position: int, may: Callable[[Span], bool]) -> list[Span]:
    """AT_MOST or more spans that start at or after `position`, in text order."""
    found: list[Span] = []
    low, reach, end = position, _FIRST_REACH, len(state.article.text)
    while low < end and len(found) < AT_MOST:
        high = min(end, low + reach)
        found += [one for one in state.annotations.spans.overlapping(low, high) if one.start >= low and may(one)]
        low, reach = high, reach * 4
    return found


def _places(state: State, span: Span) -> Callable[[Span], int]:
    """0 for a span in the same sentence as `span`, 1 in the same line, 2 in an earlier one, 3 in a later one."""
    text = state.article.text
    first, last = sentence_at(text, span.start), sentence_at(text, span.end - 1)
    sentence = Range(min(first.start if first else span.start, span.start), max(last.end if last else 0, span.end))
    line = Range(
        line_bounds(text, span.start, _LINE_REACH).start,
        max(line_bounds(text, span.end, _LINE_REACH).end, span.end),
    )

    def place(other: Span) -> int:
        if other.start < sentence.end and other.end > sentence.start:
            return 0
        if other.start < line.end and other.end > line.start:
            return 1
        return 2 if other.start < span.start else 3

    return place


def _gap(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end, 0)


def _is_inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
