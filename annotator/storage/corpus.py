"""A folder of articles: finding them; `entry.py` reads what the list shows of each."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError, Message, message, phrase
from annotator.storage.entry import Entry, read_entry
from annotator.storage.file_bytes import shown
from annotator.storage.orphans import orphans_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = [
    "SUFFIXES",
    "CorpusError",
    "Entry",
    "articles_in",
    "find_articles",
    "is_article",
    "natural_key",
    "read_entry",
]

SUFFIXES = (".txt", ".md")
_NUMBER = re.compile("([0-9]+)")


class CorpusError(AnnotatorError):
    """A folder that cannot be listed."""


def natural_key(name: str) -> tuple[object, ...]:
    """Sorts names as people do: `2.txt` before `10.txt`, upper and lower case together, folder by folder."""
    return tuple(_part_key(part) for part in name.split("/"))


def _part_key(part: str) -> tuple[object, ...]:
    pieces = _NUMBER.split(part.casefold())
    # Text and numbers take turns, so like is always compared with like.
    return (tuple(int(piece) if at % 2 else piece for at, piece in enumerate(pieces)), part)


def find_articles(
    folder: Path,
    problems: list[Message] | None = None,
    go_on: Callable[[], bool] = lambda: True,
    orphans: list[str] | None = None,
) -> Iterator[str]:
    """The names of all articles in the folder and its subfolders, in natural order, folder by folder.

    Articles are `.txt` and `.md` files but README; hidden files and folders and linked folders are left out.
    CorpusError, at once, where the folder cannot be listed; a subfolder that cannot is added to `problems`. It ends
    when `go_on`, asked before each folder and file, says no. Sidecars without their article are added to `orphans`.
    """
    try:
        lost = orphans if orphans is not None else []
        first = _listed(folder, "", lost)
    except OSError as error:
        text = phrase("The folder {folder} cannot be listed ({why}); choose another one.")
        name = shown(str(folder))
        raise CorpusError(message(text, folder=name, why=error.strerror or error)) from error
    return _walk(folder, first, problems if problems is not None else [], go_on, lost)


def _walk(
    folder: Path,
    rest: list[tuple[str, bool]],
    problems: list[Message],
    go_on: Callable[[], bool],
    orphans: list[str],
) -> Iterator[str]:
    while rest and go_on():
        name, is_folder = rest.pop()
        if not is_folder:
            yield name
            continue
        try:
            rest += _listed(folder / name, f"{name}/", orphans)
        except OSError as error:
            text = phrase("The folder {folder} is left out: it cannot be listed ({why}).")
            problems.append(message(text, folder=shown(name), why=error.strerror or error))


def is_article(name: str) -> bool:
    """Whether a file of that name, without its folder, is an article."""
    return name.lower().endswith(SUFFIXES) and not name.lower().startswith(("readme.", "."))


def _listed(folder: Path, prefix: str, orphans: list[str]) -> list[tuple[str, bool]]:
    """The articles and subfolders of one folder as (name, is a folder), the last in natural order first."""
    files: list[str] = []
    found = sorted(_scanned(folder, files), key=lambda one: _part_key(one[0]), reverse=True)
    orphans += orphans_of(prefix, files)
    return [(prefix + name, is_folder) for name, is_folder in found]


def articles_in(folder: Path, prefix: str) -> tuple[set[str], set[str]] | None:
    """The articles of one folder of the corpus and its subfolders, by name; None where it cannot be listed.

    `prefix` is its name in the corpus with a `/` at its end, "" for the corpus itself, as is that of the subfolders.
    """
    names: set[str] = set()
    folders: set[str] = set()
    try:
        for name, is_folder in _scanned(folder / prefix, []):
            (folders if is_folder else names).add(f"{prefix}{name}/" if is_folder else prefix + name)
    except OSError:
        return None
    return names, folders


def _scanned(folder: Path, files: list[str]) -> Iterator[tuple[str, bool]]:
    """Articles and subfolders of one folder as (name, is a folder), in any order; names of all files go to `files`."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield name, True
                continue
            files.append(name)
            if is_article(name) and _is_file(entry):
                yield name, False


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file or leads to one; a link that leads round to itself is none, and no error of its folder."""
    try:
        return entry.is_file()
    except OSError:
        return False
