"""Measuring: ours and the bare widget's turn by turn, quantiles, targets and the table."""

from __future__ import annotations

import gc
import time
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Times:
    """How long each repetition took, in milliseconds: by the clock, and the thread's processor time in it."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def take(self, call: Callable[[], object]) -> None:
        """Run and measure it once more."""
        cpu, wall = time.thread_time(), time.perf_counter()
        call()
        self.wall.append((time.perf_counter() - wall) * 1000)
        self.cpu.append((time.thread_time() - cpu) * 1000)


@dataclass(frozen=True, slots=True)
class Work:
    """What is measured: `run`, after `prepare`, which is not; both are given the number of the repetition."""

    run: Callable[[int], object]
    prepare: Callable[[int], object] = lambda _nth: None


WARM_UP = 3


def interleaved(ours: Work, bare: Work | None, times: int, bare_times: int | None = None) -> tuple[Times, Times]:
    """Both by turns, the order changing each time, after a few that do not count; the bare one at most `bare_times`."""
    measured = Times(), Times()
    bare_times = times if bare_times is None else min(times, bare_times)
    every = max(1, times // max(1, bare_times))
    for nth in range(-min(WARM_UP, times), times):
        turns = [(measured[0], ours)]
        if bare is not None and nth % every == 0:
            turns.append((measured[1], bare))
        for into, work in turns if nth % 2 else turns[::-1]:
            work.prepare(nth)
            if nth < 0:
                work.run(nth)
            else:
                into.take(lambda work=work, nth=nth: work.run(nth))  # type: ignore[misc]
        if nth < 0:
            gc.collect()
    return measured


def quantile(values: Sequence[float], part: float) -> float:
    """The value below which that part of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table. `target` is as in the specification, `outcome` "met", "missed" or, without one, "".

    `values` are ours p50 and p95, the bare widget's p50 and p95, ours p95 in processor time; None where there is none.
    """

    operation: str
    size: str
    unit: str
    values: tuple[float | None, float | None, float | None, float | None, float | None]
    target: str
    outcome: str
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours p50 in times of the bare widget's."""
        ours, bare = self.values[0], self.values[2]
        return ours / bare if ours is not None and bare else None

    def plain(self) -> dict[str, Any]:
        """As JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Target:
    """Upper limits: of p50 in times of the bare widget's, of p50 and of p95 in the unit; None where there is none.

    A limit in the unit that only the clock breaks, while the thread's own processor time keeps it, is "met, noisy":
    another program had the core. `waits` says that waiting counts too, as for a disk.
    """

    ratio: float | None = None
    p95: float | None = None
    p50: float | None = None
    waits: bool = False

    def __str__(self) -> str:
        parts = [f"≤ {self.ratio} ×" if self.ratio else "", f"p50 ≤ {self.p50:g}" if self.p50 else ""]
        return ", ".join(filter(None, [*parts, f"p95 ≤ {self.p95:g}" if self.p95 else ""]))

    def outcome(self, ours: Times, bare: Times) -> str:
        """Whether the times keep the limits."""
        if not (self.ratio or self.p95 or self.p50):
            return ""
        if self.ratio and quantile(ours.wall, 0.5) > self.ratio * quantile(bare.wall, 0.5):
            return "missed"
        limits = [(part, limit) for part, limit in ((0.5, self.p50), (0.95, self.p95)) if limit]
        if all(quantile(ours.wall, part) <= limit for part, limit in limits):
            return "met"
        quiet = not self.waits and all(quantile(ours.cpu, part) <= limit for part, limit in limits)
        return "met, noisy" if quiet else "missed"


def result(
    operation: str,
    size: str,
    measured: tuple[Times, Times],
    target: Target | None = None,
    unit: str = "ms",
    note: str = "",
) -> Result:
    """The line of the table for what was measured."""
    ours, bare = measured
    target = target or Target()
    bare_values = (quantile(bare.wall, 0.5), quantile(bare.wall, 0.95)) if bare.wall else (None, None)
    cpu = quantile(ours.cpu, 0.95) if ours.cpu else None
    values = (quantile(ours.wall, 0.5), quantile(ours.wall, 0.95), *bare_values, cpu)
    if not note and ours.cpu and unit == "ms":
        note = f"slowest {_number(max(ours.wall))}, cpu {_number(max(ours.cpu))}"
    return Result(operation, size, unit, values, str(target), target.outcome(ours, bare), note)


HEADINGS = ("operation", "size", "ours p50", "p95", "p95 cpu", "bare p50", "p95", "ratio", "target", "", "note")


def table(results: Sequence[Result]) -> str:
    """All lines as a table in Markdown."""
    rows = [HEADINGS, *(_cells(one) for one in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    padded = [[cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in padded]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])


def _cells(one: Result) -> tuple[str, ...]:
    p50, p95, bare_p50, bare_p95, cpu = (_number(value) for value in one.values)
    ratio = f"{one.ratio:.2f} ×" if one.ratio is not None else ""
    unit = f" {one.unit}" if p50 else ""
    return (one.operation, one.size, p50 + unit, p95, cpu, bare_p50, bare_p95, ratio, one.target, one.outcome, one.note)


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
