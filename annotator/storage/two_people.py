"""The same articles labelled by two people, in two folders or two sidecars, read side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.message import AnnotatorError, Message, message, phrase
from annotator.storage.corpus import find_articles, natural_key
from annotator.storage.file_bytes import shown, stands
from annotator.storage.labelled_corpus import read_labelled
from annotator.storage.sidecar import SUFFIX, SidecarError, decode_sidecar, read_sidecar_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.core.annotations import Annotations
    from annotator.core.article import Article

ANSWERED = ("in_progress", "done")


class CompareError(AnnotatorError):
    """Two things that cannot be compared."""


@dataclass(frozen=True, slots=True)
class Both:
    """One article with what two people decided about it."""

    article: Article
    mine: Annotations
    theirs: Annotations


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that cannot be compared, and why."""

    name: str
    why: Message


def read_both(mine: Path, theirs: Path) -> Iterator[Both | LeftOut]:
    """The articles that two folders share, in natural order, or the one article of two sidecars (or of two files).

    An article is left out where one side lacks it, has another text, cannot be read, or has it new or skipped.
    CompareError, CorpusError, ArticleError or SidecarError, at once, where nothing can be compared.
    """
    if mine.is_dir() != theirs.is_dir():
        raise CompareError(message("A folder cannot be compared with a file; give two folders or two files."))
    if not mine.is_dir():
        article, name = _article_of(mine, theirs)
        return iter([_pair(name, (article or mine, mine), (article or theirs, theirs), any_status=True)])
    names = set(find_articles(mine)), set(find_articles(theirs))
    if not names[0] & names[1]:
        text = phrase("{mine} and {theirs} have no article of one name.")
        raise CompareError(message(text, mine=shown(str(mine)), theirs=shown(str(theirs))))
    return _of_folders(mine, theirs, names)


def _of_folders(mine: Path, theirs: Path, names: tuple[set[str], set[str]]) -> Iterator[Both | LeftOut]:
    for name in sorted(names[0] | names[1], key=natural_key):
        missing = next((folder for folder, has in zip((mine, theirs), names, strict=True) if name not in has), None)
        if missing is not None:
            yield LeftOut(name, message("not in {folder}", folder=shown(str(missing))))
            continue
        yield read_pair(name, mine / name, theirs / name)


def read_pair(name: str, mine: Path, theirs: Path) -> Both | LeftOut:
    """The article `name` from two files of articles, each with its sidecar beside it; LeftOut where it cannot be."""
    try:
        return _pair(name, (mine, mine), (theirs, theirs))
    except AnnotatorError as error:
        return LeftOut(name, error.message)


def _pair(name: str, mine: tuple[Path, Path], theirs: tuple[Path, Path], any_status: bool = False) -> Both | LeftOut:
    """Each side is two paths: the article's, and the article's or its sidecar's. `any_status` takes one not begun."""
    read = [read_labelled(path, name, side if side.name.endswith(".json") else None) for path, side in (mine, theirs)]
    (article, here), (other, there) = read
    if article.text != other.text:
        return LeftOut(name, message("its text is not the same on both sides"))
    for (_, path), made in zip((mine, theirs), (here, there), strict=True):
        status = made.header.status
        if status not in ANSWERED and not any_status:
            word = message("skipped") if status == "skipped" else message("not labelled")
            return LeftOut(name, message("{status} in {folder}", status=word, folder=shown(str(path.parent))))
    return Both(article, here, there)


def _article_of(mine: Path, theirs: Path) -> tuple[Path | None, str]:
    """The article of two files and its name; None where the files themselves are articles."""
    if not mine.name.endswith(".json") and not theirs.name.endswith(".json"):
        return None, mine.name
    tried: list[str] = []
    for path in (mine, theirs):
        if not path.name.endswith(".json"):
            return path, path.name
        for name in _named_by(path):
            found = path.with_name(name)
            if stands(found) and not name.endswith(".json"):
                return found, name
            tried.append(name)
    text = phrase("The article of {file} is not beside it; its name would be {name}.")
    raise CompareError(message(text, file=shown(mine.name), name=shown(tried[0] if tried else "")))


def _named_by(side: Path) -> Iterator[str]:
    """The names that the article of a sidecar may have: the one it is called after, the one it says."""
    if side.name.endswith(SUFFIX):
        yield side.name.removesuffix(SUFFIX)
    data = read_sidecar_bytes(side)
    if data is None:
        raise SidecarError(message("{name} is not there.", name=shown(side.name)))
    said = str(decode_sidecar(data, side.name).source.get("file") or "")
    # Only a name: a sidecar does not say where to look.
    if said and "/" not in said and "\\" not in said:
        yield said
