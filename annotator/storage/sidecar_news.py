"""Reading a sidecar that is known but for some lines: of very many spans only those that another program changed.

What cannot be read so, whatever the reason, is to be read in full: then what is wrong is found and named.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import Annotations, Relation, Span
from annotator.core.message import AnnotatorError
from annotator.core.span_index import SpanIndex
from annotator.storage import sidecar_fields as fields
from annotator.storage.sidecar import Sidecar, check_count, check_fit, check_top, parse_sidecar, with_rest
from annotator.storage.strict_json import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.article import Article
    from annotator.core.labels import LabelSet
    from annotator.storage.sidecar_encoder import SidecarEncoder

_SPANS, _RELATIONS, _END = b',\n "spans": [', b'\n ],\n "relations": [', b"\n ]"


class _UnknownError(Exception):
    """The bytes cannot be read by their lines."""


def decode_news(
    data: bytes, encoder: SidecarEncoder, article: Article, known: Annotations, labels: LabelSet | None
) -> Annotations | None:
    """The annotations that the bytes hold, sharing with `known` all that is the same; None: read them in full.

    Not None means that they are a strict sidecar of this article's text, in its encoding, of which every span stands
    at its place. Only a file as the encoder writes it can be read so.
    """
    try:
        return _decoded(data, encoder, article, known, labels)
    except (_UnknownError, Fault, ValueError, AnnotatorError):
        return None


def _decoded(
    data: bytes, encoder: SidecarEncoder, article: Article, known: Annotations, labels: LabelSet | None
) -> Annotations:
    spans, relations = _list_after(data, _SPANS, 0), (0, 0)
    if data.startswith(_RELATIONS, spans[1]):
        relations = _list_after(data, _RELATIONS, spans[1])
    else:
        raise _UnknownError
    raw = _without_lists(data, spans, relations)
    _check_source(raw["source"], article)
    lines = [b"," + data[start:end] if end > start else b"" for start, end in (spans, relations)]
    (gone, new), (unlinked, linked) = encoder.compared(article, known, labels, (lines[0], lines[1]))
    raw["spans"], raw["relations"] = _values(new), _values(linked)
    come = [fields.read_span(one, "spans", at) for at, one in enumerate(raw["spans"])]
    lost = tuple(fields.read_lost(one, "lost", at) for at, one in enumerate(raw.get("lost", [])))
    if [one.span.id for one in lost] != [one.span.id for one in known.lost]:
        raise _UnknownError
    links = [fields.read_relation(one, "relations", at) for at, one in enumerate(raw["relations"])]
    members = _changed(replace(known, lost=lost), gone, come, unlinked, links)
    check_count(len(members.spans) + len(lost))
    texts = {one["id"]: (one["text"], one.get("prefix", ""), one.get("suffix", "")) for one in raw["spans"]}
    if check_fit(Sidecar(Annotations(SpanIndex.build(come)), texts=texts), article) is not None:
        raise _UnknownError
    return with_rest(members, raw)


def _list_after(data: bytes, name: bytes, start: int) -> tuple[int, int]:
    """Where the lines of a list begin and end, the newline before the first one among them."""
    at = data.find(name, start)
    if at < 0:
        raise _UnknownError
    begin = at + len(name)
    if data.startswith(b"]", begin):
        return begin, begin
    end = data.find(_END, begin)
    if end < 0 or not data.startswith(b"\n  ", begin):
        raise _UnknownError
    return begin, end


def _without_lists(data: bytes, spans: tuple[int, int], relations: tuple[int, int]) -> dict[str, Any]:
    """The JSON value of the sidecar with the two lists empty.

    A word that nobody can have written stands in them meanwhile: so they are known to be those lists and no others.
    """
    word = os.urandom(16).hex()
    mark = json.dumps(word).encode()
    parts = (data[: spans[0]], mark, data[spans[1] : relations[0]], mark, data[relations[1] :])
    raw = parse_sidecar(b"".join(parts))
    if not isinstance(raw, dict) or raw.get("spans") != [word] or raw.get("relations") != [word]:
        raise _UnknownError
    check_top({**raw, "spans": [], "relations": []}, "")
    return raw


def _check_source(source: Mapping[str, Any], article: Article) -> None:
    if (source.get("sha256"), source.get("encoding")) != (article.sha256, article.encoding):
        raise _UnknownError


def _values(lines: list[bytes]) -> list[Any]:
    # Each by itself: so each is a value of the list, and nothing else can hide between two of them.
    if not all(line.startswith(b"  {") for line in lines):
        raise _UnknownError
    return [parse_sidecar(line) for line in lines]


def _changed(
    known: Annotations, gone: list[Span], come: list[Span], unlinked: list[Relation], links: list[Relation]
) -> Annotations:
    """The annotations with these changes; what may not stand together is an error."""
    made = known
    for relation in unlinked:
        made = made.without_relation(relation)
    made = replace(made, spans=made.spans.changed(gone, come))
    for relation in links:
        if made.spans.get(relation.id) is not None or made.lost_span(relation.id):
            raise _UnknownError
        made = made.with_relation(relation)
    for span in gone:
        if made.spans.get(span.id) is None and made.relations_of(span.id):
            raise _UnknownError
    for span in come:
        same = made.spans.same(span.start, span.end, span.label)
        if same is None or made.spans.has_twin(same) or made.relations.get(span.id) or made.lost_span(span.id):
            raise _UnknownError
    return made
