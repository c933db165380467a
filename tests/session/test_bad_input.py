"""Bad sidecars, articles and label files on the real workspace: one sentence each, nothing overwritten, all goes on."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import MOST_SPANS, Annotations, Span
from annotator.core.changes import Change, StaleChangeError, apply
from tests.session.bad_input import FULL, ODD, TEXT, WHOLE, A, B, open_it, places, replaced
from tests.session.fakes import Corpus, corpus

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RAW = json.loads(WHOLE)


@pytest.fixture
def made(tmp_path: Path) -> Corpus:
    return corpus(tmp_path / "corpus", {A: TEXT.encode(), B: "Altceva.\n"})


def test_the_whole_one_is_used(made: Corpus) -> None:
    assert open_it(made, WHOLE) == "used"
    assert open_it(made, made.side(A).read_bytes()) == "used"


def test_cut_off_at_every_byte(made: Corpus) -> None:
    outcomes = [open_it(made, WHOLE[:length]) for length in range(len(WHOLE) - 1)]
    assert Counter(outcomes) == {"read-only": len(WHOLE) - 1}


def test_a_wrong_value_at_every_field(made: Corpus) -> None:
    outcomes = Counter(open_it(made, replaced(RAW, road, odd)) for road in places(RAW) for odd in ODD)
    assert set(outcomes) == {"read-only", "used"}
    assert min(outcomes.values()) > 100


def test_each_field_taken_away(made: Corpus) -> None:
    for road in places(RAW):
        raw = json.loads(WHOLE)
        at = raw
        for key in road[:-1]:
            at = at[key]
        del at[road[-1]]
        assert open_it(made, json.dumps(raw).encode()) in ("read-only", "used")


def _spans(*fields: dict[str, object]) -> bytes:
    """A sidecar with these spans, the rest of each as usual."""
    usual = {"label": "claim", "start": 0, "end": 9, "text": "Ministrul"}
    spans = [{"id": f"s{at}", **usual, **one} for at, one in enumerate(fields)]
    return json.dumps({**RAW, "spans": spans, "relations": [], "lost": []}).encode()


def _holding(value: bytes) -> bytes:
    """A sidecar with a span that has this, as it stands, for the value of an attribute."""
    return _spans({"attributes": {"odd": "here"}}).replace(b'"here"', value)


BEHIND = len(TEXT) + 5
BROKEN: dict[str, tuple[bytes, str]] = {
    "nothing in it": (b"", "a.txt.annotations.json is damaged: it is no JSON at line 1, column 1"),
    "blanks": (b" \n\t", "is damaged: it is no JSON at line 2, column 2"),
    "NUL bytes": (b"\0" * 300, "is damaged: it is no JSON"),
    "UTF-16": (WHOLE.decode().encode("utf-16"), "is damaged: it is not UTF-8 at byte 0"),
    "swapped": (_spans({"start": 9, "end": 0}), "spans[0].end must be greater than the start"),
    "empty range": (_spans({"start": 4, "end": 4}), "spans[0].end must be greater than the start"),
    "negative": (_spans({"start": -1}), "spans[0].start must be from 0 to"),
    "a fraction": (_spans({"start": 0.0}), "spans[0].start must be a whole number"),
    "true": (_spans({"start": True}), "spans[0].start must be a whole number"),
    "huge": (_spans({"end": 10**400}), "spans[0].end must be from 0 to"),
    "thousands of digits": (_holding(b"7" * 5000), "a number with thousands of digits"),
    "an id twice": (_spans({"id": "s1"}, {"start": 1}), "spans[1].id is “s1”, which is taken"),
    "dangling": (
        json.dumps({**RAW, "relations": [{"id": "r", "type": "speaker", "from": "q", "to": "gone"}]}).encode(),
        "points to “gone” at relations[0].to, which is no span",
    ),
    "NaN": (_holding(b"NaN"), "which is no number in JSON"),
    "Infinity": (_holding(b"-Infinity"), "which is no number in JSON"),
    "1e999": (_holding(b"1e999"), "which is no number in JSON"),
    "half a character": (_spans({"text": "\ud83d"}), "spans[0].text holds half a character"),
    "half a key": (_spans({"attributes": {"\udc00": 1}}), "holds half a character"),
    "10,000 deep": (_holding(b"[" * 10_000 + b"]" * 10_000), "nested too deep"),
    "10,000 deep, unclosed": (b'{"format": ' + b'{"a":' * 10_000, "nested too deep"),
    "100 deep": (_holding(b"[" * 99 + b"]" * 99), "nested too deep"),
    "the future": (json.dumps({**RAW, "version": 2, "spans": "?"}).encode(), "made by a newer version of annotator"),
    "far future": (json.dumps({**RAW, "version": 10**300}).encode(), "made by a newer version of annotator"),
    "a key twice": (WHOLE.replace(b'"version"', b'"version": 1, "version"', 1), "version stands there twice"),
    "many spans": (
        b'{"format": "article-annotations", "version": 1, "source": {}, "relations": [], "spans": ['
        + b",".join([b'{"id":"a","label":"b","start":0,"end":1,"text":"M"}'] * 1_000_000)
        + b"]}",
        "it holds more than 200,000 spans; split the article",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_one_sentence_names_what_is_wrong(name: str, made: Corpus) -> None:
    data, sentence = BROKEN[name]
    assert open_it(made, data) == "read-only"
    (said,) = set(made.desk.warned)
    assert said.startswith("a.txt.annotations.json ")
    assert sentence in said


MISPLACED: dict[str, dict[str, object]] = {
    "behind the end": {"start": BEHIND, "end": BEHIND + 9},
    "across the end": {"start": len(TEXT) - 2, "end": len(TEXT) + 3},
    "at the largest number": {"start": 2**53 - 2, "end": 2**53 - 1},
    "other words": {"text": "Altcineva"},
    "a text without an end": {"text": "Ministrul" * 30_000},
}


@pytest.mark.parametrize("name", MISPLACED)
def test_what_does_not_stand_in_the_text_is_placed_or_lost_with_a_sentence(name: str, made: Corpus) -> None:
    assert open_it(made, _spans(MISPLACED[name])) == "used"
    assert any("F8 walks through them" in one for one in made.desk.warned)


def test_spans_that_cut_a_character_are_told(made: Corpus) -> None:
    accent = TEXT.index("\u0301")
    data = _spans(
        {"start": accent - 3, "end": accent, "text": TEXT[accent - 3 : accent]},
        {"start": TEXT.index("\n"), "end": TEXT.index("\n") + 3, "text": TEXT[TEXT.index("\n") :][:3]},
    )
    assert open_it(made, data) == "used"
    said = "2 spans of a.txt cut a character in two, the first is “Ana”; E and B move their edges."
    assert made.desk.warned[0] == said


def test_a_byte_order_mark_before_the_sidecar_is_passed_over(made: Corpus) -> None:
    assert open_it(made, b"\xef\xbb\xbf" + WHOLE) == "used"


def test_more_spans_than_can_be_read_again_are_never_made() -> None:
    full = Annotations.build(Span(f"s{at}", "claim", at, at + 1) for at in range(MOST_SPANS))
    with pytest.raises(StaleChangeError, match="at most 200,000 spans"):
        apply(full, (Change(None, Span("new", "claim", MOST_SPANS, MOST_SPANS + 1)),))
    first = full.spans.get("s0")
    assert len(apply(full, (Change(first, None),)).spans) == MOST_SPANS - 1


ELSEWHERE: dict[str, Callable[[Path], object]] = {
    "a folder": lambda path: path.mkdir(),
    "a pipe": os.mkfifo,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link to nothing": lambda path: path.symlink_to("nowhere"),
}


@pytest.mark.parametrize("kind", ELSEWHERE)
def test_something_else_in_the_sidecars_place(kind: str, made: Corpus) -> None:
    ELSEWHERE[kind](made.side(A))
    found = made.side(A).lstat()
    assert made.workspace.open(A)
    reason = str(made.workspace.read_only)
    assert reason.startswith("a.txt.annotations.json ")
    assert made.desk.warned == [reason]
    made.select("Cluj")
    made.app.press("1")
    assert made.spans() == []
    assert made.workspace.close()
    now = made.side(A).lstat()
    assert (now.st_mode, now.st_ino) == (found.st_mode, found.st_ino)


@pytest.mark.parametrize("kind", ELSEWHERE)
def test_something_else_in_the_articles_place(kind: str, made: Corpus) -> None:
    (made.folder / A).unlink()
    ELSEWHERE[kind](made.folder / A)
    assert made.workspace.open(B)
    kept = made.state
    assert made.workspace.open(A) is False
    assert made.state is kept
    assert len(made.desk.warned) == 1
    assert A in made.desk.warned[0]


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate((64 << 20) + 1)


ARTICLES: dict[str, tuple[bytes | Callable[[Path], None], str]] = {
    "no bytes": (b"", "is empty; there is nothing to label"),
    "only a mark": (b"\xff\xfe", "is empty; there is nothing to label"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, "is a binary file, not text"),
    "NUL bytes": (b"Un text\0 cu zero.\n", "is a binary file, not text"),
    "damaged UTF-8": (("șțăîâ " * 30).encode() + b"\xc8", "is UTF-8 but damaged at byte"),
    "over 64 MB": (_huge, "is larger than 64 MB; split it into smaller files"),
}


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_that_is_no_text_is_one_sentence(name: str, made: Corpus) -> None:
    content, sentence = ARTICLES[name]
    if isinstance(content, bytes):
        (made.folder / A).write_bytes(content)
    else:
        content(made.folder / A)
    assert made.workspace.open(B)
    assert made.workspace.open(A) is False
    assert made.desk.warned == [one for one in made.desk.warned if one.startswith(A) and sentence in one]
    assert len(made.desk.warned) == 1
    made.label("Altceva", "1")
    assert made.spans() == [("claim", "Altceva")]
    assert not made.side(A).exists()


TEXTS: dict[str, bytes] = {
    "UTF-16 without a mark": (TEXT * 4).encode("utf-16-le"),
    "UTF-16 with a mark": TEXT.encode("utf-16"),
    "mixed newlines": b"Ana\r\nare\rmere\n\r\nmulte.\n\r",
    "only newlines": b"\r\n\r\r\n",
    "one character": b"x",
    "no newline": b"Ana are mere",
    "a mark in the middle": "Ana\ufeff are\n".encode(),
    "one line of a megabyte": b"Ana are mere. " * 75_000,
    "right to left": "\u202eAna \u05d0\u05d1 are\n".encode(),
}


@pytest.mark.parametrize("name", TEXTS)
def test_an_odd_text_is_labelled_exactly(name: str, made: Corpus) -> None:
    data = TEXTS[name]
    (made.folder / A).write_bytes(data)
    assert made.workspace.open(A)
    text, encoding = made.state.article.text, made.state.article.encoding
    assert text.encode(encoding) == data.removeprefix("\ufeff".encode(encoding))
    made.app.press("Ctrl+A")
    made.app.press("Alt+1")
    assert made.workspace.leave()
    spans = json.loads(made.side(A).read_bytes())["spans"] if made.side(A).exists() else []
    assert [one["text"] for one in spans] == [text[one["start"] : one["end"]] for one in spans]
    assert bool(spans) == bool(text.strip())
    assert (made.folder / A).read_bytes() == data


LABELS = 'name = "x"\nversion = 1\n[[label]]\nname = "a"\nkey = "1"\n'
BAD_LABELS: dict[str, tuple[str | bytes, str]] = {
    "a digit twice": (LABELS + '[[label]]\nname = "b"\nkey = "1"\n', "two labels have the same key"),
    "a name twice": (LABELS + '[[label]]\nname = "a"\n', "a label set needs labels with different names"),
    "a field twice": (LABELS + 'key = "2"\n', "is no valid TOML at line 6"),
    "a colour by name": (LABELS + 'colour = "red"\n', "light must be a colour such as #1A85E0, not 'red'"),
    "a short colour": (LABELS + 'colour = "#FFF"\n', "light must be a colour such as #1A85E0, not '#FFF'"),
    "a colour that is a number": (LABELS + "colour = 255\n", "label[0].colour (a): must be a table"),
    "a command's key": (LABELS.replace('"1"', '"Q"'), "key must be a digit from 1 to 9, not 'Q'"),
    "zero": (LABELS.replace('"1"', '"0"'), "key must be a digit from 1 to 9, not '0'"),
    "a command's id": (LABELS.replace('"a"', '"quote.new"'), "a label's name holds no dot"),
    "not UTF-8": (b"name = '\xff'", "is not UTF-8 at byte 8"),
    "nested deep": ("a = " + "[" * 10_000 + "]" * 10_000, "is nested too deep to be a label file"),
    "a megabyte": (LABELS + "# " + "x" * (1 << 20), "is larger than 1 MB"),
}


@pytest.mark.parametrize("name", BAD_LABELS)
def test_a_label_file_that_cannot_be_used_is_one_sentence(name: str, tmp_path: Path) -> None:
    text, sentence = BAD_LABELS[name]
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "labels.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    made = corpus(folder, {A: TEXT.encode(), B: "Altceva.\n"})
    assert len(made.desk.warned) == 1
    assert made.desk.warned[0].startswith("labels.toml ")
    assert sentence in made.desk.warned[0]
    assert re.search(r"Until then articles open read-only\.$", made.desk.warned[0])
    assert made.workspace.open(A)
    made.select("Cluj")
    made.app.press("1")
    assert made.state.annotations == Annotations()
    assert not made.side(A).exists()


def test_the_whole_one_holds_every_field() -> None:
    assert FULL.rejected
    assert {"lost", "rejected", "dismissed", "conflicts"} <= set(RAW)
