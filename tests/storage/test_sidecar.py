"""Sidecars there and back again, whatever stands in them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import span_index
from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.article import Article
from annotator.storage import line_blocks
from annotator.storage.sidecar import (
    SidecarEncoder,
    SidecarError,
    check_fit,
    decode_sidecar,
    encode_sidecar,
    sidecar_path,
)
from tests.storage.annotated import LABELS, annotated, edited, values
from tests.storage.plain_sidecar import plainly_encoded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.core.labels import LabelSet


@given(annotated(), st.sampled_from([None, LABELS]))
def test_what_is_written_is_read_back(
    valid: Callable[[bytes], bytes], case: tuple[Article, Annotations], labels: LabelSet | None
) -> None:
    article, annotations = case
    data = valid(encode_sidecar(article, annotations, labels))
    sidecar = decode_sidecar(data, "a.txt.annotations.json")
    assert sidecar.annotations == annotations
    assert sidecar.notes == ()
    assert check_fit(sidecar, article) is None
    assert encode_sidecar(article, sidecar.annotations, labels) == data


@given(annotated(), st.sampled_from((1, 2, 512)), st.sampled_from((0.25, 99)), st.data())
def test_an_encoder_that_remembers_writes_the_same(
    case: tuple[Article, Annotations], size: int, most_changed: float, data: st.DataObject
) -> None:
    article, annotations = case
    encoder, versions = SidecarEncoder(), [annotations]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(line_blocks, "SIZE", size)
        patch.setattr(line_blocks, "MOST_CHANGED", most_changed)
        patch.setattr(span_index, "CHUNK", size)
        for _ in range(5):
            # Undoing goes back to versions from before.
            annotations = edited(data.draw(st.sampled_from(versions)), data)
            versions.append(annotations)
            labels = data.draw(st.sampled_from([LABELS, LABELS, LABELS, None]))
            for _ in range(data.draw(st.integers(0, 2))):
                encoder.prepare(article, data.draw(st.sampled_from(versions)), labels)
            plain = plainly_encoded(article, annotations, labels)
            assert encoder.encode(article, annotations, labels) == plain
            assert encode_sidecar(article, annotations, labels) == plain


def test_of_many_spans_only_the_changed_lines_are_encoded_again() -> None:
    text = "a b c d e f g h " * 1000
    article = Article("a.txt", text)
    spans = [Span(f"s{at:05}", "quote", at, at + 1 + at % 40) for at in range(12_000)]
    annotations = Annotations.build(spans, [Relation(f"r{at:05}", "x", f"s{at:05}", "s11999") for at in range(4_000)])
    hasty = SidecarEncoder()
    assert hasty.prepare(article, annotations, LABELS)
    last = annotations.spans.get("s11999")
    assert last is not None
    other = replace(annotations, spans=annotations.spans.remove(last).add(replace(last, note="changed")))
    assert hasty.encode(article, other, LABELS) == plainly_encoded(article, other, LABELS)
    encoder = SidecarEncoder()
    slices = 0
    while encoder.prepare(article, annotations, LABELS):
        slices += 1
    assert slices > 20
    assert encoder.encode(article, annotations, LABELS) == plainly_encoded(article, annotations, LABELS)
    versions = []
    for at in (0, 1, 512, 5_000, 11_999):
        old = annotations.spans.get(f"s{at:05}")
        assert old is not None
        annotations = replace(annotations, spans=annotations.spans.remove(old).add(replace(old, note="changed")))
        relation = annotations.relations.get(f"r{at:05}")
        annotations = annotations.without_relation(relation) if relation else annotations
        versions.append(annotations)
    for version in (*versions, *versions[::-1]):
        assert not encoder.prepare(article, version, LABELS)
        assert encoder.encode(article, version, LABELS) == plainly_encoded(article, version, LABELS)


def test_an_encoder_given_another_text_writes_that() -> None:
    annotations, encoder = Annotations.build([Span("a", "quote", 1, 3)]), SidecarEncoder()
    encoder.encode(Article("a.txt", "abcd"), annotations)
    article = Article("a.txt", "wxyz")
    assert encoder.encode(article, annotations) == encode_sidecar(article, annotations)


TEXT = "Rusia spune că speră.\r\n„Vrem să facem acest lucru”, a declarat Lavrov într-un interviu. 😀\n"
QUOTE = Span("k3f9xa7q0d", "quote", 23, 50, {"x": "ș", "who": "", "kind": "direct"}, True, "why?", "moved", "a7k2q")
SPEAKER = Span(
    "p0x2mm81cz", "speaker", 63, 69, suggester="ner/1", created="2026-11-22T09:14:03Z", extra={"z": [1.5, None]}
)
LINK = Relation("r81kq0v5te", "speaker", QUOTE.id, SPEAKER.id, "a7k2q", modified="2026-11-22T09:15:10Z")
EXPECTED = """{
 "format": "article-annotations",
 "version": 1,
 "source": {"file": "a.txt", "sha256": "00", "encoding": "utf-8", "bom": false, "newline": "mixed", "length": 90},
 "article": {"language": "ro"},
 "labels": "small/3",
 "status": "in_progress",
 "note": "",
 "spans": [
  {"id": "k3f9xa7q0d", "label": "quote", "start": 23, "end": 50, "text": "„Vrem să facem acest lucru”", \
"prefix": "Rusia spune că speră.\\r\\n", "suffix": ", a declarat Lavrov într-un inte", \
"attributes": {"kind": "direct", "who": "", "x": "ș"}, "unsure": true, "note": "why?", "anchor": "moved", \
"by": "a7k2q", "origin": "manual"},
  {"id": "p0x2mm81cz", "label": "speaker", "start": 63, "end": 69, "text": "Lavrov", \
"prefix": " facem acest lucru”, a declarat ", "suffix": " într-un interviu. 😀\\n", "attributes": {}, \
"origin": "manual", "suggester": "ner/1", "created": "2026-11-22T09:14:03Z", "z": [1.5, null]}
 ],
 "relations": [
  {"id": "r81kq0v5te", "type": "speaker", "from": "k3f9xa7q0d", "to": "p0x2mm81cz", "by": "a7k2q", \
"origin": "manual", "modified": "2026-11-22T09:15:10Z"}
 ],
 "dismissed": [
  {"check": "twice", "start": 1, "end": 2, "text": "u"}
 ],
 "later": {"a": "b"}
}
"""
ARTICLE = Article("folder/a.txt", TEXT, "00", newline="mixed")
FULL = Annotations.build(
    [SPEAKER, QUOTE],
    [LINK],
    header=Header("in_progress", language="ro", labels="small/3"),
    dismissed=({"text": "u", "start": 1, "end": 2, "check": "twice"},),
    extra={"": {"later": {"a": "b"}}},
)


def test_the_form_is_exactly_this(valid: Callable[[bytes], bytes]) -> None:
    assert valid(encode_sidecar(ARTICLE, FULL, LABELS)).decode() == EXPECTED


def test_nothing_said_gives_empty_lists(valid: Callable[[bytes], bytes]) -> None:
    data = valid(encode_sidecar(Article("a.txt", "x"), Annotations()))
    assert data.endswith(
        b' "article": {},\n "labels": "",\n "status": "new",\n "note": "",\n "spans": [],\n "relations": []\n}\n'
    )
    assert decode_sidecar(data, "a.json").annotations == Annotations()


def test_half_a_character_does_not_stop_a_save(valid: Callable[[bytes], bytes]) -> None:
    annotations = Annotations.build([Span("a", "quote", 0, 1, note="\ud83d😀")])
    data = valid(encode_sidecar(Article("a.txt", "x"), annotations))
    assert decode_sidecar(data, "a.json").annotations.spans.get("a") == Span("a", "quote", 0, 1, note="\ufffd😀")


def test_cut_off_anywhere_it_is_refused() -> None:
    data = encode_sidecar(ARTICLE, FULL)
    whole = decode_sidecar(data, "a.json")
    for length in range(len(data)):
        try:
            assert decode_sidecar(data[:length], "a.json") == whole
            assert length == len(data) - 1
        except SidecarError:
            assert length < len(data) - 1


@given(st.data())
def test_any_value_in_any_place_is_read_or_refused_with_a_sentence(data: st.DataObject) -> None:
    raw: Any = json.loads(encode_sidecar(ARTICLE, FULL))
    at: Any = raw
    while True:
        key = data.draw(st.sampled_from(list(at) if isinstance(at, dict) else list(range(len(at)))))
        if not isinstance(at[key], dict | list) or not at[key] or data.draw(st.booleans()):
            break
        at = at[key]
    at[key] = data.draw(values | st.sampled_from([10**30, -1, True, "k3f9xa7q0d", "p0x2mm81cz"]))
    try:
        decode_sidecar(json.dumps(raw).encode(), "a.json")
    except SidecarError as error:
        sentence = str(error)
    else:
        sentence = "a.json is read"
    assert sentence.encode().startswith(b"a.json ")


def test_optional_fields_may_be_missing() -> None:
    data = b"""{"format": "article-annotations", "version": 1, "source": {}, "relations": [],
    "spans": [{"id": "a", "label": "quote", "start": 0, "end": 2, "text": "ab"}]}"""
    sidecar = decode_sidecar(data, "a.json")
    assert sidecar.annotations == Annotations.build([Span("a", "quote", 0, 2)])
    assert sidecar.texts == {"a": ("ab", "", "")}


def duplicates(relations: list[Relation]) -> bytes:
    spans = [Span("b", "quote", 0, 2, {"kind": "direct"}), Span("a", "quote", 3, 5), Span("s", "speaker", 3, 5)]
    data = encode_sidecar(Article("a.txt", "ababababab"), Annotations.build(spans, relations))
    return data.replace(b'"start": 3, "end": 5', b'"start": 0, "end": 2')


def test_the_same_span_twice_is_joined_and_told() -> None:
    relations = [
        Relation("r2", "speaker", "a", "s"),
        Relation("r1", "speaker", "b", "s"),
        Relation("r3", "x", "a", "b"),
    ]
    sidecar = decode_sidecar(duplicates(relations), "a.json")
    spans = [Span("a", "quote", 0, 2), Span("s", "speaker", 0, 2)]
    assert sidecar.annotations == Annotations.build(spans, [Relation("r1", "speaker", "a", "s")])
    assert [one.id for one in sidecar.annotations.relations_of("a")] == ["r1"]
    assert list(map(str, sidecar.notes)) == [
        "The span b of a.json had the range and label of another and was joined with it."
    ]


def test_a_relation_follows_the_span_that_stays() -> None:
    sidecar = decode_sidecar(duplicates([Relation("r", "speaker", "s", "b")]), "a.json")
    assert list(sidecar.annotations.relations.values()) == [Relation("r", "speaker", "s", "a")]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (TEXT, ""),
        (TEXT + "more", ""),
        (
            TEXT.replace("Lavrov", "Lavrow"),
            "2 spans of a.txt.annotations.json no longer stand in the article's text, the first is "
            "“„Vrem să facem acest lucru”” at 23.",
        ),
        (
            TEXT.replace("interviu", "interval"),
            "1 span of a.txt.annotations.json no longer stands in the article's text, “Lavrov” at 63.",
        ),
        (TEXT[1:], "2 spans of"),
        (TEXT[:40], "2 spans of"),
    ],
)
def test_spans_must_stand_in_the_text_with_their_context(text: str, sentence: str) -> None:
    sidecar = decode_sidecar(encode_sidecar(ARTICLE, FULL), "a.txt.annotations.json")
    fit = check_fit(sidecar, replace(ARTICLE, text=text))
    assert (str(fit).startswith(sentence) and sentence) if fit else not sentence


def test_a_text_of_another_length_than_its_range_does_not_fit() -> None:
    data = encode_sidecar(ARTICLE, FULL).replace(b'"text": "Lavrov"', b'"text": "Lavro"')
    assert check_fit(decode_sidecar(data, "a.json"), ARTICLE) is not None


def test_the_text_s_end_is_no_context_of_its_start() -> None:
    data = encode_sidecar(Article("a.txt", "abc"), Annotations.build([Span("a", "quote", 0, 1)]))
    sidecar = decode_sidecar(data.replace(b'"prefix": ""', b'"prefix": "bc"'), "a.json")
    assert check_fit(sidecar, Article("a.txt", "abc")) is not None


def test_it_lies_beside_the_article(tmp_path: Path) -> None:
    assert sidecar_path(tmp_path / "a.txt") == tmp_path / "a.txt.annotations.json"
