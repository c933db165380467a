"""Caret, selection, active span: what each key does in each of the three states, after the rule of the design.

A case says only what the rule says; a caret that no rule fixes is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from annotator.core.annotations import Range, Span
from annotator.core.state import Cursor
from tests.session.key_table import (
    BASE,
    CARET_IN_DATE,
    QUOTED,
    TEXT,
    Case,
    active,
    between,
    built,
    over,
    standing,
    start,
    the,
)

if TYPE_CHECKING:
    from pathlib import Path

MIDDLE = the("lucru").start
BEHIND = len(TEXT)
TWIN = Span("c2", "claim", the("Moscova așteaptă un").start, the("Moscova așteaptă un").end)
SAME_PLACE = Span("x", "claim", the("Serghei Lavrov").start, the("Serghei Lavrov").end)
LONGER = Span("l", "claim", the(QUOTED).start, the(QUOTED).end + 9)
HERE = the("Lavrov").end

RULE_1 = [
    Case("Esc clears a selection", over("Moscova"), "Esc", caret=the("Moscova").end),
    Case("Esc clears the active span", active("s"), "Esc", caret=the("Serghei").start),
    Case("select everything clears the active span", active("s"), "Ctrl+A", selection=Range(0, len(TEXT))),
]
RULE_3 = [
    Case("A takes the innermost at the caret", Cursor.at(CARET_IN_DATE), "A", "d"),
    Case("A again takes the one around", Cursor.at(CARET_IN_DATE), "A A", "q"),
    Case("A at the outermost changes nothing", Cursor.at(CARET_IN_DATE), "A A A", "q"),
    Case("Shift+A goes inwards again", Cursor.at(CARET_IN_DATE), "A A Shift+A", "d"),
    Case("Shift+A at the innermost changes nothing", Cursor.at(CARET_IN_DATE), "A Shift+A", "d"),
    Case("A where no span is changes nothing", Cursor.at(0), "A", caret=0),
    Case("A clears a selection", Cursor(MIDDLE + 5, MIDDLE), "A", "q"),
    Case("A from a span whose end holds the caret", Cursor.at(BASE["d"][1].end, "d"), "A", "q"),
    Case("of equal ranges the higher number is inner", Cursor.at(HERE - 1), "A", "s", extra=(SAME_PLACE,)),
    Case("of equal ranges the lower number is outer", Cursor.at(HERE - 1), "A A", "x", extra=(SAME_PLACE,)),
]
RULE_4 = [
    Case("Tab from the caret", Cursor.at(0), "Tab", "q", BASE["q"][1].start),
    Case("Tab from the active span, not the caret", Cursor.at(BASE["q"][1].end, "q"), "Tab", "d", BASE["d"][1].start),
    Case("Tab thrice", Cursor.at(0), "Tab Tab Tab", "s", BASE["s"][1].start),
    Case("Tab from the caret of a selection", over("declarat"), "Tab", "s", BASE["s"][1].start),
    Case("Tab from a selection made backwards", Cursor(BEHIND, BASE["k"][1].start - 1), "Tab", "k", BASE["k"][1].start),
    Case("Tab at the last span changes nothing", active("a"), "Tab", "a", BASE["a"][1].start),
    Case("Tab behind the last span changes nothing", Cursor.at(BEHIND), "Tab", caret=BEHIND),
    Case("Tab leaves out what the list does not show", active("q"), "Tab", "s", BASE["s"][1].start, hidden="date"),
    Case("Shift+Tab from the caret", Cursor.at(BEHIND), "Shift+Tab", "a", BASE["a"][1].start),
    Case("Shift+Tab from the active span", active("d"), "Shift+Tab", "q", BASE["q"][1].start),
    Case("Shift+Tab at the first span changes nothing", active("q"), "Shift+Tab", "q", BASE["q"][1].start),
    Case("Shift+Tab leaves out what is not shown", active("s"), "Shift+Tab", "q", BASE["q"][1].start, hidden="date"),
    Case("the longer one comes first", Cursor.at(0), "Tab", "l", LONGER.start, extra=(LONGER,)),
    Case("then the shorter one", Cursor.at(0), "Tab Tab", "q", LONGER.start, extra=(LONGER,)),
]


def new(name: str, cursor: Cursor, keys: str, label: str, at: Range, extra: tuple[Span, ...] = ()) -> Case:
    """Rules 7 and 9: one new span, active, the caret at its end."""
    return Case(name, cursor, keys, "new1", at.end, spans={"new1": (label, at)}, extra=extra)


def taken(name: str, cursor: Cursor, keys: str, id_: str, at: Range) -> Case:
    """Rules 7 and 9: a span takes new edges, is active, the caret at its end; its relations stay."""
    return Case(name, cursor, keys, id_, at.end, spans={id_: (BASE[id_][0], at)})


def found(name: str, cursor: Cursor, keys: str, id_: str) -> Case:
    """Rules 7 and 9: the span that is there already becomes active, the caret at its end."""
    return Case(name, cursor, keys, id_, BASE[id_][1].end)


_BACKWARDS = Cursor(the("Moscova").end, the("Moscova").start)
_NEWS, _LAST_LINES = "CITEȘTE ȘI Cine răspunde acum?", between("CITEȘTE", "mult")
_TWO_SPEAKERS = between("Serghei", "Kremlinul")
RULE_7 = [
    new("a new claim", over("discuții"), "1", "claim", the("discuții")),
    new("a new quote", over("Rusia speră"), "2", "quote", the("Rusia speră")),
    new("a new speaker", over("Moscova"), "3", "speaker", the("Moscova")),
    new("a new date", over("ianuarie"), "4", "date", the("ianuarie")),
    new("a new boilerplate", over("răspunde"), "5", "boilerplate", the("răspunde")),
    new("a selection made backwards", _BACKWARDS, "3", "speaker", the("Moscova")),
    new("a claim without its full stop", over("NATO tace."), "1", "claim", the("NATO tace")),
    new("a claim exactly as selected", over("NATO tace."), "Alt+1", "claim", the("NATO tace.")),
    new("no outer white space", over(" NATO "), "1", "claim", the("NATO")),
    new("outer white space as selected", over(" NATO "), "Alt+1", "claim", the(" NATO ")),
    new("a quote gets its marks", over("Nu comentăm"), "2", "quote", the("„Nu comentăm”")),
    new("a quote exactly as selected", over("Nu comentăm"), "Alt+2", "quote", the("Nu comentăm")),
    new("a speaker without its comma", over(", a spus "), "3", "speaker", the("a spus")),
    new("a date without its preposition", over("în ianuarie"), "4", "date", the("ianuarie")),
    new("a date exactly as selected", over("în ianuarie"), "Alt+4", "date", the("în ianuarie")),
    new("a whole line of all its words", over(_NEWS[:-1]), "5", "boilerplate", the(_NEWS)),
    new("whole lines when two are touched", over("acum?\nCafe\u0301"), "5", "boilerplate", _LAST_LINES),
    new("two lines exactly as selected", over("acum?\nCafe\u0301"), "Alt+5", "boilerplate", the("acum?\nCafe\u0301")),
    new("in a span of another label", over("acest lucru"), "4", "date", the("acest lucru")),
    new("beside a span of that label", over(", ministrul"), "Alt+3", "speaker", the(", ministrul")),
    new("over two spans of that label", Cursor.over(_TWO_SPEAKERS), "Alt+3", "speaker", _TWO_SPEAKERS),
    new("in any case", over("Lavrov"), "Ctrl+3", "speaker", the("Lavrov")),
    new("in any case, by the rule", over(" Lavrov,"), "Ctrl+3", "speaker", the("Lavrov")),
    found("the same range and label", over("Serghei Lavrov"), "3", "s"),
    found("the same after the rule", over(" Serghei Lavrov, "), "3", "s"),
    found("the same date after the rule", over("în ianuarie", 1), "4", "d"),
    found("the same exactly", over("Serghei Lavrov"), "Alt+3", "s"),
    found("the same, and a new one asked for", over("Serghei Lavrov"), "Ctrl+3", "s"),
    taken("one overlapped, its end moved", over("Serghei"), "3", "s", the("Serghei")),
    taken("one overlapped, its start moved", over("Lavrov"), "3", "s", the("Lavrov")),
    taken(
        "one overlapped, both moved",
        over("declarat Serghei Lavrov, min"),
        "Alt+3",
        "s",
        the("declarat Serghei Lavrov, min"),
    ),
    taken("one overlapped in part", over("Lavrov, ministrul"), "3", "s", the("Lavrov, ministrul")),
    taken("one overlapped, start moved left", over("lucru în ianuarie"), "Alt+4", "d", the("lucru în ianuarie")),
    Case("white space alone is no claim", over(" "), "1", caret=None, selection=the(" ")),
]


def relabelled(name: str, id_: str, keys: str, label: str, relations: tuple[str, ...]) -> Case:
    """Rules 8 and 9: the same span under another label, active, the caret at its end."""
    at = BASE[id_][1]
    return Case(name, active(id_), keys, id_, at.end, spans={id_: (label, at)}, relations=relations)


_SECOND = {"new1": ("speaker", BASE["d"][1])}
RULE_8 = [
    relabelled("a speaker to a date", "s", "4", "date", ("u",)),
    relabelled("a quote to a claim", "q", "1", "claim", ("u",)),
    relabelled("a claim to boilerplate", "c", "5", "boilerplate", ("r", "u")),
    relabelled("the edges are not touched", "q", "4", "date", ("u",)),
    Case("the label it has", active("q"), "2", "q", BASE["q"][1].end),
    Case("a label its range has already", active("s"), "1", "x", SAME_PLACE.end, extra=(SAME_PLACE,)),
    Case("a second span on the range", active("d"), "Ctrl+3", "new1", BASE["d"][1].end, spans=_SECOND),
    Case("no second one of the label it has", active("d"), "Ctrl+4", "d", BASE["d"][1].end),
    Case("no second one twice", active("s"), "Ctrl+1", "x", SAME_PLACE.end, extra=(SAME_PLACE,)),
]


def edge(keys: str, before: str, after: str, nth: int = 0, shift: int = 0) -> Case:
    """Rule 10 with a selection: other words are selected; no step."""
    at = the(before, nth)
    start_of = at.start + shift
    return Case(
        f"{keys}: {before} → {after}", over(before, nth), keys, selection=Range(start_of, start_of + len(after))
    )


def span_edge(keys: str, id_: str, at: Range) -> Case:
    """Rule 10 with an active span: it has other edges and stays active."""
    return Case(f"{keys} on {BASE[id_][0]} {id_}", active(id_), keys, id_, spans={id_: (BASE[id_][0], at)})


def stuck(keys: str, cursor: Cursor, active_: str | None = None, extra: tuple[Span, ...] = ()) -> Case:
    """Rule 10: the edge cannot be moved, nothing changes."""
    selection = cursor.selection or None
    return Case(f"{keys} cannot", cursor, keys, active_, cursor.caret, selection, extra=extra)


_K, _S, _C, _Q = (BASE[id_][1] for id_ in "kscq")
RULE_10 = [
    edge("E", "discuții", "discuții în"),
    edge("E", "discuț", "discuții"),
    edge("E", "Abonează", "Abonează-te"),
    edge("Shift+E", "la discuții", "la"),
    edge("Shift+E", "la discuții în", "la discuții"),
    edge("B", "discuții", "la discuții", shift=-3),
    edge("B", "uții", "discuții", shift=-4),
    edge("Shift+B", "la discuții", "discuții", shift=3),
    edge("Ctrl+E", "discuții", "discuții "),
    edge("Ctrl+E", "Caf", "Cafe\u0301"),
    edge("Ctrl+E", "Cafe\u0301 ", "Cafe\u0301 👍🏽"),
    edge("Ctrl+Shift+E", "discuții", "discuți"),
    edge("Ctrl+Shift+E", "Cafe\u0301", "Caf"),
    edge("Ctrl+B", "discuții", " discuții", shift=-1),
    edge("Ctrl+B", " mult", "👍🏽 mult", shift=-2),
    edge("Ctrl+Shift+B", "discuții", "iscuții", shift=1),
    edge("Ctrl+Shift+B", "👍🏽 mult", " mult", shift=2),
    edge(".", "Moscova", "Moscova așteaptă un răspuns."),
    edge(",", "Vrem", "Vrem să facem acest lucru în ianuarie”"),
    edge(
        ",",
        "Vrem să facem acest lucru în ianuarie”",
        "Vrem să facem acest lucru în ianuarie”, a declarat Serghei Lavrov",
    ),
    Case(
        "E on a selection made backwards",
        _BACKWARDS,
        "E",
        selection=the("Moscova așteaptă"),
    ),
    span_edge("E", "s", Range(_S.start, the("ministrul").end)),
    span_edge("Shift+E", "s", the("Serghei")),
    span_edge("B", "s", the("declarat Serghei Lavrov")),
    span_edge("Shift+B", "s", the("Lavrov")),
    span_edge("Ctrl+E", "s", the("Serghei Lavrov,")),
    span_edge("Ctrl+E", "c", the("Moscova așteaptă un răspuns.")),
    span_edge("Ctrl+Shift+E", "s", the("Serghei Lavro")),
    span_edge("Ctrl+B", "s", the(" Serghei Lavrov")),
    span_edge("Ctrl+Shift+B", "q", the(QUOTED[1:])),
    span_edge(".", "a", the("acum?")),
    span_edge(",", "q", between(QUOTED, "Serghei Lavrov")),
    span_edge(",", "d", the("ianuarie”")),
    stuck("Shift+E", over("NATO")),
    stuck("Shift+B", over("NATO")),
    stuck("Ctrl+Shift+E", Cursor(0, 1)),
    stuck("Ctrl+Shift+B", Cursor(0, 1)),
    stuck("Shift+E", active("k"), "k"),
    stuck("Shift+B", active("k"), "k"),
    stuck(",", active("k"), "k"),
    stuck(",", over("tace")),
    stuck("E", over("newsletter")),
    stuck("Ctrl+E", over("newsletter")),
    stuck(".", over("newsletter")),
    stuck("B", over("Rusia")),
    stuck("Ctrl+B", over("Rusia")),
    stuck("Shift+E", Cursor.over(Range(0, 3))),
    stuck("Shift+B", Cursor.over(Range(BEHIND - 3, BEHIND))),
    stuck("E", Cursor.at(TWIN.start, "c2"), "c2", extra=(TWIN,)),
]
RULE_11 = [
    Case(f"{key} {name}", cursor, key, caret=caret, spans=spans, relations=relations)
    for key in ("Delete", "Backspace", "Shift+Delete")
    for name, cursor, caret, spans, relations in (
        ("removes the active span", active("c"), _C.start, {"c": None}, ("r", "u")),
        ("removes it with the caret at its end", Cursor.at(_C.end, "c"), _C.start, {"c": None}, ("r", "u")),
        ("removes its relations too", active("s"), _S.start, {"s": None}, ("u",)),
        ("removes all its relations", active("q"), _Q.start, {"q": None}, ()),
        ("only clears a selection", over("Serghei Lavrov"), _S.end, {}, ("r", "u")),
    )
]
_NEW = {"new1": ("speaker", the("Moscova"))}
_BOTH: dict[str, tuple[str, Range] | None] = {"new1": ("speaker", the("Moscova")), "s": ("speaker", the("Serghei"))}
_MOSCOVA = the("Moscova")
RULE_15 = [
    Case("undo brings the selection back", over("Moscova"), "3 Ctrl+Z", selection=_MOSCOVA, caret=_MOSCOVA.end),
    Case("undo brings it back turned as it was", _BACKWARDS, "3 Ctrl+Z", selection=_MOSCOVA, caret=_MOSCOVA.start),
    Case("undo after moving away", over("Moscova"), "3 Esc Tab Ctrl+Z", selection=_MOSCOVA, caret=_MOSCOVA.end),
    Case("redo makes the span active", over("Moscova"), "3 Ctrl+Z Ctrl+Y", "new1", _MOSCOVA.end, spans=_NEW),
    Case("redo by its other key", over("Moscova"), "3 Ctrl+Z Ctrl+Shift+Z", "new1", _MOSCOVA.end, spans=_NEW),
    Case("redo after moving away", over("Moscova"), "3 Ctrl+Z Esc Tab Ctrl+Y", "new1", _MOSCOVA.end, spans=_NEW),
    Case("undo of a relabel", active("s"), "4 Ctrl+Z", "s", _S.start),
    Case("undo of a removal", active("s"), "Delete Ctrl+Z", "s", _S.start),
    Case("undo of a removal, caret at the end", Cursor.at(_S.end, "s"), "Delete Ctrl+Z", "s", _S.end),
    Case("undo of an edge", Cursor.at(_S.start + 3, "s"), "E Ctrl+Z", "s", _S.start + 3),
    Case(
        "undo of each edge on its own",
        active("s"),
        "E E Ctrl+Z",
        "s",
        spans={"s": ("speaker", Range(_S.start, the("ministrul").end))},
        steps=1,
    ),
    Case("undo of new edges", over("Serghei"), "3 Ctrl+Z", selection=the("Serghei"), caret=the("Serghei").end),
    Case("undo of two steps", over("Moscova"), "3 Shift+Tab 4 Ctrl+Z Ctrl+Z", selection=_MOSCOVA, caret=_MOSCOVA.end),
    Case(
        "redo of two steps",
        over("Moscova"),
        "3 Shift+Tab Shift+Tab Shift+Tab Shift+E Ctrl+Z Ctrl+Z Ctrl+Y Ctrl+Y",
        "s",
        spans=_BOTH,
        steps=2,
        extra=(),
    ),
    Case("nothing to undo", over("Moscova"), "Ctrl+Z", selection=_MOSCOVA, caret=_MOSCOVA.end),
    Case("nothing to redo", active("s"), "Ctrl+Y", "s", _S.start),
    Case("a selection grown is no step", over("Moscova"), "E Ctrl+Z", selection=the("Moscova așteaptă")),
    Case(
        "a new step forgets what was undone",
        over("Moscova"),
        "3 Ctrl+Z 3 Ctrl+Z Ctrl+Y Ctrl+Y",
        "new2",
        _MOSCOVA.end,
        spans={"new2": _NEW["new1"]},
    ),
]
NO_REVIEW = [
    Case(f"{key} with nothing to review: {name}", cursor, key, cursor.active, selection=cursor.selection)
    for key in ("Y", "Shift+Y", "X")
    for name, cursor in (("nothing", Cursor.at(0)), ("a selection", over("Moscova")), ("a span", active("s")))
]
NO_QUESTION = [
    Case(f"{key} with no question open: {name}", cursor, key, cursor.active, selection=cursor.selection)
    for key in ("I", "T", "J", "Shift+J", "Shift+T")
    for name, cursor in (("nothing", Cursor.at(0)), ("a selection", over("Moscova")), ("a span", active("s")))
]
CASES = {
    f"rule {number}: {case.name}": case
    for number, cases in {
        1: RULE_1,
        3: RULE_3,
        4: RULE_4,
        7: RULE_7,
        8: RULE_8,
        10: RULE_10,
        11: RULE_11,
        15: RULE_15,
        17: NO_REVIEW,
        18: NO_QUESTION,
    }.items()
    for case in cases
}


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_key(case: Case, tmp_path: Path) -> None:
    made = start(tmp_path / "corpus", case.extra)
    made.app.hidden = case.hidden
    before = standing(made)
    made.workspace.move(case.start)
    for key in case.keys.split():
        made.desk.said.clear()
        made.app.press(key)
    expected = {id_: span for id_, span in {**before, **case.spans}.items() if span is not None}
    cursor = made.state.cursor
    assert standing(made) == expected
    assert cursor.active == case.active
    assert cursor.selection == (case.selection or Range(cursor.caret, cursor.caret))
    if case.caret is not None:
        assert cursor.caret == case.caret
    assert sorted(one.id for one in made.state.annotations.relations.values()) == sorted(case.relations)
    steps = case.steps if case.steps is not None else int(expected != before)
    assert len(made.workspace.history.done) == steps
    assert not made.desk.warned
    if (made.state.annotations, cursor) == (built(case.extra), case.start):
        assert made.desk.said, "where a key changes nothing, the last line says so"
