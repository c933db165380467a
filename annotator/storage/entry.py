"""What the list of articles shows of one, read from the start of its file and from its sidecar."""

from __future__ import annotations

import codecs
import os
import stat
import sys
from collections import Counter
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator.core.annotations import EMPTY, STATUSES
from annotator.core.article import title_of
from annotator.core.message import Message, message
from annotator.core.points import kept_count
from annotator.storage.article_file import LARGEST, ArticleError, decode_start
from annotator.storage.file_bytes import read_bytes, shown
from annotator.storage.sidecar import (
    SUFFIX,
    SidecarError,
    decode_sidecar,
    parse_sidecar,
    read_sidecar_bytes,
    sidecar_path,
)
from annotator.storage.sidecar_fields import FORMAT, VERSION
from annotator.storage.strict_json import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

START = 4096
"""How many bytes of an article are read for its title."""
# Whatever stands at the path by now: opening a pipe would wait for its other end.
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r")


@dataclass(frozen=True, slots=True)
class Entry:
    """What the list of articles shows of one, without opening it.

    `name` is its path in the corpus, with `/`; `size` is in bytes; `title` is "" where there is none; `counts` holds
    the number of spans by label, `points` that of open points but for suspicions, `unsure` that of unsure ones,
    `names` the names its speakers have, `labels` the label set (NAME/VERSION) of the last edit. `problem` says why
    the article or its sidecar cannot be used. `changed` is when one of the two files was changed last, in nanoseconds
    since 1970, and `stamp` differs once either has changed. Entries that show the same are equal, whenever their files
    were changed.
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
    unsure: int = 0
    labels: str = ""
    changed: int = field(default=0, compare=False)
    stamp: int = field(default=0, compare=False)


def read_title(folder: Path, name: str) -> Entry | None:
    """The entry as far as the article's own file tells it, quickly; None where that is not plain UTF-8 text.

    Its `stamp` stands for an article without a sidecar.
    """
    article = _Start.read(f"{folder}/{name}")
    title = article.title if article else None
    if article is None or title is None:
        return None
    found = article.found
    return Entry(name, found.st_size, title, changed=found.st_mtime_ns, stamp=_stamp(found, None))


class _Start(NamedTuple):
    """An article's first bytes, and what the system says of its file; ordinary and not too large."""

    data: bytes
    found: os.stat_result

    @staticmethod
    def read(path: str) -> _Start | None:
        """None where it cannot be had: reading the usual way then tells why."""
        try:
            file = os.open(path, _READ)
            try:
                found = os.fstat(file)
                usual = stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST
                return _Start(os.read(file, START), found) if usual else None
            finally:
                os.close(file)
        except (OSError, ValueError):
            return None

    @property
    def title(self) -> str | None:
        """The title of plain UTF-8 text; None where it is something else."""
        try:
            text = codecs.utf_8_decode(self.data.removeprefix(codecs.BOM_UTF8), "strict", False)[0]
        except ValueError:
            return None
        plain = self.data and len(self.data.translate(None, _CONTROLS)) == len(self.data)
        return title_of(text) if plain else None


def stamp_of(folder: Path, name: str) -> int:
    """The stamp that the article and its sidecar have now; 0 where the article is gone."""
    article = _stat(f"{folder}/{name}")
    return _stamp(article, _stat(f"{folder}/{name}{SUFFIX}")) if article else 0


def has_sidecar(folder: Path, name: str) -> bool:
    """Whether anything stands where the article's sidecar would be."""
    return _stat(f"{folder}/{name}{SUFFIX}") is not None


def _stat(path: str) -> os.stat_result | None:
    """What the system says of a file, of the link where that leads nowhere; None where there is nothing."""
    found = None
    # A Path for each of 100,000 files would take longer than asking.
    try:
        found = os.lstat(path)
        return os.stat(path) if stat.S_ISLNK(found.st_mode) else found  # noqa: PTH116
    except (OSError, ValueError):
        return found


def _stamp(article: os.stat_result, sidecar: os.stat_result | None) -> int:
    other = (sidecar.st_mtime_ns, sidecar.st_size) if sidecar else None
    return hash((article.st_mtime_ns, article.st_size, other))


