"""Formats of one file in which each article is a piece of its own: lines of JSON, rows, blocks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from annotator.exchange.items import Item, Making


def _plain(value: object) -> Any:
    return dict(value)  # type: ignore[call-overload]


_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, default=_plain)


def json_line(value: object) -> bytes:
    """The value as JSON on one line, UTF-8; half a character, as in a file name, becomes `?`."""
    return f"{_JSON.encode(value)}\n".encode("utf-8", "replace")


class Encode(Protocol):
    """Makes the bytes of one article; depends on nothing but its arguments, so that any process may do it."""

    def __call__(self, item: Item, making: Making) -> bytes:
        """The article's bytes."""


def no_head(making: Making) -> bytes:
    """Nothing stands before the first article."""
    return b""


@dataclass(frozen=True, slots=True)
class Lines:
    """A format of one file: what stands first, and what is written of each article. It is the format's Write."""

    encode: Encode
    head: Callable[[Making], bytes] = no_head

    def __call__(self, target: Path, making: Making) -> LineWriter:
        """A writer of `target`."""
        return LineWriter(target.open("xb"), making, self)


class LineWriter:
    """Writes the head and then what is made of each item into a binary file."""

    def __init__(self, file: BinaryIO, making: Making, lines: Lines) -> None:
        self._file, self._making, self._lines = file, making, lines
        file.write(lines.head(making))

    def add(self, item: Item) -> None:
        """Write one more article."""
        self.add_bytes(self._lines.encode(item, self._making))

    def add_bytes(self, data: bytes) -> None:
        """Write what `encode` made elsewhere."""
        self._file.write(data)

    def close(self) -> None:
        """Close the file."""
        self._file.close()
