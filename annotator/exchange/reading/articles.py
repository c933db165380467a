"""Articles without annotations: JSON lines, or CSV with a heading, that have a column with the text.

Title, date of publication and language go into the sidecar, every other column is kept as `meta` of the article.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from annotator.core.message import message, phrase
from annotator.exchange.items import ExchangeError
from annotator.exchange.reading.building import NO_TEXT, Builder
from annotator.exchange.reading.sources import NAMES, Source, json_values, name_of, source_files, text_of
from annotator.storage.file_bytes import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exchange.items import Item, Losses

TEXTS = ("text", "content", "body", "article", "article_text", "full_text", "fulltext", "maintext", "raw_text")
_COLUMNS = {
    "title": ("title", "headline", "titlu"),
    "language": ("language", "lang"),
    "published": ("published", "date", "published_at", "date_published", "publish_date", "date_publish", "data"),
}
_SITES = ("site", "sitename", "source_domain")
MORE_CELLS = message("cells behind the last column of the heading")


def read(source: Path, losses: Losses) -> Iterator[Item]:
    """The rows of the source that have a text."""
    for file, number, row in _rows(source):
        found = {str(name).strip().casefold(): one for name, one in row.items() if name is not None}
        if isinstance(row.get(None), list):
            losses.add(MORE_CELLS, file.name, f"row {number}")
        text = next((found[name] for name in TEXTS if isinstance(found.get(name), str) and found[name]), "")
        if not text:
            losses.add(NO_TEXT, file.name, f"row {number}")
            continue
        builder = Builder(name_of(file, number, found), text, losses)
        used = {next(name for name in TEXTS if found.get(name) == text), *NAMES}
        for field, names in _COLUMNS.items():
            name = next((one for one in names if isinstance(found.get(one), str) and found[one].strip()), "")
            if name and (field != "published" or (day := iso_day(found[name]))):
                builder.say(**{field: day if field == "published" else found[name].strip()})
                used.add(name)
        if site := next((found[name] for name in _SITES if found.get(name)), None):
            builder.article_extra["site"] = site
            used.update(_SITES)
        builder.meta({name: one for name, one in found.items() if name not in used})
        yield builder.item()


def iso_day(text: str) -> str:
    """The day that an ISO 8601 date or time begins with; "" where it is none."""
    found = re.match(r"\d{4}-\d{2}-\d{2}(?!\d)", text.strip())
    return found[0] if found else ""


def _rows(source: Path) -> Iterator[tuple[Source, int, dict[Any, Any]]]:
    if source.is_dir():
        files = source_files(source, (".csv", ".tsv", ".jsonl", ".json", ".ndjson"))
    else:
        files = [Source(source, source.name)]
    for file in files:
        if file.name.lower().endswith((".csv", ".tsv")):
            yield from ((file, number, row) for number, row in enumerate(_table(file), 1))
        else:
            for _, number, value in json_values(file.path):
                yield file, number, value if isinstance(value, dict) else {"text": value}


def _table(file: Source) -> Iterator[dict[Any, Any]]:
    text = text_of(file.path)
    heading = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=heading.count)
    csv.field_size_limit(1 << 30)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        columns = [str(name).strip().casefold() for name in rows.fieldnames or ()]
        if not set(columns) & set(TEXTS):
            sentence = phrase(
                "{file} has no column with the text: it has {columns}, and one of them must be called {names}."
            )
            values = {"columns": ", ".join(columns), "names": " or ".join(TEXTS[:4])}
            raise ExchangeError(message(sentence, file=shown(file.name), **values))
        yield from rows
    except csv.Error as error:
        sentence = phrase("{file} is no CSV at line {line}: {why}.")
        raise ExchangeError(message(sentence, file=shown(file.name), line=rows.line_num + 1, why=error)) from error
