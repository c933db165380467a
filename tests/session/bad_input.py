"""Sidecars and articles as nobody should make them, and what must hold whatever they are."""

from __future__ import annotations

import copy
import json
import shutil
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import Annotations, Header, LostSpan, Relation, Span
from annotator.storage.article_file import decode
from annotator.storage.sidecar import decode_sidecar
from annotator.storage.sidecar_encoder import encode_sidecar
from tests.session.fakes import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.session.fakes import Corpus

A, B = "a.txt", "b.txt"
TEXT = "Ministrul Ana\u0301 a spus la Cluj 👍🏽: „Da”.\r\nNimic nou azi, și nici mâine.\n"
LONGEST_SENTENCE = 400


def _span(id_: str, label: str, words: str, **fields: Any) -> Span:
    start = TEXT.index(words)
    return Span(id_, label, start, start + len(words), **fields)


FULL = Annotations.build(
    [
        _span("s", "speaker", "Ministrul", attributes={"name": "Ana", "kind": "person"}, by="a", origin="import"),
        _span("q", "quote", "„Da”", note="scurt", unsure=True, created="2026-11-22T09:13:40Z"),
        _span("d", "date", "mâine", anchor="moved", origin="suggestion", suggester="x/1", extra={"odd": [1, None]}),
    ],
    [Relation("r", "speaker", "q", "s", by="a", extra={"sure": 0.5})],
    header=Header("in_progress", "o notă", "Titlu", "ro", "2026-11-22", "news/1"),
    lost=(LostSpan(Span("l", "claim", 3, 9), "a plecat", "Popa ", " ieri"),),
    rejected=({"label": "date", "start": 0, "end": 3, "text": "Min", "suggester": "x/1"},),
    dismissed=({"check": "quote_without_speaker", "start": 0, "end": 3, "text": "Min"},),
    conflicts=({"mine": {"note": "a"}, "theirs": None},),
)
WHOLE = encode_sidecar(decode(TEXT.encode(), A), FULL)
ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 3, 10**30, 2**53, 0.5, -0.0, 1e308, "", "x", "s", "q", "r", "done", "\u0000", "<b>&",
    "\ud83d", [], [[]], [None], {}, {"": {}}, [{"id": "s"}], {"start": 1},
)  # fmt: skip


def places(value: Any, road: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The road to every member of a JSON value."""
    for key, member in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*road, key)
        if isinstance(member, dict | list):
            yield from places(member, (*road, key))


def replaced(raw: Any, road: tuple[Any, ...], value: Any) -> bytes:
    """The JSON with another value at the place."""
    made = copy.deepcopy(raw)
    at = made
    for key in road[:-1]:
        at = at[key]
    at[road[-1]] = value
    return json.dumps(made).encode()


def open_it(made: Corpus, sidecar: bytes) -> str:
    """Open A with this sidecar, try everything on it and leave it; gives "read-only", "refused" or "used".

    Fails where anything but one sentence is said, where a file is overwritten that was not understood, or where a
    span of one that was is not there afterwards.
    """
    made.journal.end()
    # Or each opening would read the steps of all before.
    shutil.rmtree(made.journal.folder, ignore_errors=True)
    assert made.workspace.open_folder(made.folder)
    made.workspace.names = [A, B]
    made.side(A).write_bytes(sidecar)
    article = (made.folder / A).read_bytes()
    made.desk.said.clear()
    made.desk.warned.clear()
    if not made.workspace.open(A):
        outcome = "refused"
        assert len(made.desk.warned) == 1, made.desk.warned
    elif made.workspace.read_only:
        outcome = "read-only"
        assert made.desk.warned == [str(made.workspace.read_only)]
        _label(made)
    else:
        outcome = "used"
        _use(made, sidecar)
    for sentence in made.desk.said:
        assert "\n" not in sentence.strip()
        assert len(sentence) < LONGEST_SENTENCE, sentence
        sentence.encode("utf-8")
    assert made.workspace.open(B)
    made.desk.run_waiting()
    if outcome != "used":
        assert made.side(A).read_bytes() == sidecar
    assert (made.folder / A).read_bytes() == article
    assert not made.desk.asked
    return outcome


def _label(made: Corpus) -> None:
    """Select what there is and press the keys that edit."""
    text = made.state.article.text
    for key in ("Ctrl+A", "1", "U", "Shift+V", "E", "F8", "Tab", "Delete", "Ctrl+Return", "Ctrl+Shift+Return"):
        made.app.press(key)
    assert made.state.article.text == text


def _use(made: Corpus, sidecar: bytes) -> None:
    """Edit, take it back, save: every span of the sidecar is still there, and the file is as it must be."""
    before = made.state.annotations
    read = decode_sidecar(sidecar, A).annotations
    known = {span.id for span in before.spans} | {one.span.id for one in before.lost}
    assert {span.id for span in read.spans} | {one.span.id for one in read.lost} == known
    assert not any(made.state.article.text[span.start : span.end] == "" for span in before.spans)
    made.updates.clear()
    made.app.press("Ctrl+A")
    made.app.press("Ctrl+5")
    made.app.press("F8")
    made.app.press("Tab")
    made.app.press("U")
    steps = sum(update.kind == "edit" for update in made.updates)
    for _ in range(steps):
        made.app.press("Ctrl+Z")
    assert made.state.annotations == before
    for _ in range(steps):
        made.app.press("Ctrl+Y")
    assert made.workspace.leave()
    if made.side(A).read_bytes() != sidecar:
        written = json.loads(made.side(A).read_bytes())
        schema().validate(written)
        text = made.state.article.text
        assert all(one["text"] == text[one["start"] : one["end"]] for one in written["spans"])
        ids = {one["id"] for key in ("spans", "lost") for one in written.get(key, ())}
        assert known <= ids
