"""What a screen reader finds: run by the system's python3, which has pyatspi; prints one JSON object.

`text` is that of the object with the focus, `caret` and `selection` its positions, `description` what it is said to be.
With `--all` instead `focused` has role and name of every object that says it has the focus, `headers` the names of all
headers of lists. The current cell of a list always says it has the focus, by Qt: those are left out.
With `--follow` it goes on until it is ended: a line each time that a caret moves or the focus comes.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pyatspi  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "annotator"
DEEPEST = 12


def applications() -> Iterator[Any]:
    """The programs of that name that can be read."""
    desktop = pyatspi.Registry.getDesktop(0)
    for at in range(desktop.childCount):
        found = desktop.getChildAtIndex(at)
        if found is not None and found.name == NAME:
            yield found


def focused(place: Any, depth: int = 0) -> Iterator[Any]:
    """The objects that say they have the focus: the one that is told of it, and what stands for it."""
    if place is None or depth > DEEPEST:
        return
    if place.getState().contains(pyatspi.STATE_FOCUSED):
        yield place
    for at in range(place.childCount):
        yield from focused(place.getChildAtIndex(at), depth + 1)


def read(place: Any) -> dict[str, Any]:
    """What is read of the object."""
    found = {"name": place.name, "role": place.getRoleName(), "description": place.description}
    try:
        text = place.queryText()
    except NotImplementedError:
        return found
    selection = [list(text.getSelection(at)) for at in range(text.getNSelections())]
    return {**found, "text": text.getText(0, -1), "caret": text.caretOffset, "selection": selection}


def headers(place: Any, depth: int = 0) -> Iterator[Any]:
    """The headers of lists."""
    if place is None or depth > DEEPEST:
        return
    if place.getRole() in (pyatspi.ROLE_TABLE_COLUMN_HEADER, pyatspi.ROLE_TABLE_ROW_HEADER):
        yield place
    for at in range(place.childCount):
        yield from headers(place.getChildAtIndex(at), depth + 1)


def everything() -> dict[str, Any]:
    """All that says it has the focus, and all headers."""
    said = [place for program in applications() for place in focused(program)]
    cells = (pyatspi.ROLE_TABLE_CELL, pyatspi.ROLE_APPLICATION, pyatspi.ROLE_FRAME)
    return {
        "focused": [[place.getRoleName(), place.name] for place in said if place.getRole() not in cells],
        "headers": [place.name for program in applications() for place in headers(program)],
    }


def follow() -> None:
    """Print what is told of carets and the focus."""

    def tell(event: Any) -> None:
        if event.type.startswith("object:text-caret-moved") or event.detail1:
            what = "caret" if event.type.startswith("object:text") else "focus"
            print(json.dumps([what, event.source.getRoleName(), event.source.name]), flush=True)

    pyatspi.Registry.registerEventListener(tell, "object:text-caret-moved", "object:state-changed:focused")
    print(json.dumps(["ready", "", ""]), flush=True)
    pyatspi.Registry.start()


def main() -> None:
    """Print what has the focus in the program, the text where one has; `{}` where nothing has."""
    if "--follow" in sys.argv:
        follow()
        return
    if "--all" in sys.argv:
        print(json.dumps(everything()))
        return
    found = [read(place) for program in applications() for place in focused(program)]
    print(json.dumps(next((one for one in found if "text" in one), {})))


if __name__ == "__main__":
    main()
