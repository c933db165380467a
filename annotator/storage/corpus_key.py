"""What the program's own files about a corpus are called."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from annotator.storage.file_bytes import shown

if TYPE_CHECKING:
    from pathlib import Path


def real_path(corpus: Path) -> str:
    """The corpus's path with its links followed, as text; OSError, RuntimeError or ValueError where that cannot be."""
    return shown(str(corpus.resolve()))


def corpus_key(corpus: Path) -> str:
    """The name of a corpus in the user's state folder: the same by whatever path it is opened. Errors: `real_path`."""
    real = real_path(corpus)
    return f"{shown(corpus.resolve().name)[:40]}-{zlib.crc32(real.encode()):08x}"
