"""Text made comparable for the filter fields: no case, no diacritics."""

from __future__ import annotations

import re
import unicodedata

MARKS = re.compile("[\u0300-\u036f]+")


def folded(text: str) -> str:
    """`text` without case and diacritics, compatibility forms resolved: "Șoferi" and "ŞOFERI" both give "soferi"."""
    if text.isascii():
        return text.lower()
    return MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def words_of(filter_text: str) -> tuple[str, ...]:
    """The folded words of what was typed into a filter field; a row is shown when it holds every one of them."""
    return tuple(folded(filter_text).split())


def holds(folded_text: str, words: tuple[str, ...]) -> bool:
    """Whether the folded text holds every word."""
    return all(word in folded_text for word in words)
