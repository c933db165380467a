"""Writing a sidecar in its one canonical form: the same annotations always give the same bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import Annotations, LostSpan, Relation, Span
from annotator.core.span_index import IdMap, SpanIndex, order
from annotator.storage import sidecar_fields as fields
from annotator.storage.line_blocks import LineBlocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.core.article import Article
    from annotator.core.labels import LabelSet

CONTEXT = 32
"""How many characters before and after a span are kept with it."""


def _plain(value: object) -> Any:
    return dict(value)  # type: ignore[call-overload]


_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False, default=_plain)
_quoted = json.encoder.encode_basestring


def encode_sidecar(article: Article, annotations: Annotations, labels: LabelSet | None = None) -> bytes:
    """The sidecar's bytes; a SidecarEncoder gives the same ones and is quick the second time."""
    return SidecarEncoder().encode(article, annotations, labels)


class SidecarEncoder:
    """Encodes one article's sidecar again and again: of spans and relations only what was changed since."""

    def __init__(self) -> None:
        self._article: Article | None = None
        self._labels: LabelSet | None = None
        self._orders: dict[str, tuple[str, ...]] = {}
        self._spans = LineBlocks(SpanIndex(), order, iter, self._span_lines)
        self._relations = LineBlocks(IdMap[Relation](), _relation_order, _sorted_relations, _relation_lines)

    def prepare(self, article: Article, annotations: Annotations, labels: LabelSet | None = None) -> bool:
        """Encode some of what `encode` would encode first, for some milliseconds; whether anything was left to do.

        So that the first saving of very many spans does not hold the window.
        """
        self._follow(article, annotations, labels)
        return self._spans.encode_one() or self._relations.encode_one()

    def compared(
        self, article: Article, annotations: Annotations, labels: LabelSet | None, lines: tuple[bytes, bytes]
    ) -> tuple[tuple[list[Span], list[bytes]], tuple[list[Relation], list[bytes]]]:
        """Of spans and of relations those that have no line in `lines`, and the lines that are none's."""
        self._follow(article, annotations, labels)
        return self._spans.compared(lines[0]), self._relations.compared(lines[1])

    def encode(self, article: Article, annotations: Annotations, labels: LabelSet | None = None) -> bytes:
        """The canonical bytes: UTF-8, LF, one span or relation a line, lists sorted; ValueError for NaN.

        `labels` gives the order of attributes.
        """
        self._follow(article, annotations, labels)
        parts = [_head(article, annotations)]
        _add_list(parts, "spans", self._spans)
        _add_list(parts, "relations", self._relations)
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
        return b"".join(parts)

    def _follow(self, article: Article, annotations: Annotations, labels: LabelSet | None) -> None:
        if self._article is not article or self._labels is not labels:
            self._article, self._labels = article, labels
            self._spans.clear()
            self._orders = {label.name: tuple(one.name for one in label.attributes) for label in _labels(labels)}
        self._spans.follow(annotations.spans)
        self._relations.follow(annotations.relations)

    def _texts_of(self, span: Span) -> tuple[str, str, str]:
        assert self._article is not None
        text, start, end = self._article.text, span.start, span.end
        return text[start:end], text[start - CONTEXT if start > CONTEXT else 0 : start], text[end : end + CONTEXT]

    def _span_lines(self, spans: Iterable[Span]) -> bytes:
        return _bytes("".join([self._span_line(span) for span in spans]))

    def _span_line(self, span: Span) -> str:
        """The line as the JSON encoder gives it of `_with_texts`, put together by hand: five times as quick."""
        text, prefix, suffix = self._texts_of(span)
        if span.extra:
            # Might have a name of ours.
            return f",\n  {_JSON.encode(self._with_texts(span, text, prefix, suffix))}"
        line = (
            f',\n  {{"id": {_quoted(span.id)}, "label": {_quoted(span.label)}, "start": {span.start}, "end": {span.end}'
            f', "text": {_quoted(text)}, "prefix": {_quoted(prefix)}, "suffix": {_quoted(suffix)}, "attributes": '
        )
        line += _JSON.encode(self._in_labels_order(span)) if span.attributes else "{}"
        if span.unsure:
            line += ', "unsure": true'
        if span.note:
            line += f', "note": {_quoted(span.note)}'
        if span.anchor:
            line += f', "anchor": {_quoted(span.anchor)}'
        by = f', "by": {_quoted(span.by)}' if span.by else ""
        line += f'{by}, "origin": {_quoted(span.origin)}'
        if span.suggester:
            line += f', "suggester": {_quoted(span.suggester)}'
        if span.created:
            line += f', "created": {_quoted(span.created)}'
        if span.modified:
            line += f', "modified": {_quoted(span.modified)}'
        return line + "}"

    def _lost_fields(self, lost: LostSpan) -> dict[str, Any]:
        return self._with_texts(lost.span, lost.text, lost.prefix, lost.suffix)

    def _with_texts(self, span: Span, text: str, prefix: str, suffix: str) -> dict[str, Any]:
        made: dict[str, Any] = {
            "id": span.id,
            "label": span.label,
            "start": span.start,
            "end": span.end,
            "text": text,
            "prefix": prefix,
            "suffix": suffix,
            "attributes": self._in_labels_order(span),
        }
        if span.unsure:
            made["unsure"] = True
        if span.note:
            made["note"] = span.note
        if span.anchor:
            made["anchor"] = span.anchor
        return _with_provenance(made, span)

    def _in_labels_order(self, span: Span) -> dict[str, Any]:
        attributes = span.attributes
        known = {name: attributes[name] for name in self._orders.get(span.label, ()) if name in attributes}
        return {**known, **attributes}


def _add_list(parts: list[bytes], name: str, blocks: LineBlocks[Any]) -> None:
    parts.append(b',\n "%s": [' % name.encode())
    at = len(parts)
    parts += blocks.parts()
    if len(parts) > at:
        parts[at] = parts[at].removeprefix(b",")
        parts.append(b"\n ]")
    else:
        parts.append(b"]")


def _relation_lines(relations: Iterable[Relation]) -> bytes:
    return _bytes("".join([f",\n  {_JSON.encode(_relation_fields(one))}" for one in relations]))


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


def _sorted_relations(relations: IdMap[Relation]) -> list[Relation]:
    return sorted(relations.values(), key=_relation_order)


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
