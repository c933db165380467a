"""Merging two people's work on one article: nothing that a side did is missing, whoever is called mine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import STATUSES, Annotations, Header, LostSpan, Relation, Span
from annotator.core.labels import Label, LabelSet, RelationType
from annotator.core.merge import merge

if TYPE_CHECKING:
    from collections.abc import Iterable

PLACES = ((0, 4), (0, 9), (5, 9))
IDS = ("a", "b", "c", "d")
TYPES = ("speaker", "mentions")
LABELS = LabelSet("small", 1, (Label("quote"),), (RelationType("speaker", ("quote",), ("quote",), 1),))

words = st.sampled_from(("", "one", "two"))
values = st.sampled_from(("x", 1, True, [1]))
keys = st.sampled_from(("kind", "who"))
said = st.dictionaries(keys, values, max_size=2)
entries = st.lists(
    st.sampled_from(({"label": "q", "start": 1}, {"label": "q", "start": 2}, {"check": "c"})), max_size=3
)
headers = st.builds(Header, st.sampled_from(STATUSES), words, words, words)
extras = st.dictionaries(
    st.sampled_from(("", "source", "article")), st.dictionaries(keys, values, min_size=1), max_size=2
)


@st.composite
def spans(draw: st.DrawFn, id_: str) -> Span:
    start, end = draw(st.sampled_from(PLACES))
    attributes, extra = draw(said), draw(said)
    return Span(
        id_,
        draw(st.sampled_from(("quote", "claim"))),
        start,
        end,
        attributes,
        draw(st.booleans()),
        draw(words),
        by=draw(st.sampled_from(("anna", "ben"))),
        modified=draw(st.sampled_from(("", "2026-01-01", "2026-02-02"))),
        extra=extra,
    )


def standing(
    members: Iterable[Span | LostSpan], relations: Iterable[Relation], before: Annotations, **fields: Any
) -> Annotations:
    """Annotations of what can stand together: of twins the first, of relations those with both ends."""
    kept: dict[tuple[int, int, str], Span] = {}
    lost = []
    for one in members:
        if isinstance(one, LostSpan):
            lost.append(one)
        else:
            kept.setdefault((one.start, one.end, one.label), one)
    ids = {one.id for one in kept.values()} | {one.span.id for one in lost}
    links = [one for one in relations if one.source in ids and one.target in ids]
    made = {"header": before.header, "rejected": before.rejected, "dismissed": before.dismissed, "extra": before.extra}
    return Annotations.build(
        kept.values(), links, **{**made, "conflicts": before.conflicts, **fields, "lost": tuple(lost)}
    )


@st.composite
def edited(draw: st.DrawFn, before: Annotations) -> Annotations:
    """What a person may have made of `before`."""
    members: dict[str, Span | LostSpan] = {span.id: span for span in before.spans}
    members |= {one.span.id: one for one in before.lost}
    for id_ in draw(st.lists(st.sampled_from(IDS), max_size=3, unique=True)):
        one: Span | LostSpan = draw(spans(id_))
        kind = draw(st.sampled_from(("set", "set", "lose", "delete")))
        members.pop(id_, None)
        if kind != "delete":
            assert isinstance(one, Span)
            members[id_] = one if kind == "set" else LostSpan(one, draw(words))
    relations = {one.id: one for one in before.relations.values()}
    for id_ in draw(st.lists(st.sampled_from(("r", "s", "t")), max_size=2, unique=True)):
        relations.pop(id_, None)
        source, target = draw(st.permutations(IDS))[:2]
        if draw(st.booleans()):
            relations[id_] = Relation(
                id_, draw(st.sampled_from(TYPES)), source, target, by=draw(words), extra=draw(said)
            )
    fields: dict[str, Any] = {}
    strategies: dict[str, st.SearchStrategy[Any]] = {
        "header": headers,
        "rejected": entries.map(tuple),
        "dismissed": entries.map(tuple),
        "extra": extras,
    }
    for name in draw(st.lists(st.sampled_from(sorted(strategies)), unique=True, max_size=2)):
        fields[name] = draw(strategies[name])
    answered = draw(st.booleans())
    if answered and before.conflicts:
        fields["conflicts"] = before.conflicts[1:]
    return standing(members.values(), relations.values(), before, **fields)


@st.composite
def three_versions(draw: st.DrawFn) -> tuple[Annotations, Annotations, Annotations]:
    """What two people made of one thing, which may have been nothing."""
    asked = draw(st.sampled_from(((), ({"mine": 1, "theirs": {"x": [2]}},))))
    base = draw(edited(replace(Annotations(), conflicts=asked))) if draw(st.booleans()) else Annotations()
    return base, draw(edited(base)), draw(edited(base))


def members_of(side: Annotations) -> dict[str, Span | LostSpan]:
    return {**{one.id: one for one in side.spans}, **{one.span.id: one for one in side.lost}}


def place(one: Span | LostSpan | None) -> tuple[object, ...] | None:
    span = one.span if isinstance(one, LostSpan) else one
    return None if span is None else (isinstance(one, LostSpan), span.start, span.end)


def pieces(value: object) -> Iterable[Mapping[str, Any]]:
    """Every object inside a question's side."""
    if isinstance(value, Mapping):
        yield value
        for inner in value.values():
            yield from pieces(inner)


