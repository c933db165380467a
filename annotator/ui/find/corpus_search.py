"""Searching the corpus: the task that runs off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError
from annotator.core.search import SearchTimeoutError, check, find_all
from annotator.storage.labelled_article import read_labelled_article
from annotator.ui.find.background import is_wanted
from annotator.ui.find.context import context_of
from annotator.ui.find.hit_model import GroupRow, HitRow
from annotator.ui.find.repeats import refuse_vast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from annotator.core.search import Query
    from annotator.ui.find.hit_model import Row

MOST_HITS = 5_000
"""How many hits are listed at most."""
EVERY_SECONDS = 0.1


@dataclass(slots=True)
class Part:
    """What a search has found since the last part, and how far it has come.

    `rows` are new rows, each article's heading before its hits; all numbers count from the search's start. `is_cut`
    says that it ended because there were more than MOST_HITS hits.
    """

    rows: list[Row] = field(default_factory=list)
    searched: int = 0
    hits: int = 0
    articles: int = 0
    unreadable: int = 0
    too_slow: int = 0
    is_cut: bool = False

    def rest(self) -> Part:
        """The same numbers with no rows, to go on with."""
        return Part([], self.searched, self.hits, self.articles, self.unreadable, self.too_slow, self.is_cut)


def searching(folder: Path, names: Iterable[str], query: Query, most: int = MOST_HITS) -> Iterator[Part]:
    """Search articles in turn; a part at the first hit, then about ten a second, and one at the end.

    An article that cannot be read, or in which the expression takes too long, is counted. SearchError at once where
    the query is no regular expression.
    """
    refuse_vast(query)
    check(query)
    return _parts(folder, names, query, most)


def _parts(folder: Path, names: Iterable[str], query: Query, most: int) -> Iterator[Part]:
    part, told = Part(), monotonic()
    for name in names:
        if not is_wanted():
            return
        before = part.hits
        _search_article(folder, name, query, most, part)
        part.searched += 1
        if monotonic() - told > EVERY_SECONDS or (part.hits and not before):
            yield part
            part, told = part.rest(), monotonic()
        if part.is_cut:
            break
    yield part


def _search_article(folder: Path, name: str, query: Query, most: int, part: Part) -> None:
    rows: list[Row] = []
    title = name
    try:
        article = read_labelled_article(folder, name)
        title = article.title
        for hit in find_all(article.text, query):
            if part.hits + len(rows) >= most:
                part.is_cut = True
                break
            rows.append(HitRow(name, hit, context_of(article.text, hit)))
    except SearchTimeoutError:
        part.too_slow += 1
    except AnnotatorError:
        part.unreadable += 1
    if rows:
        part.rows += [GroupRow(name, title, len(rows)), *rows]
        part.hits += len(rows)
        part.articles += 1
