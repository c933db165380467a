"""Open points: what in an article somebody should still look at, in one order, whatever it is.

Kinds are "unsure", "moved" (found again in a changed text), "lost", "question" (of a merge) and "suspicion". All but
suspicions are kept in the sidecar; suspicions are found anew and given by whoever has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.annotations import Entry, LostSpan, Range, Span
from annotator.core.message import Message, excerpt, message, phrase
from annotator.core.span_index import order
from annotator.core.state import Cursor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.core.annotations import Annotations
    from annotator.core.changes import Subject
    from annotator.core.checks import Suspicion
    from annotator.core.state import State

KINDS = ("unsure", "moved", "lost", "question", "suspicion")
QUESTIONS = "conflicts"
_RANK = {kind: at for at, kind in enumerate(KINDS)}
_OWN = max(_RANK["unsure"], _RANK["moved"])
"""Up to this rank a point is the span itself, which whoever made it active has seen."""
_LAST = "\U0010ffff"
Place = tuple[int, int, str, str, int, str]


@dataclass(frozen=True, slots=True)
class Point:
    """One open point: its range in code points (empty where it has no place), the span it is about, a sentence.

    `entry` is what stands for it in the annotations where it is no span: the lost span or the question. `suspicion` is
    the suspicion that it is.
    """

    kind: str
    start: int
    end: int
    span: Span | None
    message: Message
    entry: LostSpan | Entry | None = None
    suspicion: Suspicion | None = None

    @property
    def place(self) -> Place:
        """What points are ordered by: text order, of one place the spans before what is said of them."""
        span = self.span
        name, id_ = (span.label, span.id) if span else ("", "")
        last = f"{self.entry.at:09}" if isinstance(self.entry, Entry) else str(self.message)
        return (self.start, -self.end, name, id_, _RANK[self.kind], last)

    @property
    def cursor(self) -> Cursor:
        """Where it is looked at: its span active with the caret at its start, else its range selected."""
        if self.span is not None:
            return Cursor.at(self.span.start, self.span.id)
        return Cursor.over(Range(self.start, self.end)) if self.suspicion else Cursor.at(self.start)


def is_kept(subject: Subject | None) -> bool:
    """Whether a subject of a change is an open point that the sidecar keeps."""
    if isinstance(subject, Span):
        return subject.unsure or bool(subject.anchor)
    return isinstance(subject, LostSpan) or (isinstance(subject, Entry) and subject.list == QUESTIONS)


def kept_count(annotations: Annotations) -> int:
    """How many open points the sidecar keeps: all but suspicions."""
    spans = sum(1 for span in annotations.spans.unordered() if is_kept(span))
    return spans + len(annotations.lost) + len(annotations.conflicts)


def points(state: State, suspicions: Iterable[Suspicion] = ()) -> list[Point]:
    """The article's open points in their order; `suspicions` are those of this state."""
    text, annotations = state.article.text, state.annotations
    found = [_of_span(span, text) for span in annotations.spans if is_kept(span)]
    found += (_of_lost(lost, text) for lost in annotations.lost)
    found += (_of_question(at, one, state) for at, one in enumerate(annotations.conflicts))
    found += (_of_suspicion(one, annotations) for one in suspicions)
    return sorted(found, key=lambda point: point.place)


def next_point(ordered: Sequence[Point], state: State, here: Point | None = None) -> Point | None:
    """The first point after `here`, the one that the cursor was brought to; else after the active span or the caret.

    What is suspected of an active span comes after it.
    """
    active = state.active
    after: tuple[object, ...] = (*order(active), _OWN, _LAST) if active else (state.cursor.caret,)
    bound = here.place if here else after
    return next((point for point in ordered if point.place > bound), None)


def previous_point(ordered: Sequence[Point], state: State, here: Point | None = None) -> Point | None:
    """The last point before `here`, else before the active span or the caret."""
    active = state.active
    before: tuple[object, ...] = order(active) if active else (state.cursor.caret, -len(state.article.text), "", "")
    bound = here.place if here else before
    return next((point for point in reversed(ordered) if point.place < bound), None)


def _in_marks(text: str) -> str:
    from annotator.core.quotation_marks import in_marks  # Counting points needs no sentences.

    return in_marks(text)


def _of_span(span: Span, text: str) -> Point:
    said = {"label": span.label, "text": _in_marks(text[span.start : span.end])}
    if span.anchor:
        template = phrase("The {label} {text} was found again in the changed text: is it the right place?")
        return Point("moved", span.start, span.end, span, message(template, **said))
    if span.note:
        unsure = message("Unsure: {label} {text} ({note}).", **said, note=excerpt(span.note))
        return Point("unsure", span.start, span.end, span, unsure)
    return Point("unsure", span.start, span.end, span, message("Unsure: {label} {text}.", **said))


def _of_lost(lost: LostSpan, text: str) -> Point:
    place = min(lost.span.start, len(text))
    template = phrase("Lost: the words of the {label} {text} are no longer in the article.")
    return Point("lost", place, place, None, message(template, label=lost.span.label, text=_in_marks(lost.text)), lost)


def _of_question(at: int, one: Mapping[str, object], state: State) -> Point:
    # Imported late: most articles have none.
    from annotator.core.questions import question_of

    entry = Entry(QUESTIONS, at, one)
    question = question_of(state, entry)
    start, end = (question.span.start, question.span.end) if question.span else (0, 0)
    return Point("question", start, end, question.span, question.sentence, entry)


def side_in_words(side: object) -> str:
    """One side of an open question in a few words."""
    if not isinstance(side, Mapping):
        return "nothing" if side is None else f"“{excerpt(str(side))}”"
    name, text = side.get("label") or side.get("type"), side.get("text")
    if isinstance(name, str) and isinstance(text, str):
        return f"{excerpt(name)} “{excerpt(text)}”"
    return f"“{excerpt(', '.join(f'{key} {value}' for key, value in side.items()), 80)}”"


def _of_suspicion(one: Suspicion, annotations: Annotations) -> Point:
    span = annotations.spans.get(one.span_id) if one.span_id is not None else None
    return Point("suspicion", one.start, one.end, span, one.message, None, one)
