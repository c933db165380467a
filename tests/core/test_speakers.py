"""Candidates for the relations of a quote, against a plain search of all spans."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Relation, Span
from annotator.core.article import Article
from annotator.core.labels import Label, LabelSet, RelationType
from annotator.core.speakers import AT_MOST, earlier_quotes, quote_candidates, speaker_candidates
from annotator.core.state import State

LABELS = LabelSet(
    "news",
    1,
    (Label("quote"), Label("speaker"), Label("date")),
    (RelationType("speaker", ("quote",), ("speaker",), 1), RelationType("continues", ("quote",), ("quote",), 1)),
)


def state_of(marked: str, *links: tuple[str, str]) -> State:
    """`<q1 …>` is the quote q1, `<s1 …>` a speaker, `<d1 …>` a date; `links` join quotes and speakers by their ids."""
    text, spans, opened = "", [], []
    rest = marked
    names = {"q": "quote", "s": "speaker", "d": "date"}
    while rest:
        if rest[0] == "<":
            id_, _, rest = rest[1:].partition(" ")
            opened.append((id_, len(text)))
        elif rest[0] == ">":
            id_, start = opened.pop()
            spans.append(Span(id_, names[id_[0]], start, len(text)))
            rest = rest[1:]
        else:
            text, rest = text + rest[0], rest[1:]
    relations = [Relation(f"r{n}", "speaker", one, two) for n, (one, two) in enumerate(links)]
    return State(Article("a.txt", text), Annotations.build(spans, relations))


def span_of(state: State, id_: str) -> Span:
    span = state.annotations.spans.get(id_)
    assert span is not None
    return span


def ids(spans: list[Span]) -> str:
    return " ".join(span.id for span in spans)


STORY = (
    "<s1 Ana> vine.\n<s2 Dan> pleacă.\n"
    "<s3 Ion> tace. <q1 „Vrem <s4 noi>”>, a spus în <d1 ianuarie> <s5 Lavrov> lui <s6 Putin>. <s7 El> tace.\n"
    "<s8 Emil> intră."
)


def test_a_speaker_is_sought_in_the_sentence_the_line_and_earlier_lines_then_later_ones() -> None:
    state = state_of(STORY)
    assert ids(speaker_candidates(state, LABELS, span_of(state, "q1"))) == "s5 s6 s3 s7 s2 s1 s8 s4"


def test_a_speaker_that_is_linked_already_keeps_its_place() -> None:
    state = state_of(STORY, ("q1", "s5"))
    assert ids(speaker_candidates(state, LABELS, span_of(state, "q1"))) == "s5 s6 s3 s7 s2 s1 s8 s4"


def test_the_nearest_quote_without_a_speaker_comes_first() -> None:
    text = "<q1 „A”>.\n<q2 „B”>, a spus <s1 Ana>. <q3 „C”>.\n<q4 „D”>, a spus <s2 Dan>."
    state = state_of(text)
    assert ids(quote_candidates(state, LABELS, span_of(state, "s1"))) == "q2 q3 q1 q4"
    taken = state_of(text, ("q2", "s2"))
    assert ids(quote_candidates(taken, LABELS, span_of(taken, "s1"))) == "q3 q1 q4 q2"
    own = state_of(text, ("q2", "s1"))
    assert ids(quote_candidates(own, LABELS, span_of(own, "s1"))) == "q2 q3 q1 q4"


def test_a_quote_that_has_no_speaker_by_decision_comes_last() -> None:
    spans = [
        Span("q1", "quote", 0, 2, {"no_speaker": True}),
        Span("s1", "speaker", 3, 5),
        Span("q2", "quote", 8, 9),
    ]
    state = State(Article("a.txt", "aa bb cc d"), Annotations.build(spans))
    assert ids(quote_candidates(state, LABELS, spans[1])) == "q2 q1"


def test_the_nearest_earlier_quote_comes_first() -> None:
    state = state_of("<q1 „A”>.\n<q2 „B”>, a <s1 spus>, <q3 „C <q4 „c”> C”>. <q5 „D”>")
    assert ids(earlier_quotes(state, LABELS, span_of(state, "q5").start)) == "q3 q4 q2 q1"
    assert ids(earlier_quotes(state, LABELS, span_of(state, "q3").start)) == "q2 q1"
    assert earlier_quotes(state, LABELS, 0) == []


def test_a_label_set_without_relations_has_no_candidates() -> None:
    state = state_of(STORY)
    bare = LabelSet("bare", 1, LABELS.labels)
    assert speaker_candidates(state, bare, span_of(state, "q1")) == []
    assert quote_candidates(state, bare, span_of(state, "s5")) == []
    assert earlier_quotes(state, bare, 40) == []


LINE = "Unu doi trei. Patru cinci, șase.\n\n"


@st.composite
def crowded_states(draw: st.DrawFn) -> State:
    """A long article with up to sixty spans, in clusters and far apart."""
    text = LINE * draw(st.integers(1, 2_000))
    start = st.integers(0, len(text) - 1)
    placed = draw(
        st.lists(st.tuples(st.sampled_from(("quote", "speaker", "date")), start, st.integers(1, 90)), max_size=60)
    )
    spans = {
        (label, at, min(len(text), at + size)): Span(f"x{n}", label, at, min(len(text), at + size))
        for n, (label, at, size) in enumerate(placed)
    }
    return State(Article("a.txt", text), Annotations.build(spans.values()))


def gap(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end, 0)


@given(crowded_states(), st.integers(0, 70_000))
def test_candidates_are_those_of_a_plain_search(state: State, position: int) -> None:
    everything = list(state.annotations.spans)
    position = min(position, len(state.article.text))
    earlier = sorted(
        (span for span in everything if span.label == "quote" and span.end <= position),
        key=lambda span: (-span.end, -span.start, span.id),
    )
    found = earlier_quotes(state, LABELS, position)
    assert found[:1] == earlier[:1]
    assert {span.id for span in found} <= {span.id for span in earlier}
    assert len(found) == min(AT_MOST, len(earlier))
    searches = {"quote": (speaker_candidates, "speaker"), "speaker": (quote_candidates, "quote")}
    for span in [one for one in everything if one.label in searches][:5]:
        search, wanted = searches[span.label]
        candidates = search(state, LABELS, span)
        others = [one for one in everything if one.label == wanted and one.id != span.id]
        assert len({one.id for one in candidates}) == len(candidates) == min(AT_MOST, len(others))
        assert all(one in others for one in candidates)
        before = [one for one in others if one.end <= span.start]
        if before and len(others) <= AT_MOST:
            nearest = min(gap(one, span) for one in before)
            assert any(gap(one, span) == nearest for one in candidates)
