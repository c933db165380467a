"""brat's stand-off: `NAME.txt` with `NAME.ann` beside it, and the configuration in which brat shows them.

Places are code points. A span over newlines is written as fragments, a piece for each line, as brat wants it. Names of
labels and attributes may hold letters, digits, `-` and `_` there; others become `_`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from annotator.core.message import message
from annotator.exchange.file_names import Names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.annotations import Span
    from annotator.exchange.items import Item, Making

RENAMED = message("names of labels, attributes or relations with letters that brat does not allow, which became _")
EDGES = message("newlines at the edges of spans")
ONLY_NEWLINES = message("spans that are newlines only")
NOTE_LINES = message("line ends and tabs inside notes and values, which became blanks")
NOT_SET = message("attributes that are false or empty")
_LINE = re.compile("[^\r\n]+")
_BAD = re.compile(r"[^\w-]")
_BREAK = re.compile("[\r\n\t\v\f\x1c-\x1e\x85\u2028\u2029]+")


def write(target: Path, making: Making) -> _Writer:
    """A writer of the folder."""
    return _Writer(target, making)


class _Writer:
    def __init__(self, target: Path, making: Making) -> None:
        target.mkdir(exist_ok=True)
        self._target, self._making, self._names = target, making, Names()
        self._labels: set[str] = set()
        # What brat's configuration has to list: relations with their ends, attributes with their labels and values.
        self._relations: dict[str, tuple[set[str], set[str]]] = {}
        self._said: dict[str, tuple[set[str], dict[str, None]]] = {}
        for one in making.labels.relations:
            self._relations[_name(one.type)] = (set(map(_name, one.source)), set(map(_name, one.target)))
        for label in making.labels.labels:
            for said in label.attributes:
                labels, values = self._said.setdefault(_name(said.name), (set(), {}))
                labels.add(_name(label.name))
                values.update(dict.fromkeys(said.choices))

    def add(self, item: Item) -> None:
        """Write one more article."""
        name = item.name if item.name.lower().endswith(".txt") else f"{item.name}.txt"
        path = self._target / self._names.free(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        # A first U+FEFF stays as it is: brat takes it for a character, and its places count it.
        path.write_bytes(item.text.encode("utf-8", "replace"))
        lines = "".join(f"{line}\n" for line in self._lines(item))
        path.with_suffix(".ann").write_bytes(lines.encode("utf-8", "replace"))

    def _lines(self, item: Item) -> Iterator[str]:
        names: dict[str, str] = {}
        rest: list[str] = []
        for one in item.spans():
            pieces = self._pieces(one, item)
            if not pieces:
                continue
            names[one.id] = f"T{len(names) + 1}"
            places = ";".join(f"{start} {end}" for start, end in pieces)
            words = " ".join(item.text[start:end] for start, end in pieces)
            label = self._named(one.label, item)
            self._labels.add(label)
            yield f"{names[one.id]}\t{label} {places}\t{words}"
            rest += self._about(one, names[one.id], item)
        found = [link for link in item.relations() if link.source in names and link.target in names]
        for number, link in enumerate(found, 1):
            type_ = self._named(link.type, item)
            ends = self._relations.setdefault(type_, (set(), set()))
            for side, id_ in zip(ends, (link.source, link.target), strict=True):
                span = item.annotations.spans.get(id_)
                assert span is not None
                side.add(_name(span.label))
            yield f"R{number}\t{type_} Arg1:{names[link.source]} Arg2:{names[link.target]}"
        counts = {"A": 0, "#": 0}
        for line in rest:
            counts[line[0]] += 1
            yield f"{line[0]}{counts[line[0]]}{line[1:]}"

    def _pieces(self, span: Span, item: Item) -> list[tuple[int, int]]:
        pieces = [found.span() for found in _LINE.finditer(item.text, span.start, span.end)]
        if not pieces:
            self._making.losses.add(ONLY_NEWLINES, item.name, f"{span.label} {span.start}")
        elif (pieces[0][0], pieces[-1][1]) != (span.start, span.end):
            self._making.losses.add(EDGES, item.name, f"{span.label} {span.start}")
        return pieces

    def _about(self, span: Span, name: str, item: Item) -> Iterator[str]:
        """The lines of attributes and notes, without their numbers."""
        said: dict[str, Any] = {**span.attributes, **({"unsure": True} if span.unsure else {})}
        for key, value in said.items():
            if value in (None, False, ""):
                self._making.losses.add(NOT_SET, item.name, key)
                continue
            attribute = self._named(key, item)
            words = "" if value is True else self._line(str(value), item)
            labels, values = self._said.setdefault(attribute, (set(), {}))
            labels.add(_name(span.label))
            if words:
                values[words] = None
            yield f"A\t{attribute} {name}{' ' if words else ''}{words}"
        if span.note:
            yield f"#\tAnnotatorNotes {name}\t{self._line(span.note, item)}"

    def _line(self, words: str, item: Item) -> str:
        if _BREAK.search(words):
            self._making.losses.add(NOTE_LINES, item.name, words[:20])
        return _BREAK.sub(" ", words)

    def _named(self, name: str, item: Item) -> str:
        if _name(name) != name:
            self._making.losses.add(RENAMED, item.name, name)
        return _name(name)

    def close(self) -> None:
        """Write the configuration."""
        lines = ["[entities]", *_names_of(self._making, self._labels), "", "[relations]"]
        for type_, ends in self._relations.items():
            first, second = ("|".join(sorted(side)) or "<ENTITY>" for side in ends)
            lines.append(f"{type_}\tArg1:{first}, Arg2:{second}")
        lines += ["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", "", "[events]", "", "[attributes]"]
        for name, (labels, values) in self._said.items():
            # Values are parted by | and arguments by a comma there.
            listed = "|".join(dict.fromkeys(re.sub("[|,]", " ", value) for value in values))
            lines.append(f"{name}\tArg:{'|'.join(sorted(labels))}" + (f", Value:{listed}" if listed else ""))
        text = "\n".join(lines) + "\n"
        (self._target / "annotation.conf").write_bytes(text.encode("utf-8", "replace"))


def _names_of(making: Making, found: set[str]) -> list[str]:
    """The names that labels have in brat: those of the set, then others that were found."""
    return list(dict.fromkeys([*(_name(label.name) for label in making.labels.labels), *sorted(found)]))


def _name(name: str) -> str:
    return _BAD.sub("_", name)
