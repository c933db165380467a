"""UIMA CAS as XMI or JSON, by dkpro-cassis: for INCEpTION and other tools of that family.

cassis turns our code points into the UTF-16 units that UIMA counts. Spans are `webanno.custom.ArticleSpan`, relations
`webanno.custom.ArticleRelation` with Governor and Dependent, as INCEpTION's custom layers are; attributes are features.
"""

from __future__ import annotations

import json
import keyword
import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from annotator.core.message import message
from annotator.exchange.file_names import Names
from annotator.exchange.writing.said import attribute_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from annotator.exchange.items import Item, Making

SPAN, RELATION = "webanno.custom.ArticleSpan", "webanno.custom.ArticleRelation"
META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
TYPES = "TypeSystem.xml"
CONTROLS = message("control characters that XML cannot hold, which became U+FFFD")
RENAMED = message("attributes whose name is no name of a feature, which became another")
AS_JSON = message("attributes that are neither text nor true or false, written as JSON")
NOTHING = message("attributes without a value")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAKEN = {"begin", "end", "sofa", "type", "self", "xmiID", "label", "identifier", "unsure", "note"}
_TAKEN |= {"by", "created", "modified"}


def write_xmi(target: Path, making: Making) -> Writer:
    """A writer of a folder of XMI files with their type system."""
    return Writer(target, making, ".xmi")


def write_json(target: Path, making: Making) -> Writer:
    """A writer of a folder of JSON files."""
    return Writer(target, making, ".json")


class Writer:
    """Writes a file for each article."""

    def __init__(self, target: Path, making: Making, suffix: str) -> None:
        target.mkdir(exist_ok=True)
        self._target, self._losses, self._suffix, self._names = target, making.losses, suffix, Names()
        self._types = _Types(attribute_kinds(making.labels))

    def add(self, item: Item) -> None:
        """Write one more article."""
        cassis: Any = import_module("cassis")
        # First, as cassis makes nothing with a feature that came after the first of its type.
        attributes = {one.id: self._attributes(one.attributes, item) for one in item.spans()}
        self._types.build()
        cas = cassis.Cas(typesystem=self._types.system)
        cas.sofa_string = self._clean(item.text, item)
        cas.sofa_mime = "text/plain"
        header = item.annotations.header
        about = {"documentId": item.name, "documentTitle": header.title or item.name}
        language = header.language or "x-unspecified"
        said = {name: self._clean(value, item) for name, value in about.items()}
        cas.add(self._types.meta(begin=0, end=len(item.text), language=language, **said))
        made: dict[str, Any] = {}
        for one in item.spans():
            fields = {"label": one.label, "identifier": one.id, "note": one.note, "by": one.by}
            fields |= {"created": one.created, "modified": one.modified}
            values: dict[str, Any] = {name: self._clean(value, item) for name, value in fields.items() if value}
            if one.unsure:
                values["unsure"] = True
            values |= attributes[one.id]
            made[one.id] = self._types.span(begin=one.start, end=one.end, **values)
            cas.add(made[one.id])
        for link in item.relations():
            target = made[link.target]
            fields = {"label": link.type, "identifier": link.id, "by": link.by, "created": link.created}
            fields["modified"] = link.modified
            values = {name: self._clean(value, item) for name, value in fields.items() if value}
            ends = {"Governor": made[link.source], "Dependent": target}
            cas.add(self._types.relation(begin=target.begin, end=target.end, **ends, **values))
        path = self._target / self._names.free(f"{item.name}{self._suffix}")
        path.parent.mkdir(parents=True, exist_ok=True)
        if self._suffix == ".xmi":
            cas.to_xmi(path)
        else:
            cas.to_json(path)

    def _attributes(self, said: Mapping[str, Any], item: Item) -> dict[str, Any]:
        values = {}
        for name, value in said.items():
            if value is None:
                self._losses.add(NOTHING, item.name, name)
                continue
            held = value if isinstance(value, str | bool) else json.dumps(value, ensure_ascii=False, default=dict)
            if held is not value:
                self._losses.add(AS_JSON, item.name, name)
            feature = self._types.feature(name, "Boolean" if isinstance(held, bool) else "String")
            if feature != name:
                self._losses.add(RENAMED, item.name, name)
            values[feature] = self._clean(held, item) if isinstance(held, str) else held
        return values

    def _clean(self, text: str, item: Item) -> str:
        if self._suffix != ".xmi" or not (found := _NO_XML.findall(text)):
            return text
        self._losses.add(CONTROLS, item.name, count=len(found))
        return _NO_XML.sub("\ufffd", text)

    def close(self) -> None:
        """Write the type system, which holds every feature by now."""
        if self._suffix == ".xmi":
            self._types.build()
            self._types.system.to_xml(self._target / TYPES)


class _Types:
    """The type system; features of attributes that the label set does not know are added when they are met.

    `system`, `span`, `relation` and `meta` are cassis's; `build` makes them anew where a feature has been added.
    """

    system: Any
    span: Any
    relation: Any
    meta: Any

    def __init__(self, kinds: Mapping[str, str]) -> None:
        self._features: dict[str, str] = {}
        self._built = -1
        for name, kind in kinds.items():
            self.feature(name, "Boolean" if kind == "flag" else "String")

    def build(self) -> None:
        """Make the type system of all features so far, unless it is made."""
        if self._built == len(self._features):
            return
        cassis: Any = import_module("cassis")
        self._built, self.system = len(self._features), cassis.TypeSystem()
        self.span = self.system.create_type(SPAN, "uima.tcas.Annotation")
        self.relation = self.system.create_type(RELATION, "uima.tcas.Annotation")
        self.meta = self.system.create_type(META, "uima.tcas.DocumentAnnotation")
        for name in ("documentId", "documentTitle"):
            self._create(self.meta, name, "String")
        for kind, names in ((self.span, ("note",)), (self.relation, ())):
            for name in ("label", "identifier", *names, "by", "created", "modified"):
                self._create(kind, name, "String")
        self._create(self.span, "unsure", "Boolean")
        for name in ("Governor", "Dependent"):
            self.system.create_feature(domainType=self.relation, name=name, rangeType="uima.tcas.Annotation")
        for name, held in self._features.items():
            self._create(self.span, name, held)

    def feature(self, name: str, kind: str) -> str:
        """The feature that holds an attribute's values of the kind; it has another name where this one cannot be."""
        made = re.sub(r"\W", "_", name, flags=re.ASCII) or "_"
        if made[0].isdigit() or made in _TAKEN or keyword.iskeyword(made):
            made = f"_{made}"
        while self._features.get(made, kind) != kind:
            made += "_"
        self._features[made] = kind
        return made

    def _create(self, type_: Any, name: str, kind: str) -> None:
        self.system.create_feature(domainType=type_, name=name, rangeType=f"uima.cas.{kind}")
