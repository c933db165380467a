"""Messages: said in the language the program speaks, in the form for so many."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from annotator.core.message import English, counted, message, said_day, speak, thousands

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
