"""The persons a text names near a place: whom a pronoun or a bare role (`deputatul`, `the minister`) may mean.

Likeliest is who was named last before it, in the text or as the name of a speaker; then the others going back.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from annotator.core.capital_names import NAME
from annotator.core.names import fits_person, own_name, words_of
from annotator.core.word_lists import folded_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from annotator.core.annotations import Range

AT_MOST = 8
_REACH = 3_000
_MOST_PLACES = 40
# Between a role and the name it belongs to: "ministrul transporturilor, Lucian Hrib".
_ROLE_REACH = 80
_SHORTEST_ROLE = 5
_CLAUSE_END = re.compile(r"[.!?;:„“”\"«»\n\r]|,[^,]*,")


def people_before(
    text: str, position: int, named: Sequence[tuple[int, str]], is_hidden: Callable[[int], bool] = lambda _: False
) -> list[str]:
    """The persons named in the text before `position`, the last one first, each once by the fullest name known.

    `named` are names that speakers have, with their places, the nearest first; `is_hidden` says where no name counts.
    """
    known = [name for _, name in named]
    full = [*known]
    places: list[tuple[int, str]] = []
    for found in islice(_names_before(text, position), _MOST_PLACES):
        name = "" if is_hidden(found.start) else _person(text, found, full)
        if name:
            full.append(name)
            places.append((found.start, name))
    both = sorted([*places, *named], key=lambda one: -one[0])
    return list(dict.fromkeys(_fullest(name, full) for _, name in both))[:AT_MOST]


def people_called(text: str, phrase: str) -> list[str]:
    """The persons whom the text names right behind the words of a bare role, in any case; most often named first."""
    role = " ".join(phrase.split())
    if len(role) < _SHORTEST_ROLE:
        return []
    pattern = re.compile(rf"\b{re.escape(role)}\b".replace(r"\ ", r"\s+"), re.IGNORECASE)
    found: dict[str, int] = {}
    for place in islice(pattern.finditer(text), _MOST_PLACES):
        if name := _person_after(text, place.end()):
            found[name] = found.get(name, 0) + 1
    return sorted(found, key=lambda name: -found[name])


def _person_after(text: str, position: int) -> str:
    """The first person named behind a role, in the same clause: after whom or what the role is of."""
    following = NAME.after(text, position)
    while following is not None and following.start - position <= _ROLE_REACH:
        if _CLAUSE_END.search(text, position, following.start):
            return ""
        if name := _person(text, following, ()):
            return name
        following = NAME.after(text, following.end)
    return ""


def is_named(text: str, range_: Range) -> bool:
    """Whether a name stands in the range, by its surroundings: a sentence's first word alone may have a capital."""
    found = NAME.at(text, range_.start) or NAME.after(text, range_.start)
    return found is not None and found.start < range_.end


def people_after(text: str, position: int) -> list[str]:
    """The first person named behind `position` in the text: whom a title's first word means."""
    following = NAME.after(text, position)
    while following is not None and following.start - position <= _REACH:
        if name := _person(text, following, ()):
            return [name]
        following = NAME.after(text, following.end)
    return []


def full_names(text: str, name: str) -> list[str]:
    """The longer names that the text gives whoever has this one: `Hrib` is Lucian Hrib."""
    wanted = words_of(name)
    found: dict[str, None] = {}
    for place in islice(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text), _MOST_PLACES):
        around = NAME.at(text, place.start())
        longer = own_name(text[around.start : around.end]) if around else ""
        if len(words_of(longer)) > len(wanted) and fits_person(wanted, words_of(longer)):
            found[longer] = None
    return list(found)


def _names_before(text: str, position: int) -> Iterator[Range]:
    found = NAME.before(text, position)
    while found is not None and found.start >= position - _REACH:
        yield found
        found = NAME.before(text, found.start)


def _person(text: str, found: Range, known: Iterable[str]) -> str:
    """The person's name in a run of words with a capital; "" where it is nobody known and no first name is in it."""
    own = own_name(text[found.start : found.end])
    words = words_of(own)
    if not words:
        return ""
    same = next((name for name in known if fits_person(words, words_of(name))), "")
    if same:
        return own if len(words) > len(words_of(same)) else same
    return own if len(words) > 1 and (len(words[0]) == 1 or words[0] in folded_words("first_names")) else ""


def _fullest(name: str, full: Iterable[str]) -> str:
    words = words_of(name)
    longer = (one for one in full if len(words_of(one)) > len(words) and fits_person(words, words_of(one)))
    return next(longer, name)
