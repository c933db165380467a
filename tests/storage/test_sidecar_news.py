"""What is read by its lines is what is read in full; what is not as we write it is read in full."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import span_index
from annotator.core.annotations import Annotations, Header, Relation, Span
from annotator.core.article import Article
from annotator.storage import line_blocks
from annotator.storage.sidecar import SidecarEncoder, SidecarError, check_fit, decode_sidecar, encode_sidecar
from annotator.storage.sidecar_news import decode_news
from tests.storage.annotated import LABELS, annotated, edited

Case = tuple[Article, Annotations]
TEXT = "Guvernul a spus că da. " * 40
ARTICLE = Article("a.txt", TEXT, "00ff")
SPANS = [Span(f"s{at:02}", ("quote", "claim")[at % 2], at * 10, at * 10 + 7, {"kind": "direct"}) for at in range(40)]
KNOWN = Annotations.build(SPANS, [Relation("r1", "speaker", "s00", "s01"), Relation("r2", "speaker", "s04", "s01")])


def news(data: bytes, known: Annotations = KNOWN, article: Article = ARTICLE) -> Annotations | None:
    return decode_news(data, SidecarEncoder(), article, known, LABELS)


def in_full(data: bytes, article: Article) -> Annotations | None:
    """What strict reading in full gives, None where that refuses the bytes or puts something right."""
    try:
        sidecar = decode_sidecar(data, "a.json")
    except SidecarError:
        return None
    return sidecar.annotations if not sidecar.notes and check_fit(sidecar, article) is None else None


@given(annotated(), st.sampled_from((1, 2, 512)), st.data())
def test_what_another_program_changed_is_read_as_in_full(case: Case, size: int, data: st.DataObject) -> None:
    article, known = case
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(line_blocks, "SIZE", size)
        patch.setattr(span_index, "CHUNK", size)
        theirs = edited(known, data)
        theirs = replace(theirs, header=replace(theirs.header, note="theirs"))
        encoded = encode_sidecar(article, theirs, LABELS)
        found = news(encoded, known, article)
        if len(theirs.spans):
            assert found == theirs
        else:
            assert found in (None, theirs)
        if found is not None:
            assert encode_sidecar(article, found, LABELS) == encoded
            assert set(map(id, found.spans)) >= set(map(id, known.spans)) & set(map(id, theirs.spans))
            for span in found.spans:
                links = {one.id for one in theirs.relations_of(span.id)}
                assert {one.id for one in found.relations_of(span.id)} == links


@given(annotated(), st.integers(0, 10**6), st.data())
def test_spoilt_lines_are_never_read_otherwise_than_in_full(case: Case, seed: int, data: st.DataObject) -> None:
    article, known = case
    theirs = encode_sidecar(article, edited(known, data), LABELS)
    lines, pick = theirs.split(b"\n"), random.Random(seed)
    for _ in range(pick.randint(1, 3)):
        at, other = pick.randrange(len(lines)), pick.randrange(len(lines))
        how = pick.choice(("drop", "double", "swap", "move", "letter", "json"))
        if how == "drop":
            lines[at] = b""
        elif how == "double":
            lines.insert(other, lines[at])
        elif how == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif how == "move":
            lines.insert(other, lines.pop(at))
        elif how == "letter" and lines[at]:
            place = pick.randrange(len(lines[at]))
            lines[at] = lines[at][:place] + pick.choice((b"x", b'"', b"1", b"{", b"\xef\xbb\xbf")) + lines[at][place:]
        else:
            lines.insert(at, pick.choice((b' "spans": [', b" ],", b' "relations": [', b' "x": [', b"  {}", b" ]")))
    spoilt = b"\n".join(lines)
    found = news(spoilt, known, article)
    assert found is None or found == in_full(spoilt, article)


def test_of_many_spans_all_but_the_changed_ones_are_the_very_same() -> None:
    changed, gone = replace(SPANS[7], note="theirs"), SPANS[30]
    new = Span("new", "claim", 3, 9)
    theirs = replace(KNOWN, spans=KNOWN.spans.changed([SPANS[7], gone], [changed, new]), header=Header("done"))
    found = news(encode_sidecar(ARTICLE, theirs, LABELS))
    assert found == theirs
    come = {id(span) for span in found.spans} - {id(span) for span in SPANS}
    assert len(come) == 2


def hidden(data: bytes) -> bytes:
    """The lists put where they are no lists of the sidecar, with empty ones beside them."""
    head, rest = data.split(b',\n "spans": [', 1)
    return (
        head + b',\n "x": {"y": 1,\n "spans": [' + rest[: rest.rindex(b"\n}")] + b'}, "spans": [], "relations": []\n}\n'
    )


def line_of(data: bytes, id_: bytes, other: bytes = b"") -> bytes:
    """A span's line, with another id if one is given, and the start of the next."""
    line = next(line for line in data.split(b",\n") if b'{"id": "%s"' % id_ in line)
    return b",\n" + line.replace(b'"%s"' % id_, b'"%s"' % (other or id_))


def nested(data: bytes) -> bytes:
    """A known line hidden inside another one's unknown key."""
    lines = data.split(b",\n")
    at = next(nth for nth, line in enumerate(lines) if b'"s07"' in line)
    lines[at - 1] = lines[at - 1].replace(b"}", b"", 1)[:-1] + b'}, "more": [1'
    lines[at + 1] = b"  2]},\n" + lines[at + 1]
    return b",\n".join(lines)


@pytest.mark.parametrize(
    "spoil",
    [
        hidden,
        nested,
        lambda data: data.replace(line_of(data, b"s07"), line_of(data, b"s07") + line_of(data, b"s07", b"zz")),
        lambda data: data.replace(line_of(data, b"s04"), b""),
        lambda data: data.replace(b'"id": "s07"', b'"id": "s08"'),
        lambda data: data.replace(b'"id": "s07"', b'"id": "r1"'),
        lambda data: data.replace(b'"id": "r1"', b'"id": "s01"'),
        lambda data: data.replace(b'"start": 70, "end": 77, "text"', b'"start": 71, "end": 78, "text"'),
        lambda data: data.replace(b'"to": "s01"', b'"to": "s99"'),
        lambda data: data.replace(b'"sha256": "00ff"', b'"sha256": "00fe"'),
        lambda data: data.replace(b'"encoding": "utf-8"', b'"encoding": "cp1250"'),
        lambda data: data.replace(b'"status": "new"', b'"status": "old"'),
        lambda data: data.replace(b'"version": 1', b'"version": 2'),
        lambda data: data.replace(b'"kind": "direct"', b'"kind": NaN', 1),
        lambda data: data.replace(b'  {"id": "s07"', b'\xef\xbb\xbf{"id": "s07"'),
        lambda data: json.dumps(json.loads(data)).encode(),
        lambda data: json.dumps(json.loads(data), indent=1).encode(),
        lambda data: data[:-40],
        lambda data: b"",
    ],
)  # fmt: skip
def test_what_is_not_as_we_write_it_is_read_in_full(spoil: object) -> None:
    data = spoil(encode_sidecar(ARTICLE, KNOWN, LABELS))  # type: ignore[operator]
    assert data != encode_sidecar(ARTICLE, KNOWN, LABELS)
    assert news(data) is None
