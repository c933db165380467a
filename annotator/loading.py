"""Reading an article with its sidecar, in full, beside the open one."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.annotations import EMPTY, Annotations
from annotator.core.graphemes import cut_spans
from annotator.core.message import Message, counted, excerpt, message, phrase
from annotator.core.state import State
from annotator.storage.article_file import read_article
from annotator.storage.file_bytes import leads_out, shown
from annotator.storage.sidecar import SidecarError, decode_sidecar, read_sidecar_bytes, sidecar_path
from annotator.storage.sidecar_fit import fitted, source_changed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from annotator.core.article import Article
    from annotator.storage.sidecar_fit import Texts

LEADS_OUT = phrase(
    "{file} is a link that leads out of the folder, so the article opens read-only: put a file in its place."
)


class Loaded(NamedTuple):
    """An article read with its sidecar, ready to be swapped in.

    `on_disk` is the sidecar's bytes, None where there is none. `read_only` says why it may not be edited, else None.
    The annotations fit the article: where its text is not the one that the sidecar was made for (`source_changed`), or
    a span did not stand in it, spans were placed again or are lost, and `texts_before` maps their ids to their text,
    prefix and suffix as the sidecar has them. Nothing of that is on disk before the first edit.
    """

    path: Path
    state: State
    on_disk: bytes | None
    read_only: Message | None
    notes: tuple[Message, ...] = ()
    source_changed: bool = False
    texts_before: Mapping[str, Texts] = EMPTY


def load(folder: Path, name: str, labels_problem: Message | None = None, encoding: str = "") -> Loaded:
    """Read the article `name` of `folder` and its sidecar in full; ArticleError where the article cannot be read.

    `encoding` is one that a person chose; else that of the sidecar comes first.
    A sidecar that cannot be read makes it read-only and is left as it is; one that does not fit the text is fitted.
    """
    path = folder / name
    side = sidecar_path(path)
    on_disk, read_only = None, labels_problem
    if shown(name) != name:
        read_only = message("The name of {file} is no text, so it opens read-only: rename the file.", file=shown(name))
    elif leads_out(side, folder):
        read_only = message(LEADS_OUT, file=side.name)
    try:
        on_disk = read_sidecar_bytes(side)
        if on_disk is not None:
            sidecar = decode_sidecar(on_disk, side.name)
            encoding = encoding or str(sidecar.source.get("encoding") or "")
            article = read_article(path, name, encoding or None)
            fit = fitted(sidecar, article)
            cut = _cut(article, fit.annotations)
            notes = (*sidecar.notes, *(note for note in (fit.note, cut) if note))
            changed = source_changed(sidecar, article)
            return Loaded(path, State(article, fit.annotations), on_disk, read_only, notes, changed, fit.texts_before)
    except SidecarError as error:
        read_only = error.message
    return Loaded(path, State(read_article(path, name, encoding or None), Annotations()), on_disk, read_only)


def _cut(article: Article, annotations: Annotations) -> Message | None:
    """A sentence where spans take a part of a character, such as a letter without its accent."""
    cut = list(cut_spans(article.text, annotations.spans))
    if not cut:
        return None
    first = excerpt(article.text[cut[0].start : cut[0].end])
    if len(cut) == 1:
        return message(
            "A span of {file} cuts a character in two, “{first}”; E and B move its edges.",
            file=shown(article.file),
            first=first,
        )
    return counted(
        "{count} spans of {file} cut a character in two, the first is “{first}”; E and B move their edges.",
        None,
        len(cut),
        file=shown(article.file),
        first=first,
    )


AGAIN = 10
"""How many times as long as reading an article it takes to place its spans again, at most."""


def size_on_disk(path: Path) -> int:
    """The bytes of an article and its sidecar together; what is not there counts nothing.

    An article that is newer than its sidecar counts ten times: its spans may have to be placed again.
    """
    found = []
    for file in (path, sidecar_path(path)):
        with suppress(OSError):
            found.append(file.stat())
    total = sum(one.st_size for one in found)
    return AGAIN * total if len(found) > 1 and found[0].st_mtime_ns > found[1].st_mtime_ns else total
