"""Dates: the time expressions of Romanian and English, each without the preposition before it.

A text is read as a row of letters, one for each word, number or sign (`15 februarie 2023` is `1MY`), and the shapes of
dates are patterns over such rows. The letters of months, weekdays, numbers and units come from data/time_words.txt,
those of small words from data/date_shapes.txt. A text's letters are:

1 a number up to 31 in digits, 0 a larger one, r one with a comma or stop in it, n one in words, o an ordinal, Y a year
in four digits, y one in two (`'89`), C a decade; M a month, m `mai`, k `May` and `March`, b a month's short form;
D a weekday, L `luni` (Monday, months), g a weekday's short form; F a date in digits, K a time in digits;
t `astăzi` and the like, s a repetition in one word, S a season.

A date further on than 200,000 characters (`blocks.REACH`) is not looked for.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.blocks import Blocks, BlockUnit, whole
from annotator.core.newlines import NEWLINE_CHARACTERS
from annotator.core.word_lists import fold, folded_words, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.core.text_objects import Unit

# Marks of decomposed letters and invisible joiners inside of words.
MARKS = "\u0300-\u036f\u00ad\u200c\u200d\u2060"
_LONGEST_PHRASE = 4
# The letters of tokens of time_words.txt.
_KINDS = {"M": r"M\d\d", "D": r"[DH]\d", "n": r"n\d+|ten\d+", "o": r"o\d", "S": "Sp|Su|Au|Wi", "s": "SETD", "p": "PART"}
_SHORT_MONTHS = frozenset(
    ["ian", "jan", "feb", "febr", "apr", "iun", "jun", "iul", "jul", "aug", "sep", "sept", "oct", "nov", "dec"]
)
_ALSO_NAMES = frozenset(["april", "june", "august", "ian", "jan", "may"])
_SHORT_DAYS = frozenset(["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"])


@cache
def _tokens() -> re.Pattern[str]:
    """What a row of letters is made of; compiled when the first date is looked for, which starting must not pay."""
    return re.compile(
        r"(?P<F>(?<!\d)(?:\d{4}-\d\d-\d\d|\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:19|20)\d\d)(?![\d/]))"
        r"|(?P<K>\b\d{1,2}(?:[:.][0-5]\d)?\s?[ap]\.?m\b\.?|\b(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\d:]))"
        r"|(?P<C>['’]?(?:\d\d)?\d0s\b)"
        r"|(?P<y>['’]\d\d\b)"
        r"|(?P<o>\b\d{1,3}(?:st|nd|rd|th)\b|\b(?:[aA]l|[aA])\s(?:\d{1,3}|[IVXLC]+)-(?:lea|a)\b)"
        r"|(?P<number>\d+(?:[.,]\d+)*)"
        rf"|(?P<word>[^\W\d_](?:[^\W\d_]|[{MARKS}])*)"
        rf"|(?P<gap>[{NEWLINE_CHARACTERS}]|[^\w\s])"
    )


@cache
def _shapes() -> re.Pattern[str]:
    """The shapes of dates over a row of letters; of two that start at one place the first wins."""
    unit = "[UPONQL]"
    count = "(?:(?:[1n](?:[&T-]i?[1n])?|[0rY])d?|nhd|n?hd?)"
    length = rf"(?:{count}{unit}|[1n]j|[1n]u|[1n0]hu|au|ju|hju|hdj)"
    length = rf"(?:{length}(?:&(?:ah|n?h)|&{length}|(?<=P){length})?)"
    day = r"(?:(?:[1n]|ofH?|o)(?:N?[Mb])(?:,?Y)?|1N?m(?![c>])Y?|[1o]fH?[Mk]Y?|1kY?|[Mbk]-?[1o](?![dPr])(?:,?Y)?)"
    month = r"(?:N[Mmk]Y?|[Mb](?:,?f?Y)|[mk]Y|b-b|M|(?<=[iT$f@RlG])m(?![c>]|&c|[R1n0]))"
    english_month = r"(?:(?<=[ifRlGT])k)"
    clock = r"(?:O(?:K|r|[1n](?!d?P)(?:&n?h)?)(?:[-T&@](?:K|r|[1n]))?z?|K(?:(?:-|T)K)?z?)"
    relative = (
        rf"(?:H?[Rle](?:{length}|(?:{unit}|[uwSDMkqpj])(?:(?<=D)(?:a[NQ]|fH?u))?)"
        rf"|(?:[DLMSwpqm]|{unit}|[1n]?P)R|[UNO]e|jR)"
    )
    year = r"(?:Q(?:Y|y|C)|(?:H?)C|y|(?<=[idT<f$a(])Y(?!d)(?:-(?:Y|1|0))?)"
    part = "[pv]"
    weekday = rf"(?:[DL],{day}|D{part}|D@{part}|L{part}|D|L|g,?{day})"
    season = r"(?:SR|S(?:fH?)?Q?Y|(?<=[iT])S)"
    halves = rf"(?:(?:H?[oRl])h(?:a|fH?|f)?(?:{day}|{month}|QY?R?|u|Y|M)|(?:q[o1n]|[oRl]q)(?:(?:f|a)?Q?R?Y|QR?|))"
    edge_of = rf"(?:{day}|{month}|[Mkm]|{season}|S|QY|QC|Qy|QR?|Y|H?C|{relative}|{weekday}|U|w|u|p|N)"
    edge = rf"(?:H?G-?(?:fH?|fa|H|d|a)?{edge_of})"
    when = rf"(?:{edge}|{halves}|F|{day}|{relative}|{weekday}|{season}|{month}|{english_month}|t{part}?|{year})"
    point = rf"(?:{when}(?:,?[@$]?{clock})?|{clock}(?:,?\$?(?:{weekday}|F|{day}|t))?(?:,{day})?|w|v|s)"
    far = rf"(?:iVW{length}|W{length}iV|A{length}|I(?:{length}|{unit})|{length}(?:B|m>|iV))"
    every = rf"(?:En?(?:[uUPONQjDSwLp]{part}?))"
    side = rf"(?:{day}|F|{weekday}|{season}|S|{month}|M|m|Y|{clock}|t)"
    spread = rf"(?:(?:{side}|[1n])(?:T[i@$]?|-){side}|(?<=<)(?:{side}|[1n])&i?{side})"
    return re.compile(rf"{far}|{spread}|{every}|{point}|{length}")


def is_time_word(word: str) -> bool:
    """Whether the word with a capital is a month, a weekday or `today`, and not a person's name as well."""
    letter = _word_letter(word)
    return (letter in "MmkDLgbt" and fold(word) not in _ALSO_NAMES) or (letter == "z" and word.isupper())


