"""Spans placed again in a changed text: nothing dropped, nothing said to be exact that is not."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.anchoring import Anchored, reanchored
from annotator.core.annotations import LostSpan, Range, Span
from annotator.core.graphemes import is_boundary
from tests.core.strategies import article_texts

CONTEXT = 32
TEXT = (
    "Rusia speră să înceapă discuțiile în ianuarie\n\n"
    "„Vrem să facem acest lucru în ianuarie”, a declarat Lavrov într-un interviu.\n\n"
    "Potrivit ministrului, țările membre au primit deja proiectul de acord. Răspunsul e așteptat în curând.\n\n"
    "Citește și: Negocierile de la Geneva au fost amânate din nou\n\n"
    "Primarul Ion Șerban a spus că podul se închide luni. Primarul a spus și că lucrările țin două luni.\n"
)


def span_of(piece: str, id_: str = "s", nth: int = 0, label: str = "quote", text: str = TEXT) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(piece, start + 1)
    return Span(id_, label, start, start + len(piece))


def texts_of(spans: list[Span], text: str = TEXT) -> dict[str, tuple[str, str, str]]:
    return {
        one.id: (
            text[one.start : one.end],
            text[max(0, one.start - CONTEXT) : one.start],
            text[one.end : one.end + CONTEXT],
        )
        for one in spans
    }


def placed(spans: list[Span], new: str, text: str = TEXT) -> Anchored:
    return reanchored(new, spans, texts_of(spans, text))


def only(result: Anchored, text: str) -> tuple[str, str]:
    """The text and the anchor of the only span."""
    assert not result.lost
    (span,) = result.spans
    return text[span.start : span.end], span.anchor


def test_what_stands_at_its_range_is_the_same_value_though_the_rest_changed() -> None:
    span = span_of("discuțiile")
    result = placed([span], TEXT.replace("Geneva", "Viena"))
    assert result.spans[0] is span
    assert result.moved_ids == ()


def test_text_and_context_elsewhere_and_once_need_no_review() -> None:
    span = span_of("Lavrov")
    new = "O știre nouă.\n\n" + TEXT
    result = placed([span], new)
    assert only(result, new) == ("Lavrov", "")
    assert result.spans[0].start == span.start + 15
    assert result.moved_ids == ("s",)


def test_text_and_context_that_stand_twice_elsewhere_are_reviewed() -> None:
    span = span_of("Lavrov")
    new = "O știre.\n\n" + TEXT + TEXT
    result = placed([span], new)
    assert only(result, new) == ("Lavrov", "moved")
    assert result.spans[0].start == span.start + 10


def test_the_same_text_in_changed_context_is_moved() -> None:
    new = TEXT.replace("a declarat", "a  spus azi")
    assert only(placed([span_of("Lavrov")], new), new) == ("Lavrov", "moved")


def test_the_context_tells_which_of_equal_texts_is_meant() -> None:
    span = span_of("ianuarie", nth=1)
    new = TEXT.replace("Rusia speră să înceapă discuțiile în ianuarie\n\n", "Astăzi, din ianuarie, nimic. ")
    result = placed([span], new)
    assert only(result, new) == ("ianuarie", "moved")
    assert new[: result.spans[0].start].endswith("acest lucru în ")


@pytest.mark.parametrize(
    ("new", "meant"),
    [
        (TEXT.translate(str.maketrans("șț", "şţ")), "ţările membre au primit deja"),
        (unicodedata.normalize("NFD", TEXT), unicodedata.normalize("NFD", "țările membre au primit deja")),
        (TEXT.replace(" ", "  "), "țările  membre  au  primit  deja"),
        (TEXT.replace("membre au", "membre\r\nau"), "țările membre\r\nau primit deja"),
        (TEXT.replace("membre", "mebre"), "țările mebre au primit deja"),
        (TEXT.replace("deja", "dejaa"), "țările membre au primit dejaa"),
        (TEXT.replace("țările", "țțările"), "țțările membre au primit deja"),
        (TEXT.replace("țările membre", "abia acum țările mebre"), "țările mebre au primit deja"),
        (TEXT.replace("membre au primit deja", "mebre au primit deja, abia,"), "țările mebre au primit deja"),
    ],
)
def test_changed_letters_move_the_edges_with_them(new: str, meant: str) -> None:
    found, anchor = only(placed([span_of("țările membre au primit deja")], new), new)
    assert (found, anchor) == (meant, "fuzzy")


def test_edges_take_combining_marks_with_them() -> None:
    text = "A venit si el, iar ea s-a dus acasa la ai sai."
    span = span_of("si", text=text)
    new = "Ieri. " + text.replace("si el", "s\u0326i\u0301 el")
    assert only(placed([span], new, text), new) == ("s\u0326i\u0301", "fuzzy")


def test_a_paragraph_that_is_gone_loses_its_spans_with_their_text() -> None:
    gone, stays = span_of("proiectul de acord", "a"), span_of("podul", "b")
    paragraph = TEXT[TEXT.index("Potrivit") : TEXT.index("Citește")]
    result = placed([gone, stays], TEXT.replace(paragraph, ""))
    assert [one.id for one in result.spans] == ["b"]
    assert result.lost == (LostSpan(gone, *texts_of([gone])["a"]),)


def test_a_short_text_without_its_context_is_lost_and_a_long_one_is_not() -> None:
    short, long = span_of("podul", "a"), span_of("Negocierile de la Geneva au fost amânate din nou", "b")
    new = "Cu totul altceva. Cade podul. Negocierile de la Geneva au fost amânate din nou! Atât se știe."
    result = placed([short, long], new)
    assert [new[one.start : one.end] for one in result.spans] == ["Negocierile de la Geneva au fost amânate din nou"]
    assert [one.span.id for one in result.lost] == ["a"]


def test_paragraphs_that_changed_places_take_their_spans_along() -> None:
    parts = TEXT.split("\n\n")
    spans = [span_of("ministrului", "a"), span_of("Lavrov", "b"), span_of("Geneva", "c"), span_of("Ion Șerban", "d")]
    new = "\n\n".join([parts[0], parts[3], parts[2], parts[1], parts[4]])
    result = placed(spans, new)
    assert {one.id: new[one.start : one.end] for one in result.spans} == {
        "a": "ministrului",
        "b": "Lavrov",
        "c": "Geneva",
        "d": "Ion Șerban",
    }
    assert not result.lost


def test_a_slip_of_the_pen_does_not_send_a_span_to_the_same_words_far_away() -> None:
    text = TEXT + "\n" + "Un alt paragraf, lung și fără legătură. " * 3 + "\n\n" + TEXT
    span = span_of("a declarat Lavrov", text=text)
    new = text.replace("a declarat Lavrov", "a declart Lavrov", 1)
    result = placed([span], new, text)
    assert only(result, new) == ("a declart Lavrov", "fuzzy")


def test_two_that_come_to_the_same_range_and_label_do_not_both_stay() -> None:
    text = "Primarul a spus da. Primarul a spus nu."
    spans = [span_of("a spus", "a", 0, text=text), span_of("a spus", "b", 1, text=text)]
    result = placed(spans, "Azi: Primarul a spus nu.", text)
    assert [one.id for one in result.spans] == ["b"]
    assert [one.span.id for one in result.lost] == ["a"]


def test_two_labels_may_stand_at_the_same_range() -> None:
    spans = [span_of("Lavrov", "a", label="speaker"), span_of("Lavrov", "b", label="claim")]
    assert len(placed(spans, "Ieri. " + TEXT).spans) == 2


def test_what_waits_for_review_still_waits_after_another_change() -> None:
    span = replace(span_of("Lavrov"), anchor="fuzzy")
    for new in ("Ieri. " + TEXT, TEXT.replace("a declarat Lavrov", "spunea Lavrov")):
        (found,) = placed([span], new).spans
        assert found.anchor == "fuzzy"
    (found,) = placed([replace(span, anchor="moved")], "Ieri. " + TEXT).spans
    assert found.anchor == "moved"


def test_a_lost_span_comes_back_with_its_text_and_context_for_review() -> None:
    span = span_of("proiectul de acord")
    lost = LostSpan(span, *texts_of([span])["s"])
    result = reanchored("Ieri. " + TEXT, [], {}, [lost])
    assert result.spans == (replace(span, start=span.start + 6, end=span.end + 6, anchor="moved"),)
    changed = TEXT.replace("de acord. Răspunsul", "de acord, iar răspunsul")
    assert reanchored(changed, [], {}, [lost]).lost == (lost,)
    assert reanchored(TEXT + TEXT, [], {}, [lost]).lost == (lost,)


def test_a_quotation_of_many_pages_is_placed_by_its_ends() -> None:
    chance = random.Random(5)
    words = [chance.choice(TEXT.split()) + str(nth) for nth in range(3000)]
    text = "Început. " + " ".join(words) + " Sfârșit de text."
    span = Span("s", "quote", 9, len(text) - 17)
    new = "Nou. " + text.replace(words[1500], "ceva")
    found, anchor = only(placed([span], new, text), new)
    assert anchor == "fuzzy"
    assert (found.split()[0], found.split()[-1]) == (words[0], words[-1])


def test_the_other_fields_of_a_span_stay() -> None:
    span = replace(span_of("Lavrov"), attributes={"name": "S. Lavrov"}, note="?", by="a1", created="2026", unsure=True)
    (found,) = placed([span], "Ieri. " + TEXT).spans
    assert replace(found, start=span.start, end=span.end) == span


@st.composite
def _marked(draw: st.DrawFn, text: str) -> list[Span]:
    made: dict[tuple[int, int, str], Span] = {}
    for nth in range(draw(st.integers(1, 6)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + draw(st.sampled_from((3, 12, 60, 2000))))))
        label = draw(st.sampled_from(("quote", "date")))
        made.setdefault((start, end, label), Span(f"s{nth}", label, start, end))
    return list(made.values())


@st.composite
def changed_articles(draw: st.DrawFn) -> tuple[str, list[Span], str]:
    """A text, its spans, and the text after a few changes, or another text altogether."""
    text = draw(st.one_of(article_texts(), st.just(TEXT), article_texts(200)))
    spans = draw(_marked(text))
    new = text
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(new)))
        end = draw(st.integers(start, min(len(new), start + 30)))
        kind = draw(st.integers(0, 3))
        if kind == 0:
            new = new[:start] + draw(article_texts(6)) + new[end:]
        elif kind == 1:
            new = new[end:] + new[:start]
        elif kind == 2:
            new = new[:start] + unicodedata.normalize("NFD", new[start:end]) + new[end:]
        else:
            new = new[:start] + new[end:] + new[start:end]
    return text, spans, draw(st.sampled_from((new, new, new, draw(article_texts()), "")))


@given(changed_articles())
def test_every_span_ends_in_spans_or_lost_once_and_what_is_called_exact_is(case: tuple[str, list[Span], str]) -> None:
    text, spans, new = case
    texts = texts_of(spans, text)
    result = reanchored(new, spans, texts)
    before = {one.id: one for one in spans}
    assert sorted([one.id for one in result.spans] + [one.span.id for one in result.lost]) == sorted(before)
    assert len({(one.range, one.label) for one in result.spans}) == len(result.spans)
    for gone in result.lost:
        assert (gone.span, (gone.text, gone.prefix, gone.suffix)) == (before[gone.span.id], texts[gone.span.id])
    for one in result.spans:
        kept, prefix, suffix = texts[one.id]
        assert one.end <= len(new)
        if one.anchor == "":
            assert new.startswith(prefix + kept + suffix, one.start - len(prefix))
        if one.anchor != "fuzzy":
            assert new[one.start : one.end] == kept
        if one is not before[one.id]:
            assert one.id in result.moved_ids
            assert is_boundary(new, one.start)
            assert is_boundary(new, one.end)
        else:
            assert one.id not in result.moved_ids


@given(changed_articles())
def test_an_unchanged_text_gives_the_same_spans(case: tuple[str, list[Span], str]) -> None:
    text, spans, _ = case
    result = placed(spans, text, text)
    assert {one.id: one for one in result.spans} == {one.id: one for one in spans}
    assert result.lost == ()
    assert result.moved_ids == ()


@given(changed_articles())
def test_what_was_lost_is_found_again_when_the_old_text_is_back(case: tuple[str, list[Span], str]) -> None:
    text, spans, new = case
    first = placed(spans, new, text)
    back = reanchored(text, first.spans, texts_of(list(first.spans), new), first.lost)
    ids = [one.id for one in back.spans] + [one.span.id for one in back.lost]
    assert sorted(ids) == sorted(one.id for one in spans)
    for gone in first.lost:
        kept, prefix, suffix = gone.text, gone.prefix, gone.suffix
        again = next((span for span in back.spans if span.id == gone.span.id), None)
        if again:
            assert again.anchor == "moved"
            assert text.startswith(prefix + kept + suffix, again.start - len(prefix))


@given(article_texts(), st.integers(1, 50))
def test_what_is_put_before_everything_only_shifts_the_spans(text: str, size: int) -> None:
    chance = random.Random(size)
    body = TEXT + text
    new = "Știre nouă " * size + "\n\n" + body
    words = ["discuțiile", "Lavrov", "Geneva", "Ion Șerban"]
    spans = [span_of(word, word, text=body) for word in chance.sample(words, 3)]
    result = placed(spans, new, body)
    assert {one.id: Range(one.start, one.end) for one in result.spans} == {
        one.id: Range(one.start + len(new) - len(body), one.end + len(new) - len(body)) for one in spans
    }


def test_what_is_invisible_or_without_context_is_found_where_it_stands_once() -> None:
    text = "Aici e un \u200b\u200b semn, iar acolo nu mai e altul."
    invisible = Span("s", "quote", 10, 12)
    assert [one.start for one in placed([invisible], "Iată. " + text, text).spans] == [16]
    (found,) = reanchored("ab Lavrov ba", [Span("s", "speaker", 0, 6)], {"s": ("Lavrov", "", "")}).spans
    assert (found.start, found.end, found.anchor) == (3, 9, "moved")
    twice = reanchored("a Lavrov, Lavrov b", [Span("s", "speaker", 1, 7)], {"s": ("Lavrov", "", "")})
    assert len(twice.lost) == 1
