"""What the inspector says of spans, found in the state; nothing of the window."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from annotator.core.message import excerpt, message
from annotator.ui.panels.fields.row import titled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from annotator.core.annotations import Span
    from annotator.core.labels import Attribute, LabelSet
    from annotator.core.state import State

NOTHING_ACTIVE = message("No span is active.")
HOW_TO = message("Click a span in the text or in the list, or press Tab.")
ORIGINS = {"suggestion": "a suggestion", "import": "an import"}
HEADING_WORDS = 34


def heading_of(state: State, spans: Sequence[Span]) -> str:
    """The block's heading: label and words of the one span, or how many there are."""
    if not spans:
        return str(NOTHING_ACTIVE)
    if len(spans) > 1:
        return str(message("{count} spans selected", count=f"{len(spans):,}"))
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
    return [(titled(name), _value(value)) for name, value in span.attributes.items() if name not in known]


def same_value(spans: Sequence[Span], name: str) -> tuple[object, bool]:
    """The attribute's value in all of the spans, or None and True where several differ."""
    first = spans[0].attributes.get(name)
    differs = any(span.attributes.get(name) != first for span in spans[1:])
    return (None, True) if differs else (first, False)


def provenance(spans: Sequence[Span]) -> str:
    """How long the span is and where, who made it when, from what; of several spans, how many of each label."""
    if len(spans) > 1:
        counts = Counter(span.label for span in spans)
        return " · ".join(f"{name} {count:,}" for name, count in counts.items())
    span = spans[0]
    length = span.end - span.start
    counted = "1 character" if length == 1 else f"{length:,} characters"
    lines = [f"{counted}, {span.start:,}–{span.end:,}"]
    made = ", ".join(part for part in (span.by, _time(span.created)) if part)
    lines += [f"by {made}"] if span.by else [f"made {made}"] if made else []
    if span.modified and span.modified != span.created:
        lines.append(f"changed {_time(span.modified)}")
    if span.origin in ORIGINS:
        lines.append(" of ".join(part for part in (f"from {ORIGINS[span.origin]}", span.suggester) if part))
    return "\n".join(lines)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def _time(stamp: str) -> str:
    """An ISO 8601 time as date and minute; UTC is what sidecars hold, and is said."""
    return f"{stamp[:10]} {stamp[11:16]} UTC" if len(stamp) >= 16 else stamp
