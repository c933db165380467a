"""One export at a time, off the window's thread, and what is said of it in the end."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.message import Message, message
from annotator.exchange.export import Watch, export
from annotator.storage.file_bytes import shown
from annotator.ui.find.background import Background, is_wanted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exchange.export import Outcome
    from annotator.exchange.plan import Plan

_one_at_a_time = Lock()
MOST = 5
"""How many lost or refused things are told one by one."""


class ExportRun(QObject):
    """`progressed` carries done and total articles, `done` the Outcome, `failed` the AnnotatorError."""

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._background.produced.connect(self._finish)
        self._background.failed.connect(self.failed)

    @property
    def is_running(self) -> bool:
        """Whether an export is under way."""
        return self._background.is_running

    def start(self, folder: Path, target: Path, plan: Plan) -> None:
        """Export, unless one is under way."""
        if not self.is_running:
            self._background.start(self._task(folder, target, plan))

    def stop(self) -> None:
        """Stop it; nothing is changed then."""
        self._background.stop()

    def _task(self, folder: Path, target: Path, plan: Plan) -> Iterator[Outcome]:
        told = -1

        def progress(done: int, total: int) -> None:
            nonlocal told
            # A hundred times at most: each one is painted.
            if is_wanted() and (now := 100 * done // max(1, total)) != told:
                told = now
                self.progressed.emit(done, total)

        # One that was stopped may still be putting things away.
        with _one_at_a_time:
            yield export(folder, target, plan, Watch(progress, is_wanted))

    def _finish(self, outcome: Outcome) -> None:
        self._background.stop()
        self.done.emit(outcome)


def sentences(outcome: Outcome) -> list[Message]:
    """What was exported, then what is missing from it: first the whole, then the first few things one by one."""
    found = outcome.statistics
    said = [
        message(
            "Exported. Articles: {articles}, spans: {spans}, relations: {relations}.",
            articles=found.articles,
            spans=found.spans.total(),
            relations=found.relations.total(),
        )
    ]
    missing = [message("{name} is left out: {why}", name=shown(one.name), why=one.why) for one in outcome.refused]
    if found.lost:
        missing.append(message("Lost spans that are left out: {count}.", count=found.lost))
    missing += [
        message("{format} does not hold {count} {what}.", format=name, count=count, what=what)
        for name, losses in outcome.losses.items()
        for what, count in losses.counts.items()
    ]
    if len(missing) > MOST:
        rest = len(missing) - MOST
        missing = [*missing[:MOST], message("… and {count} more", count=rest)]
    return said + missing
