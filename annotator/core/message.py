"""What is said to a person, kept apart from the language it is said in."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for a person: an English template with named holes, and what fills them.

    The template is the key of its translation, so it is always a literal; `str()` gives the English sentence.
    """

    template: str
    values: Mapping[str, object] = field(default_factory=lambda: NOTHING, hash=False)

    def __str__(self) -> str:
        return self.template.format(**self.values)


def message(template: str, **values: object) -> Message:
    """A Message with its values given as keywords."""
    return Message(template, MappingProxyType(values))


def excerpt(text: str, most: int = 40) -> str:
    """`text` on one line with at most `most` characters: its first and last words around an ellipsis."""
    flat = " ".join(text[: 4 * most].split()) if len(text) > 8 * most else " ".join(text.split())
    if len(flat) <= most and len(text) <= 8 * most:
        return flat
    tail = " ".join(text[-2 * most :].split())
    half = (most - 3) // 2
    return f"{flat[:half].rstrip()} … {tail[-half:].lstrip()}"


class AnnotatorError(Exception):
    """The base of every error that carries a sentence for the person; `str()` gives it in English."""

    def __init__(self, text: Message) -> None:
        super().__init__(text)
        self.message = text

    def __str__(self) -> str:
        return str(self.message)
