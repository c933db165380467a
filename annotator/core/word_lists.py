"""Word lists: the short packaged lists of words that rules need, and the folding that compares words."""

from __future__ import annotations

import unicodedata
from functools import cache

_SAME = str.maketrans({"\u2019": "'", "\u2010": "-", "\u2011": "-", "\u00ad": None, "\u200c": None, "\u200d": None})


def fold(word: str) -> str:
    """`word` without case, diacritics and soft hyphens, so that `ș`, `ş` and `s` are one."""
    folded = unicodedata.normalize("NFD", word.casefold().translate(_SAME))
    return "".join(character for character in folded if not unicodedata.combining(character))


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The entries of `annotator/core/data/NAME.txt`, one a line, as written; `#` starts a comment."""
    from importlib.resources import files

    text = files("annotator.core").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    entries = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(entry for entry in entries if entry)


@cache
def folded_words(name: str) -> frozenset[str]:
    """The entries of a packaged list, folded."""
    return frozenset(fold(entry) for entry in word_list(name))