def swapped(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {**entry, "mine": entry["theirs"], "theirs": entry["mine"]}


@given(three_versions())
def test_what_only_one_side_changed_is_that_side(versions: tuple[Annotations, Annotations, Annotations]) -> None:
    base, mine, _ = versions
    for merged in (merge(base, mine, base), merge(base, base, mine), merge(base, mine, mine)):
        assert merged.annotations == mine
        assert merged.questions == ()


@given(three_versions())
def test_whoever_is_called_mine_the_result_is_the_same_where_nothing_is_asked(
    versions: tuple[Annotations, Annotations, Annotations],
) -> None:
    base, mine, theirs = versions
    one, two = merge(base, mine, theirs), merge(base, theirs, mine)
    assert bool(one.questions) == bool(two.questions)
    if not one.questions:
        assert one.annotations == two.annotations


@given(three_versions())
def test_every_span_that_a_side_added_or_changed_is_there(
    versions: tuple[Annotations, Annotations, Annotations],
) -> None:
    base, mine, theirs = versions
    sides = (mine, theirs)
    merged = merge(base, mine, theirs)
    asked = [piece for entry in merged.questions for side in entry.values() for piece in pieces(side)]
    old = members_of(base)
    values = members_of(merged.annotations).values()
    for side in sides:
        for id_, one in members_of(side).items():
            span = one.span if isinstance(one, LostSpan) else one
            if place(one) != place(old.get(id_)):
                assert place(one) in map(place, values) or any(
                    (piece.get("start"), piece.get("end")) == (span.start, span.end) for piece in asked
                )
            before = old.get(id_)
            was = before.span if isinstance(before, LostSpan) else before
            for name in ("note", "label"):
                new = getattr(span, name)
                if new and new != getattr(was, name, ""):
                    there = [getattr(v.span if isinstance(v, LostSpan) else v, name) for v in values]
                    assert new in there or any(piece.get(name) == new for piece in asked)


@given(three_versions())
def test_every_relation_that_a_side_added_is_there(versions: tuple[Annotations, Annotations, Annotations]) -> None:
    base, mine, theirs = versions
    sides = (mine, theirs)
    merged = merge(base, mine, theirs)
    ids = {one.id for one in merged.annotations.relations.values()}
    asked = {piece.get("id") for entry in merged.questions for side in entry.values() for piece in pieces(side)}
    links = {one.type for one in merged.annotations.relations.values()}
    for side in sides:
        for relation in side.relations.values():
            if base.relations.get(relation.id) != relation:
                assert relation.id in ids | asked or relation.type in links


@given(three_versions())
def test_the_result_can_stand(versions: tuple[Annotations, Annotations, Annotations]) -> None:
    base, mine, theirs = versions
    merged = merge(base, mine, theirs, LABELS).annotations
    # A duplicate id, a relation to nothing, two spans of one range and label raise here.
    assert standing([*merged.spans, *merged.lost], merged.relations.values(), merged) == merged
    assert Annotations.build(merged.spans, merged.relations.values(), lost=merged.lost).spans == merged.spans
    for span in merged.spans:
        speakers = [one for one in merged.relations_of(span.id) if (one.type, one.source) == ("speaker", span.id)]
        already = [
            len([one for one in side.relations.values() if (one.type, one.source) == ("speaker", span.id)])
            for side in (mine, theirs)
        ]
        assert len(speakers) <= max(1, *already)


@given(three_versions())
def test_merging_again_asks_nothing_new(versions: tuple[Annotations, Annotations, Annotations]) -> None:
    base, mine, theirs = versions
    merged = merge(base, mine, theirs)
    again = merge(theirs, merged.annotations, theirs)
    assert (again.annotations, again.questions) == (merged.annotations, ())


QUOTE = Span("q", "quote", 0, 5, by="anna", created="2026-01-01")
SPEAKER = Span("p", "speaker", 8, 9)
LINK = Relation("r", "speaker", "q", "p")
BASE = Annotations.build([QUOTE, SPEAKER], [LINK])


def apart(side: Annotations) -> Annotations:
    """The same annotations, sharing no span and no relation with any other version."""
    return Annotations.build(
        [replace(span) for span in side.spans],
        [replace(relation) for relation in side.relations.values()],
        **{one.name: getattr(side, one.name) for one in fields(Annotations)[3:]},
    )


@given(three_versions())
def test_what_versions_share_says_nothing(versions: tuple[Annotations, Annotations, Annotations]) -> None:
    base, mine, theirs = map(apart, versions)
    shared, unshared = merge(*versions, LABELS), merge(base, mine, theirs, LABELS)
    assert shared == unshared
    assert shared.annotations.lost == unshared.annotations.lost


def changed(annotations: Annotations, span: Span, **fields: Any) -> Annotations:
    kept = [one for one in annotations.spans if one.id != span.id]
    return Annotations.build([*kept, replace(span, **fields)], annotations.relations.values())


def test_both_peoples_spans_are_there() -> None:
    mine = Annotations.build([QUOTE], header=Header("in_progress"))
    theirs = Annotations.build([SPEAKER], header=Header("in_progress"))
    merged = merge(Annotations(), mine, theirs)
    assert [one.id for one in merged.annotations.spans] == ["q", "p"]
    assert (merged.annotations.header.status, merged.questions) == ("in_progress", ())


def test_different_fields_of_one_span_are_merged_and_the_later_time_stays() -> None:
    mine = changed(BASE, QUOTE, note="why", modified="2026-03-03")
    theirs = changed(BASE, QUOTE, attributes={"kind": "direct"}, end=6, modified="2026-02-02")
    merged = merge(BASE, mine, theirs)
    expected = replace(QUOTE, note="why", attributes={"kind": "direct"}, end=6, modified="2026-03-03")
    assert merged.annotations.spans.get("q") == expected
    assert merged.questions == ()


def test_one_field_changed_differently_is_asked_and_mine_stays() -> None:
    mine = changed(BASE, QUOTE, end=4, note="why")
    theirs = changed(BASE, QUOTE, end=6, unsure=True)
    merged = merge(BASE, mine, theirs, texts=lambda span: ("abcdef"[: span.end], "", "z"))
    assert merged.annotations.spans.get("q") == replace(QUOTE, end=4, note="why", unsure=True)
    start = {"id": "q", "label": "quote", "start": 0}
    rest = {"prefix": "", "suffix": "z", "attributes": {}, "unsure": True, "note": "why", "by": "anna"}
    came = {"origin": "manual", "created": "2026-01-01"}
    question = {
        "mine": {**start, "end": 4, "text": "abcd", **rest, **came},
        "theirs": {**start, "end": 6, "text": "abcdef", **rest, **came},
    }
    assert merged.annotations.conflicts == merged.questions == (question,)
    assert list(merged.questions[0]["mine"]) == list(question["mine"])
    assert merge(BASE, theirs, mine).questions[0]["mine"]["end"] == 6


def test_true_and_one_are_different() -> None:
    base, mine = (changed(BASE, QUOTE, attributes={"a": value}) for value in (True, 1))
    for merged in (merge(base, mine, base), merge(base, base, mine)):
        kept = merged.annotations.spans.get("q")
        assert kept is not None
        assert kept.attributes["a"] is not True


def test_deleted_by_one_and_edited_by_the_other_stays_with_its_links() -> None:
    deleted = Annotations.build([SPEAKER])
    edited = changed(BASE, QUOTE, note="why")
    assert merge(BASE, deleted, edited).annotations == merge(BASE, edited, deleted).annotations == edited
    nothing = merge(BASE, deleted, BASE)
    assert (nothing.annotations, nothing.questions) == (deleted, ())


def test_deleted_by_one_and_linked_by_the_other_stays() -> None:
    deleted = Annotations.build([QUOTE])
    base = Annotations.build([QUOTE, SPEAKER])
    merged = merge(base, deleted, BASE)
    assert (merged.annotations, merged.questions) == (BASE, ())


def test_equal_range_and_label_are_one_span_and_relations_follow() -> None:
    mine = Annotations.build([QUOTE, SPEAKER], [LINK])
    theirs = Annotations.build(
        [replace(QUOTE, id="a", by="ben", unsure=True, modified="2026-05-05"), replace(SPEAKER, id="z")],
        [Relation("b", "speaker", "a", "z", by="ben")],
    )
    merged = merge(Annotations(), mine, theirs)
    one = replace(QUOTE, id="a", by="ben", unsure=True, modified="2026-05-05")
    expected = Annotations.build([one, SPEAKER], [Relation("b", "speaker", "a", "p", by="ben")])
    assert (merged.annotations, merged.questions) == (expected, ())


def test_a_span_that_both_together_made_equal_to_one_that_nobody_touched_is_joined_with_it() -> None:
    stays, other = Span("a", "quote", 0, 4, note="one"), Span("b", "claim", 5, 9)
    base = Annotations.build([stays, other])
    mine = replace(base, spans=base.spans.changed([other], [replace(other, start=0, end=4)]))
    theirs = replace(base, spans=base.spans.changed([other], [replace(other, label="quote")]))
    merged = merge(base, mine, theirs)
    assert list(merged.annotations.spans) == [stays]
    assert merged == merge(*(Annotations.build(map(replace, side.spans)) for side in (base, mine, theirs)))  # type: ignore[arg-type]


def test_equal_range_and_label_with_different_words_is_asked() -> None:
    mine = Annotations.build([replace(QUOTE, id="m", attributes={"kind": "direct", "to": 1})])
    theirs = Annotations.build([replace(QUOTE, id="a", attributes={"kind": "indirect"}, note="b")])
    merged = merge(Annotations(), mine, theirs)
    assert list(merged.annotations.spans) == [replace(QUOTE, id="a", attributes={"kind": "direct", "to": 1}, note="b")]
    (question,) = merged.questions
    assert (question["mine"]["id"], question["theirs"]["id"]) == ("a", "a")
    assert question["theirs"]["attributes"] == {"kind": "indirect", "to": 1}


def test_a_quote_keeps_one_speaker_and_the_other_is_asked() -> None:
    base = Annotations.build([QUOTE, SPEAKER, replace(SPEAKER, id="o", start=6)])
    mine, theirs = (
        Annotations.build(base.spans, [Relation(id_, "speaker", "q", target)])
        for id_, target in (("x", "p"), ("a", "o"))
    )
    merged = merge(base, mine, theirs)
    assert [one.id for one in merged.annotations.relations.values()] == ["x"]
    (question,) = merged.questions
    assert (question["mine"]["to"], question["theirs"]["to"]) == ("p", "o")
    unlimited = LabelSet("small", 1, (Label("quote"),), (RelationType("speaker", ("quote",), ("speaker",)),))
    assert len(merge(base, mine, theirs, unlimited).annotations.relations) == 2


def test_speakers_that_a_side_had_already_are_left_alone() -> None:
    many = Annotations.build(
        [*BASE.spans, replace(SPEAKER, id="o", start=6)], [LINK, Relation("s", "speaker", "q", "o")]
    )
    merged = merge(many, changed(many, QUOTE, note="why"), many)
    assert (len(merged.annotations.relations), merged.questions) == (2, ())


def test_a_relation_between_spans_that_became_one_is_asked() -> None:
    base = Annotations.build([QUOTE])
    mine = Annotations.build([QUOTE, Span("x", "quote", 8, 9)], [Relation("r", "continues", "x", "q")])
    joined = Annotations.build([replace(QUOTE, start=8, end=9)])
    merged = merge(base, mine, joined)
    assert list(merged.annotations.spans) == [replace(QUOTE, start=8, end=9)]
    assert [(one["mine"].get("id"), one["theirs"]) for one in merged.questions] == [("r", {})]


@pytest.mark.parametrize(
    ("mine", "theirs", "asked"),
    [
        (Header("done"), Header("skipped"), ({"mine": {"status": "done"}, "theirs": {"status": "skipped"}},)),
        (
            Header(title="x"),
            Header(title="y"),
            ({"mine": {"article": {"title": "x"}}, "theirs": {"article": {"title": "y"}}},),
        ),
        (Header(title="x"), Header(note="y"), ()),
    ],
)
def test_headers_are_merged_one_field_at_a_time(mine: Header, theirs: Header, asked: tuple[object, ...]) -> None:
    merged = merge(Annotations(), Annotations.build(header=mine), Annotations.build(header=theirs))
    assert merged.questions == asked
    assert merged.annotations.header == replace(mine, note=mine.note or theirs.note)


def test_a_lost_span_that_the_other_side_placed_is_placed_and_asked() -> None:
    mine = replace(Annotations.build([SPEAKER]), lost=(LostSpan(QUOTE, "gone", "be", "af"),))
    theirs = changed(Annotations.build(BASE.spans), QUOTE, start=1)
    for merged in (merge(Annotations.build(BASE.spans), *pair) for pair in ((mine, theirs), (theirs, mine))):
        assert merged.annotations.spans.get("q") == replace(QUOTE, start=1)
        assert merged.annotations.lost == ()
        assert len(merged.questions) == 1
        assert any(side.get("lost", {}).get("text") == "gone" for side in merged.questions[0].values())


def test_unknown_keys_are_merged_one_by_one() -> None:
    base, mine, theirs = (
        Annotations.build(extra={"": keys, "source": {"k": 1}})
        for keys in ({"a": 1, "b": 1}, {"b": 1, "c": {"d": 1}}, {"a": 1, "b": 2})
    )
    merged = merge(base, mine, theirs)
    assert merged.annotations.extra == {"": {"b": 2, "c": {"d": 1}}, "source": {"k": 1}}
    assert merged.questions == ()
    asked = merge(Annotations(), base, theirs)
    assert asked.questions == ({"mine": {"b": 1}, "theirs": {"b": 2}},)


def test_an_answered_question_stays_answered() -> None:
    question = {"mine": {"status": "done"}, "theirs": {"status": "skipped"}}
    open_, answered = replace(BASE, conflicts=(question,)), changed(BASE, QUOTE, note="why")
    other = replace(open_, conflicts=(question, swapped({"mine": 1, "theirs": 2})))
    merged = merge(open_, answered, other)
    assert merged.annotations.conflicts == ({"mine": 2, "theirs": 1},)


def test_an_id_that_the_other_side_gave_to_a_span_does_not_make_an_invalid_file() -> None:
    mine = Annotations.build([QUOTE, SPEAKER, Span("r", "date", 3, 4)])
    merged = merge(Annotations.build([QUOTE, SPEAKER]), mine, BASE)
    assert {one.id for one in merged.annotations.relations.values()} == {"rx"}
    assert len(merged.annotations.spans) == 3
