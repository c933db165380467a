"""The kind a new span has by its form: its label's `kind` before a person says otherwise.

Whole, marked statements are direct quotes, marks inside make a mixed one; pronouns, documents and bodies are told by
lists, dates by their tokens, boilerplate by phrases. The lists are files in data/.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.name_words import is_english_role, is_role
from annotator.core.names import own_name
from annotator.core.newlines import line_bounds
from annotator.core.people import is_named, people_called
from annotator.core.quotation_marks import closing_outside, marks, opening_outside
from annotator.core.time_words import time_tokens
from annotator.core.word_lists import fold, folded_words, word_list

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from annotator.core.annotations import Range
    from annotator.core.labels import Label
    from annotator.core.quotation_marks import Mark

# A fragment in marks has fewer words than this, unless it is a whole statement by its punctuation.
_FEW_WORDS = 4
# How far back a line is searched for the first piece of an interrupted quotation, in code points.
_BACK = 1_000
_LONGEST_SPEAKER = 300
_LONGEST_BOILERPLATE = 4_000
_LONGEST_ACRONYM = 4
# "crede că", "said that": what follows is theirs from its first word on.
_SAYS_THAT = re.compile(r"\b(?:că|ca|that)\Z", re.IGNORECASE)


def default_kind(label: Label, text: str, range_: Range) -> str:
    """The kind of a span of `label` over `range_` of the article's text; "" where its form says none.

    "" too where the label has no choice attribute `kind`, or not that choice.
    """
    attribute = label.attribute("kind")
    find = _KINDS.get(label.name)
    if attribute is None or find is None or not attribute.choices:
        return ""
    kind = find(text, range_)
    return kind if kind in attribute.choices else ""


def _claim(_text: str, _range: Range) -> str:
    return "checkable"


# ---------------------------------------------------------------------------------------------------------- quotes


def _quote(text: str, range_: Range) -> str:
    """direct: marks around a statement, or a dialogue dash before it; mixed: marks inside; else indirect."""
    if _has_dash(text, range_):
        return "direct"
    pairs = _pairs(text, range_)
    whole = pairs[0] if pairs else _outside(text, range_)
    if whole is not None and whole[0].start <= range_.start and (whole[1] is None or whole[1].end >= range_.end):
        return "direct" if _is_statement(text, *whole, range_) else "mixed"
    return "mixed" if any(closing for _, closing in pairs) else "indirect"


def _has_dash(text: str, range_: Range) -> bool:
    """Whether a line's first character, the span's own or one just before it, is a dialogue dash."""
    line = line_bounds(text, range_.start, _BACK)
    before = text[line.start : range_.start].strip()
    return before in ("–", "—") or (not before and text[range_.start] in "–—") or _goes_on(before)


def _goes_on(before: str) -> bool:
    """Whether a speaker's line went on before: `— Nu, i-a răspuns viceprimărița. | Aveți cuvântul meu.`"""
    if before[:1] not in ("–", "—") or not before.endswith((".", "!", "?", "…", ",", "–", "—")):
        return False
    inserted = [fold(word) for word in re.findall(r"[^\W\d_]+", before)]
    return any(word in folded_words("verbs_of_saying") for word in inserted) and not _SAYS_THAT.search(before)


def _pairs(text: str, range_: Range) -> list[tuple[Mark, Mark | None]]:
    """The outermost pairs of marks in the range; a mark that opens the range and is never closed has no partner."""
    pairs: list[tuple[Mark, Mark | None]] = []
    opened: list[Mark] = []
    for mark in marks(text, range_.start, range_.end):
        fits = not _touches_letter(text, mark.end)
        place = next((at for at in reversed(range(len(opened))) if fits and opened[at].is_closed_by(mark)), None)
        if place is not None:
            if place == 0:
                pairs.append((opened[0], mark))
            del opened[place:]
        elif mark.opens and not _touches_letter(text, mark.start - 1):
            opened.append(mark)
    return [(opened[0], None)] if opened and opened[0].start == range_.start else pairs


def _touches_letter(text: str, pos: int) -> bool:
    return 0 <= pos < len(text) and text[pos].isalnum()


def _outside(text: str, range_: Range) -> tuple[Mark, Mark | None] | None:
    """The marks just outside of the range."""
    opening = opening_outside(text, range_.start)
    closing = closing_outside(text, range_.end, opening) if opening else None
    return (opening, closing) if opening and closing else None


