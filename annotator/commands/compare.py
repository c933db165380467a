"""`annotator compare MINE THEIRS`: how far two people agree on the same articles, and where they do not."""

from __future__ import annotations

import argparse
import json
import os
import sys
from bisect import bisect_right
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.commands.manners import number_of, plain, run
from annotator.core.agreement import Agreement, Tally, tally
from annotator.core.message import Message, excerpt, message, phrase
from annotator.core.newlines import lines
from annotator.core.span_pairs import SAID_OF_ARTICLE, differences
from annotator.storage.file_bytes import shown
from annotator.storage.label_file import labels_of
from annotator.storage.two_people import Both, CompareError, LeftOut, read_both

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.core.annotations import Span
    from annotator.core.span_pairs import Difference

SAME, DIFFERENT = 0, 1
ALL = "all"
EXAMPLES = """\
examples:
  annotator compare ana/ ion/                 two people's folders of the same articles
  annotator compare ana/ ion/ --figures       only the table
  annotator compare ana/ ion/ --open          decide each difference in the window
  annotator compare a.txt.annotations.json ion/a.txt.annotations.json
  annotator compare ana/ ion/ --json | jq 'select(.kind == "difference")'

A span of MINE and one of THEIRS agree exactly where range and label are the same; they overlap where they have one
label and share text, each span counted in one pair. F1 is twice the pairs by the spans of both. Alpha is
Krippendorff's over words: by label, whether a word has it; for all, by the part of a word's labels that is shared.
Articles that one side lacks, has not begun or has skipped are left out and told.

Exit status: 0 no difference, 1 differences or articles left out, 2 nothing could be compared."""


