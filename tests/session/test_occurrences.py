from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, Range, Span
from annotator.core.article import Article
from annotator.core.changes import apply
from annotator.core.newlines import lines
from annotator.core.search import is_whole
from annotator.core.state import Cursor, Stamp, State
from annotator.core.white_space import trim
from annotator.edit.occurrences import label_occurrences, line_occurrences, line_texts, occurrences
from annotator.storage.label_file import packaged_labels
from tests.core.strategies import article_texts

LABELS = packaged_labels()
TEXT = (
    "luni, 3 mai: luni a plouat, lunile trec, într-o luni\u00a0👍🏽.\r\n"
    "CITEȘTE ȘI: Vremea\r\n"
    "Până luni. CITEȘTE ȘI: Vremea\r\n"
    "  CITEȘTE ȘI: Vremea \r\n"
    "\r\n"
    "Foto: Agerpres\r\n"
    "luni\u0301 și שלום luni"
)


def stamp() -> Stamp:
    ids = count(1)
    return Stamp("2026-11-22T09:00:00Z", "a0001", lambda: f"new{next(ids)}")


def state(*spans: Span, text: str = TEXT) -> State:
    return State(Article("a.txt", text), Annotations.build(spans))


def span(id_: str, label: str, words: str, at: int = 0, **more: object) -> Span:
    start = TEXT.index(words, at)
    return Span(id_, label, start, start + len(words), **more)  # type: ignore[arg-type]


def found(one: State, of: Span) -> list[tuple[int, str]]:
    text = one.article.text
    return [(text.count("\n", 0, place.start), text[place.start : place.end]) for place in occurrences(one, LABELS, of)]


def test_a_date_is_found_as_whole_words_with_exactly_its_text() -> None:
    date = span("d", "date", "luni")
    assert found(state(date), date) == [(0, "luni"), (0, "luni"), (2, "luni"), (6, "luni")]


def test_a_date_is_not_found_where_its_label_is_nor_inside_boilerplate() -> None:
    date = span("d", "date", "luni")
    longer, claim = span("e", "date", "o luni\u00a0"), span("c", "claim", "luni a plouat")
    block = span("b", "boilerplate", "Până luni. CITEȘTE ȘI: Vremea")
    assert found(state(date, longer, claim, block), date) == [(0, "luni"), (6, "luni")]


def test_lines_are_found_whole_and_a_block_of_them_is_one_range() -> None:
    first = span("b", "boilerplate", "CITEȘTE ȘI: Vremea")
    assert found(state(first), first) == [(3, "CITEȘTE ȘI: Vremea")]
    last = span("f", "boilerplate", "CITEȘTE ȘI: Vremea \r\n\r\nFoto: Agerpres", TEXT.index("  CIT"))
    assert line_texts(state(last), LABELS, last) == {"CITEȘTE ȘI: Vremea", "Foto: Agerpres"}
    assert found(state(last), last) == [(1, "CITEȘTE ȘI: Vremea")]
    texts = line_texts(state(last), LABELS, last)
    assert [(one.start, one.end) for one in line_occurrences(state(), "boilerplate", texts)] == [
        (TEXT.index("CIT"), TEXT.index("CIT") + 18),
        (last.start, last.end),
    ]


def test_a_part_of_a_line_is_no_line() -> None:
    part = span("b", "boilerplate", "CITEȘTE ȘI: Vremea", TEXT.index("Până"))
    assert line_texts(state(part), LABELS, part) == frozenset()
    assert found(state(part), part) == []


@pytest.mark.parametrize("label", ["claim", "quote", "speaker", "unknown"])
def test_other_labels_have_no_occurrences(label: str) -> None:
    one = span("a", label, "luni")
    assert found(state(one), one) == []


def test_all_are_labelled_in_one_step_with_the_attributes_and_the_cursor_stays() -> None:
    date = span("d", "date", "luni", attributes={"value": "2021-05-03", "kind": "date"}, unsure=True, note="?")
    one = state(date).moved(Cursor.at(4, "d"))
    done = label_occurrences(one, LABELS, date, occurrences(one, LABELS, date), stamp())
    assert done is not None
    assert done.cursor == one.cursor
    assert str(done.description) == "Labelled 4 more date spans: “luni”"
    after = apply(one.annotations, done.changes)
    assert after.header.status == "in_progress"
    new = [made for made in after.spans if made.id != "d"]
    assert [made.id for made in new] == ["new1", "new2", "new3", "new4"]
    for made in new:
        assert made.attributes == date.attributes
        assert (made.label, made.by, made.created) == ("date", "a0001", "2026-11-22T09:00:00Z")
        assert (made.unsure, made.note, made.origin) == (False, "", "manual")
    labelled = State(one.article, after)
    assert label_occurrences(labelled, LABELS, date, occurrences(one, LABELS, date), stamp()) is None
    assert occurrences(labelled, LABELS, date) == []


def test_ranges_that_overlap_are_labelled_once() -> None:
    date = span("d", "date", "luni")
    done = label_occurrences(state(), LABELS, date, [Range(2, 6), Range(0, 4), Range(4, 5)], stamp())
    assert done is not None
    assert [(one.after.start, one.after.end) for one in done.changes if isinstance(one.after, Span)] == [(0, 4), (4, 5)]


@given(article_texts(), st.data())
def test_occurrences_on_any_text_have_the_same_text_and_can_all_be_labelled(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, min(len(text), start + 12)))
    if start == end:
        return
    one = Span("d", data.draw(st.sampled_from(("date", "boilerplate"))), start, end)
    before = state(one, text=text)
    places = occurrences(before, LABELS, one)
    texts = line_texts(before, LABELS, one)
    for place in places:
        assert place.end <= start or end <= place.start
        if one.label == "date":
            assert text[place.start : place.end] == text[start:end]
            assert is_whole(text, place)
        else:
            covered = [trim(text, line) for line in lines(text) if line.end > place.start and line.start < place.end]
            assert {text[line.start : line.end] for line in covered} <= {*texts, ""}
            assert (place.start, place.end) == (covered[0].start, covered[-1].end)
    done = label_occurrences(before, LABELS, one, places, stamp())
    if done:
        assert len(apply(before.annotations, done.changes).spans) == 1 + len(places)
