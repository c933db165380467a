"""Writing a sidecar in its one canonical form: the same annotations always give the same bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import Annotations, LostSpan, Relation, Span
from annotator.core.span_index import IdMap
from annotator.storage import sidecar_fields as fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.core.article import Article
    from annotator.core.labels import LabelSet

CONTEXT = 32
"""How many characters before and after a span are kept with it."""


def _plain(value: object) -> Any:
    return dict(value)  # type: ignore[call-overload]


_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, default=_plain)


def encode_sidecar(article: Article, annotations: Annotations, labels: LabelSet | None = None) -> bytes:
    """The sidecar's bytes; a SidecarEncoder gives the same ones and is quick the second time."""
    return SidecarEncoder().encode(article, annotations, labels)


class SidecarEncoder:
    """Encodes one article's sidecar again and again; the line of a span or relation is encoded once and kept."""

    def __init__(self) -> None:
        self._article: Article | None = None
        self._labels: LabelSet | None = None
        self._lines: dict[str, tuple[Span | Relation, bytes]] = {}
        self._relations: IdMap[Relation] = IdMap()
        self._sorted: list[Relation] = []
        self._orders: dict[str, tuple[str, ...]] = {}

    def encode(self, article: Article, annotations: Annotations, labels: LabelSet | None = None) -> bytes:
        """The canonical bytes: UTF-8, LF, one span or relation a line, lists sorted; ValueError for NaN.

        `labels` gives the order of attributes.
        """
        if self._article is not article or self._labels is not labels:
            self._article, self._labels = article, labels
            self._lines.clear()
            self._orders = {label.name: tuple(one.name for one in label.attributes) for label in _labels(labels)}
        parts = [_head(article, annotations)]
        if self._relations is not annotations.relations:
            self._relations = annotations.relations
            self._sorted = sorted(annotations.relations.values(), key=_relation_order)
        self._add_list(parts, "spans", annotations.spans)
        self._add_list(parts, "relations", self._sorted)
        lost = [self._lost_fields(one) for one in annotations.lost]
        rejected = [_in_order(one, fields.REJECTED) for one in annotations.rejected]
        dismissed = [_in_order(one, fields.DISMISSED) for one in annotations.dismissed]
        conflicts = [_in_order(one, fields.CONFLICT) for one in annotations.conflicts]
        rest = {"lost": lost, "rejected": rejected, "dismissed": dismissed, "conflicts": conflicts}
        for name, members in rest.items():
            if members:
                parts.append(_bytes(f',\n "{name}": [\n  ' + ",\n  ".join(map(_JSON.encode, members)) + "\n ]"))
        for key, value in annotations.extra.get("", {}).items():
            parts.append(_bytes(f",\n {_JSON.encode(key)}: {_JSON.encode(value)}"))
        parts.append(b"\n}\n")
        self._forget(len(annotations.spans) + len(annotations.relations))
        return b"".join(parts)

    def _add_list(self, parts: list[bytes], name: str, members: Iterable[Span | Relation]) -> None:
        parts.append(b',\n "%s": [' % name.encode())
        at = len(parts)
        kept = self._lines.get
        # A value is immutable: the same object has the same line. One join of all lines is the quickest way.
        parts += [
            line[1] if (line := kept(member.id)) is not None and line[0] is member else self._line(member)
            for member in members
        ]
        if len(parts) > at:
            parts[at] = parts[at][1:]
            parts.append(b"\n ]")
        else:
            parts.append(b"]")

    def _line(self, member: Span | Relation) -> bytes:
        content = self._span_fields(member) if isinstance(member, Span) else _relation_fields(member)
        line = _bytes(",\n  " + _JSON.encode(content))
        self._lines[member.id] = (member, line)
        return line

    def _forget(self, count: int) -> None:
        # Lines of what was deleted are kept for undoing, but not without end.
        if len(self._lines) > 2 * count + 1000:
            self._lines.clear()

    def _span_fields(self, span: Span) -> dict[str, Any]:
        assert self._article is not None
        text, start, end = self._article.text, span.start, span.end
        return self._with_texts(span, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])

    def _lost_fields(self, lost: LostSpan) -> dict[str, Any]:
        return self._with_texts(lost.span, lost.text, lost.prefix, lost.suffix)

    def _with_texts(self, span: Span, text: str, prefix: str, suffix: str) -> dict[str, Any]:
        attributes = span.attributes
        made: dict[str, Any] = {
            "id": span.id,
            "label": span.label,
            "start": span.start,
            "end": span.end,
            "text": text,
            "prefix": prefix,
            "suffix": suffix,
            "attributes": {
                **{name: attributes[name] for name in self._orders.get(span.label, ()) if name in attributes},
                **attributes,
            },
        }
        if span.unsure:
            made["unsure"] = True
        if span.note:
            made["note"] = span.note
        if span.anchor:
            made["anchor"] = span.anchor
        return _with_provenance(made, span)


def _with_provenance(made: dict[str, Any], member: Span | Relation) -> dict[str, Any]:
    if member.by:
        made["by"] = member.by
    made["origin"] = member.origin
    if isinstance(member, Span) and member.suggester:
        made["suggester"] = member.suggester
    if member.created:
        made["created"] = member.created
    if member.modified:
        made["modified"] = member.modified
    made.update(member.extra)
    return made


def _relation_fields(relation: Relation) -> dict[str, Any]:
    ends = {"id": relation.id, "type": relation.type, "from": relation.source, "to": relation.target}
    return _with_provenance(ends, relation)


def _relation_order(relation: Relation) -> tuple[str, str, str, str]:
    return (relation.source, relation.type, relation.target, relation.id)


def _in_order(entry: Mapping[str, Any], known: fields.Fields) -> dict[str, Any]:
    return {**{key: entry[key] for key in known if key in entry}, **entry}


def _labels(labels: LabelSet | None) -> Iterable[Any]:
    return labels.labels if labels is not None else ()


def _head(article: Article, annotations: Annotations) -> bytes:
    header, extra = annotations.header, annotations.extra
    source = {
        "file": article.file,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "bom": article.bom,
        "newline": article.newline,
        "length": len(article.text),
        **extra.get("source", {}),
    }
    said = {"title": header.title, "language": header.language, "published": header.published}
    content: dict[str, Any] = {
        "format": fields.FORMAT,
        "version": fields.VERSION,
        "source": source,
        "article": {**{key: value for key, value in said.items() if value}, **extra.get("article", {})},
        "labels": header.labels,
        "status": header.status,
        "note": header.note,
    }
    return _bytes("{\n" + ",\n".join(f' "{key}": {_JSON.encode(value)}' for key, value in content.items()))


def _bytes(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        # Half a character, from an input method gone wrong or a file name: a save must not fail for it.
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")
