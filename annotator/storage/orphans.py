"""Sidecars whose article is not beside them any more, and giving one to the article that has its text now."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError, message, phrase
from annotator.storage.file_bytes import shown, stands
from annotator.storage.sidecar import SUFFIX, SidecarError, decode_sidecar, read_sidecar_bytes, sidecar_path
from annotator.storage.strict_json import Fault, parse

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from annotator.core.same_article import Clue

MOST_BYTES = 2_000_000


class TakeOverError(AnnotatorError):
    """A sidecar that cannot be given to another article; both are as they were."""


def orphans_of(folder: str, files: Iterable[str]) -> list[str]:
    """The names of the sidecars among all files of one folder whose article is not among them.

    Names are put behind `folder`, which is "" or ends with `/`.
    """
    found = [file for file in files if file.endswith(SUFFIX)]
    if not found:
        return []
    present = set(files)
    articles = ((file, file.removesuffix(SUFFIX)) for file in found)
    return sorted(folder + file for file, article in articles if article and article not in present)


def is_orphan(folder: Path, sidecar: str) -> bool:
    """Whether the sidecar is an ordinary file without its article beside it."""
    path = folder / sidecar
    return path.is_file() and not path.is_symlink() and not stands(folder / sidecar.removesuffix(SUFFIX))


def digests_of(folder: Path, orphans: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The digest of the text that each sidecar was made for, and its name.

    Those that cannot be read, or in which nothing was said of their article, are left out.
    """
    for name in orphans:
        try:
            data = read_sidecar_bytes(folder / name) if is_orphan(folder, name) else None
            raw = parse(data) if data is not None else None
            digest = raw["source"]["sha256"] if raw else ""
            says = raw and (raw["spans"] or raw.get("lost") or raw.get("note") or raw.get("status", "new") != "new")
        except (SidecarError, Fault, KeyError, TypeError, AttributeError):
            continue
        if says and isinstance(digest, str) and digest:
            yield digest, name


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a sidecar tells of the text that it was made for: its encoding, its length in code points, and clues."""

    encoding: str
    length: int
    clues: tuple[Clue, ...]


def earlier_text(folder: Path, orphan: str, ignored: Collection[str]) -> Earlier | None:
    """What the orphan tells of its text, but for spans with the `ignored` labels.

    None where it cannot be read, tells nothing, or is so large that reading it would keep the window waiting.
    """
    try:
        if not is_orphan(folder, orphan) or (folder / orphan).stat().st_size > MOST_BYTES:
            return None
        raw = parse(read_sidecar_bytes(folder / orphan) or b"")
        spans = [
            (one["start"], one["text"], one["prefix"], one["suffix"])
            for one in raw["spans"]
            if one["label"] not in ignored
        ]
        # Imported late: hardly ever is a sidecar without its article.
        from annotator.core.same_article import clues_of

        found = Earlier(str(raw["source"]["encoding"]), int(raw["source"]["length"]), clues_of(spans))
    except (SidecarError, Fault, KeyError, TypeError, AttributeError, ValueError, OSError):
        return None
    return found if found.clues else None


def give(folder: Path, orphan: str, article: str, digest: str | None) -> None:
    """Rename the orphan sidecar to that of the article whose bytes have the digest; nothing is overwritten.

    None for an article whose text has changed since, which the caller has compared.

    TakeOverError where it is no orphan any more, cannot be used, or the article has a sidecar by now.
    """
    old, new = folder / orphan, sidecar_path(folder / article)
    said = {"old": shown(orphan), "new": shown(article)}
    if not is_orphan(folder, orphan):
        raise TakeOverError(message("{old} is no longer without its article: nothing was taken over.", **said))
    try:
        data = read_sidecar_bytes(old)
        sidecar = decode_sidecar(data or b"", old.name)
    except SidecarError as error:
        raise TakeOverError(error.message) from error
    if digest is not None and sidecar.source.get("sha256") != digest:
        raise TakeOverError(message("{old} was made for another text than that of {new}.", **said))
    try:
        _move(old, new)
    except FileExistsError as error:
        raise TakeOverError(message("{new} has labels of its own by now: nothing was taken over.", **said)) from error
    except OSError as error:
        text = phrase("{old} could not be renamed ({why}): nothing was taken over.")
        raise TakeOverError(message(text, **said, why=error.strerror or error)) from error


def _move(old: Path, new: Path) -> None:
    """Rename a file; FileExistsError where something stands at its new name, OSError where it cannot be."""
    if stands(new):
        raise FileExistsError
    try:
        # Never over a file that came into being just now, as a rename would.
        os.link(old, new, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        # A file system without hard links.
        old.rename(new)
        return
    try:
        old.unlink()
    except OSError:
        with suppress(OSError):
            new.unlink()
        raise
