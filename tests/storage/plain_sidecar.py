"""A sidecar written the plain way, by `json` and from the design's list of fields: what our encoder must give too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from annotator.core.annotations import LostSpan, Relation, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from annotator.core.annotations import Annotations
    from annotator.core.article import Article
    from annotator.core.labels import LabelSet

CONTEXT = 32


def plainly_encoded(article: Article, annotations: Annotations, labels: LabelSet | None) -> bytes:
    """The bytes of the sidecar; its texts have no half characters."""
    header, extra = annotations.header, annotations.extra
    said = {"title": header.title, "language": header.language, "published": header.published}
    top: dict[str, Any] = {
        "format": "article-annotations",
        "version": 1,
        "source": {
            "file": article.file,
            "sha256": article.sha256,
            "encoding": article.encoding,
            "bom": article.bom,
            "newline": article.newline,
            "length": len(article.text),
            **extra.get("source", {}),
        },
        "article": _filled(said) | dict(extra.get("article", {})),
        "labels": header.labels,
        "status": header.status,
        "note": header.note,
    }
    lists: dict[str, list[Any]] = {
        "spans": [_span(article, one, labels) for one in sorted(annotations.spans, key=_place)],
        "relations": [_relation(one) for one in sorted(annotations.relations.values(), key=_ends)],
        "lost": [_span(article, one, labels) for one in annotations.lost],
        "rejected": [_ordered(one, ("label", "start", "end", "text", "suggester")) for one in annotations.rejected],
        "dismissed": [_ordered(one, ("check", "start", "end", "text")) for one in annotations.dismissed],
        "conflicts": [_ordered(one, ("mine", "theirs")) for one in annotations.conflicts],
    }
    lines = [f" {_json(key)}: {_json(value)}" for key, value in top.items()]
    for key, members in lists.items():
        if members:
            lines.append(f' "{key}": [\n  ' + ",\n  ".join(map(_json, members)) + "\n ]")
        elif key in ("spans", "relations"):
            lines.append(f' "{key}": []')
    lines += [f" {_json(key)}: {_json(value)}" for key, value in extra.get("", {}).items()]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, default=dict)


def _place(span: Span) -> tuple[int, int, str, str]:
    return span.start, -span.end, span.label, span.id


def _ends(relation: Relation) -> tuple[str, str, str, str]:
    return relation.source, relation.type, relation.target, relation.id


def _span(article: Article, member: Span | LostSpan, labels: LabelSet | None) -> dict[str, Any]:
    if isinstance(member, LostSpan):
        span, texts = member.span, (member.text, member.prefix, member.suffix)
    else:
        span, text = member, article.text
        before, after = text[: span.start][-CONTEXT:], text[span.end :][:CONTEXT]
        texts = (text[span.start : span.end], before, after)
    known = [one.attributes for one in labels.labels if one.name == span.label] if labels else []
    names = [one.name for attributes in known for one in attributes]
    return {
        "id": span.id,
        "label": span.label,
        "start": span.start,
        "end": span.end,
        **dict(zip(("text", "prefix", "suffix"), texts, strict=True)),
        "attributes": _ordered(span.attributes, names),
        **_filled({"unsure": span.unsure, "note": span.note, "anchor": span.anchor, "by": span.by}),
        "origin": span.origin,
        **_filled({"suggester": span.suggester, "created": span.created, "modified": span.modified}),
        **span.extra,
    }


def _relation(one: Relation) -> dict[str, Any]:
    made = {"id": one.id, "type": one.type, "from": one.source, "to": one.target, **_filled({"by": one.by})}
    return {**made, "origin": one.origin, **_filled({"created": one.created, "modified": one.modified}), **one.extra}


def _ordered(entry: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {**{name: entry[name] for name in names if name in entry}, **entry}


def _filled(pairs: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in pairs.items() if value}
