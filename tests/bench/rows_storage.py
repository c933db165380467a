"""Rows of reading and saving sidecars."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from annotator.storage.article_file import read_article
from annotator.storage.sidecar import check_fit, decode_sidecar, read_sidecar_bytes, sidecar_path
from annotator.ui.status_line import StatusLine
from tests.bench.measure import WARM_UP, Result, Target, Times, Work, interleaved, result
from tests.bench.rows_window import Selecting
from tests.bench.stage import Stage, application, drain, write_article
from tests.bench.texts import size_name, state_of

if TYPE_CHECKING:
    from annotator.core.article import Article

MB = 1_000_000


def sidecar(times: int) -> list[Result]:
    """A sidecar from its bytes on disk to checked annotations (read, decode, check against the text), a span.

    The last line opens 10 MB with 100,000 spans from disk in the window: whether progress is said, and the longest
    time the window did not answer.
    """
    found = []
    for characters, spans in ((70_000, 700), (MB, 10_000), (10 * MB, 100_000)):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            write_article(folder, state_of(characters, spans))
            path = folder / "article.txt"
            article = read_article(path, path.name)

            def read(_nth: int, path: Path = path, article: Article = article) -> None:
                data = read_sidecar_bytes(sidecar_path(path))
                assert data is not None
                made = decode_sidecar(data, path.name)
                assert check_fit(made, article) is None

            ours, bare = interleaved(Work(read), None, max(5, min(times, 300_000 // spans)))
            each = Times([one * 1000 / spans for one in ours.wall], [one * 1000 / spans for one in ours.cpu])
            size = f"{spans:,} spans"
            found.append(result("read, check and build a sidecar", size, (each, bare), Target(p50=15), "µs a span"))
    return [*found, _open_from_disk()]


def _open_from_disk() -> Result:
    application()
    state = state_of(10 * MB, 100_000)
    stage = Stage(state_of(2_000, 10, name="small.txt"))
    write_article(stage.folder, state)
    said: list[str] = []
    gaps = Gaps()
    timer = QTimer(interval=5)
    timer.timeout.connect(gaps.tick)
    line = stage.window.findChild(StatusLine, "statusLine")
    assert isinstance(line, StatusLine)
    timer.timeout.connect(lambda: said.append(line.message))
    timer.start()
    start = time.perf_counter()
    stage.window.workspace.open("article.txt")
    drain()
    took = (time.perf_counter() - start) * 1000
    timer.stop()
    assert len(stage.state.annotations.spans) == 100_000
    shown = any(one.startswith("Reading") for one in said)
    outcome = "met" if shown or took < 300 else "missed"
    note = f"progress {'said' if shown else 'not said'}; window silent for {gaps.longest:.0f} ms at most"
    values = (took, None, None, None, None)
    return Result(
        "open from disk, window", size_name(10 * MB, 100_000), "ms", values, "progress above 300", outcome, note
    )


class Gaps:
    """The longest time between two turns of the event loop, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()

    def tick(self) -> None:
        """One turn."""
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def save(times: int) -> list[Result]:
    """Saving after one edit: `Session.save`, from its call until it returns.

    And as the window saves by itself after a digit: the longest time that it did not answer a key meanwhile, the first
    time, when nothing has been encoded yet, and later.
    """
    application()
    found = []
    for characters, spans in ((70_000, 700), (MB, 10_000)):
        stage = Stage(state_of(characters, spans), keep_saving=True)
        selecting = Selecting(stage)
        session = stage.window.workspace.session
        assert session is not None
        size, target = f"{spans:,} spans", Target(p95=16, waits=True)

        def edit(nth: int, selecting: Selecting = selecting) -> None:
            selecting.prepare(nth)
            selecting.run(nth)

        def wait(nth: int, into: Times) -> None:
            edit(nth)
            longest, turn = 0.0, Times()
            while session.save_state != "saved":  # noqa: B023
                turn.take(drain)
                longest = max(longest, turn.wall[-1])
                time.sleep(0.0005)
            into.wall.append(longest)

        first, waits = Times(), Times()
        wait(-1 - WARM_UP, first)
        measured = interleaved(Work(lambda _nth: session.save(), edit), None, times)  # noqa: B023
        found.append(
            result("save after one edit", size, measured, Target(p50=5, waits=True) if spans == 700 else target)
        )
        for nth in range(max(10, times // 3)):
            wait(nth, waits)
        found.append(result("longest wait of a key, first saving", size, (first, Times()), target))
        found.append(result("longest wait of a key while saving", size, (waits, Times()), target))
        stage.window.close()
    return found
