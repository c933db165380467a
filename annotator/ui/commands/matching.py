"""How well a command answers what was typed: every word must be found, whole beginnings before scattered letters.

Written here because it is short and because a library for it costs more at the first opening than it saves: rapidfuzz
takes 65 to 145 ms to import, all commands are ranked by this in under 2 ms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.ui.models.folding import folded

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = re.compile(r"[^\W_]+")
LEAST_FOR_TYPO = 4


@dataclass(frozen=True, slots=True)
class Needle:
    """What is searched in, folded: a command's text and its words, its other names, and its keys."""

    text: str
    words: tuple[str, ...]
    others: tuple[str, ...]
    keys: tuple[str, ...]

    @staticmethod
    def of(text: str, menu: str, id_: str, keys: tuple[str, ...]) -> Needle:
        """Prepare a command for `score`."""
        plain = folded(text)
        others = (*WORD.findall(folded(menu)), *WORD.findall(folded(id_)))
        return Needle(plain, tuple(WORD.findall(plain)), others, tuple(key.lower() for key in keys))


def score(query: tuple[str, ...], needle: Needle) -> int:
    """How well the folded words of a query fit, higher is better; 0 where one of them fits nothing."""
    total = 0
    for word in query:
        found = _word_score(word, needle)
        if not found:
            return _letters(query, needle)
        total += found
    whole = " ".join(query)
    return total + 40 * (needle.text == whole) + 20 * needle.text.startswith(whole)


def _word_score(word: str, needle: Needle) -> int:
    return next((points for points, fits in WAYS if fits(word, needle)), 0)


def _letters(query: tuple[str, ...], needle: Needle) -> int:
    """A low score where the query's letters stand in the text in their order, each at a word's start or after a hit."""
    return 10 if _scattered("".join(query), needle.words) else 0


def _scattered(letters: str, words: tuple[str, ...]) -> bool:
    """Whether the letters are beginnings of some of the words, in their order: "nexart" in "next article"."""
    if not letters:
        return True
    for at, word in enumerate(words):
        most = _first_difference(letters, word)
        if any(_scattered(letters[taken:], words[at + 1 :]) for taken in range(most, 0, -1)):
            return True
    return False


def _one_off(typed: str, word: str) -> bool:
    """Whether `typed` begins `word` but for one letter that is wrong, missing, too much, or swapped with the next."""
    at = _first_difference(typed, word)
    rest, wanted = typed[at:], word[at:]
    return (
        wanted[1:].startswith(rest[1:])
        or wanted.startswith(rest[1:])
        or wanted[1:].startswith(rest)
        or (len(rest) > 1 and wanted.startswith(rest[1] + rest[0] + rest[2:]))
    )


def _first_difference(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


WAYS: tuple[tuple[int, Callable[[str, Needle], bool]], ...] = (
    (95, lambda word, needle: word in needle.keys),
    (90, lambda word, needle: needle.text.startswith(word)),
    (80, lambda word, needle: any(one.startswith(word) for one in needle.words)),
    (60, lambda word, needle: len(word) > 1 and word in needle.text),
    (50, lambda word, needle: len(word) > 1 and any(word in key for key in needle.keys)),
    (40, lambda word, needle: any(one.startswith(word) for one in needle.others)),
    (20, lambda word, needle: len(word) >= LEAST_FOR_TYPO and any(_one_off(word, one) for one in needle.words)),
)
