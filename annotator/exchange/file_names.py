"""Names of files made from names that others chose: never outside of the folder, never hidden, never twice."""

from __future__ import annotations

import re

from annotator.storage.corpus import SUFFIXES

LONGEST = 180
"""Bytes of one part of a name; file systems take 255, and the sidecar's name is longer."""
_REFUSED = re.compile('[<>:"|?*\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def article_name(name: str, fallback: str = "article") -> str:
    """A name of an article in a corpus, with `/`, as near to `name` as may be; it ends as articles do.

    Drives, roots, `.` and `..` are left out; characters that some system refuses become `_`.
    """
    parts = [part for raw in re.split(r"[/\\]", name) if (part := _part(raw))]
    *folders, file = parts or [_part(fallback) or "article"]
    if not file.lower().endswith(SUFFIXES):
        file += ".txt"
    if file.lower().startswith("readme."):
        file = f"_{file}"  # A corpus leaves out what is called so.
    stem, dot, suffix = file.rpartition(".")
    stem = _shortened(stem, LONGEST - len(suffix) - 1)
    return "/".join([*(_shortened(one, LONGEST) for one in folders), stem + dot + suffix])


def folder_name(name: str, fallback: str = "folder") -> str:
    """A name of one folder, as near to `name` as may be."""
    return _shortened(_part(re.sub(r"[/\\]", "_", name)) or fallback, LONGEST)


def _part(raw: str) -> str:
    part = _REFUSED.sub("_", raw).strip(". ")
    return f"_{part}" if _DEVICES.fullmatch(part) else part


def _shortened(part: str, most: int) -> str:
    """The part with at most so many bytes in UTF-8."""
    return part.encode()[:most].decode("utf-8", "ignore").rstrip(". ") or "_"


class Names:
    """Gives each name once: `a.txt`, `a-2.txt`; names that differ by case only count as one."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, name: str) -> str:
        """The name, or the first numbered one that was not given yet."""
        stem, dot, suffix = name.rpartition(".")
        found, number = name, 1
        while found.casefold() in self._taken:
            number += 1
            found = f"{stem}-{number}{dot}{suffix}"
        self._taken.add(found.casefold())
        return found
