"""Answering the open questions of a merge."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core import merge_fields as by_field
from annotator.core.annotations import Header, LostSpan, Relation, Span
from annotator.core.changes import Change, StaleChangeError, Transaction, apply
from annotator.core.merge_fields import alike
from annotator.core.message import message
from annotator.core.question_sides import key_sides
from annotator.core.questions import differing
from annotator.core.state import Cursor
from annotator.edit.common import transaction
from annotator.edit.spans import misfits

if TYPE_CHECKING:
    from annotator.core.annotations import UnknownKey
    from annotator.core.labels import LabelSet
    from annotator.core.merge_fields import Fields
    from annotator.core.question_sides import KeySides
    from annotator.core.questions import Question
    from annotator.core.state import Stamp, State

Changes = tuple[Change, ...]


def answer(state: State, labels: LabelSet, question: Question, stamp: Stamp, *, theirs: bool) -> Transaction:
    """Take one side's version of what a question is about; the question is open no more.

    Only what the sides have differently is changed; of `mine` only what stands as the other side has it, so that what
    the person made of it since stays. Where their version cannot stand here the transaction is without changes and
    says so.
    """
    changes = _changes(state, labels, question, stamp, theirs)
    try:
        if changes is not None:
            apply(state.annotations, changes)
    except StaleChangeError:
        changes = None
    if changes is None:
        return Transaction((), state.cursor, message("Their version cannot stand here any more: keep yours."))
    said = (
        message("Took theirs: {what}", what=question.what)
        if theirs
        else message("Kept mine: {what}", what=question.what)
    )
    changes = (*changes, Change(question.entry, None))
    if any(isinstance(change.after, Header) for change in changes):
        # What is said of the article is the answer itself.
        return Transaction(changes, _cursor(state, question), said)
    return transaction(state, labels, changes, _cursor(state, question), said)


def _cursor(state: State, question: Question) -> Cursor:
    span = question.span
    return Cursor.at(span.start, span.id) if span else state.cursor


def _changes(state: State, labels: LabelSet, question: Question, stamp: Stamp, theirs: bool) -> Changes | None:
    """The changes that make one side's version stand; None where it cannot."""
    mine, other = question.mine, question.theirs
    if isinstance(mine, Span | LostSpan) and isinstance(other, Span | LostSpan):
        return _of_span(state, labels, mine, other, stamp, theirs)
    if isinstance(mine, Relation) or isinstance(other, Relation):
        return _of_link(state, labels, mine, other) if theirs else ()
    if isinstance(mine, tuple) or isinstance(other, tuple):
        return _of_header(state.annotations.header, mine, other, theirs)
    if keys := key_sides(question.entry.value.get("mine"), question.entry.value.get("theirs")):
        return _of_key(state, keys, theirs)
    return None if theirs else ()


def _of_key(state: State, keys: KeySides, theirs: bool) -> Changes:
    chosen, left = (keys.theirs, keys.mine) if theirs else (keys.mine, keys.theirs)
    stands = state.annotations.unknown_key(keys.place, keys.name)
    if _alike_keys(stands, chosen) or (not theirs and not _alike_keys(stands, left)):
        return ()
    return (Change(stands, chosen),)


def _alike_keys(one: UnknownKey | None, two: UnknownKey | None) -> bool:
    return alike(one.content, two.content) if one and two else one is two


def _of_span(
    state: State,
    labels: LabelSet,
    mine: Span | LostSpan,
    other: Span | LostSpan,
    stamp: Stamp,
    theirs: bool,
) -> Changes | None:
    chosen, left = (other, mine) if theirs else (mine, other)
    id_ = (chosen.span if isinstance(chosen, LostSpan) else chosen).id
    now = state.annotations.spans.get(id_) or state.annotations.lost_span(id_)
    if now is None:
        # Somebody removed it since.
        return (Change(None, chosen),) if theirs else ()
    stands, wanted, unwanted = map(by_field.span_fields, (now, chosen, left))
    made: Fields = dict(stands)
    for key in differing(mine, other):
        if not theirs and not ((key in stands) == (key in unwanted) and alike(stands.get(key), unwanted.get(key))):
            continue
        made.pop(key, None)
        if key in wanted:
            made[key] = wanted[key]
    if made.keys() == stands.keys() and all(alike(made[key], stands[key]) for key in made):
        return ()
    made[by_field.MODIFIED] = stamp.now
    changed = by_field.span_of(id_, made)
    if isinstance(changed, Span) != isinstance(now, Span):
        return (Change(now, None), Change(None, changed))
    if not isinstance(changed, Span) or not isinstance(now, Span):
        return (Change(now, changed),)
    if changed.end > len(state.article.text):
        return None
    gone = misfits(state, labels, changed) if changed.label != now.label else ()
    return (*(Change(relation, None) for relation in gone), Change(now, changed))


def _of_link(state: State, labels: LabelSet, mine: object, theirs: object) -> Changes:
    """The changes that put their link in the place of mine, and of what it leaves no room for."""
    annotations = state.annotations
    gone: dict[str, Relation] = {}
    for side in (mine, theirs):
        if isinstance(side, Relation) and (stands := annotations.relations.get(side.id)):
            gone[stands.id] = stands
    if not isinstance(theirs, Relation):
        return tuple(Change(one, None) for one in gone.values())
    stay = [one for one in _leaving(state, theirs) if one.id not in gone]
    if any(one.target == theirs.target for one in stay):
        return tuple(Change(one, None) for one in gone.values())
    most = next((one.at_most for one in labels.relations if one.type == theirs.type), 0)
    for one in stay[most - 1 :] if most and len(stay) >= most else ():
        gone[one.id] = one
    return (*(Change(one, None) for one in gone.values()), Change(None, theirs))


def _leaving(state: State, relation: Relation) -> list[Relation]:
    """The relations of its type that leave the same span."""
    found = state.annotations.relations_of(relation.source)
    return [one for one in found if (one.source, one.type) == (relation.source, relation.type)]


def _of_header(header: Header, mine: object, theirs: object, wants_theirs: bool) -> Changes:
    chosen, left = (theirs, mine) if wants_theirs else (mine, theirs)
    name = (chosen if isinstance(chosen, tuple) else left)[0]  # type: ignore[index]
    value = chosen[1] if isinstance(chosen, tuple) else ""
    other = left[1] if isinstance(left, tuple) else ""
    if not wants_theirs and getattr(header, name) != other:
        return ()
    changed = replace(header, **{name: value})
    return (Change(header, changed),) if changed != header else ()
