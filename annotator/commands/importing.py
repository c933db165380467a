"""`annotator import SOURCE --from FORMAT -o FOLDER`: articles and sidecars of what other tools made."""

from __future__ import annotations

import argparse
import shutil
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from annotator.commands.manners import number_of, plain, run
from annotator.core.message import message, phrase
from annotator.exchange import FORMATS, ExchangeError, Losses, format_named
from annotator.exchange.file_names import Names, folder_name
from annotator.exchange.importing import import_items
from annotator.exchange.items import OTHERS
from annotator.storage.file_bytes import shown, stands

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from annotator.exchange import Format
    from annotator.exchange.importing import Imported

ALL_KEPT, SOME_LOST = 0, 1
EXAMPLES = """\
examples:
  annotator import admin.jsonl --from doccano -o articles
  annotator import project/ --from brat -o articles
  annotator import pages/ --from html -o articles
  annotator import export.json --from label-studio -o articles && annotator articles
  annotator import export.json --from label-studio -o people --each-person

formats:
{formats}

Where several people labelled the same articles they are listed: --by takes one person's work, --each-person makes a
folder for each of them, to be compared or merged. Without either, of each article the first one's is taken.

Every article becomes a text file, with its sidecar beside it where anything is said of it. Nothing is written over:
where a file is there already, nothing is imported. What cannot be kept is listed with its place.

Exit status: 0 everything was kept, 1 something was not, 2 nothing was imported."""


def parser() -> argparse.ArgumentParser:
    """The parser of the subcommand."""
    readable = [one for one in FORMATS if one.reads]
    wide = max(len(one.name) for one in readable)
    formats = "\n".join(f"  {one.name:{wide}}  {one.title}" for one in readable)
    made = argparse.ArgumentParser(
        prog="annotator import",
        description="Make articles with sidecars of what another tool exported.",
        epilog=EXAMPLES.format(formats=formats.replace("%", "%%")),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("source", type=Path, metavar="SOURCE", help="the file or folder that the other tool made")
    made.add_argument("--from", dest="format", required=True, metavar="FORMAT", help="its format, see below")
    made.add_argument("-o", "--out", type=Path, required=True, metavar="FOLDER", help="where the articles go")
    people = made.add_mutually_exclusive_group()
    people.add_argument("--by", metavar="NAME", help="only what this person labelled, and the texts of the others")
    people.add_argument("--each-person", action="store_true", help="a folder in FOLDER for each person who labelled")
    made.add_argument("--quiet", action="store_true", help="print nothing; the exit status tells")
    return made


def main(arguments: list[str]) -> int:
    """Import; 0 where everything was kept, 1 where something was not, 2 where nothing was imported."""
    options = parser().parse_args(arguments)
    return run("import", partial(_import, options), SOME_LOST)


def _import(options: argparse.Namespace) -> int:
    chosen = format_named(options.format)
    if not chosen.reads:
        known = ", ".join(one.name for one in FORMATS if one.reads)
        text = phrase("“{name}” can only be exported to; what can be imported is {known}.")
        raise ExchangeError(message(text, name=chosen.name, known=known))
    if not stands(options.source):
        raise ExchangeError(message("{source} is not there.", source=shown(str(options.source))))
    people = chosen.people_in(options.source)
    if options.each_person:
        return _import_each(chosen, options, people)
    if options.by is not None and chosen.people and options.by not in people:
        text = phrase("Nobody called {name} labelled {source}; there are {people}.")
        raise ExchangeError(message(text, name=options.by, source=shown(str(options.source)), people=_named(people)))
    made, losses = _one(chosen, options, options.by, options.out)
    if not options.quiet and options.by is None and len(people) > 1:
        print(plain(f"{len(people)} people labelled: {_named(people)}; --by takes one's, --each-person a folder each."))
    return _told(options, made, losses, options.out)


def _import_each(chosen: Format, options: argparse.Namespace, people: Mapping[str, int]) -> int:
    """Make a folder for each person; all of them or none."""
    if not people:
        raise ExchangeError(message("{format} does not say who labelled; leave out the choice.", format=chosen.name))
    names = Names()
    folders = {person: options.out / names.free(folder_name(person)) for person in people}
    there = next((folder for folder in folders.values() if stands(folder)), None)
    if there is not None:
        text = phrase("{folder} is there already and stays as it is; nothing was imported, choose another folder.")
        raise ExchangeError(message(text, folder=shown(str(there))))
    new = not stands(options.out)
    made: dict[str, tuple[Imported, Losses]] = {}
    try:
        for person, folder in folders.items():
            made[person] = _one(chosen, options, person, folder, theirs_count=False)
    except BaseException:
        for folder in [options.out] if new else folders.values():
            shutil.rmtree(folder, ignore_errors=True)
        raise
    status = ALL_KEPT
    for person, folder in folders.items():
        if not options.quiet:
            print(plain(f"{person}:"))
        status = max(status, _told(options, *made[person], folder))
    return status


def _one(
    chosen: Format, options: argparse.Namespace, by: str | None, folder: Path, *, theirs_count: bool = True
) -> tuple[Imported, Losses]:
    """Import what one person labelled, or all; with `theirs_count` what others labelled counts as lost."""
    losses = Losses(most=None)
    progress = _Progress(sys.stderr, wanted=not options.quiet and sys.stderr.isatty())
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    try:
        made = import_items(chosen.read(options.source, losses, by), folder, losses, now, progress.step)
    finally:
        progress.clear()
    if not theirs_count:
        losses.counts.pop(OTHERS, None)
    return made, losses


def _told(options: argparse.Namespace, made: Imported, losses: Losses, folder: Path) -> int:
    if not options.quiet:
        for line in report(made, losses, folder):
            print(plain(line))
    return SOME_LOST if losses.counts else ALL_KEPT


def _named(people: Mapping[str, int]) -> str:
    return ", ".join(f"{shown(name)} ({number_of(count, 'article')})" for name, count in people.items())


def report(made: Imported, losses: Losses, folder: Path) -> Iterator[str]:
    """What was imported and what was not kept, line by line."""
    counts = (number_of(made.articles, "article"), number_of(made.spans, "span"), number_of(made.relations, "relation"))
    yield f"{counts[0]}, {counts[1]} and {counts[2]} are in {shown(str(folder))}."
    names = ", ".join(made.unknown_labels)
    if made.with_labels:
        yield f"labels.toml was written for {names}: give them guidelines and other colours there."
    elif names:
        yield f"The folder's label set does not know {names}: they are kept and drawn grey; labels.toml can name them."
    if losses.counts:
        yield "Not kept as it was:"
    for what, number in losses.counts.most_common():
        yield f"  {number:>6}  {what}"
        for place in losses.places[what]:
            yield f"          {place.article}{': ' if place.where else ''}{place.where}"


class _Progress:
    """How many articles are ready, on one line of a terminal."""

    def __init__(self, stream: TextIO, wanted: bool) -> None:
        self._stream, self._wanted = stream, wanted

    def step(self, ready: int) -> None:
        if self._wanted and ready % 50 == 0:
            self._stream.write(f"\r{ready} articles")
            self._stream.flush()

    def clear(self) -> None:
        if self._wanted:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
