"""Merging what another program made of an open article's sidecar with what is in the window."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from annotator.core.changes import Transaction
from annotator.core.difference import changes_between
from annotator.core.merge import merge
from annotator.core.message import AnnotatorError, Message, message, phrase
from annotator.core.state import Cursor, State
from annotator.storage.article_file import codec_of, encoding_name
from annotator.storage.sidecar import check_fit, decode_sidecar
from annotator.storage.sidecar_encoder import CONTEXT, SidecarEncoder, encode_sidecar
from annotator.storage.sidecar_fit import fitted
from annotator.storage.sidecar_news import decode_news

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.annotations import Annotations, Span
    from annotator.core.article import Article
    from annotator.core.labels import LabelSet

CAME_IN = message("What another program wrote came in")
CARRIED_OVER = message("What was unsaved was placed in the changed text")
READ_OTHERWISE = phrase("{file} is read as {encoding} by another program now.")


class NotMergedError(AnnotatorError):
    """What stands on the disk cannot be merged with what is in the window; it is left as it is."""


class ReadOtherwiseError(NotMergedError):
    """Another program chose another encoding for the article: its text is another one than that in the window."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What came in: the other side's annotations, the state after merging, and the transaction that leads to it.

    `questions` counts those that the merge raised; `notes` says what was put right on reading the other side.
    """

    theirs: Annotations
    state: State
    transaction: Transaction
    questions: int
    notes: tuple[Message, ...] = ()


def merge_in(
    state: State,
    base: Annotations,
    data: bytes,
    seen: bytes | None,
    file: str,
    labels: LabelSet | None,
    encoder: SidecarEncoder | None = None,
) -> Merge:
    """Merge the bytes that stand on the disk into `state`; `base` is what was read or written last, as `seen`.

    `encoder` knows lines of the article already, if there is one.

    NotMergedError, with the sentence for the person, where they hold no sidecar of this text; `file` is what it calls
    them. ReadOtherwiseError where the other side chose another encoding since. Where the window has nothing of its own
    the result is just the other side.
    """
    notes: tuple[Message, ...] = ()
    theirs = decode_news(data, encoder or SidecarEncoder(), state.article, base, labels)
    if theirs is None:
        theirs, notes = _read_in_full(state.article, data, seen, file)
    mine, questions = state.annotations, 0
    if mine is base or mine == base:
        annotations = theirs
    else:
        merged = merge(base, mine, theirs, labels, partial(_texts, state.article))
        # What only the other side changed is the other side, and needs no writing.
        annotations = theirs if merged.annotations == theirs else merged.annotations
        questions = len(merged.questions)
    new = State(state.article, annotations, _cursor(state, annotations))
    changes = changes_between(mine, annotations)
    return Merge(theirs, new, Transaction(changes, new.cursor, CAME_IN), questions, notes)


def _read_in_full(
    article: Article, data: bytes, seen: bytes | None, file: str
) -> tuple[Annotations, tuple[Message, ...]]:
    """The other side's annotations in this text, and what was put right on reading; errors as in `merge_in`."""
    try:
        sidecar = decode_sidecar(data, file)
    except AnnotatorError as error:
        raise NotMergedError(_refusal(file, error.message)) from error
    digest, before = str(sidecar.source.get("sha256", article.sha256)), _source_of(seen)
    encoding = _encoding(sidecar.source) or article.encoding
    if digest == article.sha256 and encoding not in (article.encoding, _encoding(before)):
        raise ReadOtherwiseError(message(READ_OTHERWISE, file=article.file, encoding=encoding_name(encoding)))
    if digest != article.sha256 and digest != before.get("sha256", ""):
        raise NotMergedError(
            message("{file} belongs to another text of the article; nothing is overwritten.", file=file)
        )
    if unfit := check_fit(sidecar, article):
        if (digest, encoding) == (article.sha256, article.encoding):
            raise NotMergedError(_refusal(file, unfit))
        # Both sides began with the text before this one: theirs is placed again as mine was on opening.
        return fitted(sidecar, article).annotations, sidecar.notes
    return sidecar.annotations, sidecar.notes


def carried_over(old: State, base: Annotations, new: State, labels: LabelSet | None) -> Transaction:
    """What is unsaved in `old` as a transaction on `new`, the article with another text and what stands on the disk.

    `base` is what was read or written last for the old text. Its spans and those of `old` are placed again in the new
    one as on opening; where both sides changed the same, it is asked.
    """

    def placed(annotations: Annotations) -> Annotations:
        data = encode_sidecar(old.article, annotations, labels)
        return fitted(decode_sidecar(data, old.article.file), new.article).annotations

    mine = placed(old.annotations)
    merged = merge(placed(base), mine, new.annotations, labels, partial(_texts, new.article)).annotations
    return Transaction(changes_between(new.annotations, merged), new.cursor, CARRIED_OVER)


def _texts(article: Article, span: Span) -> tuple[str, str, str]:
    text, start, end = article.text, span.start, span.end
    return text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def _refusal(file: str, why: Message) -> Message:
    text = phrase("{file} was changed by another program and is left as it is: {why}")
    return message(text, file=file, why=why)


def _source_of(seen: bytes | None) -> Mapping[str, Any]:
    """What the sidecar read or written last says of the text that it was made on; nothing where there was none."""
    if seen is None:
        return {}
    try:
        return decode_sidecar(seen, "").source
    except AnnotatorError:
        return {}


def _encoding(source: Mapping[str, Any]) -> str:
    """Python's name of the encoding that a sidecar says, "" where it says none that there is."""
    return codec_of(str(source.get("encoding") or ""))


def _cursor(state: State, annotations: Annotations) -> Cursor:
    """The cursor as it was; an active span that was joined with an equal one is that one, one that went is none."""
    active = state.active
    if active is None or annotations.spans.get(active.id) is not None:
        return state.cursor
    twin = annotations.spans.same(active.start, active.end, active.label)
    return Cursor.at(state.cursor.caret, twin.id if twin else None)
