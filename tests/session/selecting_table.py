"""The cases of the keys that select units, and of those that say something of a span, in each of the three states."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Range, Span
from annotator.core.state import Cursor
from tests.session.key_table import ATTRIBUTES, BASE, QUOTED, TEXT, Case, active, between, over, the

if TYPE_CHECKING:
    from collections.abc import Mapping

Link = tuple[str, str, str]
BY_S: Link = ("speaker", "q", "s")
ANSWERS: Link = ("answers", "q", "k")
LINKS: frozenset[Link] = frozenset((BY_S, ANSWERS))


@dataclass(frozen=True)
class Said(Case):
    """A case that also says what links (type, source, target), attributes and doubts stand, and what was asked for.

    `attributes` names only those of older spans that change. `verbs` are the window's. `quiet`: no rule asks for a
    word in the last line where nothing changes.
    """

    links: frozenset[Link] = LINKS
    attributes: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    unsure: tuple[str, ...] = ()
    verbs: tuple[tuple[object, ...], ...] = ()
    copied: tuple[str, ...] = ()
    quiet: bool = False


MOSCOVA, CLAIM, SPEAKER, DATE = the("Moscova"), BASE["c"][1], BASE["s"][1], BASE["d"][1]
TITLE = the("Rusia speră la discuții în ianuarie")
LAVROV_SAID = the("„Vrem să facem acest lucru în ianuarie”, a declarat Serghei Lavrov, ministrul de externe.")
KREMLIN_SAID = the("„Nu comentăm”, a spus Kremlinul.")
HE_SAID = the("El a spus că Moscova așteaptă un răspuns.")
HIS_LINE = the("El a spus că Moscova așteaptă un răspuns. NATO tace.")
IN_MOSCOVA = Cursor.at(MOSCOVA.start + 2)
IN_LAVROV = Cursor.at(the("Lavrov").start + 1)
IN_DATE = Cursor.at(DATE.start + 2)
OSCO = Cursor.over(the("osco"))
UNTOUCHED = Said("", Cursor.at(0), "")
NOTHING, SELECTION, ACTIVE = "nothing", "selection", "active span"


def state_of(cursor: Cursor) -> str:
    """Which of the three states a cursor is in."""
    return ACTIVE if cursor.active else SELECTION if cursor.selection.start < cursor.selection.end else NOTHING


def picks(keys: str, cursor: Cursor, at: Range) -> Said:
    """Rules 1, 5 and 6: the unit is selected, the caret at its end, no span active, no annotation touched."""
    return Said(f"{keys} with {state_of(cursor)} at {cursor.caret}", cursor, keys, caret=at.end, selection=at)


def same(
    keys: str,
    cursor: Cursor,
    extra: tuple[Span, ...] = (),
    verbs: tuple[tuple[object, ...], ...] = (),
    copied: tuple[str, ...] = (),
    quiet: bool = False,
) -> Said:
    """Rule 2: nothing changes; a verb of the window may be asked for, or text copied."""
    selected = cursor.selection if state_of(cursor) == SELECTION else None
    name = f"{keys} with {state_of(cursor)} at {cursor.caret} changes nothing"
    said = replace(UNTOUCHED, name=name, start=cursor, keys=keys, active=cursor.active, caret=cursor.caret)
    return replace(said, selection=selected, extra=extra, verbs=verbs, copied=copied, quiet=quiet)


AT_UNITS = [
    picks("W", IN_MOSCOVA, MOSCOVA),
    picks("W", Cursor.at(MOSCOVA.start), MOSCOVA),
    picks("W", Cursor.at(MOSCOVA.end), the("așteaptă")),
    picks("W", OSCO, MOSCOVA),
    picks("W", over("Serghei Lavrov"), the("ministrul")),
    picks("W", active("s"), the("Serghei")),
    picks("Shift+W", IN_MOSCOVA, the("că")),
    picks("Shift+W", over("Moscova"), the("că")),
    picks("Shift+W", active("s"), the("declarat")),
    same("Shift+W", Cursor.at(0)),
    picks("N", IN_MOSCOVA, MOSCOVA),
    picks("N", IN_DATE, SPEAKER),
    picks("N", over("Lavrov"), SPEAKER),
    picks("N", over("declarat"), SPEAKER),
    picks("N", active("d"), SPEAKER),
    picks("Shift+N", IN_MOSCOVA, the("Kremlinul")),
    picks("Shift+N", over("Moscova"), the("Kremlinul")),
    picks("Shift+N", active("c"), the("Kremlinul")),
    picks("D", IN_DATE, DATE),
    picks("D", Cursor.at(0), the("ianuarie")),
    same("D", IN_MOSCOVA),
    picks("D", over("discuții"), the("ianuarie")),
    same("D", over("Moscova")),
    picks("D", active("q"), DATE),
    same("D", active("c")),
    picks("Shift+D", IN_MOSCOVA, DATE),
    picks("Shift+D", over("Moscova"), DATE),
    picks("Shift+D", active("c"), DATE),
    same("Shift+D", Cursor.at(0)),
    picks("C", IN_MOSCOVA, CLAIM),
    picks("C", over("Moscova"), CLAIM),
    picks("C", active("c"), CLAIM),
    picks("Shift+C", IN_MOSCOVA, the("El a spus")),
    picks("Shift+C", over("Moscova"), the("El a spus")),
    picks("Shift+C", active("c"), the("El a spus")),
    picks("Q", IN_DATE, the(QUOTED)),
    picks("Q", IN_LAVROV, the("„Nu comentăm”")),
    same("Q", IN_MOSCOVA),
    picks("Q", over("ianuarie", 1), the(QUOTED)),
    picks("Q", over("Serghei Lavrov"), the("„Nu comentăm”")),
    same("Q", over("Moscova")),
    picks("Q", active("d"), the(QUOTED)),
    same("Q", active("c")),
    picks("Shift+Q", IN_MOSCOVA, the("„Nu comentăm”")),
    picks("Shift+Q", over("Serghei Lavrov"), the(QUOTED)),
    picks("Shift+Q", active("s"), the(QUOTED)),
    same("Shift+Q", active("q")),
    picks("S", IN_MOSCOVA, HE_SAID),
    picks("S", over("Moscova"), HE_SAID),
    picks("S", active("c"), HE_SAID),
    picks("Shift+S", IN_MOSCOVA, KREMLIN_SAID),
    picks("Shift+S", over("Moscova"), KREMLIN_SAID),
    picks("Shift+S", active("c"), KREMLIN_SAID),
    picks("P", IN_MOSCOVA, HIS_LINE),
    picks("P", over("Moscova"), HIS_LINE),
    picks("P", active("c"), HIS_LINE),
    picks("Shift+P", IN_DATE, TITLE),
    picks("Shift+P", over("Moscova"), KREMLIN_SAID),
    picks("Shift+P", active("c"), KREMLIN_SAID),
]
GROWTH = [
    picks("W W", IN_MOSCOVA, the("Moscova așteaptă")),
    picks("W W W", active("c"), the("Moscova așteaptă un")),
    picks("W W W Shift+W", IN_MOSCOVA, the("Moscova așteaptă")),
    picks("W W Shift+W Shift+W", IN_MOSCOVA, the("că")),
    picks("S S", IN_MOSCOVA, HIS_LINE),
    picks("S S Shift+S", IN_MOSCOVA, HE_SAID),
    picks("C C", IN_DATE, between("Vrem", "Serghei Lavrov")),
    picks("C C Shift+C", IN_DATE, the(QUOTED[1:-1])),
    picks("N N", IN_MOSCOVA, MOSCOVA),
    picks("D D", IN_DATE, DATE),
    picks("P P", IN_DATE, Range(LAVROV_SAID.start, KREMLIN_SAID.end)),
    picks("P P Shift+P", IN_DATE, LAVROV_SAID),
    picks("W S", IN_MOSCOVA, HE_SAID),
    picks("W Q", IN_DATE, the(QUOTED)),
    picks("S P", OSCO, HIS_LINE),
    picks("W Space", IN_MOSCOVA, the("așteaptă")),
    picks("W Space Shift+Space", IN_MOSCOVA, MOSCOVA),
    picks("W Shift+Space", active("s"), the("declarat")),
    picks("D Space", Cursor.at(0), DATE),
    picks("Q Space", active("q"), the("„Nu comentăm”")),
    picks("S Space", IN_DATE, KREMLIN_SAID),
    *(same(key, cursor) for key in ("Space", "Shift+Space") for cursor in (IN_MOSCOVA, over("Moscova"), active("s"))),
]

ROLE_TEXT = "Ieri ministrul Ion Popa a spus: „Noi știm «tot» azi”. El tace."
ROLE_GROWTH = [
    ("Popa", "N", "Ion Popa"),
    ("Popa", "N N", "ministrul Ion Popa"),
    ("Popa", "N N Shift+N", "Ion Popa"),
    ("tot", "Q", "«tot»"),
    ("tot", "Q Q", "„Noi știm «tot» azi”"),
    ("tot", "Q Q Shift+Q", "«tot»"),
]

_SECOND = the("„Nu comentăm”")
FREE = (Span("n", "quote", _SECOND.start, _SECOND.end, {"kind": "direct"}),)
_NEW_SPEAKER: Mapping[str, tuple[str, Range] | None] = {"new1": ("speaker", MOSCOVA)}
_NEW_QUOTE: Mapping[str, tuple[str, Range] | None] = {"new1": ("quote", _SECOND)}
ON_FREE = Cursor.at(_SECOND.start, "n")
JOINED: Link = ("continues", "n", "q")
NEXT_BY: frozenset[Link] = frozenset((("speaker", "q", "k"), ANSWERS))


def linked(name: str, cursor: Cursor, keys: str, id_: str, links: frozenset[Link]) -> Said:
    """Rules 12 and 13: only links change, beside a quote that nobody is linked to."""
    return Said(name, cursor, keys, id_, cursor.caret, extra=FREE, links=links, steps=len(keys.split()))


_UNNAMED = {"q": {**ATTRIBUTES["q"], "no_speaker": True}}
LINKING = [
    linked("R on a quote links the speaker of its line", ON_FREE, "R", "n", LINKS | {("speaker", "n", "k")}),
    linked("R on a linked quote takes the next", active("q"), "R", "q", NEXT_BY),
    linked("R on a speaker takes the quote without one", active("k"), "R", "k", LINKS | {("speaker", "n", "k")}),
    same("R", active("c"), FREE),
    same("R", IN_DATE, FREE),
    Said("R labels a selection and links it", over("Moscova"), "R", "new1", MOSCOVA.end, spans=_NEW_SPEAKER,
         extra=FREE, links=LINKS | {("speaker", "n", "new1")}),
    Said("R on a selected speaker links it", over("Kremlinul"), "R", "k", BASE["k"][1].end, extra=FREE,
         links=LINKS | {("speaker", "n", "k")}, steps=1),
    Said("Shift+R on a quote", active("q"), "Shift+R", "q", BASE["q"][1].start, links=frozenset((ANSWERS,)),
         attributes=_UNNAMED, steps=1),
    same("Shift+R", active("s")),
    same("Shift+R", over("Moscova")),
    same("Shift+R", IN_DATE),
    linked("K on a later quote joins it", ON_FREE, "K", "n", LINKS | {JOINED}),
    linked("K takes its own speaker", ON_FREE, "R K", "n", LINKS | {JOINED}),
    Said("K labels a selection and joins it", over("Nu comentăm"), "K", "new1", _SECOND.end, spans=_NEW_QUOTE,
         links=LINKS | {("continues", "new1", "q")}),
    same("K", active("q")),
    same("K", active("s")),
    same("K", IN_DATE),
]  # fmt: skip
WINDOW = [
    same(key, cursor, verbs=((verb,),))
    for key, verb in (("V", "edit_attribute"), ("M", "edit_note"), ("O", "label_elsewhere"))
    for cursor in (IN_DATE, over("Moscova"), active("d"))
]


def kind(id_: str, keys: str, chosen: str) -> Said:
    """Rule 14: only the kind changes."""
    told = {id_: {**ATTRIBUTES[id_], "kind": chosen}}
    steps = len(keys.split())
    return Said(f"{keys} on {id_}", active(id_), keys, id_, BASE[id_][1].start, attributes=told, steps=steps)


_DOUBTED = (Span("o", "speaker", MOSCOVA.start, MOSCOVA.end, unsure=True),)


def to_point(key: str, cursor: Cursor) -> Said:
    """The open point is active, the caret at its start, nothing else changes."""
    name = f"{key} with {state_of(cursor)} at {cursor.caret}"
    return Said(name, cursor, key, "o", MOSCOVA.start, extra=_DOUBTED, unsure=("o",))


def to_suspicion(key: str, cursor: Cursor) -> Said:
    """The speaker that has no quote is active, and nothing changes."""
    name = f"{key} with {state_of(cursor)} at {cursor.caret} to what is suspected"
    return Said(name, cursor, key, "k", BASE["k"][1].start)


ATTRIBUTED = [
    kind("s", "Shift+V", "body"),
    kind("c", "Shift+V", "vague"),
    kind("c", "Shift+V Shift+V", "checkable"),
    kind("q", "Shift+V", "indirect"),
    kind("d", "Shift+V", "time"),
    same("Shift+V", IN_DATE),
    same("Shift+V", over("Moscova")),
    Said("U on a span", active("s"), "U", "s", SPEAKER.start, unsure=("s",), steps=1),
    Said("U twice", active("s"), "U U", "s", SPEAKER.start, steps=2),
    same("U", IN_DATE),
    same("U", over("Moscova")),
    *(to_point("F8", cursor) for cursor in (Cursor.at(the("El").start), over("El a"), active("c"))),
    *(to_point("Shift+F8", cursor) for cursor in (Cursor.at(len(TEXT)), over("Cine"), active("a"))),
    *(to_suspicion("F8", cursor) for cursor in (IN_DATE, over("Serghei Lavrov"), active("s"), active("k"))),
    *(to_suspicion("Shift+F8", cursor) for cursor in (IN_MOSCOVA, over("Moscova"), active("c"))),
    *(same("F8", cursor) for cursor in (IN_MOSCOVA, over("Moscova"), active("c"))),
    *(same("Shift+F8", cursor) for cursor in (IN_DATE, over("Serghei Lavrov"), active("s"))),
]


def second(key: str, label: str, words: str, labelled: str) -> Said:
    """Rule 7: with Ctrl a new span in any case, its edges by the label's rule."""
    at = the(labelled)
    return Said(f"{key} on {words}", over(words), key, "new1", at.end, spans={"new1": (label, at)})


