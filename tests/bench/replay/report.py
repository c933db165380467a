"""The table of a replay: what each article costs, by keys alone and with the mouse, beside what the others cost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.bench.replay.strokes import timed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.bench.replay.finished import Finished
    from tests.bench.replay.planning import Piece
    from tests.bench.replay.strokes import Stroke

PARTS = ("spans", "relations", "attributes", "notes", "article")
GOALS = {"spans": 0.7, "all": 1.0}
OTHERS = (
    ("doccano, Label Studio, Prodigy, INCEpTION", "2.6", "1.5–5.2", "2.4–4.3"),
    ("QualCoder", "3.9", "1.5–5.2", "2.4–4.3"),
    ("annotator, by keys", "0.4–0.6", "0.2", "0.2 a step"),
)
DEAREST = 30


@dataclass
class Account:
    """The actions and the seconds of each part, over so many spans."""

    name: str
    spans: int = 0
    actions: Counter[str] = field(default_factory=Counter)
    tenths: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)

    def add(self, strokes: Sequence[Stroke], *, mouse: bool) -> None:
        """Count these strokes; a text typed counts as one action a character."""
        for stroke, time in timed(strokes, mouse=mouse):
            self.actions[stroke.part] += len(stroke.value) if stroke.kind == "type" else 1
            self.tenths[stroke.part] += time

    def merge(self, other: Account) -> None:
        """Count what another account holds."""
        self.spans += other.spans
        self.actions += other.actions
        self.tenths += other.tenths
        self.problems += other.problems

    def seconds(self, *parts: str) -> float:
        """The seconds of the parts a span."""
        return sum(self.tenths[part] for part in parts) / 10 / max(1, self.spans)

    def row(self) -> tuple[str, ...]:
        """One line of the table: actions and seconds a span."""
        made = sum(self.actions[part] for part in ("spans", "relations", "attributes")) / max(1, self.spans)
        whole = self.seconds("spans", "relations", "attributes")
        parts = [f"{self.seconds(part):.2f}" for part in ("spans", "relations", "attributes")]
        notes, article = f"{self.seconds('notes'):.2f}", f"{self.tenths['article'] / 10:.1f}"
        return self.name, str(self.spans), f"{made:.1f}", *parts, f"{whole:.2f}", notes, article


HEAD = ("", "spans", "actions", "spans s", "relations s", "attributes s", "all s", "notes s", "article s")


def account_of(goal: Finished, pieces: Iterable[Piece], before: Sequence[Stroke], *, mouse: bool) -> Account:
    """The account of one article."""
    account = Account(goal.article.name[:22], len(goal.spans))
    account.add([stroke for piece in pieces for stroke in piece.strokes], mouse=mouse)
    account.add(before, mouse=mouse)
    return account


def table(title: str, rows: Sequence[Sequence[str]], head: Sequence[str] = HEAD) -> str:
    """The rows under their heads, numbers at the right."""
    widths = [max(len(row[at]) for row in (head, *rows)) for at in range(len(head))]
    lines = [
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in (head, *rows)
    ]
    return "\n".join([title, *lines])


def outcome(total: Account) -> str:
    """Whether the goals are met, in one line."""
    spans, whole = total.seconds("spans"), total.seconds("spans", "relations", "attributes")
    said = [
        f"spans {spans:.2f} s of {GOALS['spans']} s: {'met' if spans <= GOALS['spans'] else 'missed'}",
        f"all but notes {whole:.2f} s of {GOALS['all']} s: {'met' if whole <= GOALS['all'] else 'missed'}",
    ]
    return "; ".join(said)


def dearest(goal: Finished, pieces: Iterable[Piece], *, mouse: bool) -> list[tuple[int, str]]:
    """What each span cost, notes left out, with its text and strokes."""
    found = []
    for piece in pieces:
        strokes = [(stroke, time) for stroke, time in timed(piece.strokes, mouse=mouse) if stroke.part != "notes"]
        time = sum(time for _, time in strokes)
        text = " ".join(goal.article.text[piece.span.start : piece.span.end].split())[:40]
        shown = " ".join(str(stroke) for stroke, _ in strokes)
        found.append((time, f"{time / 10:5.1f}  {goal.article.name[:3]} {piece.span.label} “{text}”: {shown}"))
    return found
