"""Labels: what can be said of a span, as values; `labels.toml` beside this file is the packaged set."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from annotator.core.message import message, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

ATTRIBUTE_TYPES = ("choice", "text", "date", "flag")
LINES = ("solid", "dotted", "dashed")
EDGES = ("statement", "quotation", "name", "date", "lines", "trim")
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
TOO_LONG = phrase("a label's name has at most {most} characters, not {length}")
CONTROL = phrase("a label's name holds no line ends or control characters, such as U+{code:04X}")
LONGEST_NAME = 40
JOINERS = "\u200c\u200d"
GREY_LIGHT, GREY_DARK = "#77777D", "#9A9AA2"


@dataclass(frozen=True, slots=True)
class Attribute:
    """One thing to be said of a span: `choices` only for a choice, in their order."""

    name: str
    type: str
    choices: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.type not in ATTRIBUTE_TYPES:
            raise ValueError(str(message("type must be one of {choices}", choices=", ".join(ATTRIBUTE_TYPES))))
        if (self.type == "choice") != bool(self.choices) or len(set(self.choices)) != len(self.choices):
            raise ValueError(str(message("a choice, and nothing else, needs different choices")))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the guideline by language code, with an example done right and one done wrong ([…] is the span)."""

    text: Mapping[str, str] = field(hash=False)
    right: str
    wrong: str

    def in_language(self, language: str) -> str:
        """The rule in the language, else in English, else in any."""
        return self.text.get(language) or self.text.get("en") or next(iter(self.text.values()), "")


@dataclass(frozen=True, slots=True)
class Colour:
    """`#RRGGBB`: the bar on the light and the dark page, and the ink of the label's name on the light page."""

    light: str
    dark: str
    ink: str = ""

    def __post_init__(self) -> None:
        for name in ("light", "dark", "ink"):
            value = getattr(self, name)
            if (value or name != "ink") and not COLOUR.fullmatch(value):
                raise ValueError(
                    str(message("{name} must be a colour such as #1A85E0, not {value!r}", name=name, value=value))
                )


GREY = Colour(GREY_LIGHT, GREY_DARK)


def check_name(name: str) -> None:
    """ValueError where a label of a set may not be called so; labels that only sidecars know may have any name.

    A dot parts a label's name from what its actions do; the rest could not be read in one line of the window.
    """
    if len(name) > LONGEST_NAME:
        raise ValueError(str(message(TOO_LONG, most=LONGEST_NAME, length=len(name))))
    for character in name:
        if character == ".":
            raise ValueError(str(message("a label's name holds no dot")))
        if not character.isprintable() and character not in JOINERS:
            raise ValueError(str(message(CONTROL, code=ord(character))))


@dataclass(frozen=True, slots=True)
class Label:
    """One label: its key (one digit, "" for none), colours, edge rule, attributes and guideline."""

    name: str
    key: str = ""
    edges: str = "trim"
    colour: Colour = GREY
    line: str = "solid"
    grey: bool = False
    attributes: tuple[Attribute, ...] = ()
    guideline: tuple[Rule, ...] = ()

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError(str(message("name must not be empty")))
        if self.key and not re.fullmatch("[1-9]", self.key):
            raise ValueError(str(message("key must be a digit from 1 to 9, not {key!r}", key=self.key)))
        if self.edges not in EDGES:
            raise ValueError(str(message("edges must be one of {choices}", choices=", ".join(EDGES))))
        if self.line not in LINES:
            raise ValueError(str(message("line must be one of {choices}", choices=", ".join(LINES))))

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of that name."""
        return next((attribute for attribute in self.attributes if attribute.name == name), None)


@dataclass(frozen=True, slots=True)
class RelationType:
    """Which labels a relation joins, and how many of its kind may leave one span (0: any number)."""

    type: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    at_most: int = 0


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of a corpus in their order, which is also their number's order."""

    name: str
    version: int
    labels: tuple[Label, ...]
    relations: tuple[RelationType, ...] = ()
    guideline: tuple[Rule, ...] = ()
    by_name: Mapping[str, Label] = field(init=False, hash=False, compare=False)

    def __post_init__(self) -> None:
        by_name = {label.name: label for label in self.labels}
        keys = [label.key for label in self.labels if label.key]
        if not self.labels or len(by_name) != len(self.labels):
            raise ValueError(str(message("a label set needs labels with different names")))
        if len(set(keys)) != len(keys):
            raise ValueError(str(message("two labels have the same key")))
        for label in self.labels:
            check_name(label.name)
        object.__setattr__(self, "by_name", MappingProxyType(by_name))

    @property
    def id(self) -> str:
        """NAME/VERSION, as sidecars name it."""
        return f"{self.name}/{self.version}"

    def get(self, name: str) -> Label:
        """The label of that name; a grey one without a key where the set does not know it."""
        return self.by_name.get(name) or Label(name)

    def by_key(self, key: str) -> Label | None:
        """The label on that digit."""
        return next((label for label in self.labels if label.key == key), None)

    def number(self, name: str) -> int:
        """The label's place in the set, for telling inner from outer; unknown labels come last."""
        return next((at for at, label in enumerate(self.labels) if label.name == name), len(self.labels))

    def may_join(self, type_: str, source: str, target: str) -> bool:
        """Whether a relation of that type may go from a span labelled `source` to one labelled `target`."""
        return any(one.type == type_ and source in one.source and target in one.target for one in self.relations)


def renamed(before: LabelSet, after: LabelSet) -> dict[str, str]:
    """The labels of `before` that `after` has under another name (old name → new name), as far as that can be told.

    A label was renamed where one of the same key is new, or one that is the same in all but its name; failing that,
    where one went and one came at the same place.
    """
    gone = [label for label in before.labels if label.name not in after.by_name]
    come = [label for label in after.labels if label.name not in before.by_name]
    found: dict[str, str] = {}
    for old in gone:
        free = [new for new in come if new.name not in found.values()]
        same = next((new for new in free if replace(new, name=old.name) == old), None)
        same = same or next((new for new in free if old.key and new.key == old.key), None)
        if same is None and len(gone) == len(come) == 1 and before.number(old.name) == after.number(come[0].name):
            same = come[0]
        if same is not None:
            found[old.name] = same.name
    return found
