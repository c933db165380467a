"""One foreign format as the registry knows it; its modules are imported when it is used."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from annotator.core.message import Message, message, phrase
from annotator.exchange.items import ExchangeError
from annotator.exchange.writing.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from annotator.exchange.items import Item, Losses, Making, Writer

NOTHING = message("nothing")


@dataclass(frozen=True, slots=True)
class Format:
    """A format that annotator writes, reads, or both.

    `name` is what `--to` and `--from` call it, `loses` what it cannot hold (a message that ends "loses …"). `file` is
    the name of the file it writes, without a dot that of a folder. `writer` and `reader` are MODULE:NAME of its Write
    and Read, "" where it has none; `people` is that of its People where it says who labelled, its reader is then a
    ReadBy. `library` is the module it needs, which the extra `extra` of the package provides.
    """

    name: str
    title: Message
    loses: Message = NOTHING
    file: str = ""
    writer: str = ""
    reader: str = ""
    extra: str = ""
    library: str = ""
    needs_text: bool = True
    people: str = ""

    @property
    def writes(self) -> bool:
        """Whether it can be exported to."""
        return bool(self.writer)

    @property
    def reads(self) -> bool:
        """Whether it can be imported from."""
        return bool(self.reader)

    @property
    def is_folder(self) -> bool:
        """Whether it writes a folder of files."""
        return "." not in self.file

    def missing(self) -> Message | None:
        """One sentence that says what to install before it can be used; None where nothing is missing."""
        if not self.library or find_spec(self.library) is not None:
            return None
        text = phrase("{format} needs {library}, which is not installed: `pip install 'annotator[{extra}]'`.")
        return message(text, format=self.name, library=self.library, extra=self.extra)

    def write(self, target: Path, making: Making) -> Writer:
        """A writer of `target`; ExchangeError where the library is missing or the format is only read."""
        made: Writer = self._found(self.writer)(target, making)
        return made

    def lines(self) -> Lines | None:
        """How it is written where each article is a piece of its own that any process can make; else None."""
        found = self._found(self.writer)
        return found if isinstance(found, Lines) else None

    def read(self, source: Path, losses: Losses, by: str | None = None) -> Iterator[Item]:
        """The items of `source`, of one person's work where `by` names one.

        ExchangeError where the library is missing, the format is only written, or does not say who labelled.
        """
        read = self._found(self.reader)
        if by is not None and not self.people:
            raise ExchangeError(message("{format} does not say who labelled; leave out the choice.", format=self.name))
        items: Iterator[Item] = read(source, losses) if by is None else read(source, losses, by)
        return items

    def people_in(self, source: Path) -> Mapping[str, int]:
        """Who labelled, each with the number of articles, the most first; nobody where the format does not say."""
        if not self.people:
            return {}
        found: Mapping[str, int] = self._found(self.people)(source)
        return found

    def _found(self, place: str) -> Any:
        if not place:
            raise ExchangeError(message("{format} does not go in this direction.", format=self.name))
        if problem := self.missing():
            raise ExchangeError(problem)
        module, _, name = place.partition(":")
        return getattr(import_module(module), name)
