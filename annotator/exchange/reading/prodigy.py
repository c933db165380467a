"""JSON lines of Prodigy and spaCy: `text` with `spans`, `ents` or `entities`, and Prodigy's `relations`.

Places are code points: both tools count in Python. A relation names its ends by their ranges (`head_span`,
`child_span`), older ones by tokens. Tokens themselves are left out: they are made again from the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotator.core.message import message
from annotator.exchange.reading.building import NO_TEXT, OUTSIDE, Builder, said_of
from annotator.exchange.reading.sources import json_values, name_of, text_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exchange.items import Item, Losses

REJECTED = message("answers “reject”, whose spans are kept as if accepted")
CHOICES = message("labels of a whole article")
_TOKENS = {"token_start", "token_end", "tokens"}
_SPAN = {"start", "end", "label", "text", "kb_id", "span_id", "id", "input_hash", *_TOKENS}
_STATUS = {"accept": "done", "ignore": "skipped"}
_LEFT_OUT = {"_input_hash", "_task_hash", "_is_binary", "_view_id", "answer", "_annotator_id", "_session_id"}
_LEFT_OUT |= {"text", "spans", "ents", "entities", "relations", "meta", "config", "accept", "options", "cats", "label"}


def read(source: Path, losses: Losses) -> Iterator[Item]:
    """The tasks of the source's lines."""
    for file, number, raw in json_values(source):
        value = _task(raw)
        text = text_at(value, "text")
        if text is None:
            losses.add(NO_TEXT, file.name, f"line {number}")
            continue
        meta: dict[str, Any] = value["meta"] if isinstance(value.get("meta"), dict) else {}
        builder = Builder(name_of(file, number, value, meta), text, losses)
        for at, one in enumerate(_spans(value)):
            _add(at, one, builder)
        for one in builder.objects(value, "relations"):
            _link(one, value, builder)
        _article(value, meta, builder)
        yield builder.item()


def _task(raw: Any) -> dict[str, Any]:
    """The line as an object; spaCy's pair of a text and what is said of it is one too."""
    if isinstance(raw, list) and len(raw) == 2 and isinstance(raw[0], str) and isinstance(raw[1], dict):
        return {"text": raw[0], **raw[1]}
    return raw if isinstance(raw, dict) else {}


def _spans(value: dict[str, Any]) -> Iterator[Any]:
    """Those of every list: spaCy groups `spans` by name."""
    for name in ("spans", "ents", "entities"):
        found = value.get(name) or []
        for group in found.values() if isinstance(found, dict) else (found,):
            yield from group if isinstance(group, list) else [group]


def _add(at: int, one: Any, builder: Builder) -> None:
    if isinstance(one, list | tuple) and len(one) >= 3:
        builder.add(_key(one), str(one[2]), one[0], one[1])
    elif isinstance(one, dict):
        place = (one.get("start"), one.get("end"), one.get("label") or "")
        said = said_of(one, _SPAN)
        if kept := one.get("kb_id"):
            said["attributes"] = {**said.get("attributes", {}), "kb_id": kept}
        builder.add(_key(place), str(place[2]), place[0], place[1], text=one.get("text"), **said)
    else:
        builder.lose(OUTSIDE, f"{at}: {one}")


def _key(place: Any) -> str:
    return f"{place[2]} {place[0]}–{place[1]}"


def _link(one: dict[str, Any], value: dict[str, Any], builder: Builder) -> None:
    ends = [_end(one, side, value) for side in ("head", "child")]
    said = said_of(one, ("head", "child", "head_span", "child_span", "label", "color"))
    said.pop("attributes", None)
    said.pop("note", None)
    builder.link(str(one.get("label") or ""), ends[0], ends[1], **said)


def _end(one: dict[str, Any], side: str, value: dict[str, Any]) -> str:
    """The key of the span at one end of a relation."""
    span, token = one.get(f"{side}_span"), one.get(side)
    if not isinstance(span, dict):
        spans = [each for each in _spans(value) if isinstance(each, dict)]
        held = (each for each in spans if type(token) is int and _holds(each, token))
        span = next(held, {})
    return _key((span.get("start"), span.get("end"), span.get("label") or ""))


def _holds(span: dict[str, Any], token: int) -> bool:
    first, last = span.get("token_start"), span.get("token_end")
    return isinstance(first, int) and isinstance(last, int) and first <= token <= last


def _article(value: dict[str, Any], meta: dict[str, Any], builder: Builder) -> None:
    answer = value.get("answer")
    if answer == "reject":
        builder.lose(REJECTED)
    builder.say(status=_STATUS.get(str(answer)))
    for name in ("accept", "cats"):
        if value.get(name):
            builder.lose(CHOICES, value[name])
    if isinstance(value.get("label"), str):
        builder.lose(CHOICES, value["label"])
    builder.describe(value, meta, known={*_LEFT_OUT, *_TOKENS})