def _is_statement(text: str, opening: Mark, closing: Mark | None, range_: Range) -> bool:
    """Whether what the marks hold is said on its own, and not a few words in the writer's sentence.

    It has four words and follows *că*; or it begins with a capital and has four words, or a stop, or something other
    than a word before it; or it begins small after a comma in a line where an earlier piece in marks came before, or
    after a colon.
    """
    inner = text[opening.end : closing.start if closing else range_.end]
    first = next((character for character in inner if character.isalnum()), "")
    line = line_bounds(text, opening.start, _BACK)
    before = text[line.start : opening.start].rstrip()
    if _SAYS_THAT.search(before) and len(inner.split()) >= _FEW_WORDS:
        return True
    if first.islower() and not inner.lstrip().startswith(("…", "...")):
        if before.endswith(":"):
            return True
        earlier = any(True for mark in marks(text, line.start, opening.start) if not mark.opens or mark.text in '”"»')
        return before.endswith((",", "–", "—")) and earlier
    if len(inner.split()) >= _FEW_WORDS or not before or not before[-1].isalnum():
        return True
    return inner.rstrip().endswith((".", "!", "?", "…", ","))


# -------------------------------------------------------------------------------------------------------- speakers


def _speaker(text: str, range_: Range) -> str:
    """pronoun, document, body and unnamed by their lists; a person otherwise."""
    phrase = " ".join(text[range_.start : min(range_.end, range_.start + _LONGEST_SPEAKER)].split())
    folded = fold(phrase).strip(" ,.;:„“”\"'«»")
    if folded in folded_words("pronouns"):
        return "pronoun"
    words = phrase.split()
    if not words:
        return ""
    indefinite = any(f"{folded} ".startswith(f"{start} ") for start in folded_words("indefinite_starts"))
    rest = re.sub(r"^(?:the|its|his|her|their) ", "", folded)
    rest = rest.partition(" ")[2] if indefinite and " " in rest else rest
    for kind, entries in (("document", "documents"), ("unnamed", "unnamed_sources"), ("body", "bodies")):
        if _is_listed(rest, entries):
            return kind
    is_acronym = len(words) == 1 and phrase.isupper() and 2 <= len(phrase) <= _LONGEST_ACRONYM
    if is_acronym or _is_listed(_english_head(rest), "body_heads"):
        return "body"
    if indefinite:
        return "person" if _ends_in_name(words) else "unnamed"
    named = own_name(phrase) and is_named(text, range_)
    return "person" if named else _without_name(text, range_, phrase, folded)


def _without_name(text: str, range_: Range, phrase: str, folded: str) -> str:
    """What somebody without a name is: many are a body; a role with more words is unnamed, unless it is said whose."""
    words = folded.split()
    if not words:
        return "person"
    if re.fullmatch(r"\w{3,}ii", words[0]):
        return "body"
    if words[0] == "the":
        if len(words) <= _FEW_WORDS and re.fullmatch(r"\w{4,}[^s]s", _english_head(folded)):
            return "body"
        introduced = re.search(rf"\ban? {re.escape(words[-1])}\b", text[: range_.start], re.IGNORECASE)
        return "unnamed" if introduced and not people_called(text, words[-1]) else "person"
    if len(words) > 1 and is_role(words[0]) and not is_english_role(words[0]):
        return "person" if people_called(text, phrase) else "unnamed"
    return "person"


def _english_head(folded: str) -> str:
    """The noun of an English phrase: its last word, or the last one before a preposition."""
    core = re.split(r" (?:of|for|in|at|on|from|to|by|who|which|with)\b|,", folded, maxsplit=1)[0]
    return core.rpartition(" ")[2]


def _ends_in_name(words: list[str]) -> bool:
    """Whether the last two words are a first name and a family name, after whatever role."""
    capitals = len(words) > 2 and all(word[0].isupper() and not word.isupper() for word in words[-2:])
    return capitals and fold(words[-2]) in folded_words("first_names")


def _is_listed(phrase: str, entries: str) -> bool:
    """Whether the phrase begins with an entry of the list, as whole words but where the entry ends in *."""
    return _listed(entries).match(phrase) is not None


@cache
def _listed(entries: str) -> re.Pattern[str]:
    patterns = (
        re.escape(fold(entry.removesuffix("*"))) + (r"[\w-]*" if entry[-1] == "*" else "")
        for entry in word_list(entries)
    )
    return re.compile(rf"(?:{'|'.join(patterns)})(?![\w'-])")


