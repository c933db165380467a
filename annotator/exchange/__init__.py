"""Foreign formats, out and in: one registry, FORMATS, and one module per format and direction, imported when used.

`writing/` holds what makes a dataset of a corpus, `reading/` what makes articles with sidecars of other tools' files.
"""

from annotator.core.message import message
from annotator.exchange.format import Format
from annotator.exchange.items import ExchangeError, Item, Losses, Making, Place

__all__ = ["FORMATS", "ExchangeError", "Format", "Item", "Losses", "Making", "Place", "format_named"]

_OUT, _IN = "annotator.exchange.writing", "annotator.exchange.reading"

FORMATS: tuple[Format, ...] = (
    Format(
        "dataset",
        message("Dataset: one article a line, as JSON"),
        file="dataset.jsonl",
        writer=f"{_OUT}.dataset:write",
        reader=f"{_IN}.dataset:read",
        needs_text=False,
    ),
    Format(
        "prodigy",
        message("Prodigy and spaCy: JSON lines with spans"),
        message("origins"),
        "prodigy.jsonl",
        f"{_OUT}.prodigy:write",
        f"{_IN}.prodigy:read",
    ),
    Format(
        "doccano",
        message("doccano: JSON lines"),
        message("attributes, notes and doubt once doccano has read it"),
        "doccano.jsonl",
        f"{_OUT}.doccano:write",
        f"{_IN}.doccano:read",
    ),
    Format(
        "label-studio",
        message("Label Studio: tasks and their labelling configuration"),
        message("people, times and where spans come from"),
        "label-studio",
        f"{_OUT}.label_studio:write",
        f"{_IN}.label_studio:read",
        people=f"{_IN}.label_studio:people",
    ),
    Format(
        "brat",
        message("brat: stand-off, .txt with .ann"),
        message("people, times and what is said of whole articles"),
        "brat",
        f"{_OUT}.brat:write",
        f"{_IN}.brat:read",
    ),
    Format(
        "docbin",
        message("spaCy: DocBin with doc.spans"),
        message("spans with an edge inside one of spaCy's tokens"),
        "spacy",
        f"{_OUT}.docbin:write",
        extra="spacy",
        library="spacy",
    ),
    Format(
        "parquet",
        message("Parquet, for Hugging Face datasets, polars and pandas"),
        file="dataset.parquet",
        writer=f"{_OUT}.parquet:write",
        extra="parquet",
        library="pyarrow",
        needs_text=False,
    ),
    Format(
        "conll",
        message("CoNLL: one token a line with BIO, a file for each label"),
        message("spans inside another of their label, relations, attributes and exact texts"),
        "conll",
        f"{_OUT}.conll:write_bio",
        f"{_IN}.conll:read",
    ),
    Format(
        "conll-bioes",
        message("CoNLL with BIOES"),
        message("spans inside another of their label, relations, attributes and exact texts"),
        "conll-bioes",
        f"{_OUT}.conll:write_bioes",
        f"{_IN}.conll:read",
    ),
    Format(
        "cas",
        message("UIMA CAS: XMI, for INCEpTION"),
        message("the state of articles, their notes and dates, and where spans come from"),
        "cas",
        f"{_OUT}.cas:write_xmi",
        f"{_IN}.cas:read",
        "cas",
        "cassis",
    ),
    Format(
        "cas-json",
        message("UIMA CAS: JSON"),
        message("the state of articles, their notes and dates, and where spans come from"),
        "cas-json",
        f"{_OUT}.cas:write_json",
        f"{_IN}.cas:read",
        extra="cas",
        library="cassis",
    ),
    Format(
        "csv",
        message("Table of spans, as CSV"),
        message("relations and whole texts"),
        "spans.csv",
        f"{_OUT}.table:write",
        needs_text=False,
    ),
    Format("articles", message("Articles without labels: JSON lines or CSV"), reader=f"{_IN}.articles:read"),
    Format(
        "html",
        message("Articles without labels: web pages"),
        reader=f"{_IN}.html:read",
        extra="html",
        library="trafilatura",
    ),
)


def format_named(name: str) -> Format:
    """The format of that name; ExchangeError where there is none."""
    for one in FORMATS:
        if one.name == name:
            return one
    known = ", ".join(one.name for one in FORMATS)
    raise ExchangeError(message("There is no format “{name}”; there are {known}.", name=name, known=known))
