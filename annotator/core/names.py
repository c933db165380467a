"""Canonical names: what to propose as the name of a speaker, from its words and from names used before.

A name used before fits where every word of the shorter one stands in the other, in order, the family name (the last
word) among them: folded, one letter apart in longer words, or as an initial. A first name alone fits nobody.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.core import word_lists
from annotator.core.name_words import is_body, is_english_role, is_role
from annotator.core.word_lists import folded_words, word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

AT_MOST = 12
# Shorter words that differ in a letter are other words (Dan, Jan).
_SHORTEST_TYPO = 5
_LONGEST_ACRONYM = 4
_LONGEST = 300
_EDGES = ' ,.;:!?„“”"«»‹›()[]*'
_TOKEN = re.compile(r"[^\s,;()„“”\"«»]+|[,;()„“”\"«»]")
_WITH_STOP = frozenset(("inc", "ltd", "corp", "co", "bros"))
_YOUNGER = frozenset(("jr.", "Jr.", "sr.", "Sr."))
_AND = frozenset(("si", "and", "&"))
# What stands between a role and a name in Romanian: "ministrul Dezvoltării Satelor Sabin Orleanu", "de Externe".
_OF_THE_ROLE = re.compile(r"\w+(?:lor|lui|tii|rii|nii|iei|sii|mii|cii|zii|gii)|\w{3,}(?:ice|ene|erne|iale|ale)")
_HYPHENED = re.compile(r"(\w{1,3})['’-](\w)")

EXACT, TYPO, HEAD = 0, 1, 2
_STEM, _ENDING = 4, 4


def fold(name: str) -> str:
    """The name without case, diacritics, full stops and doubled blanks, with one kind of hyphen and apostrophe."""
    return " ".join(word_lists.fold(name).replace(".", " ").replace("–", "-").split())


def name_proposals(
    text: str,
    kind: str,
    used_in_article: Sequence[str],
    used_in_corpus: Sequence[str],
    last_speaker: str,
    people: Sequence[str] = (),
    *,
    is_named: bool = True,
) -> list[str]:
    """Names for a speaker span with these words and this kind, best first; at most AT_MOST, [] where none is likely.

    Names that fit come from the article, then from the corpus, each in the order given, but the last speaker first and
    equal ones before those a letter apart; then the span's own name without role and title. A full name that nobody
    has had before so proposes itself. A pronoun, or a role without a name, has `people` (the persons that may be
    meant, the likeliest first), then the last speaker, then the others of the article. With `is_named` false the
    phrase is known to hold no name, whatever its capitals.
    """
    if kind == "pronoun":
        return _unique((*people, last_speaker, *used_in_article))
    if kind == "unnamed":
        return []
    is_person = kind not in {"body", "document"}
    own = own_name(text) if is_person else _whole(text)
    if is_person and not (own and is_named):
        return _unique((*people, own))
    if not own:
        return []
    words = words_of(own)
    fits = _person_fit if is_person else _same_fit
    found: list[tuple[int, str]] = []
    for names in (_unique((last_speaker, *used_in_article), used_in_article), used_in_corpus):
        found += sorted(
            ((fit, name) for name in names if (fit := fits(words, words_of(name))) is not None), key=lambda one: one[0]
        )
    if any(fit == EXACT for fit, _ in found):
        found = [one for one in found if one[0] == EXACT]
    longer = [name for fit, name in found if fit == HEAD or len(words_of(name)) >= len(words)]
    shorter = [name for _, name in found if name not in longer]
    others = people if is_person else ()
    return _unique((*longer, *others, *([own] if is_person else _forms(text, own, is_named=is_named)), *shorter))


def _forms(text: str, own: str, *, is_named: bool) -> Iterator[str]:
    """A body's or document's words as its name, and other forms: with the article, without what it is, small."""
    words = own.split()
    small = own[:1].lower() + own[1:]
    is_many = re.fullmatch(r"\w{3,}ii", fold(words[0])) and not (is_named and len(words) == 1)
    # "Consilierii opoziției" at a sentence's start has its capital from there.
    yield small if is_many else own
    if text[:4].lower() == "the ":
        yield f"the {own}"
    yield own.rpartition("'s ")[2]
    if is_body(fold(words[0])) and len(words) > 2 and words[1][:1].isupper():
        yield " ".join(words[1:])
    if not is_named:
        yield small


def _unique(names: Iterable[str], among: Sequence[str] | None = None) -> list[str]:
    known = None if among is None else frozenset(among)
    kept = dict.fromkeys(name for name in names if name and (known is None or name in known))
    return list(kept)[: AT_MOST if among is None else None]


# ------------------------------------------------------------------------------------------------- the span's own name


def _whole(text: str) -> str:
    """The phrase without outer marks, commas and an English article; the stop of `Inc.` stays."""
    phrase = " ".join(_composed(text[:_LONGEST]).split()).strip(_EDGES)
    stop = "." if word_lists.fold(phrase.rpartition(" ")[2]) in _WITH_STOP and f"{phrase}." in _composed(text) else ""
    return re.sub(r"^[Tt]he (?=\S)", "", phrase) + stop


def _composed(text: str) -> str:
    """The text with composed letters and without soft hyphens: as a name is written, and compared."""
    return unicodedata.normalize("NFC", text.replace("\u00ad", ""))


def own_name(text: str) -> str:
    """The name in the phrase: its last run of capitalised words, of two runs with two words before those of one.

    Without titles, roles, acronyms and genitives before it, nor anything after a comma; "X și Y" keeps both. "" where
    no word but an acronym has a capital.
    """
    runs = [name for run, after_role in _runs(_composed(text[:_LONGEST])) if (name := _stripped(run, after_role))]
    if not runs:
        return ""
    full = [run for run in runs if len(run) > 1]
    pair = _joined_pair(text, full)
    return pair or _readable((full or runs)[-1])


def _runs(text: str) -> list[tuple[list[str], bool]]:
    """The runs of capitalised words with particles between them, up to the first comma that follows a name.

    With each whether a role stands anywhere before it.
    """
    runs: list[tuple[list[str], bool]] = [([], False)]
    particles: list[str] = []
    role = False
    for token in _TOKEN.findall(text):
        word = _bare(token)
        run = runs[-1][0]
        if _is_name_word(word) or (run and word in _YOUNGER):
            # A particle joins two words of one name only.
            run += [*(particles if run else ()), word]
            particles = []
        elif word_lists.fold(word) in folded_words("name_particles"):
            particles.append(word)
        elif token in ",;(" and any(_stripped(*one) for one in runs):
            break
        else:
            role = role or _is_role(word)
            runs.append(([], role))
            particles = []
    return runs


def _is_name_word(word: str) -> bool:
    """Whether it has a capital, also after a small particle: al-Hadidi, d'Estaing."""
    if word[:1].isupper():
        return True
    found = _HYPHENED.match(word)
    return found is not None and found[2].isupper() and found[1] in (*word_list("name_particles"), "d", "l")


