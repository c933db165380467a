"""`annotator export FOLDER`: a dataset of the labelled articles, in one format or several."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from annotator.commands.manners import number_of, plain, run
from annotator.core.annotations import STATUSES
from annotator.core.message import message
from annotator.exchange import FORMATS, ExchangeError, format_named
from annotator.exchange.export import Watch, export, export_lines
from annotator.exchange.plan import Plan, Split, default_target
from annotator.storage.file_bytes import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from annotator.exchange.export import Outcome

EXPORTED, LEFT_OUT = 0, 1
PIPE = Path("-")
MOST_LINES = 20
EXAMPLES = """\
examples:
  annotator export news/                            the done articles, into annotations/ beside news/
  annotator export news/ --all --split 80/10/10     all articles, in three files
  annotator export news/ --to docbin --to brat -o out/
  annotator export news/ -o - | jq '.spans[].label'

formats:
{formats}

A dataset goes into a folder that is new, empty or an earlier dataset; with it come README.md, a dataset card, and
labels.toml. The same annotations always give the same bytes. Lost spans are left out; an article whose spans do not
stand in its text is not exported.

Exit status: 0 exported, 1 exported but some articles had to be left out, 2 nothing was written."""


def parser() -> argparse.ArgumentParser:
    """The parser of the subcommand."""
    written = [one for one in FORMATS if one.writes]
    formats = "\n".join(f"  {one.name:<14}{one.title}" for one in written)
    made = argparse.ArgumentParser(
        prog="annotator export",
        description="Make a dataset of the labelled articles of a folder, which is not changed.",
        epilog=EXAMPLES.format(formats=formats),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("folder", type=Path, metavar="FOLDER", help="the articles with their sidecars")
    made.add_argument(
        "--to", action="append", choices=[one.name for one in written], metavar="FORMAT",
        help="the format, below; may be given several times; default: dataset",
    )  # fmt: skip
    made.add_argument(
        "-o", "--output", type=Path, metavar="OUT",
        help="the dataset's folder, - for a pipe; default: annotations/ beside FOLDER",
    )  # fmt: skip
    which = made.add_mutually_exclusive_group()
    which.add_argument(
        "--status", action="append", choices=STATUSES, metavar="STATUS",
        help=f"which articles: {', '.join(STATUSES)}; may be given several times; default: done",
    )  # fmt: skip
    which.add_argument("--all", action="store_true", help="all articles, whatever their state")
    made.add_argument(
        "--split", type=_split, metavar="80/10/10",
        help="hundredths for train, validation and test; an article stays in its part when others are added",
    )  # fmt: skip
    made.add_argument("--no-text", action="store_true", help="leave out the articles' texts and those of the spans")
    made.add_argument("--quiet", action="store_true", help="say nothing but errors")
    return made


def main(arguments: list[str]) -> int:
    """Export a corpus; 0 exported, 1 where articles had to be left out, 2 where nothing was written."""
    options = parser().parse_args(arguments)
    return run("export", partial(_export, options))


def _split(text: str) -> Split:
    try:
        return Split.read(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a split such as 80/10/10, which adds up to 100") from None


def _export(options: argparse.Namespace) -> int:
    formats = tuple(map(format_named, dict.fromkeys(options.to or ["dataset"])))
    statuses = frozenset(STATUSES if options.all else options.status or ["done"])
    plan = Plan(formats, statuses, options.split, not options.no_text)
    target: Path = options.output or default_target(options.folder)
    piped = target == PIPE
    with _progress(not options.quiet and sys.stderr.isatty()) as watch:
        if piped:
            outcome = export_lines(options.folder, _pipe(plan), plan, watch)
        else:
            outcome = export(options.folder, target, plan, watch)
    if not options.quiet:
        if not piped:
            print(plain(f"{_summary(outcome)} → {shown(str(target))}: {', '.join(outcome.files)}"))
        for line in _lost(outcome):
            print(plain(line), file=sys.stderr)
    for one in outcome.refused:
        print(f"annotator export: {plain(shown(one.name))} is left out: {plain(one.why)}", file=sys.stderr)
    return LEFT_OUT if outcome.refused else EXPORTED


def _pipe(plan: Plan) -> BinaryIO:
    if len(plan.formats) != 1:
        raise ExchangeError(message("Only one format goes into a pipe; give a folder with -o."))
    return sys.stdout.buffer


def _summary(outcome: Outcome) -> str:
    found = outcome.statistics
    spans, links = number_of(found.spans.total(), "span"), number_of(found.relations.total(), "relation")
    return f"{number_of(found.articles, 'article')}, {spans}, {links}"


def _lost(outcome: Outcome) -> Iterator[str]:
    """What the dataset does not hold, by format, and where."""
    if outcome.statistics.lost:
        yield f"{number_of(outcome.statistics.lost, 'lost span')} left out: the place in the text was not found again."
    for name, losses in outcome.losses.items():
        for what, count in losses.counts.items():
            places = losses.places[what]
            first = ", ".join(dict.fromkeys(shown(one.article) for one in places[:3]))
            yield f"{name}: {count:,} {what} (in {first}{', …' if len(places) > 3 else ''})"


def _progress(wanted: bool) -> AbstractContextManager[Watch]:
    if not wanted:
        from contextlib import nullcontext

        return nullcontext(Watch())
    from annotator.commands.progress import terminal_progress

    return terminal_progress()
