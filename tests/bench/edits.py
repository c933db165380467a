"""The kinds of edit that articles suffer, each with the truth of where every old character went."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

Token = tuple[int, str]
"""The position of an old character (-1 for what is new) and what became of it."""
Tokens = list[Token]

INSERTED = (
    "Actualizare: Ministerul Transporturilor a transmis după publicare că măsura nu mai intră în vigoare luni, iar "
    "licitația se reia în toamnă, cu un alt caiet de sarcini și cu bani din rezerva bugetară.\n\n"
)
BOILERPLATE = (
    "Citește și: Cele mai importante știri ale zilei, pe scurt\n\n",
    "Abonați-vă la buletinul nostru și primiți în fiecare dimineață ce contează.\n\n",
)
_CEDILLA = str.maketrans("șțȘȚ", "şţŞŢ")
_COMMA = str.maketrans("şţŞŢ", "șțȘȚ")
_PARAGRAPH = re.compile(r"(?:\r\n|\n|\r)(?:[ \t\u00a0]*(?:\r\n|\n|\r))+")


@dataclass(frozen=True, slots=True)
class Edited:
    """A changed text; `places` maps each old position to the start and end of what became of it, if anything did."""

    text: str
    places: Mapping[int, tuple[int, int]]

    def truth(self, start: int, end: int) -> tuple[int, int] | str | None:
        """Where the old range went: a new one, None where all of it is gone, "torn" where neither can be said."""
        kept = [self.places[at] for at in range(start, end) if at in self.places]
        if not kept:
            return None
        first, last = min(one[0] for one in kept), max(one[1] for one in kept)
        inside = sum(two - one for one, two in kept)
        if len(kept) < 0.8 * (end - start) or last - first > inside + 4 + (end - start) // 8:
            return "torn"
        while last > first and self.text[last - 1].isspace():
            last -= 1
        while last > first and self.text[first].isspace():
            first += 1
        return (first, last) if last > first else None


def edited(tokens: Tokens) -> Edited:
    """The text that the tokens make."""
    places: dict[int, tuple[int, int]] = {}
    size = 0
    for old, piece in tokens:
        if old >= 0 and piece:
            places[old] = (size, size + len(piece))
        size += len(piece)
    return Edited("".join(piece for _, piece in tokens), places)


def text_of(tokens: Tokens) -> str:
    """The text of tokens of one character each or more."""
    return "".join(piece for _, piece in tokens)


def paragraphs(tokens: Tokens) -> list[Tokens]:
    """The tokens cut behind each blank line."""
    text, size = text_of(tokens), 0
    starts: dict[int, int] = {}
    for at, (_, piece) in enumerate(tokens):
        starts.setdefault(size, at)
        size += len(piece)
    cuts = [0, *(starts[one.end()] for one in _PARAGRAPH.finditer(text) if one.end() in starts), len(tokens)]
    return [tokens[one:two] for one, two in pairwise(cuts) if one < two]


def joined(parts: list[Tokens]) -> Tokens:
    """The parts one after the other."""
    return [token for part in parts for token in part]


def new(text: str) -> Tokens:
    """Tokens of what was not there before."""
    return [(-1, character) for character in text]


def typos(tokens: Tokens, chance: random.Random) -> Tokens:
    """One letter in a hundred is another one, doubled, left out or in the wrong order."""
    made = list(tokens)
    for at, (old, piece) in enumerate(tokens):
        if not piece.isalpha() or chance.random() >= 0.01:
            continue
        kind = chance.randrange(4)
        if kind == 0:
            made[at] = (old, chance.choice("aeiourstnl"))
        elif kind == 1:
            made[at] = (old, piece * 2)
        elif kind == 2:
            made[at] = (old, "")
        elif at + 1 < len(tokens) and tokens[at + 1][1].isalpha():
            made[at], made[at + 1] = (old, tokens[at + 1][1]), (tokens[at + 1][0], piece)
    return made


def paragraph_inserted(tokens: Tokens, chance: random.Random) -> Tokens:
    """A paragraph that was not there before."""
    parts = paragraphs(tokens)
    at = chance.randrange(len(parts))
    return joined([*parts[:at], new(INSERTED), *parts[at:]])


def paragraph_removed(tokens: Tokens, chance: random.Random) -> Tokens:
    """A paragraph left out; one in ten of a long article."""
    parts = paragraphs(tokens)
    for _ in range(max(1, len(parts) // 10)):
        if len(parts) > 1:
            del parts[chance.randrange(len(parts))]
    return joined(parts)


def boilerplate_cut(tokens: Tokens, chance: random.Random) -> Tokens:
    """The first line under the title and the last paragraph cut, lines of a web page put between others instead."""
    parts = paragraphs(tokens)
    if len(parts) > 3:
        parts = [parts[0], *parts[2:-1]]
    for line in BOILERPLATE:
        parts.insert(chance.randrange(len(parts)), new(line))
    return joined(parts)


def cedillas(tokens: Tokens, _: random.Random) -> Tokens:
    """Comma below to cedilla; the other way round where the article has cedillas."""
    table = _COMMA if any(piece in "şţŞŢ" for _, piece in tokens if piece) else _CEDILLA
    return [(old, piece.translate(table)) for old, piece in tokens]


def bare(tokens: Tokens, _: random.Random) -> Tokens:
    """Without diacritics, with typewriter's quotation marks."""
    made = [
        (old, "".join(one for one in unicodedata.normalize("NFD", piece) if not unicodedata.combining(one)))
        for old, piece in tokens
    ]
    return [(old, '"' if piece in ("„", "”", "“") else piece) for old, piece in made]