def read_entry(folder: Path, name: str) -> Entry:
    """What the list shows of an article; never raises for what is wrong with its files: that is in `problem`."""
    # Asked first: what changes while it is read is then read again.
    sidecar = _stat(f"{folder}/{name}{SUFFIX}")
    found, problem = _of_sidecar(folder, name) if sidecar else (_Summary(), None)
    start = _Start.read(f"{folder}/{name}")
    title = start.title if start and found.encoding in ("", "utf-8") else None
    size = start.found.st_size if start else 0
    if title is None:
        size, title, why = _read_slowly(folder, name, found.encoding)
        problem = why or problem
        if not size and not problem:
            problem = message("{name} is empty; there is nothing to label.", name=shown(name))
    return Entry(
        name,
        size,
        found.title or title,
        found.status,
        _shared(found.counts),
        problem,
        found.points,
        found.names,
        found.published,
        found.unsure,
        sys.intern(found.labels),
        max((one.st_mtime_ns for one in (start and start.found, sidecar) if one), default=0),
        _stamp(start.found, sidecar) if start else 0,
    )


def _of_sidecar(folder: Path, name: str) -> tuple[_Summary, Message | None]:
    """What its sidecar says, or what is wrong with it."""
    path = sidecar_path(folder / name)
    try:
        data = read_sidecar_bytes(path)
        return (_Summary() if data is None else _summary(data, path.name)), None
    except SidecarError as error:
        return _Summary(), error.message


def _read_slowly(folder: Path, name: str, encoding: str) -> tuple[int, str, Message | None]:
    """Size and title of an article that is no plain UTF-8, or what is wrong with it."""
    path = folder / name
    try:
        start = read_bytes(path, name, LARGEST, ArticleError, START)
        size = path.stat().st_size
        title = title_of(decode_start(start, name, encoding))
    except ArticleError as error:
        return 0, "", error.message
    except (OSError, ValueError) as error:
        return 0, "", message("{name} could not be read ({why}); try again.", name=shown(name), why=error)
    return size, title, None


_KNOWN: dict[tuple[tuple[str, int], ...], Mapping[str, int]] = {}
_KNOWN_MOST = 50_000


def _shared(counts: Mapping[str, int]) -> Mapping[str, int]:
    """An equal mapping, the same one for the many articles that have the same counts."""
    if not counts:
        return EMPTY
    if len(_KNOWN) > _KNOWN_MOST:
        _KNOWN.clear()
    key = tuple(counts.items())
    return _KNOWN.get(key) or _KNOWN.setdefault(key, MappingProxyType(dict(counts)))


class _Summary(NamedTuple):
    """What the list shows of a sidecar."""

    status: str = "new"
    counts: Mapping[str, int] = EMPTY
    points: int = 0
    unsure: int = 0
    names: tuple[str, ...] = ()
    published: str = ""
    encoding: str = ""
    title: str = ""
    labels: str = ""


def _summary(data: bytes, file: str) -> _Summary:
    """What the list shows of the sidecar; SidecarError where it cannot be used."""
    try:
        found = _quick_summary(parse_sidecar(data))
    except Fault:
        found = None
    if found is None:
        # Something is odd: the full reading says what.
        sidecar = decode_sidecar(data, file)
        header, spans = sidecar.annotations.header, list(sidecar.annotations.spans)
        counts = Counter(span.label for span in spans)
        return _Summary(
            status=header.status,
            counts=counts,
            points=kept_count(sidecar.annotations),
            unsure=sum(span.unsure for span in spans),
            names=_names(span.attributes for span in spans),
            published=header.published,
            encoding=sidecar.source.get("encoding", ""),
            title=header.title,
            labels=header.labels,
        )
    return found


def _quick_summary(raw: Any) -> _Summary | None:
    """The same from a sidecar that looks as usual, without checking every span; None where it does not."""
    try:
        spans = raw["spans"]
        counts = Counter([span["label"] for span in spans])
        points = sum("unsure" in span or "anchor" in span for span in spans)
        points += len(raw.get("lost", ())) + len(raw.get("conflicts", ()))
        unsure = sum("unsure" in span for span in spans)
        names = _names(span.get("attributes", EMPTY) for span in spans)
        status, encoding, labels = raw["status"], raw["source"].get("encoding", ""), raw.get("labels", "")
        title, published = raw["article"].get("title", ""), raw["article"].get("published", "")
        usual = (raw["format"], raw["version"]) == (FORMAT, VERSION) and status in STATUSES
    except (KeyError, TypeError, AttributeError):
        return None
    if not usual or not all(isinstance(one, str) for one in (*counts, status, encoding, title, published, labels)):
        return None
    return _Summary(status, counts, points, unsure, names, published, encoding, title, labels)


def _names(attributes: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    named = (one.get("name") for one in attributes)
    return tuple(dict.fromkeys(name for name in named if isinstance(name, str) and name))
