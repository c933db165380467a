"""A folder of articles: finding them, and what the list shows of each."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import EMPTY, STATUSES
from annotator.core.article import title_of
from annotator.core.message import AnnotatorError, Message, message
from annotator.core.points import kept_count
from annotator.storage.article_file import LARGEST, ArticleError, decode_start
from annotator.storage.file_bytes import read_bytes, shown
from annotator.storage.sidecar import SidecarError, decode_sidecar, read_sidecar_bytes, sidecar_path
from annotator.storage.sidecar_fields import FORMAT, VERSION
from annotator.storage.strict_json import Fault, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

SUFFIXES = (".txt", ".md")
START = 4096
"""How many bytes of an article are read for its title."""
_NUMBER = re.compile("([0-9]+)")


class CorpusError(AnnotatorError):
    """A folder that cannot be listed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the list of articles shows of one, without opening it.

    `name` is its path in the corpus, with `/`; `size` is in bytes; `title` is "" where there is none; `counts` holds
    the number of spans by label, `points` that of open points but for suspicions,
    `names` the names its speakers have. `problem` says why the article or its sidecar cannot be used.
    """

    name: str
    size: int
    title: str = ""
    status: str = "new"
    counts: Mapping[str, int] = field(default_factory=lambda: EMPTY, hash=False)
    problem: Message | None = None
    points: int = 0
    names: tuple[str, ...] = ()
    published: str = ""


def natural_key(name: str) -> tuple[object, ...]:
    """Sorts names as people do: `2.txt` before `10.txt`, upper and lower case together, folder by folder."""
    return tuple(_part_key(part) for part in name.split("/"))


def _part_key(part: str) -> tuple[object, ...]:
    pieces = _NUMBER.split(part.casefold())
    # Text and numbers take turns, so like is always compared with like.
    return (tuple(int(piece) if at % 2 else piece for at, piece in enumerate(pieces)), part)


def find_articles(
    folder: Path, problems: list[Message] | None = None, go_on: Callable[[], bool] = lambda: True
) -> Iterator[str]:
    """The names of all articles in the folder and its subfolders, in natural order, folder by folder.

    Articles are `.txt` and `.md` files but README; hidden files and folders and linked folders are left out.
    CorpusError, at once, where the folder cannot be listed; a subfolder that cannot is added to `problems`. It ends
    when `go_on`, asked before each folder and file, says no.
    """
    try:
        first = _listed(folder, "")
    except OSError as error:
        text = "The folder {folder} cannot be listed ({why}); choose another one."
        name = shown(str(folder))
        raise CorpusError(message(text, folder=name, why=error.strerror or error)) from error
    return _walk(folder, first, problems if problems is not None else [], go_on)


def _walk(
    folder: Path, rest: list[tuple[str, bool]], problems: list[Message], go_on: Callable[[], bool]
) -> Iterator[str]:
    while rest and go_on():
        name, is_folder = rest.pop()
        if not is_folder:
            yield name
            continue
        try:
            rest += _listed(folder / name, f"{name}/")
        except OSError as error:
            text = "The folder {folder} is left out: it cannot be listed ({why})."
            problems.append(message(text, folder=shown(name), why=error.strerror or error))


def _listed(folder: Path, prefix: str) -> list[tuple[str, bool]]:
    """The articles and subfolders of one folder as (name, is a folder), the last in natural order first."""
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                found.append((name, True))
            elif name.lower().endswith(SUFFIXES) and not name.lower().startswith("readme.") and entry.is_file():
                found.append((name, False))
    found.sort(key=lambda one: _part_key(one[0]), reverse=True)
    return [(prefix + name, is_folder) for name, is_folder in found]


def read_entry(folder: Path, name: str) -> Entry:
    """What the list shows of an article; never raises for what is wrong with its files: that is in `problem`."""
    path = folder / name
    found, title, problem = _Summary(), "", None
    try:
        data = read_sidecar_bytes(sidecar_path(path))
        if data is not None:
            found = _summary(data, sidecar_path(path).name)
            title = found.title
    except SidecarError as error:
        problem = error.message
    size = 0
    try:
        start = read_bytes(path, name, LARGEST, ArticleError, START)
        size = path.stat().st_size
        title = title or title_of(decode_start(start, name, found.encoding))
        if not size:
            problem = problem or message("{name} is empty; there is nothing to label.", name=shown(name))
    except ArticleError as error:
        problem = error.message
    except (OSError, ValueError) as error:
        problem = message("{name} could not be read ({why}); try again.", name=shown(name), why=error)
    counts = MappingProxyType(found.counts)
    return Entry(name, size, title, found.status, counts, problem, found.points, found.names, found.published)


@dataclass(frozen=True, slots=True)
class _Summary:
    """What the list shows of a sidecar."""

    status: str = "new"
    counts: Mapping[str, int] = field(default_factory=lambda: EMPTY, hash=False)
    points: int = 0
    names: tuple[str, ...] = ()
    published: str = ""
    encoding: str = ""
    title: str = ""


def _summary(data: bytes, file: str) -> _Summary:
    """What the list shows of the sidecar; SidecarError where it cannot be used."""
    try:
        found = _quick_summary(parse(data))
    except Fault:
        found = None
    if found is None:
        # Something is odd: the full reading says what.
        sidecar = decode_sidecar(data, file)
        header, spans = sidecar.annotations.header, list(sidecar.annotations.spans)
        counts = Counter(span.label for span in spans)
        points = kept_count(sidecar.annotations)
        names = _names(span.attributes for span in spans)
        encoding = sidecar.source.get("encoding", "")
        return _Summary(header.status, counts, points, names, header.published, encoding, header.title)
    return found


def _quick_summary(raw: Any) -> _Summary | None:
    """The same from a sidecar that looks as usual, without checking every span; None where it does not."""
    try:
        spans = raw["spans"]
        counts = Counter([span["label"] for span in spans])
        points = sum("unsure" in span or "anchor" in span for span in spans)
        points += len(raw.get("lost", ())) + len(raw.get("conflicts", ()))
        names = _names(span.get("attributes", EMPTY) for span in spans)
        status, encoding = raw["status"], raw["source"].get("encoding", "")
        title, published = raw["article"].get("title", ""), raw["article"].get("published", "")
        usual = (raw["format"], raw["version"]) == (FORMAT, VERSION) and status in STATUSES
    except (KeyError, TypeError, AttributeError):
        return None
    if not usual or not all(isinstance(one, str) for one in (*counts, status, encoding, title, published)):
        return None
    return _Summary(status, counts, points, names, published, encoding, title)


def _names(attributes: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    named = (one.get("name") for one in attributes)
    return tuple(dict.fromkeys(name for name in named if isinstance(name, str) and name))
