"""brat's stand-off: `NAME.txt` with `NAME.ann` beside it.

Places are code points of the text. A span of several pieces (`0 5;9 12`) is one span where only newlines lie between
them, as brat cannot hold a newline inside of a piece; else a span for each, the later joined to the earlier by
`continues`. An event is its trigger's span with a relation to each argument; a note is `#1 AnnotatorNotes`.
Binary attributes are true. Articles without `.ann` are read as new.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any

from annotator.core.message import message, phrase
from annotator.exchange.items import ExchangeError
from annotator.exchange.reading.building import OTHER_TEXT, OUTSIDE, Builder
from annotator.exchange.reading.sources import LARGEST, Source, source_files
from annotator.storage.article_file import decode
from annotator.storage.file_bytes import read_bytes, shown, stands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exchange.items import Item, Losses

EQUIVALENCE = message("equivalences (*)")
NORMALISATION = message("references to a knowledge base (N)")
STRANGE = message("lines that are not brat's")
NOTE = message("notes on what is neither a span nor an event")
ATTRIBUTE = message("attributes of what is neither a span nor an event")
_NEWLINES = re.compile("[\r\n]+")
_BETWEEN = re.compile("[\r\n]*")


def read(source: Path, losses: Losses) -> Iterator[Item]:
    """The articles of a folder, or one of them (`NAME.txt` or `NAME.ann`)."""
    if source.suffix == ".ann":
        source = source.with_suffix(".txt")
    for file in source_files(source, (".txt",)):
        data = read_bytes(file.path, file.name, LARGEST, ExchangeError)
        if not data:
            from annotator.exchange.importing import NO_ARTICLE

            losses.add(NO_ARTICLE, file.name)
            continue
        text, encoding = _decoded(data, file.name)
        builder = Builder(file.name, text, losses, encoding)
        _Reading(builder).read(_annotations(file))
        yield builder.item()


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text and its encoding; brat takes a byte-order mark for the first character, and its places count it."""
    if data == codecs.BOM_UTF8:
        return "\ufeff", "utf-8"
    article = decode(data, name)
    return (f"\ufeff{article.text}" if article.bom else article.text), article.encoding


def _annotations(file: Source) -> list[str]:
    path = file.path.with_suffix(".ann")
    if not stands(path):
        return []
    try:
        text = read_bytes(path, path.name, LARGEST, ExchangeError).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sentence = phrase("{file} is not UTF-8 at byte {at}.")
        raise ExchangeError(message(sentence, file=shown(path.name), at=error.start)) from error
    # Not splitlines: a text may hold U+2028 as it is.
    return [line.rstrip("\r") for line in text.split("\n") if line.strip()]


class _Reading:
    """Reads the lines of one `.ann` into the builder."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._triggers: dict[str, str] = {}

    def read(self, lines: list[str]) -> None:
        rest: list[tuple[str, list[str]]] = []
        for line in lines:
            fields = line.split("\t")
            kind = line[0]
            if kind == "T" and len(fields) >= 2:
                self._span(fields)
            elif kind == "E" and len(fields) >= 2:
                self._triggers[fields[0]] = fields[1].split(" ")[0].partition(":")[2]
                rest.append((kind, fields))
            elif kind in "RAM#" and len(fields) >= 2:
                rest.append((kind, fields))
            elif kind in "*N":
                self._builder.lose(EQUIVALENCE if kind == "*" else NORMALISATION, line)
            else:
                self._builder.lose(STRANGE, line)
        # Whatever points to spans comes when all of them are there.
        for kind, fields in rest:
            act = {"E": self._event, "R": self._relation, "#": self._note}.get(kind, self._attribute)
            act(fields)

    def _span(self, fields: list[str]) -> None:
        key, (label, _, places) = fields[0], fields[1].partition(" ")
        found = re.findall(r"(\d+) (\d+)(?:;|$)", places)
        pieces = [(int(start), int(end)) for start, end in found]
        text = self._builder.text
        if not pieces or any(not 0 <= start < end <= len(text) for start, end in pieces):
            self._builder.lose(OUTSIDE, " ".join(fields))
            return
        words = " ".join(text[start:end] for start, end in pieces)
        if len(fields) > 2 and _NEWLINES.sub(" ", words) != _NEWLINES.sub(" ", "\t".join(fields[2:])):
            self._builder.lose(OTHER_TEXT, " ".join(fields))
            return
        joined = [pieces[0]]
        for start, end in pieces[1:]:
            if joined[-1][1] <= start and _BETWEEN.fullmatch(text, joined[-1][1], start):
                joined[-1] = (joined[-1][0], end)
            else:
                joined.append((start, end))
        if len(joined) == 1:
            self._builder.add(key, label, *joined[0])
        else:
            self._builder.add_pieces(key, label, joined)

    def _end(self, name: str) -> str:
        """The span that a name is about: an event's is its trigger."""
        return self._triggers.get(name, name)

    def _event(self, fields: list[str]) -> None:
        for argument in fields[1].split(" ")[1:]:
            role, _, target = argument.partition(":")
            if target:
                self._builder.link(role, self._end(fields[0]), self._end(target))

    def _relation(self, fields: list[str]) -> None:
        parts = fields[1].split(" ")
        ends = [self._end(part.partition(":")[2]) for part in parts[1:] if ":" in part]
        if len(ends) == 2:
            self._builder.link(parts[0], *ends)
        else:
            self._builder.lose(STRANGE, " ".join(fields))

    def _attribute(self, fields: list[str]) -> None:
        name, *rest = fields[1].split(" ")
        target, values = self._end(rest[0]) if rest else "", rest[1:]
        said: Any = " ".join(values) if values else True
        if name == "unsure" and said is True:
            told = self._builder.tell(target, unsure=True)
        else:
            told = self._builder.tell(target, attributes={name: said})
        if not told:
            self._builder.lose(ATTRIBUTE, " ".join(fields))

    def _note(self, fields: list[str]) -> None:
        kind, _, target = fields[1].partition(" ")
        words = "\t".join(fields[2:])
        key = self._end(target)
        if self._builder.has(key):
            self._builder.tell(key, note=words)
        else:
            self._builder.lose(NOTE, f"{kind} {target}: {words}")
