"""Verbs that link spans: a quote to its speaker, and a later piece of a quote to the earlier one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Range, Relation, Span
from annotator.core.changes import Change, Transaction, apply
from annotator.core.message import message
from annotator.core.speakers import earlier_quotes, quote_candidates, speaker_candidates
from annotator.core.state import Cursor, State
from annotator.edit.common import quoted, transaction
from annotator.edit.spans import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.labels import LabelSet
    from annotator.core.message import Message
    from annotator.core.state import Stamp

SPEAKER, CONTINUES = "speaker", "continues"
NO_SPEAKER = "no_speaker"


def may_start(labels: LabelSet, span: Span, type_: str) -> bool:
    """Whether a relation of that type may leave a span of this label."""
    return any(one.type == type_ and span.label in one.source for one in labels.relations)


def may_end(labels: LabelSet, span: Span, type_: str) -> bool:
    """Whether a relation of that type may lead to a span of this label."""
    return any(one.type == type_ and span.label in one.target for one in labels.relations)


def relation_from(state: State, span_id: str, type_: str) -> Relation | None:
    """The relation of that type that leaves the span."""
    found = state.annotations.relations_of(span_id)
    return next((one for one in found if one.type == type_ and one.source == span_id), None)


def link_speaker(
    state: State, labels: LabelSet, stamp: Stamp, *, last: Transaction | None = None
) -> Transaction | None:
    """Link a quote and its speaker at once: the likeliest candidate first, the next one each time it is done again.

    An active quote gets a speaker, or the first piece of what it continues; an active speaker gets the nearest quote
    without one; a selection becomes a speaker and is linked. `last` is the step just made, if the cursor is still where
    it left it: how "again" is known. Where there is no next candidate nothing changes, and that is said.
    """
    if isinstance(state.target, Range):
        return _labelled_and_linked(state, labels, stamp)
    active = state.active
    if active is None:
        return None
    if may_start(labels, active, SPEAKER):
        return _speaker_for(state, labels, active, stamp)
    if may_end(labels, active, SPEAKER):
        return _quote_for(state, labels, active, stamp, last)
    return None


def _speaker_for(state: State, labels: LabelSet, quote: Span, stamp: Stamp) -> Transaction | None:
    candidates = speaker_candidates(state, labels, quote)
    if not candidates:
        return None
    quote = _first_piece(state, quote)
    present = relation_from(state, quote.id, SPEAKER)
    at = next((n for n, one in enumerate(candidates) if present and one.id == present.target), -1)
    chosen = candidates[(at + 1) % len(candidates)]
    if present and chosen.id == present.target:
        only = message("{speaker} is the only speaker near this quote.", speaker=quoted(state, chosen))
        return Transaction((), state.cursor, only)
    return _linked(state, labels, quote, chosen, SPEAKER, stamp, state.cursor)


def _quote_for(
    state: State, labels: LabelSet, speaker: Span, stamp: Stamp, last: Transaction | None
) -> Transaction | None:
    made = _relation_made_by(last, speaker.id)
    candidates = [one for one in quote_candidates(state, labels, speaker) if _wants_speaker(state, one)]
    if made is None:
        return _linked(state, labels, candidates[0], speaker, SPEAKER, stamp, state.cursor) if candidates else None
    ordered = quote_candidates(state, labels, speaker)
    free = {one.id for one in candidates} | {made.source}
    ring = [one for one in ordered if one.id in free]
    at = next((n for n, one in enumerate(ring) if one.id == made.source), -1)
    following = ring[(at + 1) % len(ring)] if ring else None
    if following is None:
        return None
    if following.id == made.source:
        only = message("{quote} is the only quote near this speaker.", quote=quoted(state, following))
        return Transaction((), state.cursor, only)
    return _linked(state, labels, following, speaker, SPEAKER, stamp, state.cursor, (Change(made, None),))


def _wants_speaker(state: State, quote: Span) -> bool:
    """Whether nobody said yet who says the quote: not by a link, by what it continues, nor that nobody is named."""
    linked = any(relation_from(state, quote.id, type_) for type_ in (SPEAKER, CONTINUES))
    return not linked and not quote.attributes.get(NO_SPEAKER)


def _first_piece(state: State, quote: Span) -> Span:
    """The quote that this one continues, at the beginning of the chain: its speaker is that of all pieces."""
    seen = {quote.id}
    while (relation := relation_from(state, quote.id, CONTINUES)) and relation.target not in seen:
        earlier = state.annotations.spans.get(relation.target)
        if earlier is None:
            break
        seen.add(earlier.id)
        quote = earlier
    return quote


def _relation_made_by(last: Transaction | None, target: str) -> Relation | None:
    for change in last.changes if last else ():
        if change.before is None and isinstance(change.after, Relation) and change.after.target == target:
            return change.after
    return None


def _labelled_and_linked(state: State, labels: LabelSet, stamp: Stamp) -> Transaction | None:
    name = next((name for one in labels.relations if one.type == SPEAKER for name in one.target), None)
    first = label(state, labels, name, stamp) if name else None
    if first is None:
        return None
    return _then(state, first, lambda labelled: link_speaker(labelled, labels, stamp))


def join_quote(state: State, labels: LabelSet, stamp: Stamp) -> Transaction | None:
    """Join a quote to the nearest earlier one, or to the next earlier when it is joined; a selection becomes a quote.

    The later piece has the first one's speaker, so a speaker or "no speaker" of its own goes.
    """
    if isinstance(state.target, Range):
        name = next((name for one in labels.relations if one.type == CONTINUES for name in one.source), None)
        first = label(state, labels, name, stamp) if name else None
        return _then(state, first, lambda labelled: join_quote(labelled, labels, stamp)) if first else None
    active = state.active
    if active is None or not may_start(labels, active, CONTINUES):
        return None
    candidates = earlier_quotes(state, labels, active.start)
    present = relation_from(state, active.id, CONTINUES)
    at = next((n for n, one in enumerate(candidates) if present and one.id == present.target), -1)
    chosen = candidates[(at + 1) % len(candidates)] if candidates else None
    if chosen is None or (present and chosen.id == present.target):
        return None
    return _linked(state, labels, active, chosen, CONTINUES, stamp, state.cursor)


def link_to(state: State, labels: LabelSet, span_id: str, stamp: Stamp) -> Transaction | None:
    """Link the active span and another one, in the direction their labels allow; a link that is there already goes."""
    active, other = state.active, state.annotations.spans.get(span_id)
    if active is None or other is None or active.id == other.id:
        return None
    for source, target in ((active, other), (other, active)):
        if labels.may_join(SPEAKER, source.label, target.label):
            return _linked_or_not(state, labels, _first_piece(state, source), target, SPEAKER, stamp)
    earlier, later = sorted((active, other), key=lambda span: (span.start, span.end, span.id))
    if labels.may_join(CONTINUES, later.label, earlier.label):
        return _linked_or_not(state, labels, later, earlier, CONTINUES, stamp)
    return None


def _linked_or_not(state: State, labels: LabelSet, source: Span, target: Span, type_: str, stamp: Stamp) -> Transaction:
    present = relation_from(state, source.id, type_)
    if present is None or present.target != target.id:
        return _linked(state, labels, source, target, type_, stamp, state.cursor)
    said = message(
        "No longer linked: {source} and {target}", source=quoted(state, source), target=quoted(state, target)
    )
    return transaction(state, labels, (Change(present, None),), state.cursor, said)


def mark_no_speaker(state: State, labels: LabelSet, stamp: Stamp) -> Transaction | None:
    """Say that the article never names the active quote's speaker, or take that back; a link to a speaker goes."""
    quote = state.active
    if quote is None or labels.get(quote.label).attribute(NO_SPEAKER) is None:
        return None
    marked = not quote.attributes.get(NO_SPEAKER)
    present = relation_from(state, quote.id, SPEAKER) if marked else None
    changes = ((Change(present, None),) if present else ()) + (_with_no_speaker(quote, marked, stamp),)
    said = _said_no_speaker(state, quote, marked)
    return transaction(state, labels, changes, state.cursor, said)


