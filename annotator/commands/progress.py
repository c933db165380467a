"""How far a subcommand is, in a line of the terminal."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tqdm import tqdm

from annotator.exchange.export import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def terminal_progress() -> Iterator[Watch]:
    """A Watch that draws a bar on stderr, which is gone in the end."""
    with tqdm(unit=" articles", leave=False, file=sys.stderr, dynamic_ncols=True) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield Watch(progress)
