"""Searching: where a query stands in a text, always as ranges of the original text on grapheme boundaries."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.folded_text import FoldedText, fold
from annotator.core.graphemes import snap
from annotator.core.message import AnnotatorError, message, phrase
from annotator.core.words import word_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from regex import Pattern

TIME_LIMIT = 1.0
"""Seconds that a regular expression may take for one article."""
_BATCH = 200
_LAST_LETTER = "\u0250"


class SearchError(AnnotatorError):
    """A regular expression that is none, or that takes too long."""


class SearchTimeoutError(SearchError):
    """A regular expression that took too long for one article."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched: words, folded as in `folded_text`, or a regular expression on the original text.

    With `whole_words` a hit neither starts nor ends inside a word.
    """

    text: str
    regex: bool = False
    whole_words: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to search for."""
        return not (self.text if self.regex else fold(self.text))


def check(query: Query) -> None:
    """SearchError, with the place of what is wrong, where the query is no regular expression but should be one."""
    if query.regex:
        _pattern(query.text)


def find_all(text: str | FoldedText, query: Query, time_limit: float = TIME_LIMIT) -> Iterator[Range]:
    """Every hit of the query in text order, none overlapping another, found as they are asked for; see `find_batches`.

    The hits are those that a search from the start of the text finds when each one goes on behind the one before.
    """
    return chain.from_iterable(find_batches(text, query, time_limit))


def find_batches(text: str | FoldedText, query: Query, time_limit: float = TIME_LIMIT) -> Iterator[Sequence[Range]]:
    """The hits as `find_all` gives them, in batches that each take a few milliseconds and may be empty.

    A text that is searched again is best given as one FoldedText. SearchError at once where the query is no regular
    expression, SearchTimeoutError from the iterator where that takes more than `time_limit` seconds in all.
    """
    searched = text if isinstance(text, FoldedText) else FoldedText(text)
    if query.regex:
        return _regex_batches(searched.text, query, _pattern(query.text), time_limit)
    return _folded_batches(searched, query)


def next_hit(starts: Sequence[int], ends: Sequence[int], here: Range, forward: bool = True) -> int | None:
    """The number of the first hit behind `here`, or of the last one before it, among hits in text order.

    Past the last hit comes the first, and the other way round; None where there is no hit.
    """
    if not starts:
        return None
    at = bisect_left(starts, here.end) if forward else bisect_right(ends, here.start) - 1
    return at % len(starts)


def is_hit(query: Query, words: str) -> bool:
    """Whether the query finds exactly these words, all of them; never where it is a wrong expression."""
    try:
        return next(find_all(words, query), None) == Range(0, len(words))
    except SearchError:
        return False


def is_whole(text: str, range_: Range) -> bool:
    """Whether the non-empty range neither starts nor ends inside a word."""
    if _inside_run(text, range_.start) or _inside_run(text, range_.end):
        return False
    first, last = word_at(text, range_.start), word_at(text, range_.end - 1)
    return (first is None or first.start >= range_.start) and (last is None or last.end <= range_.end)


def _inside_run(text: str, place: int) -> bool:
    """Whether two plain letters touch there: most ranges that are no words are told by that."""
    return (
        0 < place < len(text) and text[place - 1] < _LAST_LETTER > text[place] and text[place - 1 : place + 1].isalpha()
    )


def _folded_batches(searched: FoldedText, query: Query) -> Iterator[Sequence[Range]]:
    needle, last = fold(query.text), 0
    for number in range(searched.count if needle else 0):
        batch = []
        for hit in searched.find_in_chunk(needle, number):
            if hit.start >= last and (not query.whole_words or is_whole(searched.text, hit)):
                batch.append(hit)
                last = hit.end
        yield batch


def _regex_batches(text: str, query: Query, pattern: Pattern[str], time_limit: float) -> Iterator[Sequence[Range]]:
    batch: list[Range] = []
    last = 0
    try:
        for found in pattern.finditer(text, timeout=time_limit):
            if found.end() == found.start():
                continue
            hit = snap(text, Range(*found.span()))
            if hit.start >= last and (not query.whole_words or is_whole(text, hit)):
                batch.append(hit)
                last = hit.end
            if len(batch) >= _BATCH:
                yield batch
                batch = []
    except (TimeoutError, MemoryError) as error:
        # An expression that calls itself without end runs out of the library's memory before its time.
        sentence = phrase("The expression took more than {seconds:g} s or too much memory; make it simpler.")
        raise SearchTimeoutError(message(sentence, seconds=time_limit)) from error
    yield batch


@lru_cache(maxsize=16)
def _pattern(text: str) -> Pattern[str]:
    """The compiled expression: case does not count, `^` and `$` are the edges of lines."""
    import regex

    try:
        return regex.compile(text, regex.IGNORECASE | regex.MULTILINE | regex.WORD | regex.VERSION1)
    except regex.error as error:
        sentence = phrase("The expression is wrong at character {place}: {why}.")
        place = min((getattr(error, "pos", None) or 0) + 1, len(text))
        raise SearchError(message(sentence, place=place, why=getattr(error, "msg", error))) from error
    except (RecursionError, OverflowError, ValueError) as error:
        raise SearchError(message("The expression is too long or too deep; make it simpler.")) from error
