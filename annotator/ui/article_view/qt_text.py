"""The text of one chunk as Qt gets it, and the map between code points and Qt positions."""

from __future__ import annotations

import re
from bisect import bisect_left

_SPECIAL = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffc\ufffe\uffff]")
# Qt takes several flags in a row for one grapheme.
_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]{3}")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def clean(text: str) -> str:
    """`text` with every character that Qt drops, swaps or breaks lines at replaced by one that it only shows.

    As many code points as before. U+FEFF becomes U+2060; C0 controls their pictures; other controls, separators, lone
    surrogates, non-characters and U+FFFC (an inline object to Qt) become U+FFFD. The tab stays.
    """
    return _SPECIAL.sub(_harmless, text)


def _harmless(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0xFEFF:
        return "\u2060"
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def has_right_to_left(text: str) -> bool:
    """Whether any character may be laid out from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def needs_boxes(text: str) -> bool:
    """Whether Qt's own caret places cannot be trusted: with right-to-left letters, and in rows of flags."""
    return has_right_to_left(text) or _FLAGS.search(text) is not None


class QtText:
    """The cleaned text of one chunk with the map between its code points and Qt positions, both from 0.

    Without astral characters both are the same and nothing is kept.
    """

    __slots__ = ("_astral", "_astral_qt", "text")

    def __init__(self, text: str) -> None:
        self.text = clean(text)
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_qt = [at + before for before, at in enumerate(self._astral)]

    def to_qt(self, position: int) -> int:
        """The Qt position of a code point position."""
        return position + bisect_left(self._astral, position) if self._astral else position

    def from_qt(self, qt_pos: int) -> int:
        """The code point position of a Qt position; inside a surrogate pair, the position before it."""
        return qt_pos - bisect_left(self._astral_qt, qt_pos) if self._astral else qt_pos
