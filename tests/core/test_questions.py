"""The open questions of a merge: what they say, and what answering them makes of the annotations."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import PLACES, Annotations, Entry, Header, LostSpan, Relation, Span, UnknownKey
from annotator.core.article import Article
from annotator.core.changes import Change, StaleChangeError, apply, invert
from annotator.core.labels import Label, LabelSet, RelationType
from annotator.core.merge import merge
from annotator.core.merge_fields import alike, span_fields
from annotator.core.question_sides import KNOWN_KEYS, key_sides, side_of
from annotator.core.questions import Question, differing, question_of
from annotator.core.state import Cursor, Stamp, State
from annotator.edit.questions import answer
from annotator.storage.sidecar_fields import ARTICLE as ARTICLE_FIELDS
from annotator.storage.sidecar_fields import SOURCE, TOP
from tests.core.test_merge import three_versions

if TYPE_CHECKING:
    from annotator.core.changes import Transaction

TEXT = "Ana a venit la Cluj marți."
ARTICLE = Article("a.txt", TEXT)
LABELS = LabelSet(
    "small", 1, (Label("quote"), Label("speaker")), (RelationType("speaker", ("quote",), ("speaker",), 1),)
)
STAMP = Stamp("2026-11-27T08:00:00Z", "me", lambda: "new")
QUOTE = Span("q", "quote", 0, 11, {"kind": "direct"}, note="old")
ANA, CLUJ = Span("s", "speaker", 0, 3), Span("t", "speaker", 15, 19)
BASE = Annotations.build([QUOTE, ANA, CLUJ], header=Header("in_progress", labels=LABELS.id))


def asked(state: State) -> list[Question]:
    return [question_of(state, Entry("conflicts", at, one)) for at, one in enumerate(state.annotations.conflicts)]


def merged(mine: Annotations, theirs: Annotations, base: Annotations = BASE) -> State:
    return State(ARTICLE, merge(base, mine, theirs, LABELS).annotations)


def answered(state: State, transaction: Transaction) -> State:
    return State(state.article, apply(state.annotations, transaction.changes))


def with_quote(**fields: Any) -> Annotations:
    return Annotations.build([replace(QUOTE, **fields), ANA, CLUJ], header=BASE.header)


def one_answer(state: State, *, theirs: bool) -> tuple[Question, State]:
    (question,) = asked(state)
    return question, answered(state, answer(state, LABELS, question, STAMP, theirs=theirs))


@given(three_versions(), st.booleans())
def test_answering_takes_the_question_away_and_can_be_undone(
    versions: tuple[Annotations, Annotations, Annotations], theirs: bool
) -> None:
    state = State(Article("a.txt", "x" * 10), merge(*versions).annotations)
    for question in asked(state):
        made = answer(state, LABELS, question, STAMP, theirs=theirs)
        if not made.changes:
            continue
        after = answered(state, made)
        assert len(after.annotations.conflicts) == len(state.annotations.conflicts) - 1
        assert question.entry.value not in after.annotations.conflicts
        back = answered(after, invert(made, Cursor()))
        assert back.annotations == state.annotations


@given(three_versions(), st.booleans())
def test_the_chosen_sides_fields_stand(versions: tuple[Annotations, Annotations, Annotations], theirs: bool) -> None:
    state = State(Article("a.txt", "x" * 10), merge(*versions).annotations)
    for question in asked(state):
        mine, other = question.mine, question.theirs
        if not isinstance(mine, Span | LostSpan) or not isinstance(other, Span | LostSpan):
            continue
        assert question.differences
        made = answer(state, LABELS, question, STAMP, theirs=theirs)
        if not made.changes:
            assert theirs
            continue
        chosen = span_fields(other if theirs else mine)
        id_ = (mine.span if isinstance(mine, LostSpan) else mine).id
        after = answered(state, made).annotations
        stands = after.spans.get(id_) or after.lost_span(id_)
        assert stands
        before = state.annotations.spans.get(id_) or state.annotations.lost_span(id_)
        assert before
        for key in differing(mine, other):
            unwanted = span_fields(mine if theirs else other)
            if theirs or alike(span_fields(before).get(key), unwanted.get(key)):
                assert alike(span_fields(stands).get(key), chosen.get(key))
            else:
                assert alike(span_fields(stands).get(key), span_fields(before).get(key))


@given(three_versions())
def test_every_question_has_something_to_choose_between(
    versions: tuple[Annotations, Annotations, Annotations],
) -> None:
    state = State(Article("a.txt", "x" * 10), merge(*versions).annotations)
    for question in asked(state):
        assert all(one.mine != one.theirs or one.name for one in question.differences)
        assert str(question.sentence)


def test_a_label_is_asked_with_what_both_sides_have() -> None:
    state = merged(with_quote(label="speaker", attributes={}), with_quote(label="claim"))
    (question,) = asked(state)
    assert str(question.what) == "Changed by both: speaker “Ana a venit”"
    assert [(one.name, one.mine, one.theirs) for one in question.differences] == [("label", "speaker", "claim")]
    assert str(question.sentence) == "Changed by both: speaker “Ana a venit”: label speaker or claim?"
    assert question.span == state.annotations.spans.get("q")


def test_theirs_changes_only_what_differs() -> None:
    state = merged(with_quote(note="mine", unsure=True), with_quote(note="theirs"))
    _, after = one_answer(state, theirs=True)
    assert after.annotations.spans.get("q") == replace(QUOTE, note="theirs", unsure=True, modified=STAMP.now)
    _, after = one_answer(state, theirs=False)
    assert after.annotations.spans.get("q") == replace(QUOTE, note="mine", unsure=True)


def test_mine_leaves_what_the_person_made_of_it_since() -> None:
    state = merged(with_quote(note="mine"), with_quote(note="theirs"))
    now = state.annotations.spans.get("q")
    assert now
    third = State(ARTICLE, apply(state.annotations, (Change(now, replace(now, note="third")),)))
    _, after = one_answer(third, theirs=False)
    assert after.annotations.spans.get("q") == replace(QUOTE, note="third")
    _, after = one_answer(third, theirs=True)
    assert (after.annotations.spans.get("q") or QUOTE).note == "theirs"


def test_a_relabelled_quote_loses_the_link_it_cannot_have() -> None:
    base = Annotations.build([QUOTE, ANA, CLUJ], [Relation("r", "speaker", "q", "t")], header=BASE.header)
    mine = replace(base, spans=base.spans.remove(QUOTE).add(replace(QUOTE, label="claim")))
    theirs = replace(base, spans=base.spans.remove(QUOTE).add(replace(QUOTE, label="speaker", end=9)))
    state = State(ARTICLE, merge(base, mine, theirs, LABELS).annotations)
    _, after = one_answer(state, theirs=True)
    assert len(after.annotations.relations) == 0
    assert (after.annotations.spans.get("q") or QUOTE).label == "speaker"


def test_a_link_is_taken_in_place_of_mine() -> None:
    mine = Annotations.build([QUOTE, ANA, CLUJ], [Relation("r1", "speaker", "q", "s")], header=BASE.header)
    theirs = Annotations.build([QUOTE, ANA, CLUJ], [Relation("r2", "speaker", "q", "t")], header=BASE.header)
    state = merged(mine, theirs)
    (question,) = asked(state)
    assert str(question.sentence) == "Linked differently: “Ana a venit”: speaker “Ana” or “Cluj”?"
    _, after = one_answer(state, theirs=True)
    assert [(one.id, one.target) for one in after.annotations.relations.values()] == [("r2", "t")]
    _, after = one_answer(state, theirs=False)
    assert [(one.id, one.target) for one in after.annotations.relations.values()] == [("r1", "s")]


def test_a_link_to_what_is_gone_cannot_be_taken() -> None:
    mine = Annotations.build([QUOTE, ANA, CLUJ], [Relation("r1", "speaker", "q", "s")], header=BASE.header)
    theirs = Annotations.build([QUOTE, ANA, CLUJ], [Relation("r2", "speaker", "q", "t")], header=BASE.header)
    state = merged(mine, theirs)
    state = State(ARTICLE, apply(state.annotations, (Change(CLUJ, None),)))
    (question,) = asked(state)
    assert question.differences[0].theirs == "a span that is gone"
    made = answer(state, LABELS, question, STAMP, theirs=True)
    assert not made.changes
    assert "cannot stand" in str(made.description)


def test_a_removed_span_can_be_had_back_as_theirs() -> None:
    state = merged(with_quote(note="mine"), with_quote(note="theirs"))
    now = state.annotations.spans.get("q")
    assert now
    state = State(ARTICLE, apply(state.annotations, (Change(now, None),)))
    _, after = one_answer(state, theirs=True)
    assert after.annotations.spans.get("q") == replace(QUOTE, note="theirs")
    _, after = one_answer(state, theirs=False)
    assert after.annotations.spans.get("q") is None


def test_their_range_that_is_labelled_already_cannot_be_taken() -> None:
    mine, theirs = with_quote(start=4), with_quote(end=5)
    state = merged(mine, theirs)
    other = Span("z", "quote", 0, 5)
    state = State(ARTICLE, apply(state.annotations, (Change(None, other),)))
    (question,) = asked(state)
    assert not answer(state, LABELS, question, STAMP, theirs=True).changes


def test_placed_by_one_and_lost_for_the_other() -> None:
    lost = LostSpan(QUOTE, "Ana a venit")
    base = Annotations.build([ANA, CLUJ], header=BASE.header, lost=(lost,))
    mine = Annotations.build([ANA, CLUJ], header=BASE.header, lost=(replace(lost, span=replace(QUOTE, end=10)),))
    theirs = with_quote(end=9)
    state = merged(mine, theirs, base)
    question, after = one_answer(state, theirs=False)
    assert question.differences[0].mine == "lost: “Ana a venit”"
    assert after.annotations.lost_span("q")
    _, after = one_answer(state, theirs=True)
    assert after.annotations.spans.get("q")


@pytest.mark.parametrize(("theirs", "status"), [(True, "skipped"), (False, "done")])
def test_the_header(theirs: bool, status: str) -> None:
    mine, other = (replace(BASE, header=replace(BASE.header, status=one)) for one in ("done", "skipped"))
    question, after = one_answer(merged(mine, other), theirs=theirs)
    assert str(question.sentence) == "The sides differ about the article: status done or skipped?"
    assert after.annotations.header.status == status


def test_yes_is_not_taken_for_one() -> None:
    state = merged(with_quote(attributes={"kind": 1}), with_quote(attributes={"kind": True}))
    _, after = one_answer(state, theirs=True)
    span = after.annotations.spans.get("q")
    assert span
    assert span.attributes["kind"] is True


def test_titles_are_of_the_article() -> None:
    mine, other = (replace(BASE, header=replace(BASE.header, title=one)) for one in ("One", "Two"))
    _, after = one_answer(merged(mine, other), theirs=True)
    assert after.annotations.header.title == "Two"


STRANGE: list[object] = [
    None, 1, "x", [], {}, {"start": 1}, {"start": "1", "id": "a"}, {"from": 1}, {"status": "odd"}, {"note": 3},
    {"id": "a", "label": "b", "start": 5, "end": 2}, {"id": "a", "label": "b", "start": True, "end": 2},
    {"lost": 1}, {"lost": {"start": 1}}, {"id": "a", "type": "b", "from": "c", "to": "c"}, {"a": 1, "b": 2},
]  # fmt: skip


@given(st.sampled_from(PLACES), *[st.none() | st.sampled_from([0, "", [1], {"a": None}, "x"])] * 3, st.booleans())
def test_a_key_that_this_version_does_not_know_is_answered_like_any_other(
    place: str, base: object, mine: object, other: object, theirs: bool
) -> None:
    before, one, two = (replace(BASE, extra={place: {"k": k}} if k is not None else {}) for k in (base, mine, other))
    state = State(ARTICLE, merge(before, one, two).annotations)
    for question in asked(state):
        made = answer(state, LABELS, question, STAMP, theirs=theirs)
        assert made.changes
        after = answered(state, made)
        kept = after.annotations.unknown_key(place, "k")
        assert (kept.content if kept else None) == (other if theirs else mine)
        assert answered(after, invert(made, Cursor())).annotations == state.annotations


def test_what_the_person_made_of_an_unknown_key_since_stays_with_mine() -> None:
    before, one, two = (replace(BASE, extra={"": {"k": k}}) for k in (1, 2, 3))
    state = State(ARTICLE, replace(merge(before, one, two).annotations, extra={"": {"k": 4}}))
    (question,) = asked(state)
    assert str(question.sentence) == "The sides differ about a key that this version does not know: k 2 or 3?"
    _, after = one_answer(state, theirs=False)
    assert after.annotations.unknown_key("", "k") == UnknownKey("", "k", 4)
    _, after = one_answer(state, theirs=True)
    assert after.annotations.unknown_key("", "k") == UnknownKey("", "k", 3)


def test_no_key_that_is_known_is_taken_for_an_unknown_one() -> None:
    assert {"": frozenset(TOP), "source": frozenset(SOURCE), "article": frozenset(ARTICLE_FIELDS)} == KNOWN_KEYS
    pairs: list[tuple[object, object]] = [
        ({"spans": []}, {"spans": [1]}), ({"source": {"sha256": "a"}}, {"source": {}}), ({}, {}), (1, {"k": 1}),
    ]  # fmt: skip
    for pair in pairs:
        assert key_sides(*pair) is None


@pytest.mark.parametrize("plain", STRANGE, ids=str)
def test_what_another_program_wrote_there_is_shown_and_can_be_put_away(plain: object) -> None:
    assert side_of(plain) is None
    state = State(ARTICLE, replace(BASE, conflicts=({"mine": plain, "theirs": {"y": 2, "z": [1]}},)))
    question, after = one_answer(state, theirs=False)
    assert str(question.sentence)
    assert after.annotations == BASE
    assert not answer(state, LABELS, question, STAMP, theirs=True).changes


def test_applying_twice_is_refused() -> None:
    state = merged(with_quote(note="mine"), with_quote(note="theirs"))
    (question,) = asked(state)
    made = answer(state, LABELS, question, STAMP, theirs=True)
    after = answered(state, made)
    with pytest.raises(StaleChangeError):
        apply(after.annotations, made.changes)


def test_the_status_is_the_answer_also_where_the_edit_would_begin_the_article() -> None:
    base = replace(BASE, header=Header())
    mine, other = (replace(BASE, header=Header(status)) for status in ("in_progress", "done"))
    _, after = one_answer(merged(mine, other, base), theirs=True)
    assert after.annotations.header.status == "done"
