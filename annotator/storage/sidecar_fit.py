"""Fitting a sidecar to its article: what stands in the text stays, all else is placed again or listed as lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from annotator.core.annotations import EMPTY, Annotations
from annotator.core.message import Message, counted, message
from annotator.core.span_index import SpanIndex
from annotator.storage.file_bytes import shown
from annotator.storage.sidecar import misfits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.article import Article
    from annotator.storage.sidecar import Sidecar

Texts = tuple[str, str, str]


class Fitted(NamedTuple):
    """A sidecar's annotations made to fit the article.

    `note` is a sentence for the person where anything was placed again or lost. `texts_before` maps the id of each
    span that is not the same value any more, lost ones too, to its text, prefix and suffix as the sidecar has them.
    """

    annotations: Annotations
    note: Message | None = None
    texts_before: Mapping[str, Texts] = EMPTY


def source_changed(sidecar: Sidecar, article: Article) -> bool:
    """Whether the sidecar says that it was made for other bytes than the article's."""
    digest = sidecar.source.get("sha256")
    return bool(digest) and digest != article.sha256


def fitted(sidecar: Sidecar, article: Article) -> Fitted:
    """The annotations with every span either standing in the article's text or among the lost ones, none dropped.

    Where all spans stand and the text is the one that the sidecar was made for, they are the same value.
    """
    old = sidecar.annotations
    strange = misfits(sidecar, article)
    changed = source_changed(sidecar, article)
    if not strange and not (changed and (old.lost or old.rejected or old.dismissed or old.conflicts)):
        return Fitted(old)
    # Imported late: most texts never change, and this is not needed to show the first article.
    from annotator.core.anchored_entries import anchored_entries
    from annotator.core.anchored_questions import anchored_questions
    from annotator.core.anchoring import reanchored

    found = reanchored(article.text, old.spans, sidecar.texts, old.lost)
    spans = SpanIndex.build(found.spans)
    new = replace(
        old,
        spans=spans,
        lost=found.lost,
        rejected=anchored_entries(article.text, old.rejected, old.spans, found.spans),
        dismissed=anchored_entries(article.text, old.dismissed, old.spans, found.spans),
        conflicts=anchored_questions(article.text, old.conflicts),
    )
    placed = [id_ for id_ in found.moved_ids if old.spans.get(id_)]
    returned = {one.span.id: (one.text, one.prefix, one.suffix) for one in old.lost if spans.get(one.span.id)}
    gone = [one.span.id for one in found.lost if old.spans.get(one.span.id)]
    texts = {id_: sidecar.texts[id_] for id_ in (*placed, *gone)} | returned
    if new == old:
        return Fitted(old)
    return Fitted(new, _said(article, changed, [*placed, *returned], len(gone), spans), texts)


def _said(article: Article, changed: bool, placed: list[str], gone: int, spans: SpanIndex) -> Message | None:
    """One sentence on what became of the spans; None where nothing but entries moved."""
    file = shown(article.file)
    why = message("The text of {file} has changed", file=file)
    if not changed:
        why = message("Not all spans of {file} stood in its text", file=file)
    review = sum(1 for id_ in placed if (span := spans.get(id_)) and span.anchor)
    lost = message("1 lost") if gone == 1 else counted("{count} lost", None, gone)
    if not review and not gone:
        return message("{why}: {moved}.", why=why, moved=_moved(len(placed))) if placed else None
    what = _moved(review) if review else lost
    if review and gone:
        what = message("{moved}, {lost}", moved=what, lost=lost)
    return message("{why}: {what}; F8 walks through them.", why=why, what=what)


def _moved(count: int) -> Message:
    return message("1 span moved") if count == 1 else counted("{count} spans moved", None, count)
