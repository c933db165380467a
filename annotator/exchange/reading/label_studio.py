"""Label Studio's JSON: tasks with annotations, and the smaller JSON-MIN.

Places are code points since Label Studio 1.4; older versions counted UTF-16 units, as JavaScript does, and browsers
count a carriage return with its newline as one. The text that each region carries tells which; where it carries none,
its places are code points.
Attributes are what per-region controls said of a region: the control's name and its value. Relations have a direction.
Of a task that several people labelled, the first annotation that was not cancelled is read, or that of one person.
Who made an annotation is an e-mail address, a name or a number, as the version of Label Studio has it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from annotator.core.message import message
from annotator.exchange.items import OTHERS
from annotator.exchange.reading.building import HEADER, NO_TEXT, OTHER_TEXT, Builder, said_of
from annotator.exchange.reading.sources import json_values, name_of, text_at
from annotator.exchange.reading.utf16 import CodePoints

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from annotator.exchange.items import Item, Losses

AGAIN = message("further annotations of one task by the same person")
UNKNOWN = "unknown"
PREDICTIONS = message("predictions")
NO_REGION = message("answers about the whole article, or about a region that is not there")
TWO_WAYS = message("relations without a direction, read as going from the first region to the second")
NO_TYPE = message("relations without a type, called “relation”")
MORE_TYPES = message("types of a relation after the first")
YES = "true"
"""What the choice says that stands for a mark."""
_SPANS = ("labels", "hypertextlabels", "paragraphlabels")
_TEXTS = ("text", "html", "content", "body", "article")


def people(source: Path) -> Mapping[str, int]:
    """Who annotated tasks of the source, the busiest first; "unknown" stands for whom nothing names."""
    found: Counter[str] = Counter()
    for _, _, value in json_values(source):
        task, data = _parts(value)
        found.update({_person(task, "annotator")} if data is task else {_person(one) for one in _made(task)})
    return dict(found.most_common())


def read(source: Path, losses: Losses, by: str | None = None) -> Iterator[Item]:
    """The tasks of the source; with `by` what that person annotated, of other tasks the texts."""
    for file, number, value in json_values(source):
        task, data = _parts(value)
        text = text_at(data, *_TEXTS)
        if text is None:
            losses.add(NO_TEXT, file.name, f"task {number}")
            continue
        if data is task and by not in (None, _person(task, "annotator")):
            # Of JSON-MIN each object is one person's.
            losses.add(OTHERS, name_of(file, number, data, task.get("meta")))
            continue
        builder = Builder(name_of(file, number, data, task.get("meta")), text, losses)
        person, result = _result(task, data, builder, by)
        _Task(builder, text, person).read(result)
        known = _TEXTS if data is not task else (*data, *_TEXTS)
        builder.describe(data, known=known)
        yield builder.item()


def _parts(value: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """A task and its data; both are one in JSON-MIN."""
    task = value if isinstance(value, dict) else {}
    return task, task["data"] if isinstance(task.get("data"), dict) else task


def _made(task: dict[str, Any]) -> list[dict[str, Any]]:
    """The annotations of a task."""
    lists = (task.get(name) for name in ("annotations", "completions"))
    return [one for each in lists if isinstance(each, list) for one in each if isinstance(one, dict)]


def _person(made: dict[str, Any], key: str = "completed_by") -> str:
    """Who made an annotation."""
    found = made.get(key)
    if isinstance(found, dict):
        full = " ".join(str(found[name]) for name in ("first_name", "last_name") if found.get(name))
        found = found.get("email") or found.get("username") or full or found.get("id")
    if found in (None, "") and isinstance(made.get("created_username"), str):
        # Older versions: the address, and the person's number.
        found = made["created_username"].partition(",")[0].strip()
    return UNKNOWN if found in (None, "") else str(found)


def _result(
    task: dict[str, Any], data: dict[str, Any], builder: Builder, by: str | None
) -> tuple[str, list[dict[str, Any]]]:
    """Who made the annotation to read, and its regions and relations."""
    if predictions := task.get("predictions"):
        builder.lose(PREDICTIONS, count=len(predictions) if isinstance(predictions, list) else 1)
    if data is task:
        smaller = enumerate(builder.objects(task, "label"))
        return _person(task, "annotator"), [{"type": "labels", "id": f"r{at}", "value": one} for at, one in smaller]
    made = [one for name in ("annotations", "completions") for one in builder.objects(task, name)]
    own = made if by is None else [one for one in made if _person(one) == by]
    kept = [one for one in own if not one.get("was_cancelled")]
    chosen = (kept or own or [{}])[0]
    if own:
        builder.say(status="done" if kept else "skipped")
    for one in made:
        if one is not chosen and not one.get("was_cancelled"):
            same = _person(one) == _person(chosen) and (by is not None or _person(one) != UNKNOWN)
            builder.lose(AGAIN if own and same else OTHERS, _person(one))
    return _person(chosen), list(builder.objects(chosen, "result"))


class _Task:
    """Reads one annotation's result into the builder."""

    def __init__(self, builder: Builder, text: str, person: str) -> None:
        self._builder, self._points = builder, CodePoints(text)
        self._by = "" if person == UNKNOWN else person

    def read(self, result: list[dict[str, Any]]) -> None:
        for one in result:
            if one.get("type") in _SPANS:
                self._region(one)
        for one in result:
            if one.get("type") == "relation":
                self._relation(one)
            elif one.get("type") not in _SPANS:
                self._answer(one)

    def _region(self, one: dict[str, Any]) -> None:
        value = one.get("value") or {}
        offsets = value.get("globalOffsets") or value
        place = self._points.place(offsets.get("start"), offsets.get("end"), value.get("text"))
        names = next((value[key] for key in _SPANS if value.get(key)), None) or [""]
        key = str(one.get("id"))
        if place is None:
            self._builder.lose(OTHER_TEXT, f"{', '.join(map(str, names))} {offsets.get('start')}: {value.get('text')}")
            return
        for number, name in enumerate(names):
            # The first has the region's id: relations and answers are about it.
            own = said_of({"id": one.get("id")} if number == 0 else {}, ())
            note = (one.get("meta") or {}).get("text")
            said = {**own, "by": self._by, "note": "\n".join(map(str, note)) if isinstance(note, list) else note}
            self._builder.add(key if number == 0 else f"{key} {number}", str(name), *place, **said)

    def _relation(self, one: dict[str, Any]) -> None:
        builder, names = self._builder, [str(name) for name in one.get("labels") or ()]
        source, target = str(one.get("from_id")), str(one.get("to_id"))
        where = f"{source} {target}"
        if one.get("direction") == "left":
            source, target = target, source
        elif one.get("direction") == "bi":
            builder.lose(TWO_WAYS, where)
        if not names:
            builder.lose(NO_TYPE, where)
        builder.lose(MORE_TYPES, where, len(names) - 1)
        builder.link((names or ["relation"])[0], source, target)

    def _answer(self, one: dict[str, Any]) -> None:
        """What a control said of a region."""
        value, kind, name = one.get("value") or {}, str(one.get("type")), str(one.get("from_name"))
        said = value.get(kind, value.get("text" if kind == "textarea" else kind))
        if isinstance(said, list) and len(said) == 1:
            said = said[0]
        if kind == "choices" and said == YES:
            said = True
        if name in HEADER and isinstance(said, str) and "start" not in value:
            self._builder.say(**{name: said})
            return
        key = str(one.get("id"))
        told = said is not None and self._builder.has(key)
        if told and name == "note" and isinstance(said, str):
            self._builder.tell(key, note=said)
        elif told and name == "unsure":
            self._builder.tell(key, unsure=said is True)
        elif told:
            self._builder.tell(key, attributes={name: said})
        else:
            self._builder.lose(NO_REGION, f"{name}: {said}")
