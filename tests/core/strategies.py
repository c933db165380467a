"""Hypothesis strategies: texts with every trap that an article has been seen to hold."""

from __future__ import annotations

from hypothesis import strategies as st

GRAPHEMES = (
    "👍🏽",
    "👩‍👩‍👧‍👦",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "🇷🇴",
    "🇷🇴🇺🇦🇺🇸",
    "❤️",
    "1️⃣",
    "©\u200d©",
    "e\u0301",
    "s\u0326",
    "q\u0307\u0323",
    "שָׁ",
    "مُّ",
    "क्षि",
    "नुक़",
    "각",
    "\u1100\u1161\u11a8",
    "\u0600\u0661",
    "กำ",
    "漢字",
    "かな",
    "𝒳",
)
PIECES = (
    "\u0301",
    "\u200d",
    "\u200c",
    "\u200b",
    "\u00ad",
    "\u2060",
    "\ufeff",
    "\ufe0f",
    "\ufffe",
    "\ud83d",
    "\ude00",
    "\ud800",
    "🇷",
    "🏽",
    "\u0600",
    "\u094d",
    "\u102c",
    "\u202e",
    "\u0000",
)
BLANKS = (" ", "  ", "\u00a0", "\u202f", "\t", "\n", "\r\n", "\r", "\n\r", "\n\n", "\u2028", "\u2029", "\u0085")
MARKS = ("„", "”", "“", '"', "'", "’", "‘", "«", "»", "‹", "›", ",,", "''", "<<", ">>", "「", "」", "(", ")", "[", "]")
STOPS = (".", "...", "…", "!", "?", ",", ";", ":", "-", "–", "%", "€", "_", "·", "/", "。", "@", "*")
WORDS = (
    "și",
    "ş",
    "într",
    "Lavrov",
    "ianuarie",
    "în",
    "In",
    "până",
    "pâna\u0306",
    "de",
    "la",
    "din",
    "a",
    "A",
    "J",
    "U.S.",
    "S.U.A.",
    "dl.",
    "Gen.",
    "etc.",
    "nr.",
    "art.",
    "mil.",
    "The",
    "don't",
    "l’a",
    "hotnews.ro",
    "3,5",
    "2.000",
    "12:30",
    "2021",
    "5",
    "IV",
    "שלום",
    "سلام",
    "со",
    "co\u00adope\u00adrare",
    "col·lega",
)

_pieces = st.one_of(*map(st.sampled_from, (GRAPHEMES, PIECES, BLANKS, BLANKS, MARKS, STOPS, WORDS, WORDS)))


def article_texts(max_pieces: int = 40) -> st.SearchStrategy[str]:
    """Short texts that mix scripts, emoji, marks, invisible characters, newlines of all kinds, quotation marks, words.

    About one in ten has one very long line, one in ten any code points at all; a leading U+FEFF or U+FFFE may occur.
    """
    mixed = st.lists(_pieces, max_size=max_pieces).map("".join)
    long_line = st.builds(lambda text, piece, times: text + piece * times + text, mixed, _pieces, st.integers(50, 150))
    anything = st.text(st.characters(codec=None, categories=None), max_size=max_pieces)
    return st.one_of(*[mixed] * 8, long_line, anything, mixed.map("\ufeff".__add__), mixed.map("\ufffe".__add__))


@st.composite
def texts_with_positions(draw: st.DrawFn, count: int = 1) -> tuple[str, *tuple[int, ...]]:
    """A text and `count` sorted code point positions in it, inside of graphemes too."""
    text = draw(article_texts())
    place = st.integers(0, len(text))
    return text, *sorted(draw(place) for _ in range(count))
