"""Names: runs of words with a capital, and the role before one.

A name is a run of words with a capital, initials and small words between them (`Coreea de Sud`, `J. R. Popa`, `NATO`),
never over a sentence's end. A pronoun or another word of data/no_names.txt ends it (`Putin | El a cerut`), and so do
months and weekdays. Titles before a name belong to its role, not to the name: `Foreign Minister | Hale`. The first word
of a sentence alone is a name only where it may be one by its look.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from annotator.core.annotations import Range
from annotator.core.blocks import Blocks, BlockUnit, whole
from annotator.core.date_expressions import is_time_word
from annotator.core.name_roles import with_role
from annotator.core.name_words import Word, folded, is_body, is_role, stops_and_starts, touch, words
from annotator.core.newlines import NEWLINE_CHARACTERS
from annotator.core.sentences import keeps_full_stop
from annotator.core.word_lists import folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOPS = ".!?…"
_NAMES_IN_A_ROLE = 3
# A headline in capitals, and not a name, is what has so many words in capitals in a row.
_SHOUTED = 3
# Endings of Romanian genitives that follow a role: Ministrul Finanțelor, Ministrul Dezvoltării Satelor.
_GENITIVE = ("lor", "lui", "ei", "ii")
# Folded endings that make a sentence's first word a common noun or verb rather than a name.
_COMMON = (
    "ul", "ii", "ile", "ele", "ului", "ilor", "elor", "area", "erea", "irea", "tia", "siunea", "tatea",
    "tam", "cam", "tem", "item", "eti", "ati", "iti", "ing", "ly", "ers", "eers", "ies", "ates", "ents", "aves", "tion",
    "tions", "ments", "ness", "ships",
)  # fmt: skip
_ROMAN = re.compile("[IVXLC]+")
_WITH_STOP = frozenset(("jr", "sr", "inc", "ltd", "corp", "co", "bros"))
_MONTHS_TOO = frozenset(("april", "june", "august", "jan", "may"))
_ALWAYS_JOIN = frozenset(
    ("van", "von", "der", "den", "zu", "ter", "d", "da", "dos", "das", "del", "della", "di", "du", "bin", "ibn", "abu")
)


def _find(text: str, block: Range) -> Iterator[Range]:
    return whole(text, block, _names(text, list(words(text, block))))


def _names(text: str, row: list[Word]) -> Iterator[Range]:
    found: list[Range] = []
    at = 0
    shouted = _shouted(text, row)
    while at < len(row):
        if at in shouted or not _may_start(text, row[at]):
            at += 1
            continue
        end = _run_end(text, row, at, shouted)
        found.extend(_parts(text, row[at:end]))
        at = end
    for name, following in zip(found, [*found[1:], None], strict=False):
        # "Președintele rus | Vladimir Putin": the role comes with the name's growth.
        if not (following and _is_role_of(text, name, following)):
            yield name


def _is_role_of(text: str, name: Range, following: Range) -> bool:
    if not is_role(folded(text[name.start : name.end])):
        return False
    grown = with_role(text, following)
    return grown is not None and grown.start <= name.start


def _may_start(text: str, word: Word) -> bool:
    hard, soft = stops_and_starts()
    return word.key not in soft and (word.key not in hard or _is_dotted(text, word)) and _is_name_like(text, word)


def _may_go_on(text: str, word: Word) -> bool:
    hard, soft = stops_and_starts()
    if word.key in soft:
        return word.is_capital
    return (word.key not in hard or _is_dotted(text, word)) and _is_name_like(text, word)


def _is_name_like(text: str, word: Word) -> bool:
    if not word.is_capital or _ROMAN.fullmatch(word.text):
        return word.is_initial and _is_dotted(text, word)
    return not is_time_word(word.text)


def _is_dotted(text: str, word: Word) -> bool:
    return word.is_initial and text[word.end : word.end + 1] == "."


def _run_end(text: str, row: list[Word], first: int, shouted: set[int]) -> int:
    """The place after the last word of the run that starts at `first`."""
    end = first + 1
    while end < len(row):
        # Over at most two small words: "of the", "von der".
        reach = end
        while reach < min(end + 2, len(row)) and not row[reach].is_capital and _is_particle(row[reach]):
            reach += 1
        joined = reach < len(row) and reach not in shouted and _may_go_on(text, row[reach])
        if not joined or not all(touch(text, row[at - 1], row[at].start) for at in range(end, reach + 1)):
            return end
        if reach > end and not _particles_join(row[first:end], row[end:reach]):
            return end
        end = reach + 1
    return end


def _is_particle(word: Word) -> bool:
    return word.key in folded_words("name_particles")


def _particles_join(run: list[Word], particles: list[Word]) -> bool:
    if all(word.key in _ALWAYS_JOIN for word in particles):
        return True
    if any(word.key in folded_words("first_names") for word in run) or (is_role(run[0].key) and len(run) == 1):
        return False
    if particles[0].key == "din":
        return run[0].key.endswith(("ul", "tia", "tatea", "rea", "ala", "oala", "eria"))
    return not run[-1].is_acronym or particles[0].key == "of"


def _parts(text: str, run: list[Word]) -> Iterator[Range]:
    """The names in a run of words with a capital: cut before a first name, without titles."""
    cut = _cut(run)
    for part in [run[:cut], run[cut:]] if cut else [run]:
        name = _without_role(part)
        only_role = cut and part is not run[cut:] and (is_role(part[-1].key) or (name is part and is_role(part[0].key)))
        if name and not (only_role and part[0] is run[0]) and _is_plausible(text, name, run):
            yield Range(name[0].start, _end(text, name[-1]))


def _cut(run: list[Word]) -> int:
    """Where a person's name starts after other names: `NATO | Jens Stoltenberg`; 0 for nowhere."""
    for at in range(1, len(run) - 1):
        if run[at].key in folded_words("first_names"):
            before = run[:at]
            person = any(word.key in folded_words("first_names") or word.is_initial for word in before)
            return 0 if person or _is_particle(before[-1]) else at
    return 0


