"""Changes: taken back exactly, refused as a whole where they do not fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.core.annotations import ENTRY_LISTS, Annotations, Entry, Header, LostSpan, Relation, Span, UnknownKey
from annotator.core.changes import Change, StaleChangeError, Transaction, apply, invert
from annotator.core.difference import changes_between
from annotator.core.message import message
from annotator.core.state import Cursor
from tests.core.values import some_annotations

if TYPE_CHECKING:
    from annotator.core.changes import Subject

QUOTE = Span("q", "quote", 0, 4)
SPEAKER = Span("s", "speaker", 6, 9)
SAID_BY = Relation("r", "speaker", "q", "s")
BOTH = Annotations.build([QUOTE, SPEAKER], [SAID_BY])
SAID = message("something")


def _as_in(annotations: Annotations, subject: Subject) -> Subject | None:
    """The subject as it stands in the annotations."""
    if isinstance(subject, Header):
        return annotations.header
    if isinstance(subject, Relation):
        return annotations.relations.get(subject.id)
    if isinstance(subject, LostSpan):
        return annotations.lost_span(subject.span.id)
    if isinstance(subject, Entry):
        return subject if subject.value in getattr(annotations, subject.list) else None
    if isinstance(subject, UnknownKey):
        return annotations.unknown_key(subject.place, subject.name)
    return annotations.spans.get(subject.id)


@given(some_annotations(whole=True), some_annotations(whole=True))
def test_inverting_takes_back_and_twice_does_again(old: Annotations, new: Annotations) -> None:
    there = Transaction(changes_between(old, new), Cursor.at(3), SAID)
    back = invert(there, Cursor.at(1))
    assert apply(old, there.changes) == new
    assert not changes_between(new, new)
    assert apply(new, back.changes) == old
    assert invert(back, there.cursor) == there
    assert back.cursor == Cursor.at(1)


@given(some_annotations(whole=True), some_annotations(whole=True), some_annotations(whole=True))
def test_a_stale_change_changes_nothing(old: Annotations, new: Annotations, other: Annotations) -> None:
    changes = changes_between(old, new)
    lists = {name: getattr(other, name) for name in ("header", "lost", *ENTRY_LISTS)}
    kept = Annotations.build(other.spans, other.relations.values(), **lists)
    fits = all(_as_in(other, change.before) == change.before for change in changes if change.before is not None)
    assume(not fits)
    with pytest.raises(StaleChangeError) as raised:
        apply(other, changes)
    assert str(raised.value)
    assert other == kept


@given(some_annotations(), st.data())
def test_a_twin_is_refused_when_all_is_done(built: Annotations, data: st.DataObject) -> None:
    assume(len(built.spans))
    span = data.draw(st.sampled_from(list(built.spans)))
    twin = replace(span, id="zz")
    with pytest.raises(StaleChangeError):
        apply(built, (Change(None, twin),))
    elsewhere = Span("zz", "elsewhere", span.start, span.end)
    with pytest.raises(StaleChangeError):
        apply(built, (Change(None, elsewhere), Change(elsewhere, twin)))


@given(some_annotations(), st.data())
def test_a_span_with_relations_does_not_go_alone(built: Annotations, data: st.DataObject) -> None:
    assume(len(built.relations))
    relation = data.draw(st.sampled_from(sorted(built.relations.values(), key=lambda one: one.id)))
    span = built.spans.get(relation.source)
    assert span is not None
    with pytest.raises(StaleChangeError):
        apply(built, (Change(span, None),))
    relations = tuple(Change(one, None) for one in built.relations_of(span.id))
    assert apply(built, (*relations, Change(span, None))).spans.get(span.id) is None


def test_two_spans_may_change_places_in_one_transaction() -> None:
    one, two = Span("a", "date", 0, 3), Span("b", "date", 5, 8)
    swapped = (replace(one, start=5, end=8), replace(two, start=0, end=3))
    changes = (Change(one, swapped[0]), Change(two, swapped[1]))
    start = Annotations.build([one, two])
    assert apply(start, changes) == Annotations.build(swapped)
    assert apply(apply(start, changes), tuple(change.inverted() for change in reversed(changes))) == start


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(Change(None, Relation("x", "speaker", "q", "nobody")), id="a relation to nothing"),
        pytest.param(Change(SAID_BY, Relation("r", "speaker", "q", "nobody")), id="a relation led to nothing"),
        pytest.param(Change(None, SAID_BY), id="a relation that is there already"),
        pytest.param(Change(None, Relation("q", "speaker", "s", "q")), id="a relation with the id of a span"),
        pytest.param(Change(None, Relation("lost", "speaker", "s", "q")), id="a relation with the id of a lost span"),
        pytest.param(Change(None, Span("r", "claim", 0, 4)), id="a span with the id of a relation"),
        pytest.param(Change(None, Span("lost", "claim", 0, 4)), id="a span with the id of a lost span"),
        pytest.param(Change(None, Span("q", "claim", 1, 4)), id="a span with the id of a span"),
        pytest.param(Change(Span("x", "claim", 0, 4), None), id="deleting a span that is not there"),
        pytest.param(Change(Relation("x", "speaker", "q", "s"), None), id="deleting a relation that is not there"),
        pytest.param(Change(replace(QUOTE, note="other"), replace(QUOTE, end=5)), id="a span that was edited since"),
        pytest.param(Change(replace(SAID_BY, by="other"), None), id="a relation that was edited since"),
        pytest.param(Change(Header("done"), Header("skipped")), id="a header that was edited since"),
    ],
)
def test_what_does_not_fit_is_stale(change: Change) -> None:
    start = replace(BOTH, lost=(LostSpan(Span("lost", "date", 20, 22), "in"),))
    with pytest.raises(StaleChangeError) as raised:
        apply(start, (change,))
    assert str(raised.value).endswith(".")


def test_a_lost_span_keeps_its_relations_only_while_it_is_lost() -> None:
    lost = Annotations.build([QUOTE], [SAID_BY], lost=(LostSpan(SPEAKER, "him"),))
    assert apply(lost, (Change(SAID_BY, None),)).relations_of("q") == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(None, None, id="nothing"),
        pytest.param(None, Header(), id="a new header"),
        pytest.param(Header(), None, id="no header"),
        pytest.param(QUOTE, SPEAKER, id="another id"),
        pytest.param(Span("r", "quote", 0, 4), SAID_BY, id="another kind"),
    ],
)
def test_what_is_no_change(before: Subject | None, after: Subject | None) -> None:
    with pytest.raises(ValueError, match=r"a change|a header"):
        Change(before, after)
