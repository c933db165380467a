"""Carrying edits over to what others have made of the annotations meanwhile."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given

from annotator.core.annotations import Annotations, Entry, Header, LostSpan, Relation, Span
from annotator.core.changes import Change, StaleChangeError, Transaction, apply, invert
from annotator.core.difference import changes_between
from annotator.core.merge_fields import span_fields
from annotator.core.message import message
from annotator.core.rebase import rebased, staying_begun
from annotator.core.state import Cursor
from tests.core.test_merge import three_versions

if TYPE_CHECKING:
    from annotator.core.annotations import Annotations as Side

SPAN = Span("a", "quote", 0, 4, {"kind": "direct"})
LINK = Relation("r", "speaker", "a", "b")
OTHER = Span("b", "speaker", 5, 9)


@given(three_versions())
def test_where_nothing_changed_meanwhile_the_changes_are_as_they_were(versions: tuple[Side, Side, Side]) -> None:
    base, mine, _ = versions
    changes = changes_between(base, mine)
    assert rebased(changes, base) == changes


@given(three_versions())
def test_what_others_made_of_other_fields_stays(versions: tuple[Side, Side, Side]) -> None:
    base, mine, theirs = versions
    changes = changes_between(base, mine)
    carried = rebased(changes, theirs)
    if carried is None:
        return
    try:
        made = apply(theirs, carried)
    except StaleChangeError:
        return
    for change in changes:
        if not (isinstance(change.before, Span) and isinstance(change.after, Span)):
            continue
        now = made.spans.get(change.after.id)
        stood = theirs.spans.get(change.after.id)
        assert now
        assert stood
        before, after = span_fields(change.before), span_fields(change.after)
        for key, value in span_fields(now).items():
            if key[0] != "modified":
                wanted = after if before.get(key) != after.get(key) else span_fields(stood)
                assert value == wanted.get(key)
    back = invert(Transaction(carried, Cursor(), message("x")), Cursor()).changes
    assert apply(made, back) == theirs


def test_another_field_of_a_relabelled_span() -> None:
    relabelled = replace(SPAN, label="claim")
    now = Annotations.build([replace(relabelled, note="theirs")])
    (change,) = rebased((Change(relabelled, SPAN),), now) or ()
    assert change.after == replace(SPAN, note="theirs")


def test_the_same_field_clashes() -> None:
    now = Annotations.build([replace(SPAN, label="date")])
    assert rebased((Change(replace(SPAN, label="claim"), SPAN),), now) is None


def test_what_somebody_changed_is_not_taken_away_but_for_its_time() -> None:
    away = (Change(SPAN, None),)
    assert rebased(away, Annotations.build([replace(SPAN, note="theirs")])) is None
    assert rebased(away, Annotations()) is None
    later = replace(SPAN, modified="2026-01-01")
    assert rebased(away, Annotations.build([later])) == (Change(later, None),)


def test_what_is_lost_now_clashes() -> None:
    now = Annotations(lost=(LostSpan(SPAN, "text"),))
    assert rebased((Change(SPAN, replace(SPAN, note="mine")),), now) is None
    assert rebased((Change(LostSpan(SPAN, "text"), None),), now) == (Change(LostSpan(SPAN, "text"), None),)


def test_relations_and_headers() -> None:
    now = Annotations.build([SPAN, OTHER], [replace(LINK, modified="now")], header=Header("done", note="theirs"))
    changes = (
        Change(LINK, None),
        Change(Header("done"), Header("in_progress")),
        Change(None, Entry("dismissed", 0, {"check": "c"})),
    )
    carried = rebased(changes, now)
    assert carried
    assert [change.after for change in carried] == [None, Header("in_progress", note="theirs"), changes[2].after]
    assert apply(now, carried).header == Header("in_progress", note="theirs")


def test_an_article_that_others_begun_is_not_made_new() -> None:
    begun = Change(Header("in_progress", labels="news/1"), Header())
    assert staying_begun((begun, Change(SPAN, None))) == (Change(SPAN, None),)
    noted = Change(Header("in_progress", "note", labels="news/1"), Header())
    (kept,) = staying_begun((noted,))
    assert kept.after == Header("in_progress", labels="news/1")
    done = Change(Header("done"), Header("in_progress"))
    assert staying_begun((done,)) == (done,)
