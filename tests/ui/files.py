"""The folders that window tests work on: copies of the seeds, and sidecars written in plain Python."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

from annotator.storage.sidecar import sidecar_path

SEEDS = Path(__file__).parents[2] / "seeds"
CUSTOMER = "000_a693e22d446df271.txt"
NOW = "2026-11-22T09:00:00Z"

# Of the customer's article.
WHOLE = "secretarul general al NATO Jens Stoltenberg"
QUOTE = (
    "deși alianța este pregătită să se angajeze într-un „dialog semnificativ” cu Rusia, va continua să sprijine "
    "Ucraina „atât din punct de vedere politic, cât și practic”"
)
CLAIM = "alianța este pregătită să se angajeze într-un „dialog semnificativ” cu Rusia"


def prepare(path: Path, *spans: tuple[str, str], status: str = "in_progress", **more: Any) -> None:
    """Write a sidecar for the article at `path`, in plain Python: spans s1, s2 … as label and text, `more` keys."""
    source = path.read_bytes().decode().removeprefix("\ufeff")
    made = []
    for nth, (label, text) in enumerate(spans, 1):
        start = source.index(text)
        end = start + len(text)
        context = {"prefix": source[max(0, start - 32) : start], "suffix": source[end : end + 32]}
        span = {"id": f"s{nth}", "label": label, "start": start, "end": end, "text": text, **context}
        made.append({**span, "attributes": {}, "by": "a0002", "origin": "manual", "created": NOW})
    whole = {
        "format": "article-annotations",
        "version": 1,
        "source": {
            "file": path.name,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "encoding": "utf-8",
            "bom": False,
            "newline": "lf",
            "length": len(source),
        },
        "article": {},
        "labels": "news/1",
        "status": status,
        "note": "",
        "spans": made,
        "relations": [],
    }
    sidecar_path(path).write_text(json.dumps(whole | more, ensure_ascii=False, indent=1), "utf-8")


def copy_of_seeds(folder: Path, *names: str) -> Path:
    """A folder with copies of seed articles, all or those named, without sidecars."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in SEEDS.iterdir():
        if path.suffix in (".txt", ".md") and (not names or path.name in names):
            shutil.copyfile(path, folder / path.name)
    return folder
