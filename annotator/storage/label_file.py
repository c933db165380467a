"""Reading a label set from TOML, strictly: a key that is not known is a mistake that is told with its place."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from annotator.core.labels import GREY, Attribute, Colour, Label, LabelSet, RelationType, Rule, check_name
from annotator.core.message import AnnotatorError, excerpt, message, phrase
from annotator.storage.colours import lightened
from annotator.storage.file_bytes import MEBIBYTE, read_bytes, shown, stands

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = "labels.toml"
PACKAGED = Path(__file__).parents[1] / "core" / FILE
"""The label file that comes with the program."""
T = TypeVar("T")
_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)


class LabelFileError(AnnotatorError):
    """A label file that cannot be used; the sentence names the line or the field."""


class _FieldError(Exception):
    def __init__(self, place: str, why: str) -> None:
        super().__init__(place, why)
        self.place, self.why = place, why


@cache
def packaged_labels() -> LabelSet:
    """The label set that comes with the program."""
    return parse_labels(PACKAGED.read_bytes(), FILE)


def read_labels(path: Path) -> LabelSet:
    """The label set in the file; LabelFileError where it cannot be read or used."""
    return parse_labels(read_bytes(path, path.name, MEBIBYTE, LabelFileError), path.name)


def labels_of(folder: Path) -> LabelSet:
    """The label set of a corpus: that of its own `labels.toml`, else the packaged one."""
    path = folder / FILE
    return read_labels(path) if stands(path) else packaged_labels()


def label_bytes(folder: Path) -> bytes:
    """The file that the label set of a corpus comes from, as it is."""
    path = folder / FILE
    if stands(path):
        return read_bytes(path, path.name, MEBIBYTE, LabelFileError)
    return PACKAGED.read_bytes()


def parse_labels(data: bytes, file: str) -> LabelSet:
    """The label set that the bytes hold; `file` is what sentences call it."""
    file = shown(file)
    try:
        return _label_set(_Table(tomllib.loads(data.decode("utf-8-sig")), ""))
    except UnicodeDecodeError as error:
        text = phrase("{file} is not UTF-8 at byte {at}; save it as UTF-8.")
        raise LabelFileError(message(text, file=file, at=error.start)) from error
    except tomllib.TOMLDecodeError as error:
        raise _syntax(error, data, file) from error
    except RecursionError as error:
        raise LabelFileError(message("{file} is nested too deep to be a label file.", file=file)) from error
    except _FieldError as error:
        text = phrase("{file} cannot be used: {place}: {why}.")
        raise LabelFileError(message(text, file=file, place=error.place, why=error.why)) from error


def _syntax(error: tomllib.TOMLDecodeError, data: bytes, file: str) -> LabelFileError:
    found = _PLACE.fullmatch(str(error))
    line = (found and found[2]) or data.count(b"\n") + 1
    column = (found and found[3]) or 1
    text = phrase("{file} is no valid TOML at line {line}, column {column}: {why}.")
    return LabelFileError(message(text, file=file, line=line, column=column, why=found[1] if found else error))


class _Table:
    """A TOML table whose members are taken one by one; what is left over at the end is a mistake."""

    def __init__(self, raw: Any, place: str) -> None:
        if not isinstance(raw, dict):
            raise _FieldError(place, str(message("must be a table")))
        self.raw, self.place = dict(raw), place
        name = raw.get("name", raw.get("type"))
        self.title = f" ({excerpt(name)})" if isinstance(name, str) and place else ""

    def at(self, key: str) -> str:
        return f"{self.place}.{key}{self.title}" if self.place else key

    def take(self, key: str, kind: type[T], default: T | None = None) -> T:
        value = self.raw.pop(key, default)
        if value is None:
            raise _FieldError(self.at(key), str(message("is missing")))
        # Not isinstance: true is no number.
        if type(value) is not kind:
            raise _FieldError(self.at(key), str(_KINDS[kind]))
        return value

    def names(self, key: str, default: list[Any] | None = None) -> tuple[str, ...]:
        """A list of names; one name alone is a list of one."""
        if isinstance(self.raw.get(key), str):
            self.raw[key] = [self.raw[key]]
        found = self.take(key, list, default)
        if not all(isinstance(name, str) for name in found):
            raise _FieldError(self.at(key), str(message("must be a list of names")))
        return tuple(found)

    def tables(self, key: str) -> list[_Table]:
        place = f"{self.place}{self.title}.{key}" if self.place else key
        return [_Table(raw, f"{place}[{at}]") for at, raw in enumerate(self.take(key, list, []))]

    def end(self) -> None:
        for key in self.raw:
            raise _FieldError(self.at(key), str(message("is not a known key")))

    def made(self, make: Callable[[], T], key: str = "") -> T:
        """What `make` gives; its ValueError is told with this place."""
        try:
            return make()
        except ValueError as error:
            raise _FieldError(
                self.at(key) if key else f"{self.place}{self.title}" or str(message("the file")), str(error)
            ) from error


_KINDS = {
    str: message("must be text"),
    int: message("must be a whole number"),
    bool: message("must be true or false"),
    list: message("must be a list"),
    dict: message("must be a table"),
}


def _label_set(table: _Table) -> LabelSet:
    name, version = table.take("name", str), table.take("version", int)
    labels = tuple(map(_label, table.tables("label")))
    relations = tuple(_relation(one, {label.name for label in labels}) for one in table.tables("relation"))
    rules = tuple(map(_rule, table.tables("guideline")))
    table.end()
    if not name or "/" in name:
        raise _FieldError("name", str(message("must not be empty nor hold a slash")))
    if version < 1:
        raise _FieldError("version", str(message("must be 1 or more")))
    return table.made(lambda: LabelSet(name, version, labels, relations, rules))


def _label(table: _Table) -> Label:
    name, key = table.take("name", str), table.take("key", str, "")
    table.made(lambda: check_name(name), "name")
    edges, line, grey = (
        table.take("edges", str, "trim"),
        table.take("line", str, "solid"),
        table.take("grey", bool, False),
    )
    colour = _colour(table) if "colour" in table.raw else GREY
    attributes = tuple(map(_attribute, table.tables("attribute")))
    if len({one.name for one in attributes}) != len(attributes):
        raise _FieldError(table.at("attribute"), str(message("two attributes have the same name")))
    rules = tuple(map(_rule, table.tables("guideline")))
    table.end()
    return table.made(lambda: Label(name, key, edges, colour, line, grey, attributes, rules))


def _colour(table: _Table) -> Colour:
    if isinstance(table.raw["colour"], str):
        light = table.take("colour", str)
        return table.made(lambda: Colour(light, lightened(Colour(light, light).light)), "colour")
    inner = _Table(table.take("colour", dict), table.at("colour"))
    light, dark, ink = inner.take("light", str), inner.take("dark", str, ""), inner.take("ink", str, "")
    inner.end()
    return table.made(lambda: Colour(light, dark or lightened(Colour(light, light).light), ink), "colour")


def _attribute(table: _Table) -> Attribute:
    name, kind = table.take("name", str), table.take("type", str)
    choices = table.names("choices", [])
    table.end()
    if not name:
        raise _FieldError(table.at("name"), str(message("must not be empty")))
    return table.made(lambda: Attribute(name, kind, choices))


def _rule(table: _Table) -> Rule:
    if isinstance(table.raw.get("rule"), str):
        table.raw["rule"] = {"en": table.raw["rule"]}
    text = table.take("rule", dict)
    if not text or not all(isinstance(sentence, str) and sentence for sentence in text.values()):
        raise _FieldError(table.at("rule"), str(message("must be text, or text by language code")))
    right, wrong = table.take("right", str), table.take("wrong", str)
    table.end()
    return Rule(text, right, wrong)


def _relation(table: _Table, known: set[str]) -> RelationType:
    kind = table.take("type", str)
    source, target = table.names("from"), table.names("to")
    at_most = table.take("at_most", int, 0)
    table.end()
    for key, names in (("from", source), ("to", target)):
        for name in names:
            if name not in known:
                raise _FieldError(table.at(key), str(message("“{name}” is no label of this file", name=name)))
    if not kind or at_most < 0:
        why = message("must be 0 or more") if kind else message("must not be empty")
        raise _FieldError(table.at("at_most" if kind else "type"), str(why))
    return RelationType(kind, source, target, at_most)
