"""The small article that the tables of keys work on, and what one of their cases says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations, Range, Relation, Span
from annotator.core.state import Cursor
from tests.session.fakes import Corpus, corpus, write_sidecar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NAME = "a.txt"
TEXT = """Rusia speră la discuții în ianuarie

„Vrem să facem acest lucru în ianuarie”, a declarat Serghei Lavrov, ministrul de externe.
„Nu comentăm”, a spus Kremlinul.
El a spus că Moscova așteaptă un răspuns. NATO tace.
CITEȘTE ȘI Cine răspunde acum?
Cafe\u0301 👍🏽 mult
Abonează-te la newsletter"""


def the(words: str, nth: int = 0) -> Range:
    """Where the words stand in the text, for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Range(start, start + len(words))


def between(first: str, last: str) -> Range:
    """From the first words to the end of the last ones."""
    return Range(the(first).start, the(last).end)


QUOTED = "„Vrem să facem acest lucru în ianuarie”"
BASE = {
    "q": ("quote", the(QUOTED)),
    "d": ("date", the("ianuarie", 1)),
    "s": ("speaker", the("Serghei Lavrov")),
    "k": ("speaker", the("Kremlinul")),
    "c": ("claim", the("Moscova așteaptă un răspuns")),
    "a": ("date", the("acum")),
}
ATTRIBUTES: dict[str, dict[str, object]] = {
    "q": {"kind": "direct", "mood": "calm"},
    "d": {"value": "2022-01", "kind": "date"},
    "s": {"name": "Serghei Lavrov", "kind": "person"},
    "c": {"kind": "checkable"},
}
SAID_BY = Relation("r", "speaker", "q", "s")
UNKNOWN = Relation("u", "answers", "q", "k")
CARET_IN_DATE = the("ianuarie", 1).start + 2


def over(words: str, nth: int = 0) -> Cursor:
    """The words selected."""
    return Cursor.over(the(words, nth))


def active(id_: str) -> Cursor:
    """The span active with the caret at its start, as Tab leaves it."""
    return Cursor.at(BASE[id_][1].start, id_)


@dataclass(frozen=True)
class Case:
    """A start, the keys pressed (apart by a blank), and what stands afterwards.

    `spans` names only those that are new, changed, or gone (None). `caret` and `selection` None: no rule fixes the
    caret; nothing is selected. `steps` None: one if the spans differ, else none.
    """

    name: str
    start: Cursor
    keys: str
    active: str | None = None
    caret: int | None = None
    selection: Range | None = None
    spans: Mapping[str, tuple[str, Range] | None] = field(default_factory=dict)
    relations: tuple[str, ...] = ("r", "u")
    extra: tuple[Span, ...] = ()
    hidden: str = ""
    steps: int | None = None


def built(extra: tuple[Span, ...] = ()) -> Annotations:
    """The spans of the base, with two relations."""
    spans = [Span(id_, label, at.start, at.end, ATTRIBUTES.get(id_, {})) for id_, (label, at) in BASE.items()]
    return Annotations.build([*spans, *extra], [SAID_BY, UNKNOWN])


def start(folder: Path, extra: tuple[Span, ...] = ()) -> Corpus:
    """The article open, with the base's spans in its sidecar and nothing to undo."""
    folder.mkdir(exist_ok=True)
    (folder / NAME).write_bytes(TEXT.encode())
    write_sidecar(folder, NAME, built(extra))
    made = corpus(folder, {NAME: TEXT})
    assert made.workspace.open(NAME)
    made.desk.said.clear()
    return made


def standing(made: Corpus) -> dict[str, tuple[str, Range]]:
    return {span.id: (span.label, span.range) for span in made.state.annotations.spans}
