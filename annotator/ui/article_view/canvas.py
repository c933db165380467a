"""The canvas: what the viewport shows of a state, and which parts of it have to be painted again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.core.annotations import Range
from annotator.ui.article_view.decorations import Decorations, Decorator
from annotator.ui.article_view.doubts import Doubts
from annotator.ui.article_view.drawing import OVERHANG, Scene
from annotator.ui.article_view.geometry import Geometry
from annotator.ui.article_view.metrics import CHARACTERS, COMPACT_PITCH, PITCH, metrics_of
from annotator.ui.article_view.near import Near
from annotator.ui.article_view.page import Page
from annotator.ui.article_view.painting import PagePainter
from annotator.ui.article_view.text_marks import TextMarks
from annotator.ui.article_view.touched import is_linked, moved_over, relinks, touched_by

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from annotator.core.annotations import Annotations
    from annotator.core.changes import Transaction
    from annotator.core.labels import LabelSet
    from annotator.core.state import State
    from annotator.ui.article_view.chunk_layout import ChunkLayout
    from annotator.ui.article_view.shapes import Shapes
    from annotator.ui.theme import Theme


class Canvas:
    """The state on the viewport: its geometry (`seen`, None where nothing is open), its decorations, its painter."""

    def __init__(self, viewport: QWidget, theme: Theme, labels: LabelSet) -> None:
        self.viewport = viewport
        self.theme, self.labels = theme, labels
        self.compact = False
        self.pitch: float = PITCH
        self.characters = CHARACTERS
        self.state: State | None = None
        self.seen: Geometry | None = None
        self.marks, self.doubts = TextMarks(), Doubts()
        self._preview: Annotations | None = None
        self._near = Near()
        self.restyle()

    def restyle(self) -> None:
        """Take the theme, labels, compactness, pitch and width of lines as they are now."""
        pitch = self.pitch * COMPACT_PITCH / PITCH if self.compact else self.pitch
        self.metrics = metrics_of(self.theme, self.viewport.logicalDpiY(), pitch, self.characters)
        self.painter = PagePainter(self.theme, self.labels, self.metrics, not self.compact)
        self._decorator = Decorator(self.labels, self.painter.names.width)
        if self.seen is not None and self.state is not None:
            self.seen.restyle(self.metrics, self.viewport.width(), self.state.cursor.caret)
        self.viewport.update()

    def show(self, state: State | None) -> None:
        """Show another article from its top."""
        self.state, self._preview, self.seen = state, None, None
        self.marks, self.doubts = TextMarks(), Doubts()
        if state is not None:
            size = self.viewport.size()
            page = Page(state.article.text, self.metrics, self.metrics.column_width(size.width()), self._decorate)
            self.seen = Geometry(page, size.width(), size.height())
        self.viewport.update()

    def change(self, new: State, transaction: Transaction | None) -> None:
        """Show the next state of the same article; repaint what its transaction and the moved cursor change."""
        old = self.state
        assert old is not None
        if self._preview is not None:
            self.preview(None)
        self.state = new
        if transaction is not None:
            self._redecorate(touched_by(transaction))
        elif new.annotations is not old.annotations:
            self._redecorate([Range(0, len(new.article.text))])
        linked = any(is_linked(state.annotations, state.cursor.active) for state in (old, new))
        if linked or (transaction is not None and relinks(transaction)):
            self.viewport.update()
        for part in moved_over(old, new):
            self.refresh(part.start, part.end)

    def mark(self, ranges: Iterable[Range]) -> None:
        """Frame these ranges, and no others."""
        marks = TextMarks(ranges)
        if marks.ranges != self.marks.ranges:
            self.marks = marks
            self.viewport.update()

    def doubt(self, doubts: Doubts) -> None:
        """Mark what is suspected where no span stands, and nothing else."""
        alike = doubts.draws_as(self.doubts)
        self.doubts = doubts
        if not alike:
            self.viewport.update()

    def preview(self, edges: Range | None) -> None:
        """Show the active span with other edges, as if they were made already; None shows the state again."""
        state, before = self.state, self.annotations
        span = state.active if state is not None else None
        self._preview = None
        if state is None or before is None or span is None:
            return
        was = before.spans.get(span.id) or span
        parts = [was.range]
        if edges is not None:
            dragged = replace(span, start=edges.start, end=edges.end)
            self._preview = replace(state.annotations, spans=state.annotations.spans.remove(span).add(dragged))
            parts.append(edges)
        self._redecorate(parts)
        for part in parts:
            self.refresh(part.start, part.end)
        if is_linked(state.annotations, span.id):
            self.viewport.update()

    @property
    def annotations(self) -> Annotations | None:
        """The annotations as shown: the state's, or those of a preview."""
        return self._preview or (self.state.annotations if self.state is not None else None)

    def scene(self, hovered: str | None, caret_shown: bool) -> Scene | None:
        """What there is to draw; None where nothing is open."""
        annotations = self.annotations
        if self.seen is None or self.state is None or annotations is None:
            return None
        return Scene(self.seen, self.painter, self.state, annotations, hovered, caret_shown, self.marks, self.doubts)

    def refresh(self, start: int, end: int) -> None:
        """Repaint the lines that the range stands in."""
        rows = self.seen.rows_in_view(start, end) if self.seen is not None else None
        if rows is not None:
            self._update_rows(*rows)

    def refresh_caret(self) -> None:
        """Repaint the caret alone."""
        if self.seen is not None and self.state is not None:
            caret = self.state.cursor.caret
            if self.seen.rows_in_view(caret, caret) is not None:
                self.viewport.update(self.seen.rect_of(caret).adjusted(-1, -1, 1, 1))

    def _redecorate(self, parts: list[Range]) -> None:
        """Decorate the chunks of the ranges again, and repaint the lines that look different then."""
        if self.seen is None:
            return
        page, dropped = self.seen.page, dict[int, Decorations]()
        for part in parts:
            dropped.update(page.drop_decorations(part))
        for index, y in self.seen.scroll.visible():
            if index in dropped:
                layout = page.layout(index)
                changed = dropped[index].rows_changed(page.decorations(index), len(layout.lines))
                if changed is not None:
                    pitch = layout.style.pitch
                    self._update_rows(y + changed[0] * pitch, y + (changed[1] + 1) * pitch)

    def _decorate(self, index: int, layout: ChunkLayout, shapes: Shapes) -> Decorations:
        annotations = self.annotations
        assert annotations is not None
        assert self.seen is not None
        return self._decorator.decorate(self._near.spans(annotations, self.seen, index), layout, shapes)

    def _update_rows(self, top: int, bottom: int) -> None:
        self.viewport.update(0, top - OVERHANG, self.viewport.width(), bottom - top + 2 * OVERHANG)
