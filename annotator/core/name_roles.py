"""The role before a name: `secretarul general al NATO | Jens Stoltenberg`, `fire captain | Nomsa Adeyemi-Clarke`.

The role begins with what people are called by (data/roles.txt) nearest before the name, and with the words that belong
to that; between it and the name may stand whom or what the role is of. Punctuation, a conjunction, a verb of saying or
another word of data/role_stops.txt ends the search, and so does a newline.
"""

from __future__ import annotations

import re

from annotator.core.annotations import Range
from annotator.core.date_expressions import is_time_word
from annotator.core.graphemes import ceiling, snap
from annotator.core.name_words import Word, is_english_role, is_role, touch, words
from annotator.core.word_lists import folded_words

_REACH = 240
_MOST_WORDS = 14
_MOST_MODIFIERS = 3
_DETERMINERS = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those", "one")
)
# Occupations that no list holds, told by their ending; only right before the name.
_BY_ENDING = re.compile(
    r"(?:\w{3,}(?:toru(?:l|lui)|toare[ai]|istu(?:l|lui)|istei|ista|ianu(?:l|lui)|ianca|logu(?:l|lui)|eru(?:l|lui)|aru(?:l|lui)"
    r"|ieri?ta|anu(?:l|lui)|antu(?:l|lui)|anta|antei|enta)|\w{3,}(?:ist|woman|sman|ologist|ician))"
)


def with_role(text: str, name: Range) -> Range | None:
    """The name with the role before it; None where there is none."""
    low = ceiling(text, max(0, name.start - _REACH))
    before = [word for word in words(text, Range(low, name.start)) if word.end <= name.start]
    if low > 0 and before and before[0].start == low:
        del before[0]
    first = _role_start(text, before, name.start)
    return None if first is None else snap(text, Range(before[first].start, name.end))


def _role_start(text: str, before: list[Word], name: int) -> int | None:
    """The place in `before` of the role's first word."""
    for at in range(len(before) - 1, max(-1, len(before) - 1 - _MOST_WORDS), -1):
        following = before[at + 1].start if at + 1 < len(before) else name
        if not touch(text, before[at], following):
            return None
        word = before[at]
        if is_role(word.key) or (at == len(before) - 1 and not word.is_capital and _BY_ENDING.fullmatch(word.key)):
            return _whole_role(text, before, at)
        if _stops(before, at):
            return None
    return None


def _whole_role(text: str, before: list[Word], at: int) -> int:
    """From the role at `at` back over other roles and the words that belong to it."""
    left = _MOST_MODIFIERS if is_english_role(before[at].key) else 0
    while at > 0 and touch(text, before[at - 1], before[at].start):
        word = before[at - 1]
        if is_role(word.key) or word.key in folded_words("role_modifiers"):
            at -= 1
        elif left and not _stops(before, at - 1) and word.key not in _DETERMINERS:
            left -= 1
            at -= 1
        else:
            break
    return at


def _stops(before: list[Word], at: int) -> bool:
    """Whether the word can stand neither in a role nor between it and the name."""
    word = before[at]
    following = before[at + 1] if at + 1 < len(before) else None
    if word.key in ("si", "and"):
        # "Afaceri Europene și Eurasiatice" is one department.
        return not (following and following.is_capital and at > 0 and before[at - 1].is_capital)
    if word.key == "a":
        # "a spus" is a verb, "a Camerei" a genitive.
        return following is None or (not following.is_capital and following.key.endswith(("t", "s")))
    if word.key in folded_words("role_stops") or word.key in folded_words("verbs_of_saying"):
        return True
    return (word.key in folded_words("first_names") and word.is_capital) or is_time_word(word.text)
