"""The rules behind `checks.py` about quotation marks: quotes that cut a pair, quotations that no quote touches."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.core.check_rules import Cover, Found
from annotator.core.message import excerpt, message, phrase
from annotator.core.newlines import line_bounds
from annotator.core.quotation_marks import CLOSERS, mark_at, mark_before
from annotator.core.quotations import QUOTATION
from annotator.core.word_lists import fold, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.core.check_rules import Case

FEWEST_WORDS = 4
_LONGEST_NAME = 6
_LONGEST_WORD = 40
# A single mark is too often an apostrophe that merely looks like one half of a pair.
_SINGLE = frozenset("'’‘‚‹›")
_CONJUNCTIONS = frozenset(("ca", "that", "si", "and"))
_ENDS_A_SENTENCE = re.compile(r"[.!?…,]\W*$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0]$")
# Every mark that opens, by its first character; of the doubled ones only those of apostrophes begin with a mark.
_OPENING = re.compile("[" + re.escape("".join(sorted({mark[0] for mark in CLOSERS} - set(",<")))) + "]")
_OPENING_OR_PAIR = re.compile(f"{_OPENING.pattern}|,,|<<")
_ONLY_OPEN = frozenset("„«")
_WORD = re.compile(r"[^\W_][\w'’\u00ad\u0300-\u036f]*")


def unbalanced_marks(case: Case) -> Iterator[Found]:
    """A quote that holds one of two marks that belong together; a mark that the writer never closed is no slip."""
    labels = case.with_edges("quotation")
    spans = [span for span in case.spans if span.label in labels]
    found = marked_quotations(case.text) if spans else ()
    quotations = [(start, end) for start, end, pair in found if pair]
    starts = [start for start, _ in quotations]
    by_end = sorted((end, start) for start, end in quotations)
    for span in spans:
        opened = quotations[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        closed = by_end[bisect_right(by_end, (span.start, span.end)) : bisect_right(by_end, (span.end, span.end))]
        if any(end > span.end for _, end in opened):
            yield case.about(
                span, phrase("The {label} {text} ends before the quotation mark that closes what it opens.")
            )
        elif any(start < span.start for _, start in closed):
            yield case.about(
                span, phrase("The {label} {text} starts after the quotation mark that opens what it closes.")
            )


def unlabelled_quotation(case: Case) -> Iterator[Found]:
    """A quotation in marks of FEWEST_WORDS or more, outside of boilerplate, that no quote touches.

    Only articles being labelled or done are asked: in one that nobody has begun, or that is skipped, all are open.
    """
    quotes = case.with_edges("quotation")
    if not quotes or case.annotations.header.status not in ("in_progress", "done"):
        return
    quoted = Cover.of(span for span in case.spans if span.label in quotes | case.with_edges("lines"))
    last, label = 0, min(quotes, key=case.labels.number)
    for start, end, _ in marked_quotations(case.text):
        touched = quoted.overlaps(start, end)
        # What lies in another quotation is looked at with that one.
        if start >= last and not touched and _is_said(case.text, start, end):
            said = excerpt(case.text[start:end])
            yield Found(start, end, message("The quotation {text} is in no {label}.", text=said, label=label))
            last = end
        elif touched:
            last = max(last, end)


def _is_said(text: str, start: int, end: int) -> bool:
    """Whether the quotation has enough words and does not look like the name of a book, a show, a programme."""
    words = [word[0] for word, _ in zip(_WORD.finditer(text, start, end), range(_LONGEST_NAME + 1), strict=False)]
    if len(words) < FEWEST_WORDS:
        return False
    if (
        len(words) > _LONGEST_NAME
        or not words[0][0].isupper()
        or _ENDS_A_SENTENCE.search(text, max(start, end - 4), end)
    ):
        return True
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    if before is None:
        return True
    word = fold(before[1])
    return word in _CONJUNCTIONS or word in folded_words("verbs_of_saying")


@lru_cache(maxsize=4)
def marked_quotations(text: str) -> tuple[tuple[int, int, bool], ...]:
    """Every quotation of the text that opens with a mark, in order of their starts: start, end, whether it is a pair.

    A pair is beyond doubt: two double marks that belong together, and not what a writer mixed up or never closed.
    """
    found: list[tuple[int, int, bool]] = []
    place = 0
    seed = _OPENING_OR_PAIR if ",," in text or "<<" in text else _OPENING
    # Line by line, as quotations never cross one: most lines have no mark.
    while mark := seed.search(text, place):
        line, block = line_bounds(text, mark.start()), QUOTATION.blocks.at(text, mark.start())
        part = Range(max(line.start, block.start), min(line.end, block.end))
        found += (one for unit in QUOTATION.find(text, part) if (one := _in_marks(text, unit)))
        place = max(part.end, mark.end())
    return tuple(found)


def _in_marks(text: str, unit: Range) -> tuple[int, int, bool] | None:
    opening, closing = mark_at(text, unit.start), mark_before(text, unit.end)
    if opening is None or not opening.opens:
        return None
    if closing is not None and opening.end <= closing.start:
        return unit.start, unit.end, opening.text not in _SINGLE and opening.is_closed_by(closing)
    return (unit.start, unit.end, False) if opening.text in _ONLY_OPEN else None
