"""Clauses: the pieces of a sentence between its commas, dashes and the words that a clause starts after.

Such a word (data/clause_words.txt: *că, deși, dacă, dar, that, but*; never *să*) belongs to no clause; nor does an *și*
or *and* with a short verb behind it (data/clause_verbs.txt: *și poate fi atacată*, *and has closed*). What stands in
quotation marks or brackets is not cut, unless the marks are around the whole sentence; nor are numbers (`3,5`). A
clause ends before the sentence's full stop.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from annotator.core.annotations import Range
from annotator.core.blocks import Blocks, BlockUnit, whole
from annotator.core.name_words import folded
from annotator.core.quotation_marks import Mark, marks
from annotator.core.sentences import keeps_full_stop, sentence_at
from annotator.core.white_space import INK, WHITE, trim
from annotator.core.word_lists import fold, folded_words, word_list
from annotator.core.words import LETTER_OR_DIGIT

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = "\u0300-\u036f\u00ad"
_CUT = re.compile(
    rf"(?P<sign>(?<!\d)[,;:،](?=[{WHITE}”»\"'’])|(?<=\d)[,;:](?=[{WHITE}](?!\d))|[–—](?!\d)|(?<=[{WHITE}])-(?=[{WHITE}]))"
    rf"|(?P<word>(?<![\w-])[^\W\d_](?:[^\W\d_]|[{_MARKS}]){{1,11}}(?![\w'’-]))"
)
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_BRACKET = re.compile(r"[()\[\]{}]")
_INK = re.compile(INK)
_SOLID = re.compile(LETTER_OR_DIGIT)
_STOPS = ".!?…‽؟。！？"
_OUTER = ",;:–—-"
_ENGLISH_SAYING = frozenset(("said", "says", "say", "believe", "believes", "think", "thinks", "believed", "thought"))
_LONGEST_JOINT = 8
# Emoji, list signs and stars, and the stamp of an entry.
_BEFORE_CLAUSE = re.compile(
    rf"(?:(?:(?!{LETTER_OR_DIGIT})[^{WHITE}„“”\"'’«‘‚(\[$€£+–—-]|\d\ufe0f?\u20e3)[{WHITE}]*)*(?:\d{{1,2}}:\d\d[{WHITE}]+)?"
)
_AFTER_CLAUSE = re.compile(rf"[{WHITE}](?:și|şi|si|sau|ori|and|or|nor|iar)\Z", re.IGNORECASE)
_FIRST_WORD = re.compile(rf"([^\W\d_]+)[{WHITE}]+")
_JOINING = frozenset(("si", "sau", "and", "or"))
_NEXT = re.compile(r"\s+([^\W\d_]+(?:[-‑][^\W\d_]+)?)(?:\s+([^\W\d_]+))?")
_PARTICIPLE = re.compile(r"\w+(?:[aiu]t|s)a?")
_JOINTS = frozenset(("și", "şi", "si", "sau", "ori", "nici", "and", "or", "nor"))


def _find(text: str, block: Range) -> Iterator[Range]:
    return whole(text, block, _clauses(text, block))


def _clauses(text: str, block: Range) -> Iterator[Range]:
    place = block.start
    while (ink := _INK.search(text, place, block.end)) is not None:
        sentence = sentence_at(text, ink.start())
        if sentence is None or sentence.end <= ink.start():
            place = ink.end()
            continue
        # A sentence longer than a block is seen in pieces.
        seen = Range(max(sentence.start, block.start), min(sentence.end, block.end))
        yield from _pieces(text, _body(text, seen))
        place = seen.end


def clauses_end(text: str, range_: Range) -> int:
    """The end of the last clause in the sentence that holds the range's last character."""
    sentence = sentence_at(text, range_.end - 1)
    return range_.end if sentence is None else _body(text, sentence).end


def _body(text: str, sentence: Range) -> Range:
    """The sentence without its full stop and what closes after it, unless that opened in it."""
    end = sentence.end
    pairs = _pairs(text, sentence)
    closed = {pair.end for pair in pairs}
    while end > sentence.start and end not in closed and (text[end - 1] in _STOPS or text[end - 1] in "\"”“’'»«)]}"):
        end -= 1
    return trim(text, Range(sentence.start, end)) if end > sentence.start else sentence


def _pieces(text: str, body: Range) -> Iterator[Range]:
    closed = [pair for pair in _pairs(text, body) if not (pair.start == body.start and pair.end == body.end)]
    start = body.start
    before: list[tuple[int, int, str]] = []
    for found in _CUT.finditer(text, body.start, body.end):
        cut = Range(*found.span())
        around = [pair.end for pair in closed if pair.start < cut.start < pair.end]
        if around:
            # In “We wait,” she said the comma belongs to what is around the marks.
            if found[0] != "," or max(around) > cut.end + 2 or text[cut.end : max(around)].isalnum():
                continue
            cut = Range(max(around), max(around))
        elif found["word"] is not None:
            before.append((cut.start, cut.end, found["word"]))
            phrase = _clause_word(text, before, body)
            if phrase is None:
                continue
            cut = Range(phrase, cut.end)
        if cut.start >= start:
            yield from _clause(text, Range(start, cut.start))
        start = max(start, cut.end)
    if start < body.end:
        yield from _clause(text, Range(start, body.end))


