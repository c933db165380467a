"""One file for each thing that a sidecar is refused for, with the sentence it gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.storage.sidecar import NewerSidecarError, SidecarError, decode_sidecar

FOLDER = Path(__file__).parent / "refused"
SENTENCES = {
    "a_list": "a.json cannot be used: it is no sidecar of annotator.",
    "anchor_odd": "a.json cannot be used: spans[1].anchor must be one of moved, fuzzy.",
    "attributes_list": "a.json cannot be used: spans[1].attributes must be an object.",
    "bom_number": "a.json cannot be used: source.bom must be true or false.",
    "conflict_half": "a.json cannot be used: conflicts[0].theirs is missing.",
    "cut_off": "a.json is damaged: it is no JSON at line 19, column 4 (",
    "dismissed_start": "a.json cannot be used: dismissed[0].start must be a whole number.",
    "end_before_start": "a.json cannot be used: spans[1].end must be greater than the start.",
    "end_huge": "a.json cannot be used: spans[1].end must be from 0 to 9007199254740991.",
    "end_missing": "a.json cannot be used: spans[1].end is missing.",
    "half_character": "a.json cannot be used: spans[1].text holds half a character.",
    "half_character_in_key": 'a.json cannot be used: spans[0].attributes["\\udc00"] holds half a character.',
    "id_empty": "a.json cannot be used: spans[1].id must not be empty.",
    "id_twice": "a.json cannot be used: spans[1].id is “aaaaaaaaaa”, which is taken.",
    "infinity": "a.json cannot be used: weight is -Infinity, which is no number in JSON.",
    "key_twice": "a.json cannot be used: spans[1].start stands there twice.",
    "key_twice_deep": "a.json cannot be used: spans[0].attributes.kind.a stands there twice.",
    "label_null": "a.json cannot be used: spans[1].label must be text.",
    "lost_id_taken": "a.json cannot be used: lost[0].id is “aaaaaaaaaa”, which is taken.",
    "nan": "a.json cannot be used: spans[0].attributes.score is NaN, which is no number in JSON.",
    "newer_version": "a.json was made by a newer version of annotator (form 2); update annotator to change it.",
    "newline_odd": "a.json cannot be used: source.newline must be one of lf, crlf, cr, mixed, none.",
    "no_source": "a.json cannot be used: source is missing.",
    "no_spans": "a.json cannot be used: spans is missing.",
    "not_utf8": "a.json is damaged: it is not UTF-8 at byte 356.",
    "origin_odd": "a.json cannot be used: spans[1].origin must be one of manual, suggestion, import.",
    "other_format": "a.json cannot be used: it is no sidecar of annotator.",
    "rejected_no_text": "a.json cannot be used: rejected[0].text is missing.",
    "relation_id_taken": "a.json cannot be used: relations[0].id is “bbbbbbbbbb”, which is taken.",
    "relation_no_type": "a.json cannot be used: relations[0].type is missing.",
    "relation_to_itself": "a.json cannot be used: relations[0].to must be another span than the relation's start.",
    "relation_to_nothing": "a.json cannot be used: the relation cccccccccc points to “zzzzzzzzzz” at relations[0].to, "
    "which is no span.",
    "source_text": "a.json cannot be used: source must be an object.",
    "span_text": "a.json cannot be used: spans[1] must be an object.",
    "spans_object": "a.json cannot be used: spans must be a list.",
    "start_float": "a.json cannot be used: spans[1].start must be a whole number.",
    "start_negative": "a.json cannot be used: spans[1].start must be from 0 to 9007199254740991.",
    "start_true": "a.json cannot be used: spans[1].start must be a whole number.",
    "status_odd": "a.json cannot be used: status must be one of new, in_progress, done, skipped.",
    "text_missing": "a.json cannot be used: spans[1].text is missing.",
    "title_number": "a.json cannot be used: article.title must be text.",
    "too_deep": "is nested too deep.",
    "too_large_float": "a.json cannot be used: spans[0].attributes.score is 1e999, which is no number in JSON.",
    "too_many_digits": "a.json cannot be used: it holds a number with thousands of digits.",
    "unsure_text": "a.json cannot be used: spans[1].unsure must be true or false.",
    "version_true": "a.json cannot be used: version must be 1.",
    "version_zero": "a.json cannot be used: version must be 1.",
}


def test_each_file_has_its_sentence() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(SENTENCES)


@pytest.mark.parametrize("name", SENTENCES)
def test_refused_with_its_place(name: str) -> None:
    with pytest.raises(SidecarError) as error:
        decode_sidecar((FOLDER / f"{name}.json").read_bytes(), "a.json")
    assert SENTENCES[name] in str(error.value)
    assert str(error.value).startswith("a.json ")


def test_a_newer_version_is_told_apart() -> None:
    with pytest.raises(NewerSidecarError):
        decode_sidecar(b'{"format": "article-annotations", "version": 7, "else": []}', "a.json")


def test_nesting_beyond_any_stack_is_refused() -> None:
    with pytest.raises(SidecarError, match="nested too deep"):
        decode_sidecar(b'{"format": ' + b"[" * 200_000, "a.json")
    with pytest.raises(SidecarError, match="nested too deep"):
        decode_sidecar(b'{"a": NaN, "format": ' + b"[" * 200_000, "a.json")


def test_a_mistake_behind_a_forbidden_number_is_told_with_its_line() -> None:
    with pytest.raises(SidecarError, match="line 2, column 1"):
        decode_sidecar(b'{"a": NaN,\n', "a.json")


def test_the_sentence_holds_no_half_characters() -> None:
    with pytest.raises(SidecarError) as error:
        decode_sidecar(b"{", "\udcff.json")
    str(error.value).encode("utf-8")
