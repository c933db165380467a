"""The words for attributes and relations: those of the packaged labels are translated, others are shown as they are."""

from __future__ import annotations

from annotator.core.message import Message, message

WORDS = {
    "kind": message("Kind"),
    "name": message("Name"),
    "value": message("Value"),
    "speaker": message("Speaker"),
    "no_speaker": message("No speaker"),
    "continues": message("Continues"),
}


def titled(name: str) -> str:
    """A name as it begins a row: "no_speaker" gives "No speaker"."""
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def field_word(name: str) -> Message | str:
    """What an attribute or a relation is called where it begins a row."""
    return WORDS.get(name) or titled(name)


def attribute_word(name: str) -> str:
    """The same, in the language that the program speaks now."""
    return str(field_word(name))