def _find(text: str, block: Range) -> Iterator[Range]:
    return whole(text, block, _expressions(text, block))


def _expressions(text: str, block: Range) -> Iterator[Range]:
    row, places = _row(text, block)
    for found in _shapes().finditer(row):
        first, last = found.start(), found.end() - 1
        if not (_names_place(text, places, first) or _is_age(row, found)):
            yield Range(places[first][0], places[last][1])


def _row(text: str, block: Range) -> tuple[str, list[tuple[int, int]]]:
    """The letters of a block and the place of each."""
    letters: list[str] = []
    places: list[tuple[int, int]] = []
    words: list[str] = []
    _, ends = _phrases()
    for found in _tokens().finditer(text, block.start, block.end):
        kind = str(found.lastgroup)
        piece = found[0]
        if kind == "gap" and piece == "." and words and _takes_stop(letters[-1], words[-1]):
            continue
        letter, word = _read(kind, piece)
        letters.append("x" if letter == "t" and _ends_name(text, places, found) else letter)
        places.append(found.span())
        words.append(word)
        if word in ends:
            _join_phrase(letters, places, words)
    return "".join(letters), places


def _ends_name(text: str, places: list[tuple[int, int]], found: re.Match[str]) -> bool:
    """Whether the word ends a name (`Russia Today`): with a capital, right after a longer word with one."""
    if not found[0][0].isupper() or not places:
        return False
    start, end = places[-1]
    return end - start > 1 and text[start].isupper() and found.start() - end == 1 and text[end] == " "


def _takes_stop(letter: str, word: str) -> bool:
    return letter in "bgK" or word in ("min", "h")


def _join_phrase(letters: list[str], places: list[tuple[int, int]], words: list[str]) -> None:
    """Makes the last words one, where together they are a phrase with a letter of its own (`a doua`)."""
    phrases, _ = _phrases()
    for size in range(min(_LONGEST_PHRASE, len(words)), 1, -1):
        letter = phrases.get(tuple(words[-size:]))
        if letter is not None:
            places[-size:] = [(places[-size][0], places[-1][1])]
            letters[-size:], words[-size:] = [letter], [" ".join(words[-size:])]
            return


