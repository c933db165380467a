"""Making a dataset of a corpus: every article is read once, whatever the number of formats."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.core.message import message, phrase
from annotator.core.statistics import Statistics
from annotator.exchange.card import card
from annotator.exchange.chunks import CHUNK, Chunk, Refused, Wish, encoded_chunks, read_items
from annotator.exchange.items import ExchangeError, Losses, Making
from annotator.exchange.outputs import (
    CARD,
    FolderOutputs,
    PipeOutputs,
    cannot_write,
    check_target,
    place_of,
    remove_other_splits,
    staged,
)
from annotator.exchange.plan import SPLITS
from annotator.exchange.writing.lines import LineWriter
from annotator.storage.corpus import find_articles
from annotator.storage.label_file import FILE as LABEL_FILE
from annotator.storage.label_file import label_bytes, labels_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from annotator.core.labels import LabelSet
    from annotator.core.message import Message
    from annotator.exchange.outputs import Outputs
    from annotator.exchange.plan import Plan


class StoppedError(ExchangeError):
    """The person stopped the export; nothing was changed."""


@dataclass(slots=True)
class Outcome:
    """What an export did: `files` in the target folder, the articles by state, and what is missing from them.

    `statistics` are those of the exported articles, `seen` counts all readable ones by state, `splits` the exported
    ones by split; `losses` holds by format what it could not keep.
    """

    statistics: Statistics = field(default_factory=Statistics)
    seen: Counter[str] = field(default_factory=Counter)
    splits: Counter[str] = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)
    losses: dict[str, Losses] = field(default_factory=dict)
    files: tuple[str, ...] = ()


def _nothing_said(done: int, total: int) -> None:
    pass


def _goes_on() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Watch:
    """Who watches an export: told of (done, total) articles, and asked whether to go on; from the thread it runs in."""

    progress: Callable[[int, int], None] = _nothing_said
    go_on: Callable[[], bool] = _goes_on


def export(folder: Path, target: Path, plan: Plan, watch: Watch | None = None) -> Outcome:
    """Write the dataset into `target`, whole or not at all; ExchangeError where it must not or cannot be written."""
    check_target(target, folder)
    try:
        with staged(target) as staging:
            outputs = FolderOutputs(staging)
            outcome, labels = _run(folder, plan, outputs, watch or Watch())
            (staging / LABEL_FILE).write_bytes(label_bytes(folder))
            kept = {place_of(one, split) for one in plan.formats for split in outcome.splits}
            outcome.files = (*sorted(kept), CARD, LABEL_FILE)
            (staging / CARD).write_bytes(card(folder.resolve().name, labels, plan, outcome).encode("utf-8", "replace"))
        for one in plan.formats:
            remove_other_splits(target, one, SPLITS, kept)
    except OSError as error:
        raise cannot_write(target, error) from error
    return outcome


def export_lines(folder: Path, stream: BinaryIO, plan: Plan, watch: Watch | None = None) -> Outcome:
    """Write one line format into the stream."""
    outcome, _ = _run(folder, plan, PipeOutputs(stream), watch or Watch())
    return outcome


def _run(folder: Path, plan: Plan, outputs: Outputs, watch: Watch) -> tuple[Outcome, LabelSet]:
    unlisted: list[Message] = []
    names = tuple(find_articles(folder, unlisted, watch.go_on))
    labels = labels_of(folder)
    outcome = Outcome(losses={one.name: Losses() for one in plan.formats})
    outcome.refused += [Refused(folder.name, str(said)) for said in unlisted]
    _stop_if_told(watch)
    done = 0
    try:
        for chunk in _chunks(folder, plan, names, labels, outputs, outcome):
            _take(outcome, chunk)
            done += chunk.size
            watch.progress(done, len(names))
            _stop_if_told(watch)
    finally:
        outputs.close()
    if not outcome.statistics.articles:
        raise ExchangeError(_nothing(plan, outcome))
    return outcome, labels


def _chunks(
    folder: Path, plan: Plan, names: Sequence[str], labels: LabelSet, outputs: Outputs, outcome: Outcome
) -> Iterator[Chunk]:
    makings = [Making(labels, outcome.losses[one.name], plan.with_text) for one in plan.formats]
    found = [one.lines() for one in plan.formats]
    lines = [one for one in found if one is not None]
    if len(lines) < len(found):
        wish = Wish.of(folder, plan, ())
        for at in range(0, len(names), CHUNK):
            yield from _written(wish, plan, names[at : at + CHUNK], makings, outputs, outcome)
        return
    for chunk in encoded_chunks(Wish.of(folder, plan, tuple(one.encode for one in lines)), names, labels):
        for one, making, pieces, losses in zip(plan.formats, makings, chunk.pieces, chunk.losses, strict=True):
            making.losses.take_rows(losses)
            for split, data in pieces.items():
                writer = outputs.writer(one, split, making)
                assert isinstance(writer, LineWriter)
                writer.add_bytes(data)
        outcome.splits.update(chunk.splits)
        yield chunk


def _written(
    wish: Wish, plan: Plan, names: Sequence[str], makings: Sequence[Making], outputs: Outputs, outcome: Outcome
) -> Iterator[Chunk]:
    """The articles written one by one, a chunk for each: what is not lines takes longer, and can be stopped sooner."""
    for name in names:
        chunk = Chunk(1)
        for item in read_items(wish, [name], makings[0].labels, chunk):
            outcome.splits[item.split] += 1
            for one, making in zip(plan.formats, makings, strict=True):
                outputs.writer(one, item.split, making).add(item)
        yield chunk


def _stop_if_told(watch: Watch) -> None:
    if not watch.go_on():
        raise StoppedError(message("The export was stopped; nothing was changed."))


def _take(outcome: Outcome, chunk: Chunk) -> None:
    outcome.statistics.take(chunk.statistics)
    outcome.seen.update(chunk.seen)
    outcome.refused += chunk.refused


def _nothing(plan: Plan, outcome: Outcome) -> Message:
    if outcome.refused and not outcome.seen:
        return message("Nothing could be exported: {why}", why=outcome.refused[0].why)
    if not outcome.seen:
        return message("The folder holds no articles, so there is nothing to export.")
    states = ", ".join(f"{count} {state}" for state, count in sorted(outcome.seen.items()))
    wanted = " or ".join(sorted(plan.statuses))
    text = phrase("No article is {wanted} (there are: {states}); choose other states, or all articles.")
    return message(text, wanted=wanted, states=states)
