"""Reading a corpus for export, in chunks: what may be exported, what is refused, and what was counted."""

from __future__ import annotations

import gc
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError
from annotator.core.statistics import Statistics
from annotator.exchange.items import Item, Losses, Making
from annotator.storage.label_file import labels_of
from annotator.storage.labelled_corpus import read_labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from annotator.core.labels import LabelSet
    from annotator.exchange.plan import Plan, Split
    from annotator.exchange.writing.lines import Encode

CHUNK = 128
_ALONE = 2 * CHUNK
"""Up to so many articles another process would cost more than it saves."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An article that is not exported because something is wrong with it, and one sentence that says what."""

    name: str
    why: str


@dataclass(slots=True)
class Chunk:
    """What was made of a few articles; it can be sent from one process to another.

    `statistics` are those of the exported articles, `seen` counts all of them by state, `pieces` has for each line
    format, by its place, what each split's file gets, `splits` counts the exported articles by split.
    """

    size: int
    statistics: Statistics = field(default_factory=Statistics)
    seen: dict[str, int] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    pieces: list[dict[str, bytes]] = field(default_factory=list)
    losses: list[list[tuple[str, str, str, int]]] = field(default_factory=list)
    splits: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Wish:
    """What a process needs to know of a Plan: everything that can be sent to it."""

    folder: Path
    statuses: frozenset[str]
    split: Split | None
    with_text: bool
    encoders: tuple[Encode, ...]

    @staticmethod
    def of(folder: Path, plan: Plan, encoders: tuple[Encode, ...]) -> Wish:
        """The wish that a plan comes to with these line formats."""
        return Wish(folder, plan.statuses, plan.split, plan.with_text, encoders)


def read_items(wish: Wish, names: Sequence[str], labels: LabelSet, chunk: Chunk) -> Iterator[Item]:
    """The articles to export, in order; what is refused and counted is noted in `chunk`."""
    for name in names:
        try:
            article, annotations = read_labelled(wish.folder / name, name)
        except AnnotatorError as error:
            chunk.refused.append(Refused(name, str(error)))
            continue
        status = annotations.header.status
        chunk.seen[status] = chunk.seen.get(status, 0) + 1
        if status in wish.statuses:
            chunk.statistics.add(article.text, annotations, labels)
            split = wish.split.of(article.sha256) if wish.split else ""
            yield Item(article, annotations, labels, split)


def encoded_chunks(wish: Wish, names: Sequence[str], labels: LabelSet) -> Iterator[Chunk]:
    """Everything in the line formats of the wish, chunk by chunk, by several processes where there is much."""
    parts = [names[at : at + CHUNK] for at in range(0, len(names), CHUNK)]
    workers = min(_processors(), 8, len(parts))
    if len(names) <= _ALONE or workers < 2:
        for part in parts:
            yield _encode_chunk(wish, part, labels)
        return
    # Not forked: that is not safe everywhere, and a fresh process is ready in a tenth of a second.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _start_worker)
    try:
        # A few chunks ahead and no more: what is made must be written before more is made.
        waiting = [pool.submit(_encode_chunk, wish, part) for part in parts[: 2 * workers]]
        rest = iter(parts[2 * workers :])
        while waiting:
            made = waiting.pop(0).result()
            waiting += [pool.submit(_encode_chunk, wish, part) for part in islice(rest, 1)]
            yield made
    finally:
        pool.shutdown(cancel_futures=True)


def _encode_chunk(wish: Wish, names: Sequence[str], labels: LabelSet | None = None) -> Chunk:
    labels = labels or _labels(wish.folder)
    losses = [Losses() for _ in wish.encoders]
    makings = [Making(labels, one, wish.with_text) for one in losses]
    pieces: list[dict[str, list[bytes]]] = [{} for _ in wish.encoders]
    chunk = Chunk(len(names))
    for item in read_items(wish, names, labels, chunk):
        chunk.splits[item.split] = chunk.splits.get(item.split, 0) + 1
        for encode, making, made in zip(wish.encoders, makings, pieces, strict=True):
            made.setdefault(item.split, []).append(encode(item, making))
    chunk.pieces = [{split: b"".join(lines) for split, lines in made.items()} for made in pieces]
    chunk.losses = [list(one.rows()) for one in losses]
    if not gc.isenabled():
        gc.collect()
    return chunk


@cache
def _labels(folder: Path) -> LabelSet:
    # Read again in each process: a label set cannot be sent to one.
    return labels_of(folder)


def _start_worker() -> None:
    # The first process alone answers Ctrl+C.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Looking for cycles after every few spans costs a lot; once a chunk is enough.
    gc.freeze()
    gc.disable()


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
