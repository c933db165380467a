"""Reading an article as it was labelled: in the encoding that its sidecar names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.storage.article_file import read_article
from annotator.storage.sidecar import SidecarError, decode_sidecar, read_sidecar_bytes, sidecar_path

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.article import Article


def read_labelled_article(folder: Path, name: str) -> Article:
    """The article `name` of the folder; its encoding is found out where no readable sidecar names it. ArticleError."""
    path = folder / name
    encoding = None
    try:
        data = read_sidecar_bytes(sidecar_path(path))
        if data is not None:
            encoding = str(decode_sidecar(data, name).source.get("encoding") or "") or None
    except SidecarError:
        pass  # Whoever opens the article is told; its text can be searched all the same.
    return read_article(path, name, encoding)
