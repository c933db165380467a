"""What `annotator check` finds in a corpus, article by article, in several processes where there are many."""

from __future__ import annotations

import gc
import os
import signal
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.checks import suspicions
from annotator.core.graphemes import cut_spans
from annotator.core.message import excerpt
from annotator.core.newlines import lines
from annotator.core.points import side_in_words
from annotator.storage.article_file import ArticleError, read_article
from annotator.storage.file_bytes import shown
from annotator.storage.label_file import labels_of
from annotator.storage.sidecar import (
    SUFFIX,
    SidecarError,
    check_fit,
    decode_sidecar,
    read_sidecar_bytes,
    sidecar_path,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from annotator.core.article import Article
    from annotator.core.labels import LabelSet
    from annotator.storage.sidecar import Sidecar

PROBLEM, SUSPICION = "problem", "suspicion"
TITLES: Mapping[str, str] = {
    "folder_unreadable": "folder that cannot be listed",
    "article_unreadable": "article that cannot be read",
    "sidecar_unreadable": "sidecar that cannot be used",
    "sidecar_mended": "sidecar put right on reading",
    "text_differs": "span whose text differs",
    "context_differs": "span whose surroundings differ",
    "cut_grapheme": "span that cuts a character",
    "lost_span": "lost span",
    "open_question": "open question of a merge",
    "orphan": "sidecar without an article",
}
"""What the checks for problems are called; those for suspicions are in `core.checks.CHECKS`."""
CHUNK = 128
_ALONE = 2 * CHUNK
"""Up to so many articles another process would cost more than it saves."""


class Finding(NamedTuple):
    """One thing found: in which article or file, a problem or a suspicion, and where if it has a place.

    `start` and `end` are code points of the article's text, `line` and `column` count from 1, a column is a code point.
    """

    article: str
    kind: str
    check: str
    message: str
    start: int | None = None
    end: int | None = None
    line: int | None = None
    column: int | None = None
    text: str = ""
    span: str | None = None


class Checked(NamedTuple):
    """What was found in one article, as is told of it; `digest` is that of its bytes without a sidecar, else ""."""

    name: str
    has_sidecar: bool
    digest: str
    counts: Mapping[str, int]
    told: str


Telling = Callable[[str, Sequence[Finding]], str]
"""What is told of an article's findings; a function of a module, as it is sent to other processes."""


def check_articles(folder: Path, names: Sequence[str], telling: Telling) -> Iterator[Checked]:
    """Check the articles of the folder, in order.

    Findings are counted and put into words where they were made: to send and unpack each of them costs as much as a
    tenth of the check.
    """
    chunks = [names[at : at + CHUNK] for at in range(0, len(names), CHUNK)]
    workers = min(_processors(), 8, len(chunks))
    if len(names) <= _ALONE or workers < 2:
        for chunk in chunks:
            yield from _check_chunk(folder, chunk, telling)
        return
    # Not forked: that is not safe everywhere, and a fresh process is ready in a tenth of a second.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _start_worker)
    try:
        for checked in pool.map(_check_chunk, [folder] * len(chunks), chunks, [telling] * len(chunks)):
            yield from checked
    finally:
        pool.shutdown(cancel_futures=True)


def check_article(folder: Path, name: str, labels: LabelSet, telling: Telling) -> Checked:
    """Check one article with its sidecar; what cannot be read is a finding."""
    has_sidecar, digest, found = _found(folder, name, labels)
    return Checked(name, has_sidecar, digest, Counter(one.check for one in found), telling(name, found))


def _found(folder: Path, name: str, labels: LabelSet) -> tuple[bool, str, list[Finding]]:
    """Whether there is a sidecar, the digest of the article's bytes where there is none, and what was found."""
    path = folder / name
    try:
        data = read_sidecar_bytes(sidecar_path(path))
        sidecar = None if data is None else decode_sidecar(data, sidecar_path(path).name)
    except SidecarError as error:
        return True, "", [Finding(name, PROBLEM, "sidecar_unreadable", str(error))]
    encoding = sidecar.source.get("encoding") if sidecar else None
    try:
        article = read_article(path, name, encoding)
    except ArticleError as error:
        return sidecar is not None, "", [Finding(name, PROBLEM, "article_unreadable", str(error))]
    if sidecar is None:
        return False, article.sha256, []
    return True, "", list(_findings(article, sidecar, labels))


def orphans(folder: Path, without_sidecar: Mapping[str, str]) -> Iterator[Finding]:
    """The sidecars whose article is not there; `without_sidecar` maps the digests of articles that have none to names.

    Hidden and linked folders are left out, as they are for articles.
    """
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = os.path.relpath(root, folder)
        present = set(files)
        for file in sorted(present):
            article = file.removesuffix(SUFFIX)
            if article and article != file and article not in present and not article.startswith("."):
                name = file if here == "." else f"{here}/{file}".replace(os.sep, "/")
                yield _orphan(folder, name, without_sidecar)


def _orphan(folder: Path, name: str, without_sidecar: Mapping[str, str]) -> Finding:
    said = f"{shown(name)} has no article: {shown(name.removesuffix(SUFFIX))} is not there."
    path = folder / name
    try:
        data = read_sidecar_bytes(path)
        digest = decode_sidecar(data or b"", path.name).source.get("sha256", "")
        if moved := without_sidecar.get(digest):
            said += f" {shown(moved)} has the text that it was made for."
    except SidecarError as error:
        said += f" {error}"
    return Finding(name, PROBLEM, "orphan", said)


def _start_worker() -> None:
    # The first process alone answers Ctrl+C.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Looking for cycles after every few spans is a twentieth of the time; once a chunk is enough, and what was
    # imported need not be looked through.
    gc.freeze()
    gc.disable()


def _check_chunk(folder: Path, names: Sequence[str], telling: Telling) -> list[Checked]:
    labels = _labels(folder)
    checked = [check_article(folder, name, labels, telling) for name in names]
    if not gc.isenabled():
        gc.collect()
    return checked


@cache
def _labels(folder: Path) -> LabelSet:
    # Read again in each process: a label set cannot be sent to one.
    return labels_of(folder)


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _findings(article: Article, sidecar: Sidecar, labels: LabelSet) -> Iterator[Finding]:
    for note in sidecar.notes:
        yield Finding(article.name, PROBLEM, "sidecar_mended", str(note))
    placed = [*_misplaced(article, sidecar), *_cut(article, sidecar)]
    if all(check != "text_differs" for check, *_ in placed):
        found = suspicions(article, sidecar.annotations, labels)
        doubtful = [(one.check, one.start, one.end, one.span_id, str(one.message)) for one in found]
    else:
        # In another text every place is wrong, and so is every suspicion.
        doubtful = []
    yield from _at_places(article, PROBLEM, placed)
    yield from _unplaced(article, sidecar)
    yield from _at_places(article, SUSPICION, doubtful)


Placed = tuple[str, int, int, str | None, str]
"""A check, a range, a span's id and a sentence."""


def _at_places(article: Article, kind: str, placed: Iterable[Placed]) -> Iterator[Finding]:
    starts: list[int] = []
    for check, start, end, span, said in placed:
        starts = starts or [line.start for line in lines(article.text)]
        line = bisect_right(starts, min(start, len(article.text)))
        column = start - starts[line - 1] + 1
        text = article.text[start:end]
        yield Finding(article.name, kind, check, said, start, end, line, column, text, span)


def _misplaced(article: Article, sidecar: Sidecar) -> Iterator[Placed]:
    """The spans whose text or surroundings are not those of the sidecar."""
    if check_fit(sidecar, article) is None:
        return
    text = article.text
    for span in sidecar.annotations.spans:
        kept, prefix, suffix = sidecar.texts[span.id]
        there = text[span.start : span.end]
        place = (span.start, span.end, span.id)
        if there != kept:
            now = f"“{excerpt(there)}” stands there now" if there else "the article ends before that"
            yield ("text_differs", *place, f"The {span.label} “{excerpt(kept)}” is not at its place; {now}.")
        elif text[max(0, span.start - len(prefix)) : span.start] != prefix or not text.startswith(suffix, span.end):
            said = f"The {span.label} “{excerpt(kept)}” stands at its place, but the text around it is another."
            yield ("context_differs", *place, said)


def _cut(article: Article, sidecar: Sidecar) -> Iterator[Placed]:
    """The spans with an edge inside of a grapheme."""
    for span in cut_spans(article.text, sidecar.annotations.spans):
        said = f"The {span.label} “{excerpt(article.text[span.start : span.end])}” cuts a character in two."
        yield ("cut_grapheme", span.start, span.end, span.id, said)


def _unplaced(article: Article, sidecar: Sidecar) -> Iterator[Finding]:
    """What has no sure place in the text: lost spans and open questions."""
    for lost in sidecar.annotations.lost:
        said = f"The {lost.span.label} “{excerpt(lost.text)}” is lost: its place in the text was not found again."
        yield Finding(article.name, PROBLEM, "lost_span", said, text=lost.text, span=lost.span.id)
    for question in sidecar.annotations.conflicts:
        mine, theirs = (side_in_words(question.get(side)) for side in ("mine", "theirs"))
        said = f"A question of a merge is open: {mine} or {theirs}."
        yield Finding(article.name, PROBLEM, "open_question", said)