def parser() -> argparse.ArgumentParser:
    """The parser of the subcommand."""
    made = argparse.ArgumentParser(
        prog="annotator compare",
        description="Compare two people's annotations of the same articles; nothing is changed.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("mine", type=Path, metavar="MINE", help="a folder of articles, an article, or a sidecar")
    made.add_argument("theirs", type=Path, metavar="THEIRS", help="the other person's")
    made.add_argument("--figures", action="store_true", help="only the figures, without the list of differences")
    made.add_argument("--open", action="store_true", help="open the folder MINE in the window, THEIRS beside it")
    output = made.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one JSON object a line")
    output.add_argument("--quiet", action="store_true", help="print nothing; the exit status tells")
    return made


def main(arguments: list[str]) -> int:
    """Compare; 0 where there is no difference, 1 where there is one, 2 where nothing could be compared."""
    options = parser().parse_args(arguments)
    return run("compare", partial(_compare, options), DIFFERENT)


def _open(mine: Path, theirs: Path) -> int:
    """Show the differences in the window until it is closed."""
    from annotator.display import missing_display

    if not (mine.is_dir() and theirs.is_dir()):
        raise CompareError(message("Only two folders can be compared in the window."))
    if problem := missing_display(os.environ, sys.platform):
        raise CompareError(message("{problem}", problem=problem))
    from annotator.settings import Folders
    from annotator.ui.app import run_window

    return run_window(mine, Folders.of_user(), None, compare=theirs)


def _compare(options: argparse.Namespace) -> int:
    if options.open:
        return _open(options.mine, options.theirs)
    out = _Json() if options.json else _Nothing() if options.quiet else _Text()
    total, compared, found, left_out = Tally(), 0, 0, []
    for each in read_both(options.mine, options.theirs):
        if isinstance(each, LeftOut):
            left_out.append(each)
            continue
        compared += 1
        total += tally(each.article.text, each.mine, each.theirs)
        differing = differences(each.mine, each.theirs)
        found += len(differing)
        if differing and not options.figures:
            out.article(each, differing)
    if not compared:
        raise CompareError(_nothing_said(options, left_out))
    out.left_out(left_out)
    out.figures(_rows(total, options.mine), compared, found)
    return DIFFERENT if found or left_out else SAME


def _nothing_said(options: argparse.Namespace, left_out: list[LeftOut]) -> Message:
    if len(left_out) == 1:
        text = phrase("{article} cannot be compared: {why}.")
        return message(text, article=shown(left_out[0].name), why=str(left_out[0].why).rstrip("."))
    text = phrase("No article is labelled both in {mine} and in {theirs}.")
    return message(text, mine=shown(str(options.mine)), theirs=shown(str(options.theirs)))


def _rows(total: Tally, folder: Path) -> list[tuple[str, Agreement]]:
    """The agreement by label, in the order of the corpus's label set, and on all."""
    labels = labels_of(folder if folder.is_dir() else folder.parent)
    names = sorted(total.labels(), key=lambda name: (labels.number(name), name))
    return [*((name, total.of(name)) for name in names), (ALL, total.total())]


class _Nothing:
    """Prints nothing."""

    def article(self, both: Both, found: Iterable[Difference]) -> None:
        """The differences of one article."""

    def left_out(self, left_out: Iterable[LeftOut]) -> None:
        """What was not compared."""

    def figures(self, rows: list[tuple[str, Agreement]], compared: int, found: int) -> None:
        """The table."""


class _Text(_Nothing):
    def article(self, both: Both, found: Iterable[Difference]) -> None:
        print(plain(shown(both.article.name)))
        for (line, column), each in _placed(both, found):
            place = "" if each.aspects == ("article",) else f"{line}:{column}"
            print(f"  {place:>8}  {plain(_sentence(both, each))}")
        print()

    def left_out(self, left_out: Iterable[LeftOut]) -> None:
        for each in left_out:
            print(plain(f"{shown(each.name)} is left out: {each.why}"))
            print()

    def figures(self, rows: list[tuple[str, Agreement]], compared: int, found: int) -> None:
        wide = max(len(plain(name)) for name, _ in rows)
        print(f"{'':{wide}}    mine  theirs  exact F1  overlap F1   alpha")
        for name, one in rows:
            f1 = f"{_figure(one.exact_f1):>8}  {_figure(one.overlap_f1):>10}"
            print(f"{plain(name):{wide}}  {one.mine:>6}  {one.theirs:>6}  {f1}  {_figure(one.alpha):>6}")
        said = number_of(found, "difference") if found else "no difference"
        print(f"\n{number_of(compared, 'article')} compared: {said}.")


class _Json(_Nothing):
    def article(self, both: Both, found: Iterable[Difference]) -> None:
        for (line, column), each in _placed(both, found):
            where = {"start": each.start, "end": each.end, "line": line, "column": column}
            sides = {"mine": _side(both, each.mine), "theirs": _side(both, each.theirs)}
            _print({"kind": "difference", "article": both.article.name, "aspects": each.aspects, **where, **sides})

    def left_out(self, left_out: Iterable[LeftOut]) -> None:
        for each in left_out:
            _print({"kind": "left_out", "article": shown(each.name), "why": str(each.why)})

    def figures(self, rows: list[tuple[str, Agreement]], compared: int, found: int) -> None:
        for name, one in rows:
            counts = {"mine": one.mine, "theirs": one.theirs, "exact": one.exact, "overlapping": one.overlapping}
            f1 = {"exact_f1": one.exact_f1, "overlap_f1": one.overlap_f1, "alpha": one.alpha}
            scope = {"kind": "all"} if one is rows[-1][1] else {"kind": "label", "label": name}
            _print({**scope, **counts, **f1})
        _print({"kind": "summary", "articles": compared, "differences": found})


def _print(value: object) -> None:
    # ASCII: whatever reads it, in whatever encoding, reads the same.
    sys.stdout.write(f"{json.dumps(value)}\n")


def _placed(both: Both, found: Iterable[Difference]) -> Iterator[tuple[tuple[int, int], Difference]]:
    """Each difference with its line and column, which count from 1."""
    starts = [line.start for line in lines(both.article.text)]
    for each in found:
        line = bisect_right(starts, each.start)
        yield (line, each.start - starts[line - 1] + 1), each


def _sentence(both: Both, each: Difference) -> str:
    text = both.article.text
    mine, theirs = each.mine, each.theirs
    if mine is not None and theirs is not None:
        words = f"“{excerpt(text[mine.start : mine.end])}”"
        if "edges" in each.aspects:
            words += f" | “{excerpt(text[theirs.start : theirs.end])}”"
        said = [_aspect(aspect, mine, theirs) for aspect in each.aspects if aspect != "edges"]
        return f"{mine.label:<12} {', '.join(each.aspects)}: {'; '.join([words, *filter(None, said)])}"
    one = mine or theirs
    if one is not None:
        return f"{one.label:<12} only {each.aspects[0]}: “{excerpt(text[one.start : one.end])}”"
    return _sides(
        (name, getattr(both.mine.header, name), getattr(both.theirs.header, name)) for name in SAID_OF_ARTICLE
    )


def _sides(said: Iterable[tuple[str, object, object]]) -> str:
    """Each name with mine and theirs, where they differ."""
    differing = [(name, excerpt(str(one)), excerpt(str(two))) for name, one, two in said if one != two]
    return "; ".join(f"{name}: {one or '—'} | {two or '—'}" for name, one, two in differing)


def _aspect(aspect: str, mine: Span, theirs: Span) -> str:
    if aspect == "label":
        return f"{mine.label} | {theirs.label}"
    if aspect == "attributes":
        names = dict.fromkeys((*mine.attributes, *theirs.attributes))
        return _sides((name, mine.attributes.get(name, ""), theirs.attributes.get(name, "")) for name in names)
    if aspect == "note":
        return f"{excerpt(mine.note) or '—'} | {excerpt(theirs.note) or '—'}"
    return ""


def _side(both: Both, span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    words = both.article.text[span.start : span.end]
    place = {"id": span.id, "label": span.label, "start": span.start, "end": span.end, "text": words}
    return {**place, "attributes": dict(span.attributes), "unsure": span.unsure, "note": span.note}


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
