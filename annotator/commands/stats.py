"""`annotator stats FOLDER`: what there is in a folder of articles, in numbers."""

from __future__ import annotations

import argparse
import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.commands.manners import number_of, plain, run
from annotator.core.annotations import STATUSES
from annotator.core.statistics import Statistics
from annotator.storage.file_bytes import shown
from annotator.storage.labelled_corpus import open_corpus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.core.labels import LabelSet
    from annotator.core.message import Message

COUNTED, LEFT_OUT = 0, 1
EXAMPLES = """\
examples:
  annotator stats news/
  annotator stats news/ --json | jq '.spans.labels.quote.count'

Lengths are in Unicode code points, days in UTC. A pair is nested where one span holds the other, and crosses where
they share some characters only. The JSON is one object.

Exit status: 0 all was counted, 1 some articles could not be read, 2 the folder could not be counted."""


def parser() -> argparse.ArgumentParser:
    """The parser of the subcommand."""
    made = argparse.ArgumentParser(
        prog="annotator stats",
        description="Count the articles of a folder and what is labelled in them; nothing is changed.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("folder", type=Path, metavar="FOLDER", help="the articles with their sidecars")
    output = made.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON object")
    output.add_argument("--quiet", action="store_true", help="print nothing; the exit status tells")
    return made


def main(arguments: list[str]) -> int:
    """Count a corpus; 0 where all was counted, 1 where some articles could not be read, 2 where nothing could be."""
    options = parser().parse_args(arguments)
    return run("stats", partial(_stats, options))


def _stats(options: argparse.Namespace) -> int:
    problems: list[Message] = []
    corpus = open_corpus(options.folder, problems)
    found = Statistics()
    for article, decided in corpus:
        found.add(article.text, decided, corpus.labels)
    if options.json:
        print(json.dumps({**found.as_json(corpus.labels), "unreadable": len(problems)}, indent=1))
    elif not options.quiet:
        print("\n".join(map(plain, text(found, corpus.labels))))
    for problem in problems:
        print(f"annotator stats: {plain(str(problem))}", file=sys.stderr)
    return LEFT_OUT if problems else COUNTED


def text(found: Statistics, labels: LabelSet) -> Iterator[str]:
    """The statistics for reading, line by line."""
    states = [(name.replace("_", " "), found.statuses[name]) for name in STATUSES if found.statuses[name]]
    yield f"{number_of(found.articles, 'article')}: {', '.join(f'{count} {name}' for name, count in states) or 'none'}"
    yield f"  {found.characters:,} characters; {_joined(found.languages, 'language not said')}"
    yield ""
    yield f"{number_of(found.spans.total(), 'span')}: {_joined(found.origins, '')}"
    rows = []
    for name in found.names(labels):
        one = found.lengths_of(name)
        rows.append((shown(name), found.spans[name], one.shortest, one.median, one.longest, one.mean))
    yield from _columns(("label", "spans", "shortest", "median", "longest", "mean"), rows)
    yield f"  {number_of(found.nested, 'nested pair')}, {number_of(found.crossing, 'crossing pair')}"
    yield f"  {found.unsure} unsure, {found.lost} lost"
    yield ""
    yield f"{number_of(found.relations.total(), 'relation')}: {_joined(found.relations, '')}"
    yield f"  {found.speakerless} of {number_of(found.quotes, 'quote')} without a speaker"
    if found.days:
        yield ""
        rows_of_days = [(by or "not said", day or "not said", count) for (by, day), count in sorted(found.days.items())]
        yield from _columns(("person", "day (UTC)", "spans"), rows_of_days)


def _joined(counts: dict[str, int], unsaid: str) -> str:
    return ", ".join(f"{count:,} {shown(name) or unsaid}" for name, count in sorted(counts.items())) or "none"


def _columns(head: tuple[str, ...], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """A table: text to the left, numbers to the right."""
    lines = [head, *([f"{cell:,}" if isinstance(cell, (int, float)) else str(cell) for cell in row] for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    numbers = [not isinstance(cell, str) for cell in next(iter(rows), head)]
    for line in lines:
        cells = [
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, numbers, strict=True)
        ]
        yield f"  {'  '.join(cells).rstrip()}"
