"""Making articles and sidecars of items: all or nothing, and never over a file that is there."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations
from annotator.core.message import excerpt, message, phrase
from annotator.exchange.file_names import Names, article_name
from annotator.exchange.items import ExchangeError
from annotator.exchange.new_labels import FoundLabels
from annotator.storage.article_file import ArticleError, decode
from annotator.storage.file_bytes import shown, stands
from annotator.storage.label_file import FILE, labels_of
from annotator.storage.sidecar import SidecarError, check_fit, decode_sidecar, encode_sidecar, sidecar_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from annotator.core.article import Article
    from annotator.core.labels import LabelSet
    from annotator.exchange.items import Item, Losses

NO_ARTICLE = message("articles without text, or whose text no file can hold")
RENAMED = message("articles under another name, so that it is a file's and stands once")


@dataclass(frozen=True, slots=True)
class Imported:
    """What was written: the number of articles, spans and relations, and the labels that the folder did not know.

    `with_labels` says that a label file was written for them.
    """

    articles: int
    spans: int
    relations: int
    unknown_labels: tuple[str, ...] = ()
    with_labels: bool = False


def import_items(
    items: Iterable[Item], folder: Path, losses: Losses, now: str, step: Callable[[int], None] = lambda _: None
) -> Imported:
    """Write each item as an article and, where anything is said of it, its sidecar into the folder, which may be new.

    A folder without a label file gets one where the labels are all unknown. Nothing is written where an item cannot be
    read or a file is there already: ExchangeError. `now` (UTC, ISO 8601) is when spans and relations without a time
    were made. `step` is told how many articles are ready.
    """
    new_folder = not stands(folder)
    if not new_folder and not folder.is_dir():
        raise ExchangeError(message("{folder} is no folder; choose another one.", folder=shown(str(folder))))
    labels = labels_of(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # Inside of the folder, so that moving is renaming; hidden, so that no window lists it.
        stage = Path(tempfile.mkdtemp(prefix=".import-", dir=folder))
    except OSError as error:
        text = phrase("{folder} cannot be written to ({why}); choose another folder.")
        raise ExchangeError(message(text, folder=shown(str(folder)), why=error.strerror or error)) from error
    done = False
    try:
        staged = _Stage(stage, losses, now, labels)
        for number, item in enumerate(items, 1):
            step(staged.add(item, number))
        made = staged.finish(needs_labels=not stands(folder / FILE))
        _move(stage, folder, staged.files)
        done = True
    except OSError as error:
        text = phrase("Nothing was imported: {folder} could not be written ({why}).")
        raise ExchangeError(message(text, folder=shown(str(folder)), why=error.strerror or error)) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)
        if new_folder and not done:
            shutil.rmtree(folder, ignore_errors=True)
    return made


class _Stage:
    """The files of an import before they are moved into place."""

    def __init__(self, stage: Path, losses: Losses, now: str, labels: LabelSet) -> None:
        self.files: list[str] = []
        self._stage, self._losses, self._now, self._labels = stage, losses, now, labels
        self._names, self._found = Names(), FoundLabels()
        self._articles = self._spans = self._relations = 0

    def add(self, item: Item, number: int) -> int:
        """Write the item's files; how many articles there are by now."""
        data = article_bytes(item.article)
        name = self._names.free(article_name(item.name, f"article-{number:04}"))
        article = _read_back(data, name, item.text) if data is not None else None
        if data is None or article is None:
            self._losses.add(NO_ARTICLE, item.name or name, excerpt(item.text))
            return self._articles
        if name not in (item.name, f"{item.name}.txt"):
            self._losses.add(RENAMED, item.name, name)
        path = self._stage / name
        path.parent.mkdir(parents=True, exist_ok=True)
        self._write(name, data)
        annotations = _dated(item.annotations, self._now)
        if annotations != Annotations():
            self._write(sidecar_path(Path(name)).as_posix(), _sidecar(article, annotations, self._labels))
        self._articles += 1
        self._spans += len(annotations.spans)
        self._relations += len(annotations.relations)
        self._found.take(item)
        return self._articles

    def finish(self, *, needs_labels: bool) -> Imported:
        """What was written, a label file too where the folder needs one."""
        unknown = tuple(name for name in self._found.labels if name not in self._labels.by_name)
        # Where some are known the set is right for them: a person has to say what the others are.
        data = self._found.file() if needs_labels and unknown and len(unknown) == len(self._found.labels) else None
        if data is not None:
            self._write(FILE, data)
        return Imported(self._articles, self._spans, self._relations, unknown, data is not None)

    def _write(self, name: str, data: bytes) -> None:
        (self._stage / name).write_bytes(data)
        self.files.append(name)


def _sidecar(article: Article, annotations: Annotations, labels: LabelSet) -> bytes:
    """The sidecar's bytes; ExchangeError where they could not be read again, whatever the other tool had."""
    try:
        data = encode_sidecar(article, annotations, labels)
        fits = check_fit(decode_sidecar(data, article.file), article) is None
    except (SidecarError, ValueError) as error:
        text = phrase("What is said of {name} cannot be kept in a sidecar ({why}); nothing was imported.")
        raise ExchangeError(message(text, name=shown(article.name), why=str(error).rstrip("."))) from error
    if not fits:
        raise ExchangeError(message("The spans of {name} do not fit its text.", name=shown(article.name)))
    return data


def article_bytes(article: Article) -> bytes | None:
    """The article's text in its encoding, with its byte-order mark; in UTF-8 where that cannot hold it."""
    text, mark = article.text, "\ufeff" if article.bom else ""
    for encoding in (article.encoding, "utf-8"):
        try:
            data = (mark + text).encode(encoding)
            # What stands at a text's start by itself would be taken for the mark.
            if decode(data, "article", encoding).text != text:
                data = ("\ufeff" + text).encode(encoding)
            if decode(data, "article", None).text == text:
                return data
        except (ValueError, LookupError, ArticleError):
            continue
    return None


def _read_back(data: bytes, name: str, text: str) -> Article | None:
    try:
        article = decode(data, name)
    except ArticleError:
        return None
    return article if article.text == text else None


def _dated(annotations: Annotations, now: str) -> Annotations:
    """The annotations with `now` where a span or relation does not say when it was made."""
    if all(one.created for one in (*annotations.spans, *annotations.relations.values())):
        return annotations
    spans = [one if one.created else replace(one, created=now) for one in annotations.spans]
    relations = [one if one.created else replace(one, created=now) for one in annotations.relations.values()]
    made = Annotations.build(spans, relations, header=annotations.header, lost=annotations.lost)
    return replace(made, rejected=annotations.rejected, dismissed=annotations.dismissed, extra=annotations.extra)


def _move(stage: Path, folder: Path, files: list[str]) -> None:
    """Move the files into place; ExchangeError, and none is moved, where one is there or the way leads outside."""
    root = folder.resolve()
    for name in files:
        target = folder / name
        if stands(target):
            text = phrase(
                "{name} is in {folder} already and stays as it is; nothing was imported, choose another folder."
            )
            raise ExchangeError(message(text, name=shown(name), folder=shown(str(folder))))
        if not target.parent.resolve().is_relative_to(root):
            text = phrase("{name} would lie outside of {folder}, by a link; nothing was imported.")
            raise ExchangeError(message(text, name=shown(name), folder=shown(str(folder))))
    moved: list[Path] = []
    try:
        for name in files:
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            # A link and not a renaming: it fails where another program has made the file meanwhile.
            target.hardlink_to(stage / name)
            moved.append(target)
    except OSError:
        for target in moved:
            target.unlink(missing_ok=True)
        raise
