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
        needs_text=False,
    ),
)


def format_named(name: str) -> Format:
    """The format of that name; ExchangeError where there is none."""
    for one in FORMATS:
        if one.name == name:
            return one
    known = ", ".join(one.name for one in FORMATS)
    raise ExchangeError(message("There is no format “{name}”; there are {known}.", name=name, known=known))
