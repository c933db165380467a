"""Reading doccano, Prodigy, spaCy and Label Studio: each of their forms, and what cannot be kept."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange import ExchangeError, Losses, format_named
from tests.exchange.reading.reading import ONE, SPEAKER, TEXT, TWO, WIDE, read, read_lines

SPANS = [("quote", "„Vrem pace”"), ("speaker", "Lavrov"), ("quote", "„și liniște”")]
RELATIONS = [("continues", "„și liniște”", "„Vrem pace”"), ("speaker", "„Vrem pace”", "Lavrov")]


def test_doccano_with_relations(tmp_path: Path) -> None:
    line = {
        "id": 7,
        "text": TEXT,
        "filename": "știri/a.txt",
        "source": "Agerpres",
        "entities": [
            {"id": 1, "label": "quote", "start_offset": ONE[0], "end_offset": ONE[1]},
            {"id": 2, "label": "speaker", "start_offset": SPEAKER[0], "end_offset": SPEAKER[1]},
            {"id": 3, "label": "quote", "start_offset": TWO[0], "end_offset": TWO[1]},
        ],
        "relations": [
            {"id": 1, "from_id": 1, "to_id": 2, "type": "speaker"},
            {"id": 2, "from_id": 3, "to_id": 1, "type": "continues"},
            {"id": 3, "from_id": 3, "to_id": 99, "type": "continues"},
        ],
        "Comments": ["prima", "a doua"],
    }
    (found,), lost = read_lines("doccano", tmp_path, [line])
    assert (found.item.name, found.item.text) == ("știri/a.txt", TEXT)
    assert (found.spans, found.relations) == (SPANS, RELATIONS)
    assert found.item.annotations.header.note == "prima\na doua"
    assert found.extra == {"meta": {"source": "Agerpres"}}
    assert lost == {"relations whose end is missing": 1}


@pytest.mark.parametrize("key", ["label", "labels", "annotations"])
def test_doccano_without_relations_in_each_of_its_forms(key: str, tmp_path: Path) -> None:
    line = {"text": TEXT, key: [[*ONE, "quote"], [*SPEAKER, "speaker"], [*TWO, "quote"], [5, 5, "x"], [0, 999, "x"]]}
    (found,), lost = read_lines("doccano", tmp_path, [line])
    assert found.spans == SPANS
    assert found.item.name == "source-0001"
    assert lost == {"spans that are outside of the text, empty or swapped": 2}


def test_doccano_labels_of_a_whole_article_are_told(tmp_path: Path) -> None:
    _, lost = read_lines("doccano", tmp_path, [{"text": "a", "label": ["politics"]}, {"label": []}, "nothing"])
    assert lost == {"labels of a whole article": 1, "examples without text": 2}


def test_prodigy_with_relations_by_ranges_and_by_tokens(tmp_path: Path) -> None:
    spans = [
        {"start": ONE[0], "end": ONE[1], "label": "quote", "token_start": 2, "token_end": 5, "source": "model"},
        {"start": SPEAKER[0], "end": SPEAKER[1], "label": "speaker", "token_start": 9, "token_end": 9},
        {
            "start": TWO[0],
            "end": TWO[1],
            "label": "quote",
            "token_start": 11,
            "token_end": 14,
            "text": TEXT[slice(*TWO)],
        },
    ]
    line = {
        "text": TEXT,
        "tokens": [],
        "spans": spans,
        "relations": [
            {"head": 5, "child": 9, "head_span": spans[0], "child_span": spans[1], "label": "speaker"},
            {"head": 14, "child": 2, "label": "continues"},
        ],
        "meta": {"file": "a.txt", "title": "Titlul", "score": 0.5},
        "answer": "accept",
        "_input_hash": 12,
    }
    (found,), lost = read_lines("prodigy", tmp_path, [line])
    assert (found.spans, found.relations, lost) == (SPANS, RELATIONS, {})
    assert found.said("„Vrem pace”") == {"source": "model"}
    header = found.item.annotations.header
    assert (found.item.name, header.status, header.title) == ("a.txt", "done", "Titlul")
    assert found.extra == {"meta": {"score": 0.5}}


def test_spacy_in_each_of_its_forms(tmp_path: Path) -> None:
    plain = [
        {"start": place[0], "end": place[1], "label": label}
        for place, (label, _) in zip((ONE, SPEAKER, TWO), SPANS, strict=True)
    ]
    forms: list[Any] = [
        {"text": TEXT, "ents": plain},
        {"text": TEXT, "spans": {"sc": plain[:2], "more": plain[2:]}},
        [TEXT, {"entities": [[one["start"], one["end"], one["label"]] for one in plain]}],
    ]
    found, lost = read_lines("prodigy", tmp_path, forms)
    assert [one.spans for one in found] == [SPANS] * 3
    assert lost == {}


def test_prodigys_refusals_and_choices_are_told(tmp_path: Path) -> None:
    lines = [{"text": "a", "answer": "reject"}, {"text": "a", "answer": "ignore"}, {"text": "a", "accept": ["x"]}]
    found, lost = read_lines("prodigy", tmp_path, lines)
    assert [one.item.annotations.header.status for one in found] == ["new", "skipped", "new"]
    assert lost == {"answers “reject”, whose spans are kept as if accepted": 1, "labels of a whole article": 1}


def region(id_: str, label: str, place: tuple[int, int], wide: int = 0, **more: Any) -> dict[str, Any]:
    value = {"start": place[0] + wide, "end": place[1] + wide, "text": TEXT[slice(*place)], "labels": [label]}
    return {"id": id_, "from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


def task(result: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {"id": 1, "data": {"text": TEXT, "file": "a.txt", "day": 3}, "annotations": [{"result": result}], **more}


RESULT = [
    region("q1", "quote", ONE, meta={"text": ["o notă"]}),
    region("s1", "speaker", SPEAKER),
    region("q2", "quote", TWO),
    {"id": "q1", "from_name": "kind", "type": "choices", "value": {"start": ONE[0], "choices": ["direct"]}},
    {"id": "s1", "from_name": "name", "type": "textarea", "value": {"start": 1, "text": ["Serghei Lavrov"]}},
    {"type": "relation", "from_id": "q1", "to_id": "s1", "direction": "right", "labels": ["speaker"]},
    {"type": "relation", "from_id": "q1", "to_id": "q2", "direction": "left", "labels": ["continues"]},
]


@pytest.mark.parametrize("wide", [0, WIDE], ids=["code points", "UTF-16"])
def test_label_studio_in_either_unit(wide: int, tmp_path: Path) -> None:
    result = [
        region("q1", "quote", ONE, wide),
        region("s1", "speaker", SPEAKER, wide),
        region("q2", "quote", TWO, wide),
    ]
    (found,), lost = read_lines("label-studio", tmp_path, [task(result)])
    assert (found.spans, lost) == (SPANS, {})


def test_label_studio_where_a_browser_counted_the_newlines(tmp_path: Path) -> None:
    result = [region("q1", "quote", ONE, -2), region("s1", "speaker", SPEAKER, -2), region("x", "x", SPEAKER, 7)]
    (found,), lost = read_lines("label-studio", tmp_path, [task(result)])
    assert found.spans == SPANS[:2]
    assert lost == {"spans whose text is not what stands at their place": 1}


def test_label_studio_with_answers_and_relations(tmp_path: Path) -> None:
    path = tmp_path / "export.json"
    path.write_text(json.dumps([task(RESULT)]), "utf-8")
    (found,), lost = read("label-studio", path)
    assert (found.spans, found.relations, lost) == (SPANS, RELATIONS, {})
    assert (found.said("„Vrem pace”"), found.said("Lavrov")) == ({"kind": "direct"}, {"name": "Serghei Lavrov"})
    assert next(iter(found.item.spans())).note == "o notă"
    assert (found.item.name, found.item.annotations.header.status) == ("a.txt", "done")
    assert found.extra == {"meta": {"day": 3}}


def test_label_studios_other_annotations_and_answers_are_told(tmp_path: Path) -> None:
    more = {"annotations": [{"was_cancelled": True, "result": []}, {"result": RESULT[:1]}, {"result": []}]}
    whole = {"id": "w", "from_name": "topic", "type": "choices", "value": {"choices": ["x"]}}
    both = {"type": "relation", "from_id": "q1", "to_id": "s1", "direction": "bi", "labels": []}
    lines = [task([]) | more, task([*RESULT[:2], whole, both]), task([]) | {"annotations": [{"was_cancelled": True}]}]
    found, lost = read_lines("label-studio", tmp_path, lines)
    assert [one.spans for one in found] == [SPANS[:1], SPANS[:2], []]
    assert found[1].relations == [("relation", "„Vrem pace”", "Lavrov")]
    assert found[2].item.annotations.header.status == "skipped"
    assert lost == {
        "annotations of one task by further people": 1,
        "answers about the whole article, or about a region that is not there": 1,
        "relations without a direction, read as going from the first region to the second": 1,
        "relations without a type, called “relation”": 1,
    }


def test_label_studios_smaller_json(tmp_path: Path) -> None:
    value = {"start": ONE[0], "end": ONE[1], "text": TEXT[slice(*ONE)], "labels": ["quote", "claim"]}
    (found,), lost = read_lines("label-studio", tmp_path, [{"text": TEXT, "id": 3, "label": [value]}])
    assert (found.spans, lost) == ([("claim", "„Vrem pace”"), ("quote", "„Vrem pace”")], {})


@pytest.mark.parametrize(
    ("file", "data", "said"),
    [
        ("a.jsonl", '{"text": "a"}\n{"text": \n', r"a\.jsonl is no JSON at line 2: Expecting value"),
        ("a.json", "[\n1,", r"a\.json is no JSON at line 2"),
        ("a.jsonl", '{"text": NaN}', "NaN is no number in JSON"),
        ("a.jsonl", "[" * 100_000, r"a\.jsonl is no JSON at line 1"),
    ],
)
def test_what_is_no_json_is_one_sentence_with_its_line(file: str, data: str, said: str, tmp_path: Path) -> None:
    (tmp_path / file).write_text(data, "utf-8")
    with pytest.raises(ExchangeError, match=said):
        list(format_named("doccano").read(tmp_path / file, Losses()))


def test_a_file_of_another_encoding_and_a_folder_without_files_are_said(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match=r"no \.jsonl or \.json or \.ndjson file"):
        list(format_named("prodigy").read(tmp_path, Losses()))
    (tmp_path / "a.jsonl").write_bytes('{"text": "ș"}'.encode("utf-16"))
    with pytest.raises(ExchangeError, match=r"a\.jsonl is not UTF-8 at byte 0"):
        list(format_named("prodigy").read(tmp_path, Losses()))


def test_half_characters_and_separators_inside_of_lines_survive(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"text": "a\u2028b \\ud83d\\ude00 \\ud83d c", "spans": [{"start": 8, "end": 9, "label": "x"}]}', "utf-8"
    )
    (found,), lost = read("prodigy", tmp_path)
    assert found.item.text == "a\u2028b 😀 \ufffd c"
    assert found.spans == [("x", "c")]
    assert lost == {"half characters (lone surrogates), replaced by U+FFFD": 1}


def test_spans_of_one_range_and_label_are_joined_and_what_they_said_differently_is_told(tmp_path: Path) -> None:
    def span(**said: Any) -> dict[str, Any]:
        return {"start": 0, "end": 5, "label": "x", **said}

    spans = [span(kind="a"), span(value="1"), span(kind="b"), span()]
    (found,), lost = read_lines("prodigy", tmp_path, [{"text": TEXT, "spans": spans}])
    assert found.said("Titlu") == {"kind": "a", "value": "1"}
    assert lost == {
        "spans that had the range and label of another and were joined with it": 3,
        "attributes or notes of a span joined with another that said something else": 1,
    }


NAMES_OF_MEMBERS = [
    "text",
    "data",
    "meta",
    "label",
    "labels",
    "annotations",
    "entities",
    "spans",
    "ents",
    "relations",
    "start",
    "end",
    "start_offset",
    "end_offset",
    "id",
    "type",
    "from_id",
    "to_id",
    "result",
    "value",
    "from_name",
    "choices",
    "direction",
    "head",
    "child",
    "head_span",
    "child_span",
    "from",
    "to",
    "attributes",
    "note",
    "unsure",
    "Comments",
    "status",
    "file",
    "title",
    "language",
    "answer",
    "tokens",
    "source",
    "token_start",
    "origin",
]
KEYS = st.sampled_from(NAMES_OF_MEMBERS)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-3, 30), st.text("ab", max_size=3)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=12,
)


@pytest.mark.parametrize("name", ["doccano", "prodigy", "label-studio", "dataset", "articles"])
@given(values=st.lists(st.dictionaries(KEYS, JSON, max_size=8), max_size=3))
def test_whatever_stands_in_the_json_is_read_or_told_and_never_an_unforeseen_error(
    name: str, values: list[dict[str, Any]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "source.jsonl"
        path.write_text("".join(f"{json.dumps({'text': 'abc', **value})}\n" for value in values), "utf-8")
        losses = Losses()
        for item in format_named(name).read(path, losses):
            assert all(span.end <= len(item.text) for span in item.spans())
