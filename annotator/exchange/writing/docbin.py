"""spaCy's DocBin: spans of any label, nested and crossing ones too, in `doc.spans["sc"]`, where spancat looks for them.

Nothing is put into `doc.ents`, which could not hold them. spaCy's spans are made of tokens: one whose edge lies inside
a token cannot stand and is counted as lost. The rest of what we know stands in `doc.user_data["annotator"]`.
A folder of several files, which `spacy train` takes like one, so that memory does not grow.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from annotator.core.message import excerpt, message
from annotator.exchange.writing.said import of_article, of_relation, of_span

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exchange.items import Item, Making

SPANS = "sc"
MOST = 500
"""Articles in one file."""
MISALIGNED = message("spans with an edge inside one of spaCy's tokens")


def write(target: Path, making: Making) -> _Writer:
    """A writer of the folder."""
    return _Writer(target, making)


class _Writer:
    def __init__(self, target: Path, making: Making) -> None:
        target.mkdir(exist_ok=True)
        self._target, self._losses = target, making.losses
        self._pipes: dict[str, Any] = {}
        self._bin: Any = None
        self._held = self._files = 0

    def add(self, item: Item) -> None:
        """Write one more article."""
        tokens: Any = import_module("spacy.tokens")
        doc = self._pipe(item.annotations.header.language).make_doc(item.text)
        found = []
        for one in item.spans():
            span = doc.char_span(one.start, one.end, label=one.label, span_id=one.id, alignment_mode="strict")
            if span is None:
                self._losses.add(MISALIGNED, item.name, excerpt(item.text[one.start : one.end]))
            else:
                found.append(span)
        doc.spans[SPANS] = tokens.SpanGroup(doc, name=SPANS, spans=found)
        doc.user_data["annotator"] = _said(item)
        if self._bin is None:
            self._bin = tokens.DocBin(attrs=[], store_user_data=True)
        self._bin.add(doc)
        self._held += 1
        if self._held == MOST:
            self._save()

    def _pipe(self, language: str) -> Any:
        """The tokenizer of the language; that of no language in particular where spaCy has none."""
        spacy: Any = import_module("spacy")
        if language not in self._pipes:
            try:
                self._pipes[language] = spacy.blank(language or "xx")
            except ImportError:
                self._pipes[language] = spacy.blank("xx")
        return self._pipes[language]

    def _save(self) -> None:
        self._bin.to_disk(self._target / f"{self._files:04}.spacy")
        self._bin, self._held, self._files = None, 0, self._files + 1

    def close(self) -> None:
        """Write the last file."""
        if self._bin is not None:
            self._save()


def _said(item: Item) -> dict[str, Any]:
    """What spaCy has no place for; lost spans apart, by their ids."""
    spans = {one.id: {name: value for name, value in of_span(one).items() if name != "id"} for one in item.spans()}
    relations = [
        {"id": one.id, "type": one.type, "from": one.source, "to": one.target, **of_relation(one)}
        for one in item.relations()
    ]
    return {**of_article(item), "spans": spans, "relations": relations}
