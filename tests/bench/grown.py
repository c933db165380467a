"""A child of the bench: how much memory opening a large article takes, in MB."""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
from pathlib import Path

from annotator.core.article import Article
from annotator.core.state import State
from tests.bench.stage import Page, Stage, application, bare, drain, in_memory
from tests.bench.texts import annotations_of, state_of, text_of

CHARACTERS, SPANS = 10_000_000, 100_000


def resident() -> float:
    """The memory of this process, shared pages by their share, in MB."""
    gc.collect()
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def peak() -> float:
    """The most memory it ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(kind: str) -> None:
    """Open the article in the "view", the "window" or the "bare" widget, and say what it took."""
    application()
    text = text_of(CHARACTERS)
    before = resident()
    state = State(Article("large.txt", text, newline="lf"), annotations_of(text, SPANS if kind != "bare" else 1))
    annotations = resident() - before
    small = state_of(2_000, 10, name="small.txt")
    page = Page(small) if kind == "view" else None
    stage = Stage(small) if kind == "window" else None
    plain = bare("Un text scurt.") if kind == "bare" else None
    drain()
    before, peak_before = resident(), peak()
    if page:
        page.open(state)
    if stage:
        with in_memory(state):
            stage.window.workspace.open(state.article.name)
    if plain:
        plain.setPlainText(text)
    drain()
    found = {"annotations": annotations, "opened": resident() - before, "peak": max(0.0, peak() - peak_before)}
    print(json.dumps(found), flush=True)
    # Tearing the widgets down is not measured.
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