def _bare(token: str) -> str:
    """The word without marks around it and an English genitive; an initial and `Jr.` keep their full stop."""
    if token in _YOUNGER:
        return token
    word = re.sub(r"['’]s?$", "", token.strip('„“”"«»‹›!?:*'))
    return word if re.fullmatch(r"(?:[^\W\d_]\.-?)+", word) else word.rstrip(".")


def _is_title(word: str) -> bool:
    return word_lists.fold(word).rstrip(".") in folded_words("name_titles")


def _stripped(run: list[str], after_role: bool) -> list[str]:
    """The run without titles, roles, and what stands between a role and the name; [] where nothing else is left."""
    # In a line of capitals a short word is as likely a name.
    shouted = len(run) > 1 and all(word.isupper() for word in run)
    while run and not shouted and _is_acronym(run[-1]):
        run = run[:-1]
    last = (
        at for at, word in enumerate(run) if _is_title(word) or _is_role(word) or (_is_acronym(word) and not shouted)
    )
    cut = max(last, default=-1) + 1
    if cut == len(run):
        return []
    rest, small = run[cut:], folded_words("name_particles")
    while word_lists.fold(rest[0]) in small and len(rest) > 1:
        rest = rest[1:]
    if not (cut or after_role):
        return rest
    of_role = [_OF_THE_ROLE.fullmatch(word_lists.fold(word)) is not None for word in rest]
    if all(of_role):
        return []
    while len(rest) > 2 and of_role[0]:
        rest, of_role = rest[1:], of_role[1:]
    return rest


def _is_acronym(word: str) -> bool:
    letters = word.replace(".", "")
    return word.isupper() and 2 <= len(letters) <= _LONGEST_ACRONYM and "." not in word


@cache
def _roles() -> re.Pattern[str]:
    entries = word_list("name_roles")
    patterns = (re.escape(word_lists.fold(one.removesuffix("*"))) + (r"\w*" * (one[-1] == "*")) for one in entries)
    return re.compile("|".join(patterns))


