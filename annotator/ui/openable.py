"""What can be opened: a folder, or a file that may be an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.message import message
from annotator.storage.corpus import SUFFIXES

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.message import Message


def refusal(path: Path) -> Message | None:
    """Why the path cannot be opened, as one sentence; None where it is a folder or may be an article."""
    try:
        is_folder, is_file, is_there = path.is_dir(), path.is_file(), path.exists()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        return message("{path} cannot be opened ({why}): open another folder.", path=path, why=why)
    if is_folder or (is_file and path.suffix.lower() in SUFFIXES):
        return None
    if is_there:
        return message("{path} is no article: articles are .txt and .md files.", path=path)
    return message("{path} is not there: open another folder with Ctrl+O.", path=path)
