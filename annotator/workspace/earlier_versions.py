"""Looks for the sidecar that was made for an earlier version of the open article, among those without their article."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from annotator.storage.orphans import earlier_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from annotator.core.article import Article
    from annotator.core.labels import LabelSet
    from annotator.storage.orphans import Earlier

LOOK_AFTER_MS, NEXT_AFTER_MS = 300, 15
AT_ONCE = 3
"""So many sidecars are looked at without a pause: a few milliseconds."""


class EarlierVersions:
    """Remembers what was found for each article, and what each sidecar tells, while the sidecars are the same."""

    def __init__(self) -> None:
        self._told: dict[str, Earlier | None] = {}
        self._found: dict[tuple[str, str], str | None] = {}

    def forget(self) -> None:
        """Other sidecars are without their article."""
        self._told.clear()
        self._found.clear()

    def of(self, article: Article) -> str | None:
        """The sidecar that was found for the article, None where none fits or nothing was looked for yet."""
        return self._found.get((article.name, article.sha256))

    def encoding_of(self, orphan: str) -> str:
        """The encoding that the sidecar was made in."""
        told = self._told.get(orphan)
        return told.encoding if told else ""

    def look(
        self,
        folder: Path,
        article: Article,
        orphans: Iterable[str],
        labels: LabelSet,
        schedule: Callable[[int, Callable[[], object]], object],
        goes_on: Callable[[], bool],
        done: Callable[[], object],
    ) -> None:
        """Look for the sidecar that fits best, a few at a time while it `goes_on`; `done` is called where one does."""
        if (article.name, article.sha256) in self._found:
            return
        ignored = {label.name for label in labels.labels if label.edges == "lines"}
        rest, best = iter(orphans), (0.0, "")

        def some() -> None:
            nonlocal best
            if not goes_on():
                return
            chosen = list(islice(rest, AT_ONCE))
            best = max((best, *self._compared(folder, article, chosen, ignored)), key=lambda one: one[0])
            if len(chosen) == AT_ONCE:
                schedule(NEXT_AFTER_MS, some)
                return
            self._found[article.name, article.sha256] = best[1] or None
            if best[1]:
                done()

        schedule(LOOK_AFTER_MS, some)

    def _compared(
        self, folder: Path, article: Article, orphans: Iterable[str], ignored: set[str]
    ) -> Iterator[tuple[float, str]]:
        # Imported late: hardly ever is a sidecar without its article.
        from annotator.core.page_words import folded
        from annotator.core.same_article import MOST_CHARACTERS, SHARE, share_found

        if len(article.text) > MOST_CHARACTERS:
            return
        page = folded(article.text)
        for name in orphans:
            if name not in self._told:
                self._told[name] = earlier_text(folder, name, ignored)
            if told := self._told[name]:
                share = share_found(told.clues, told.length, article.text, page)
                if share >= SHARE:
                    yield share, name