def _is_role(word: str) -> bool:
    key = word_lists.fold(word)
    return _roles().fullmatch(key) is not None or (is_role(key) and not is_english_role(key))


def _readable(run: list[str]) -> str:
    """`LAVROV` as `Lavrov`: a headline's capitals are no spelling."""
    shouted = all(word.isupper() and len(word) > 1 and "." not in word for word in run)
    return " ".join("-".join(map(str.capitalize, word.split("-"))) if shouted else word for word in run)


def _joined_pair(text: str, runs: list[list[str]]) -> str:
    """`X și Y` where the last two full names stand so beside each other."""
    for one, two in list(pairwise(runs))[-1:]:
        first, second = " ".join(one), " ".join(two)
        between = re.search(rf"{re.escape(first)}\s+(\S+)\s+{re.escape(second)}", " ".join(text.split()))
        if between and word_lists.fold(between[1]) in _AND:
            return f"{first} {between[1]} {second}"
    return ""


# ------------------------------------------------------------------------------------------------- names used before


@lru_cache(maxsize=65_536)
def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name, by which it is compared: without a `Jr.` at its end."""
    words = tuple(fold(name).split())
    return words[:-1] if len(words) > 1 and words[-1] in ("jr", "sr") else words


def fits_person(own: tuple[str, ...], used: tuple[str, ...]) -> bool:
    """Whether the folded words of two names may be one person's, none a letter apart."""
    return _person_fit(own, used) == EXACT


def _same_fit(own: tuple[str, ...], used: tuple[str, ...]) -> int | None:
    """For bodies and documents: the same words, each at most a letter apart; or the first words of the used name.

    These are told by their beginnings and without small words: `administrației` is Administrația pieței.
    """
    if own == used:
        return EXACT
    if len(own) == len(used) and all(_fit(one, two) is not None for one, two in zip(own, used, strict=True)):
        return TYPO
    heads, whole = _content(own), _content(used)
    short = 0 < len(heads) <= len(whole)
    return HEAD if short and all(_same_stem(one, two) for one, two in zip(heads, whole, strict=False)) else None


def _content(words: tuple[str, ...]) -> tuple[str, ...]:
    small = folded_words("name_particles") | {"o", "un", "unei", "unui", "a", "an", "ale", "the", "din", "pe", "cu"}
    return tuple(word for word in words if word not in small)


def _same_stem(one: str, two: str) -> bool:
    same = next(
        (at for at, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]), min(len(one), len(two))
    )
    return one == two or (same >= _STEM and max(len(one), len(two)) - same <= _ENDING)


def _person_fit(own: tuple[str, ...], used: tuple[str, ...]) -> int | None:
    """How the span's name and a used one may be one person's: EXACT, TYPO, or None where they may not."""
    if not own or not used:
        return None
    family = _fit(own[-1], used[-1])
    if family is None or (len(own) == 1 and len(own[-1]) == 1):
        return None
    shorter, longer = sorted((own[:-1], used[:-1]), key=len)
    worst, at = family, 0
    for word in shorter:
        fits = [
            (place, fit) for place in range(at, len(longer)) if (fit := _given_fit(word, longer[place])) is not None
        ]
        if not fits:
            return None
        at, worst = fits[0][0] + 1, max(worst, fits[0][1])
    return worst


def _given_fit(one: str, two: str) -> int | None:
    """As _fit; also an initial and its name, but no other ending: Adrian is not Adriana, nor Marin Maria."""
    if len(one) == 1 or len(two) == 1:
        return EXACT if one[0] == two[0] else None
    fit = _fit(one, two)
    return None if fit == TYPO and (one[0] != two[0] or one[-1] != two[-1]) else fit


def _fit(one: str, two: str) -> int | None:
    if one == two:
        return EXACT
    # One letter of five or more leaves the first two or the last two as they are; most pairs end here.
    if len(one) < _SHORTEST_TYPO or len(two) < _SHORTEST_TYPO or (one[:2] != two[:2] and one[-2:] != two[-2:]):
        return None
    return TYPO if one_letter_apart(one, two) else None


def one_letter_apart(one: str, two: str) -> bool:
    """Whether one letter added, left out or changed makes one word of the other."""
    if abs(len(one) - len(two)) > 1 or one == two:
        return False
    same = 0
    for left, right in zip(one, two, strict=False):
        if left != right:
            break
        same += 1
    skip_one, skip_two = len(one) >= len(two), len(two) >= len(one)
    return one[same + skip_one :] == two[same + skip_two :]
