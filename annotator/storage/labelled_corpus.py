"""A folder of articles with what people decided about each: what `annotator.open_corpus` gives."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.core.annotations import Annotations
from annotator.core.message import AnnotatorError, message, phrase
from annotator.storage.article_file import read_article
from annotator.storage.corpus import find_articles
from annotator.storage.file_bytes import shown
from annotator.storage.label_file import labels_of
from annotator.storage.sidecar import SidecarError, check_fit, decode_sidecar, read_sidecar_bytes, sidecar_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from annotator.core.article import Article
    from annotator.core.labels import LabelSet
    from annotator.core.message import Message


class UnfitSidecarError(SidecarError):
    """A sidecar whose spans do not stand in its article's text: the article was changed since it was labelled."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """A folder's articles: iterating reads them one by one, in the order of `names`, as (article, annotations).

    Nothing is kept in memory but the names. An article without a sidecar has empty annotations, of status `new`.
    """

    folder: Path
    names: tuple[str, ...]
    labels: LabelSet
    problems: list[Message] | None = None

    def __iter__(self) -> Iterator[tuple[Article, Annotations]]:
        for name in self.names:
            try:
                found = self[name]
            except AnnotatorError as error:
                if self.problems is None:
                    raise
                self.problems.append(error.message)
            else:
                yield found

    def __len__(self) -> int:
        return len(self.names)

    def __getitem__(self, name: str) -> tuple[Article, Annotations]:
        """The article of that name, its path in the folder with `/`, and its annotations; AnnotatorError."""
        return read_labelled(self.folder / name, name)


def open_corpus(folder: str | PathLike[str], problems: list[Message] | None = None) -> Corpus:
    """The articles of a folder with all subfolders, to be read one by one.

    Iterating raises AnnotatorError at an article that cannot be read or that its sidecar does not fit; with a list
    of `problems` such an article is passed over and a sentence is added to the list. CorpusError where the folder
    cannot be listed, LabelFileError where its `labels.toml` cannot be used.
    """
    path = Path(folder)
    unlisted: list[Message] = []
    names = tuple(find_articles(path, unlisted if problems is None else problems))
    if unlisted:
        raise AnnotatorError(unlisted[0])
    return Corpus(path, names, labels_of(path), problems)


def read_labelled(path: Path, name: str, side: Path | None = None) -> tuple[Article, Annotations]:
    """The article in the file, called `name`, and the annotations in its sidecar (or in `side`), both checked.

    ArticleError and SidecarError where one cannot be read, UnfitSidecarError where they do not fit each other.
    """
    data = read_sidecar_bytes(side or sidecar_path(path))
    if data is None:
        return read_article(path, name), Annotations()
    sidecar = decode_sidecar(data, (side or sidecar_path(path)).name)
    article = read_article(path, name, str(sidecar.source.get("encoding") or "") or None)
    if check_fit(sidecar, article) is not None:
        text = phrase(
            "The sidecar of {name} does not fit its text; open the article in annotator to find its spans again."
        )
        raise UnfitSidecarError(message(text, name=shown(name)))
    return article, sidecar.annotations