@lru_cache(maxsize=16_384)
def _read(kind: str, piece: str) -> tuple[str, str]:
    """The letter of a piece of text, and it folded."""
    return _letter(kind, piece), fold(piece) if kind == "word" else piece


def _letter(kind: str, piece: str) -> str:
    if kind == "number":
        if not piece.isdecimal():
            return "r"
        if len(piece) == 4 and "1000" <= piece < "2200":
            return "Y"
        return "1" if len(piece) < 3 and 0 < int(piece) <= 31 else "0"
    if kind == "gap":
        return {"–": "-", "—": "-", "‑": "-"}.get(piece, piece if piece in ",-(" else "|")
    return kind if kind != "word" else _word_letter(piece)


def _word_letter(piece: str) -> str:
    word = fold(piece)
    capital = piece[0].isupper()
    if word in _SHORT_DAYS or word in _SHORT_MONTHS:
        known = capital or word not in ("sat", "sun", "mon", "fri", "wed", "dec", "ian")
        return ("g" if word in _SHORT_DAYS else "b") if known else "x"
    letter = _words().get(word, "x")
    if letter == "k" and not capital:
        return "x"
    # "seară" is no date of its own, "seara" is one; "Maine" is a state, "mâine" a day.
    if letter == "p" and word[-1:] == "a" and unicodedata.normalize("NFC", piece)[-1:] not in "ăĂ":
        return "v"
    return "x" if word == "maine" and capital and piece == "Maine" else letter


@cache
def _words() -> Mapping[str, str]:
    """Folded word -> its letter."""
    letters = {word: letter for words, letter in _entries("time_words") if len(words) == 1 for word in words}
    return {**letters, **{word: letter for (word,), letter in _entries("date_shapes")}, "si": "&", "and": "&"}


@cache
def _phrases() -> tuple[Mapping[tuple[str, ...], str], frozenset[str]]:
    """The words of each phrase of several words -> its letter, and the words that phrases end with."""
    phrases = {words: letter for words, letter in _entries("time_words") if len(words) > 1 and letter in "otpv"}
    return phrases, frozenset(words[-1] for words in phrases)


def _entries(name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    for entry in word_list(name):
        token, _, phrases = entry.partition("=")
        letter = _token_letter(token.strip()) if name == "time_words" else token.strip()
        for phrase in phrases.split(",") if letter else ():
            yield tuple(fold(phrase).split()), letter


def _token_letter(token: str) -> str:
    """The letter of a token of time_words.txt, "" for those that date_shapes.txt tells apart."""
    if token == "M05":
        return "m"
    if token == "luni":
        return "L"
    if token.startswith("t") and token[1:2] in "-0123456789":
        return "t"
    kinds = {
        "M": r"M\d\d",
        "D": r"[DH]\d",
        "n": r"n\d+|ten\d+",
        "o": r"o\d",
        "S": r"Sp|Su|Au|Wi",
        "s": "SETD",
        "p": "PART",
    }
    return next((letter for letter, kind in kinds.items() if re.fullmatch(kind, token)), "")


def _names_place(text: str, places: list[tuple[int, int]], first: int) -> bool:
    """Whether the word before says that this is no date, but a name: `Piața 1 Decembrie 1918`."""
    at = first - 1
    while at >= 0 and not text[places[at][0]].isalnum() and places[at][1] - places[at][0] == 1 and at > first - 3:
        if text[places[at][0]] not in "„“”\"«.'":
            return False
        at -= 1
    if at < 0:
        return False
    word = text[places[at][0] : places[at][1]]
    return word[0].isupper() and len(word) < 20 and fold(word) in folded_words("date_places")


def _is_age(row: str, found: re.Match[str]) -> bool:
    """`Maria, 58 de ani, …`"""
    if re.fullmatch(r"[10n]d?[PQ]", found[0]) is None or row[found.start() - 1 : found.start()] != ",":
        return False
    return row[found.end() : found.end() + 1] in (",", "")


DATE: Unit = BlockUnit(Blocks(512), _find, re.compile(r"[^\W_]"))
