"""The programs that a dataset is made for: each test asks for its own and says what is missing."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

import pytest

from annotator.exchange import format_named
from annotator.exchange.export import export
from annotator.exchange.plan import Plan, Split
from tests.exchange.corpora import put, seeds, traps

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.exchange.export import Outcome
    from annotator.exchange.items import Item

PACKAGES = {
    "cassis": "dkpro-cassis",
    "datasets": "datasets",
    "huggingface_hub": "huggingface-hub",
    "label_studio_sdk": "label-studio-sdk",
    "polars": "polars",
    "pyarrow": "pyarrow",
    "seqeval": "seqeval",
    "spacy": "spacy",
}
STATUSES = frozenset({"new", "in_progress", "done", "skipped"})
QUIET = pytest.mark.filterwarnings("ignore")
"""What these programs warn of among themselves is not ours to mend."""


def installed(module: str) -> str | None:
    """The version of a consumer's package, None where it is not installed."""
    try:
        return version(PACKAGES[module])
    except PackageNotFoundError:
        return None


def consumer(module: str) -> Any:
    """The module, or a skipped test that says what to install."""
    if installed(module.partition(".")[0]) is None:
        package = PACKAGES[module.partition(".")[0]]
        pytest.skip(f"{package} is not installed; `uv sync --group consumers` installs it")
    return import_module(module)


def exported(folder: Path, *formats: str, split: str = "") -> tuple[Path, dict[str, Item], Outcome]:
    """The seeds and the traps in these formats: the dataset's folder, the items by name, and the outcome."""
    items = [*seeds(), traps("sub/traps.txt"), traps("late.md", "skipped"), traps("nou.txt", "new")]
    corpus = put(folder / "corpus", items)
    plan = Plan(tuple(map(format_named, formats)), STATUSES, Split.read(split) if split else None)
    outcome = export(corpus, folder / "out", plan)
    return folder / "out", {item.name: item for item in items}, outcome


def spans_in(items: dict[str, Item]) -> int:
    """How many spans there are."""
    return sum(len(item.spans()) for item in items.values())
