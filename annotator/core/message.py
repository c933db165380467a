"""What is said to a person, kept apart from the language it is said in."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

COUNT = "count"


class Language(Protocol):
    """How sentences are said to this person."""

    def template(self, english: str, count: int | None) -> str:
        """The template in the person's language, in its form for so many where a number is given."""

    def number(self, count: int) -> str:
        """The number with its thousands apart."""

    def day(self, day: date) -> str:
        """A day as people write it, with the month's name."""


class English:
    """The language of the templates themselves."""

    def template(self, english: str, count: int | None) -> str:
        """The same."""
        return english

    def number(self, count: int) -> str:
        """With commas."""
        return f"{count:,}"

    def day(self, day: date) -> str:
        """As 22 December 2021."""
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_language: Language = English()


def speak(language: Language) -> None:
    """Say every Message in this language from now on; one for the whole program, set before its window is made."""
    global _language  # noqa: PLW0603
    _language = language


def thousands(count: int) -> str:
    """A number with its thousands apart, as the program speaks."""
    return _language.number(count)


def said_day(day: date) -> str:
    """A day with the month's name, as the program speaks."""
    return _language.day(day)


def spoken_date(value: str) -> str:
    """A day as people write it, "22 December 2021" for 2021-12-22; any other value as it is."""
    from datetime import date

    digits = value.replace("-", "")
    if not (len(value) == 10 and value[4] == value[7] == "-" and len(digits) == 8 and digits.isascii()):
        return value
    try:
        return said_day(date.fromisoformat(value)) if digits.isdecimal() else value
    except ValueError:
        return value


NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for a person: an English template with named holes, and what fills them.

    The template is the key of its translation, so it is always a literal; `str()` gives the sentence in the language
    that the program speaks. A whole number called `count` decides the form (1 article, 2 articles).
    """

    template: str
    values: Mapping[str, object] = field(default_factory=lambda: NOTHING, hash=False)

    def __str__(self) -> str:
        values = self.values
        count = values.get(COUNT)
        if not isinstance(count, int):
            return _language.template(self.template, None).format(**values)
        return _language.template(self.template, count).format(**{**values, COUNT: _language.number(count)})


def message(template: str, **values: object) -> Message:
    """A Message with its values given as keywords."""
    return Message(template, MappingProxyType(values))


SILENCE = Message("")
"""Nothing to say."""


def phrase(template: str) -> str:
    """The same: marks a template that is kept in a name before it is said, for the tools that collect templates."""
    return template


def counted(template: str, comment: str | None, count: int, **values: object) -> Message:
    """A Message about `count` things, never 1 in English: other languages have a form for each number.

    `comment` tells translators what they need to know, else None. Tools that collect templates know the three places.
    """
    return Message(template, MappingProxyType({COUNT: count, **values}))


def excerpt(text: str, most: int = 40) -> str:
    """`text` on one line with at most `most` characters: its first and last words around an ellipsis.

    A word is cut only where half of the room would be left empty without it.
    """
    flat = " ".join(text[: 4 * most].split()) if len(text) > 8 * most else " ".join(text.split())
    if len(flat) <= most and len(text) <= 8 * most:
        return flat
    tail = " ".join(text[-2 * most :].split())
    half = (most - 3) // 2
    return f"{_first_words(flat, half)} … {_first_words(tail[::-1], half)[::-1]}"


def _first_words(text: str, most: int) -> str:
    """The first `most` characters without the word that they cut."""
    head = text[:most]
    space = head.rfind(" ")
    if text[most : most + 1] not in ("", " ") and space >= most // 2:
        head = head[:space]
    return head.rstrip()


class AnnotatorError(Exception):
    """The base of every error that carries a sentence for the person; `str()` gives it."""

    def __init__(self, text: Message) -> None:
        super().__init__(text)
        self.message = text

    def __str__(self) -> str:
        return str(self.message)