def _said_no_speaker(state: State, quote: Span, marked: bool) -> Message:
    if marked:
        return message("No speaker named: {text}", text=quoted(state, quote))
    return message("A speaker is named: {text}", text=quoted(state, quote))


def _with_no_speaker(quote: Span, marked: bool, stamp: Stamp) -> Change:
    kept = {name: value for name, value in quote.attributes.items() if name != NO_SPEAKER}
    attributes = {**kept, NO_SPEAKER: True} if marked else kept
    return Change(quote, replace(quote, attributes=attributes, modified=stamp.now))


def _linked(
    state: State,
    labels: LabelSet,
    source: Span,
    target: Span,
    type_: str,
    stamp: Stamp,
    cursor: Cursor,
    before: tuple[Change, ...] = (),
) -> Transaction:
    """The transaction that links two spans; what leaves `source` already, and contradicts it, goes in the same step."""
    gone = [relation_from(state, source.id, type_)]
    if type_ == CONTINUES:
        gone.append(relation_from(state, source.id, SPEAKER))
    changes = [*before, *(Change(one, None) for one in gone if one)]
    if source.attributes.get(NO_SPEAKER):
        changes.append(_with_no_speaker(source, False, stamp))
    made = Relation(stamp.new_id(), type_, source.id, target.id, by=stamp.by, created=stamp.now)
    names = {"source": quoted(state, source), "target": quoted(state, target)}
    said = (
        message("{source} is said by {target}", **names)
        if type_ == SPEAKER
        else message("{source} continues {target}", **names)
    )
    return transaction(state, labels, (*changes, Change(None, made)), cursor, said)


def _then(state: State, first: Transaction, verb: Callable[[State], Transaction | None]) -> Transaction:
    """Both transactions as one; the first alone where the second does not apply."""
    bare = State(state.article, apply(state.annotations, first.changes))
    second = verb(bare.moved(bare.clamped(first.cursor)))
    if second is None:
        return first
    return Transaction((*first.changes, *second.changes), second.cursor, second.description)


def unlink(state: State, labels: LabelSet, relation_id: str) -> Transaction | None:
    """Take one relation away."""
    relation = state.annotations.relations.get(relation_id)
    if relation is None:
        return None
    said = message("No longer linked: {type}", type=relation.type)
    return transaction(state, labels, (Change(relation, None),), state.cursor, said)
