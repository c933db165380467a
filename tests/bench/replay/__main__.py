"""`python -m tests.bench replay [ARTICLE…] [--mouse]`: plans the seeds, presses the plans, prints the table."""

from __future__ import annotations

import argparse
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.bench.replay.finished import SEEDS, finished
from tests.bench.replay.planning import planned
from tests.bench.replay.report import DEAREST, OTHERS, Account, account_of, dearest, outcome, table
from tests.bench.replay.window import replayed

MOST_PROBLEMS = 5
AT_MOST = 300
"""How many spans of an article are planned: those of the longest one are as many as in all others together."""


def parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    made = argparse.ArgumentParser(prog="python -m tests.bench replay", description=__doc__)
    made.add_argument("articles", nargs="*", metavar="ARTICLE", help="names of seeds or their beginnings, all if none")
    made.add_argument("--mouse", action="store_true", help="point at every span, the left hand on the keys")
    made.add_argument("--dearest", action="store_true", help=f"list the {DEAREST} dearest spans with their strokes")
    made.add_argument("--at-most", type=int, default=AT_MOST, help=f"spans an article, {AT_MOST} if not given")
    return made


def names(wanted: list[str]) -> list[str]:
    """The seeds of those names, or whose names begin so."""
    found = sorted(path.name.removesuffix(".annotations.json") for path in SEEDS.glob("*.annotations.json"))
    return [name for name in found if not wanted or any(name.startswith(one) for one in wanted)]


def main(arguments: list[str]) -> int:
    """Print the tables; 1 where what came of a plan is not the finished sidecar."""
    options = parser().parse_args(arguments)
    accounts: list[Account] = []
    dear: list[tuple[int, str]] = []
    for name in names(options.articles):
        print(f"{name} …", file=sys.stderr, flush=True)
        goal = finished(name, at_most=options.at_most)
        pieces = planned(goal, mouse=options.mouse).in_order()
        before, problems = replayed(goal, pieces)
        account = account_of(goal, pieces, before, mouse=options.mouse)
        account.problems = [f"{name}: {problem}" for problem in problems[:MOST_PROBLEMS]]
        accounts.append(account)
        dear += dearest(goal, pieces, mouse=options.mouse)
    total = Account("together")
    for account in accounts:
        total.merge(account)
    how = "pointing at every span, the left hand on the keys" if options.mouse else "with keys only"
    print(table(f"Seconds of the keystroke-level model a span, {how}", [one.row() for one in (*accounts, total)]))
    if not options.mouse:
        print(outcome(total))
    print()
    print(table("Seconds elsewhere", OTHERS, ("", "new span", "relabel", "boundary")))
    if options.dearest:
        print("\n".join(["", "The dearest spans", *(line for _, line in sorted(dear, reverse=True)[:DEAREST])]))
    for problem in total.problems:
        print(f"not as finished: {problem}")
    return int(bool(total.problems))


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    # Tearing the widgets down is not measured.
    os._exit(code)
