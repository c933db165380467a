"""Values of dates: what a time expression means as ISO 8601, counted from the day the article was published.

Own rules for Romanian and English, on the tokens of core/time_words; dateparser for other languages and rare forms,
imported only when it is asked.
"""

from __future__ import annotations

import re
from datetime import date

from annotator.core.time_words import time_tokens
from annotator.date_values.context import values_around
from annotator.date_values.fallback import OWN_LANGUAGES, parsed
from annotator.date_values.iso import valid_date
from annotator.date_values.published import published_proposals
from annotator.date_values.values import value_of

_FIRST_YEAR, _LAST_YEAR = 1450, 2999

__all__ = ["propose_date", "propose_dates", "published_proposals", "valid_date"]


def propose_date(text: str, published: str, language: str) -> str:
    """The ISO 8601 value of a time expression, as coarse as the text; "" where it has none or none can be told.

    `published` is YYYY-MM-DD, "" where it is not known: then only what names its own year or says how long has a value.
    `language` is a code such as ro, "" for Romanian or English. Units coarser than a day stay what they are (`acum două
    luni` is a month), a part of the day is left out (`marți seara` is a day), a weekday is the latest one, a day of a
    month without a year the nearest. Where ISO 8601 has no word, an interval stands: decades, quarters, weekends. What
    may mean two things has no value.
    """
    day = _day(published)
    language = language.partition("-")[0].lower()
    tokens = time_tokens(text)
    if any(token.startswith("EITHER") for token in tokens):
        if language != "ro":
            return ""
        tokens = tuple(token.replace("EITHER", "DATE") for token in tokens)
    # "in two weeks" says when; Romanian "în două săptămâni" says how long.
    if language == "en" and tokens[:1] == ("in",) and tokens[1:2] and re.fullmatch(r"n\d+", tokens[1]):
        tokens = ("IN", *tokens[1:])
    if (not language or language in OWN_LANGUAGES) and (value := value_of(tokens, day)):
        return value
    if language and language not in OWN_LANGUAGES and (value := value_of(_numerals(tokens), None)):
        return value
    return parsed(" ".join(text.split()).strip(" ,.;:"), day, language)


def propose_dates(text: str, published: str, language: str, before: str = "", after: str = "") -> list[str]:
    """The likely values of a time expression between what stands `before` and `after` it, best first; [] for none.

    As `propose_date`, and then: a clock's time with the day of publication, a weekday to come, a month's or season's
    years. The first is "" where the others are to be chosen from, but none is sure.
    """

    def valued(other: str) -> str:
        return propose_date(other, published, language)

    return values_around(text, valued(text), _day(published), before, after, valued)


def _numerals(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens where they are digits alone, which mean the same in every language."""
    return tokens if all(re.match(r"DATE|CLOCK|Y\d", token) for token in tokens) else ()


def _day(published: str) -> date | None:
    try:
        day = date.fromisoformat(published[:10])
    except ValueError:
        return None
    # Nobody published before the press; and counting near the calendar's ends would run out of it.
    return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None
