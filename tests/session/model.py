"""What the state machine compares with: annotations in plain dicts, and the steps as a person would remember them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations, Header, Relation, Span

if TYPE_CHECKING:
    from annotator.core.changes import Subject
    from annotator.core.state import Cursor


@dataclass
class Model:
    """One article's annotations in plain dicts."""

    spans: dict[str, Span] = field(default_factory=dict)
    relations: dict[str, Relation] = field(default_factory=dict)
    header: Header = field(default_factory=Header)

    def write(self, before: Subject | None, after: Subject | None) -> None:
        """Make one change."""
        if isinstance(after, Header):
            self.header = after
            return
        if isinstance(before, Span):
            self.spans.pop(before.id)
        if isinstance(before, Relation):
            self.relations.pop(before.id)
        if isinstance(after, Span):
            self.spans[after.id] = after
        if isinstance(after, Relation):
            self.relations[after.id] = after

    def copy(self) -> Model:
        return Model(dict(self.spans), dict(self.relations), self.header)

    def in_order(self) -> list[Span]:
        return sorted(self.spans.values(), key=lambda span: (span.start, -span.end, span.label, span.id))

    def built(self) -> Annotations:
        return Annotations.build(self.spans.values(), self.relations.values(), header=self.header)


@dataclass(frozen=True)
class Past:
    """One step as the model knows it: the article and what it was before and after."""

    name: str
    before: Model
    after: Model
    cursor: Cursor
