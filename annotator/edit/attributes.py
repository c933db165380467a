"""Verbs on what is said of spans: attributes, unsure, notes; on one span or on several as one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.changes import Change, Transaction
from annotator.core.field_words import field_word
from annotator.core.message import Message, counted, excerpt, message
from annotator.edit.common import quoted, transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.core.annotations import Span
    from annotator.core.labels import Attribute, LabelSet
    from annotator.core.state import Stamp, State


def set_attribute(
    state: State, labels: LabelSet, span_ids: Iterable[str], name: str, value: object, stamp: Stamp
) -> Transaction | None:
    """Set an attribute of spans whose label has it and may have that value; "" and False take it away."""

    def changed(span: Span) -> Span:
        attribute = labels.get(span.label).attribute(name)
        if attribute is None or not _fits(attribute, value):
            return span
        kept = {key: one for key, one in span.attributes.items() if key != name}
        return replace(span, attributes={**kept, name: value} if value not in ("", False) else kept)

    said = message("{name}: {value}", name=field_word(name), value=_shown(value))
    return _edited(state, labels, span_ids, changed, said, stamp)


def _fits(attribute: Attribute, value: object) -> bool:
    if attribute.type == "flag":
        return isinstance(value, bool)
    return isinstance(value, str) and (attribute.type != "choice" or not value or value in attribute.choices)


def _shown(value: object) -> Message | str:
    if isinstance(value, bool):
        return message("yes") if value else message("no")
    return excerpt(str(value)) or "—"


def next_kind(state: State, labels: LabelSet, stamp: Stamp) -> Transaction | None:
    """Give the active span the next choice of its first attribute that has choices."""
    span = state.active
    attributes = labels.get(span.label).attributes if span else ()
    attribute = next((one for one in attributes if one.type == "choice"), None)
    if span is None or attribute is None:
        return None
    present = span.attributes.get(attribute.name)
    at = attribute.choices.index(present) if present in attribute.choices else -1
    chosen = attribute.choices[(at + 1) % len(attribute.choices)]
    return set_attribute(state, labels, [span.id], attribute.name, chosen, stamp)


def set_unsure(
    state: State, labels: LabelSet, span_ids: Iterable[str], unsure: bool, stamp: Stamp
) -> Transaction | None:
    """Mark spans as unsure, or as sure."""
    said = message("Unsure") if unsure else message("Sure")
    return _edited(state, labels, span_ids, lambda span: replace(span, unsure=unsure), said, stamp)


def set_note(state: State, labels: LabelSet, span_id: str, note: str, stamp: Stamp) -> Transaction | None:
    """Give a span a note; "" takes it away."""
    said = message("Note: {note}", note=excerpt(note) or "—")
    return _edited(state, labels, [span_id], lambda span: replace(span, note=note), said, stamp)


def _edited(
    state: State,
    labels: LabelSet,
    span_ids: Iterable[str],
    changed: Callable[[Span], Span],
    said: Message,
    stamp: Stamp,
) -> Transaction | None:
    spans = [span for id_ in span_ids if (span := state.annotations.spans.get(id_))]
    pairs = [(span, after) for span in spans if (after := changed(span)) != span]
    if not pairs:
        return None
    changes = tuple(Change(span, replace(after, modified=stamp.now)) for span, after in pairs)
    where = quoted(state, pairs[0][0]) if len(pairs) == 1 else counted("{count} spans", None, len(pairs))
    return transaction(state, labels, changes, state.cursor, message("{what}: {where}", what=said, where=where))