def _clause(text: str, piece: Range) -> Iterator[Range]:
    clause = trim(text, piece, _OUTER)
    if not len(clause):
        return
    pairs = _pairs(text, clause)
    # Marks without their partners are the edges of a longer quotation.
    start, end = clause.start, clause.end
    for mark in marks(text, clause.start, clause.end):
        if mark.start == start and not any(pair.start == start for pair in pairs):
            start = mark.end
        if mark.end == end and not any(pair.end == end for pair in pairs):
            end = mark.start
    if start >= end:
        return
    if end < clause.end:
        clause = trim(text, Range(start, end), _OUTER + _STOPS)
    else:
        clause = trim(text, Range(start, end), _OUTER)
    clause = _bare(text, clause)
    if _SOLID.search(text, clause.start, clause.end) and text[clause.start : clause.end].casefold() not in _JOINTS:
        yield clause


def _bare(text: str, clause: Range) -> Range:
    """The clause without marks around all of it, nor signs, stamps and joining words at its edges.

    `„iar prețurile cresc.”` is *prețurile cresc*; `12:20 Articolul trece` is *Articolul trece*.
    """
    while (inner := _inside_marks(text, clause)) is not None:
        clause = inner
    if found := _BEFORE_CLAUSE.match(text, clause.start, clause.end):
        clause = Range(found.end(), clause.end)
    if found := _AFTER_CLAUSE.search(text, max(clause.start, clause.end - _LONGEST_JOINT), clause.end):
        clause = trim(text, Range(clause.start, found.start()), _OUTER)
    return clause


def _inside_marks(text: str, clause: Range) -> Range | None:
    """What stands between marks around the whole clause, without its full stop and a joining word before it."""
    if not any(pair == clause for pair in _pairs(text, clause)):
        return None
    found = list(marks(text, clause.start, clause.end))
    if not found or found[0].start != clause.start or found[-1].end != clause.end:
        return None
    inner = trim(text, Range(found[0].end, found[-1].start), _OUTER)
    while len(inner) and text[inner.end - 1] in _STOPS and not keeps_full_stop(text, inner.end - 1):
        inner = trim(text, Range(inner.start, inner.end - 1), _OUTER)
    if first := _FIRST_WORD.match(text, inner.start, inner.end):
        joins = folded(first[1]) in _JOINING or folded(first[1]) in _clause_words()[0]
        inner = Range(first.end(), inner.end) if joins else inner
    return inner if len(inner) else None


def _clause_word(text: str, before: list[tuple[int, int, str]], body: Range) -> int | None:
    """Where the clause word that ends with the last word starts; None if that is none."""
    singles, pairs = _clause_words()
    start, end, raw = before[-1]
    word, previous = folded(raw), folded(before[-2][2]) if len(before) > 1 else ""
    if end >= body.end or (word == "that" and start == body.start):
        return None
    if word == "ca" and not (raw[-1:] in "ăĂ\u0306" or previous in folded_words("verbs_of_saying")):
        # "ca", as, is no "că", that; where a text has no diacritics the verb before tells.
        return None
    if previous and text[before[-2][1] : start].isspace() and f"{previous} {word}" in pairs:
        return before[-2][0]
    if word in singles or (word in folded_words("clause_relatives") and start > body.start):
        return start
    if word in _ENGLISH_SAYING and _states(text, start, end, body):
        return end
    joins = word in _JOINING and previous and start > body.start and _verb_follows(text, end, body.end)
    return start if joins else None


def _states(text: str, start: int, end: int, body: Range) -> bool:
    """Whether what follows an English verb of saying is what is said, without *that*: `Insurers believe | the bill`."""
    if start < body.start + 2 or not (text[start - 1].isspace() and text[start - 2].isalnum()):
        return False
    found = _NEXT.match(text, end, body.end)
    if found is None:
        return re.match(r"\s+[\d$€£]", text[end : min(end + 8, body.end)]) is not None
    return folded(found[1]) not in folded_words("clause_no_statements")


def _verb_follows(text: str, place: int, end: int) -> bool:
    """Whether what stands next begins a clause of its own: `și | poate fi atacată`, not `și a doua tranșă`."""
    found = _NEXT.match(text, place, end)
    if found is None or folded(found[1]) not in folded_words("clause_verbs"):
        return False
    return folded(found[1]) != "a" or _PARTICIPLE.fullmatch(folded(found[2] or "")) is not None


@cache
def _clause_words() -> tuple[frozenset[str], frozenset[str]]:
    entries = [fold(entry) for entry in word_list("clause_words")]
    return frozenset(entry for entry in entries if " " not in entry), frozenset(entries)


def _pairs(text: str, range_: Range) -> list[Range]:
    """The pairs of quotation marks and of brackets that lie in the range."""
    found: list[Range] = []
    opened: list[Mark] = []
    for mark in marks(text, range_.start, range_.end):
        at = next((at for at in range(len(opened) - 1, -1, -1) if opened[at].is_closed_by(mark)), None)
        if at is not None and not (mark.end < range_.end and mark.opens and text[mark.start - 1].isspace()):
            found.append(Range(opened[at].start, mark.end))
            del opened[at:]
        elif mark.opens and mark.end < range_.end and not text[mark.end].isspace():
            opened.append(mark)
    brackets: list[re.Match[str]] = []
    for bracket in _BRACKET.finditer(text, range_.start, range_.end):
        if bracket[0] not in _BRACKETS:
            brackets.append(bracket)
        elif brackets and brackets[-1][0] == _BRACKETS[bracket[0]]:
            found.append(Range(brackets.pop().start(), bracket.end()))
    return found


CLAUSE: Final = BlockUnit(Blocks(512), _find, _SOLID)


def with_next_clause(text: str, range_: Range) -> Range | None:
    """The range up to the end of the next clause of its sentence; None after the last."""
    following = CLAUSE.after(text, range_.end)
    if following is None or following.end > clauses_end(text, range_):
        return None
    return Range(range_.start, following.end)
