"""The files of a source, and JSON in them: a file of lines, a list, one object, or a folder of such files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.core.message import message, phrase
from annotator.exchange.items import ExchangeError
from annotator.storage.article_file import decode
from annotator.storage.corpus import natural_key
from annotator.storage.file_bytes import MEBIBYTE, read_bytes, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST = 1024 * MEBIBYTE
NAMES = ("file", "filename", "file_name", "name", "path", "doc_id", "document_id")
"""Keys that name an article, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a source: where it lies, and its name inside of the source with `/`."""

    path: Path
    name: str

    @property
    def stem(self) -> str:
        """The name without its last suffix."""
        folder, slash, file = self.name.rpartition("/")
        return folder + slash + (file.rpartition(".")[0] or file)


def source_files(source: Path, suffixes: tuple[str, ...]) -> list[Source]:
    """The file, or all files of the folder and its subfolders with one of the suffixes, in natural order.

    ExchangeError where there is none. A file given by itself may have any suffix; hidden ones are left out.
    """
    if not source.is_dir():
        return [Source(source, source.name)]
    try:
        found = [path.relative_to(source) for path in source.rglob("*") if path.name.lower().endswith(suffixes)]
    except OSError as error:
        text = phrase("The folder {folder} cannot be listed ({why}); choose another one.")
        raise ExchangeError(message(text, folder=shown(str(source)), why=error.strerror or error)) from error
    names = [path.as_posix() for path in found if not any(part.startswith(".") for part in path.parts)]
    files = [Source(source / name, name) for name in names if (source / name).is_file()]
    if not files:
        text = phrase("There is no {suffixes} file in {folder}.")
        raise ExchangeError(message(text, suffixes=" or ".join(suffixes), folder=shown(str(source))))
    return sorted(files, key=lambda one: natural_key(one.name))


def text_of(path: Path) -> str:
    """The file's text, in whatever encoding it is; ArticleError where it cannot be read."""
    return decode(read_bytes(path, path.name, LARGEST, ExchangeError), path.name).text


def json_values(source: Path) -> Iterator[tuple[Source, int, Any]]:
    """Each JSON value of the source with its file and its number there, from 1.

    A file holds one value a line, or one list of values, or one value. ExchangeError says where it is no JSON.
    """
    for file in source_files(source, (".jsonl", ".json", ".ndjson")):
        yield from ((file, number, value) for number, value in enumerate(_values(file), 1))


def _values(file: Source) -> Iterator[Any]:
    text = _utf8(file)
    if not file.name.lower().endswith((".jsonl", ".ndjson")):
        try:
            value = _loads(text)
        except ValueError as error:
            if "\n{" not in text.strip() and "\n[" not in text.strip():
                raise _no_json(file, error, 0) from error
        except RecursionError as error:
            raise _no_json(file, "nested too deep", 0) from error
        else:
            # A list whose first member is text is one example of spaCy: a text and what is said of it.
            listed = isinstance(value, list) and not (value and isinstance(value[0], str))
            yield from value if listed else [value]
            return
    # Not splitlines: a JSON text may hold U+2028 as it is.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _loads(line)
            except (ValueError, RecursionError) as error:
                raise _no_json(file, error, number) from error


def _loads(text: str) -> Any:
    return json.loads(text, parse_constant=_constant)


def _constant(name: str) -> Any:
    raise ValueError(f"{name} is no number in JSON")


def _utf8(file: Source) -> str:
    try:
        return read_bytes(file.path, file.name, LARGEST, ExchangeError).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = phrase("{file} is not UTF-8 at byte {at}; JSON must be.")
        raise ExchangeError(message(text, file=shown(file.name), at=error.start)) from error


def _no_json(file: Source, why: object, line: int) -> ExchangeError:
    if isinstance(why, json.JSONDecodeError):
        line, why = line or why.lineno, f"{why.msg} at column {why.colno}"
    text = phrase("{file} is no JSON at line {line}: {why}.")
    return ExchangeError(message(text, file=shown(file.name), line=line or 1, why=why))


def text_at(value: Any, *keys: str) -> str | None:
    """The text that the object holds under the first of the keys it has; None where it has none, or an empty one."""
    if not isinstance(value, dict):
        return None
    return next((value[key] for key in keys if isinstance(value.get(key), str) and value[key]), None)


def name_in(*places: Any) -> str:
    """The article's name that one of the objects gives; "" where none does."""
    for place in places:
        if isinstance(place, dict):
            for key in NAMES:
                if isinstance(place.get(key), str) and place[key].strip():
                    return str(place[key])
    return ""


def name_of(file: Source, number: int, value: Any, *places: Any) -> str:
    """The article's name that one of the objects gives, else the file's name with the number."""
    return name_in(value, *places) or f"{file.stem}-{number:04}"
