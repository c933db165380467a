"""`annotator check FOLDER`: what is wrong or doubtful in a whole corpus, without a window and without changing it."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from annotator.commands.corpus_check import PROBLEM, SUSPICION, TITLES, Finding, check_articles, orphans
from annotator.commands.finding_lines import as_json, as_text, in_silence
from annotator.commands.manners import number_of, run
from annotator.core.checks import CHECKS
from annotator.storage.corpus import find_articles
from annotator.storage.label_file import labels_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.message import Message

NOTHING, FOUND = 0, 1


def parser() -> argparse.ArgumentParser:
    """The parser of the subcommand."""
    made = argparse.ArgumentParser(
        prog="annotator check",
        description="Check the articles of a folder and their sidecars; nothing is changed.",
        epilog="Exit status: 0 nothing found, 1 something found, 2 the folder could not be checked.",
    )
    made.add_argument("folder", type=Path, metavar="FOLDER", help="the articles to check, with all subfolders")
    output = made.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print each finding as one JSON object on a line")
    output.add_argument("--quiet", action="store_true", help="print nothing; the exit status tells")
    return made


def main(arguments: list[str]) -> int:
    """Check a corpus; 0 where nothing is found, 1 where something is, 2 where it could not be checked."""
    options = parser().parse_args(arguments)
    return run("check", partial(_run, options.folder, options.json, options.quiet), FOUND)


def _run(folder: Path, wants_json: bool, quiet: bool) -> int:
    unlisted: list[Message] = []
    names = list(find_articles(folder, unlisted))
    # Told at once, and not by another process.
    labels_of(folder)
    counts: Counter[str] = Counter()
    labelled = 0
    progress = _Progress(len(names), sys.stderr, wanted=not quiet and sys.stderr.isatty())

    def tell(found: Mapping[str, int], told: str) -> None:
        counts.update(found)
        if told:
            progress.clear()
            sys.stdout.write(told)

    told_as = in_silence if quiet else as_json if wants_json else as_text
    without_sidecar: dict[str, str] = {}
    for checked in check_articles(folder, names, told_as):
        labelled += checked.has_sidecar
        if checked.digest:
            without_sidecar[checked.digest] = checked.name
        tell(checked.counts, checked.told)
        progress.step()
    progress.clear()
    for one in orphans(folder, without_sidecar):
        tell({one.check: 1}, told_as(one.article, [one]))
    for said in unlisted:
        one = Finding(str(folder), PROBLEM, "folder_unreadable", str(said))
        tell({one.check: 1}, told_as(one.article, [one]))
    if not (quiet or wants_json):
        print(summary(len(names), labelled, counts))
    return FOUND if counts else NOTHING


def summary(articles: int, labelled: int, counts: Counter[str]) -> str:
    """The last line: how much was checked and how often each check found something."""
    checked = f"{number_of(articles, 'article')}, {labelled} with a sidecar"
    if not counts:
        return f"{checked}: nothing found."
    titles = {**TITLES, **{name: str(check.title) for name, check in CHECKS.items()}}
    doubtful = sum(counts[name] for name in CHECKS)
    totals = [
        number_of(number, kind)
        for number, kind in ((counts.total() - doubtful, PROBLEM), (doubtful, SUSPICION))
        if number
    ]
    each = [f"  {counts[name]:>6}  {title}" for name, title in titles.items() if counts[name]]
    return "\n".join([f"{checked}: {' and '.join(totals)}.", *each])


class _Progress:
    """How far the check is, on one line of a terminal."""

    def __init__(self, total: int, stream: TextIO, wanted: bool) -> None:
        self._total, self._stream, self._wanted = total, stream, wanted
        self._done = 0

    def step(self) -> None:
        self._done += 1
        if self._wanted and self._done % 50 == 0:
            self._stream.write(f"\r{self._done} of {self._total} articles")
            self._stream.flush()

    def clear(self) -> None:
        if self._wanted and self._done:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
