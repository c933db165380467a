"""UIMA CAS as XMI or JSON, for INCEpTION and other tools; read by dkpro-cassis.

The files count in UTF-16 units; cassis gives code points. What the type system calls an annotation is a span, labelled
by its feature `label` or `value`, else by its type's name; other plain features are attributes. An annotation with two
features that point to annotations (`Governor` and `Dependent`, `source` and `target`) is a relation. Tokens, sentences
and other structure that DKPro's types describe are left out: they are made again from the text. An XMI file needs
`TypeSystem.xml` beside it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from annotator.core.message import message, phrase
from annotator.exchange.items import ExchangeError
from annotator.exchange.reading.building import NO_TEXT, OWN_ID, Builder
from annotator.exchange.reading.sources import source_files
from annotator.storage.file_bytes import shown, stands

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exchange.items import Item, Losses
    from annotator.exchange.reading.sources import Source

NOT_READ = message("feature structures that are no annotations")
POINTERS = message("features that point to something else")
_STRUCTURE = (
    "uima.tcas.DocumentAnnotation",
    "de.tudarmstadt.ukp.dkpro.core.api.metadata.",
    "de.tudarmstadt.ukp.dkpro.core.api.segmentation.",
    "de.tudarmstadt.ukp.clarin.webanno.api.type.",
)
_LABELS = ("label", "value")
_TYPES = ("type", "label", "relationType", "DependencyType", "value")
_ENDS = (("Governor", "Dependent"), ("source", "target"), ("from", "to"), ("head", "child"))
_TEXTS = ("note", "by", "created", "modified")
_META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"


def read(source: Path, losses: Losses) -> Iterator[Item]:
    """The articles of an XMI or JSON file, or of a folder of them."""
    for file in source_files(source, (".xmi", ".json")):
        cas = _loaded(file, source)
        text = cas.sofa_string
        if not text:
            losses.add(NO_TEXT, file.name)
            continue
        yield _Reading(cas, Builder(_name(cas, file), text, losses)).item()


def _loaded(file: Source, source: Path) -> Any:
    cassis: Any = import_module("cassis")
    try:
        with file.path.open("rb") as data:
            if file.name.lower().endswith(".json"):
                return cassis.load_cas_from_json(data)
            with _type_system(file, source).open("rb") as types:
                return cassis.load_cas_from_xmi(data, typesystem=cassis.load_typesystem(types))
    except ExchangeError:
        raise
    except Exception as error:  # cassis and its XML library raise whatever happens to them.
        text = phrase("{file} is no CAS that can be read: {why}.")
        why = " ".join(str(error).split()) or type(error).__name__
        raise ExchangeError(message(text, file=shown(file.name), why=why)) from error


def _type_system(file: Source, source: Path) -> Path:
    folders = [file.path.parent, *([source] if source.is_dir() else [])]
    for folder in folders:
        for name in ("TypeSystem.xml", "typesystem.xml"):
            if stands(folder / name):
                return folder / name
    text = phrase("{file} needs the file TypeSystem.xml beside it, which tools write with it.")
    raise ExchangeError(message(text, file=shown(file.name)))


def _name(cas: Any, file: Source) -> str:
    for one in _of_type(cas, _META):
        for name in ("documentId", "documentTitle"):
            if value := getattr(one, name, None):
                return str(value)
    return file.stem


def _of_type(cas: Any, name: str) -> list[Any]:
    return list(cas.select(name)) if cas.typesystem.contains_type(name) else []


class _Reading:
    """Reads the annotations of one CAS into the builder."""

    def __init__(self, cas: Any, builder: Builder) -> None:
        self._cas, self._builder = cas, builder

    def item(self) -> Item:
        """The article."""
        links: list[tuple[Any, tuple[str, str]]] = []
        for one in self._cas.select_all_fs():
            if one.type.name.startswith(_STRUCTURE):
                self._say(one)
                continue
            ends = next((pair for pair in _ENDS if all(self._points(one, name) for name in pair)), None)
            if ends is not None:
                links.append((one, ends))
            elif isinstance(getattr(one, "begin", None), int):
                self._span(one)
            else:
                self._builder.lose(NOT_READ, one.type.name)
        for one, ends in links:
            self._relation(one, ends)
        return self._builder.item()

    def _say(self, one: Any) -> None:
        """What document annotations say of the article."""
        language = getattr(one, "language", None)
        if language and language != "x-unspecified":
            self._builder.say(language=str(language))
        if one.type.name == _META:
            title = getattr(one, "documentTitle", None)
            if title and title != getattr(one, "documentId", None):
                self._builder.say(title=str(title))

    def _points(self, one: Any, name: str) -> bool:
        return isinstance(getattr(getattr(one, name, None), "begin", None), int)

    def _features(self, one: Any) -> dict[str, Any]:
        """The features of an annotation that say something, but for its place."""
        names = (feature.name for feature in one.type.all_features)
        found = {name: getattr(one, name, None) for name in names if name not in ("sofa", "begin", "end")}
        return {name: value for name, value in found.items() if value is not None}

    def _span(self, one: Any) -> None:
        said = self._features(one)
        label = next((str(said.pop(name)) for name in _LABELS if isinstance(said.get(name), str)), "")
        label = label or one.type.name.rpartition(".")[2]
        fields = {name: said.pop(name) for name in _TEXTS if isinstance(said.get(name), str)}
        if said.pop("unsure", False) is True:
            fields["unsure"] = True
        if OWN_ID.fullmatch(str(said.get("identifier"))):
            fields["id"] = said.pop("identifier")
        attributes = {}
        for name, value in said.items():
            if isinstance(value, str | int | float | bool):
                attributes[name] = value
            else:
                self._builder.lose(POINTERS, f"{label}: {name}")
        self._builder.add(str(one.xmiID), label, one.begin, one.end, attributes=attributes, **fields)

    def _relation(self, one: Any, ends: tuple[str, str]) -> None:
        said = self._features(one)
        source, target = (said.pop(name) for name in ends)
        type_ = next((str(said.pop(name)) for name in _TYPES if isinstance(said.get(name), str)), "")
        fields = {name: said.pop(name) for name in _TEXTS[1:] if isinstance(said.get(name), str)}
        fields["id"] = said.pop("identifier", "")
        for name in said:
            self._builder.lose(POINTERS, f"{type_}: {name}")
        self._builder.link(type_ or one.type.name.rpartition(".")[2], str(source.xmiID), str(target.xmiID), **fields)
