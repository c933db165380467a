"""A sidecar fitted to a changed text: every span is in the text or among the lost, once, and nothing else changes."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotations import Annotations, LostSpan, Relation, Span
from annotator.core.article import Article
from annotator.storage.sidecar import decode_sidecar, encode_sidecar
from annotator.storage.sidecar_fit import Fitted, fitted, source_changed
from tests.core.strategies import article_texts
from tests.core.values import without_twins

TEXT = (
    "Rusia speră să înceapă discuțiile în ianuarie\n\n"
    "„Vrem să facem acest lucru în ianuarie”, a declarat Lavrov într-un interviu.\n\n"
    "Primarul Ion Șerban a spus că podul se închide luni. Lucrările țin două luni.\n"
)


def article(text: str) -> Article:
    return Article("a.txt", text, hashlib.sha256(text.encode()).hexdigest())


def fit(old: str, annotations: Annotations, new: str) -> Fitted:
    """What becomes of annotations of the old text, written and read again, in the new one."""
    data = encode_sidecar(article(old), annotations)
    return fitted(decode_sidecar(data, "a.json"), article(new))


def span(piece: str, id_: str, label: str = "quote", text: str = TEXT) -> Span:
    start = text.index(piece)
    return Span(id_, label, start, start + len(piece))


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, Annotations, str]:
    """A text with spans, and the text after some pieces of it were replaced."""
    old = draw(article_texts()).encode("utf-8", "replace").decode() or "a"
    place = st.integers(0, len(old))
    found = []
    for nth in range(draw(st.integers(0, 6))):
        start, end = sorted((draw(place), draw(place)))
        if start < end:
            found.append(Span(f"s{nth}", draw(st.sampled_from(("claim", "quote"))), start, end))
    members = without_twins(found)
    links = [Relation("r", "speaker", members[0].id, members[-1].id)] if len(members) > 1 else []
    lost = [LostSpan(Span("gone", "date", 3, 9), draw(st.sampled_from(("Lavrov", "altceva"))), "a declarat ", " în")]
    new = old
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(new)))
        upto = min(len(new), at + draw(st.integers(0, 20)))
        piece = draw(
            st.one_of(st.just(""), article_texts(3).map(lambda text: text.encode("utf-8", "replace").decode()))
        )
        new = new[:at] + piece + new[upto:]
    return old, Annotations.build(members, links, lost=tuple(lost)), new or "b"


@given(edited())
def test_every_span_is_in_the_text_or_lost_once_and_what_is_not_fuzzy_stands(
    made: tuple[str, Annotations, str],
) -> None:
    old, annotations, new = made
    texts = {one.id: article(old).text[one.start : one.end] for one in annotations.spans} | {
        "gone": annotations.lost[0].text
    }
    found = fit(old, annotations, new).annotations
    ids = [one.id for one in found.spans] + [one.span.id for one in found.lost]
    assert sorted(ids) == sorted(texts)
    text = article(new).text
    for one in found.spans:
        assert one.end <= len(text)
        assert one.anchor == "fuzzy" or text[one.start : one.end] == texts[one.id]
    assert {one.span.id: one.text for one in found.lost} == {one.span.id: texts[one.span.id] for one in found.lost}
    assert found.relations == annotations.relations
    # It can be written, read, and then stands as it is.
    data = encode_sidecar(article(new), found)
    sidecar = decode_sidecar(data, "a.json")
    assert fitted(sidecar, article(new)).annotations is sidecar.annotations


@given(edited())
def test_in_its_own_text_nothing_is_touched_or_said(made: tuple[str, Annotations, str]) -> None:
    old, annotations, _ = made
    found = fit(old, annotations, old)
    assert (found.annotations, found.note, dict(found.texts_before)) == (annotations, None, {})


SPANS = (span("Lavrov", "lavrov", "speaker"), span("Ion Șerban", "serban", "speaker"), span("luni", "luni", "date"))
BUILT = Annotations.build(SPANS, [Relation("r", "speaker", "lavrov", "serban")])


def test_what_moved_and_what_is_lost_is_said_in_one_sentence() -> None:
    new = TEXT.replace("Primarul Ion Șerban a spus că podul", "Podul").replace("Lavrov", "Lavrovv")
    found = fit(TEXT, BUILT, new)
    assert [one.span.id for one in found.annotations.lost] == ["serban"]
    assert str(found.note) == "The text of a.txt has changed: 2 spans moved, 1 lost; F8 walks through them."
    assert set(found.texts_before) == {"lavrov", "serban", "luni"}
    assert found.texts_before["lavrov"][0] == "Lavrov"


def test_spans_that_only_move_along_with_their_text_are_said_and_need_no_review() -> None:
    found = fit(TEXT, BUILT, "Un titlu nou\n\n" + TEXT)
    assert str(found.note) == "The text of a.txt has changed: 3 spans moved."
    assert [one.anchor for one in found.annotations.spans] == ["", "", ""]


def test_a_text_changed_elsewhere_is_no_sentence() -> None:
    found = fit(TEXT, BUILT, TEXT + "La sfârșit\n")
    assert found.note is None
    assert found.annotations == BUILT


def test_a_sidecar_that_lies_about_the_same_text_is_fitted_too() -> None:
    data = encode_sidecar(article(TEXT), BUILT).replace(b'"start": ', b'"start": 1')
    data = data.replace(b'"end": ', b'"end": 1')
    found = fitted(decode_sidecar(data, "a.json"), article(TEXT))
    assert str(found.note) == "Not all spans of a.txt stood in its text: 3 spans moved."
    assert [replace(one, anchor="") for one in found.annotations.spans] == list(SPANS)


def test_entries_move_with_the_text() -> None:
    start = TEXT.index("interviu")
    entry = {"check": "x", "start": start, "end": start + 8, "text": "interviu"}
    refused = {"label": "claim", "start": start, "end": start + 8, "text": "interviu"}
    question = {"mine": {"id": "s", **refused}, "theirs": {"id": "s", **refused, "note": "x"}}
    made = replace(BUILT, dismissed=(entry,), rejected=(refused,), conflicts=(question,))
    found = fit(TEXT, made, "Un titlu nou\n\n" + TEXT).annotations
    assert [found.conflicts[0][side]["start"] for side in ("mine", "theirs")] == [start + 14] * 2
    assert found.dismissed[0]["start"] == found.rejected[0]["start"] == start + 14


def test_a_lost_span_comes_back_with_its_text_and_is_to_be_looked_at() -> None:
    gone = LostSpan(span("Lavrov", "x", "speaker"), "Lavrov", "ianuarie”, a declarat ", " într-un interviu.")
    found = fit("Cu totul altceva.\n", Annotations.build(lost=(gone,)), TEXT)
    assert [(one.id, one.anchor) for one in found.annotations.spans] == [("x", "moved")]
    assert found.annotations.lost == ()
    assert str(found.note) == "The text of a.txt has changed: 1 span moved; F8 walks through them."


def test_a_sidecar_without_a_digest_says_nothing_of_the_source() -> None:
    sidecar = decode_sidecar(encode_sidecar(article(TEXT), BUILT), "a.json")
    assert not source_changed(sidecar._replace(source={}), article(TEXT))
    assert not source_changed(sidecar, article(TEXT))
    assert source_changed(sidecar, article(TEXT + "x"))
