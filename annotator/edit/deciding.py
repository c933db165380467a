"""Verbs that decide a difference between one's own annotations and another person's: take theirs, keep mine or both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Entry, Header
from annotator.core.changes import Change, StaleChangeError, apply
from annotator.core.kept import kept_entry, undecided
from annotator.core.message import message
from annotator.core.span_pairs import SAID_OF_ARTICLE, differences, pair_spans
from annotator.core.state import Cursor
from annotator.edit.common import after, quoted, transaction
from annotator.edit.spans import fits, remove

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.core.annotations import Annotations, Relation, Span
    from annotator.core.changes import Transaction
    from annotator.core.labels import LabelSet
    from annotator.core.span_pairs import Difference
    from annotator.core.state import Stamp, State


def take_theirs(
    state: State, labels: LabelSet, difference: Difference, theirs: Annotations, stamp: Stamp
) -> Transaction | None:
    """Make it as they have it: their span instead of mine, which keeps its id, their span added, or mine removed.

    A span brings the relations that start at it, to spans that I have too, and takes the place of mine of that type.
    None where nothing of it can be taken.
    """
    mine, other = difference.mine, difference.theirs
    if mine is None and other is None:
        return _header(state, labels, theirs)
    if other is None:
        assert mine is not None
        here = state.moved(Cursor.at(mine.start, mine.id))
        return remove(here, labels, stamp) if here.annotations.spans.get(mine.id) == mine else None
    if mine is None:
        return _added(state, labels, other, theirs, stamp)
    placed = replace(mine, label=other.label, start=other.start, end=other.end, anchor="", modified=stamp.now)
    changed = replace(placed, attributes=other.attributes, unsure=other.unsure, note=other.note)
    same = state.annotations.spans.same(other.start, other.end, other.label)
    if same is not None and same.id != mine.id:
        return None
    gone, come = _links(state, labels, mine, changed, other, theirs, stamp)
    changes = (*(Change(one, None) for one in gone), Change(mine, changed), *(Change(None, one) for one in come))
    what = message("Taken from them: {label} {text}", label=changed.label, text=quoted(state, changed))
    return transaction(state, labels, changes, after(changed), what)


def keep_mine(
    state: State, labels: LabelSet, difference: Difference, theirs: Annotations, stamp: Stamp
) -> Transaction | None:
    """Leave it as I have it, and note that this was decided; None where it is noted already."""
    mine, other = difference.mine, difference.theirs
    if not undecided((difference,), state.article.text, state.annotations, theirs):
        return None
    if mine is not None:
        what = message("Kept mine: {label} {text}", label=mine.label, text=quoted(state, mine))
    elif other is not None:
        what = message("Not taken from them: {label} {text}", label=other.label, text=quoted(state, other))
    else:
        what = message("Kept mine: what is said of the article")
    here = other.start if other is not None else state.cursor.caret
    cursor = Cursor.at(mine.start, mine.id) if mine is not None else Cursor.at(here)
    return transaction(state, labels, _noted(state, (difference,), theirs), cursor, what)


def keep_both(
    state: State, labels: LabelSet, difference: Difference, theirs: Annotations, stamp: Stamp
) -> Transaction | None:
    """Add their span beside mine, which is kept as one that only I have.

    None where theirs stands at the same place with the same label, or only one has it.
    """
    mine, other = difference.mine, difference.theirs
    added = _added(state, labels, other, theirs, stamp) if mine is not None and other is not None else None
    if mine is None or added is None:
        return None
    try:
        both = replace(state, annotations=apply(state.annotations, added.changes))
    except StaleChangeError:
        # Whoever makes it a step says why it cannot be one.
        return added
    of_mine = tuple(one for one in differences(both.annotations, theirs) if one.mine and one.mine.id == mine.id)
    return replace(added, changes=(*added.changes, *_noted(both, of_mine, theirs)))


def _noted(state: State, kept: tuple[Difference, ...], theirs: Annotations) -> tuple[Change, ...]:
    """The changes that note that mine was kept where the two differ."""
    at, text = len(state.annotations.dismissed), state.article.text
    entries = (kept_entry(one, text, state.annotations, theirs) for one in kept)
    return tuple(Change(None, Entry("dismissed", at + n, entry)) for n, entry in enumerate(entries))


def _added(state: State, labels: LabelSet, other: Span, theirs: Annotations, stamp: Stamp) -> Transaction | None:
    annotations = state.annotations
    if annotations.spans.same(other.start, other.end, other.label) is not None:
        return None
    known = annotations.spans.get(other.id) or annotations.relations.get(other.id) or annotations.lost_span(other.id)
    added = replace(other, id=stamp.new_id() if known else other.id, anchor="")
    come = tuple(_their_links(state, added, other, theirs, stamp))
    changes = (Change(None, added), *(Change(None, one) for one in come))
    what = message("Added from them: {label} {text}", label=added.label, text=quoted(state, added))
    return transaction(state, labels, changes, after(added), what)


def _names(state: State, theirs: Annotations) -> Mapping[str, str]:
    """Their ids of spans that I have too, with mine."""
    pairs = pair_spans(state.annotations, theirs)
    return {two.id: one.id for one, two in (*pairs.exact, *pairs.overlapping, *pairs.relabelled)}


def _links(
    state: State, labels: LabelSet, mine: Span, changed: Span, other: Span, theirs: Annotations, stamp: Stamp
) -> tuple[tuple[Relation, ...], tuple[Relation, ...]]:
    """My relations that go, and theirs that come: those that start at the span, if they differ."""
    own = state.annotations.relations_of(mine.id)
    come = tuple(_their_links(state, changed, other, theirs, stamp))
    wanted = {(one.type, one.target) for one in come}
    starting = [one for one in own if one.source == mine.id]
    kept = {(one.type, one.target) for one in starting} & wanted
    gone = [one for one in starting if (one.type, one.target) not in kept]
    # A relation to the span from elsewhere goes only where the new label cannot have it.
    gone += [one for one in own if one.source != mine.id and not fits(state, labels, one, changed)]
    return tuple(gone), tuple(one for one in come if (one.type, one.target) not in kept)


def _their_links(state: State, span: Span, other: Span, theirs: Annotations, stamp: Stamp) -> Iterator[Relation]:
    """Their relations that start at `other`, as starting at `span`, to spans that I have too."""
    names = _names(state, theirs)
    seen: set[tuple[str, str]] = set()
    for one in theirs.relations_of(other.id):
        target = names.get(one.target)
        if one.source != other.id or target is None or target == span.id or (one.type, target) in seen:
            continue
        seen.add((one.type, target))
        yield replace(one, id=stamp.new_id(), source=span.id, target=target)


def _header(state: State, labels: LabelSet, theirs: Annotations) -> Transaction | None:
    before = state.annotations.header
    said = {name: getattr(theirs.header, name) for name in SAID_OF_ARTICLE}
    taken = replace(before, **said)
    if taken == before:
        return None
    made = transaction(state, labels, (), state.cursor, message("Taken from them: what is said of the article"))
    # One change of the header: what they say, and what every edit says of it.
    edited = next((change.after for change in made.changes), before)
    assert isinstance(edited, Header)
    return replace(made, changes=(Change(before, replace(edited, **said)),))