# ------------------------------------------------------------------------------------------------ dates, boilerplate


def _date(text: str, range_: Range) -> str:
    """repeated: every, daily, on Mondays; time: of the clock or a part of a day; duration: how long; else date."""
    phrase = text[range_.start : range_.end]
    tokens = time_tokens(phrase)
    row = " ".join(tokens)
    if _is_repeated(text, range_, tokens, row):
        return "repeated"
    if any(token.startswith("CLOCK") or token == "PART" for token in tokens) or _is_hour(tokens):
        return "time"
    if re.fullmatch(r"(?:\? )+(?:p[A-Z]|uN)|n\d+ TO u[A-Z]|n1 (?:Sp|Su|Au|Wi)", row):
        return "duration"
    # "a doua jumătate a lunii august", "the second half of October"
    if re.search(r"\bo\d HALF|\bHALF .*M\d\d", row):
        return "date"
    if re.search(r"\bn[\d.]+ (?:AND (?:n1 )?HALF )?[up]\d*[A-Z]|\b(?:HALF|FOURTH) (?:n1 )?[up][A-Z]", row):
        # "o zi înainte", "a day later"
        counted_from = re.search(r"\b(?:inainte|mai tarziu|mai devreme|later|earlier|before|after)$", fold(phrase))
        return "date" if "AGO" in tokens or tokens[0] == "IN" or counted_from else "duration"
    return "date"


def _is_repeated(text: str, range_: Range, tokens: tuple[str, ...], row: str) -> bool:
    """Whether it comes back: `fiecare seară`, `marțea`, `din doi în doi ani`, `luni până vineri`, `hour by hour`."""
    if any(token in ("EVERY", "SETD", "SETW", "SETM", "SETY") for token in tokens):
        return True
    directed = any(token in ("LAST", "NEXT", "THIS") for token in tokens)
    if any(re.fullmatch(r"H\d", token) for token in tokens) and not directed:
        return True
    if re.fullmatch(r"D\d TO D\d|u([A-Z]) TO u\1|n(\d+) in n\2 [pu][A-Z]", row):
        return True
    # Some days and seasons have one form for one and for all of them: "duminica de două ori mai mulți".
    phrase = text[range_.start : range_.end]
    return _EVERY_ONES.fullmatch(phrase) is not None and not _AT_A_TIME.search(text, 0, range_.start)


# With the article, and no preposition before them; "ă" is one day or season, "a" may be all.
_EVERY_ONES = re.compile("sâmbăta|simbata|duminica|iarna|vara|toamna|primăvara|sîmbăta", re.IGNORECASE)
_AT_A_TIME = re.compile(r"(?:\b(?:în|din|de|pe|până|la|toată|spre|pentru)|[.!?…\n])\s+\Z", re.IGNORECASE)


def _is_hour(tokens: tuple[str, ...]) -> bool:
    """`ora 10`, `orele 10.00`."""
    return re.search(r"\b[up]H n\d", " ".join(tokens)) is not None and not re.search(r"\bn\S+ [up]H", " ".join(tokens))


def _boilerplate(text: str, range_: Range) -> str:
    """The kind of the phrase that stands first."""
    folded = fold(text[range_.start : min(range_.end, range_.start + _LONGEST_BOILERPLATE)])
    found = [(hit.start(), -len(hit[0]), kind) for kind, pattern in _phrases() if (hit := pattern.search(folded))]
    if found:
        return min(found)[2]
    # Glued to a sentence stand datelines and the like: "EASTMERE, Conn. —".
    line = line_bounds(text, range_.start, _BACK)
    return "" if range_.end >= line.end or text[range_.end : line.end].isspace() else "caption or credit"


@cache
def _phrases() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """One pattern for each kind."""
    kinds: dict[str, list[str]] = {}
    for entry in word_list("boilerplate_phrases"):
        kind, _, phrase = entry.partition(": ")
        start = r"^\W*" if phrase.startswith("^") else r"(?<!\w)"
        words = r"\s+".join(map(re.escape, fold(phrase.removeprefix("^")).split()))
        kinds.setdefault(kind, []).append(rf"{start}{words}(?!\w)")
    return tuple((kind, re.compile("|".join(patterns), re.MULTILINE)) for kind, patterns in kinds.items())


_KINDS: Mapping[str, Callable[[str, Range], str]] = MappingProxyType(
    {"claim": _claim, "quote": _quote, "speaker": _speaker, "date": _date, "boilerplate": _boilerplate}
)
