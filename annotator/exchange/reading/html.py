"""Articles from web pages: trafilatura finds the text, and title, date, site, author and address where the page says.

Nothing is labelled. The language is what the page says of itself.
"""

from __future__ import annotations

import logging
import re
from importlib import import_module
from typing import TYPE_CHECKING, Any

from annotator.core.message import message
from annotator.exchange.items import ExchangeError
from annotator.exchange.reading.articles import iso_day
from annotator.exchange.reading.building import Builder
from annotator.exchange.reading.sources import LARGEST, source_files
from annotator.storage.file_bytes import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.exchange.items import Item, Losses

NO_TEXT = message("pages in which no article was found")
_LANGUAGE = re.compile(rb"<html[^>]*?\slang\s*=\s*[\"']?([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*[\"'\s>]", re.IGNORECASE)
_START = 20_000


def read(source: Path, losses: Losses) -> Iterator[Item]:
    """The pages of a file or folder in which there is an article."""
    trafilatura: Any = import_module("trafilatura")
    # It warns of pages without an article, which the losses tell.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    for file in source_files(source, (".html", ".htm", ".xhtml")):
        data = read_bytes(file.path, file.name, LARGEST, ExchangeError)
        found: Any = trafilatura.bare_extraction(data, with_metadata=True, include_comments=False) if data else None
        said: dict[str, Any] = found.as_dict() if found is not None else {}
        text = said.get("text")
        if not text:
            losses.add(NO_TEXT, file.name)
            continue
        builder = Builder(file.stem, text, losses)
        language = _LANGUAGE.search(data[:_START])
        builder.say(title=said.get("title"), published=iso_day(said.get("date") or ""))
        builder.say(language=language[1].decode().lower() if language else "")
        site = said.get("sitename") or said.get("hostname")
        kept = {"site": site, "author": said.get("author"), "url": said.get("url")}
        builder.article_extra.update({name: one for name, one in kept.items() if one})
        yield builder.item()
