"""`python -m tests.bench [ROW…]`: measures the rows, all unless some are named, each in a process of its own.

`python -m tests.bench replay` counts what labelling the seeds costs a person instead.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.bench import rows_dataset, rows_keys, rows_process, rows_storage, rows_view, rows_window
from tests.bench.measure import Result, table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

TIMES = 100
ROWS: Mapping[str, Callable[[int], list[Result]]] = {
    "noise": rows_process.noise,
    "label-view": rows_view.label_view,
    "label-window": rows_window.label_window,
    "open-view": rows_view.open_view,
    "open-window": rows_window.open_window,
    "sidecar": rows_storage.sidecar,
    "page-down": rows_view.page_down,
    "jump": rows_view.jump,
    "resize": rows_view.resize,
    "one-line": rows_view.one_line,
    "memory": rows_process.memory,
    "start": rows_process.start,
    "save": rows_storage.save,
    "keys": rows_keys.keys,
    "corpus-100k": rows_process.corpus_100k,
    "dataset": rows_dataset.dataset,
    "offsets": rows_process.offsets,
}


def parser() -> argparse.ArgumentParser:
    """The parser of the command line; its help says what each row measures."""
    said = "\n\n".join(f"{name}: {row.__doc__}" for name, row in ROWS.items())
    made = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description="Measures the targets of speed and memory; every row in a process of its own.",
        epilog=said,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("rows", nargs="*", metavar="ROW", choices=[[], *ROWS], help="the rows to measure, all if none")
    made.add_argument(
        "--times", type=int, default=TIMES, help=f"about how often each is measured, {TIMES} if not given"
    )
    made.add_argument("--here", action="store_true", help="measure in this process and print JSON")
    return made


def in_child(row: str, times: int) -> list[Result]:
    """The row measured in a process of its own; a result that says so where it failed."""
    command = [sys.executable, "-m", "tests.bench", row, "--here", "--times", str(times)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        print(run.stderr, file=sys.stderr)
        last = run.stderr.strip().splitlines()[-1:] or [f"exit status {run.returncode}"]
        return [Result(row, "", "", (None,) * 5, "", "failed", last[0][:90])]
    found = json.loads(run.stdout.strip().splitlines()[-1])
    return [Result(**{**one, "values": tuple(one["values"])}) for one in found]


def main() -> int:
    """Print one table; 1 where a target was missed or a row failed."""
    if sys.argv[1:2] == ["replay"]:
        return subprocess.run([sys.executable, "-m", "tests.bench.replay", *sys.argv[2:]], check=False).returncode
    options = parser().parse_args()
    rows = options.rows or list(ROWS)
    if options.here:
        print(json.dumps([one.plain() for row in rows for one in ROWS[row](options.times)]), flush=True)
        # Tearing the widgets down is not measured.
        os._exit(0)
    results: list[Result] = []
    for row in rows:
        print(f"{row} …", file=sys.stderr, flush=True)
        results += in_child(row, options.times)
    print(table(results))
    return int(any(one.outcome in ("missed", "failed") for one in results))


if __name__ == "__main__":
    sys.exit(main())
