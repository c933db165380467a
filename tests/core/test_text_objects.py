"""Text objects: words, sentences, lines and drags, over texts with every trap and over Romanian and English news."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import text_objects
from annotator.core.annotations import Range
from annotator.core.graphemes import is_boundary
from annotator.core.newlines import NEWLINE_CHARACTERS, line_bounds, lines
from annotator.core.text_objects import UNITS, Unit, drag_range, select, select_previous
from annotator.core.white_space import is_white
from tests.core.strategies import article_texts, texts_with_positions

SEED = Path(__file__).parents[2] / "seeds" / "000_a693e22d446df271.txt"
unit_names = st.sampled_from(sorted(UNITS))


def all_units(unit: Unit, text: str) -> list[Range]:
    """Every unit of the text by asking at every position, with a check that the answers agree."""
    found = [unit.at(text, pos) for pos in range(len(text))]
    for pos, range_ in enumerate(found):
        if range_ is not None:
            assert pos in range_
            assert all(found[inner] == range_ for inner in range(range_.start, range_.end))
    return sorted({range_ for range_ in found if range_ is not None}, key=lambda range_: range_.start)


def units_of(name: str, text: str) -> list[str]:
    return [text[range_.start : range_.end] for range_ in all_units(UNITS[name], text)]


@given(article_texts())
def test_lines_are_what_stands_between_newlines(text: str) -> None:
    found = lines(text)
    assert [text[line.start : line.end] for line in found] == regex.split("\r\n|[\r\n\u2028\u2029]", text)
    assert found[0].start == 0
    assert found[-1].end == len(text)
    between = [text[a.end : b.start] for a, b in pairwise(found)]
    assert set(between) <= {"\n", "\r", "\r\n", "\u2028", "\u2029"}


@given(texts_with_positions(), st.integers(0, 600))
def test_line_bounds_are_the_line_that_holds_the_caret(case: tuple[str, int], reach: int) -> None:
    text, pos = case
    # Between \r and \n no line holds the caret: the line before them counts.
    holding = [line for line in lines(text) if line.start <= pos <= line.end]
    expected = holding[0] if holding else line_bounds(text, pos - 1)
    assert line_bounds(text, pos) == expected
    place = min(pos, expected.end)
    assert line_bounds(text, pos, reach) == Range(max(expected.start, place - reach), min(expected.end, place + reach))


def test_a_line_ends_at_each_kind_of_newline() -> None:
    assert [len(line) for line in lines("a\r\nbb\rccc\n\ndddd\u2028e\u2029")] == [1, 2, 3, 0, 4, 1, 0]


@given(article_texts(), unit_names)
def test_units_are_whole_graphemes_without_outer_white_space(text: str, name: str) -> None:
    for unit in all_units(UNITS[name], text):
        assert is_boundary(text, unit.start)
        assert is_boundary(text, unit.end)
        content = text[unit.start : unit.end]
        edges = regex.findall(r"\X", content)
        assert not all(map(is_white, edges[0]))
        assert not all(map(is_white, edges[-1]))
        if name != "word":
            assert not set(content) & set(NEWLINE_CHARACTERS)


@given(article_texts())
def test_every_letter_and_digit_is_in_a_word_and_every_other_character_in_a_sentence_and_a_line(text: str) -> None:
    for pos, character in enumerate(text):
        if character.isalnum():
            assert UNITS["word"].at(text, pos) is not None
        if not is_white(character):
            sentence, line = UNITS["sentence"].at(text, pos), UNITS["line"].at(text, pos)
            assert sentence is not None
            assert line is not None
            assert line.start <= sentence.start < sentence.end <= line.end


@given(texts_with_positions(), unit_names)
def test_after_and_before_are_the_nearest_units(case: tuple[str, int], name: str) -> None:
    text, pos = case
    unit, units = UNITS[name], all_units(UNITS[name], text)
    after = next((range_ for range_ in units if range_.start >= pos), None)
    before = next((range_ for range_ in reversed(units) if range_.end <= pos), None)
    assert unit.after(text, pos) == after
    assert unit.before(text, pos) == before
    assert select(text, name, pos) == (unit.at(text, pos) or after)
    assert select_previous(text, name, pos) == before


@given(texts_with_positions())
def test_word_steps_go_to_the_nearest_edge(case: tuple[str, int]) -> None:
    text, pos = case
    words = all_units(UNITS["word"], text)
    starts, ends = [word.start for word in words], [word.end for word in words]
    start_after = min((start for start in starts if start > pos), default=None)
    start_before = max((start for start in starts if start < pos), default=None)
    assert text_objects.word_start_after(text, pos) == start_after
    assert text_objects.word_start_before(text, pos) == start_before
    assert text_objects.word_end_after(text, pos) == min((end for end in ends if end > pos), default=None)
    assert text_objects.word_end_before(text, pos) == max((end for end in ends if end < pos), default=None)
    assert text_objects.next_word_edge(text, pos) == (len(text) if start_after is None else start_after)
    assert text_objects.previous_word_edge(text, pos) == (start_before or 0)


@given(texts_with_positions(2))
def test_a_drag_takes_whole_words_in_both_directions(case: tuple[str, int, int]) -> None:
    text, low, high = case
    range_ = drag_range(text, low, high)
    assert is_boundary(text, range_.start)
    assert is_boundary(text, range_.end)
    backwards = drag_range(text, high, low)
    if not len(range_):
        assert all(map(is_white, text[low:high]))
        assert len(backwards) == 0
        return
    assert backwards == range_
    touched = [word for word in all_units(UNITS["word"], text) if word.start < range_.end and range_.start < word.end]
    if len(touched) > 1:
        assert range_.start <= touched[0].start
        assert touched[-1].end <= range_.end
    assert drag_range(text, range_.start, range_.end) == range_
    by_characters = drag_range(text, low, high, by_characters=True)
    assert by_characters.start <= low <= high <= by_characters.end


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("NATO și-a anunțat într-un interviu", "NATO și a anunțat într un interviu"),
        ("l’a văzut, don't", "l’a văzut don't"),
        ("3,5% din 2.000 € la 12:30, pe 22.12.2021.", "3,5 din 2.000 la 12:30 pe 22.12.2021"),
        ("S.U.A. și U.S., J.R. Smith", "S.U.A și U.S J.R Smith"),
        ("pe hotnews.ro. A spus.El", "pe hotnews.ro A spus El"),
        ("co\u00adope\u00adrare zi\u00ad", "co\u00adope\u00adrare zi"),
        ("„dialog semnificativ”", "dialog semnificativ"),
        ("漢字かな カタカナ", "漢 字 か な カタカナ"),
        ("s\u0326i s\u0326tie שָׁלוֹם", "s\u0326i s\u0326tie שָׁלוֹם"),
        ("❤️abc👍🏽 1️⃣ #a_b_c", "abc 1️⃣ a_b_c"),
        ("a\ufeffb\ufeff 'x'", "a\ufeffb x"),
        ("", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    assert units_of("word", text) == words.split()


@pytest.mark.parametrize(
    "sentences",
    [
        ["Dl. Popescu și d-na. Ion au venit.", "Au plecat la nr. 5."],
        ["Art. 5 alin. (2) lit. a) prevede altceva.", "Atât."],
        ["Conform art. 5 din cod, da.", "E artă modernă, o art.", "Restul nu."],
        ["Costă 3 mil. 200 de mii, adică 3,2 mil. euro.", "Sau 4 mld. lei?", "Nu!"],
        ["Mere, pere etc.", "Apoi a plecat."],
        ["J. R. Smith met Mr. Doe in the U.S. Senate at 5 a.m. on Monday.", "He left the U.S.", "The end."],
        ["Judge P. T. Okafor heard Radu\xa0P. Silișteanu, p. 5.", "He left."],
        ["„Vrem asta.”", "Lavrov a tăcut.", "(Nu și noi.)", "Gata"],
        ["„Ai venit?” a întrebat el.", "„Nu!” – a spus ea."],
        ["Nu știu… poate... da…", "Apoi?!", "Da."],
        ["He said: “We want it.”", "Then he left."],
        ["În anul 2021.", "Apoi 3.5 la sută."],
        ["1. Primul punct.", "Restul."],
        ["Gen. Popescu a vorbit de acest gen.", "Apoi a plecat."],
        ["« Oui. »", "Il part."],
        ["A ajuns în S.U.A. și a rămas.", "Președintele S.U.A. Joe Biden știe."],
    ],
    ids=lambda sentences: sentences[0][:20],
)
def test_sentences(sentences: list[str]) -> None:
    assert units_of("sentence", " ".join(sentences)) == sentences


def test_a_line_ends_before_both_characters_of_its_newline() -> None:
    assert [line_bounds("ab\r\ncd", pos) for pos in (2, 3, 4)] == [Range(0, 2), Range(0, 2), Range(4, 6)]


def test_a_sentence_may_start_with_a_blank_that_bears_a_mark_and_does_not_end_inside_of_a_grapheme() -> None:
    assert units_of("sentence", "Da. \u0301Nu.") == ["Da.", " \u0301Nu."]
    assert units_of("sentence", "好。\u0301好。") == ["好。\u0301好。"]


def test_a_wide_full_stop_needs_no_blank_after_it() -> None:
    assert units_of("sentence", "他说。「好。」她走了。") == ["他说。", "「好。」", "她走了。"]


def test_the_units_of_the_customers_article() -> None:
    text = SEED.read_bytes().decode()
    assert units_of("sentence", text)[2:4] == [
        "Această știre vine la doar o zi după ce NATO și-a anunțat disponibilitatea de a intra într-un "
        "„dialog semnificativ” cu națiunea.",
        "În mijlocul mobilizării ei de forţe lângă granița cu Ucraina.",
    ]
    assert len(units_of("sentence", text)) == 16
    assert len(units_of("line", text)) == 14
    assert units_of("word", text)[:6] == ["Rusia", "spune", "că", "speră", "să", "înceapă"]


def place(marked: str) -> tuple[str, int, int]:
    """`a[bc]d` as its text and the two places."""
    start = marked.index("[")
    return marked.replace("[", "").replace("]", ""), start, marked.index("]") - 1


@pytest.mark.parametrize(
    ("dragged", "selected"),
    [
        ("Rusia s[pun]e că", "Rusia s[pun]e că"),
        ("Rusia s[pune ]că", "Rusia s[pune] că"),
        ("Rusia s[pune c]ă", "Rusia [spune că]"),
        ("Ru[sia, s]pune", "[Rusia, spune]"),
        ("NATO și[-a anun]țat", "NATO și[-a anunțat]"),
        ("NATO și-[a anun]țat", "NATO și-[a anunțat]"),
        ("NATO ș[i-]a", "NATO ș[i-]a"),
        ("un [„dialog semn]ificativ”", "un [„dialog semnificativ]”"),
        ("READ[\u00a0 Agen]ții", "READ\u00a0 [Agen]ții"),
    ],
)
def test_drags(dragged: str, selected: str) -> None:
    text, anchor, caret = place(dragged)
    _, start, end = place(selected)
    assert drag_range(text, anchor, caret) == drag_range(text, caret, anchor) == Range(start, end)


def test_a_drag_by_characters_takes_graphemes_as_they_are() -> None:
    assert drag_range("a s\u0326i b", 1, 3, by_characters=True) == Range(1, 4)


def test_a_drag_over_white_space_is_empty_at_the_caret() -> None:
    assert drag_range("a \u00a0 b", 1, 3) == Range(3, 3)
    assert drag_range("a \u00a0 b", 3, 1) == Range(1, 1)


@pytest.mark.parametrize("filling", ["a", " ", "x ", "Ab. ", "e\u0301", "\n", "-", "漢"])
def test_a_megabyte_is_answered_like_its_surroundings(filling: str) -> None:
    text = filling * (300_000 // len(filling)) + " Unu doi. Trei " + filling * (300_000 // len(filling))
    pos = text.index("doi")
    word = UNITS["word"].at(text, pos)
    assert word == Range(pos, pos + 3)
    sentence = UNITS["sentence"].at(text, pos)
    assert sentence is not None
    assert sentence.end == pos + 4
    assert len(sentence) <= 20_010
    assert UNITS["word"].after(text, pos + 1) == Range(pos + 5, pos + 9)
    assert UNITS["word"].before(text, pos) == Range(pos - 4, pos - 1)


def test_an_unknown_unit_is_an_error() -> None:
    with pytest.raises(KeyError):
        select("text", "verse", 0)
