"""Label Studio: `tasks.json` to import, and `config.xml`, the labelling configuration that these tasks need.

Places are code points. Attributes, doubt and notes are what per-region controls say of a region; a control has the
attribute's name. Labels and values that the label set does not have are added to the configuration.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

from annotator.core.message import message
from annotator.exchange.writing.lines import json_line
from annotator.exchange.writing.said import attribute_kinds, of_article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.annotations import Span
    from annotator.core.labels import LabelSet
    from annotator.exchange.items import Item, Making

NOT_SET = message("attributes that are false or empty")
AS_TEXT = message("attributes that are neither text nor true, written as text")
RENAMED = message("attributes with the name of another control, which got a _ before it")
_OWN = ("label", "text", "note", "unsure")
YES = "true"


def write(target: Path, making: Making) -> _Writer:
    """A writer of the folder."""
    return _Writer(target, making)


class _Writer:
    def __init__(self, target: Path, making: Making) -> None:
        target.mkdir(exist_ok=True)
        self._target, self._making = target, making
        self._config = Configuration(making.labels)
        self._file = (target / "tasks.json").open("xb")
        self._first = True

    def add(self, item: Item) -> None:
        """Write one more article."""
        result = [each for one in item.spans() for each in self._region(one, item)]
        for one in item.relations():
            self._config.relations[one.type] = None
            ends = {"from_id": one.source, "to_id": one.target, "direction": "right"}
            result.append({"type": "relation", **ends, "labels": [one.type]})
        status = item.annotations.header.status
        made = [{"result": result, "was_cancelled": status == "skipped"}] if result or status != "new" else []
        task = {"data": {"text": item.text, **of_article(item)}, "annotations": made}
        self._file.write((b"[\n" if self._first else b",\n") + json_line(task).rstrip(b"\n"))
        self._first = False

    def _region(self, span: Span, item: Item) -> Iterator[dict[str, Any]]:
        """The region, then what is said of it."""
        self._config.labels.setdefault(span.label, "")
        place = {"start": span.start, "end": span.end}
        base = {"id": span.id, "to_name": "text"}
        words = {"text": item.text[span.start : span.end], "labels": [span.label]}
        yield {**base, "from_name": "label", "type": "labels", "value": {**place, **words}}
        for name, value in self._said(span, item):
            if self._config.is_choice(name):
                yield {**base, "from_name": name, "type": "choices", "value": {**place, "choices": [value]}}
            else:
                yield {**base, "from_name": name, "type": "textarea", "value": {**place, "text": [value]}}

    def _said(self, span: Span, item: Item) -> Iterator[tuple[str, str]]:
        """The name of each control that says something of the span, and what it says."""
        for name, value in span.attributes.items():
            if value in (None, False, ""):
                self._making.losses.add(NOT_SET, item.name, name)
                continue
            if name in _OWN:
                self._making.losses.add(RENAMED, item.name, name)
            if not isinstance(value, str) and value is not True:
                self._making.losses.add(AS_TEXT, item.name, name)
            control = control_name(name)
            words = YES if value is True else str(value)
            self._config.note(control, span.label, words, flag=value is True)
            yield control, words
        if span.unsure:
            yield "unsure", YES
        if span.note:
            yield "note", span.note

    def close(self) -> None:
        """Finish the tasks and write the configuration."""
        self._file.write(b"[]\n" if self._first else b"\n]\n")
        self._file.close()
        (self._target / "config.xml").write_bytes(self._config.xml().encode("utf-8", "replace"))


def control_name(attribute: str) -> str:
    """The name of the control for an attribute."""
    return f"_{attribute}" if attribute in _OWN else attribute


class Configuration:
    """The labelling configuration: starts with the label set, and learns what else is needed."""

    def __init__(self, labels: LabelSet) -> None:
        self._keys = {label.name: label.key for label in labels.labels}
        self.labels = {label.name: label.colour.light for label in labels.labels}
        self.relations = dict.fromkeys(one.type for one in labels.relations)
        self._kinds = {control_name(name): kind for name, kind in attribute_kinds(labels).items()}
        self._of: dict[str, dict[str, None]] = {name: {} for name in self._kinds}
        self._values: dict[str, dict[str, None]] = {name: {} for name in self._kinds}
        for label in labels.labels:
            for one in label.attributes:
                self._of[control_name(one.name)][label.name] = None
                self._values[control_name(one.name)].update(dict.fromkeys(one.choices))

    def is_choice(self, name: str) -> bool:
        """Whether the control offers values instead of a field to type in."""
        return name == "unsure" or self._kinds.get(name) in ("choice", "flag")

    def note(self, name: str, label: str, value: str, *, flag: bool) -> None:
        """Learn that the control says `value` of a span with the label."""
        self._kinds.setdefault(name, "flag" if flag else "text")
        self._of.setdefault(name, {})[label] = None
        if self.is_choice(name):
            self._values.setdefault(name, {})[value] = None

    def xml(self) -> str:
        """The configuration as Label Studio reads it."""
        return "\n".join(["<View>", *self._lines(), "</View>", ""])

    def _lines(self) -> Iterator[str]:
        yield "  <Relations>"
        yield from (f"    <Relation value={quoteattr(one)}/>" for one in self.relations)
        yield "  </Relations>"
        yield '  <Labels name="label" toName="text">'
        for name, colour in self.labels.items():
            key = f' hotkey="{self._keys[name]}"' if self._keys.get(name) else ""
            shade = f' background="{colour}"' if colour else ""
            yield f"    <Label value={quoteattr(name)}{shade}{key}/>"
        yield "  </Labels>"
        yield '  <Text name="text" value="$text"/>'
        for name in self._kinds:
            yield from self._control(name, self._of[name])
        yield from self._control("unsure", {})
        yield from self._control("note", {})

    def _control(self, name: str, labels: dict[str, None]) -> Iterator[str]:
        # A comma parts names there, so a label with one cannot be asked for.
        when = ",".join(labels) if labels and not any("," in one for one in labels) else ""
        asked = f' whenTagName="label" whenLabelValue={quoteattr(when)}' if when else ""
        head = f'name={quoteattr(name)} toName="text" perRegion="true"{asked}'
        if not self.is_choice(name):
            yield f'  <TextArea {head} maxSubmissions="1" editable="true" placeholder={quoteattr(name)}/>'
            return
        yield f'  <Choices {head} choice="single" showInline="true">'
        flag = {YES: None} if name == "unsure" or self._kinds[name] == "flag" else {}
        yield from (f"    <Choice value={quoteattr(one)}/>" for one in {**flag, **self._values.get(name, {})})
        yield "  </Choices>"