def decomposed(tokens: Tokens, _: random.Random) -> Tokens:
    """NFD."""
    return [(old, unicodedata.normalize("NFD", piece)) for old, piece in tokens]


def white_space(tokens: Tokens, chance: random.Random) -> Tokens:
    """Newlines of another kind, blanks doubled, made unbreakable, or put before newlines."""
    crlf = any("\r" in piece for _, piece in tokens)
    made: Tokens = []
    for old, piece in tokens:
        if piece == "\n":
            made.append((old, "\n" if crlf else chance.choice(("\r\n", "\r\n", " \r\n"))))
        elif piece == "\r":
            made.append((old, ""))
        elif piece == " ":
            made.append((old, chance.choice((" ", " ", " ", "  ", "\u00a0"))))
        else:
            made.append((old, piece))
    return made


def rewrapped(tokens: Tokens, _: random.Random) -> Tokens:
    """Paragraphs broken into lines of at most 72 characters."""
    made: Tokens = []
    for part in paragraphs(tokens):
        text = "".join(" " if piece in ("\n", "\r") else piece for _, piece in part)
        body = text.rstrip()
        wrapped = textwrap.wrap(body, 72, break_long_words=False, drop_whitespace=False, expand_tabs=False)
        ends, size = set(), 0
        for line in wrapped[:-1]:
            size += len(line)
            ends.add(size)
        size = 0
        for old, piece in part:
            made.append((old, piece))
            size += len(piece)
            if size in ends:
                made.append((-1, "\n"))
    return made


def swapped(tokens: Tokens, chance: random.Random) -> Tokens:
    """Two paragraphs that changed places."""
    parts = paragraphs(tokens)
    if len(parts) > 2:
        one, two = sorted(chance.sample(range(len(parts) - 1), 2))
        parts[one], parts[two] = parts[two], parts[one]
    return joined(parts)


def everything(tokens: Tokens, chance: random.Random) -> Tokens:
    """All of them, one after the other."""
    order = (paragraph_inserted, paragraph_removed, boilerplate_cut, swapped, typos, rewrapped, white_space)
    for edit in order:
        tokens = edit(tokens, chance)
    return bare(tokens, chance) if chance.random() < 0.5 else decomposed(cedillas(tokens, chance), chance)


EDITS: Mapping[str, Callable[[Tokens, random.Random], Tokens]] = {
    "1 % typos": typos,
    "paragraph inserted": paragraph_inserted,
    "paragraph removed": paragraph_removed,
    "boilerplate cut": boilerplate_cut,
    "comma → cedilla": cedillas,
    "diacritics stripped": bare,
    "NFD": decomposed,
    "white space": white_space,
    "re-wrapped": rewrapped,
    "paragraphs swapped": swapped,
    "all together": everything,
}
