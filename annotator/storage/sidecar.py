"""The sidecar: the JSON file beside an article that holds its annotations; read strictly, never half.

The form is described by `sidecar.schema.json` beside this file; writing it is in `sidecar_encoder.py`.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from annotator.core.annotations import EMPTY, MOST_SPANS, Annotations, Header, LostSpan, Relation, Span
from annotator.core.message import AnnotatorError, Message, counted, excerpt, message, phrase
from annotator.core.span_index import IdMap, SpanIndex
from annotator.storage import sidecar_fields as fields
from annotator.storage.file_bytes import MEBIBYTE, read_bytes, shown, stands
from annotator.storage.sidecar_encoder import SidecarEncoder, encode_sidecar
from annotator.storage.sidecar_fields import FORMAT, VERSION
from annotator.storage.strict_json import Fault, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from annotator.core.article import Article

__all__ = [
    "LARGEST",
    "SUFFIX",
    "NewerSidecarError",
    "Sidecar",
    "SidecarEncoder",
    "SidecarError",
    "check_fit",
    "decode_sidecar",
    "encode_sidecar",
    "misfits",
    "parse_sidecar",
    "read_sidecar_bytes",
    "sidecar_path",
]

SUFFIX = ".annotations.json"
LARGEST = 256 * MEBIBYTE


class SidecarError(AnnotatorError):
    """A sidecar that cannot be used as a whole; it is left as it is."""


class NewerSidecarError(SidecarError):
    """A sidecar of a version that this program does not know yet."""


class Sidecar(NamedTuple):
    """What a sidecar holds.

    `source` is as in the file. `notes` says what was put right on reading. `texts` maps the id of each span to its
    text, prefix and suffix as the file has them.
    """

    annotations: Annotations
    source: Mapping[str, Any] = EMPTY
    notes: tuple[Message, ...] = ()
    texts: Mapping[str, tuple[str, str, str]] = EMPTY


def sidecar_path(article_path: Path) -> Path:
    """Where the article's sidecar lies: beside it, `NAME.annotations.json`."""
    return article_path.with_name(article_path.name + SUFFIX)


def read_sidecar_bytes(path: Path) -> bytes | None:
    """The bytes of the sidecar, None where there is none; SidecarError where they cannot be had."""
    if not stands(path):
        return None
    return read_bytes(path, path.name, LARGEST, SidecarError)


def decode_sidecar(data: bytes, file: str) -> Sidecar:
    """The sidecar that the bytes hold; `file` is what sentences call it.

    SidecarError names the place of what is wrong (`spans[3].end`). The article is not looked at: see `check_fit`.
    """
    try:
        with _no_collection():
            return _read(parse_sidecar(data), shown(file))
    except Fault as fault:
        values = {**fault.values, "file": shown(file)}
        raise SidecarError(Message(fault.template, MappingProxyType(values))) from fault


