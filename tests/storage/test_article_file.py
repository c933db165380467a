"""Articles are read exactly as they are, or refused with one sentence."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.storage.article_file import ArticleError, decode, decode_start, newline_style, read_article

if TYPE_CHECKING:
    from collections.abc import Callable

COMMA = (
    "Președintele a spus că țara nu va renunța la poziția sa, în timp ce ministrul a declarat că „nu există” altă "
    "soluție.\r\nAșa au hotărât și ceilalți, după o ședință lungă, ținută la Iași.\r\n"
)
CEDILLA = COMMA.translate(str.maketrans("șțȘȚ", "şţŞŢ"))
PLAIN = CEDILLA.translate(str.maketrans("„”", '""'))
NASTY = st.sampled_from(
    ["😀", "a\u0301", "\u00a0", "\r\n", "\r", "\n", "שלום", "ș", "x", "\ufeff", "\u2028", "\U0010ffff"]
)
texts = st.lists(NASTY, min_size=1, max_size=40).map("".join)
MARKS = {
    "utf-8": b"\xef\xbb\xbf",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
    "utf-32-le": b"\xff\xfe\0\0",
    "utf-32-be": b"\0\0\xfe\xff",
}


@given(texts, st.sampled_from(list(MARKS)))
def test_a_marked_file_is_read_exactly(text: str, encoding: str) -> None:
    data = MARKS[encoding] + text.encode(encoding)
    article = decode(data, "a.txt")
    assert (article.text, article.encoding, article.bom) == (text, encoding, True)
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    again = decode(data, "a.txt", article.encoding)
    assert again == article


@given(texts.filter(lambda text: text[0] != "\ufeff"))
def test_an_unmarked_file_is_utf_8_if_it_can_be(text: str) -> None:
    article = decode(text.encode(), "a.txt")
    assert (article.text, article.encoding, article.bom) == (text, "utf-8", False)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CEDILLA, "cp1250"),
        (PLAIN, "iso8859-2"),
        (COMMA, "iso8859-16"),
        (COMMA, "utf-16-le"),
        (COMMA, "utf-16-be"),
        ("В Москве вчера обсуждали новое соглашение, сообщил министр. " * 3, "cp1251"),
    ],
)
def test_an_unmarked_file_of_another_encoding_is_found_out(text: str, encoding: str) -> None:
    article = decode(text.encode(encoding), "a.txt")
    assert (article.text, article.encoding, article.bom) == (text, encoding, False)


def test_accents_that_come_late_in_a_long_file_count() -> None:
    data = (b"Nothing but plain letters here.\n" * 10_000) + CEDILLA.encode("cp1250")
    assert decode(data, "a.txt").text.endswith(CEDILLA)


def test_the_encoding_that_is_given_comes_first() -> None:
    data = "é".encode()
    assert decode(data, "a.txt", "latin-1").text == "Ã©"
    assert decode(data, "a.txt", "Windows-1252").encoding == "cp1252"


@pytest.mark.parametrize(
    "given", ["", "ascii", "no such thing", "hex", "rot13", "unicode_escape", "utf-7", "\ud800", "\0", "idna"]
)
def test_an_encoding_that_cannot_be_is_passed_over(given: str) -> None:
    article = decode("\\ud800ș".encode(), "a.txt", given)
    assert (article.text, article.encoding) == ("\\ud800ș", "utf-8")


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("", "none"),
        ("one line\u2028", "none"),
        ("a\nb\n", "lf"),
        ("a\r\nb", "crlf"),
        ("a\rb", "cr"),
        ("a\r\nb\n", "mixed"),
        ("a\n\rb", "mixed"),
        ("a\r\r\n", "mixed"),
    ],
)
def test_newline_style(text: str, style: str) -> None:
    assert newline_style(text) == style


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "a.txt is empty; there is nothing to label."),
        (b"\xef\xbb\xbf", "a.txt is empty; there is nothing to label."),
        (b"text\0text", "a.txt is a binary file, not text; save its text as UTF-8 and label that."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "a.txt is a binary file, not text; "),
        (b"\x01\x02\x03\x04 only a little text", "a.txt is a binary file, not text; "),
        (
            COMMA.encode() + b"\xff" + COMMA.encode(),
            "a.txt is UTF-8 but damaged at byte 213; mend it in a text editor.",
        ),
    ],
)
def test_what_cannot_be_labelled_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(ArticleError) as error:
        decode(data, "a.txt")
    assert str(error.value).startswith(sentence)


@pytest.mark.parametrize("guess", [None, "an encoding of the future", "ascii"])
def test_an_encoding_that_is_not_found_out_is_told(monkeypatch: pytest.MonkeyPatch, guess: str | None) -> None:
    monkeypatch.setattr("chardet.detect", lambda data: {"encoding": guess})
    with pytest.raises(
        ArticleError, match=r"^The encoding of a\.txt is unknown; open it to choose one, or save the file as UTF-8\.$"
    ):
        decode(CEDILLA.encode("cp1250"), "a.txt")


@given(texts, st.sampled_from([*MARKS, "cp1250"]), st.integers(0, 60))
def test_a_start_may_end_inside_a_character(text: str, encoding: str, length: int) -> None:
    mark = MARKS.get(encoding, b"")
    data = (mark + text.encode(encoding, "ignore"))[: len(mark) + length]
    start = decode_start(data, "a.txt", encoding)
    assert text.encode(encoding, "ignore").decode(encoding).startswith(start)
    assert len(mark + start.encode(encoding)) > len(data) - 4


def test_names_and_newlines_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"one\r\ntwo\rthree\n")
    article = read_article(path, "folder/a.txt")
    assert (article.name, article.text, article.newline) == ("folder/a.txt", "one\r\ntwo\rthree\n", "mixed")


def large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate((64 << 20) + 1)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "a.txt is not there; look whether it was moved or renamed."),
        (lambda path: path.mkdir(), "a.txt is a folder; choose a file inside it."),
        (os.mkfifo, "a.txt is a pipe or a device; choose an ordinary file."),
        (lambda path: path.symlink_to("/dev/zero"), "a.txt is a pipe or a device; choose an ordinary file."),
        (lambda path: path.symlink_to(path), "a.txt could not be read ("),
        (large, "a.txt is larger than 64 MB; split it into smaller files."),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, make: Callable[[Path], object], sentence: str) -> None:
    make(tmp_path / "a.txt")
    with pytest.raises(ArticleError) as error:
        read_article(tmp_path / "a.txt", "a.txt")
    assert str(error.value).startswith(sentence)


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(ArticleError, match="could not be read"):
        read_article(Path("a\0b"), "a\0b")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch(0o000)
    with pytest.raises(ArticleError, match=r"a\.txt may not be read; give yourself the right to read it"):
        read_article(path, "a.txt")
