"""Where an export goes: a folder that is made beside the old one and then put in its place, or a pipe."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Protocol

from annotator.core.message import message, phrase
from annotator.exchange.items import ExchangeError
from annotator.exchange.writing.lines import LineWriter
from annotator.storage.file_bytes import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.exchange.format import Format
    from annotator.exchange.items import Making, Writer

CARD = "README.md"
MARK = "<!-- Made by annotator export; it is written anew each time. -->"
"""A line of the card: by it a folder is known that may be written again."""


STAGING, OLD = ".export-", ".export-old-"


class Outputs(Protocol):
    """Gives the writer for each format and split; what was opened is closed in the end."""

    def writer(self, one: Format, split: str, making: Making) -> Writer:
        """The writer of the format for the split."""

    def close(self) -> None:
        """Close all writers."""


class FolderOutputs:
    """One file or folder per format, in a folder; with splits one per split."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[tuple[str, str], Writer] = {}

    def writer(self, one: Format, split: str, making: Making) -> Writer:
        """The writer of the format for the split, opened when first asked for."""
        key = (one.name, split)
        if key not in self._open:
            path = self._folder / place_of(one, split)
            path.parent.mkdir(parents=True, exist_ok=True)
            self._open[key] = one.write(path, making)
        return self._open[key]

    def close(self) -> None:
        """Close all writers, each of them whatever another one raises."""
        try:
            while self._open:
                self._open.popitem()[1].close()
        finally:
            if self._open:
                self.close()


class PipeOutputs:
    """One line format, into a stream that stays open."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._writer: LineWriter | None = None

    def writer(self, one: Format, split: str, making: Making) -> Writer:
        """The one writer, whatever the split; ExchangeError where the format is no stream of lines."""
        if self._writer is None:
            lines = one.lines()
            if lines is None:
                text = phrase("{format} is more than one stream of lines; give a folder instead of -.")
                raise ExchangeError(message(text, format=one.name))
            self._writer = LineWriter(self._stream, making, lines)
        return self._writer

    def close(self) -> None:
        """Send what is still waiting."""
        self._stream.flush()


def place_of(one: Format, split: str) -> str:
    """Where a split of the format stands in the dataset's folder: `brat/train`, `dataset-train.jsonl`."""
    if not split:
        return one.file
    stem, dot, suffix = one.file.partition(".")
    return f"{stem}-{split}{dot}{suffix}" if dot else f"{one.file}/{split}"


def check_target(target: Path, corpus: Path) -> None:
    """ExchangeError where the folder holds something that an export did not make, or lies among the articles."""
    name = shown(str(target))
    if target.resolve().is_relative_to(corpus.resolve()):
        text = phrase("{target} lies in the folder of articles; give another one with -o.")
        raise ExchangeError(message(text, target=name))
    try:
        if not target.exists():
            return
        if not target.is_dir():
            raise ExchangeError(message("{target} is a file; give a folder.", target=name))
        # Only a dataset of ours is written over; what an export that was killed left behind is ours too.
        held = [one for one in target.iterdir() if not one.name.startswith((STAGING, OLD))]
        if held and not _is_ours(target / CARD):
            text = phrase("{target} is not empty and holds no dataset made by annotator; give another folder.")
            raise ExchangeError(message(text, target=name))
    except OSError as error:
        raise cannot_write(target, error) from error


def _is_ours(card: Path) -> bool:
    try:
        return MARK in card.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return False


def cannot_write(target: Path, error: OSError) -> ExchangeError:
    """The error that says why the folder cannot be written."""
    text = phrase("{target} could not be written ({why}); look at its rights and free space.")
    return ExchangeError(message(text, target=shown(str(target)), why=error.strerror or error))


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """A new folder in `target` whose content takes its place there in the end; after any error nothing is changed."""
    fresh = [one for one in (target, *target.parents) if not one.exists()]
    target.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=STAGING, dir=target))
    try:
        yield staging
        _swap_in(staging, target)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        for one in fresh:
            if one.is_dir() and not any(one.iterdir()):
                one.rmdir()


def _swap_in(staging: Path, target: Path) -> None:
    made = sorted(staging.iterdir(), key=lambda path: path.name)
    old = Path(tempfile.mkdtemp(prefix=OLD, dir=target))
    try:
        for path in made:
            there = target / path.name
            # A folder cannot be put over another one; a file can, at once.
            if there.is_dir() and not there.is_symlink():
                there.rename(old / path.name)
            path.replace(there)
    finally:
        shutil.rmtree(old, ignore_errors=True)


def remove_other_splits(target: Path, one: Format, splits: tuple[str, ...], kept: set[str]) -> None:
    """Remove what an earlier export left of the format under other splits: it would count articles twice."""
    for split in ("", *splits):
        name = place_of(one, split)
        if name not in kept and not one.is_folder:
            (target / name).unlink(missing_ok=True)
