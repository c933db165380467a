"""Rows that need a process of their own: start-up, memory, and the tests of exact places."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tests.bench.listed import write as write_corpus
from tests.bench.measure import Result, Target, Times, Work, interleaved, quantile, result
from tests.bench.texts import size_name

ROOT = Path(__file__).parents[2]
HEAVY = ("chardet", "regex", "rapidfuzz", "tomlkit", "dateparser", "numpy")
MB = 1_000_000
ARTICLES = 100_000
BARE = "import PySide6.QtWidgets, time; print([time.monotonic(), time.thread_time()])"
PLACES = ("tests/ui/article_view", "tests/core/test_graphemes.py")


def _child(arguments: list[str], home: Path) -> str:
    folders = {
        name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    }
    # Compiled modules are kept, as they are for a person who starts the program every day.
    kept = {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    run = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, **folders, **kept},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.strip().splitlines()[-1]


def start(times: int) -> list[Result]:
    """A process started on seeds/: from its start to the window's first painting, and to the open article's.

    Against it `python -c "import PySide6.QtWidgets"`, from its start to its last line. Notes name the heavy modules
    that were imported by then.
    """
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        window, article, plain = Times(), Times(), Times()
        modules: set[str] = set()
        for nth in range(-1, max(8, times // 4)):
            begun = time.monotonic()
            child = json.loads(_child(["-m", "tests.bench.started", "seeds"], home))
            begun_plain = time.monotonic()
            finished = json.loads(_child(["-c", BARE], home))
            if nth >= 0:
                modules |= set(child["modules"])
                for into, since, (clock, cpu) in (
                    (window, begun, child["window"]),
                    (article, begun, child["article"]),
                    (plain, begun_plain, finished),
                ):
                    into.wall.append((clock - since) * 1000)
                    into.cpu.append(cpu * 1000)
    imported = sorted(modules & set(HEAVY))
    note = f"imported: {', '.join(imported)}" if imported else "no heavy module imported"
    lines = []
    for said, into in (("window", window), ("article", article)):
        shares = quantile(into.cpu, 0.5) / quantile(plain.cpu, 0.5)
        line = result(f"start → {said} painted", "seeds/", (into, plain), Target(ratio=2.5))
        lines.append(replace(line, note=f"processor time {shares:.2f} ×; {note}"))
    if imported:
        lines[0] = replace(lines[0], outcome="missed")
    return lines


def memory(times: int) -> list[Result]:
    """Memory grown (PSS) by opening 10 MB with 100,000 spans, text and annotations not counted: view, window, bare.

    What the annotations take is in the note, as is the peak (most resident memory) above what stood before.
    """
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        grown: dict[str, Times] = {kind: Times() for kind in ("view", "window", "bare")}
        notes: dict[str, str] = {}
        for _ in range(max(2, times // 30)):
            for kind, into in grown.items():
                found = json.loads(_child(["-m", "tests.bench.grown", kind], home))
                into.wall.append(found["opened"])
                notes[kind] = f"peak + {found['peak']:.0f} MB; the annotations take {found['annotations']:.0f} MB"
        size, target = size_name(10 * MB, 100_000), Target(ratio=1.5)
        return [
            result(f"memory grown, {kind}", size, (grown[kind], grown["bare"]), target, "MB", notes[kind])
            for kind in ("view", "window")
        ]


def corpus_100k(_times: int) -> list[Result]:
    """A folder of 100,000 articles in 100 subfolders, one in four labelled, opened in the window.

    Until an article is open and painted, until all names and titles are listed; the slowest letter in the filter;
    the memory over a window with an empty folder. Notes have the processor time of all and when the states were there.
    """
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "corpus").mkdir()
        write_corpus(home / "corpus", ARTICLES)
        found = json.loads(_child(["-m", "tests.bench.listed", str(home / "corpus")], home))
    note = f"states after {found['complete'] / 1000:.1f} s, processor {found['cpu'] / 1000:.1f} s in all"
    still = f"longest stop while reading {found['stall']:.0f} ms; another order {found['sort']:.0f} ms"
    limits = {"usable": ("ms", 1000, ""), "titles": ("ms", 5000, note), "filter": ("ms", 100, still)}
    limits["memory"] = ("MB", 200, "")
    lines = []
    for key, (unit, most, said) in limits.items():
        outcome, values = "met" if found[key] <= most else "missed", (found[key], None, None, None, None)
        target = f"≤ {most:,} {unit}"
        lines.append(Result(f"corpus: {key}", f"{ARTICLES:,} articles", unit, values, target, outcome, said))
    return lines


def offsets(_times: int) -> list[Result]:
    """The property tests of places on texts with every trap: exact or not."""
    found = [path for path in PLACES if (ROOT / path).exists()]
    begun = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *found],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    took = time.perf_counter() - begun
    outcome = "met" if run.returncode == 0 else "missed"
    last = run.stdout.strip().splitlines()[-1] if run.stdout.strip() else run.stderr[-100:]
    return [Result("offsets on fuzzed text", "", "s", (took, None, None, None, None), "exact", outcome, last[:90])]


def idle_work() -> Work:
    """Nothing, to see how noisy the machine is."""
    return Work(lambda _nth: sum(range(20_000)))


def noise(times: int) -> list[Result]:
    """The same sum again and again: how far p95 lies above p50 is what this machine adds by itself."""
    return [result("noise of the machine", "", interleaved(idle_work(), None, times * 3))]
