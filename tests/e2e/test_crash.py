"""The real program is killed (`kill -9`) right after a span appeared, again and again, and started again each time.

20 times; `CRASHES=200 uv run pytest tests/e2e/test_crash.py` for more. After each start every sidecar is valid, every
step is there, done and undone, the last folder, article and caret are back, and undoing leads through what was before.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from dataclasses import dataclass, field
from queue import Empty, Queue
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from annotator.storage.article_file import read_article
from annotator.storage.sidecar import check_fit, decode_sidecar, sidecar_path
from annotator.workspace.steps import MOST_STEPS
from tests.e2e.desktop import ROOT, Child, environment
from tests.ui.files import CUSTOMER, copy_of_seeds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9.")

CRASHES = int(os.environ.get("CRASHES", "20"))
STARTS = 4
"""Corpora that begin empty: the crashes are spread over them."""
START_SECONDS = 60.0
PLACE_SECONDS = 2.0
"""How old the place that comes back may be: 0.4 s, and what a busy machine adds."""
ARTICLES = (CUSTOMER, "001_buget.txt", "002_primarie.txt")
Spans = list[list[Any]]


@dataclass
class Made:
    """What the person has made: the spans of each article, and the steps with the spans before and after."""

    spans: dict[str, Spans] = field(default_factory=lambda: {name: [] for name in ARTICLES})
    done: list[tuple[str, Spans, Spans]] = field(default_factory=list)
    undone: list[tuple[str, Spans, Spans]] = field(default_factory=list)

    def take(self, told: dict[str, Any]) -> None:
        """Follow one act, checking every undo and redo."""
        name, spans = told["article"], told["spans"]
        counts, expected = (told["done"], told["undone"]), (len(self.done), len(self.undone))
        if told["act"] in ("undo", "redo"):
            back = told["act"] == "undo"
            stack, other = (self.done, self.undone) if back else (self.undone, self.done)
            if stack and counts != expected:
                step = stack.pop()
                other.append(step)
                assert (name, spans) == (step[0], step[1 if back else 2]), told
        elif counts != expected:
            self.done.append((name, self.spans[name], spans))
            self.undone.clear()
        self.spans[name] = spans
        assert counts == (len(self.done), len(self.undone)), told

    def forget_oldest(self) -> None:
        """What no run takes over from the one before."""
        del self.done[:-MOST_STEPS], self.undone[:-MOST_STEPS]


class Run:
    """The program at work; what it tells arrives with the time it was heard."""

    def __init__(self, home: Path, seed: int, *arguments: str) -> None:
        variables = environment(home, QT_QPA_PLATFORM="offscreen")
        command = [sys.executable, "-m", "tests.e2e.worker", str(seed), *arguments]
        self._child = Child(command, variables, ROOT)
        self._lines: Queue[bytes] = Queue()
        assert self._child.process.stdout
        self._reader = threading.Thread(target=self._read, args=(self._child.process.stdout,))
        self._reader.start()

    def _read(self, pipe: Any) -> None:
        for line in pipe:
            self._lines.put(line)

    def hear(self) -> dict[str, Any]:
        """The next act that is told."""
        try:
            told: dict[str, Any] = json.loads(self._lines.get(timeout=START_SECONDS))
        except Empty:
            self._child.process.kill()
            error = self._child.process.stderr
            raise AssertionError(error.read().decode() if error else "silent") from None
        told["at"] = time.monotonic()
        return told

    def kill(self) -> Iterator[dict[str, Any]]:
        """Kill it; what it told until then. A torn last line was not told."""
        self._child.process.kill()
        self._reader.join()
        while not self._lines.empty():
            line = self._lines.get()
            if line.endswith(b"\n"):
                yield {**json.loads(line), "at": time.monotonic()}
        self._child.process.communicate()

    def end(self) -> None:
        """End it if it still runs."""
        self._child.end()
        self._reader.join()


def check_sidecars(corpus: Path) -> None:
    """Whatever was killed, every sidecar is whole and fits its article, and nothing else lies about but a new file."""
    for name in ARTICLES:
        side = sidecar_path(corpus / name)
        if side.exists():
            sidecar = decode_sidecar(side.read_bytes(), side.name)
            assert check_fit(sidecar, read_article(corpus / name, name)) is None


def on_disk(corpus: Path, name: str) -> Spans:
    side = sidecar_path(corpus / name)
    if not side.exists():
        return []
    spans = decode_sidecar(side.read_bytes(), side.name).annotations.spans
    return [[span.id, span.label, span.start, span.end] for span in spans]


class Story:
    """One corpus and what happens in it, from crash to crash."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.home, self.random, self.made = folder / "home", Random(seed), Made()
        self.corpus = copy_of_seeds(folder / "corpus", *ARTICLES)
        self.cut: dict[str, Any] | None = None
        """The act that was begun when the program was killed, and is not known to be done."""
        self.places: list[tuple[float, str, int]] = []
        self.killed = 0.0
        self.steps = 0

    def crash(self, first: bool) -> None:
        """Start, compare with what was, work, be killed."""
        folder = str(self.corpus)
        run = Run(self.home, self.random.randrange(1 << 30), folder, *([folder] if first else []))
        try:
            self.compare(run.hear(), first)
            self.work(run)
        finally:
            run.end()
        check_sidecars(self.corpus)

    def compare(self, told: dict[str, Any], first: bool) -> None:
        """What is there after a start is what was there at the end."""
        made = self.made
        made.forget_oldest()
        assert told["folder"] == str(self.corpus)
        if not first:
            recent = [place for place in self.places if place[0] > self.killed - PLACE_SECONDS]
            allowed = {place[1:] for place in [*self.places[-1:], *recent]}
            assert (told["article"], told["caret"]) in allowed, (told, self.places[-5:])
        found = {name: on_disk(self.corpus, name) for name in ARTICLES} | {told["article"]: told["spans"]}
        counts = told["done"], told["undone"]
        if self.cut and (found != made.spans or counts != (len(made.done), len(made.undone))):
            # The act was done after all, and nothing else.
            (name,) = [name for name in ARTICLES if found[name] != made.spans[name]] or [self.cut["article"]]
            made.take({**told, "act": self.cut["act"], "article": name, "spans": found[name]})
        assert found == made.spans, (self.cut, told)
        assert counts == (len(made.done), len(made.undone)), (self.cut, told)

    def work(self, run: Run) -> None:
        """Until so many spans appeared; then it is killed at once, or a little later."""
        left, later = self.random.randint(1, 4), self.random.choice((0, 0, 0, 0.002, 0.05, 0.25, 0.4))
        self.places, self.cut = [], None
        while left:
            told = run.hear()
            before = len(self.made.done)
            self.take(told)
            left -= told["when"] == "end" and told["act"] == "label" and len(self.made.done) > before
        if later:
            threading.Event().wait(later)
        self.killed = time.monotonic()
        for told in run.kill():
            self.take(told)

    def take(self, told: dict[str, Any]) -> None:
        self.cut = told if told["when"] == "begin" else None
        self.places.append((told["at"], told["article"], told["caret"]))
        if told["when"] == "end":
            self.steps += 1
            self.made.take(told)


@pytest.mark.parametrize("seed", range(STARTS))
def test_killed_right_after_a_span_appeared(tmp_path: Path, seed: int) -> None:
    story = Story(tmp_path, seed)
    for number in range(CRASHES // STARTS):
        story.crash(first=not number)
    print(f"seed {seed}: {CRASHES // STARTS} crashes, {story.steps} acts, {len(story.made.done)} steps can be undone")
