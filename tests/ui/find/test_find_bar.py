from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from annotator import edit
from annotator.core.search import Query, SearchError
from annotator.core.state import Cursor
from annotator.ui.find.corpus_search import searching
from annotator.ui.find.query_line import LONGEST_QUERY
from annotator.ui.find.repeats import parts_of
from annotator.ui.theme import dark_theme
from tests.ui.find.page import ARTICLES, CTRL, KEY, SHIFT, Page

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

TEXT = str(ARTICLES["a.txt"])


def count(page: Page) -> str:
    return page.label("findCount")


def test_typing_selects_the_first_hit_from_the_caret_on_whatever_the_marks(page: Page) -> None:
    page.corpus.workspace.move(Cursor.at(5))
    page.finding.find()
    page.type("stire")
    assert (page.selected(), count(page)) == ("Știre", "1 of 1")
    page.press(KEY.Key_Backspace)
    assert (page.selected(), page.start(), count(page)) == ("Știr", TEXT.index("Știrile"), "2 of 3")


def test_what_is_found_no_more_is_not_left_selected(page: Page) -> None:
    page.corpus.workspace.move(Cursor.at(5))
    page.finding.find()
    page.type("stire")
    page.type("q")
    assert (page.selected(), page.start(), count(page)) == ("", 5, "No hit")
    page.press(KEY.Key_Backspace)
    assert page.selected() == "Știre"


def test_enter_and_f3_go_round_and_with_shift_back(page: Page) -> None:
    page.finding.find()
    page.type("LUNI")
    places = [place for place in range(len(TEXT)) if TEXT.startswith("luni", place)]
    assert (page.start(), count(page)) == (places[0], "1 of 3")
    seen = []
    steps: list[tuple[Qt.Key, Qt.KeyboardModifier]] = [(KEY.Key_Return, SHIFT & ~SHIFT), (KEY.Key_F3, SHIFT & ~SHIFT)]
    for key, modifiers in (*steps, *steps, (KEY.Key_Return, SHIFT), (KEY.Key_F3, SHIFT)):
        page.press(key, modifiers)
        seen.append(places.index(page.start()))
    assert seen == [1, 2, 0, 1, 0, 2]


def test_a_blank_finds_nbsp_and_runs_of_blanks(page: Page) -> None:
    page.finding.find()
    page.type("luni vin")
    assert page.selected() == "luni\u00a0 vin"


def test_escape_leaves_the_hit_selected_so_that_a_digit_labels_it(page: Page) -> None:
    page.finding.find()
    page.type("luni")
    page.press(KEY.Key_Escape)
    assert not page.finding.bar.isVisible()
    assert page.has_page()
    workspace = page.corpus.workspace
    assert workspace.do(edit.label(page.corpus.state, workspace.labels, "date", workspace.stamp()))
    assert page.corpus.spans() == [("date", "luni")]
    page.finding.find_next(True)
    assert page.start() == TEXT.index("luni\u00a0")
    assert page.said[-1] == "2 of 3"


def test_a_short_selection_is_searched_and_a_long_one_is_not(page: Page) -> None:
    page.corpus.select("Știrile")
    page.finding.find()
    assert page.finding.bar.query == Query("Știrile")
    assert count(page) == "1 of 1"
    page.corpus.select("luni\nEl")
    page.finding.find()
    assert page.finding.bar.query == Query("Știrile")


def test_a_selection_is_never_read_as_an_expression(page: Page) -> None:
    page.finding.bar.set_query(Query("(x", regex=True))
    page.corpus.select("luni.")
    page.finding.find()
    assert page.finding.bar.query == Query("luni.")


def test_whole_words_and_expressions_are_switched_by_keys(page: Page) -> None:
    page.finding.find()
    page.type("știre")
    page.press(KEY.Key_Tab, times=3)
    page.press(KEY.Key_Tab)
    page.press(KEY.Key_Space)
    assert page.finding.bar.query == Query("știre", whole_words=True)
    assert count(page) == "No hit"
    page.press(KEY.Key_Space)
    page.press(KEY.Key_Backtab, SHIFT)
    page.press(KEY.Key_Return)
    assert page.finding.bar.query == Query("știre", regex=True)
    page.wait(lambda: count(page) == "1 hit" or count(page) == "1 of 1")
    page.press(KEY.Key_Tab, times=3)
    assert page.has_page()
    assert page.finding.bar.isVisible()


def test_a_wrong_expression_says_where_and_selects_nothing(page: Page) -> None:
    page.finding.bar.set_query(Query("", regex=True))
    page.finding.find()
    page.type("(lun")
    assert count(page) == "The expression is wrong at character 4: missing )."
    assert page.selected() == ""
    page.type("i)$")
    page.wait(lambda: count(page) == "1 of 1")
    assert page.start() == TEXT.index("luni\n")


