"""Reading an article: from a file's bytes to its exact text."""

from __future__ import annotations

import codecs
import sys
from typing import TYPE_CHECKING

from annotator.core.article import Article
from annotator.core.message import AnnotatorError, message, phrase
from annotator.storage.file_bytes import MEBIBYTE, read_bytes, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST = 64 * MEBIBYTE
SAMPLE = 200_000

_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_END = "le" if sys.byteorder == "little" else "be"
_EXACT = {"utf-8-sig": "utf-8", "utf-16": f"utf-16-{_END}", "utf-32": f"utf-32-{_END}"}
# These are codecs of Python for its own use; some make half characters.
_NO_ENCODINGS = {"unicode_escape", "unicode-escape", "raw_unicode_escape", "raw-unicode-escape"}
_NO_ENCODINGS |= {"idna", "punycode", "undefined", "utf-7"}
_CONTROLS = [chr(code) for code in range(32) if chr(code) not in "\t\n\v\f\r\x1a"]


_NAMES = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "ascii": "ASCII",
    "latin-1": "ISO-8859-1",
    "mac-romanian": "Mac Romanian",
    "cp852": "DOS 852",
}


class ArticleError(AnnotatorError):
    """An article that cannot be read: missing, not permitted, empty, no text, too large, of unknown encoding."""


class UnknownEncodingError(ArticleError):
    """An article whose encoding cannot be found out: a person may know it."""


def read_article(path: Path, name: str, encoding: str | None = None) -> Article:
    """The article in the file, called `name` in its corpus; ArticleError says what is in the way. See `decode`."""
    return decode(read_bytes(path, name, LARGEST, ArticleError), name, encoding)


def decode(data: bytes, name: str, encoding: str | None = None) -> Article:
    """The article that the bytes hold, with every character and newline as it is, but for a byte-order mark.

    The encoding is `encoding` if the bytes are that, else found out: byte-order mark, UTF-8, a guess by chardet.
    """
    text, found, mark = _decoded(data, name, encoding, final=True)
    if not text:
        raise ArticleError(message("{name} is empty; there is nothing to label.", name=shown(name)))
    import hashlib

    return Article(name, text, hashlib.sha256(data).hexdigest(), found, bool(mark), newline_style(text))


def decode_start(data: bytes, name: str, encoding: str | None = None) -> str:
    """The text of a file's first bytes, which may end inside a character; ArticleError as in `decode`."""
    return _decoded(data, name, encoding, final=False)[0]


def encoding_name(codec: str) -> str:
    """How people write the name of one of Python's codecs."""
    name = codec.lower().replace("_", "-")
    if name.startswith("cp125"):
        return f"Windows-{name[2:]}"
    if name.startswith("iso8859-"):
        return f"ISO-8859-{name[8:]}"
    return _NAMES.get(name, name.upper())


def newline_style(text: str) -> str:
    """How the text's lines end: lf, crlf, cr, mixed or none."""
    crlf = text.count("\r\n")
    counts = {"crlf": crlf, "lf": text.count("\n") - crlf, "cr": text.count("\r") - crlf}
    found = [style for style, count in counts.items() if count]
    return "none" if not found else found[0] if len(found) == 1 else "mixed"


def _decoded(data: bytes, name: str, encoding: str | None, final: bool) -> tuple[str, str, bytes]:
    """The text, Python's name of its encoding and its byte-order mark."""
    binary = b"\0" in data
    for candidate in _candidates(data, name, encoding, final):
        mark = next((mark for mark, codec in _MARKS if codec == candidate and data.startswith(mark)), b"")
        try:
            text = codecs.getincrementaldecoder(candidate)().decode(data[len(mark) :], final)
        except ValueError:
            continue
        if not is_binary(text):
            return text, candidate, mark
        binary = True
    if binary:
        text = phrase("{name} is a binary file, not text; save its text as UTF-8 and label that.")
        raise ArticleError(message(text, name=shown(name)))
    text = phrase("The encoding of {name} is unknown; open it to choose one, or save the file as UTF-8.")
    raise UnknownEncodingError(message(text, name=shown(name)))


def _candidates(data: bytes, name: str, encoding: str | None, final: bool) -> Iterator[str]:
    """The encodings to try in turn, as Python names them; a damaged UTF-8 file is told instead of guessed at."""
    given = codec_of(encoding) if encoding else ""
    if given:
        yield given
    marked = next((codec for mark, codec in _MARKS if data.startswith(mark)), "")
    if marked:
        yield marked
    yield "utf-8"
    _refuse_damaged(data, name, final)
    if guessed := guess(data):
        yield guessed


def codec_of(encoding: str) -> str:
    """Python's name of a text encoding, "" where there is none of that name."""
    try:
        found = codecs.lookup(encoding).name
        # Codecs from bytes to bytes, such as hex, refuse this with a LookupError.
        b"20".decode(found, "ignore")
    except (LookupError, ValueError):
        return ""
    return "" if found in _NO_ENCODINGS else _EXACT.get(found, found)


def _refuse_damaged(data: bytes, name: str, final: bool) -> None:
    """ArticleError where nearly all is UTF-8: any guess would spoil every letter with an accent for a few bad bytes."""
    text = codecs.getincrementaldecoder("utf-8")("replace").decode(data, final)
    damaged = text.count("\ufffd")
    if not damaged or b"\0" in data or len(data) - len(text) < 10 * damaged:
        return
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        sentence = phrase("{name} is UTF-8 but damaged at byte {at}; mend it in a text editor.")
        raise ArticleError(message(sentence, name=shown(name), at=error.start)) from error


def guess(data: bytes) -> str:
    """Python's name of the encoding that the bytes look most like, "" where it cannot be told."""
    import chardet

    sample = data
    if len(data) > SAMPLE and b"\0" not in data:
        # Of a long file the lines with other than ASCII letters tell most.
        sample = b"\n".join(line for line in data.splitlines() if not line.isascii())
    return codec_of(chardet.detect(sample[:SAMPLE])["encoding"] or "")


def is_binary(text: str) -> bool:
    """Whether what was decoded is no text: it holds zeros, or many control characters."""
    start = text[:SAMPLE]
    return "\0" in text or sum(map(start.count, _CONTROLS)) * 20 > len(start)
