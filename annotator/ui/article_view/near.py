"""The spans near the viewport, asked for once a page and not once a chunk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.core.annotations import Annotations, Span
    from annotator.ui.article_view.geometry import Geometry


class Near:
    """Remembers the spans of all chunks in view together, for as long as they and the annotations are the same."""

    def __init__(self) -> None:
        self._annotations: Annotations | None = None
        self._from = self._to = 0
        self._found: list[Span] = []

    def spans(self, annotations: Annotations, seen: Geometry, index: int) -> list[Span]:
        """The spans that touch the chunk, its newline included, in text order."""
        chunks = seen.page.chunks
        start = chunks.starts[index]
        stop = max(chunks.stop(index), start + 1)
        if annotations is not self._annotations or not (self._from <= start and stop <= self._to):
            placed = seen.scroll.visible()
            first, last = placed[0].chunk, placed[-1].chunk
            if not first <= index <= last:
                return annotations.spans.overlapping(start, stop)
            self._annotations = annotations
            self._from, self._to = chunks.starts[first], max(chunks.stop(last), chunks.starts[last] + 1)
            self._found = annotations.spans.overlapping(self._from, self._to)
        return [span for span in self._found if span.start < stop and span.end > start]
