"""Quotations: what stands between quotation marks, with them, and the lines of a dialogue.

A quotation never crosses a newline. One that is never closed ends with its line, so where each paragraph of a long
quotation opens it again, each paragraph is a quotation; a single mark that is never closed is an apostrophe. Marks of
different styles make a pair where no better partner is there (`«…”`). A line that begins with a long dash is one of a
dialogue: all after the dash, but for pieces such as `– spuse Ion –`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from annotator.core.annotations import Range
from annotator.core.blocks import SENTENCE_GAP, Blocks, BlockUnit
from annotator.core.graphemes import snap
from annotator.core.newlines import NEWLINE, NEWLINE_CHARACTERS
from annotator.core.quotation_marks import ALL_CLOSERS, CLOSERS, Mark, marks
from annotator.core.white_space import WHITE, is_white, trim
from annotator.core.word_lists import fold, folded_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SINGLE = frozenset("'’‘‚‹›")
_ONLY_OPEN = frozenset(("„", "«", "<<", "‹", "‚", "「", "『", "〝", ",,"))
_ONLY_CLOSE = frozenset(("»", ">>", "›", "」", "』", "〞", "〟"))
_DOUBLE_CLOSERS = frozenset(("”", "“", '"', "»", "''", "‟"))
_DEEPEST = 8
_DASHES = "–—―"
_DIALOGUE = re.compile(rf"[{WHITE}]*[{_DASHES}][{WHITE}]*(?=[^{WHITE}{_DASHES}-])")
_INSERTED = re.compile(rf"(?<=[{WHITE},.!?…])[{_DASHES}](?=[{WHITE}]|[^\W\d_])")
_WORDS = re.compile(r"[^\W\d_][\w\u0300-\u036f\u00ad]*")
# "i-a spus", "le-ar fi zis": the verb of saying is among the first few words of what is put in.
_WORDS_TO_THE_VERB = 4
# Between two quotations: behind a mark that closes and before one that opens nothing is torn apart.
_BETWEEN = re.compile(rf"[^{WHITE}][”»][^„“”\"«»‹›]*[{WHITE}](?=[„«“][^{WHITE}])")
_SEED: Final = re.compile(
    "|".join(sorted(map(re.escape, ALL_CLOSERS | set(CLOSERS)), key=len, reverse=True)) + f"|[{_DASHES}]"
)


def _find(text: str, block: Range) -> tuple[Range, ...]:
    found: set[Range] = set()
    start = block.start
    while start < block.end:
        newline = NEWLINE.search(text, start, block.end)
        line = Range(start, newline.start() if newline else block.end)
        if _SEED.search(text, line.start, line.end):
            found.update(_in_marks(text, line))
            found.update(_spoken(text, line))
        start = newline.end() if newline else block.end
    whole = {unit for range_ in found if len(unit := trim(text, snap(text, range_)))}
    return tuple(sorted(_nested(sorted(whole, key=_outer_first)), key=_outer_first))


def _outer_first(unit: Range) -> tuple[int, int]:
    return unit.start, -unit.end


def _nested(units: Iterable[Range]) -> Iterator[Range]:
    """The units that lie inside each other or apart; one that reaches out of another is left out."""
    around: list[int] = []
    for unit in units:
        while around and around[-1] <= unit.start:
            around.pop()
        if not around or unit.end <= around[-1]:
            around.append(unit.end)
            yield unit


def _in_marks(text: str, line: Range) -> Iterator[Range]:
    """From mark to mark, and from each mark that is never closed to the line's end."""
    opened: list[Mark] = []
    for mark in marks(text, line.start, line.end):
        partner = _partner(text, line, mark, opened)
        if partner is not None:
            yield Range(opened[partner].start, mark.end)
            del opened[partner:]
        elif _opens(text, line, mark):
            opened.append(mark)
    for mark in opened:
        if mark.text not in _SINGLE and mark.end < line.end:
            yield Range(mark.start, line.end)


def _partner(text: str, line: Range, mark: Mark, opened: list[Mark]) -> int | None:
    """The place in `opened` of the mark that this one closes."""
    if not opened or _looks_opening(text, line, mark):
        return None
    around = range(len(opened) - 1, max(-1, len(opened) - 1 - _DEEPEST), -1)
    best = next((at for at in around if opened[at].is_closed_by(mark)), None)
    if best is not None:
        return best
    # Mixed up by the writer: `«…”`, `„…„`.
    if mark.text in _DOUBLE_CLOSERS or (mark.text == "„" and not _starts_ink(text, line, mark)):
        return next((at for at in around if opened[at].text not in _SINGLE), None)
    return None


def _opens(text: str, line: Range, mark: Mark) -> bool:
    if mark.text in ("«", "<<", "‹"):
        return True
    if not mark.opens or mark.text in _ONLY_CLOSE or not _starts_ink(text, line, mark):
        return False
    if mark.text == "„":
        return True
    if text[mark.end] in ".,;:!?…)]" or (mark.text in ("'", "’") and text[mark.end].isdecimal()):
        return False
    before = text[mark.start - 1] if mark.start > line.start else " "
    return not before.isalnum() and before not in ".!?…,;"


def _looks_opening(text: str, line: Range, mark: Mark) -> bool:
    """Whether the mark stands where only one that opens does: white space, a bracket or a mark before it, ink after."""
    if mark.text in _ONLY_CLOSE:
        return False
    before = text[mark.start - 1] if mark.start > line.start else " "
    if mark.text in _ONLY_OPEN:
        return _starts_ink(text, line, mark) if mark.text == "„" else mark.text != ",," or is_white(before)
    if not mark.opens or not _starts_ink(text, line, mark) or text[mark.end] in ".,;:!?…)]":
        return False
    return is_white(before) or before in _DASHES or before in "([{" or before in _ONLY_OPEN


def _starts_ink(text: str, line: Range, mark: Mark) -> bool:
    """Whether ink comes right after the mark; a stop or comma does not count for marks that also close."""
    if mark.end >= line.end or is_white(text[mark.end]):
        return False
    return mark.text != "„" or text[mark.end] not in ".,;:!?)”"


def _spoken(text: str, line: Range) -> Iterator[Range]:
    """The pieces of a dialogue's line."""
    if line.start > 0 and text[line.start - 1] not in NEWLINE_CHARACTERS:
        return
    dash = _DIALOGUE.match(text, line.start, line.end)
    if dash is None:
        return
    start, inserted = dash.end(), False
    for cut in _INSERTED.finditer(text, dash.end(), line.end):
        if not inserted and not _says(text, Range(cut.end(), line.end)):
            continue
        if not inserted:
            yield Range(start, cut.start())
        start, inserted = cut.end(), not inserted
    if not inserted:
        yield Range(start, line.end)


def _says(text: str, range_: Range) -> bool:
    """Whether a verb of saying stands near the start, in small letters."""
    for count, word in enumerate(_WORDS.finditer(text, range_.start, min(range_.end, range_.start + 60))):
        if count == 0 and word[0][0].isupper():
            return False
        if fold(word[0]) in folded_words("verbs_of_saying"):
            return True
        if count + 1 >= _WORDS_TO_THE_VERB:
            break
    return False


QUOTATION: Final = BlockUnit(Blocks(4_096, (_BETWEEN, SENTENCE_GAP)), _find, _SEED)


def enclosing(text: str, range_: Range) -> Range | None:
    """The smallest quotation that is longer than the range and holds it."""
    return QUOTATION.holding(text, range_, longer=True)