def test_an_expression_that_takes_too_long_is_stopped_while_the_window_works(page: Page) -> None:
    (page.corpus.folder / "b.txt").write_text("a" * 5_000 + "b", encoding="utf-8")
    page.open("b.txt")
    page.finding.bar.set_query(Query("(a|aa)+", regex=True))
    page.finding.find()
    page.press(KEY.Key_End)
    page.type("$")
    assert count(page) == "0 so far …"
    page.wait(lambda: "more than" in count(page))


def test_what_is_not_there_is_said_and_the_cursor_stays(page: Page) -> None:
    page.corpus.workspace.move(Cursor.at(7))
    page.finding.bar.set_query(Query("xyz"))
    page.finding.find_next(True)
    assert page.said == ["“xyz” is not in this article."]
    assert page.corpus.state.cursor == Cursor.at(7)


def test_f3_without_a_query_opens_the_bar(page: Page) -> None:
    page.finding.find_next(True)
    assert page.finding.bar.isVisible()
    assert not page.has_page()


def test_another_article_is_searched_for_the_same_words(page: Page) -> None:
    page.finding.find()
    page.type("știre")
    page.open("b.txt")
    assert count(page) == "1 hit"
    assert page.selected() == ""
    page.finding.find_next(False)
    assert page.selected() == "știre"


def test_a_long_article_is_searched_bit_by_bit(page: Page) -> None:
    text = "încă una " * 300_000 + "ultima"
    (page.corpus.folder / "b.txt").write_text(text, encoding="utf-8")
    page.open("b.txt")
    page.finding.find()
    page.type("ultima")
    assert count(page).endswith("so far …")
    page.wait(lambda: count(page) == "1 of 1")
    assert page.start() == len(text) - 6
    page.finding.bar.set_query(Query("inca"))
    page.finding.find_next(False)
    page.wait(lambda: count(page) == "300,000 of 300,000")


@pytest.mark.parametrize("forward", [True, False])
def test_the_buttons_step_too_and_the_cross_closes(page: Page, forward: bool) -> None:
    page.finding.find()
    page.type("luni")
    page.press(KEY.Key_Tab, times=2 if forward else 1)
    page.press(KEY.Key_Space)
    assert count(page) == ("2 of 3" if forward else "3 of 3")
    page.press(KEY.Key_Escape)
    assert page.has_page()
    assert page.selected() == "luni"


def test_the_bar_is_one_line_and_draws_in_both_themes(page: Page) -> None:
    page.finding.find()
    light = page.finding.bar.grab().toImage()
    page.finding.set_theme(dark_theme())
    dark = page.finding.bar.grab().toImage()
    assert light.height() == dark.height() == 36
    assert light.pixelColor(2, 18).lightness() > 200
    assert dark.pixelColor(2, 18).lightness() < 100


VAST = ("(?:(?:a?){999}){999}", "(?:a?){999999}", "[x]{99999999999999999999}")


@pytest.mark.parametrize("expression", VAST)
def test_an_expression_that_is_vast_when_written_out_is_refused_unread(page: Page, expression: str) -> None:
    page.finding.find()
    page.finding.bar.set_query(Query(expression, regex=True))
    sentence = "The expression repeats too much; make the numbers in braces smaller."
    assert count(page) == sentence
    with pytest.raises(SearchError, match="repeats too much"):
        searching(page.corpus.folder, [], Query(expression, regex=True))
    page.press(KEY.Key_Escape)
    page.corpus.workspace.move(Cursor(0, 5))
    page.finding.find()
    assert page.finding.bar.query == Query("Ştiri", regex=False)


@pytest.mark.parametrize(
    ("expression", "parts"),
    [
        ("ab", 2),
        ("a{3}", 3),
        ("(ab){3}c", 7),
        ("(?:(?:a){9}){9}", (2 * 9 + 1) * 9),
        ("[]a{9}]{5}", 5),
        ("[[a-z]--[b]]{7}x", 8),
        (r"\p{Lu}{4}\{9}", 4 + 1 + 2),
        ("a{0,99999}", 0),
        ("a{2,5}?", 2),
        ("((", 0),
        ("))", 2),
        ("{3}", 0),
        ("[", 1),
        ("", 0),
    ],
)
def test_how_many_parts_an_expression_has(expression: str, parts: int) -> None:
    assert parts_of(expression) == parts


def test_a_query_has_at_most_1000_characters(page: Page) -> None:
    page.finding.find()
    page.type("x" * 1_002)
    assert page.finding.bar.query.text == "x" * 1_000


def test_what_is_pasted_is_searched_up_to_a_length(page: Page) -> None:
    page.finding.find()
    QGuiApplication.clipboard().setText("a" * 5_000)
    page.press(KEY.Key_V, CTRL)
    assert len(page.finding.bar.query.text) == LONGEST_QUERY
