"""CoNLL: a token and its BIO (or BIOES) tag on a line, a file for each label, since spans of different labels nest.

Tokens are words and single marks, split where a span's edge lies inside of a word, so that no edge is moved. An empty
line ends a sentence, `-DOCSTART-` starts an article. No sentence ends inside of a span.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.graphemes import ceiling
from annotator.core.message import excerpt, message
from annotator.core.sentences import sentence_at
from annotator.core.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from annotator.core.annotations import Span
    from annotator.exchange.items import Item, Making

OVERLAPPING = message("spans that share text with a span of their own label")
BLANK = message("spans that are blanks only")
RENAMED = message("labels with blanks in their names, which became _")
START = "-DOCSTART-"
OUTSIDE = "O"
_SPACES = re.compile(r"\s+")
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')

Token = tuple[int, int]


def write_bio(target: Path, making: Making) -> Writer:
    """A writer of a folder with a BIO file for each label."""
    return Writer(target, making, whole=False)


def write_bioes(target: Path, making: Making) -> Writer:
    """A writer of a folder with a BIOES file for each label."""
    return Writer(target, making, whole=True)


class Writer:
    """Writes a file for each label of the set, and for others that occur; every file holds every token."""

    def __init__(self, target: Path, making: Making, *, whole: bool) -> None:
        target.mkdir(exist_ok=True)
        self._target, self._losses, self._whole = target, making.losses, whole
        self._closing = ExitStack()
        self._files: dict[str, BinaryIO] = {}
        self._known = [label.name for label in making.labels.labels]
        for name in self._known:
            self._open(name)

    def _open(self, label: str) -> None:
        stem = _UNSAFE.sub("_", label).lstrip(".") or "_"
        number = sum(1 for name in self._files if (_UNSAFE.sub("_", name).lstrip(".") or "_") == stem)
        suffix = ".bioes" if self._whole else ".bio"
        path = self._target / f"{stem}{f'-{number + 1}' if number else ''}{suffix}"
        self._files[label] = self._closing.enter_context(path.open("xb"))

    def add(self, item: Item) -> None:
        """Write one more article into every file."""
        spans = item.spans()
        for name in dict.fromkeys(one.label for one in spans):
            if name not in self._files:
                # A label that the set does not have; no article before this one holds any of it.
                self._open(name)
                self._copy_untagged(self._files[self._known[0]], self._files[name])
        tokens = list(_tokens(item.text, sorted({edge for one in spans for edge in (one.start, one.end)})))
        kept = {name: self._kept([one for one in spans if one.label == name], tokens, item) for name in self._files}
        # One text in every file: no sentence ends inside of a span of any label.
        inside = {at for ranges in kept.values() for first, last in ranges for at in range(first + 1, last)}
        breaks = set(_sentence_ends(item.text, tokens)) - inside
        for label, file in self._files.items():
            if kept[label] and _SPACES.search(label):
                self._losses.add(RENAMED, item.name, label, len(kept[label]))
            file.write(self._article(item.text, tokens, breaks, kept[label], _SPACES.sub("_", label)))

    def _copy_untagged(self, source: BinaryIO, target: BinaryIO) -> None:
        source.flush()
        with Path(source.name).open("rb") as lines:
            for line in lines:
                token, tab, _ = line.partition(b"\t")
                target.write(token + tab + OUTSIDE.encode() + b"\n" if tab else line)

    def _kept(self, spans: Iterable[Span], tokens: list[Token], item: Item) -> list[tuple[int, int]]:
        """The spans that can be tagged, as ranges of tokens; of two that share text the first, else the longer."""
        starts, stops = [one[0] for one in tokens], [one[1] for one in tokens]
        kept: list[tuple[int, int]] = []
        for one in spans:
            first, last = bisect_left(starts, one.start), bisect_right(stops, one.end)
            said = excerpt(item.text[one.start : one.end])
            if first >= last:
                self._losses.add(BLANK, item.name, said)
            elif kept and first < kept[-1][1]:
                self._losses.add(OVERLAPPING, item.name, said)
            else:
                kept.append((first, last))
        return kept

    def _article(
        self, text: str, tokens: list[Token], breaks: set[int], kept: list[tuple[int, int]], label: str
    ) -> bytes:
        tags = [OUTSIDE] * len(tokens)
        for first, last in kept:
            tags[first:last] = [f"I-{label}"] * (last - first)
            tags[first] = f"B-{label}"
            if self._whole:
                tags[last - 1] = f"S-{label}" if last - first == 1 else f"E-{label}"
        lines = [f"{START}\t{OUTSIDE}", ""]
        for at, ((start, end), tag) in enumerate(zip(tokens, tags, strict=True)):
            if at in breaks:
                lines.append("")
            lines.append(f"{text[start:end]}\t{tag}")
        return ("\n".join(lines) + "\n\n").encode("utf-8", "replace")

    def close(self) -> None:
        """Close all files."""
        self._closing.close()


def _tokens(text: str, edges: list[int]) -> Iterator[Token]:
    """Words and single graphemes that are not white space, split at the edges of spans."""
    place = 0
    for word in words_in(text):
        yield from _split(_graphemes(text, place, word.start), edges)
        yield from _split([(word.start, word.end)], edges)
        place = word.end
    yield from _split(_graphemes(text, place, len(text)), edges)


def _graphemes(text: str, start: int, end: int) -> Iterator[Token]:
    while start < end:
        after = min(end, ceiling(text, start + 1))
        if not text[start:after].isspace():
            yield start, after
        start = after


def _split(tokens: Iterable[Token], edges: list[int]) -> Iterator[Token]:
    for start, end in tokens:
        inner = edges[bisect_right(edges, start) : bisect_left(edges, end)]
        yield from zip([start, *inner], [*inner, end], strict=True)


def _sentence_ends(text: str, tokens: list[Token]) -> Iterator[int]:
    """The place of each token, but for the first, that begins a sentence."""
    end = 0
    for at, (start, _) in enumerate(tokens):
        if start >= end:
            if at:
                yield at
            found = sentence_at(text, start)
            end = found.end if found else start + 1
