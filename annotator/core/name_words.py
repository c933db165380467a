"""Words as names need them: with a capital or small, and what people are called by before their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from annotator.core.date_expressions import MARKS
from annotator.core.newlines import NEWLINE_CHARACTERS
from annotator.core.word_lists import fold, folded_words, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.annotations import Range

_LETTER = rf"(?:[^\W\d_][{MARKS}]*)"
_INNER = rf"(?:{_LETTER}|\d|['’](?!s\b){_LETTER})*"
_TOKEN = re.compile(rf"(?:{_LETTER}\.){{2,}}|{_LETTER}{_INNER}(?:[-‑]{_LETTER}{_INNER})*")
_ARTICLE = re.compile(r"(?:al|el|as|ash|ad|an|at|ar)-[^\W\d_a-z]")
_ENDINGS = (
    r"(?:r|re|are|area|arei)?(?:ul|ului|ule|a|ei|ea|i|ii|ilor|e|ele|elui|elor|le|lor|o|ta|tei|ita|itei|u|oare|oarea"
    r"|oarei|oaica)?"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text: its place, itself, and folded."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_capital(self) -> bool:
        """Whether it is written as a name: with a capital, or after an Arabic article (`al-Hadidi`)."""
        return self.text[0].isupper() or _ARTICLE.match(self.text) is not None

    @property
    def is_acronym(self) -> bool:
        """`NATO`, `S.U.A.`"""
        return len(self.key) > 1 and self.text.isupper()

    @property
    def is_initial(self) -> bool:
        """A single capital letter."""
        return len(self.key) == 1 and self.text[0].isupper()


def words(text: str, range_: Range) -> Iterator[Word]:
    """The words of a range; hyphens, apostrophes and the stops of initials hold one together, small endings go."""
    for found in _TOKEN.finditer(text, range_.start, range_.end):
        piece = found[0]
        if piece[0].isupper():
            # "NATO-ului", "Putin-ul": what is small after a hyphen is an ending.
            while (cut := max(piece.rfind("-"), piece.rfind("‑"))) > 0 and piece[cut + 1].islower():
                piece = piece[:cut]
        yield Word(found.start(), found.start() + len(piece), piece, folded(piece))


def touch(text: str, left: Word, start: int) -> bool:
    """Whether a word and what starts at `start` stand together: a blank between, after an abbreviation a stop too."""
    gap = text[left.end : start]
    if not 0 < len(gap) <= 3 or any(character in NEWLINE_CHARACTERS for character in gap):
        return False
    if gap[0] == ".":
        return (left.is_initial or left.key in _short_titles()) and (len(gap) == 1 or gap[1:].isspace())
    return gap.isspace() or gap == " & "


@lru_cache(maxsize=16_384)
def folded(piece: str) -> str:
    """`fold`, remembered: words come again."""
    return fold(piece)


@lru_cache(maxsize=16_384)
def is_role(key: str) -> bool:
    """Whether the folded word is what people are called by before their names: `ministrul`, `dr`, `captain`."""
    exact, stems = _roles()
    return key in exact or is_english_role(key) or stems.fullmatch(key) is not None


def is_english_role(key: str) -> bool:
    """Whether the folded word is such a word in English."""
    return key in folded_words("roles_english")


@lru_cache(maxsize=16_384)
def is_body(key: str) -> bool:
    """Whether the folded word is an institution that speaks: `primăria`, `Kremlinul`, `government`."""
    exact, stems = _bodies()
    return key in exact or key.startswith(stems)


@cache
def _roles() -> tuple[frozenset[str], re.Pattern[str]]:
    entries = word_list("roles")
    exact = frozenset(fold(entry) for entry in entries if not entry.endswith("*"))
    stems = "|".join(re.escape(fold(entry[:-1])) for entry in entries if entry.endswith("*"))
    return exact, re.compile(f"(?:{stems}){_ENDINGS}")


@cache
def _short_titles() -> frozenset[str]:
    titles = frozenset(entry[:-1] for entry in word_list("abbreviations") if entry.endswith("."))
    return frozenset(key for key in map(fold, titles) if is_role(key)) | {"st"}


@cache
def _bodies() -> tuple[frozenset[str], tuple[str, ...]]:
    entries = [fold(entry) for entry in word_list("bodies")]
    return frozenset(entries), tuple(entry[:-1] for entry in entries if entry.endswith("*"))


@cache
def stops_and_starts() -> tuple[frozenset[str], frozenset[str]]:
    """Folded words that no name goes on over, and words that start none but may go on one."""
    entries = word_list("no_names")
    soft = frozenset(fold(entry[:-1]) for entry in entries if entry.endswith("+"))
    return frozenset(fold(entry) for entry in entries if not entry.endswith("+")), soft