def _without_role(run: list[Word]) -> list[Word]:
    """The run without the titles it starts with and the genitives after them; all of it where nothing else is left."""
    at = 0
    while at < len(run) and (is_role(run[at].key) or (at + 1 < len(run) and is_role(run[at + 1].key) and at == 0)):
        at += 1
    if at:
        while at < len(run) and (run[at].key.endswith(_GENITIVE) or run[at].key in folded_words("name_particles")):
            at += 1
    return run[at:] if at < len(run) else run


def _end(text: str, last: Word) -> int:
    """With the full stop of `Jr.` and of an initial at the end, and with a small `jr.` after it."""
    if text[last.end : last.end + 4] == " jr.":
        return last.end + 4
    return (
        last.end + 1
        if (last.key in _WITH_STOP or last.is_initial) and text[last.end : last.end + 1] == "."
        else last.end
    )


def _is_plausible(text: str, name: list[Word], run: list[Word]) -> bool:
    if all(word.is_initial for word in name):
        return False
    first = name[0]
    if len(name) > 1:
        return True
    if first.key in _MONTHS_TOO:
        return False
    if first is not run[0] or first.is_acronym or not starts_sentence(text, first.start):
        return True
    if is_role(first.key) or first.key in folded_words("first_names") or is_body(first.key):
        return True
    return not first.key.endswith(_COMMON)


def starts_sentence(text: str, pos: int) -> bool:
    """Whether the word at `pos` is a sentence's first, by what stands before it."""
    at = pos - 1
    low = max(-1, pos - 12)
    blank = False
    while at > low:
        character = text[at]
        if character in NEWLINE_CHARACTERS:
            return True
        if character in _STOPS:
            return character != "." or not (keeps_full_stop(text, at) or _ends_initial(text, at))
        if character in ":•·|*>#[(" or character in "„“«" or (character in "\"'‘" and not blank):
            return True
        if character.isalnum():
            return False
        blank = blank or character.isspace()
        at -= 1
    return at < 0 or not text[at].isalnum()


def _ends_initial(text: str, stop: int) -> bool:
    return stop > 0 and text[stop - 1].isupper() and (stop < 2 or not text[stop - 2].isalnum())


def _shouted(text: str, row: list[Word]) -> set[int]:
    """The places of words in headlines in capitals."""
    found: set[int] = set()
    start = 0
    for at in range(1, len(row) + 1):
        in_row = at < len(row) and _is_shout(row[at]) and _is_shout(row[at - 1])
        if in_row and text[row[at - 1].end : row[at].start].isspace():
            continue
        if at - start >= _SHOUTED and _is_shout(row[start]) and sum(len(word.text) > 1 for word in row[start:at]) > 1:
            found.update(range(start, at))
        start = at
    return found


def _is_shout(word: Word) -> bool:
    return word.text.isupper() and "." not in word.text


_CAPITALS = "".join(chr(code) for code in (*range(0x41, 0x590), *range(0x1E00, 0x2000)) if chr(code).isupper())
NAME: Final = BlockUnit(Blocks(512), _find, re.compile(f"[{_CAPITALS}]"))


@lru_cache(maxsize=4_096)
def in_role(text: str, name: Range) -> bool:
    """Whether the name stands in a later one's role: `NATO` in `secretarul general al NATO Jens Stoltenberg`."""
    following = NAME.after(text, name.end)
    for _ in range(_NAMES_IN_A_ROLE):
        if following is None:
            return False
        grown = with_role(text, following)
        if grown is not None and grown.start <= name.start:
            return True
        following = NAME.after(text, following.end)
    return False
