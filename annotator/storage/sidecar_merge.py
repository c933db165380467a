"""Merging sidecars as files, with no article at hand: the texts are taken from the sidecars themselves."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from annotator.core.article import Article
from annotator.core.merge import merge
from annotator.core.message import AnnotatorError, message, phrase
from annotator.storage.file_bytes import shown
from annotator.storage.sidecar import SidecarEncoder
from annotator.storage.sidecar_fields import SOURCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.annotations import Annotations, Span
    from annotator.core.labels import LabelSet
    from annotator.core.merge import Merged
    from annotator.storage.sidecar import Sidecar

Texts = tuple[str, str, str]
SAME_TEXT = ("sha256", "encoding", "bom", "length")
"""What makes two sidecars' positions count in the same text, where both say it."""


class MergeError(AnnotatorError):
    """Two sidecars that cannot be merged without the article."""


def merge_sidecars(
    base: Sidecar, mine: Sidecar, theirs: Sidecar, name: str, labels: LabelSet | None = None
) -> tuple[bytes, Merged]:
    """The bytes of the merged sidecar and what merging gave; `name` is what sentences call the file.

    MergeError where mine and theirs belong to different texts. `labels` gives the order of attributes and how many
    relations of a type may leave a span.
    """
    _check_source(mine.source, theirs.source, name)
    texts = _texts(mine, theirs, name)

    def texts_of(span: Span) -> Texts:
        return texts[span.start, span.end]

    merged = merge(base.annotations, mine.annotations, theirs.annotations, labels, texts_of)
    source = {key: side.source[key] for side in (theirs, mine) for key in SOURCE if key in side.source}
    return _encode(merged.annotations, source, texts, labels), merged


def _check_source(mine: Mapping[str, Any], theirs: Mapping[str, Any], name: str) -> None:
    for key in SAME_TEXT:
        if key in mine and key in theirs and mine[key] != theirs[key]:
            text = phrase(
                "{name} was labelled on two different versions of the article ({key}: {mine} and {theirs}); "
                "take the same version on both sides, open it once in annotator and merge again."
            )
            said = {"mine": shown(str(mine[key])), "theirs": shown(str(theirs[key]))}
            raise MergeError(message(text, name=shown(name), key=key, **said))


def _texts(mine: Sidecar, theirs: Sidecar, name: str) -> dict[tuple[int, int], Texts]:
    """The text, prefix and suffix of each range that a span of either side has, the fuller context of two."""
    found: dict[tuple[int, int], Texts] = {}
    for side in (mine, theirs):
        for span in side.annotations.spans:
            texts = side.texts[span.id]
            other = found.setdefault((span.start, span.end), texts)
            if texts == other:
                continue
            if not _agree(texts, other):
                text = phrase(
                    "{name} was labelled on two different versions of the article: they differ at {at}; "
                    "take the same version on both sides, open it once in annotator and merge again."
                )
                raise MergeError(message(text, name=shown(name), at=span.start))
            found[span.start, span.end] = (texts[0], max(texts[1], other[1], key=len), max(texts[2], other[2], key=len))
    return found


def _agree(one: Texts, two: Texts) -> bool:
    """Whether both can stand at one place of one text."""
    prefixes, suffixes = (one[1], two[1]), (one[2], two[2])
    return (
        one[0] == two[0]
        and max(prefixes, key=len).endswith(min(prefixes, key=len))
        and max(suffixes, key=len).startswith(min(suffixes, key=len))
    )


def _encode(
    annotations: Annotations,
    source: Mapping[str, Any],
    texts: Mapping[tuple[int, int], Texts],
    labels: LabelSet | None,
) -> bytes:
    # The encoder writes these over what it takes from the article, which has no text here.
    extra = {**annotations.extra, "source": {**source, **annotations.extra.get("source", {})}}
    return _TextsEncoder(texts).encode(Article("", ""), replace(annotations, extra=MappingProxyType(extra)), labels)


class _TextsEncoder(SidecarEncoder):
    """An encoder that has the texts of the spans and not the article."""

    def __init__(self, texts: Mapping[tuple[int, int], Texts]) -> None:
        super().__init__()
        self._texts = texts

    def _texts_of(self, span: Span) -> Texts:
        return self._texts[span.start, span.end]
