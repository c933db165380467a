"""The questions of a merge in a changed text: no side that is taken may lie about its words."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.anchored_questions import anchored_questions
from annotator.core.annotations import LostSpan, Span
from annotator.core.question_sides import side_of
from tests.core.strategies import article_texts

TEXT = "Rusia speră să înceapă discuțiile. A declarat Serghei Lavrov într-un interviu pentru postul public de radio."


def side(text: str, piece: str, id_: str = "s", label: str = "speaker") -> dict[str, Any]:
    start = text.index(piece)
    end = start + len(piece)
    context = {"prefix": text[max(0, start - 32) : start], "suffix": text[end : end + 32]}
    return {"id": id_, "label": label, "start": start, "end": end, "text": piece, **context, "attributes": {}}


def test_both_sides_move_with_the_text() -> None:
    question = {"mine": side(TEXT, "Lavrov"), "theirs": side(TEXT, "Serghei Lavrov")}
    new = "Un titlu\n\n" + TEXT
    (found,) = anchored_questions(new, [question])
    for name, words in (("mine", "Lavrov"), ("theirs", "Serghei Lavrov")):
        assert new[found[name]["start"] : found[name]["end"]] == found[name]["text"] == words


def test_two_sides_of_one_range_both_stay() -> None:
    question = {"mine": side(TEXT, "Lavrov"), "theirs": {**side(TEXT, "Lavrov"), "note": "x"}}
    (found,) = anchored_questions("Sus. " + TEXT, [question])
    assert found["mine"]["start"] == found["theirs"]["start"] == ("Sus. " + TEXT).index("Lavrov")
    assert found["theirs"]["note"] == "x"


def test_words_that_are_gone_are_a_lost_span() -> None:
    question = {"mine": side(TEXT, "Rusia"), "theirs": side(TEXT, "Serghei Lavrov într-un interviu")}
    (found,) = anchored_questions("Rusia speră să înceapă discuțiile.", [question])
    assert isinstance(side_of(found["mine"]), Span)
    lost = side_of(found["theirs"])
    assert isinstance(lost, LostSpan)
    assert lost.text == "Serghei Lavrov într-un interviu"


def test_what_is_no_span_with_its_text_stays_as_it_is() -> None:
    plain = side(TEXT, "Lavrov")
    odd: list[dict[str, Any]] = [
        {"mine": {"status": "done"}, "theirs": {}},
        {"mine": {"id": "r", "type": "speaker", "from": "a", "to": "b"}, "theirs": None},
        {"mine": {"lost": plain}, "theirs": 3},
        {"mine": {**plain, "start": True}, "theirs": {**plain, "end": -1}},
        {"mine": {**plain, "text": None}, "theirs": {**plain, "text": ""}},
        {},
    ]
    assert [dict(one) for one in anchored_questions("altceva", odd)] == odd


@given(article_texts(), article_texts(), st.data())
def test_every_side_stands_or_is_lost(old: str, new: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(at, len(old)))
    if at == end:
        return
    mine = {
        "id": "s",
        "label": "quote",
        "start": at,
        "end": end,
        "text": old[at:end],
        "prefix": old[max(0, at - 32) : at],
    }
    new = data.draw(st.sampled_from((new, old, new + old, old[: len(old) // 2] + new)))
    (found,) = anchored_questions(new, [{"mine": mine, "theirs": {}}])
    one = found["mine"]
    if "lost" in one:
        assert one["lost"] == mine
    else:
        assert new[one["start"] : one["end"]] == one["text"]
    assert found["theirs"] == {}
