"""The article: one source document, its exact decoded text and where it came from."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.newlines import NEWLINE

TITLE_LENGTH = 200
NEWLINE_STYLES = ("lf", "crlf", "cr", "mixed", "none")


def title_of(text: str) -> str:
    """The first non-empty line of `text`, at most 200 characters, without outer white space; "" where there is none."""
    start, end = 0, -1
    while end < len(text):
        found = NEWLINE.search(text, start)
        end, after = found.span() if found else (len(text), len(text))
        if title := text[start:end].strip("\ufeff \t\u00a0\u200b").strip():
            return title[:TITLE_LENGTH]
        start = after
    return ""


@dataclass(frozen=True, slots=True)
class Article:
    """One source document.

    `name` is its path inside the corpus, with `/`. `text` is exactly what was decoded: byte-order mark removed,
    newlines kept, nothing normalised; every position in the program is a code point of it.
    `sha256` is of the file's bytes, `encoding` Python's codec name, `newline` one of lf, crlf, cr, mixed, none.
    """

    name: str
    text: str
    sha256: str = ""
    encoding: str = "utf-8"
    bom: bool = False
    newline: str = "none"

    def __post_init__(self) -> None:
        if self.newline not in NEWLINE_STYLES:
            raise ValueError(f"newline style {self.newline!r}")

    @property
    def reading(self) -> str:
        """What tells the text that positions count in from every other: the SHA-256 of the bytes, and the encoding."""
        return f"{self.sha256} {self.encoding}"

    @property
    def file(self) -> str:
        """The file's name without its folders."""
        return self.name.rpartition("/")[2]

    @property
    def title(self) -> str:
        """The first non-empty line, at most 200 characters, else the file's name."""
        return title_of(self.text[:20_000]) or self.file
