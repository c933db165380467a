"""Quotation marks: which marks open a quotation, which close it, and which of them belong together in a range.

Marks of different styles make a pair where writers mix them (`„…"`, `”…”`), so the table is wide on the closing side.
Doubled commas, apostrophes and angle signs (`,,…''`, `<<…>>`) count as one mark.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.message import excerpt, message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CLOSERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "„": ("”", "“", '"', "‟", "''", "»"),
        ",,": ("”", "“", '"', "''", ",,"),
        "“": ("”", '"', "“", "''"),
        "”": ("”", '"'),
        "‟": ("”", '"'),
        '"': ('"', "”", "“"),
        "''": ("''", '"', "”"),
        "«": ("»",),
        "»": ("«", "»"),
        "<<": (">>",),
        "‹": ("›",),
        "›": ("‹",),
        "‚": ("’", "‘", "'"),
        "‘": ("’", "'"),
        "’": ("’",),
        "'": ("'", "’"),
        "「": ("」",),
        "『": ("』",),
        "〝": ("〞", "〟"),
        "＂": ("＂",),
    }
)
ALL_CLOSERS = frozenset(closer for closers in CLOSERS.values() for closer in closers)
_SINGLE = "'’‘"
# Longest first, so that `,,` is one mark and not two commas.
_MARK = re.compile("|".join(sorted(map(re.escape, ALL_CLOSERS | set(CLOSERS)), key=len, reverse=True)))
_LONGEST = 2
_DEEPEST = 8
# Within the marks of a quotation its last words are often followed by stops and closing brackets of its own.
_STOPS_BEFORE_CLOSER = re.compile(r"[.,!?…;:)\]}]{0,6}")


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark: its characters and their place in code points."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """The place after the mark."""
        return self.start + len(self.text)

    @property
    def opens(self) -> bool:
        """Whether a quotation can begin with the mark."""
        return self.text in CLOSERS

    def is_closed_by(self, other: Mark) -> bool:
        """Whether the two make a pair."""
        return other.text in CLOSERS.get(self.text, ())


def marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks in a range, in text order; an apostrophe inside a word is none."""
    for found in _MARK.finditer(text, start, end):
        mark = Mark(found[0], found.start())
        if not _is_apostrophe(text, mark):
            yield mark


def mark_at(text: str, pos: int) -> Mark | None:
    """The mark that starts at `pos`."""
    found = _MARK.match(text, pos)
    mark = Mark(found[0], pos) if found else None
    return None if mark is None or _is_apostrophe(text, mark) else mark


def mark_before(text: str, pos: int) -> Mark | None:
    """The mark that ends at `pos`."""
    for length in range(_LONGEST, 0, -1):
        found = _MARK.fullmatch(text, pos - length, pos) if pos >= length else None
        if found and not _is_apostrophe(text, mark := Mark(found[0], found.start())):
            return mark
    return None


def opening_outside(text: str, pos: int) -> Mark | None:
    """The opening mark directly before `pos`, over one blank after French guillemets; no closing apostrophe."""
    mark = mark_before(text, pos)
    if mark is None and pos > 1 and text[pos - 1].isspace() and text[pos - 2] in "«‹":
        mark = Mark(text[pos - 2], pos - 2)
    if mark is None or not mark.opens:
        return None
    return None if mark.text in _SINGLE and _is_letter(text, mark.start - 1) else mark


def closing_outside(text: str, pos: int, opening: Mark) -> Mark | None:
    """The closing mark directly after `pos` that makes a pair with `opening`.

    Stops, commas and closing brackets of the quotation may stand before it, and one blank before French guillemets.
    """
    stops = _STOPS_BEFORE_CLOSER.match(text, pos)
    # `pos` itself first: in `,,A,,` the commas are the mark.
    for place in (pos, stops.end() if stops else pos):
        mark = mark_at(text, place)
        if mark is None and text[place : place + 1].isspace() and text[place + 1 : place + 2] in ("»", "›"):
            mark = Mark(text[place + 1], place + 1)
        if (
            mark is not None
            and opening.is_closed_by(mark)
            and not (mark.text in _SINGLE and _is_letter(text, mark.end))
        ):
            return mark
    return None


def unpaired(text: str, start: int, end: int) -> tuple[Mark | None, Mark | None]:
    """The opening mark at `start` and the closing mark at `end` whose partners are not in the range, each if there."""
    opened: list[Mark] = []
    closing: Mark | None = None
    for mark in marks(text, start, end):
        # The innermost that fits: a stray apostrophe must not keep the marks around it apart.
        fitting = next(
            (at for at in range(-1, -1 - min(len(opened), _DEEPEST), -1) if opened[at].is_closed_by(mark)), 0
        )
        if fitting:
            del opened[fitting:]
        elif mark.end == end and mark.text in ALL_CLOSERS and mark.start > start:
            closing = mark
        elif mark.opens:
            opened.append(mark)
    return (opened[0] if opened and opened[0].start == start else None), closing


def _is_apostrophe(text: str, mark: Mark) -> bool:
    return mark.text in _SINGLE and _is_letter(text, mark.start - 1) and _is_letter(text, mark.end)


def _is_letter(text: str, pos: int) -> bool:
    return 0 <= pos < len(text) and text[pos].isalnum()


def in_marks(text: str, most: int = 40) -> str:
    """The first and last words of a text in quotation marks, for a sentence; its own are enough where it has some."""
    words = excerpt(text, most)
    return words if words.startswith(tuple(CLOSERS)) else str(message("“{text}”", text=words))
