"""`annotator check FOLDER`: what is wrong or doubtful in a whole corpus, without a window and without changing it."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from annotator.commands.corpus_check import PROBLEM, SUSPICION, TITLES, Finding, check_articles, orphans
from annotator.commands.manners import number_of, plain, run
from annotator.core.checks import CHECKS
from annotator.storage.corpus import find_articles
from annotator.storage.file_bytes import shown
from annotator.storage.label_file import labels_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from annotator.core.message import Message

NOTHING, FOUND = 0, 1
MOST_LINES = 20
"""How many findings of one check are told of an article; `--json` tells all."""


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


def _run(folder: Path, as_json: bool, quiet: bool) -> int:
    unlisted: list[Message] = []
    names = list(find_articles(folder, unlisted))
    # Told at once, and not by another process.
    labels_of(folder)
    counts: Counter[str] = Counter()
    labelled = 0
    progress = _Progress(len(names), sys.stderr, wanted=not quiet and sys.stderr.isatty())

    def tell(name: str, findings: Sequence[Finding]) -> None:
        counts.update(one.check for one in findings)
        if findings and not quiet:
            progress.clear()
            sys.stdout.writelines(f"{line}\n" for line in (_json(findings) if as_json else _text(name, findings)))

    without_sidecar: dict[str, str] = {}
    for checked in check_articles(folder, names):
        labelled += checked.has_sidecar
        if checked.digest:
            without_sidecar[checked.digest] = checked.name
        tell(checked.name, checked.findings)
        progress.step()
    progress.clear()
    for orphan in orphans(folder, without_sidecar):
        tell(orphan.article, [orphan])
    for said in unlisted:
        tell(str(folder), [Finding(str(folder), PROBLEM, "folder_unreadable", str(said))])
    if not (quiet or as_json):
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


def _json(findings: Iterable[Finding]) -> Iterator[str]:
    # ASCII: whatever reads it, in whatever encoding, reads the same.
    for one in findings:
        yield json.dumps({**asdict(one), "article": shown(one.article)})


def _text(name: str, findings: Sequence[Finding]) -> Iterator[str]:
    """The article's name, and a line for each finding below it; many of one kind are cut short."""
    yield plain(shown(name))
    told: Counter[str] = Counter()
    for one in findings:
        told[one.check] += 1
        if told[one.check] <= MOST_LINES:
            place = "" if one.line is None else f"{one.line}:{one.column}"
            mark = "!" if one.kind == PROBLEM else "?"
            yield f"  {mark} {place:>8}  {plain(one.message)}"
    for check, number in told.items():
        if number > MOST_LINES:
            title = TITLES.get(check) or str(CHECKS[check].title)
            yield f"    {'':>8}  … and {number - MOST_LINES} more: {title} (--json tells all)"
    yield ""


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