def parse_sidecar(data: bytes) -> Any:
    """The JSON value that a sidecar's bytes hold; Fault where they hold none or far too many spans."""
    # Counted before parsing, which would take gigabytes; dismissed ones and the like have a start too.
    check_count(data.count(b'"start"') // 2)
    return parse(data)


def check_count(count: int) -> None:
    """Fault where a sidecar has more spans than one may have."""
    if count > MOST_SPANS:
        raise Fault(
            "{file} cannot be used: it holds more than {most} spans; split the article.", most=f"{MOST_SPANS:,}"
        )


def misfits(sidecar: Sidecar, article: Article) -> list[Span]:
    """The spans whose text and context do not stand at their range, in text order."""
    text = article.text
    strange: list[Span] = []
    for span in sidecar.annotations.spans:
        start, end = span.start, span.end
        kept, prefix, suffix = sidecar.texts[span.id]
        if not (
            len(kept) == end - start
            and text.startswith(kept, start)
            and start >= len(prefix)
            and text.startswith(prefix, start - len(prefix))
            and text.startswith(suffix, end)
        ):
            strange.append(span)
    return strange


def check_fit(sidecar: Sidecar, article: Article) -> Message | None:
    """None where every span's text and context stand at its range; else one sentence that says which do not."""
    strange = misfits(sidecar, article)
    if not strange:
        return None
    file = shown(article.file + SUFFIX)
    first, at = excerpt(sidecar.texts[strange[0].id][0]), strange[0].start
    if len(strange) == 1:
        text = phrase("1 span of {file} no longer stands in the article's text, “{first}” at {at}.")
        return message(text, file=file, first=first, at=at)
    return counted(
        "{count} spans of {file} no longer stand in the article's text, the first is “{first}” at {at}.",
        None,
        len(strange),
        file=file,
        first=first,
        at=at,
    )


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without Python's search for cycles, which looks again and again through all that was read so far."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _read(raw: Any, file: str) -> Sidecar:
    check_top(raw, file)
    check_count(len(raw["spans"]) + len(raw.get("lost", ())))
    spans = [fields.read_span(one, "spans", at) for at, one in enumerate(raw["spans"])]
    lost = tuple(fields.read_lost(one, "lost", at) for at, one in enumerate(raw.get("lost", [])))
    relations = [fields.read_relation(one, "relations", at) for at, one in enumerate(raw["relations"])]
    _check_ids(spans, lost, relations)
    texts = {one["id"]: (one["text"], one.get("prefix", ""), one.get("suffix", "")) for one in raw["spans"]}
    index, relations, notes = _joined(spans, relations, file)
    links: dict[str, tuple[str, ...]] = {}
    for relation in relations:
        for end in (relation.source, relation.target):
            links[end] = (*links.get(end, ()), relation.id)
    members = Annotations(
        index,
        IdMap.build((relation.id, relation) for relation in relations),
        IdMap.build(links.items()),
        lost=lost,
    )
    annotations = with_rest(members, raw)
    return Sidecar(annotations, MappingProxyType(raw["source"]), notes, MappingProxyType(texts))


def with_rest(members: Annotations, raw: Mapping[str, Any]) -> Annotations:
    """These spans, lost ones and relations with all else that the sidecar's JSON value holds; Fault where it cannot."""
    article = raw.get("article", {})
    return replace(
        members,
        header=_header(raw, article),
        rejected=fields.check_list(
            raw.get("rejected", []), "rejected", fields.REJECTED, ("label", "start", "end", "text")
        ),
        dismissed=fields.check_list(raw.get("dismissed", []), "dismissed", fields.DISMISSED, tuple(fields.DISMISSED)),
        conflicts=fields.check_list(raw.get("conflicts", []), "conflicts", fields.CONFLICT, tuple(fields.CONFLICT)),
        extra=_extra(raw, article),
    )


def check_top(raw: Any, file: str) -> None:
    """Fault where the JSON value is no sidecar of this version, or something beside its lists is wrong."""
    _check_version(raw, file)
    fields.check(raw, "", fields.TOP, fields.TOP_NEEDED)
    fields.check(raw["source"], "source", fields.SOURCE)
    fields.check(raw.get("article", {}), "article", fields.ARTICLE)


def _check_version(raw: Any, file: str) -> None:
    if type(raw) is not dict or raw.get("format") != FORMAT:
        raise Fault("{file} cannot be used: it is no sidecar of annotator.")
    version = raw.get("version")
    if type(version) is int and version > VERSION:
        text = phrase(
            "{file} was made by a newer version of annotator (form {version}); update annotator to change it."
        )
        raise NewerSidecarError(message(text, file=file, version=excerpt(str(version))))
    if type(version) is not int or version != VERSION:
        raise Fault(phrase("{file} cannot be used: {place} must be {version}."), "version", version=VERSION)


def _header(raw: Mapping[str, Any], article: Mapping[str, Any]) -> Header:
    return Header(
        raw.get("status", "new"),
        raw.get("note", ""),
        article.get("title", ""),
        article.get("language", ""),
        article.get("published", ""),
        raw.get("labels", ""),
    )


def _extra(raw: Mapping[str, Any], article: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    found = {
        "": fields.unknown(raw, fields.TOP),
        "source": fields.unknown(raw["source"], fields.SOURCE),
        "article": fields.unknown(article, fields.ARTICLE),
    }
    return MappingProxyType({place: MappingProxyType(keys) for place, keys in found.items() if keys}) or EMPTY


def _check_ids(spans: list[Span], lost: tuple[LostSpan, ...], relations: list[Relation]) -> None:
    """Fault where an id stands twice or a relation points to nothing."""
    ends = {span.id for span in spans} | {one.span.id for one in lost}
    if len(ends) == len(spans) + len(lost) and ends.isdisjoint(relation.id for relation in relations):
        taken = {relation.id for relation in relations}
        if len(taken) == len(relations) and all(one.source in ends and one.target in ends for one in relations):
            return
    taken = set()
    names = {"spans": [one.id for one in spans], "lost": [one.span.id for one in lost]}
    names["relations"] = [one.id for one in relations]
    for name, ids in names.items():
        for at, id_ in enumerate(ids):
            if id_ in taken:
                text = phrase("{file} cannot be used: {place} is “{id}”, which is taken.")
                raise Fault(text, f"{name}[{at}].id", id=excerpt(id_))
            taken.add(id_)
    for at, relation in enumerate(relations):
        for key, end in (("from", relation.source), ("to", relation.target)):
            if end not in ends:
                text = phrase(
                    "{file} cannot be used: the relation {relation} points to “{id}” at {place}, which is no span."
                )
                raise Fault(text, f"relations[{at}].{key}", relation=excerpt(relation.id), id=excerpt(end))


def _joined(
    spans: list[Span], relations: list[Relation], file: str
) -> tuple[SpanIndex, list[Relation], tuple[Message, ...]]:
    """The spans as an index, with those of one range and label joined: the smallest id stays, relations follow it."""
    try:
        return SpanIndex.build(spans), relations, ()
    except ValueError:
        # Ids are known to differ by now, so it is two spans of one range and label.
        pass
    kept: dict[tuple[int, int, str], Span] = {}
    for span in sorted(spans, key=lambda span: span.id):
        kept.setdefault((span.start, span.end, span.label), span)
    stays = {span.id: kept[span.start, span.end, span.label].id for span in spans}
    gone = [span for span in spans if stays[span.id] != span.id]
    note = counted(
        "{count} spans of {file} had the range and label of another and were joined with it, the first at {at}.",
        None,
        len(gone),
        file=file,
        at=min(span.start for span in gone),
    )
    if len(gone) == 1:
        text = phrase("The span {id} of {file} had the range and label of another and was joined with it.")
        note = message(text, id=gone[0].id, file=file)
    return SpanIndex.build(kept.values()), _followed(relations, stays), (note,)


def _followed(relations: list[Relation], stays: Mapping[str, str]) -> list[Relation]:
    """The relations between the spans that stay; of those that became equal the smallest id, none to itself."""
    untouched: list[Relation] = []
    moved: list[Relation] = []
    for relation in relations:
        source, target = stays.get(relation.source, relation.source), stays.get(relation.target, relation.target)
        if (source, target) == (relation.source, relation.target):
            untouched.append(relation)
        elif source != target:
            moved.append(replace(relation, source=source, target=target))
    ends = {(one.source, one.type, one.target): one for one in sorted(untouched + moved, key=lambda one: one.id)[::-1]}
    doubled = {(one.source, one.type, one.target) for one in moved}
    return [
        one
        for one in untouched + moved
        if (key := (one.source, one.type, one.target)) not in doubled or ends[key].id == one.id
    ]
