"""`python -m tests.bench.anchoring`: how many spans are found again after each kind of edit, and how fast.

Times are of the processor, in this thread: other programs on the machine do not count.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean

from annotator.core.anchoring import reanchored
from annotator.core.annotations import Range, Span
from annotator.core.graphemes import snap
from annotator.storage.article_file import read_article
from annotator.storage.sidecar import SUFFIX, decode_sidecar
from annotator.storage.sidecar_encoder import CONTEXT
from tests.bench.edits import EDITS, edited

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SEED = 20_261_122
GENERATED = 80
LEAST_EXACT, MOST_WRONG, MOST_MS = 98.5, 6.0, 10.0
_WORD = re.compile(r"\w+")


@dataclass
class Tally:
    """What was counted for one kind of edit."""

    right: int = 0
    off: int = 0
    missed: int = 0
    gone: int = 0
    wrong: int = 0
    silent: int = 0
    torn: int = 0
    milliseconds: list[float] = field(default_factory=list)

    def __add__(self, other: Tally) -> Tally:
        names = ("right", "off", "missed", "gone", "wrong", "silent", "torn", "milliseconds")
        return Tally(*(getattr(self, name) + getattr(other, name) for name in names))

    def count(self, found: Span | None, meant: Range | None) -> None:
        """Count one span, where it was placed and where it was meant to be (None: its text is gone)."""
        if meant is None:
            self.gone += 1
            self.wrong += found is not None
        elif found is None:
            self.missed += 1
        else:
            self.right += found.range == meant
            self.off += found.range != meant
        self.silent += found is not None and found.range != meant and not found.anchor

    @property
    def exact(self) -> float:
        """How many of a hundred spans whose text is still there have exactly the right edges."""
        return 100 * self.right / max(1, self.right + self.off + self.missed)

    @property
    def astray(self) -> float:
        """How many of a hundred spans whose text is gone landed somewhere."""
        return 100 * self.wrong / max(1, self.gone)


def generated(text: str, count: int, chance: random.Random) -> list[Span]:
    """Spans from word to word, one to thirty words long."""
    words = [found.span() for found in _WORD.finditer(text)]
    made: dict[tuple[int, int, str], Span] = {}
    while len(made) < min(count, len(words)):
        first = chance.randrange(len(words))
        last = min(len(words) - 1, first + chance.choice((0, 0, 1, 2, 4, 8, 16, 29)))
        label = chance.choice(("claim", "quote", "speaker", "date"))
        range_ = snap(text, Range(words[first][0], words[last][1]))
        key = (range_.start, range_.end, label)
        made.setdefault(key, Span(f"g{len(made)}", label, range_.start, range_.end))
    return list(made.values())


def texts_of(text: str, spans: list[Span]) -> dict[str, tuple[str, str, str]]:
    """Text, prefix and suffix of each span as a sidecar keeps them."""
    return {
        one.id: (
            text[one.start : one.end],
            text[max(0, one.start - CONTEXT) : one.start],
            text[one.end : one.end + CONTEXT],
        )
        for one in spans
    }


def measured(text: str, spans: list[Span], kind: str, chance: random.Random, show: bool) -> Tally:
    """One article with its spans after one edit."""
    after = edited(EDITS[kind](list(enumerate(text)), chance))
    texts = texts_of(text, spans)
    started = time.thread_time()
    result = reanchored(after.text, spans, texts)
    tally = Tally(milliseconds=[(time.thread_time() - started) * 1000])
    placed = {span.id: span for span in result.spans}
    assert len(result.spans) + len(result.lost) == len(spans)
    for span in spans:
        truth, found = after.truth(span.start, span.end), placed.get(span.id)
        meant = snap(after.text, Range(*truth)) if isinstance(truth, tuple) else None
        if truth == "torn":
            tally.torn += 1
            continue
        tally.count(found, meant)
        if show and (found.range if found else None) != meant:
            place = f"{after.text[found.start : found.end]!r} {found.anchor}" if found else "lost"
            print(f"{kind}: {texts[span.id]} meant {after.text[meant.start : meant.end]!r}" if meant else "gone", place)
    return tally


def cell(tally: Tally) -> str:
    """The tally's line of the table."""
    times = sorted(tally.milliseconds)
    return (
        f"{tally.right + tally.off + tally.missed:6} | {tally.exact:6.2f} | {tally.off:4} | {tally.missed:5} | "
        f"{tally.gone:5} | {tally.astray:6.2f} | {tally.silent:6} | {tally.torn:4} | {mean(times):7.2f} | "
        f"{times[-1]:7.2f} |"
    )


def articles() -> list[tuple[str, list[Span]]]:
    """The texts of the seeds with their own spans."""
    found = []
    for side in sorted(SEEDS.glob("*" + SUFFIX)):
        path = SEEDS / side.name.removesuffix(SUFFIX)
        sidecar = decode_sidecar(side.read_bytes(), side.name)
        found.append((read_article(path, path.name).text, list(sidecar.annotations.spans)))
    return found


def tallies_of(kind: str, times: int, show: bool) -> dict[str, Tally]:
    """All articles after edits of one kind, with their own spans and with made ones."""
    tallies = {"own": Tally(), "made": Tally()}
    for nth in range(times):
        for at, (text, spans) in enumerate(articles()):
            chance = random.Random(f"{SEED} {kind} {nth} {at}")
            tallies["own"] += measured(text, spans, kind, chance, show)
            tallies["made"] += measured(text, generated(text, GENERATED, chance), kind, chance, show)
    return tallies


def main(arguments: list[str] | None = None) -> int:
    """Print the table; 1 where a target was missed."""
    options = argparse.ArgumentParser(prog="python -m tests.bench.anchoring", description=__doc__)
    options.add_argument("--times", type=int, default=3, help="how often each edit is made of each article")
    options.add_argument("--show", action="store_true", help="print each span that is not where it was meant to be")
    options.add_argument("--only", choices=list(EDITS), help="one kind of edit")
    given = options.parse_args(arguments)
    text, spans = articles()[0]
    reanchored("x" + text, spans, texts_of(text, spans))
    print(
        f"| {'edit':19} | set   |  spans | exact% |  off |  lost |  gone | wrong% | silent | torn | ms mean |  ms max |"
    )
    totals = {"own": Tally(), "made": Tally()}
    for kind in [given.only] if given.only else EDITS:
        for name, tally in tallies_of(kind, given.times, given.show).items():
            print(f"| {kind:19} | {name:5} | {cell(tally)}", flush=True)
            totals[name] += tally
    totals["both"] = totals["own"] + totals["made"]
    for name, total in totals.items():
        print(f"| {'TOTAL':19} | {name:5} | {cell(total)}")
    met = all(one.exact >= LEAST_EXACT and one.astray <= MOST_WRONG for one in totals.values())
    met = met and mean(totals["both"].milliseconds) <= MOST_MS
    print(f"targets: ≥ {LEAST_EXACT} % exact, ≤ {MOST_WRONG} % wrong, ≤ {MOST_MS} ms: {'met' if met else 'MISSED'}")
    return int(not met)


if __name__ == "__main__":
    sys.exit(main())
