"""Formats of one file in which each article is a piece of its own: lines of JSON, rows, blocks."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
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


class LineWriter:
    """Writes a head and then what `encode` makes of each item."""

    def __init__(self, target: Path, making: Making, encode: Encode, head: bytes = b"") -> None:
        self._making, self._encode = making, encode
        self._file = target.open("xb")
        self._file.write(head)

    def add(self, item: Item) -> None:
        """Write one more article."""
        self.add_bytes(self._encode(item, self._making))

    def add_bytes(self, data: bytes) -> None:
        """Write what `encode` made elsewhere."""
        self._file.write(data)

    def close(self) -> None:
        """Close the file."""
        self._file.close()
