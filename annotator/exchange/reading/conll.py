"""CoNLL: a token a line, its tag in the last column, an empty line between sentences, `-DOCSTART-` before an article.

Such a file has no text: tokens are put together with one blank between them, sentences with a newline, which is said
as lost. Tags are IOB1, IOB2, BIOES or BILOU; they can neither nest nor cross.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.core.message import message
from annotator.exchange.reading.building import Builder
from annotator.exchange.reading.sources import Source, source_files, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exchange.items import Item, Losses

SPACES = message("texts without their blanks, put together with one between tokens")
STRANGE = message("tags that are neither IOB nor BIOES nor BILOU")
START = "-DOCSTART-"
_PREFIXES = "BIESLUO"
_FIRST, _LAST = "BSU", "ELSU"


def read(source: Path, losses: Losses) -> Iterator[Item]:
    """The articles of a file, or of a folder of files."""
    for file in source_files(source, (".conll", ".bio", ".iob", ".iob2", ".bioes", ".tsv", ".txt")):
        articles = list(_articles(file))
        for number, rows in enumerate(articles, 1):
            name = file.stem if len(articles) == 1 else f"{file.stem}-{number:04}"
            builder = Builder(name, "", losses)
            builder.lose(SPACES)
            _Tagged(builder).read(rows)
            yield builder.item()


def _articles(file: Source) -> Iterator[list[list[tuple[str, str]]]]:
    """Each article as sentences of (token, tag)."""
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in text_of(file.path).replace("\r\n", "\n").split("\n"):
        if not line.strip():
            sentences.append([])
        elif line.startswith(START):
            if any(sentences):
                yield [one for one in sentences if one]
            sentences = [[]]
        elif not line.startswith("# ") or "\t" in line:
            columns = line.split("\t") if "\t" in line else line.split(" ")
            sentences[-1].append((columns[0], columns[-1].strip() if len(columns) > 1 else "O"))
    if any(sentences):
        yield [one for one in sentences if one]


@dataclass(slots=True)
class _Open:
    label: str
    start: int
    end: int


@dataclass(slots=True)
class _Tagged:
    """Puts the text together and reads the spans off the tags."""

    builder: Builder
    _open: _Open | None = None
    _spans: list[_Open] = field(default_factory=list)

    def read(self, sentences: list[list[tuple[str, str]]]) -> None:
        lines = []
        place = 0
        for sentence in sentences:
            for token, tag in sentence:
                self._tag(tag, place, place + len(token))
                place += len(token) + 1
            self._close()
            lines.append(" ".join(token for token, _ in sentence))
        self.builder.text = "\n".join(lines)
        for number, one in enumerate(self._spans):
            self.builder.add(str(number), one.label, one.start, one.end)

    def _tag(self, tag: str, start: int, end: int) -> None:
        prefix, dash, label = tag.partition("-")
        if tag in ("O", "_", ""):
            self._close()
            return
        if not dash or len(prefix) != 1 or prefix not in _PREFIXES:
            self.builder.lose(STRANGE, tag)
            self._close()
            return
        if self._open is not None and (prefix in _FIRST or self._open.label != label):
            self._close()
        if self._open is None:
            self._open = _Open(label, start, end)
        self._open.end = end
        if prefix in _LAST:
            self._close()

    def _close(self) -> None:
        if self._open is not None:
            self._spans.append(self._open)
        self._open = None
