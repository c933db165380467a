"""CoNLL: a token a line, its tag in the last column, an empty line between sentences, `-DOCSTART-` before an article.

A folder of files with the same tokens is one set of articles, a file for each layer of labels. Such files have no text:
tokens are put together with one blank between them, sentences with a newline, which is said as lost. Tags are IOB1,
IOB2, BIOES or BILOU; in one layer they can neither nest nor cross.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
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
SUFFIXES = (".conll", ".bio", ".iob", ".iob2", ".bioes", ".tsv", ".txt")
Sentences = list[list[tuple[str, str]]]
START = "-DOCSTART-"
_PREFIXES = "BIESLUO"
_FIRST, _LAST = "BSU", "ELSU"


def read(source: Path, losses: Losses) -> Iterator[Item]:
    """The articles of a file, or of a folder of files."""
    files = source_files(source, SUFFIXES)
    read_ = {file.stem: list(_articles(file)) for file in files} if len(files) > 1 else {}
    # Where their sentences end may differ: none ends inside of a span of its layer.
    if read_ and len({tuple(map(_tokens, articles)) for articles in read_.values()}) == 1:
        yield from _items(source.name, list(zip(*read_.values(), strict=True)), losses)
        return
    for file in files:
        yield from _items(file.stem, [(one,) for one in read_.get(file.stem) or _articles(file)], losses)


def _items(stem: str, articles: list[tuple[Sentences, ...]], losses: Losses) -> Iterator[Item]:
    """The item of each article, which is given in one layer or several."""
    for number, layers in enumerate(articles, 1):
        builder = Builder(stem if len(articles) == 1 else f"{stem}-{number:04}", "", losses)
        builder.lose(SPACES)
        builder.text = _text(layers)
        for layer in layers:
            _Tagged(builder).read(layer)
        yield builder.item()


def _tokens(sentences: Sentences) -> tuple[str, ...]:
    return tuple(token for sentence in sentences for token, _ in sentence)


def _text(layers: tuple[Sentences, ...]) -> str:
    """The tokens with a newline where a sentence ends in every layer, else a blank; places are the same either way."""
    ends = set.intersection(*({*accumulate(map(len, sentences))} for sentences in layers))
    tokens = _tokens(layers[0])
    return "".join(token + ("\n" if at in ends else " ") for at, token in enumerate(tokens, 1))[:-1]


def _articles(file: Source) -> Iterator[Sentences]:
    """Each article as sentences of (token, tag)."""
    sentences: Sentences = [[]]
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

    def read(self, sentences: Sentences) -> None:
        place = 0
        for sentence in sentences:
            for token, tag in sentence:
                self._tag(tag, place, place + len(token))
                place += len(token) + 1
            self._close()
        for one in self._spans:
            self.builder.add(f"{one.label} {one.start}", one.label, one.start, one.end)

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
