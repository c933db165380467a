"""Time words: a time expression of Romanian or English as a row of tokens that do not depend on the language.

A token is one of: `n5` (a number), `Y2021`, `M05`, `D2` (Tuesday), `H2` (on Tuesdays), `uD` and `pD` (day, days; Y M W
D H, N for minute, S), `t-1` (yesterday), `o2` (second), `DATE2021-12-22`, `CLOCK10:30`, `DEC1980`, `yy71`,
`EITHER2021-04-03` (`03/04/2021`, in English also March), a season (Sp Su Au Wi), or a bare word for what the expression
does: AGO IN LAST NEXT THIS PAST EVERY PART EDGE TO AND … A word that is in no list is `?`. The lists are in
data/time_words.txt.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from annotator.core.word_lists import fold, word_list

if TYPE_CHECKING:
    from collections.abc import Mapping

# Longer than any time expression; what is longer says nothing about time as a whole.
LONGEST = 160
_LONGEST_PHRASE = 4
_SCAN = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d(?:[t ]\d\d:\d\d)?)(?!\d)"
    r"|(?P<dmy>\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)\d{4})(?!\d)"
    r"|(?P<clock>\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d(?::\d\d)?)(?!\d)"
    r"|'?(?P<decade>\d\d(?:\d\d)?)'?s\b"
    r"|'(?P<yy>\d\d)\b"
    r"|(?P<ordinal>\d{1,3})(?:st|nd|rd|th)\b"
    r"|(?P<number>\d+(?:[.,]\d+)*)"
    r"|(?P<word>[^\W\d_]+)(?:'s\b)?"
    r"|(?P<dash>[-–—])"
    r"|(?P<skip>[\s,.()\"„“”«»:;'*]+)"
    r"|(?P<other>.)"
)
_AFTER_A = frozenset(("uY", "uM", "uW", "u2W", "uD", "uH", "uN", "uS", "u10Y", "u100Y", "HALF", "FOURTH"))
_PREFIXES = {"decade": "DEC", "yy": "yy"}
_BEFORE_A = frozenset(("", "in", "AGO", "HALF", "AND", "FOURTH"))
_BEFORE_PLURAL = ("n", "ten", "PAST", "NEXT", "LAST")


@cache
def _phrases() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """The words of each phrase -> its tokens."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for entry in word_list("time_words"):
        token, _, phrases = entry.partition("=")
        for phrase in phrases.split(","):
            found.setdefault(tuple(fold(phrase).split()), tuple(token.split()))
    return found


def month_words() -> Mapping[str, int]:
    """The folded names and abbreviations of the months in Romanian and English -> 1 to 12."""
    return {words[0]: int(tokens[0][1:]) for words, tokens in _phrases().items() if tokens[0][0] == "M"}


def time_tokens(text: str) -> tuple[str, ...]:
    """The tokens of a time expression, without the words that change nothing; `?` for each other word or sign."""
    if len(text) > LONGEST:
        return ("?",)
    return tuple(_numbers(_ambiguous(_years(_looked_up(_scanned(fold(text)))))))


def _scanned(folded: str) -> list[str]:
    return [
        "-" if kind == "dash" else piece if kind == "word" else _numeric(kind, piece)
        for found in _SCAN.finditer(folded)
        if (kind := str(found.lastgroup)) != "skip"
        for piece in (found[kind],)
    ]


def _numeric(kind: str, piece: str) -> str:
    """The token of what is written in digits; it starts with a capital or is no word of the lists."""
    if kind == "iso":
        return f"DATE{piece[:10]}" + (f" CLOCK{piece[11:]}" if len(piece) > 10 else "")
    if kind == "dmy":
        return _day_month_year(piece)
    if kind == "clock":
        return f"CLOCK{_clock(piece)}"
    if kind in _PREFIXES:
        return f"{_PREFIXES[kind]}{piece}"
    return f"n{_number(piece)}" if kind in ("ordinal", "number") else "?"


def _day_month_year(piece: str) -> str:
    day, month, year = re.split(r"[./-]", piece)
    ambiguous = "/" in piece and int(day) <= 12 and int(month) <= 12 and day != month
    return f"{'EITHER' if ambiguous else 'DATE'}{year}-{int(month):02}-{int(day):02}"


def _number(piece: str) -> str:
    """`1.000` and `1,000` are a thousand, `1,5` is one and a half."""
    thousands = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", piece)
    return re.sub("[.,]", "", piece) if thousands else piece.replace(",", ".")


def _clock(piece: str) -> str:
    """`10:30` of `10:30`, `16` of `4 p.m.`, `16:12` of `4.12 pm`."""
    hour, *rest = re.findall(r"\d+", piece)
    letter = re.search("[ap]", piece)
    number = int(hour)
    if letter and 1 <= number <= 12:
        number = number % 12 + (12 if letter[0] == "p" else 0)
    return ":".join((f"{number:02}", *rest))


def _looked_up(pieces: list[str]) -> list[str]:
    phrases, tokens, at = _phrases(), [], 0
    while at < len(pieces):
        for size in range(min(_LONGEST_PHRASE, len(pieces) - at), 0, -1):
            if (meaning := phrases.get(tuple(pieces[at : at + size]))) is not None:
                tokens += [token for token in meaning if token != "_"]
                break
        else:
            size, piece = 1, pieces[at]
            known = piece[0].isupper() or (piece[0] in "ny" and piece[-1].isdigit())
            tokens += piece.split() if known else ["?"]
        at += size
    return tokens


def _years(tokens: list[str]) -> list[str]:
    """A number of four digits is a year unless a unit follows (`2000 de ani`)."""
    made = []
    for at, token in enumerate(tokens):
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        # Units in the singular follow a year (`2023, ora 18`), but never so large a number.
        counted = following[:1] == "p" and not "".join(tokens[at - 1 : at]).startswith("M")
        year = re.fullmatch(r"n(1\d{3}|20\d\d|21\d\d)", token) and not (counted or following == "luni")
        made.append(f"Y{token[1:]}" if year else token)
    return made


def _ambiguous(tokens: list[str]) -> list[str]:
    """`luni` is Monday or months, `an` year or one, `a` one or nothing, by what stands beside them."""
    made: list[str] = []
    for at, token in enumerate(tokens):
        before = made[-1] if made else ""
        following = tokens[at + 1] if at + 1 < len(tokens) else ""
        if token == "luni":
            made.append("pM" if before.startswith(_BEFORE_PLURAL) else "D1")
        elif token == "an":
            made.append("n1" if following in _AFTER_A and following[0] == "u" else "uY")
        elif token != "a":
            made.append(token)
        elif following in _AFTER_A and before in _BEFORE_A and not "".join(made[-2:-1]).startswith("o"):
            made.append("n1")
    return made


def _numbers(tokens: list[str]) -> list[str]:
    """Numbers in words put together: `ten20 AND n5` is `n25`."""
    made: list[str] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.startswith("ten"):
            joint = at + 1 + (tokens[at + 1 : at + 2] in (["AND"], ["TO"]))
            ones = tokens[joint] if joint < len(tokens) else ""
            if re.fullmatch("n[1-9]", ones):
                token, at = f"n{int(token[3:]) + int(ones[1:])}", joint
            else:
                token = f"n{token[3:]}"
        made.append(token)
        at += 1
    return made