def again(key: str, label: str, id_: str) -> Said:
    """Rule 8: with Ctrl a second span on the range of the active one."""
    at = BASE[id_][1]
    return Said(f"{key} on {id_}", active(id_), key, "new1", at.end, spans={"new1": (label, at)})


def has_it(key: str, id_: str) -> Said:
    """Rules 8 and 9: the label that it has, so only the caret goes to its end."""
    return Said(f"{key} on {id_}, which has it", active(id_), key, id_, BASE[id_][1].end)


def relabelled(key: str, id_: str, label: str, attributes: Mapping[str, object], links: frozenset[Link]) -> Said:
    """Rules 8 and 9; Alt has no edges to keep there."""
    at, told = BASE[id_][1], {id_: attributes}
    return Said(
        f"{key} on {id_}", active(id_), key, id_, at.end, spans={id_: (label, at)}, links=links, attributes=told
    )


_LINE = the("Abonează-te la newsletter")
_BEFORE = LINKS - {BY_S}
EDITING = [
    second("Ctrl+1", "claim", "NATO tace.", "NATO tace"),
    second("Ctrl+2", "quote", "Nu comentăm", "„Nu comentăm”"),
    second("Ctrl+4", "date", "în ianuarie", "ianuarie"),
    second("Ctrl+5", "boilerplate", "răspunde", "răspunde"),
    again("Ctrl+2", "quote", "s"),
    again("Ctrl+5", "boilerplate", "s"),
    has_it("3", "s"),
    has_it("Alt+3", "k"),
    has_it("Alt+4", "d"),
    relabelled("Alt+1", "s", "claim", {"kind": "checkable"}, _BEFORE),
    relabelled("Alt+2", "s", "quote", {"kind": "indirect"}, _BEFORE),
    Said(
        "Alt+5 on a line",
        Cursor.at(_LINE.start, "b"),
        "Alt+5",
        "b",
        _LINE.end,
        spans={"b": ("boilerplate", _LINE)},
        extra=(Span("b", "claim", _LINE.start, _LINE.end, {"kind": "vague"}),),
        attributes={"b": {"kind": "newsletter or advert"}},
    ),
    *(
        Said(f"Ctrl+A with {state_of(cursor)}", cursor, "Ctrl+A", selection=Range(0, len(TEXT)))
        for cursor in (IN_DATE, over("Moscova"))
    ),
    same("Ctrl+C", over("Moscova"), copied=("Moscova",)),
    same("Ctrl+C", active("s"), copied=("Serghei Lavrov",)),
    same("Ctrl+Shift+C", IN_DATE),
    same("Ctrl+Shift+C", over("Moscova")),
    same("Ctrl+Shift+C", active("s"), copied=("speaker: Serghei Lavrov",)),
    *(same(key, at) for key in ("Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z") for at in (IN_DATE, over("Moscova"), active("s"))),
    same("Esc", IN_DATE, quiet=True),
    same("Shift+A", Cursor.at(0)),
    same("Shift+A", over("Rusia")),
    same("Shift+A", active("s")),
    Said("Shift+A goes inwards", Cursor.at(IN_DATE.caret, "q"), "Shift+A", "d"),
    Said("Shift+Tab from a selection", over("Moscova"), "Shift+Tab", "c", CLAIM.start),
]
_ALL = (*AT_UNITS, *GROWTH, *LINKING, *WINDOW, *ATTRIBUTED, *EDITING)
CASES = {case.name: case for case in _ALL}
assert len(CASES) == len(_ALL), "two cases have one name"
