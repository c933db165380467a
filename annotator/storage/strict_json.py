"""JSON as the standard has it: no NaN, no duplicate keys, no half characters; each refusal names its place."""

from __future__ import annotations

import json
import math
from typing import Any, NamedTuple

from annotator.core.message import excerpt, phrase

DEPTH = 64
"""How deep unknown values may be nested."""

TOO_DEEP = phrase("{file} cannot be used: {place} is nested too deep.")
TWICE = phrase("{file} cannot be used: {place} stands there twice.")
NO_NUMBER = phrase("{file} cannot be used: {place} is {value}, which is no number in JSON.")
HALF = phrase("{file} cannot be used: {place} holds half a character.")


class Fault(Exception):
    """What is wrong in a JSON file and where: a sentence with the holes `file` (filled later), `place` and others."""

    def __init__(self, template: str, place: str = "", **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = {"place": place or "the whole file", **values}


class _IrregularError(ValueError):
    """Something the strict reading refuses; a second, slower reading finds out where."""


class _Mark(NamedTuple):
    """Stands in the second reading for a value that is refused; `key` leads from its place to the culprit."""

    template: str
    key: str | None = None
    value: str = ""


def inside(place: str, key: str | int) -> str:
    """The place of a member: `spans[3]`, `spans[3].end`, `spans[3]["odd key"]`."""
    if isinstance(key, int):
        return f"{place}[{key}]"
    if key.isascii() and key.isidentifier():
        return f"{place}.{key}" if place else key
    return f"{place}[{json.dumps(excerpt(key))}]"


def parse(data: bytes) -> Any:
    """The value that the bytes hold; Fault where they are no strict JSON in UTF-8. A byte-order mark is passed over."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Fault("{file} is damaged: it is not UTF-8 at byte {at}.", at=error.start) from error
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant, parse_float=_float)
    except _IrregularError:
        raise _located(text) from None
    except json.JSONDecodeError as error:
        raise _syntax(error) from error
    except ValueError as error:
        raise Fault("{file} cannot be used: it holds a number with thousands of digits.") from error
    except RecursionError as error:
        raise Fault(TOO_DEEP) from error
    # Only an escape can hold half a character: UTF-8 itself cannot.
    if b"\\ud" in data or b"\\uD" in data:
        _walk(value)
    return value


def check_depth(value: Any, place: str, depth: int = DEPTH) -> None:
    """Fault where lists and objects are nested deeper than `depth`."""
    if isinstance(value, dict | list):
        if not depth:
            raise Fault(TOO_DEEP, place[:80])
        for key, member in value.items() if isinstance(value, dict) else enumerate(value):
            check_depth(member, inside(place, key), depth - 1)


def _syntax(error: json.JSONDecodeError) -> Fault:
    template = phrase("{file} is damaged: it is no JSON at line {line}, column {column} ({why}).")
    return Fault(template, line=error.lineno, column=error.colno, why=error.msg)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _IrregularError
    return made


def _constant(name: str) -> float:
    raise _IrregularError(name)


def _float(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise _IrregularError(digits)
    return number


def _marked_object(pairs: list[tuple[str, Any]]) -> object:
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            return _Mark(TWICE, key)
        seen.add(key)
    return dict(pairs)


def _marked_float(digits: str) -> object:
    return _Mark(NO_NUMBER, value=excerpt(digits)) if math.isinf(float(digits)) else 0.0


def _located(text: str) -> Fault:
    def constant(name: str) -> object:
        return _Mark(NO_NUMBER, value=name)

    try:
        _walk(json.loads(text, object_pairs_hook=_marked_object, parse_constant=constant, parse_float=_marked_float))
    except Fault as fault:
        return fault
    except RecursionError:
        return Fault(TOO_DEEP)
    except json.JSONDecodeError as error:
        return _syntax(error)
    raise AssertionError("the second reading must find what the first refused")


def _walk(value: Any) -> None:
    """Fault at the first mark or half character, in the file's order."""
    rest: list[tuple[str, Any]] = [("", value)]
    while rest:
        place, one = rest.pop()
        if isinstance(one, _Mark):
            raise Fault(one.template, place if one.key is None else inside(place, one.key), value=one.value)
        if isinstance(one, str) and _is_cut(one):
            raise Fault(HALF, place)
        if isinstance(one, dict):
            for key in one:
                if _is_cut(key):
                    raise Fault(HALF, inside(place, key))
            rest.extend((inside(place, key), member) for key, member in reversed(one.items()))
        elif isinstance(one, list):
            rest.extend((inside(place, at), one[at]) for at in range(len(one) - 1, -1, -1))


def _is_cut(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
