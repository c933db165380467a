"""The sample articles: beside the program in its source folder; else a copy, the person's own, of those packaged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.settings import Folders

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PACKAGED = Path(__file__).resolve().parents[1] / "seeds"
COPY = "samples"


def there_are_samples() -> bool:
    """Whether there are sample articles to try."""
    return SEEDS.is_dir() or PACKAGED.is_dir()


def is_of_samples(folder: Path, folders: Folders) -> bool:
    """Whether a folder is that of the sample articles."""
    return folder in (SEEDS, folders.state / COPY)


def sample_folder(folders: Folders) -> Path | None:
    """The folder of the sample articles, copied when it is first asked for; None where there is none.

    A copy, since what is installed need not be writable, and goes with the next version.
    """
    if SEEDS.is_dir():
        return SEEDS
    own = folders.state / COPY
    if own.is_dir() or not PACKAGED.is_dir():
        return own if own.is_dir() else None
    import shutil  # Copied once.

    begun = own.with_name(f".{COPY}.begun")
    try:
        shutil.rmtree(begun, ignore_errors=True)
        shutil.copytree(PACKAGED, begun)
        begun.rename(own)
    except OSError:
        return None
    return own
