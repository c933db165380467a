"""Sidecars and articles spoilt at random, on the real workspace.

The long run: `uv run pytest tests/session/test_fuzz.py --hypothesis-profile=long`
"""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.storage.sidecar import sidecar_path
from tests.session.bad_input import ODD, TEXT, WHOLE, A, B, open_it, places, replaced
from tests.session.fakes import Corpus, corpus

if TYPE_CHECKING:
    from pathlib import Path

RAW = json.loads(WHOLE)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1250", "iso8859-16", "cp1252")
many = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
numbers = st.integers(-2, len(TEXT) + 3) | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
words = st.text(max_size=12) | st.sampled_from((TEXT, TEXT[:9], "s", "q", "claim", "\ud83d", "a\u0301", "<img src=x>"))
values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | numbers | words | st.sampled_from(ODD),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    return corpus(tmp_path / "corpus", {A: TEXT.encode(), B: "Altceva.\n"})


@st.composite
def spoilt_bytes(draw: st.DrawFn) -> bytes:
    """The whole one with bytes flipped, cut out, doubled or put in."""
    data = bytearray(WHOLE)
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, max(0, len(data) - 1)))
        kind = draw(st.sampled_from(("flip", "set", "cut", "double", "insert", "swap")))
        if kind == "flip" and data:
            data[at] ^= 1 << draw(st.integers(0, 7))
        elif kind == "set" and data:
            data[at] = draw(st.sampled_from(b'"{}[],:\\0189-eutn \n\xff\xc3\x00'))
        elif kind == "insert":
            data[at:at] = draw(st.binary(max_size=6))
        else:
            size = draw(st.integers(1, 200))
            piece = data[at : at + size]
            place = draw(st.integers(0, len(data)))
            data[at : at + size] = (
                b"" if kind == "cut" else piece * 2 if kind == "double" else data[place : place + size]
            )
    return bytes(data)


@st.composite
def spoilt_values(draw: st.DrawFn) -> bytes:
    """The whole one with other values in some places, keys added, members doubled or gone."""
    raw = json.loads(WHOLE)
    for _ in range(draw(st.integers(1, 4))):
        roads = list(places(raw))
        road = draw(st.sampled_from(roads))
        raw = json.loads(replaced(raw, road, draw(values)))
        if draw(st.booleans()) and isinstance(raw.get("spans"), list):
            raw["spans"].append(draw(spans()))
        if draw(st.booleans()):
            raw[draw(words)] = draw(values)
    return json.dumps(raw, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")


@st.composite
def spans(draw: st.DrawFn) -> dict[str, Any]:
    """A span nearly as it must be: any range, a text that may stand there or not."""
    start, end = draw(st.integers(-1, len(TEXT) + 2)), draw(st.integers(-1, len(TEXT) + 2))
    text = TEXT[max(0, start) : max(0, end)] if draw(st.booleans()) else draw(words)
    made = {"id": draw(words), "label": draw(words), "start": start, "end": end, "text": text}
    for key, value in draw(st.dictionaries(st.sampled_from(("prefix", "suffix", "note", "by")), words)).items():
        made[key] = value
    return made | draw(st.dictionaries(st.sampled_from(("attributes", "unsure", "anchor", "origin", "x")), values))


@st.composite
def many_spans(draw: st.DrawFn) -> bytes:
    """A sidecar of spans in any places, with relations between any ids."""
    found = draw(st.lists(spans(), max_size=6))
    ids = [one["id"] for one in found] or ["s"]
    link = st.fixed_dictionaries(
        {"id": words, "type": words, "from": st.sampled_from(ids), "to": st.sampled_from(ids)},
    )
    raw = {
        **RAW,
        "spans": found,
        "relations": draw(st.lists(link, max_size=3)),
        "lost": draw(st.lists(spans(), max_size=2)),
    }
    return json.dumps(raw, ensure_ascii=False).encode("utf-8", "surrogatepass")


@many
@given(data=spoilt_bytes())
def test_bytes_spoilt(data: bytes, made: Corpus) -> None:
    open_it(made, data)


@many
@given(data=spoilt_values())
def test_values_spoilt(data: bytes, made: Corpus) -> None:
    open_it(made, data)


@many
@given(data=many_spans())
def test_spans_anywhere(data: bytes, made: Corpus) -> None:
    open_it(made, data)


@many
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_no_sidecar_at_all(data: bytes, made: Corpus) -> None:
    assert open_it(made, data) == "read-only"


@st.composite
def articles(draw: st.DrawFn) -> bytes:
    """A text in some encoding, whole or spoilt; or bytes."""
    text = draw(
        st.text(max_size=120) | st.sampled_from((TEXT, TEXT * 3, TEXT.replace("\n", "\r"), TEXT[9:], TEXT[::-1]))
    )
    data = bytearray(text.encode(draw(st.sampled_from(ENCODINGS)), "ignore"))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(data)))
        data[at : at + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(data)


@many
@given(article=articles(), encoding=st.sampled_from((*ENCODINGS, "", "hex", "rot13", "utf-7", "idna", "nothing")))
def test_an_article_spoilt_beside_its_sidecar(article: bytes, encoding: str, made: Corpus) -> None:
    (made.folder / A).write_bytes(article)
    raw = {**RAW, "source": {**RAW["source"], "encoding": encoding}}
    open_it(made, json.dumps(raw).encode())
    assert (made.folder / A).read_bytes() == article


NUMBERS = count()


@many
@given(article=articles())
def test_an_article_spoilt_without_a_sidecar(article: bytes, made: Corpus) -> None:
    name = f"x{next(NUMBERS)}.txt"
    (made.folder / name).write_bytes(article)
    made.desk.warned.clear()
    assert made.workspace.open(B)
    if made.workspace.open(name):
        text = made.state.article.text
        for key in ("Ctrl+A", "Alt+1", "Tab", "E", "F8"):
            made.app.press(key)
        assert made.workspace.leave()
        assert made.state.article.text == text
        assert sidecar_path(made.folder / name).exists() == bool(made.steps())
        made.workspace.open_folder(made.folder)
        made.workspace.names = [A, B]
    else:
        assert len(made.desk.warned) == 1
    assert (made.folder / name).read_bytes() == article
