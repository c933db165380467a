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
    Format("label-studio", message("Label Studio: JSON"), reader=f"{_IN}.label_studio:read"),
    Format("brat", message("brat: stand-off, .txt with .ann"), reader=f"{_IN}.brat:read"),
    Format("conll", message("CoNLL: one token a line with BIO or BIOES"), reader=f"{_IN}.conll:read"),
    Format("cas", message("UIMA CAS: XMI or JSON"), reader=f"{_IN}.cas:read", extra="cas", library="cassis"),
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
