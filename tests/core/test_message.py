"""Messages: said in the language the program speaks, in the form for so many."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.message import English, counted, excerpt, message, said_day, speak, thousands

if TYPE_CHECKING:
    from collections.abc import Iterator


class Shouting:
    """A language whose sentences are upper case, with forms for one, few and many."""

    def template(self, english: str, count: int | None) -> str:
        form = "" if count is None else " (few)" if count < 20 else " (many)"
        return english.replace("articles", "ARTICLES") + form

    def number(self, count: int) -> str:
        return f"{count:_}"

    def day(self, day: date) -> str:
        return f"{day:%Y|%m|%d}"


@pytest.fixture
def shouting() -> Iterator[None]:
    speak(Shouting())
    yield
    speak(English())


def test_english_says_the_template() -> None:
    assert str(counted("{count} articles in {name}", None, 12_345, name="a")) == "12,345 articles in a"
    assert str(message("{what}.", what=message("Done"))) == "Done."


@pytest.mark.usefixtures("shouting")
def test_another_language_has_a_form_for_each_number() -> None:
    assert str(counted("{count} articles", None, 2)) == "2 ARTICLES (few)"
    assert str(counted("{count} articles", None, 12_345)) == "12_345 ARTICLES (many)"
    assert (
        str(message("{what} in articles", what=counted("{count} articles", None, 3))) == "3 ARTICLES (few) in ARTICLES"
    )


def test_a_counted_message_is_a_value() -> None:
    assert counted("{count} x", None, 3) == message("{count} x", count=3)


def test_numbers_and_days_follow_the_language(request: pytest.FixtureRequest) -> None:
    assert (thousands(12_345), said_day(date(2021, 12, 2))) == ("12,345", "2 December 2021")
    request.getfixturevalue("shouting")
    assert (thousands(12_345), said_day(date(2021, 12, 2))) == ("12_345", "2021|12|02")


@given(st.lists(st.text("abcșț„”", min_size=1, max_size=8), min_size=1, max_size=40))
def test_an_excerpt_cuts_no_word_that_is_shorter_than_half_of_its_room(words: list[str]) -> None:
    text = " ".join(words)
    made = excerpt(text)
    assert len(made) <= 40
    if made != text:
        first, last = made.split(" … ")
        assert text.startswith(first + " ")
        assert text.endswith(" " + last)


def test_an_excerpt_of_one_long_word_still_shows_both_of_its_ends() -> None:
    assert excerpt("a" * 50 + "b" * 50) == "a" * 18 + " … " + "b" * 18
