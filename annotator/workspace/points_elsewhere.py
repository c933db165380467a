"""Which article has the next open point, suspicions too, though only sidecars of the others have been read so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError, message
from annotator.workspace.points import OpenPoints

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from annotator.core.labels import LabelSet
    from annotator.workspace.surroundings import Surroundings

MOST_LOOKED_AT, MOST_BYTES = 200, 8_000_000
"""So many articles, and bytes of them, are looked through at one key; pressing it again goes on behind them."""


class PointsElsewhere(OpenPoints):
    """Looks through labelled articles for suspicions, nearest first; of files that stay the same it remembers them."""

    folder: Path | None
    _around: Surroundings

    def __init__(self) -> None:
        super().__init__()
        self._counts: dict[str, tuple[int, LabelSet, int]] = {}

    def forget_articles(self) -> None:
        """Know nothing: another corpus is to be opened."""
        super().forget_articles()
        self._counts = {}

    def article_with_points(self, step: int) -> tuple[str | None, int]:
        """The next (1) or previous (-1) article with an open point, and how many were looked through in vain.

        None where there is none; where so many were looked through that it was left at that, their number is not 0.
        """
        names = []
        for name in self.neighbours(step, lambda name: self.points_of(name) > 0 or self._may_be_suspected(name)):
            names.append(name)
            if self.points_of(name) > 0:
                break
        if not names:
            return None, 0
        if self.points_of(names[0]) > 0:
            return names[0], 0
        kept = {name for name in names[-1:] if self.points_of(name) > 0}
        return self._around.run(lambda: self._first_with_points(names, kept), message("Looking for open points"))

    def _may_be_suspected(self, name: str) -> bool:
        entry, status = self._listed.get(name), self.status_of(name)
        return status in ("in_progress", "done") or (status == "new" and bool(entry and entry.counts))

    def _first_with_points(self, names: Iterable[str], kept: set[str]) -> tuple[str | None, int]:
        from annotator.storage.entry import stamp_of

        folder, labels, looked, size = self.folder, self.labels, 0, 0
        assert folder is not None
        for name in names:
            if name in kept:
                return name, 0
            stamp = stamp_of(folder, name)
            known = self._counts.get(name)
            if known is None or known[0] != stamp or known[1] is not labels:
                if looked >= MOST_LOOKED_AT or size > MOST_BYTES:
                    return None, looked
                entry = self._listed.get(name)
                looked, size = looked + 1, size + (entry.size if entry else 0)
                known = self._counts[name] = (stamp, labels, _count(folder, name, labels))
            if known[2]:
                return name, 0
        return None, 0


def _count(folder: Path, name: str, labels: LabelSet) -> int:
    """How many open points an article has; none where it cannot be read, which opening it says."""
    from annotator.core.checks import suspicions
    from annotator.core.points import points
    from annotator.loading import load

    try:
        state = load(folder, name).state
    except AnnotatorError:
        return 0
    return len(points(state, suspicions(state.article, state.annotations, labels)))
