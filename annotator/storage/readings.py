"""The encodings that an article may be in, each with a piece of the text as it would be read."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.storage.article_file import SAMPLE, guess, is_binary

if TYPE_CHECKING:
    from collections.abc import Iterator

OFFERED = (
    "utf-8", "cp1250", "iso8859-2", "iso8859-16", "mac-romanian", "cp852", "cp1252", "iso8859-15", "cp1251", "koi8-r",
    "cp1253", "cp1254",
)  # fmt: skip
OF_TWO_BYTES = ("utf-16-le", "utf-16-be")
"""Offered only where there are zero bytes: any text of even length can be read so, as nonsense."""
PIECE, BEFORE = 32, 12


@dataclass(frozen=True, slots=True)
class Reading:
    """One encoding that the file may be read in: Python's name, a piece of text, found out or used."""

    codec: str
    piece: str
    found_out: bool = False
    used: bool = False


def readings(data: bytes, used: str) -> list[Reading]:
    """Every reading of an article's bytes, which is read as `used` now: the used one, what was found out, the others.

    With "" it is not read yet, its encoding being unknown: then what is guessed is only one of the others.

    Each begins where the bytes are other than ASCII for the first time, where readings differ.
    """
    start, final = data[:SAMPLE], len(data) <= SAMPLE
    found = guess(data) if not _is_utf8(start) else "utf-8"
    wide = OF_TWO_BYTES if b"\0" in start else ()
    made = []
    for codec in dict.fromkeys((used, found, *OFFERED, *wide)):
        piece = _piece(start, codec, final) if codec else ""
        if piece:
            made.append(Reading(codec, piece, bool(used) and codec == found, codec == used))
    return made


def _is_utf8(data: bytes) -> bool:
    return bool(_decoded(data, "utf-8"))


def _decoded(data: bytes, codec: str, final: bool = False) -> str:
    try:
        return codecs.getincrementaldecoder(codec)().decode(data, final)
    except ValueError:
        return ""


def _piece(data: bytes, codec: str, final: bool) -> str:
    """The words around the first letter with an accent on one line, "" where the bytes are no text in this encoding."""
    text = _decoded(data, codec, final)
    if not text or is_binary(text):
        return ""
    at = next(_beyond_ascii(text), 0)
    begin = max(0, at - BEFORE)
    if begin and not text[begin - 1].isspace():
        # Not inside of a word.
        begin = next((after for after in range(begin, at) if text[after].isspace()), begin)
    piece = text[begin : at + PIECE]
    return " ".join(piece.split()) or codec


def _beyond_ascii(text: str) -> Iterator[int]:
    return (at for at, character in enumerate(text) if not character.isascii() and character.isalpha())
