"""Reading the open article in another encoding than the one that was found out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from annotator.core.annotations import EMPTY
from annotator.core.message import AnnotatorError, Message, message, phrase
from annotator.core.state import State
from annotator.storage.article_file import LARGEST, ArticleError, encoding_name
from annotator.storage.file_bytes import read_bytes, shown
from annotator.storage.staged_sidecar import digest_of

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.annotations import Annotations
    from annotator.loading import Loaded
    from annotator.storage.readings import Reading

CANNOT = phrase("{file} cannot be read as {encoding}, so it stays as it is.")


class _Change(NamedTuple):
    """One change of encoding: the annotations as they were in the old one, and as they came out in the new one."""

    file: str
    digest: str
    codec: str
    before: Annotations
    after: Annotations


class Encodings:
    """Knows how the annotations were before the latest change of encoding, so that going back loses nothing."""

    def __init__(self) -> None:
        self._change: _Change | None = None

    def restored(self, before: State, loaded: Loaded, codec: str, sidecar: str) -> Loaded:
        """What was read in the encoding `codec`, with the annotations that stood in it before if nothing was edited.

        Nor by anybody else: `sidecar` is the digest of the sidecar as the window knows it.
        ArticleError where the file's bytes are no text in that encoding.
        """
        article, known = loaded.state.article, self._change
        if article.encoding != codec:
            raise ArticleError(message(CANNOT, file=shown(article.file), encoding=encoding_name(codec)))
        if (
            known is not None
            and (known.file, known.digest, known.codec) == (article.name, article.sha256, codec)
            and known.after == before.annotations
            and digest_of(loaded.on_disk) == sidecar
        ):
            loaded = loaded._replace(state=State(article, known.before), notes=(), texts_before=EMPTY)
        old = before.article
        self._change = _Change(old.name, old.sha256, old.encoding, before.annotations, loaded.state.annotations)
        return loaded


def said_of(loaded: Loaded, codec: str, *, steps_gone: bool) -> Message:
    """What is said once the article is read in the encoding."""
    said = message("{file} is read as {encoding}", file=shown(loaded.state.article.file), encoding=encoding_name(codec))
    if loaded.notes:
        return message("{said}: {why}", said=said, why=loaded.notes[-1])
    if steps_gone:
        return message("{said}; its earlier steps can no longer be undone.", said=said)
    return message("{said}, now and later.", said=said)


def readings_of(path: Path, name: str, used: str) -> list[Reading]:
    """The encodings that an article's file may be read in, `used` being the present one; [] where it cannot be read."""
    from annotator.storage.readings import readings

    try:
        return readings(read_bytes(path, name, LARGEST, ArticleError), used)
    except AnnotatorError:
        return []
