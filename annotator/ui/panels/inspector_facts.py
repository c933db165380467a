"""What the inspector says of spans, found in the state; nothing of the window."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from annotator.core.field_words import attribute_word, titled
from annotator.core.message import counted, excerpt, message, phrase, thousands
from annotator.ui.panels.fields.date import spoken_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.annotations import Span
    from annotator.core.labels import Attribute, LabelSet
    from annotator.core.message import Message
    from annotator.core.state import State

NOTHING_ACTIVE = message("No span is active.")
HOW_TO = message("Click a span in the text or in the list, or press Tab.")
ORIGINS = {"suggestion": message("from a suggestion"), "import": message("from an import")}
SUGGESTED = {
    "suggestion": phrase("from a suggestion of {program}"),
    "import": phrase("from an import of {program}"),
}
HEADING_WORDS = 34


def heading_of(state: State, spans: Sequence[Span]) -> str:
    """The block's heading: label and words of the one span, or how many there are."""
    if not spans:
        return str(NOTHING_ACTIVE)
    if len(spans) > 1:
        return str(counted("{count} spans selected", None, len(spans)))
    span = spans[0]
    return f"{titled(span.label)} · {excerpt(state.article.text[span.start : span.end], HEADING_WORDS)}"


def common_attributes(labels: LabelSet | None, spans: Sequence[Span]) -> tuple[Attribute, ...]:
    """The attributes that every one of the spans can have, in the order of the first one's label."""
    if labels is None:
        return ()
    names = dict.fromkeys(span.label for span in spans)
    sets = [labels.get(name).attributes for name in names]
    return tuple(one for one in sets[0] if all(one in others for others in sets)) if sets else ()


def unknown_attributes(labels: LabelSet | None, span: Span) -> list[tuple[str, str]]:
    """Name and value of what the label set does not know of the span; it is kept as it is."""
    known = {one.name for one in common_attributes(labels, [span])}
    return [(attribute_word(name), _value(value)) for name, value in span.attributes.items() if name not in known]


def same_value(spans: Sequence[Span], name: str) -> tuple[object, bool]:
    """The attribute's value in all of the spans, or None and True where several differ."""
    first = spans[0].attributes.get(name)
    differs = any(span.attributes.get(name) != first for span in spans[1:])
    return (None, True) if differs else (first, False)


def provenance(spans: Sequence[Span]) -> str:
    """How long the span is and where, who made it when, from what; of several spans, how many of each label."""
    if len(spans) > 1:
        counts = Counter(span.label for span in spans)
        return " · ".join(f"{name} {thousands(count)}" for name, count in counts.items())
    span = spans[0]
    length = span.end - span.start
    long = message("1 character") if length == 1 else counted("{count} characters", None, length)
    lines = [f"{long}, {thousands(span.start)}–{thousands(span.end)}"]
    made = ", ".join(part for part in (span.by, spoken_time(span.created)) if part)
    if span.by:
        lines.append(str(message("by {made}", made=made)))
    elif made:
        lines.append(str(message("made {time}", time=made)))
    if span.modified and span.modified != span.created:
        lines.append(str(message("changed {time}", time=spoken_time(span.modified))))
    if span.origin in ORIGINS:
        lines.append(str(_origin(span)))
    return "\n".join(lines)


def _origin(span: Span) -> Message:
    if span.suggester:
        return message(SUGGESTED[span.origin], program=span.suggester)
    return ORIGINS[span.origin]


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(message("yes") if value else message("no"))
    return "" if value is None else str(value)
